//! Rules on request bodies and on answers.

use std::collections::BTreeMap;

use super::Rule;
use super::tree::Api;
use crate::fault::Fault;
use crate::load::kinds::Kind;
use crate::normal::{FORM, essence};

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

fn request_bodies(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for body in api.all(Kind::RequestBody) {
        if !body.is("required") {
            faults.push(body.fault(
                "body-required",
                "the body is optional, and generated clients always send it",
                "add `required: true`",
            ));
        }
        if body.members_of("content").next().is_none() {
            faults.push(body.fault(
                "body-content",
                "the body has no content",
                "add `content: {application/json: {schema: …, example: …}}`",
            ));
        }
    }
    for operation in &api.operations {
        let body = operation.node.get("requestBody");
        if let Some(body) = body.filter(|_| matches!(operation.method, "get" | "head")) {
            faults.push(body.fault(
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

fn contents(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for (kind, carried) in [
        (Kind::RequestBody, &[JSON, FORM][..]),
        (Kind::Response, &[JSON][..]),
    ] {
        for holder in api.all(kind) {
            let media: Vec<_> = holder.members_of("content").collect();
            if let Some((second, node)) = media.get(1) {
                faults.push(node.fault(
                    "content-type",
                    format!("`{second}` is a second content type, and clients handle one"),
                    "keep the one that clients should use, and name the other in the description",
                ));
            }
            let is_carried =
                |name: &str| carried.contains(&essence(name).as_str()) && is_header_value(name);
            for (name, node) in media.iter().filter(|(name, _)| !is_carried(name)) {
                let plain = essence(name);
                let carried_too = carried.join(":` or `");
                faults.push(node.fault(
                    "content-type",
                    format!("clients cannot handle `{name}` here"),
                    match kind {
                        _ if carried.contains(&plain.as_str()) => format!("write `{plain}:`"),
                        Kind::RequestBody => {
                            format!("write `{carried_too}:` if the vendor takes it; else leave the operation out")
                        }
                        _ => format!(
                            "write `{carried_too}:` if the vendor sends it; else leave `content` out and describe the body"
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

fn media_types(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for media in api.all(Kind::MediaType) {
        if !media.has("schema") {
            faults.push(media.fault(
                "body-schema",
                "the body has no schema",
                "add `schema: {$ref: '#/components/schemas/…'}`",
            ));
        }
        if let Some(encoding) = media.get("encoding") {
            faults.push(encoding.fault(
                "not-carried",
                "`encoding` is not carried into the client",
                "remove it: forms are sent as `name=value`",
            ));
        }
    }
}

/// A form has one level: names and plain values.
fn forms(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let forms = api
        .all(Kind::RequestBody)
        .flat_map(|body| body.members_of("content"))
        .filter(|(content_type, _)| essence(content_type) == FORM)
        .filter_map(|(_, media)| media.get("schema"));
    for written in forms {
        let schema = written.schema();
        if schema.type_name() != Some("object") {
            faults.push(written.fault(
                "form",
                "a form is an object: it is sent as `name=value`",
                "write `type: object` with a property for each name",
            ));
        }
        for (name, property) in schema.members_of("properties") {
            if !property.schema().is_scalar() {
                faults.push(property.fault(
                    "form",
                    format!("`{name}` is sent in a form, and has more than one value"),
                    "write text, a number or a flag, and describe the form of the text",
                ));
            } else if property.resolved().is("nullable") {
                faults.push(property.fault(
                    "form",
                    format!("`{name}` is sent in a form, and a form has no null"),
                    "remove `nullable`: what is not required can be left out",
                ));
            }
        }
        let others = schema.get("additionalProperties");
        if let Some(others) = others.filter(|others| !others.schema().is_scalar()) {
            faults.push(others.fault(
                "form",
                "other names are sent in a form, and may have more than one value",
                "write `additionalProperties: {type: string}`",
            ));
        }
    }
}

fn successes(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        let mut successes = operation
            .responses()
            .filter(|(status, _)| status.starts_with('2'));
        let Some((first, _)) = successes.next() else {
            if let Some(responses) = operation.node.get("responses") {
                faults.push(responses.fault(
                    "success",
                    format!("{} never succeeds", operation.name()),
                    "add the documented status, or `2XX` if none is documented",
                ));
            }
            continue;
        };
        for (status, node) in successes {
            faults.push(node.fault(
                "two-successes",
                format!("`{status}` is a second success beside `{first}`, and a method returns one type"),
                "write one `2XX` with one schema whose fields are optional, and distinguish the cases in the description",
            ));
        }
    }
}

/// Clients read no body where HTTP has none.
fn empty_responses(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        let responses = operation.responses();
        for (status, response) in responses.filter(|(status, _)| status.starts_with('2')) {
            let reason = match (operation.method, status) {
                ("head", _) => "the response to a HEAD has no body",
                (_, "204" | "205") => "a response with this status has no body",
                _ => continue,
            };
            if response.resolved().members_of("content").next().is_some() {
                faults.push(response.fault(
                    "empty-response",
                    reason,
                    "remove `content`, or write the method and status that come with a body",
                ));
            }
        }
    }
}

/// The response that most errors of this spec have, or the one that they should have.
fn shared_error<'a>(api: &Api<'a>) -> &'a str {
    let mut uses = BTreeMap::<&str, usize>::new();
    for operation in &api.operations {
        let errors = operation
            .responses()
            .filter(|(status, _)| ["4XX", "5XX"].contains(status));
        for to in errors.filter_map(|(_, node)| node.text("$ref")) {
            *uses.entry(to).or_default() += 1;
        }
    }
    let most = uses.into_iter().max_by_key(|&(_, count)| count);
    most.map_or("#/components/responses/Error", |(to, _)| to)
}

fn errors(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let usual = shared_error(api);
    let rewrite = format!("write `4XX` and `5XX`, both `$ref: '{usual}'`");
    for operation in &api.operations {
        let mut shared = None;
        let mut has_others = false;
        for (status, node) in operation.responses() {
            match status {
                "default" => {
                    has_others = true;
                    faults.push(node.fault(
                        "default-response",
                        "`default` hides wrong statuses, and the generator cannot carry it beside a typed success",
                        format!("remove it, and {rewrite}"),
                    ));
                }
                "4XX" | "5XX" => match (node.text("$ref"), shared) {
                    (None, _) => faults.push(node.fault(
                        "error-response",
                        format!("`{status}` is written out here, and every operation shares one error answer"),
                        format!("move it to components/responses and {rewrite}"),
                    )),
                    (Some(one), Some(other)) if one != other => faults.push(node.fault(
                        "two-errors",
                        "4XX and 5XX have two bodies, and a method has one error type",
                        "let both be a `$ref` to one response whose schema takes both bodies",
                    )),
                    (Some(one), _) => shared = Some(one),
                },
                _ if status.starts_with('2') => {}
                _ if status.starts_with(['4', '5']) => {
                    has_others = true;
                    faults.push(node.fault(
                        "error-status",
                        format!("`{status}` stands alone, and responses with other statuses have its body too"),
                        format!("{rewrite}; make this one a named example there, with the status in its summary"),
                    ));
                }
                _ => faults.push(node.fault(
                    "not-carried",
                    format!("`{status}` is neither a success nor an error; clients follow no redirects"),
                    "remove it, and say it in the description",
                )),
            }
        }
        let Some(responses) = operation.node.get("responses") else {
            continue;
        };
        // What stands in their place says it.
        for status in ["4XX", "5XX"].into_iter().filter(|_| !has_others) {
            if !responses.has(status) {
                faults.push(responses.fault(
                    "error-response",
                    format!("{} has no `{status}`", operation.name()),
                    format!("add `{status}: {{$ref: '{}'}}`", shared.unwrap_or(usual)),
                ));
            }
        }
    }
}
