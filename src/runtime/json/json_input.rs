//! JSON text that is consumed from its front.

use serde::de::DeserializeOwned;
use serde_json::Deserializer;
use serde_json::de::Read;

/// Removes a byte order mark, which is invalid in JSON but sent by some servers.
pub(in crate::runtime) fn without_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text)
}

/// The unread rest of a text.
pub(in crate::runtime) trait JsonInput {
    fn bytes(&self) -> &[u8];

    /// Drops bytes from the front, up to the end of a character.
    fn advance(&mut self, length: usize);

    /// The JSON value at the front, and its length.
    fn value<T: DeserializeOwned>(&self) -> Result<(T, usize), serde_json::Error>;
}

impl JsonInput for &[u8] {
    fn bytes(&self) -> &[u8] {
        self
    }

    fn advance(&mut self, length: usize) {
        *self = &self[length..];
    }

    fn value<T: DeserializeOwned>(&self) -> Result<(T, usize), serde_json::Error> {
        first(Deserializer::from_slice(self))
    }
}

/// A buffer of text that arrives in pieces.
///
/// UTF-8 is validated once, as it arrives, where serde_json would validate each string. If some of it is
/// invalid, serde_json validates each string after all, so that only the invalid ones fail.
pub(in crate::runtime) struct JsonBuffer {
    text: Checked,
    /// The start of the unread rest.
    start: usize,
}

enum Checked {
    Utf8 {
        text: String,
        /// The first bytes of an incomplete character.
        begun: Vec<u8>,
    },
    Not(Vec<u8>),
}

impl Default for JsonBuffer {
    fn default() -> Self {
        Self {
            text: Checked::Utf8 {
                text: String::new(),
                begun: Vec::new(),
            },
            start: 0,
        }
    }
}

impl JsonBuffer {
    /// Adds the next piece.
    pub(in crate::runtime) fn add(&mut self, piece: &[u8]) {
        let read = ..std::mem::take(&mut self.start);
        match &mut self.text {
            Checked::Not(bytes) => {
                bytes.drain(read);
                bytes.extend_from_slice(piece);
            }
            Checked::Utf8 { text, begun } => {
                text.drain(read);
                let joined;
                let piece = match begun.is_empty() {
                    true => piece,
                    false => {
                        joined = [&std::mem::take(begun), piece].concat();
                        &joined
                    }
                };
                let error = match std::str::from_utf8(piece) {
                    Ok(piece) => return text.push_str(piece),
                    Err(error) => error,
                };
                let (valid, rest) = piece.split_at(error.valid_up_to());
                text.push_str(std::str::from_utf8(valid).unwrap_or_default());
                match error.error_len() {
                    None => begun.extend_from_slice(rest),
                    Some(_) => self.not_utf8(rest),
                }
            }
        }
    }

    /// The text is complete: an incomplete character is invalid.
    pub(in crate::runtime) fn close(&mut self) {
        if let Checked::Utf8 { begun, .. } = &mut self.text
            && !begun.is_empty()
        {
            let begun = std::mem::take(begun);
            self.not_utf8(&begun);
        }
    }

    fn not_utf8(&mut self, rest: &[u8]) {
        if let Checked::Utf8 { text, .. } = &mut self.text {
            let mut bytes = std::mem::take(text).into_bytes();
            bytes.extend_from_slice(rest);
            self.text = Checked::Not(bytes);
        }
    }
}

impl JsonInput for JsonBuffer {
    fn bytes(&self) -> &[u8] {
        match &self.text {
            Checked::Utf8 { text, .. } => &text.as_bytes()[self.start..],
            Checked::Not(bytes) => &bytes[self.start..],
        }
    }

    fn advance(&mut self, length: usize) {
        self.start += length;
    }

    fn value<T: DeserializeOwned>(&self) -> Result<(T, usize), serde_json::Error> {
        match &self.text {
            Checked::Utf8 { text, .. } => first(Deserializer::from_str(&text[self.start..])),
            Checked::Not(bytes) => first(Deserializer::from_slice(&bytes[self.start..])),
        }
    }
}

fn first<'de, T: DeserializeOwned, R: Read<'de>>(
    text: Deserializer<R>,
) -> Result<(T, usize), serde_json::Error> {
    let mut values = text.into_iter::<T>();
    match values.next() {
        Some(value) => value.map(|value| (value, values.byte_offset())),
        None => Err(serde::de::Error::custom("no value")),
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn a_text_does_not_depend_on_how_it_is_split() {
        for whole in [
            "[\"\u{e9}\u{20ac}\u{1f600}\"]".as_bytes(),
            b"[\"\xff\",\"\xe2\x82\"]",
            "\u{feff}\u{e9}".as_bytes(),
            b"\xe2\x82",
            b"",
        ] {
            for size in 1..=whole.len().max(1) {
                let mut text = JsonBuffer::default();
                let mut read = Vec::new();
                for piece in whole.chunks(size) {
                    text.add(piece);
                    // Reads complete characters, one at a time.
                    let end = match &text.text {
                        Checked::Utf8 { text, .. } => text.chars().next().map_or(0, char::len_utf8),
                        Checked::Not(_) => 1,
                    };
                    let end = end.min(text.bytes().len());
                    if text.start == 0 && end > 0 {
                        read.extend_from_slice(&text.bytes()[..end]);
                        text.advance(end);
                    }
                }
                text.close();
                read.extend_from_slice(text.bytes());
                assert_eq!(read, whole, "{} by {size}", whole.escape_ascii());
            }
        }
    }

    #[test]
    fn a_string_that_is_not_utf_8_does_not_affect_the_others() {
        let mut text = JsonBuffer::default();
        text.add("\"\u{e9}\" ".as_bytes());
        text.add(b"\"\xff\" \"x\"");
        let (value, length) = text.value::<Value>().unwrap();
        assert_eq!(value, json!("\u{e9}"));
        text.advance(length + 1);
        assert!(text.value::<Value>().is_err());
        text.advance(4);
        assert_eq!(text.value::<Value>().unwrap(), (json!("x"), 3));
    }
}
