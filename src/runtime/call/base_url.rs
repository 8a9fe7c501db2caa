//! Base URLs, and their validation.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use reqwest::Url;

use crate::runtime::error::Error;

/// Validates a base URL and removes the trailing slash.
///
/// # Errors
///
/// If it is not https (or http to loopback), or has a user, query or fragment.
pub fn base_url(api: &'static str, text: &str) -> Result<Arc<str>, Error> {
    Ok(without_slash(&base(api, text)?).into())
}

/// The text of a base URL, without a trailing slash.
pub(super) fn without_slash(base: &Url) -> &str {
    base.as_str().trim_end_matches('/')
}

/// Validates a base URL.
pub(super) fn base(api: &'static str, text: &str) -> Result<Url, Error> {
    let reject = |reason: &str| Err(Error::config(api, format!("the base URL {reason}")));
    let Ok(url) = Url::parse(text.trim()) else {
        return reject("is not a URL such as https://example.com/v1");
    };
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    let loopback = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => return reject("is http: credentials need https (http is for loopback only)"),
        _ => return reject("is neither https nor http"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return reject("contains a user or password: pass them as credentials");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return reject("has a query or a fragment");
    }
    Ok(url)
}

/// A base URL that is not validated yet. `Debug` shows it only if it is valid; otherwise it may contain a password.
#[derive(Clone)]
pub struct UncheckedUrl(String);

impl UncheckedUrl {
    /// Any text.
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UncheckedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match base_url("", &self.0) {
            Ok(url) => write!(f, "{url:?}"),
            Err(_) => f.write_str("[invalid base URL]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls_are_https_or_loopback() {
        for good in [
            "https://acme.memberclicks.net",
            "https://example.com/v1/",
            "http://127.0.0.1:4010/b2core",
            "http://[::1]:80",
            "http://localhost:1",
        ] {
            assert!(base_url("test", good).is_ok(), "{good}");
        }
        for bad in [
            "http://example.com",
            "http://127.0.0.1.example.com",
            "ftp://example.com",
            "https://user:hunter2@example.com",
            "https://example.com?x=1",
            "https://example.com#x",
            "example.com",
            "",
        ] {
            let error = base_url("test", bad).unwrap_err();
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
        assert_eq!(
            &*base_url("test", "https://example.com/v1/").unwrap(),
            "https://example.com/v1"
        );
    }
}
