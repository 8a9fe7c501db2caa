//! Builds a request: path, query, headers, body.

use form_urlencoded::Serializer;
use reqwest::Method;
use reqwest::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use serde::Serialize;

use super::call_options::CallOptions;
use super::connection::Connection;
use super::message::Message;
use super::request::Request;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::types::query::{Encoded, text_of, texts_of, write_text};

/// The longest URL that the HTTP client accepts.
const MAX_URL_LENGTH: usize = u16::MAX as usize - 1;

/// The initial capacity of a body.
const BODY_CAPACITY: usize = 512;

/// Builds the request of a call from validated values.
#[doc(hidden)]
pub struct Draft {
    operation: &'static Operation,
    connection: Connection,
    options: CallOptions,
    path: String,
    query: String,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Option<serde_json::Result<Vec<u8>>>,
}

impl Draft {
    /// Starts with the path of the base URL.
    #[must_use]
    pub fn new(
        operation: &'static Operation,
        connection: Connection,
        options: CallOptions,
    ) -> Self {
        let prefix = connection.base_path();
        let mut path = String::with_capacity(prefix.len() + 2 * operation.path.len());
        path.push_str(prefix);
        Self {
            operation,
            connection,
            options,
            path,
            query: String::new(),
            headers: Vec::new(),
            body: None,
        }
    }

    /// Appends literal text to the path.
    pub fn literal(&mut self, text: &str) {
        self.path.push_str(text);
    }

    /// Appends a parameter to the path.
    pub fn segment<T: Serialize>(&mut self, value: &T) {
        write_text(value, &mut Encoded(&mut self.path));
    }

    /// Adds a query parameter: none for null, a pair for each item of a list.
    pub fn query<T: Serialize>(&mut self, name: &str, value: &T) {
        for text in texts_of(value) {
            Serializer::new(&mut self.query).append_pair(name, &text);
        }
    }

    /// Adds a header parameter; the name is in lower case.
    pub fn header<T: Serialize>(&mut self, name: &'static str, value: &T) {
        if texts_of(value).next().is_none() {
            return;
        }
        // *check* rejects names, and `Invalid` values, that headers cannot contain.
        if let Ok(value) = HeaderValue::from_str(&text_of(value)) {
            self.headers.push((HeaderName::from_static(name), value));
        }
    }

    /// Sets the body, as JSON.
    pub fn json<T: Serialize>(&mut self, content_type: &'static str, body: &T) {
        let mut json = Vec::with_capacity(BODY_CAPACITY);
        let written = serde_json::to_writer(&mut json, body);
        self.content(content_type, written.map(|()| json));
    }

    /// Sets the body.
    pub(super) fn bytes(&mut self, content_type: &'static str, body: Vec<u8>) {
        self.content(content_type, Ok(body));
    }

    /// Sets the body, as a form: a pair for each property with a value.
    pub fn form<T: Serialize>(&mut self, content_type: &'static str, body: &T) {
        let form = serde_json::to_value(body).map(|body| {
            let mut form = Serializer::new(String::new());
            for (name, value) in body.as_object().into_iter().flatten() {
                for text in texts_of(value) {
                    form.append_pair(name, &text);
                }
            }
            form.finish().into_bytes()
        });
        self.content(content_type, form);
    }

    fn content(&mut self, content_type: &'static str, body: serde_json::Result<Vec<u8>>) {
        let content_type = HeaderValue::from_static(content_type);
        self.headers.push((CONTENT_TYPE, content_type));
        self.body = Some(body);
    }

    /// The request.
    ///
    /// # Errors
    ///
    /// If the body cannot be serialized, the URL is too long, or an extra header is invalid.
    pub fn finish(mut self) -> Result<Request, Error> {
        for (name, value) in self.options.query() {
            Serializer::new(&mut self.query).append_pair(name, value);
        }
        for header in self.options.headers(self.operation) {
            self.headers.push(header?);
        }
        let operation = self.operation;
        let invalid = |reason: &str| operation.cannot_be_built(reason);
        let too_long = |length: usize| match length > MAX_URL_LENGTH {
            true => Err(invalid("its URL is too long")),
            false => Ok(()),
        };
        // `Url` panics if its length exceeds 32 bits.
        too_long(self.path.len() + self.query.len())?;
        let mut url = self.connection.url(operation, &self.path);
        if !self.query.is_empty() {
            url.set_query(Some(&self.query));
        }
        too_long(url.as_str().len())?;
        let method = Method::from_bytes(operation.method.as_bytes());
        let body = self.body.transpose();
        let body = body.map_err(|_| invalid("its body cannot be serialized as JSON"))?;
        let message = Message {
            operation,
            method: method.map_err(|_| invalid("its HTTP method is invalid"))?,
            url,
            headers: self.headers,
            body: body.map(Into::into),
            options: self.options,
        };
        Ok(Request {
            message,
            connection: self.connection,
        })
    }
}

/// Path, query, headers and body can contain member data.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft")
            .field("operation", &self.operation.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::operation::Security;
    use crate::runtime::{Auth, ErrorDetails, Options};

    static OPERATION: Operation = Operation {
        api: "test",
        id: "test",
        method: "GET",
        path: "/members/{id}",
        idempotent: true,
        security: Security::None,
        error_shape: None,
        names: &[],
    };

    fn connection(base_url: &str) -> Connection {
        let (auth, options) = (Auth::default(), Options::new());
        Connection::new("test", base_url, auth, &options, |_| {
            ErrorDetails::default()
        })
        .unwrap()
    }

    fn request(base_url: &str, filter: &str) -> Result<Request, Error> {
        let connection = connection(base_url);
        let mut draft = Draft::new(&OPERATION, connection, CallOptions::default());
        draft.literal("/members/");
        draft.segment(&"a/b?");
        draft.query("filter", &filter);
        draft.finish()
    }

    #[test]
    fn a_url_is_below_the_base_url() {
        for (base, expected) in [
            (
                "http://localhost:1",
                "http://localhost:1/members/a%2Fb%3F?filter=x+y",
            ),
            (
                "http://localhost:1/",
                "http://localhost:1/members/a%2Fb%3F?filter=x+y",
            ),
            (
                "http://127.0.0.1/api%20/v1//",
                "http://127.0.0.1/api%20/v1/members/a%2Fb%3F?filter=x+y",
            ),
        ] {
            assert_eq!(request(base, "x y").unwrap().message.url.as_str(), expected);
        }
    }

    #[test]
    fn a_url_longer_than_the_http_client_accepts_is_rejected() {
        let fixed = request("http://localhost:1", "")
            .unwrap()
            .url()
            .as_str()
            .len();
        let most = "x".repeat(MAX_URL_LENGTH - fixed);
        let longest = request("http://localhost:1", &most).unwrap();
        let is_accepted = |url: &str| url.parse::<hyper::Uri>().is_ok();
        assert!(is_accepted(longest.message.url.as_str()));
        assert!(!is_accepted(&format!("{}x", longest.message.url)));
        let error = request("http://localhost:1", &format!("{most}x")).unwrap_err();
        assert!(error.to_string().contains("its URL is too long"), "{error}");
    }
}
