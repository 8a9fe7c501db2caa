//! Distinguishes the body of an error from that of a success by their names (R37).

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::runtime::operation::ErrorShape;
use crate::runtime::types::key::Key;

impl ErrorShape {
    /// Whether a body is an error: it has a name that only an error has, and none that only a success
    /// has. Stops at the first name of a success, so that few responses are read twice.
    pub(crate) fn is_error(&self, text: &[u8]) -> bool {
        if self.begins_as_success(text) {
            return false;
        }
        let names = Names {
            shape: self,
            at: self.at,
        };
        let mut json = serde_json::Deserializer::from_slice(text);
        matches!(names.deserialize(&mut json), Ok(true)) && json.end().is_ok()
    }

    /// Whether the first name is that of a success. Stopping serde there needs an error, which costs more than the
    /// reading.
    fn begins_as_success(&self, text: &[u8]) -> bool {
        let inside = text.trim_ascii_start().strip_prefix(b"{");
        let name = inside.and_then(|it| it.trim_ascii_start().strip_prefix(b"\""));
        self.at.is_empty()
            && name.is_some_and(|text| {
                let mut after = self
                    .success
                    .iter()
                    .map(|it| text.strip_prefix(it.as_bytes()));
                after.any(|rest| rest.is_some_and(|it| it.starts_with(b"\"")))
            })
    }
}

/// Looks for names in the object at a JSON pointer. Returns an error for a success, and if there is no such
/// object.
struct Names<'a> {
    shape: &'a ErrorShape,
    at: &'static str,
}

impl<'de> DeserializeSeed<'de> for Names<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Names<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let Self { shape, at } = self;
        let mut is_error = false;
        if let Some(below) = at.strip_prefix('/') {
            let (name, at) = below.split_at(below.find('/').unwrap_or(below.len()));
            while let Some(key) = map.next_key::<Key<'de>>()? {
                if key.as_str() == name {
                    is_error = map.next_value_seed(Names { shape, at })?;
                } else {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            return Ok(is_error);
        }
        while let Some(key) = map.next_key::<Key<'de>>()? {
            if shape.success.contains(&key.as_str()) {
                return Err(A::Error::custom("a success"));
            }
            // A null list is empty; null is not an error.
            let value = map.next_value::<Option<IgnoredAny>>()?;
            is_error |= value.is_some() && shape.error.contains(&key.as_str());
        }
        Ok(is_error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_an_error_if_it_has_names_of_the_error_and_none_of_the_success() {
        let shape = ErrorShape {
            at: "",
            error: &["error"],
            success: &["id", "name"],
            proven: false,
        };
        let long = format!(r#"{{"trace":"{}","error":"E"}} "#, "x".repeat(1_000_000));
        for text in [
            r#"{"error":"E"}"#,
            r#"{"error":"E","status":{"id":1}}"#,
            r#"{"identity":1,"error":"E"}"#,
            r#"{"errors":null,"error":[1e999]}"#,
            &long,
        ] {
            assert!(shape.is_error(text.as_bytes()), "{text}");
        }
        for text in [
            r#"{"error":"E","id":1}"#,
            r#"{"id":null,"error":"E"}"#,
            r#"{"name":[null],"rest":"#,
            r#"{"error":null}"#,
            r#"{"error":"E""#,
            r#"{"error":"E"}x"#,
            r#"["error"]"#,
            r#"[{"error":"E"}]"#,
            "\"error\"",
            "",
        ] {
            assert!(!shape.is_error(text.as_bytes()), "{text}");
        }
        let below = ErrorShape {
            at: "/response/more",
            ..shape
        };
        assert!(below.is_error(br#"{"response":{"more":{"error":1}},"id":1}"#));
        for text in [
            r#"{"error":1}"#,
            r#"{"response":{"error":1}}"#,
            r#"{"response":{"more":{"error":1,"id":1}}}"#,
            r#"{"response":[{"error":1}]}"#,
            r#"{"response":null}"#,
        ] {
            assert!(!below.is_error(text.as_bytes()), "{text}");
        }
    }
}
