use serde_json::json;

use super::*;

/// Code, message and field errors without a vendor-specific reader.
fn read(body: &str) -> String {
    let mut details = ErrorDetails::default();
    ErrorBody::new(body.as_bytes()).complete(&mut details);
    let mut parts = Vec::new();
    parts.extend(details.code.map(|code| format!("code {code}")));
    parts.extend(details.message);
    let fields = details.field_errors.iter();
    parts.extend(fields.map(|it| format!("[{}] {}", it.field, it.message)));
    parts.join(" | ")
}

#[test]
fn debug_shows_nothing_of_a_body() {
    let body = ErrorBody::new(br#"{"message":"Mary"}"#);
    assert_eq!(format!("{body:?}"), "ErrorBody { .. }");
}

#[test]
fn what_is_reported_is_found_wherever_it_usually_is() {
    for (body, found) in [
        // MemberClicks, M17: two shapes.
        (
            json!({"status": 400, "error": "Bad Request", "message": "Failed", "path": "/", "messageDetails": [
                {"field": "[Email]", "message": "must not be empty"},
                {"message": "of no field"},
            ]}),
            "code Bad Request | Failed | [[Email]] must not be empty | [] of no field",
        ),
        (
            json!({"error": "invalid_client", "error_description": "Who?"}),
            "code invalid_client | Who?",
        ),
        // B2CORE and YourCourts, as in the sandbox.
        (
            json!({"status": 422, "error": "Unprocessable Entity", "message": "Invalid", "errors": [
                {"field": "firstName", "message": "too long"},
                {"field": "contacts[0].key", "message": "unknown"},
            ]}),
            "code Unprocessable Entity | Invalid | [firstName] too long | [contacts[0].key] unknown",
        ),
        // RFC 9457, and its example of an extension.
        (
            json!({"type": "about:blank", "title": "Not valid", "status": 422, "detail": "Two fields are wrong",
                "errors": [{"detail": "must be positive", "pointer": "#/age"}]}),
            "Two fields are wrong | [#/age] must be positive",
        ),
        (
            json!({"title": "Not valid", "invalid-params": [{"name": "age", "reason": "must be positive"}]}),
            "Not valid | [age] must be positive",
        ),
        // JSON:API
        (
            json!({"errors": [
                {"code": "E1", "title": "Invalid", "detail": "too short", "source": {"pointer": "/data/name"}},
                {"code": "E2", "title": "Broken"},
            ]}),
            "code E2 | Broken | [/data/name] too short",
        ),
        // Objects of fields.
        (
            json!({"message": "Invalid", "errors": {"email": ["is taken", "is odd"], "name": "is missing"}}),
            "Invalid | [email] is taken | [email] is odd | [name] is missing",
        ),
        (
            json!({"errors": {"address": {"zip": ["odd"]}, "tags": [{"message": "no"}], "title": ["too long"]}}),
            "[address.zip] odd | [tags] no | [title] too long",
        ),
        (
            json!({"errors": {"description": "too long", "name": "too short"}}),
            "[description] too long | [name] too short",
        ),
        (
            json!({"errors": {"field": "email", "message": "is taken"}}),
            "[email] is taken",
        ),
        (
            json!({"errors": [{"email": "is taken"}, {"name": "is missing"}]}),
            "[email] is taken | [name] is missing",
        ),
        (
            json!({"email": ["is taken"], "name": "is missing", "status": "fail"}),
            "[email] is taken | [name] is missing",
        ),
        (
            json!({"status": "fail", "data": {"email": "is taken"}}),
            "[email] is taken",
        ),
        // Errors in `error`, with details.
        (
            json!({"error": {"code": 17, "message": "Invalid", "details": [
                {"target": "email", "message": "is taken"},
                {"@type": "BadRequest", "fieldViolations": [{"field": "name", "description": "is missing"}]},
            ]}}),
            "code 17 | Invalid | [email] is taken | [name] is missing",
        ),
        (
            json!({"response": {"error": {"code": "E", "message": "Wrapped"}}}),
            "code E | Wrapped",
        ),
        (
            json!({"error": {"message": "inner"}, "message": "outer"}),
            "outer",
        ),
        // Lists of texts.
        (
            json!({"statusCode": 400, "message": ["a is odd", "b is odd"], "error": "Bad Request"}),
            "code Bad Request | a is odd; b is odd",
        ),
        (
            json!({"errors": ["a is odd", "b is odd"]}),
            "a is odd; b is odd",
        ),
        (
            json!({"message": "Invalid", "errors": ["a is odd"]}),
            "Invalid | [] a is odd",
        ),
        (json!(["a is odd", "b is odd"]), "a is odd; b is odd"),
        (json!("Gone"), "Gone"),
        (
            json!({"detail": [{"loc": ["body", "email"], "msg": "field required", "type": "missing"}]}),
            "[body.email] field required",
        ),
        // `error` alone.
        (json!({"error": "invalid_grant"}), "code invalid_grant"),
        (json!({"error": "No such user"}), "No such user"),
        (
            json!({"error": "conflict", "code": 17}),
            "code 17 | conflict",
        ),
    ] {
        assert_eq!(read(&body.to_string()), found, "{body}");
    }
}

#[test]
fn values_of_unexpected_types_hide_nothing_else() {
    for odd in [
        json!(null),
        json!(true),
        json!({}),
        json!([]),
        json!(""),
        json!([null]),
        json!([[[1.5]]]),
        json!({"message": {"message": []}}),
    ] {
        for name in [
            "code",
            "error",
            "errors",
            "details",
            "messageDetails",
            "data",
            "title",
        ] {
            let mut body = json!({"message": "Invalid", "violations": [
                odd, {"field": odd, "message": odd}, {"field": "email", "message": "is taken"},
            ]});
            body[name] = odd.clone();
            let found = read(&body.to_string());
            assert!(found.contains("Invalid"), "{body}: {found}");
            assert!(found.contains("[email] is taken"), "{body}: {found}");
        }
        // Must not panic.
        read(&odd.to_string());
    }
}

#[test]
fn the_vendors_own_reader_comes_first() {
    let body = json!({"code": "generic", "message": "generic", "errors": [{"field": "a", "message": "generic"}]});
    let mut details = ErrorDetails {
        code: Some("own".to_owned()),
        message: Some("own".to_owned()),
        ..ErrorDetails::default()
    };
    ErrorBody::new(body.to_string().as_bytes()).complete(&mut details);
    let ErrorDetails {
        code,
        message,
        field_errors,
        ..
    } = details;
    assert_eq!(
        (code.as_deref(), message.as_deref()),
        (Some("own"), Some("own"))
    );
    assert_eq!(field_errors.len(), 1);
}

#[test]
fn invalid_json_still_gives_its_message() {
    let body = r#"{ "response": { "error": { "docs": www.questionpro.com/api
        "id" : "1010", "message": "Incorrect \"API\" Key" } } }"#;
    let own = ErrorBody::new(body.as_bytes());
    assert_eq!(own.text_at("/response/error/id").as_deref(), Some("1010"));
    assert_eq!(
        own.text_at("/response/error/message").as_deref(),
        Some("Incorrect \"API\" Key")
    );
    assert_eq!(read(body), "Incorrect \"API\" Key");
    assert_eq!(read(r#"{"code": 7, "error": "E", broken"#), "code 7 | E");
    assert_eq!(read(r#"<script>{"message": "x"}</script>"#), "");
}

#[test]
fn html_gives_its_title_and_text_its_first_line() {
    for (body, message) in [
        (
            "<html><head><TITLE>502 Bad Gateway</TITLE></head>",
            "502 Bad Gateway",
        ),
        ("<h1 class=x>Oops</h1>", "Oops"),
        ("<html>", "Bad Gateway"),
        ("upstream is down\nreally", "upstream is down"),
        ("", "Bad Gateway"),
        ("{}", "Bad Gateway"),
    ] {
        let found = ErrorBody::new(body.as_bytes()).fallback(StatusCode::BAD_GATEWAY);
        assert_eq!(found, message);
    }
}
