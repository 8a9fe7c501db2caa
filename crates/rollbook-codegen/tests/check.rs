//! *check*: the smallest change of a good spec that breaks each rule, and its diagnostics.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rollbook_codegen::{Diagnostic, Diagnostics, check, load};
use serde_json::{Value, json};

const GOOD: &str = include_str!("fixtures/good.yaml");

fn diagnostics(text: &str) -> Vec<Diagnostic> {
    match load("good.yaml", text) {
        Ok(spec) => check(&spec),
        Err(diagnostics) => panic!("load rejects it already:\n{diagnostics}"),
    }
}

/// One change of the good spec: what is then wrong, the rule, the text before and after.
struct Break(&'static str, &'static str, &'static str, &'static str);

/// The diagnostics after each change.
fn messages(breaks: &[Break]) -> String {
    let mut messages = String::new();
    for Break(wrong, rule, from, to) in breaks {
        assert_eq!(
            GOOD.matches(from).count(),
            1,
            "{wrong}: the text to change must occur once"
        );
        let diagnostics = diagnostics(&GOOD.replacen(from, to, 1));
        assert!(
            diagnostics
                .iter()
                .any(|diagnostic| diagnostic.rule == *rule),
            "{wrong}: `{rule}` does not report it, but {diagnostics:#?}"
        );
        let _ = writeln!(messages, "== {wrong}");
        for diagnostic in diagnostics {
            let _ = writeln!(messages, "{diagnostic}");
        }
    }
    messages
}

macro_rules! assert_messages {
    ($name:literal, [$($change:expr),* $(,)?]) => {
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!($name, messages(&[$($change),*]));
        });
    };
}

#[test]
fn a_good_spec_has_no_diagnostics() {
    assert_eq!(diagnostics(GOOD), []);
}

#[test]
fn the_shipped_specs_have_no_diagnostics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    let mut count = 0;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            let text = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(diagnostics(&text), [], "{}", path.display());
            count += 1;
        }
    }
    assert_eq!(count, 5);
}

#[test]
fn all_diagnostics_are_reported_by_line() {
    let text = GOOD
        .replace("      operationId: createToken\n", "")
        .replace("[{clientBasic: []}]", "[{basic: []}]")
        .replace("enum: [name, born]", "enum: [name, Name]");
    insta::assert_snapshot!(Diagnostics::new(diagnostics(&text)), @r#"
    good.yaml:19: #/paths/~1token/post: the operation has no operationId, and the client's method gets its name from it [operation-id]
        rewrite: write a verb and a noun in camelCase, such as `operationId: listProfiles`

    good.yaml:27: #/paths/~1token/post/security/0/basic: the security scheme `basic` is not declared [security-undeclared]
        rewrite: write one of `clientBasic`, `accessToken`, or declare it

    good.yaml:187: #/components/schemas/SortKey/enum/1: `"name"` and `"Name"` are both `Name` in Rust [enum]
        rewrite: keep one of them, or write `type: string` and list the values in the description

    3 diagnostics in good.yaml
    "#);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_the_document() {
    assert_messages!("document", [
        Break("a field that OpenAPI does not have", "unknown-field", "      summary: Get a token", "      sumary: Get a token"),
        Break("a field of OpenAPI 3.1", "unknown-field", "          description: The token.\n", "          description: The token.\n          const: abc\n"),
        Break("an extension that nothing reads", "extension", "x-evidence: code", "x-evidence: code\n      x-internal: true"),
        Break("a misspelled extension", "extension", "x-idempotent: false", "x-idempotant: false"),
        Break("an extension in the wrong place", "extension", "info:\n", "info:\n  x-evidence: page\n"),
        Break("text beside a $ref", "ref-siblings", "born: {$ref: '#/components/schemas/UsDate'}", "born: {$ref: '#/components/schemas/UsDate', nullable: true}"),
        Break("no server", "server", "servers:\n  - url: https://{club}.example.com/api\n    description: A club's own host.\n    variables:\n      club:\n        default: chess\n        description: The club's id, shown on its settings page.\n        x-pattern: '^[a-z]+$'\n", "servers: []\n"),
        Break("a misspelled name beside the right one", "unknown-field", "      summary: Get a token", "      summary: Get a token\n      sumary: Get a token"),
        Break("fields of Swagger", "unknown-field", "operationId: createToken", "operationId: createToken\n      consumes: [application/json]"),
        Break("an extension of Swagger", "extension", "          description: The token.\n", "          description: The token.\n          x-nullable: true\n"),
        Break("a server that is not a URL", "server", "url: https://{club}.example.com/api", "url: /{club}/api"),
        Break("a server with another scheme", "server", "url: https://{club}", "url: ftp://{club}"),
        Break("a server with a query", "server", "example.com/api\n", "example.com/api?key=1\n"),
        Break("a server with a password", "server", "url: https://{club}", "url: https://ann:secret@{club}"),
        Break("a server with a space", "server", "example.com/api\n", "example.com/the api\n"),
        Break("a server without TLS", "server", "url: https://{club}", "url: http://{club}"),
        Break("a base URL that ends in a slash", "server", "example.com/api\n", "example.com/api/\n"),
        Break("a variable that is not declared", "server-variable", "{club}", "{team}"),
        Break("braces without a name", "server-variable", "url: https://{club}", "url: https://{club}.{}"),
        Break("a second variable that is not declared", "server-variable", "url: https://{club}", "url: https://{club}.{region}"),
        Break("a variable that the url does not have", "server-variable", "      club:\n", "      region: {default: eu, description: A region.}\n      club:\n"),
        Break("a default that is not allowed", "server-variable", "default: chess", "default: chess\n        enum: [go, bridge]"),
        Break("a default that does not fit", "server-variable", "default: chess", "default: CHESS"),
        Break("a variable without description", "server-variable", "        description: The club's id, shown on its settings page.\n", ""),
        Break("an invalid pattern", "pattern", "x-pattern: '^[a-z]+$'", "x-pattern: '^[a-z+$'"),
        Break("a pattern with a lookahead", "pattern", "x-pattern: '^[a-z]+$'", "x-pattern: '^(?!www)[a-z]+$'"),
        Break("a pattern that is a number", "pattern", "x-pattern: '^[a-z]+$'", "x-pattern: 3"),
        Break("servers of one operation", "server", "operationId: createToken", "operationId: createToken\n      servers: [{url: 'https://login.example.com'}]"),
        Break("a tag that is not declared", "tag", "  - name: Members", "  - name: Clubs"),
        Break("a misspelled tag", "tag", "  - name: Members", "  - name: Member"),
        Break("a tag without description", "tag", "    description: The people of a club.\n", ""),
        Break("a tag that is declared twice", "tag", "    description: The people of a club.\n", "    description: The people of a club.\n  - {name: Members, description: Again.}\n"),
        Break("a security scheme that clients do not know", "security-scheme", "{type: http, scheme: bearer}", "{type: openIdConnect, openIdConnectUrl: 'https://example.com'}"),
        Break("OAuth", "security-scheme", "{type: http, scheme: bearer}", "{type: oauth2, flows: {}}"),
        Break("a scheme that clients do not know", "security-scheme", "{type: http, scheme: bearer}", "{type: http, scheme: digest}"),
        Break("a scheme in capitals", "security-scheme", "{type: http, scheme: bearer}", "{type: http, scheme: Bearer}"),
        Break("a header with a space", "header-name", "{type: http, scheme: bearer}", "{type: apiKey, in: header, name: X Key}"),
        Break("a header with a colon", "header-name", "{type: http, scheme: bearer}", "{type: apiKey, in: header, name: 'X-Key:'}"),
        Break("a header without a name", "header-name", "{type: http, scheme: bearer}", "{type: apiKey, in: header, name: ''}"),
        Break("a header that HTTP sets", "header-name", "{type: http, scheme: bearer}", "{type: apiKey, in: header, name: Host}"),
        Break("an API key in a cookie", "security-scheme", "{type: http, scheme: bearer}", "{type: apiKey, in: cookie, name: key}"),
        Break("an API key in the query", "security-scheme", "{type: http, scheme: bearer}", "{type: apiKey, in: query, name: key}"),
        Break("callbacks", "not-carried", "operationId: createToken", "operationId: createToken\n      callbacks: {}"),
        Break("links", "not-carried", "description: The member is gone.", "description: The member is gone.\n      links: {}"),
        Break("a component that nothing uses", "unused", "    Empty:\n", "    Spare: {description: Nothing refers to it.}\n    Empty:\n"),
        Break("a scheme that nothing uses", "unused", "    accessToken: {", "    other: {type: http, scheme: bearer}\n    accessToken: {"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_operations() {
    assert_messages!("operations", [
        Break("no operationId", "operation-id", "      operationId: createToken\n", ""),
        Break("an operationId in snake_case", "operation-id", "createToken", "create_token"),
        Break("an operationId in PascalCase", "operation-id", "createToken", "CreateToken"),
        Break("an operationId that cannot be one", "operation-id", "createToken", "'2'"),
        Break("an operationId that is a method of every client", "operation-id", "operationId: createToken", "operationId: connect"),
        Break("one operationId for two operations", "operation-id-twice", "operationId: createMember", "operationId: listMembers"),
        Break("a method that clients cannot send", "not-carried", "    delete:", "    trace:"),
        Break("two tags", "one-tag", "operationId: createToken\n      tags: [Members]", "operationId: createToken\n      tags: [Members, Members]"),
        Break("no tag", "one-tag", "operationId: createToken\n      tags: [Members]", "operationId: createToken\n      tags: []"),
        Break("no summary", "operation-text", "      summary: Get a token\n", ""),
        Break("a summary of two lines", "operation-text", "summary: Get a token", "summary: \"Get\\na token\""),
        Break("an empty description", "operation-text", "description: Removes a member from the club.", "description: ''"),
        Break("no link to its source", "external-docs", "      externalDocs: {url: 'https://example.com/docs/token'}\n", ""),
        Break("a page that is not a URL", "external-docs", "{url: 'https://example.com/docs/token'}", "{url: docs/token}"),
        Break("no evidence", "evidence", "      x-evidence: code\n", ""),
        Break("an unknown evidence", "evidence", "x-evidence: code", "x-evidence: guess"),
        Break("evidence that an operation has already", "evidence", "description: The member's id.\n", "description: The member's id.\n          x-evidence: code\n"),
        Break("an unknown evidence of a property", "evidence", "description: A day, month first.\n", "description: A day, month first.\n      x-evidence: hearsay\n"),
        Break("a property that is as sure as the surest operation", "evidence", "description: The server's id.\n", "description: The server's id.\n          x-evidence: page\n"),
        Break("evidence of an example that is not there", "evidence", "description: The member's name.\n        born", "description: The member's name.\n          x-example-evidence: inferred\n        born"),
        Break("a scope that is not described", "scopes", "x-scopes: [read]", "x-scopes: [read, write]"),
        Break("a misspelled scope", "scopes", "x-scopes: [read]", "x-scopes: [raed]"),
        Break("a scope of another scheme", "scopes", "      x-evidence: docs\n", "      x-evidence: docs\n      x-scopes: [read]\n"),
        Break("no scopes", "scopes", "x-scopes: [read]", "x-scopes: []"),
        Break("a scope without authentication", "scopes", "      security: [{clientBasic: []}]\n", "      security: []\n"),
        Break("a scope that no operation needs", "scopes", "      x-scopes: [read]\n", ""),
        Break("a scope without a description", "scopes", "{read: Reading.}", "{read: ''}"),
        Break("a scheme without scopes", "scopes", "{read: Reading.}", "{}"),
        Break("scopes of a parameter", "extension", "- name: sort\n", "- name: sort\n          x-scopes: [read]\n"),
        Break("no x-idempotent", "idempotent", "      x-idempotent: false\n", ""),
        Break("an x-idempotent that is not a boolean", "idempotent", "x-idempotent: false", "x-idempotent: 'no'"),
        Break("a DELETE that is not idempotent", "idempotent", "x-evidence: code\n      x-idempotent: true", "x-evidence: code\n      x-idempotent: false"),
        Break("no security", "security", "      security: [{clientBasic: []}]\n", ""),
        Break("two ways of authentication", "security", "[{clientBasic: []}]", "[{clientBasic: []}, {accessToken: []}]"),
        Break("two schemes at once", "security", "[{clientBasic: []}]", "[{clientBasic: [], accessToken: []}]"),
        Break("a requirement without a scheme", "security", "[{clientBasic: []}]", "[{}]"),
        Break("a misspelled scheme", "security-undeclared", "[{clientBasic: []}]", "[{clientbasic: []}]"),
        Break("a scope that is not declared", "security-undeclared", "[{clientBasic: []}]", "[{clientBasic: [admin]}]"),
        Break("a scheme that is not declared", "security-undeclared", "[{clientBasic: []}]", "[{basic: []}]"),
        Break("a path item by $ref", "path-ref", "paths:\n", "paths:\n  /tokens: {$ref: '#/paths/~1token'}\n"),
        Break("braces that do not pair", "path-template", "  /token:", "  /token}:"),
        Break("a query in a path", "path-template", "  /token:", "  /token?kind=client:"),
        Break("a fragment in a path", "path-template", "  /token:", "  '/token#now':"),
        Break("a fragment after an existing path", "path-template", "  /token:", "  '/members#now':"),
        Break("a space in a path", "path-template", "  /token:", "  /to ken:"),
        Break("braces without a name", "path-template", "  /token:", "  /token/{}:"),
        Break("one name twice in a path", "path-template", "  /members/{memberId}:", "  /members/{memberId}/{memberId}:"),
        Break("a path parameter that is not declared", "path-parameter", "  /token:", "  /token/{kind}:"),
        Break("a misspelled path parameter", "path-parameter", "- name: memberId", "- name: memberID"),
        Break("a path parameter in the query", "path-parameter", "          in: path\n          required: true\n", "          in: query\n"),
        Break("a path parameter that the path does not have", "path-parameter", "  /members/{memberId}:", "  /members/it:"),
        Break("one path twice", "path-twice", "components:\n  securitySchemes", "  /members/{id}: {}\ncomponents:\n  securitySchemes"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_paging() {
    assert_messages!("paging", [
        Break("x-paging by a missing parameter", "paging", "size: limit", "size: pageSize"),
        Break("x-paging by a string parameter", "paging", "size: limit", "size: 'filter[name]'"),
        Break("x-paging by a required parameter", "paging", "description: How many members to pass over.", "description: How many members to pass over.\n          required: true"),
        Break("x-paging with a list for the next URL", "paging", "next: nextUrl", "next: members"),
        Break("x-paging by a missing property", "paging", "items: members, next", "items: people, next"),
        Break("x-paging by a property that is not a list", "paging", "items: members, next", "items: nextUrl, next"),
        Break("x-paging without its items", "paging", "items: members, next: nextUrl", "next: nextUrl"),
        Break("x-paging by page and by offset", "paging", "offset: offset, items", "offset: offset, page: offset, items"),
        Break("x-paging with an unknown field", "paging", "next: nextUrl", "next: nextUrl, sum: nextUrl"),
        Break("x-paging with a total that is not an integer", "paging", "next: nextUrl", "next: nextUrl, total: nextUrl"),
        Break("x-paging with a missing total", "paging", "next: nextUrl", "next: nextUrl, total: total"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_bodies_and_responses() {
    const CREATED: &str = "              example: {id: 7, name: Ann}\n        4XX: {$ref: '#/components/responses/Error'}\n        5XX: {$ref: '#/components/responses/Error'}\n";
    const WITH: [&str; 4] = [
        "              example: {id: 7, name: Ann}\n        default: {$ref: '#/components/responses/Error'}\n        4XX: {$ref: '#/components/responses/Error'}\n        5XX: {$ref: '#/components/responses/Error'}\n",
        "              example: {id: 7, name: Ann}\n        4XX: {$ref: '#/components/responses/Error'}\n",
        "              example: {id: 7, name: Ann}\n        4XX: {$ref: '#/components/responses/Error'}\n        5XX: {description: A failure.}\n",
        "              example: {id: 7, name: Ann}\n        '302': {description: Elsewhere.}\n        4XX: {$ref: '#/components/responses/Error'}\n        '404': {$ref: '#/components/responses/Error'}\n        5XX: {$ref: '#/components/responses/Error'}\n",
    ];
    assert_messages!("bodies", [
        Break("an optional body", "body-required", "        required: true\n        content:\n          application/json:", "        content:\n          application/json:"),
        Break("a body without content", "body-content", "content:\n          application/x-www-form-urlencoded:\n            schema: {$ref: '#/components/schemas/TokenRequest'}\n            example: {grant_type: client_credentials}", "content: {}"),
        Break("a GET with a body", "body-of-get", "operationId: listMembers", "operationId: listMembers\n      requestBody:\n        required: true\n        content: {application/json: {schema: {type: string}, example: a}}"),
        Break("a content type that clients do not know", "content-type", "application/x-www-form-urlencoded:", "multipart/form-data:"),
        Break("a form as the response", "content-type", "description: A token.\n          content:\n            application/json:", "description: A token.\n          content:\n            application/x-www-form-urlencoded:"),
        Break("two content types", "content-type", "            example: {name: Ann, tags: [a, b]}", "            example: {name: Ann, tags: [a, b]}\n          application/x-www-form-urlencoded: {schema: {type: string}, example: a}"),
        Break("a body without a schema", "body-schema", "            schema: {$ref: '#/components/schemas/TokenRequest'}\n", ""),
        Break("a form that is not an object", "form", "schema: {$ref: '#/components/schemas/TokenRequest'}\n            example: {grant_type: client_credentials}", "schema: {type: string}\n            example: client_credentials"),
        Break("a form with a list", "form", "          description: The kind of grant.\n", "          description: The kind of grant.\n        scopes: {type: array, items: {type: string}, description: What for.}\n"),
        Break("an encoding", "not-carried", "example: {grant_type: client_credentials}", "example: {grant_type: client_credentials}\n            encoding: {}"),
        Break("no success", "success", "        '204': {$ref: '#/components/responses/Empty'}\n", ""),
        Break("two successes", "two-successes", "        '201':\n", "        '202': {description: Later.}\n        '201':\n"),
        Break("a default response", "default-response", CREATED, WITH[0]),
        Break("no 5XX", "error-response", CREATED, WITH[1]),
        Break("an error that is not shared", "error-response", CREATED, WITH[2]),
        Break("two errors", "two-errors", "        5XX: {$ref: '#/components/responses/TokenError'}", "        5XX: {$ref: '#/components/responses/Empty'}"),
        Break("a redirect, and a status below its range", "not-carried", CREATED, WITH[3]),
        Break("a documented status with another body", "two-errors", "        4XX: {$ref: '#/components/responses/TokenError'}", "        '400': {$ref: '#/components/responses/Empty'}\n        4XX: {$ref: '#/components/responses/TokenError'}"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_parameters() {
    assert_messages!("parameters", [
        Break("a cookie", "cookie-parameter", "- name: sort\n          in: query", "- name: sort\n          in: cookie"),
        Break("deepObject", "parameter-style", "- name: sort\n          in: query", "- name: sort\n          in: query\n          style: deepObject"),
        Break("another style", "parameter-style", "- name: sort\n          in: query", "- name: sort\n          in: query\n          style: pipeDelimited"),
        Break("explode: false", "parameter-style", "- name: sort\n          in: query", "- name: sort\n          in: query\n          explode: false"),
        Break("content in place of a schema", "parameter-content", "schema: {type: string, minLength: 1}", "content: {application/json: {schema: {type: string}, example: a}}"),
        Break("no description", "parameter-description", "          description: What to sort by.\n", ""),
        Break("an object in the query", "parameter-type", "schema: {type: string, minLength: 1}", "schema: {type: object, additionalProperties: {}}"),
        Break("a header that security sets", "header-name", "- name: sort\n          in: query", "- name: Authorization\n          in: header"),
        Break("an optional path parameter", "path-parameter", "          required: true\n          description: The member's id.", "          description: The member's id."),
        Break("a path parameter that accepts any string", "path-parameter-pattern", "{type: string, pattern: '^[0-9a-f]+$'}", "{type: string}"),
        Break("a pattern that lets dots through", "path-parameter-pattern", "pattern: '^[0-9a-f]+$'", "pattern: '^[0-9a-f.]+$'"),
        Break("a pattern without anchors", "path-parameter-pattern", "pattern: '^[0-9a-f]+$'", "pattern: '[0-9a-f]+'"),
        Break("a filter that may be empty", "filter-length", "{type: string, minLength: 1}", "{type: string}"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_schemas() {
    const NAME: &str = "          description: The member's name.\n        born";
    assert_messages!("schemas", [
        Break("a component without description", "schema-description", "      description: A page of members.\n", ""),
        Break("a property without description", "property-description", "          description: Free words.\n", ""),
        Break("oneOf", "not-carried", "anyOf: [{type: integer, format: int64}, {type: string}]", "oneOf: [{type: integer, format: int64}, {type: string}]"),
        Break("oneOf of one", "not-carried", "anyOf: [{type: integer, format: int64}, {type: string}]", "oneOf: [{$ref: '#/components/schemas/SortKey'}]"),
        Break("oneOf of objects", "not-carried", "anyOf: [{type: integer, format: int64}, {type: string}]", "oneOf: [{$ref: '#/components/schemas/Error'}, {$ref: '#/components/schemas/Token'}]"),
        Break("oneOf of strings", "not-carried", "anyOf: [{type: integer, format: int64}, {type: string}]", "oneOf: [{type: string, format: date}, {$ref: '#/components/schemas/UsDate'}]"),
        Break("oneOf of anything", "not-carried", "anyOf: [{type: integer, format: int64}, {type: string}]", "oneOf: [{type: string}, {type: boolean}]"),
        Break("not", "not-carried", "items: {type: string}", "items: {not: {type: string}}"),
        Break("a discriminator", "not-carried", "description: A page of members.", "description: A page of members.\n      discriminator: {propertyName: kind}"),
        Break("another anyOf", "any-of", "anyOf: [{type: integer, format: int64}, {type: string}]", "anyOf: [{type: boolean}, {type: string}]"),
        Break("allOf of two", "all-of", "allOf: [{$ref: '#/components/schemas/SortKey'}]", "allOf: [{$ref: '#/components/schemas/SortKey'}, {type: string}]"),
        Break("limits without a type", "schema-type", "items: {type: string}", "items: {maxLength: 3}"),
        Break("integers without a type", "schema-type", "      type: string\n      description: What a list can be sorted by.\n      enum: [name, born]", "      description: What a list can be sorted by.\n      enum: [1, 2]"),
        Break("a format without a type", "schema-type", "items: {type: string}", "items: {format: int32}"),
        Break("a list without items", "array-items", "          items: {type: string}\n", ""),
        Break("an object without properties", "open-object", "items: {type: string}", "items: {type: object}"),
        Break("readOnly", "read-only", "description: The server's id.", "description: The server's id.\n          readOnly: true"),
        Break("readOnly in a request", "read-only", "description: Free words.", "description: Free words.\n          readOnly: true"),
        Break("writeOnly in a request", "read-only", "description: Free words.", "description: Free words.\n          writeOnly: true"),
        Break("a bound of numbers for a string", "schema-keyword", "          minLength: 1\n          maxLength: 20\n", "          minimum: 1\n"),
        Break("an enum on a list", "schema-keyword", "maxItems: 3", "enum: [a]"),
        Break("properties of a string", "schema-keyword", "          minLength: 1\n          maxLength: 20\n", "          properties: {}\n"),
        Break("properties beside allOf", "schema-keyword", "allOf: [{$ref: '#/components/schemas/SortKey'}]", "allOf: [{$ref: '#/components/schemas/SortKey'}]\n          properties: {}"),
        Break("a limit beside anyOf", "schema-keyword", "anyOf: [{type: integer, format: int64}, {type: string}]", "anyOf: [{type: integer, format: int64}, {type: string}]\n          maxLength: 3"),
        Break("a limit for another type", "schema-keyword", "maxItems: 3", "maxLength: 3"),
        Break("a type beside allOf", "schema-keyword", "allOf: [{$ref: '#/components/schemas/SortKey'}]", "allOf: [{$ref: '#/components/schemas/SortKey'}]\n          enum: [name]"),
        Break("an exclusive flag without its bound", "schema-keyword", "format: int32, minimum: 1, maximum: 100", "format: int32, exclusiveMinimum: true, maximum: 100"),
        Break("an enum without a name", "inline-enum", "schema: {$ref: '#/components/schemas/SortKey'}", "schema: {type: string, enum: [name]}"),
        Break("an enum without values", "enum", "enum: [name, born]", "enum: []"),
        Break("an enum value of another type", "enum", "enum: [name, born]", "enum: [name, 3]"),
        Break("two enum values that are one variant", "enum", "enum: [name, born]", "enum: [born-at, bornAt]"),
        Break("a nullable enum", "nullable-enum", "enum: [name, born]", "enum: [name, born]\n      nullable: true"),
        Break("an enum with null", "nullable-enum", "enum: [name, born]", "enum: [name, born, null]"),
        Break("nullable beside the allOf of an enum", "nullable-type", "allOf: [{$ref: '#/components/schemas/SortKey'}]", "allOf: [{$ref: '#/components/schemas/SortKey'}]\n          nullable: true"),
        Break("nullable without a type", "nullable-type", "anyOf: [{type: integer, format: int64}, {type: string}]", "nullable: true"),
        Break("nullable beside anyOf", "nullable-type", "anyOf: [{type: integer, format: int64}, {type: string}]", "anyOf: [{type: integer, format: int64}, {type: string}]\n          nullable: true"),
        Break("a nullable enum where null is lost", "nullable-place", "enum: [name, born]", "nullable: true\n      enum: [name, born, null]"),
        Break("nullable where it is lost", "nullable-place", "items: {type: string}", "items: {type: string, nullable: true}"),
        Break("a nullable parameter", "nullable-place", "schema: {type: string, minLength: 1}", "schema: {type: string, minLength: 1, nullable: true}"),
        Break("an unknown format", "format", "format: double", "format: int64"),
        Break("another date format", "date-format", "x-date-format: MM/dd/yyyy", "x-date-format: dd.MM.yyyy"),
        Break("names of additional properties without any", "additional-names", "x-date-format: MM/dd/yyyy", "x-additional-names: '^[a-z]+$'"),
        Break("names of additional properties that are no pattern", "additional-names", "          description: The address of the next page.\n      additionalProperties: {}\n", "          description: The address of the next page.\n      additionalProperties: {}\n      x-additional-names: [a]\n"),
        Break("an invalid pattern of names", "pattern", "          description: The address of the next page.\n      additionalProperties: {}\n", "          description: The address of the next page.\n      additionalProperties: {}\n      x-additional-names: '('\n"),
        Break("an invalid pattern", "pattern", "x-date-format: MM/dd/yyyy", "pattern: '('"),
        Break("a pattern that only some languages support", "pattern", "x-date-format: MM/dd/yyyy", "pattern: '^(?i)\\p{L}+\\s$'"),
        Break("a secret that is not marked", "secret", "          format: password\n", ""),
        Break("a secret that is a `$ref`", "secret", NAME, "          description: The member's name.\n        api_key: {$ref: '#/components/schemas/UsDate'}\n        born"),
        Break("a required property that is not there", "required", "required: [grant_type]", "required: [grantType]"),
        Break("additionalProperties: true", "additional-properties", NAME, "          description: The member's name.\n        more: {type: object, description: More., additionalProperties: true}\n        born"),
        Break("additionalProperties: false", "additional-properties", NAME, "          description: The member's name.\n        more: {type: object, description: More., additionalProperties: false}\n        born"),
        Break("a response that drops unknown properties", "open-response", "          description: The address of the next page.\n      additionalProperties: {}\n", "          description: The address of the next page.\n"),
        Break("one object for requests and responses", "one-direction", "schema: {$ref: '#/components/schemas/MemberCreate'}\n            example: {name: Ann, tags: [a, b]}", "schema: {$ref: '#/components/schemas/Member'}\n            example: {id: 1, name: Ann}"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_names() {
    assert_messages!("names", [
        Break("a component in camelCase", "schema-name", "    Token:\n", "    other: {type: string, description: A text.}\n    Token:\n"),
        Break("two components that are one type", "schema-name", "    Token:\n", "    TOKEN: {type: string, description: A text.}\n    Token:\n"),
        Break("a response that some generators name like a schema", "same-name", "    TokenRequest:\n      type: object", "    ErrorResponse: {type: string, description: An error.}\n    TokenRequest:\n      type: object"),
        Break("a component with an invalid name", "component-name", "    TokenError:\n", "    token error: {description: No token.}\n    TokenError:\n"),
        Break("two properties that are one field", "same-name", "        tags:\n", "        Name: {type: string, description: Again.}\n        tags:\n"),
        Break("two parameters that are one method", "same-name", "- name: sort\n", "- name: filter_name\n"),
        Break("one parameter twice", "same-name", "- name: offset\n", "- name: limit\n"),
        Break("an object that takes the name of a component", "same-name", "        born: {$ref: '#/components/schemas/UsDate'}\n", "        create:\n          type: object\n          description: How the member joined.\n          properties:\n            by: {type: string, description: Who let the member in.}\n          additionalProperties: {}\n        born: {$ref: '#/components/schemas/UsDate'}\n"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: one change a line
fn rules_on_examples() {
    const MEMBER: &str = "example: {id: 7, name: Ann}";
    const CREATE: &str = "example: {name: Ann, tags: [a, b]}";
    assert_messages!("examples", [
        Break("no example", "example-missing", "            example: {name: Ann, tags: [a, b]}\n", ""),
        Break("example and examples", "example-missing", MEMBER, "example: {id: 7}\n              examples: {other: {summary: Another., value: {id: 8}}}"),
        Break("an example elsewhere", "example-missing", "value: {message: not found}", "externalValue: https://example.com/404.json"),
        Break("an example without a summary", "example-summary", "              summary: 404, there is no such member\n", ""),
        Break("a string for a number", "example", MEMBER, "example: {id: '7', name: Ann}"),
        Break("a number for a string", "example", CREATE, "example: {name: 1.10, tags: [a, 0x1F, true]}"),
        Break("nothing for what is required", "example", MEMBER, "example: {name: Ann}"),
        Break("null for what is not nullable", "example", MEMBER, "example: {id: 7, name: null}"),
        Break("a value that the enum does not have", "example", MEMBER, "example: {id: 7, sortedBy: age}"),
        Break("a list for a number or string", "example", "expires_in: '3600'", "expires_in: []"),
        Break("too long a string", "example", CREATE, "example: {name: Wolfeschlegelsteinhausenbergerdorff}"),
        Break("too short a string", "example", CREATE, "example: {name: ''}"),
        Break("too long a list", "example", CREATE, "example: {name: Ann, tags: [a, b, c, d]}"),
        Break("no number, text, list, object and boolean", "example", CREATE, "example: {name: [], tags: {}}"),
        Break("a day that does not exist", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: date\n      example: '2000-02-30'"),
        Break("a time without a zone", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: date-time\n      example: '2000-01-31T09:30:00'"),
        Break("an address without @", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: email\n      example: ann.example.com"),
        Break("an id that is no UUID", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: uuid\n      example: '123e4567'"),
        Break("a link without a scheme", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: uri\n      example: 'www.example.com/page'"),
        Break("an IPv4 address with a number above 255", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: ipv4\n      example: '192.0.2.256'"),
        Break("an IPv6 address with two gaps", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: ipv6\n      example: '2001::db8::1'"),
        Break("a host with an underscore", "example", "x-date-format: MM/dd/yyyy\n      example: 01/31/2000", "format: hostname\n      example: 'my_host.example.com'"),
        Break("an item twice", "example", CREATE, "example: {name: Ann, tags: [a, a]}"),
        Break("a property that the request does not have", "example", CREATE, "example: {name: Ann, tag: [a, b]}"),
        Break("a string that does not match", "example", "example: 60ba", "example: 60BA"),
        Break("a number past its bounds", "example", "example: 10\n", "example: 101\n"),
        Break("a default that does not fit", "example", "minimum: 1, maximum: 100", "minimum: 1, maximum: 100, default: 0"),
        Break("an integer that JavaScript cannot read", "example-integer", "example: {id: 7, name: Ann}", "example: {id: 9007199254740992, name: Ann}"),
    ]);
}

#[test]
fn a_patch_may_be_idempotent_or_not() {
    for flag in ["true", "false"] {
        let delete = "    delete:\n      operationId: deleteMember";
        let patch = GOOD.replace(delete, "    patch:\n      operationId: deleteMember");
        let (before, after) = patch.split_at(patch.find("    patch:").unwrap_or_default());
        let after = after.replacen("x-idempotent: true", &format!("x-idempotent: {flag}"), 1);
        assert_eq!(diagnostics(&format!("{before}{after}")), []);
    }
}

#[test]
fn null_fits_where_the_schema_allows_it() {
    let text = GOOD.replace(
        "example: {id: 7, name: Ann}",
        "example: {id: 7, level: null, sortedBefore: null}",
    );
    assert_eq!(diagnostics(&text), []);
}

#[test]
fn no_change_of_a_single_node_causes_a_panic() {
    let Ok(spec) = load("good.yaml", GOOD) else {
        panic!("the good spec does not load");
    };
    let odd = [
        json!(null),
        json!({}),
        json!([]),
        json!(["a", null]),
        json!({"$ref": "#/components/schemas/Member"}),
        json!("{"),
        json!(-1.5),
    ];
    let mut pointers = Vec::new();
    nodes(spec.value(), String::new(), &mut pointers);
    for (pointer, odd) in pointers.iter().zip(odd.iter().cycle()) {
        let mut changed = spec.value().clone();
        if let Some(node) = changed.pointer_mut(pointer) {
            node.clone_from(odd);
        }
        let _ = load("odd.json", &changed.to_string()).map(|spec| check(&spec));
    }
}

fn nodes(value: &Value, pointer: String, found: &mut Vec<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        let key = key.replace('~', "~0").replace('/', "~1");
        nodes(value, format!("{pointer}/{key}"), found);
    }
    for (index, value) in value.as_array().into_iter().flatten().enumerate() {
        nodes(value, format!("{pointer}/{index}"), found);
    }
    found.push(pointer);
}
