//! What a call gives back.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::Segment;

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
                let reason = why_not::<T>(&error, text, "");
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
pub(super) fn bounded(body: Bytes) -> Bytes {
    // A slice would keep all of it in memory.
    match body.get(..super::ERROR_BODY_LIMIT) {
        Some(start) => Bytes::copy_from_slice(start),
        None => body,
    }
}

/// Why `text`, which is at `place` in its document, is not a `T`.
///
/// Names the place of what does not fit and no value. serde's own messages repeat values.
pub(super) fn why_not<T: DeserializeOwned>(
    error: &serde_json::Error,
    text: &[u8],
    place: &str,
) -> String {
    if text.iter().all(u8::is_ascii_whitespace) {
        return "it is empty, and JSON was promised".to_owned();
    }
    if text.trim_ascii_start().starts_with(b"<") {
        return "it is a page of HTML, and JSON was promised".to_owned();
    }
    let message = error.to_string();
    // Only an error with a position ends with it; a value may hold the same words.
    let message = match message.rsplit_once(" at line ") {
        Some((message, _)) if error.line() > 0 => message,
        _ => &*message,
    };
    let what = match error.classify() {
        Category::Data => return misfit(message, place_of_misfit::<T>(text, place)),
        Category::Eof => "the JSON breaks off",
        _ if message == "recursion limit exceeded" => "it is nested too deep",
        _ if message == "number out of range" => "a number is out of range",
        _ => "it is not JSON",
    };
    match place {
        "" => format!("{what} (line {} column {})", error.line(), error.column()),
        _ => format!("`{place}`: {what}"),
    }
}

/// What does not fit at `place`, by serde's message.
fn misfit(message: &str, mut place: String) -> String {
    let missing = message.strip_prefix("missing field `");
    if let Some(field) = missing.and_then(|rest| rest.strip_suffix('`')) {
        add_name(&mut place, field);
        return format!("`{place}` is missing");
    }
    let what = match message.rsplit_once(", expected ") {
        Some((_, expected)) => format!("expected {expected}"),
        None => "it is not of the documented shape".to_owned(),
    };
    match &*place {
        "" => what,
        _ => format!("`{place}`: {what}"),
    }
}

/// Where `text` is not a `T`, in the form of [`Checks`](super::Checks): `contacts[1].[Name | First]`.
///
/// Reads the text a second time, which only an error has to pay for. The names are those of the
/// spec: a field that it does not name takes any value, so no misfit is below one.
fn place_of_misfit<T: DeserializeOwned>(text: &[u8], place: &str) -> String {
    let mut place = place.to_owned();
    let mut json = serde_json::Deserializer::from_slice(text);
    if let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut json) {
        for segment in error.path() {
            match segment {
                Segment::Seq { index } => place.push_str(&format!("[{index}]")),
                Segment::Map { key: name } | Segment::Enum { variant: name } => {
                    add_name(&mut place, name);
                }
                Segment::Unknown => {}
            }
        }
    }
    place
}

fn add_name(place: &mut String, name: &str) {
    if !place.is_empty() {
        place.push('.');
    }
    place.push_str(name);
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
        #[serde(default, rename = "[Contact]")]
        contacts: Vec<Contact>,
    }

    #[derive(Deserialize, Debug)]
    #[allow(dead_code)]
    struct Contact {
        #[serde(rename = "value")]
        value: String,
    }

    fn reason<T: DeserializeOwned + fmt::Debug>(text: &str, place: &str) -> String {
        let error = serde_json::from_str::<T>(text).unwrap_err();
        why_not::<T>(&error, text.as_bytes(), place)
    }

    #[test]
    fn reasons_name_the_place_and_never_the_value() {
        let reasons = [
            r#"{"id":1}"#,
            r#"{"id":"Mary, expected Smith","name":"x"}"#,
            r#"{"id":1,"name":"x","[Contact]":[{"value":"Mary"},{"value":["Mary"]}]}"#,
            r#"{"id":1,"name":"x","[Contact]":[{"Mary":1}]}"#,
            r#"{"id":1,"name":"x","[Contact]":"Mary at line 1"}"#,
            r#"{"id":1,"name":"x"#,
            r#"{"id":1e999,"name":"x"}"#,
            "{id:1}",
            "<html>",
            " ",
            "[]",
        ]
        .map(|text| reason::<Member>(text, ""));
        assert_eq!(
            reasons,
            [
                "`name` is missing",
                "`id`: expected i64",
                "`[Contact][1].value`: expected a string",
                "`[Contact][0].value` is missing",
                "`[Contact]`: expected a sequence",
                "the JSON breaks off (line 1 column 17)",
                "a number is out of range (line 1 column 11)",
                "it is not JSON (line 1 column 2)",
                "it is a page of HTML, and JSON was promised",
                "it is empty, and JSON was promised",
                "expected struct Member with 3 elements",
            ]
        );
    }

    #[test]
    fn what_an_error_keeps_of_a_body_does_not_keep_the_rest_in_memory() {
        let long = Bytes::from(vec![b'x'; 1_000_000]);
        let kept = bounded(long.clone());
        assert_eq!(kept.len(), 64 * 1024);
        assert!(long.is_unique());
        assert_eq!(bounded(kept.clone()), kept);
    }

    #[test]
    fn the_place_of_an_item_is_that_in_its_document() {
        let reasons = [
            r#"{"id":"Mary","name":"x"}"#,
            r#"{"name":"x"}"#,
            r#"{"id":1e999,"name":"x"}"#,
            "7",
        ]
        .map(|text| reason::<Member>(text, "profiles[3]"));
        assert_eq!(
            reasons,
            [
                "`profiles[3].id`: expected i64",
                "`profiles[3].id` is missing",
                "`profiles[3]`: a number is out of range",
                "`profiles[3]`: expected struct Member",
            ]
        );
        let list = r#"[{"id":1,"name":"x"},{"id":2}]"#;
        assert_eq!(reason::<Vec<Member>>(list, ""), "`[1].name` is missing");
    }
}
