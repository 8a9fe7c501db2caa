//! `rollbook specs check`: checks any spec against the house rules.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;
use rollbook_codegen::{Diagnostics, check, load, text};

use super::at;
use crate::output;

/// Check any specs against the house rules; exit 1 if one breaks a rule
///
/// The rules keep an OpenAPI 3.0 spec within what client generators for Rust, TypeScript, Python and Java support. Each
/// diagnostic has file, line, JSON pointer and what to write instead. For a file of another OpenAPI version, it lists
/// what to change.
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
    let mut errors = Vec::new();
    for path in &arguments.files {
        let file = path.display().to_string();
        match fs::read(path) {
            Ok(bytes) => match text(&file, bytes).and_then(|text| load(&file, &text)) {
                Ok(spec) => diagnostics.extend(check(&spec)),
                Err(invalid) => diagnostics.extend(invalid),
            },
            Err(error) => errors.push(at(path, &error).to_string()),
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
        errors.push(diagnostics.summary());
    }
    if !errors.is_empty() {
        out.flush()?;
        return Err(io::Error::other(errors.join("\n")));
    }
    if !arguments.json {
        writeln!(out, "no diagnostics")?;
    }
    out.flush()
}
