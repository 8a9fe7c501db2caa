//! Rules on the document around the operations: fields, extensions, servers, tags, security schemes.

use std::collections::BTreeSet;

use super::Rule;
use super::tree::{Api, Node};
use crate::fault::Fault;
use crate::load::shape::{Kind, What};
use crate::load::{closest, describe};

pub(super) const RULES: &[Rule] = &[
    unknown_fields,
    extensions,
    reference_siblings,
    servers,
    nested_servers,
    tags,
    security_schemes,
    callbacks_and_links,
];

/// The extensions that the generator and the clients read, and where they belong.
const EXTENSIONS: [(&str, Kind); 5] = [
    ("x-evidence", Kind::Operation),
    ("x-idempotent", Kind::Operation),
    ("x-paging", Kind::Operation),
    ("x-pattern", Kind::ServerVariable),
    ("x-date-format", Kind::Schema),
];

/// What people write who know OpenAPI 3.1 or JSON Schema.
const NEWER: [(&str, &str); 5] = [
    ("const", "write `enum:` with the one value, as a component"),
    ("examples", "write one `example:`"),
    ("$defs", "move the schemas to components/schemas"),
    (
        "prefixItems",
        "write `items:` with one schema for every item",
    ),
    (
        "patternProperties",
        "write `additionalProperties:` with the schema of the values",
    ),
];

fn unknown_fields(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for found in &api.found {
        let What::Unknown { kind, field } = found.what else {
            continue;
        };
        let newer = NEWER
            .iter()
            .find(|(name, _)| *name == field && kind == Kind::Schema);
        let rewrite = match (newer, closest(field, kind.field_names())) {
            (Some((_, rewrite)), _) => (*rewrite).to_owned(),
            (None, Some(name)) => format!("write `{name}:`"),
            (None, None) => "remove it".to_owned(),
        };
        faults.push(api.root.fault_at(
            "unknown-field",
            &found.pointer,
            format!(
                "{} has no `{field}` in OpenAPI 3.0, so readers skip it silently",
                kind.name()
            ),
            rewrite,
        ));
    }
}

fn extensions(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for found in &api.found {
        let What::Extension { kind, name } = found.what else {
            continue;
        };
        let known = EXTENSIONS.iter().find(|(extension, _)| *extension == name);
        let (message, rewrite) = match known {
            Some((_, home)) if *home == kind => continue,
            Some((_, home)) => (
                format!("`{name}` says nothing about {}", kind.name()),
                format!("move it to {}", home.name()),
            ),
            None => (
                format!("nothing reads `{name}`"),
                match closest(name, EXTENSIONS.iter().map(|(extension, _)| *extension)) {
                    Some(extension) => format!("write `{extension}:`"),
                    None => "remove it, or say it in the description".to_owned(),
                },
            ),
        };
        faults.push(
            api.root
                .fault_at("extension", &found.pointer, message, rewrite),
        );
    }
}

fn reference_siblings(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for found in &api.found {
        let What::Reference { kind, node, .. } = found.what else {
            continue;
        };
        let siblings: Vec<&str> = api
            .node(&found.pointer, node)
            .members()
            .map(|(key, _)| key)
            .filter(|&key| key != "$ref")
            .collect();
        if siblings.is_empty() {
            continue;
        }
        let rewrite = match kind {
            Kind::Schema => "put the `$ref` into `allOf: [{$ref: …}]` and leave the rest beside it",
            _ => "move it into the component, or write the whole thing here",
        };
        faults.push(api.root.fault_at(
            "ref-siblings",
            &found.pointer,
            format!(
                "what stands beside a `$ref` is ignored: `{}`",
                siblings.join("`, `")
            ),
            rewrite,
        ));
    }
}

fn servers(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let mut servers = api.root.items_of("servers").peekable();
    if servers.peek().is_none() {
        faults.push(api.root.fault(
            "server",
            "the spec names no server",
            "add `servers: [{url: 'https://…', description: …}]`; for a vendor without a public host \
             `url: '{baseUrl}'` with a variable",
        ));
    }
    for server in servers {
        server_url(&server, faults);
        for (name, variable) in server.members_of("variables") {
            server_variable(&server, name, &variable, faults);
        }
    }
}

fn server_url(server: &Node<'_>, faults: &mut Vec<Fault>) {
    let (Some(url), Some(node)) = (server.text("url"), server.get("url")) else {
        return;
    };
    let mut filled = url.to_owned();
    for (name, variable) in server.members_of("variables") {
        filled = filled.replace(
            &format!("{{{name}}}"),
            variable.text("default").unwrap_or_default(),
        );
    }
    if let Some(name) = filled
        .split('{')
        .nth(1)
        .map(|rest| rest.split('}').next().unwrap_or(rest))
    {
        faults.push(node.fault(
            "server-variable",
            format!("the variable `{name}` is not declared"),
            format!("add `variables: {{{name}: {{default: …, description: …}}}}`"),
        ));
    } else if !filled.starts_with("https://") || filled.ends_with('/') {
        faults.push(node.fault(
            "server",
            format!(
                "`{filled}` is no base URL: clients send secrets to it and put paths behind it"
            ),
            "write `https://host` or `https://host/path`, without a slash at the end",
        ));
    }
}

fn server_variable(server: &Node<'_>, name: &str, variable: &Node<'_>, faults: &mut Vec<Fault>) {
    let url = server.text("url").unwrap_or_default();
    if !url.contains(&format!("{{{name}}}")) {
        faults.push(variable.fault(
            "server-variable",
            format!("`{url}` has no `{{{name}}}`"),
            "remove the variable, or put it into the url",
        ));
    }
    if !variable.says("description") {
        faults.push(variable.fault(
            "server-variable",
            format!("the variable `{name}` has no description"),
            "add `description: …`, and say where a user finds the value",
        ));
    }
    let default = variable.text("default").unwrap_or_default();
    let values: Vec<_> = variable
        .items_of("enum")
        .filter_map(|value| value.value.as_str())
        .collect();
    if !values.is_empty() && !values.contains(&default) {
        faults.push(variable.fault(
            "server-variable",
            format!("the default `{default}` is not one of the allowed values"),
            format!("write one of `{}`", values.join("`, `")),
        ));
    }
    let Some(pattern) = variable.get("x-pattern") else {
        return;
    };
    match pattern.value.as_str().map(regex_lite::Regex::new) {
        Some(Ok(regex)) if regex.find(default).is_some() => {}
        Some(Ok(_)) => faults.push(pattern.fault(
            "server-variable",
            format!("the default `{default}` does not fit the pattern"),
            "mend the pattern or the default",
        )),
        Some(Err(error)) => faults.push(pattern.fault(
            "pattern",
            format!("not a regular expression: {error}"),
            "write an ECMAScript regular expression",
        )),
        None => faults.push(pattern.fault(
            "pattern",
            format!("{} is no pattern", describe(pattern.value)),
            "write an ECMAScript regular expression, as text",
        )),
    }
}

fn nested_servers(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for node in api.all(Kind::PathItem).chain(api.all(Kind::Operation)) {
        if let Some(servers) = node.get("servers") {
            faults.push(servers.fault(
                "server",
                "servers of single paths and operations are not carried: a client has one base URL",
                "move them to the top of the document, or into a spec of their own",
            ));
        }
    }
}

fn tags(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let used: BTreeSet<&str> = api
        .operations
        .iter()
        .flat_map(|operation| operation.node.items_of("tags"))
        .filter_map(|tag| tag.value.as_str())
        .collect();
    let mut declared = BTreeSet::new();
    for tag in api.root.items_of("tags") {
        let Some(name) = tag.text("name") else {
            continue;
        };
        if !tag.says("description") {
            faults.push(tag.fault(
                "tag",
                format!("the tag `{name}` has no description"),
                "add `description: …`",
            ));
        }
        if !declared.insert(name) {
            faults.push(tag.fault(
                "tag",
                format!("the tag `{name}` is declared twice"),
                "remove one",
            ));
        }
        if !used.contains(name) {
            faults.push(tag.fault(
                "tag",
                format!("no operation has the tag `{name}`"),
                "remove it, or tag an operation with it",
            ));
        }
    }
    for operation in &api.operations {
        for tag in operation.node.items_of("tags") {
            if let Some(name) = tag.value.as_str().filter(|&name| !declared.contains(name)) {
                faults.push(tag.fault(
                    "tag",
                    format!("the tag `{name}` is not declared"),
                    format!(
                        "add `- {{name: {name}, description: …}}` to the `tags` of the document"
                    ),
                ));
            }
        }
    }
}

fn security_schemes(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for scheme in api.all(Kind::SecurityScheme) {
        let carried = match scheme.text("type") {
            Some("http") => matches!(scheme.text("scheme"), Some("basic" | "bearer")),
            Some("apiKey") => scheme.text("in") == Some("header"),
            _ => false,
        };
        if !carried {
            faults.push(scheme.fault(
                "security-scheme",
                "clients cannot sign calls this way",
                "write `{type: http, scheme: basic}`, `{type: http, scheme: bearer}` or \
                 `{type: apiKey, in: header, name: …}`; a token endpoint is an operation",
            ));
        }
    }
}

fn callbacks_and_links(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for (kind, key) in [(Kind::Operation, "callbacks"), (Kind::Response, "links")] {
        for node in api.all(kind).filter_map(|node| node.get(key)) {
            faults.push(node.fault(
                "not-carried",
                format!("`{key}` are not carried into the client"),
                "remove them, and say it in the description",
            ));
        }
    }
}
