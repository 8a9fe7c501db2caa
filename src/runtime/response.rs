//! Responses, and how they are decoded.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::Segment;
use tracing::Span;

use super::error::{Error, ErrorDetails};
use super::error_body::ErrorBody;
use super::json_input::without_bom;
use super::observe;
use super::operation::Operation;

/// The value of a response, with status and headers.
///
/// Derefs to the value. `Debug` shows only the status.
#[derive(Clone)]
pub struct Response<T> {
    pub(super) value: T,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
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
    /// The raw body, for operations whose vendor documents none. May contain member data.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The response with a value from its body.
    pub(super) fn map_body<T>(self, value: impl FnOnce(&[u8]) -> T) -> Response<T> {
        Response {
            value: value(without_bom(&self.body)),
            status: self.status,
            headers: self.headers,
            body: Bytes::new(),
        }
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

/// A complete response with a success status, not yet decoded.
#[derive(Clone)]
pub struct RawResponse {
    pub(super) operation: &'static Operation,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) read_error: fn(&ErrorBody<'_>) -> ErrorDetails,
    /// The span of the call.
    pub(super) span: Span,
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl RawResponse {
    /// The response of an operation without a documented body.
    #[must_use]
    pub fn without_body(self) -> Response<()> {
        let Self {
            status,
            headers,
            body,
            ..
        } = self;
        Response {
            value: (),
            status,
            headers,
            body,
        }
    }

    /// The response as JSON.
    ///
    /// # Errors
    ///
    /// If the body is not JSON or not a `T`, or if it is an error despite the success status. A call
    /// that writes may have taken effect then.
    pub fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        // If no error can be read as a success, most bodies are parsed once.
        let proven = self.operation.error_shape.is_none_or(|it| it.proven);
        if !proven && let Some(error) = self.as_error() {
            return Err(error);
        }
        let text = without_bom(&self.body);
        match from_json(text) {
            Ok(value) => Ok(Response {
                value,
                status: self.status,
                headers: self.headers,
                body: Bytes::new(),
            }),
            Err(error) => {
                let names = self.operation.names;
                Err(self.unreadable(mismatch_reason::<T>(&error, text, "", names)))
            }
        }
    }

    /// The error, if the body is one despite the success status (R37).
    pub(super) fn as_error(&self) -> Option<Error> {
        let shape = self.operation.error_shape?;
        let text = without_bom(&self.body);
        shape.is_error(text).then(|| {
            let details = ErrorBody::new(text).details(self.read_error);
            let body = bounded(self.body.clone());
            let error = Error::error_response(self.operation, self.status, details, None, body);
            observe::failed(&self.span, error.with_headers(self.headers.clone()))
        })
    }

    /// The error for a body that cannot be read: the vendor's if the body is one, or this one.
    pub(super) fn unreadable(&self, reason: String) -> Error {
        self.as_error().unwrap_or_else(|| {
            let error = self.error(bounded(self.body.clone()), reason);
            observe::failed(&self.span, error)
        })
    }

    /// The error for an unreadable part of the body.
    pub(super) fn error(&self, body: Bytes, reason: String) -> Error {
        Error::unreadable(self.operation, self.status, body, reason)
            .with_headers(self.headers.clone())
    }
}

/// Reads JSON; UTF-8 is validated once for the whole text instead of for each string.
///
/// # Errors
///
/// If it is not JSON or not a `T`.
#[doc(hidden)]
pub fn from_json<T: DeserializeOwned>(text: &[u8]) -> serde_json::Result<T> {
    match std::str::from_utf8(text) {
        Ok(text) => serde_json::from_str(text),
        // Fails at the string that is not UTF-8, and only if that string is read.
        Err(_) => serde_json::from_slice(text),
    }
}

/// Truncates a body for an error.
pub(super) fn bounded(body: Bytes) -> Bytes {
    // A slice would keep the whole body in memory.
    match body.get(..super::ERROR_BODY_LIMIT) {
        Some(start) => Bytes::copy_from_slice(start),
        None => body,
    }
}

/// Why `text`, which is at `place` in its document, is not a `T`.
///
/// Shows the place and no value. serde's own messages repeat values.
pub(super) fn mismatch_reason<T: DeserializeOwned>(
    error: &serde_json::Error,
    text: &[u8],
    place: &str,
    names: &[&str],
) -> String {
    if text.iter().all(u8::is_ascii_whitespace) {
        return "it is empty, expected JSON".to_owned();
    }
    if text.trim_ascii_start().starts_with(b"<") {
        return "it is HTML, expected JSON".to_owned();
    }
    let message = error.to_string();
    // Only an error with a position ends with it; a value may contain the same text.
    let message = match message.rsplit_once(" at line ") {
        Some((message, _)) if error.line() > 0 => message,
        _ => &*message,
    };
    let what = match error.classify() {
        Category::Data => return mismatch(message, mismatch_place::<T>(text, place, names)),
        Category::Eof => "the JSON is truncated",
        _ if message == "recursion limit exceeded" => "it is nested too deeply",
        _ if message == "number out of range" => "a number is out of range",
        _ => "it is not JSON",
    };
    match place {
        "" => format!("{what} (line {} column {})", error.line(), error.column()),
        _ => format!("`{place}`: {what}"),
    }
}

/// A type mismatch at `place`, from serde's message.
fn mismatch(message: &str, mut place: String) -> String {
    let missing = message.strip_prefix("missing field `");
    if let Some(field) = missing.and_then(|rest| rest.strip_suffix('`')) {
        add_name(&mut place, field);
        return format!("`{place}` is missing");
    }
    let what = match message.rsplit_once(", expected ") {
        Some((_, expected)) => format!("expected {expected}"),
        None => "it does not have the documented shape".to_owned(),
    };
    match &*place {
        "" => what,
        _ => format!("`{place}`: {what}"),
    }
}

/// Where `text` is not a `T`: `contacts[1].[Name | First]`.
///
/// Reads the text a second time, only for errors. A key that is not one of the spec's `names` is shown as `*`: keys of a
/// map can be addresses of members.
fn mismatch_place<T: DeserializeOwned>(text: &[u8], place: &str, names: &[&str]) -> String {
    let mut place = place.to_owned();
    let mut json = serde_json::Deserializer::from_slice(text);
    if let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut json) {
        for segment in error.path() {
            match segment {
                Segment::Seq { index } => place.push_str(&format!("[{index}]")),
                Segment::Map { key: name } | Segment::Enum { variant: name } => {
                    let known = names.binary_search(&&**name).is_ok();
                    add_name(&mut place, if known { name } else { "*" });
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
    use crate::runtime::operation::{ErrorShape, Security};

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
        let names = ["[Contact]", "id", "name", "value"];
        mismatch_reason::<T>(&error, text.as_bytes(), place, &names)
    }

    #[test]
    fn keys_that_the_spec_does_not_name_are_not_shown() {
        type ByAddress = std::collections::BTreeMap<String, Vec<Member>>;
        let text = r#"{"mary@example.com":[{"id":1,"name":7}]}"#;
        assert_eq!(
            reason::<ByAddress>(text, "members"),
            "`members.*[0].name`: expected a string"
        );
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
                "the JSON is truncated (line 1 column 17)",
                "a number is out of range (line 1 column 11)",
                "it is not JSON (line 1 column 2)",
                "it is HTML, expected JSON",
                "it is empty, expected JSON",
                "expected struct Member with 3 elements",
            ]
        );
    }

    #[test]
    fn invalid_utf_8_is_an_error_only_where_it_is_read() {
        let not_read = b"{\"id\":7,\"name\":\"\xff\"}";
        assert_eq!(from_json::<Id>(not_read).unwrap().id, 7);
        let text = b"{\n\"id\":7,\"name\":\"\xff\"}";
        let error = from_json::<Member>(text).unwrap_err();
        let reason = mismatch_reason::<Member>(&error, text, "", &[]);
        assert_eq!(reason, "it is not JSON (line 2 column 16)");
    }

    #[derive(Deserialize, Debug)]
    struct Id {
        id: i64,
    }

    const fn operation(proven: bool) -> Operation {
        Operation {
            api: "test",
            id: "test",
            method: "GET",
            path: "/",
            idempotent: true,
            security: Security::None,
            error_shape: Some(ErrorShape {
                at: "",
                error: &["error"],
                success: &["id"],
                proven,
            }),
            names: &[],
        }
    }

    #[test]
    fn an_error_body_under_a_success_status_is_an_error_whether_or_not_a_success_is_proven() {
        static OPERATIONS: [Operation; 2] = [operation(false), operation(true)];
        for operation in &OPERATIONS {
            let read = |body: &'static str| {
                let response = RawResponse {
                    operation,
                    status: StatusCode::OK,
                    headers: HeaderMap::new(),
                    body: Bytes::from_static(body.as_bytes()),
                    read_error: |_| ErrorDetails::default(),
                    span: Span::none(),
                };
                response.json::<Id>()
            };
            let success = read(r#"{"id":7,"error":"E"}"#).unwrap();
            assert_eq!(success.id, 7);
            let error = read("\u{feff} {\"error\":\"E\"}").unwrap_err();
            assert_eq!(
                (error.code(), error.status()),
                (Some("E"), Some(StatusCode::OK))
            );
            assert_eq!(error.body(), "\u{feff} {\"error\":\"E\"}".as_bytes());
            for unreadable in [
                r#"{"error":null}"#,
                r#"{"id":"x","error":"E"}"#,
                "{",
                "[]",
                "",
            ] {
                let error = read(unreadable).unwrap_err();
                assert_eq!(error.code(), None, "{unreadable}");
            }
        }
    }

    #[test]
    fn a_truncated_body_does_not_keep_the_rest_in_memory() {
        let long = Bytes::from(vec![b'x'; 1_000_000]);
        let kept = bounded(long.clone());
        assert_eq!(kept.len(), 64 * 1024);
        assert!(long.is_unique());
        assert_eq!(bounded(kept.clone()), kept);
    }

    #[test]
    fn the_place_of_an_item_includes_its_list() {
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
