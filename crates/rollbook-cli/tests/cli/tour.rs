//! `rollbook tour`: calls everything without a failure, with both kinds of output.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{rollbook, run, text};

/// The rows of `tour --json`.
fn rows() -> Vec<Value> {
    let output = run(&["tour", "--json"]);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    let lines = text(&output.stdout).lines();
    lines
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect()
}

/// API and operation of the specs.
fn specified() -> BTreeSet<(String, String)> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    let files = fs::read_dir(specs).expect("the specs are there");
    let files = files.map(|file| file.expect("a file can be listed").path());
    let mut operations = BTreeSet::new();
    for file in files.filter(|file| file.extension().is_some_and(|it| it == "yaml")) {
        let api = file
            .file_stem()
            .expect("a file has a name")
            .to_string_lossy();
        let spec = fs::read_to_string(&file).expect("a spec can be read");
        let ids = spec
            .lines()
            .filter_map(|line| line.trim().strip_prefix("operationId: "));
        operations.extend(ids.map(|id| (api.replace('-', "_"), id.to_owned())));
    }
    operations
}

fn names(row: &Value) -> (String, String) {
    let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
    (text("api"), text("operation"))
}

#[test]
fn every_operation_of_every_spec_is_called_with_success() {
    let rows = rows();
    let called = rows.iter().filter(|row| row["documented_error"] == false);
    let called: BTreeSet<_> = called.map(names).collect();
    assert_eq!(called, specified());
    assert_eq!(called.len(), 41);
}

#[test]
fn every_api_shows_an_error() {
    let rows = rows();
    let errors = rows.iter().filter(|row| row["documented_error"] == true);
    let apis: BTreeSet<String> = errors.map(|row| names(row).0).collect();
    let all: BTreeSet<String> = specified().into_iter().map(|(api, _)| api).collect();
    assert_eq!(apis, all);
}

#[test]
fn a_row_has_exactly_these_keys() {
    let expected = BTreeSet::from([
        "api",
        "operation",
        "method",
        "path",
        "status",
        "ms",
        "documented_error",
        "summary",
    ]);
    for row in rows() {
        let keys = row.as_object().expect("a row is an object").keys();
        assert_eq!(keys.map(String::as_str).collect::<BTreeSet<_>>(), expected);
        let status = row["status"].as_u64().expect("a status");
        let is_error = row["documented_error"].as_bool().expect("yes or no");
        assert_eq!(is_error, (400..500).contains(&status), "{row}");
        assert!(row["ms"].as_f64().is_some_and(|ms| ms > 0.0), "{row}");
        assert!(
            row["path"]
                .as_str()
                .is_some_and(|path| path.starts_with('/')),
            "{row}"
        );
        assert!(
            row["summary"].as_str().is_some_and(|text| !text.is_empty()),
            "{row}"
        );
    }
}

#[test]
fn the_default_output_is_a_table_of_120_columns_with_counts() {
    let output = run(&["tour"]);
    assert_eq!(output.status.code(), Some(0));
    let table = text(&output.stdout);
    for line in table.lines() {
        assert!(line.chars().count() <= 120, "{line}");
    }
    let headings = table
        .lines()
        .filter(|line| line.contains("  http://127.0.0.1:"));
    let headings: Vec<&str> = headings
        .filter_map(|line| line.split("  ").next())
        .collect();
    let apis = [
        "MemberClicks",
        "Members Portal",
        "QuestionPro",
        "YourCourts",
        "B2CORE",
    ];
    assert_eq!(headings, apis);

    let rows = rows();
    let errors = rows.iter().filter(|row| row["documented_error"] == true);
    let count = format!(
        "{} calls, {} documented errors shown",
        rows.len(),
        errors.count()
    );
    assert!(
        table
            .lines()
            .last()
            .is_some_and(|line| line.starts_with(&count)),
        "{table}"
    );
}

#[test]
fn a_pipe_and_no_color_switch_colour_off() {
    let colour = |variables: &[(&str, &str)]| {
        let mut command = rollbook(&["tour"]);
        let output = command.envs(variables.iter().copied()).output();
        output.expect("the command runs").stdout.contains(&b'\x1b')
    };
    assert!(!colour(&[]));
    assert!(colour(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colour(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}
