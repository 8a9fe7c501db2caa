//! Idiomatic OpenAPI to what progenitor reads.
//!
//! The spec says how the wire is; a Rust user needs more than its types: three-state fields, tolerant reading,
//! secrets. So every schema is rewritten here for the side it is on:
//!
//! | in the spec | in a request | in a response |
//! |---|---|---|
//! | length, pattern, range | left out; *rules* checks them | left out: an odd record is still a record |
//! | `default` | left out: the vendor's default is the vendor's to apply | what is missing has it |
//! | enum | closed | `Lenient`: an unknown word keeps its text |
//! | `format: date`, `date-time`, `x-date-format` | a real date | `Lenient`: another shape is still there |
//! | optional and nullable | `Patch`: absent, null, value | always an `Option`, written back as null |
//! | optional array or map | `Option`: an empty one can be sent | empty when missing |
//! | any value | `Option<Value>` | `Value`, null when missing |
//! | an object that holds itself | `Box` | `Box` |
//! | `format: password` | `Secret` | `Secret` |
//! | number or text | `Lenient<i64>` | `Lenient<i64>` |
//! | integer that is 0 or 1 | `Flag` | `Flag` |
//!
//! progenitor and typify have naming rules of their own, which differ from each other and break on some names.
//! So names are left out, too: types, fields, parameters and operations are handed over under placeholders, and
//! *adapt* puts the names of *model* in their place.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::model::{
    Field, Model, Operation, Shape, component, default_of, is_flag, is_type, target, type_of,
};
use crate::normal::{entries, only_of};

/// The document for progenitor, and what *adapt* has to know of how it came to be.
pub(crate) struct Lowered {
    pub(crate) document: Value,
    /// Component schemas that requests reach: they get builders.
    pub(crate) requests: BTreeSet<String>,
}

/// The names that progenitor sees.
pub(crate) mod placeholder {
    /// Stands for a component, by its place in the model.
    pub(crate) fn component(index: usize) -> String {
        format!("T{index:04}")
    }

    /// Stands for an operation.
    pub(crate) fn operation(index: usize) -> String {
        format!("o{index:04}")
    }

    /// Stands for the builder that progenitor makes for an operation.
    pub(crate) fn builder(index: usize) -> String {
        format!("O{index:04}")
    }

    /// Stands for a property or a parameter.
    pub(crate) fn field(index: usize) -> String {
        format!("f{index:04}")
    }

    /// Stands for the properties beside those that an object names.
    pub(crate) const EXTRA: &str = "extra";
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Request,
    Response,
}

/// Makes the document that progenitor reads.
pub(crate) fn lower(model: &Model) -> Lowered {
    let lowering = Lowering {
        model,
        boxed: boxed(model),
    };
    let requests = requests(model);
    let schemas = model.types.iter().enumerate().map(|(index, component)| {
        let side = match requests.contains(&component.name) {
            true => Side::Request,
            false => Side::Response,
        };
        let properties = lowering.properties(&component.name, &component.shape, side);
        let required = properties.keys().cloned().collect::<Vec<_>>();
        let schema = json!({"type": "object", "properties": properties, "required": required});
        (placeholder::component(index), schema)
    });
    let schemas = schemas.collect::<Map<_, _>>();
    let operations = model.operations.iter().enumerate();
    let paths = operations.map(|(index, operation)| {
        let name = placeholder::operation(index);
        (
            format!("/{name}"),
            json!({"post": lowering.operation(name, operation)}),
        )
    });
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": ""},
        "paths": paths.collect::<Map<_, _>>(),
        "components": {"schemas": schemas},
    });
    Lowered { document, requests }
}

/// Components that some request body or parameter reaches.
fn requests(model: &Model) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    for operation in &model.operations {
        let bodies = operation.body.iter().map(|body| &body.schema);
        for schema in bodies.chain(operation.parameters.iter().map(|it| &it.schema)) {
            reach(&model.document, schema, &mut reached);
        }
    }
    reached
}

fn reach(document: &Value, schema: &Value, reached: &mut BTreeSet<String>) {
    // Step by step: of a `$ref` to a `$ref`, each component is reached.
    if let Some(name) = component(schema) {
        if reached.insert(name.to_owned()) {
            reach(document, &document["components"]["schemas"][name], reached);
        }
        return;
    }
    let properties = entries(&schema["properties"]).map(|(_, node)| node);
    let parts = ["items", "additionalProperties"]
        .iter()
        .filter_map(|key| schema.get(key));
    for part in properties.chain(parts).chain(only_of(schema)) {
        reach(document, part, reached);
    }
}

/// The properties whose value would hold an object of its own type without end.
fn boxed(model: &Model) -> BTreeSet<(String, String)> {
    fn visit<'a>(
        model: &'a Model,
        name: &'a str,
        under_way: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
        boxed: &mut BTreeSet<(String, String)>,
    ) {
        under_way.push(name);
        for (wire, property) in
            entries(&model.document["components"]["schemas"][name]["properties"])
        {
            // A list or a map holds its values elsewhere already.
            let Some(held) = type_of(&model.document, property) else {
                continue;
            };
            if under_way.contains(&held) {
                boxed.insert((name.to_owned(), wire.clone()));
            } else if !done.contains(held) {
                visit(model, held, under_way, done, boxed);
            }
        }
        under_way.pop();
        done.insert(name);
    }
    let (mut done, mut boxed) = (BTreeSet::new(), BTreeSet::new());
    for component in &model.types {
        if !done.contains(component.name.as_str()) {
            visit(
                model,
                &component.name,
                &mut Vec::new(),
                &mut done,
                &mut boxed,
            );
        }
    }
    boxed
}

struct Lowering<'a> {
    model: &'a Model,
    boxed: BTreeSet<(String, String)>,
}

impl Lowering<'_> {
    /// One operation, with all its parameters in the query: where they go is *adapt*'s business.
    fn operation(&self, name: String, operation: &Operation) -> Value {
        let parameters = operation
            .parameters
            .iter()
            .enumerate()
            .map(|(index, parameter)| {
                json!({
                    "name": placeholder::field(index),
                    "in": "query",
                    "required": parameter.required,
                    "schema": self.schema(&parameter.schema, Side::Request),
                })
            });
        let content = |schema: Value| json!({"application/json": {"schema": schema}});
        let mut lowered = json!({
            "operationId": name,
            "parameters": parameters.collect::<Vec<_>>(),
            "responses": {"200": {"description": ""}},
        });
        if let Some(body) = &operation.body {
            let schema = self.schema(&body.schema, Side::Request);
            lowered["requestBody"] = json!({"required": true, "content": content(schema)});
        }
        if let Some(success) = &operation.success {
            let schema = self.schema(success, Side::Response);
            lowered["responses"]["200"]["content"] = content(schema);
        }
        lowered
    }

    /// The fields of a component; those of an enum are none of progenitor's business.
    fn properties(&self, name: &str, shape: &Shape, side: Side) -> Map<String, Value> {
        let schema = &self.model.document["components"]["schemas"][name];
        let fields = match shape {
            Shape::Object(fields) => fields.as_slice(),
            Shape::Map | Shape::Words(_) | Shape::Integers(_) => &[],
        };
        let fields = fields.iter().enumerate().map(|(index, field)| {
            let boxed = self.boxed.contains(&(name.to_owned(), field.wire.clone()));
            (placeholder::field(index), self.property(field, boxed, side))
        });
        let extra = schema
            .get("additionalProperties")
            .map(|values| self.map(values, side));
        let extra = extra.map(|extra| (placeholder::EXTRA.to_owned(), extra));
        fields.chain(extra).collect()
    }

    fn property(&self, field: &Field, boxed: bool, side: Side) -> Value {
        let mut node = self.schema(&field.schema, side);
        if boxed {
            node = rust_type("std::boxed::Box", &[node]);
        }
        let decided = target(&self.model.document, &field.schema);
        let stands_for_nothing = match side {
            Side::Request => false,
            // A value of any type holds null itself; a list or map can be empty; a default takes the place.
            Side::Response => {
                default_of(&self.model.document, &field.schema).is_some()
                    || matches!(decided["type"].as_str(), Some("array" | "object"))
                        && type_of(&self.model.document, &field.schema).is_none()
                    || is_any(decided)
            }
        };
        match (field.nullable, field.required, side) {
            (true, true, _) | (true, _, Side::Response) if is_any(decided) => node,
            (true, false, Side::Request) => rust_type("rollbook::Patch", &[node]),
            (true, ..) => rust_type("std::option::Option", &[node]),
            (false, true, _) => node,
            (false, false, _) if stands_for_nothing => node,
            (false, false, _) => rust_type("std::option::Option", &[node]),
        }
    }

    /// A schema anywhere: `$ref`s to what is not a type of its own are written in.
    fn schema(&self, schema: &Value, side: Side) -> Value {
        let document = &self.model.document;
        if let Some(name) = type_of(document, schema) {
            let place = self.model.types.iter().position(|it| it.name == name);
            let name = placeholder::component(place.unwrap_or_default());
            let reference = json!({"$ref": format!("#/components/schemas/{name}")});
            let closed = side == Side::Request || target(document, schema).get("enum").is_none();
            return match closed {
                true => reference,
                false => rust_type("rollbook::Lenient", &[reference]),
            };
        }
        let schema = target(document, schema);
        let date = |path: &str, parameters: &[Value]| match side {
            Side::Request => rust_type(path, parameters),
            Side::Response => rust_type("rollbook::Lenient", &[rust_type(path, parameters)]),
        };
        if schema.get("x-date-format").is_some() {
            return date("rollbook::UsDate", &[]);
        }
        match (schema["type"].as_str(), schema["format"].as_str()) {
            (_, Some("password")) => rust_type("rollbook::Secret", &[]),
            (_, Some("date")) => date("rollbook::chrono::NaiveDate", &[]),
            (_, Some("date-time")) => date(
                "rollbook::chrono::DateTime",
                &[rust_type("rollbook::chrono::FixedOffset", &[])],
            ),
            (Some("integer"), _) if is_flag(schema) => rust_type("rollbook::Flag", &[]),
            (Some("array"), _) => {
                rust_type("std::vec::Vec", &[self.schema(&schema["items"], side)])
            }
            (Some("object"), _) => self.map(&schema["additionalProperties"], side),
            (Some(name @ ("integer" | "number")), Some(format)) => {
                json!({"type": name, "format": format})
            }
            (Some("integer"), None) => json!({"type": "integer", "format": "int64"}),
            (Some("number"), None) => json!({"type": "number", "format": "double"}),
            (Some(name), _) => json!({"type": name}),
            (None, _) if schema.get("anyOf").is_some() => rust_type(
                "rollbook::Lenient",
                &[json!({"type": "integer", "format": "int64"})],
            ),
            (None, _) => json!({}),
        }
    }

    fn map(&self, values: &Value, side: Side) -> Value {
        let text = json!({"type": "string"});
        match is_any(target(&self.model.document, values)) {
            true => rust_type("serde_json::Map", &[text, json!({})]),
            // In the order of its names, so that a request has the same bytes each time.
            false => rust_type(
                "std::collections::BTreeMap",
                &[text, self.schema(values, side)],
            ),
        }
    }
}

/// Whether a schema takes any JSON value.
pub(crate) fn is_any(schema: &Value) -> bool {
    ["type", "$ref", "allOf", "anyOf"]
        .iter()
        .all(|key| schema.get(key).is_none())
        && !is_type(schema)
}

fn rust_type(path: &str, parameters: &[Value]) -> Value {
    let krate = path.split("::").next().unwrap_or_default();
    json!({"x-rust-type": {"crate": krate, "version": "*", "path": path, "parameters": parameters}})
}
