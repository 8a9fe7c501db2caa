//! Rules on operations: what each must say of itself, and on their paths.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Rule;
use super::tree::{Api, Node, Operation};
use crate::fault::Fault;
use crate::load::describe;
use crate::names;

pub(super) const RULES: &[Rule] = &[
    ids,
    same_ids,
    methods,
    tags,
    summaries,
    external_docs,
    evidence,
    idempotent,
    security,
    path_items,
    templates,
    same_paths,
];

const EVIDENCE: [&str; 4] = ["page", "docs", "code", "inferred"];

/// Methods that a client gets by hand, as ARCHITECTURE.md's recipe has it, or by a trait.
const TAKEN: [&str; 4] = ["new", "connect", "from_env", "clone"];

fn ids(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let rewrite = "write a verb and a noun in camelCase, such as `operationId: listProfiles`";
    for operation in &api.operations {
        let Some(id) = operation.node.get("operationId") else {
            faults.push(operation.node.fault(
                "operation-id",
                "the operation has no operationId, and the client's method gets its name from it",
                rewrite,
            ));
            continue;
        };
        let text = id.value.as_str().unwrap_or_default();
        if !is_camel_case(text) {
            faults.push(id.fault(
                "operation-id",
                format!("`{text}` is not camelCase"),
                rewrite,
            ));
        } else if TAKEN.contains(&names::field(text).as_str()) {
            faults.push(id.fault(
                "operation-id",
                format!("every client has a method `{}` already", names::field(text)),
                rewrite,
            ));
        }
    }
}

fn is_camel_case(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
}

fn same_ids(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let mut first = BTreeMap::<String, &Operation<'_>>::new();
    for operation in &api.operations {
        let (Some(id), Some(node)) = (operation.id(), operation.node.get("operationId")) else {
            continue;
        };
        let method = names::field(id);
        if let Some(other) = first.get(&method) {
            faults.push(node.fault(
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

fn methods(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        if matches!(operation.method, "options" | "trace") {
            faults.push(operation.node.fault(
                "not-carried",
                format!("clients cannot send {}", operation.method.to_uppercase()),
                "remove the operation",
            ));
        }
    }
}

fn tags(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        let count = operation.node.items_of("tags").count();
        if count != 1 {
            faults.push(operation.node.fault(
                "one-tag",
                format!(
                    "{} has {count} tags, and readers group operations by one",
                    operation.name()
                ),
                "write one: `tags: [Profiles]`",
            ));
        }
    }
}

fn summaries(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        for key in ["summary", "description"] {
            if !operation.node.says(key) {
                faults.push(operation.node.fault(
                    "operation-text",
                    format!("{} has no {key}", operation.name()),
                    format!("add `{key}: …`, in your own words"),
                ));
            }
        }
        let summary = operation.node.text("summary").unwrap_or_default();
        if summary.trim().contains(['\n', '\r']) {
            faults.push(operation.node.fault(
                "operation-text",
                format!("the summary of {} is longer than a line", operation.name()),
                "keep the first sentence, and move the rest to the description",
            ));
        }
    }
}

fn external_docs(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        let url = operation
            .node
            .get("externalDocs")
            .and_then(|docs| docs.text("url"));
        if !url.is_some_and(|url| url.starts_with("https://") || url.starts_with("http://")) {
            faults.push(operation.node.fault(
                "external-docs",
                format!("{} does not say where it was seen", operation.name()),
                "add `externalDocs: {url: 'https://…'}` with the page that shows it",
            ));
        }
    }
}

fn evidence(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let rewrite = "add `x-evidence: page`, `docs`, `code` or `inferred`";
    for operation in &api.operations {
        let fault = match operation.node.get("x-evidence") {
            None => operation.node.fault(
                "evidence",
                format!("{} does not say how well it is known", operation.name()),
                rewrite,
            ),
            Some(node)
                if !node
                    .value
                    .as_str()
                    .is_some_and(|word| EVIDENCE.contains(&word)) =>
            {
                node.fault(
                    "evidence",
                    format!("{} is no evidence", describe(node.value)),
                    rewrite,
                )
            }
            Some(_) => continue,
        };
        faults.push(fault);
    }
}

fn idempotent(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        let fault = match operation.node.get("x-idempotent") {
            None => operation.node.fault(
                "idempotent",
                format!(
                    "{} does not say whether it may be sent again",
                    operation.name()
                ),
                "add `x-idempotent: true` if a second call changes nothing more, else `false`",
            ),
            Some(node) => match node.value {
                Value::Bool(false) if operation.method != "post" => node.fault(
                    "idempotent",
                    format!("a {} is idempotent", operation.method.to_uppercase()),
                    "write `x-idempotent: true`",
                ),
                Value::Bool(_) => continue,
                other => node.fault(
                    "idempotent",
                    format!("{} is neither true nor false", describe(other)),
                    "write `x-idempotent: true` or `x-idempotent: false`",
                ),
            },
        };
        faults.push(fault);
    }
}

fn security(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let schemes: Vec<&str> = api
        .root
        .get("components")
        .into_iter()
        .flat_map(|components| components.members_of("securitySchemes"))
        .map(|(name, _)| name)
        .collect();
    for requirement in api.root.items_of("security") {
        undeclared_schemes(&requirement, &schemes, faults);
    }
    for operation in &api.operations {
        if !operation.node.has("security") {
            faults.push(operation.node.fault(
                "security",
                format!("{} does not say how it is signed", operation.name()),
                "add `security: [{accessToken: []}]`, or `security: []` if it is open to all",
            ));
        }
        let requirements: Vec<_> = operation.node.items_of("security").collect();
        if requirements.len() > 1 || requirements.iter().any(|node| node.members().count() != 1) {
            faults.push(operation.node.fault(
                "security",
                format!(
                    "{} can be signed in several ways, and a client signs in one",
                    operation.name()
                ),
                "keep one requirement with one scheme, or write `security: []`",
            ));
        }
        for requirement in &requirements {
            undeclared_schemes(requirement, &schemes, faults);
        }
    }
}

fn undeclared_schemes(requirement: &Node<'_>, schemes: &[&str], faults: &mut Vec<Fault>) {
    for (name, node) in requirement.members() {
        if !schemes.contains(&name) {
            faults.push(node.fault(
                "security-undeclared",
                format!("the security scheme `{name}` is not declared"),
                match schemes {
                    [] => format!("add it: `components: {{securitySchemes: {{{name}: …}}}}`"),
                    _ => format!("write one of `{}`, or declare it", schemes.join("`, `")),
                },
            ));
        }
    }
}

fn path_items(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for (_, item) in api
        .root
        .members_of("paths")
        .filter(|(_, item)| item.is_ref())
    {
        faults.push(item.fault(
            "path-ref",
            "path items by `$ref` are not carried",
            "write the operations here",
        ));
    }
}

/// What stands between braces in a path, or `None` if braces do not pair.
fn template(path: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some(at) = rest.find(['{', '}']) {
        let (name, after) = rest[at..].strip_prefix('{')?.split_once('}')?;
        if name.is_empty() || name.contains(['{', '/']) {
            return None;
        }
        names.push(name);
        rest = after;
    }
    Some(names)
}

/// Whether a segment of a path would lead to another path.
fn climbs(segment: &str) -> bool {
    let dots = segment.to_ascii_lowercase().replace("%2e", ".");
    matches!(dots.as_str(), "." | "..")
}

fn templates(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for (path, item) in api
        .root
        .members_of("paths")
        .filter(|(path, _)| path.starts_with('/'))
    {
        let odd = |c: char| c.is_control() || ['?', '#', ' ', '\\'].contains(&c);
        let mut literal = path.to_owned();
        for name in template(path).unwrap_or_default() {
            literal = literal.replace(&format!("{{{name}}}"), "{}");
        }
        if template(path).is_none() || literal.contains(odd) || literal.split('/').any(climbs) {
            faults.push(item.fault(
                "path-template",
                format!("`{path}` is no path template"),
                "write `/users/{userId}`, and query parameters under `parameters`",
            ));
        }
    }
    for operation in &api.operations {
        let Some(named) = template(operation.path) else {
            continue;
        };
        let declared = |parameter: &&Node<'_>| parameter.text("in") == Some("path");
        for (index, name) in named.iter().enumerate() {
            if named[..index].contains(name) {
                faults.push(operation.node.fault(
                    "path-template",
                    format!("`{{{name}}}` stands twice in the path"),
                    "give the second another name",
                ));
            }
            let mut parameters = operation.parameters.iter().filter(declared);
            if !parameters.any(|parameter| parameter.text("name") == Some(name)) {
                faults.push(operation.node.fault(
                    "path-parameter",
                    format!(
                        "the path has `{{{name}}}`, and {} declares no such parameter",
                        operation.name()
                    ),
                    format!(
                        "add `{{name: {name}, in: path, required: true, …}}` to its parameters"
                    ),
                ));
            }
        }
        for parameter in operation.parameters.iter().filter(declared) {
            let name = parameter.text("name").unwrap_or_default();
            if !named.contains(&name) {
                faults.push(parameter.fault(
                    "path-parameter",
                    format!("`{}` has no `{{{name}}}`", operation.path),
                    "put it into the path, or write `in: query`",
                ));
            }
        }
    }
}

fn same_paths(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let mut first = BTreeMap::new();
    for (path, item) in api.root.members_of("paths") {
        let mut plain = path.to_owned();
        for name in template(path).unwrap_or_default() {
            plain = plain.replace(&format!("{{{name}}}"), "{}");
        }
        if let Some(other) = first.insert(plain, path) {
            faults.push(item.fault(
                "path-twice",
                format!("`{other}` is the same path: names of parameters do not tell paths apart"),
                "put the operations under one of them",
            ));
        }
    }
}
