//! Clashing and invalid names.

use serde_json::json;

use super::fields::{in_call, sent};
use super::operations::listed;
use super::owned;
use crate::matrix::places::Place;
use crate::matrix::{JSON, Matrix, Operation, Rejected};

pub fn add(matrix: &mut Matrix) {
    for id in [
        "new",
        "connect",
        "fromEnv",
        "clone",
        "Upper",
        "snake_case",
        "two words",
        "größe",
        "",
    ] {
        matrix.rejected.push(Rejected::new(
            "operationId",
            &format!("`{id}`"),
            "operation-id",
            &listed(id, "x"),
        ));
    }
    let pair = |names: [&str; 2]| owned(&names.map(|name| (name, "x")));
    let mut add = |place: &str, names: &[&str], rule: &'static str, operation: Operation| {
        matrix.rejected.push(Rejected::new(
            place,
            &format!("`{}`", names.join("` and `")),
            rule,
            &operation,
        ));
    };
    for names in [
        ["name", "Name"],
        ["firstName", "first_name"],
        ["", "[]"],
        ["a b", "a-b"],
    ] {
        add(
            "properties",
            &names,
            "same-name",
            sent("clash", &pair(names), false, JSON),
        );
        add(
            "parameters",
            &names,
            "same-name",
            in_call("clash", &pair(names), Place::Query),
        );
    }
    for words in [["1", "x1"], ["a b", "a-b"], ["", "x"], ["Self", "self_"]] {
        let schema = json!({"type": "string", "description": "Words.", "enum": words});
        add(
            "words",
            &words,
            "enum",
            Operation::new("get", "clash").schemas([("Clash".to_owned(), schema)]),
        );
    }
    for name in ["lower", "Snake_case", "Größe", "1st", "A-b"] {
        let schema = json!({"type": "string", "description": "Text."});
        add(
            "component",
            &[name],
            "schema-name",
            Operation::new("get", "clash").schemas([(name.to_owned(), schema)]),
        );
    }
    for name in [
        "Host",
        "user-agent",
        "Content-Length",
        "X Key",
        "größe",
        "",
        "a:b",
        "[x]",
        "(c)",
        "a\"b",
        "a/b",
        "a,b",
    ] {
        add(
            "header",
            &[name],
            "header-name",
            in_call("odd", &pair([name, "ok"]), Place::Header),
        );
    }
}
