//! The specs as documents: their operations, components and examples.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rollbook::runtime::Operation;
use serde_json::Value;

use super::APIS;

static DOCUMENTS: LazyLock<BTreeMap<&str, Value>> =
    LazyLock::new(|| APIS.map(|api| (api, load(api))).into());

/// The file of an API's spec.
pub(crate) fn file(api: &str) -> String {
    format!("specs/{}.yaml", api.replace('_', "-"))
}

/// The text of an API's spec.
pub(crate) fn text(api: &str) -> String {
    let path = format!("{}/{}", env!("CARGO_MANIFEST_DIR"), file(api));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn load(api: &str) -> Value {
    match rollbook_codegen::load(&file(api), &text(api)) {
        Ok(spec) => spec.value().clone(),
        Err(faults) => panic!("{faults}"),
    }
}

/// The spec of an API.
pub(crate) fn document(api: &str) -> &'static Value {
    &DOCUMENTS[api]
}

/// The component schemas of an API, by name.
pub(crate) fn components(api: &str) -> impl Iterator<Item = (&'static str, &'static Value)> {
    entries(&document(api)["components"]["schemas"])
}

/// The members of an object.
pub(crate) fn entries(node: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let members = node.as_object().into_iter().flatten();
    members.map(|(name, node)| (name.as_str(), node))
}

/// The node that a `$ref` leads to, or the node itself.
pub(crate) fn resolve<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    match node["$ref"].as_str() {
        Some(reference) => &document.pointer(&reference[1..]).expect("load checks this")
            ,
        None => node,
    }
}

/// An answer that a spec gives as an example.
pub(crate) struct Example {
    pub(crate) name: String,
    pub(crate) status: u16,
    pub(crate) body: Value,
    /// The schema that it is an example of.
    pub(crate) schema: &'static Value,
}

/// The examples of an operation's success.
pub(crate) fn successes(operation: &Operation) -> Vec<Example> {
    examples(operation, |status| status.starts_with('2'))
}

/// The examples of an operation's refusals. One that 4XX and 5XX share is listed once.
pub(crate) fn refusals(operation: &Operation) -> Vec<Example> {
    let mut seen = BTreeSet::new();
    let mut refusals = examples(operation, |status| !status.starts_with('2'));
    refusals.retain(|example| seen.insert(example.name.clone()));
    refusals
}

/// The status that an operation's success has.
pub(crate) fn success_status(operation: &Operation) -> u16 {
    let mut statuses = responses(operation).map(|(status, _)| status);
    let status = statuses.find(|status| status.starts_with('2'));
    status.unwrap_or_default().replace("XX", "00").parse().unwrap_or(200)
}

fn responses(operation: &Operation) -> impl Iterator<Item = (&'static str, &'static Value)> {
    let document = document(operation.api);
    let node = &document["paths"][operation.path][operation.method.to_lowercase()];
    entries(&node["responses"]).map(|(status, node)| (status, resolve(document, node)))
}

fn examples(operation: &Operation, wanted: impl Fn(&str) -> bool) -> Vec<Example> {
    let document = document(operation.api);
    let mut found = Vec::new();
    for (status, response) in responses(operation).filter(|(status, _)| wanted(status)) {
        for (_, media) in entries(&response["content"]) {
            let example = |name: &str, summary: &str, body: &Value| Example {
                name: name.to_owned(),
                status: status_of(status, summary),
                body: body.clone(),
                schema: &media["schema"],
            };
            if let Some(body) = media.get("example") {
                found.push(example("example", "", body));
            }
            for (name, node) in entries(&media["examples"]) {
                let node = resolve(document, node);
                let summary = node["summary"].as_str().unwrap_or_default();
                found.push(example(name, summary, &node["value"]));
            }
        }
    }
    found
}

/// The status of an example: what its response says, or for a range of them what its summary
/// begins with, as in `401: the key is refused` or `5xx: the server failed`.
fn status_of(range: &str, summary: &str) -> u16 {
    let told = summary.get(..3).unwrap_or_default().replace("xx", "00");
    let range = range.replace("XX", "00");
    told.parse().or_else(|_| range.parse()).unwrap_or_default()
}
