//! `rollbook export`: which records, in which order, and with which columns.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::sandbox::Running;
use super::specs::Directory;
use super::{failure, result, run, text};

/// A sandbox with faults.
pub(super) fn with_faults(name: &str, rules: &Value) -> (Directory, Running, String) {
    let directory = Directory::new(name);
    directory.write("faults.json", &json!({ "rules": rules }).to_string());
    let running = Running::start(&["--faults", &directory.path("faults.json")]);
    let flag = format!("--sandbox=http://{}", running.address);
    (directory, running, flag)
}

/// A rule by which an operation responds with this body.
pub(super) fn responds(operation: &str, body: impl Into<Value>) -> Value {
    json!({"operation": operation, "times": 1, "fault": {"status": {"code": 200, "body": body.into()}}})
}

pub(super) fn page(profiles: &Value, next: Option<&str>) -> Value {
    json!({"totalCount": 4, "count": 2, "pageNumber": 1, "pageSize": 2, "totalPageCount": 2,
        "nextPageUrl": next, "profiles": profiles})
}

pub(super) fn export(arguments: &[&str]) -> String {
    result(&[&["export"], arguments].concat())
}

pub(super) fn lines(ndjson: &str) -> Vec<Value> {
    let lines = ndjson.lines();
    lines
        .map(|it| serde_json::from_str(it).expect("a line is JSON"))
        .collect()
}

#[test]
fn every_member_is_exported_with_custom_attributes_as_columns() {
    let csv = export(&["memberclicks", "--sandbox"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<_> = reader
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned)
        .collect();
    let of_account = ["Interests", "Shirt Size", "[Link to Organization ID]"];
    assert_eq!(header[0], "[Profile ID]");
    assert_eq!(header[header.len() - 3..], of_account);
    assert_eq!(reader.records().count(), 4);

    assert_snapshot!(export(&["members-portal", "--sandbox"]), @"
    id,memberType,username,lastSuccessfulLogin,login,memberOfOrgItemId,gravatarUrl,email,forename,surname,fields.Emergency Contact Name,fields.Emergency Contact Phone,fields.Year of birth
    45,member,test45@test45.com,,false,,,,,,Peter Smith,+441234567890,1980
    92,member,test92@test92.com,,false,,,,,,,,
    ");
}

#[test]
fn profiles_of_b2core_have_their_contacts_and_contacts_their_profile() {
    let csv = export(&[
        "b2core",
        "--sandbox",
        "--columns",
        "name,contacts.email,contacts.phone",
    ]);
    assert_snapshot!(csv, @"
    name,contacts.email,contacts.phone
    Mary Jane Smith,marysmith@email.com,
    Westley Ivanov Daniel,a31b1402@privaterelay.appleid.com,
    ");
    assert!(export(&["b2core", "--sandbox"]).contains(",contacts.email,contacts.phone,"));
    let json = lines(&export(&["b2core", "--sandbox", "-o", "ndjson"]));
    assert_eq!(json[0]["contacts"][0]["value"], "marysmith@email.com");
    let contacts = export(&["b2core", "contacts", "--sandbox"]);
    assert!(
        contacts.starts_with("profileId,contactId,key,value,"),
        "{contacts}"
    );
    assert_eq!(contacts.lines().count(), 3);
}

#[test]
fn members_are_those_of_all_sections_or_of_one() {
    let of = |more: &[&str]| export(&[&["members-portal", "-o", "ndjson"], more].concat());
    assert_eq!(lines(&of(&["--sandbox"])).len(), 2);
    assert_eq!(of(&["--sandbox", "--org-item-id", "591"]), "");

    // A server that does not know the list of all members is asked for each section.
    let of_section = |id: &str, members: Value| {
        let fault = json!({"status": {"code": 200, "body": members}});
        json!({"method": "GET", "path": format!("/org/{id}/members"), "fault": fault})
    };
    let rule = json!([
        {"operation": "listAllMembers", "fault": {"status": 404}},
        of_section("539", json!([{"id": 2, "username": "b"}])),
        of_section("554", json!([{"id": 1, "username": "a"}, {"id": 2, "username": "b"}])),
    ]);
    let (_directory, _running, sandbox) = with_faults("sections", &rule);
    let output = run(&["export", "members-portal", "-o", "ndjson", &sandbox]);
    let read: Vec<_> = lines(text(&output.stdout))
        .iter()
        .map(|it| it["id"].clone())
        .collect();
    assert_eq!(read, [1, 2]);
    let note = text(&output.stderr);
    assert!(note.contains("does not know listAllMembers"), "{note}");
    assert!(note.contains("1 record came more than once"), "{note}");
}

#[test]
fn what_cannot_be_listed_is_a_usage_error_that_says_what_can() {
    for (arguments, reason) in [
        (&["questionpro"][..], "can export `communities`"),
        (&["yourcourts"], "its API creates and updates users"),
        (
            &["questionpro", "communities"],
            "communities needs --user-id",
        ),
        (
            &["members-portal", "events", "--org-item-id", "1"],
            "events has no --org-item-id",
        ),
        (&["memberclicks", "members"], "profiles"),
        (
            &["memberclicks", "--split-by", "x", "--output", "-"],
            "the name of a file",
        ),
        (
            &["memberclicks", "--where", "x"],
            "--where takes NAME=VALUE",
        ),
        (&["memberclicks", "--output", "/tmp/.."], "a directory"),
    ] {
        let (code, error) = failure(&[&["export"], arguments, &["--sandbox"]].concat());
        assert_eq!(code, 2, "{error}");
        assert!(error.contains(reason), "{error}");
    }
    let communities = export(&[
        "questionpro",
        "communities",
        "--user-id",
        "4242",
        "--sandbox",
    ]);
    assert_eq!(communities.lines().count(), 4);
}

#[test]
fn the_same_records_give_the_same_bytes_in_whatever_order_they_come() {
    let rule = json!([{"fault": {"list_order": "changing"}}]);
    let (_directory, _running, sandbox) = with_faults("order", &rule);
    for arguments in [
        &["memberclicks"][..],
        &["members-portal"],
        &["b2core"],
        &["b2core", "contacts"],
    ] {
        let of = |sandbox| export(&[arguments, &["-o", "ndjson", sandbox]].concat());
        let expected = of("--sandbox");
        for _ in 0..3 {
            assert_eq!(of(&sandbox), expected);
        }
    }
    let csv = || export(&["memberclicks", &sandbox]);
    assert_eq!(csv(), csv());
}

#[test]
fn of_a_record_that_comes_twice_the_last_is_written() {
    let first = json!([{"[Profile ID]": 2, "v": "old"}, {"[Profile ID]": 1, "v": "x"}]);
    let second = json!([{"[Profile ID]": 2, "v": "new"}]);
    let rules = json!([
        responds("listProfiles", page(&first, Some("next"))),
        responds("listProfiles", page(&second, None)),
    ]);
    let (_directory, _running, sandbox) = with_faults("twice", &rules);
    let output = run(&[
        "export",
        "memberclicks",
        "--columns",
        "[Profile ID],v",
        &sandbox,
    ]);
    assert_snapshot!(text(&output.stdout), @"
    [Profile ID],v
    1,x
    2,new
    ");
    assert_eq!(
        text(&output.stderr),
        "1 record came more than once; the last of each is written\n"
    );
}

#[test]
fn exit_7_is_a_record_that_cannot_be_read_and_costs_no_other() {
    let profiles = r#"{"profiles": [{"[Profile ID]": 1}, {"[Profile ID]": "\ud800"}, null, {"[Profile ID]": 2}]}"#;
    let members = r#"[{"id": 1}, {"id": "\ud800"}, 7, {"id": 2}]"#;
    for (api, operation, body, id) in [
        ("memberclicks", "listProfiles", profiles, "[Profile ID]"),
        ("members-portal", "listAllMembers", members, "id"),
    ] {
        let rules = json!([responds(operation, body)]);
        let (directory, _running, sandbox) = with_faults(&format!("unreadable-{api}"), &rules);
        let file = directory.path("members.ndjson");
        let (code, error) = failure(&["export", api, "--output", &file, "-o", "ndjson", &sandbox]);
        assert_eq!(code, 7, "{error}");
        assert!(
            error.contains("2 records cannot be read: left out\",\"exit\":7}"),
            "{error}"
        );
        let expected = [json!({id: 1}), json!({id: 2})];
        assert_eq!(lines(&directory.read("members.ndjson")), expected);
    }
}

#[test]
fn where_is_a_filter_of_the_api_if_it_documents_one_and_else_compared_here() {
    let calls = |arguments: &[&str]| {
        let output = run(&[&["export"], arguments, &["--sandbox", "-v", "-o", "ndjson"]].concat());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        (
            lines(text(&output.stdout)).len(),
            text(&output.stderr).to_owned(),
        )
    };
    let (count, report) = calls(&["memberclicks", "--where", "[Name | First]=Gary"]);
    assert_eq!(count, 1);
    assert!(report.contains("searchProfiles"), "{report}");
    let (count, report) = calls(&["memberclicks", "--where", "Shirt Size=L"]);
    assert_eq!(count, 1);
    assert!(!report.contains("searchProfiles"), "{report}");
    // A list has each of its items.
    assert_eq!(
        calls(&["memberclicks", "--where", "Interests=Running"]).0,
        1
    );
    let both = [
        "memberclicks",
        "--where",
        "Shirt Size=L",
        "--where",
        "[Name | First]=Ada",
    ];
    assert_eq!(calls(&both).0, 0);
    assert_eq!(
        calls(&["members-portal", "--where", "fields.Year of birth=1980"]).0,
        1
    );
    for name in [
        "firstName=Mary",
        "filter[firstName]=Mary",
        "contacts=x",
        "enabled=true",
        "filter[enabled]=1",
    ] {
        let (count, _) = calls(&["b2core", "--where", name]);
        let expected = if name.contains("enabled") {
            2
        } else {
            usize::from(name != "contacts=x")
        };
        assert_eq!(count, expected, "{name}");
    }
    let (_, note) = calls(&["memberclicks", "--where", "Shirt Sise=L"]);
    assert!(note.contains("--where: no record has Shirt Sise"), "{note}");
    let (code, error) = failure(&[
        "export",
        "b2core",
        "--where",
        "filter[enabled]=yes",
        "--sandbox",
    ]);
    assert_eq!(code, 2, "{error}");
}

#[test]
fn changed_since_is_a_search_a_comparison_or_an_error() {
    let since = |api: &str, date: &str| {
        run(&[
            "export",
            api,
            "--changed-since",
            date,
            "-o",
            "ndjson",
            "--sandbox",
            "-v",
        ])
    };
    let by_api = since("memberclicks", "2025-02-10");
    assert_eq!(lines(text(&by_api.stdout)).len(), 1);
    assert!(
        text(&by_api.stderr).contains("searchProfiles"),
        "{by_api:?}"
    );
    for (date, count) in [("2021-01-01", 2), ("2021-06-04", 1), ("2021-06-05", 0)] {
        assert_eq!(
            lines(text(&since("b2core", date).stdout)).len(),
            count,
            "{date}"
        );
    }
    let none = since("members-portal", "2025-01-01");
    assert_eq!(none.status.code(), Some(2));
    assert!(
        text(&none.stderr).contains("no time of the last change"),
        "{none:?}"
    );
    assert_eq!(since("b2core", "yesterday").status.code(), Some(2));

    let rules = json!([
        responds("listProfiles", json!([{"profileId": "1"}])),
        responds("listProfiles", json!([]))
    ]);
    let (_directory, _running, sandbox) = with_faults("undated", &rules);
    let output = run(&[
        "export",
        "b2core",
        "--changed-since",
        "2021-01-01",
        "-o",
        "ndjson",
        &sandbox,
    ]);
    assert_eq!(text(&output.stdout), "{\"profileId\":\"1\"}\n");
    assert_eq!(
        text(&output.stderr),
        "1 record without a readable updateTime: exported too\n"
    );
}

#[test]
fn columns_and_headers_are_chosen_as_in_lists() {
    let names = [
        "--columns",
        "[Name | First],Shirt Size",
        "--sandbox",
        "--where",
        "Shirt Size=L",
    ];
    let of = |more: &[&str]| export(&[&["memberclicks"], &names[..], more].concat());
    assert_eq!(of(&[]), "[Name | First],Shirt Size\nGary,L\n");
    assert_eq!(
        of(&["--header", "plain"]),
        "Name First,Shirt Size\nGary,L\n"
    );
    assert_eq!(
        of(&["-o", "ndjson"]),
        "{\"[Name | First]\":\"Gary\",\"Shirt Size\":\"L\"}\n"
    );
}

#[test]
fn texts_that_a_spreadsheet_would_run_are_escaped_in_csv_only() {
    let body = json!([{"profileId": "1", "name": "=1+1", "=2": "x"}]);
    let export = ["export", "b2core", "--columns", "name,=2"];
    let list = ["b2core", "profiles", "list", "--columns", "name,=2"];
    for (arguments, expected) in [
        (
            &[&export[..], &["-o", "csv"]].concat(),
            "name,'=2\n'=1+1,x\n",
        ),
        (&[&list[..], &["-o", "csv"]].concat(), "name,'=2\n'=1+1,x\n"),
        (
            &[&list[..], &["-o", "csv", "--formulas", "keep"]].concat(),
            "name,=2\n=1+1,x\n",
        ),
        (
            &[&export[..], &["--formulas", "keep"]].concat(),
            "name,=2\n=1+1,x\n",
        ),
        (
            &[&export[..], &["-o", "ndjson"]].concat(),
            "{\"name\":\"=1+1\",\"=2\":\"x\"}\n",
        ),
    ] {
        let rules = json!([
            responds("listProfiles", body.clone()),
            responds("listProfiles", json!([]))
        ]);
        let (_directory, _running, sandbox) = with_faults("formulas", &rules);
        assert_eq!(
            result(&[arguments, &[&*sandbox][..]].concat()),
            expected,
            "{arguments:?}"
        );
    }
}

#[test]
fn the_columns_of_a_long_list_are_those_of_all_records() {
    let mut profiles: Vec<_> = (0..700)
        .map(|it| json!({"profileId": format!("{it:04}")}))
        .collect();
    profiles[699]["late"] = json!("yes");
    let rules = json!([
        responds("listProfiles", profiles.clone()),
        responds("listProfiles", json!([])),
        responds("listProfiles", profiles),
        responds("listProfiles", json!([])),
    ]);
    let (_directory, _running, sandbox) = with_faults("late-column", &rules);
    for command in [
        &["b2core", "profiles", "list", "--all", "-o", "csv"][..],
        &["export", "b2core"],
    ] {
        let csv = result(&[command, &[&*sandbox][..]].concat());
        assert!(
            csv.lines().next().is_some_and(|it| it.ends_with(",late")),
            "{command:?}"
        );
        assert!(csv.trim_end().ends_with(",yes"), "{command:?}");
        assert_eq!(csv.lines().count(), 701);
    }
}
