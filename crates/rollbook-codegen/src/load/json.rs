//! Reads JSON, with the line of every node.
//!
//! YAML readers accept most JSON, but not all: some reject escaped surrogate pairs, tabs and long names.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::diagnostic::Diagnostic;
use crate::spec::{Spec, child};

/// Advice for errors of serde_json, by a part of their message.
const ADVICE: &[(&str, &str)] = &[
    (
        "key must be a string",
        "put the name between double quotes, and remove a comma before a `}`",
    ),
    ("trailing comma", "remove the comma"),
    (
        "control character",
        r"escape it: a new line in a string is `\n`, a tab `\t`",
    ),
    (
        "invalid escape",
        r"a string has only JSON's escapes; a `\` itself is written `\\`",
    ),
    (
        "number out of range",
        "write a number that JavaScript can hold",
    ),
    (
        "invalid number",
        "write a number without a zero or a `+` before it, and with a digit on either side of the dot",
    ),
    (
        "trailing characters",
        "keep one document in a file, and remove what follows it",
    ),
    (
        "EOF",
        "close what is still open: a quote, a bracket, a brace",
    ),
    (
        "recursion limit",
        "make the inner part a component, and refer to it by `$ref`",
    ),
    (
        "expected `,`",
        "put a comma between the two, or close the bracket",
    ),
    ("expected `:`", "put a colon between name and value"),
    (
        "expected value",
        "write text between double quotes, a number, `true`, `false`, `null`, a list or an object; JSON has no comments",
    ),
    (
        "expected ident",
        "write `true`, `false` or `null`, or text between double quotes",
    ),
];

/// Parts of serde_json's messages for an escaped lone surrogate.
const LONE_SURROGATE: [&str; 3] = [
    "surrogate",
    "unexpected end of hex escape",
    "invalid unicode code point",
];

/// Whether a file is JSON by its name, or begins as only JSON does.
pub(super) fn looks_like_json(file: &str, text: &str) -> bool {
    let within = text.trim_start().strip_prefix('{').map(str::trim_start);
    has_json_extension(file) || within.is_some_and(|within| within.starts_with(['"', '}']))
}

pub(super) fn has_json_extension(file: &str) -> bool {
    file.rsplit_once('.')
        .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("json"))
}

/// # Errors
///
/// If the text is not a JSON object.
pub(super) fn read(file: &str, text: &str) -> Result<(Spec, Vec<Diagnostic>), Diagnostic> {
    let at = Cell::new(0);
    let bytes = CountingReader {
        text: text.as_bytes(),
        at: &at,
    };
    let mut document = Document {
        text,
        at: &at,
        counted_to: 0,
        line: 1,
        spec: Spec::new(file, true),
        diagnostics: Vec::new(),
    };
    let mut reader = serde_json::Deserializer::from_reader(bytes);
    let node = Node {
        document: &mut document,
        pointer: String::new(),
    };
    match node
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value))
    {
        Ok(value) if !value.is_object() => Err(document.spec.diagnostic(
            "json-root",
            "",
            "the document is not an object",
            "begin with `{\"openapi\": \"3.0.3\"`",
        )),
        Ok(value) => {
            document.spec.value = value;
            Ok((document.spec, document.diagnostics))
        }
        Err(error) => Err(syntax_error(file, text, &error)),
    }
}

fn syntax_error(file: &str, text: &str, error: &serde_json::Error) -> Diagnostic {
    let full = error.to_string();
    let reason = full.split(" at line ").next().unwrap_or(&full);
    let is_lone_surrogate = LONE_SURROGATE.iter().any(|words| reason.contains(words));
    let advice = ADVICE.iter().find(|(words, _)| reason.contains(words));
    let rewrite = if is_lone_surrogate {
        r"write both halves, as in `\ud83d\udc4d`, or the character itself"
    } else if text.trim().is_empty() {
        "begin with `{\"openapi\": \"3.0.3\"`"
    } else if text.trim_start().starts_with(['/', '#']) {
        "remove the comment: JSON has none"
    } else if !text.trim_start().starts_with(['{', '[']) {
        "write JSON, or give the file a name that ends in `.yaml` if it is YAML"
    } else {
        let usual = "fix the line, or what was left open before it: a quote, a bracket, a comma";
        advice.map_or(usual, |(_, advice)| advice)
    };
    let reason = match reason {
        _ if is_lone_surrogate => {
            "an escape is half of a surrogate pair, and the other half is missing"
        }
        _ if text.trim().is_empty() => "the file is empty",
        reason => reason,
    };
    // At column 0, the error is at the end of the line before.
    let ends_line = usize::from(error.column() == 0);
    Diagnostic {
        file: file.to_owned(),
        line: error.line().saturating_sub(ends_line).max(1),
        pointer: String::new(),
        message: match error.column() {
            0 => format!("not JSON: {reason}"),
            column => format!("not JSON: {reason} (column {column})"),
        },
        rewrite: rewrite.to_owned(),
        rule: "json-syntax",
    }
}

/// Counts the bytes that are read. serde_json gives a visitor no positions; but it reads byte by byte and never ahead,
/// so the count is the position.
struct CountingReader<'t> {
    text: &'t [u8],
    at: &'t Cell<usize>,
}

impl Read for CountingReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let rest = self.text.get(self.at.get()..).unwrap_or_default();
        match (rest.first(), buffer.first_mut()) {
            (Some(&byte), Some(first)) => {
                *first = byte;
                self.at.set(self.at.get() + 1);
                Ok(1)
            }
            _ => Ok(0),
        }
    }
}

struct Document<'t> {
    text: &'t str,
    at: &'t Cell<usize>,
    counted_to: usize,
    line: usize,
    spec: Spec,
    diagnostics: Vec<Diagnostic>,
}

impl Document<'_> {
    fn taken(&self) -> &[u8] {
        &self.text.as_bytes()[..self.at.get()]
    }

    /// The line of the last byte read.
    fn line(&mut self) -> usize {
        let before = self.at.get().saturating_sub(1);
        let new = self
            .text
            .as_bytes()
            .get(self.counted_to..before)
            .unwrap_or_default();
        self.line += new.iter().filter(|&&byte| byte == b'\n').count();
        self.counted_to = before.max(self.counted_to);
        self.line
    }

    /// The source of the number that was just read; one byte after it may have been read too.
    fn number(&self) -> &str {
        let is_of_number = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
        let taken = self.taken();
        let end = taken
            .iter()
            .rposition(is_of_number)
            .map_or(0, |last| last + 1);
        let start = taken[..end]
            .iter()
            .rposition(|byte| !is_of_number(byte))
            .map_or(0, |last| last + 1);
        self.text.get(start..end).unwrap_or_default()
    }
}

struct Node<'d, 't> {
    document: &'d mut Document<'t>,
    pointer: String,
}

impl Node<'_, '_> {
    fn scalar(self, value: Value) -> Value {
        let written = match value {
            Value::Number(_) => self.document.number().to_owned(),
            _ => value.to_string(),
        };
        self.document.spec.written(&self.pointer, &written);
        value
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(self.scalar(Value::Null))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(self.scalar(Value::Bool(flag)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(self.scalar(Value::from(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(self.scalar(Value::from(number)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        let number = Number::from_f64(number).map_or(Value::Null, Value::Number);
        Ok(self.scalar(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            let pointer = child(&self.pointer, &items.len().to_string());
            let item = Item(Node {
                document: &mut *self.document,
                pointer,
            });
            match list.next_element_seed(item)? {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        if self.pointer.is_empty() {
            let line = self.document.line();
            self.document.spec.place(String::new(), line);
        }
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let pointer = child(&self.pointer, &key);
            let line = self.document.line();
            let is_duplicate = object.contains_key(&key);
            if is_duplicate {
                let first = self.document.spec.line(&pointer);
                self.document.diagnostics.push(Diagnostic {
                    file: self.document.spec.file().to_owned(),
                    line,
                    pointer: pointer.clone(),
                    message: format!("the key is written twice, the first time on line {first}"),
                    rewrite: "keep one of the two, or give one another name".to_owned(),
                    rule: "json-duplicate-key",
                });
            } else {
                self.document.spec.place(pointer.clone(), line);
            }
            let pointer = if is_duplicate {
                child(&pointer, "?")
            } else {
                pointer
            };
            let value = members.next_value_seed(Node {
                document: &mut *self.document,
                pointer,
            })?;
            object.entry(key).or_insert(value);
        }
        Ok(Value::Object(object))
    }
}

/// An item of a list. It has no key, so its line is that of its first byte.
struct Item<'d, 't>(Node<'d, 't>);

impl<'de> DeserializeSeed<'de> for Item<'_, '_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        let Self(node) = self;
        let line = node.document.line();
        node.document.spec.place(node.pointer.clone(), line);
        node.deserialize(reader)
    }
}
