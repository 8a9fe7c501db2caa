//! Decodes the bytes of a file.

use crate::diagnostic::{Diagnostic, Diagnostics};

/// The text of a spec's file. `file` is only a name, for the diagnostics.
///
/// # Errors
///
/// If the bytes are not UTF-8, with the line and what to do.
pub fn text(file: &str, bytes: Vec<u8>) -> Result<String, Diagnostics> {
    if let Some(encoding) = wide_encoding(&bytes) {
        return Err(rejected(
            file,
            1,
            format!("the file is {encoding}, and specs are UTF-8"),
            "save it as UTF-8",
        ));
    }
    String::from_utf8(bytes).map_err(|error| {
        let start = error.utf8_error().valid_up_to();
        let length = error.utf8_error().error_len();
        let bytes = error.into_bytes();
        let (before, rest) = bytes.split_at(start);
        let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
        let column = before
            .iter()
            .rev()
            .take_while(|&&byte| byte != b'\n')
            .count()
            + 1;
        let what = match (rest, length) {
            (_, None) => "the file ends within a character".to_owned(),
            ([byte, ..], _) => format!("the byte 0x{byte:02X} is not UTF-8"),
            ([], _) => "the file is not UTF-8".to_owned(),
        };
        let (guess, rewrite) = match (rest, length) {
            (_, None) => ("", "get the whole file, and save it as UTF-8".to_owned()),
            (&[byte @ 0xA0..=0xFF, ..], _) if is_single_byte(rest) => (
                ", and the file looks like Latin-1 or Windows-1252",
                format!("save it as UTF-8: the byte is `{}` there", char::from(byte)),
            ),
            _ if is_single_byte(rest) => (
                ", and the file looks like Windows-1252",
                "save it as UTF-8".to_owned(),
            ),
            _ => ("", "save it as UTF-8".to_owned()),
        };
        rejected(
            file,
            line,
            format!("{what} (byte {column} of the line){guess}"),
            rewrite,
        )
    })
}

fn rejected(file: &str, line: usize, message: String, rewrite: impl Into<String>) -> Diagnostics {
    Diagnostics::new(vec![Diagnostic {
        file: file.to_owned(),
        line,
        pointer: String::new(),
        message,
        rewrite: rewrite.into(),
        rule: "encoding",
    }])
}

/// UTF-16 or UTF-32, detected by the byte order mark or by zero bytes.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] | [0, 0, 0, _, ..] | [_, 0, 0, 0, ..] => {
            Some("UTF-32")
        }
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => Some("UTF-16"),
        _ => None,
    }
}

/// Whether a non-ASCII byte has ASCII after it, as in a single-byte encoding.
fn is_single_byte(rest: &[u8]) -> bool {
    matches!(rest, [0x80..=0xFF, 0..=0x7F, ..] | [0x80..=0xFF])
}
