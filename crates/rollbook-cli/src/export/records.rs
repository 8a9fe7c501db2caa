//! The records of an export: in a temporary file, with an index by id in memory.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};

use rollbook::description::Field;
use serde_json::{Map, Value};

use super::list;
use crate::names;
use crate::print::Format;
use crate::print::cells::{at, safe, text};
use crate::spool::{Place, Spool};

/// The files that a split can make. More is a mistake, such as splitting by id.
pub(super) const MOST_FILES: usize = 1000;

/// How records are written.
pub(super) struct Layout {
    pub(super) format: Format,
    pub(super) chosen: Option<Vec<String>>,
    pub(super) is_plain: bool,
    pub(super) keeps_formulas: bool,
    pub(super) split_by: Option<String>,
}

/// What records are sorted by. No API promises an order, so the vendor's would not give the same bytes twice.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(Box<str>),
    /// In the vendor's order, after the others.
    Missing,
}

struct Entry {
    key: Key,
    place: Place,
    group: u32,
}

pub(super) struct Records<'a> {
    spool: Spool,
    layout: &'a Layout,
    index: Vec<Entry>,
    id: Option<&'static str>,
    keyed: Vec<&'static str>,
    named: Vec<String>,
    /// Columns that the spec does not name, and properties that were null and may be columns.
    other: BTreeSet<String>,
    null: BTreeSet<String>,
    /// Chosen columns that no record had so far.
    unseen: Vec<String>,
    groups: HashMap<String, u32>,
    pub(super) unreadable: u64,
    /// The records that came more than once.
    pub(super) repeated: usize,
}

impl<'a> Records<'a> {
    /// `owner` is the property with the id of the record that others belong to.
    pub(super) fn new(
        spool: Spool,
        items: &'static [Field],
        owner: Option<&str>,
        layout: &'a Layout,
    ) -> Self {
        let keyed = list::keyed(items);
        let owner = owner.map(str::to_owned).into_iter();
        Self {
            spool,
            layout,
            index: Vec::new(),
            id: list::id_of(items),
            named: owner.chain(list::columns(items, &keyed, "")).collect(),
            keyed,
            other: BTreeSet::new(),
            null: BTreeSet::new(),
            unseen: layout.chosen.clone().unwrap_or_default(),
            groups: HashMap::new(),
            unreadable: 0,
            repeated: 0,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.index.len()
    }

    /// Keeps a record. `owner` is the id of the record that it belongs to.
    pub(super) fn add(&mut self, record: &Value, owner: Option<&str>) -> io::Result<()> {
        self.unseen
            .retain(|it| at(record, it).is_none() && cell(record, it, &self.keyed).is_empty());
        if self.layout.format == Format::Csv
            && self.layout.chosen.is_none()
            && let Some(properties) = record.as_object()
        {
            self.columns_of(properties, "");
        }
        let id = self.id.and_then(|id| record.get(id));
        let key = match (owner, id) {
            (Some(owner), Some(id)) => Key::Text(format!("{owner}\0{}", text(Some(id))).into()),
            (None, Some(Value::String(id))) if !id.is_empty() => Key::Text((&**id).into()),
            (None, Some(id)) => id.as_i64().map_or(Key::Missing, Key::Number),
            (_, None) => Key::Missing,
        };
        let group = match &self.layout.split_by {
            None => 0,
            Some(column) => {
                let value = cell(record, column, &self.keyed);
                let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
                let group = *self.groups.entry(value).or_insert(next);
                if self.groups.len() > MOST_FILES {
                    return Err(io::Error::other(format!(
                        "--split-by {column}: more than {MOST_FILES} values, each of which would be a file"
                    )));
                }
                group
            }
        };
        let place = self.spool.add(record.to_string().as_bytes())?;
        self.index.push(Entry { key, place, group });
        Ok(())
    }

    fn columns_of(&mut self, properties: &Map<String, Value>, prefix: &str) {
        for (name, value) in properties {
            let name = format!("{prefix}{name}");
            let columns = match value {
                Value::Null => {
                    self.null.insert(name);
                    continue;
                }
                Value::Object(inner) => {
                    self.columns_of(inner, &format!("{name}."));
                    continue;
                }
                Value::Array(items) if self.keyed.contains(&&*name) => {
                    let keys = items.iter().map(|it| text(it.get("key")));
                    keys.map(|key| format!("{name}.{key}")).collect()
                }
                _ => vec![name],
            };
            for column in columns {
                if !self.named.contains(&column) {
                    self.other.insert(column);
                }
            }
        }
    }

    /// Sorts the records, and keeps the last of those with the same id. The values of the split and their groups.
    pub(super) fn sort(&mut self) -> Vec<(String, u32)> {
        let before = self.index.len();
        // The sort is stable, and the last of equals comes first.
        self.index.reverse();
        self.index.sort_by(|a, b| a.key.cmp(&b.key));
        self.index
            .dedup_by(|a, b| a.key == b.key && a.key != Key::Missing);
        let missing = self.index.partition_point(|it| it.key != Key::Missing);
        self.index[missing..].reverse();
        self.repeated = before - self.index.len();
        let mut groups: Vec<_> = self.groups.drain().collect();
        groups.sort();
        groups
    }

    /// The columns: chosen ones, or those that the spec names in its order, and then all others by name.
    fn columns(&self) -> Vec<String> {
        if let Some(chosen) = &self.layout.chosen {
            return chosen.clone();
        }
        let mut other = self.other.clone();
        let all: Vec<_> = self.named.iter().chain(&self.other).collect();
        for name in &self.null {
            let within = format!("{name}.");
            if !all.iter().any(|it| *it == name || it.starts_with(&within)) {
                other.insert(name.clone());
            }
        }
        self.named.iter().cloned().chain(other).collect()
    }

    /// Chosen columns that no record has.
    pub(super) fn unseen(&self) -> Option<String> {
        let is_any = !self.index.is_empty() && !self.unseen.is_empty();
        is_any.then(|| self.unseen.join(", "))
    }

    /// Writes the records of a group, and how many they are. An interrupt is noticed between them.
    pub(super) async fn write(&mut self, out: &mut impl Write, group: u32) -> io::Result<u64> {
        match self.layout.format {
            Format::Csv => self.write_csv(out, group).await,
            format => self.write_json(out, group, format == Format::Json).await,
        }
    }

    async fn write_csv(&mut self, out: &mut impl Write, group: u32) -> io::Result<u64> {
        let layout = self.layout;
        let safe = |text: String| match layout.keeps_formulas {
            true => text.into_bytes(),
            false => safe(text).into_bytes(),
        };
        let columns = self.columns();
        let mut sheet = csv::Writer::from_writer(out);
        let header = columns.iter().map(|it| match layout.is_plain {
            true => names::plain(it),
            false => it.clone(),
        });
        sheet.write_record(header.map(safe))?;
        let (mut count, mut bytes) = (0, Vec::new());
        for at in 0..self.index.len() {
            if self.next(at, group, &mut bytes).await? {
                count += 1;
                let record: Value = serde_json::from_slice(&bytes)?;
                let cells = columns.iter().map(|it| cell(&record, it, &self.keyed));
                sheet.write_record(cells.map(safe))?;
            }
        }
        sheet.flush()?;
        Ok(count)
    }

    async fn write_json(
        &mut self,
        out: &mut impl Write,
        group: u32,
        is_document: bool,
    ) -> io::Result<u64> {
        let (before, between, after): (&[u8], &[u8], &[u8]) = match is_document {
            true => (b"[\n", b",\n", b"\n]\n"),
            false => (b"", b"\n", b"\n"),
        };
        let (mut count, mut bytes) = (0, Vec::new());
        for at in 0..self.index.len() {
            if self.next(at, group, &mut bytes).await? {
                out.write_all(if count == 0 { before } else { between })?;
                count += 1;
                match &self.layout.chosen {
                    None => out.write_all(&bytes)?,
                    Some(chosen) => {
                        let record: Value = serde_json::from_slice(&bytes)?;
                        let pick = |it: &String| (it.clone(), value(&record, it, &self.keyed));
                        let picked = Value::Object(chosen.iter().map(pick).collect());
                        write!(out, "{picked}")?;
                    }
                }
            }
        }
        match (is_document, count) {
            (true, 0) => out.write_all(b"[]\n")?,
            (false, 0) => {}
            _ => out.write_all(after)?,
        }
        Ok(count)
    }

    /// Reads a record, if it is of this group.
    async fn next(&mut self, at: usize, group: u32, bytes: &mut Vec<u8>) -> io::Result<bool> {
        if at % 256 == 255 {
            tokio::task::yield_now().await;
        }
        let Entry {
            place, group: of, ..
        } = self.index[at];
        if of == group {
            self.spool.read(place, bytes)?;
        }
        Ok(of == group)
    }
}

/// The value of a column. `contacts.email` are the values of all contacts with this key.
fn value(record: &Value, column: &str, keyed: &[&str]) -> Value {
    let list = column
        .split_once('.')
        .filter(|(list, _)| keyed.contains(list));
    let Some((list, key)) = list else {
        return at(record, column).cloned().unwrap_or_default();
    };
    let items = record[list].as_array().into_iter().flatten();
    let items = items.filter(|it| text(it.get("key")) == key);
    items.map(|it| it["value"].clone()).collect()
}

fn cell(record: &Value, column: &str, keyed: &[&str]) -> String {
    let value = value(record, column, keyed);
    let is_keyed = column
        .split_once('.')
        .is_some_and(|(list, _)| keyed.contains(&list));
    match &value {
        Value::Array(values) if is_keyed => {
            let values: Vec<_> = values.iter().map(|it| text(Some(it))).collect();
            values.join("; ")
        }
        value => text(Some(value)),
    }
}
