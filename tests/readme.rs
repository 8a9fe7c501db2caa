//! What README and QUIRKS.md name exists: tests, files, environment variables.
#![allow(clippy::expect_used, reason = "a test panics when it fails")]

use std::fs;
use std::path::{Path, PathBuf};

/// The Rust files below a directory.
fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).expect("the directory is there");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let found = paths.flat_map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    found
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .collect()
}

#[test]
fn every_file_that_quirks_cites_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let quirks = include_str!("../specs/QUIRKS.md");
    let is_path = |code: &&str| {
        let places = ["src/", "tests/", "crates/"];
        places.iter().any(|place| code.starts_with(place))
    };
    let cited: Vec<_> = quirks.split('`').filter(is_path).collect();
    assert!(cited.len() > 20, "{cited:?}");
    for path in cited {
        assert!(root.join(path).exists(), "{path} does not exist");
    }
}

#[test]
fn every_promise_cites_existing_tests() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = include_str!("../README.md");
    let (_, section) = readme
        .split_once("## What you can rely on")
        .expect("the section");
    let (section, _) = section.split_once("\n## ").expect("the next section");
    let tests = ["tests", "src"]
        .map(|directory| files(&root.join(directory)))
        .concat();
    let is_there = |file: &str, test: &str| {
        // A test file, a folder of modules, or the tests beside a file.
        let mut files = tests.iter().filter(|path| {
            path.file_stem().is_some_and(|it| it == file)
                || path
                    .parent()
                    .is_some_and(|it| it.ends_with(format!("tests/{file}")))
                || path.ends_with(format!("{file}/tests.rs"))
        });
        files.any(|path| {
            let text = fs::read_to_string(path).expect("a test can be read");
            let mut tests = text.split("test]\n").skip(1);
            tests.any(|it| {
                it.split('{')
                    .next()
                    .is_some_and(|it| it.contains(&format!("fn {test}()")))
            })
        })
    };

    for promise in section.split("\n- ").skip(1) {
        let named = promise.split('`').filter_map(|code| code.split_once("::"));
        let named = named.collect::<Vec<_>>();
        assert!(!named.is_empty(), "no test is cited: {promise}");
        for (file, test) in named {
            assert!(
                is_there(file, test),
                "{file}::{test} does not exist: {promise}"
            );
        }
    }
}

#[test]
fn the_table_of_environment_variables_is_complete() {
    let readme = include_str!("../README.md");
    let vendors = [
        ("MemberClicks", rollbook::memberclicks::Client::SETTINGS),
        ("Members Portal", rollbook::members_portal::Client::SETTINGS),
        ("QuestionPro", rollbook::questionpro::Client::SETTINGS),
        ("YourCourts", rollbook::yourcourts::Client::SETTINGS),
        ("B2CORE IB", rollbook::b2core::Client::SETTINGS),
    ];
    for (vendor, settings) in vendors {
        let row = readme
            .lines()
            .find(|line| line.starts_with(&format!("| {vendor} | `")))
            .expect("each vendor has a row");
        let mut listed: Vec<_> = row
            .split('`')
            .filter(|code| code.contains('_') && code.to_uppercase() == **code)
            .collect();
        let mut names: Vec<_> = settings.iter().map(|it| it.name).collect();
        listed.sort_unstable();
        names.sort_unstable();
        assert_eq!(listed, names);
    }
}
