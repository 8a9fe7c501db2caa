//! *lower*: rewrites the document for progenitor.
//!
//! A spec describes the wire; Rust users need three-state fields, tolerant reading and secrets as well. So every schema
//! is rewritten for its side:
//!
//! | in the spec | in a request | in a response |
//! |---|---|---|
//! | length, pattern, range | left out; *rules* checks them | left out: unexpected values never fail a whole response |
//! | `default` | left out: the vendor applies it | the value of a missing property |
//! | enum | closed | `Lenient`: keeps unknown values |
//! | `format: date`, `date-time`, `x-date-format` | a date | `Lenient`: keeps other formats |
//! | optional and nullable | `Patch`: absent, null, value | always an `Option`, written back as null |
//! | optional array or map | `Option`: an empty one can be sent | empty when missing |
//! | any value | `Option<Value>` | `Value`, null when missing |
//! | a recursive object | `Box` | `Box` |
//! | `format: password` | `Secret` | `Secret` |
//! | number or string | `Lenient<i64>` | `Lenient<i64>` |
//! | integer that is 0 or 1 | `Flag` | `Flag` |
//!
//! progenitor and typify have different naming rules, which fail on some names. So types, fields, parameters and
//! operations get placeholders here, and *adapt* replaces them with the names of *model*.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::model::{Field, Model, Operation, Shape};
use crate::spec::schema::{
    component, component_schema, default_of, effective, entries, is_any, is_flag, parts, type_of,
};

/// The document for progenitor, and which components have builders.
pub(crate) struct Lowered {
    pub(crate) document: Value,
    /// Component schemas that requests contain: they get builders.
    pub(crate) requests: BTreeSet<String>,
}

/// The names that progenitor sees.
pub(crate) mod placeholder {
    /// A component, by its index in the model.
    pub(crate) fn component(index: usize) -> String {
        format!("T{index:04}")
    }

    /// An operation.
    pub(crate) fn operation(index: usize) -> String {
        format!("o{index:04}")
    }

    /// progenitor's builder of an operation.
    pub(crate) fn builder(index: usize) -> String {
        format!("O{index:04}")
    }

    /// A property or a parameter.
    pub(crate) fn field(index: usize) -> String {
        format!("f{index:04}")
    }

    /// The additional properties of an object.
    pub(crate) const EXTRA: &str = "extra";
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Request,
    Response,
}

/// The document that progenitor reads.
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

/// Components that a request body or parameter contains.
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
    // A `$ref` is not followed to its end: each component of a chain counts.
    if let Some(name) = component(schema) {
        if reached.insert(name.to_owned()) {
            reach(document, component_schema(document, name), reached);
        }
        return;
    }
    for (part, _) in parts(schema) {
        reach(document, part, reached);
    }
}

/// The properties that need a `Box`: without it their type would contain itself.
fn boxed(model: &Model) -> BTreeSet<(String, String)> {
    fn visit<'a>(
        model: &'a Model,
        name: &'a str,
        under_way: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
        boxed: &mut BTreeSet<(String, String)>,
    ) {
        under_way.push(name);
        for (wire, property) in entries(&component_schema(&model.document, name)["properties"]) {
            // Values of lists and maps are on the heap anyway.
            let Some(inner) = type_of(&model.document, property) else {
                continue;
            };
            if under_way.contains(&inner) {
                boxed.insert((name.to_owned(), wire.clone()));
            } else if !done.contains(inner) {
                visit(model, inner, under_way, done, boxed);
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
    /// One operation, with all its parameters in the query: *adapt* knows their places.
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

    /// The fields of a component. progenitor does not see the values of an enum.
    fn properties(&self, name: &str, shape: &Shape, side: Side) -> Map<String, Value> {
        let schema = component_schema(&self.model.document, name);
        let fields = match shape {
            Shape::Object(fields) => fields.as_slice(),
            Shape::Map | Shape::Enum(_) | Shape::Integers(_) => &[],
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
        let schema_of_value = effective(&self.model.document, &field.schema);
        let stands_for_nothing = match side {
            Side::Request => false,
            // A missing value is null if any value is allowed, empty for a list or map, or the default.
            Side::Response => {
                default_of(&self.model.document, &field.schema).is_some()
                    || matches!(schema_of_value["type"].as_str(), Some("array" | "object"))
                        && type_of(&self.model.document, &field.schema).is_none()
                    || is_any(schema_of_value)
            }
        };
        match (field.nullable, field.required, side) {
            (true, true, _) | (true, _, Side::Response) if is_any(schema_of_value) => node,
            (true, false, Side::Request) => rust_type("rollbook::Patch", &[node]),
            (true, ..) => rust_type("std::option::Option", &[node]),
            (false, true, _) => node,
            (false, false, _) if stands_for_nothing => node,
            (false, false, _) => rust_type("std::option::Option", &[node]),
        }
    }

    /// A schema in any place. `$ref`s to components that are not types are inlined.
    fn schema(&self, schema: &Value, side: Side) -> Value {
        let document = &self.model.document;
        if let Some(name) = type_of(document, schema) {
            let place = self.model.types.iter().position(|it| it.name == name);
            let name = placeholder::component(place.unwrap_or_default());
            let reference = json!({"$ref": format!("#/components/schemas/{name}")});
            let closed = side == Side::Request || effective(document, schema).get("enum").is_none();
            return match closed {
                true => reference,
                false => rust_type("rollbook::Lenient", &[reference]),
            };
        }
        let schema = effective(document, schema);
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
        match is_any(effective(&self.model.document, values)) {
            true => rust_type("serde_json::Map", &[text, json!({})]),
            // Sorted, so that a request has the same bytes each time.
            false => rust_type(
                "std::collections::BTreeMap",
                &[text, self.schema(values, side)],
            ),
        }
    }
}

fn rust_type(path: &str, parameters: &[Value]) -> Value {
    let krate = path.split("::").next().unwrap_or_default();
    json!({"x-rust-type": {"crate": krate, "version": "*", "path": path, "parameters": parameters}})
}
