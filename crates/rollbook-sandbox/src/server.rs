//! The routes of all five APIs, and the middleware that every request to them passes.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::ALLOW;
use axum::http::{Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};

use crate::api::Api;
use crate::app::App;
use crate::call::BODY_LIMIT;
use crate::control;
use crate::cors::cors;
#[cfg(feature = "docs")]
use crate::docs;
use crate::inject::{NoResponse, inject};
use crate::reply::Reply;
use crate::wire::ConnectionHandle;
use crate::{b2core, memberclicks, members_portal, questionpro, yourcourts};

/// All routes of the sandbox.
pub(crate) fn routes(app: Arc<App>) -> Router {
    let mut routes = Router::new().fallback(unknown_api);
    for api in Api::ALL {
        routes = routes.nest(api.base_path(), routes_of(api));
    }
    let routes = routes
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            every_request,
        ))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), cors))
        .with_state(Arc::clone(&app));
    // Not part of the APIs: not logged, and not affected by faults.
    let routes = routes.merge(control::routes(Arc::clone(&app)));
    #[cfg(feature = "docs")]
    let routes = routes.merge(docs::routes(&app.options));
    routes.layer(middleware::from_fn(no_trace))
}

/// TRACE would send credentials back. No server of a vendor is known to allow it.
async fn no_trace(request: Request, next: Next) -> Response {
    if request.method() == Method::TRACE {
        let allow = [(ALLOW, "GET, POST, PUT, PATCH, DELETE")];
        return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
    }
    next.run(request).await
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

/// Logs a request, then handles it, with the fault of the script if there is one. The place for everything that is the
/// same for all vendors.
async fn every_request(
    State(app): State<Arc<App>>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let mut number = 0;
    let hit = app.faults.next_hit(&parts, |fault| {
        number = app.log.record(&parts, &body, fault, app.clock.now());
    });
    let request = Request::from_parts(parts, Body::from(body));
    let response = match hit {
        None => next.run(request).await,
        Some(hit) => inject(hit, &app, &connection, request, next).await,
    };
    if response.extensions().get::<NoResponse>().is_none() {
        app.log.responded(number, response.status());
    }
    response
}

async fn unknown_api() -> Reply {
    let bases = Api::ALL.map(Api::base_path).join(", ");
    Reply::plain_error(
        StatusCode::NOT_FOUND,
        &format!("no such API; the base paths are {bases}"),
        &[],
    )
}
