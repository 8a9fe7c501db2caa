//! The log of received requests, for tests to inspect.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::api::Api;
use crate::clock::Timestamp;

/// A received request.
///
/// Its `Debug` shows the method, the path, the header names and the length of the body. It hides header values, the
/// query and the body, because they hold secrets and member data.
#[derive(Clone, PartialEq, Eq)]
pub struct LoggedRequest {
    method: String,
    path: String,
    query: Option<String>,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    fault: Option<&'static str>,
    received: Timestamp,
    status: Option<u16>,
}

impl LoggedRequest {
    fn new(parts: &Parts, body: &[u8], fault: Option<&'static str>, received: Timestamp) -> Self {
        let headers = parts.headers.iter();
        Self {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().map(str::to_owned),
            headers: headers
                .map(|(name, value)| {
                    (
                        name.to_string(),
                        String::from_utf8_lossy(value.as_bytes()).into_owned(),
                    )
                })
                .collect(),
            body: body.to_vec(),
            fault,
            received,
            status: None,
        }
    }

    /// The API of the path; `None` outside of all five.
    #[must_use]
    pub fn api(&self) -> Option<Api> {
        Api::of_path(&self.path)
    }

    /// The method, in uppercase.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The path with the base path, percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query as received, without the question mark.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// The first value of a header; names are case-insensitive.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers()
            .find(|(sent, _)| sent.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// Every header, with lowercase names.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as JSON; `None` if it is not JSON.
    #[must_use]
    pub fn json(&self) -> Option<serde_json::Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The name of the injected fault, such as `drop_after`; see [`FaultScript`](crate::FaultScript).
    #[must_use]
    pub fn fault(&self) -> Option<&str> {
        self.fault
    }

    /// The status of the response; `None` until it comes, and if a fault closed the connection without a response.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The time of receipt, by the sandbox's clock.
    pub(crate) fn received(&self) -> Timestamp {
        self.received
    }
}

impl fmt::Debug for LoggedRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.headers().map(|(name, _)| name).collect();
        formatter
            .debug_struct("LoggedRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query_bytes", &self.query.as_ref().map_or(0, String::len))
            .field("headers", &names)
            .field("body_bytes", &self.body.len())
            .field("fault", &self.fault)
            .field("status", &self.status)
            .finish()
    }
}

/// The requests since the start or the last [`RequestLog::clear`].
#[derive(Debug, Default)]
pub(crate) struct RequestLog(Mutex<Entries>);

#[derive(Debug, Default)]
struct Entries {
    /// The number of cleared requests, which is the number of the first one left.
    cleared: usize,
    requests: Vec<LoggedRequest>,
}

impl RequestLog {
    /// Logs a request and returns its number.
    pub(crate) fn record(
        &self,
        parts: &Parts,
        body: &[u8],
        fault: Option<&'static str>,
        now: Timestamp,
    ) -> usize {
        let mut entries = self.entries();
        let request = LoggedRequest::new(parts, body, fault, now);
        entries.requests.push(request);
        entries.cleared + entries.requests.len() - 1
    }

    /// Records the status of the response to request `number`, unless it was cleared.
    pub(crate) fn responded(&self, number: usize, status: StatusCode) {
        let mut entries = self.entries();
        let index = number.checked_sub(entries.cleared);
        if let Some(request) = index.and_then(|index| entries.requests.get_mut(index)) {
            request.status = Some(status.as_u16());
        }
    }

    pub(crate) fn all(&self) -> Vec<LoggedRequest> {
        self.entries().requests.clone()
    }

    /// The number of requests, and `show` of the last `count`, latest first.
    pub(crate) fn last<T>(
        &self,
        count: usize,
        show: impl Fn(&LoggedRequest) -> T,
    ) -> (usize, Vec<T>) {
        let entries = self.entries();
        let last = entries.requests.iter().rev().take(count);
        (entries.requests.len(), last.map(show).collect())
    }

    pub(crate) fn clear(&self) {
        let mut entries = self.entries();
        entries.cleared += entries.requests.len();
        entries.requests.clear();
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
