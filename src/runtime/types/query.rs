//! Writes values into URLs and headers.

use std::fmt::{self, Write};

use serde::Serialize;
use serde_json::Value;

/// The texts of a value: none for null, one for each item of a list.
pub(in crate::runtime) fn texts_of<T: Serialize>(
    value: &T,
) -> impl Iterator<Item = String> + use<T> {
    scalars(value).map(|value| match value {
        Value::String(text) => text,
        value => value.to_string(),
    })
}

/// The text of a value; the items of a list are separated by commas (`style: simple`).
pub(in crate::runtime) fn text_of<T: Serialize>(value: &T) -> String {
    let mut text = String::new();
    write_text(value, &mut text);
    text
}

/// Writes the text of a value without copying it.
pub(in crate::runtime) fn write_text<T: Serialize>(value: &T, out: &mut impl Write) {
    for (index, value) in scalars(value).enumerate() {
        if index > 0 {
            let _ = out.write_char(',');
        }
        // Writing to a `String` cannot fail.
        let _ = match value {
            Value::String(text) => out.write_str(&text),
            value => write!(out, "{value}"),
        };
    }
}

/// A parameter is a scalar or a list of scalars, so it always serializes.
fn scalars<T: Serialize>(value: &T) -> impl Iterator<Item = Value> + use<T> {
    let (one, list) = match serde_json::to_value(value).unwrap_or_default() {
        Value::Null => (None, Vec::new()),
        Value::Array(values) => (None, values),
        value => (Some(value), Vec::new()),
    };
    one.into_iter().chain(list)
}

/// Writes a path parameter as one segment: everything but letters, digits, `-`, `_`, `.`, `~`
/// and `@` (Y8) is percent-encoded. Encoding does not help against dot segments, which
/// [`Invalid::segment`](crate::runtime::Invalid::segment) rejects.
pub(in crate::runtime) struct Encoded<'a>(pub(in crate::runtime) &'a mut String);

impl Write for Encoded<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'@' => {
                    self.0.push(char::from(byte));
                }
                _ => write!(self.0, "%{byte:02X}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn encoded(value: &Value) -> String {
        let mut path = String::new();
        write_text(value, &mut Encoded(&mut path));
        path
    }

    #[test]
    fn a_path_parameter_stays_one_segment() {
        assert_eq!(encoded(&json!("a+b@c.d")), "a%2Bb@c.d");
        assert_eq!(
            encoded(&json!(r"..\..\admin/x?y#z%2e")),
            "..%5C..%5Cadmin%2Fx%3Fy%23z%252e"
        );
        assert_eq!(encoded(&json!(["a", "b/c", -7])), "a%2Cb%2Fc%2C-7");
    }

    #[test]
    fn a_value_has_the_same_text_in_paths_queries_and_headers() {
        for (value, texts) in [
            (json!(null), &[][..]),
            (json!([]), &[]),
            (json!("a b"), &["a b"]),
            (json!(-7), &["-7"]),
            (json!(1.5), &["1.5"]),
            (json!(true), &["true"]),
            (json!(["a", 7, false]), &["a", "7", "false"]),
        ] {
            assert_eq!(texts_of(&value).collect::<Vec<_>>(), texts);
            assert_eq!(text_of(&value), texts.join(","));
        }
    }
}
