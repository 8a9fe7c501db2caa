//! What the later steps need to know of a spec's operations, read once from the document.
//!
//! The spec has been checked when this runs, so what a house rule demands is taken as given.

use serde_json::Value;

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
    }
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
    let (_, response) =
        entries(&operation["responses"]).find(|(status, _)| status.starts_with('2'))?;
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
