//! What the five files share has one spelling.

use regress::Regex;
use serde_json::Value;

use crate::{FILES, members, nodes, operations, spec};

/// The response for each status.
const RESPONSES: [(&str, &str); 8] = [
    ("400", "BadRequest"),
    ("401", "Unauthorized"),
    ("403", "Forbidden"),
    ("404", "NotFound"),
    ("429", "TooManyRequests"),
    ("500", "InternalServerError"),
    ("4XX", "ClientError"),
    ("5XX", "ServerError"),
];

#[test]
fn error_responses_are_named_after_their_status() {
    for api in FILES {
        let spec = spec(api);
        for (path, method, operation) in operations(spec.value()) {
            for (status, response) in members(&operation["responses"]) {
                if status.starts_with('2') {
                    continue;
                }
                let to = response["$ref"].as_str().unwrap();
                let (_, name) = RESPONSES.iter().find(|(it, _)| *it == status).unwrap();
                // `ServerError` also ends `InternalServerError`.
                let ends = RESPONSES.iter().filter(|(_, it)| to.ends_with(it));
                let longest = ends.map(|(_, it)| it).max_by_key(|it| it.len());
                assert_eq!(
                    longest,
                    Some(name),
                    "{api}: {method} {path}: {status}: {to}"
                );
            }
        }
    }
}

#[test]
fn security_schemes_are_named_after_their_kind() {
    for api in FILES {
        let spec = spec(api);
        let fetches_tokens = operations(spec.value()).any(|(_, _, it)| it["tags"][0] == "Tokens");
        for (name, scheme) in members(&spec.value()["components"]["securitySchemes"]) {
            let expected = match scheme["scheme"].as_str() {
                Some("basic") => "clientBasic",
                _ if fetches_tokens => "accessToken",
                _ => "apiKey",
            };
            assert_eq!(name, expected, "{api}");
        }
    }
}

#[test]
fn tags_are_plural_and_the_call_for_a_token_has_its_own() {
    let plural = Regex::new(r"^([A-Z][a-z]+)+s$").unwrap();
    for api in FILES {
        let spec = spec(api);
        let tags = spec.value()["tags"].as_array().unwrap();
        for tag in tags {
            assert!(
                plural.find(tag["name"].as_str().unwrap()).is_some(),
                "{api}: {tag}"
            );
        }
        for (path, _, operation) in operations(spec.value()) {
            let is_sign_in = operation["responses"]
                .to_string()
                .contains("\"#/components/schemas/Token\"");
            assert_eq!(
                operation["tags"][0] == "Tokens",
                is_sign_in,
                "{api}: {path}"
            );
        }
    }
}

#[test]
fn every_text_is_a_sentence() {
    for api in FILES {
        let spec = spec(api);
        let mut found = Vec::new();
        nodes(String::new(), spec.value(), &mut found);
        for (pointer, node) in found {
            let Some(description) = node.get("description").and_then(Value::as_str) else {
                continue;
            };
            if pointer != "/externalDocs" {
                assert!(
                    description.trim_end().ends_with('.'),
                    "{api}{pointer}: {description}"
                );
            }
        }
    }
}
