//! Rules on paths and their templates.

use std::collections::BTreeMap;

use super::Rule;
use super::tree::Api;
use crate::diagnostic::Diagnostic;
use crate::load::closest;

pub(super) const RULES: &[Rule] = &[path_items, templates, same_paths];

fn path_items(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, item) in api
        .root
        .members_of("paths")
        .filter(|(_, item)| item.is_ref())
    {
        diagnostics.push(item.diagnostic(
            "path-ref",
            "path items by `$ref` are not supported",
            "write the operations here",
        ));
    }
}

/// The names between braces in a path, or `None` if braces do not pair.
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

/// Why a path is not a valid template.
fn template_problem(path: &str, is_there: impl Fn(&str) -> bool) -> Option<(&'static str, String)> {
    if let Some((path, query)) = path.split_once('?') {
        let mut names = query
            .split('&')
            .map(|pair| pair.split('=').next().unwrap_or(pair));
        let name = names.next().unwrap_or_default();
        return Some((
            "has a query, which is not part of a path",
            format!("write `{path}`, and `{{name: {name}, in: query, …}}` under `parameters`"),
        ));
    }
    if let Some((path, _)) = path.split_once('#') {
        return Some((
            "has a fragment, which servers never see",
            match is_there(path) {
                true => format!("write the operation into `{path}`, which already exists"),
                false => format!("write `{path}`"),
            },
        ));
    }
    if template(path).is_none() {
        return Some((
            "has braces that do not pair, or no name between them",
            "write each parameter as `{userId}`".to_owned(),
        ));
    }
    if path.contains(char::is_whitespace) {
        return Some((
            "has a space",
            "write it without the space, or `%20` if the vendor's path has one".to_owned(),
        ));
    }
    let mut literal = path.to_owned();
    for name in template(path).unwrap_or_default() {
        literal = literal.replace(&format!("{{{name}}}"), "{}");
    }
    if literal.contains(|c: char| c.is_control() || c == '\\') {
        return Some((
            "has a character that URLs do not have",
            "write `/` between segments, or the character percent-encoded".to_owned(),
        ));
    }
    literal.split('/').any(is_dot_segment).then(|| {
        (
            "has a dot segment, which leads to another path",
            "write the path without it".to_owned(),
        )
    })
}

fn is_dot_segment(segment: &str) -> bool {
    let dots = segment.to_ascii_lowercase().replace("%2e", ".");
    matches!(dots.as_str(), "." | "..")
}

fn templates(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (path, item) in api
        .root
        .members_of("paths")
        .filter(|(path, _)| path.starts_with('/'))
    {
        let is_there = |path: &str| {
            let paths = api.root.get("paths");
            paths.is_some_and(|paths| paths.has(path))
        };
        if let Some((message, rewrite)) = template_problem(path, is_there) {
            diagnostics.push(item.diagnostic(
                "path-template",
                format!("`{path}` {message}"),
                rewrite,
            ));
        }
    }
    for operation in &api.operations {
        let Some(named) = template(operation.path) else {
            continue;
        };
        for (index, name) in named.iter().enumerate() {
            if named[..index].contains(name) {
                diagnostics.push(operation.node.diagnostic(
                    "path-template",
                    format!("`{{{name}}}` occurs twice in the path"),
                    "give the second another name",
                ));
            }
        }
        let declared: Vec<_> = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.text("in") == Some("path"))
            .filter_map(|parameter| Some((parameter.text("name")?, parameter)))
            .collect();
        let mut missing: Vec<&str> = named.clone();
        missing.retain(|name| !declared.iter().any(|(declared, _)| declared == name));
        for (name, parameter) in declared.iter().filter(|(name, _)| !named.contains(name)) {
            let near = closest(name, missing.iter().copied());
            diagnostics.push(parameter.diagnostic(
                "path-parameter",
                format!("`{}` has no `{{{name}}}`", operation.path),
                match near {
                    Some(wanted) => format!("write `name: {wanted}`"),
                    None => "put it into the path, or write `in: query`".to_owned(),
                },
            ));
            // A misspelled name is one diagnostic, not two.
            missing.retain(|name| Some(*name) != near);
        }
        for name in missing {
            let elsewhere = operation
                .parameters
                .iter()
                .find(|parameter| parameter.text("name") == Some(name));
            diagnostics.push(match elsewhere {
                Some(parameter) => parameter.diagnostic(
                    "path-parameter",
                    format!("the path has `{{{name}}}`, but the parameter is not `in: path`"),
                    "write `in: path` and `required: true`",
                ),
                None => operation.node.diagnostic(
                    "path-parameter",
                    format!(
                        "the path has `{{{name}}}`, and {} declares no such parameter",
                        operation.name()
                    ),
                    format!(
                        "add `{{name: {name}, in: path, required: true, …}}` to its parameters"
                    ),
                ),
            });
        }
    }
}

fn same_paths(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut first = BTreeMap::new();
    for (path, item) in api.root.members_of("paths") {
        let mut plain = path.to_owned();
        for name in template(path).unwrap_or_default() {
            plain = plain.replace(&format!("{{{name}}}"), "{}");
        }
        if let Some(other) = first.insert(plain, path) {
            diagnostics.push(item.diagnostic(
                "path-twice",
                format!("`{other}` is the same path: names of parameters do not distinguish paths"),
                "put the operations under one of them",
            ));
        }
    }
}
