//! *check* rejects every cell of the construct matrix (`tests/constructs/matrix`) that is not compiled, by the rule that
//! the matrix names. The build script of `tests/constructs` tests that it accepts the others.
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

use rollbook_codegen::{Diagnostic, check, load};
use serde_json::Value;

fn diagnostics(document: &Value) -> Vec<Diagnostic> {
    match load("rejected.json", &format!("{document:#}")) {
        Ok(spec) => check(&spec),
        Err(diagnostics) => diagnostics.into_iter().collect(),
    }
}

#[test]
fn every_cell_that_is_not_compiled_is_rejected_by_its_rule() {
    let mut cells = BTreeMap::<String, Vec<(String, String)>>::new();
    let mut wrong = Vec::new();
    for matrix::Rejected {
        place,
        cell,
        name,
        rule,
        document,
    } in matrix::matrix().rejected
    {
        let all = diagnostics(&document);
        match all.iter().find(|diagnostic| diagnostic.rule == rule) {
            Some(diagnostic) => {
                assert!(
                    diagnostic.line > 1,
                    "{place}, {cell}: wrong line: {diagnostic}"
                );
                let diagnostic = format!(
                    "{}\n    rewrite: {}",
                    diagnostic.message, diagnostic.rewrite
                );
                let diagnostic = format!("{rule}: {}", without_names(&diagnostic, &name));
                cells.entry(diagnostic).or_default().push((place, cell));
            }
            None => wrong.push(format!(
                "{place}, {cell}: `{rule}` does not report it, but {all:#?}"
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
    for (diagnostic, cells) in cells {
        let _ = writeln!(text, "{diagnostic}");
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
        insta::assert_snapshot!("rejected", text);
    });
}

/// A diagnostic without the names of its cell.
fn without_names(diagnostic: &str, name: &str) -> String {
    let diagnostic = if name.is_empty() {
        diagnostic.to_owned()
    } else {
        diagnostic.replace(name, "…")
    };
    let mut parts = diagnostic.split("#/components/schemas/");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        text += &format!("#/components/schemas/…{}", rest.trim_start_matches('…'));
    }
    text
}
