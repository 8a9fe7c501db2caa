//! What the README promises names the test that holds it: each of them is there.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file of Rust below a directory.
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
fn every_promise_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = include_str!("../README.md");
    let (_, section) = readme
        .split_once("## What you can rely on")
        .expect("the section");
    let (section, _) = section.split_once("\n## ").expect("the next section");
    let tests = ["tests", "src"]
        .map(|directory| files(&root.join(directory)))
        .concat();

    for promise in section.split("\n- ").skip(1) {
        let mut named = promise
            .split('`')
            .filter_map(|code| code.split_once("::"))
            .peekable();
        assert!(named.peek().is_some(), "no test is named: {promise}");
        for (file, test) in named {
            let is_there = tests.iter().any(|path| {
                let text = || fs::read_to_string(path).expect("a test can be read");
                path.file_stem().is_some_and(|it| it == file)
                    && (text().split("#[").any(|it| {
                        let is_test = it.starts_with("test]") || it.starts_with("tokio::test");
                        is_test && it.contains(&format!("fn {test}()"))
                    }))
            });
            assert!(is_there, "{file}::{test} is not there: {promise}");
        }
    }
}
