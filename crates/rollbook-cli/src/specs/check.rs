//! `rollbook specs check`: holds any spec against the house rules.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;
use rollbook_codegen::{Faults, check, load};

use super::at;
use crate::output;

/// Hold specs, anyone's, against the house rules; exit 1 if one is broken
///
/// The rules keep an OpenAPI 3.0 spec inside of what client generators for Rust, TypeScript, Python and Java all take.
/// Each fault is told with file, line, JSON pointer and what to write instead.
#[derive(Args)]
pub(crate) struct Arguments {
    /// OpenAPI 3.0 files, as YAML or JSON
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the faults as a JSON array
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    let mut faults = Vec::new();
    for path in &arguments.files {
        let file = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| at(path, &error))?;
        match load(&file, &text) {
            Ok(spec) => faults.extend(check(&spec)),
            Err(broken) => faults.extend(broken),
        }
    }
    let faults = Faults::new(faults);
    let mut out = output::stdout();
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(faults.as_slice())?)?;
    } else if faults.as_slice().is_empty() {
        writeln!(out, "no fault")?;
    } else {
        for fault in faults.as_slice() {
            writeln!(out, "{fault}\n")?;
        }
    }
    out.flush()?;
    match faults.as_slice() {
        [] => Ok(()),
        _ => Err(io::Error::other(faults.summary())),
    }
}
