//! `$ref`s.

use super::{SMALL, loaded, with_components};

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
fn an_example_may_contain_what_looks_like_a_reference() {
    loaded(&format!(
        "{SMALL}components:\n  schemas:\n    A: {{type: object, example: {{$ref: nowhere, const: 1}}}}\n"
    ));
}
