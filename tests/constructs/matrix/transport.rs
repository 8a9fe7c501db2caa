//! Methods, security, content types and statuses.

use serde_json::json;

use super::schemas::{open, sent, thing};
use super::{Body, Content, Exchange, FORM, JSON, Matrix, Module, Operation, members};

pub fn add(matrix: &mut Matrix) {
    let mut operations = methods();
    operations.extend(security());
    operations.extend(content_types());
    operations.extend(statuses());
    let name = "transport";
    matrix.modules.push(Module { name, operations });
}

/// Every method, with and without a body and a response.
fn methods() -> Vec<Operation> {
    let mut operations = Vec::new();
    for method in ["get", "put", "post", "delete", "patch", "head"] {
        for (body, response) in [(false, false), (true, false), (false, true), (true, true)] {
            // A GET has no body, and a HEAD no response either.
            if body && matches!(method, "get" | "head") || response && method == "head" {
                continue;
            }
            let mut name = format!("{method}_it");
            let mut exchange = Exchange::default();
            let mut operation = Operation::new(method, "");
            if body {
                name += "_with_body";
                operation = operation.body(JSON, thing(), json!({"word": "w"}));
                exchange.setters = ".body_map(|it| it.word(\"w\"))".to_owned();
                exchange.body = sent(json!({"word": "w"}));
            }
            if response {
                name += "_with_response";
                operation = operation.response(open(thing()), json!({"word": "r"}));
                exchange.replies = vec![Some(json!({"word": "r"}))];
                exchange.reads = json!({"word": "r"});
            }
            let named = Operation::new(method, &name);
            let operation = Operation {
                id: named.id.clone(),
                rust: named.rust,
                path: named.path,
                ..operation
            };
            let not_idempotent = body && !response && method == "post";
            operations.push(
                operation
                    .set("operationId", json!(named.id))
                    .set("x-idempotent", json!(!not_idempotent))
                    .exchange(exchange),
            );
        }
    }
    operations
}

fn security() -> Vec<Operation> {
    let schemes = [
        (
            "basic",
            json!({"type": "http", "scheme": "basic", "description": "B."}),
            ("authorization", "Basic aWQ6c2VjcmV0"),
        ),
        (
            "bearer",
            json!({"type": "http", "scheme": "bearer", "description": "B."}),
            ("authorization", "Bearer token"),
        ),
        (
            "format",
            json!({"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "B."}),
            ("authorization", "Bearer token"),
        ),
        (
            "key",
            json!({"type": "apiKey", "in": "header", "name": "X-Key", "description": "K."}),
            ("x-key", "key"),
        ),
        (
            "odd.key_1-a",
            json!({"type": "apiKey", "in": "header", "name": "x!#$%&'*+-.^_`|~1", "description": "K."}),
            ("x!#$%&'*+-.^_`|~1", "key"),
        ),
        (
            "own",
            json!({"type": "apiKey", "in": "header", "name": "Authorization", "description": "K."}),
            ("authorization", "key"),
        ),
    ];
    let operations =
        schemes
            .into_iter()
            .enumerate()
            .map(|(number, (name, scheme, (header, value)))| {
                let mut operation = Operation::new("get", &format!("secured{number}"))
                    .set("security", json!([{name: []}]))
                    .exchange(Exchange {
                        headers: vec![(header.to_owned(), value.to_owned())],
                        ..Exchange::default()
                    });
                operation.components = members(json!({"securitySchemes": {name: scheme}}));
                operation
            });
    operations.collect()
}

fn content_types() -> Vec<Operation> {
    let mut operations = Vec::new();
    for (number, content_type) in [
        JSON,
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "Application/JSON",
        "application/json ; a=\"b c\"",
    ]
    .into_iter()
    .enumerate()
    {
        let mut operation = Operation::new("post", &format!("json{number}")).body(
            content_type,
            thing(),
            json!({"word": "w"}),
        );
        let content = json!({content_type: {"schema": open(thing()), "example": {"word": "r"}}});
        operation.object["responses"]["200"]["content"] = content;
        operations.push(operation.exchange(Exchange {
            setters: ".body_map(|it| it.word(\"w\"))".to_owned(),
            body: Some(Body {
                content_type,
                content: Content::Json(json!({"word": "w"})),
            }),
            replies: vec![Some(json!({"word": "r"}))],
            reads: json!({"word": "r"}),
            ..Exchange::default()
        }));
    }
    for (number, content_type) in [FORM, "application/x-www-form-urlencoded; charset=utf-8"]
        .into_iter()
        .enumerate()
    {
        let operation = Operation::new("post", &format!("form{number}")).body(
            content_type,
            thing(),
            json!({"word": "w"}),
        );
        operations.push(operation.exchange(Exchange {
            setters: ".body_map(|it| it.word(\"größe & ü=+\"))".to_owned(),
            body: Some(Body {
                content_type,
                content: Content::Form(vec![("word".to_owned(), "größe & ü=+".to_owned())]),
            }),
            ..Exchange::default()
        }));
    }
    operations
}

/// The statuses of a success.
fn statuses() -> Vec<Operation> {
    let mut operations = Vec::new();
    for (documented, sent) in [
        ("200", 200),
        ("201", 201),
        ("202", 202),
        ("203", 203),
        ("2XX", 200),
        ("2XX", 206),
        ("200", 201),
    ] {
        for content in [false, true] {
            let mut operation = Operation::new(
                "get",
                &format!("status{documented}x{sent}x{content}").to_lowercase(),
            );
            let mut response = json!({"description": "Done."});
            let mut exchange = Exchange {
                status: Some(sent),
                ..Exchange::default()
            };
            if content {
                response["content"] = json!({JSON: {"schema": {"type": "string"}, "example": "r"}});
                exchange.replies = vec![Some(json!("r"))];
                exchange.reads = json!("r");
            }
            let error = json!({"$ref": "#/components/responses/Error"});
            operation.object.insert(
                "responses".to_owned(),
                json!({documented: response, "4XX": error, "5XX": error}),
            );
            operations.push(operation.exchange(exchange));
        }
    }
    for documented in ["204", "205", "2XX"] {
        let mut operation =
            Operation::new("delete", &format!("nothing{documented}").to_lowercase());
        let error = json!({"$ref": "#/components/responses/Error"});
        let response = json!({"description": "Done."});
        operation.object.insert(
            "responses".to_owned(),
            json!({documented: response, "4XX": error, "5XX": error}),
        );
        operations.push(operation.exchange(Exchange {
            status: Some(204),
            ..Exchange::default()
        }));
    }
    operations
}
