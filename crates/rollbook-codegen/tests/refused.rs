//! What the construct matrix (`tests/constructs/matrix`) does not compile, *check* refuses: each cell by the rule
//! that the matrix names. What it does compile, the build script of `tests/constructs` holds *check* to.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each of its two users needs a part"
)]
#[path = "../../../tests/constructs/matrix/mod.rs"]
mod matrix;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rollbook_codegen::{Fault, check, load};
use serde_json::Value;

fn faults(document: &Value) -> Vec<Fault> {
    match load("refused.json", &format!("{document:#}")) {
        Ok(spec) => check(&spec),
        Err(faults) => faults.into_iter().collect(),
    }
}

#[test]
fn every_cell_that_is_not_compiled_is_refused_by_its_rule() {
    let mut cells = BTreeMap::<String, Vec<String>>::new();
    let mut wrong = Vec::new();
    for refused in matrix::matrix().refused {
        let matrix::Refused {
            cell,
            of,
            rule,
            document,
        } = refused;
        let all = faults(&document);
        match all.iter().find(|fault| fault.rule == rule) {
            Some(Fault {
                message,
                rewrite,
                line,
                ..
            }) => {
                assert!(*line > 1, "{cell}, {of}: {message} is not at its line");
                let wire = |text: &str| {
                    text.replace(&format!("{of}_"), "")
                        .replace(&format!("{of}-"), "")
                };
                let key = format!("{rule}: {}\n    rewrite: {}", wire(message), wire(rewrite));
                let cells = cells.entry(key).or_default();
                cells.push(if of.is_empty() {
                    cell
                } else {
                    format!("{cell}: {of}")
                });
            }
            None => wrong.push(format!(
                "{cell}, {of}: `{rule}` does not see it, but {all:#?}"
            )),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cells:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    let mut text = String::new();
    for (fault, cells) in &cells {
        let _ = writeln!(text, "{fault}");
        for cell in summed_up(cells) {
            let _ = writeln!(text, "    - {cell}");
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("refused", text);
    });
}

/// Cells with their types; of a cell with many types, how many there are.
fn summed_up(cells: &[String]) -> Vec<String> {
    let mut types = BTreeMap::<&str, Vec<&str>>::new();
    for cell in cells {
        let (cell, of) = cell.split_once(": ").unwrap_or((cell, ""));
        types.entry(cell).or_default().push(of);
    }
    let line = |(cell, of): (&&str, &Vec<&str>)| match of.as_slice() {
        [""] => (*cell).to_owned(),
        of if of.len() <= 5 => format!("{cell}: {}", of.join(", ")),
        of => format!("{cell}: {} types", of.len()),
    };
    types.iter().map(line).collect()
}
