//! Rules on `allOf`, `anyOf`, `oneOf`, `not` and discriminators.

use std::collections::BTreeSet;

use super::Rule;
use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;

pub(super) const RULES: &[Rule] = &[combinations, any_of, all_of];

/// The keywords of every type, which do not constrain values.
const NOTES: [&str; 8] = [
    "title",
    "description",
    "default",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "example",
    "deprecated",
];

fn combinations(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        for (key, rewrite) in [
            ("oneOf", one_of_rewrite(&schema)),
            (
                "not",
                "state in the description what is not allowed, or write a `pattern`".to_owned(),
            ),
            (
                "discriminator",
                "write one object with every field optional, and the deciding field an enum"
                    .to_owned(),
            ),
        ] {
            if let Some(node) = schema.get(key) {
                diagnostics.push(node.diagnostic(
                    "not-carried",
                    format!("`{key}` is not supported: each generator treats it differently"),
                    rewrite,
                ));
            }
        }
    }
}

/// What to write for a `oneOf`.
fn one_of_rewrite(schema: &Node<'_>) -> String {
    let members: Vec<_> = schema.items_of("oneOf").collect();
    let types: BTreeSet<_> = members
        .iter()
        .map(|member| member.schema().type_name())
        .collect();
    let is_number_or_text = types == BTreeSet::from([Some("integer"), Some("string")]);
    match (members.as_slice(), types.iter().next()) {
        ([only], _) => match only.text("$ref") {
            Some(to) => format!("write `allOf: [{{$ref: '{to}'}}]`"),
            None => "write this one schema in its place".to_owned(),
        },
        ([_, _], _) if is_number_or_text => {
            "write `anyOf: [{type: integer, format: int64}, {type: string}]`".to_owned()
        }
        (_, Some(Some("object"))) if types.len() == 1 => {
            "write one object with every field optional, and state in the description which belong together".to_owned()
        }
        (_, Some(Some("string"))) if types.len() == 1 => {
            "write one `type: string`, an enum if all its values are known".to_owned()
        }
        (_, Some(Some(kind))) if types.len() == 1 => format!("write one `type: {kind}`"),
        _ => "leave out `oneOf` and `type`, for any JSON value, and describe the values".to_owned(),
    }
}

/// The one supported `anyOf`: a number that may be a string.
fn any_of(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for node in api
        .all(Kind::Schema)
        .filter_map(|schema| schema.get("anyOf"))
    {
        let members = node.value.as_array().map(Vec::as_slice).unwrap_or_default();
        let member = |wanted: &str| {
            members.iter().any(|member| {
                let keys = member
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(key, _)| key.as_str());
                let plain = keys
                    .into_iter()
                    .all(|key| NOTES.contains(&key) || ["type", "format"].contains(&key));
                member["type"] == wanted && plain
            })
        };
        if members.len() != 2 || !member("integer") || !member("string") {
            diagnostics.push(node.diagnostic(
                "any-of",
                "`anyOf` is supported in one case, a number that may be a string",
                "write `anyOf: [{type: integer, format: int64}, {type: string}]`, one object with every field \
                 optional, or no type at all for any JSON value",
            ));
        }
    }
}

/// The one supported `allOf`: a `$ref` with a description beside it.
fn all_of(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for node in api
        .all(Kind::Schema)
        .filter_map(|schema| schema.get("allOf"))
    {
        let members = node.value.as_array().map(Vec::as_slice).unwrap_or_default();
        if !matches!(members, [only] if only.get("$ref").is_some()) {
            diagnostics.push(node.diagnostic(
                "all-of",
                "`allOf` is supported in one case, a single `$ref` with a description beside it",
                "write all properties into one schema, or `allOf: [{$ref: …}]`",
            ));
        }
    }
}
