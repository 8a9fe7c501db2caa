//! CSV. The header is written once and has the columns of all records, so without chosen columns it is written last.

use std::collections::HashSet;
use std::io;

use csv::Writer;
use serde_json::Value;

use super::Rows;
use super::cells::{Columns, at, safe, text};
use crate::output::Stdout;
use crate::spool::{Place, Spool};

/// The records that are kept in memory. A longer list goes to a temporary file.
const IN_MEMORY: usize = 500;

pub(super) struct Sheet {
    columns: Columns,
    keeps_formulas: bool,
    /// The first records, and the places of the others in the file.
    first: Vec<Value>,
    others: Option<(Spool, Vec<Place>)>,
    /// The columns of the records so far.
    found: Vec<String>,
    known: HashSet<String>,
    is_started: bool,
}

impl Sheet {
    pub(super) fn new(columns: Columns, keeps_formulas: bool) -> Self {
        Self {
            columns,
            keeps_formulas,
            first: Vec::new(),
            others: None,
            found: Vec::new(),
            known: HashSet::new(),
            is_started: false,
        }
    }

    fn record(&self, out: &mut Stdout, cells: impl Iterator<Item = String>) -> io::Result<()> {
        let cells = cells.map(|it| match self.keeps_formulas {
            true => it,
            false => safe(it),
        });
        let mut writer = Writer::from_writer(out);
        writer.write_record(cells.map(String::into_bytes))?;
        writer.flush()
    }

    fn row_of(&self, out: &mut Stdout, record: &Value, columns: &[String]) -> io::Result<()> {
        self.record(out, columns.iter().map(|it| text(at(record, it))))
    }

    fn header(&mut self, out: &mut Stdout, columns: &[String]) -> io::Result<()> {
        self.is_started = true;
        self.record(out, self.columns.header(columns).into_iter())
    }
}

impl Rows for Sheet {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        if let Some(chosen) = self.columns.chosen().map(<[String]>::to_vec) {
            if !self.is_started {
                self.header(out, &chosen)?;
            }
            return self.row_of(out, &value, &chosen);
        }
        for name in value
            .as_object()
            .into_iter()
            .flat_map(serde_json::Map::keys)
        {
            if self.known.insert(name.clone()) {
                self.found.push(name.clone());
            }
        }
        if self.first.len() < IN_MEMORY {
            self.first.push(value);
            return Ok(());
        }
        let (spool, places) = match &mut self.others {
            Some(others) => others,
            None => self.others.insert((Spool::new(None)?, Vec::new())),
        };
        places.push(spool.add(value.to_string().as_bytes())?);
        Ok(())
    }

    fn end(&mut self, out: &mut Stdout) -> io::Result<()> {
        if self.is_started {
            return Ok(());
        }
        let columns = self.columns.with(std::mem::take(&mut self.found));
        self.header(out, &columns)?;
        for record in std::mem::take(&mut self.first) {
            self.row_of(out, &record, &columns)?;
        }
        let mut bytes = Vec::new();
        if let Some((mut spool, places)) = self.others.take() {
            for place in places {
                spool.read(place, &mut bytes)?;
                self.row_of(out, &serde_json::from_slice(&bytes)?, &columns)?;
            }
        }
        Ok(())
    }

    fn fail(&mut self, out: &mut Stdout) -> io::Result<()> {
        self.end(out)
    }
}
