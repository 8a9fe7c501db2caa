//! Values as cells of a table, and the columns.

use std::collections::HashSet;

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
        let names = records.filter_map(Value::as_object).flat_map(Map::keys);
        self.with(names.cloned())
    }

    /// As [`of`](Self::of), for records with properties of these names.
    pub(super) fn with(&self, names: impl IntoIterator<Item = String>) -> Vec<String> {
        if let Some(chosen) = &self.chosen {
            return chosen.clone();
        }
        let mut columns = self.named.clone();
        let mut known: HashSet<_> = columns.iter().cloned().collect();
        columns.extend(names.into_iter().filter(|it| known.insert(it.clone())));
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
pub(crate) fn at<'v>(record: &'v Value, column: &str) -> Option<&'v Value> {
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
pub(crate) fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula. Numbers and telephone numbers stay as they are.
pub(crate) fn safe(text: String) -> String {
    let is_number = |rest: &str| {
        rest.chars()
            .all(|c| c.is_ascii_digit() || " .,()/-".contains(c))
    };
    let is_formula = match text.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n' | '＝' | '＠' | '＋' | '－') => true,
        Some('+' | '-') => !is_number(&text[1..]),
        _ => false,
    };
    match is_formula {
        true => format!("'{text}"),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_begins_with_an_apostrophe_and_a_number_does_not() {
        for formula in [
            "=1+1",
            "@SUM(A1)",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd",
            "\t=1",
            "＝1",
        ] {
            assert_eq!(safe(formula.to_owned()), format!("'{formula}"));
        }
        for text in [
            "",
            "-",
            "-5",
            "+441234567890",
            "+44 (0)20 1234-5678",
            "a=b",
            "-1,5",
        ] {
            assert_eq!(safe(text.to_owned()), text);
        }
    }
}
