//! Which records are exported: by the API where it documents a filter, else by comparing them here.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Days, NaiveDate};
use rollbook::description::{Description, Field, Kind, Place};
use serde_json::{Map, Value, json};

use super::list::changed_of;
use crate::api::{Api, Lookup};
use crate::command::flags;
use crate::failure::Failure;
use crate::print::cells::{at, text};
use crate::run::items_of;

/// The filters of an export.
pub(super) struct Filters {
    /// Query parameters of the list.
    pub(super) query: Vec<(&'static str, Value)>,
    /// The criteria of a search, whose results are listed.
    pub(super) search: Map<String, Value>,
    compared: Vec<(String, String)>,
    /// The compared properties that no record had so far.
    unseen: Vec<String>,
    since: Option<(&'static str, NaiveDate)>,
    /// The records without a date, which are exported.
    pub(super) undated: u64,
}

/// What an API searches by for this list: the properties of a search's body.
pub(super) fn search(api: &Api, list: &Description) -> &'static [Field] {
    let Some(Lookup::Search {
        create, list: of, ..
    }) = &api.lookup
    else {
        return &[];
    };
    if *of != list.operation.id {
        return &[];
    }
    let search = api.operations().find(|it| it.operation.id == *create);
    let body = search.and_then(|it| it.body.as_ref());
    body.map_or(&[], |it| it.schema.properties())
}

/// The filter among the list's parameters: of this name, or `filter[NAME]`.
fn parameter(list: &Description, name: &str) -> Option<&'static Field> {
    let pages = list.pages.as_ref();
    let bracketed = format!("filter[{name}]");
    let query = list.parameters.iter().filter(|it| it.place == Place::Query);
    query.map(|it| &it.field).find(|it| {
        let is_paging =
            pages.is_some_and(|pages| it.wire_name == pages.size || it.wire_name == pages.start);
        !is_paging && (it.wire_name == name || it.wire_name == bracketed)
    })
}

impl Filters {
    pub(super) fn new(
        api: &Api,
        list: &'static Description,
        conditions: impl Iterator<Item = (String, String)>,
        since: Option<NaiveDate>,
    ) -> Result<Self, Failure> {
        let mut filters = Self {
            query: Vec::new(),
            search: Map::new(),
            compared: Vec::new(),
            unseen: Vec::new(),
            since: None,
            undated: 0,
        };
        let searched = search(api, list);
        let mut seen = Vec::new();
        for (name, wanted) in conditions {
            if seen.contains(&name) {
                return Err(Failure::Usage(format!("--where {name} is given twice")));
            }
            filters.condition(list, searched, &name, wanted)?;
            seen.push(name);
        }
        if let Some(date) = since {
            filters.changed_since(api, list, searched, date)?;
        }
        filters.unseen = filters.compared.iter().map(|it| it.0.clone()).collect();
        Ok(filters)
    }

    fn condition(
        &mut self,
        list: &'static Description,
        searched: &'static [Field],
        name: &str,
        wanted: String,
    ) -> Result<(), Failure> {
        let is_text = |it: &&Field| {
            it.wire_name == name && it.schema.kind() == Kind::Text && !wanted.is_empty()
        };
        if let Some(field) = searched.iter().find(is_text) {
            self.search
                .insert(field.wire_name.to_owned(), json!(wanted));
            return Ok(());
        }
        let Some(field) = parameter(list, name) else {
            self.compared.push((name.to_owned(), wanted));
            return Ok(());
        };
        let words = field.schema.enum_values();
        let value = flags::value(&field.schema, &wanted);
        let value = value
            .ok()
            .filter(|it| (words.is_empty() || words.contains(it)) && !wanted.is_empty());
        match value {
            Some(value) => self.query.push((field.wire_name, value)),
            // `enabled=true` is a value of the record, and no value of `filter[enabled]`.
            None if field.wire_name != name => self.compared.push((name.to_owned(), wanted)),
            None => {
                return Err(Failure::Usage(format!(
                    "--where {name}: not a value of this filter"
                )));
            }
        }
        Ok(())
    }

    fn changed_since(
        &mut self,
        api: &Api,
        list: &'static Description,
        searched: &'static [Field],
        date: NaiveDate,
    ) -> Result<(), Failure> {
        let Some(changed) = changed_of(items_of(list)) else {
            return Err(Failure::Usage(format!(
                "{} reports no time of the last change for {}, so --changed-since cannot work",
                api.title, list.operation.id
            )));
        };
        let range = searched.iter().find(|it| it.wire_name == changed);
        match range.map(|it| it.schema.properties()) {
            Some([first, last]) => {
                let day = |date: NaiveDate| json!(date.format("%m/%d/%Y").to_string());
                let range =
                    json!({first.wire_name: day(date), last.wire_name: day(tomorrow().max(date))});
                self.search.insert(changed.to_owned(), range);
            }
            _ => self.since = Some((changed, date)),
        }
        Ok(())
    }

    /// Whether a record is exported.
    pub(super) fn accept(&mut self, record: &Value) -> bool {
        self.unseen.retain(|it| at(record, it).is_none());
        if !self
            .compared
            .iter()
            .all(|(name, wanted)| is_equal(at(record, name), wanted))
        {
            return false;
        }
        let Some((changed, since)) = self.since else {
            return true;
        };
        match at(record, changed)
            .and_then(Value::as_str)
            .and_then(date_of)
        {
            Some(date) => date >= since,
            None => {
                self.undated += 1;
                true
            }
        }
    }

    /// Properties of `--where` that no record has.
    pub(super) fn unseen(&self) -> Option<String> {
        (!self.unseen.is_empty()).then(|| self.unseen.join(", "))
    }

    /// The property whose date decides, if it is compared here.
    pub(super) fn dated_by(&self) -> Option<&'static str> {
        self.since.map(|(changed, _)| changed)
    }
}

/// A list equals each of its items.
fn is_equal(value: Option<&Value>, wanted: &str) -> bool {
    match value {
        Some(Value::Array(items)) if items.iter().any(|it| text(Some(it)) == wanted) => true,
        value => text(value) == wanted,
    }
}

/// No clock of a vendor is further ahead.
fn tomorrow() -> NaiveDate {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let now = i64::try_from(now.as_secs())
        .ok()
        .and_then(|it| DateTime::from_timestamp(it, 0));
    let today = now.unwrap_or_default().date_naive();
    today.checked_add_days(Days::new(1)).unwrap_or(today)
}

/// The day of a time, in UTC if it has an offset.
fn date_of(text: &str) -> Option<NaiveDate> {
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.to_utc().date_naive());
    }
    let day = text.get(..10)?;
    let day_of = |form| NaiveDate::parse_from_str(day, form).ok();
    day_of("%Y-%m-%d").or_else(|| day_of("%m/%d/%Y"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_time_is_read_in_the_vendors_forms() {
        let day = NaiveDate::from_ymd_opt(2025, 8, 22);
        for text in [
            "2025-08-22",
            "2025-08-23T01:00:00+02:00",
            "08/22/2025 05:43:57 PM",
            "2025-08-22 10:00:00",
        ] {
            assert_eq!(date_of(text), day, "{text}");
        }
        assert_eq!(date_of("yesterday"), None);
        assert_eq!(date_of("žžžžž"), None);
    }
}
