//! CSV. The header is written once, so columns are those of the spec and of the first records.

use std::collections::BTreeSet;
use std::io;

use csv::Writer;
use serde_json::Value;

use super::Rows;
use super::cells::{Columns, at, left_out, text};
use crate::output::{Stdout, note};

/// The records that are read before the header is written.
const SAMPLE: usize = 500;

pub(super) struct Sheet {
    columns: Columns,
    /// The records before the header.
    first: Vec<Value>,
    /// The columns, once the header is written.
    written: Option<Vec<String>>,
    left_out: BTreeSet<String>,
}

impl Sheet {
    pub(super) fn new(columns: Columns) -> Self {
        Self {
            columns,
            first: Vec::new(),
            written: None,
            left_out: BTreeSet::new(),
        }
    }

    fn start(&mut self, out: &mut Stdout) -> io::Result<Vec<String>> {
        let columns = self.columns.of(self.first.iter());
        let mut writer = Writer::from_writer(&mut *out);
        writer.write_record(self.columns.header(&columns))?;
        for record in self.first.drain(..) {
            writer.write_record(columns.iter().map(|it| text(at(&record, it))))?;
        }
        writer.flush()?;
        self.written = Some(columns.clone());
        Ok(columns)
    }
}

impl Rows for Sheet {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        if self.written.is_none() && self.first.len() < SAMPLE && self.columns.chosen().is_none() {
            self.first.push(value);
            return Ok(());
        }
        let columns = match self.written.take() {
            Some(columns) => columns,
            None => self.start(out)?,
        };
        let mut writer = Writer::from_writer(&mut *out);
        writer.write_record(columns.iter().map(|it| text(at(&value, it))))?;
        writer.flush()?;
        drop(writer);
        if self.columns.chosen().is_none() {
            self.left_out.extend(left_out(&value, &columns));
        }
        self.written = Some(columns);
        Ok(())
    }

    fn end(&mut self, out: &mut Stdout) -> io::Result<()> {
        if self.written.is_none() {
            self.start(out)?;
        }
        if !self.left_out.is_empty() {
            let names = Vec::from_iter(std::mem::take(&mut self.left_out)).join(", ");
            note(&format!(
                "columns that the first {SAMPLE} records do not have are left out: {names}; choose them with --columns"
            ));
        }
        Ok(())
    }

    fn fail(&mut self, out: &mut Stdout) -> io::Result<()> {
        self.end(out)
    }
}
