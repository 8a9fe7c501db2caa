//! QuestionPro Communities: adding, deleting and unsubscribing members in batches, and a user's communities.
//!
//! This file has the routes, the key, the rate limit and the errors; `questionpro/members.rs` has the batches.

mod members;

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::{Value, json};

use crate::api::{Api, credentials};
use crate::app::App;
use crate::auth;
use crate::call::{Call, on};
use crate::faults::Limit;
use crate::ids;
use crate::reply::{HandlerResult, Reply};

const DEFAULT_PER_PAGE: usize = 100;
const MAX_PER_PAGE: usize = 1000;

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(
            "/micropanel/members",
            post(on(members::add)).delete(on(members::delete)),
        )
        .route(
            "/micropanel/members/unsubscribe",
            post(on(members::unsubscribe)),
        )
        .route(
            "/micropanel/users/{user}/communities",
            get(on(list_communities)),
        )
        .method_not_allowed_fallback(on(no_such_resource))
        .fallback(on(no_such_resource))
}

fn list_communities(app: &App, call: &Call) -> HandlerResult {
    admit(app, call)?;
    let user: i64 = call
        .parameter("user")
        .parse()
        .map_err(|_| Problem::Url.reply(call))?;
    if user != credentials::QUESTIONPRO_USER_ID {
        return Err(Problem::Forbidden.reply(call));
    }
    let page = positive_number(call, "page")?.unwrap_or(1);
    let per_page = positive_number(call, "perPage")?
        .unwrap_or(DEFAULT_PER_PAGE)
        .min(MAX_PER_PAGE);

    let world = app.world();
    let communities = &world.questionpro.communities;
    let last = communities.len().div_ceil(per_page).max(1);
    let shown: Vec<&Value> = call
        .in_order(communities.iter().collect())
        .into_iter()
        .skip((page - 1).saturating_mul(per_page))
        .take(per_page)
        .collect();
    let link = |page: usize| format!("{}?page={page}&perPage={per_page}", url(call));
    Ok(Reply::json(
        StatusCode::OK,
        &json!({
            "response": shown,
            "pagination": {
                "perPage": per_page,
                "totalItems": communities.len(),
                "currentPage": page,
                "totalPages": last,
                "links": {
                    "self": link(page),
                    "prev": (page > 1).then(|| link((page - 1).min(last))),
                    "next": (page < last).then(|| link(page + 1)),
                    "first": link(1),
                    "last": link(last),
                },
            },
            "requestID": ids::uuid(),
        }),
    ))
}

fn no_such_resource(app: &App, call: &Call) -> HandlerResult {
    admit(app, call)?;
    Err(Problem::NotFound.reply(call))
}

/// Q1, Q2: accepts the key in `api-key` only, then applies the rate limit, if there is one.
fn admit(app: &App, call: &Call) -> Result<(), Reply> {
    if !auth::has_api_key(call, "api-key") {
        return Err(Problem::Key.reply(call));
    }
    if app.options.rate_limit && !app.world().questionpro.count_call(app.clock.now()) {
        return Err(limit_reached(Limit::TooManyCalls, call));
    }
    Ok(())
}

fn positive_number(call: &Call, name: &str) -> Result<Option<usize>, Reply> {
    let Some(text) = call.query(name) else {
        return Ok(None);
    };
    match text.parse::<i64>().map(usize::try_from) {
        Ok(Ok(number)) if number > 0 => Ok(Some(number)),
        _ => Err(Problem::Url.reply(call)),
    }
}

/// The URL of the call without its query, because retired clients put their key there (Q2).
fn url(call: &Call) -> String {
    format!(
        "{}{}{}",
        call.origin(),
        Api::QuestionPro.base_path(),
        call.path()
    )
}

/// 429, as documented for an exhausted quota: no name, and the id of "forbidden" (Q8, Q9) as a number (Q5). Only the
/// message distinguishes the two limits (Q30).
pub(crate) fn limit_reached(limit: Limit, call: &Call) -> Reply {
    let message = match limit {
        Limit::TooManyCalls => "Too many requests",
        Limit::CallsUsedUp => {
            "API call limit exceeded. Please contact your account representative to extend the limits."
        }
    };
    let status = StatusCode::TOO_MANY_REQUESTS;
    let error = json!({
        "docs": "https://www.questionpro.com/api/v2/#error-codes",
        "message": message,
        "id": 1013,
        "name": "",
        "httpStatusCode": status.as_u16(),
        "resourceUrl": url(call),
    });
    Reply::json(status, &json!({ "response": { "error": error } }))
}

/// The documented errors. Ids are text, as on the page (Q5).
#[derive(Clone, Copy)]
enum Problem {
    Url,
    NotJson,
    Schema,
    Key,
    Forbidden,
    NotFound,
}

impl Problem {
    fn reply(self, call: &Call) -> Reply {
        let (status, name, id, message) = match self {
            Self::Url => (
                StatusCode::BAD_REQUEST,
                "BAD_REQUEST",
                "1000",
                "Invalid URL parameters",
            ),
            Self::NotJson => (
                StatusCode::BAD_REQUEST,
                "BAD_REQUEST",
                "1001",
                "The body provided was not a proper JSON string",
            ),
            Self::Schema => (
                StatusCode::BAD_REQUEST,
                "BAD_REQUEST",
                "1002",
                "Invalid schema in the body provided.",
            ),
            Self::Key => (
                StatusCode::UNAUTHORIZED,
                "UNAUTHORIZED",
                "1010",
                "Incorrect API Key",
            ),
            Self::Forbidden => {
                let message = "The user does not have permission to access the resource";
                (StatusCode::FORBIDDEN, "FORBIDDEN", "1013", message)
            }
            Self::NotFound => {
                let message = "The resource that you're trying to access doesn't exist";
                (StatusCode::NOT_FOUND, "NOT_FOUND", "1040", message)
            }
        };
        let error = json!({
            "docs": "www.questionpro.com/api/error-codes.html",
            "name": name,
            "httpStatusCode": status.as_u16(),
            "id": id,
            "message": message,
            "resourceUrl": url(call),
        });
        Reply::json(status, &json!({ "response": { "error": error } }))
    }
}
