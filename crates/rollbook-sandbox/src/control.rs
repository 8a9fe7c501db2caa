//! The control API below `/sandbox`: the sandbox's state, and changes to it. It is for programs in other languages and
//! for the page at `/`; a Rust test uses [`Sandbox`](crate::Sandbox).

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post, put};
use chrono::SecondsFormat;
use serde_json::{Map, Value, json};

use crate::api::Api;
use crate::app::App;
use crate::faults::FaultScript;
use crate::log::LoggedRequest;
use crate::operations;
use crate::reply::Reply;

/// How many requests are listed; the log has all of them.
const LISTED: usize = 50;

/// The query parameters that are shown. Others may hold secrets: a retired client puts its key into the query (Q2).
const SAFE_PARAMETERS: [&str; 8] = [
    "pageNumber",
    "pageSize",
    "page",
    "perPage",
    "limit",
    "offset",
    "sort_by",
    "sort_order",
];

pub(crate) fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/sandbox/state", get(state))
        .route("/sandbox/records/{api}", get(records))
        .route("/sandbox/reset", post(reset))
        .route("/sandbox/clear", post(clear))
        .route("/sandbox/requests", delete(forget_requests))
        .route("/sandbox/faults", put(set_faults).delete(clear_faults))
        .route("/sandbox/advance", post(advance))
        .route("/sandbox/{*rest}", get(no_such_path))
        .layer(middleware::from_fn(reject_cross_site))
        .with_state(app)
}

/// Rejects changes from pages of other sites.
async fn reject_cross_site(request: Request, next: Next) -> Response {
    if request.method() != Method::GET && is_cross_site(request.headers()) {
        let message = "cross-site request rejected";
        return Reply::plain_error(StatusCode::FORBIDDEN, message, &[]).into_response();
    }
    let response = next.run(request).await;
    ([(CACHE_CONTROL, "no-store")], response).into_response()
}

fn is_cross_site(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    headers.contains_key(ORIGIN)
        && text(ORIGIN) != text(HOST).map(|host| format!("http://{host}")).as_deref()
}

async fn state(State(app): State<Arc<App>>) -> Reply {
    let world = app.world();
    let apis = Api::ALL.map(|api| {
        let records = world.records(api);
        let counts = records
            .iter()
            .map(|(kind, records)| ((*kind).to_owned(), records.len().into()));
        json!({
            "id": api.id(),
            "name": api.name(),
            "base_path": api.base_path(),
            "records": counts.collect::<Map<String, Value>>(),
        })
    });
    let (total, last) = app.log.last(LISTED, shown);
    let (script, hits) = app.faults.report();
    let state = json!({
        "now": app.clock.now().to_rfc3339_opts(SecondsFormat::Millis, true),
        "apis": apis,
        "requests": { "total": total, "last": last },
        "faults": { "script": script, "hits": hits },
    });
    Reply::json(StatusCode::OK, &state)
}

/// A request without headers, body and most of its query, because those hold credentials and member data.
fn shown(request: &LoggedRequest) -> Value {
    let api = request.api();
    let operation = api.and_then(|api| {
        let path = &request.path()[api.base_path().len()..];
        let path = operations::spec_path(api, request.method(), path);
        operations::find(api, request.method(), &path)
    });
    json!({
        "received": request.received().to_rfc3339_opts(SecondsFormat::Millis, true),
        "api": api.map(Api::name),
        "operation": operation.map(|operation| operation.id),
        "method": request.method(),
        "path": request.path(),
        "query": request.query().map(redacted),
        "status": request.status(),
        "fault": request.fault(),
    })
}

/// The query with hidden parameters replaced by `…`.
fn redacted(query: &str) -> String {
    let mut shown: Vec<&str> = Vec::new();
    for pair in query.split('&') {
        let name = pair.split('=').next().unwrap_or_default();
        let pair = if SAFE_PARAMETERS.contains(&name) {
            pair
        } else {
            "…"
        };
        if shown.last() != Some(&"…") || pair != "…" {
            shown.push(pair);
        }
    }
    shown.join("&")
}

async fn records(State(app): State<Arc<App>>, Path(id): Path<String>) -> Reply {
    let Some(api) = Api::ALL.into_iter().find(|api| api.id() == id) else {
        let ids = Api::ALL.map(Api::id).join(", ");
        let message = format!("unknown API; the APIs are {ids}");
        return Reply::plain_error(StatusCode::NOT_FOUND, &message, &[]);
    };
    let world = app.world();
    let records = world.records(api).into_iter();
    let records = records.map(|(kind, records)| (kind.to_owned(), records.collect()));
    Reply::json(StatusCode::OK, &Value::Object(records.collect()))
}

async fn reset(State(app): State<Arc<App>>) -> Reply {
    app.reset();
    Reply::empty(StatusCode::NO_CONTENT)
}

async fn clear(State(app): State<Arc<App>>) -> Reply {
    app.clear();
    Reply::empty(StatusCode::NO_CONTENT)
}

async fn forget_requests(State(app): State<Arc<App>>) -> Reply {
    app.log.clear();
    Reply::empty(StatusCode::NO_CONTENT)
}

async fn set_faults(State(app): State<Arc<App>>, script: String) -> Reply {
    match FaultScript::from_json(&script) {
        Ok(script) => {
            app.faults.set(script);
            Reply::empty(StatusCode::NO_CONTENT)
        }
        Err(error) => Reply::plain_error(StatusCode::BAD_REQUEST, &error.to_string(), &[]),
    }
}

async fn clear_faults(State(app): State<Arc<App>>) -> Reply {
    app.faults.set(FaultScript::default());
    Reply::empty(StatusCode::NO_CONTENT)
}

async fn advance(State(app): State<Arc<App>>, body: String) -> Reply {
    let body: Option<Value> = serde_json::from_str(&body).ok();
    match body.and_then(|body| body["ms"].as_u64()) {
        Some(ms) => {
            app.clock.advance(Duration::from_millis(ms));
            Reply::empty(StatusCode::NO_CONTENT)
        }
        None => {
            let message = "the body must be a JSON object like {\"ms\": 60000}";
            Reply::plain_error(StatusCode::BAD_REQUEST, message, &[])
        }
    }
}

async fn no_such_path() -> Reply {
    Reply::plain_error(StatusCode::NOT_FOUND, "no such path", &[])
}
