//! The five files as documents that stand alone: each explains its marks, cites its rows, and says how sure it is.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod errors;
mod evidence;
mod legend;
mod names;
mod page;
mod rows;

use std::fs;
use std::path::{Path, PathBuf};

use rollbook_codegen::Spec;
use serde_json::Value;

/// The files that have all of this.
const FILES: [&str; 5] = ALL;

/// All files.
const ALL: [&str; 5] = [
    "memberclicks",
    "members-portal",
    "questionpro",
    "yourcourts",
    "b2core",
];

/// A file of the repository.
fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(file)
}

fn text(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap()
}

fn spec(api: &str) -> Spec {
    let file = format!("specs/{api}.yaml");
    rollbook_codegen::load(&file, &text(&file)).unwrap()
}

/// The description of a file.
fn description(spec: &Spec) -> &str {
    spec.value()["info"]["description"].as_str().unwrap()
}

/// A text with single blanks.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn members(node: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let members = node.as_object().into_iter().flatten();
    members.map(|(name, node)| (name.as_str(), node))
}

/// Follows a `$ref`.
fn resolved<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    let to = node["$ref"].as_str().map(|to| to.trim_start_matches('#'));
    to.and_then(|to| document.pointer(to)).unwrap_or(node)
}

/// Each operation, with path and method.
fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    let paths = members(&document["paths"]);
    paths.flat_map(|(path, item)| members(item).map(move |(method, node)| (path, method, node)))
}

/// Each node of a document with its pointer.
fn nodes<'a>(pointer: String, node: &'a Value, found: &mut Vec<(String, &'a Value)>) {
    for (name, below) in members(node) {
        let name = name.replace('~', "~0").replace('/', "~1");
        nodes(format!("{pointer}/{name}"), below, found);
    }
    for (index, below) in node.as_array().into_iter().flatten().enumerate() {
        nodes(format!("{pointer}/{index}"), below, found);
    }
    found.push((pointer, node));
}
