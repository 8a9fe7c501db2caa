//! Sends every request of the five vendor pages to the sandbox unchanged, and compares the response with the documented
//! one. Where the two differ, the test cites the row of `specs/QUIRKS.md`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../common/mod.rs"]
mod common;

mod b2core;
mod memberclicks;
mod members_portal;
mod questionpro;
mod yourcourts;

use common::pages::{Sample, differences, fixture, json_sample, sample};
use memberclicks::created;
use serde_json::{Value, json};

/// The attributes of the page's table with their examples: JSON of the documented type, except M23.
fn attributes() -> Value {
    let text = sample("memberclicks", "attributes");
    let cells: Vec<&str> = text
        .lines()
        .map(|line| line.strip_suffix(" |").unwrap())
        .collect();
    let fields = cells.chunks(2).map(|cells| {
        let example = cells[1].replace('“', "\"");
        let json = match example.split_once(' ').unwrap() {
            ("Array", rest) => format!("[{}]", rest.strip_prefix("of strings ").unwrap()),
            (_, rest) => rest.to_owned(),
        };
        (cells[0].to_owned(), serde_json::from_str(&json).unwrap())
    });
    Value::Object(fields.collect())
}

/// Q4: the five samples of errors, with the missing quotes and comma.
fn error_sample(status: u16) -> Value {
    let text = sample("questionpro", &format!("{status}.json"));
    let docs = "www.questionpro.com/api/error-codes.html";
    assert_eq!(text.matches(docs).count(), 1);
    serde_json::from_str(&text.replace(docs, &format!("\"{docs}\","))).unwrap()
}

#[test]
fn the_bodies_in_the_fixtures_are_those_of_the_pages() {
    let body = |page, name| Sample::of(page, name).json();
    let response = |name| -> Value {
        let text = sample("members-portal", name);
        serde_json::from_str(text.split_once("\n\n").unwrap().1).unwrap()
    };
    let mut table = attributes();
    table["[Expiration Date]"] = json!("01/01/2025"); // M6
    let mut members = json_sample("questionpro", "payload.json");
    members[0]["emailAddress"] = json!("test@example.com"); // Q25
    let mut pairs = vec![
        ("memberclicks/created.json", created().1),
        (
            "memberclicks/request_full_name.json",
            body("memberclicks", "create.http"),
        ),
        ("memberclicks/request_all_attributes.json", table),
        (
            "members_portal/request_authenticate.json",
            body("members-portal", "authenticate.curl"),
        ),
        (
            "members_portal/request_org_item.json",
            body("members-portal", "create_item.curl"),
        ),
        (
            "members_portal/request_member.json",
            body("members-portal", "create_member.curl"),
        ),
        ("members_portal/token.json", response("authenticate.http")),
        ("members_portal/org_items.json", response("list_items.http")),
        ("members_portal/org_item.json", response("fetch_item.http")),
        (
            "members_portal/section_members.json",
            response("list_section.http"),
        ),
        ("members_portal/member.json", response("fetch_member.http")),
        ("members_portal/events.json", response("list_events.http")),
        ("questionpro/request_members.json", members),
        (
            "questionpro/members_added.json",
            json_sample("questionpro", "added.json"),
        ),
        ("b2core/profile.json", json_sample("b2core", "profile.json")),
        ("b2core/contact.json", json_sample("b2core", "contact.json")),
        (
            "b2core/request_create_profile.json",
            body("b2core", "create_profile.curl"),
        ),
        (
            "b2core/request_update_profile.json",
            body("b2core", "update_profile.curl"),
        ),
        (
            "b2core/request_contact.json",
            body("b2core", "create_contact.curl"),
        ),
        (
            "b2core/request_contact.json",
            body("b2core", "update_contact.curl"),
        ),
    ];
    for name in [
        "prospect",
        "custom_member_type",
        "multiple_groups",
        "organization",
        "linked_organization",
    ] {
        let sample = json_sample("memberclicks", &format!("{name}.json"));
        pairs.push((format!("memberclicks/request_{name}.json").leak(), sample));
    }
    for name in [
        "body_malformed",
        "email_missing",
        "username_taken",
        "admin_member_type",
        "admin_group",
    ] {
        let sample = json_sample("memberclicks", &format!("{name}.json"));
        pairs.push((format!("memberclicks/error_{name}.json").leak(), sample));
    }
    for (name, documented) in pairs {
        let ours: Value = serde_json::from_str(&fixture(name)).unwrap();
        assert_eq!(differences(&documented, &ours), [""; 0], "{name}");
    }
    for status in [400, 401, 403, 404, 500] {
        let documented = sample("questionpro", &format!("{status}.json"));
        let ours = fixture(&format!("questionpro/error_{status}.txt"));
        assert_eq!(ours.trim_end(), documented.trim_end(), "Q4: as documented");
    }
}
