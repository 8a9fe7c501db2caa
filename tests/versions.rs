//! The versions that manifests, docs and dependencies state: of the crate, and of Rust.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use regex_lite::Regex;
use serde_json::Value;

const README: &str = include_str!("../README.md");
const CONTRIBUTING: &str = include_str!("../CONTRIBUTING.md");
const MINIMUM_RUST: &str = env!("CARGO_PKG_RUST_VERSION");

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Major, minor and patch number; a missing one is 0.
fn numbers(version: &str) -> [u64; 3] {
    let mut numbers = version.split('.').map(|it| it.parse().unwrap());
    [(); 3].map(|()| numbers.next().unwrap_or(0))
}

#[test]
fn the_docs_require_the_version_of_the_crate() {
    let [major, minor, _] = numbers(env!("CARGO_PKG_VERSION"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guides = fs::read_dir(root.join("docs/guide")).unwrap();
    let mut files: Vec<_> = guides.map(|it| it.unwrap().path()).collect();
    files.extend(["README.md", "src/lib.rs"].map(|it| root.join(it)));
    let requirement = Regex::new(r#"rollbook[-a-z]* = (?:\{ version = )?"(\d[^"]*)""#).unwrap();
    let mut found = 0;
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for required in requirement.captures_iter(&text) {
            assert_eq!(&required[1], format!("{major}.{minor}"), "{file:?}");
            found += 1;
        }
    }
    assert!(found >= 6);
}

#[test]
fn the_docs_state_the_minimum_rust_version_of_the_manifest() {
    let readme = format!("The minimum supported Rust version is {MINIMUM_RUST}.");
    assert!(README.contains(&readme));
    assert!(CONTRIBUTING.contains(&format!("Rust ({MINIMUM_RUST} or newer)")));
    assert!(CONTRIBUTING.contains(&format!("`cargo +{MINIMUM_RUST} check")));
}

/// Only dependencies on this platform, since no others have been downloaded.
#[test]
fn no_dependency_of_a_user_needs_a_newer_rust() {
    let about = cargo(&["-vV"]);
    let host = about.lines().find_map(|it| it.strip_prefix("host: "));
    let tree = "tree --offline --locked -p rollbook -e normal,build --prefix none";
    let tree = cargo(&tree.split(' ').collect::<Vec<_>>());
    let package = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let tree: BTreeSet<_> = tree.lines().map(package).collect();
    assert!(tree.len() > 50 && !tree.iter().any(|it| it.starts_with("progenitor")));

    let metadata = "metadata --offline --locked --format-version 1 --filter-platform";
    let mut metadata: Vec<_> = metadata.split(' ').collect();
    metadata.push(host.unwrap());
    let metadata = cargo(&metadata);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let mut found = 0;
    for package in metadata["packages"].as_array().unwrap() {
        let [name, version] = ["name", "version"].map(|it| package[it].as_str().unwrap());
        if !tree.contains(&format!("{name} v{version}")) {
            continue;
        }
        found += 1;
        let needed = package["rust_version"].as_str().unwrap_or("0");
        assert!(
            numbers(needed) <= numbers(MINIMUM_RUST),
            "{name} {version} needs Rust {needed}, above our {MINIMUM_RUST}"
        );
    }
    assert_eq!(found, tree.len());
}
