//! Unusual objects, limits of every kind, and a spec without operations.

use serde_json::{Map, Value, json};

use super::schemas::{open, sent, thing};
use super::{Exchange, JSON, Matrix, Module, Operation};

pub fn add(matrix: &mut Matrix) {
    // A keyword.
    let (name, operations) = ("r#box", objects());
    matrix.modules.push(Module { name, operations });
    // A new spec may have no operations yet.
    matrix.modules.push(Module {
        name: "nothing",
        operations: Vec::new(),
    });
}

/// Unusual objects.
fn objects() -> Vec<Operation> {
    let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let empty = json!({"type": "object", "description": "Nothing.", "properties": {}});
    let typed = |values: Value| {
        let mut typed = thing();
        typed["additionalProperties"] = values;
        typed
    };
    let schemas = [
        ("Empty", empty.clone()),
        ("EmptyOpen", open(empty.clone())),
        ("EmptyRead", open(empty)),
        (
            "TextsSent",
            typed(json!({"type": "string", "maxLength": 3})),
        ),
        (
            "DatesRead",
            typed(json!({"type": "string", "format": "date"})),
        ),
        ("ThingsSent", typed(to("Inner"))),
        ("Inner", thing()),
        (
            "ListsRead",
            typed(json!({"type": "array", "items": {"type": "integer"}})),
        ),
        ("Rules", rules()),
        // Unused components.
        ("UnusedClosed", thing()),
        ("UnusedOpen", open(thing())),
        (
            "UnusedWords",
            json!({"type": "string", "description": "W.", "enum": ["a"]}),
        ),
        (
            "UnusedNumbers",
            json!({"type": "integer", "description": "N.", "enum": [1, 2]}),
        ),
        (
            "UnusedFlag",
            json!({"type": "integer", "description": "F.", "enum": [1, 0]}),
        ),
        (
            "UnusedMap",
            json!({"type": "object", "description": "M.", "additionalProperties": to("UnusedOpen")}),
        ),
        (
            "UnusedList",
            json!({"type": "array", "description": "L.", "items": to("UnusedMap")}),
        ),
        ("UnusedAlias", to("UnusedList")),
        (
            "UnusedNoted",
            json!({"allOf": [to("UnusedAlias")], "description": "N."}),
        ),
        (
            "UnusedDate",
            json!({"type": "string", "description": "D.", "format": "date"}),
        ),
        ("UnusedAny", json!({"description": "A."})),
    ];
    let schemas: Map<String, Value> = schemas
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    let mut operations = Vec::new();
    for (name, component, setters, value) in [
        ("send_empty", "Empty", ".body_map(|it| it)", json!({})),
        (
            "send_empty_open",
            "EmptyOpen",
            ".body_map(|it| it.extra(\"a\", 1))",
            json!({"a": 1}),
        ),
        (
            "send_texts",
            "TextsSent",
            ".body_map(|it| it.word(\"w\").extra(\"[a]\", \"b\").extra(\"c\", \"d\"))",
            json!({"word": "w", "[a]": "b", "c": "d"}),
        ),
        (
            "send_things",
            "ThingsSent",
            ".body_map(|it| it.extra(\"a\", types::Inner::try_from(types::Inner::builder().word(\"b\")).unwrap()))",
            json!({"a": {"word": "b"}}),
        ),
        (
            "send_rules",
            "Rules",
            ".body_map(|it| it.pattern(r#\"a\"\\b\"#).number(0.5).integer(-4).exclusive(1).list([1.5, 2.5]).map(BTreeMap::from([(\"k\".to_owned(), \"abc\".to_owned())])).big(1e300).small(-9_007_199_254_740_991_i64))",
            json!({"pattern": "a\"\\b", "number": 0.5, "integer": -4, "exclusive": 1, "list": [1.5, 2.5], "map": {"k": "abc"}, "big": 1e300, "small": -9_007_199_254_740_991_i64}),
        ),
    ] {
        operations.push(
            Operation::new("post", name)
                .body(
                    JSON,
                    to(component),
                    if component == "Rules" {
                        json!({"integer": -4})
                    } else {
                        value.clone()
                    },
                )
                .schemas(schemas.clone())
                .exchange(Exchange {
                    setters: setters.to_owned(),
                    body: sent(value),
                    ..Exchange::default()
                }),
        );
    }
    for (name, component, value) in [
        ("read_empty", "EmptyRead", json!({"a": [1, null]})),
        (
            "read_dates",
            "DatesRead",
            json!({"word": "w", "[a]": "2025-01-31", "b": "soon"}),
        ),
        (
            "read_lists",
            "ListsRead",
            json!({"word": "w", "a": [1, 2], "b": []}),
        ),
    ] {
        let example = if component == "DatesRead" {
            json!({"a": "2025-01-31"})
        } else {
            value.clone()
        };
        operations.push(
            Operation::new("get", name)
                .response(to(component), example)
                .exchange(Exchange {
                    replies: vec![Some(value.clone())],
                    reads: value,
                    ..Exchange::default()
                }),
        );
    }
    operations
}

/// Limits of every kind.
fn rules() -> Value {
    json!({
        "type": "object",
        "description": "Rules.",
        "minProperties": 1,
        "maxProperties": 8,
        "properties": {
            "pattern": {"type": "string", "description": "P.", "pattern": r#"^[a-z"'\\#]+$"#, "minLength": 1, "maxLength": 1_000_000_000_000_u64},
            "number": {"type": "number", "description": "N.", "minimum": -0.5, "maximum": 1e3, "multipleOf": 0.25},
            "integer": {"type": "integer", "description": "I.", "format": "int32", "minimum": -10, "maximum": 10.0, "multipleOf": 2},
            "exclusive": {"type": "integer", "description": "E.", "minimum": 0, "exclusiveMinimum": true, "maximum": 2, "exclusiveMaximum": true},
            "list": {"type": "array", "description": "L.", "items": {"type": "number"}, "minItems": 1, "maxItems": 3, "uniqueItems": true},
            "map": {"type": "object", "description": "M.", "additionalProperties": {"type": "string", "maxLength": 3}, "minProperties": 1, "maxProperties": 2},
            "big": {"type": "number", "description": "B.", "maximum": 1.5e300, "minimum": -1.5e300},
            "small": {"type": "integer", "description": "S.", "minimum": i64::MIN, "maximum": u64::MAX},
        },
    })
}
