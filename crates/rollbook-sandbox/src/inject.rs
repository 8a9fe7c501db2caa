//! Applies a fault to a request and its response.
//!
//! hyper writes valid HTTP responses; others go to the connection as raw bytes.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::response::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use crate::api::Api;
use crate::app::App;
use crate::call::Call;
use crate::clock::after;
use crate::faults::{Delay, Fault, FixedResponse, Hit, Limit, ListOrder, Lost, Order, Repeatable};
use crate::reply::Reply;
use crate::wire::{ConnectionHandle, Until as CloseAfter};
use crate::world::Until;
use crate::{b2core, memberclicks, members_portal, questionpro, yourcourts};

/// Handles `request` with the fault.
pub(crate) async fn inject(
    hit: Hit,
    app: &App,
    connection: &ConnectionHandle,
    mut request: Request,
    next: Next,
) -> Response {
    let api = hit.api;
    match hit.fault {
        // The request is not handled.
        Fault::Status(response) => fixed_response(response),
        Fault::Html(status) => html_page(status.0),
        Fault::Redirect(location) => (StatusCode::FOUND, [(LOCATION, location.0)]).into_response(),
        Fault::RateLimit(limit) => rate_limited(api, limit, app, request).await,
        Fault::DropBefore => no_response(connection),

        // The request is handled, and the response is complete.
        Fault::DelayMs(delay) => {
            // Handled first, so that a client that gives up changes nothing.
            let response = next.run(request).await;
            // Stopping the sandbox ends the delay.
            let _ = tokio::time::timeout(Duration::from_millis(delay), app.stopped()).await;
            response
        }
        Fault::RevokeTokens => {
            let response = next.run(request).await;
            app.access_tokens.revoke(api);
            response
        }

        Fault::ReadAfterWrite(delay) => {
            let until = match delay {
                Delay::Calls(calls) => Until::Reads(calls),
                Delay::Ms(ms) => Until::At(after(app.clock.now(), Duration::from_millis(ms))),
            };
            let delay = app.world().delay_reads(api, until);
            let response = next.run(request).await;
            app.world().cancel_delay_if_unchanged(api, delay);
            response
        }
        Fault::ListOrder(order) => {
            request.extensions_mut().insert(match order {
                ListOrder::Reversed => Order::Reversed,
                ListOrder::Shuffled | ListOrder::Changing => Order::Shuffled(hit.seed),
            });
            next.run(request).await
        }

        // The request is handled, and the response is lost or damaged.
        Fault::DuplicateOnRetry(Lost(status)) => {
            let (parts, body) = request.into_parts();
            let body = in_memory(body).await;
            let path = &parts.uri.path()[api.base_path().len()..];
            let sent = Repeatable::new(&parts.method, path, &body);
            let response = next.run(Request::from_parts(parts, body.into())).await;
            if !response.status().is_success() {
                // It had no effect, so there is nothing to repeat.
                return response;
            }
            app.faults.lose(sent);
            status.map_or_else(|| no_response(connection), |status| status.into_response())
        }
        Fault::DropAfter => {
            next.run(request).await;
            no_response(connection)
        }
        Fault::TruncateBody(keep) => {
            let (head, body) = read(next.run(request).await).await;
            let bytes = with_content_length(&head, body.len(), truncated(&body, keep));
            raw_response(connection, &head, bytes, None)
        }
        Fault::StallBody(keep) => {
            let (head, body) = read(next.run(request).await).await;
            let bytes = with_content_length(&head, body.len(), truncated(&body, keep));
            raw_response(connection, &head, bytes, Some(Box::pin(app.stopped())))
        }
        Fault::WrongContentLength(difference) => {
            let (head, body) = read(next.run(request).await).await;
            let difference = isize::try_from(difference).unwrap_or(isize::MAX);
            let wrong = body.len().saturating_add_signed(difference);
            raw_response(
                connection,
                &head,
                with_content_length(&head, wrong, &body),
                None,
            )
        }
        Fault::MalformedJson => {
            let (head, body) = read(next.run(request).await).await;
            // Every JSON response ends with a bracket.
            Response::from_parts(
                head,
                Body::from(body.slice(..truncated(&body, usize::MAX).len())),
            )
        }
        Fault::EmptyBody => {
            let (head, _) = read(next.run(request).await).await;
            Response::from_parts(head, Body::empty())
        }
    }
}

/// Marks a request without a response.
#[derive(Clone)]
pub(crate) struct NoResponse;

/// Closes the connection without a response.
fn no_response(connection: &ConnectionHandle) -> Response {
    let mut response = connection.close_after(Bytes::new(), None);
    response.extensions_mut().insert(NoResponse);
    response
}

/// Writes `bytes`, which include the head, and closes the connection.
fn raw_response(
    connection: &ConnectionHandle,
    head: &Parts,
    bytes: Bytes,
    until: Option<CloseAfter>,
) -> Response {
    let mut response = connection.close_after(bytes, until);
    *response.status_mut() = head.status;
    response
}

/// At most `keep` bytes, and at least one byte less than `body`.
fn truncated(body: &[u8], keep: usize) -> &[u8] {
    &body[..keep.min(body.len().saturating_sub(1))]
}

fn fixed_response(fixed: FixedResponse) -> Response {
    let mut response = match fixed.body {
        Value::Null => fixed.code.0.into_response(),
        Value::String(text) => (fixed.code.0, text).into_response(),
        body => Reply::json(fixed.code.0, &body).into_response(),
    };
    response.headers_mut().extend(fixed.headers.0);
    if let Some(seconds) = fixed.retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// An HTML error page, like that of a proxy or firewall.
fn html_page(status: StatusCode) -> Response {
    let page = format!(
        "<!DOCTYPE html>\n<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>\n"
    );
    (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

/// 429 in the vendor's error shape. Only QuestionPro documents one.
async fn rate_limited(api: Api, limit: Limit, app: &App, request: Request) -> Response {
    let call = match Call::unrouted(api, request).await {
        Ok(call) => call,
        Err(rejection) => return rejection,
    };
    let reply = match api {
        Api::MemberClicks => memberclicks::too_many_calls(app, &call),
        Api::MembersPortal => members_portal::too_many_calls(app, &call),
        Api::QuestionPro => questionpro::limit_reached(limit, &call),
        Api::YourCourts => yourcourts::too_many_calls(),
        Api::B2Core => b2core::too_many_calls(),
    };
    reply.into_response()
}

/// The whole response, without its `Content-Length`.
async fn read(response: Response) -> (Parts, Bytes) {
    let (mut head, body) = response.into_parts();
    head.headers.remove(CONTENT_LENGTH);
    (head, in_memory(body).await)
}

/// Bodies of requests and responses are in memory, so reading cannot fail.
async fn in_memory(body: Body) -> Bytes {
    to_bytes(body, usize::MAX).await.unwrap_or_default()
}

/// The bytes of a response with this `Content-Length`, whatever the length of the body.
fn with_content_length(head: &Parts, length: usize, body: &[u8]) -> Bytes {
    let mut bytes = format!("HTTP/1.1 {}\r\n", head.status).into_bytes();
    for (name, value) in &head.headers {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    bytes.extend(format!("content-length: {length}\r\n\r\n").bytes());
    bytes.extend(body);
    bytes.into()
}
