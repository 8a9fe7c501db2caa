//! Names of the prelude, of the runtime and of generated code, for types.

use serde_json::{Map, Value, json};

use crate::matrix::places::{Presence, Slot, with_body, with_response};
use crate::matrix::types::{Side, Writing, others, scalars};
use crate::matrix::{Body, Content, Exchange, JSON, Matrix, Module, Operation, paging, pascal};

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

pub fn add(matrix: &mut Matrix) {
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
                let other = match of.schema.get("type") {
                    Some(_) => Presence::NullableDefault,
                    None => Presence::Default,
                };
                [Presence::Required, other].map(|it| Slot::new(of, it, Writing::Inline))
            })
            .collect();
        for (number, slots) in slots.chunks(24).enumerate() {
            operations.push(match side {
                Side::Request => with_body(&format!("put_all{number}"), slots, JSON),
                Side::Response => with_response(&format!("get_all{number}"), slots, true),
            });
        }
        operations.push(paging::plain("walk", "limit", "limit", "offset", "offset"));
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
