//! A request as a handler sees it, and the adapter from a plain function to an axum handler.

use std::future::{Ready, ready};
use std::sync::Arc;

use axum::body::{Bytes, to_bytes};
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequest, FromRequestParts as _, RawPathParams, Request, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use crate::api::Api;
use crate::app::App;
use crate::faults::{Order, Repeatable};
use crate::fields::Object;
use crate::reply::{HandlerResult, Reply};

/// The maximum length of a body. The vendors document no limit; this one keeps a runaway test from exhausting memory.
pub(crate) const BODY_LIMIT: usize = 16 << 20;

/// A handler: a plain synchronous function of the sandbox and the request.
pub(crate) type Handler = fn(&App, &Call) -> HandlerResult;

/// Adapts `handler` to axum.
pub(crate) fn on(
    handler: Handler,
) -> impl Fn(State<Arc<App>>, Call) -> Ready<Reply> + Clone + Send + Sync + 'static {
    move |State(app), call| {
        let result = handler(&app, &call);
        // It created no duplicate, so the next repetition still may.
        if call.is_repeat && result.is_err() {
            app.faults.lose(call.repeatable());
        }
        ready(result.unwrap_or_else(|rejection| rejection))
    }
}

/// A request with its whole body.
pub(crate) struct Call {
    path: String,
    parameters: Vec<(String, String)>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
    method: Method,
    order: Option<Order>,
    is_repeat: bool,
}

impl Call {
    /// A request to `api` that did not pass a route, so it has no path parameters.
    pub(crate) async fn unrouted(api: Api, request: Request) -> Result<Self, Response> {
        let mut call = Self::read(request, Vec::new()).await?;
        call.path = call.path.split_off(api.base_path().len());
        Ok(call)
    }

    async fn read(request: Request, parameters: Vec<(String, String)>) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let body = to_bytes(body, BODY_LIMIT)
            .await
            .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
        Ok(Self {
            path: parts.uri.path().to_owned(),
            parameters,
            query: form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes())
                .into_owned()
                .collect(),
            headers: parts.headers,
            body,
            method: parts.method,
            order: parts.extensions.get().copied(),
            is_repeat: false,
        })
    }

    /// The path below the base path, still encoded.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The origin that the client used, for links in responses.
    pub(crate) fn origin(&self) -> String {
        format!(
            "http://{}",
            self.header(HOST.as_str()).unwrap_or("127.0.0.1")
        )
    }

    /// `records` in the order of a `list_order` fault, if there is one.
    pub(crate) fn in_order<T>(&self, records: Vec<T>) -> Vec<T> {
        match self.order {
            Some(order) => order.apply(records),
            None => records,
        }
    }

    /// Whether this request repeats one whose response was lost, and creates a duplicate.
    pub(crate) fn is_repeat(&self) -> bool {
        self.is_repeat
    }

    fn repeatable(&self) -> Repeatable {
        Repeatable::new(&self.method, &self.path, &self.body)
    }

    /// A path parameter, percent-decoded.
    pub(crate) fn parameter(&self, name: &str) -> &str {
        find(&self.parameters, name).unwrap_or_default()
    }

    /// A query parameter, decoded.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        find(&self.query, name)
    }

    /// All query parameters, decoded.
    pub(crate) fn query_pairs(&self) -> &[(String, String)] {
        &self.query
    }

    /// The first value of a header, if it is valid text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The body as JSON, whatever its content type: half of the vendors' samples have none (B6, M12).
    pub(crate) fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    pub(crate) fn json_object(&self) -> Option<Object> {
        match self.json() {
            Some(Value::Object(object)) => Some(object),
            _ => None,
        }
    }

    pub(crate) fn form(&self) -> Form {
        Form(form_urlencoded::parse(&self.body).into_owned().collect())
    }
}

/// The fields of a form.
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        find(&self.0, name)
    }
}

fn find<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

impl FromRequest<Arc<App>> for Call {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let parameters = match RawPathParams::from_request_parts(&mut parts, app).await {
            Ok(parameters) => parameters
                .iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            // A fallback has no parameters.
            Err(RawPathParamsRejection::MissingPathParams(_)) => Vec::new(),
            Err(not_utf8) => return Err(not_utf8.into_response()),
        };
        let mut call = Self::read(Request::from_parts(parts, body), parameters).await?;
        call.is_repeat = app.faults.take_repeat(|| call.repeatable());
        Ok(call)
    }
}
