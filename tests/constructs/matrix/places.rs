//! Each type in each place: required or not, nullable, with a default; written inline, by `$ref`, by `allOf`.

use serde_json::{Map, Value, json};

use super::types::{Kind, Side, Type, WRITINGS, Writing, Written, list, map, others, scalars};
use super::{Body, Content, Exchange, FORM, JSON, Matrix, Module, Operation, Rejected, Target};
use super::{document, pascal};

pub fn add(matrix: &mut Matrix) {
    for place in [Place::Path, Place::Query, Place::Header] {
        parameters(matrix, place);
    }
    requests(matrix);
    forms(matrix);
    responses(matrix);
    bodies(matrix);
    whole_responses(matrix);
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Presence {
    Required,
    Optional,
    Nullable,
    RequiredNullable,
    Default,
    RequiredDefault,
    NullableDefault,
}

const PRESENCES: [Presence; 7] = [
    Presence::Required,
    Presence::Optional,
    Presence::Nullable,
    Presence::RequiredNullable,
    Presence::Default,
    Presence::RequiredDefault,
    Presence::NullableDefault,
];

impl Presence {
    fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::Nullable => "nullable",
            Self::RequiredNullable => "required_nullable",
            Self::Default => "default",
            Self::RequiredDefault => "required_default",
            Self::NullableDefault => "nullable_default",
        }
    }

    fn is_required(self) -> bool {
        matches!(
            self,
            Self::Required | Self::RequiredNullable | Self::RequiredDefault
        )
    }

    fn is_nullable(self) -> bool {
        matches!(
            self,
            Self::Nullable | Self::RequiredNullable | Self::NullableDefault
        )
    }

    fn has_default(self) -> bool {
        matches!(
            self,
            Self::Default | Self::RequiredDefault | Self::NullableDefault
        )
    }
}

/// A type in a named place.
pub struct Slot<'a> {
    of: &'a Type,
    presence: Presence,
    writing: Writing,
    wire: String,
    written: Written,
}

impl<'a> Slot<'a> {
    pub fn new(of: &'a Type, presence: Presence, writing: Writing) -> Self {
        let mut beside = json!({});
        if presence.is_nullable() {
            beside["nullable"] = json!(true);
        }
        if presence.has_default() {
            beside["default"] = of.json.clone();
        }
        Self {
            of,
            presence,
            writing,
            wire: format!("{}_{}_{}", of.name, presence.name(), writing.name()),
            written: of.written(writing, &beside),
        }
    }

    /// The Rust type of its object, as a property of `owner`.
    fn rust_type(&self, owner: &str) -> String {
        let inline = || format!("{owner}{}", pascal(&self.wire));
        self.written.component.clone().unwrap_or_else(inline)
    }

    fn setter(&self, owner: &str) -> String {
        format!("\n.{}({})", self.wire, self.of.set(&self.rust_type(owner)))
    }

    fn null_setter(&self, owner: &str) -> String {
        let null = match (self.presence, self.of.kind) {
            (Presence::RequiredNullable, Kind::Any) => "serde_json::Value::Null".to_owned(),
            (Presence::RequiredNullable, _) => {
                let rust = self.rust_type(owner);
                let exact = self.of.exact.replace('§', &rust);
                match (self.of.kind, &self.written.component) {
                    (Kind::Map, Some(_)) => format!("none(types::{rust}({exact}))"),
                    _ => format!("none({exact})"),
                }
            }
            _ => "Null".to_owned(),
        };
        format!("\n.{}({null})", self.wire)
    }

    /// The rule that rejects it in every place.
    fn rejecting_rule(&self) -> Option<&'static str> {
        match (self.writing, self.presence) {
            (Writing::Inline, _) if self.of.named => Some("inline-enum"),
            // With its default, it moves to the component.
            (writing, Presence::NullableDefault) if !writing.allows_siblings() => {
                let of_enum = self.of.named && self.writing != Writing::Noted;
                Some(if of_enum {
                    "nullable-enum"
                } else {
                    "nullable-place"
                })
            }
            (writing, presence) if presence.is_nullable() && !writing.allows_siblings() => {
                Some("ref-siblings")
            }
            _ => None,
        }
    }

    fn cell(&self) -> String {
        self.wire.replace('_', " ")
    }
}

/// Lists and maps of each type; of representative types in every writing and nested.
fn containers(side: Side) -> Vec<Type> {
    let mut inner = scalars();
    inner.extend(others(side));
    let mut types = Vec::new();
    for of in &inner {
        let thorough = is_representative(of);
        for writing in WRITINGS
            .into_iter()
            .filter(|&writing| thorough || writing == plainest(of))
        {
            if !(of.named && writing == Writing::Inline) {
                types.extend([list(of, writing), map(of, writing)]);
            }
        }
        if thorough {
            let (lists, maps) = (list(of, plainest(of)), map(of, plainest(of)));
            types.extend([list(&lists, Writing::Ref), map(&lists, Writing::Inline)]);
            types.extend([list(&maps, Writing::Inline), map(&maps, Writing::Ref)]);
        }
    }
    types
}

/// The plainest writing of a type.
fn plainest(of: &Type) -> Writing {
    if of.named {
        Writing::Ref
    } else {
        Writing::Inline
    }
}

/// Whether a type represents similar ones: it is tested in every writing and presence.
fn is_representative(of: &Type) -> bool {
    let names = [
        "text",
        "level",
        "any",
        "person",
        "list_of_person",
        "map_of_any",
    ];
    names.contains(&of.name.as_str())
}

/// The presences and writings to test: all pairs, or each once.
fn ways(of: &Type) -> Vec<(Presence, Writing)> {
    if is_representative(of) {
        return PRESENCES
            .into_iter()
            .flat_map(|presence| WRITINGS.map(|writing| (presence, writing)))
            .collect();
    }
    let mut ways = vec![(Presence::Required, plainest(of))];
    if !of.is_nested {
        ways.extend([
            (Presence::Optional, Writing::Alias),
            (Presence::Nullable, Writing::AllOf),
        ]);
    }
    if !matches!(of.kind, Kind::List | Kind::Map) {
        ways.extend([
            (Presence::RequiredNullable, Writing::AllOf),
            (Presence::Default, Writing::Noted),
        ]);
    }
    if of.named {
        ways.push((Presence::Required, Writing::Inline));
    }
    ways
}

/// The most slots of an operation: long builders are slow to compile.
const SLOTS: usize = 24;

/// Operations with the slots that *check* accepts; the others become rejected cells.
fn operations(
    matrix: &mut Matrix,
    types: &[Type],
    place: &str,
    rejecting_rule: impl Fn(&Slot<'_>) -> Option<&'static str>,
    make: impl Fn(&str, &[Slot<'_>]) -> Operation,
) -> Vec<Operation> {
    let mut accepted = Vec::new();
    for of in types {
        for (presence, writing) in ways(of) {
            let slot = Slot::new(of, presence, writing);
            match slot.rejecting_rule().or_else(|| rejecting_rule(&slot)) {
                None => accepted.push(slot),
                Some(rule) => matrix.rejected.push(Rejected {
                    place: place.to_owned(),
                    cell: slot.cell(),
                    name: slot.wire.clone(),
                    rule,
                    document: document(&[make("rejected", &[slot])]),
                }),
            }
        }
    }
    let chunks = accepted.chunks(SLOTS).enumerate();
    chunks
        .map(|(number, slots)| make(&format!("{}{number}", place.replace(' ', "_")), slots))
        .collect()
}

/// Every type.
fn types(side: Side) -> Vec<Type> {
    let mut types = scalars();
    types.extend(others(side));
    types.extend(containers(side));
    types
}

// Parameters.

#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    Path,
    Query,
    Header,
}

impl Place {
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
        }
    }

    fn rejecting_rule(self, slot: &Slot<'_>) -> Option<&'static str> {
        let one_or_list =
            slot.of.kind == Kind::Scalar || slot.of.kind == Kind::List && is_flat(slot.of);
        let nullable = slot.presence.is_nullable().then_some("nullable-place");
        nullable
            .or_else(|| (!one_or_list).then_some("parameter-type"))
            .or_else(|| match self {
                Self::Path if !slot.presence.is_required() => Some("path-parameter"),
                Self::Path if !stays_in_path(slot.of) => Some("path-parameter-pattern"),
                Self::Query if slot.of.name == "text" => Some("filter-length"),
                _ => None,
            })
    }
}

fn is_flat(list: &Type) -> bool {
    list.json[0].is_string() && !list.name.ends_with("integer_or_text")
        || list.json[0].is_number()
        || list.json[0].is_boolean()
}

fn stays_in_path(of: &Type) -> bool {
    let schema = &of.schema;
    let in_place = ["email", "date", "uuid"]
        .iter()
        .any(|format| schema["format"] == *format);
    let number = schema.get("format").is_some() && schema.get("minimum").is_some();
    in_place
        || number
        || schema["type"] == "boolean"
        || schema.get("pattern").is_some()
        || schema["type"] == "string" && of.named
}

/// Types for path parameters, with rules that keep them in their segment.
fn types_in_path() -> Vec<Type> {
    let patterns = [
        ("text", r"^a b[^/.]+$"),
        ("uri", "^https://[a-z./?=&#]+e$"),
        ("hostname", "^[a-z]+[a-z.]*$"),
        ("ipv4", "^[0-9]+[0-9.]*$"),
        ("ipv6", "^[0-9a-f:]+$"),
        ("password", "^[a-z0-9&]+$"),
        ("date_time", "^[0-9T:+-]+$"),
        ("us_date", "^[0-9]{2}/[0-9]{2}/[0-9]{4}$"),
    ];
    let numbers = ["int32", "int64", "small_grade"];
    let named = |name: &str| {
        scalars()
            .into_iter()
            .filter(move |of| of.name == name)
            .collect::<Vec<_>>()
    };
    let with_pattern = patterns.into_iter().flat_map(|(name, pattern)| {
        named(name).into_iter().map(move |mut of| {
            of.schema["pattern"] = json!(pattern);
            of
        })
    });
    let with_minimum = numbers.into_iter().flat_map(|name| {
        named(name).into_iter().map(|mut of| {
            of.schema["minimum"] = json!(0);
            of
        })
    });
    let flag = named("flag").into_iter().map(|mut of| {
        of.schema = json!({"type": "integer", "format": "int32", "minimum": 0, "enum": [0, 1]});
        of
    });
    with_pattern
        .chain(with_minimum)
        .chain(flag)
        .map(|mut of| {
            of.name = format!("safe_{}", of.name);
            of.exact = of
                .exact
                .replace("types::SmallGrade", "types::SafeSmallGrade");
            of
        })
        .collect()
}

fn parameters(matrix: &mut Matrix, place: Place) {
    let mut types = types(Side::Request);
    if place == Place::Path {
        types.extend(types_in_path());
    }
    let operations = operations(
        matrix,
        &types,
        place.name(),
        |slot| place.rejecting_rule(slot),
        |name, slots| with_parameters(place, name, slots),
    );
    matrix.modules.push(Module {
        name: match place {
            Place::Path => "paths",
            Place::Query => "queries",
            Place::Header => "headers",
        },
        operations,
    });
}

fn with_parameters(place: Place, name: &str, slots: &[Slot<'_>]) -> Operation {
    let mut operation = Operation::new("get", name);
    for slot in slots {
        let mut parameter = json!({
            "name": slot.wire,
            "in": place.name(),
            "description": "A thing.",
            "schema": slot.written.schema,
        });
        if slot.presence.is_required() {
            parameter["required"] = json!(true);
        }
        // With and without an example: generated docs use it or make up a value.
        if slot.writing.allows_siblings() {
            parameter["example"] = slot.of.json.clone();
        }
        if place == Place::Path {
            operation.path += &format!("/{{{}}}", slot.wire);
        }
        operation = operation
            .parameter(parameter)
            .schemas(slot.written.schemas.clone());
    }
    let call = |slots: &[&Slot<'_>]| {
        let mut exchange = Exchange {
            setters: slots.iter().map(|slot| slot.setter("")).collect(),
            ..Exchange::default()
        };
        let mut target = Target::of(&operation.path);
        for slot in slots {
            let texts = slot.of.texts();
            match place {
                Place::Path => {
                    let segment = encoded(&texts.join(","));
                    target.path = target.path.replace(&format!("{{{}}}", slot.wire), &segment);
                }
                Place::Query => target
                    .query
                    .extend(texts.into_iter().map(|text| (slot.wire.clone(), text))),
                Place::Header => exchange.headers.push((slot.wire.clone(), texts.join(","))),
            }
        }
        exchange.targets = vec![target];
        exchange
    };
    let required: Vec<_> = slots
        .iter()
        .filter(|slot| slot.presence.is_required())
        .collect();
    let (all, required) = (call(&slots.iter().collect::<Vec<_>>()), call(&required));
    operation.exchange(all).exchange(required)
}

/// A text as one segment of a path.
pub fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~@".contains(&byte);
    let byte = |byte: u8| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

// Properties.

fn object<'s>(slots: &'s [Slot<'s>], side: Side) -> (Value, Vec<(String, Value)>) {
    let properties: Map<_, _> = slots
        .iter()
        .map(|slot| (slot.wire.clone(), slot.written.schema.clone()))
        .collect();
    let required = slots.iter().filter(|slot| slot.presence.is_required());
    let required: Vec<_> = required.map(|slot| slot.wire.clone()).collect();
    let mut object = json!({"type": "object", "description": "Things.", "properties": properties});
    if !required.is_empty() {
        object["required"] = required.into();
    }
    if side == Side::Response {
        object["additionalProperties"] = json!({});
    }
    let schemas = slots.iter().flat_map(|slot| slot.written.schemas.clone());
    (object, schemas.collect())
}

fn requests(matrix: &mut Matrix) {
    let make = |name: &str, slots: &[Slot<'_>]| with_body(name, slots, JSON);
    let operations = operations(matrix, &types(Side::Request), "request", |_| None, make);
    let name = "requests";
    matrix.modules.push(Module { name, operations });
}

fn forms(matrix: &mut Matrix) {
    let mut types = scalars();
    types.extend(others(Side::Request));
    types.extend([
        list(&types[0], Writing::Inline),
        map(&types[0], Writing::Inline),
    ]);
    let rejecting_rule = |slot: &Slot<'_>| {
        (slot.of.kind != Kind::Scalar || slot.presence.is_nullable()).then_some("form")
    };
    let make = |name: &str, slots: &[Slot<'_>]| with_body(name, slots, FORM);
    let operations = operations(matrix, &types, "form", rejecting_rule, make);
    let name = "forms";
    matrix.modules.push(Module { name, operations });
}

pub fn with_body(name: &str, slots: &[Slot<'_>], content_type: &'static str) -> Operation {
    let (schema, schemas) = object(slots, Side::Request);
    let owner = format!("{}Request", pascal(name));
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    let content = |slots: &[(&Slot<'_>, bool)]| match content_type {
        JSON => {
            let value = |slot: &Slot<'_>, null: bool| {
                if null {
                    Value::Null
                } else {
                    slot.of.json.clone()
                }
            };
            let object = slots
                .iter()
                .map(|(slot, null)| (slot.wire.clone(), value(slot, *null)));
            Content::Json(Value::Object(object.collect()))
        }
        _ => {
            let pairs = slots.iter().flat_map(|(slot, _)| {
                slot.of
                    .texts()
                    .into_iter()
                    .map(|text| (slot.wire.clone(), text))
            });
            Content::Form(pairs.collect())
        }
    };
    let call = |slots: &[(&Slot<'_>, bool)]| {
        let setters = slots.iter().map(|(slot, null)| match null {
            true => slot.null_setter(&owner),
            false => slot.setter(&owner),
        });
        Exchange {
            setters: format!(".body_map(|it| it{})", setters.collect::<String>()),
            body: Some(Body {
                content_type,
                content: content(slots),
            }),
            ..Exchange::default()
        }
    };
    let all: Vec<_> = slots.iter().map(|slot| (slot, false)).collect();
    let required: Vec<_> = all
        .iter()
        .copied()
        .filter(|(slot, _)| slot.presence.is_required())
        .collect();
    let nulls: Vec<_> = slots
        .iter()
        .filter(|slot| slot.presence.is_required() || slot.presence.is_nullable())
        .map(|slot| (slot, slot.presence.is_nullable()))
        .collect();
    let example = slots
        .iter()
        .map(|slot| (slot.wire.clone(), slot.of.json.clone()));
    let mut operation = Operation::new(if content_type == FORM { "post" } else { "put" }, name)
        .body(content_type, reference, Value::Object(example.collect()))
        .schemas(schemas)
        .schemas([(owner.clone(), schema)]);
    for slots in [all, required, nulls] {
        operation = operation.exchange(call(&slots));
    }
    operation
}

fn responses(matrix: &mut Matrix) {
    let make = |name: &str, slots: &[Slot<'_>]| with_response(name, slots, false);
    let of_all = operations(matrix, &types(Side::Response), "response", |_| None, make);
    // Items of a list are read more strictly than envelopes.
    let mut types = scalars();
    types.extend(others(Side::Response));
    let make = |name: &str, slots: &[Slot<'_>]| with_response(name, slots, true);
    let of_lists = operations(matrix, &types, "record", |_| None, make);
    for (name, operations) in [("responses", of_all), ("records", of_lists)] {
        matrix.modules.push(Module { name, operations });
    }
}

pub fn with_response(name: &str, slots: &[Slot<'_>], in_list: bool) -> Operation {
    let (schema, schemas) = object(slots, Side::Response);
    let owner = format!("{}Record", pascal(name));
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    let wrapped = |value: Value| if in_list { json!([value]) } else { value };
    let all = |slot: &Slot<'_>| Some(slot.of.json.clone());
    let required = |slot: &Slot<'_>| match slot.presence {
        Presence::RequiredNullable => Some(Value::Null),
        presence => presence.is_required().then(|| slot.of.json.clone()),
    };
    let nulls = |slot: &Slot<'_>| {
        if slot.presence.is_nullable() {
            Some(Value::Null)
        } else {
            required(slot)
        }
    };
    let object = |value: &dyn Fn(&Slot<'_>) -> Option<Value>| -> Map<String, Value> {
        slots
            .iter()
            .filter_map(|slot| Some((slot.wire.clone(), value(slot)?)))
            .collect()
    };
    // A missing value has its default; an inline list or map is empty; a nullable value is null.
    let completed = |sent: Map<String, Value>| {
        let mut read = sent;
        for slot in slots.iter().filter(|slot| !slot.presence.is_required()) {
            let missing = match (slot.presence, slot.of.kind) {
                (presence, _) if presence.has_default() => Some(slot.of.json.clone()),
                (presence, _) if presence.is_nullable() => Some(Value::Null),
                (_, Kind::List) => Some(json!([])),
                (_, Kind::Map) if slot.written.component.is_none() => Some(json!({})),
                (_, Kind::Any) => Some(Value::Null),
                _ => None,
            };
            if let (None, Some(missing)) = (read.get(&slot.wire), missing) {
                read.insert(slot.wire.clone(), missing);
            }
        }
        read
    };
    let exchange = |sent: Map<String, Value>| Exchange {
        replies: vec![Some(wrapped(sent.clone().into()))],
        reads: wrapped(completed(sent).into()),
        ..Exchange::default()
    };
    let example = wrapped(object(&all).into());
    let schema_of_response = match in_list {
        true => json!({"type": "array", "items": reference}),
        false => reference,
    };
    let mut whole = exchange(object(&all));
    let item = if in_list { "it[0]" } else { "it" };
    let typed = slots
        .iter()
        .filter(|slot| slot.presence == Presence::Required);
    whole.checks = typed
        .map(|slot| format!("{{ let it = &{item}.{}; {} }}", slot.wire, slot.of.reads))
        .collect();
    let mut unknown = object(&all);
    unknown.insert("[Un | known]".to_owned(), json!([null, {"a": 1}]));
    let mut operation = Operation::new("get", name)
        .response(schema_of_response, example)
        .schemas(schemas)
        .schemas([(owner, schema)])
        .exchange(whole);
    for sent in [object(&required), object(&nulls), unknown] {
        operation = operation.exchange(exchange(sent));
    }
    operation
}

// Whole bodies.

/// The ways of writing a whole body.
fn body_writings(of: &Type) -> impl Iterator<Item = Writing> {
    let (plainest, every) = (plainest(of), is_representative(of));
    WRITINGS
        .into_iter()
        .filter(move |&writing| every || writing == plainest)
}

fn bodies(matrix: &mut Matrix) {
    let mut operations = Vec::new();
    for of in &types(Side::Request) {
        for writing in body_writings(of) {
            let slot = Slot::new(of, Presence::Required, writing);
            let name = format!("send_{}_{}", of.name, writing.name());
            let rust = slot
                .written
                .component
                .clone()
                .unwrap_or_else(|| format!("{}Body", pascal(&name)));
            let operation = Operation::new("post", &name)
                .body(JSON, slot.written.schema.clone(), of.json.clone())
                .schemas(slot.written.schemas.clone())
                .exchange(Exchange {
                    setters: format!(".body({})", of.set(&rust)),
                    body: Some(Body {
                        content_type: JSON,
                        content: Content::Json(of.json.clone()),
                    }),
                    ..Exchange::default()
                });
            whole(matrix, &mut operations, &slot, "body", operation);
        }
    }
    let name = "bodies";
    matrix.modules.push(Module { name, operations });
}

fn whole_responses(matrix: &mut Matrix) {
    let mut operations = Vec::new();
    for of in &types(Side::Response) {
        for writing in body_writings(of) {
            let slot = Slot::new(of, Presence::Required, writing);
            let exchange = Exchange {
                replies: vec![Some(of.json.clone())],
                reads: of.json.clone(),
                checks: vec![format!("{{ let it: &_ = &**it; {} }}", of.reads)],
                ..Exchange::default()
            };
            let mut operation =
                Operation::new("get", &format!("read_{}_{}", of.name, writing.name()))
                    .response(slot.written.schema.clone(), of.json.clone())
                    .schemas(slot.written.schemas.clone())
                    .exchange(exchange.clone());
            if of.kind == Kind::List {
                let stream = Exchange {
                    stream: true,
                    checks: Vec::new(),
                    ..exchange
                };
                operation = operation.exchange(stream);
            }
            whole(matrix, &mut operations, &slot, "whole response", operation);
        }
    }
    let name = "whole_responses";
    matrix.modules.push(Module { name, operations });
}

fn whole(
    matrix: &mut Matrix,
    operations: &mut Vec<Operation>,
    slot: &Slot<'_>,
    place: &str,
    operation: Operation,
) {
    match slot.rejecting_rule() {
        None => operations.push(operation),
        Some(rule) => matrix.rejected.push(Rejected {
            place: place.to_owned(),
            cell: slot.cell(),
            name: slot.wire.clone(),
            rule,
            document: document(&[operation]),
        }),
    }
}
