//! Rules on what a caller has to be allowed: `x-scopes` and `x-permissions`.
//!
//! In OpenAPI 3.0 only OAuth flows have scopes, and their URLs have a fixed host. So a security scheme describes the
//! words, and an operation lists those that it needs.

use super::Rule;
use super::tree::{Api, Node, Operation};
use crate::diagnostic::Diagnostic;
use crate::load::closest;
use crate::load::kinds::Kind;

pub(super) const RULES: &[Rule] = &[declared, needed];

const KEYS: [&str; 2] = ["x-scopes", "x-permissions"];

/// The security scheme of an operation.
fn scheme<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Option<(&'a str, Node<'a>)> {
    let requirement = operation.node.items_of("security").next()?;
    let (name, _) = requirement.members().next()?;
    let components = api.root.get("components")?;
    let scheme = components.get("securitySchemes")?.get(name)?;
    Some((name, scheme.resolved()))
}

/// The words that operations list.
fn listed<'a>(api: &Api<'a>, key: &'static str) -> impl Iterator<Item = &'a str> {
    let operations = api.operations.iter();
    let words = operations.flat_map(move |operation| operation.node.items_of(key));
    words.filter_map(|word| word.value.as_str())
}

/// A scheme describes each word, and an operation needs each.
fn declared(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for scheme_node in api.all(Kind::SecurityScheme) {
        for key in KEYS {
            let Some(words) = scheme_node.get(key) else {
                continue;
            };
            if words.members().next().is_none() {
                diagnostics.push(words.diagnostic(
                    "scopes",
                    format!("`{key}` of a security scheme describes no word"),
                    format!("write `{key}: {{read: …}}`, with what each word allows"),
                ));
            }
            for (word, description) in words.members() {
                let is_text =
                    |node: &Node<'_>| node.value.as_str().is_some_and(|it| !it.trim().is_empty());
                if !is_text(&description) {
                    diagnostics.push(description.diagnostic(
                        "scopes",
                        format!("`{word}` has no description"),
                        format!("write `{word}: …`, with what it allows"),
                    ));
                }
                let listed = || listed(api, key);
                // A misspelled word is reported at the operations.
                let is_misspelled =
                    || closest(word, listed().filter(|it| !words.has(it))).is_some();
                if !listed().any(|it| it == word) && !is_misspelled() {
                    diagnostics.push(description.diagnostic(
                        "scopes",
                        format!("no operation needs `{word}`"),
                        format!(
                            "remove it, or add `{key}: [{word}]` to the operations that need it"
                        ),
                    ));
                }
            }
        }
    }
}

/// Whether an operation needs no authentication.
fn is_open(operation: &Operation<'_>) -> bool {
    let security = operation.node.get("security");
    security.is_some_and(|security| security.items().next().is_none())
}

/// An operation lists words of its scheme.
fn needed(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        let scheme = scheme(api, operation);
        for key in KEYS {
            let Some(node) = operation.node.get(key) else {
                continue;
            };
            if node.items().next().is_none() {
                diagnostics.push(node.diagnostic(
                    "scopes",
                    format!("`{key}` of an operation lists no word"),
                    format!("write `{key}: [read]`, or remove it"),
                ));
            }
            let described = scheme.iter().flat_map(|(_, scheme)| scheme.members_of(key));
            let described: Vec<&str> = described.map(|(word, _)| word).collect();
            for word in node.items() {
                let text = word.value.as_str().unwrap_or_default();
                // Other rules report a missing `security` and an undeclared scheme.
                let has_other = scheme.is_none() && !is_open(operation);
                if described.contains(&text) || has_other {
                    continue;
                }
                let rewrite = match (closest(text, described.iter().copied()), &scheme) {
                    (Some(near), _) => format!("write `{near}`"),
                    (None, Some((name, _))) => {
                        format!(
                            "describe it in the security scheme: `{name}: {{{key}: {{{text}: …}}}}`"
                        )
                    }
                    (None, None) => "remove it: the operation needs no authentication".to_owned(),
                };
                let message = format!("{} is not described by a security scheme", word.describe());
                diagnostics.push(word.diagnostic("scopes", message, rewrite));
            }
        }
    }
}
