//! Calls by command: bodies, dry runs, endpoints that no spec has, and looking somebody up.

use std::fs;

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::specs::Directory;
use super::{failure, result, run, run_with_input, text};

/// The body that a command would send.
fn body(arguments: &[&str]) -> Value {
    let request = result(&[arguments, &["--dry-run", "-o", "json"]].concat());
    let request: Value = serde_json::from_str(&request).expect("it is JSON");
    request["body"].clone()
}

const CREATE: [&str; 3] = ["memberclicks", "profiles", "create"];

#[test]
fn a_dry_run_shows_the_request_and_needs_no_credentials() {
    let shown = result(&[
        "b2core",
        "contacts",
        "create",
        "100",
        "--key",
        "email",
        "--value",
        "ü@example.org",
        "--dry-run",
    ]);
    assert_snapshot!(shown, @r#"
    POST https://base-url.example/profiles/100/contacts
    accept: application/json
    user-agent: rollbook/0.2.0
    content-type: application/json
    authorization: Bearer <token>

    {
      "key": "email",
      "value": "ü@example.org"
    }
    "#);
    let curl = result(&[
        "members-portal",
        "members",
        "list-in-section",
        "7",
        "--dry-run=curl",
    ]);
    assert_snapshot!(curl, @r#"
    curl --request GET 'https://api.membersportal.co/org/7/members' \
      --header 'accept: application/json' \
      --header 'user-agent: rollbook/0.2.0' \
      --header "authorization: $TOKEN"
    "#);
}

#[test]
fn flags_win_over_the_body() {
    let given = r#"{"[Email]": "old@example.org", "[Name | First]": "Ada", "[Groups]": ["A"]}"#;
    let more = [
        "--body",
        given,
        "--email",
        "new@example.org",
        "--groups",
        "B",
        "--groups",
        "C",
    ];
    let sent = body(&[&CREATE[..], &more].concat());
    let expected =
        json!({"[Email]": "new@example.org", "[Name | First]": "Ada", "[Groups]": ["B", "C"]});
    assert_eq!(sent, expected);
}

#[test]
fn an_organisations_own_names_are_set_as_text_or_json() {
    let set = [
        "--email",
        "a@example.org",
        "--set",
        "Shirt Size=042",
        "--set-json",
        "Interests=[\"a\"]",
    ];
    let sent = body(&[&CREATE[..], &set].concat());
    assert_eq!(
        sent,
        json!({"[Email]": "a@example.org", "Shirt Size": "042", "Interests": ["a"]})
    );

    let create = [
        "members-portal",
        "members",
        "create",
        "1",
        "--username",
        "u",
        "--member-type",
        "m",
    ];
    let sent = body(&[&create[..], &["--set", "fields.Nick.Name=N"]].concat());
    assert_eq!(sent["fields"], json!({"Nick.Name": "N"}));
}

#[test]
fn null_is_sent_by_wire_name_or_flag_and_nothing_else_is() {
    let patch = ["b2core", "profiles", "patch", "100"];
    let sent = body(&[&patch[..], &["--null", "middleName", "--null", "last-name"]].concat());
    assert_eq!(sent, json!({"middleName": null, "lastName": null}));
    let both = [&patch[..], &["--null", "middleName", "--middle-name", "M"]].concat();
    let (code, error) = failure(&both);
    assert_eq!(
        (code, &*error),
        (2, "error: --null middleName: another flag sets it\n")
    );
}

#[test]
fn properties_of_properties_have_dots() {
    let search = [
        "memberclicks",
        "profiles",
        "search",
        "--member-status",
        "Active",
    ];
    let dates = [
        "--join-date.start-date",
        "01/01/2025",
        "--join-date.end-date",
        "12/31/2025",
    ];
    assert_eq!(
        body(&[&search[..], &dates].concat()),
        json!({"[Member Status]": "Active", "[Join Date]": {"startDate": "01/01/2025", "endDate": "12/31/2025"}})
    );
}

#[test]
fn a_body_that_is_a_list_has_items_or_flags_for_each() {
    let delete = [
        "questionpro",
        "members",
        "delete",
        "a@example.org",
        "b@example.org",
    ];
    assert_eq!(body(&delete), json!(["a@example.org", "b@example.org"]));

    let add = ["questionpro", "members", "add", "--source", "fair"];
    let given = r#"[{"emailAddress": "a@example.org"}, {"emailAddress": "b@example.org"}]"#;
    assert_eq!(
        body(&[&add[..], &["--body", given]].concat()),
        json!([
            {"emailAddress": "a@example.org", "source": "fair"},
            {"emailAddress": "b@example.org", "source": "fair"},
        ])
    );
    let one = [&add[..], &["--email-address", "c@example.org"]].concat();
    assert_eq!(
        body(&one),
        json!([{"source": "fair", "emailAddress": "c@example.org"}])
    );
}

#[test]
fn a_list_without_items_says_how_to_name_them() {
    for verb in ["add", "delete"] {
        let (code, error) = failure(&["questionpro", "members", verb, "--sandbox"]);
        assert_eq!(code, 2);
        assert!(error.contains("name its items, or use --body"), "{error}");
    }
}

#[test]
fn a_body_comes_from_a_file_or_from_standard_input_where_it_is_asked_for() {
    let directory = Directory::new("body");
    directory.write("body.json", "\u{feff}{\"[Email]\": \"file@example.org\"}");
    let file = format!("@{}", directory.path("body.json"));
    let sent = body(&[&CREATE[..], &["--body", &file]].concat());
    assert_eq!(sent, json!({"[Email]": "file@example.org"}));

    let create = [&CREATE[..], &["--dry-run", "-o", "json"]].concat();
    let input = r#"{"[Email]": "input@example.org"}"#;
    let read = run_with_input(&[&create[..], &["--body", "-"]].concat(), input);
    assert!(text(&read.stdout).contains("input@example.org"));
    let ignored = run_with_input(
        &[&create[..], &["--email", "flag@example.org"]].concat(),
        input,
    );
    assert!(!text(&ignored.stdout).contains("input@example.org"));

    let (code, error) = failure(&[&CREATE[..], &["--body", "{"]].concat());
    assert_eq!(
        (code, &*error),
        (2, "error: --body is not JSON at line 1, column 1\n")
    );
    let (code, error) = failure(&[&CREATE[..], &["--body", "@/no/such.json"]].concat());
    assert_eq!(code, 1);
    assert!(error.contains("/no/such.json"), "{error}");
}

#[test]
fn a_secret_is_taken_from_a_file_or_standard_input_only_and_never_shown() {
    let add = [
        "questionpro",
        "members",
        "add",
        "--email-address",
        "a@example.org",
    ];
    for more in [
        ["--password", "c4n4ry"],
        ["--set", "password=c4n4ry"],
        ["--set-json", "password=\"c4n4ry\""],
        ["--body", r#"[{"password": "c4n4ry"}]"#],
    ] {
        let (code, error) = failure(&[&add[..], &more].concat());
        assert_eq!(code, 2, "{error}");
        assert!(!error.contains("c4n4ry"), "{error}");
    }
    let input = r#"[{"emailAddress": "a@example.org", "password": "c4n4ry"}]"#;
    for form in ["--dry-run", "--dry-run=curl"] {
        let shown = run_with_input(
            &["questionpro", "members", "add", "--body", "-", form],
            input,
        );
        let shown = text(&shown.stdout);
        assert!(!shown.contains("c4n4ry"), "{shown}");
        assert!(shown.to_lowercase().contains("password"), "{shown}");
    }
}

#[test]
fn a_template_is_the_body_of_the_specs_example() {
    let template = result(&["b2core", "contacts", "create", "--body-template"]);
    let template: Value = serde_json::from_str(&template).expect("it is JSON");
    assert!(template["key"].is_string(), "{template}");
}

#[test]
fn a_value_that_violates_the_spec_is_named_before_anything_is_sent() {
    let (code, error) = failure(
        &[
            &CREATE[..],
            &["--email", "none", "--join-date", "2025-01-01"],
        ]
        .concat(),
    );
    assert_eq!(code, 4, "{error}");
    let (code, error) = failure(
        &[
            &CREATE[..],
            &["--email", "none", "--join-date", "2025-01-01", "--sandbox"],
        ]
        .concat(),
    );
    assert_eq!(code, 2);
    assert!(
        error.contains("[Email]") && error.contains("[Join Date]"),
        "{error}"
    );
    let (code, error) = failure(&["b2core", "contacts", "create", "1", "--key", "mail"]);
    assert_eq!(code, 2);
    assert!(error.contains("a similar value exists: 'email'"), "{error}");
}

#[test]
fn misspelt_commands_and_flags_have_suggestions() {
    for (arguments, suggestion) in [
        (&["memberclicks", "profile", "list"][..], "'profiles'"),
        (&["memberclicks", "profiles", "lst"], "'list'"),
        (
            &["memberclicks", "profiles", "list", "--pagesize", "5"],
            "'--page-size'",
        ),
        (&["memberclick", "profiles", "list"], "'memberclicks'"),
    ] {
        let (code, error) = failure(arguments);
        assert_eq!(code, 2);
        assert!(error.contains(suggestion), "{error}");
    }
}

#[test]
fn an_endpoint_that_no_spec_has_is_called_with_the_same_client() {
    let groups = result(&["call", "memberclicks", "get", "/api/v1/group", "--sandbox"]);
    let groups: Value = serde_json::from_str(&groups).expect("it is JSON");
    assert!(groups["groups"].is_array(), "{groups}");
    let shown = result(&[
        "call",
        "yourcourts",
        "POST",
        "/v1/courts",
        "--query",
        "day=1",
        "--set-header",
        "x-club=7",
        "--body",
        "{}",
        "--dry-run",
    ]);
    assert_snapshot!(shown, @"
    POST https://base-url.example/v1/courts?day=1
    accept: application/json
    user-agent: rollbook/0.2.0
    content-type: application/json
    x-club: 7
    x-api-key: <key>

    {}
    ");
}

#[test]
fn somebody_is_found_in_every_api_that_can_look_somebody_up() {
    let output = run(&["find", "ada@example.org", "--sandbox", "--jq", ".api"]);
    assert_eq!(text(&output.stdout), "memberclicks\n");
    assert_eq!(output.status.code(), Some(0));
    let nobody = run(&["find", "nobody@example.org", "--sandbox"]);
    assert_eq!(text(&nobody.stdout), "[]\n");
    assert_eq!(text(&nobody.stderr), "nobody was found\n");

    let (code, error) = failure(&["find", "ada@example.org"]);
    assert_eq!(code, 4);
    assert!(error.contains("B2CORE IB is not configured"), "{error}");
}

#[test]
fn completions_and_manual_pages_know_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = result(&["completions", shell]);
        for word in ["org-items", "filter-first-name", "body-template"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let directory = Directory::new("man");
    let into = directory.path("man1");
    assert_eq!(run(&["man", &into]).status.code(), Some(0));
    let page = directory.read("man1/rollbook-b2core-profiles-list.1");
    assert!(page.contains("filter"), "{page}");
    let pages = fs::read_dir(&into).expect("it is there").count();
    assert!(pages > 50, "{pages}");
}
