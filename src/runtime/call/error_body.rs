//! Reads code, message and field errors from error bodies of any shape.

use std::fmt;

use reqwest::StatusCode;
use serde_json::{Map, Value};

use crate::runtime::error::{ErrorDetails, FieldError};
use crate::runtime::json::json_input::without_bom;

/// The body of an error response.
///
/// Vendors send JSON or almost JSON (Q4), and their proxies HTML.
pub struct ErrorBody<'a> {
    text: &'a str,
    json: Option<Value>,
}

/// A body can contain member data.
impl fmt::Debug for ErrorBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBody").finish_non_exhaustive()
    }
}

impl<'a> ErrorBody<'a> {
    /// Reads a body; one that is not UTF-8 counts as empty.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let text = std::str::from_utf8(without_bom(bytes)).unwrap_or_default();
        Self {
            text,
            json: serde_json::from_str(text).ok(),
        }
    }

    /// The text or number at a JSON pointer. In invalid JSON, the first property with the pointer's
    /// last name.
    #[must_use]
    pub fn text_at(&self, pointer: &str) -> Option<String> {
        match &self.json {
            Some(json) => text(json.pointer(pointer)?),
            None => self.scan(pointer.rsplit('/').next().unwrap_or_default()),
        }
    }

    /// The text or number `name` of each object in the list at a JSON pointer; nothing in invalid JSON.
    pub fn texts_in(&self, pointer: &str, name: &str) -> impl Iterator<Item = String> {
        let list = self
            .json
            .as_ref()
            .and_then(|json| json.pointer(pointer)?.as_array());
        list.into_iter()
            .flatten()
            .filter_map(move |it| text(it.get(name)?))
    }

    /// What the vendor reports: by the vendor-specific reader first, then by the usual shapes.
    pub(super) fn details(&self, read_error: fn(&ErrorBody<'_>) -> ErrorDetails) -> ErrorDetails {
        let mut details = read_error(self);
        self.complete(&mut details);
        details
    }

    /// Adds what the vendor-specific reader did not find.
    pub(super) fn complete(&self, details: &mut ErrorDetails) {
        let mut found = Found::default();
        match &self.json {
            Some(Value::Object(members)) => found.read(members),
            Some(value) => found.read_list("", value),
            None => {
                let first = |names: &[&str]| names.iter().find_map(|name| self.scan(name));
                found.code = first(CODES);
                found.message = first(MESSAGES);
                found.error = self.scan("error");
            }
        }
        let Found {
            code,
            message,
            title,
            error,
            fields,
        } = found;
        let code = details.code.take().or(code);
        let message = details.message.take().or(message).or(title);
        // `error` is the code or the message, whichever is missing; if both are, a single word is the code.
        let is_word = error.as_deref().is_some_and(|error| !error.contains(' '));
        let is_code = code.is_none() && (message.is_some() || is_word);
        (details.code, details.message) = match is_code {
            true => (error, message),
            false => (code, message.or(error)),
        };
        if details.field_errors.is_empty() {
            details.field_errors = fields;
        }
    }

    /// The value after `"name" :` in a text that is not valid JSON.
    fn scan(&self, name: &str) -> Option<String> {
        let looks_like_json = self.text.trim_start().starts_with(['{', '[']);
        let key = format!("\"{name}\"");
        let after = self
            .text
            .split_once(&key)
            .filter(|_| looks_like_json)?
            .1
            .trim_start()
            .strip_prefix(':')?;
        let mut values = serde_json::Deserializer::from_str(after).into_iter::<Value>();
        text(&values.next()?.ok()?)
    }

    /// A message for a body without one: the title of an HTML page, a short plain text, or the
    /// reason phrase of the status.
    #[must_use]
    pub fn fallback(&self, status: StatusCode) -> String {
        let reason = status.canonical_reason().unwrap_or("unknown status");
        let text = self.text.trim();
        let is_html = text.starts_with('<');
        let title = is_html
            .then(|| element(text, "title").or_else(|| element(text, "h1")))
            .flatten();
        let plain = (!is_html && self.json.is_none())
            .then(|| text.lines().next().unwrap_or_default())
            .filter(|line| !line.is_empty() && line.chars().count() <= 200);
        title.or(plain).unwrap_or(reason).to_owned()
    }
}

fn element<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let lower = html.to_ascii_lowercase();
    let open = lower.find(&format!("<{name}"))?;
    let start = open + lower[open..].find('>')? + 1;
    let end = start + lower[start..].find("</")?;
    Some(html[start..end].trim()).filter(|text| !text.is_empty())
}

const CODES: &[&str] = &["code", "errorCode", "error_code"];
const MESSAGES: &[&str] = &[
    "error_description",
    "message",
    "detail",
    "description",
    "errorMessage",
    "error_message",
    "msg",
    "reason",
];
/// Properties with field errors: a list of them, or an object of fields.
const LISTS: &[&str] = &[
    "errors",
    "messageDetails",
    "fieldErrors",
    "field_errors",
    "validationErrors",
    "validation_errors",
    "violations",
    "fieldViolations",
    "invalid-params",
    "invalidParams",
    "invalid_params",
    "issues",
    "fields",
];
/// Properties with field errors only if they are lists.
const POSSIBLE_LISTS: &[&str] = &["details", "detail", "message", "error"];
/// Objects that contain all of this one level down.
const WRAPPERS: &[&str] = &["error", "response", "data"];
/// Properties of a field error with the name of the field.
const FIELD_NAMES: &[&str] = &[
    "field",
    "fieldName",
    "pointer",
    "property",
    "propertyName",
    "propertyPath",
    "parameter",
    "param",
    "attribute",
    "target",
    "path",
    "loc",
    "name",
    "source",
];
/// Properties of a field error with the message.
const FIELD_MESSAGES: &[&str] = &[
    "message",
    "defaultMessage",
    "errorMessage",
    "description",
    "detail",
    "reason",
    "msg",
    "messages",
    "errors",
    "error",
    "title",
];
/// Names that are not fields of a member.
const NOT_FIELDS: &[&str] = &["status", "result", "success", "type", "path", "timestamp"];

/// What was found in the usual shapes: RFC 9457 (`detail`, `invalid-params`), RFC 6749
/// (`error_description`), and those of common server frameworks.
#[derive(Default)]
struct Found {
    code: Option<String>,
    message: Option<String>,
    title: Option<String>,
    error: Option<String>,
    fields: Vec<FieldError>,
}

impl Found {
    fn is_empty(&self) -> bool {
        let texts = [&self.code, &self.message, &self.title, &self.error];
        texts.iter().all(|text| text.is_none()) && self.fields.is_empty()
    }

    /// The outer of two levels takes precedence.
    fn read(&mut self, holder: &Map<String, Value>) {
        let first = |names: &[&str]| names.iter().find_map(|&name| text(holder.get(name)?));
        self.code = self.code.take().or_else(|| first(CODES));
        self.message = self.message.take().or_else(|| first(MESSAGES));
        self.title = self.title.take().or_else(|| first(&["title"]));
        self.error = self.error.take().or_else(|| first(&["error"]));
        for value in LISTS.iter().filter_map(|&name| holder.get(name)) {
            match value.as_object() {
                Some(fields) if !is_entry(fields) => self.read_map("", fields),
                _ => self.read_list("", value),
            }
        }
        let perhaps = POSSIBLE_LISTS.iter().filter_map(|&name| holder.get(name));
        for value in perhaps.filter(|value| value.is_array()) {
            self.read_list("", value);
        }
        for inner in WRAPPERS
            .iter()
            .filter_map(|&name| holder.get(name)?.as_object())
        {
            self.read(inner);
        }
        if self.is_empty() {
            self.read_fields(holder);
        }
    }

    /// Field errors in a list, an object, or a text. `place` is their field.
    fn read_list(&mut self, place: &str, value: &Value) {
        match value {
            Value::Array(values) => match lines(value) {
                // Texts without a field are the message.
                Some(texts) if place.is_empty() && self.message.is_none() => {
                    self.message = Some(texts);
                }
                _ => values.iter().for_each(|value| self.read_list(place, value)),
            },
            Value::Object(members) => self.read_entry(place, members),
            _ => {
                if let Some(message) = text(value) {
                    self.add(place, message);
                }
            }
        }
    }

    /// One field error, or an object with fields as keys.
    fn read_entry(&mut self, place: &str, entry: &Map<String, Value>) {
        let Some(what) = FIELD_MESSAGES
            .iter()
            .find_map(|&name| lines(entry.get(name)?))
        else {
            return self.read_map(place, entry);
        };
        match FIELD_NAMES
            .iter()
            .find_map(|&name| field_name(entry.get(name)?))
        {
            Some(field) => self.add(&inside(place, &field), what),
            None => {
                let code = CODES.iter().find_map(|&name| text(entry.get(name)?));
                self.code = self.code.take().or(code);
                self.add(place, what);
            }
        }
    }

    /// An object with fields as keys, or with lists of field errors.
    fn read_map(&mut self, place: &str, fields: &Map<String, Value>) {
        // `@type` is not a field.
        for (name, value) in fields.iter().filter(|(name, _)| !name.starts_with('@')) {
            match LISTS.contains(&name.as_str()) && value.is_array() {
                true => self.read_list(place, value),
                false => self.read_list(&inside(place, name), value),
            }
        }
    }

    /// An object without known names, whose keys may be fields.
    fn read_fields(&mut self, members: &Map<String, Value>) {
        let fields = members
            .iter()
            .filter(|(name, _)| !NOT_FIELDS.contains(&name.as_str()))
            .map(|(name, value)| Some((name, lines(value).filter(|_| !value.is_number())?)));
        let fields: Option<Vec<_>> = fields.collect();
        for (name, what) in fields.into_iter().flatten() {
            self.add(name, what);
        }
    }

    fn add(&mut self, field: &str, message: String) {
        match (field, &self.message) {
            ("", None) => self.message = Some(message),
            _ => self.fields.push(FieldError {
                field: field.to_owned(),
                message,
            }),
        }
    }
}

/// Whether an object where fields are expected is a single field error.
fn is_entry(object: &Map<String, Value>) -> bool {
    let is_text = |name| object.get(name).is_some_and(Value::is_string);
    is_text("field") && is_text("message")
}

fn inside(place: &str, name: &str) -> String {
    match place {
        "" => name.to_owned(),
        _ => format!("{place}.{name}"),
    }
}

/// Non-empty text, or a number.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A text, or a list of texts.
fn lines(value: &Value) -> Option<String> {
    let Value::Array(values) = value else {
        return text(value);
    };
    let texts: Option<Vec<String>> = values.iter().map(text).collect();
    texts
        .filter(|texts| !texts.is_empty())
        .map(|texts| texts.join("; "))
}

/// The name of a field: a text, a list of path segments, or an object with one.
fn field_name(value: &Value) -> Option<String> {
    match value {
        Value::Array(parts) => {
            let parts: Option<Vec<String>> = parts.iter().map(text).collect();
            parts
                .map(|parts| parts.join("."))
                .filter(|it| !it.is_empty())
        }
        Value::Object(source) => ["pointer", "parameter", "field"]
            .iter()
            .find_map(|&name| text(source.get(name)?)),
        _ => text(value),
    }
}

#[cfg(test)]
mod tests;
