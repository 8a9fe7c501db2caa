//! Examples that are large, unusual or empty.

use serde_json::{Value, json};

use super::schemas::{open, parameter, sent, thing};
use super::{Exchange, JSON, Matrix, Module, Operation, Target};

pub fn add(matrix: &mut Matrix) {
    let mut operations = examples();
    operations.extend(empty_examples());
    let name = "examples";
    matrix.modules.push(Module { name, operations });
}

/// Examples at or above the limits of `json!`.
fn examples() -> Vec<Operation> {
    let many: Vec<_> = (0..300).collect();
    let deep = (0..40).fold(json!(1), |inner, _| json!([inner]));
    [
        ("many", json!(many)),
        ("deep", deep),
        ("twenty", json!(many[..20])),
        ("great", json!({"least": -9_007_199_254_740_991_i64, "beyond": [2_147_483_648_i64, 1e15, 0.1]})),
        ("other", json!({"a \" \\ \n": ["\u{202e}", "{}", "\r"], "null": null})),
    ]
    .into_iter()
    .map(|(name, example)| {
        let schema = json!({"type": "object", "description": "A thing.", "properties": {"any": {"description": "Any."}}});
        Operation::new("post", &format!("example_{name}"))
            .body(JSON, schema.clone(), json!({"any": example}))
            .response(open(schema), json!({"any": example}))
            .exchange(Exchange {
                setters: ".body_map(|it| it.any(serde_json::json!([7])))".to_owned(),
                body: sent(json!({"any": [7]})),
                replies: vec![Some(json!({"any": example}))],
                reads: json!({"any": example}),
                ..Exchange::default()
            })
    })
    .collect()
}

/// Examples of empty lists and maps, in every place.
fn empty_examples() -> Vec<Operation> {
    let list = |items: Value| json!({"type": "array", "description": "L.", "items": items});
    let map = |values: Value| json!({"type": "object", "description": "M.", "additionalProperties": values});
    let day = || json!({"type": "string", "format": "date"});
    let properties = json!({
        "texts": list(json!({"type": "string"})),
        "days": list(day()),
        "things": list(thing()),
        "any": list(json!({})),
        "lists": list(list(json!({"type": "integer"}))),
        "maps": list(map(day())),
        "map": map(list(thing())),
        "nullable": {"type": "array", "description": "L.", "items": day(), "nullable": true},
    });
    let object = json!({"type": "object", "description": "O.", "properties": properties});
    let nothing = json!({
        "texts": [], "days": [], "things": [], "any": [], "lists": [[]], "maps": [{}], "map": {}, "nullable": [],
    });
    let mut operations = Vec::new();
    for (name, schema, example, setters) in [
        ("object", object, nothing, ".body_map(|it| it)"),
        (
            "things",
            list(thing()),
            json!([]),
            ".body(Vec::<types::EmptyThingsBodyItem>::new())",
        ),
        (
            "texts",
            list(json!({"type": "string"})),
            json!([]),
            ".body(Vec::<String>::new())",
        ),
        (
            "lists",
            list(list(day())),
            json!([[]]),
            ".body(Vec::<Vec<NaiveDate>>::new())",
        ),
        (
            "maps",
            list(map(day())),
            json!([{}]),
            ".body(Vec::<BTreeMap<String, NaiveDate>>::new())",
        ),
        (
            "map",
            map(list(day())),
            json!({}),
            ".body(BTreeMap::<String, Vec<NaiveDate>>::new())",
        ),
    ] {
        let sent_as = match setters {
            ".body_map(|it| it)" => json!({}),
            _ if name == "map" => json!({}),
            _ => json!([]),
        };
        operations.push(
            Operation::new("post", &format!("empty_{name}"))
                .body(JSON, schema, example)
                .exchange(Exchange {
                    setters: setters.to_owned(),
                    body: sent(sent_as),
                    ..Exchange::default()
                }),
        );
    }
    let mut operation = Operation::new("get", "empty_parameters");
    for (name, place, items) in [
        ("texts", "query", json!({"type": "string"})),
        ("days", "query", day()),
        ("Numbers", "header", json!({"type": "integer"})),
    ] {
        let mut parameter = parameter(name, place, list(items));
        parameter["required"] = json!(true);
        parameter["example"] = json!([]);
        operation = operation.parameter(parameter);
    }
    operations.push(operation.exchange(Exchange {
        setters: ".texts([\"t\".to_owned()]).days([day()]).numbers([1_i64])".to_owned(),
        targets: vec![Target {
            path: "/emptyParameters".to_owned(),
            query: vec![
                ("texts".to_owned(), "t".to_owned()),
                ("days".to_owned(), "2025-01-31".to_owned()),
            ],
        }],
        headers: vec![("numbers".to_owned(), "1".to_owned())],
        ..Exchange::default()
    }));
    operations
}
