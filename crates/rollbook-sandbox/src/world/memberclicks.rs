//! The records of MemberClicks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Records;
use crate::clock::Timestamp;
use crate::fields::Object;
use crate::formats::us_date;
use crate::seed;

/// The id of the first new profile, from the sample of a created profile.
const FIRST_NEW_ID: i64 = 23012;

/// The account, its profiles, and its searches.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Store {
    pub(crate) account: Account,
    /// Oldest first, with the field names of responses.
    pub(crate) profiles: Vec<Object>,
    pub(crate) searches: Vec<Search>,
    pub(crate) next_id: i64,
}

/// The configuration of an account, independent of its members.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Account {
    pub(crate) groups: Vec<Group>,
    pub(crate) member_types: Vec<MemberType>,
    pub(crate) member_statuses: Vec<String>,
    pub(crate) attributes: Vec<Value>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Group {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) admin: bool,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct MemberType {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: Kind,
    /// The group of its profiles if a request names none.
    pub(crate) group: String,
}

/// The kinds of member types in the vendor's user interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) enum Kind {
    Admin,
    Prospect,
    Individual,
    Organization,
    Linked,
}

impl Store {
    pub(crate) fn empty() -> Self {
        Self {
            account: seed::read(include_str!("../../seed/memberclicks-account.json")),
            profiles: Vec::new(),
            searches: Vec::new(),
            next_id: FIRST_NEW_ID,
        }
    }

    pub(crate) fn seeded() -> Self {
        Self {
            profiles: seed::read(include_str!("../../seed/memberclicks-profiles.json")),
            ..Self::empty()
        }
    }

    pub(crate) fn records(&self) -> Vec<Records<'_>> {
        let profiles = self.profiles.iter().cloned().map(Value::Object);
        vec![("Profiles", Box::new(profiles))]
    }

    pub(crate) fn profile(&self, id: i64) -> Option<&Object> {
        self.profiles
            .iter()
            .find(|profile| profile.get("[Profile ID]").and_then(Value::as_i64) == Some(id))
    }
}

impl Account {
    pub(crate) fn group(&self, name: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.name == name)
    }

    pub(crate) fn member_type(&self, name: &str) -> Option<&MemberType> {
        self.member_types
            .iter()
            .find(|member_type| member_type.name == name)
    }
}

/// A search. It runs again for each page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Search {
    pub(crate) id: String,
    pub(crate) expires: Timestamp,
    pub(crate) criteria: Vec<(String, Criterion)>,
}

/// A criterion for one attribute.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Criterion {
    /// Equal text, the same day, or one equal entry of a list.
    Exactly(String),
    /// A date in this range, inclusive.
    Between(NaiveDate, NaiveDate),
}

impl Search {
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn expires(&self) -> Timestamp {
        self.expires
    }

    /// Whether `profile` matches every criterion.
    pub(crate) fn matches(&self, profile: &Object) -> bool {
        self.criteria.iter().all(|(name, criterion)| {
            profile
                .get(name)
                .is_some_and(|value| criterion.matches(value))
        })
    }
}

impl Criterion {
    /// The criterion for an attribute: a day or a range of days for a date, text for another attribute in brackets.
    pub(crate) fn read(name: &str, expected: &Value) -> Option<Self> {
        let is_date = name.ends_with(" Date]");
        let is_text = name.starts_with('[') && name != "[Deleted]" && !is_date;
        match expected {
            Value::String(text) => {
                let fits = (!is_date || us_date(text).is_some()) && (!is_text || !text.is_empty());
                fits.then(|| Self::Exactly(text.clone()))
            }
            _ if is_text => None,
            Value::Number(_) | Value::Bool(_) => {
                (!is_date).then(|| Self::Exactly(expected.to_string()))
            }
            Value::Object(range) => {
                let day = |name| range.get(name).and_then(Value::as_str).and_then(us_date);
                Some(Self::Between(day("startDate")?, day("endDate")?))
            }
            Value::Null | Value::Array(_) => None,
        }
    }

    fn matches(&self, value: &Value) -> bool {
        if let Value::Array(entries) = value {
            return entries.iter().any(|entry| self.matches(entry));
        }
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        // Values such as `[Created Date]` have a time after the date.
        let date = text.get(..10).and_then(us_date);
        match self {
            Self::Exactly(expected) => {
                text == *expected || (date.is_some() && date == us_date(expected))
            }
            Self::Between(first, last) => date.is_some_and(|date| (*first..=*last).contains(&date)),
        }
    }
}
