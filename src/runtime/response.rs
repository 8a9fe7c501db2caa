//! What a call gives back.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::error::Error;
use super::operation::Operation;

/// The value that the vendor answered with, with status and headers.
///
/// Reads like the value itself (`Deref`). `Debug` shows the status only.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl<T> Response<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status, always a success.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }
}

impl Response<()> {
    /// The body, for operations whose vendor documents none. May hold member data.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// An answer with a success status, read to its end and not yet decoded.
#[derive(Clone)]
pub struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl Answer {
    /// The answer to an operation that promises no body.
    #[must_use]
    pub fn without_body(self) -> Response<()> {
        let Self {
            status,
            headers,
            body,
        } = self;
        Response {
            value: (),
            status,
            headers,
            body,
        }
    }

    /// The answer as a bare list, read item by item.
    ///
    /// # Errors
    ///
    /// If it is no list.
    #[doc(hidden)]
    pub fn items<T: DeserializeOwned>(
        self,
        operation: &'static Operation,
    ) -> Result<Vec<Result<T, Error>>, Error> {
        super::items::of_whole(&self.body, self.status, operation)
    }

    /// TEMPORARY
    #[doc(hidden)]
    pub fn page<T: DeserializeOwned>(
        self,
        operation: &'static Operation,
        items: Option<&str>,
        next: Option<&str>,
    ) -> Result<super::paging::Page<T>, Error> {
        let Some(items) = items else {
            return Ok(super::paging::Page::of_items(self.items(operation)?));
        };
        let page: serde_json::Value = self.json::<serde_json::Value>(operation)?.into_inner();
        let list = page
            .get(items)
            .and_then(|it| it.as_array().cloned())
            .unwrap_or_default();
        let found = list
            .into_iter()
            .filter_map(|it| serde_json::from_value(it).ok())
            .collect();
        let next = next.map(|next| page.get(next).and_then(|it| it.as_str().map(str::to_owned)));
        Ok(super::paging::Page::linked(found, next))
    }

    /// The answer as JSON.
    ///
    /// # Errors
    ///
    /// If the body is not JSON or not a `T`. The status says success and the body does not, so what
    /// does more than read may have taken effect.
    pub fn json<T: DeserializeOwned>(
        self,
        operation: &'static Operation,
    ) -> Result<Response<T>, Error> {
        let Self {
            status,
            headers,
            body,
        } = self;
        let text = without_mark(&body);
        match serde_json::from_slice(text) {
            Ok(value) => Ok(Response {
                value,
                status,
                headers,
                body: Bytes::new(),
            }),
            Err(error) => {
                let reason = without_data(&error, text);
                Err(Error::unreadable(operation, status, bounded(body), reason))
            }
        }
    }
}

/// The text without a byte order mark, which JSON must not have and some servers write.
pub(super) fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text)
}

/// What an error keeps of a body.
pub(super) fn bounded(mut body: Bytes) -> Bytes {
    body.truncate(super::ERROR_BODY_LIMIT);
    body
}

/// What serde says of a body, without the values that serde likes to repeat.
pub(super) fn without_data(error: &serde_json::Error, text: &[u8]) -> String {
    let place = format!("line {} column {}", error.line(), error.column());
    if text.iter().all(u8::is_ascii_whitespace) {
        return "it is empty, and JSON was promised".to_owned();
    }
    if text.trim_ascii_start().starts_with(b"<") {
        return "it is a page of HTML, and JSON was promised".to_owned();
    }
    match error.classify() {
        serde_json::error::Category::Eof => format!("the JSON breaks off at {place}"),
        serde_json::error::Category::Data => {
            let message = error.to_string();
            let what = match message
                .strip_prefix("missing field `")
                .and_then(|rest| rest.split('`').next())
            {
                Some(field) => format!("`{field}` is missing"),
                None => match message.rsplit_once(", expected ") {
                    Some((_, rest)) => {
                        let expected = rest.split(" at line ").next().unwrap_or_default();
                        format!("expected {expected}")
                    }
                    None => "it is not of the documented shape".to_owned(),
                },
            };
            format!("{what} ({place})")
        }
        _ => {
            let message = error.to_string();
            let what = match message.split(" at line ").next() {
                Some("recursion limit exceeded") => "it is nested too deep",
                Some("number out of range") => "a number is out of range",
                _ => "it is not JSON",
            };
            format!("{what} ({place})")
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize, Debug)]
    #[allow(dead_code)]
    struct Member {
        id: i64,
        name: String,
    }

    #[test]
    fn reasons_name_the_place_and_never_the_value() {
        let reasons = [
            r#"{"id":1}"#,
            r#"{"id":"Mary, expected Smith","name":"x"}"#,
            r#"{"id":1,"name":"x"#,
            "{id:1}",
            "<html>",
            " ",
            "[]",
        ]
        .map(|text| {
            without_data(
                &serde_json::from_str::<Member>(text).unwrap_err(),
                text.as_bytes(),
            )
        });
        assert_eq!(
            reasons,
            [
                "`name` is missing (line 1 column 8)",
                "expected i64 (line 1 column 28)",
                "the JSON breaks off at line 1 column 17",
                "it is not JSON (line 1 column 2)",
                "it is a page of HTML, and JSON was promised",
                "it is empty, and JSON was promised",
                "expected struct Member with 2 elements (line 1 column 2)",
            ]
        );
    }
}
