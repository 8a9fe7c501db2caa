//! Valid and invalid scripts.

use rollbook_sandbox::FaultScript;
use serde_json::{Value, json};

#[test]
fn an_invalid_script_is_an_error_with_place_and_allowed_values() {
    let rule = |rule: Value| json!({ "rules": [{ "fault": "drop_after" }, rule] }).to_string();
    for (text, parts) in [
        (
            "{".to_owned(),
            ["this is not JSON: EOF while parsing", "line 1"],
        ),
        (
            "{} {}".to_owned(),
            ["this is not JSON: trailing characters", ""],
        ),
        ("{}".to_owned(), ["the script: missing field `rules`", ""]),
        (
            r#"{"rules": []} x"#.to_owned(),
            ["this is not JSON: trailing characters", ""],
        ),
        (
            r#"{"rule": []}"#.to_owned(),
            ["unknown field `rule`", "expected `seed` or `rules`"],
        ),
        (
            r#"{"seed": -1, "rules": []}"#.to_owned(),
            ["seed: invalid value", "u64"],
        ),
        (rule(json!({})), ["rules[1]: missing field `fault`", ""]),
        (
            rule(json!({ "time": 1 })),
            ["rules[1].time: unknown field", "`skip`, `times`"],
        ),
        (
            rule(json!({ "skip": "1" })),
            ["rules[1].skip: invalid type: string \"1\"", "u64"],
        ),
        (
            rule(json!({ "api": "B2CORE" })),
            ["rules[1].api: unknown variant", "`members-portal`"],
        ),
        (
            rule(json!({ "fault": "drop" })),
            ["rules[1].fault: unknown variant `drop`", "\"drop_before\""],
        ),
        (
            rule(json!({ "fault": { "rate_limit": 429 } })),
            [
                "rules[1].fault.rate_limit: expected value",
                "{\"status\": 503}",
            ],
        ),
        (
            rule(json!({ "fault": { "drop_after": true } })),
            ["rules[1].fault.drop_after: ", "\"drop_after\""],
        ),
        (
            rule(json!({ "fault": "status" })),
            ["rules[1].fault.status: ", "{\"status\": 503}"],
        ),
        (
            rule(json!({ "fault": { "status": 42 } })),
            ["rules[1].fault.status: ", "from 200 to 599, not 42"],
        ),
        (
            rule(json!({ "fault": { "status": "x" } })),
            ["rules[1].fault.status: ", "expected a status, or an object"],
        ),
        (
            rule(json!({ "fault": { "status": {} } })),
            ["rules[1].fault.status: missing field `code`", ""],
        ),
        (
            rule(json!({ "fault": { "status": { "code": 200, "headers": { "a b": "" } } } })),
            [
                "rules[1].fault.status.headers: `a b` is not a valid header name",
                "",
            ],
        ),
        (
            rule(
                json!({ "fault": { "status": { "code": 200, "headers": { "Content-Length": "1" } } } }),
            ),
            [
                "`content-length` is set by the server",
                "wrong_content_length",
            ],
        ),
        (
            rule(json!({ "fault": { "status": { "code": 200, "headers": { "a": "\n" } } } })),
            ["`a` has an invalid value", ""],
        ),
        (
            rule(json!({ "fault": { "redirect": "\n" } })),
            ["rules[1].fault.redirect: a URL must not have", ""],
        ),
        (
            rule(json!({ "fault": { "wrong_content_length": 0 } })),
            [
                "rules[1]: `wrong_content_length` is the difference",
                "-1 or 10",
            ],
        ),
        (
            rule(json!({ "fault": { "rate_limit": "calls_used_up" } })),
            [
                "rules[1]: only QuestionPro has `calls_used_up`",
                "add \"api\": \"questionpro\"",
            ],
        ),
        (
            rule(json!({ "api": "yourcourts", "fault": "revoke_tokens" })),
            [
                "rules[1]: `revoke_tokens` needs an API that issues tokens",
                "b2core",
            ],
        ),
        (
            rule(json!({ "probability": 1.5, "fault": "drop_after" })),
            ["rules[1]: `probability` must be from 0 to 1, not 1.5", ""],
        ),
        (
            rule(json!({ "operation": "addMembers", "method": "POST", "fault": "drop_after" })),
            ["rules[1]: `operation` implies method and path", ""],
        ),
        (
            rule(json!({ "api": "yourcourts", "operation": "addMembers", "fault": "drop_after" })),
            [
                "rules[1]: no operation is called `addMembers`; those of YourCourts are",
                "\n    createOrUpdateUser  POST /v1/users\n    updateUser  POST /v1/users/{email}",
            ],
        ),
        (
            rule(json!({ "method": "PUT", "path": "/v1/users", "fault": "drop_after" })),
            [
                "rules[1]: no operation has this `method` and this `path`; those of the APIs are",
                "PATCH",
            ],
        ),
    ] {
        let error = text.parse::<FaultScript>().unwrap_err().to_string();
        for part in parts {
            assert!(error.contains(part), "{part} is not in: {error}");
        }
    }
}

#[test]
fn the_scripts_in_the_readme_are_valid() {
    let readme = include_str!("../../README.md");
    let scripts = readme.split("```json\n").skip(1);
    let scripts: Vec<&str> = scripts
        .map(|rest| rest.split("```").next().unwrap())
        .collect();
    assert_eq!(scripts.len(), 1);
    for script in scripts {
        script.parse::<FaultScript>().unwrap();
    }
}
