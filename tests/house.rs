//! The structure of the source: which modules import which.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex_lite::Regex;

type Graph = BTreeMap<String, BTreeSet<String>>;

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// The Rust files in a folder, recursively.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let files = entries.flat_map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    files
        .filter(|it| it.extension().is_some_and(|it| it == "rs"))
        .collect()
}

/// The modules that each module of a folder imports, except in tests. A folder of a module is part of it. `root` is the
/// path of the folder's own module.
fn imports(folder: &str, root: &str) -> Graph {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let module = |path: &Path| {
        let below = path.strip_prefix(&folder).unwrap();
        stem(Path::new(below.iter().next().unwrap()))
    };
    let files = files(&folder);
    let modules: BTreeSet<_> = files.iter().map(|it| module(it)).collect();
    let comment = Regex::new(r"//[^\n]*").unwrap();
    let path = |of: &str| Regex::new(&format!(r"\b(?:{of})::(\w+|\{{[^;]*?\}})")).unwrap();
    let (near, far) = (path(&format!("super|{root}")), path(root));
    let first = Regex::new(r"(?:^\{|,)\s*(\w+)").unwrap();
    let mut graph = Graph::new();
    for file in files
        .iter()
        .filter(|it| !["mod", "lib"].contains(&&*stem(it)))
    {
        let text = fs::read_to_string(file).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let text = comment.replace_all(text, "");
        let is_near = file.parent() == Some(&*folder);
        let imported = if is_near { &near } else { &far }.captures_iter(&text);
        let imported = imported.flat_map(|found| {
            let found = found[1].to_owned();
            match found.starts_with('{') {
                true => first
                    .captures_iter(&found)
                    .map(|it| it[1].to_owned())
                    .collect(),
                false => vec![found],
            }
        });
        let own = module(file);
        let imported: Vec<_> = imported
            .filter(|it| *it != own && modules.contains(it))
            .collect();
        graph.entry(own).or_default().extend(imported);
    }
    graph
}

/// The import cycles and what leads to them: repeatedly removes modules without imports.
fn cycles(mut graph: Graph) -> Graph {
    loop {
        let left: BTreeSet<_> = graph.keys().cloned().collect();
        graph
            .values_mut()
            .for_each(|imported| imported.retain(|it| left.contains(it)));
        let before = graph.len();
        graph.retain(|_, imported| !imported.is_empty());
        if graph.len() == before {
            return graph;
        }
    }
}

#[test]
fn no_modules_import_each_other_in_a_cycle() {
    let codegen = "crates/rollbook-codegen/src";
    let graph = imports("src/runtime", "crate::runtime");
    // The imports are found.
    assert!(graph["request"].contains("connection") && graph["connection"].contains("retry"));
    assert_eq!(cycles(graph), Graph::new());
    let graph = imports(codegen, "crate");
    assert!(graph["check"].contains("load") && graph["adapt"].contains("model"));
    assert_eq!(cycles(graph), Graph::new());
    let graph = imports("crates/rollbook-sandbox/src", "crate");
    assert!(graph["server"].contains("call") && graph["app"].contains("world"));
    assert_eq!(cycles(graph), Graph::new());
    for folder in ["adapt", "check", "load"] {
        let graph = imports(&format!("{codegen}/{folder}"), &format!("crate::{folder}"));
        assert!(graph.len() > 5);
        assert_eq!(cycles(graph), Graph::new(), "{folder}");
    }
}

#[test]
fn a_cycle_is_found() {
    let module = |name: &str, imported: &[&str]| {
        (
            name.to_owned(),
            imported.iter().map(|&it| it.to_owned()).collect(),
        )
    };
    let tree = BTreeMap::from([
        module("a", &["b", "c"]),
        module("b", &["c"]),
        module("c", &[]),
    ]);
    assert_eq!(cycles(tree.clone()), Graph::new());
    let mut graph = tree;
    graph.extend([module("c", &["b"])]);
    assert_eq!(cycles(graph).len(), 3);
}
