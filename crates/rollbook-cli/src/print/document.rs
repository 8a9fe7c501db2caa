//! JSON: one document, or a value on each line.

use std::io::{self, Write as _};

use serde_json::Value;

use super::Rows;
use crate::output::Stdout;

/// An array, with an item on each line.
#[derive(Default)]
pub(super) struct List {
    has_items: bool,
}

impl Rows for List {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        let before = if self.has_items { ",\n" } else { "[\n" };
        self.has_items = true;
        write!(out, "{before}{value}")
    }

    fn end(&mut self, out: &mut Stdout) -> io::Result<()> {
        match self.has_items {
            true => writeln!(out, "\n]"),
            false => writeln!(out, "[]"),
        }
    }

    fn fail(&mut self, out: &mut Stdout) -> io::Result<()> {
        match self.has_items {
            true => writeln!(out),
            false => Ok(()),
        }
    }
}

/// One value, indented.
pub(super) struct One;

impl Rows for One {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        writeln!(out, "{value:#}")
    }

    fn end(&mut self, _: &mut Stdout) -> io::Result<()> {
        Ok(())
    }
}

/// A value on each line.
pub(super) struct Ndjson;

impl Rows for Ndjson {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        writeln!(out, "{value}")
    }

    fn end(&mut self, _: &mut Stdout) -> io::Result<()> {
        Ok(())
    }
}

/// As [`Ndjson`], and texts as they are, for scripts.
pub(super) struct Lines;

impl Rows for Lines {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        match value {
            Value::String(text) => writeln!(out, "{text}"),
            other => writeln!(out, "{other}"),
        }
    }

    fn end(&mut self, _: &mut Stdout) -> io::Result<()> {
        Ok(())
    }
}
