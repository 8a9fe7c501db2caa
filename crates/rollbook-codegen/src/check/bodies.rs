//! Rules on request bodies and responses.

use std::collections::BTreeMap;

use super::Rule;
use super::tree::{Api, body_schemas};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;
use crate::spec::operations::{FORM, essence};

pub(super) const RULES: &[Rule] = &[
    request_bodies,
    contents,
    media_types,
    forms,
    successes,
    empty_responses,
    errors,
];

const JSON: &str = "application/json";

fn request_bodies(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for body in api.all(Kind::RequestBody) {
        if !body.is_true("required") {
            diagnostics.push(body.diagnostic(
                "body-required",
                "the body is optional, and generated clients always send it",
                "add `required: true`",
            ));
        }
        if body.members_of("content").next().is_none() {
            diagnostics.push(body.diagnostic(
                "body-content",
                "the body has no content",
                "add `content: {application/json: {schema: …, example: …}}`",
            ));
        }
    }
    for operation in &api.operations {
        let body = operation.node.get("requestBody");
        if let Some(body) = body.filter(|_| matches!(operation.method, "get" | "head")) {
            diagnostics.push(body.diagnostic(
                "body-of-get",
                format!(
                    "a {} has no body: many clients cannot send one",
                    operation.method.to_uppercase()
                ),
                "send the values as query parameters",
            ));
        }
    }
}

fn contents(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (kind, supported) in [
        (Kind::RequestBody, &[JSON, FORM][..]),
        (Kind::Response, &[JSON][..]),
    ] {
        for holder in api.all(kind) {
            let media: Vec<_> = holder.members_of("content").collect();
            if let Some((second, node)) = media.get(1) {
                diagnostics.push(node.diagnostic(
                    "content-type",
                    format!("`{second}` is a second content type, and clients handle one"),
                    "keep the one that clients should use, and name the other in the description",
                ));
            }
            let is_supported =
                |name: &str| supported.contains(&essence(name).as_str()) && is_header_value(name);
            for (name, node) in media.iter().filter(|(name, _)| !is_supported(name)) {
                let plain = essence(name);
                let all_supported = supported.join(":` or `");
                diagnostics.push(node.diagnostic(
                    "content-type",
                    format!("clients cannot handle `{name}` here"),
                    match kind {
                        _ if supported.contains(&plain.as_str()) => format!("write `{plain}:`"),
                        Kind::RequestBody => {
                            format!("write `{all_supported}:` if the vendor accepts it; else leave the operation out")
                        }
                        _ => format!(
                            "write `{all_supported}:` if the vendor sends it; else leave `content` out and describe the body"
                        ),
                    },
                ));
            }
        }
    }
}

fn is_header_value(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn media_types(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for media in api.all(Kind::MediaType) {
        if !media.has("schema") {
            diagnostics.push(media.diagnostic(
                "body-schema",
                "the body has no schema",
                "add `schema: {$ref: '#/components/schemas/…'}`",
            ));
        }
        if let Some(encoding) = media.get("encoding") {
            diagnostics.push(encoding.diagnostic(
                "not-carried",
                "`encoding` is not supported by clients",
                "remove it: forms are sent as `name=value`",
            ));
        }
    }
}

/// A form is flat: names and single values.
fn forms(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let forms = api
        .all(Kind::RequestBody)
        .flat_map(|body| body.members_of("content"))
        .filter(|(content_type, _)| essence(content_type) == FORM)
        .filter_map(|(_, media)| media.get("schema"));
    for written in forms {
        let schema = written.schema();
        if schema.type_name() != Some("object") {
            diagnostics.push(written.diagnostic(
                "form",
                "a form is an object: it is sent as `name=value`",
                "write `type: object` with a property for each name",
            ));
        }
        for (name, property) in schema.members_of("properties") {
            if !property.schema().is_scalar() {
                diagnostics.push(property.diagnostic(
                    "form",
                    format!("`{name}` is sent in a form, and is not a single value"),
                    "write a string, a number or a boolean, and describe its format",
                ));
            } else if property.is_nullable() {
                diagnostics.push(property.diagnostic(
                    "form",
                    format!("`{name}` is sent in a form, and a form has no null"),
                    "remove `nullable`: an optional value can be left out",
                ));
            }
        }
        let others = schema.get("additionalProperties");
        if let Some(others) = others.filter(|others| !others.schema().is_scalar()) {
            diagnostics.push(others.diagnostic(
                "form",
                "additional properties are sent in a form, and need not be single values",
                "write `additionalProperties: {type: string}`",
            ));
        }
    }
}

fn successes(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        let mut successes = operation
            .responses()
            .filter(|(status, _)| status.starts_with('2'));
        let Some((first, _)) = successes.next() else {
            if let Some(responses) = operation.node.get("responses") {
                diagnostics.push(responses.diagnostic(
                    "success",
                    format!("{} has no success response", operation.name()),
                    "add the documented status, or `2XX` if none is documented",
                ));
            }
            continue;
        };
        for (status, node) in successes {
            diagnostics.push(node.diagnostic(
                "two-successes",
                format!("`{status}` is a second success beside `{first}`, and a method returns one type"),
                "write one `2XX` with one schema whose fields are optional, and distinguish the cases in the description",
            ));
        }
    }
}

/// HTTP has no body in these responses, so clients read none.
fn empty_responses(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        let responses = operation.responses();
        for (status, response) in responses.filter(|(status, _)| status.starts_with('2')) {
            let reason = match (operation.method, status) {
                ("head", _) => "the response to a HEAD has no body",
                (_, "204" | "205") => "a response with this status has no body",
                _ => continue,
            };
            if response.resolved().members_of("content").next().is_some() {
                diagnostics.push(response.diagnostic(
                    "empty-response",
                    reason,
                    "remove `content`, or write the method and status that have a body",
                ));
            }
        }
    }
}

/// The most used response of this spec for a range of errors, or its suggested name.
fn shared_error<'a>(api: &Api<'a>, range: &str) -> &'a str {
    let mut uses = BTreeMap::<&str, usize>::new();
    for operation in &api.operations {
        let errors = operation.responses().filter(|(status, _)| *status == range);
        for to in errors.filter_map(|(_, node)| node.text("$ref")) {
            *uses.entry(to).or_default() += 1;
        }
    }
    let most = uses.into_iter().max_by_key(|&(_, count)| count);
    most.map_or_else(
        || match range {
            "4XX" => "#/components/responses/ClientError",
            _ => "#/components/responses/ServerError",
        },
        |(to, _)| to,
    )
}

/// Documented error statuses, then `4XX` and `5XX` for the rest, all with the schema of one error type.
fn errors(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let [client, server] = ["4XX", "5XX"].map(|range| shared_error(api, range));
    let ranges = format!("write `4XX: {{$ref: '{client}'}}` and `5XX: {{$ref: '{server}'}}`");
    for operation in &api.operations {
        let mut first: Option<(&str, Option<String>)> = None;
        let mut range = None;
        let mut has_default = false;
        for (status, node) in operation.responses() {
            match status {
                "default" => {
                    has_default = true;
                    diagnostics.push(node.diagnostic(
                        "default-response",
                        "`default` hides wrong statuses, and is not supported beside a typed success",
                        format!("remove it, and {ranges}"),
                    ));
                    continue;
                }
                _ if status.starts_with('2') => continue,
                _ if !status.starts_with(['4', '5']) => {
                    diagnostics.push(node.diagnostic(
                        "not-carried",
                        format!("`{status}` is neither a success nor an error; clients follow no redirects"),
                        "remove it, and state it in the description",
                    ));
                    continue;
                }
                "4XX" | "5XX" => range = Some(status),
                _ => {
                    if let Some(range) = range {
                        diagnostics.push(node.diagnostic(
                            "error-order",
                            format!("`{status}` is below `{range}`, and some clients take the first that matches"),
                            "move the documented statuses above `4XX` and `5XX`",
                        ));
                    }
                }
            }
            if !node.is_ref() {
                diagnostics.push(node.diagnostic(
                    "error-response",
                    format!("`{status}` is written out here, and clients would name its body after the operation"),
                    format!("move it to components/responses, and write a `$ref`, such as `$ref: '{client}'`"),
                ));
                continue;
            }
            let schema = body_schemas(&node.resolved()).into_iter().next();
            let schema = schema.map(|schema| schema.schema().pointer);
            match &first {
                None => first = Some((status, schema)),
                Some((_, other)) if *other == schema => {}
                Some((other, _)) => diagnostics.push(node.diagnostic(
                    "two-errors",
                    format!(
                        "`{other}` and `{status}` have two bodies, and a method has one error type"
                    ),
                    "let both have one schema, which takes both bodies",
                )),
            }
        }
        let Some(responses) = operation.node.get("responses") else {
            continue;
        };
        // The diagnostic of `default` says what to write.
        for (status, usual) in [("4XX", client), ("5XX", server)] {
            if !has_default && !responses.has(status) {
                diagnostics.push(responses.diagnostic(
                    "error-response",
                    format!("{} has no `{status}`", operation.name()),
                    format!("add `{status}: {{$ref: '{usual}'}}`"),
                ));
            }
        }
    }
}
