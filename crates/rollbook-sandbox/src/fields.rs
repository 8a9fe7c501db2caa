//! Reads a JSON object field by field and collects the field errors.

use serde_json::{Map, Value};

/// A JSON object.
pub(crate) type Object = Map<String, Value>;

/// `value` as an object; empty if it is not an object.
pub(crate) fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

/// A field of a request. An update distinguishes absent, null and a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent<T> {
    Absent,
    Null,
    Value(T),
}

impl<T> Sent<T> {
    /// The value, for fields where null means absent.
    pub(crate) fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

/// A field error.
#[derive(Debug)]
pub(crate) struct FieldError {
    pub(crate) field: String,
    pub(crate) message: String,
}

/// A JSON object being validated.
pub(crate) struct Fields<'a> {
    object: &'a Object,
    errors: Vec<FieldError>,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(object: &'a Object) -> Self {
        Self {
            object,
            errors: Vec::new(),
        }
    }

    /// A field of text.
    pub(crate) fn text(&mut self, name: &str) -> Sent<&'a str> {
        self.read(name, Value::as_str, "must be a string")
    }

    /// A required field of text, which may be empty.
    pub(crate) fn any_text(&mut self, name: &str) -> Option<&'a str> {
        let text = self.text(name).value();
        if text.is_none() {
            self.error(name, "must be a string");
        }
        text
    }

    /// A required field of text that is not empty.
    pub(crate) fn required_text(&mut self, name: &str) -> Option<&'a str> {
        let text = self.text(name).value().filter(|text| !text.is_empty());
        if text.is_none() {
            self.error(name, "must not be empty");
        }
        text
    }

    /// A field of text with at most `limit` characters.
    pub(crate) fn text_up_to(&mut self, name: &str, limit: usize) -> Sent<&'a str> {
        let sent = self.text(name);
        if matches!(sent, Sent::Value(text) if text.chars().count() > limit) {
            self.error(name, format!("must not be longer than {limit} characters"));
        }
        sent
    }

    /// A boolean field.
    pub(crate) fn flag(&mut self, name: &str) -> Sent<bool> {
        self.read(name, Value::as_bool, "must be true or false")
    }

    /// A field with an id.
    pub(crate) fn id(&mut self, name: &str) -> Sent<i64> {
        self.read(
            name,
            |value| value.as_i64().filter(|id| *id > 0),
            "must be a whole number above 0",
        )
    }

    /// A field with an object.
    pub(crate) fn object(&mut self, name: &str) -> Sent<&'a Object> {
        self.read(name, Value::as_object, "must be an object")
    }

    /// A field with a list.
    pub(crate) fn list(&mut self, name: &str) -> Sent<&'a Vec<Value>> {
        self.read(name, Value::as_array, "must be an array")
    }

    /// Reports an error for each of these fields that is null.
    pub(crate) fn never_null(&mut self, names: &[&str]) {
        for name in names {
            if self.object.get(*name).is_some_and(Value::is_null) {
                self.error(*name, "must not be null");
            }
        }
    }

    /// Adds a field error. Only the first error of each field is kept.
    pub(crate) fn error(&mut self, field: impl Into<String>, message: impl Into<String>) {
        let error = FieldError {
            field: field.into(),
            message: message.into(),
        };
        if !self.errors.iter().any(|known| known.field == error.field) {
            self.errors.push(error);
        }
    }

    /// The collected errors, if there are any.
    pub(crate) fn finish(self) -> Result<(), Vec<FieldError>> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(self.errors)
        }
    }

    fn read<T>(
        &mut self,
        name: &str,
        read: impl Fn(&'a Value) -> Option<T>,
        otherwise: &str,
    ) -> Sent<T> {
        match self.object.get(name) {
            None => Sent::Absent,
            Some(Value::Null) => Sent::Null,
            Some(value) => match read(value) {
                Some(value) => Sent::Value(value),
                None => {
                    self.error(name, otherwise);
                    Sent::Absent
                }
            },
        }
    }
}
