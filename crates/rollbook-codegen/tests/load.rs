//! *load*: text that is not a spec is refused with the line that a person has to look at.

use rollbook_codegen::{Faults, Spec, load};

const GOOD: &str = include_str!("fixtures/good.yaml");

/// The smallest spec that loads.
const SMALL: &str = "\
openapi: 3.0.3
info: {title: Clubs, version: 0.1.0}
paths:
  /members:
    get:
      responses:
        '200': {description: All members.}
";

fn refused(text: &str) -> Faults {
    match load("small.yaml", text) {
        Ok(_) => panic!("it loads:\n{text}"),
        Err(faults) => faults,
    }
}

fn loaded(text: &str) -> Spec {
    match load("small.yaml", text) {
        Ok(spec) => spec,
        Err(faults) => panic!("{faults}"),
    }
}

/// What load says of one change of the small spec.
fn changed(from: &str, to: &str) -> Faults {
    assert_eq!(SMALL.matches(from).count(), 1, "the text to change is not there once");
    refused(&SMALL.replacen(from, to, 1))
}

/// What load says of the small spec with components.
fn with_components(components: &str) -> Faults {
    refused(&format!("{SMALL}components:\n{components}"))
}

macro_rules! assert_told {
    ($faults:expr, @$told:literal) => {
        insta::assert_snapshot!($faults, @$told)
    };
}

#[test]
fn a_spec_keeps_the_order_and_the_lines_of_its_text() {
    let spec = loaded(GOOD);
    let keys = |pointer: &str| -> Vec<&str> {
        let node = spec.value().pointer(pointer).and_then(|node| node.as_object());
        node.into_iter().flatten().map(|(key, _)| key.as_str()).collect()
    };
    assert_eq!(spec.file(), "small.yaml");
    assert_eq!(keys("/components/schemas/Member/properties"), ["id", "name", "born", "level", "sortedBy"]);
    assert_eq!(spec.line(""), 1);
    assert_eq!(spec.line("/paths"), 17);
    assert_eq!(spec.line("/paths/~1members~1{memberId}/delete/parameters/0/schema/pattern"), 126);
    assert_eq!(spec.line("/components/schemas/SortKey/enum/1"), 172);
}

#[test]
fn a_node_that_is_not_there_has_the_line_of_its_nearest_ancestor() {
    let spec = loaded(GOOD);
    assert_eq!(spec.line("/paths/~1token/post/deprecated/or/not"), 19);
    assert_eq!(spec.line("no pointer"), 1);
}

#[test]
fn json_and_anchors_are_yaml() {
    let json = loaded(GOOD).value().to_string();
    assert_eq!(loaded(&json).value(), loaded(GOOD).value());
    let anchored = "
openapi: 3.0.3
info: &info {title: Clubs, version: 0.1.0}
paths: {}
tags: [{name: a, description: &text A tag.}, {name: b, description: *text}]
";
    assert_eq!(loaded(anchored).value()["tags"][1]["description"], "A tag.");
}

#[test]
fn bad_yaml_is_told_with_line_and_column() {
    assert_told!(changed("    get:", "   get: ]"), @"");
    assert_told!(changed("{title: Clubs,", "{title: 'Clubs,"), @"");
}

#[test]
fn a_tab_is_told() {
    assert_told!(changed("    get:", "\tget:"), @"");
}

#[test]
fn a_text_that_is_no_mapping_is_told() {
    assert_told!(refused(""), @"");
    assert_told!(refused("# nothing but a comment\n"), @"");
    assert_told!(refused("- openapi: 3.0.3\n"), @"");
}

#[test]
fn a_second_document_is_told() {
    assert_told!(refused(&format!("{SMALL}---\n{SMALL}")), @"");
}

#[test]
fn a_key_that_is_written_twice_is_told_with_both_lines() {
    assert_told!(refused(&format!("{SMALL}  /clubs: {{}}\n  /members: {{}}\n")), @"");
    assert_told!(changed("version: 0.1.0", "title: Again"), @"");
}

#[test]
fn keys_that_are_not_text_are_told_together() {
    assert_told!(
        changed("        '200': {description: All members.}", "        200: {description: All members.}\n        404: {description: None.}\n        [4, 5]: {description: Some.}"),
        @""
    );
}

#[test]
fn values_that_json_lacks_are_told() {
    assert_told!(changed("title: Clubs", "title: Clubs, x-size: .inf, x-kind: !kind big, x-count: !!int many"), @"");
}

#[test]
fn a_text_that_is_nested_without_end_is_told_and_ends_nothing() {
    let deep = "- ".repeat(100_000);
    assert_told!(refused(&deep), @"");
    assert!(load("deep.yaml", &"[".repeat(100_000)).is_err());
    let stairs: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert!(load("stairs.yaml", &stairs).is_err());
}

#[test]
fn the_deepest_text_that_is_read_ends_nothing() {
    let stairs: String = (0..48).map(|depth| format!("{}- a:\n", "  ".repeat(depth))).collect();
    let text = format!("a:\n{stairs}{}- {}{}\n", "  ".repeat(48), "[".repeat(250), "]".repeat(250));
    assert_told!(refused(&text), @"");
}

#[test]
fn another_version_of_openapi_is_told_and_nothing_else() {
    assert_told!(changed("openapi: 3.0.3\n", ""), @"");
    assert_told!(changed("openapi: 3.0.3", "openapi: 3.1.0\nwebhooks: {}"), @"");
    assert_told!(changed("openapi: 3.0.3", "openapi: 3.0"), @"");
    assert_told!(changed("openapi: 3.0.3", "swagger: '2.0'"), @"");
}

#[test]
fn everything_misshapen_is_told_together() {
    assert_told!(
        refused("
openapi: 3.0.3
info: {title: Clubs, version: 1.0}
servers: [{description: A server without an address.}]
paths:
  members: {}
  /members:
    get:
      operationId: [listMembers]
      summary:
      deprecated: 'no'
      parameters:
        - {name: a, in: body, schema: {type: string}}
        - {name: b, in: query}
        - {name: c, in: query, schema: {type: [string, 'null'], maxLength: -1}}
      responses:
        20: {description: Too short.}
        404: {content: {}}
"),
        @""
    );
}

#[test]
fn what_openapiv3_refuses_is_told_at_the_innermost_place() {
    assert_told!(
        with_components(
            "  parameters:
    a: {name: a, in: path, style: deepObject, schema: {type: string}}
  securitySchemes:
    key: {type: apiKey, in: header}
    basic: {type: http}
"
        ),
        @""
    );
}

#[test]
fn references_that_lead_nowhere_are_told_together() {
    assert_told!(
        with_components(
            "  responses:
    Error: {description: An error.}
    Wrong: {$ref: '#/components/responses/Eror'}
  schemas:
    A: {$ref: '#/components/schemas/Nowhere'}
    B: {$ref: 'common.yaml#/B'}
    C: {$ref: '#/components/responses/Error'}
    D: {$ref: 7}
    E: {type: object, properties: {a: {$ref: '#'}}}
"
        ),
        @""
    );
}

#[test]
fn references_that_lead_back_are_told_unless_an_object_is_between() {
    assert_told!(
        with_components(
            "  schemas:
    A: {$ref: '#/components/schemas/B'}
    B: {allOf: [{$ref: '#/components/schemas/A'}]}
    Rows: {type: array, items: {$ref: '#/components/schemas/Rows'}}
    Tree: {type: object, properties: {branches: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
"
        ),
        @""
    );
}

#[test]
fn an_example_may_hold_what_looks_like_a_reference() {
    loaded(&format!(
        "{SMALL}components:\n  schemas:\n    A: {{type: object, example: {{$ref: nowhere, const: 1}}}}\n"
    ));
}
