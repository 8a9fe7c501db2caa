//! What the later steps need to know of a spec's operations, read once from the document.
//!
//! The spec has been checked when this runs, so what a house rule demands is taken as given.

use serde_json::Value;

use crate::lower::escape;
use crate::names;

/// One operation, with every `$ref` to a parameter, body or response followed.
pub(crate) struct Operation {
    /// `listProfiles`, as the spec writes it.
    pub(crate) id: String,
    pub(crate) method: String,
    /// The path template.
    pub(crate) path: String,
    pub(crate) summary: String,
    pub(crate) description: String,
    pub(crate) docs: String,
    pub(crate) evidence: String,
    pub(crate) idempotent: bool,
    pub(crate) security: Security,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    pub(crate) paging: Option<Paging>,
    /// The component schema of one item, if the answer is a bare list.
    pub(crate) list_of: Option<String>,
    /// What tells an error from a success by its body alone, if their schemas differ.
    pub(crate) error_shape: Option<ErrorShape>,
}

/// The names that tell an error from a success, at the first place where the two differ.
#[derive(Debug, PartialEq)]
pub(crate) struct ErrorShape {
    /// JSON pointer of the object that has the names.
    pub(crate) at: String,
    /// Names that only the error has.
    pub(crate) error: Vec<String>,
    /// Names that only the success has.
    pub(crate) success: Vec<String>,
}

/// How a call of the operation is signed.
pub(crate) enum Security {
    None,
    Basic,
    Bearer,
    ApiKey { header: String },
}

pub(crate) struct Parameter {
    pub(crate) wire: String,
    pub(crate) in_path: bool,
    pub(crate) required: bool,
    pub(crate) description: String,
    pub(crate) schema: Value,
    pub(crate) example: Option<Value>,
}

impl Parameter {
    pub(crate) fn rust(&self) -> String {
        names::field(&self.wire)
    }
}

pub(crate) struct Body {
    pub(crate) schema: Value,
    pub(crate) example: Value,
}

/// `x-paging`: which parameters walk the pages, and where the items and the next page are named.
pub(crate) struct Paging {
    /// The parameter that says how many items a page holds.
    pub(crate) size: String,
    pub(crate) step: Step,
    /// The property that holds the items; none if the answer is the bare array.
    pub(crate) items: Option<String>,
    /// The component schema of one item.
    pub(crate) item: String,
    /// The property that holds the address of the next page, null or empty on the last one.
    pub(crate) next: Option<String>,
}

pub(crate) enum Step {
    /// Counts items from 0.
    Offset(String),
    /// Counts pages from 1.
    Page(String),
}

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// Every operation of the document, in its order.
pub(crate) fn operations(document: &Value) -> Vec<Operation> {
    entries(&document["paths"])
        .flat_map(|(path, item)| {
            METHODS
                .iter()
                .filter_map(|&method| Some((method, item.get(method)?)))
                .map(|(method, operation)| read(document, path, item, method, operation))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The members of an object, none if it is not one.
pub(crate) fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The node that a `$ref` names, or the node itself.
pub(crate) fn resolve<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    node.get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| document.pointer(reference.trim_start_matches('#')))
        .unwrap_or(node)
}

/// The name of the component schema that a `$ref` names.
pub(crate) fn component(schema: &Value) -> Option<&str> {
    schema
        .get("$ref")?
        .as_str()?
        .strip_prefix("#/components/schemas/")
}

/// The only media type object of a body or response.
pub(crate) fn media_type(content_holder: &Value) -> Option<&Value> {
    content_holder.get("content")?.as_object()?.values().next()
}

fn read(document: &Value, path: &str, item: &Value, method: &str, operation: &Value) -> Operation {
    let shared = item["parameters"].as_array().into_iter().flatten();
    let own = operation["parameters"].as_array().into_iter().flatten();
    let parameters = shared
        .chain(own)
        .map(|node| resolve(document, node))
        .map(|node| Parameter {
            wire: text(&node["name"]),
            in_path: node["in"] == "path",
            required: node["required"] == true,
            description: text(&node["description"]),
            schema: node["schema"].clone(),
            example: example(node)
                .or_else(|| example(resolve(document, &node["schema"])))
                .cloned(),
        })
        .collect();
    let body = operation.get("requestBody").and_then(|node| {
        let media = media_type(resolve(document, node))?;
        Some(Body {
            schema: media["schema"].clone(),
            example: example(media).cloned().unwrap_or_default(),
        })
    });
    Operation {
        id: text(&operation["operationId"]),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&operation["summary"]),
        description: text(&operation["description"]),
        docs: text(&operation["externalDocs"]["url"]),
        evidence: text(&operation["x-evidence"]),
        idempotent: operation["x-idempotent"] == true,
        security: security(document, &operation["security"]),
        parameters,
        body,
        paging: operation
            .get("x-paging")
            .map(|node| paging(document, operation, node)),
        list_of: success(document, operation)
            .and_then(|schema| component(resolve(document, schema).get("items")?))
            .map(str::to_owned),
        error_shape: body_of(document, operation, "4XX")
            .zip(success(document, operation))
            .and_then(|(error, success)| error_shape(document, "", error, success)),
    }
}

/// Walks down what error and success have in common, to where the error has a name of its own.
fn error_shape(document: &Value, at: &str, error: &Value, success: &Value) -> Option<ErrorShape> {
    let (error, success) = (resolve(document, error), resolve(document, success));
    let (of_error, of_success) = (&error["properties"], &success["properties"]);
    // Whatever an object without named properties holds may be what it was to hold.
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
            let at = format!("{at}/{}", escape(name));
            error_shape(document, &at, below, of_success.get(name)?)
        });
    }
    Some(ErrorShape {
        at: at.to_owned(),
        error: own,
        success: names_without(of_success, of_error),
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

fn paging(document: &Value, operation: &Value, node: &Value) -> Paging {
    let named = |key: &str| node.get(key).and_then(Value::as_str).map(str::to_owned);
    let items = named("items");
    let answer = success(document, operation).unwrap_or(&Value::Null);
    let list = match &items {
        Some(property) => &resolve(document, answer)["properties"][property],
        None => resolve(document, answer),
    };
    Paging {
        size: text(&node["size"]),
        step: named("offset").map_or_else(|| Step::Page(text(&node["page"])), Step::Offset),
        item: component(&list["items"]).unwrap_or_default().to_owned(),
        items,
        next: named("next"),
    }
}

/// The schema of the body of the success response.
fn success<'a>(document: &'a Value, operation: &'a Value) -> Option<&'a Value> {
    body_of(document, operation, "2")
}

/// The schema of the body of the first response whose status starts so.
fn body_of<'a>(document: &'a Value, operation: &'a Value, status: &str) -> Option<&'a Value> {
    let mut responses = entries(&operation["responses"]);
    let (_, response) = responses.find(|(it, _)| it.starts_with(status))?;
    Some(&media_type(resolve(document, response))?["schema"])
}

/// `example`, or the first of the named `examples`.
fn example(node: &Value) -> Option<&Value> {
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

    /// Where an error can be told from `success`, by which names.
    fn shape(error: Value, success: Value) -> Option<(String, Vec<String>, Vec<String>)> {
        let shape = error_shape(&Value::Null, "", &error, &success)?;
        Some((shape.at, shape.error, shape.success))
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn an_error_is_told_from_a_success_by_the_names_that_only_one_of_them_has() {
        let error = object(json!({"error": {}, "status": {}}));
        let success = object(json!({"id": {}, "status": {}}));
        let told = (String::new(), names(&["error"]), names(&["id"]));
        assert_eq!(shape(error.clone(), success), Some(told));
        // A list has no names.
        let told = (String::new(), names(&["error", "status"]), names(&[]));
        assert_eq!(shape(error, json!({"type": "array"})), Some(told));
    }

    #[test]
    fn what_both_have_is_looked_into() {
        let error = object(json!({"a/b": object(json!({"error": {}}))}));
        let success = object(json!({"a/b": object(json!({"added": {}})), "id": {}}));
        let told = ("/a~1b".to_owned(), names(&["error"]), names(&["added"]));
        assert_eq!(shape(error, success), Some(told));
    }

    #[test]
    fn nothing_is_told_where_names_do_not_differ_or_any_name_may_stand() {
        let error = || object(json!({"message": {}}));
        assert_eq!(shape(error(), error()), None);
        assert_eq!(shape(error(), json!({"type": "object"})), None);
        assert_eq!(
            shape(json!({"type": "object"}), object(json!({"id": {}}))),
            None
        );
    }
}
