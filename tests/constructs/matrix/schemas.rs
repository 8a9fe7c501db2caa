//! Schemas and parameters that many cells use.

use serde_json::{Value, json};

use super::{Body, Content, JSON};

pub fn sent(value: Value) -> Option<Body> {
    Some(Body {
        content_type: JSON,
        content: Content::Json(value),
    })
}

pub fn text() -> Value {
    json!({"type": "string", "description": "A text.", "minLength": 1})
}

pub fn word() -> Value {
    json!({"type": "string", "description": "A word.", "pattern": "^[a-z]+$"})
}

pub fn thing() -> Value {
    json!({"type": "object", "description": "A thing.", "properties": {"word": text()}})
}

pub fn open(mut object: Value) -> Value {
    object["additionalProperties"] = json!({});
    object
}

pub fn parameter(name: &str, place: &str, schema: Value) -> Value {
    let mut parameter =
        json!({"name": name, "in": place, "description": "A parameter.", "schema": schema});
    if place == "path" {
        parameter["required"] = json!(true);
    }
    parameter
}
