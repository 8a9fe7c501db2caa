//! Rules on parameters.

use super::Rule;
use super::header::header_name_problem;
use super::tree::{Api, Node};
use crate::fault::Fault;
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

/// Headers that OpenAPI wants said elsewhere, and ignores here.
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

/// Values that would leave their place in the path.
const CLIMBERS: [&str; 4] = [".", "..", "a/b", r"..\..\admin"];

fn styles(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for parameter in api.all(Kind::Parameter) {
        let place = parameter.text("in").unwrap_or_default();
        if place == "cookie" {
            faults.push(parameter.fault(
                "cookie-parameter",
                "clients send no cookies",
                "write `in: query` or `in: header`, or leave it to a security scheme",
            ));
            continue;
        }
        let carried = if place == "query" { "form" } else { "simple" };
        if let Some(style) = parameter
            .get("style")
            .filter(|style| style.value != carried)
        {
            let style_name = style.value.as_str().unwrap_or_default();
            faults.push(style.fault(
                "parameter-style",
                format!("generators send `{style_name}` wrongly or not at all"),
                match style_name {
                    "deepObject" => "declare each literal name: `name: 'filter[firstName]'`, `name: 'filter[lastName]'`".to_owned(),
                    _ => format!("remove `style`, which leaves `{carried}`"),
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
            faults.push(flag.fault(
                "parameter-style",
                format!("`{key}: {}` is not carried into the client", flag.value),
                format!("remove `{key}`"),
            ));
        }
    }
}

fn contents(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for parameter in api.all(Kind::Parameter) {
        if let Some(content) = parameter.get("content") {
            faults.push(content.fault(
                "parameter-content",
                "parameters with `content` are not carried",
                "write `schema: {type: …}` in its place",
            ));
        }
    }
}

fn descriptions(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for parameter in api.all(Kind::Parameter) {
        if !parameter.says("description") {
            faults.push(parameter.fault(
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

fn types(api: &Api<'_>, faults: &mut Vec<Fault>) {
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
            faults.push(schema.fault(
                "parameter-type",
                "a parameter is text, a number, a flag, or a list of them; nothing else has one form on the wire",
                "write `type: string` and describe the form, or declare one parameter for each part",
            ));
        }
    }
}

fn headers(api: &Api<'_>, faults: &mut Vec<Fault>) {
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
            faults.push(parameter.fault("header-name", message, rewrite));
        }
    }
}

fn path_parameters(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for parameter in api
        .all(Kind::Parameter)
        .filter(|node| node.text("in") == Some("path"))
    {
        let name = parameter.text("name").unwrap_or_default();
        if !parameter.is("required") {
            faults.push(parameter.fault(
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
                faults.push(pattern.fault(
                    "path-parameter-pattern",
                    format!(
                        "the pattern lets `{climber}` through, which would lead to another path"
                    ),
                    "anchor it and name the characters: `pattern: '^[A-Za-z0-9_-]+$'`",
                ));
            }
        } else if !stays_in_place(&schema) {
            faults.push(parameter.fault(
                "path-parameter-pattern",
                format!("the path parameter `{name}` takes any text, `..` too"),
                "add `pattern: '^[A-Za-z0-9_-]+$'` or `format: email` to its schema; for a number write \
                 `type: integer`, `format: int64`, `minimum: 1`",
            ));
        }
    }
}

/// Whether no value of a schema without a pattern can leave its segment of the path.
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

fn string_filters(api: &Api<'_>, faults: &mut Vec<Fault>) {
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
            faults.push(written.fault(
                "filter-length",
                format!(
                    "`{}` may be empty, and vendors read an empty filter as none or as an error",
                    parameter.text("name").unwrap_or_default()
                ),
                "add `minLength: 1`",
            ));
        }
    }
}
