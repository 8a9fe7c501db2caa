//! Derived JSON schemas describe the wire, whatever the Rust type is.

use rollbook_constructs::{bodies, sent_names};
use schemars::schema_for;
use serde_json::json;

#[test]
fn an_integer_enum_is_an_integer() {
    let schema = schema_for!(sent_names::types::Some);
    assert_eq!(schema.get("type"), Some(&json!("integer")));
}

#[test]
fn a_map_is_an_object_of_its_values() {
    let schema = schema_for!(bodies::types::MapOfText);
    assert_eq!(schema.get("type"), Some(&json!("object")));
    assert_eq!(
        schema.get("additionalProperties"),
        Some(&json!({"type": "string"}))
    );
}
