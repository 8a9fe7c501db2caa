//! Versions, fields and the shapes of their values.

use super::{changed, diagnostics_of, with_components};

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
