//! Rules on `x-paging`.

use super::Rule;
use super::tree::{Api, Node, Operation};
use crate::diagnostic::Diagnostic;
use crate::spec::describe;

pub(super) const RULES: &[Rule] = &[paging];

fn paging(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        if let Some(paging) = operation.node.get("x-paging") {
            page_fields(operation, &paging, diagnostics);
        }
    }
}

fn page_fields(operation: &Operation<'_>, paging: &Node<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let form = "write `x-paging: {size: limit, offset: offset}`, or `{size: …, page: …, items: …, next: …, total: …}`";
    let response = operation.success_schema().map(|schema| schema.schema());
    let property = |name: &str| response.as_ref()?.get("properties")?.get(name);

    for (key, node) in paging.members() {
        let Some(name) = node.value.as_str() else {
            diagnostics.push(node.diagnostic(
                "paging",
                format!("`{key}` is {}", describe(node.value)),
                form,
            ));
            continue;
        };
        let problem = match key {
            "size" | "page" | "offset" => step_problem(operation, name),
            "items" | "next" | "total" => match property(name).map(|node| node.schema()) {
                None => Some((
                    format!("the response of {} has no property `{name}`", operation.name()),
                    "write the name of a property of the response",
                )),
                Some(schema) if key == "next" => (schema.type_name() != Some("string")).then(|| {
                    (
                        format!("`{name}` is not a string, and clients read the next page's URL from it"),
                        "write the name of the property that holds it",
                    )
                }),
                Some(schema) if key == "total" => (schema.type_name() != Some("integer")).then(|| {
                    (
                        format!("`{name}` is not an integer, and clients read the length of the list from it"),
                        "write the name of the property that holds it",
                    )
                }),
                Some(schema) => items_problem(name, &schema),
            },
            _ => Some((format!("paging has no `{key}`"), form)),
        };
        diagnostics
            .extend(problem.map(|(message, rewrite)| node.diagnostic("paging", message, rewrite)));
    }
    if !paging.has("size") || paging.has("page") == paging.has("offset") {
        diagnostics.push(paging.diagnostic(
            "paging",
            "it must name `size`, and either `page` or `offset`",
            form,
        ));
    }
    if !paging.has("items") {
        let problem = match response.filter(|response| response.type_name() == Some("array")) {
            Some(list) => items_problem("the response", &list),
            None => Some((
                "the response is not a bare list, so a client cannot find the items".to_owned(),
                "add `items:` with the name of the property that holds them",
            )),
        };
        diagnostics.extend(
            problem.map(|(message, rewrite)| paging.diagnostic("paging", message, rewrite)),
        );
    }
}

type Problem = (String, &'static str);

/// A client counts with the parameter, and leaves it out of the first call.
fn step_problem(operation: &Operation<'_>, name: &str) -> Option<Problem> {
    let parameter = operation.parameters.iter().find(|parameter| {
        parameter.text("in") == Some("query") && parameter.text("name") == Some(name)
    });
    let schema = parameter.and_then(|parameter| parameter.get("schema"));
    match schema.map(|schema| schema.schema()) {
        None => Some((
            format!("{} has no query parameter `{name}`", operation.name()),
            "write the name of one of its parameters",
        )),
        Some(schema) if schema.type_name() != Some("integer") => Some((
            format!("`{name}` is not an integer, and clients count with it"),
            "write `type: integer` in the parameter, or name another one",
        )),
        Some(schema) if schema.has("enum") => Some((
            format!("`{name}` is an enum, and clients count with it"),
            "write `type: integer` in the parameter, and describe the numbers",
        )),
        Some(_) if parameter.is_some_and(|parameter| parameter.is_true("required")) => Some((
            format!("`{name}` is required, and clients start paging without it"),
            "remove `required: true` from the parameter",
        )),
        Some(_) => None,
    }
}

fn items_problem(name: &str, list: &Node<'_>) -> Option<Problem> {
    (list.type_name() != Some("array")).then(|| {
        (
            format!("`{name}` is not a list"),
            "write the name of the property that holds the items",
        )
    })
}
