//! Prints the rows: a table for each API, or with `--json` one object per line.

use std::io::{self, Write as _};

use super::guide::Row;
use crate::output::{self, BAD, GOOD, HEADING, NOTABLE, Stdout};

/// Prints and counts rows.
pub(super) struct Report {
    out: Stdout,
    json: bool,
    calls: usize,
    documented_errors: usize,
    failures: usize,
}

impl Report {
    pub(super) fn new(json: bool) -> Self {
        Self {
            out: output::stdout(),
            json,
            calls: 0,
            documented_errors: 0,
            failures: 0,
        }
    }

    /// Prints the rows of an API.
    pub(super) fn section(&mut self, name: &str, base_url: &str, rows: &[Row]) -> io::Result<()> {
        self.calls += rows.len();
        self.documented_errors += rows.iter().filter(|row| row.documented_error).count();
        self.failures += rows.iter().filter(|row| row.failed).count();
        if self.json {
            for row in rows {
                writeln!(self.out, "{}", serde_json::to_string(row)?)?;
            }
            return Ok(());
        }
        writeln!(self.out, "{HEADING}{name}{HEADING:#}  {base_url}")?;
        let columns = Columns::of(rows);
        for row in rows {
            columns.write(&mut self.out, row)?;
        }
        writeln!(self.out)
    }

    /// Prints the counts; an error if a call failed, which sets the exit status.
    pub(super) fn end(mut self) -> io::Result<()> {
        let failures = self.failures;
        if !self.json {
            let Self {
                calls,
                documented_errors,
                ..
            } = self;
            write!(
                self.out,
                "{calls} calls, {documented_errors} documented errors shown"
            )?;
            match failures {
                0 => writeln!(self.out, "; each did what its vendor documents.")?,
                _ => writeln!(self.out, ", {BAD}{failures} failed{BAD:#}.")?,
            }
        }
        self.out.flush()?;
        match failures {
            0 => Ok(()),
            _ => Err(io::Error::other(format!("failed calls: {failures}"))),
        }
    }
}

/// The widths of columns that depend on the rows.
struct Columns {
    operation: usize,
    path: usize,
}

impl Columns {
    fn of(rows: &[Row]) -> Self {
        let widest = |text: fn(&Row) -> &str| rows.iter().map(|row| text(row).len()).max();
        Self {
            operation: widest(|row| row.operation).unwrap_or_default(),
            path: widest(|row| row.path).unwrap_or_default(),
        }
    }

    fn write(&self, out: &mut Stdout, row: &Row) -> io::Result<()> {
        let (style, mark) = match row {
            Row { failed: true, .. } => (BAD, ""),
            Row {
                documented_error: true,
                ..
            } => (NOTABLE, "documented error: "),
            _ => (GOOD, ""),
        };
        let Self { operation, path } = self;
        write!(
            out,
            "  {:<operation$}  {:<6} {:<path$}  ",
            row.operation, row.method, row.path
        )?;
        let status = row
            .status
            .map_or("---".to_owned(), |status| status.to_string());
        write!(out, "{style}{status}{style:#}  {:>6.1} ms  ", row.ms)?;
        writeln!(out, "{style}{mark}{style:#}{}", row.summary)
    }
}
