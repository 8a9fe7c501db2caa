//! OpenAPI 3.0 to 3.1. Outside schemas only the version changes. In schemas:
//!
//! | 3.0 | 3.1 |
//! |---|---|
//! | `type: T`, `nullable: true` | `type: [T, "null"]` |
//! | `nullable: true` with `anyOf` or `oneOf` | `type: "null"` as another branch |
//! | `nullable: true` with `allOf` | `anyOf` of the rest and `type: "null"` |
//! | `nullable: false` | nothing |
//! | `minimum: N`, `exclusiveMinimum: true` | `exclusiveMinimum: N` |
//! | `maximum: N`, `exclusiveMaximum: true` | `exclusiveMaximum: N` |
//! | `example: E` | `examples: [E]` |

use serde_json::{Map, Value, json};

use crate::operations::METHODS;

/// The document in OpenAPI 3.1.
pub(crate) fn of(spec: &Value) -> Value {
    let mut document = spec.clone();
    document["openapi"] = "3.1.0".into();
    each_in(&mut document, "paths", item);
    if let Some(components) = document.get_mut("components") {
        each_in(components, "schemas", schema);
        each_in(components, "parameters", parameter);
        each_in(components, "headers", parameter);
        each_in(components, "requestBodies", body);
        each_in(components, "responses", response);
    }
    document
}

fn item(item: &mut Value) {
    each_in(item, "parameters", parameter);
    for method in METHODS {
        if let Some(it) = item.get_mut(method) {
            operation(it);
        }
    }
}

fn operation(operation: &mut Value) {
    each_in(operation, "parameters", parameter);
    each_in(operation, "responses", response);
    if let Some(it) = operation.get_mut("requestBody") {
        body(it);
    }
}

/// A parameter or a header.
fn parameter(parameter: &mut Value) {
    if let Some(it) = parameter.get_mut("schema") {
        schema(it);
    }
    body(parameter);
}

fn response(response: &mut Value) {
    each_in(response, "headers", parameter);
    body(response);
}

fn body(body: &mut Value) {
    each_in(body, "content", |media| {
        if let Some(it) = media.get_mut("schema") {
            schema(it);
        }
    });
}

fn schema(schema: &mut Value) {
    for name in ["properties", "allOf", "anyOf", "oneOf"] {
        each_in(schema, name, self::schema);
    }
    for name in ["items", "not", "additionalProperties"] {
        if let Some(it) = schema.get_mut(name) {
            self::schema(it);
        }
    }
    // `additionalProperties` may be a boolean.
    let Some(keywords) = schema.as_object_mut() else {
        return;
    };
    let renamed = std::mem::take(keywords).into_iter().map(|(name, value)| {
        if name == "example" {
            ("examples".to_owned(), json!([value]))
        } else {
            (name, value)
        }
    });
    *keywords = renamed.collect();
    exclusive(keywords, "minimum", "exclusiveMinimum");
    exclusive(keywords, "maximum", "exclusiveMaximum");
    if keywords.shift_remove("nullable") == Some(Value::Bool(true)) {
        allow_null(keywords);
    }
}

/// Turns a bound with a flag into one bound.
fn exclusive(keywords: &mut Map<String, Value>, bound: &str, flag: &str) {
    if keywords.shift_remove(flag) == Some(Value::Bool(true))
        && let Some(value) = keywords.shift_remove(bound)
    {
        keywords.insert(flag.to_owned(), value);
    }
}

fn allow_null(keywords: &mut Map<String, Value>) {
    let null_type = json!({ "type": "null" });
    if keywords.contains_key("allOf") || keywords.contains_key("$ref") {
        const NOTES: [&str; 5] = ["title", "description", "examples", "default", "deprecated"];
        let (notes, rest): (Map<_, _>, Map<_, _>) = std::mem::take(keywords)
            .into_iter()
            .partition(|(name, _)| NOTES.contains(&name.as_str()) || name.starts_with("x-"));
        *keywords = notes;
        keywords.insert("anyOf".to_owned(), json!([rest, null_type]));
        return;
    }
    for name in ["anyOf", "oneOf"] {
        if let Some(Value::Array(branches)) = keywords.get_mut(name) {
            branches.push(null_type.clone());
        }
    }
    if let Some(kind) = keywords.get_mut("type") {
        *kind = json!([kind.take(), "null"]);
    }
}

fn each_in(value: &mut Value, name: &str, change: impl Fn(&mut Value)) {
    if let Some(it) = value.get_mut(name) {
        each(it, change);
    }
}

/// Changes the members of a list or a map.
fn each(value: &mut Value, change: impl Fn(&mut Value)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(change),
        Value::Object(members) => members.values_mut().for_each(change),
        _ => {}
    }
}
