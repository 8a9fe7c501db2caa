//! *load*: a text that is not a spec is rejected with the line of the mistake.

use rollbook_codegen::{Diagnostics, Spec, load};

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

fn diagnostics_of(text: &str) -> Diagnostics {
    match load("small.yaml", text) {
        Ok(_) => panic!("it loads:\n{text}"),
        Err(diagnostics) => diagnostics,
    }
}

fn loaded(text: &str) -> Spec {
    match load("small.yaml", text) {
        Ok(spec) => spec,
        Err(diagnostics) => panic!("{diagnostics}"),
    }
}

/// The diagnostics after one change of the small spec.
fn changed(from: &str, to: &str) -> Diagnostics {
    assert_eq!(
        SMALL.matches(from).count(),
        1,
        "the text to change must occur once"
    );
    diagnostics_of(&SMALL.replacen(from, to, 1))
}

/// The diagnostics of the small spec with components.
fn with_components(components: &str) -> Diagnostics {
    diagnostics_of(&format!("{SMALL}components:\n{components}"))
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
fn a_missing_node_has_the_line_of_its_nearest_ancestor() {
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

#[test]
fn for_another_openapi_version_nothing_else_is_reported() {
    insta::assert_snapshot!(changed("openapi: 3.0.3\n", ""), @r"
    small.yaml:1: #: the document has no `openapi` version [openapi-version]
        rewrite: write `openapi: 3.0.3` as its first line, if that is its version

    1 diagnostic in small.yaml
    ");
    insta::assert_snapshot!(changed("openapi: 3.0.3", "openapi: 3.1.0\nwebhooks: {}"), @r"
    small.yaml:1: #/openapi: this is OpenAPI 3.1.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: change what 3.0 does not have, then write `openapi: 3.0.3`:
        - line 2, `webhooks`: remove it, and state it in the description

    1 diagnostic in small.yaml
    ");
    insta::assert_snapshot!(changed("openapi: 3.0.3", "openapi: 3.0"), @r"
    small.yaml:1: #/openapi: found `3.0`, but an OpenAPI version has three numbers [openapi-version]
        rewrite: write `openapi: 3.0.3`

    1 diagnostic in small.yaml
    ");
    insta::assert_snapshot!(changed("openapi: 3.0.3", "swagger: '2.0'"), @r"
    small.yaml:1: #/swagger: this is Swagger 2.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: convert the file to OpenAPI 3.0: write `openapi: 3.0.3` in place of this line

    1 diagnostic in small.yaml
    ");
}

#[test]
fn all_values_of_the_wrong_shape_are_reported_together() {
    insta::assert_snapshot!(
        diagnostics_of("
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
    small.yaml:3: #/info/version: expected a string, found `1.0` [wrong-type]
        rewrite: quote it: '1.0'

    small.yaml:4: #/servers/0: a server has no `url` [missing-field]
        rewrite: add `url: …`

    small.yaml:6: #/paths/members: `members` is not a path that begins with `/` [wrong-key]
        rewrite: write `/members:`

    small.yaml:9: #/paths/~1members/get/operationId: expected a string, found a list [wrong-type]
        rewrite: write a string; if the brackets belong to it, quote it: '[listMembers]'

    small.yaml:10: #/paths/~1members/get/summary: expected a string, found nothing [wrong-type]
        rewrite: write a string, or leave the field out

    small.yaml:11: #/paths/~1members/get/deprecated: expected `true` or `false`, found the string `no` [wrong-type]
        rewrite: write `false`

    small.yaml:13: #/paths/~1members/get/parameters/0/in: expected one of `query`, `header`, `path`, `cookie`, found the string `body` [wrong-type]
        rewrite: write it as the operation's `requestBody: {required: true, content: {application/json: {schema: …, example: …}}}`

    small.yaml:14: #/paths/~1members/get/parameters/1: a parameter has no `schema` [missing-field]
        rewrite: add `schema: {type: …}`

    small.yaml:15: #/paths/~1members/get/parameters/2/schema/maxLength: expected a non-negative integer, found `-1` [wrong-type]
        rewrite: write a non-negative integer

    small.yaml:15: #/paths/~1members/get/parameters/2/schema/type: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`, found a list [wrong-type]
        rewrite: write `type: string` and `nullable: true`

    small.yaml:17: #/paths/~1members/get/responses/20: `20` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write a status such as '200', '2XX' or '4XX'

    small.yaml:18: #/paths/~1members/get/responses/404: the key `404` is not a string, and OpenAPI keys are strings [yaml-key]
        rewrite: quote it: '404':

    small.yaml:18: #/paths/~1members/get/responses/404: a response has no `description` [missing-field]
        rewrite: add `description: …`

    13 diagnostics in small.yaml
    "
    );
}

#[test]
fn what_openapiv3_rejects_is_reported_at_the_innermost_place() {
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

    2 diagnostics in small.yaml
    "
    );
}

#[test]
fn a_security_scheme_needs_the_fields_of_its_type() {
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

    small.yaml:14: #/components/securitySchemes/old/type: expected one of `apiKey`, `http`, `oauth2`, `openIdConnect`, found the string `basic` [wrong-type]
        rewrite: write `{type: http, scheme: basic}`

    small.yaml:15: #/components/securitySchemes/token/type: expected one of `apiKey`, `http`, `oauth2`, `openIdConnect`, found the string `bearer` [wrong-type]
        rewrite: write `{type: http, scheme: bearer}`

    small.yaml:16: #/components/securitySchemes/slip/type: expected one of `apiKey`, `http`, `oauth2`, `openIdConnect`, found the string `apikey` [wrong-type]
        rewrite: write `type: apiKey`

    8 diagnostics in small.yaml
    "
    );
}

#[test]
fn a_missing_field_is_looked_for_under_similar_names() {
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

    4 diagnostics in small.yaml
    "
    );
}

#[test]
fn a_value_of_the_wrong_shape_is_reported_with_the_right_one() {
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
    insta::assert_snapshot!(diagnostics_of(text), @"
    small.yaml:3: #/info/contact: expected the contact, found the string `Ann` [wrong-type]
        rewrite: write a mapping of fields such as `name` and `url`

    small.yaml:3: #/info/license: expected the license, found the string `MIT` [wrong-type]
        rewrite: write `{name: 'MIT'}`

    small.yaml:3: #/info/title: expected a string, found a list [wrong-type]
        rewrite: write a string; if the brackets belong to it, quote it: '[Clubs]'

    small.yaml:4: #/servers/0: expected a server, found the string `https://example.com` [wrong-type]
        rewrite: write `{url: 'https://example.com'}`

    small.yaml:5: #/tags: expected a list, each item a tag, found the string `Members` [wrong-type]
        rewrite: write a list: `[{name: 'Members'}]`

    small.yaml:6: #/externalDocs: expected an externalDocs, found the string `https://example.com` [wrong-type]
        rewrite: write `{url: 'https://example.com'}`

    small.yaml:7: #/security: expected a list, each item a mapping, each value a list, each item a string, found a mapping [wrong-type]
        rewrite: write a list: `security: [{key: []}]`

    small.yaml:11: #/paths/~1members/get/tags: expected a list, each item a string, found the string `Members` [wrong-type]
        rewrite: write a list: `[Members]`

    small.yaml:12: #/paths/~1members/get/security/0: expected a mapping, each value a list, each item a string, found the string `key` [wrong-type]
        rewrite: write `{key: []}`

    small.yaml:13: #/paths/~1members/get/parameters: expected a list, each item a parameter or a `$ref`, found a mapping [wrong-type]
        rewrite: put it into a list, between `[` and `]`

    small.yaml:14: #/paths/~1members/get/responses/2xx: `2xx` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write `2XX:`

    small.yaml:14: #/paths/~1members/get/responses/404: expected a response or a `$ref`, found nothing [wrong-type]
        rewrite: write a response or a `$ref`, or remove the name

    small.yaml:14: #/paths/~1members/get/responses/5xx: `5xx` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write `5XX:`

    small.yaml:14: #/paths/~1members/get/responses/ok: `ok` is not a status such as '200', '2XX' or '4XX' [wrong-key]
        rewrite: write a status such as '200', '2XX' or '4XX'

    small.yaml:15: #/paths/~1members/post: expected an operation, found a list [wrong-type]
        rewrite: write a mapping with `responses`, not a list

    small.yaml:18: #/components/schemas/A: expected a schema or a `$ref`, found the string `Member` [wrong-type]
        rewrite: write `{$ref: '#/components/schemas/Member'}`

    small.yaml:19: #/components/schemas/B: expected a schema or a `$ref`, found the string `#/components/schemas/A` [wrong-type]
        rewrite: write `{$ref: '#/components/schemas/A'}`

    small.yaml:20: #/components/schemas/C: expected a schema or a `$ref`, found the string `string` [wrong-type]
        rewrite: write `{type: string}`

    small.yaml:21: #/components/schemas/D/enum: expected a list, each item anything, found the string `a` [wrong-type]
        rewrite: write a list: `[a]`

    small.yaml:21: #/components/schemas/D/items: expected a schema or a `$ref`, found `true` [wrong-type]
        rewrite: write `{}`, which allows any value

    small.yaml:21: #/components/schemas/D/maxItems: expected a non-negative integer, found `1.0` [wrong-type]
        rewrite: write `1`

    small.yaml:21: #/components/schemas/D/minItems: expected a non-negative integer, found the string `1` [wrong-type]
        rewrite: write it without quotes: 1

    small.yaml:21: #/components/schemas/D/required: expected a list, each item a string, found the string `yes` [wrong-type]
        rewrite: move it to the object that has the property: `required: [D]`

    small.yaml:21: #/components/schemas/D/uniqueItems: expected `true` or `false`, found the string `no` [wrong-type]
        rewrite: write `false`

    small.yaml:22: #/components/schemas/E/maximum: expected a number, found the string `high` [wrong-type]
        rewrite: write a number

    small.yaml:22: #/components/schemas/E/minProperties: expected a non-negative integer, found `-1` [wrong-type]
        rewrite: write a non-negative integer

    small.yaml:22: #/components/schemas/E/multipleOf: expected a number greater than 0, found `0` [wrong-type]
        rewrite: write the step between values, such as `0.01`, or leave it out

    small.yaml:22: #/components/schemas/E/properties: expected a mapping, each value a schema or a `$ref`, found a list [wrong-type]
        rewrite: write a mapping: give each item a name

    small.yaml:22: #/components/schemas/E/required: expected a list, each item a string, found the string `name` [wrong-type]
        rewrite: write a list: `[name]`

    small.yaml:23: #/components/schemas/F/properties/a/required: expected a list, each item a string, found `true` [wrong-type]
        rewrite: move it to the object that has the property: `required: [a]`

    small.yaml:23: #/components/schemas/F/properties/a/type: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`, found the string `int` [wrong-type]
        rewrite: write `type: integer` and `format: int32`

    small.yaml:23: #/components/schemas/F/properties/b: expected a schema or a `$ref`, found nothing [wrong-type]
        rewrite: write a schema or a `$ref`, or remove the name

    small.yaml:23: #/components/schemas/F/properties/c/type: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`, found the string `str` [wrong-type]
        rewrite: write `type: string`

    small.yaml:23: #/components/schemas/F/properties/d/type: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`, found the string `datetime` [wrong-type]
        rewrite: write `type: string` and `format: date-time`

    small.yaml:23: #/components/schemas/F/properties/e/type: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`, found the string `json` [wrong-type]
        rewrite: write `type: object`

    35 diagnostics in small.yaml
    ");
}

#[test]
fn broken_references_are_reported_together() {
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
    small.yaml:11: #/components/responses/Wrong/$ref: `#/components/responses/Eror` does not exist [ref-broken]
        rewrite: write `$ref: '#/components/responses/Error'`

    small.yaml:13: #/components/schemas/A/$ref: `#/components/schemas/Nowhere` does not exist [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`

    small.yaml:14: #/components/schemas/B/$ref: `common.yaml#/B` is outside this file, and a spec is one file [ref-external]
        rewrite: copy it into this file's components, and write `$ref: '#/components/schemas/…'`

    small.yaml:15: #/components/schemas/C/$ref: `#/components/responses/Error` is not a component for a schema: the generator looks only in components/schemas [ref-broken]
        rewrite: give it a name in components/schemas, and write `$ref: '#/components/schemas/…'`

    small.yaml:16: #/components/schemas/D/$ref: the `$ref` is `7`, not a string [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`

    small.yaml:17: #/components/schemas/E/properties/a/$ref: `#` does not exist [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`

    small.yaml:19: #/components/schemas/F/$ref: the `$ref` is null, not a string [ref-broken]
        rewrite: write `$ref: '#/components/schemas/…'`, with the quotes: without them, `#` begins a comment in YAML

    small.yaml:20: #/components/schemas/G/$ref: `A` does not exist [ref-broken]
        rewrite: write `$ref: '#/components/schemas/A'`

    small.yaml:21: #/components/schemas/H/$ref: `components/schemas/A` does not exist [ref-broken]
        rewrite: write `$ref: '#/components/schemas/A'`

    small.yaml:22: #/components/schemas/I/$ref: `#/definitions/A` does not exist [ref-broken]
        rewrite: write `$ref: '#/components/schemas/A'`

    small.yaml:23: #/components/schemas/J/$ref: `https://example.com/a.yaml#/A` is outside this file, and a spec is one file [ref-external]
        rewrite: copy it into this file's components, and write `$ref: '#/components/schemas/…'`

    small.yaml:24: #/components/schemas/K/$ref: `#/components/schemas/E/properties/a` is not a component for a schema: the generator looks only in components/schemas [ref-broken]
        rewrite: give it a name in components/schemas, and write `$ref: '#/components/schemas/…'`

    12 diagnostics in small.yaml
    "
    );
}

#[test]
fn cyclic_references_are_reported_unless_an_object_is_between() {
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
    small.yaml:10: #/components/schemas/A: its `$ref`s lead back to it, with no object in between [ref-loop]
        rewrite: write out one of them, or put it into a property of an object

    small.yaml:11: #/components/schemas/B: its `$ref`s lead back to it, with no object in between [ref-loop]
        rewrite: write out one of them, or put it into a property of an object

    small.yaml:12: #/components/schemas/Rows: its `$ref`s lead back to it, with no object in between [ref-loop]
        rewrite: write out one of them, or put it into a property of an object

    3 diagnostics in small.yaml
    "
    );
}

#[test]
fn no_missing_or_cut_line_causes_a_panic_and_each_diagnostic_has_a_valid_line() {
    let lines: Vec<&str> = GOOD.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let without = [&lines[..index], &lines[index + 1..]].concat().join("\n");
        let (half, _) = line.split_at(line.len() / 2);
        let cut = [&lines[..index], &[half]].concat().join("\r\n");
        for text in [without, cut] {
            let count = text.lines().count().max(1);
            for diagnostic in load("cut.yaml", &text).err().into_iter().flatten() {
                assert!(
                    (1..=count).contains(&diagnostic.line),
                    "{diagnostic}\nin\n{text}"
                );
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
fn an_example_may_contain_what_looks_like_a_reference() {
    loaded(&format!(
        "{SMALL}components:\n  schemas:\n    A: {{type: object, example: {{$ref: nowhere, const: 1}}}}\n"
    ));
}
