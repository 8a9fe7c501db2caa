//! `rollbook specs check`: holds any spec against the house rules.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;
use rollbook_codegen::{Diagnostics, check, load, text};

use super::at;
use crate::output;

/// Hold specs, anyone's, against the house rules; exit 1 if one is broken
///
/// The rules keep an OpenAPI 3.0 spec inside of what client generators for Rust, TypeScript, Python and Java all take.
/// Each diagnostic has file, line, JSON pointer and what to write instead. For a file of another OpenAPI version, it lists
/// what has to change.
#[derive(Args)]
pub(crate) struct Arguments {
    /// OpenAPI 3.0 files, as YAML or JSON
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the diagnostics as a JSON array
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    let mut diagnostics = Vec::new();
    let mut unread = Vec::new();
    for path in &arguments.files {
        let file = path.display().to_string();
        match fs::read(path) {
            Ok(bytes) => match text(&file, bytes).and_then(|text| load(&file, &text)) {
                Ok(spec) => diagnostics.extend(check(&spec)),
                Err(broken) => diagnostics.extend(broken),
            },
            Err(error) => unread.push(at(path, &error).to_string()),
        }
    }
    let diagnostics = Diagnostics::new(diagnostics);
    let mut out = output::stdout();
    if arguments.json {
        writeln!(
            out,
            "{}",
            serde_json::to_string_pretty(diagnostics.as_slice())?
        )?;
    } else {
        for diagnostic in diagnostics.as_slice() {
            writeln!(out, "{diagnostic}\n")?;
        }
    }
    if !diagnostics.as_slice().is_empty() {
        unread.push(diagnostics.summary());
    }
    if !unread.is_empty() {
        out.flush()?;
        return Err(io::Error::other(unread.join("\n")));
    }
    if !arguments.json {
        writeln!(out, "no diagnostics")?;
    }
    out.flush()
}
