//! YAML syntax.

use rollbook_codegen::load;

use super::{GOOD, SMALL, changed, diagnostics_of, loaded};

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
fn invalid_yaml_is_reported_with_line_and_column() {
    insta::assert_snapshot!(changed("    get:", "   get: ]"), @r"
    small.yaml:5: #: not YAML: misplaced bracket (column 9) [yaml-syntax]
        rewrite: fix the line, or what was left open before it: a quote, a bracket, an indentation

    1 diagnostic in small.yaml
    ");
    insta::assert_snapshot!(changed("{title: Clubs,", "{title: 'Clubs,"), @r#"
    small.yaml:7: #: not YAML: invalid trailing content after double-quoted scalar (column 10) [yaml-syntax]
        rewrite: quote the whole text; between single quotes a `'` is written `''`, between double quotes a `"` is `\"`

    1 diagnostic in small.yaml
    "#);
}

#[test]
fn an_open_bracket_at_the_end_is_reported_at_the_last_line() {
    let text = "openapi: 3.0.3\ninfo: {title: Clubs";
    let diagnostics = load("small.yaml", text).unwrap_err();
    assert_eq!(diagnostics.as_slice()[0].line, 2);
}

#[test]
fn a_tab_is_reported() {
    insta::assert_snapshot!(changed("    get:", "\tget:"), @r"
    small.yaml:5: #: not YAML: tabs disallowed within this context (block indentation) (column 2) [yaml-syntax]
        rewrite: indent with spaces: YAML allows no tab there

    1 diagnostic in small.yaml
    ");
}

#[test]
fn a_document_that_is_not_a_mapping_is_reported() {
    insta::assert_snapshot!(diagnostics_of(""), @r"
    small.yaml:1: #: the file is empty [yaml-root]
        rewrite: begin with `openapi: 3.0.3`

    1 diagnostic in small.yaml
    ");
    insta::assert_snapshot!(diagnostics_of("# nothing but a comment\n"), @r"
    small.yaml:1: #: the file is empty [yaml-root]
        rewrite: begin with `openapi: 3.0.3`

    1 diagnostic in small.yaml
    ");
    insta::assert_snapshot!(diagnostics_of("- openapi: 3.0.3\n"), @r"
    small.yaml:1: #: the document is not a mapping [yaml-root]
        rewrite: begin with `openapi: 3.0.3`

    1 diagnostic in small.yaml
    ");
}

#[test]
fn a_second_document_is_reported() {
    insta::assert_snapshot!(diagnostics_of(&format!("{SMALL}---\n{SMALL}")), @r"
    small.yaml:8: #: the file holds more than one YAML document [yaml-documents]
        rewrite: keep one document in a file, and remove the `---` between

    1 diagnostic in small.yaml
    ");
}

#[test]
fn a_duplicate_key_is_reported_with_both_lines() {
    insta::assert_snapshot!(diagnostics_of(&format!("{SMALL}  /clubs: {{}}\n  /members: {{}}\n")), @r"
    small.yaml:9: #/paths/~1members: the key is written twice, the first time on line 4 [yaml-duplicate-key]
        rewrite: keep one of the two, or give one another name

    1 diagnostic in small.yaml
    ");
    insta::assert_snapshot!(changed("version: 0.1.0", "title: Again"), @r"
    small.yaml:2: #/info: the info has no `version` [missing-field]
        rewrite: add `version: …`

    small.yaml:2: #/info/title: the key is written twice, the first time on line 2 [yaml-duplicate-key]
        rewrite: keep one of the two, or give one another name

    2 diagnostics in small.yaml
    ");
}

#[test]
fn keys_that_are_not_strings_are_reported_together() {
    insta::assert_snapshot!(
        changed("        '200': {description: All members.}", "        200: {description: All members.}\n        404: {description: None.}\n        [4, 5]: {description: Some.}"),
        @r"
    small.yaml:7: #/paths/~1members/get/responses/200: the key `200` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '200':

    small.yaml:8: #/paths/~1members/get/responses/404: the key `404` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '404':

    small.yaml:9: #/paths/~1members/get/responses: a key is a list, a mapping, an alias or has a tag, and OpenAPI keys are strings [yaml-key]
        rewrite: write the key as a string

    3 diagnostics in small.yaml
    "
    );
}

#[test]
fn values_that_json_does_not_have_are_reported() {
    insta::assert_snapshot!(changed("title: Clubs", "title: Clubs, x-size: .inf, x-kind: !kind big, x-count: !!int many"), @r"
    small.yaml:2: #/info/x-count: `many` does not match its tag `!!int` [yaml-value]
        rewrite: remove the tag, and quote what is text

    small.yaml:2: #/info/x-kind: the tag `!kind` has no meaning in OpenAPI [yaml-value]
        rewrite: remove the tag, or quote the text if its `!` belongs to it

    small.yaml:2: #/info/x-size: JSON has no number `.inf` [yaml-value]
        rewrite: write a finite number, or quote it if it is text: '.inf'

    3 diagnostics in small.yaml
    ");
}

#[test]
fn a_too_deeply_nested_text_is_reported_and_does_not_overflow_the_stack() {
    let deep = "- ".repeat(100_000);
    insta::assert_snapshot!(diagnostics_of(&deep), @r"
    small.yaml:1: #: the text is nested too deeply to be a spec [yaml-depth]
        rewrite: make the inner part a component, and refer to it by `$ref`

    1 diagnostic in small.yaml
    ");
    assert!(load("deep.yaml", &"[".repeat(100_000)).is_err());
    let stairs: String = (0..2_000)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    assert!(load("stairs.yaml", &stairs).is_err());
}

#[test]
fn the_deepest_accepted_text_does_not_overflow_the_stack() {
    let nested = |blocks: usize, flows: usize| {
        let stairs: String = (0..blocks)
            .map(|depth| format!("{}- a:\n", "  ".repeat(depth)))
            .collect();
        let flow = format!("{}{}", "[".repeat(flows), "]".repeat(flows));
        format!("{SMALL}x-deep:\n{stairs}{}- {flow}\n", "  ".repeat(blocks))
    };
    assert!(load("small.yaml", &nested(40, 45)).is_ok());
    assert!(load("small.json", &loaded(&nested(40, 45)).value().to_string()).is_ok());
    insta::assert_snapshot!(diagnostics_of(&nested(48, 250)), @r"
    small.yaml:57: #: the text is nested too deeply to be a spec [yaml-depth]
        rewrite: make the inner part a component, and refer to it by `$ref`

    1 diagnostic in small.yaml
    ");
}
