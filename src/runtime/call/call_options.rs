//! Options of a single call, which override the client's.

use std::time::Duration;

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderName, HeaderValue,
    TRANSFER_ENCODING, USER_AGENT,
};

use super::retry::Retry;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, Security};

/// The options of one call, set by methods of its builder.
#[doc(hidden)]
#[derive(Clone, Default)]
pub struct CallOptions(Option<Box<Own>>);

#[derive(Clone, Default)]
struct Own {
    timeout: Option<Duration>,
    deadline: Option<Duration>,
    retry: Option<Retry>,
    headers: Vec<(String, String)>,
    query: Vec<(String, String)>,
}

impl CallOptions {
    fn own(&mut self) -> &mut Own {
        self.0.get_or_insert_default()
    }

    pub fn set_timeout(&mut self, timeout: Duration) {
        self.own().timeout = Some(timeout);
    }

    pub fn set_deadline(&mut self, deadline: Duration) {
        self.own().deadline = Some(deadline);
    }

    pub fn set_retry(&mut self, retry: Retry) {
        self.own().retry = Some(retry);
    }

    pub fn add_header(&mut self, name: String, value: String) {
        self.own().headers.push((name, value));
    }

    pub fn add_query(&mut self, name: String, value: String) {
        self.own().query.push((name, value));
    }

    /// The time limit for one attempt.
    pub(super) fn timeout(&self) -> Option<Duration> {
        self.0.as_ref()?.timeout
    }

    pub(super) fn retry(&self) -> Option<&Retry> {
        self.0.as_ref()?.retry.as_ref()
    }

    /// The time limit for all attempts.
    pub(super) fn deadline(&self) -> Option<Duration> {
        self.0.as_ref()?.deadline
    }

    /// Query parameters that are not in the spec.
    pub(super) fn query(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter().flat_map(|own| &own.query)
    }

    /// Headers that are not in the spec.
    pub(super) fn headers(
        &self,
        operation: &'static Operation,
    ) -> impl Iterator<Item = Result<(HeaderName, HeaderValue), Error>> {
        let headers = self.0.iter().flat_map(|own| &own.headers);
        headers.map(move |(name, value)| header(operation, name, value))
    }
}

/// Headers that this library or the HTTP client sets.
const RESERVED: [HeaderName; 8] = [
    ACCEPT,
    AUTHORIZATION,
    CONNECTION,
    CONTENT_LENGTH,
    CONTENT_TYPE,
    HOST,
    TRANSFER_ENCODING,
    USER_AGENT,
];

fn header(
    operation: &'static Operation,
    name: &str,
    value: &str,
) -> Result<(HeaderName, HeaderValue), Error> {
    let wrong = |reason: &str| {
        let name = name.escape_debug();
        operation.cannot_be_built(&format!("its extra header `{name}` {reason}"))
    };
    let parsed: HeaderName = name.parse().map_err(|_| wrong("is not a header name"))?;
    let is_key = matches!(operation.security, Security::Header(key) if parsed == key);
    if is_key || RESERVED.contains(&parsed) {
        return Err(wrong("is set by the client itself"));
    }
    let value = HeaderValue::from_str(value)
        .map_err(|_| wrong("has a value with a character that headers cannot contain"))?;
    Ok((parsed, value))
}
