//! Rules on the rest of the document: fields, extensions, servers, tags, security schemes.

use std::collections::BTreeSet;

use super::header::header_name_problem;
use super::tree::{Api, Node};
use super::{Rule, pattern};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;
use crate::load::walk::What;
use crate::load::{closest, foreign, siblings, siblings_rewrite};

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

/// The supported extensions, and the objects that may have them.
const EXTENSIONS: [(&str, &[Kind]); 9] = [
    (
        "x-evidence",
        &[
            Kind::Operation,
            Kind::Parameter,
            Kind::Response,
            Kind::Schema,
            Kind::Example,
        ],
    ),
    (
        "x-example-evidence",
        &[Kind::Parameter, Kind::MediaType, Kind::Schema],
    ),
    ("x-idempotent", &[Kind::Operation]),
    ("x-paging", &[Kind::Operation]),
    ("x-scopes", &[Kind::Operation, Kind::SecurityScheme]),
    ("x-permissions", &[Kind::Operation, Kind::SecurityScheme]),
    ("x-pattern", &[Kind::ServerVariable]),
    ("x-date-format", &[Kind::Schema]),
    ("x-additional-names", &[Kind::Schema]),
];

fn unknown_fields(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for found in &api.found {
        let What::Unknown { kind, field } = found.what else {
            continue;
        };
        let rewrite = match foreign(kind, field) {
            Some(foreign) => foreign.rewrite.to_owned(),
            None => instead(api, &found.pointer, closest(field, kind.field_names())),
        };
        diagnostics.push(api.root.diagnostic_at(
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

/// What to write for an unknown name.
fn instead(api: &Api<'_>, pointer: &str, near: Option<&str>) -> String {
    let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
    let is_there = |name: &str| {
        let parent = api.root.value.pointer(parent);
        parent.is_some_and(|parent| parent.get(name).is_some())
    };
    match near {
        Some(name) if is_there(name) => format!("remove it: `{name}` is already there"),
        Some(name) => format!("write `{name}:`"),
        None => "remove it, or state it in the description".to_owned(),
    }
}

fn extensions(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for found in &api.found {
        let What::Extension { kind, name } = found.what else {
            continue;
        };
        let known = EXTENSIONS.iter().find(|(extension, _)| *extension == name);
        let (message, rewrite) = match known {
            Some((_, homes)) if homes.contains(&kind) => continue,
            Some((_, homes)) => (
                format!("`{name}` does not apply to {}", kind.name()),
                format!("move it to {}", homes[0].name()),
            ),
            None => {
                let here = EXTENSIONS.iter().filter(|(_, homes)| homes.contains(&kind));
                let near = closest(name, here.map(|(extension, _)| *extension));
                let rewrite = match foreign(kind, name) {
                    Some(foreign) => foreign.rewrite.to_owned(),
                    None => instead(api, &found.pointer, near),
                };
                (format!("nothing reads `{name}`"), rewrite)
            }
        };
        diagnostics.push(
            api.root
                .diagnostic_at("extension", &found.pointer, message, rewrite),
        );
    }
}

fn reference_siblings(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for found in &api.found {
        let What::Reference { kind, node, to } = found.what else {
            continue;
        };
        if let Some(siblings) = siblings(node) {
            diagnostics.push(api.root.diagnostic_at(
                "ref-siblings",
                &found.pointer,
                format!("fields beside a `$ref` are ignored: {siblings}"),
                siblings_rewrite(kind, to),
            ));
        }
    }
}

fn servers(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut servers = api.root.items_of("servers").peekable();
    if servers.peek().is_none() {
        diagnostics.push(api.root.diagnostic(
            "server",
            "the spec names no server",
            "add `servers: [{url: 'https://…', description: …}]`; for a vendor without a public host \
             `url: '{baseUrl}'` with a variable",
        ));
    }
    for server in servers {
        server_url(&server, diagnostics);
        for (name, variable) in server.members_of("variables") {
            server_variable(&server, name, &variable, diagnostics);
        }
    }
}

/// The names between braces in a url.
fn variables_of(url: &str) -> impl Iterator<Item = &str> {
    url.split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or(rest))
}

/// A variable that the URL does not have: a misspelled name is one diagnostic, not two.
fn unused_variable<'a>(server: &Node<'a>) -> Option<&'a str> {
    let url = server.text("url").unwrap_or_default();
    let mut variables = server.members_of("variables").map(|(name, _)| name);
    variables.find(|name| !variables_of(url).any(|used| used == *name))
}

fn server_url(server: &Node<'_>, diagnostics: &mut Vec<Diagnostic>) {
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
    if let Some(name) = variables_of(&filled).next() {
        let (message, rewrite) = match unused_variable(server) {
            _ if name.is_empty() => (
                "the url has braces without the name of a variable".to_owned(),
                "write the name between them, or remove them".to_owned(),
            ),
            Some(other) => (
                format!("the url has `{{{name}}}`, and the variable is called `{other}`"),
                "write one name in both places".to_owned(),
            ),
            None => (
                format!("the variable `{name}` is not declared"),
                format!("add `variables: {{{name}: {{default: …, description: …}}}}`"),
            ),
        };
        diagnostics.push(node.diagnostic("server-variable", message, rewrite));
    } else if let Some((message, rewrite)) = base_url_problem(&filled) {
        diagnostics.push(node.diagnostic("server", message, rewrite));
    }
}

/// Why a URL cannot be a base URL.
fn base_url_problem(url: &str) -> Option<(String, String)> {
    let form = "write `https://host` or `https://host/path`".to_owned();
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.contains('@') {
        return Some((
            "a base URL with a user name or a password exposes it to every reader".to_owned(),
            format!("{form}, and declare a security scheme"),
        ));
    }
    let (why, rewrite) = match scheme {
        "https" if host.is_empty() => ("it has no host", form),
        "https" if rest.contains(['?', '#']) => {
            ("what follows `?` or `#` would end up inside paths", form)
        }
        "https" if rest.contains(|c: char| c.is_whitespace() || "{}<>\"\\".contains(c)) => {
            ("it has a character that URLs do not have", form)
        }
        "https" if rest.ends_with('/') => (
            "paths begin with a slash themselves",
            format!("write `{}`", url.trim_end_matches('/')),
        ),
        "https" => return None,
        "http" => (
            "clients send secrets to it, and `http` exposes them",
            format!("write `https://{}`", rest.trim_end_matches('/')),
        ),
        "" => ("it is not an absolute URL", form),
        _ => ("clients speak HTTPS", form),
    };
    Some((format!("`{url}` cannot be a base URL: {why}"), rewrite))
}

fn server_variable(
    server: &Node<'_>,
    name: &str,
    variable: &Node<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let url = server.text("url").unwrap_or_default();
    let is_declared = |name: &str| {
        server
            .get("variables")
            .is_some_and(|variables| variables.has(name))
    };
    let is_used = variables_of(url).any(|used| used == name);
    // A misspelled name is reported at the URL.
    if !is_used && variables_of(url).all(is_declared) {
        diagnostics.push(variable.diagnostic(
            "server-variable",
            format!("`{url}` has no `{{{name}}}`"),
            "remove the variable, or put it into the url",
        ));
    }
    if !variable.has_text("description") {
        diagnostics.push(variable.diagnostic(
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
        diagnostics.push(variable.diagnostic(
            "server-variable",
            format!("the default `{default}` is not one of the allowed values"),
            format!("write one of `{}`", values.join("`, `")),
        ));
    }
    let Some(node) = variable.get("x-pattern") else {
        return;
    };
    let Some(pattern) = node.value.as_str() else {
        diagnostics.push(node.diagnostic(
            "pattern",
            format!("{} is not a pattern", node.describe()),
            "write a regular expression, as text",
        ));
        return;
    };
    let problems = pattern::problems(pattern);
    let is_supported = problems.is_empty();
    diagnostics.extend(
        problems
            .into_iter()
            .map(|problem| node.diagnostic("pattern", problem.message, problem.rewrite)),
    );
    let fits = regex_lite::Regex::new(pattern).is_ok_and(|regex| regex.is_match(default));
    if is_supported && !fits {
        diagnostics.push(node.diagnostic(
            "server-variable",
            format!("the default `{default}` does not fit the pattern"),
            "fix the pattern or the default",
        ));
    }
}

fn nested_servers(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for node in api.all(Kind::PathItem).chain(api.all(Kind::Operation)) {
        if let Some(servers) = node.get("servers") {
            diagnostics.push(servers.diagnostic(
                "server",
                "servers of single paths and operations are not supported: a client has one base URL",
                "move them to the top of the document, or into a spec of their own",
            ));
        }
    }
}

fn tags(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let declared: BTreeSet<&str> = api
        .root
        .items_of("tags")
        .filter_map(|tag| tag.text("name"))
        .collect();
    let used: BTreeSet<&str> = api
        .operations
        .iter()
        .flat_map(|operation| operation.node.items_of("tags"))
        .filter_map(|tag| tag.value.as_str())
        .collect();
    let mut seen = BTreeSet::new();
    for tag in api.root.items_of("tags") {
        let Some(name) = tag.text("name") else {
            continue;
        };
        if !tag.has_text("description") {
            diagnostics.push(tag.diagnostic(
                "tag",
                format!("the tag `{name}` has no description"),
                "add `description: …`",
            ));
        }
        if !seen.insert(name) {
            diagnostics.push(tag.diagnostic(
                "tag",
                format!("the tag `{name}` is declared twice"),
                "remove one",
            ));
        }
        let undeclared = used.difference(&declared).copied();
        // A misspelled tag is reported at the operations.
        if !used.contains(name) && closest(name, undeclared).is_none() {
            diagnostics.push(tag.diagnostic(
                "tag",
                format!("no operation has the tag `{name}`"),
                "remove it, or tag an operation with it",
            ));
        }
    }
    for operation in &api.operations {
        for tag in operation.node.items_of("tags") {
            if let Some(name) = tag.value.as_str().filter(|&name| !declared.contains(name)) {
                diagnostics.push(tag.diagnostic(
                    "tag",
                    format!("the tag `{name}` is not declared"),
                    match closest(name, declared.iter().copied()) {
                        Some(near) => format!("write `{near}`"),
                        None => format!(
                            "add `- {{name: {name}, description: …}}` to the `tags` of the document"
                        ),
                    },
                ));
            }
        }
    }
}

fn security_schemes(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for scheme in api.all(Kind::SecurityScheme) {
        let place = scheme.text("in").unwrap_or_default();
        let name = scheme.text("scheme").unwrap_or_default();
        let (message, rewrite) = match scheme.text("type").unwrap_or_default() {
            "apiKey" if place == "header" => {
                if let Some(name) = scheme.get("name")
                    && let Some((message, rewrite)) = header_name_problem(name.value.as_str().unwrap_or_default())
                {
                    diagnostics.push(name.diagnostic("header-name", message, rewrite));
                }
                continue;
            }
            "apiKey" => (
                format!("clients send a key in a header, and not in a {place}: there it ends up in logs or is sent automatically"),
                "write `{type: apiKey, in: header, name: …}` if the vendor accepts it there too".to_owned(),
            ),
            "http" if matches!(name, "basic" | "bearer") => continue,
            "http" => (
                format!("clients cannot authenticate by the scheme `{name}`"),
                match name.to_lowercase().as_str() {
                    lower @ ("basic" | "bearer") => format!("write `scheme: {lower}`"),
                    _ => "write `scheme: basic` or `scheme: bearer`; for another word before the token \
                          `{type: apiKey, in: header, name: Authorization}`"
                        .to_owned(),
                },
            ),
            kind => (
                format!("clients cannot authenticate by `{kind}`: they send a token, which an operation fetches"),
                "write `{type: http, scheme: bearer}`, and make the token endpoint an operation".to_owned(),
            ),
        };
        diagnostics.push(scheme.diagnostic("security-scheme", message, rewrite));
    }
}

fn callbacks_and_links(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (kind, key) in [(Kind::Operation, "callbacks"), (Kind::Response, "links")] {
        for node in api.all(kind).filter_map(|node| node.get(key)) {
            diagnostics.push(node.diagnostic(
                "not-carried",
                format!("`{key}` are not supported by clients"),
                "remove them, and state it in the description",
            ));
        }
    }
}
