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
    assert_eq!(
        SMALL.matches(from).count(),
        1,
        "the text to change is not there once"
    );
    refused(&SMALL.replacen(from, to, 1))
}

/// What load says of the small spec with components.
fn with_components(components: &str) -> Faults {
    refused(&format!("{SMALL}components:\n{components}"))
}

#[test]
fn a_spec_keeps_the_order_and_the_lines_of_its_text() {
    let spec = loaded(GOOD);
    let keys = |pointer: &str| -> Vec<&str> {
        let node = spec
            .value()
            .pointer(pointer)
            .and_then(|node| node.as_object());
        node.into_iter()
            .flatten()
            .map(|(key, _)| key.as_str())
            .collect()
    };
    assert_eq!(spec.file(), "small.yaml");
    assert_eq!(
        keys("/components/schemas/Member/properties"),
        ["id", "name", "born", "level", "sortedBy"]
    );
    assert_eq!(spec.line(""), 1);
    assert_eq!(spec.line("/paths"), 17);
    assert_eq!(
        spec.line("/paths/~1members~1{memberId}/delete/parameters/0/schema/pattern"),
        126
    );
    assert_eq!(spec.line("/components/schemas/SortKey/enum/1"), 178);
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
    insta::assert_snapshot!(changed("    get:", "   get: ]"), @r"
    small.yaml:5: #: not YAML: misplaced bracket (column 9) [yaml-syntax]
        rewrite: mend the line, or what was left open before it: a quote, a bracket, an indentation

    1 fault in small.yaml
    ");
    insta::assert_snapshot!(changed("{title: Clubs,", "{title: 'Clubs,"), @r#"
    small.yaml:7: #: not YAML: invalid trailing content after double-quoted scalar (column 10) [yaml-syntax]
        rewrite: quote the whole text; between single quotes a `'` is written `''`, between double quotes a `"` is `\"`

    1 fault in small.yaml
    "#);
}

#[test]
fn what_is_left_open_at_the_end_is_told_at_the_last_line() {
    let text = "openapi: 3.0.3\ninfo: {title: Clubs";
    let faults = load("small.yaml", text).unwrap_err();
    assert_eq!(faults.as_slice()[0].line, 2);
}

#[test]
fn a_tab_is_told() {
    insta::assert_snapshot!(changed("    get:", "\tget:"), @r"
    small.yaml:5: #: not YAML: tabs disallowed within this context (block indentation) (column 2) [yaml-syntax]
        rewrite: indent with blanks: YAML takes no tab there

    1 fault in small.yaml
    ");
}

#[test]
fn a_text_that_is_no_mapping_is_told() {
    insta::assert_snapshot!(refused(""), @r"
    small.yaml:1: #: the file is empty [yaml-root]
        rewrite: begin with `openapi: 3.0.3`

    1 fault in small.yaml
    ");
    insta::assert_snapshot!(refused("# nothing but a comment\n"), @r"
    small.yaml:1: #: the file is empty [yaml-root]
        rewrite: begin with `openapi: 3.0.3`

    1 fault in small.yaml
    ");
    insta::assert_snapshot!(refused("- openapi: 3.0.3\n"), @r"
    small.yaml:1: #: the document is not a mapping [yaml-root]
        rewrite: begin with `openapi: 3.0.3`

    1 fault in small.yaml
    ");
}

#[test]
fn a_second_document_is_told() {
    insta::assert_snapshot!(refused(&format!("{SMALL}---\n{SMALL}")), @r"
    small.yaml:8: #: the file holds more than one YAML document [yaml-documents]
        rewrite: keep one document in a file, and remove the `---` between

    1 fault in small.yaml
    ");
}

#[test]
fn a_key_that_is_written_twice_is_told_with_both_lines() {
    insta::assert_snapshot!(refused(&format!("{SMALL}  /clubs: {{}}\n  /members: {{}}\n")), @r"
    small.yaml:9: #/paths/~1members: the key is written twice, the first time on line 4 [yaml-duplicate-key]
        rewrite: keep one of the two, or give one another name

    1 fault in small.yaml
    ");
    insta::assert_snapshot!(changed("version: 0.1.0", "title: Again"), @r"
    small.yaml:2: #/info: the info has no `version` [missing-field]
        rewrite: add `version: …`

    small.yaml:2: #/info/title: the key is written twice, the first time on line 2 [yaml-duplicate-key]
        rewrite: keep one of the two, or give one another name

    2 faults in small.yaml
    ");
}

#[test]
fn keys_that_are_not_text_are_told_together() {
    insta::assert_snapshot!(
        changed("        '200': {description: All members.}", "        200: {description: All members.}\n        404: {description: None.}\n        [4, 5]: {description: Some.}"),
        @r"
    small.yaml:7: #/paths/~1members/get/responses/200: the key `200` is not text, and OpenAPI's keys are text [yaml-key]
        rewrite: quote it: '200':

    small.yaml:8: #/paths/~1members/get/responses/404: the key `404` is not text, and OpenAPI's keys are text [yaml-key]
        rewrite: quote it: '404':

    small.yaml:9: #/paths/~1members/get/responses: a key is a list, a mapping, an alias or has a tag, and OpenAPI's keys are text [yaml-key]
        rewrite: write the key as text

    3 faults in small.yaml
    "
    );
}

#[test]
fn values_that_json_lacks_are_told() {
    insta::assert_snapshot!(changed("title: Clubs", "title: Clubs, x-size: .inf, x-kind: !kind big, x-count: !!int many"), @r"
    small.yaml:2: #/info/x-count: `many` is not what its tag `!!int` says [yaml-value]
        rewrite: remove the tag, and quote what is text

    small.yaml:2: #/info/x-kind: the tag `!kind` means nothing in OpenAPI [yaml-value]
        rewrite: remove the tag, or quote the text if its `!` belongs to it

    small.yaml:2: #/info/x-size: JSON has no number `.inf` [yaml-value]
        rewrite: write a finite number, or quote it if it is text: '.inf'

    3 faults in small.yaml
    ");
}

#[test]
fn a_text_that_is_nested_without_end_is_told_and_ends_nothing() {
    let deep = "- ".repeat(100_000);
    insta::assert_snapshot!(refused(&deep), @r"
    small.yaml:1: #: the text is nested too deeply to be a spec [yaml-depth]
        rewrite: give the inner part a component of its own and name it by `$ref`

    1 fault in small.yaml
    ");
    assert!(load("deep.yaml", &"[".repeat(100_000)).is_err());
    let stairs: String = (0..2_000)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    assert!(load("stairs.yaml", &stairs).is_err());
}

#[test]
fn the_deepest_text_that_is_read_ends_nothing() {
    let nested = |blocks: usize, flows: usize| {
        let stairs: String = (0..blocks)
            .map(|depth| format!("{}- a:\n", "  ".repeat(depth)))
            .collect();
        let flow = format!("{}{}", "[".repeat(flows), "]".repeat(flows));
        format!("{SMALL}x-deep:\n{stairs}{}- {flow}\n", "  ".repeat(blocks))
    };
    assert!(load("small.yaml", &nested(40, 45)).is_ok());
    assert!(load("small.json", &loaded(&nested(40, 45)).value().to_string()).is_ok());
    insta::assert_snapshot!(refused(&nested(48, 250)), @r"
    small.yaml:57: #: the text is nested too deeply to be a spec [yaml-depth]
        rewrite: give the inner part a component of its own and name it by `$ref`

    1 fault in small.yaml
    ");
}

#[test]
fn another_version_of_openapi_is_told_and_nothing_else() {
    insta::assert_snapshot!(changed("openapi: 3.0.3\n", ""), @r"
    small.yaml:1: #: the document does not say which OpenAPI it is [openapi-version]
        rewrite: write `openapi: 3.0.3` as its first line, if it is of that version

    1 fault in small.yaml
    ");
    insta::assert_snapshot!(changed("openapi: 3.0.3", "openapi: 3.1.0\nwebhooks: {}"), @r"
    small.yaml:1: #/openapi: this is OpenAPI 3.1.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: change what 3.0 does not have, then write `openapi: 3.0.3`:
        - line 2, `webhooks`: remove it, and say it in the description

    1 fault in small.yaml
    ");
    insta::assert_snapshot!(changed("openapi: 3.0.3", "openapi: 3.0"), @r"
    small.yaml:1: #/openapi: `3.0` stands here, and a version of OpenAPI has three numbers [openapi-version]
        rewrite: write `openapi: 3.0.3`

    1 fault in small.yaml
    ");
    insta::assert_snapshot!(changed("openapi: 3.0.3", "swagger: '2.0'"), @r"
    small.yaml:1: #/swagger: this is Swagger 2.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: convert the file to OpenAPI 3.0: write `openapi: 3.0.3` in place of this line

    1 fault in small.yaml
    ");
}

#[test]
fn everything_misshapen_is_told_together() {
    insta::assert_snapshot!(
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
        @r"
    small.yaml:3: #/info/version: `1.0` stands here, and OpenAPI 3.0 has text [wrong-type]
        rewrite: quote it: '1.0'

    small.yaml:4: #/servers/0: a server has no `url` [missing-field]
        rewrite: add `url: …`

    small.yaml:6: #/paths/members: `members` is not a path that begins with `/` [wrong-key]
        rewrite: write `/members:`

    small.yaml:9: #/paths/~1members/get/operationId: a list stands here, and OpenAPI 3.0 has text [wrong-type]
        rewrite: write text; if the brackets belong to it, quote it: '[listMembers]'

    small.yaml:10: #/paths/~1members/get/summary: nothing stands here, and OpenAPI 3.0 has text [wrong-type]
        rewrite: write text, or leave the field out

    small.yaml:11: #/paths/~1members/get/deprecated: the text `no` stands here, and OpenAPI 3.0 has `true` or `false` [wrong-type]
        rewrite: write `false`

    small.yaml:13: #/paths/~1members/get/parameters/0/in: the text `body` stands here, and OpenAPI 3.0 has one of `query`, `header`, `path`, `cookie` [wrong-type]
        rewrite: write it as the operation's `requestBody: {required: true, content: {application/json: {schema: …, example: …}}}`

    small.yaml:14: #/paths/~1members/get/parameters/1: a parameter has no `schema` [missing-field]
        rewrite: add `schema: {type: …}`

    small.yaml:15: #/paths/~1members/get/parameters/2/schema/maxLength: `-1` stands here, and OpenAPI 3.0 has a whole number from 0 [wrong-type]
        rewrite: write a whole number from 0

    small.yaml:15: #/paths/~1members/get/parameters/2/schema/type: a list stands here, and OpenAPI 3.0 has one of `string`, `integer`, `number`, `boolean`, `array`, `object` [wrong-type]
        rewrite: write `type: string` and `nullable: true`

    small.yaml:17: #/paths/~1members/get/responses/20: `20` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write a status such as '200', '2XX' or '4XX'

    small.yaml:18: #/paths/~1members/get/responses/404: the key `404` is not text, and OpenAPI's keys are text [yaml-key]
        rewrite: quote it: '404':

    small.yaml:18: #/paths/~1members/get/responses/404: a response has no `description` [missing-field]
        rewrite: add `description: …`

    13 faults in small.yaml
    "
    );
}

#[test]
fn what_openapiv3_refuses_is_told_at_the_innermost_place() {
    insta::assert_snapshot!(
        with_components(
            "  parameters:
    a: {name: a, in: path, style: deepObject, schema: {type: string}}
    b: {name: b, in: header, style: form, schema: {type: string}}
"
        ),
        @r"
    small.yaml:10: #/components/parameters/a: OpenAPI 3.0 does not allow this: unknown variant `deepObject`, expected one of `matrix`, `label`, `simple` [unreadable]
        rewrite: remove `style`, which leaves the one that clients send

    small.yaml:11: #/components/parameters/b: OpenAPI 3.0 does not allow this: unknown variant `form`, expected `simple` [unreadable]
        rewrite: remove `style`, which leaves the one that clients send

    2 faults in small.yaml
    "
    );
}

#[test]
fn what_a_security_scheme_lacks_is_told_by_its_type() {
    insta::assert_snapshot!(
        with_components(
            "  securitySchemes:
    key: {type: apiKey}
    basic: {type: http}
    oauth: {type: oauth2}
    open: {type: openIdConnect}
    old: {type: basic}
    token: {type: bearer}
    slip: {type: apikey, in: header, name: X-Key}
"
        ),
        @r"
    small.yaml:10: #/components/securitySchemes/key: a security scheme has no `name` [missing-field]
        rewrite: add `name: …`

    small.yaml:10: #/components/securitySchemes/key: a security scheme has no `in` [missing-field]
        rewrite: add `in:` with one of `query`, `header`

    small.yaml:11: #/components/securitySchemes/basic: a security scheme has no `scheme` [missing-field]
        rewrite: add `scheme: …`

    small.yaml:12: #/components/securitySchemes/oauth: a security scheme has no `flows` [missing-field]
        rewrite: write `{type: http, scheme: bearer}`, and make the token endpoint an operation

    small.yaml:13: #/components/securitySchemes/open: a security scheme has no `openIdConnectUrl` [missing-field]
        rewrite: write `{type: http, scheme: bearer}`, and make the token endpoint an operation

    small.yaml:14: #/components/securitySchemes/old/type: the text `basic` stands here, and OpenAPI 3.0 has one of `apiKey`, `http`, `oauth2`, `openIdConnect` [wrong-type]
        rewrite: write `{type: http, scheme: basic}`

    small.yaml:15: #/components/securitySchemes/token/type: the text `bearer` stands here, and OpenAPI 3.0 has one of `apiKey`, `http`, `oauth2`, `openIdConnect` [wrong-type]
        rewrite: write `{type: http, scheme: bearer}`

    small.yaml:16: #/components/securitySchemes/slip/type: the text `apikey` stands here, and OpenAPI 3.0 has one of `apiKey`, `http`, `oauth2`, `openIdConnect` [wrong-type]
        rewrite: write `type: apiKey`

    8 faults in small.yaml
    "
    );
}

#[test]
fn what_is_missing_is_looked_for_under_another_name() {
    insta::assert_snapshot!(
        with_components(
            "  parameters:
    a: {nmae: a, in: query, schema: {type: string}}
    b: {name: b, in: query, type: string}
    c: {name: c, schema: {type: string}}
  responses:
    d: {Description: A response.}
"
        ),
        @r"
    small.yaml:10: #/components/parameters/a/nmae: a parameter has no `name` [missing-field]
        rewrite: write `name:` for `nmae:`

    small.yaml:11: #/components/parameters/b: a parameter has no `schema` [missing-field]
        rewrite: add `schema: {…}`, and move `type` into it

    small.yaml:12: #/components/parameters/c: a parameter has no `in` [missing-field]
        rewrite: add `in:` with one of `query`, `header`, `path`

    small.yaml:14: #/components/responses/d/Description: a response has no `description` [missing-field]
        rewrite: write `description:` for `Description:`

    4 faults in small.yaml
    "
    );
}

#[test]
fn a_value_of_another_shape_is_told_how_to_write_it_there() {
    let text = "
openapi: 3.0.3
info: {title: [Clubs], version: '1', license: MIT, contact: Ann}
servers: [https://example.com]
tags: Members
externalDocs: https://example.com
security: {key: []}
paths:
  /members:
    get:
      tags: Members
      security: [key]
      parameters: {name: a, in: query, schema: {type: string}}
      responses: {'2xx': {description: All.}, ok: {description: All.}, '404': , 5xx: nothing}
    post: []
components:
  schemas:
    A: Member
    B: '#/components/schemas/A'
    C: string
    D: {type: array, items: true, enum: a, required: yes, minItems: '1', maxItems: 1.0, uniqueItems: 'no'}
    E: {type: object, properties: [name], required: name, maximum: high, multipleOf: 0, minProperties: -1}
    F: {type: object, properties: {a: {type: int, required: true}, b: , c: {type: str}, d: {type: datetime}, e: {type: json}}}
";
    insta::assert_snapshot!(refused(text), @"
    small.yaml:3: #/info/contact: the text `Ann` stands here, and OpenAPI 3.0 has the contact [wrong-type]
        rewrite: write a mapping of fields such as `name` and `url`

    small.yaml:3: #/info/license: the text `MIT` stands here, and OpenAPI 3.0 has the license [wrong-type]
        rewrite: write `{name: 'MIT'}`

    small.yaml:3: #/info/title: a list stands here, and OpenAPI 3.0 has text [wrong-type]
        rewrite: write text; if the brackets belong to it, quote it: '[Clubs]'

    small.yaml:4: #/servers/0: the text `https://example.com` stands here, and OpenAPI 3.0 has a server [wrong-type]
        rewrite: write `{url: 'https://example.com'}`

    small.yaml:5: #/tags: the text `Members` stands here, and OpenAPI 3.0 has a list, each item a tag [wrong-type]
        rewrite: write a list: `[{name: 'Members'}]`

    small.yaml:6: #/externalDocs: the text `https://example.com` stands here, and OpenAPI 3.0 has an externalDocs [wrong-type]
        rewrite: write `{url: 'https://example.com'}`

    small.yaml:7: #/security: a mapping stands here, and OpenAPI 3.0 has a list, each item a mapping, each value a list, each item text [wrong-type]
        rewrite: write a list: `security: [{key: []}]`

    small.yaml:11: #/paths/~1members/get/tags: the text `Members` stands here, and OpenAPI 3.0 has a list, each item text [wrong-type]
        rewrite: write a list: `[Members]`

    small.yaml:12: #/paths/~1members/get/security/0: the text `key` stands here, and OpenAPI 3.0 has a mapping, each value a list, each item text [wrong-type]
        rewrite: write `{key: []}`

    small.yaml:13: #/paths/~1members/get/parameters: a mapping stands here, and OpenAPI 3.0 has a list, each item a parameter or a `$ref` [wrong-type]
        rewrite: put it into a list, between `[` and `]`

    small.yaml:14: #/paths/~1members/get/responses/2xx: `2xx` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write `2XX:`

    small.yaml:14: #/paths/~1members/get/responses/404: nothing stands here, and OpenAPI 3.0 has a response or a `$ref` [wrong-type]
        rewrite: write a response or a `$ref`, or remove the name

    small.yaml:14: #/paths/~1members/get/responses/5xx: `5xx` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write `5XX:`

    small.yaml:14: #/paths/~1members/get/responses/ok: `ok` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write a status such as '200', '2XX' or '4XX'

    small.yaml:15: #/paths/~1members/post: a list stands here, and OpenAPI 3.0 has an operation [wrong-type]
        rewrite: write a mapping with `responses`, not a list

    small.yaml:18: #/components/schemas/A: the text `Member` stands here, and OpenAPI 3.0 has a schema or a `$ref` [wrong-type]
        rewrite: write `{$ref: '#/components/schemas/Member'}`

    small.yaml:19: #/components/schemas/B: the text `#/components/schemas/A` stands here, and OpenAPI 3.0 has a schema or a `$ref` [wrong-type]
        rewrite: write `{$ref: '#/components/schemas/A'}`

    small.yaml:20: #/components/schemas/C: the text `string` stands here, and OpenAPI 3.0 has a schema or a `$ref` [wrong-type]
        rewrite: write `{type: string}`

    small.yaml:21: #/components/schemas/D/enum: the text `a` stands here, and OpenAPI 3.0 has a list, each item anything [wrong-type]
        rewrite: write a list: `[a]`

    small.yaml:21: #/components/schemas/D/items: `true` stands here, and OpenAPI 3.0 has a schema or a `$ref` [wrong-type]
        rewrite: write `{}`, which allows any value

    small.yaml:21: #/components/schemas/D/maxItems: `1.0` stands here, and OpenAPI 3.0 has a whole number from 0 [wrong-type]
        rewrite: write `1`

    small.yaml:21: #/components/schemas/D/minItems: the text `1` stands here, and OpenAPI 3.0 has a whole number from 0 [wrong-type]
        rewrite: write it without quotes: 1

    small.yaml:21: #/components/schemas/D/required: the text `yes` stands here, and OpenAPI 3.0 has a list, each item text [wrong-type]
        rewrite: move it to the object that has the property: `required: [D]`

    small.yaml:21: #/components/schemas/D/uniqueItems: the text `no` stands here, and OpenAPI 3.0 has `true` or `false` [wrong-type]
        rewrite: write `false`

    small.yaml:22: #/components/schemas/E/maximum: the text `high` stands here, and OpenAPI 3.0 has a number [wrong-type]
        rewrite: write a number

    small.yaml:22: #/components/schemas/E/minProperties: `-1` stands here, and OpenAPI 3.0 has a whole number from 0 [wrong-type]
        rewrite: write a whole number from 0

    small.yaml:22: #/components/schemas/E/multipleOf: `0` stands here, and OpenAPI 3.0 has a number above 0 [wrong-type]
        rewrite: write the step between values, such as `0.01`, or leave it out

    small.yaml:22: #/components/schemas/E/properties: a list stands here, and OpenAPI 3.0 has a mapping, each value a schema or a `$ref` [wrong-type]
        rewrite: write a mapping: give each item a name

    small.yaml:22: #/components/schemas/E/required: the text `name` stands here, and OpenAPI 3.0 has a list, each item text [wrong-type]
        rewrite: write a list: `[name]`

    small.yaml:23: #/components/schemas/F/properties/a/required: `true` stands here, and OpenAPI 3.0 has a list, each item text [wrong-type]
        rewrite: move it to the object that has the property: `required: [a]`

    small.yaml:23: #/components/schemas/F/properties/a/type: the text `int` stands here, and OpenAPI 3.0 has one of `string`, `integer`, `number`, `boolean`, `array`, `object` [wrong-type]
        rewrite: write `type: integer` and `format: int32`

    small.yaml:23: #/components/schemas/F/properties/b: nothing stands here, and OpenAPI 3.0 has a schema or a `$ref` [wrong-type]
        rewrite: write a schema or a `$ref`, or remove the name

    small.yaml:23: #/components/schemas/F/properties/c/type: the text `str` stands here, and OpenAPI 3.0 has one of `string`, `integer`, `number`, `boolean`, `array`, `object` [wrong-type]
        rewrite: write `type: string`

    small.yaml:23: #/components/schemas/F/properties/d/type: the text `datetime` stands here, and OpenAPI 3.0 has one of `string`, `integer`, `number`, `boolean`, `array`, `object` [wrong-type]
        rewrite: write `type: string` and `format: date-time`

    small.yaml:23: #/components/schemas/F/properties/e/type: the text `json` stands here, and OpenAPI 3.0 has one of `string`, `integer`, `number`, `boolean`, `array`, `object` [wrong-type]
        rewrite: write `type: object`

    35 faults in small.yaml
    ");
}

#[test]
fn references_that_lead_nowhere_are_told_together() {
    insta::assert_snapshot!(
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
    F:
      $ref: #/components/schemas/A
    G: {$ref: A}
    H: {$ref: components/schemas/A}
    I: {$ref: '#/definitions/A'}
    J: {$ref: 'https://example.com/a.yaml#/A'}
    K: {$ref: '#/components/schemas/E/properties/a'}
"
        ),
        @r"
    small.yaml:11: #/components/responses/Wrong/$ref: `#/components/responses/Eror` leads nowhere [ref-broken]
        rewrite: write `$ref: '#/components/responses/Error'`

    small.yaml:13: #/components/schemas/A/$ref: `#/components/schemas/Nowhere` leads nowhere [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`

    small.yaml:14: #/components/schemas/B/$ref: `common.yaml#/B` lies outside this file, and a spec is one file [ref-external]
        rewrite: copy it into this file's components, and write `$ref: '#/components/schemas/…'`

    small.yaml:15: #/components/schemas/C/$ref: `#/components/responses/Error` is not a component for a schema: the generator looks only in components/schemas [ref-broken]
        rewrite: give it a name in components/schemas, and write `$ref: '#/components/schemas/…'`

    small.yaml:16: #/components/schemas/D/$ref: the `$ref` is `7`, not text [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`

    small.yaml:17: #/components/schemas/E/properties/a/$ref: `#` leads nowhere [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`

    small.yaml:19: #/components/schemas/F/$ref: the `$ref` is null, not text [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`, with the quotes: without them, YAML takes `#` for the beginning of a comment

    small.yaml:20: #/components/schemas/G/$ref: `A` leads nowhere [ref-broken]
        rewrite: write `$ref: '#/components/schemas/A'`

    small.yaml:21: #/components/schemas/H/$ref: `components/schemas/A` leads nowhere [ref-broken]
        rewrite: write `$ref: '#/components/schemas/A'`

    small.yaml:22: #/components/schemas/I/$ref: `#/definitions/A` leads nowhere [ref-broken]
        rewrite: write `$ref: '#/components/schemas/A'`

    small.yaml:23: #/components/schemas/J/$ref: `https://example.com/a.yaml#/A` lies outside this file, and a spec is one file [ref-external]
        rewrite: copy it into this file's components, and write `$ref: '#/components/schemas/…'`

    small.yaml:24: #/components/schemas/K/$ref: `#/components/schemas/E/properties/a` is not a component for a schema: the generator looks only in components/schemas [ref-broken]
        rewrite: give it a name in components/schemas, and write `$ref: '#/components/schemas/…'`

    12 faults in small.yaml
    "
    );
}

#[test]
fn references_that_lead_back_are_told_unless_an_object_is_between() {
    insta::assert_snapshot!(
        with_components(
            "  schemas:
    A: {$ref: '#/components/schemas/B'}
    B: {allOf: [{$ref: '#/components/schemas/A'}]}
    Rows: {type: array, items: {$ref: '#/components/schemas/Rows'}}
    Tree: {type: object, properties: {branches: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
"
        ),
        @r"
    small.yaml:10: #/components/schemas/A: the `$ref`s that it consists of lead back to it, with no object between [ref-loop]
        rewrite: write the thing itself in one of them, or put it into a property of an object

    small.yaml:11: #/components/schemas/B: the `$ref`s that it consists of lead back to it, with no object between [ref-loop]
        rewrite: write the thing itself in one of them, or put it into a property of an object

    small.yaml:12: #/components/schemas/Rows: the `$ref`s that it consists of lead back to it, with no object between [ref-loop]
        rewrite: write the thing itself in one of them, or put it into a property of an object

    3 faults in small.yaml
    "
    );
}

#[test]
fn no_line_that_is_missing_or_cut_makes_it_panic_and_each_fault_has_a_line_of_the_text() {
    let lines: Vec<&str> = GOOD.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let without = [&lines[..index], &lines[index + 1..]].concat().join("\n");
        let (half, _) = line.split_at(line.len() / 2);
        let cut = [&lines[..index], &[half]].concat().join("\r\n");
        for text in [without, cut] {
            let count = text.lines().count().max(1);
            for fault in load("cut.yaml", &text).err().into_iter().flatten() {
                assert!((1..=count).contains(&fault.line), "{fault}\nin\n{text}");
            }
        }
    }
}

#[test]
fn lines_are_counted_as_editors_count_them() {
    let spec = loaded("openapi: 3.0.3\r\ninfo: {title: 'a\rb', version: '1'}\r\npaths: {}\r\n");
    assert_eq!(spec.line("/paths"), 3);
}

#[test]
fn an_example_may_hold_what_looks_like_a_reference() {
    loaded(&format!(
        "{SMALL}components:\n  schemas:\n    A: {{type: object, example: {{$ref: nowhere, const: 1}}}}\n"
    ));
}
