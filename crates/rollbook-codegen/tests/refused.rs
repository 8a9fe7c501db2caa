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
    let mut cells = BTreeMap::<String, Vec<(String, String)>>::new();
    let mut wrong = Vec::new();
    for matrix::Refused {
        place,
        cell,
        name,
        rule,
        document,
    } in matrix::matrix().refused
    {
        let all = faults(&document);
        match all.iter().find(|fault| fault.rule == rule) {
            Some(fault) => {
                assert!(fault.line > 1, "{place}, {cell}: not at its line: {fault}");
                let fault = format!("{}\n    rewrite: {}", fault.message, fault.rewrite);
                let fault = format!("{rule}: {}", without_names(&fault, &name));
                cells.entry(fault).or_default().push((place, cell));
            }
            None => wrong.push(format!(
                "{place}, {cell}: `{rule}` does not see it, but {all:#?}"
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
    for (fault, cells) in cells {
        let _ = writeln!(text, "{fault}");
        let mut places = BTreeMap::<String, Vec<String>>::new();
        for (place, cell) in cells {
            places.entry(place).or_default().push(cell);
        }
        for (place, cells) in places {
            let _ = match cells.as_slice() {
                few if few.len() <= 4 => writeln!(text, "    - {place}: {}", few.join("; ")),
                many => writeln!(text, "    - {place}: {} cells", many.len()),
            };
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("refused", text);
    });
}

/// A fault as all cells of its kind have it.
fn without_names(fault: &str, name: &str) -> String {
    let fault = if name.is_empty() {
        fault.to_owned()
    } else {
        fault.replace(name, "…")
    };
    let mut parts = fault.split("#/components/schemas/");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        text += &format!("#/components/schemas/…{}", rest.trim_start_matches('…'));
    }
    text
}
