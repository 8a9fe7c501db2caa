//! Reads YAML, with the line of every node.

mod advice;
mod scalars;

use std::collections::HashMap;
use std::str::Chars;

use saphyr_parser::{BufferedInput, Event, Marker, Parser, ScalarStyle, ScanError, Span};
use serde_json::{Map, Value};

use super::MAX_DEPTH;
use crate::diagnostic::Diagnostic;
use crate::spec::{Spec, child};
use advice::ADVICE;
use scalars::core_tag;

/// The limit on nodes that all aliases of a file expand to. A few lines of nested anchors can exceed memory.
const MAX_ALIASED_NODES: usize = 100_000;

/// Characters that YAML does not allow, and line breaks of YAML 1.1 that are none in YAML 1.2.
fn is_disallowed(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => c.is_control(),
    }
}

/// The document, and diagnostics of what is not JSON or differs in YAML 1.1.
///
/// # Errors
///
/// If the text is not one YAML mapping.
pub(super) fn read(file: &str, text: &str) -> Result<(Spec, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut reader = Reader {
        events: Parser::new_from_iter(text.chars()),
        breaks: (0..)
            .zip(text.chars())
            .filter(|&(_, c)| c == '\n')
            .map(|(at, _)| at)
            .collect(),
        last_line: text.lines().count().max(1),
        spec: Spec::new(file, false),
        diagnostics: Vec::new(),
        anchors: HashMap::new(),
        aliased: 0,
    };
    reader.check_characters(text);
    if reader.diagnostics.is_empty() && reader.document().is_ok() && reader.spec.value.is_object() {
        Ok((reader.spec, reader.diagnostics))
    } else {
        Err(reader.diagnostics)
    }
}

struct Reader<'t> {
    events: Parser<'t, BufferedInput<Chars<'t>>>,
    /// The line ends, as character offsets.
    breaks: Vec<usize>,
    last_line: usize,
    spec: Spec,
    diagnostics: Vec<Diagnostic>,
    /// The pointer and value of each anchor, by the parser's id.
    anchors: HashMap<usize, (String, Value)>,
    aliased: usize,
}

/// Reading stops; a diagnostic has the reason.
struct Stop;

impl<'t> Reader<'t> {
    /// Reports the first occurrence of each disallowed character.
    fn check_characters(&mut self, text: &str) {
        let mut seen = Vec::new();
        for (line, text) in (1..).zip(text.split('\n')) {
            for c in text.chars().filter(|&c| is_disallowed(c)) {
                if seen.contains(&c) {
                    continue;
                }
                seen.push(c);
                let code = u32::from(c);
                let escape = if code < 0x100 {
                    format!("\\x{code:02X}")
                } else {
                    format!("\\u{code:04X}")
                };
                let breaks = matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}');
                self.diagnostic(
                    "yaml-character",
                    line,
                    "",
                    if breaks {
                        format!("the character U+{code:04X} is a line break in YAML 1.1, and text in YAML 1.2")
                    } else {
                        format!("the character U+{code:04X} is not allowed in YAML")
                    },
                    format!("remove it; if the text needs it, write `{escape}` between double quotes"),
                );
            }
        }
    }

    fn document(&mut self) -> Result<(), Stop> {
        let mut first = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentStart(_) if first.is_some() => {
                    self.diagnostic(
                        "yaml-documents",
                        self.line(&span.start),
                        "",
                        "the file holds more than one YAML document",
                        "keep one document in a file, and remove the `---` between",
                    );
                    return Err(Stop);
                }
                Event::DocumentStart(_) => {
                    let (event, span) = self.next()?;
                    self.spec.place(String::new(), self.line(&span.start));
                    first = Some(self.line(&span.start));
                    self.spec.value = self.node("", event, span, 0)?;
                }
                Event::StreamEnd => break,
                _ => {}
            }
        }
        match (first, &self.spec.value) {
            (_, Value::Object(_)) => {}
            (None, _) | (_, Value::Null) => self.diagnostic(
                "yaml-root",
                1,
                "",
                "the file is empty",
                "begin with `openapi: 3.0.3`",
            ),
            (Some(line), _) => self.diagnostic(
                "yaml-root",
                line,
                "",
                "the document is not a mapping",
                "begin with `openapi: 3.0.3`",
            ),
        }
        Ok(())
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), Stop> {
        match self.events.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                self.syntax_error(&error);
                Err(Stop)
            }
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    /// The line as editors count it: the parser also counts a lone carriage return as a line, and at the end of the text
    /// it is one line too far.
    fn line(&self, at: &Marker) -> usize {
        let before = self.breaks.partition_point(|&end| end < at.index());
        (before + 1).min(self.last_line)
    }

    fn syntax_error(&mut self, error: &ScanError) {
        let at = error.marker();
        let advice = ADVICE
            .iter()
            .find(|(words, _)| error.info().contains(words));
        self.diagnostic(
            "yaml-syntax",
            self.line(at),
            "",
            format!("not YAML: {} (column {})", error.info(), at.col() + 1),
            advice.map_or(
                "fix the line, or what was left open before it: a quote, a bracket, an indentation",
                |(_, advice)| advice,
            ),
        );
    }

    /// The node that begins with an event.
    fn node(
        &mut self,
        pointer: &str,
        event: Event<'t>,
        span: Span,
        depth: usize,
    ) -> Result<Value, Stop> {
        let line = self.line(&span.start);
        if depth > MAX_DEPTH {
            self.diagnostic(
                "yaml-depth",
                line,
                "",
                "the text is nested too deeply to be a spec",
                "make the inner part a component, and refer to it by `$ref`",
            );
            return Err(Stop);
        }
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => (
                self.scalar(pointer, text, style, tag.as_deref(), line),
                anchor,
            ),
            Event::SequenceStart(anchor, tag) => {
                self.check_collection_tag(pointer, tag.as_deref(), "seq", line);
                (self.list(pointer, depth)?, anchor)
            }
            Event::MappingStart(anchor, tag) => {
                self.check_collection_tag(pointer, tag.as_deref(), "map", line);
                (self.mapping(pointer, depth)?, anchor)
            }
            Event::Alias(anchor) => return self.alias(pointer, anchor, line),
            // Nothing else begins a node.
            _ => return Ok(Value::Null),
        };
        if anchor > 0 {
            self.anchors
                .insert(anchor, (pointer.to_owned(), value.clone()));
        }
        Ok(value)
    }

    fn list(&mut self, pointer: &str, depth: usize) -> Result<Value, Stop> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::SequenceEnd {
                return Ok(Value::Array(items));
            }
            let pointer = child(pointer, &items.len().to_string());
            self.spec.place(pointer.clone(), self.line(&span.start));
            items.push(self.node(&pointer, event, span, depth + 1)?);
        }
    }

    fn mapping(&mut self, pointer: &str, depth: usize) -> Result<Value, Stop> {
        let mut object = Map::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::MappingEnd {
                return Ok(Value::Object(object));
            }
            // The line is that of the key: the value may be lines below it.
            let line = self.line(&span.start);
            let key = self.key(pointer, event, span, depth)?;
            let (event, span) = self.next()?;
            let Some(key) = key else {
                self.node(&child(pointer, "?"), event, span, depth + 1)?;
                continue;
            };
            let pointer = child(pointer, &key);
            if object.contains_key(&key) {
                let first = self.spec.line(&pointer);
                self.diagnostic(
                    "yaml-duplicate-key",
                    line,
                    pointer.clone(),
                    format!("the key is written twice, the first time on line {first}"),
                    "keep one of the two, or give one another name",
                );
                self.node(&child(&pointer, "?"), event, span, depth + 1)?;
                continue;
            }
            self.spec.place(pointer.clone(), line);
            let value = self.node(&pointer, event, span, depth + 1)?;
            object.insert(key, value);
        }
    }

    /// The text of a key, if it is a string: JSON, and so OpenAPI, has no other keys.
    fn key(
        &mut self,
        pointer: &str,
        event: Event<'t>,
        span: Span,
        depth: usize,
    ) -> Result<Option<String>, Stop> {
        let line = self.line(&span.start);
        match event {
            Event::Scalar(text, style, anchor, tag)
                if tag
                    .as_deref()
                    .is_none_or(|tag| core_tag(tag) == Some("str")) =>
            {
                if style == ScalarStyle::Plain && tag.is_none() {
                    self.check_plain_key(pointer, &text, line);
                }
                let key = text.into_owned();
                if anchor > 0 {
                    let anchored = (child(pointer, &key), Value::String(key.clone()));
                    self.anchors.insert(anchor, anchored);
                }
                Ok(Some(key))
            }
            event => {
                self.diagnostic(
                    "yaml-key",
                    line,
                    pointer,
                    "a key is a list, a mapping, an alias or has a tag, and OpenAPI keys are strings",
                    "write the key as a string",
                );
                self.node(&child(pointer, "?"), event, span, depth + 1)?;
                Ok(None)
            }
        }
    }

    /// The value of an alias, with the lines of its anchor.
    fn alias(&mut self, pointer: &str, anchor: usize, line: usize) -> Result<Value, Stop> {
        let Some((source, value)) = self.anchors.get(&anchor).cloned() else {
            self.diagnostic(
                "yaml-alias",
                line,
                pointer,
                "the alias is inside its own anchor, so it never ends",
                "write it out here, or make it a component and refer to it by `$ref`",
            );
            return Ok(Value::Null);
        };
        self.aliased += self.spec.copy_places(&source, pointer, &value);
        if self.aliased > MAX_ALIASED_NODES {
            self.diagnostic(
                "yaml-alias",
                line,
                pointer,
                "the aliases of this file expand to more than any spec holds",
                "write it out, or make it a component and refer to it by `$ref`",
            );
            return Err(Stop);
        }
        Ok(value)
    }

    fn diagnostic(
        &mut self,
        rule: &'static str,
        line: usize,
        pointer: impl Into<String>,
        message: impl Into<String>,
        rewrite: impl Into<String>,
    ) {
        self.diagnostics.push(Diagnostic {
            file: self.spec.file().to_owned(),
            line,
            pointer: pointer.into(),
            message: message.into(),
            rewrite: rewrite.into(),
            rule,
        });
    }
}
