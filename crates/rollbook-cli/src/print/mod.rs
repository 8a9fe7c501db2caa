//! Results on standard output: the format, and nothing but results.

pub(crate) mod cells;
mod document;
mod jq;
mod sheet;
mod table;
mod yaml;

use std::io::{self, IsTerminal as _};

use clap::ArgMatches;
use serde_json::Value;

use crate::failure::Failure;
use crate::output::{Stdout, note, stdout};
use cells::Columns;
use jq::Filter;

/// A format of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Ndjson,
    Csv,
    Yaml,
    Table,
    /// Results of a filter: texts as they are, and other JSON one per line.
    Lines,
}

impl Format {
    /// The formats that a flag can choose.
    pub(crate) const NAMES: [&'static str; 5] = ["json", "ndjson", "csv", "yaml", "table"];

    pub(crate) fn named(name: &str) -> Self {
        match name {
            "json" => Self::Json,
            "ndjson" => Self::Ndjson,
            "csv" => Self::Csv,
            "yaml" => Self::Yaml,
            _ => Self::Table,
        }
    }
}

/// How results are printed.
pub(crate) struct Options {
    format: Format,
    is_chosen: bool,
    columns: Option<Vec<String>>,
    filter: Option<Filter>,
    collect: bool,
    header: Option<Header>,
    keeps_formulas: bool,
}

/// The texts of column headers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    Wire,
    Plain,
}

impl Options {
    pub(crate) fn of(matches: &ArgMatches) -> Result<Self, Failure> {
        let filter = matches.get_one::<String>("jq");
        let chosen = matches.get_one::<String>("output");
        let format = match chosen {
            Some(name) => Format::named(name),
            None if filter.is_some() => Format::Lines,
            None if io::stdout().is_terminal() => Format::Table,
            None => Format::Json,
        };
        let columns = matches.get_many::<String>("columns");
        Ok(Self {
            format,
            is_chosen: chosen.is_some() || filter.is_some(),
            columns: columns.map(|it| it.cloned().collect()),
            filter: filter.map(|it| Filter::new(it)).transpose()?,
            collect: matches.get_flag("collect"),
            header: matches.get_one::<String>("header").map(|it| match &**it {
                "plain" => Header::Plain,
                _ => Header::Wire,
            }),
            keeps_formulas: matches
                .get_one::<String>("formulas")
                .is_some_and(|it| it == "keep"),
        })
    }
}

impl Options {
    /// Whether a program reads the results, by a format that was chosen.
    pub(crate) fn is_for_programs(&self) -> bool {
        self.is_chosen && self.format != Format::Table
    }

    /// Whether a response without a body needs no result.
    pub(crate) fn is_for_people(&self) -> bool {
        !matches!(self.format, Format::Json | Format::Yaml)
    }
}

/// The result of a call.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One value.
    One,
    /// A list, whose items come one after the other.
    Items,
}

/// Writes results as they come. What it keeps is bounded, unless a filter collects the whole list.
pub(crate) struct Printer<'a> {
    options: &'a Options,
    shape: Shape,
    columns: Columns,
    writer: Box<dyn Rows>,
    collected: Vec<Value>,
    /// Chosen columns that the spec does not have and no record had so far.
    unseen: Vec<String>,
    /// Whether anything was printed.
    pub(crate) count: u64,
}

/// A format that writes value by value.
trait Rows {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()>;
    /// Writes what is left, and ends a document.
    fn end(&mut self, out: &mut Stdout) -> io::Result<()>;
    /// Writes what is left of a list that failed. A document stays open, so that nobody takes it for whole.
    fn fail(&mut self, _: &mut Stdout) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> Printer<'a> {
    /// `named` are the properties that the spec has, in its order, for headers of tables.
    pub(crate) fn new(options: &'a Options, shape: Shape, named: Vec<String>) -> Self {
        let header = match (options.header, options.format) {
            (Some(header), _) => header,
            (None, Format::Table) => Header::Plain,
            (None, _) => Header::Wire,
        };
        // A filter makes other properties than the spec's.
        let named = if options.filter.is_some() {
            Vec::new()
        } else {
            named
        };
        let chosen = options.columns.clone().unwrap_or_default();
        let unseen = chosen.into_iter().filter(|it| !named.contains(it));
        let unseen = unseen.collect();
        let columns = Columns::new(options.columns.clone(), named, header == Header::Plain);
        let is_list = shape == Shape::Items || options.filter.is_some();
        let writer: Box<dyn Rows> = match options.format {
            Format::Json if is_list && !options.collect => Box::new(document::List::default()),
            Format::Json => Box::new(document::One),
            Format::Ndjson => Box::new(document::Ndjson),
            Format::Lines => Box::new(document::Lines),
            Format::Yaml => Box::new(yaml::Yaml { is_list }),
            Format::Csv => Box::new(sheet::Sheet::new(columns.clone(), options.keeps_formulas)),
            Format::Table if is_list => Box::new(table::Table::new(columns.clone())),
            Format::Table => Box::new(table::Record::new(columns.clone())),
        };
        Self {
            options,
            shape,
            columns,
            writer,
            collected: Vec::new(),
            unseen,
            count: 0,
        }
    }

    /// Whether values should be given one by one: an object around a list is no row.
    pub(crate) fn wants_rows(options: &Options) -> bool {
        matches!(options.format, Format::Ndjson | Format::Csv | Format::Table)
            && options.filter.is_none()
    }

    /// Prints an item of a list, or the one value.
    pub(crate) fn value(&mut self, value: Value) -> Result<(), Failure> {
        self.count += 1;
        match &self.options.filter {
            Some(_) if self.options.collect && self.shape == Shape::Items => {
                self.collected.push(value);
                Ok(())
            }
            Some(filter) => self.rows(filter.run(&value)?),
            None => self.rows(vec![value]),
        }
    }

    fn rows(&mut self, values: Vec<Value>) -> Result<(), Failure> {
        let mut out = stdout();
        for value in values {
            self.unseen.retain(|it| cells::at(&value, it).is_none());
            let value = match self.options.format {
                Format::Csv | Format::Table => value,
                _ => self.columns.project(value),
            };
            self.writer.row(&mut out, value)?;
        }
        Ok(())
    }

    /// Ends the document.
    pub(crate) fn end(mut self) -> Result<(), Failure> {
        if let (Some(filter), true, Shape::Items) =
            (&self.options.filter, self.options.collect, self.shape)
        {
            let whole = Value::Array(std::mem::take(&mut self.collected));
            self.rows(filter.run(&whole)?)?;
        }
        let mut out = stdout();
        self.writer.end(&mut out)?;
        if self.count > 0 && !self.unseen.is_empty() {
            note(&format!("no record has {}", self.unseen.join(", ")));
        }
        Ok(io::Write::flush(&mut out)?)
    }

    /// The list failed: prints the items that came before.
    pub(crate) fn fail(mut self) -> io::Result<()> {
        let mut out = stdout();
        self.writer.fail(&mut out)?;
        io::Write::flush(&mut out)
    }
}
