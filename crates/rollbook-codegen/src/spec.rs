//! A loaded spec: its document, with the line of each node, and the views that the steps share.

pub(crate) mod operations;
pub(crate) mod schema;

use std::collections::HashMap;

use serde_json::Value;

use crate::diagnostic::Diagnostic;

/// A loaded spec: the document in its own order, and the place of each node.
#[derive(Clone, Debug)]
pub struct Spec {
    file: String,
    is_json: bool,
    pub(crate) value: Value,
    places: HashMap<String, Place>,
}

#[derive(Clone, Debug)]
struct Place {
    line: usize,
    /// The source of a value that is not a string: `1.10` and `1.1` are one number and two versions.
    written: Option<String>,
}

impl Spec {
    pub(crate) fn new(file: &str, is_json: bool) -> Self {
        Self {
            file: file.to_owned(),
            is_json,
            value: Value::Null,
            places: HashMap::new(),
        }
    }

    /// Records the line of a node, before the node is read.
    pub(crate) fn place(&mut self, pointer: String, line: usize) {
        let written = None;
        self.places.insert(pointer, Place { line, written });
    }

    /// Records the source of a value.
    pub(crate) fn written(&mut self, pointer: &str, text: &str) {
        if let Some(place) = self.places.get_mut(pointer) {
            place.written = Some(text.to_owned());
        }
    }

    /// Gives the nodes below `target`, a copy of `source`, the places of their originals. Returns the number of nodes.
    pub(crate) fn copy_places(&mut self, source: &str, target: &str, value: &Value) -> usize {
        let place = |spec: &Self, pointer: &str| spec.places.get(pointer).cloned();
        if let Some(written) = place(self, source).and_then(|place| place.written) {
            self.written(target, &written);
        }
        let mut count = 0;
        let mut next = vec![(source.to_owned(), target.to_owned(), value)];
        while let Some((source, target, value)) = next.pop() {
            count += 1;
            for (key, value) in children(value) {
                let (source, target) = (child(&source, &key), child(&target, &key));
                if let Some(place) = place(self, &source) {
                    self.places.insert(target.clone(), place);
                }
                next.push((source, target, value));
            }
        }
        count
    }

    /// The name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The document.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The line of the node at a JSON pointer, or of its nearest existing ancestor.
    pub fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            if let Some(place) = self.places.get(pointer) {
                return place.line;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = &pointer[..end],
                None => return 1,
            }
        }
    }

    /// A scalar as written in the file.
    pub(crate) fn source(&self, pointer: &str, value: &Value) -> String {
        let written = self
            .places
            .get(pointer)
            .and_then(|place| place.written.clone());
        match (value, written) {
            (Value::String(text), _) => text.clone(),
            (_, Some(written)) => written,
            (other, None) => other.to_string(),
        }
    }

    /// A value as it looks in the file, for a message.
    pub(crate) fn describe(&self, pointer: &str, value: &Value) -> String {
        match (value, self.source(pointer, value)) {
            (Value::Null, written) if written.is_empty() => "nothing".to_owned(),
            (Value::Bool(_) | Value::Number(_), written) => format!("`{written}`"),
            _ => describe(value),
        }
    }

    /// Text in the quotes of the file's format.
    pub(crate) fn quoted(&self, text: &str) -> String {
        if self.is_json {
            Value::from(text).to_string()
        } else {
            format!("'{}'", text.replace('\'', "''"))
        }
    }

    /// A diagnostic at a JSON pointer of this spec.
    pub fn diagnostic(
        &self,
        rule: &'static str,
        pointer: impl Into<String>,
        message: impl Into<String>,
        rewrite: impl Into<String>,
    ) -> Diagnostic {
        let pointer = pointer.into();
        Diagnostic {
            file: self.file.clone(),
            line: self.line(&pointer),
            pointer,
            message: message.into(),
            rewrite: rewrite.into(),
            rule,
        }
    }
}

/// The pointer of a child: `/paths` and `/users/{id}` are `/paths/~1users~1{id}`.
pub(crate) fn child(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The last segment of a pointer: a key or an index.
pub(crate) fn last_key(pointer: &str) -> String {
    let last = pointer.rsplit('/').next().unwrap_or_default();
    last.replace("~1", "/").replace("~0", "~")
}

fn children(value: &Value) -> Vec<(String, &Value)> {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| (index.to_string(), value))
            .collect(),
        _ => Vec::new(),
    }
}

/// A value as a message names it.
pub(crate) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{value}`"),
        Value::String(text) if text.chars().count() <= 40 => format!("the string `{text}`"),
        Value::String(_) => "a string".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
    }
}
