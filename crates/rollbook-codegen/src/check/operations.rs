//! Rules on operations.

use std::collections::BTreeMap;

use heck::ToLowerCamelCase;
use serde_json::Value;

use super::Rule;
use super::tree::{Api, Node, Operation};
use crate::diagnostic::Diagnostic;
use crate::load::closest;
use crate::names;

pub(super) const RULES: &[Rule] = &[
    ids,
    same_ids,
    methods,
    tags,
    summaries,
    external_docs,
    idempotent,
    security,
];

/// Methods that every client has by hand ("Adding a sixth API" in ARCHITECTURE.md) or by a trait.
const RESERVED: [&str; 6] = [
    "new",
    "connect",
    "connect_with",
    "from_env",
    "from_vars",
    "clone",
];

fn ids(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    const FORM: &str = "write a verb and a noun in camelCase, such as `operationId: listProfiles`";
    for operation in &api.operations {
        let Some(id) = operation.node.get("operationId") else {
            diagnostics.push(operation.node.diagnostic(
                "operation-id",
                "the operation has no operationId, and the client's method gets its name from it",
                FORM,
            ));
            continue;
        };
        let text = id.value.as_str().unwrap_or_default();
        if !is_camel_case(text) {
            let camel_case = text.to_lower_camel_case();
            diagnostics.push(id.diagnostic(
                "operation-id",
                format!("`{text}` is not camelCase"),
                match is_camel_case(&camel_case) {
                    true => format!("write `operationId: {camel_case}`"),
                    false => FORM.to_owned(),
                },
            ));
        } else if RESERVED.contains(&names::field(text).as_str()) {
            diagnostics.push(id.diagnostic(
                "operation-id",
                format!("every client has a method `{}` already", names::field(text)),
                FORM,
            ));
        }
    }
}

fn is_camel_case(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
}

fn same_ids(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut first = BTreeMap::<String, &Operation<'_>>::new();
    for operation in &api.operations {
        let (Some(id), Some(node)) = (operation.id(), operation.node.get("operationId")) else {
            continue;
        };
        let method = names::field(id);
        if let Some(other) = first.get(&method) {
            diagnostics.push(node.diagnostic(
                "operation-id-twice",
                format!(
                    "{} {} has the id `{}` too: both would be the method `{method}`",
                    other.method.to_uppercase(),
                    other.path,
                    other.name(),
                ),
                "give one of them another operationId",
            ));
        } else {
            first.insert(method, operation);
        }
    }
}

fn methods(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        if matches!(operation.method, "options" | "trace") {
            diagnostics.push(operation.node.diagnostic(
                "not-carried",
                format!("clients cannot send {}", operation.method.to_uppercase()),
                "remove the operation",
            ));
        }
    }
}

fn tags(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let declared = api.root.items_of("tags").find_map(|tag| tag.text("name"));
    for operation in &api.operations {
        let tags: Vec<_> = operation.node.items_of("tags").collect();
        let first = tags.iter().find_map(|tag| tag.value.as_str());
        let (count, rewrite) = match (tags.len(), first, declared) {
            (1, _, _) => continue,
            (0, _, Some(tag)) => ("no tag".to_owned(), format!("add one of the document's tags, such as `tags: [{tag}]`")),
            (0, _, None) => (
                "no tag".to_owned(),
                "add `tags: [Profiles]` here, and `- {name: Profiles, description: …}` to the `tags` of the document".to_owned(),
            ),
            (count, first, _) => (
                format!("{count} tags"),
                format!("keep one, such as `tags: [{}]`", first.unwrap_or("Profiles")),
            ),
        };
        diagnostics.push(operation.node.diagnostic(
            "one-tag",
            format!(
                "{} has {count}, and docs group operations by one",
                operation.name()
            ),
            rewrite,
        ));
    }
}

fn summaries(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        for key in ["summary", "description"] {
            if !operation.node.has_text(key) {
                diagnostics.push(operation.node.diagnostic(
                    "operation-text",
                    format!("{} has no {key}", operation.name()),
                    format!("add `{key}: …`, in your own words"),
                ));
            }
        }
        let summary = operation.node.get("summary");
        if let Some(summary) = summary
            && summary
                .value
                .as_str()
                .is_some_and(|text| text.trim().contains(['\n', '\r']))
        {
            diagnostics.push(summary.diagnostic(
                "operation-text",
                format!("the summary of {} is longer than a line", operation.name()),
                "keep the first sentence, and move the rest to the description",
            ));
        }
    }
}

fn external_docs(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        let url = operation
            .node
            .get("externalDocs")
            .and_then(|docs| docs.get("url"));
        let is_web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        diagnostics.extend(match url {
            None => Some(operation.node.diagnostic(
                "external-docs",
                format!("{} has no link to its source", operation.name()),
                "add `externalDocs: {url: 'https://…'}` with the page that documents it",
            )),
            Some(url) if !url.value.as_str().is_some_and(is_web) => Some(url.diagnostic(
                "external-docs",
                format!("{} is not a URL", url.describe()),
                "write the whole URL, with `https://`",
            )),
            Some(_) => None,
        });
    }
}

fn idempotent(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        let diagnostic = match operation.node.get("x-idempotent") {
            None => operation.node.diagnostic(
                "idempotent",
                format!("{} does not say whether it is idempotent", operation.name()),
                "add `x-idempotent: true` if a second call changes nothing more, else `false`",
            ),
            Some(node) => match node.value {
                // POST and PATCH may be either.
                Value::Bool(false) if !matches!(operation.method, "post" | "patch") => node
                    .diagnostic(
                        "idempotent",
                        format!("a {} is idempotent", operation.method.to_uppercase()),
                        "write `x-idempotent: true`",
                    ),
                Value::Bool(_) => continue,
                other => node.diagnostic(
                    "idempotent",
                    format!("{} is neither true nor false", node.describe()),
                    match other.as_str().map(str::to_lowercase).as_deref() {
                        Some("true" | "yes") => "write `x-idempotent: true`, without quotes",
                        Some("false" | "no") => "write `x-idempotent: false`, without quotes",
                        _ => "write `x-idempotent: true` or `x-idempotent: false`",
                    },
                ),
            },
        };
        diagnostics.push(diagnostic);
    }
}

fn security(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let schemes: Vec<_> = api
        .root
        .get("components")
        .into_iter()
        .flat_map(|components| components.members_of("securitySchemes"))
        .collect();
    for requirement in api.root.items_of("security") {
        undeclared_schemes(&requirement, &schemes, diagnostics);
    }
    let of_all = api
        .root
        .items_of("security")
        .find_map(|requirement| requirement.members().next());
    let usual = of_all
        .map(|(name, _)| name)
        .or(schemes.first().map(|(name, _)| *name));
    for operation in &api.operations {
        let requirements: Vec<_> = operation.node.items_of("security").collect();
        let Some(security) = operation.node.get("security") else {
            let name = usual.unwrap_or("…");
            diagnostics.push(operation.node.diagnostic(
                "security",
                format!(
                    "{} does not say how its calls are authenticated",
                    operation.name()
                ),
                format!("add `security: [{{{name}: []}}]`, or `security: []` if it needs no authentication"),
            ));
            continue;
        };
        let counts: Vec<usize> = requirements
            .iter()
            .map(|node| node.members().count())
            .collect();
        let problem = match counts.as_slice() {
            [] | [1] => None,
            [0] => Some((
                "has a requirement without a scheme",
                "write `security: []` if it needs no authentication",
            )),
            [_] => Some((
                "needs several schemes at once, and a client authenticates by one",
                "keep one scheme, and declare what else the vendor requires as a parameter",
            )),
            [..] => Some((
                "can be authenticated in several ways, and a client uses one",
                "keep one requirement with one scheme, or write `security: []` if it needs no authentication",
            )),
        };
        if let Some((message, rewrite)) = problem {
            let message = format!("{} {message}", operation.name());
            diagnostics.push(security.diagnostic("security", message, rewrite));
        }
        for requirement in &requirements {
            undeclared_schemes(requirement, &schemes, diagnostics);
        }
    }
}

fn undeclared_schemes(
    requirement: &Node<'_>,
    schemes: &[(&str, Node<'_>)],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (name, node) in requirement.members() {
        let Some((_, scheme)) = schemes.iter().find(|(it, _)| *it == name) else {
            let names: Vec<_> = schemes.iter().map(|(name, _)| *name).collect();
            diagnostics.push(node.diagnostic(
                "security-undeclared",
                format!("the security scheme `{name}` is not declared"),
                match (closest(name, names.iter().copied()), &names[..]) {
                    (Some(near), _) => format!("write `{near}`"),
                    (None, []) => {
                        format!("add `components: {{securitySchemes: {{{name}: {{type: …}}}}}}`")
                    }
                    (None, _) => format!("write one of `{}`, or declare it", names.join("`, `")),
                },
            ));
            continue;
        };
        let scopes: Vec<_> = scheme
            .members_of("flows")
            .flat_map(|(_, flow)| flow.members_of("scopes"))
            .map(|(scope, _)| scope)
            .collect();
        for scope in node.items() {
            let word = scope.value.as_str().unwrap_or_default();
            if !scopes.contains(&word) {
                diagnostics.push(scope.diagnostic(
                    "security-undeclared",
                    format!("the scope `{word}` is not one of the security scheme `{name}`"),
                    match (closest(word, scopes.iter().copied()), &scopes[..]) {
                        (Some(near), _) => format!("write `{near}`"),
                        (None, []) => {
                            format!("write `{name}: []`; only the flows of OAuth have scopes")
                        }
                        (None, _) => {
                            format!("write one of `{}`, or declare it", scopes.join("`, `"))
                        }
                    },
                ));
            }
        }
    }
}
