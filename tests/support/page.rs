//! A request on a vendor's page, to compare with a call.

use reqwest::Url;
use rollbook::Error;
use rollbook::runtime::Operation;
use serde_json::Value;

use super::calls::{documented, vendor};
use super::fixture;
use super::server::Request;

/// A request by value: the order of the query and JSON whitespace do not matter.
#[derive(Debug, PartialEq)]
pub(crate) struct Sample {
    method: String,
    path: String,
    /// Decoded, sorted.
    query: Vec<(String, String)>,
    /// The documented headers, sorted, with lowercase names.
    headers: Vec<(String, String)>,
    body: Option<Value>,
}

impl Sample {
    /// Method and URL, without scheme and host.
    pub(crate) fn new(line: &str) -> Self {
        let (method, target) = line.split_once(' ').expect("a method and a URL");
        let url = Url::parse("http://vendor").and_then(|host| host.join(target));
        let url = url.expect("a URL");
        let mut query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        query.sort();
        Self {
            method: method.to_owned(),
            path: url.path().to_owned(),
            query,
            headers: Vec::new(),
            body: None,
        }
    }

    /// A header, with the credentials of `connect`.
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_lowercase(), value.to_owned()));
        self.headers.sort();
        self
    }

    /// The body, from `tests/fixtures`.
    pub(crate) fn body(self, path: &str) -> Self {
        self.json(&fixture(path))
    }

    /// The body.
    pub(crate) fn json(mut self, text: &str) -> Self {
        self.body = Some(serde_json::from_str(text).expect("JSON"));
        self
    }

    /// Makes the call to a vendor, and asserts that it sends this request.
    pub(crate) async fn is_sent_by<T>(
        &self,
        operation: &'static Operation,
        call: impl AsyncFnOnce(String) -> Result<T, Error>,
    ) {
        let vendor = vendor(operation, documented(operation)).await;
        if let Err(error) = call(vendor.url().to_owned()).await {
            panic!("{error}");
        }
        assert_eq!(&self.of(&vendor.last()), self);
    }

    /// The received request, with only the headers of `self`.
    fn of(&self, request: &Request) -> Self {
        let mut sent = Self::new(&request.line());
        for (name, value) in request.headers() {
            if self
                .headers
                .iter()
                .any(|(documented_name, _)| *documented_name == name)
            {
                sent = sent.header(&name, &value);
            }
        }
        match request.body.is_empty() {
            true => sent,
            false => sent.json(request.text()),
        }
    }
}
