//! For unit tests of programs that use this library: responses, and values that show their content.

use std::fmt;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Serialize;
use serde_json::Value;

use super::response::Response;
use crate::runtime::error::test_util::header;

/// Responses for tests, with the feature `test-util`.
///
/// Response types implement `Deserialize`: create their values from JSON, such as that of the vendor's
/// page:
///
/// ```
/// use rollbook::{Response, b2core::types::Profile};
/// use serde_json::{from_value, json};
///
/// let profile: Profile = from_value(json!({"profileId": "p1", "firstName": "Mary"}))?;
/// let response = Response::new(profile).with_header("x-request-id", "7");
/// assert_eq!(response.first_name.as_deref(), Some("Mary"));
/// assert_eq!(response.status(), 200);
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<T> Response<T> {
    /// For tests: a response with status 200 and no headers.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self {
            value,
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            body: Bytes::new(),
        }
    }

    /// For tests: sets the status.
    ///
    /// # Panics
    ///
    /// If it is not a success: for any other, a call returns an [`Error`](crate::runtime::Error).
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        match StatusCode::from_u16(status) {
            Ok(status) if status.is_success() => self.status = status,
            _ => panic!("{status} is not a success status"),
        }
        self
    }

    /// For tests: adds a header.
    ///
    /// # Panics
    ///
    /// If name or value is invalid.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        let (name, value) = header(name, value);
        self.headers.append(name, value);
        self
    }
}

impl Response<()> {
    /// For tests: the body.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Bytes::from(body.into());
        self
    }
}

/// **Shows member data and secrets.** Wraps a value: `Debug` and `Display` are its JSON, so that a
/// failing assertion shows it. The value's own `Debug` still hides it. With the feature `test-util`.
///
/// ```
/// use rollbook::{b2core::types::Profile, reveal};
/// use serde_json::{from_value, json};
///
/// let profile: Profile = from_value(json!({"profileId": "p1", "firstName": "Mary"}))?;
/// assert_eq!(reveal(&profile.first_name), reveal(&"Mary"));
/// assert!(!format!("{profile:?}").contains("Mary"));
/// assert!(format!("{:?}", reveal(&profile)).contains("Mary"));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Two are equal if their JSON is, regardless of their types. For a [`Response`] use
/// `reveal(&*response)`.
pub fn reveal<T: Serialize + ?Sized>(value: &T) -> Reveal<'_, T> {
    Reveal(value)
}

/// The return type of [`reveal`].
#[derive(Clone, Copy)]
pub struct Reveal<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> Reveal<'_, T> {
    fn json(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self.0)
    }
}

impl<T: Serialize + ?Sized> fmt::Display for Reveal<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match serde_json::to_string_pretty(self.0) {
            Ok(json) => f.write_str(&json),
            Err(error) => write!(f, "not JSON: {error}"),
        }
    }
}

impl<T: Serialize + ?Sized> fmt::Debug for Reveal<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<T, U> PartialEq<Reveal<'_, U>> for Reveal<'_, T>
where
    T: Serialize + ?Sized,
    U: Serialize + ?Sized,
{
    fn eq(&self, other: &Reveal<'_, U>) -> bool {
        matches!((self.json(), other.json()), (Ok(ours), Ok(theirs)) if ours == theirs)
    }
}
