//! Rules on parameters.

use super::Rule;
use super::header::header_name_problem;
use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;

pub(super) const RULES: &[Rule] = &[
    styles,
    contents,
    descriptions,
    types,
    headers,
    path_parameters,
    string_filters,
];

/// Header parameters that OpenAPI ignores.
const HEADERS: [(&str, &str); 3] = [
    (
        "accept",
        "it follows from the content of the responses: remove it",
    ),
    (
        "content-type",
        "it follows from the content of the body: remove it",
    ),
    (
        "authorization",
        "it follows from `security`: declare a security scheme",
    ),
];

/// Values that would leave their path segment.
const CLIMBERS: [&str; 4] = [".", "..", "a/b", r"..\..\admin"];

fn styles(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for parameter in api.all(Kind::Parameter) {
        let place = parameter.text("in").unwrap_or_default();
        if place == "cookie" {
            diagnostics.push(parameter.diagnostic(
                "cookie-parameter",
                "clients send no cookies",
                "write `in: query` or `in: header`, or leave it to a security scheme",
            ));
            continue;
        }
        let supported = if place == "query" { "form" } else { "simple" };
        if let Some(style) = parameter
            .get("style")
            .filter(|style| style.value != supported)
        {
            let style_name = style.value.as_str().unwrap_or_default();
            diagnostics.push(style.diagnostic(
                "parameter-style",
                format!("generators send `{style_name}` wrongly or not at all"),
                match style_name {
                    "deepObject" => "declare each literal name: `name: 'filter[firstName]'`, `name: 'filter[lastName]'`".to_owned(),
                    _ => format!("remove `style`, which leaves `{supported}`"),
                },
            ));
        }
        for (key, plain) in [
            ("explode", place == "query"),
            ("allowReserved", false),
            ("allowEmptyValue", false),
        ] {
            let Some(flag) = parameter.get(key).filter(|flag| flag.value != plain) else {
                continue;
            };
            diagnostics.push(flag.diagnostic(
                "parameter-style",
                format!("`{key}: {}` is not supported by clients", flag.value),
                format!("remove `{key}`"),
            ));
        }
    }
}

fn contents(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for parameter in api.all(Kind::Parameter) {
        if let Some(content) = parameter.get("content") {
            diagnostics.push(content.diagnostic(
                "parameter-content",
                "parameters with `content` are not supported",
                "write `schema: {type: …}` in its place",
            ));
        }
    }
}

fn descriptions(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for parameter in api.all(Kind::Parameter) {
        if !parameter.has_text("description") {
            diagnostics.push(parameter.diagnostic(
                "parameter-description",
                format!(
                    "the parameter `{}` has no description",
                    parameter.text("name").unwrap_or_default()
                ),
                "add `description: …`, in your own words",
            ));
        }
    }
}

fn types(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for parameter in api.all(Kind::Parameter) {
        let Some(schema) = parameter.get("schema") else {
            continue;
        };
        let resolved = schema.schema();
        let plain = match resolved.type_name() {
            Some("array") => resolved
                .get("items")
                .is_some_and(|items| items.schema().is_scalar()),
            _ => resolved.is_scalar(),
        };
        if !plain {
            diagnostics.push(schema.diagnostic(
                "parameter-type",
                "a parameter is a string, a number, a boolean, or a list of these; anything else can be sent in several ways",
                "write `type: string` and describe its format, or declare one parameter for each part",
            ));
        }
    }
}

fn headers(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let in_header = |node: &Node<'_>| node.text("in") == Some("header");
    let schemes = api.all(Kind::SecurityScheme).filter(in_header);
    let keys: Vec<_> = schemes.filter_map(|scheme| scheme.text("name")).collect();
    for parameter in api.all(Kind::Parameter).filter(in_header) {
        let name = parameter.text("name").unwrap_or_default();
        let reserved = HEADERS
            .iter()
            .find(|(header, _)| name.eq_ignore_ascii_case(header));
        let is_key = keys.iter().any(|key| key.eq_ignore_ascii_case(name));
        let problem = match reserved {
            Some((_, rewrite)) => Some((
                format!("OpenAPI ignores a header parameter `{name}`"),
                (*rewrite).to_owned(),
            )),
            None if is_key => Some((
                format!("`{name}` is the header of a security scheme, which the client writes"),
                "remove the parameter: `security` says which calls have the header".to_owned(),
            )),
            None => header_name_problem(name),
        };
        if let Some((message, rewrite)) = problem {
            diagnostics.push(parameter.diagnostic("header-name", message, rewrite));
        }
    }
}

fn path_parameters(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for parameter in api
        .all(Kind::Parameter)
        .filter(|node| node.text("in") == Some("path"))
    {
        let name = parameter.text("name").unwrap_or_default();
        if !parameter.is_true("required") {
            diagnostics.push(parameter.diagnostic(
                "path-parameter",
                format!(
                    "the path parameter `{name}` is optional, and a path without it is another path"
                ),
                "add `required: true`",
            ));
        }
        let Some(schema) = parameter.get("schema").map(|schema| schema.schema()) else {
            continue;
        };
        if let Some(pattern) = schema.get("pattern") {
            let regex = pattern.value.as_str().map(regex_lite::Regex::new);
            let climber = CLIMBERS
                .into_iter()
                .find(|climber| matches!(&regex, Some(Ok(regex)) if regex.find(climber).is_some()));
            if let Some(climber) = climber {
                diagnostics.push(pattern.diagnostic(
                    "path-parameter-pattern",
                    format!(
                        "the pattern lets `{climber}` through, which would lead to another path"
                    ),
                    "anchor it and name the characters: `pattern: '^[A-Za-z0-9_-]+$'`",
                ));
            }
        } else if !stays_in_place(&schema) {
            diagnostics.push(parameter.diagnostic(
                "path-parameter-pattern",
                format!("the path parameter `{name}` accepts any string, even `..`"),
                "add `pattern: '^[A-Za-z0-9_-]+$'` or `format: email` to its schema; for a number write \
                 `type: integer`, `format: int64`, `minimum: 1`",
            ));
        }
    }
}

/// Whether no value of a schema without a pattern can leave its path segment.
fn stays_in_place(schema: &Node<'_>) -> bool {
    match schema.type_name() {
        Some("integer") => {
            schema.has("format")
                && schema
                    .get("minimum")
                    .is_some_and(|node| node.value.as_f64() >= Some(0.0))
        }
        Some("boolean") => true,
        Some("string") => {
            matches!(schema.text("format"), Some("email" | "date" | "uuid")) || schema.has("enum")
        }
        _ => false,
    }
}

fn string_filters(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for parameter in api
        .all(Kind::Parameter)
        .filter(|node| node.text("in") == Some("query"))
    {
        let Some(written) = parameter.get("schema") else {
            continue;
        };
        let schema = written.schema();
        let minimum = schema.get("minLength").and_then(|node| node.value.as_u64());
        let open = schema.type_name() == Some("string")
            && !["pattern", "enum", "format", "x-date-format"]
                .into_iter()
                .any(|key| schema.has(key));
        if open && minimum.unwrap_or(0) == 0 {
            diagnostics.push(written.diagnostic(
                "filter-length",
                format!(
                    "`{}` may be empty, and vendors take an empty filter for no filter or for an error",
                    parameter.text("name").unwrap_or_default()
                ),
                "add `minLength: 1`",
            ));
        }
    }
}
