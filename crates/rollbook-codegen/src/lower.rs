//! Idiomatic OpenAPI to what progenitor eats.
//!
//! The spec says how the wire is; a Rust user needs more than its types: three-state fields,
//! tolerant reading, secrets. So every schema is rewritten here for the side it is on:
//!
//! | in the spec | in a request | in a response |
//! |---|---|---|
//! | length, pattern, range | taken out; *adapt* writes them into `Validate` | taken out: an odd record is still a record |
//! | `default` | taken out: the vendor's default is the vendor's to apply | kept for what is missing |
//! | enum | closed | `Lenient`: an unknown word keeps its text |
//! | `format: date`, `date-time`, `x-date-format` | a real date | `Lenient`: another shape is still there |
//! | optional and nullable | `Patch`: absent, null, value | always an `Option`, written back as null |
//! | optional array or map | `Option`: an empty one can be sent | empty when missing |
//! | any value | `Option<Value>` | `Value`, null when missing |
//! | `format: password` | `Secret` | `Secret` |
//! | number or text | `Lenient<i64>` | `Lenient<i64>` |
//! | integer that is 0 or 1 | `Flag` | `Flag` |

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::model::{component, entries, media_type, resolve};

/// The document for progenitor, and what *adapt* has to know of how it came to be.
pub(crate) struct Lowered {
    pub(crate) document: Value,
    /// Component schemas that requests reach: they get builders and validation.
    pub(crate) requests: BTreeSet<String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Request,
    Response,
}

/// Rewrites a checked document.
pub(crate) fn lower(document: &Value) -> Lowered {
    let requests = request_components(document);
    let lowering = Lowering { document };
    let mut lowered = document.clone();

    let schemas = entries(&document["components"]["schemas"])
        .filter(|(_, schema)| is_type(schema))
        .map(|(name, schema)| {
            let side = if requests.contains(name) {
                Side::Request
            } else {
                Side::Response
            };
            (name.clone(), lowering.definition(schema, side))
        })
        .collect::<Map<_, _>>();
    lowered["components"]["schemas"] = Value::Object(schemas);

    each_holder(document, &mut |pointer, side, schema| {
        if let Some(slot) = lowered.pointer_mut(pointer) {
            *slot = lowering.schema(schema, side);
        }
    });
    Lowered {
        document: lowered,
        requests,
    }
}

/// Components that some request body or parameter reaches.
fn request_components(document: &Value) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    each_holder(document, &mut |_, side, schema| {
        if side == Side::Request {
            reach(document, schema, &mut reached);
        }
    });
    reached
}

fn reach(document: &Value, schema: &Value, reached: &mut BTreeSet<String>) {
    if let Some(name) = component(schema) {
        if reached.insert(name.to_owned()) {
            reach(document, resolve(document, schema), reached);
        }
        return;
    }
    match schema {
        Value::Object(members) => members
            .values()
            .for_each(|node| reach(document, node, reached)),
        Value::Array(nodes) => nodes.iter().for_each(|node| reach(document, node, reached)),
        _ => {}
    }
}

/// Calls back with the place of every schema that a parameter, request body or response holds,
/// the side it is on, and the schema.
fn each_holder(document: &Value, visit: &mut dyn FnMut(&str, Side, &Value)) {
    fn bodies(holder: &Value, at: &str, side: Side, visit: &mut dyn FnMut(&str, Side, &Value)) {
        if media_type(holder).is_some() {
            for (content_type, media) in entries(&holder["content"]) {
                let pointer = format!("{at}/content/{}/schema", escape(content_type));
                visit(&pointer, side, &media["schema"]);
            }
        }
    }
    fn parameters(nodes: &Value, at: &str, visit: &mut dyn FnMut(&str, Side, &Value)) {
        for (index, node) in nodes.as_array().into_iter().flatten().enumerate() {
            if node.get("$ref").is_none() {
                visit(
                    &format!("{at}/{index}/schema"),
                    Side::Request,
                    &node["schema"],
                );
            }
        }
    }
    for (path, item) in entries(&document["paths"]) {
        let at = format!("/paths/{}", escape(path));
        parameters(&item["parameters"], &format!("{at}/parameters"), visit);
        for (method, operation) in entries(item).filter(|(_, node)| node.is_object()) {
            let at = format!("{at}/{method}");
            parameters(&operation["parameters"], &format!("{at}/parameters"), visit);
            bodies(
                &operation["requestBody"],
                &format!("{at}/requestBody"),
                Side::Request,
                visit,
            );
            for (status, response) in entries(&operation["responses"]) {
                bodies(
                    response,
                    &format!("{at}/responses/{status}"),
                    Side::Response,
                    visit,
                );
            }
        }
    }
    let components = &document["components"];
    for (name, node) in entries(&components["parameters"]) {
        let pointer = format!("/components/parameters/{}/schema", escape(name));
        visit(&pointer, Side::Request, &node["schema"]);
    }
    for (name, node) in entries(&components["requestBodies"]) {
        let at = format!("/components/requestBodies/{}", escape(name));
        bodies(node, &at, Side::Request, visit);
    }
    for (name, node) in entries(&components["responses"]) {
        let at = format!("/components/responses/{}", escape(name));
        bodies(node, &at, Side::Response, visit);
    }
}

pub(crate) fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Whether a component becomes a Rust type of its own; others are written in where they are used.
fn is_type(schema: &Value) -> bool {
    schema["type"] == "object" || (schema.get("enum").is_some() && !is_flag(schema))
}

fn is_collection(node: &Value) -> bool {
    matches!(node["type"].as_str(), Some("array" | "object"))
}

/// Whether it is a yes or no that the wire writes as 1 or 0.
fn is_flag(schema: &Value) -> bool {
    schema["type"] == "integer" && schema["enum"] == json!([0, 1])
}

struct Lowering<'a> {
    document: &'a Value,
}

impl Lowering<'_> {
    /// A component that is a type of its own.
    fn definition(&self, schema: &Value, side: Side) -> Value {
        if schema.get("enum").is_some() {
            return keep(schema, &["type", "enum", "description"]);
        }
        self.object(schema, side)
    }

    fn object(&self, schema: &Value, side: Side) -> Value {
        let mut lowered = keep(schema, &["type", "description", "additionalProperties"]);
        let mut required: Vec<Value> = schema["required"].as_array().cloned().unwrap_or_default();
        let mut properties = Map::new();
        for (name, property) in entries(&schema["properties"]) {
            let stated = Property {
                required: required.iter().any(|wire| wire == name),
                nullable: property["nullable"] == true,
                schema: self.unwrapped(property),
            };
            let (node, always_written) = match side {
                Side::Request => (self.request_property(&stated), false),
                Side::Response => self.response_property(&stated),
            };
            if always_written && !stated.required {
                required.push(json!(name));
            }
            properties.insert(name.clone(), node);
        }
        if !properties.is_empty() {
            lowered["properties"] = Value::Object(properties);
        }
        if !required.is_empty() {
            lowered["required"] = Value::Array(required);
        }
        lowered
    }

    fn request_property(&self, property: &Property) -> Value {
        let mut node = self.schema(&property.schema, Side::Request);
        if property.nullable && !property.required {
            return rust_type("rollbook::Patch", &[node], &property.schema);
        }
        if property.nullable || (is_collection(&node) && !property.required) {
            node = nullable(node);
        }
        node
    }

    /// The property, and whether it is written back even when it holds nothing.
    fn response_property(&self, property: &Property) -> (Value, bool) {
        let node = self.schema(&property.schema, Side::Response);
        // A property of any type holds null as a value of its own.
        let any = ["type", "$ref", "allOf", "x-rust-type"]
            .iter()
            .all(|key| node.get(key).is_none());
        if property.nullable {
            (nullable(node), true)
        } else {
            let written = any || is_collection(&node);
            (node, written)
        }
    }

    /// A schema anywhere: `$ref`s to what is not a type of its own are written in.
    fn schema(&self, schema: &Value, side: Side) -> Value {
        let schema = &self.unwrapped(schema);
        if let Some(name) = component(schema) {
            let target = resolve(self.document, schema);
            let reference = json!({"$ref": format!("#/components/schemas/{name}")});
            return match (is_type(target), target.get("enum"), side) {
                (false, _, _) => self.schema(&described(target, schema), side),
                (true, Some(_), Side::Response) => {
                    rust_type("rollbook::Lenient", &[reference], schema)
                }
                (true, _, _) => match schema.get("description") {
                    Some(text) => json!({"allOf": [reference], "description": text}),
                    None => reference,
                },
            };
        }
        let date = |path: &str, parameters: &[Value]| match side {
            Side::Request => rust_type(path, parameters, schema),
            Side::Response => rust_type(
                "rollbook::Lenient",
                &[rust_type(path, parameters, &json!({}))],
                schema,
            ),
        };
        let offset = rust_type("chrono::FixedOffset", &[], &json!({}));
        if schema.get("x-date-format").is_some() {
            return date("rollbook::UsDate", &[]);
        }
        match schema["format"].as_str() {
            Some("password") => return rust_type("rollbook::Secret", &[], schema),
            Some("date") => return date("chrono::NaiveDate", &[]),
            Some("date-time") => return date("chrono::DateTime", &[offset]),
            _ => {}
        }
        if is_flag(schema) {
            return rust_type("rollbook::Flag", &[], schema);
        }
        if schema.get("anyOf").is_some() {
            let integer = json!({"type": "integer", "format": "int64"});
            return rust_type("rollbook::Lenient", &[integer], schema);
        }
        match schema["type"].as_str() {
            Some("object") => self.object(schema, side),
            Some("array") => {
                let mut lowered = keep(schema, &["type", "description"]);
                lowered["items"] = self.schema(&schema["items"], side);
                lowered
            }
            _ => {
                let mut lowered = keep(schema, &["type", "description"]);
                if schema["type"] == "integer" || schema["type"] == "number" {
                    lowered = keep(schema, &["type", "description", "format"]);
                }
                if let (Side::Response, Some(value)) = (side, schema.get("default")) {
                    lowered["default"] = value.clone();
                }
                lowered
            }
        }
    }

    /// `allOf: [$ref]`, OpenAPI 3.0's way to put a description beside a reference, as one node.
    fn unwrapped(&self, schema: &Value) -> Value {
        match schema["allOf"].as_array().map(Vec::as_slice) {
            Some([only]) => described(only, schema),
            _ => schema.clone(),
        }
    }
}

/// A property as the spec states it.
struct Property {
    required: bool,
    nullable: bool,
    schema: Value,
}

/// `inner` with the description of `outer`, if that has one.
fn described(inner: &Value, outer: &Value) -> Value {
    let mut node = inner.clone();
    if let Some(text) = outer.get("description") {
        node["description"] = text.clone();
    }
    node
}

fn keep(schema: &Value, keys: &[&str]) -> Value {
    let kept = keys
        .iter()
        .filter_map(|&key| Some((key.to_owned(), schema.get(key)?.clone())));
    Value::Object(kept.collect())
}

/// The node or nothing. typify does not look at `nullable` beside `x-rust-type`, and cannot name
/// an object inside an `x-rust-type`.
fn nullable(mut node: Value) -> Value {
    if is_collection(&node) {
        node["nullable"] = json!(true);
        return node;
    }
    let described_by = node.clone();
    rust_type("std::option::Option", &[node], &described_by)
}

fn rust_type(path: &str, parameters: &[Value], described_by: &Value) -> Value {
    let krate = path.split("::").next().unwrap_or_default();
    let mut node = json!({"x-rust-type": {
        "crate": krate, "version": "*", "path": path, "parameters": parameters,
    }});
    if let Some(text) = described_by.get("description") {
        node["description"] = text.clone();
    }
    node
}
