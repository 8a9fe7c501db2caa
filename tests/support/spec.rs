//! The specs as documents: operations, components and examples.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rollbook::runtime::Operation;
use serde_json::Value;

/// The module names of the five APIs.
pub(crate) const APIS: [&str; 5] = [
    "b2core",
    "memberclicks",
    "members_portal",
    "questionpro",
    "yourcourts",
];

static DOCUMENTS: LazyLock<BTreeMap<&str, Value>> =
    LazyLock::new(|| APIS.map(|api| (api, load(api))).into());

/// The file name of an API's spec.
pub(crate) fn file(api: &str) -> String {
    format!("specs/{}.yaml", api.replace('_', "-"))
}

/// The text of an API's spec.
pub(crate) fn text(api: &str) -> &'static str {
    match api {
        "b2core" => rollbook::b2core::SPEC,
        "memberclicks" => rollbook::memberclicks::SPEC,
        "members_portal" => rollbook::members_portal::SPEC,
        "questionpro" => rollbook::questionpro::SPEC,
        "yourcourts" => rollbook::yourcourts::SPEC,
        _ => panic!("unknown API {api}"),
    }
}

fn load(api: &str) -> Value {
    match rollbook_codegen::load(&file(api), text(api)) {
        Ok(spec) => spec.value().clone(),
        Err(diagnostics) => panic!("{diagnostics}"),
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

/// The properties of an object.
pub(crate) fn entries(node: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let members = node.as_object().into_iter().flatten();
    members.map(|(name, node)| (name.as_str(), node))
}

/// Resolves a `$ref`.
pub(crate) fn resolve<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    // All references were resolved when loading.
    let target = node["$ref"]
        .as_str()
        .and_then(|it| document.pointer(&it[1..]));
    target.unwrap_or(node)
}

/// An example body of a spec.
pub(crate) struct Example {
    pub(crate) name: String,
    /// The status of a response; 0 for a request.
    pub(crate) status: u16,
    pub(crate) body: Value,
    /// The schema of the example.
    pub(crate) schema: &'static Value,
}

/// The examples of an operation's request.
pub(crate) fn requests(operation: &Operation) -> Vec<Example> {
    let body = &node(operation)["requestBody"];
    examples(operation, "", body)
}

/// The examples of an operation's successful responses.
pub(crate) fn successes(operation: &Operation) -> Vec<Example> {
    let successes = responses(operation).filter(|(status, _)| status.starts_with('2'));
    successes
        .flat_map(|(status, response)| examples(operation, status, response))
        .collect()
}

/// The examples of an operation's errors. One that 4XX and 5XX share is listed once.
pub(crate) fn errors(operation: &Operation) -> Vec<Example> {
    let mut seen = BTreeSet::new();
    let errors = responses(operation).filter(|(status, _)| !status.starts_with('2'));
    errors
        .flat_map(|(status, response)| examples(operation, status, response))
        .filter(|example| seen.insert(example.name.clone()))
        .collect()
}

/// The status of an operation's successful response.
pub(crate) fn success_status(operation: &Operation) -> u16 {
    let mut statuses = responses(operation).map(|(status, _)| status);
    let success = statuses.find(|status| status.starts_with('2'));
    success.map_or(0, |status| status_of(status, ""))
}

/// The operation object.
pub(crate) fn node(operation: &Operation) -> &'static Value {
    let methods = &document(operation.api)["paths"][operation.path];
    &methods[operation.method.to_lowercase()]
}

fn responses(operation: &Operation) -> impl Iterator<Item = (&'static str, &'static Value)> {
    let document = document(operation.api);
    let responses = entries(&node(operation)["responses"]);
    responses.map(|(status, response)| (status, resolve(document, response)))
}

/// The examples of a request or response.
fn examples(operation: &Operation, status: &str, holder: &'static Value) -> Vec<Example> {
    let document = document(operation.api);
    let mut found = Vec::new();
    for (_, media) in entries(&holder["content"]) {
        let mut add = |name: &str, summary: &str, body: &Value| {
            found.push(Example {
                name: name.to_owned(),
                status: status_of(status, summary),
                body: body.clone(),
                schema: &media["schema"],
            });
        };
        if let Some(body) = media.get("example") {
            add("example", "", body);
        }
        for (name, example) in entries(&media["examples"]) {
            let example = resolve(document, example);
            let summary = example["summary"].as_str().unwrap_or_default();
            add(name, summary, &example["value"]);
        }
    }
    found
}

/// The status of an example: that of its response, or for a range the one at the start of its summary, as in `401: the
/// key is refused` or `5xx: the server failed`.
fn status_of(stated: &str, summary: &str) -> u16 {
    let leading = summary.get(..3).unwrap_or_default().replace("xx", "00");
    let stated = stated.replace("XX", "00");
    leading
        .parse()
        .or_else(|_| stated.parse())
        .unwrap_or_default()
}
