//! *load* on files of other OpenAPI versions: what has to change, and where.

use std::fmt::Write as _;

use rollbook_codegen::{Diagnostics, load};

fn diagnostics_of(text: &str) -> Diagnostics {
    match load("other.yaml", text) {
        Ok(_) => panic!("it loads:\n{text}"),
        Err(diagnostics) => diagnostics,
    }
}

#[test]
fn a_file_of_openapi_3_1_gets_a_list_of_what_has_to_change() {
    insta::assert_snapshot!(diagnostics_of(include_str!("fixtures/newer.yaml")), @r"
    other.yaml:1: #/openapi: this is OpenAPI 3.1.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: change what 3.0 does not have, then write `openapi: 3.0.3`:
        - line 2, `jsonSchemaDialect`: remove it
        - line 5, `summary`: move it to the beginning of `description`
        - line 8, `identifier`: write `url:` with the address of the license's text
        - lines 11, 36, 46, 47, `webhooks`, `contentEncoding`, `contentMediaType`, `if`, `then`: remove it, and state it in the description
        - lines 15, 33, `type`: write `type: string` and `nullable: true`
        - line 21, `exclusiveMinimum`: write `minimum: 0` and `exclusiveMinimum: true`
        - line 22, `description` beside a `$ref`: move it into the component, or write the whole thing here
        - line 32, `const`: write `enum:` with the one value, as a component
        - line 33, `examples`: write one `example:`
        - line 34, `type`: write `anyOf: [{type: integer, format: int64}, {type: string}]` in its place
        - line 35, `type`: leave `type` out, and describe the values: any JSON value is then allowed
        - line 37, `type: null`: write `$ref: '#/components/schemas/Owner'` in place of `anyOf`, and `nullable: true` beside the `type` of that schema
        - line 38, `type: null`: write the other schema in place of `oneOf`, with `nullable: true`
        - line 39, `type: null`: leave `anyOf` out, and describe the values: any JSON value is then allowed, null too
        - line 40, `type: null`: leave `type` out: any JSON value is then allowed
        - line 41, `description` beside a `$ref`: put the `$ref` into `allOf: [{$ref: '#/components/schemas/Owner'}]`, and leave `description` and `default` beside it
        - line 42, `prefixItems`: write `items:` with one schema for every item; `items: {}` if they differ
        - line 43, `free`: write `{}`, which allows any value
        - line 44, `patternProperties`: write `additionalProperties: {}`, and describe the names and their values
        - line 45, `unevaluatedProperties`: leave it out in a request; write `additionalProperties: {}` in a response
        - line 48, `$defs`: move the schemas to components/schemas, and write `$ref: '#/components/schemas/…'` for them
        - line 48, `type`: write `type: number` and `nullable: true`
        - line 49, `$comment`: make it a comment in the file, or remove it
        - line 52, `exclusiveMaximum`: write `maximum: 10.5` and `exclusiveMaximum: true`
        - line 53, `pathItems`: write the operations under `paths`

    1 diagnostic in other.yaml
    ");
}

#[test]
fn a_file_of_openapi_3_1_without_its_features_changes_only_its_first_line() {
    let text = include_str!("fixtures/good.yaml");
    for version in ["3.1.0", "3.1.1", "3.2.0", "3.1", "'3.1'", "3.10.0"] {
        let diagnostics =
            diagnostics_of(&text.replace("openapi: 3.0.3", &format!("openapi: {version}")));
        let [diagnostic] = diagnostics.as_slice() else {
            panic!("{diagnostics}")
        };
        assert_eq!(
            diagnostic.rewrite,
            "write `openapi: 3.0.3`: nothing else in this file is newer than 3.0"
        );
    }
}

#[test]
fn a_file_of_openapi_3_1_need_not_have_paths_and_one_of_3_0_must() {
    insta::assert_snapshot!(diagnostics_of("openapi: 3.1.0\ninfo: {title: a, version: '1'}\ncomponents: {}\n"), @r"
    other.yaml:1: #/openapi: this is OpenAPI 3.1.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: change what 3.0 does not have, then write `openapi: 3.0.3`:
        - line 1, no `paths`: add `paths:` with the operations

    1 diagnostic in other.yaml
    ");
}

#[test]
fn a_swagger_file_gets_a_list_of_what_has_to_change() {
    insta::assert_snapshot!(diagnostics_of(include_str!("fixtures/swagger.yaml")), @r"
    other.yaml:1: #/swagger: this is Swagger 2.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: convert the file to OpenAPI 3.0: write `openapi: 3.0.3` in place of this line, and:
        - lines 3, 4, 5, `host`, `basePath`, `schemes`: write `servers: [{url: 'https://pets.test/v2', description: …}]`
        - lines 6, 7, 14, `consumes`, `produces`: remove it, and name the media type under `content` of each body, as in `content: {application/json: {schema: …}}`
        - line 8, `securityDefinitions`: move it to `components: {securitySchemes: …}`
        - line 9, `type: basic`: write `{type: http, scheme: basic}`
        - lines 16, 17, 23, 32, 33, 36, `type`, `format`, `items`: move it into `schema: {type: …}`
        - line 17, `collectionFormat`: remove it: a list is sent as `name=a&name=b`; for another form write `type: string` and describe the form
        - line 18, `$ref`: write `#/components/parameters/…` for `#/parameters/…`
        - line 22, `schema`: move it into `content: {application/json: {schema: …}}`
        - lines 22, 27, `$ref`: write `#/components/schemas/…` for `#/definitions/…`
        - line 24, `examples`: move it into `content: {application/json: {example: …}}`
        - line 27, `in: body`: write it as the operation's `requestBody: {required: true, content: {application/json: {schema: …, example: …}}}`
        - lines 32, 33, `in: formData`: write all of them as the operation's `requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: …, example: …}}}`, a property for each
        - line 35, `parameters`: move it to `components: {parameters: …}`, and those of bodies to `components: {requestBodies: …}`
        - line 37, `definitions`: move it to `components: {schemas: …}`
        - line 40, `discriminator: kind`: remove it, and describe which value comes with which fields
        - line 42, `x-nullable`: write `nullable: true`

    1 diagnostic in other.yaml
    ");
}

#[test]
#[rustfmt::skip] // a table
fn an_invalid_version_or_another_format_is_reported() {
    let mut report = String::new();
    for first in [
        "openapi: 3.0", "openapi: 3", "openapi: '3.0'", "openapi: 3.0.x", "openapi: 3.0.3-rc1", "openapi: 3.0.3.1", "openapi: v3.0.3",
        "openapi: 4.0.0", "openapi:", "openapi: ~", "openapi: [3.0.3]", "openapi: 2.0", "swagger: '2.0'", "swagger: 2.0", "swagger: 2",
        "swagger: '1.2'", "swaggerVersion: '1.2'", "asyncapi: 3.0.0", "arazzo: 1.0.0", "overlay: 1.0.0", "openrpc: 1.2.6",
        "$schema: 'https://json-schema.org/draft/2020-12/schema'", "OpenAPI: 3.0.3", "openApi: 3.0.3", "opnapi: 3.0.3", "title: Clubs",
    ] {
        let diagnostics = diagnostics_of(&format!("# A file.\n{first}\ninfo: {{title: a, version: '1'}}\npaths: {{}}\n"));
        let _ = writeln!(report, "{first}");
        for diagnostic in diagnostics {
            let _ = writeln!(report, "    {}: {}\n    {}", diagnostic.line, diagnostic.message, diagnostic.rewrite);
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("versions", report);
    });
}

#[test]
fn every_patch_version_of_3_0_loads() {
    for version in ["3.0.0", "3.0.4", "'3.0.3'", "3.0.10"] {
        let text = format!("openapi: {version}\ninfo: {{title: a, version: '1'}}\npaths: {{}}\n");
        assert!(load("other.yaml", &text).is_ok(), "{version}");
    }
}
