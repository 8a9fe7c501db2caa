//! A request being written: path, query, headers, body.

use form_urlencoded::Serializer;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Request, Url};
use serde::Serialize;

use super::connection::Connection;
use super::error::Error;
use super::operation::Operation;
use super::query::{encode_path, text_of, texts_of};

/// The request of a call: the spec says where each value goes. The values have been checked.
#[doc(hidden)]
#[derive(Debug)]
pub struct Draft {
    operation: &'static Operation,
    url: String,
    query: String,
    headers: HeaderMap,
    body: Option<serde_json::Result<Vec<u8>>>,
}

impl Draft {
    /// The request of an operation, before its path.
    #[must_use]
    pub fn new(operation: &'static Operation, connection: &Connection) -> Self {
        let base = connection.base_url();
        let mut url = String::with_capacity(base.len() + 2 * operation.path.len());
        url.push_str(&base);
        let json = HeaderValue::from_static("application/json");
        Self {
            operation,
            url,
            query: String::new(),
            headers: HeaderMap::from_iter([(ACCEPT, json)]),
            body: None,
        }
    }

    /// A piece of the path as the spec writes it.
    pub fn literal(&mut self, text: &str) {
        self.url.push_str(text);
    }

    /// A parameter in the path.
    pub fn segment<T: Serialize>(&mut self, value: &T) {
        encode_path(&text_of(value), &mut self.url);
    }

    /// A parameter in the query: nothing if there is no value, a pair for each item of a list.
    pub fn query<T: Serialize>(&mut self, name: &str, value: &T) {
        for text in texts_of(value) {
            Serializer::new(&mut self.query).append_pair(name, &text);
        }
    }

    /// A parameter in a header, whose name is in lower case.
    pub fn header<T: Serialize>(&mut self, name: &'static str, value: &T) {
        if texts_of(value).is_empty() {
            return;
        }
        // *check* accepts no name, and `Invalid` no text, that a header cannot carry.
        if let Ok(value) = HeaderValue::from_str(&text_of(value)) {
            self.headers.insert(HeaderName::from_static(name), value);
        }
    }

    /// The body, as JSON.
    pub fn json<T: Serialize>(&mut self, content_type: &'static str, body: &T) {
        self.content(content_type, serde_json::to_vec(body));
    }

    /// The body, as a form: a pair for each property that has a value.
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
        self.headers.insert(CONTENT_TYPE, content_type);
        self.body = Some(body);
    }

    /// The request.
    ///
    /// # Errors
    ///
    /// If the body cannot be written as JSON, or the address is too long for a URL.
    pub fn finish(mut self) -> Result<Request, Error> {
        let invalid = |reason: &str| self.operation.cannot_be_built(reason);
        if !self.query.is_empty() {
            self.url.push('?');
            self.url.push_str(&self.query);
        }
        let url = Url::parse(&self.url).map_err(|_| invalid("its address is not a URL"))?;
        let method = Method::from_bytes(self.operation.method.as_bytes());
        let method = method.map_err(|_| invalid("its method is not one of HTTP"))?;
        let mut request = Request::new(method, url);
        if let Some(body) = self.body {
            let body = body.map_err(|_| invalid("its body cannot be written as JSON"))?;
            *request.body_mut() = Some(body.into());
        }
        *request.headers_mut() = self.headers;
        Ok(request)
    }
}
