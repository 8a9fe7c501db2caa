//! Tables for a terminal, which fit its width.

use std::io::{self, IsTerminal as _, Write as _};

use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use serde_json::Value;

use super::Rows;
use super::cells::{Columns, at, text};
use crate::output::{HEADING, Stdout, note};

/// The records of one table. Longer lists are several, with the same columns, so that memory does not grow.
const BATCH: usize = 200;
/// The least width of a column, and the space between two.
const LEAST: usize = 8;
const SPACE: usize = 2;
/// The width that a longer column keeps if others can be left out.
const GOOD: usize = 24;
/// The greatest width of a column before others are left out.
const MOST: usize = 40;
/// The width where neither a terminal nor `COLUMNS` has one.
const DEFAULT_WIDTH: usize = 120;

pub(super) struct Table {
    columns: Columns,
    rows: Vec<Value>,
    /// The columns and their widths, once the header is printed.
    layout: Option<Vec<(String, usize)>>,
}

impl Table {
    pub(super) fn new(columns: Columns) -> Self {
        Self {
            columns,
            rows: Vec::new(),
            layout: None,
        }
    }

    fn flush(&mut self, out: &mut Stdout) -> io::Result<()> {
        let is_first = self.layout.is_none();
        if self.layout.is_none() {
            self.layout = Some(self.lay_out());
        }
        let layout = self.layout.as_deref().unwrap_or_default();
        if is_first {
            let names: Vec<_> = layout.iter().map(|(name, _)| name.clone()).collect();
            let header = row(layout, self.columns.header(&names));
            for line in header.lines() {
                writeln!(out, "{HEADING}{line}{HEADING:#}")?;
            }
        }
        for record in self.rows.drain(..) {
            let cells = layout.iter().map(|(name, _)| cell(at(&record, name)));
            writeln!(out, "{}", row(layout, cells.collect()))?;
        }
        Ok(())
    }

    /// The columns with a value in these records, as many as fit.
    fn lay_out(&self) -> Vec<(String, usize)> {
        let has_value = |name: &String| {
            let mut values = self.rows.iter().map(|it| cell(at(it, name)));
            values.any(|it| !it.is_empty())
        };
        let mut columns = self.columns.of(self.rows.iter());
        if self.columns.chosen().is_none() && !self.rows.is_empty() {
            columns.retain(has_value);
        }
        let headers = self.columns.header(&columns);
        let widths = columns.iter().zip(&headers).map(|(name, header)| {
            let cells = self.rows.iter().map(|it| width(&cell(at(it, name))));
            cells
                .chain([width(header)])
                .max()
                .unwrap_or_default()
                .min(MOST)
        });
        let mut layout: Vec<_> = columns.iter().cloned().zip(widths).collect();
        let available = terminal_width();
        let needed = |layout: &[(String, usize)], most: usize| -> usize {
            let widths = layout.iter().map(|(_, it)| (*it).min(most) + SPACE);
            widths.sum::<usize>().saturating_sub(SPACE)
        };
        let count = layout.len();
        // Columns that few records have go first, and of those the last.
        let records = |name: &str| {
            let cells = self.rows.iter().map(|it| cell(at(it, name)));
            cells.filter(|it| !it.is_empty()).count()
        };
        while layout.len() > 1 && needed(&layout, GOOD) > available {
            let counts = layout.iter().map(|(name, _)| records(name));
            let fewest = counts.enumerate().rev().min_by_key(|(_, count)| *count);
            layout.remove(fewest.map_or(0, |(at, _)| at));
        }
        // Long columns give way first.
        let most = (LEAST..=MOST)
            .rev()
            .find(|most| needed(&layout, *most) <= available);
        for (_, width) in &mut layout {
            *width = (*width).min(most.unwrap_or(LEAST));
        }
        if layout.len() < count && self.columns.chosen().is_none() {
            note(&format!(
                "{} of {count} columns fit; choose with --columns, or use -o csv or -o json",
                layout.len()
            ));
        }
        layout
    }
}

impl Rows for Table {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        self.rows.push(value);
        match self.rows.len() < BATCH {
            true => Ok(()),
            false => self.flush(out),
        }
    }

    fn end(&mut self, out: &mut Stdout) -> io::Result<()> {
        match (&self.layout, self.rows.is_empty()) {
            (None, true) => {
                note("no records");
                Ok(())
            }
            _ => self.flush(out),
        }
    }

    fn fail(&mut self, out: &mut Stdout) -> io::Result<()> {
        match self.rows.is_empty() {
            true => Ok(()),
            false => self.flush(out),
        }
    }
}

/// One record: a line for each property.
pub(super) struct Record {
    columns: Columns,
}

impl Record {
    pub(super) fn new(columns: Columns) -> Self {
        Self { columns }
    }
}

impl Rows for Record {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        let Value::Object(_) = &value else {
            return match text(Some(&value)) {
                nothing if nothing.is_empty() => {
                    note("done");
                    Ok(())
                }
                text => writeln!(out, "{text}"),
            };
        };
        let mut columns = self.columns.of([&value].into_iter());
        columns.retain(|it| at(&value, it).is_some());
        let headers = self.columns.header(&columns);
        let first = headers.iter().map(|it| width(it)).max().unwrap_or_default();
        let rest = terminal_width().saturating_sub(first + SPACE).max(LEAST);
        let layout = [(String::new(), first), (String::new(), rest)];
        for (name, header) in columns.iter().zip(headers) {
            writeln!(
                out,
                "{}",
                row(&layout, vec![header, cell(at(&value, name))])
            )?;
        }
        Ok(())
    }

    fn end(&mut self, _: &mut Stdout) -> io::Result<()> {
        Ok(())
    }
}

/// A line of cells; a long cell has several lines.
fn row(layout: &[(String, usize)], cells: Vec<String>) -> String {
    let mut table = comfy_table::Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .add_row(cells);
    let last = layout.len().saturating_sub(1);
    for (at, (_, width)) in layout.iter().enumerate() {
        let space = if at == last { 0 } else { SPACE };
        let Ok(width) = u16::try_from(width + space) else {
            continue;
        };
        if let Some(column) = table.column_mut(at) {
            column.set_padding((0, u16::try_from(space).unwrap_or_default()));
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    let lines = table.to_string();
    lines
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A value on one line, without characters that could control the terminal.
fn cell(value: Option<&Value>) -> String {
    let text = text(value);
    match text.contains(char::is_control) {
        true => text.replace(char::is_control, " "),
        false => text,
    }
}

/// Near enough: East Asian characters are wider, and comfy-table wraps them.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// The width of the terminal, or else `COLUMNS`.
fn terminal_width() -> usize {
    let of_terminal = || terminal_size::terminal_size().map(|(width, _)| width.0.into());
    let is_terminal = io::stdout().is_terminal();
    let width = is_terminal.then(of_terminal).flatten();
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok();
    width.or_else(columns).unwrap_or(DEFAULT_WIDTH)
}
