//! How values go into addresses.

use std::fmt::Write as _;

use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// A query parameter: nothing if there is no value, `name=value`, or one pair for each of a list.
#[doc(hidden)]
#[derive(Debug)]
pub struct QueryParam<'a, T> {
    name: &'a str,
    value: &'a T,
}

impl<'a, T> QueryParam<'a, T> {
    /// The pair.
    #[must_use]
    pub fn new(name: &'a str, value: &'a T) -> Self {
        Self { name, value }
    }
}

impl<T: Serialize> Serialize for QueryParam<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = serde_json::to_value(self.value).map_err(serde::ser::Error::custom)?;
        let values = match value {
            Value::Null => Vec::new(),
            Value::Array(values) => values,
            value => vec![value],
        };
        serializer.collect_seq(values.into_iter().map(|value| match value {
            Value::String(text) => (self.name, text),
            value => (self.name, value.to_string()),
        }))
    }
}

/// A path parameter, as one segment: everything but letters, digits, `-`, `_`, `.`, `~`
/// and `@` (Y8) is percent-encoded. [`Checks::segment`](super::Checks::segment) refuses dot segments, which no
/// encoding can hide.
#[doc(hidden)]
#[must_use]
pub fn encode_path(segment: &str) -> String {
    let mut encoded = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'@' => {
                encoded.push(char::from(byte));
            }
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_cannot_leave_its_place() {
        assert_eq!(encode_path("a+b@c.d"), "a%2Bb@c.d");
        assert_eq!(
            encode_path(r"..\..\admin/x?y#z%2e"),
            "..%5C..%5Cadmin%2Fx%3Fy%23z%252e"
        );
    }
}
