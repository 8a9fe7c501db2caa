//! Every name as an enum value.

use serde_json::json;

use super::{ODD, rows};
use crate::matrix::{Body, Content, Exchange, JSON, Matrix, Module, Operation};

pub fn add(matrix: &mut Matrix) {
    let clashes = [
        "1",
        "m²",
        "gro\u{308}ße",
        "a b",
        "_",
        "__0",
        "асе",
        "Self",
        "@type",
        "__body",
        "__client",
        "$ref",
        "d",
    ];
    let mut operations = Vec::new();
    for (number, row) in rows(ODD, &[]).into_iter().enumerate() {
        let words: Vec<_> = row
            .into_iter()
            .map(|(wire, _)| wire)
            .filter(|wire| !clashes.contains(&wire.as_str()))
            .collect();
        let component = format!("Words{number}");
        let schema = json!({"type": "string", "description": "Words.", "enum": words});
        let list = json!({"type": "array", "items": {"$ref": format!("#/components/schemas/{component}")}});
        let parsed: String = words
            .iter()
            .map(|word| format!("types::{component}::try_from({word:?}).unwrap(), "))
            .collect();
        let shown: Vec<_> = words.iter().map(|word| format!("{word:?}")).collect();
        let check = format!(
            "it.iter().map(|it| it.get().unwrap().to_string()).collect::<Vec<_>>() == [{}]",
            shown.join(", ")
        );
        let operation = Operation::new("post", &format!("words{number}"))
            .body(JSON, list.clone(), json!(words))
            .response(list, json!(words))
            .schemas([(component, schema)])
            .exchange(Exchange {
                setters: format!(".body([{parsed}])"),
                body: Some(Body {
                    content_type: JSON,
                    content: Content::Json(json!(words)),
                }),
                replies: vec![Some(json!(words))],
                reads: json!(words),
                checks: vec![check],
                ..Exchange::default()
            });
        operations.push(operation);
    }
    let name = "words";
    matrix.modules.push(Module { name, operations });
}
