//! How values go into addresses and headers.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;

/// The texts of a value: none of null, one of each item of a list.
pub(super) fn texts_of<T: Serialize>(value: &T) -> Vec<String> {
    let text = |value: Value| match value {
        Value::String(text) => text,
        value => value.to_string(),
    };
    // A parameter is a scalar or a list of scalars, which always serialize.
    match serde_json::to_value(value).unwrap_or_default() {
        Value::Null => Vec::new(),
        Value::Array(values) => values.into_iter().map(text).collect(),
        value => vec![text(value)],
    }
}

/// The text of a value; a list's items are divided by commas (`style: simple`).
pub(super) fn text_of<T: Serialize>(value: &T) -> String {
    texts_of(value).join(",")
}

/// A path parameter, as one segment: everything but letters, digits, `-`, `_`, `.`, `~`
/// and `@` (Y8) is percent-encoded. [`Invalid::segment`](super::Invalid::segment) rejects dot segments, which no
/// encoding can hide.
pub(super) fn encode_path(segment: &str, encoded: &mut String) {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_cannot_leave_its_place() {
        let encoded = |segment| {
            let mut encoded = String::new();
            encode_path(segment, &mut encoded);
            encoded
        };
        assert_eq!(encoded("a+b@c.d"), "a%2Bb@c.d");
        assert_eq!(
            encoded(r"..\..\admin/x?y#z%2e"),
            "..%5C..%5Cadmin%2Fx%3Fy%23z%252e"
        );
    }
}
