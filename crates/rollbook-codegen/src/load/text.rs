//! The bytes of a file as text.

use crate::fault::{Fault, Faults};

/// The text of a spec's file, which must be UTF-8. `file` is only a name, for the faults.
///
/// # Errors
///
/// Bytes that are not UTF-8, with their line and what to do about them.
pub fn text(file: &str, bytes: Vec<u8>) -> Result<String, Faults> {
    if let Some(encoding) = wide(&bytes) {
        return Err(refused(
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
        refused(
            file,
            line,
            format!("{what} (byte {column} of the line){guess}"),
            rewrite,
        )
    })
}

fn refused(file: &str, line: usize, message: String, rewrite: impl Into<String>) -> Faults {
    Faults::new(vec![Fault {
        file: file.to_owned(),
        line,
        pointer: String::new(),
        message,
        rewrite: rewrite.into(),
        rule: "encoding",
    }])
}

/// The name of an encoding with more bytes for a character, as its byte order mark or its zeros show.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] | [0, 0, 0, _, ..] | [_, 0, 0, 0, ..] => {
            Some("UTF-32")
        }
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => Some("UTF-16"),
        _ => None,
    }
}

/// Whether a byte is a character of its own, with ASCII behind it.
fn is_single_byte(rest: &[u8]) -> bool {
    matches!(rest, [0x80..=0xFF, 0..=0x7F, ..] | [0x80..=0xFF])
}
