//! Shared by the tests of all five vendors: a sandbox, a plain HTTP client, and a response with its body.
#![allow(dead_code, reason = "not every test file needs every helper")]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

pub(crate) mod memberclicks;
pub(crate) mod pages;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{Method, RequestBuilder};
use rollbook_sandbox::{Api, Builder, Sandbox};
use serde_json::Value;

/// A builder of HTTP clients.
///
/// reqwest's TLS is compiled in without a provider, and a client needs one even for plain http.
pub(crate) fn http() -> reqwest::ClientBuilder {
    // The first call installs it; the others find it installed.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
}

/// A sandbox, and the credentials of one of its APIs.
pub(crate) struct TestClient {
    pub(crate) sandbox: Sandbox,
    pub(crate) http: reqwest::Client,
    pub(crate) base: String,
    pub(crate) credential: Option<(&'static str, String)>,
}

impl TestClient {
    pub(crate) async fn new(api: Api, builder: Builder) -> Self {
        let sandbox = builder.start().await.unwrap();
        let base = sandbox.base_url(api);
        Self {
            sandbox,
            http: http().build().unwrap(),
            base,
            credential: None,
        }
    }

    pub(crate) fn authenticated(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.credential = Some((name, value.into()));
        self
    }

    /// A request without a credential.
    pub(crate) fn unauthenticated(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base))
    }

    /// A request with the credential.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.unauthenticated(method, path);
        match &self.credential {
            Some((name, value)) => request.header(*name, value),
            None => request,
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        send(self.request(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Response {
        self.send(Method::POST, path, body).await
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Value) -> Response {
        send(self.request(method, path).json(&body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Response {
        send(self.request(Method::DELETE, path)).await
    }
}

/// A response with its body.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) content_type: Option<String>,
    pub(crate) text: String,
}

impl Response {
    /// The body, which must be JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// The field names of the body, in their order.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.json().as_object().unwrap().keys().cloned().collect()
    }
}

pub(crate) async fn send(request: RequestBuilder) -> Response {
    let response = request.send().await.unwrap();
    let content_type = response
        .headers()
        .get("content-type")
        .map(|value| value.to_str().unwrap().to_owned());
    Response {
        status: response.status().as_u16(),
        content_type,
        text: response.text().await.unwrap(),
    }
}

/// The header of a JWT, as text, and its claims.
pub(crate) fn claims(token: &str) -> (String, Value) {
    let mut parts = token
        .split('.')
        .map(|part| URL_SAFE_NO_PAD.decode(part).unwrap());
    let header = String::from_utf8(parts.next().unwrap()).unwrap();
    (
        header,
        serde_json::from_slice(&parts.next().unwrap()).unwrap(),
    )
}

/// A request with an encoded form.
pub(crate) fn form(request: RequestBuilder, body: &str) -> RequestBuilder {
    request
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body.to_owned())
}
