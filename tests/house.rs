//! The structure of the source: which modules import which, and how long a file is.
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

/// The text of a file without its tests.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    code.to_owned()
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
        let text = code(file);
        let text = comment.replace_all(&text, "");
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
    let graph = imports(codegen, "crate");
    // The imports are found.
    assert!(graph["check"].contains("load") && graph["adapt"].contains("model"));
    assert_eq!(cycles(graph), Graph::new());
    let graph = imports("crates/rollbook-sandbox/src", "crate");
    assert!(graph["server"].contains("call") && graph["app"].contains("world"));
    assert_eq!(cycles(graph), Graph::new());
    let graph = imports("crates/rollbook-exports/src", "crate");
    assert!(graph["arazzo"].contains("workflows"));
    assert_eq!(cycles(graph), Graph::new());
    let graph = imports("crates/rollbook-cli/src", "crate");
    assert!(graph["specs"].contains("shipped"));
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

/// The rooms of the runtime: each imports only from itself and from those before it. The ground has no folder.
const ROOMS: [&str; 5] = ["", "types", "json", "call", "list"];

/// The room of a file of the runtime, as a position in [`ROOMS`].
fn room(file: &str) -> usize {
    let folder = file.split_once('/').map_or("", |(folder, _)| folder);
    let room = ROOMS.iter().position(|it| *it == folder);
    // `error/` is part of the ground.
    room.unwrap_or(0)
}

/// The paths that a text of Rust names below `crate::runtime`, each as segments. `own` is the module of the text.
fn paths(text: &str, own: &[&str]) -> BTreeSet<Vec<String>> {
    let path = Regex::new(r"\b(crate|super)::((?:\w+::)*)(\w+|\{[^;]*?\})").unwrap();
    let first = Regex::new(r"(?:^\{|,)\s*(\w+)").unwrap();
    let mut found = BTreeSet::new();
    for it in path.captures_iter(text) {
        let mut module = match &it[1] {
            "crate" => vec![],
            _ => [&["runtime"], &own[..own.len() - 1]].concat(),
        };
        for segment in it[2].split("::").filter(|it| !it.is_empty()) {
            match segment {
                "super" => drop(module.pop()),
                segment => module.push(segment),
            }
        }
        let names: Vec<_> = match it[3].starts_with('{') {
            true => first
                .captures_iter(&it[3])
                .map(|it| it.get(1).unwrap().as_str())
                .collect(),
            false => vec![it.get(3).unwrap().as_str()],
        };
        for name in names.into_iter().filter(|&it| it != "self") {
            let path = module.iter().chain([&name]).map(|&it| it.to_owned());
            found.insert(path.collect());
        }
    }
    found
}

/// The files that each file of the runtime imports, except in tests. A `mod.rs` that re-exports stands for all files
/// of its folder.
fn runtime() -> Graph {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/runtime");
    // Comments, visibilities, such as `pub(in crate::runtime)`, and paths in macros, which belong to who uses them.
    let other = Regex::new(r"//[^\n]*|pub\([^)]*\)|\$crate::").unwrap();
    let name = |path: &PathBuf| {
        let below = path.strip_prefix(&folder).unwrap().with_extension("");
        below.to_str().unwrap().replace('\\', "/")
    };
    let paths_of_files = files(&folder);
    let paths_of_files = paths_of_files
        .iter()
        .filter(|it| !["mod", "tests"].contains(&&*stem(it)));
    let files: BTreeMap<_, _> = paths_of_files.map(|path| (name(path), path)).collect();
    let mut graph = Graph::new();
    for (file, path) in &files {
        let text = code(path);
        let text = other.replace_all(&text, "");
        let own: Vec<_> = file.split('/').collect();
        let mut imported = BTreeSet::new();
        for path in paths(&text, &own) {
            assert_eq!(path[0], "runtime", "{file} imports {path:?}");
            let path = &path[1..];
            let mut parents = (1..=path.len())
                .rev()
                .map(|length| path[..length].join("/"));
            if let Some(found) = parents.find(|it| files.contains_key(it)) {
                imported.insert(found);
                continue;
            }
            // An item that a `mod.rs` re-exports, or else one of the file itself, from a module inside it.
            let below = path[..path.len() - 1].join("/");
            if code(&folder.join(&below).join("mod.rs")).contains("pub use ") {
                let below = format!("{below}/").trim_start_matches('/').to_owned();
                imported.extend(files.keys().filter(|it| it.starts_with(&below)).cloned());
            }
        }
        imported.remove(file);
        graph.insert(file.clone(), imported);
    }
    graph
}

#[test]
fn no_files_of_the_runtime_import_each_other_in_a_cycle() {
    let graph = runtime();
    // The imports are found.
    for (file, imported) in [
        ("error/make", "error"),
        ("call/request", "call/connection"),
        ("list/by_name", "list/paging"),
        ("types/rules/check", "types/rules/place"),
        ("types/invalid", "types/rules/check"),
    ] {
        assert!(graph[file].contains(imported), "{file} imports {imported}");
    }
    assert_eq!(cycles(graph), Graph::new());
}

#[test]
fn a_room_of_the_runtime_imports_only_from_rooms_before_it() {
    for (file, imported) in runtime() {
        for other in imported {
            assert!(room(&other) <= room(&file), "{file} imports {other}");
        }
    }
}

#[test]
fn paths_are_found_in_every_notation() {
    let text = "use super::a::{B, C}; crate::runtime::d::E::f(); use super::{g, h::I};\
        use super::super::j::K;";
    let found = paths(text, &["call", "connection"]);
    let found: Vec<_> = found.iter().map(|it| it.join("/")).collect();
    assert_eq!(
        found,
        [
            "runtime/call/a/B",
            "runtime/call/a/C",
            "runtime/call/g",
            "runtime/call/h",
            "runtime/d/E/f",
            "runtime/j/K",
        ]
    );
}

#[test]
fn no_file_is_long() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let crates = fs::read_dir(root.join("crates")).unwrap();
    let crates: Vec<_> = crates.map(|it| it.unwrap().path()).collect();
    let in_crates = |folder: &str| crates.iter().map(|it| it.join(folder)).collect::<Vec<_>>();
    let all = |folders: Vec<PathBuf>| {
        let there = folders.into_iter().filter(|it| it.exists());
        there.flat_map(|it| files(&it)).collect::<Vec<_>>()
    };
    let source = all([vec![root.join("src")], in_crates("src")].concat());
    let tests = all([vec![root.join("tests")], in_crates("tests")].concat());
    let (tests_beside, source): (Vec<_>, Vec<_>) =
        source.into_iter().partition(|it| stem(it) == "tests");
    assert!(source.len() > 100 && tests.len() > 50);
    for file in source {
        let lines = code(&file).lines().count();
        assert!(lines <= 500, "{} has {lines} lines of code", file.display());
    }
    for file in tests.into_iter().chain(tests_beside) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 600, "{} has {lines} lines", file.display());
    }
}
