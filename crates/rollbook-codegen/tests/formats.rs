//! *load* on syntax: what YAML 1.1, YAML 1.2 and JSON readers read differently, and files that are not UTF-8.

use std::fmt::Write as _;

use rollbook_codegen::{Diagnostics, load, text};

/// A spec that loads, to which tests add.
const SMALL: &str = "\
openapi: 3.0.3
info:
  title: Clubs
  version: 0.1.0
paths: {}
";

fn diagnostics_of(file: &str, text: &str) -> Diagnostics {
    match load(file, text) {
        Ok(_) => panic!("it loads:\n{text}"),
        Err(diagnostics) => diagnostics,
    }
}

/// The value or diagnostic of each scalar, as a property of an example.
fn scalars(scalars: &[&str]) -> String {
    let mut report = String::new();
    for scalar in scalars {
        let text =
            format!("{SMALL}components: {{examples: {{one: {{value: {{is: {scalar}}}}}}}}}\n");
        match load("small.yaml", &text) {
            Ok(spec) => {
                let value = &spec.value()["components"]["examples"]["one"]["value"]["is"];
                let _ = writeln!(report, "{scalar}  is  {value}");
            }
            Err(diagnostics) => {
                for diagnostic in diagnostics {
                    let _ = writeln!(
                        report,
                        "{scalar}  [{}] {}\n    {}",
                        diagnostic.rule, diagnostic.message, diagnostic.rewrite
                    );
                }
            }
        }
    }
    report
}

macro_rules! assert_scalars {
    ($name:literal, [$($scalar:expr),* $(,)?]) => {
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!($name, scalars(&[$($scalar),*]));
        });
    };
}

#[test]
#[rustfmt::skip] // a table
fn words_that_are_booleans_in_yaml_1_1_must_be_quoted_in_every_casing() {
    assert_scalars!("flags", [
        "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
        "true", "True", "TRUE", "false", "yEs", "oN", "'no'", "\"no\"", "nope", "!!str no", "!!bool no", "!!bool true",
    ]);
}

#[test]
#[rustfmt::skip] // a table
fn numbers_that_yaml_1_1_reads_differently_are_reported_with_both_values() {
    assert_scalars!("numbers", [
        "12:30:45", "1:30", "22:22", "-1:30", "190:20:30.15", "01:30", "1:60", "0o17", "017", "08", "00", "0b1010", "-0b1", "1_000",
        "1_000.5", "0x1F", "-0x1F", "0x_1", ".5", "-.5", "5.", "1e3", "1.0e3", "1.0e+3", "1E-7", ".5e3", "+1", "-0", "1.10", "1.2.3",
        "12345678901234567890", "123456789012345678901234567890", "'1e3'", "1e400", ".inf", "-.INF", ".NaN", "!!int 017", "!!float 3",
        "!!int x",
    ]);
}

#[test]
#[rustfmt::skip] // a table
fn dates_and_special_values_of_yaml_1_1_must_be_quoted() {
    assert_scalars!("dates", [
        "2001-12-14", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-15 2:59:43.10", "2001-12-14T21:59:43Z",
        "'2001-12-14'", "2001-12", "14.12.2001", "=", "<<", "'='", "~", "null", "NULL", "nUll", "",
    ]);
}

#[test]
fn block_scalars_are_strings_in_every_version() {
    let text =
        format!("{SMALL}tags:\n  - name: |-\n      no\n    description: >-\n      2001-12-14\n");
    assert!(load("small.yaml", &text).is_ok());
}

#[test]
fn keys_are_checked_like_values() {
    let keys = [
        "on",
        "Y",
        "NO",
        "12:30",
        "2001-12-14",
        "0x1F",
        "1.10",
        "017",
        "~",
        "null",
        "true",
        "=",
        "'on'",
        "200",
    ];
    let lines = keys.map(|key| format!("        {key}: {{type: string}}\n"));
    let text = format!(
        "{SMALL}components:\n  schemas:\n    A:\n      type: object\n      properties:\n{}",
        lines.concat()
    );
    insta::assert_snapshot!(diagnostics_of("small.yaml", &text), @r"
    small.yaml:11: #/components/schemas/A/properties/on: the key `on` is `true` in YAML 1.1, and text in YAML 1.2 [yaml-key]
        rewrite: quote it: 'on':

    small.yaml:12: #/components/schemas/A/properties/Y: the key `Y` is `true` in YAML 1.1, and text in YAML 1.2 [yaml-key]
        rewrite: quote it: 'Y':

    small.yaml:13: #/components/schemas/A/properties/NO: the key `NO` is `false` in YAML 1.1, and text in YAML 1.2 [yaml-key]
        rewrite: quote it: 'NO':

    small.yaml:14: #/components/schemas/A/properties/12:30: the key `12:30` is the number 750 in YAML 1.1, and text in YAML 1.2 [yaml-key]
        rewrite: quote it: '12:30':

    small.yaml:15: #/components/schemas/A/properties/2001-12-14: the key `2001-12-14` is a date in YAML 1.1, and text in YAML 1.2 [yaml-key]
        rewrite: quote it: '2001-12-14':

    small.yaml:16: #/components/schemas/A/properties/0x1F: the key `0x1F` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '0x1F':

    small.yaml:17: #/components/schemas/A/properties/1.10: the key `1.10` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '1.10':

    small.yaml:18: #/components/schemas/A/properties/017: the key `017` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '017':

    small.yaml:19: #/components/schemas/A/properties/~0: the key `~` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '~':

    small.yaml:20: #/components/schemas/A/properties/null: the key `null` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: 'null':

    small.yaml:21: #/components/schemas/A/properties/true: the key `true` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: 'true':

    small.yaml:22: #/components/schemas/A/properties/=: the key `=` is a special value in YAML 1.1, and text in YAML 1.2 [yaml-key]
        rewrite: quote it: '=':

    small.yaml:23: #/components/schemas/A/properties/on: the key is written twice, the first time on line 11 [yaml-duplicate-key]
        rewrite: keep one of the two, or give one another name

    small.yaml:24: #/components/schemas/A/properties/200: the key `200` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '200':

    14 diagnostics in small.yaml
    ");
}

#[test]
fn a_string_or_boolean_field_has_the_advice_for_its_type() {
    let text = SMALL.replace("version: 0.1.0", "version: 017")
        + "tags: [{name: 1e3, description: ~}]\nservers: [{url: {baseUrl}, description: [draft]}]\n\
           components: {schemas: {A: {nullable: yes, deprecated: 'true', readOnly: 0}}}\n";
    insta::assert_snapshot!(diagnostics_of("small.yaml", &text), @r"
    small.yaml:4: #/info/version: expected a string, found `017` [wrong-type]
        rewrite: quote it: '017'

    small.yaml:6: #/tags/0/description: expected a string, found null [wrong-type]
        rewrite: write a string, or leave the field out; if it is a string, quote it: '~'

    small.yaml:6: #/tags/0/name: expected a string, found `1e3` [wrong-type]
        rewrite: quote it: '1e3'

    small.yaml:7: #/servers/0/description: expected a string, found a list [wrong-type]
        rewrite: write a string; if the brackets belong to it, quote it: '[draft]'

    small.yaml:7: #/servers/0/url: expected a string, found a mapping [wrong-type]
        rewrite: write a string; if the brackets belong to it, quote it: '{baseUrl}'

    small.yaml:8: #/components/schemas/A/deprecated: expected `true` or `false`, found the string `true` [wrong-type]
        rewrite: write `true`, without quotes

    small.yaml:8: #/components/schemas/A/nullable: expected `true` or `false`, found the string `yes` [wrong-type]
        rewrite: write `true`

    small.yaml:8: #/components/schemas/A/readOnly: expected `true` or `false`, found `0` [wrong-type]
        rewrite: write `false`

    8 diagnostics in small.yaml
    ");
}

#[test]
fn a_string_that_looks_like_a_number_is_quoted_as_written() {
    let mut report = String::new();
    for version in [
        "1.10",
        "1.0",
        "+1",
        "0o17",
        "0x1F",
        "1e3",
        "1.50e+3",
        "12345678901234567890123",
        "TRUE",
        "&v 2.0",
    ] {
        let yaml = SMALL.replace("0.1.0", version);
        let _ = writeln!(
            report,
            "{version}: {}",
            diagnostics_of("small.yaml", &yaml).as_slice()[0].rewrite
        );
    }
    for version in [
        "1.10",
        "1.0",
        "-1",
        "1e3",
        "12345678901234567890123",
        "true",
    ] {
        let json = format!(
            "{{\"openapi\": \"3.0.3\", \"info\": {{\"title\": \"a\", \"version\":{version}}}, \"paths\": {{}}}}"
        );
        let _ = writeln!(
            report,
            "{version} in JSON: {}",
            diagnostics_of("small.json", &json).as_slice()[0].rewrite
        );
    }
    insta::assert_snapshot!(report, @r#"
    1.10: quote it: '1.10'
    1.0: quote it: '1.0'
    +1: quote it: '+1'
    0o17: quote it: '0o17'
    0x1F: quote it: '0x1F'
    1e3: quote it: '1e3'
    1.50e+3: quote it: '1.50e+3'
    12345678901234567890123: quote it: '12345678901234567890123'
    TRUE: quote it: 'TRUE'
    &v 2.0: quote it: '2.0'
    1.10 in JSON: quote it: "1.10"
    1.0 in JSON: quote it: "1.0"
    -1 in JSON: quote it: "-1"
    1e3 in JSON: quote it: "1e3"
    12345678901234567890123 in JSON: quote it: "12345678901234567890123"
    true in JSON: quote it: "true"
    "#);
}

#[test]
fn a_merge_key_is_reported_without_its_consequences() {
    let text = SMALL.replace("  title: Clubs\n", "  <<: &info {title: Clubs}\n")
        + "tags:\n  - <<: *info\n  - '<<': 1\n";
    insta::assert_snapshot!(diagnostics_of("small.yaml", &text), @r"
    small.yaml:3: #/info/<<: merge keys are not supported: in YAML 1.2 and JSON, `<<` is an ordinary key [yaml-merge]
        rewrite: write out here what `<<` would bring in; shared parts can be a component with a `$ref`

    small.yaml:7: #/tags/0/<<: merge keys are not supported: in YAML 1.2 and JSON, `<<` is an ordinary key [yaml-merge]
        rewrite: write out here what `<<` would bring in; shared parts can be a component with a `$ref`

    2 diagnostics in small.yaml
    ");
}

#[test]
fn an_alias_has_the_value_and_lines_of_its_anchor() {
    let text = format!(
        "{SMALL}components:\n  schemas:\n    A: &a\n      type: text\n    B: *a\n    C: {{description: &d Words., title: *d}}\n"
    );
    insta::assert_snapshot!(diagnostics_of("small.yaml", &text), @r"
    small.yaml:9: #/components/schemas/A/type: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`, found the string `text` [wrong-type]
        rewrite: write `type: string`

    small.yaml:9: #/components/schemas/B/type: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`, found the string `text` [wrong-type]
        rewrite: write `type: string`

    2 diagnostics in small.yaml
    ");
}

#[test]
fn an_endless_alias_or_one_without_an_anchor_is_reported() {
    let endless = format!("{SMALL}tags: &t [{{name: a, externalDocs: *t}}]\n");
    insta::assert_snapshot!(diagnostics_of("small.yaml", &endless), @r"
    small.yaml:6: #/tags/0/externalDocs: the alias is inside its own anchor, so it never ends [yaml-alias]
        rewrite: write it out here, or make it a component and refer to it by `$ref`

    1 diagnostic in small.yaml
    ");
    let unknown = SMALL.replace("title: Clubs", "title: *all");
    insta::assert_snapshot!(diagnostics_of("small.yaml", &unknown), @r"
    small.yaml:3: #: not YAML: while parsing node, found unknown anchor (column 10) [yaml-syntax]
        rewrite: `*name` refers to an anchor `&name` above it: add the anchor, or quote the text

    1 diagnostic in small.yaml
    ");
}

#[test]
fn aliases_that_expand_beyond_the_limit_are_reported() {
    let mut text = format!("{SMALL}x-0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
    for level in 1..12 {
        let items = vec![format!("*a{}", level - 1); 9].join(", ");
        let _ = writeln!(text, "x-{level}: &a{level} [{items}]");
    }
    insta::assert_snapshot!(diagnostics_of("small.yaml", &text), @r"
    small.yaml:11: #/x-5/0: the aliases of this file expand to more than any spec holds [yaml-alias]
        rewrite: write it out, or make it a component and refer to it by `$ref`

    1 diagnostic in small.yaml
    ");
}

#[test]
fn invalid_yaml_is_reported_with_what_was_probably_meant() {
    let mut report = String::new();
    for value in [
        "Note: all",
        "@home",
        "`code`",
        "%d",
        "'it's'",
        "\"it\"s\"",
        "[draft] text",
        "{club} text",
        "- text",
        "*",
        "!x!y text",
        "\"\\d\"",
        "\"\\ud83d\"",
        "\"\\x1\"",
        "'open",
        "|x",
        "&",
        "? text",
        "a\n\tb: c",
    ] {
        let diagnostics = diagnostics_of(
            "small.yaml",
            &SMALL.replace("title: Clubs", &format!("title: {value}")),
        );
        let diagnostic = &diagnostics.as_slice()[0];
        let _ = writeln!(
            report,
            "{value}\n    {}: {}\n    {}",
            diagnostic.line, diagnostic.message, diagnostic.rewrite
        );
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("not_yaml", report);
    });
}

#[test]
fn characters_that_yaml_rejects_or_reads_in_two_ways_are_reported() {
    let text = SMALL.replace("Clubs", "A\u{7}B\u{0}C\u{85}D\u{2028}E\u{7}") + "# \u{feff}\n";
    insta::assert_snapshot!(diagnostics_of("small.yaml", &text), @r"
    small.yaml:3: #: the character U+0007 is not allowed in YAML [yaml-character]
        rewrite: remove it; if the text needs it, write `\x07` between double quotes

    small.yaml:3: #: the character U+0000 is not allowed in YAML [yaml-character]
        rewrite: remove it; if the text needs it, write `\x00` between double quotes

    small.yaml:3: #: the character U+0085 is a line break in YAML 1.1, and text in YAML 1.2 [yaml-character]
        rewrite: remove it; if the text needs it, write `\x85` between double quotes

    small.yaml:3: #: the character U+2028 is a line break in YAML 1.1, and text in YAML 1.2 [yaml-character]
        rewrite: remove it; if the text needs it, write `\u2028` between double quotes

    small.yaml:6: #: the character U+FEFF is not allowed in YAML [yaml-character]
        rewrite: remove it; if the text needs it, write `\uFEFF` between double quotes

    5 diagnostics in small.yaml
    ");
}

#[test]
fn json_is_read_by_the_json_reader() {
    let json = "\u{feff}{\n\t\"openapi\": \"3.0.3\",\n\t\"info\": {\"title\": \"\\ud83d\\udc4d \\u2028 \\/ \u{2028}\", \"version\": \"0.1.0\"},\n\t\"paths\": {}\n}";
    for file in ["small.json", "small.yaml", "SMALL.JSON", "small"] {
        match load(file, json) {
            Ok(spec) => {
                assert_eq!(
                    spec.value()["info"]["title"],
                    "\u{1F44D} \u{2028} / \u{2028}"
                );
                assert_eq!(spec.line("/info/version"), 3);
                assert_eq!(spec.line("/paths"), 4);
            }
            Err(diagnostics) => panic!("{diagnostics}"),
        }
    }
    let long = format!(
        "{{\"openapi\": \"3.0.3\", \"info\": {{\"title\": \"a\", \"version\": \"1\"}}, \"paths\": {{}}, \"x-{}\": 1e3}}",
        "a".repeat(5000)
    );
    assert!(load("small.json", &long).is_ok());
}

#[test]
fn lines_in_json_are_those_of_names_and_items() {
    let json = "{\n\"openapi\":\n\"3.0.3\",\n\"info\": {\"title\": \"a\",\n\"version\": 1},\n\"paths\": {},\n\"tags\": [\n{\"name\": \"a\"},\n1,\n\n[\n2]\n]\n}";
    insta::assert_snapshot!(diagnostics_of("small.json", json), @r#"
    small.json:5: #/info/version: expected a string, found `1` [wrong-type]
        rewrite: quote it: "1"

    small.json:9: #/tags/1: expected a tag, found `1` [wrong-type]
        rewrite: write a mapping with `name`

    small.json:11: #/tags/2: expected a tag, found a list [wrong-type]
        rewrite: write a mapping with `name`, not a list

    3 diagnostics in small.json
    "#);
}

#[test]
fn a_duplicate_name_in_json_is_reported_with_both_lines() {
    let json = "{\n\"openapi\": \"3.0.3\",\n\"info\": {\"title\": \"a\", \"version\": \"1\"},\n\"paths\": {},\n\"openapi\": \"3.0.3\"}";
    insta::assert_snapshot!(diagnostics_of("small.json", json), @r"
    small.json:5: #/openapi: the key is written twice, the first time on line 2 [json-duplicate-key]
        rewrite: keep one of the two, or give one another name

    1 diagnostic in small.json
    ");
}

#[test]
fn invalid_json_is_reported_with_what_to_write() {
    let good = "{\n\"openapi\": \"3.0.3\",\n\"info\": {\"title\": \"a\", \"version\": \"1\"},\n\"paths\": {}\n}";
    let mut report = String::new();
    for (from, to) in [
        ("\"a\"", "\"\\ud83d\""),
        ("\"a\"", "\"\\udc4d\""),
        ("\"a\"", "\"\\ud83d\\ud83d\""),
        ("\"a\"", "\"\\d\""),
        ("\"a\"", "\"a\nb\""),
        ("\"a\"", "'a'"),
        ("\"a\"", "a"),
        ("\"1\"}", "\"1\",}"),
        ("{}\n", "[1,]\n"),
        ("\"info\"", "info"),
        ("\"info\":", "\"info\""),
        ("\"3.0.3\",", "\"3.0.3\""),
        ("\"1\"", "01"),
        ("\"1\"", "1e999"),
        ("\"a\"", "tru"),
        ("{\n\"openapi\"", "// a\n{\n\"openapi\""),
        ("{}\n}", "{}"),
        ("{}\n}", "{}}\n{}"),
        (good, ""),
        (good, "[]"),
        (good, "openapi: 3.0.3"),
        ("{}", &"[".repeat(200)),
    ] {
        let diagnostics = diagnostics_of("small.json", &good.replacen(from, to, 1));
        let diagnostic = &diagnostics.as_slice()[0];
        let to = to.get(..20).unwrap_or(to);
        let _ = writeln!(
            report,
            "{to}\n    {}: {} [{}]\n    {}",
            diagnostic.line, diagnostic.message, diagnostic.rule, diagnostic.rewrite
        );
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("not_json", report);
    });
}

#[test]
fn a_file_that_begins_like_json_and_has_another_name_may_be_yaml() {
    let text = "{\"openapi\": 3.0.3, info: {title: a, version: '1'}, paths: {},} # a comment";
    assert!(load("small.yaml", text).is_ok());
    assert!(load("small.json", text).is_err());
    // The JSON error is on the first line, the YAML error on the second.
    let neither = "{\"openapi\": 3.0.3,\ninfo: {title: 'it's'}}";
    let diagnostics = diagnostics_of("small.yaml", neither);
    assert_eq!(diagnostics.as_slice()[0].rule, "yaml-syntax");
}

#[test]
fn bytes_that_are_not_utf_8_are_reported_with_line_byte_and_encoding() {
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| {
        text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let utf_32 = |text: &str| {
        text.chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect::<Vec<u8>>()
    };
    let mut report = String::new();
    for (name, bytes) in [
        (
            "UTF-16, little end first",
            marked(&[0xFF, 0xFE], wide(SMALL, u16::to_le_bytes)),
        ),
        (
            "UTF-16, big end first",
            marked(&[0xFE, 0xFF], wide(SMALL, u16::to_be_bytes)),
        ),
        ("UTF-16 without a mark", wide(SMALL, u16::to_le_bytes)),
        (
            "UTF-16 without a mark, big end first",
            wide(SMALL, u16::to_be_bytes),
        ),
        ("UTF-32", marked(&[0xFF, 0xFE, 0, 0], utf_32(SMALL))),
        (
            "Latin-1",
            b"openapi: 3.0.3\ninfo: {title: Caf\xE9 noir}\n".to_vec(),
        ),
        (
            "Windows-1252",
            b"openapi: 3.0.3\ninfo: {title: A \x96 B}\n".to_vec(),
        ),
        ("neither", b"openapi: 3.0.3\n\n\xFF\xFF\xC0\x80".to_vec()),
        ("half a pair", b"openapi: 3.0.3\n\n  \xED\xA0\xBD".to_vec()),
        (
            "cut off",
            "openapi: 3.0.3\ninfo: {title: Café".as_bytes()[..33].to_vec(),
        ),
    ] {
        match text("small.yaml", bytes) {
            Ok(text) => panic!("{name} is text: {text}"),
            Err(diagnostics) => {
                let _ = writeln!(report, "{name}: {}", diagnostics.as_slice()[0]);
            }
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("encodings", report);
    });
    assert_eq!(
        text("small.yaml", SMALL.as_bytes().to_vec()).as_deref(),
        Ok(SMALL)
    );
}
