//! YAML text into JSON values, remembering the line of every node.

use std::borrow::Cow;
use std::collections::HashMap;
use std::str::Chars;

use saphyr_parser::{BufferedInput, Event, Marker, Parser, ScalarStyle, ScanError, Span, Tag};
use serde_json::{Map, Value};

use super::scalar::{self, Meaning};
use super::{DEEPEST, Spec, child};
use crate::fault::Fault;

/// What all aliases of a file may stand for together. A few lines of anchors can name each other so that they come
/// to more nodes than memory holds.
const MOST_ALIASED: usize = 100_000;

/// Characters that no YAML file may have, and line breaks that YAML 1.2 no longer takes for such.
fn is_odd(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => c.is_control(),
    }
}

/// What to do about an error of the YAML reader, by a part of its words. The first that fits is taken.
const ADVICE: &[(&str, &str)] = &[
    ("tab", "indent with blanks: YAML takes no tab there"),
    (
        "recursion limit",
        "give the inner part a component of its own and name it by `$ref`",
    ),
    (
        "unknown anchor",
        "a word that begins with `*` names an anchor, `&` and the same word above it: add that, or quote the text",
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
        r"put the text between single quotes, where `\` is a plain character: '\d'",
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
        "quote the text if it holds `: `, as in 'Note: all of them'; or mend the indentation",
    ),
    (
        "did not find expected key",
        "quote the text if it begins with a bracket and goes on behind it; or mend the indentation: the keys of a mapping \
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

/// The one document of a YAML text, which must be a mapping, and what in it is not JSON or not the same in YAML 1.1.
///
/// # Errors
///
/// Text that has no such document.
pub(super) fn read(file: &str, text: &str) -> Result<(Spec, Vec<Fault>), Vec<Fault>> {
    let mut reader = Reader {
        events: Parser::new_from_iter(text.chars()),
        breaks: (0..)
            .zip(text.chars())
            .filter(|&(_, c)| c == '\n')
            .map(|(at, _)| at)
            .collect(),
        last_line: text.lines().count().max(1),
        spec: Spec::new(file, false),
        faults: Vec::new(),
        anchors: HashMap::new(),
        aliased: 0,
    };
    reader.characters(text);
    if reader.faults.is_empty() && reader.document().is_ok() && reader.spec.value.is_object() {
        Ok((reader.spec, reader.faults))
    } else {
        Err(reader.faults)
    }
}

struct Reader<'t> {
    events: Parser<'t, BufferedInput<Chars<'t>>>,
    /// Where lines end, in characters.
    breaks: Vec<usize>,
    last_line: usize,
    spec: Spec,
    faults: Vec<Fault>,
    /// What has an anchor, and where it is, by the reader's number for it.
    anchors: HashMap<usize, (String, Value)>,
    aliased: usize,
}

/// The text cannot be read on; a fault says why.
struct Stop;

impl<'t> Reader<'t> {
    /// The first of each odd character.
    fn characters(&mut self, text: &str) {
        let mut seen = Vec::new();
        for (line, text) in (1..).zip(text.split('\n')) {
            for c in text.chars().filter(|&c| is_odd(c)) {
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
                self.fault(
                    "yaml-character",
                    line,
                    "",
                    if breaks {
                        format!("the character U+{code:04X} is a new line to readers of YAML 1.1, and text to those of YAML 1.2")
                    } else {
                        format!("the character U+{code:04X} may not stand in YAML")
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
                    self.fault(
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
            (None, _) | (_, Value::Null) => self.fault(
                "yaml-root",
                1,
                "",
                "the file is empty",
                "begin with `openapi: 3.0.3`",
            ),
            (Some(line), _) => self.fault(
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
                self.not_yaml(&error);
                Err(Stop)
            }
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    /// The line as editors count it: the reader takes a lone carriage return for a line too, and at the end of the text
    /// it is one line further.
    fn line(&self, at: &Marker) -> usize {
        let before = self.breaks.partition_point(|&end| end < at.index());
        (before + 1).min(self.last_line)
    }

    fn not_yaml(&mut self, error: &ScanError) {
        let at = error.marker();
        let advice = ADVICE
            .iter()
            .find(|(words, _)| error.info().contains(words));
        self.fault(
            "yaml-syntax",
            self.line(at),
            "",
            format!("not YAML: {} (column {})", error.info(), at.col() + 1),
            advice.map_or(
                "mend the line, or what was left open before it: a quote, a bracket, an indentation",
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
        if depth > DEEPEST {
            self.fault(
                "yaml-depth",
                line,
                "",
                "the text is nested too deeply to be a spec",
                "give the inner part a component of its own and name it by `$ref`",
            );
            return Err(Stop);
        }
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => (
                self.scalar(pointer, text, style, tag.as_deref(), line),
                anchor,
            ),
            Event::SequenceStart(anchor, tag) => {
                self.tag_of_collection(pointer, tag.as_deref(), "seq", line);
                (self.list(pointer, depth)?, anchor)
            }
            Event::MappingStart(anchor, tag) => {
                self.tag_of_collection(pointer, tag.as_deref(), "map", line);
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
            // An editor is sent to the key, not to the value, which may be lines below it.
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
                self.fault(
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

    /// The name that a key gives to its value, or none if it can give none. JSON, and so OpenAPI, has no other keys
    /// than text.
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
                    self.plain_key(pointer, &text, line);
                }
                let key = text.into_owned();
                if anchor > 0 {
                    let anchored = (child(pointer, &key), Value::String(key.clone()));
                    self.anchors.insert(anchor, anchored);
                }
                Ok(Some(key))
            }
            event => {
                self.fault(
                    "yaml-key",
                    line,
                    pointer,
                    "a key is a list, a mapping, an alias or has a tag, and OpenAPI's keys are text",
                    "write the key as text",
                );
                self.node(&child(pointer, "?"), event, span, depth + 1)?;
                Ok(None)
            }
        }
    }

    fn plain_key(&mut self, pointer: &str, key: &str, line: usize) {
        let pointer = child(pointer, key);
        if key == "<<" {
            return self.fault(
                "yaml-merge",
                line,
                pointer,
                "merge keys are not carried: to YAML 1.2 and JSON, `<<` is a name like any other",
                "write out here what `<<` would bring in; what several places share can be a component that they name by \
                 `$ref`",
            );
        }
        if key.is_empty() {
            return self.fault(
                "yaml-key",
                line,
                pointer,
                "a `:` has no key before it",
                "write the key, or quote the text that the `:` belongs to",
            );
        }
        let message = if scalar::core(key) != Meaning::Text {
            format!("the key `{key}` is not text, and OpenAPI's keys are text")
        } else {
            match scalar::in_1_1(key) {
                Meaning::Text => return,
                old => format!(
                    "the key `{key}` is {} to readers of YAML 1.1, and text to those of YAML 1.2",
                    old.name()
                ),
            }
        };
        self.fault(
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
            self.fault(
                "yaml-value",
                line,
                pointer,
                format!("JSON has no number `{text}`"),
                format!("write a finite number, or quote it if it is text: '{text}'"),
            );
            return Value::Null;
        };
        self.same_in_both(pointer, &text, &core, line);
        if core != Meaning::Text {
            self.spec.written(pointer, &text);
        }
        value
    }

    /// Holds a scalar of YAML 1.2 against what it is in YAML 1.1.
    fn same_in_both(&mut self, pointer: &str, text: &str, core: &Meaning, line: usize) {
        let old = scalar::in_1_1(text);
        if *core == old {
            return;
        }
        let quote = format!("'{text}'");
        let rewrite = match (core.plainly(text), old.plainly(text)) {
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
        self.fault(
            "yaml-versions",
            line,
            pointer,
            format!(
                "`{text}` is {} to readers of YAML 1.1, and {} to those of YAML 1.2",
                old.name(),
                core.name()
            ),
            rewrite,
        );
    }

    /// What a scalar with a tag is.
    fn tagged(&mut self, pointer: &str, text: &str, tag: &Tag, line: usize) -> Meaning {
        let core = scalar::core(text);
        let fits = match core_tag(tag) {
            Some("str") => return Meaning::Text,
            Some("null") => core == Meaning::Null,
            Some("bool") => matches!(core, Meaning::Flag(_)),
            Some("int") => matches!(core, Meaning::Whole(_)),
            Some("float") => matches!(core, Meaning::Whole(_) | Meaning::Float(_)),
            _ => {
                self.foreign_tag(pointer, tag, line);
                return core;
            }
        };
        if !fits {
            self.fault(
                "yaml-value",
                line,
                pointer,
                format!("`{text}` is not what its tag `{}` says", tag_name(tag)),
                "remove the tag, and quote what is text",
            );
        }
        core
    }

    fn tag_of_collection(&mut self, pointer: &str, tag: Option<&Tag>, fits: &str, line: usize) {
        if let Some(tag) = tag.filter(|tag| core_tag(tag) != Some(fits)) {
            self.foreign_tag(pointer, tag, line);
        }
    }

    fn foreign_tag(&mut self, pointer: &str, tag: &Tag, line: usize) {
        self.fault(
            "yaml-value",
            line,
            pointer,
            format!("the tag `{}` means nothing in OpenAPI", tag_name(tag)),
            "remove the tag, or quote the text if its `!` belongs to it",
        );
    }

    /// What an alias stands for, with the lines of what has the anchor.
    fn alias(&mut self, pointer: &str, anchor: usize, line: usize) -> Result<Value, Stop> {
        let Some((source, value)) = self.anchors.get(&anchor).cloned() else {
            self.fault(
                "yaml-alias",
                line,
                pointer,
                "the alias stands inside of what it names, so it has no end",
                "write out what is meant here, or give it a component and name that by `$ref`",
            );
            return Ok(Value::Null);
        };
        self.aliased += self.spec.copy_places(&source, pointer, &value);
        if self.aliased > MOST_ALIASED {
            self.fault(
                "yaml-alias",
                line,
                pointer,
                "the aliases of this file stand for more than any spec holds",
                "write out what is meant, or give it a component and name that by `$ref`",
            );
            return Err(Stop);
        }
        Ok(value)
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

/// The name of one of YAML's own tags.
fn core_tag(tag: &Tag) -> Option<&str> {
    tag.is_yaml_core_schema().then_some(tag.suffix.as_str())
}

/// A tag as it is written.
fn tag_name(tag: &Tag) -> String {
    match (core_tag(tag), tag.handle.as_str()) {
        (Some(name), _) => format!("!!{name}"),
        (None, "" | "!") if tag.suffix == "!" => "!".to_owned(),
        (None, "!") => format!("!{}", tag.suffix),
        _ => format!("!<{}{}>", tag.handle, tag.suffix),
    }
}
