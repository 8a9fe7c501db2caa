//! Names of properties, parameters, enum values, components and operations that Rust or generated code uses.

use serde_json::{Map, Value, json};

use super::pascal;
use super::places::{Place, Presence, Slot, encoded, with_body, with_response};
use super::types::{Side, Writing, others, scalars};
use super::{Body, Content, Exchange, FORM, JSON, Matrix, Module, Operation, Rejected, Target};

pub fn add(matrix: &mut Matrix) {
    fields(matrix);
    words(matrix);
    components(matrix);
    operations(matrix);
    clashes(matrix);
}

/// A name on the wire and in Rust.
type Name = (String, String);

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Names that generated code or the language uses somewhere. They stay unchanged unless reserved there.
const PLAIN: &[&str] = &[
    "url",
    "request",
    "timeout",
    "deadline",
    "retry",
    "extra_header",
    "extra_query",
    "operation",
    "checks",
    "client",
    "body",
    "body_map",
    "send",
    "stream",
    "clone",
    "new",
    "build",
    "builder",
    "with",
    "extra",
    "value",
    "values",
    "map",
    "key",
    "invalid",
    "draft",
    "index",
    "default",
    "from",
    "into",
    "try_from",
    "try_into",
    "serialize",
    "deserialize",
    "deserializer",
    "serializer",
    "fmt",
    "drop",
    "eq",
    "connection",
    "types",
    "rules",
    "runtime",
    "option",
    "result",
    "vec",
    "string",
    "some",
    "none",
    "ok",
    "err",
    "f",
    "v",
    "m",
    "s",
    "i",
    "d",
    "it",
    "union",
    "raw",
    "auto",
    "std",
    "core",
    "alloc",
    "serde",
    "serde_json",
    "reqwest",
    "rollbook",
    "chrono",
    "i64",
    "str",
    "bool",
    "u8",
    "main",
    "test",
    "into_field",
    "is_empty",
    "take",
    "items",
    "properties",
    "nullable",
    "required",
    "examples",
    "example",
    "description",
    "content",
    "schema",
    "schemas",
    "get",
];

/// Names that change in Rust, one scope per row.
const ODD: &[&[(&str, &str)]] = &[
    &[
        ("__client", "client"),
        ("__0", "x0"),
        ("__body", "body"),
        ("_", "x"),
        ("1", "x1_"),
        ("x1", "x1"),
        ("2fa", "x2fa"),
        ("+1", "plus1"),
        ("-1", "minus1"),
        ("m²", "m_"),
        ("m", "m"),
        ("{2}", "x2"),
        ("größe", "größe"),
        ("gro\u{308}ße", "größe_"),
        ("имя", "имя"),
        ("名前", "名前"),
        ("ｆull", "ull"),
    ],
    &[
        ("", "x"),
        ("[Name | First]", "name_first"),
        ("filter[x]", "filter_x"),
        ("filter[]", "filter"),
        ("requestID", "request_id"),
        ("HTTPServer", "http_server"),
        ("sort-by", "sort_by"),
        ("dotted.name", "dotted_name"),
        ("x/y", "x_y"),
        ("p~q", "p_q"),
        ("a b", "a_b"),
        ("don't", "dont"),
        ("\"quoted\"", "quoted"),
        ("back\\slash", "back_slash"),
        ("line\nbreak", "line_break"),
        ("\u{0}nul", "nul"),
        ("100%", "x100"),
        ("a&c=d", "a_c_d"),
        ("#hash", "hash"),
        ("$ref", "ref_"),
        ("x-vendor", "x_vendor"),
        ("@type", "type_"),
    ],
    &[
        ("🎉 party", "party"),
        ("асе", "x"),
        ("Self", "self_"),
        ("SHOUTED_NAME", "shouted_name"),
        ("ﬁ", "x_"),
        ("a\u{202e}b", "a_b"),
        ("\u{feff}bom", "bom"),
        ("نام", "نام"),
        ("İstanbul", "i\u{307}stanbul"),
        ("ß", "ß"),
    ],
];

/// Valid header names, one scope per row.
const HEADERS: &[&[(&str, &str)]] = &[&[
    ("X-Request-Id", "x_request_id"),
    ("X!#$%&'*+.^_`|~", "x"),
    ("1", "x1_"),
    ("x1", "x1"),
    ("2fa", "x2fa"),
    ("-", "x_"),
    ("+1", "plus1"),
    ("-1", "minus1"),
    ("Self", "self_"),
    ("If-Match", "if_match"),
    ("Idempotency-Key", "idempotency_key"),
]];

fn long() -> Name {
    let wire = "very_long_name_".repeat(20);
    (wire.clone(), wire.trim_end_matches('_').to_owned())
}

fn owned(names: &[(&str, &str)]) -> Vec<Name> {
    names
        .iter()
        .map(|(wire, rust)| ((*wire).to_owned(), (*rust).to_owned()))
        .collect()
}

/// Rows of names, one scope per row; `reserved` names get an underscore.
fn rows(odd: &[&[(&str, &str)]], reserved: &[&str]) -> Vec<Vec<Name>> {
    let keywords = KEYWORDS
        .iter()
        .map(|word| ((*word).to_owned(), format!("{word}_")));
    let plain = PLAIN
        .iter()
        .map(|word| ((*word).to_owned(), (*word).to_owned()));
    let usual: Vec<Name> = keywords.chain(plain).chain([long()]).collect();
    let mut rows: Vec<Vec<Name>> = usual.chunks(24).map(<[_]>::to_vec).collect();
    rows.extend(odd.iter().map(|row| owned(row)));
    for (_, rust) in rows.iter_mut().flatten() {
        if reserved.contains(&rust.as_str()) {
            rust.push('_');
        }
    }
    rows
}

const IN_CALLS: &[&str] = &["body", "body_map", "send", "stream", "clone"];
const IN_OPEN_OBJECTS: &[&str] = &["extra"];

fn setters(row: &[Name]) -> String {
    row.iter()
        .enumerate()
        .map(|(number, (_, rust))| format!("\n.{rust}(\"v{number}\")"))
        .collect()
}

fn pairs(row: &[Name]) -> Vec<(String, String)> {
    row.iter()
        .enumerate()
        .map(|(number, (wire, _))| (wire.clone(), format!("v{number}")))
        .collect()
}

fn values(row: &[Name]) -> Value {
    Value::Object(
        pairs(row)
            .into_iter()
            .map(|(wire, value)| (wire, value.into()))
            .collect(),
    )
}

fn object(row: &[Name], open: bool) -> Value {
    // No name may look like that of a secret.
    let property = |wire: &String| {
        (
            wire.clone(),
            json!({"type": "string", "description": "A thing."}),
        )
    };
    let properties: Map<_, _> = row.iter().map(|(wire, _)| property(wire)).collect();
    let mut object = json!({"type": "object", "description": "Things.", "properties": properties});
    if open {
        object["additionalProperties"] = json!({});
    }
    object
}

fn fields(matrix: &mut Matrix) {
    let mut operations = Vec::new();
    let odd: Vec<_> = ODD.iter().map(|row| owned(row)).collect();
    for (number, row) in odd.iter().enumerate() {
        operations.push(sent(&format!("closed{number}"), row, false, JSON));
        operations.push(sent(&format!("form{number}"), row, false, FORM));
    }
    for (number, row) in rows(ODD, IN_OPEN_OBJECTS).iter().enumerate() {
        operations.push(sent(&format!("open{number}"), row, true, JSON));
    }
    for (number, row) in rows(ODD, IN_OPEN_OBJECTS).iter().enumerate().skip(6) {
        operations.push(read(&format!("read{number}"), row));
    }
    for (number, row) in rows(ODD, IN_CALLS).iter().enumerate() {
        operations.push(in_call(&format!("query{number}"), row, Place::Query));
    }
    for (number, row) in rows(HEADERS, IN_CALLS).into_iter().enumerate() {
        // The client writes this one.
        let row: Vec<_> = row
            .into_iter()
            .filter(|(wire, _)| wire != "connection")
            .collect();
        operations.push(in_call(&format!("header{number}"), &row, Place::Header));
    }
    for (number, row) in odd.into_iter().enumerate() {
        let is_not_allowed = |c: char| c.is_whitespace() || ['{', '}', '/', '?', '#'].contains(&c);
        let fits = |(wire, _): &Name| !wire.is_empty() && !wire.contains(is_not_allowed);
        let reserved = |(wire, rust): Name| match IN_CALLS.contains(&rust.as_str()) {
            true => (wire, rust + "_"),
            false => (wire, rust),
        };
        let row: Vec<_> = row.into_iter().filter(fits).map(reserved).collect();
        operations.push(in_call(&format!("path{number}"), &row, Place::Path));
    }
    operations.push(inline_objects());
    let name = "fields";
    matrix.modules.push(Module { name, operations });
}

fn sent(name: &str, row: &[Name], open: bool, content_type: &'static str) -> Operation {
    let content = match content_type {
        JSON => Content::Json(values(row)),
        _ => Content::Form(pairs(row)),
    };
    let owner = pascal(name);
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    Operation::new("post", name)
        .body(content_type, reference, values(row))
        .schemas([(owner, object(row, open))])
        .exchange(Exchange {
            setters: format!(".body_map(|it| it{})", setters(row)),
            body: Some(Body {
                content_type,
                content,
            }),
            ..Exchange::default()
        })
}

fn read(name: &str, row: &[Name]) -> Operation {
    let owner = pascal(name);
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    let check = |(number, (_, rust)): (usize, &Name)| {
        format!("it.{rust}.as_deref() == Some(\"v{number}\")")
    };
    Operation::new("get", name)
        .response(reference, values(row))
        .schemas([(owner, object(row, true))])
        .exchange(Exchange {
            replies: vec![Some(values(row))],
            reads: values(row),
            checks: row.iter().enumerate().map(check).collect(),
            ..Exchange::default()
        })
}

/// Parameters of a call with a body and a list response, so that its builder has every method.
fn in_call(name: &str, row: &[Name], place: Place) -> Operation {
    let mut operation = Operation::new("post", name);
    let mut target = Target::default();
    let mut headers = Vec::new();
    for (number, (wire, _)) in row.iter().enumerate() {
        let mut parameter = json!({
            "name": wire,
            "in": place.name(),
            "description": "A thing.",
            "schema": {"type": "string", "pattern": "^[a-z0-9]+$"},
        });
        let value = format!("v{number}");
        match place {
            Place::Path => {
                parameter["required"] = json!(true);
                operation.path += &format!("/{{{wire}}}");
                target.path += &format!("/{}", encoded(&value));
            }
            Place::Query => target.query.push((wire.clone(), value)),
            Place::Header => headers.push((wire.clone(), value)),
        }
        operation = operation.parameter(parameter);
    }
    target.path = format!("/{}{}", operation.id, target.path);
    let owner = format!("{}Body", pascal(name));
    let call = Exchange {
        setters: format!("{}.body_map(|it| it.word(\"w\"))", setters(row)),
        targets: vec![target],
        headers,
        body: Some(Body {
            content_type: JSON,
            content: Content::Json(json!({"word": "w"})),
        }),
        replies: vec![Some(json!(["r"]))],
        reads: json!(["r"]),
        ..Exchange::default()
    };
    let property = json!({"type": "string", "description": "A thing."});
    operation
        .body(
            JSON,
            json!({"$ref": format!("#/components/schemas/{owner}")}),
            json!({"word": "w"}),
        )
        .response(
            json!({"type": "array", "items": {"type": "string"}}),
            json!(["r"]),
        )
        .schemas([(
            owner,
            json!({"type": "object", "description": "Things.", "properties": {"word": property}}),
        )])
        .exchange(call.clone())
        .exchange(Exchange {
            stream: true,
            ..call
        })
}

/// Objects that are written inline get the name of their property.
fn inline_objects() -> Operation {
    let names = [
        ("", "x", "X"),
        ("[a | b]", "a_b", "Ab"),
        ("self", "self_", "Self"),
        ("2", "x2", "X2"),
        ("examples", "examples", "Examples"),
    ];
    let property = json!({"type": "string", "description": "A thing.", "nullable": true});
    let properties = names.iter().map(|(wire, ..)| {
        let object =
            json!({"type": "object", "description": "Things.", "properties": {"word": property}});
        ((*wire).to_owned(), object)
    });
    let properties: Map<_, _> = properties.collect();
    let setter = |(_, rust, of): &(&str, &str, &str)| {
        format!(".{rust}(types::Inside{of}::builder().word(\"w\"))")
    };
    let sent: Map<_, _> = names
        .iter()
        .map(|(wire, ..)| ((*wire).to_owned(), json!({"word": "w"})))
        .collect();
    Operation::new("post", "inline_objects")
        .body(
            JSON,
            json!({"$ref": "#/components/schemas/Inside"}),
            sent.clone().into(),
        )
        .schemas([(
            "Inside".to_owned(),
            json!({"type": "object", "description": "Things.", "properties": properties}),
        )])
        .exchange(Exchange {
            setters: format!(
                ".body_map(|it| it{})",
                names.iter().map(setter).collect::<String>()
            ),
            body: Some(Body {
                content_type: JSON,
                content: Content::Json(sent.into()),
            }),
            ..Exchange::default()
        })
}

/// Every name as an enum value.
fn words(matrix: &mut Matrix) {
    let clashes = [
        "1",
        "m²",
        "gro\u{308}ße",
        "a b",
        "_",
        "__0",
        "асе",
        "Self",
        "@type",
        "__body",
        "__client",
        "$ref",
        "d",
    ];
    let mut operations = Vec::new();
    for (number, row) in rows(ODD, &[]).into_iter().enumerate() {
        let words: Vec<_> = row
            .into_iter()
            .map(|(wire, _)| wire)
            .filter(|wire| !clashes.contains(&wire.as_str()))
            .collect();
        let component = format!("Words{number}");
        let schema = json!({"type": "string", "description": "Words.", "enum": words});
        let list = json!({"type": "array", "items": {"$ref": format!("#/components/schemas/{component}")}});
        let parsed: String = words
            .iter()
            .map(|word| format!("types::{component}::try_from({word:?}).unwrap(), "))
            .collect();
        let shown: Vec<_> = words.iter().map(|word| format!("{word:?}")).collect();
        let check = format!(
            "it.iter().map(|it| it.get().unwrap().to_string()).collect::<Vec<_>>() == [{}]",
            shown.join(", ")
        );
        let operation = Operation::new("post", &format!("words{number}"))
            .body(JSON, list.clone(), json!(words))
            .response(list, json!(words))
            .schemas([(component, schema)])
            .exchange(Exchange {
                setters: format!(".body([{parsed}])"),
                body: Some(Body {
                    content_type: JSON,
                    content: Content::Json(json!(words)),
                }),
                replies: vec![Some(json!(words))],
                reads: json!(words),
                checks: vec![check],
                ..Exchange::default()
            });
        operations.push(operation);
    }
    let name = "words";
    matrix.modules.push(Module { name, operations });
}

/// Names of the prelude, of the runtime and of generated code, for types.
const COMPONENTS: &[&str] = &[
    "Option",
    "Vec",
    "Map",
    "HashMap",
    "BTreeMap",
    "BTreeSet",
    "Value",
    "Default",
    "Reader",
    "A",
    "D",
    "V",
    "M",
    "F",
    "I",
    "S",
    "T",
    "E",
    "String",
    "Box",
    "Result",
    "Ok",
    "Err",
    "Some",
    "None",
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "Serialize",
    "Deserialize",
    "Serializer",
    "Deserializer",
    "From",
    "Into",
    "TryFrom",
    "TryInto",
    "Iterator",
    "IntoIterator",
    "FnOnce",
    "Send",
    "Sync",
    "Sized",
    "Drop",
    "ToString",
    "ToOwned",
    "PartialEq",
    "Eq",
    "Hash",
    "Ord",
    "FromStr",
    "Deref",
    "Client",
    "Error",
    "Response",
    "Request",
    "Operation",
    "Rule",
    "Rules",
    "Pattern",
    "Text",
    "Number",
    "List",
    "Object",
    "Property",
    "Format",
    "Int",
    "Float",
    "Any",
    "Nullable",
    "Required",
    "Optional",
    "Secret",
    "Patch",
    "Lenient",
    "Null",
    "Flag",
    "UsDate",
    "Builder",
    "Types",
    "Operations",
    "Self",
    "Crate",
    "Type",
    "T0000",
    "T0001",
    "O0000",
    "R0",
    "P0",
    "Invalid",
    "Draft",
    "Connection",
    "Key",
    "EmptyAsNone",
    "TypedOrRaw",
    "LooseNumber",
    "IntoField",
    "Stream",
    "Page",
    "Start",
    "Paging",
    "Spec",
    "Bool",
    "Str",
    "U8",
    "I64",
    "Std",
    "Core",
    "Serde",
    "Rollbook",
    "JsonSchema",
    "Visitor",
    "MapAccess",
    "UnknownEnumValue",
    "NaiveDate",
    "DateTime",
    "FixedOffset",
    "HTTPError",
    "Enum1",
];

fn rust_type(component: &str) -> String {
    match component {
        "Self" => "Self_".to_owned(),
        "HTTPError" => "HttpError".to_owned(),
        "JsonSchema" => "JsonSchema".to_owned(),
        other => other.to_owned(),
    }
}

/// The kind of a component.
#[derive(Clone, Copy)]
enum ComponentKind {
    Object,
    Map,
    Words,
    Integers,
}

fn components(matrix: &mut Matrix) {
    let cycle = [
        ComponentKind::Object,
        ComponentKind::Words,
        ComponentKind::Map,
        ComponentKind::Integers,
    ];
    for (name, side, shift) in [
        ("sent_names", Side::Request, 0),
        ("read_names", Side::Response, 2),
    ] {
        let kind = |number: usize| cycle[(number + shift) % cycle.len()];
        let mut operations = Vec::new();
        for (chunk, names) in COMPONENTS.chunks(24).enumerate() {
            let first = 24 * chunk;
            let of: Vec<_> = names
                .iter()
                .enumerate()
                .map(|(place, name)| (*name, kind(first + place)))
                .collect();
            operations.push(bag(&format!("{name}{chunk}"), side, &of));
        }
        // Every other type, among these names.
        let mut types = scalars();
        types.extend(others(side));
        let slots: Vec<_> = types
            .iter()
            .filter(|of| !of.named)
            .flat_map(|of| {
                [Presence::Required, Presence::NullableDefault]
                    .map(|it| Slot::new(of, it, Writing::Inline))
            })
            .collect();
        for (number, slots) in slots.chunks(24).enumerate() {
            operations.push(match side {
                Side::Request => with_body(&format!("put_all{number}"), slots, JSON),
                Side::Response => with_response(&format!("get_all{number}"), slots, true),
            });
        }
        operations.push(super::paging::plain(
            "walk", "limit", "limit", "offset", "offset",
        ));
        matrix.modules.push(Module { name, operations });
    }
}

/// An object with a property for each name.
fn bag(name: &str, side: Side, names: &[(&str, ComponentKind)]) -> Operation {
    let owner = format!("{}Bag", pascal(name));
    let mut schemas = Vec::new();
    let (mut properties, mut values) = (Map::new(), Map::new());
    let (mut setters, mut checks) = (String::new(), Vec::new());
    for (number, (component, kind)) in names.iter().enumerate() {
        let property = json!({"type": "string", "description": "A thing."});
        let rust = rust_type(component);
        let (mut schema, value, setter, check) = match kind {
            ComponentKind::Object => (
                json!({"type": "object", "properties": {"word": property}}),
                json!({"word": "w"}),
                format!("types::{rust}::builder().word(\"w\")"),
                "it.word.as_deref() == Some(\"w\")".to_owned(),
            ),
            ComponentKind::Map => (
                json!({"type": "object", "additionalProperties": {"type": "string"}}),
                json!({"k": "w"}),
                "BTreeMap::from([(\"k\".to_owned(), \"w\".to_owned())])".to_owned(),
                "it[\"k\"] == \"w\"".to_owned(),
            ),
            ComponentKind::Words => (
                json!({"type": "string", "enum": ["ok", "err", "some", "none", "Self", "Option", "string", "default", "error"]}),
                json!("error"),
                format!("types::{rust}::Error"),
                format!("it.get() == Some(types::{rust}::Error)"),
            ),
            ComponentKind::Integers => (
                json!({"type": "integer", "enum": [i64::MIN, -1, 0, 1, i64::MAX]}),
                json!(-1),
                "-1_i64".to_owned(),
                "it.get().map(|it| it.get()) == Some(-1)".to_owned(),
            ),
        };
        if side == Side::Response && matches!(kind, ComponentKind::Object) {
            schema["additionalProperties"] = json!({});
        }
        schema["description"] = json!("A thing.");
        schemas.push(((*component).to_owned(), schema));
        let wire = format!("p{number}");
        setters += &format!("\n.{wire}({setter})");
        checks.push(format!("it.{wire}.as_ref().is_some_and(|it| {check})"));
        properties.insert(
            wire.clone(),
            json!({"$ref": format!("#/components/schemas/{component}")}),
        );
        values.insert(wire, value);
    }
    let mut object = json!({"type": "object", "description": "Things.", "properties": properties});
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    let values = Value::Object(values);
    if side == Side::Response {
        object["additionalProperties"] = json!({});
    }
    schemas.push((owner, object));
    match side {
        Side::Request => Operation::new("put", name)
            .body(JSON, reference, values.clone())
            .exchange(Exchange {
                setters: format!(".body_map(|it| it{setters})"),
                body: Some(Body {
                    content_type: JSON,
                    content: Content::Json(values),
                }),
                ..Exchange::default()
            }),
        Side::Response => Operation::new("get", name)
            .response(reference, values.clone())
            .exchange(Exchange {
                replies: vec![Some(values.clone())],
                reads: values,
                checks,
                ..Exchange::default()
            }),
    }
    .schemas(schemas)
}

/// Names of operations, with what their methods are called.
const OPERATIONS: &[(&str, &str)] = &[
    ("all", "all"),
    ("connection", "connection_"),
    ("send", "send"),
    ("types", "types"),
    ("operations", "operations"),
    ("builder", "builder"),
    ("spec", "spec"),
    ("option", "option"),
    ("self", "self_"),
    ("gen", "gen_"),
    ("type", "type_"),
    ("client", "client"),
    ("body", "body"),
    ("stream", "stream"),
    ("with", "with"),
    ("extra", "extra"),
    ("from", "from_"),
    ("into", "into_"),
    ("tryFrom", "try_from"),
    ("fmt", "fmt"),
    ("drop", "drop"),
    ("default", "default"),
    ("vec", "vec"),
    ("box", "box_"),
    ("ok", "ok"),
    ("err", "err"),
    ("some", "some"),
    ("none", "none"),
    ("result", "result"),
    ("string", "string"),
    ("map", "map"),
    ("value", "value"),
    ("runtime", "runtime"),
    ("rules", "rules"),
    ("request", "request"),
    ("response", "response"),
    ("error", "error"),
    ("async", "async_"),
    ("crate", "crate_"),
    ("super", "super_"),
    ("fn", "fn_"),
    ("operation", "operation"),
    ("o0000", "o0000"),
    ("x1", "x1"),
    ("a", "a"),
    ("borrow", "borrow"),
    ("sync", "sync"),
    ("sized", "sized"),
    ("iterator", "iterator"),
    ("tryInto", "try_into_"),
    ("patch", "patch"),
    ("get", "get"),
    ("listHTTPThings", "list_http_things"),
    ("list2faThings", "list2fa_things"),
];

fn operations(matrix: &mut Matrix) {
    let listed = |(id, rust): &(&str, &str)| {
        let mut operation = Operation::new("get", "unnamed").set("operationId", json!(id));
        operation.path = format!("/{id}");
        (operation.id, operation.rust) = ((*id).to_owned(), (*rust).to_owned());
        let schema = json!({"type": "string", "minLength": 1});
        let call = Exchange {
            setters: ".word(\"w\")".to_owned(),
            targets: vec![Target {
                path: format!("/{id}"),
                query: vec![("word".to_owned(), "w".to_owned())],
            }],
            replies: vec![Some(json!(["r"]))],
            reads: json!(["r"]),
            ..Exchange::default()
        };
        operation
            .parameter(
                json!({"name": "word", "in": "query", "description": "A thing.", "schema": schema}),
            )
            .response(
                json!({"type": "array", "items": {"type": "string"}}),
                json!(["r"]),
            )
            .exchange(call.clone())
            .exchange(Exchange {
                stream: true,
                ..call
            })
    };
    let mut operations: Vec<_> = OPERATIONS.iter().map(listed).collect();
    operations.push(super::paging::plain(
        "walk", "limit", "limit", "offset", "offset",
    ));
    // Paging parameters with other Rust names.
    for (number, (size, rust_size, step, rust_step)) in [
        ("clone", "clone_", "stream", "stream_"),
        ("page[size]", "page_size", "[Page]", "page"),
        ("1", "x1_", "x1", "x1"),
        ("self", "self_", "operation", "operation"),
        ("start", "start", "call", "call"),
        ("connection", "connection", "answer", "answer"),
    ]
    .into_iter()
    .enumerate()
    {
        operations.push(super::paging::plain(
            &format!("walk{number}"),
            size,
            rust_size,
            step,
            rust_step,
        ));
    }
    for id in [
        "new",
        "connect",
        "fromEnv",
        "clone",
        "Upper",
        "snake_case",
        "two words",
        "größe",
        "",
    ] {
        matrix.rejected.push(Rejected::new(
            "operationId",
            &format!("`{id}`"),
            "operation-id",
            &listed(&(id, "x")),
        ));
    }
    let name = "methods";
    matrix.modules.push(Module { name, operations });
}

/// Clashing and invalid names.
fn clashes(matrix: &mut Matrix) {
    let pair = |names: [&str; 2]| owned(&names.map(|name| (name, "x")));
    let mut add = |place: &str, names: &[&str], rule: &'static str, operation: Operation| {
        matrix.rejected.push(Rejected::new(
            place,
            &format!("`{}`", names.join("` and `")),
            rule,
            &operation,
        ));
    };
    for names in [
        ["name", "Name"],
        ["firstName", "first_name"],
        ["", "[]"],
        ["a b", "a-b"],
    ] {
        add(
            "properties",
            &names,
            "same-name",
            sent("clash", &pair(names), false, JSON),
        );
        add(
            "parameters",
            &names,
            "same-name",
            in_call("clash", &pair(names), Place::Query),
        );
    }
    for words in [["1", "x1"], ["a b", "a-b"], ["", "x"], ["Self", "self_"]] {
        let schema = json!({"type": "string", "description": "Words.", "enum": words});
        add(
            "words",
            &words,
            "enum",
            Operation::new("get", "clash").schemas([("Clash".to_owned(), schema)]),
        );
    }
    for name in ["lower", "Snake_case", "Größe", "1st", "A-b"] {
        let schema = json!({"type": "string", "description": "Text."});
        add(
            "component",
            &[name],
            "schema-name",
            Operation::new("get", "clash").schemas([(name.to_owned(), schema)]),
        );
    }
    for name in [
        "Host",
        "user-agent",
        "Content-Length",
        "X Key",
        "größe",
        "",
        "a:b",
        "[x]",
        "(c)",
        "a\"b",
        "a/b",
        "a,b",
    ] {
        add(
            "header",
            &[name],
            "header-name",
            in_call("odd", &pair([name, "ok"]), Place::Header),
        );
    }
}
