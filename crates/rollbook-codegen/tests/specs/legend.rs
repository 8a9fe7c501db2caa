//! The description of a file: its sections, and the meaning of its marks.

use crate::{ALL, FILES, description, joined, nodes, spec};

/// The sections, in their order; a file has those that apply.
const SECTIONS: [&str; 12] = [
    "Where",
    "Authentication",
    "Names",
    "Requests",
    "Responses",
    "Errors",
    "Paging",
    "Updates",
    "Null",
    "Limits",
    "Missing",
    "Marks",
];

/// What each extension means, in the words of every file that uses it.
const MEANINGS: [(&str, &str); 9] = [
    (
        "x-evidence",
        "where a statement was seen: `page` (the vendor's page for this API), `docs` (another page of the vendor), \
         `code` (a public program that calls the API) or `inferred` (nowhere: our own conclusion). Every operation has \
         it. A parameter, property, response or example without it is as sure as the surest operation that uses it.",
    ),
    (
        "x-example-evidence",
        "the same, for the `example` beside it.",
    ),
    (
        "x-idempotent",
        "whether a repeat of the call has no further effect.",
    ),
    (
        "x-paging",
        "how a list is paged: `size`, `page` and `offset` are names of query parameters, `items` is the property with \
         the items (the response is a bare array without it), `next` the one with the link to the next page, `total` \
         the one with the number of items in the whole list.",
    ),
    (
        "x-scopes",
        "the scopes that the token needs for the call; the security scheme describes them.",
    ),
    (
        "x-permissions",
        "the permissions that the caller needs for the call; the security scheme describes them.",
    ),
    (
        "x-date-format",
        "the format of a date in a text that is not ISO 8601.",
    ),
    (
        "x-pattern",
        "a regular expression that the values of a server variable match.",
    ),
    (
        "x-additional-names",
        "a regular expression that the names of additional properties match.",
    ),
];

const ROWS: &str = "and the like: rows of `QUIRKS.md`, which every package and export of this file contains. They list \
    where the vendor's pages contradict each other or are silent. The reading that was taken is stated wherever a row is cited.";

#[test]
fn each_file_explains_the_extensions_that_it_uses_and_no_other() {
    for api in FILES {
        let spec = spec(api);
        let text = joined(description(&spec));
        let mut found = Vec::new();
        nodes(String::new(), spec.value(), &mut found);
        for (name, meaning) in MEANINGS {
            let end = format!("/{name}");
            let is_used = found.iter().any(|(pointer, _)| pointer.ends_with(&end));
            let explained = format!("- `{name}`: {meaning}");
            assert_eq!(text.contains(&explained), is_used, "{api}: {explained}");
            assert_eq!(
                text.contains(&format!("`{name}`")),
                is_used,
                "{api}: {name}"
            );
        }
        assert!(text.contains(ROWS), "{api}: {ROWS}");
    }
}

#[test]
fn every_extension_of_a_spec_has_a_meaning() {
    for api in ALL {
        let spec = spec(api);
        let mut found = Vec::new();
        nodes(String::new(), spec.value(), &mut found);
        let names = found.iter().filter_map(|(it, _)| it.rsplit('/').next());
        for name in names.filter(|name| name.starts_with("x-")) {
            let is_known = MEANINGS.iter().any(|(known, _)| *known == name);
            assert!(is_known, "{api}: {name}");
        }
    }
}

#[test]
fn descriptions_have_the_same_sections_in_the_same_order() {
    for api in FILES {
        let spec = spec(api);
        let paragraphs = description(&spec).split("\n\n");
        let headings = paragraphs.filter_map(|it| it.strip_prefix("**")?.split(".**").next());
        let places = headings.map(|heading| {
            let place = SECTIONS.iter().position(|section| *section == heading);
            place.unwrap_or_else(|| panic!("{api}: {heading} is not a section"))
        });
        let places: Vec<_> = places.collect();
        assert!(places.is_sorted_by(|a, b| a < b), "{api}: {places:?}");
        assert_eq!(places.last(), Some(&(SECTIONS.len() - 1)), "{api}");
    }
}

#[test]
fn null_that_no_page_mentions_is_explained_once() {
    for api in FILES {
        let text = joined(&crate::text(&format!("specs/{api}.yaml")));
        let mentions = text.matches("does not mention null").count()
            + text.matches("mentions neither null").count();
        assert!(mentions <= 1, "{api}: {mentions} times");
    }
}
