//! Examples of errors fit the status that they are listed for.

use serde_json::Value;

use crate::{FILES, members, nodes, operations, resolved, spec};

/// Whether a status is, or is in, the key of a response.
fn fits(key: &str, status: &str) -> bool {
    match key.strip_suffix("XX") {
        Some(first) => status.len() == 3 && status.starts_with(first),
        None => key == status,
    }
}

/// The status that a body repeats.
fn stated(body: &Value) -> Option<String> {
    let mut found = Vec::new();
    nodes(String::new(), body, &mut found);
    let names = ["/status", "/httpStatusCode"];
    let mut stated = found
        .iter()
        .filter(|(pointer, _)| names.iter().any(|name| pointer.ends_with(name)));
    stated.next().map(|(_, status)| status.to_string())
}

#[test]
fn an_example_of_an_error_fits_its_status() {
    let mut count = 0;
    for api in FILES {
        let spec = spec(api);
        for (path, method, operation) in operations(spec.value()) {
            let responses = members(&operation["responses"]);
            for (key, response) in responses.filter(|(key, _)| !key.starts_with('2')) {
                let at = format!("{api}: {method} {path}: {key}");
                let response = resolved(spec.value(), response);
                let media = &response["content"]["application/json"];
                for (name, example) in members(&media["examples"]) {
                    count += 1;
                    let example = resolved(spec.value(), example);
                    if let Some(status) = stated(&example["value"]) {
                        assert!(fits(key, &status), "{at}: {name} has the status {status}");
                    }
                    let summary = example["summary"].as_str().unwrap();
                    let leading = summary.split([':', ',']).next().unwrap();
                    let has_status = leading.len() == 3 && leading.parse::<u16>().is_ok();
                    assert_eq!(has_status, key.ends_with("XX"), "{at}: {summary}");
                    assert!(!has_status || fits(key, leading), "{at}: {summary}");
                }
            }
        }
    }
    assert!(count > 40, "{count}");
}
