//! What is known of an operation before it is called.

use std::fmt;

use serde::de::{Deserializer as _, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::error::Error;
use super::field::Key;
use super::invalid::Invalid;

/// An operation of an API, as its spec states it. Generated; one `static` each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    /// The API's module, such as `members_portal`.
    pub api: &'static str,
    /// The `operationId`, such as `listProfiles`.
    pub id: &'static str,
    /// The method, in capitals.
    pub method: &'static str,
    /// The path template, under the base URL.
    pub path: &'static str,
    /// Whether sending it again changes nothing more (`x-idempotent`).
    pub idempotent: bool,
    /// How a call is signed.
    pub security: Security,
    /// What tells an error from a success by its body alone, if the spec's schemas differ.
    pub error_shape: Option<ErrorShape>,
}

/// The names that tell an error from a success, whatever the status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorShape {
    /// JSON pointer of the object that has the names.
    pub at: &'static str,
    /// Names that only the error has.
    pub error: &'static [&'static str],
    /// Names that only the success has.
    pub success: &'static [&'static str],
    /// Whether nothing can be read as a success that has none of those, so that what was read is no
    /// error.
    pub proven: bool,
}

impl ErrorShape {
    /// Whether this is an error: it names what only an error has and nothing that only a success has.
    pub(crate) fn fits(&self, json: &Value) -> bool {
        let holder = json.pointer(self.at);
        let member = |name: &str| holder.and_then(|holder| holder.get(name));
        // A list may be null for want of items; null is no error.
        let is_error = |name: &&str| member(name).is_some_and(|it| !it.is_null());
        let is_success = |name: &&str| member(name).is_some();
        self.error.iter().any(is_error) && !self.success.iter().any(is_success)
    }

    /// Whether this object names what only a success has. Reads it up to that name, which spares
    /// nearly every answer from being read twice.
    pub(crate) fn is_success(&self, text: &[u8]) -> bool {
        let mut found = false;
        if self.at.is_empty() {
            let names = SuccessNames {
                names: self.success,
                found: &mut found,
            };
            // What is no JSON names nothing.
            let _ = serde_json::Deserializer::from_slice(text).deserialize_map(names);
        }
        found
    }
}

/// Looks for names in an object, and for nothing behind the first of them.
struct SuccessNames<'a> {
    names: &'a [&'a str],
    found: &'a mut bool,
}

impl<'de> Visitor<'de> for SuccessNames<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Key<'de>>()? {
            let value = map.next_value::<Option<IgnoredAny>>()?;
            if value.is_some() && self.names.contains(&key.as_str()) {
                *self.found = true;
                break;
            }
        }
        Ok(())
    }
}

/// The security scheme of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Not at all.
    None,
    /// `Authorization: Basic` with client id and secret.
    Basic,
    /// `Authorization: Bearer` with a token that is fetched when needed.
    Bearer,
    /// A header of this name with a key, or with a token as it is.
    Header(&'static str),
}

impl Operation {
    /// The error for input that must not be sent.
    #[doc(hidden)]
    #[must_use]
    pub fn invalid(&'static self, invalid: Invalid) -> Error {
        Error::invalid(self, invalid.to_string(), invalid.into_field_errors())
    }

    /// The error for a request that cannot be built, whatever the input is.
    pub(crate) fn cannot_be_built(&'static self, reason: &str) -> Error {
        Error::invalid(self, reason.to_owned(), Vec::new())
    }

    /// Whether the operation only reads.
    pub(crate) fn only_reads(&self) -> bool {
        matches!(self.method, "GET" | "HEAD")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_a_success_by_the_first_name_that_only_a_success_has() {
        let shape = ErrorShape {
            at: "",
            error: &["error"],
            success: &["id", "name"],
            proven: false,
        };
        for text in [
            r#"{"id":1}"#,
            r#"{"status":{"id":null},"name":[null],"rest":"#,
            r#"{"id":null,"name":"","error":"E"}"#,
        ] {
            assert!(shape.is_success(text.as_bytes()), "{text}");
        }
        for text in [
            r#"{"error":"E","status":{"id":1}}"#,
            r#"{"id":null}"#,
            r#"{"id":"#,
            r#"["id"]"#,
            "",
        ] {
            assert!(!shape.is_success(text.as_bytes()), "{text}");
        }
        let below = ErrorShape {
            at: "/response",
            ..shape
        };
        assert!(!below.is_success(br#"{"id":1}"#));
    }
}
