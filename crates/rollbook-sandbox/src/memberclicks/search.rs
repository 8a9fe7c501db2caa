//! Searches: started with a set of criteria, then read page by page for half an hour.

use std::time::Duration;

use axum::http::StatusCode;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::errors::{self, refusal};
use super::{Store, oauth};
use crate::app::App;
use crate::call::Call;
use crate::clock::{Timestamp, after};
use crate::fields::{Object, object};
use crate::formats::{us_date, us_moment};
use crate::ids;
use crate::reply::{Answer, Reply};

const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// A search that was started. It is run each time a page of it is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Search {
    id: String,
    expires: Timestamp,
    criteria: Vec<(String, Criterion)>,
}

/// What is wanted of one attribute.
#[derive(Clone, Debug, PartialEq)]
enum Criterion {
    /// The same text, or the same day, or for a list one entry that is the same.
    Exactly(String),
    /// A day within these two, both included.
    Between(NaiveDate, NaiveDate),
}

impl Search {
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn expires(&self) -> Timestamp {
        self.expires
    }

    /// Whether `profile` meets every criterion.
    pub(super) fn finds(&self, profile: &Object) -> bool {
        self.criteria.iter().all(|(name, criterion)| {
            profile
                .get(name)
                .is_some_and(|value| criterion.accepts(value))
        })
    }
}

impl Criterion {
    fn read(wanted: &Value) -> Option<Self> {
        match wanted {
            Value::String(text) => Some(Self::Exactly(text.clone())),
            Value::Number(number) => Some(Self::Exactly(number.to_string())),
            Value::Bool(flag) => Some(Self::Exactly(flag.to_string())),
            Value::Object(range) => {
                let day = |name| range.get(name).and_then(Value::as_str).and_then(us_date);
                Some(Self::Between(day("startDate")?, day("endDate")?))
            }
            Value::Null | Value::Array(_) => None,
        }
    }

    fn accepts(&self, value: &Value) -> bool {
        if let Value::Array(entries) = value {
            return entries.iter().any(|entry| self.accepts(entry));
        }
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        // `[Created Date]` and its like have a time of day after the date.
        let date = text.get(..10).and_then(us_date);
        match self {
            Self::Exactly(wanted) => text == *wanted || (date.is_some() && date == us_date(wanted)),
            Self::Between(first, last) => date.is_some_and(|date| (*first..=*last).contains(&date)),
        }
    }
}

/// `POST /api/v1/profile/search`.
pub(super) fn start(app: &App, call: &Call) -> Answer {
    oauth::allow(app, call, "read")?;
    let not_an_object =
        || errors::failed_body_validation(app, call, "The body must be a JSON object".to_owned());
    let body = call.json_object().ok_or_else(not_an_object)?;
    let mut criteria = Vec::new();
    for (name, wanted) in &body {
        let criterion = Criterion::read(wanted).ok_or_else(|| {
            let message =
                format!("{name} must be text, or startDate and endDate in MM/dd/yyyy format");
            errors::failed_body_validation(app, call, message)
        })?;
        criteria.push((name.clone(), criterion));
    }

    let now = app.clock.now();
    let search = Search {
        id: ids::uuid(),
        expires: after(now, LIFETIME),
        criteria,
    };
    let mut item = object(json!({ "id": search.id, "expireDate": us_moment(search.expires) }));
    item.extend(body);
    let listing = format!(
        "{}{}/api/v1/profile",
        call.origin(),
        crate::Api::MemberClicks.base_path()
    );
    let profiles_url = format!("{listing}?searchId={}", search.id);
    let body = json!({
        "timestamp": now.timestamp_millis(),
        "status": 201,
        "message": "Created",
        "id": search.id,
        "url": profiles_url,
        "item": item,
        "profilesUrl": profiles_url,
    });
    app.world().memberclicks.current.searches.push(search);
    Ok(Reply::json(StatusCode::CREATED, &body))
}

/// The search `id`, if it was started and has not expired.
pub(super) fn running(app: &App, call: &Call, store: &Store, id: &str) -> Result<Search, Reply> {
    let search = store
        .searches
        .iter()
        .find(|search| search.id == id && app.clock.now() < search.expires);
    search.cloned().ok_or_else(|| {
        let details = [(
            "searchId",
            "There is no such search, or it has expired.".to_owned(),
        )];
        refusal(
            app,
            StatusCode::NOT_FOUND,
            "Error retrieving profiles",
            &details,
            call.path(),
        )
    })
}
