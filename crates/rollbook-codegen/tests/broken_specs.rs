//! *check* on `tests/fixtures/broken-specs`: small specs with one mistake each, also for other linters.
//!
//! The first line of each names the rule that rejects it here, and Redocly's rule, which `tests/languages/run` checks.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rollbook_codegen::{Diagnostic, check, load};

/// Name and text of each file, sorted.
fn broken_specs() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/broken-specs");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn diagnostics(name: &str, text: &str) -> Vec<Diagnostic> {
    match load(name, text) {
        Ok(spec) => check(&spec),
        Err(diagnostics) => diagnostics.into_iter().collect(),
    }
}

/// The rule of *check* in the first line.
fn rule(text: &str) -> &str {
    let (_, rest) = text.split_once("# check: ").unwrap();
    rest.split_once(';').unwrap().0
}

#[test]
fn each_broken_spec_is_rejected_for_its_own_mistake() {
    let mut messages = String::new();
    let files = broken_specs();
    assert!(files.len() > 25, "only {} files were found", files.len());
    for (name, text) in &files {
        let diagnostics = diagnostics(name, text);
        if name == "without-fault.yaml" {
            assert_eq!(diagnostics, [], "the others are this one with a mistake");
            continue;
        }
        let rule = rule(text);
        assert!(
            diagnostics.iter().any(|diagnostic| diagnostic.rule == rule),
            "{name}: `{rule}` does not report it, but {diagnostics:#?}"
        );
        for diagnostic in diagnostics {
            let _ = writeln!(messages, "{diagnostic}");
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("broken_specs", messages);
    });
}
