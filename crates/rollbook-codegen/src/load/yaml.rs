//! Reads YAML, with the line of every node.

use std::borrow::Cow;
use std::collections::HashMap;
use std::str::Chars;

use saphyr_parser::{BufferedInput, Event, Marker, Parser, ScalarStyle, ScanError, Span, Tag};
use serde_json::{Map, Value};

use super::scalar::{self, Meaning};
use super::{MAX_DEPTH, Spec, child};
use crate::diagnostic::Diagnostic;

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

/// Advice for errors of saphyr-parser, by a part of their message. The first match counts.
const ADVICE: &[(&str, &str)] = &[
    ("tab", "indent with spaces: YAML allows no tab there"),
    (
        "recursion limit",
        "make the inner part a component, and refer to it by `$ref`",
    ),
    (
        "unknown anchor",
        "`*name` refers to an anchor `&name` above it: add the anchor, or quote the text",
    ),
    (
        "handle wasn't declared",
        "remove the tag, or quote the text if its `!` belongs to it",
    ),
    (
        "parsing a tag",
        "remove the tag, or quote the text if its `!` belongs to it",
    ),
    (
        "unknown escape",
        r"put the string between single quotes, where `\` is a plain character: '\d'",
    ),
    (
        "invalid Unicode character",
        r"write the character itself, or its code point with eight digits: `\U0001F44D`",
    ),
    (
        "hexadecimal number",
        r"write `\x` with two hexadecimal digits, `\u` with four, `\U` with eight",
    ),
    (
        "mapping values are not allowed",
        "quote the text if it holds `: `, as in 'Note: all of them'; or fix the indentation",
    ),
    (
        "did not find expected key",
        "quote the text if it begins with a bracket and continues after it; or fix the indentation: the keys of a mapping \
         begin in one column",
    ),
    (
        "block sequence entries are not allowed",
        "quote the text if it begins with `- `; a list begins on the line below its key",
    ),
    (
        "unexpected character",
        "quote the text: no plain text begins with this character",
    ),
    (
        "trailing content after double-quoted",
        "quote the whole text; between single quotes a `'` is written `''`, between double quotes a `\"` is `\\\"`",
    ),
    ("unexpected end of stream", "close the quote that is open"),
    (
        "in quoted scalar",
        "close the quote that begins here, or indent the lines that belong to the text",
    ),
    (
        "block scalar",
        "put the text on the lines below the `|` or `>`, indented; quote a text that begins with such a sign",
    ),
    (
        "mapping keys are not allowed",
        "quote the text: a plain `? ` at its beginning is for keys",
    ),
    (
        "directive",
        "remove the line that begins with `%`, or quote the text if it is one",
    ),
    (
        "anchor or alias",
        "quote the text: a plain `&` or `*` at its beginning is for anchors",
    ),
    (
        "byte order mark",
        "remove the byte order mark, U+FEFF, which only the beginning of a file may have",
    ),
];

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

    fn check_plain_key(&mut self, pointer: &str, key: &str, line: usize) {
        let pointer = child(pointer, key);
        if key == "<<" {
            return self.diagnostic(
                "yaml-merge",
                line,
                pointer,
                "merge keys are not supported: in YAML 1.2 and JSON, `<<` is an ordinary key",
                "write out here what `<<` would bring in; shared parts can be a component with a `$ref`",
            );
        }
        if key.is_empty() {
            return self.diagnostic(
                "yaml-key",
                line,
                pointer,
                "a `:` has no key before it",
                "write the key, or quote the text that the `:` belongs to",
            );
        }
        let message = if scalar::core(key) != Meaning::Text {
            format!("the key `{key}` is not a string, and OpenAPI keys are strings")
        } else {
            match scalar::in_1_1(key) {
                Meaning::Text => return,
                in_1_1 => format!(
                    "the key `{key}` is {} in YAML 1.1, and text in YAML 1.2",
                    in_1_1.name()
                ),
            }
        };
        self.diagnostic(
            "yaml-key",
            line,
            pointer,
            message,
            format!("quote it: '{key}':"),
        );
    }

    fn scalar(
        &mut self,
        pointer: &str,
        text: Cow<'t, str>,
        style: ScalarStyle,
        tag: Option<&Tag>,
        line: usize,
    ) -> Value {
        let core = match tag {
            None if style != ScalarStyle::Plain => Meaning::Text,
            None => scalar::core(&text),
            Some(tag) => self.tagged(pointer, &text, tag, line),
        };
        if core == Meaning::Text && (style != ScalarStyle::Plain || tag.is_some()) {
            return Value::String(text.into_owned());
        }
        let Some(value) = core.value(&text) else {
            self.diagnostic(
                "yaml-value",
                line,
                pointer,
                format!("JSON has no number `{text}`"),
                format!("write a finite number, or quote it if it is text: '{text}'"),
            );
            return Value::Null;
        };
        self.check_yaml_1_1(pointer, &text, &core, line);
        if core != Meaning::Text {
            self.spec.written(pointer, &text);
        }
        value
    }

    /// Reports a scalar whose meaning in YAML 1.1 differs from `core`, its meaning in YAML 1.2.
    fn check_yaml_1_1(&mut self, pointer: &str, text: &str, core: &Meaning, line: usize) {
        let in_1_1 = scalar::in_1_1(text);
        if *core == in_1_1 {
            return;
        }
        let quote = format!("'{text}'");
        let rewrite = match (core.unambiguous(text), in_1_1.unambiguous(text)) {
            (None, None) => format!("quote it: {quote}"),
            (None, Some(plain)) => {
                format!("quote it: {quote}; or write `{plain}` if that is meant")
            }
            (Some(plain), Some(other)) if plain != other => {
                format!(
                    "write `{plain}` or `{other}`, whichever is meant; if it is text, quote it: {quote}"
                )
            }
            (Some(plain), _) => format!("write `{plain}`; if it is text, quote it: {quote}"),
        };
        self.diagnostic(
            "yaml-versions",
            line,
            pointer,
            format!(
                "`{text}` is {} in YAML 1.1, and {} in YAML 1.2",
                in_1_1.name(),
                core.name()
            ),
            rewrite,
        );
    }

    /// The meaning of a scalar with a tag.
    fn tagged(&mut self, pointer: &str, text: &str, tag: &Tag, line: usize) -> Meaning {
        let core = scalar::core(text);
        let fits = match core_tag(tag) {
            Some("str") => return Meaning::Text,
            Some("null") => core == Meaning::Null,
            Some("bool") => matches!(core, Meaning::Bool(_)),
            Some("int") => matches!(core, Meaning::Integer(_)),
            Some("float") => matches!(core, Meaning::Integer(_) | Meaning::Float(_)),
            _ => {
                self.foreign_tag(pointer, tag, line);
                return core;
            }
        };
        if !fits {
            self.diagnostic(
                "yaml-value",
                line,
                pointer,
                format!("`{text}` does not match its tag `{}`", tag_name(tag)),
                "remove the tag, and quote what is text",
            );
        }
        core
    }

    fn check_collection_tag(&mut self, pointer: &str, tag: Option<&Tag>, fits: &str, line: usize) {
        if let Some(tag) = tag.filter(|tag| core_tag(tag) != Some(fits)) {
            self.foreign_tag(pointer, tag, line);
        }
    }

    fn foreign_tag(&mut self, pointer: &str, tag: &Tag, line: usize) {
        self.diagnostic(
            "yaml-value",
            line,
            pointer,
            format!("the tag `{}` has no meaning in OpenAPI", tag_name(tag)),
            "remove the tag, or quote the text if its `!` belongs to it",
        );
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
            file: self.spec.file.clone(),
            line,
            pointer: pointer.into(),
            message: message.into(),
            rewrite: rewrite.into(),
            rule,
        });
    }
}

/// The name of a tag of the YAML core schema.
fn core_tag(tag: &Tag) -> Option<&str> {
    tag.is_yaml_core_schema().then_some(tag.suffix.as_str())
}

/// A tag as written in the file.
fn tag_name(tag: &Tag) -> String {
    match (core_tag(tag), tag.handle.as_str()) {
        (Some(name), _) => format!("!!{name}"),
        (None, "" | "!") if tag.suffix == "!" => "!".to_owned(),
        (None, "!") => format!("!{}", tag.suffix),
        _ => format!("!<{}{}>", tag.handle, tag.suffix),
    }
}
