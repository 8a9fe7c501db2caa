//! The operations and types of a spec, as the later steps read them.
//!
//! The document has been checked, so this module relies on the house rules.

mod error_shape;
mod paging;

pub(crate) use error_shape::ErrorShape;
pub(crate) use paging::{Paging, Step};

use std::collections::BTreeMap;

use serde_json::Value;

use crate::names::{self, Reserved};
use crate::normal::normal;
use crate::spec::operations::{FORM, essence, operations};
use crate::spec::schema::{
    default_of, effective, entries, example, is_nullable, is_type, requires, resolve, single_all_of,
};
use error_shape::error_shape;
use paging::paging;

/// The normalized document, its operations and its types.
pub(crate) struct Model {
    pub(crate) document: Value,
    pub(crate) operations: Vec<Operation>,
    /// The components that are Rust types, by Rust name.
    pub(crate) types: Vec<Component>,
}

/// A component schema that becomes a Rust type. Others are inlined.
pub(crate) struct Component {
    pub(crate) name: String,
    pub(crate) rust: String,
    pub(crate) shape: Shape,
}

/// The kind of Rust type that a component becomes.
pub(crate) enum Shape {
    /// A struct with these fields, by Rust name.
    Object(Vec<Field>),
    /// A map: an object without named properties.
    Map,
    /// An enum of strings: each value and its variant.
    Enum(Vec<(String, String)>),
    /// An enum of integers.
    Integers(Vec<i64>),
}

/// A property of an object.
pub(crate) struct Field {
    pub(crate) wire: String,
    pub(crate) rust: String,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) description: String,
    pub(crate) schema: Value,
}

/// One operation, with parameters, body and responses resolved.
pub(crate) struct Operation {
    /// The `operationId`, such as `listProfiles`.
    pub(crate) id: String,
    /// The client method.
    pub(crate) rust: String,
    /// Its static in the module `operations`.
    pub(crate) constant: String,
    /// The type of its call builder.
    pub(crate) builder: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) tag: String,
    pub(crate) summary: String,
    pub(crate) description: String,
    pub(crate) docs: String,
    pub(crate) evidence: String,
    pub(crate) idempotent: bool,
    pub(crate) security: Security,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// The schema of its success body.
    pub(crate) success: Option<Value>,
    pub(crate) paging: Option<Paging>,
    /// How to distinguish an error from a success by the body alone, if their schemas differ.
    pub(crate) error_shape: Option<ErrorShape>,
}

impl Operation {
    /// Whether the response is a bare list.
    pub(crate) fn is_list(&self, document: &Value) -> bool {
        let success = self
            .success
            .as_ref()
            .map(|schema| effective(document, schema));
        success.is_some_and(|schema| schema["type"] == "array")
    }

    /// The paging, if this parameter is its page size and is always sent: the vendor does not publish its default (B18).
    pub(crate) fn always_sends(&self, document: &Value, parameter: &Parameter) -> Option<&Paging> {
        let paging = self.paging.as_ref();
        let paging =
            paging.filter(|it| it.size == parameter.wire && parameter.place == Place::Query);
        paging.filter(|_| default_of(document, &parameter.schema).is_none())
    }

    pub(crate) fn parameter(&self, wire: &str, place: Place) -> Option<&Parameter> {
        self.parameters
            .iter()
            .find(|it| it.wire == wire && it.place == place)
    }
}

/// How a call of the operation is authenticated.
pub(crate) enum Security {
    None,
    Basic,
    Bearer,
    ApiKey { header: String },
}

/// The `in` of a parameter.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

pub(crate) struct Parameter {
    pub(crate) wire: String,
    pub(crate) rust: String,
    pub(crate) place: Place,
    pub(crate) required: bool,
    pub(crate) description: String,
    pub(crate) schema: Value,
    pub(crate) example: Option<Value>,
}

pub(crate) struct Body {
    pub(crate) schema: Value,
    pub(crate) example: Value,
    /// With media type parameters.
    pub(crate) content_type: String,
    pub(crate) is_form: bool,
}

fn of(names: &[String]) -> impl Iterator<Item = &str> {
    names.iter().map(String::as_str)
}

/// Reads a checked document.
pub(crate) fn model(document: &Value, reserved: &Reserved) -> Model {
    let document = normal(document);
    let found: Vec<_> = operations(&document).collect();
    let ids: Vec<_> = found
        .iter()
        .map(|(.., operation)| operation["operationId"].as_str().unwrap_or_default())
        .collect();
    let methods = names::distinct(&ids, names::field, of(&reserved.client));
    let constants = names::distinct(&ids, names::constant, of(&reserved.statics));
    let builders = names::distinct(&ids, names::type_name, []);
    let operations = found
        .iter()
        .zip(methods.into_iter().zip(constants).zip(builders))
        .map(
            |(&(path, _, method, operation), ((rust, constant), builder))| Operation {
                rust,
                constant,
                builder,
                ..read(&document, path, method, operation, reserved)
            },
        )
        .collect();
    Model {
        operations,
        types: types(&document, reserved),
        document,
    }
}

fn types(document: &Value, reserved: &Reserved) -> Vec<Component> {
    let components =
        entries(&document["components"]["schemas"]).filter(|(_, schema)| is_type(schema));
    let components: Vec<_> = components.collect();
    let wire: Vec<_> = components.iter().map(|(name, _)| name.as_str()).collect();
    let rust = names::distinct(&wire, names::type_name, []);
    let mut types: Vec<_> = components
        .into_iter()
        .zip(rust)
        .map(|((name, schema), rust)| Component {
            name: name.clone(),
            rust,
            shape: shape(document, schema, reserved),
        })
        .collect();
    types.sort_by(|a, b| a.rust.cmp(&b.rust));
    types
}

fn shape(document: &Value, schema: &Value, reserved: &Reserved) -> Shape {
    if let Some(values) = schema["enum"].as_array() {
        let texts: Vec<_> = values.iter().filter_map(Value::as_str).collect();
        if schema["type"] == "integer" {
            return Shape::Integers(values.iter().filter_map(Value::as_i64).collect());
        }
        let variants = names::distinct(&texts, names::type_name, []);
        return Shape::Enum(texts.into_iter().map(str::to_owned).zip(variants).collect());
    }
    let Some(properties) = schema.get("properties") else {
        return Shape::Map;
    };
    let wire: Vec<_> = entries(properties).map(|(wire, _)| wire.as_str()).collect();
    let reserved = match schema.get("additionalProperties") {
        Some(_) => reserved.open_object.as_slice(),
        None => &[],
    };
    let rust = names::distinct(&wire, names::field, of(reserved));
    let mut fields: Vec<_> = entries(properties)
        .zip(rust)
        .map(|((wire, property), rust)| Field {
            wire: wire.clone(),
            rust,
            required: requires(schema, wire),
            nullable: is_nullable(document, property),
            description: described(document, property),
            schema: property.clone(),
        })
        .collect();
    fields.sort_by(|a, b| a.rust.cmp(&b.rust));
    Shape::Object(fields)
}

/// The description of a schema, or of its target.
fn described(document: &Value, schema: &Value) -> String {
    match (schema.get("description"), single_all_of(schema)) {
        (Some(description), _) => text(description),
        (None, Some(only)) => described(document, only),
        (None, None) if schema.get("$ref").is_some() => {
            described(document, resolve(document, schema))
        }
        (None, None) => String::new(),
    }
}

/// The only media type of a body or response, and its content type.
fn media_type(content_holder: &Value) -> Option<(&String, &Value)> {
    content_holder.get("content")?.as_object()?.iter().next()
}

fn read(
    document: &Value,
    path: &str,
    method: &str,
    operation: &Value,
    reserved: &Reserved,
) -> Operation {
    let nodes: Vec<_> = operation["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .collect();
    let places = nodes.iter().map(|node| match node["in"].as_str() {
        Some("path") => Place::Path,
        Some("header") => Place::Header,
        _ => Place::Query,
    });
    let rust = parameter_names(&nodes, reserved);
    let mut parameters = nodes
        .iter()
        .zip(places.zip(rust))
        .map(|(node, (place, rust))| Parameter {
            wire: text(&node["name"]),
            rust,
            place,
            required: node["required"] == true,
            description: text(&node["description"]),
            schema: node["schema"].clone(),
            example: example(node)
                .or_else(|| example(effective(document, &node["schema"])))
                .cloned(),
        })
        .collect::<Vec<_>>();
    // Path parameters in the order of the path, then the rest by name.
    let in_path = |it: &Parameter| match it.place {
        Place::Path => path.find(&format!("{{{}}}", it.wire)),
        Place::Query | Place::Header => None,
    };
    let order = |it: &Parameter| (in_path(it).unwrap_or(path.len()), it.rust.clone());
    parameters.sort_by_cached_key(order);
    let body = operation.get("requestBody").and_then(|node| {
        let (content_type, media) = media_type(node)?;
        Some(Body {
            schema: media["schema"].clone(),
            example: example(media).cloned().unwrap_or_default(),
            is_form: essence(content_type) == FORM,
            content_type: content_type.clone(),
        })
    });
    Operation {
        id: text(&operation["operationId"]),
        rust: String::new(),
        constant: String::new(),
        builder: String::new(),
        method: method.to_uppercase(),
        path: path.to_owned(),
        tag: text(&operation["tags"][0]),
        summary: text(&operation["summary"]),
        description: text(&operation["description"]),
        docs: text(&operation["externalDocs"]["url"]),
        evidence: text(&operation["x-evidence"]),
        idempotent: operation["x-idempotent"] == true,
        security: security(document, &operation["security"]),
        paging: operation
            .get("x-paging")
            .map(|node| paging(document, node, &parameters)),
        parameters,
        body,
        success: body_of(operation, "2").cloned(),
        error_shape: body_of(operation, "4XX")
            .zip(body_of(operation, "2"))
            .and_then(|(error, success)| {
                error_shape(document, "", error, success, &mut Vec::new())
            }),
    }
}

/// The setters of an operation's parameters. Of two with one name, the second is prefixed with its place.
fn parameter_names(nodes: &[&Value], reserved: &Reserved) -> Vec<String> {
    let mut placed = BTreeMap::new();
    let spoken: Vec<_> = nodes
        .iter()
        .map(|node| {
            let (name, place) = (text(&node["name"]), text(&node["in"]));
            match *placed.entry(names::field(&name)).or_insert(place.clone()) == place {
                true => name,
                // With a space, so that a parameter with this name on the wire keeps it.
                false => format!("{place} {name}"),
            }
        })
        .collect();
    let spoken: Vec<_> = spoken.iter().map(String::as_str).collect();
    names::distinct(&spoken, names::field, of(&reserved.call))
}

fn security(document: &Value, requirements: &Value) -> Security {
    let Some((name, _)) = entries(&requirements[0]).next() else {
        return Security::None;
    };
    let scheme = resolve(document, &document["components"]["securitySchemes"][name]);
    match (
        text(&scheme["type"]).as_str(),
        text(&scheme["scheme"]).as_str(),
    ) {
        ("http", "basic") => Security::Basic,
        ("http", _) => Security::Bearer,
        _ => Security::ApiKey {
            header: text(&scheme["name"]).to_lowercase(),
        },
    }
}

/// The body schema of the first response whose status starts with `status`.
fn body_of<'a>(operation: &'a Value, status: &str) -> Option<&'a Value> {
    let mut responses = entries(&operation["responses"]);
    let (_, response) = responses.find(|(it, _)| it.starts_with(status))?;
    Some(&media_type(response)?.1["schema"])
}

fn text(node: &Value) -> String {
    node.as_str().unwrap_or_default().trim().to_owned()
}
