//! The table of evidence in specs/README.md.

use std::env;
use std::fmt::Write as _;
use std::fs;

use rollbook_codegen::{Evidence, Subject, evidence};

use crate::{ALL, path, spec, text};

const SUBJECTS: [(Subject, &str); 5] = [
    (Subject::Operation, "operations"),
    (Subject::Parameter, "parameters"),
    (Subject::Property, "properties"),
    (Subject::Response, "responses"),
    (Subject::Example, "examples"),
];

/// The table: how many statements of each kind were seen where.
fn table() -> String {
    let subjects = SUBJECTS.map(|(_, name)| name).join(" | ");
    let mut table = format!(
        "| file | {subjects} |\n| --- {}|\n",
        "| --- ".repeat(SUBJECTS.len())
    );
    for api in ALL {
        let claims = evidence(&spec(api));
        let cells = SUBJECTS.map(|(subject, _)| {
            let count = |kind: Evidence| {
                let counted = claims
                    .iter()
                    .filter(|it| it.subject == subject && it.evidence == kind);
                counted.count().to_string()
            };
            Evidence::ALL.map(count).join(" / ")
        });
        let _ = writeln!(table, "| `{api}.yaml` | {} |", cells.join(" | "));
    }
    table
}

/// `EVIDENCE=write` writes the table.
#[test]
fn the_table_of_evidence_is_that_of_the_files() {
    let readme = text("specs/README.md");
    let start = readme.find("| file | operations | parameters |").unwrap();
    let end = start + readme[start..].find("\n\n").unwrap() + 1;
    if env::var_os("EVIDENCE").is_some_and(|it| it == "write") {
        let text = [&readme[..start], &table(), &readme[end..]].concat();
        return fs::write(path("specs/README.md"), text).unwrap();
    }
    assert_eq!(readme[start..end], table(), "write it with EVIDENCE=write");
}
