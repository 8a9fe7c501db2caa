//! A request without credentials and connection, the source of each attempt of a call.

use bytes::Bytes;
use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Method, Url};

use super::call_options::CallOptions;
use crate::runtime::operation::Operation;

/// The number of headers of every request: `Accept`, `User-Agent` and the credentials are added here,
/// `Host` and `Content-Length` by the HTTP client.
const COMMON_HEADERS: usize = 5;

/// A request before it is authenticated, and the options of its call.
#[derive(Clone)]
pub(super) struct Message {
    pub(super) operation: &'static Operation,
    pub(super) method: Method,
    pub(super) url: Url,
    /// Without the headers of every request, which are added when it is sent.
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Option<Bytes>,
    pub(super) options: CallOptions,
}

impl Message {
    pub(super) fn all_headers(
        &self,
        user_agent: &HeaderValue,
        credentials: Option<&(HeaderName, HeaderValue)>,
    ) -> HeaderMap {
        // Growing a map moves its entries.
        let mut headers = HeaderMap::with_capacity(COMMON_HEADERS + self.headers.len());
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, user_agent.clone());
        for (name, value) in self.headers.iter().chain(credentials) {
            headers.insert(name.clone(), value.clone());
        }
        headers
    }

    /// One attempt: a request for the HTTP client.
    pub(super) fn attempt(
        &self,
        user_agent: &HeaderValue,
        credentials: Option<&(HeaderName, HeaderValue)>,
    ) -> reqwest::Request {
        let mut request = reqwest::Request::new(self.method.clone(), self.url.clone());
        *request.headers_mut() = self.all_headers(user_agent, credentials);
        *request.body_mut() = self.body.clone().map(Into::into);
        request
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
        names: &[],
    };

    const AGENT: HeaderValue = HeaderValue::from_static("agent");

    #[test]
    fn attempts_differ_only_in_their_credentials() {
        let header = |name, value| {
            let name = HeaderName::from_static(name);
            (name, HeaderValue::from_static(value))
        };
        let request = Message {
            operation: &OPERATION,
            method: Method::POST,
            url: Url::parse("https://example.com/a%2Fb?c=d").unwrap(),
            headers: vec![header("x-club", "7")],
            body: Some(Bytes::from_static(b"{}")),
            options: CallOptions::default(),
        };
        let (old, new) = (header("x-key", "old"), header("x-key", "new"));
        let sent = |credentials| {
            let attempt = request.attempt(&AGENT, credentials);
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
    fn a_typical_request_has_capacity_for_the_headers_of_the_http_client() {
        let request = Message {
            operation: &OPERATION,
            method: Method::POST,
            url: Url::parse("https://example.com").unwrap(),
            headers: vec![(
                reqwest::header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            )],
            body: None,
            options: CallOptions::default(),
        };
        let credentials = (
            reqwest::header::AUTHORIZATION,
            HeaderValue::from_static("Bearer x"),
        );
        let headers = request
            .attempt(&AGENT, Some(&credentials))
            .headers()
            .clone();
        assert!(headers.capacity() >= headers.len() + 2);
    }
}
