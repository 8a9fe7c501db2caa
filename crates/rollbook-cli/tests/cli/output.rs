//! Results: formats, columns, filters, and lists in pages.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{result, run, text};

const LIST: [&str; 4] = ["memberclicks", "profiles", "list", "--sandbox"];
const NAMES: [&str; 2] = ["--columns", "[Name | First],[Email | Primary]"];

fn list(more: &[&str]) -> String {
    result(&[&LIST[..], more].concat())
}

#[test]
fn every_format_has_the_same_records() {
    let of = |format| list(&[&NAMES[..], &["--limit", "3", "-o", format]].concat());
    let expected = json!([
        {"[Name | First]": "Sandbox", "[Email | Primary]": "sandbox-user@example.org"},
        {"[Name | First]": "", "[Email | Primary]": "office@example.org"},
        {"[Name | First]": "Ada", "[Email | Primary]": "ada@example.org"},
    ]);
    let json: Value = serde_json::from_str(&of("json")).expect("it is one document");
    assert_eq!(json, expected);
    let lines = of("ndjson");
    let lines = lines
        .lines()
        .map(|it| serde_json::from_str::<Value>(it).expect("a line is JSON"));
    assert_eq!(lines.collect::<Value>(), expected);
    assert_snapshot!(of("csv"), @"
    [Name | First],[Email | Primary]
    Sandbox,sandbox-user@example.org
    ,office@example.org
    Ada,ada@example.org
    ");
    assert_snapshot!(of("yaml"), @r#"
    -
      "[Name | First]": "Sandbox"
      "[Email | Primary]": "sandbox-user@example.org"
    -
      "[Name | First]": ""
      "[Email | Primary]": "office@example.org"
    -
      "[Name | First]": "Ada"
      "[Email | Primary]": "ada@example.org"
    "#);
    assert_snapshot!(of("table"), @"
    Name First  Email Primary
    Sandbox     sandbox-user@example.org
                office@example.org
    Ada         ada@example.org
    ");
}

#[test]
fn csv_headers_are_wire_names_or_words_for_people() {
    let plain = [
        &NAMES[..],
        &["--limit", "1", "-o", "csv", "--header", "plain"],
    ]
    .concat();
    let first = list(&plain);
    assert_eq!(first.lines().next(), Some("Name First,Email Primary"));
    // Without columns they are those of the spec, and then an organisation's own.
    let all = list(&["-o", "csv"]);
    assert!(
        all.starts_with("[Profile ID],[Name | Prefix],[Name | First],"),
        "{all}"
    );
    assert!(all.contains("Shirt Size"), "{all}");
}

#[test]
fn a_filter_is_for_each_item_or_with_collect_for_the_whole() {
    let filter = r#".["[Name | First]"] | if . == "" then "nobody" end"#;
    assert_eq!(
        list(&["--all", "--page-size", "1", "--jq", filter]),
        "Sandbox\nnobody\nAda\nGary\n"
    );
    assert_eq!(
        list(&["--all", "--page-size", "1", "--jq", "length", "--collect"]),
        "4\n"
    );
    let json = list(&["--all", "--jq", filter, "-o", "json"]);
    let json: Value = serde_json::from_str(&json).expect("it is one document");
    assert_eq!(json, json!(["Sandbox", "nobody", "Ada", "Gary"]));
}

#[test]
fn a_list_is_one_page_with_a_word_about_the_rest_or_all_or_a_number_of_items() {
    let read = |more: &[&str]| {
        let output = run(&[&LIST[..], &["--page-size", "2", "-o", "ndjson"], more].concat());
        let notes = text(&output.stderr).to_owned();
        (text(&output.stdout).lines().count(), notes)
    };
    let rest = "2 of 4; --all reads all, --limit N reads N\n".to_owned();
    assert_eq!(read(&[]), (2, rest));
    assert_eq!(read(&["--all"]), (4, String::new()));
    assert_eq!(
        read(&["--limit", "3"]),
        (3, "stopped at --limit 3\n".to_owned())
    );
    // Nothing is left out.
    assert_eq!(read(&["--limit", "4"]), (4, String::new()));
}

#[test]
fn rows_are_of_the_list_within_a_response_and_json_is_unchanged() {
    let types = ["memberclicks", "lookups", "list-member-types", "--sandbox"];
    let csv = result(&[&types[..], &["-o", "csv"]].concat());
    assert!(csv.starts_with("name,"), "{csv}");
    let json = result(&types);
    let json: Value = serde_json::from_str(&json).expect("it is JSON");
    assert!(json["memberTypes"].is_array(), "{json}");
}

#[test]
fn one_record_is_a_table_of_its_properties() {
    let table = result(&[
        "b2core",
        "profiles",
        "list",
        "--sandbox",
        "-o",
        "json",
        "--limit",
        "1",
    ]);
    let profile: Value = serde_json::from_str(&table).expect("it is JSON");
    let id = profile[0]["profileId"].to_string().replace('"', "");
    let get = [
        "b2core",
        "profiles",
        "get",
        &id,
        "--sandbox",
        "-o",
        "table",
        "--columns",
        "profileId,enabled",
    ];
    let table = result(&get);
    assert!(table.starts_with("Profile Id  "), "{table}");
    assert_eq!(table.lines().count(), 2);
}

#[test]
fn a_misspelt_column_is_named() {
    let arguments = [
        &LIST[..],
        &["--columns", "[Email | Primary],[Emial]", "-o", "csv"],
    ]
    .concat();
    let output = run(&arguments);
    assert_eq!(text(&output.stderr), "no record has [Emial]\n");
    assert!(text(&output.stdout).starts_with("[Email | Primary],[Emial]\n"));
}

#[test]
fn a_response_without_a_body_is_no_result_except_as_json() {
    let create = [
        "members-portal",
        "events",
        "create",
        "--event-name",
        "Open day",
        "--sandbox",
    ];
    let output = run(&[&create[..], &["-o", "table"]].concat());
    assert_eq!((text(&output.stdout), text(&output.stderr)), ("", "done\n"));
    assert_eq!(result(&create), "null\n");
}

#[test]
fn wide_records_fit_the_terminal() {
    for width in ["40", "80", "200"] {
        let arguments = [&LIST[..], &["-o", "table"]].concat();
        let output = super::rollbook(&arguments).env("COLUMNS", width).output();
        let output = output.expect("the command runs");
        let most: usize = width.parse().expect("a number");
        for line in text(&output.stdout).lines() {
            assert!(line.chars().count() <= most, "{width}: {line}");
        }
        assert!(text(&output.stderr).contains("columns fit"), "{width}");
    }
}
