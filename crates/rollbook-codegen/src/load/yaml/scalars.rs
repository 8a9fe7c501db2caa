//! Scalars and tags, and whether YAML 1.1 and 1.2 agree on them.

use std::borrow::Cow;

use saphyr_parser::{ScalarStyle, Tag};
use serde_json::Value;

use super::Reader;
use crate::load::scalar::{self, Meaning};
use crate::spec::child;

impl<'t> Reader<'t> {
    pub(super) fn check_plain_key(&mut self, pointer: &str, key: &str, line: usize) {
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

    pub(super) fn scalar(
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

    pub(super) fn check_collection_tag(
        &mut self,
        pointer: &str,
        tag: Option<&Tag>,
        fits: &str,
        line: usize,
    ) {
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
}

/// The name of a tag of the YAML core schema.
pub(super) fn core_tag(tag: &Tag) -> Option<&str> {
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
