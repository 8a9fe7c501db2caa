//! Constructs that *check* rejects, other than by type, name or text.

use serde_json::{Value, json};

use super::schemas::{open, parameter, text, thing, word};
use super::{FORM, JSON, Matrix, Operation, Rejected, members};

pub fn add(matrix: &mut Matrix) {
    matrix.rejected.extend(rejected());
}

fn rejected() -> Vec<Rejected> {
    let get = || Operation::new("get", "other");
    let post = || Operation::new("post", "other").body(JSON, thing(), json!({"word": "w"}));
    let with = |place: &str, schema: Value| get().parameter(parameter("a", place, schema));
    let flagged = |place: &str, schema: Value, key: &str, value: Value| {
        let mut parameter = parameter("a", place, schema);
        parameter[key] = value;
        get().parameter(parameter)
    };
    let of_status = |status: &str| {
        let mut operation = get();
        let error = json!({"$ref": "#/components/responses/Error"});
        let content = json!({JSON: {"schema": {"type": "string"}, "example": "r"}});
        let response = json!({"description": "Done.", "content": content});
        operation.object.insert(
            "responses".to_owned(),
            json!({status: response, "4XX": error, "5XX": error}),
        );
        operation
    };
    let method = |method: &'static str| Operation::new(method, "other");
    let path = |path: &str| {
        let mut operation = get();
        operation.path = path.to_owned();
        operation
    };
    let own_key = {
        let mut operation = with("header", text());
        operation.components = members(
            json!({"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "A", "description": "K."}}}),
        );
        operation
    };
    let list = || json!({"type": "array", "items": {"type": "string"}});
    let cells = vec![
        ("OPTIONS", "not-carried", method("options")),
        ("TRACE", "not-carried", method("trace")),
        (
            "body of GET",
            "body-of-get",
            get().body(JSON, thing(), json!({"word": "w"})),
        ),
        (
            "body of HEAD",
            "body-of-get",
            method("head").body(JSON, thing(), json!({"word": "w"})),
        ),
        (
            "response body of HEAD",
            "empty-response",
            method("head").response(open(thing()), json!({"word": "r"})),
        ),
        ("body of a 204", "empty-response", of_status("204")),
        ("body of a 205", "empty-response", of_status("205")),
        ("cookie", "cookie-parameter", with("cookie", text())),
        (
            "deepObject",
            "parameter-style",
            flagged("query", text(), "style", json!("deepObject")),
        ),
        (
            "list with commas in a query",
            "parameter-style",
            flagged("query", list(), "explode", json!(false)),
        ),
        (
            "exploded list in a header",
            "parameter-style",
            flagged("header", list(), "explode", json!(true)),
        ),
        (
            "reserved characters in a query",
            "parameter-style",
            flagged("query", text(), "allowReserved", json!(true)),
        ),
        ("header `Accept`", "header-name", {
            let mut it = get();
            it = it.parameter(parameter("Accept", "header", text()));
            it
        }),
        ("header of a security scheme", "header-name", own_key),
        (
            "multipart",
            "content-type",
            Operation::new("post", "other").body(
                "multipart/form-data",
                thing(),
                json!({"word": "w"}),
            ),
        ),
        (
            "text body",
            "content-type",
            Operation::new("post", "other").body(
                "text/plain",
                json!({"type": "string"}),
                json!("w"),
            ),
        ),
        (
            "JSON by another name",
            "content-type",
            Operation::new("post", "other").body(
                "application/vnd.a+json",
                thing(),
                json!({"word": "w"}),
            ),
        ),
        (
            "content type that no header can have",
            "content-type",
            Operation::new("post", "other").body(
                "application/json; a=ü",
                thing(),
                json!({"word": "w"}),
            ),
        ),
        (
            "form that is a list",
            "form",
            Operation::new("post", "other").body(
                FORM,
                json!({"type": "array", "items": {"type": "string"}}),
                json!(["w"]),
            ),
        ),
        (
            "form that is a text",
            "form",
            Operation::new("post", "other").body(FORM, json!({"type": "string"}), json!("w")),
        ),
        (
            "form of any names",
            "form",
            Operation::new("post", "other").body(
                FORM,
                json!({"type": "object", "additionalProperties": {}}),
                json!({"a": [1]}),
            ),
        ),
        ("path with a blank", "path-template", path("/a b")),
        ("path with a query", "path-template", path("/a?b=c")),
        ("path with a dot segment", "path-template", path("/a/../b")),
        ("path with one dot", "path-template", path("/./b")),
        (
            "path with an escaped dot segment",
            "path-template",
            path("/a/%2e%2E/b"),
        ),
        ("path with a backslash", "path-template", path("/a\\b")),
        (
            "path with a control character",
            "path-template",
            path("/a\tb"),
        ),
        ("path with half a parameter", "path-template", path("/a/{b")),
        (
            "path parameter that is not in the path",
            "path-parameter",
            with("path", word()),
        ),
        (
            "oneOf",
            "not-carried",
            get().response(
                json!({"oneOf": [{"type": "string"}, {"type": "integer"}]}),
                json!("r"),
            ),
        ),
        (
            "anyOf of objects",
            "any-of",
            get().response(
                json!({"anyOf": [open(thing()), {"type": "string"}]}),
                json!("r"),
            ),
        ),
        (
            "allOf of two",
            "all-of",
            get().response(
                json!({"allOf": [open(thing()), open(thing())]}),
                json!({"word": "r"}),
            ),
        ),
        (
            "object without properties",
            "open-object",
            get().response(json!({"type": "object"}), json!({})),
        ),
        (
            "closed object in a response",
            "open-response",
            get().response(thing(), json!({"word": "r"})),
        ),
        ("one object in both directions", "one-direction", {
            let to = json!({"$ref": "#/components/schemas/Both"});
            let example = json!({"word": "w"});
            Operation::new("post", "other")
                .body(JSON, to.clone(), example.clone())
                .response(to, example)
                .schemas([("Both".to_owned(), open(thing()))])
        }),
        (
            "file",
            "format",
            post().response(json!({"type": "string", "format": "binary"}), json!("r")),
        ),
        ("default beside a `$ref`", "ref-siblings", {
            let to = json!({"$ref": "#/components/schemas/Word", "default": "a"});
            let object = json!({"type": "object", "description": "O.", "properties": {"a": to}, "additionalProperties": {}});
            get()
                .response(object, json!({"a": "a"}))
                .schemas([("Word".to_owned(), word())])
        }),
    ];
    let cells = cells.into_iter();
    cells
        .map(|(cell, rule, operation)| Rejected::new("other construct", cell, rule, &operation))
        .collect()
}
