//! The routes of all five APIs, and the one layer that every request to them passes.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};

use crate::api::Api;
use crate::app::App;
use crate::control;
#[cfg(feature = "docs")]
use crate::docs;
use crate::faults::NoResponse;
use crate::reply::Reply;
use crate::wire::Line;
use crate::{b2core, memberclicks, members_portal, questionpro, yourcourts};

/// The longest body that is read. The vendors name no limit; this one keeps a runaway test from eating the memory.
pub(crate) const BODY_LIMIT: usize = 16 << 20;

/// The whole sandbox as one service.
pub(crate) fn routes(app: Arc<App>) -> Router {
    let mut routes = Router::new().fallback(no_such_api);
    for api in Api::ALL {
        routes = routes.nest(api.base_path(), routes_of(api));
    }
    let routes = routes
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            every_request,
        ))
        .with_state(Arc::clone(&app));
    // Beside the APIs: not logged, and no fault hits them.
    let routes = routes.merge(control::routes(Arc::clone(&app)));
    #[cfg(feature = "docs")]
    let routes = routes.merge(docs::routes(&app.options));
    routes
}

fn routes_of(api: Api) -> Router<Arc<App>> {
    match api {
        Api::MemberClicks => memberclicks::routes(),
        Api::MembersPortal => members_portal::routes(),
        Api::QuestionPro => questionpro::routes(),
        Api::YourCourts => yourcourts::routes(),
        Api::B2Core => b2core::routes(),
    }
}

/// Logs a request before anything else looks at it, and puts the fault in its way that the script has for it. Whatever
/// is to happen to requests of every vendor alike belongs here, between the log and the handler.
async fn every_request(
    State(app): State<Arc<App>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let mut number = 0;
    let hit = app.faults.of_next(&parts, |fault| {
        number = app.log.record(&parts, &body, fault, app.clock.now());
    });
    let request = Request::from_parts(parts, Body::from(body));
    let response = match hit {
        None => next.run(request).await,
        Some(hit) => hit.inject(&app, &line, request, next).await,
    };
    if response.extensions().get::<NoResponse>().is_none() {
        app.log.responded(number, response.status());
    }
    response
}

async fn no_such_api() -> Reply {
    let bases = Api::ALL.map(Api::base_path).join(", ");
    Reply::plain_error(
        StatusCode::NOT_FOUND,
        &format!("no API is served here; the base paths are {bases}"),
        &[],
    )
}
