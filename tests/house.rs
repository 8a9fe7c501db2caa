//! How the source is laid out: what may know of what.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use regex_lite::Regex;

/// The modules that each module of a folder names, its tests apart.
fn imports(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let modules: BTreeSet<_> = files.iter().map(|it| name(it)).collect();
    let comment = Regex::new(r"//[^\n]*").unwrap();
    let path = Regex::new(r"\b(?:super|crate::runtime)::(\w+|\{[^;]*?\})").unwrap();
    let first = Regex::new(r"(?:^\{|,)\s*(\w+)").unwrap();
    let sources = files
        .iter()
        .filter(|it| it.extension().is_some_and(|it| it == "rs"));
    let graph = sources.filter(|it| name(it) != "mod").map(|file| {
        let text = fs::read_to_string(file).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let text = comment.replace_all(text, "");
        let named = path.captures_iter(&text).flat_map(|found| {
            let found = found[1].to_owned();
            match found.starts_with('{') {
                true => first
                    .captures_iter(&found)
                    .map(|it| it[1].to_owned())
                    .collect(),
                false => vec![found],
            }
        });
        let own = name(file);
        let known = named.filter(|it| *it != own && modules.contains(it));
        (own.clone(), known.collect())
    });
    graph.collect()
}

/// What is left when those that name nothing that is left are taken away, again and again: the circles, and what
/// leads to them.
fn circles(mut graph: BTreeMap<String, BTreeSet<String>>) -> BTreeMap<String, BTreeSet<String>> {
    loop {
        let left: BTreeSet<_> = graph.keys().cloned().collect();
        graph
            .values_mut()
            .for_each(|named| named.retain(|it| left.contains(it)));
        let before = graph.len();
        graph.retain(|_, named| !named.is_empty());
        if graph.len() == before {
            return graph;
        }
    }
}

#[test]
fn no_modules_of_the_runtime_know_each_other_in_a_circle() {
    let graph = imports("src/runtime");
    // The reader of imports sees what is there.
    assert!(graph["request"].contains("connection") && graph["connection"].contains("retry"));
    assert_eq!(circles(graph), BTreeMap::new());
}

#[test]
fn a_circle_is_found() {
    let module = |name: &str, named: &[&str]| {
        (
            name.to_owned(),
            named.iter().map(|&it| it.to_owned()).collect(),
        )
    };
    let tree = BTreeMap::from([
        module("a", &["b", "c"]),
        module("b", &["c"]),
        module("c", &[]),
    ]);
    assert_eq!(circles(tree.clone()), BTreeMap::new());
    let mut graph = tree;
    graph.extend([module("c", &["b"])]);
    assert_eq!(circles(graph).len(), 3);
}
