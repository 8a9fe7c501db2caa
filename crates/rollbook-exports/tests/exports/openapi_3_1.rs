//! OpenAPI 3.1 says the same as 3.0: each rule, and that nothing else changes.

use rollbook_exports::Format;
use serde_json::{Map, Value, json};

use super::{APIS, export, json, spec};

/// A schema in a component, a parameter, a header, a body and below other schemas; all become the same.
fn converted(schema: &Value) -> Value {
    let content = json!({ "application/json": { "schema": { "items": schema } } });
    let parameter = json!({ "name": "p", "in": "query", "schema": schema, "example": null });
    let spec = json!({
        "openapi": "3.0.3",
        "paths": { "/p": {
            "parameters": [parameter],
            "get": {
                "parameters": [parameter],
                "requestBody": { "content": content },
                "responses": { "200": { "content": content, "headers": { "h": { "schema": schema } } } },
            },
        } },
        "components": {
            "schemas": { "S": { "properties": { "p": { "additionalProperties": { "anyOf": [schema] } } } } },
            "parameters": { "P": parameter },
            "headers": { "H": { "schema": schema } },
            "requestBodies": { "B": { "content": content } },
            "responses": { "R": { "content": content } },
        },
    });
    let document = json(&export(Format::OpenApi31, "any", &spec).unwrap()[0]);
    assert_eq!(document["openapi"], "3.1.0");
    let expected = &document["components"]["headers"]["H"]["schema"];
    for (pointer, at) in [
        ("/paths/~1p/parameters/0", "/schema"),
        ("/paths/~1p/get/parameters/0", "/schema"),
        (
            "/paths/~1p/get/requestBody",
            "/content/application~1json/schema/items",
        ),
        (
            "/paths/~1p/get/responses/200",
            "/content/application~1json/schema/items",
        ),
        ("/paths/~1p/get/responses/200/headers/h", "/schema"),
        (
            "/components/schemas/S",
            "/properties/p/additionalProperties/anyOf/0",
        ),
        ("/components/parameters/P", "/schema"),
        (
            "/components/requestBodies/B",
            "/content/application~1json/schema/items",
        ),
        (
            "/components/responses/R",
            "/content/application~1json/schema/items",
        ),
    ] {
        let found = document.pointer(&format!("{pointer}{at}"));
        assert_eq!(found, Some(expected), "{pointer}");
    }
    expected.clone()
}

#[test]
fn each_construct_has_its_form_in_3_1() {
    for (old, new) in [
        (
            json!({ "type": "string", "nullable": true, "enum": ["a", null] }),
            json!({ "type": ["string", "null"], "enum": ["a", null] }),
        ),
        (
            json!({ "type": "string", "nullable": false }),
            json!({ "type": "string" }),
        ),
        (
            json!({ "nullable": true, "anyOf": [{ "type": "string" }, { "type": "integer" }] }),
            json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] }),
        ),
        (
            json!({ "nullable": true, "description": "D", "x-evidence": "page", "allOf": [{ "$ref": "#/S" }] }),
            json!({
                "description": "D",
                "x-evidence": "page",
                "anyOf": [{ "allOf": [{ "$ref": "#/S" }] }, { "type": "null" }],
            }),
        ),
        (
            json!({ "type": "integer", "minimum": 1, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": true }),
            json!({ "type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 9 }),
        ),
        (
            json!({ "type": "integer", "minimum": 1, "exclusiveMinimum": false, "maximum": 9 }),
            json!({ "type": "integer", "minimum": 1, "maximum": 9 }),
        ),
        (
            json!({ "type": "string", "example": null, "x-date-format": "MM/dd/yyyy" }),
            json!({ "type": "string", "examples": [null], "x-date-format": "MM/dd/yyyy" }),
        ),
        // Values and names that look like keywords.
        (
            json!({ "properties": { "nullable": { "type": "boolean" } }, "example": { "nullable": true, "example": 1 } }),
            json!({ "properties": { "nullable": { "type": "boolean" } }, "examples": [{ "nullable": true, "example": 1 }] }),
        ),
        (
            json!({ "additionalProperties": false }),
            json!({ "additionalProperties": false }),
        ),
    ] {
        assert_eq!(converted(&old), new, "{old}");
    }
}

/// The document in OpenAPI 3.0 again. Names of properties are no keywords, and values are not changed.
fn back(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(back).collect(),
        Value::Object(members) => {
            let mut old = Map::new();
            for (name, value) in members {
                let value = match name.as_str() {
                    "properties" => properties_back(value),
                    "example" | "value" | "enum" | "default" => value.clone(),
                    "examples" if value.is_array() => value.clone(),
                    _ => back(value),
                };
                old.insert(name.clone(), value);
            }
            keywords_back(&mut old);
            Value::Object(old)
        }
        other => other.clone(),
    }
}

fn properties_back(properties: &Value) -> Value {
    let properties = properties.as_object().unwrap().iter();
    let properties = properties.map(|(name, schema)| (name.clone(), back(schema)));
    Value::Object(properties.collect())
}

fn keywords_back(keywords: &mut Map<String, Value>) {
    if let Some([kind, null]) = keywords
        .get("type")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    {
        assert_eq!(null, "null");
        let kind = kind.clone();
        keywords.insert("type".to_owned(), kind);
        keywords.insert("nullable".to_owned(), true.into());
    }
    let null = json!({ "type": "null" });
    if let Some(Value::Array(branches)) = keywords.get_mut("anyOf")
        && branches.last() == Some(&null)
    {
        branches.pop();
        if let [only] = branches.as_slice()
            && only.get("allOf").is_some()
        {
            let only = only.as_object().unwrap().clone();
            keywords.remove("anyOf");
            keywords.extend(only);
        }
        keywords.insert("nullable".to_owned(), true.into());
    }
    for (bound, flag) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        if let Some(limit) = keywords.get(flag).filter(|it| it.is_number()).cloned() {
            keywords.insert(bound.to_owned(), limit);
            keywords.insert(flag.to_owned(), true.into());
        }
    }
    if let Some(Value::Array(examples)) = keywords.get("examples") {
        assert_eq!(examples.len(), 1);
        let example = examples[0].clone();
        keywords.remove("examples");
        keywords.insert("example".to_owned(), example);
    }
}

#[test]
fn no_constraint_extension_or_text_of_a_spec_is_lost() {
    for api in APIS {
        let spec = spec(api);
        let files = export(Format::OpenApi31, api, &spec).unwrap();
        let mut old = back(&json(&files[0]));
        assert_eq!(old["openapi"], "3.1.0");
        old["openapi"] = spec["openapi"].clone();
        assert!(!files[0].text.contains("\"nullable\""), "{api}");
        assert_eq!(old, spec, "{api}");
    }
}
