//! The validator of jsonschema for an OpenAPI schema.

use jsonschema::{Draft, EmailOptions, Validator};
use serde_json::{Map, Value, json};

use crate::schemas::entries;

pub(crate) fn validator(schema: &Value) -> Validator {
    let text = |format: &str| json!({"type": "string", "format": format});
    let options = || jsonschema::options().should_validate_formats(true);
    let of_format = |draft, format| options().with_draft(draft).build(&text(format)).unwrap();
    // Draft 4 has no `uuid`.
    let uuid = of_format(Draft::Draft202012, "uuid");
    let date = of_format(Draft::Draft4, "date");
    options()
        // OpenAPI 3.0 has the flags `exclusiveMinimum` and `exclusiveMaximum` of draft 4, and its integers: "a JSON
        // number without a fraction or exponent part".
        .with_draft(Draft::Draft4)
        // "Ann <ann@example.com>" is more than an address.
        .with_email_options(EmailOptions::default().without_display_text())
        .with_format("uuid", move |text| uuid.is_valid(&json!(text)))
        .with_format("MM/dd/yyyy", move |text| {
            let mut parts = text.splitn(3, '/');
            let mut part = || parts.next().unwrap_or_default();
            let (month, day, year) = (part(), part(), part());
            date.is_valid(&json!(format!("{year}-{month}-{day}")))
        })
        .build(schema)
        .unwrap()
}

/// The schemas of an OpenAPI document as JSON Schema draft 4.
pub(crate) fn draft_4(spec: &Value) -> Value {
    let schemas = entries(&spec["components"]["schemas"]);
    let definitions: Map<_, _> = schemas
        .map(|(name, schema)| (name.clone(), as_draft_4(schema)))
        .collect();
    json!({"allOf": [{"$ref": "#/definitions/Everything"}], "definitions": definitions})
}

fn as_draft_4(schema: &Value) -> Value {
    if let Some(to) = schema.get("$ref") {
        let to = to.as_str().unwrap();
        return json!({"$ref": to.replace("/components/schemas/", "/definitions/")});
    }
    let mut converted = schema.clone();
    for key in ["description", "example", "nullable", "x-date-format"] {
        converted.as_object_mut().unwrap().remove(key);
    }
    if let Some(format) = schema.get("x-date-format") {
        converted["format"] = format.clone();
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get(key) {
            converted[key] = as_draft_4(inner);
        }
    }
    for key in ["allOf", "anyOf"] {
        if let Some(members) = schema.get(key).and_then(Value::as_array) {
            converted[key] = members.iter().map(as_draft_4).collect();
        }
    }
    for (name, property) in entries(&schema["properties"]) {
        converted["properties"][name] = as_draft_4(property);
    }
    // JSON Schema has no number formats.
    let range = match schema["format"].as_str() {
        Some("int32") => Some(json!({"minimum": i32::MIN, "maximum": i32::MAX})),
        Some("int64") => Some(json!({"minimum": i64::MIN, "maximum": i64::MAX})),
        _ => None,
    };
    if let Some(range) = range {
        converted["allOf"] = json!([range]);
    }
    match schema["nullable"] == true {
        true => json!({"anyOf": [converted, {"type": "null"}]}),
        false => converted,
    }
}
