//! The rows of QUIRKS.md: each names places that exist, and each file cites the rows about it.

use std::collections::{BTreeMap, BTreeSet};

use regress::Regex;

use crate::{ALL, FILES, spec, text};

/// The places of each row in each spec: (row, file, pointer).
fn places() -> Vec<(String, String, String)> {
    let quirks = text("specs/QUIRKS.md");
    let row = Regex::new(r"^\| ([MPQYBR]\d+) \|").unwrap();
    let place = Regex::new(r"`([a-z0-9-]+)\.yaml#([^`]*)`").unwrap();
    let mut places = Vec::new();
    for line in quirks.lines() {
        let Some(found) = row.find(line) else {
            continue;
        };
        let id = &line[found.group(1).unwrap()];
        for found in place.find_iter(line) {
            let [file, pointer] = [1, 2].map(|group| line[found.group(group).unwrap()].to_owned());
            places.push((id.to_owned(), file, pointer));
        }
    }
    assert!(places.len() > 100);
    places
}

/// The rows that a text cites.
fn cited(text: &str) -> BTreeSet<String> {
    let row = Regex::new(r"\b[MPQYBR]\d+\b").unwrap();
    let found = row.find_iter(text);
    found.map(|found| text[found.range()].to_owned()).collect()
}

#[test]
fn every_place_that_a_row_names_exists() {
    let specs: BTreeMap<_, _> = ALL.map(|api| (api, spec(api))).into();
    for (id, file, pointer) in places() {
        let document = specs[file.as_str()].value();
        assert!(
            document.pointer(&pointer).is_some(),
            "{id}: {file}.yaml#{pointer}"
        );
    }
}

#[test]
fn each_file_cites_the_rows_about_it() {
    for api in FILES {
        let cited = cited(&text(&format!("specs/{api}.yaml")));
        let missing: BTreeSet<_> = places()
            .into_iter()
            .filter(|(id, file, _)| file == api && !cited.contains(id))
            .map(|(id, ..)| id)
            .collect();
        assert_eq!(missing, BTreeSet::new(), "{api}");
    }
}

#[test]
fn every_row_that_a_file_cites_exists() {
    let quirks = text("specs/QUIRKS.md");
    for api in ALL {
        for id in cited(&text(&format!("specs/{api}.yaml"))) {
            assert!(quirks.contains(&format!("\n| {id} |")), "{api}: {id}");
        }
    }
}

#[test]
fn no_file_names_a_path_of_this_repository() {
    for api in FILES {
        let text = text(&format!("specs/{api}.yaml"));
        assert!(!text.contains("specs/QUIRKS"), "{api}");
    }
}
