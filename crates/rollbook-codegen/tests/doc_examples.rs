//! The doc examples, which are made of the examples of the spec. That they compile is tested by `tests/constructs`.

use std::collections::BTreeSet;

const SPEC: &str = include_str!("fixtures/examples.yaml");

/// The examples in the generated docs whose text contains `part`.
fn examples(part: &str) -> String {
    let generated = rollbook_codegen::client("rollbook::club", "club.yaml", SPEC)
        .unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let mut examples = BTreeSet::new();
    let mut open: Option<String> = None;
    for line in generated.rust.lines() {
        let Some(text) = line.trim_start().strip_prefix("///") else {
            open = None;
            continue;
        };
        let text = text.strip_prefix(' ').unwrap_or(text);
        match (&mut open, text.starts_with("```")) {
            (None, true) => open = Some(String::new()),
            (None, false) => {}
            (Some(example), false) => *example += &format!("{text}\n"),
            (Some(_), true) => examples.extend(open.take()),
        }
    }
    let with_part = examples.iter().filter(|it| it.contains(part));
    with_part.cloned().collect::<Vec<_>>().join("---\n")
}

#[test]
fn a_call_has_its_required_parameters_and_a_builder_with_a_value_of_every_kind() {
    insta::assert_snapshot!(examples("replace_member()"));
}

#[test]
fn a_body_that_is_a_list_has_one_item_of_its_own_kind() {
    insta::assert_snapshot!(examples("names()"));
    insta::assert_snapshot!(examples("friends()"));
}

#[test]
fn setters_that_cannot_fail_stand_in_a_closure() {
    insta::assert_snapshot!(examples("replace_friend()"));
}

#[test]
fn a_response_is_read_from_json_and_a_quotation_mark_does_not_end_it() {
    insta::assert_snapshot!(examples("club::types::Member ="));
}

#[test]
fn enums_are_made_from_their_wire_values() {
    insta::assert_snapshot!(examples("types::Kind ="));
    insta::assert_snapshot!(examples("Level::try_from"));
}
