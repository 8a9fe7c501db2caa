//! A request as a value, without credentials. Each attempt of a call is made from it.

use std::fmt;

use bytes::Bytes;
use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Method, Url};

use super::operation::Operation;

/// How many headers each request has beside its own: `Accept`, `User-Agent` and the credentials are
/// added here, `Host` and `Content-Length` by the HTTP client.
const COMMON_HEADERS: usize = 5;

/// The request of a call. It can be sent any number of times.
#[doc(hidden)]
#[derive(Clone)]
pub struct Request {
    pub(super) operation: &'static Operation,
    pub(super) method: Method,
    pub(super) url: Url,
    /// What only this request has; those of every request are added when it is sent.
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Option<Bytes>,
}

impl Request {
    /// The address, with the query.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// One attempt: a request for the HTTP client.
    pub(super) fn attempt(
        &self,
        user_agent: &HeaderValue,
        credentials: Option<&(HeaderName, HeaderValue)>,
    ) -> reqwest::Request {
        // A map that grows moves all it has.
        let mut headers = HeaderMap::with_capacity(COMMON_HEADERS + self.headers.len());
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, user_agent.clone());
        for (name, value) in self.headers.iter().chain(credentials) {
            headers.insert(name.clone(), value.clone());
        }
        let mut request = reqwest::Request::new(self.method.clone(), self.url.clone());
        *request.headers_mut() = headers;
        *request.body_mut() = self.body.clone().map(Into::into);
        request
    }
}

/// Path, query, headers and body can hold member data.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::operation::Security;

    static OPERATION: Operation = Operation {
        api: "test",
        id: "test",
        method: "POST",
        path: "/",
        idempotent: false,
        security: Security::None,
        error_shape: None,
    };

    #[test]
    fn attempts_are_the_same_but_for_their_credentials() {
        let header = |name, value| {
            let name = HeaderName::from_static(name);
            (name, HeaderValue::from_static(value))
        };
        let request = Request {
            operation: &OPERATION,
            method: Method::POST,
            url: Url::parse("https://example.com/a%2Fb?c=d").unwrap(),
            headers: vec![header("x-club", "7")],
            body: Some(Bytes::from_static(b"{}")),
        };
        let agent = HeaderValue::from_static("agent");
        let (old, new) = (header("x-key", "old"), header("x-key", "new"));
        let sent = |credentials| {
            let attempt = request.attempt(&agent, credentials);
            let headers = attempt.headers().iter();
            let headers =
                headers.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
            let mut headers: Vec<_> = headers.collect();
            headers.sort();
            let body = attempt.body().and_then(reqwest::Body::as_bytes).unwrap();
            assert_eq!((attempt.method(), body), (&Method::POST, &b"{}"[..]));
            assert_eq!(attempt.url().as_str(), "https://example.com/a%2Fb?c=d");
            headers.join(", ")
        };
        let common = "accept: application/json, user-agent: agent, x-club: 7";
        assert_eq!(sent(None), common);
        assert_eq!(sent(Some(&old)), format!("{common}, x-key: old"));
        assert_eq!(sent(Some(&new)), format!("{common}, x-key: new"));
    }

    #[test]
    fn a_usual_request_has_room_for_the_headers_of_the_http_client() {
        let request = Request {
            operation: &OPERATION,
            method: Method::POST,
            url: Url::parse("https://example.com").unwrap(),
            headers: vec![(
                reqwest::header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            )],
            body: None,
        };
        let agent = HeaderValue::from_static("agent");
        let credentials = (reqwest::header::AUTHORIZATION, agent.clone());
        let headers = request
            .attempt(&agent, Some(&credentials))
            .headers()
            .clone();
        assert!(headers.capacity() >= headers.len() + 2);
    }
}
