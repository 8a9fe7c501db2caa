//! A request as a vendor's page prints it, to be held against what a call sends.

use reqwest::Url;
use rollbook::Error;
use rollbook::runtime::Operation;
use serde_json::Value;

use super::calls::{documented, vendor};
use super::fixture;
use super::server::Request;

/// A request, by what it means: neither the order of the query nor the blanks in the JSON matter.
#[derive(Debug, PartialEq)]
pub(crate) struct Printed {
    method: String,
    path: String,
    /// Decoded, in alphabetical order.
    query: Vec<(String, String)>,
    /// Those that are printed, in alphabetical order; their names in small letters.
    headers: Vec<(String, String)>,
    body: Option<Value>,
}

impl Printed {
    /// Method and address, the latter without scheme and host.
    pub(crate) fn new(line: &str) -> Self {
        let (method, target) = line.split_once(' ').expect("a method and an address");
        let address = Url::parse("http://vendor").and_then(|host| host.join(target));
        let address = address.expect("an address");
        let mut query: Vec<(String, String)> = address.query_pairs().into_owned().collect();
        query.sort();
        Self {
            method: method.to_owned(),
            path: address.path().to_owned(),
            query,
            headers: Vec::new(),
            body: None,
        }
    }

    /// A header, the credentials in it replaced by those of `connect`.
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

    /// Makes the call against a vendor at the given URL, and holds that it sends just this.
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

    /// What came in, with no more headers than this has.
    fn of(&self, request: &Request) -> Self {
        let mut sent = Self::new(&request.line());
        for (name, value) in request.headers() {
            if self.headers.iter().any(|(printed, _)| *printed == name) {
                sent = sent.header(&name, &value);
            }
        }
        match request.body.is_empty() {
            true => sent,
            false => sent.json(request.text()),
        }
    }
}
