//! The files of the five specs, and what every file of a format has.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod arazzo;
mod openapi_3_1;
mod postman;

use rollbook_exports::{File, Format, Source, files};
use serde_json::Value;

const APIS: [&str; 5] = [
    "memberclicks",
    "members-portal",
    "questionpro",
    "yourcourts",
    "b2core",
];

const VALUES: [&str; 6] = [
    "clientId",
    "clientSecret",
    "username",
    "password",
    "apiKey",
    "userId",
];

fn spec(api: &str) -> Value {
    let file = format!("{}/../../specs/{api}.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(file).unwrap();
    rollbook_codegen::load("spec.yaml", &text)
        .unwrap()
        .value()
        .clone()
}

/// The files of a spec, for a sandbox whose values have the form `the-NAME`.
fn export(format: Format, api: &str, spec: &Value) -> Result<Vec<File>, String> {
    let source = Source {
        api,
        spec,
        sandbox_url: "http://127.0.0.1:1/api",
        sandbox_values: &VALUES.map(|name| (name, format!("the-{name}"))),
    };
    files(format, &source)
}

fn json(file: &File) -> Value {
    serde_json::from_str(&file.text).unwrap()
}

/// The ids of the operations.
fn operations(spec: &Value) -> Vec<&str> {
    let items = spec["paths"].as_object().unwrap().values();
    let operations = items.flat_map(|item| item.as_object().unwrap().values());
    operations
        .filter_map(|it| it["operationId"].as_str())
        .collect()
}

/// Every text in a document.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|it| texts(it, found)),
        Value::Object(members) => members.values().for_each(|it| texts(it, found)),
        _ => {}
    }
}

/// The names in a text between two delimiters.
fn names_between<'a>(text: &'a str, start: &str, end: &str) -> impl Iterator<Item = &'a str> {
    let after = text.split(start).skip(1);
    after.filter_map(move |it| it.split_once(end).map(|(name, _)| name))
}

#[test]
fn the_json_is_the_same_document() {
    for api in APIS {
        let spec = spec(api);
        let files = export(Format::Json, api, &spec).unwrap();
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].name, format!("{api}.json"));
        assert_eq!(json(&files[0]), spec);
    }
}

#[test]
fn the_names_of_all_files_differ_and_begin_with_the_api() {
    let mut names = Vec::new();
    for api in APIS {
        for format in Format::ALL {
            let files = export(format, api, &spec(api)).unwrap();
            names.extend(files.into_iter().map(|it| it.name));
        }
    }
    let count = names.len();
    assert!(
        names
            .iter()
            .all(|name| APIS.iter().any(|api| name.starts_with(&format!("{api}."))))
    );
    names.sort();
    names.dedup();
    assert_eq!((names.len(), count), (30, 30));
}

#[test]
fn an_api_without_a_file_in_workflows_is_an_error() {
    let error = export(Format::Postman, "other", &spec("yourcourts")).unwrap_err();
    assert_eq!(error, "workflows/other.json does not exist");
}

#[test]
fn a_workflow_that_does_not_match_the_spec_is_an_error() {
    let renamed = |from: &str, to: &str| {
        let text = spec("b2core").to_string().replace(from, to);
        serde_json::from_str(&text).unwrap()
    };
    let error = |format, spec: &Value| export(format, "b2core", spec).unwrap_err();
    let gone = renamed("\"getProfile\"", "\"readProfile\"");
    let expected = "the spec has no operation getProfile";
    assert_eq!(error(Format::Arazzo, &gone), expected);
    let gone = renamed("filter[firstName]", "filter[forename]");
    let expected = "listProfiles has no parameter filter[firstName]";
    assert_eq!(error(Format::Arazzo, &gone), expected);
    // A token under another name would be a key of the account.
    let renamed = renamed("\"accessToken\"", "\"bearer\"");
    let expected =
        "workflows/b2core.json names no response with bearer, and the sandbox has no value for it";
    assert_eq!(error(Format::Postman, &renamed), expected);
}
