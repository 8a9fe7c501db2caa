//! What each fault does to a request and its answer.
//!
//! An answer that HTTP allows is left to hyper; one that it does not allow goes straight to the connection.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::response::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use super::script::{Answer, Delay, Fault, Limit, ListOrder, Lost};
use super::{Hit, Order, Repeatable};
use crate::api::Api;
use crate::app::App;
use crate::call::Call;
use crate::clock::after;
use crate::reply::Reply;
use crate::wire::{Line, Until as End};
use crate::world::Until;
use crate::{b2core, memberclicks, members_portal, questionpro, yourcourts};

impl Hit {
    /// Answers `request` with the fault in the way.
    pub(crate) async fn inject(
        self,
        app: &App,
        line: &Line,
        mut request: Request,
        next: Next,
    ) -> Response {
        let api = self.api;
        match self.fault {
            // Not handled, so nothing changes.
            Fault::Status(answer) => spelled_out(answer),
            Fault::Html(status) => page(status.0),
            Fault::Redirect(location) => {
                (StatusCode::FOUND, [(LOCATION, location.0)]).into_response()
            }
            Fault::RateLimit(limit) => limited(api, limit, app, request).await,
            Fault::DropBefore => nothing(line),

            // Handled, and the answer is whole.
            Fault::DelayMs(delay) => {
                // Handled first: a caller who gives up meanwhile changes nothing about it.
                let answer = next.run(request).await;
                // Stopping the sandbox ends the delay.
                let _ = tokio::time::timeout(Duration::from_millis(delay), app.stopped()).await;
                answer
            }
            Fault::RevokeTokens => {
                let answer = next.run(request).await;
                app.access_tokens.revoke(api);
                answer
            }

            Fault::ReadAfterWrite(delay) => {
                let until = match delay {
                    Delay::Calls(calls) => Until::Reads(calls),
                    Delay::Ms(ms) => Until::At(after(app.clock.now(), Duration::from_millis(ms))),
                };
                let delay = app.world().hold_back(api, until);
                let answer = next.run(request).await;
                app.world().settle(api, delay);
                answer
            }
            Fault::ListOrder(order) => {
                request.extensions_mut().insert(match order {
                    ListOrder::Reversed => Order::Reversed,
                    ListOrder::Shuffled | ListOrder::Changing => Order::Shuffled(self.seed),
                });
                next.run(request).await
            }

            // Handled, and the answer is lost or damaged.
            Fault::DuplicateOnRetry(Lost(status)) => {
                let (parts, body) = request.into_parts();
                let body = in_memory(body).await;
                let path = &parts.uri.path()[api.base_path().len()..];
                let sent = Repeatable::new(&parts.method, path, &body);
                let answer = next.run(Request::from_parts(parts, body.into())).await;
                if !answer.status().is_success() {
                    // It took no effect, so nothing is lost.
                    return answer;
                }
                app.faults.lose(sent);
                status.map_or_else(|| nothing(line), |status| status.into_response())
            }
            Fault::DropAfter => {
                next.run(request).await;
                nothing(line)
            }
            Fault::TruncateBody(keep) => {
                let (head, body) = read(next.run(request).await).await;
                let bytes = promising(&head, body.len(), cut(&body, keep));
                instead(line, &head, bytes, None)
            }
            Fault::StallBody(keep) => {
                let (head, body) = read(next.run(request).await).await;
                let bytes = promising(&head, body.len(), cut(&body, keep));
                instead(line, &head, bytes, Some(Box::pin(app.stopped())))
            }
            Fault::WrongContentLength(difference) => {
                let (head, body) = read(next.run(request).await).await;
                let difference = isize::try_from(difference).unwrap_or(isize::MAX);
                let wrong = body.len().saturating_add_signed(difference);
                instead(line, &head, promising(&head, wrong, &body), None)
            }
            Fault::MalformedJson => {
                let (head, body) = read(next.run(request).await).await;
                // Whatever the vendors answer ends with a bracket.
                Response::from_parts(head, Body::from(body.slice(..cut(&body, usize::MAX).len())))
            }
            Fault::EmptyBody => {
                let (head, _) = read(next.run(request).await).await;
                Response::from_parts(head, Body::empty())
            }
        }
    }
}

/// Marks a response of which nothing is sent.
#[derive(Clone)]
pub(crate) struct NoResponse;

/// The end of the connection, and nothing before it.
fn nothing(line: &Line) -> Response {
    let mut response = line.close_after(Bytes::new(), None);
    response.extensions_mut().insert(NoResponse);
    response
}

/// `bytes`, which begin with `head`, and the end of the connection.
fn instead(line: &Line, head: &Parts, bytes: Bytes, until: Option<End>) -> Response {
    let mut response = line.close_after(bytes, until);
    *response.status_mut() = head.status;
    response
}

/// Not more than `keep` bytes, and not all of them.
fn cut(body: &[u8], keep: usize) -> &[u8] {
    &body[..keep.min(body.len().saturating_sub(1))]
}

fn spelled_out(answer: Answer) -> Response {
    let mut response = match answer.body {
        Value::Null => answer.code.0.into_response(),
        Value::String(text) => (answer.code.0, text).into_response(),
        body => Reply::json(answer.code.0, &body).into_response(),
    };
    response.headers_mut().extend(answer.headers.0);
    if let Some(seconds) = answer.retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// What a proxy or a firewall in front of a vendor says.
fn page(status: StatusCode) -> Response {
    let page = format!(
        "<!DOCTYPE html>\n<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>\n"
    );
    (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

/// 429 in the shape of the vendor. Only QuestionPro documents one; the others get their shape of an error.
async fn limited(api: Api, limit: Limit, app: &App, request: Request) -> Response {
    let call = match Call::to(api, request).await {
        Ok(call) => call,
        Err(refusal) => return refusal,
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

/// The answer in full, without a length in its head.
async fn read(response: Response) -> (Parts, Bytes) {
    let (mut head, body) = response.into_parts();
    head.headers.remove(CONTENT_LENGTH);
    (head, in_memory(body).await)
}

/// Bodies of requests and of handlers' responses are in memory; reading them cannot fail.
async fn in_memory(body: Body) -> Bytes {
    to_bytes(body, usize::MAX).await.unwrap_or_default()
}

/// An answer as it goes over the wire, whose head promises `length` bytes whatever its body has.
fn promising(head: &Parts, length: usize, body: &[u8]) -> Bytes {
    let mut bytes = format!("HTTP/1.1 {}\r\n", head.status).into_bytes();
    for (name, value) in &head.headers {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    bytes.extend(format!("content-length: {length}\r\n\r\n").bytes());
    bytes.extend(body);
    bytes.into()
}
