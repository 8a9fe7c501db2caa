//! The normal form of a document: parameters, bodies and responses of operations are resolved, and every object with
//! properties is a component.

use serde_json::{Map, Value, json};

use crate::names::inline;
use crate::spec::child;
use crate::spec::operations::{operations, parameters};
use crate::spec::schema::{entries, resolve};

/// Normalizes a checked document.
pub(crate) fn normal(document: &Value) -> Value {
    let mut normal = document.clone();
    for (path, item, method, operation) in operations(document) {
        let place = &mut normal["paths"][path][method];
        place["parameters"] = parameters(document, item, operation)
            .into_iter()
            .cloned()
            .collect();
        if let Some(body) = operation.get("requestBody") {
            place["requestBody"] = resolve(document, body).clone();
        }
        for (status, response) in entries(&operation["responses"]) {
            place["responses"][status] = resolve(document, response).clone();
        }
    }
    // Inner objects first: moving an object invalidates pointers into it.
    for object in inline_objects(&normal).into_iter().rev() {
        let Some(slot) = normal.pointer_mut(&object.pointer) else {
            continue;
        };
        let mut schema = slot.take();
        let reference = json!({"$ref": format!("#/components/schemas/{}", object.name)});
        let mut stands_for = Map::from_iter([("allOf".to_owned(), json!([reference]))]);
        if let Some(members) = schema.as_object_mut() {
            stands_for.extend(members.remove_entry("nullable"));
            let description = members.get("description").cloned();
            stands_for.extend(description.map(|text| ("description".to_owned(), text)));
        }
        *slot = Value::Object(stands_for);
        normal["components"]["schemas"][object.name] = schema;
    }
    normal
}

/// An inline object.
pub(crate) struct Inline {
    /// The name of its type.
    pub(crate) name: String,
    pub(crate) pointer: String,
}

/// Every object with properties that is not a component, outer objects first. Error bodies are left out: no call
/// returns them as a type.
pub(crate) fn inline_objects(document: &Value) -> Vec<Inline> {
    let mut found = Vec::new();
    for (name, schema) in entries(&document["components"]["schemas"]) {
        inside(
            schema,
            &child("/components/schemas", name),
            name,
            &mut found,
        );
    }
    for (path, _, method, operation) in operations(document) {
        let id = operation["operationId"].as_str().unwrap_or_default();
        let at = child(&child("/paths", path), method);
        let mut add = |holder: &Value, at: String, name: String| {
            let (holder, at) = match holder["$ref"].as_str() {
                Some(reference) => (
                    resolve(document, holder),
                    reference.trim_start_matches('#').to_owned(),
                ),
                None => (holder, at),
            };
            for (content_type, media) in entries(&holder["content"]) {
                let pointer = child(&child(&child(&at, "content"), content_type), "schema");
                object(&media["schema"], &pointer, &name, &mut found);
            }
        };
        add(
            &operation["requestBody"],
            child(&at, "requestBody"),
            inline::body(id),
        );
        for (status, response) in
            entries(&operation["responses"]).filter(|(status, _)| status.starts_with('2'))
        {
            let at = child(&child(&at, "responses"), status);
            add(response, at, inline::response(id));
        }
    }
    found
}

/// Adds the schema, if it is an object with properties, and those inside.
fn object(schema: &Value, pointer: &str, name: &str, found: &mut Vec<Inline>) {
    if schema["type"] == "object" && schema.get("properties").is_some() {
        found.push(Inline {
            name: name.to_owned(),
            pointer: pointer.to_owned(),
        });
    }
    inside(schema, pointer, name, found);
}

fn inside(schema: &Value, pointer: &str, name: &str, found: &mut Vec<Inline>) {
    let properties = child(pointer, "properties");
    for (wire, property) in entries(&schema["properties"]) {
        object(
            property,
            &child(&properties, wire),
            &inline::property(name, wire),
            found,
        );
    }
    for (key, name) in [
        ("items", inline::item(name)),
        ("additionalProperties", inline::value(name)),
    ] {
        if let Some(part) = schema.get(key) {
            object(part, &child(pointer, key), &name, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_objects_become_components_and_references_keep_nullable_and_description() {
        let document = json!({
            "paths": {"/a/{id}": {
                "parameters": [{"name": "id", "in": "path", "schema": {"type": "integer"}}, {"name": "x", "in": "query"}],
                "post": {
                    "operationId": "doThing",
                    "parameters": [{"name": "id", "in": "path", "schema": {"type": "string"}}],
                    "requestBody": {"$ref": "#/components/requestBodies/B"},
                    "responses": {},
                },
            }},
            "components": {
                "requestBodies": {"B": {"content": {"application/json": {"schema": {
                    "type": "object", "properties": {"in": {
                        "type": "object", "nullable": true, "description": "D", "properties": {"x": {"type": "string"}},
                    }},
                }}}}},
                "schemas": {},
            },
        });
        let normal = normal(&document);
        let post = &normal["paths"]["/a/{id}"]["post"];
        let schema = |name: &str| json!([{"$ref": format!("#/components/schemas/{name}")}]);
        assert_eq!(
            post["requestBody"]["content"]["application/json"]["schema"],
            json!({"allOf": schema("DoThingBody")})
        );
        let body = &normal["components"]["schemas"]["DoThingBody"];
        assert_eq!(
            body["properties"]["in"],
            json!({"allOf": schema("DoThingBodyIn"), "nullable": true, "description": "D"})
        );
        assert_eq!(
            normal["components"]["schemas"]["DoThingBodyIn"],
            json!({"type": "object", "description": "D", "properties": {"x": {"type": "string"}}})
        );
        let places: Vec<_> = post["parameters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["schema"]["type"].clone())
            .collect();
        assert_eq!(places, [json!(null), json!("string")]);
    }
}
