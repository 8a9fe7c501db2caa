//! *check* on `tests/fixtures/broken-specs`: small specs with one fault each, that other linters are held to as well.
//!
//! The first line of each names the rule that refuses it here, and Redocly's, which `tests/languages/run` looks at.
#![allow(
    clippy::unwrap_used,
    reason = "the files are there, and a test may fail in any words"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rollbook_codegen::{Fault, check, load};

/// Name and text of each file, in order.
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

fn faults(name: &str, text: &str) -> Vec<Fault> {
    match load(name, text) {
        Ok(spec) => check(&spec),
        Err(faults) => faults.into_iter().collect(),
    }
}

/// The rule that the first line names for *check*.
fn rule(text: &str) -> &str {
    let (_, rest) = text.split_once("# check: ").unwrap();
    rest.split_once(';').unwrap().0
}

#[test]
fn each_broken_spec_is_refused_for_its_own_fault() {
    let mut messages = String::new();
    let files = broken_specs();
    assert!(files.len() > 25, "only {} files were found", files.len());
    for (name, text) in &files {
        let faults = faults(name, text);
        if name == "without-fault.yaml" {
            assert_eq!(faults, [], "the others are this one with a fault");
            continue;
        }
        let rule = rule(text);
        assert!(
            faults.iter().any(|fault| fault.rule == rule),
            "{name}: `{rule}` does not see it, but {faults:#?}"
        );
        for fault in faults {
            let _ = writeln!(messages, "{fault}");
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("broken_specs", messages);
    });
}
