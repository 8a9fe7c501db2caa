//! `generated/`, which users compile, is the output of the generator for `specs/`, and the docs page of quirks matches
//! `specs/QUIRKS.md`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[allow(dead_code, reason = "only the texts are used")]
#[path = "support/spec.rs"]
mod spec;
#[path = "../build/stale.rs"]
mod stale;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn fresh(api: &str, generator: u64) -> String {
    let module = format!("rollbook::{api}");
    let (file, text) = (spec::file(api), spec::text(api));
    let generated = rollbook_codegen::client(&module, &file, text).unwrap();
    let banner = stale::banner(&file, stale::hash_of(text.as_bytes()), generator);
    banner + &generated.rust
}

#[test]
fn the_shipped_modules_are_up_to_date() {
    let generator = stale::hash_of_generator(&root()).unwrap().unwrap();
    let mut stale = Vec::new();
    for api in spec::APIS {
        let file = root().join(format!("generated/{api}.rs"));
        let fresh = fresh(api, generator);
        if env::var_os("GENERATED").is_some_and(|value| value == "write") {
            fs::write(&file, &fresh).unwrap();
        }
        let shipped = fs::read_to_string(&file).unwrap_or_default();
        if shipped.replace('\r', "") != fresh {
            stale.push(api);
        }
    }
    assert!(stale.is_empty(), "stale: {stale:?}; run `{}`", stale::WRITE);
}

/// The rows of `specs/QUIRKS.md` as text with anchors, because its tables are wider than a docs page.
fn page_of_quirks(quirks: &str) -> String {
    let (about, sections) = quirks.split_once("\n## ").unwrap();
    let mut page = String::from(
        "Where the vendors' pages contradict themselves, and the reading that was taken.\n\n\
         Generated from `specs/QUIRKS.md`, whose tables also name where each reading is implemented.\n\n",
    );
    // Of the introduction, only the paragraph about the marks.
    let marks = about.split("\n\n").find(|it| it.starts_with("**Marks."));
    page += marks.unwrap();
    page += "\n\n";
    let mut columns: Vec<String> = Vec::new();
    for line in format!("# {sections}").replace("\n## ", "\n# ").lines() {
        let Some(row) = line.strip_prefix("| ") else {
            columns.clear();
            page += line;
            page.push('\n');
            continue;
        };
        // `|` in a text is escaped.
        let row = row.replace("\\|", "\u{0}");
        let cells = row.split('|').map(|cell| cell.trim().replace('\u{0}', "|"));
        let cells: Vec<String> = cells.collect();
        if columns.is_empty() {
            columns = cells;
        } else if !cells[0].starts_with("---") {
            let (id, at) = (&cells[0], &cells[1]);
            let anchor = id.to_lowercase();
            page += &format!("<span id=\"{anchor}\"></span>**{id}: {at}**\n\n");
            for (column, cell) in columns.iter().zip(&cells).skip(2) {
                if !column.is_empty() && column != "implemented in" {
                    page += &format!("- *{column}:* {cell}\n");
                }
            }
            page.push('\n');
        }
    }
    page
}

#[test]
fn the_page_of_quirks_is_up_to_date() {
    let file = root().join("docs/quirks.md");
    let fresh = page_of_quirks(include_str!("../specs/QUIRKS.md"));
    if env::var_os("GENERATED").is_some_and(|value| value == "write") {
        fs::write(&file, &fresh).unwrap();
    }
    let shipped = fs::read_to_string(&file).unwrap_or_default();
    assert!(shipped == fresh, "stale: run `{}`", stale::WRITE);
}

#[test]
fn the_hashes_of_a_banner_can_be_read() {
    let text = stale::banner("specs/a.yaml", 7, u64::MAX) + "pub mod types {}";
    assert_eq!(stale::hashes(&text), Some((7, u64::MAX)));
    assert_eq!(stale::hashes("pub mod types {}"), None);
}

#[test]
fn a_hash_depends_on_the_text_but_not_on_its_line_ends() {
    assert_eq!(stale::hash_of(b"a\nb"), stale::hash_of(b"a\r\nb"));
    assert_ne!(stale::hash_of(b"a\nb"), stale::hash_of(b"a\nc"));
}

#[test]
fn a_package_without_the_generator_has_no_generator_hash() {
    assert_eq!(
        stale::hash_of_generator(Path::new("/nowhere")).unwrap(),
        None
    );
}
