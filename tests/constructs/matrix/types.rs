//! The types of schemas, with a value of each: as set in Rust, on the wire, and as read in Rust.

use serde_json::{Value, json};

use super::pascal;

/// Who sends the value: objects have a schema for each side.
#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    Request,
    Response,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Scalar,
    IntegerOrText,
    Any,
    List,
    Map,
    Object,
}

#[derive(Clone)]
pub struct Type {
    /// In snake case.
    pub name: String,
    pub kind: Kind,
    /// The inline schema, without a description.
    pub schema: Value,
    /// The components that the schema refers to.
    pub schemas: Vec<(String, Value)>,
    /// Whether it must be a component: an enum.
    pub named: bool,
    /// Whether it is a list or map of lists or maps, or of a type in another writing than the plainest.
    pub is_nested: bool,
    /// The argument of a setter. `§` stands for the type name of an object.
    pub set: String,
    /// The same, as an expression of the field's type.
    pub exact: String,
    pub json: Value,
    /// A condition on a reference to the read value, `it`.
    pub reads: String,
}

/// How a schema is written where it is used.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Writing {
    Inline,
    Ref,
    /// A `$ref` to a `$ref` to a `$ref`.
    Alias,
    /// `allOf` with a description beside it.
    AllOf,
    /// A `$ref` to a component that is an `allOf`.
    Noted,
}

pub const WRITINGS: [Writing; 5] = [
    Writing::Inline,
    Writing::Ref,
    Writing::Alias,
    Writing::AllOf,
    Writing::Noted,
];

impl Writing {
    pub fn name(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Ref => "ref",
            Self::Alias => "alias",
            Self::AllOf => "all_of",
            Self::Noted => "noted",
        }
    }

    /// Whether it can have siblings, such as `nullable`.
    pub fn allows_siblings(self) -> bool {
        matches!(self, Self::Inline | Self::AllOf)
    }
}

/// A written schema, and the components that it needs.
pub struct Written {
    pub schema: Value,
    pub schemas: Vec<(String, Value)>,
    /// Its component, if it is not inline.
    pub component: Option<String>,
}

impl Type {
    /// `beside` has the siblings of the schema: `nullable`, `default`. `nullable` moves to the component, which has the
    /// `type`; a `default` does if the writing allows no siblings.
    pub fn written(&self, writing: Writing, beside: &Value) -> Written {
        let noted = |mut schema: Value| {
            schema["description"] = json!("A thing.");
            schema
        };
        let with = |mut schema: Value, beside: &Value| {
            for (key, value) in beside.as_object().into_iter().flatten() {
                schema[key] = value.clone();
            }
            let values = schema.get_mut("enum").and_then(Value::as_array_mut);
            if let Some(values) = values.filter(|_| beside["nullable"] == true) {
                values.push(Value::Null);
            }
            schema
        };
        let mut schemas = self.schemas.clone();
        if writing == Writing::Inline {
            let schema = with(noted(self.schema.clone()), beside);
            return Written {
                schema,
                schemas,
                component: None,
            };
        }
        let nothing = json!({});
        // What moves needs its own component.
        let nullable = beside.get("nullable").is_some();
        let has_default = beside.get("default").is_some();
        let moved = match (nullable, has_default) {
            (true, true) => Some("OrNullWithDefault"),
            (true, false) => Some("OrNull"),
            (false, true) if !writing.allows_siblings() => Some("WithDefault"),
            _ => None,
        };
        let (suffix, inside, beside) = match moved {
            Some(suffix) => (suffix, beside, &nothing),
            None => ("", &nothing, beside),
        };
        let plain = pascal(&self.name);
        let mut add = |name: String, schema: Value| {
            schemas.push((name.clone(), schema));
            json!({"$ref": format!("#/components/schemas/{name}")})
        };
        let target = noted(self.schema.clone());
        let (name, reference) = match writing {
            Writing::Noted if !nullable => (plain.clone(), add(plain.clone(), target)),
            _ => {
                let name = format!("{plain}{suffix}");
                (name.clone(), add(name, with(target, inside)))
            }
        };
        let schema = match writing {
            Writing::Inline | Writing::Ref => with(reference, beside),
            Writing::Alias => {
                let once = add(format!("{name}Alias"), reference);
                with(add(format!("{name}AliasOfAlias"), once), beside)
            }
            Writing::AllOf => with(noted(json!({"allOf": [reference]})), beside),
            Writing::Noted => {
                let inside = if nullable { &nothing } else { inside };
                let noted = with(noted(json!({"allOf": [reference]})), inside);
                with(add(format!("{plain}Noted{suffix}"), noted), beside)
            }
        };
        Written {
            schema,
            schemas,
            component: Some(name),
        }
    }

    /// The value as texts in a query or a form.
    pub fn texts(&self) -> Vec<String> {
        let text = |value: &Value| match value {
            Value::String(text) => text.clone(),
            value => value.to_string(),
        };
        match &self.json {
            Value::Array(items) => items.iter().map(text).collect(),
            value => vec![text(value)],
        }
    }

    /// The argument of a setter, with the type name of an object.
    pub fn set(&self, rust: &str) -> String {
        self.set.replace('§', rust)
    }

    /// The schema inside another schema.
    fn inside(&self, writing: Writing) -> (Value, Vec<(String, Value)>) {
        let writing = match (self.named, writing) {
            (true, Writing::Inline) => Writing::Ref,
            _ => writing,
        };
        if writing == Writing::Inline {
            return (self.schema.clone(), self.schemas.clone());
        }
        let written = self.written(writing, &json!({}));
        (written.schema, written.schemas)
    }

    /// The value in a list or map. A map that is a component has its own type.
    fn exact_inside(&self, writing: Writing, suffix: &str) -> String {
        match (self.kind, writing) {
            (Kind::Object, Writing::Inline) => self.exact.replace('§', &format!("§{suffix}")),
            (Kind::List | Kind::Map, Writing::Inline) => {
                self.exact.replace('§', &format!("§{suffix}"))
            }
            (Kind::Map, _) => {
                let name = pascal(&self.name);
                format!("types::{name}({})", self.exact.replace('§', &name))
            }
            _ => self.exact.replace('§', &pascal(&self.name)),
        }
    }
}

/// A list of two values of a type.
pub fn list(of: &Type, writing: Writing) -> Type {
    let (items, schemas) = of.inside(writing);
    let item = of.exact_inside(writing, "Item");
    let reads = &of.reads;
    Type {
        name: container("list", of, writing),
        kind: Kind::List,
        schema: json!({"type": "array", "items": items}),
        schemas,
        named: false,
        is_nested: is_nested(of, writing),
        set: format!("[{item}, {item}]"),
        exact: format!("vec![{item}, {item}]"),
        json: json!([of.json, of.json]),
        reads: format!("it.len() == 2 && it.iter().all(|it| {reads})"),
    }
}

/// A map with one value of a type.
pub fn map(of: &Type, writing: Writing) -> Type {
    let (values, schemas) = of.inside(writing);
    let value = of.exact_inside(writing, "Value");
    let reads = &of.reads;
    let exact = match of.kind {
        Kind::Any => format!("serde_json::Map::from_iter([(\"k\".to_owned(), {value})])"),
        _ => format!("BTreeMap::from([(\"k\".to_owned(), {value})])"),
    };
    Type {
        name: container("map", of, writing),
        kind: Kind::Map,
        schema: json!({"type": "object", "additionalProperties": values}),
        schemas,
        named: false,
        is_nested: is_nested(of, writing),
        set: exact.clone(),
        exact,
        json: json!({"k": of.json}),
        reads: format!("it.len() == 1 && it.values().all(|it| {reads})"),
    }
}

fn is_nested(of: &Type, writing: Writing) -> bool {
    let plainest = if of.named {
        Writing::Ref
    } else {
        Writing::Inline
    };
    matches!(of.kind, Kind::List | Kind::Map) || writing != plainest
}

fn container(kind: &str, of: &Type, writing: Writing) -> String {
    let name = &of.name;
    match writing {
        Writing::Inline => format!("{kind}_of_{name}"),
        _ => format!("{kind}_of_{}_{name}", writing.name()),
    }
}

/// A type whose field holds `exact`.
fn plain(name: &str, schema: Value, set: &str, exact: &str, json: Value) -> Type {
    Type {
        name: name.to_owned(),
        kind: Kind::Scalar,
        schema,
        schemas: Vec::new(),
        named: false,
        is_nested: false,
        set: set.to_owned(),
        exact: exact.to_owned(),
        json,
        reads: format!("*it == {exact}"),
    }
}

/// A type that a response holds as `Lenient`.
fn lenient(name: &str, schema: Value, set: &str, exact: &str, json: Value) -> Type {
    Type {
        reads: format!("it.get() == Some({exact})"),
        ..plain(name, schema, set, exact, json)
    }
}

fn enumeration(name: &str, schema: Value, set: &str, exact: &str, json: Value) -> Type {
    Type {
        named: true,
        ..lenient(name, schema, set, exact, json)
    }
}

fn text(name: &str, schema: Value, text: &str) -> Type {
    plain(
        name,
        schema,
        &format!("{text:?}"),
        &format!("{text:?}.to_owned()"),
        json!(text),
    )
}

fn format(name: &str, format: &str, sample: &str) -> Type {
    text(name, json!({"type": "string", "format": format}), sample)
}

/// Every type that holds one value.
pub fn scalars() -> Vec<Type> {
    let typed = |name: &str, format: &str| json!({"type": name, "format": format});
    let mut types = vec![
        text("text", json!({"type": "string"}), "a b&c=d;e%2F?#\"\\'<>"),
        text(
            "word",
            json!({"type": "string", "minLength": 1, "maxLength": 9, "pattern": "^[a-z]+$"}),
            "abc",
        ),
        format("email", "email", "ann+b@example.com"),
        format("uri", "uri", "https://example.com/a?b=c&d#e"),
        format("uuid", "uuid", "123e4567-e89b-12d3-a456-426614174000"),
        format("hostname", "hostname", "club.example.com"),
        format("ipv4", "ipv4", "192.0.2.1"),
        format("ipv6", "ipv6", "2001:db8::1"),
        plain(
            "password",
            typed("string", "password"),
            "\"s3cret&\"",
            "Secret::from(\"s3cret&\")",
            json!("s3cret&"),
        ),
        lenient(
            "date",
            typed("string", "date"),
            "day()",
            "day()",
            json!("2025-01-31"),
        ),
        lenient(
            "date_time",
            typed("string", "date-time"),
            "instant()",
            "instant()",
            json!("2025-01-31T10:20:30+02:00"),
        ),
        lenient(
            "us_date",
            json!({"type": "string", "x-date-format": "MM/dd/yyyy"}),
            "\"01/31/2025\"",
            "UsDate::from(day())",
            json!("01/31/2025"),
        ),
        plain(
            "integer",
            json!({"type": "integer"}),
            "7",
            "7_i64",
            json!(7),
        ),
        plain("int32", typed("integer", "int32"), "7", "7_i32", json!(7)),
        plain(
            "int64",
            typed("integer", "int64"),
            "9_007_199_254_740_991_i64",
            "9_007_199_254_740_991_i64",
            json!(9_007_199_254_740_991_i64),
        ),
        plain(
            "number",
            json!({"type": "number"}),
            "-0.5",
            "-0.5_f64",
            json!(-0.5),
        ),
        plain(
            "float",
            typed("number", "float"),
            "0.5_f32",
            "0.5_f32",
            json!(0.5),
        ),
        plain(
            "double",
            typed("number", "double"),
            "2.5e-9",
            "2.5e-9_f64",
            json!(2.5e-9),
        ),
        plain(
            "boolean",
            json!({"type": "boolean"}),
            "true",
            "true",
            json!(true),
        ),
        enumeration(
            "level",
            json!({"type": "string", "enum": ["very-high", "low"]}),
            "\"very-high\"",
            "types::Level::VeryHigh",
            json!("very-high"),
        ),
        enumeration(
            "grade",
            json!({"type": "integer", "enum": [3, -1, 0]}),
            "-1_i64",
            "types::Grade::try_from(-1_i64).unwrap()",
            json!(-1),
        ),
        enumeration(
            "small_grade",
            json!({"type": "integer", "format": "int32", "enum": [3, 1]}),
            "\"3\"",
            "types::SmallGrade::try_from(3_i64).unwrap()",
            json!(3),
        ),
    ];
    // Enums with the Rust type of their base type.
    for of in [
        plain(
            "flag",
            json!({"type": "integer", "enum": [0, 1]}),
            "true",
            "Flag(true)",
            json!(1),
        ),
        plain(
            "choice",
            json!({"type": "number", "enum": [0.5, 1]}),
            "0.5",
            "0.5_f64",
            json!(0.5),
        ),
        plain(
            "yes",
            json!({"type": "boolean", "enum": [true]}),
            "true",
            "true",
            json!(true),
        ),
    ] {
        types.push(Type { named: true, ..of });
    }
    types
}

/// Every other type, except lists and maps of one type.
pub fn others(side: Side) -> Vec<Type> {
    let object = json!({
        "type": "object",
        "properties": {
            "name": {"type": "string", "description": "A name."},
            "born": {"type": "string", "format": "date", "description": "A day."},
        },
        "required": ["name"],
    });
    let open = match side {
        Side::Request => object,
        Side::Response => {
            let mut open = object;
            open["additionalProperties"] = json!({});
            open
        }
    };
    vec![
        Type {
            kind: Kind::IntegerOrText,
            set: "\"A7\"".to_owned(),
            exact: "Lenient::from(\"A7\")".to_owned(),
            json: json!("A7"),
            reads: "it.as_str() == Some(\"A7\")".to_owned(),
            ..plain(
                "integer_or_text",
                json!({"anyOf": [{"type": "integer", "format": "int64"}, {"type": "string"}]}),
                "",
                "",
                json!("A7"),
            )
        },
        Type {
            kind: Kind::Any,
            ..plain(
                "any",
                json!({}),
                "json!({\"a\": [1, null]})",
                "json!({\"a\": [1, null]})",
                json!({"a": [1, null]}),
            )
        },
        Type {
            kind: Kind::Object,
            set: "types::§::builder().name(\"Ann\").born(day())".to_owned(),
            exact: "types::§::try_from(types::§::builder().name(\"Ann\").born(day())).unwrap()"
                .to_owned(),
            reads: "it.name == \"Ann\" && it.born.as_ref().and_then(|it| it.get()) == Some(day())"
                .to_owned(),
            ..plain(
                "person",
                open,
                "",
                "",
                json!({"name": "Ann", "born": "2025-01-31"}),
            )
        },
    ]
}
