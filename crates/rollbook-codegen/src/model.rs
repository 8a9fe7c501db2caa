//! The operations and types of a spec, as the later steps read them.
//!
//! The document has been checked, so this module relies on the house rules.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::load::child;
use crate::names::{self, Reserved};
use crate::normal::{FORM, entries, essence, normal, operations, resolve, single_all_of};

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

/// The properties that distinguish an error from a success, at the first place where the two differ.
#[derive(Debug, PartialEq)]
pub(crate) struct ErrorShape {
    /// JSON pointer of the object with the properties.
    pub(crate) at: String,
    /// Properties that only the error has.
    pub(crate) error: Vec<String>,
    /// Properties that only the success has.
    pub(crate) success: Vec<String>,
    /// Whether every readable success has one of those.
    pub(crate) proven: bool,
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

/// `x-paging`: the parameters that select a page, and the properties with the items and the next page.
pub(crate) struct Paging {
    /// The parameter of the page size.
    pub(crate) size: String,
    /// The page size if the caller sets none.
    pub(crate) default_size: i64,
    pub(crate) step: Step,
    /// The property with the items; `None` if the response is a bare list.
    pub(crate) items: Option<String>,
    /// The property with the URL of the next page, null or empty on the last one.
    pub(crate) next: Option<String>,
    /// The property with the number of items in the whole list.
    pub(crate) total: Option<String>,
}

pub(crate) enum Step {
    /// Counts items from 0.
    Offset(String),
    /// Counts pages from 1.
    Page(String),
}

fn of(names: &[String]) -> impl Iterator<Item = &str> {
    names.iter().map(String::as_str)
}

/// The page size if neither the caller nor the spec sets one.
const PAGE_SIZE: i64 = 100;

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
    let required = schema["required"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut fields: Vec<_> = entries(properties)
        .zip(rust)
        .map(|((wire, property), rust)| Field {
            wire: wire.clone(),
            rust,
            required: required.iter().any(|name| name == wire),
            nullable: property["nullable"] == true,
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

/// Whether a component becomes a Rust type; others are inlined. An enum of fractions or booleans is a number or a
/// `bool`: only its rule has the values.
pub(crate) fn is_type(schema: &Value) -> bool {
    let is_enum = matches!(schema["type"].as_str(), Some("string" | "integer"))
        && schema.get("enum").is_some();
    schema["type"] == "object" || (is_enum && !is_flag(schema))
}

/// Whether it is a boolean that the wire has as 1 or 0.
pub(crate) fn is_flag(schema: &Value) -> bool {
    let values = schema["enum"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let is = |number: i64| values.iter().any(|value| value.as_i64() == Some(number));
    schema["type"] == "integer" && values.len() == 2 && is(0) && is(1)
}

/// The effective schema: follows `$ref`s, and each `allOf` of one, which only adds a description.
pub(crate) fn effective<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let schema = resolve(document, schema);
    single_all_of(schema).map_or(schema, |only| effective(document, only))
}

/// The default of a schema, or of its target.
pub(crate) fn default_of<'a>(document: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    let schema = resolve(document, schema);
    let referred = || default_of(document, single_all_of(schema)?);
    schema.get("default").or_else(referred)
}

/// The component that is the Rust type of a schema.
pub(crate) fn type_of<'a>(document: &'a Value, schema: &'a Value) -> Option<&'a str> {
    let schema = single_all_of(schema).unwrap_or(schema);
    let name = component(schema)?;
    let next = &document["components"]["schemas"][name];
    if is_type(next) {
        Some(name)
    } else {
        type_of(document, next)
    }
}

/// The component schema that a `$ref` names.
pub(crate) fn component(schema: &Value) -> Option<&str> {
    schema
        .get("$ref")?
        .as_str()?
        .strip_prefix("#/components/schemas/")
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

/// Descends through the properties that error and success share, until the error has its own. Objects can be
/// recursive, so each pair is visited once.
fn error_shape<'a>(
    document: &'a Value,
    at: &str,
    error: &'a Value,
    success: &'a Value,
    seen: &mut Vec<(&'a Value, &'a Value)>,
) -> Option<ErrorShape> {
    let (error, success) = (effective(document, error), effective(document, success));
    let is_pair =
        |pair: &(&Value, &Value)| std::ptr::eq(pair.0, error) && std::ptr::eq(pair.1, success);
    if seen.iter().any(is_pair) {
        return None;
    }
    seen.push((error, success));
    let (of_error, of_success) = (&error["properties"], &success["properties"]);
    // A map may have any property.
    if of_success.is_null() && success["type"] == "object" {
        return None;
    }
    let names_without = |all: &Value, without: &Value| {
        let names = entries(all).map(|(name, _)| name);
        let names = names.filter(|name| without.get(name).is_none());
        names.cloned().collect::<Vec<_>>()
    };
    let own = names_without(of_error, of_success);
    if own.is_empty() {
        return entries(of_error).find_map(|(name, below)| {
            let at = child(at, name);
            error_shape(document, &at, below, of_success.get(name)?, seen)
        });
    }
    let names = names_without(of_success, of_error);
    // Whether reading fails without the property.
    let is_needed = |name: &String| {
        let property = &of_success[name];
        let effective = effective(document, property);
        let required = success["required"].as_array().into_iter().flatten();
        let mut required = required.filter_map(Value::as_str);
        let scalars_and_lists = ["string", "integer", "number", "boolean", "array"];
        required.any(|it| it == name)
            && default_of(document, property).is_none()
            && [property, effective]
                .iter()
                .all(|it| it["nullable"] != true)
            && scalars_and_lists.iter().any(|it| effective["type"] == *it)
    };
    Some(ErrorShape {
        at: at.to_owned(),
        error: own,
        proven: at.is_empty() && names.iter().any(is_needed),
        success: names,
    })
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

fn paging(document: &Value, node: &Value, parameters: &[Parameter]) -> Paging {
    let named = |key: &str| node.get(key).and_then(Value::as_str).map(str::to_owned);
    let size = text(&node["size"]);
    let sizes = parameters.iter().filter(|it| it.place == Place::Query);
    let schema = sizes
        .map(|it| (&it.wire, &it.schema))
        .find(|(wire, _)| **wire == size);
    Paging {
        default_size: schema.map_or(PAGE_SIZE, |(_, schema)| {
            page_size(effective(document, schema))
        }),
        size,
        step: named("offset").map_or_else(|| Step::Page(text(&node["page"])), Step::Offset),
        items: named("items"),
        next: named("next"),
        total: named("total"),
    }
}

/// The page size if the caller sets none: as close to 100 as the schema allows.
fn page_size(schema: &Value) -> i64 {
    let bound = |key: &str, exclusive: &str| {
        let bound = schema[key].as_f64()?;
        Some((bound, bound.fract() == 0.0 && schema[exclusive] == true))
    };
    let least = bound("minimum", "exclusiveMinimum");
    let least = least.map_or(1, |(least, excluded)| {
        least.ceil() as i64 + i64::from(excluded)
    });
    let most = bound("maximum", "exclusiveMaximum");
    let most = most.map_or(i64::MAX, |(most, excluded)| {
        most.floor() as i64 - i64::from(excluded)
    });
    let unit = schema["multipleOf"]
        .as_i64()
        .filter(|&unit| unit > 0)
        .unwrap_or(1);
    let size = PAGE_SIZE.min(most).max(least);
    match size / unit * unit {
        below if below < least => below + unit,
        fitting => fitting,
    }
}

/// The body schema of the first response whose status starts with `status`.
fn body_of<'a>(operation: &'a Value, status: &str) -> Option<&'a Value> {
    let mut responses = entries(&operation["responses"]);
    let (_, response) = responses.find(|(it, _)| it.starts_with(status))?;
    Some(&media_type(response)?.1["schema"])
}

/// `example`, or the first of the named `examples`.
pub(crate) fn example(node: &Value) -> Option<&Value> {
    node.get("example").or_else(|| {
        let first = node.get("examples")?.as_object()?.values().next()?;
        first.get("value")
    })
}

fn text(node: &Value) -> String {
    node.as_str().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn object(properties: Value) -> Value {
        json!({"type": "object", "properties": properties})
    }

    /// The pointer and the names of `error_shape`.
    fn shape(error: Value, success: Value) -> Option<(String, Vec<String>, Vec<String>)> {
        shape_in(&Value::Null, &error, &success)
    }

    fn shape_in(
        document: &Value,
        error: &Value,
        success: &Value,
    ) -> Option<(String, Vec<String>, Vec<String>)> {
        let shape = error_shape(document, "", error, success, &mut Vec::new())?;
        Some((shape.at, shape.error, shape.success))
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn properties_of_only_one_of_them_distinguish_an_error_from_a_success() {
        let error = object(json!({"error": {}, "status": {}}));
        let success = object(json!({"id": {}, "status": {}}));
        let expected = (String::new(), names(&["error"]), names(&["id"]));
        assert_eq!(shape(error.clone(), success), Some(expected));
        // A list has no properties.
        let expected = (String::new(), names(&["error", "status"]), names(&[]));
        assert_eq!(shape(error, json!({"type": "array"})), Some(expected));
    }

    #[test]
    fn shared_properties_are_compared_in_depth() {
        let error = object(json!({"a/b": object(json!({"error": {}}))}));
        let success = object(json!({"a/b": object(json!({"added": {}})), "id": {}}));
        let expected = ("/a~1b".to_owned(), names(&["error"]), names(&["added"]));
        assert_eq!(shape(error, success), Some(expected));
    }

    #[test]
    fn recursive_objects_are_visited_once() {
        let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let holding = |name: &str, more: Value| {
            let mut properties = json!({"next": to(name), "other": to(name), "more": more});
            properties["nodes"] = json!({"type": "array", "items": to(name)});
            object(properties)
        };
        let document = json!({"components": {"schemas": {
            "Error": holding("Error", json!({"type": "string"})),
            "Thing": holding("Thing", json!({"type": "string"})),
            "Failure": holding("Failure", object(json!({"code": {}}))),
            "Result": holding("Result", object(json!({"id": {}}))),
        }}});
        let shape = |error: &str, success: &str| shape_in(&document, &to(error), &to(success));
        assert_eq!(shape("Error", "Error"), None);
        assert_eq!(shape("Error", "Thing"), None);
        let expected = ("/more".to_owned(), names(&["code"]), names(&["id"]));
        assert_eq!(shape("Failure", "Result"), Some(expected));
    }

    #[test]
    fn a_success_is_proven_by_a_property_that_reading_requires() {
        let error = object(json!({"error": {}, "status": {}}));
        let proven = |property: Value, required: &str| {
            let mut success = object(json!({"id": property, "status": {"type": "integer"}}));
            success["required"] = json!([required]);
            error_shape(&Value::Null, "", &error, &success, &mut Vec::new()).map(|it| it.proven)
        };
        for property in [
            json!({"type": "string"}),
            json!({"type": "array", "items": {}}),
            json!({"allOf": [{"type": "integer"}]}),
        ] {
            assert_eq!(proven(property.clone(), "id"), Some(true), "{property}");
            assert_eq!(
                proven(property.clone(), "status"),
                Some(false),
                "{property}"
            );
        }
        for property in [
            json!({}),
            json!({"type": "object"}),
            json!({"type": "string", "nullable": true}),
            json!({"type": "string", "default": "none"}),
            json!({"allOf": [{"type": "string", "nullable": true}]}),
            json!({"allOf": [{"type": "string", "default": "none"}]}),
        ] {
            assert_eq!(proven(property.clone(), "id"), Some(false), "{property}");
        }
        // Nested properties may be missing with their parent.
        let error = object(json!({"in": error}));
        let mut inner = object(json!({"id": {"type": "string"}}));
        inner["required"] = json!(["id"]);
        let success = object(json!({"in": inner}));
        let below = error_shape(&Value::Null, "", &error, &success, &mut Vec::new());
        assert_eq!(below.map(|it| it.proven), Some(false));
    }

    #[test]
    fn without_own_properties_or_with_a_map_nothing_distinguishes_them() {
        let error = || object(json!({"message": {}}));
        assert_eq!(shape(error(), error()), None);
        assert_eq!(shape(error(), json!({"type": "object"})), None);
        assert_eq!(
            shape(json!({"type": "object"}), object(json!({"id": {}}))),
            None
        );
    }
}
