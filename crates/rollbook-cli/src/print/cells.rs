//! Values as cells of a table, and the columns.

use serde_json::{Map, Value};

use crate::names;

/// The columns that a person chose, or those of the spec and of the records.
#[derive(Clone)]
pub(super) struct Columns {
    chosen: Option<Vec<String>>,
    named: Vec<String>,
    is_plain: bool,
}

impl Columns {
    pub(super) fn new(chosen: Option<Vec<String>>, named: Vec<String>, is_plain: bool) -> Self {
        Self {
            chosen,
            named,
            is_plain,
        }
    }

    pub(super) fn chosen(&self) -> Option<&[String]> {
        self.chosen.as_deref()
    }

    /// The columns of these records: chosen ones, or the spec's and then any others in the order in which they appear.
    pub(super) fn of<'v>(&self, records: impl Iterator<Item = &'v Value>) -> Vec<String> {
        if let Some(chosen) = &self.chosen {
            return chosen.clone();
        }
        let mut columns = self.named.clone();
        for name in records.filter_map(Value::as_object).flat_map(Map::keys) {
            if !columns.contains(name) {
                columns.push(name.clone());
            }
        }
        if columns.is_empty() {
            columns.push("value".to_owned());
        }
        columns
    }

    pub(super) fn header(&self, columns: &[String]) -> Vec<String> {
        match self.is_plain {
            true => columns.iter().map(|it| names::plain(it)).collect(),
            false => columns.to_vec(),
        }
    }

    /// The record with the chosen properties only.
    pub(super) fn project(&self, value: Value) -> Value {
        match (&self.chosen, &value) {
            (Some(chosen), Value::Object(_)) => {
                let pick =
                    |name: &String| (name.clone(), at(&value, name).cloned().unwrap_or_default());
                Value::Object(chosen.iter().map(pick).collect())
            }
            _ => value,
        }
    }
}

/// The value of a column: of the property with this name, or of one within a property, `contacts.email`.
pub(super) fn at<'v>(record: &'v Value, column: &str) -> Option<&'v Value> {
    match record {
        Value::Object(properties) => properties.get(column).or_else(|| {
            let (name, rest) = column.split_once('.')?;
            at(properties.get(name)?, rest)
        }),
        // A list of plain values has one column.
        scalar if column == "value" => Some(scalar),
        _ => None,
    }
}

/// A value as text: texts as they are, null as nothing, lists and objects as JSON.
pub(super) fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// The properties of records that have no column.
pub(super) fn left_out(record: &Value, columns: &[String]) -> Vec<String> {
    let names = record.as_object().into_iter().flat_map(Map::keys);
    names.filter(|it| !columns.contains(it)).cloned().collect()
}
