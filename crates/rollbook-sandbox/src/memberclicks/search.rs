//! Searches: created with criteria, then listed in pages for half an hour.

use std::time::Duration;

use axum::http::StatusCode;
use serde_json::json;

use super::errors::{self, error};
use super::oauth;
use crate::app::App;
use crate::call::Call;
use crate::clock::after;
use crate::fields::object;
use crate::formats::us_date_time;
use crate::ids;
use crate::reply::{HandlerResult, Reply};
use crate::world::memberclicks::{Criterion, Search, Store};

const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// `POST /api/v1/profile/search`.
pub(super) fn start(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let not_an_object =
        || errors::failed_body_validation(app, call, "The body must be a JSON object".to_owned());
    let body = call.json_object().ok_or_else(not_an_object)?;
    let mut criteria = Vec::new();
    for (name, expected) in &body {
        let criterion = Criterion::read(name, expected).ok_or_else(|| {
            let message = format!(
                "{name} must be text, or for a date startDate and endDate in MM/dd/yyyy format"
            );
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
