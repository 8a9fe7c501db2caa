//! Rules on `x-paging`, by which a client walks a list page by page.

use super::Rule;
use super::tree::{Api, Node, Operation};
use crate::fault::Fault;
use crate::load::describe;

pub(super) const RULES: &[Rule] = &[paging];

fn paging(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        if let Some(paging) = operation.node.get("x-paging") {
            page_fields(operation, &paging, faults);
        }
    }
}

fn page_fields(operation: &Operation<'_>, paging: &Node<'_>, faults: &mut Vec<Fault>) {
    let form = "write `x-paging: {size: limit, offset: offset}`, or `{size: …, page: …, items: …, next: …}`";
    let answer = operation.success_schema().map(|schema| schema.schema());
    let property = |name: &str| answer.as_ref()?.get("properties")?.get(name);

    for (key, node) in paging.members() {
        let Some(name) = node.value.as_str() else {
            faults.push(node.fault(
                "paging",
                format!("`{key}` is {}", describe(node.value)),
                form,
            ));
            continue;
        };
        let problem = match key {
            "size" | "page" | "offset" => step_problem(operation, name),
            "items" | "next" => match property(name).map(|node| node.schema()) {
                None => Some((
                    format!("the answer of {} has no property `{name}`", operation.name()),
                    "write the name of a property of the answer",
                )),
                Some(schema) if key == "next" => (schema.type_name() != Some("string")).then(|| {
                    (
                        format!("`{name}` is not text, and a client looks there for the next page's address"),
                        "write the name of the property that holds it",
                    )
                }),
                Some(schema) => items_problem(name, &schema),
            },
            _ => Some((format!("paging has no `{key}`"), form)),
        };
        faults.extend(problem.map(|(message, rewrite)| node.fault("paging", message, rewrite)));
    }
    if !paging.has("size") || paging.has("page") == paging.has("offset") {
        faults.push(paging.fault(
            "paging",
            "it must name `size`, and either `page` or `offset`",
            form,
        ));
    }
    if !paging.has("items") {
        let problem = match answer.filter(|answer| answer.type_name() == Some("array")) {
            Some(list) => items_problem("the answer", &list),
            None => Some((
                "the answer is not a bare list, so a client cannot find the items".to_owned(),
                "add `items:` with the name of the property that holds them",
            )),
        };
        faults.extend(problem.map(|(message, rewrite)| paging.fault("paging", message, rewrite)));
    }
}

type Problem = (String, &'static str);

/// A client counts in the parameter, and leaves it out to begin with.
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
            format!("`{name}` is not an integer, and a client counts in it"),
            "write `type: integer` in the parameter, or name another one",
        )),
        Some(schema) if schema.has("enum") => Some((
            format!("`{name}` is one of a few numbers, and a client counts in it"),
            "write `type: integer` in the parameter, and describe the numbers",
        )),
        Some(_) if parameter.is_some_and(|parameter| parameter.is("required")) => Some((
            format!("`{name}` is required, and a client that walks pages begins without it"),
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
