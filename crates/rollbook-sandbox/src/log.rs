//! The log of the requests that a sandbox has received, for tests to look at.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::api::Api;
use crate::clock::Timestamp;

/// One request, as it came in.
///
/// Its `Debug` shows the method, the path, the names of the headers and the length of the body: no value of a header
/// or of the query and nothing of the body, since those carry secrets and members' data.
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

    /// The API that the path belongs to; none if it lies outside all five.
    #[must_use]
    pub fn api(&self) -> Option<Api> {
        Api::of_path(&self.path)
    }

    /// The method, in capitals.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The whole path, base path included, still percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query as it was sent, without the question mark.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// The first value of a header, whichever way its name is written.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers()
            .find(|(sent, _)| sent.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// Every header, names in small letters.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The bytes of the body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body read as JSON; `None` if it is not JSON.
    #[must_use]
    pub fn json(&self) -> Option<serde_json::Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The fault that its answer suffered on purpose, as a [`FaultScript`](crate::FaultScript) calls it: `drop_after`
    /// and the like.
    #[must_use]
    pub fn fault(&self) -> Option<&str> {
        self.fault
    }

    /// The status of the response; `None` as long as there is none, and for good if a fault closed the connection
    /// without one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// When it came in, by the sandbox's clock.
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

/// What came in since the start, or since [`RequestLog::clear`].
#[derive(Debug, Default)]
pub(crate) struct RequestLog(Mutex<Entries>);

#[derive(Debug, Default)]
struct Entries {
    /// How many were forgotten: the number of the first that is left.
    forgotten: usize,
    requests: Vec<LoggedRequest>,
}

impl RequestLog {
    /// Gives the request a number.
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
        entries.forgotten + entries.requests.len() - 1
    }

    /// Notes the status of the response to request `number`, if that is not forgotten.
    pub(crate) fn responded(&self, number: usize, status: StatusCode) {
        let mut entries = self.entries();
        let index = number.checked_sub(entries.forgotten);
        if let Some(request) = index.and_then(|index| entries.requests.get_mut(index)) {
            request.status = Some(status.as_u16());
        }
    }

    pub(crate) fn all(&self) -> Vec<LoggedRequest> {
        self.entries().requests.clone()
    }

    /// How many there are, and `show` of the last `count`, the latest first.
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
        entries.forgotten += entries.requests.len();
        entries.requests.clear();
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
