//! YAML text into JSON values, remembering the line of every node.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr::{LoadableYamlNode, MarkedYaml, Marker, Scalar, ScanError, YamlData};
use serde_json::{Map, Number, Value};

use super::{Spec, child};
use crate::fault::{Fault, Faults};

/// Block nesting deeper than any spec. The YAML reader recurses, and a file must not be able to end the build
/// by overflowing its stack; flow nesting it limits by itself.
const DEEPEST_INDENT: usize = 100;

/// The one document of a YAML text, which must be a mapping, and what in it is not JSON.
///
/// # Errors
///
/// Text that has no such document.
pub(super) fn read(file: &str, text: &str) -> Result<(Spec, Vec<Fault>), Faults> {
    let mut reader = Reader {
        spec: Spec {
            file: file.to_owned(),
            value: Value::Null,
            lines: HashMap::new(),
        },
        faults: Vec::new(),
    };
    reader.document(text);
    let Reader { spec, faults } = reader;
    if spec.value.is_object() {
        Ok((spec, faults))
    } else {
        Err(Faults::new(faults))
    }
}

struct Reader {
    spec: Spec,
    faults: Vec<Fault>,
}

impl Reader {
    fn document(&mut self, text: &str) {
        if let Some(line) = text.lines().position(too_deep) {
            return self.fault(
                "yaml-depth",
                line + 1,
                "",
                "the text is nested too deeply to be a spec",
                "give the inner part a component of its own and name it by `$ref`",
            );
        }
        let documents = match MarkedYaml::load_from_str(text) {
            Ok(documents) => documents,
            Err(error) => return self.not_yaml(text, &error),
        };
        match documents.as_slice() {
            [only] if only.data.is_mapping() => {
                self.spec
                    .lines
                    .insert(String::new(), only.span.start.line());
                self.spec.value = self.value("", only);
            }
            [] => self.fault(
                "yaml-root",
                1,
                "",
                "the file is empty",
                "begin with `openapi: 3.0.3`",
            ),
            [only] => self.fault(
                "yaml-root",
                only.span.start.line(),
                "",
                "the document is not a mapping",
                "begin with `openapi: 3.0.3`",
            ),
            [_, second, ..] => self.fault(
                "yaml-documents",
                second.span.start.line(),
                "",
                "the file holds more than one YAML document",
                "keep one document in a file, without `---` between",
            ),
        }
    }

    fn value(&mut self, pointer: &str, node: &MarkedYaml<'_>) -> Value {
        match &node.data {
            YamlData::Value(Scalar::Null) => Value::Null,
            YamlData::Value(Scalar::Boolean(flag)) => Value::Bool(*flag),
            YamlData::Value(Scalar::Integer(number)) => Value::from(*number),
            YamlData::Value(Scalar::FloatingPoint(number)) => Number::from_f64(number.into_inner())
                .map_or_else(
                    || {
                        self.fault(
                            "yaml-value",
                            node.span.start.line(),
                            pointer,
                            "JSON has no such number",
                            "write a finite number",
                        );
                        Value::Null
                    },
                    Value::Number,
                ),
            YamlData::Value(Scalar::String(text)) => Value::String(text.to_string()),
            YamlData::Sequence(items) => items
                .iter()
                .enumerate()
                .map(|(index, item)| {
                    let pointer = child(pointer, &index.to_string());
                    self.spec
                        .lines
                        .insert(pointer.clone(), item.span.start.line());
                    self.value(&pointer, item)
                })
                .collect(),
            YamlData::Mapping(entries) => {
                let mut object = Map::new();
                for (key, item) in entries {
                    let name = self.key(pointer, key);
                    let pointer = child(pointer, &name);
                    // An editor is sent to the key, not to the value, which may be lines below it.
                    self.spec
                        .lines
                        .insert(pointer.clone(), key.span.start.line());
                    let item = self.value(&pointer, item);
                    object.insert(name.into_owned(), item);
                }
                Value::Object(object)
            }
            YamlData::Tagged(tag, inner) => {
                self.fault(
                    "yaml-value",
                    node.span.start.line(),
                    pointer,
                    format!("the tag `{tag}` means nothing in OpenAPI"),
                    "remove the tag",
                );
                self.value(pointer, inner)
            }
            YamlData::Representation(..) | YamlData::Alias(_) | YamlData::BadValue => {
                self.fault(
                    "yaml-value",
                    node.span.start.line(),
                    pointer,
                    "the value is not what its tag says",
                    "remove the tag",
                );
                Value::Null
            }
        }
    }

    /// The name that a key gives to its value. JSON, and so OpenAPI, has no other keys than text.
    fn key<'a>(&mut self, pointer: &str, key: &'a MarkedYaml<'_>) -> Cow<'a, str> {
        let name = match &key.data {
            YamlData::Value(Scalar::String(text)) => return Cow::Borrowed(text),
            YamlData::Value(Scalar::Integer(number)) => number.to_string(),
            YamlData::Value(Scalar::FloatingPoint(number)) => number.to_string(),
            YamlData::Value(Scalar::Boolean(flag)) => flag.to_string(),
            YamlData::Value(Scalar::Null) => "null".to_owned(),
            _ => {
                self.fault(
                    "yaml-key",
                    key.span.start.line(),
                    pointer,
                    "a key is a list, a mapping or has a tag, and OpenAPI's keys are text",
                    "write the key as text",
                );
                return Cow::Borrowed("?");
            }
        };
        self.fault(
            "yaml-key",
            key.span.start.line(),
            child(pointer, &name),
            format!("the key `{name}` is not text, and OpenAPI's keys are text"),
            format!("quote it: '{name}':"),
        );
        Cow::Owned(name)
    }

    fn not_yaml(&mut self, text: &str, error: &ScanError) {
        let at = error.marker();
        if error.info() == "duplicated key in mapping" {
            return self.duplicate(text, at);
        }
        self.fault(
            "yaml-syntax",
            // At the end of the text the reader is one line further.
            at.line().clamp(1, text.lines().count().max(1)),
            "",
            format!("not YAML: {} (column {})", error.info(), at.col() + 1),
            "mend the line, or what was left open before it: a quote, a bracket, an indentation",
        );
    }

    /// The reader stops at a duplicate key and tells only its place. What stands before the key is YAML too, and the
    /// key belongs to the last mapping there that has its column.
    fn duplicate(&mut self, text: &str, at: &Marker) {
        let line = text
            .lines()
            .nth(at.line().saturating_sub(1))
            .unwrap_or_default();
        let written: String = line.chars().skip(at.col()).collect();
        let before: String = text.chars().take(at.index()).collect();
        let documents = MarkedYaml::load_from_str(&before).unwrap_or_default();
        let first = documents
            .last()
            .and_then(|document| key_before(document, at.col(), &written));
        let (pointer, message) = match first {
            Some(first) => (
                first.pointer,
                format!(
                    "the key is written twice, the first time on line {}",
                    first.line
                ),
            ),
            None => (
                String::new(),
                format!("a key is written twice: `{}`", written.trim_end()),
            ),
        };
        self.fault(
            "yaml-duplicate-key",
            at.line(),
            pointer,
            message,
            "keep one of the two, or give one another name",
        );
    }

    fn fault(
        &mut self,
        rule: &'static str,
        line: usize,
        pointer: impl Into<String>,
        message: impl Into<String>,
        rewrite: impl Into<String>,
    ) {
        self.faults.push(Fault {
            file: self.spec.file.clone(),
            line,
            pointer: pointer.into(),
            message: message.into(),
            rewrite: rewrite.into(),
            rule,
        });
    }
}

fn too_deep(line: &str) -> bool {
    line.chars()
        .take_while(|c| matches!(c, ' ' | '\t' | '-' | '?'))
        .count()
        > DEEPEST_INDENT
        && !line.trim_start().is_empty()
}

struct FirstKey {
    pointer: String,
    line: usize,
}

/// Walks down the last entries of a document to the mapping whose keys stand at `column`, and finds in it the key
/// that `written` begins with.
fn key_before(document: &MarkedYaml<'_>, column: usize, written: &str) -> Option<FirstKey> {
    let mut pointer = String::new();
    let mut node = document;
    loop {
        match &node.data {
            YamlData::Mapping(entries) => {
                let (last, value) = entries.back()?;
                if last.span.start.col() == column {
                    return entries.keys().find_map(|key| {
                        let name = key.data.as_str()?;
                        let unquoted = written.trim_start_matches(['"', '\'']);
                        let rest = unquoted.strip_prefix(name)?;
                        rest.starts_with(['"', '\'', ':', ' ']).then(|| FirstKey {
                            pointer: child(&pointer, name),
                            line: key.span.start.line(),
                        })
                    });
                }
                pointer = child(&pointer, last.data.as_str()?);
                node = value;
            }
            YamlData::Sequence(items) => {
                pointer = child(&pointer, &items.len().checked_sub(1)?.to_string());
                node = items.last()?;
            }
            _ => return None,
        }
    }
}
