//! Rules on which schemas are in requests and which in responses.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use super::tree::{Api, Node, Operation, reach, reach_further};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;

pub(super) const RULES: &[Rule] = &[read_only, open_responses, one_direction];

fn read_only(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let in_requests = pointers(api.operations.iter().flat_map(Operation::request_schemas));
    let in_responses = pointers(api.operations.iter().flat_map(Operation::response_schemas));
    for schema in api.all(Kind::Schema) {
        for key in ["readOnly", "writeOnly"]
            .into_iter()
            .filter(|key| schema.is_true(key))
        {
            let directions = (
                in_requests.contains(&schema.pointer),
                in_responses.contains(&schema.pointer),
            );
            let rewrite = match (key, directions) {
                ("readOnly", (false, true)) => "remove it: only responses have this schema",
                ("writeOnly", (true, false)) => "remove it: only requests have this schema",
                ("readOnly", (true, false)) => "remove the property: requests do not send it",
                ("writeOnly", (false, true)) => "remove the property: responses do not have it",
                _ => "write one schema for the request and one for the response",
            };
            diagnostics.push(schema.diagnostic(
                "read-only",
                format!("`{key}` makes two schemas of one, and clients have one type for both"),
                rewrite,
            ));
        }
    }
}

/// The pointers of all schemas that the given ones contain.
fn pointers<'a>(schemas: impl Iterator<Item = Node<'a>>) -> BTreeSet<String> {
    reach(schemas.collect())
        .into_iter()
        .map(|schema| schema.pointer)
        .collect()
}

fn open_responses(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let responses = api
        .operations
        .iter()
        .flat_map(Operation::response_schemas)
        .collect();
    for schema in reach(responses) {
        let named = schema.has("properties");
        if schema.type_name() == Some("object") && named && !schema.has("additionalProperties") {
            diagnostics.push(schema.diagnostic(
                "open-response",
                "the object is part of a response without `additionalProperties`, so unknown fields are lost",
                "add `additionalProperties: {}`",
            ));
        }
    }
}

/// Requests are strict and responses tolerant, so one type cannot be both.
fn one_direction(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // The message names the first operation that reaches a schema, so each schema is visited once.
    let (mut in_requests, mut seen) = (BTreeMap::new(), BTreeSet::new());
    for operation in &api.operations {
        for schema in reach_further(operation.request_schemas(), &mut seen) {
            in_requests.insert(schema.pointer, operation.name());
        }
    }
    let mut seen = BTreeSet::new();
    for operation in &api.operations {
        for schema in reach_further(operation.response_schemas(), &mut seen) {
            let is_object = schema.type_name() == Some("object");
            if let Some(sender) = in_requests.get(&schema.pointer).filter(|_| is_object) {
                diagnostics.push(schema.diagnostic(
                    "one-direction",
                    format!("{sender} sends this object and {} returns it", operation.name()),
                    "write one schema for the request and one for the response, such as `UserCreate` and `User`",
                ));
            }
        }
    }
}
