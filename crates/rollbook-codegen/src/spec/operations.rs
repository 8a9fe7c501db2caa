//! The operations of a document, and their parameters and content types.

use serde_json::Value;

use super::schema::{entries, resolve};

/// The content type of a form.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// The media type without parameters: `application/json` of `application/json; charset=utf-8`.
pub(crate) fn essence(content_type: &str) -> String {
    content_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// The methods that clients send, in the order of the generated operations.
const METHODS: [&str; 6] = ["get", "put", "post", "delete", "head", "patch"];

/// Every operation, with its path, path item and method.
pub(crate) fn operations(
    document: &Value,
) -> impl Iterator<Item = (&String, &Value, &'static str, &Value)> {
    entries(&document["paths"]).flat_map(|(path, item)| {
        let operations = METHODS
            .iter()
            .filter_map(move |&method| Some((method, item.get(method)?)));
        operations.map(move |(method, operation)| (path, item, method, operation))
    })
}

/// The parameters of the path item and the operation; the latter override by name and place.
pub(crate) fn parameters<'a>(
    document: &'a Value,
    item: &'a Value,
    operation: &'a Value,
) -> Vec<&'a Value> {
    let list = |owner: &'a Value| {
        let nodes = owner["parameters"].as_array().into_iter().flatten();
        nodes.map(|node| resolve(document, node))
    };
    let own: Vec<_> = list(operation).collect();
    let overridden = |shared: &Value| {
        own.iter()
            .any(|it| it["name"] == shared["name"] && it["in"] == shared["in"])
    };
    let shared = list(item).filter(|shared| !overridden(shared));
    shared.chain(own.iter().copied()).collect()
}
