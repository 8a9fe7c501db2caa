//! Searches: created with criteria, then listed in pages for half an hour.

use std::time::Duration;

use axum::http::StatusCode;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::errors::{self, error};
use super::{Store, oauth};
use crate::app::App;
use crate::call::Call;
use crate::clock::{Timestamp, after};
use crate::fields::{Object, object};
use crate::formats::{us_date, us_date_time};
use crate::ids;
use crate::reply::{HandlerResult, Reply};

const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// A search. It runs again for each page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Search {
    id: String,
    expires: Timestamp,
    criteria: Vec<(String, Criterion)>,
}

/// A criterion for one attribute.
#[derive(Clone, Debug, PartialEq)]
enum Criterion {
    /// Equal text, the same day, or one equal entry of a list.
    Exactly(String),
    /// A date in this range, inclusive.
    Between(NaiveDate, NaiveDate),
}

impl Search {
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn expires(&self) -> Timestamp {
        self.expires
    }

    /// Whether `profile` matches every criterion.
    pub(super) fn matches(&self, profile: &Object) -> bool {
        self.criteria.iter().all(|(name, criterion)| {
            profile
                .get(name)
                .is_some_and(|value| criterion.matches(value))
        })
    }
}

impl Criterion {
    fn read(expected: &Value) -> Option<Self> {
        match expected {
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

/// `POST /api/v1/profile/search`.
pub(super) fn start(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let not_an_object =
        || errors::failed_body_validation(app, call, "The body must be a JSON object".to_owned());
    let body = call.json_object().ok_or_else(not_an_object)?;
    let mut criteria = Vec::new();
    for (name, expected) in &body {
        let criterion = Criterion::read(expected).ok_or_else(|| {
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
    let mut item = object(json!({ "id": search.id, "expireDate": us_date_time(search.expires) }));
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

/// The search `id`, unless it has expired.
pub(super) fn unexpired(app: &App, call: &Call, store: &Store, id: &str) -> Result<Search, Reply> {
    let search = store
        .searches
        .iter()
        .find(|search| search.id == id && app.clock.now() < search.expires);
    search.cloned().ok_or_else(|| {
        let details = [(
            "searchId",
            "The search does not exist or has expired.".to_owned(),
        )];
        error(
            app,
            StatusCode::NOT_FOUND,
            "Error retrieving profiles",
            &details,
            call.path(),
        )
    })
}
