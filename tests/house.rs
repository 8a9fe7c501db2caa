//! How the source is laid out: what may know of what.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex_lite::Regex;

type Graph = BTreeMap<String, BTreeSet<String>>;

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// The Rust files of a folder and of those in it.
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

/// The modules that each module of a folder names, its tests apart. What lies in a folder of the module is part of it.
/// `root` is the path of the folder's own module.
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
        let named = if is_near { &near } else { &far }.captures_iter(&text);
        let named = named.flat_map(|found| {
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
        let named: Vec<_> = named
            .filter(|it| *it != own && modules.contains(it))
            .collect();
        graph.entry(own).or_default().extend(named);
    }
    graph
}

/// What is left when those that name nothing that is left are taken away, again and again: the circles, and what
/// leads to them.
fn circles(mut graph: Graph) -> Graph {
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
fn no_modules_know_each_other_in_a_circle() {
    let codegen = "crates/rollbook-codegen/src";
    let graph = imports("src/runtime", "crate::runtime");
    // The reader of imports sees what is there.
    assert!(graph["request"].contains("connection") && graph["connection"].contains("retry"));
    assert_eq!(circles(graph), Graph::new());
    let graph = imports(codegen, "crate");
    assert!(graph["check"].contains("load") && graph["adapt"].contains("model"));
    assert_eq!(circles(graph), Graph::new());
    for folder in ["adapt", "check", "load"] {
        let graph = imports(&format!("{codegen}/{folder}"), &format!("crate::{folder}"));
        assert!(graph.len() > 5);
        assert_eq!(circles(graph), Graph::new(), "{folder}");
    }
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
    assert_eq!(circles(tree.clone()), Graph::new());
    let mut graph = tree;
    graph.extend([module("c", &["b"])]);
    assert_eq!(circles(graph).len(), 3);
}
