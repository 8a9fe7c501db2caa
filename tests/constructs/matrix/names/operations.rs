//! Names of operations.

use serde_json::json;

use crate::matrix::{Exchange, Matrix, Module, Operation, Target, paging};

/// Names of operations, with what their methods are called.
const OPERATIONS: &[(&str, &str)] = &[
    ("all", "all"),
    ("connection", "connection_"),
    ("send", "send"),
    ("types", "types"),
    ("operations", "operations"),
    ("builder", "builder"),
    ("spec", "spec"),
    ("option", "option"),
    ("self", "self_"),
    ("gen", "gen_"),
    ("type", "type_"),
    ("client", "client"),
    ("body", "body"),
    ("stream", "stream"),
    ("with", "with"),
    ("extra", "extra"),
    ("from", "from_"),
    ("into", "into_"),
    ("tryFrom", "try_from"),
    ("fmt", "fmt"),
    ("drop", "drop"),
    ("default", "default"),
    ("vec", "vec"),
    ("box", "box_"),
    ("ok", "ok"),
    ("err", "err"),
    ("some", "some"),
    ("none", "none"),
    ("result", "result"),
    ("string", "string"),
    ("map", "map"),
    ("value", "value"),
    ("runtime", "runtime"),
    ("rules", "rules"),
    ("request", "request"),
    ("response", "response"),
    ("error", "error"),
    ("async", "async_"),
    ("crate", "crate_"),
    ("super", "super_"),
    ("fn", "fn_"),
    ("operation", "operation"),
    ("o0000", "o0000"),
    ("x1", "x1"),
    ("a", "a"),
    ("borrow", "borrow"),
    ("sync", "sync"),
    ("sized", "sized"),
    ("iterator", "iterator"),
    ("tryInto", "try_into_"),
    ("patch", "patch"),
    ("get", "get"),
    ("listHTTPThings", "list_http_things"),
    ("list2faThings", "list2fa_things"),
];

pub fn add(matrix: &mut Matrix) {
    let mut operations: Vec<_> = OPERATIONS
        .iter()
        .map(|(id, rust)| listed(id, rust))
        .collect();
    operations.push(paging::plain("walk", "limit", "limit", "offset", "offset"));
    // Paging parameters with other Rust names.
    for (number, (size, rust_size, step, rust_step)) in [
        ("clone", "clone_", "stream", "stream_"),
        ("page[size]", "page_size", "[Page]", "page"),
        ("1", "x1_", "x1", "x1"),
        ("self", "self_", "operation", "operation"),
        ("start", "start", "call", "call"),
        ("connection", "connection", "answer", "answer"),
    ]
    .into_iter()
    .enumerate()
    {
        operations.push(paging::plain(
            &format!("walk{number}"),
            size,
            rust_size,
            step,
            rust_step,
        ));
    }
    let name = "methods";
    matrix.modules.push(Module { name, operations });
}

/// A list with this `operationId` and method.
pub fn listed(id: &str, rust: &str) -> Operation {
    let mut operation = Operation::new("get", "unnamed").set("operationId", json!(id));
    operation.path = format!("/{id}");
    (operation.id, operation.rust) = (id.to_owned(), rust.to_owned());
    let schema = json!({"type": "string", "minLength": 1});
    let call = Exchange {
        setters: ".word(\"w\")".to_owned(),
        targets: vec![Target {
            path: format!("/{id}"),
            query: vec![("word".to_owned(), "w".to_owned())],
        }],
        replies: vec![Some(json!(["r"]))],
        reads: json!(["r"]),
        ..Exchange::default()
    };
    operation
        .parameter(
            json!({"name": "word", "in": "query", "description": "A thing.", "schema": schema}),
        )
        .response(
            json!({"type": "array", "items": {"type": "string"}}),
            json!(["r"]),
        )
        .exchange(call.clone())
        .exchange(Exchange {
            stream: true,
            ..call
        })
}
