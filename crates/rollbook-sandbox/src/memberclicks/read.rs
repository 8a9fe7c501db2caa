//! Reads profiles: one by id, the own one, and pages.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::errors::{self, error};
use super::{oauth, search};
use crate::app::App;
use crate::call::Call;
use crate::fields::Object;
use crate::formats::us_date_time;
use crate::reply::{HandlerResult, Reply};

const DEFAULT_PAGE_SIZE: usize = 10;
const MAX_PAGE_SIZE: usize = 100;

/// `GET /api/v1/profile`: all profiles, or with `searchId` those of a search.
pub(super) fn list(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let page_number = positive_number(app, call, "pageNumber")?.unwrap_or(1);
    let page_size = positive_number(app, call, "pageSize")?.unwrap_or(DEFAULT_PAGE_SIZE);
    if page_size > MAX_PAGE_SIZE {
        let message = format!("must not be more than {MAX_PAGE_SIZE}");
        return Err(errors::failed_field_validation(
            app, call, "pageSize", &message,
        ));
    }

    let mut world = app.world();
    let search = call
        .query("searchId")
        .map(|id| search::unexpired(app, call, &world.memberclicks.current, id))
        .transpose()?;
    let store = world.memberclicks.read(app.clock.now());
    let found: Vec<&Object> = store
        .profiles
        .iter()
        .filter(|profile| (search.as_ref()).is_none_or(|search| search.matches(profile)))
        .collect();
    let found = call.in_order(found);

    let last_page = found.len().div_ceil(page_size);
    if page_number > last_page.max(1) {
        let message = format!("The last page is {last_page}");
        return Err(errors::failed_field_validation(
            app,
            call,
            "pageNumber",
            &message,
        ));
    }
    let profiles: Vec<&Object> = found
        .iter()
        .copied()
        .skip((page_number - 1) * page_size)
        .take(page_size)
        .collect();
    let link = |page: usize| {
        let search = search
            .as_ref()
            .map(|search| format!("&searchId={}", search.id()))
            .unwrap_or_default();
        format!(
            "{}?pageNumber={page}&pageSize={page_size}{search}",
            errors::url(call)
        )
    };
    let mut page = json!({
        "totalCount": found.len(),
        "count": profiles.len(),
        "pageNumber": page_number,
        "pageSize": page_size,
        "totalPageCount": last_page,
        "firstPageUrl": link(1),
        "previousPageUrl": (page_number > 1).then(|| link(page_number - 1)),
        "nextPageUrl": (page_number < last_page).then(|| link(page_number + 1)),
        "lastPageUrl": link(last_page.max(1)),
    });
    if let Some(search) = search {
        page["expireDate"] = us_date_time(search.expires()).into();
    }
    page["profiles"] = profiles.into_iter().cloned().map(Value::Object).collect();
    Ok(Reply::json(StatusCode::OK, &page))
}

/// `GET /api/v1/profile/{id}`.
pub(super) fn fetch(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let id = call.parameter("id").parse().ok();
    profile(app, call, id)
}

/// `GET /api/v1/profile/me`: the profile of the token's user.
pub(super) fn me(app: &App, call: &Call) -> HandlerResult {
    let caller = oauth::allow(app, call, "read")?;
    if !caller.is_user {
        let message = "The token belongs to a client and not to a user";
        return Err(oauth::oauth_error(
            StatusCode::FORBIDDEN,
            "access_denied",
            message,
        ));
    }
    profile(app, call, Some(oauth::USER_ID))
}

fn profile(app: &App, call: &Call, id: Option<i64>) -> HandlerResult {
    let mut world = app.world();
    let store = world.memberclicks.read(app.clock.now());
    match id.and_then(|id| store.profile(id)) {
        Some(profile) => Ok(Reply::json(StatusCode::OK, &Value::Object(profile.clone()))),
        None => {
            let details = [("[Profile ID]", "No profile has this id.".to_owned())];
            Err(error(
                app,
                StatusCode::NOT_FOUND,
                "Error retrieving profile",
                &details,
                call.path(),
            ))
        }
    }
}

fn positive_number(app: &App, call: &Call, name: &'static str) -> Result<Option<usize>, Reply> {
    let Some(text) = call.query(name) else {
        return Ok(None);
    };
    match text.parse::<i32>().map(usize::try_from) {
        Ok(Ok(number)) if number > 0 => Ok(Some(number)),
        _ => Err(errors::failed_field_validation(
            app,
            call,
            name,
            "must be a whole number of at least 1",
        )),
    }
}
