//! The packages of the specs for other languages. `tests/languages/packages` builds them and checks their contents.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use serde_json::Value;

const PACKAGE_JSON: &str = include_str!("../specs/package.json");
const CARGO_TOML: &str = include_str!("../Cargo.toml");
const PYPROJECT_TOML: &str = include_str!("../specs/pyproject.toml");

#[test]
fn the_packages_have_the_version_of_the_crate() {
    let crate_version = env!("CARGO_PKG_VERSION");
    let npm: Value = serde_json::from_str(PACKAGE_JSON).unwrap();
    assert_eq!(npm["version"], crate_version, "specs/package.json");
    let python = PYPROJECT_TOML
        .lines()
        .find_map(|line| line.strip_prefix("version = "));
    assert_eq!(
        python,
        Some(&*format!("\"{crate_version}\"")),
        "specs/pyproject.toml"
    );
}

#[test]
fn no_package_has_a_repository_url_yet() {
    let cli = include_str!("../crates/rollbook-cli/Cargo.toml");
    let sandbox = include_str!("../crates/rollbook-sandbox/Cargo.toml");
    for manifest in [CARGO_TOML, PACKAGE_JSON, PYPROJECT_TOML, cli, sandbox] {
        for field in ["repository", "homepage", "documentation", "urls"] {
            let line = manifest.lines().find(|line| {
                let name = line.trim_start_matches(|c: char| !c.is_alphabetic());
                name.starts_with(field)
            });
            assert_eq!(line, None);
        }
    }
}
