//! Reading a JSON object field by field, and gathering what is wrong with it.

use serde_json::{Map, Value};

/// A JSON object.
pub(crate) type Object = Map<String, Value>;

/// `value` as an object; an empty one if it is none.
pub(crate) fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

/// What a request says about one field: nothing, null and a value are three different things on an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent<T> {
    Absent,
    Null,
    Value(T),
}

impl<T> Sent<T> {
    /// The value, where absent and null mean the same.
    pub(crate) fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

/// One field, and what is wrong with it.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) field: String,
    pub(crate) message: String,
}

/// A JSON object under inspection.
pub(crate) struct Fields<'a> {
    object: &'a Object,
    faults: Vec<Fault>,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(object: &'a Object) -> Self {
        Self {
            object,
            faults: Vec::new(),
        }
    }

    /// A field that holds text.
    pub(crate) fn text(&mut self, name: &str) -> Sent<&'a str> {
        self.read(name, Value::as_str, "must be a string")
    }

    /// A field that must hold text, be it the empty text.
    pub(crate) fn any_text(&mut self, name: &str) -> Option<&'a str> {
        let text = self.text(name).value();
        if text.is_none() {
            self.fault(name, "must be a string");
        }
        text
    }

    /// A field that must hold text, and not the empty text.
    pub(crate) fn required_text(&mut self, name: &str) -> Option<&'a str> {
        let text = self.text(name).value().filter(|text| !text.is_empty());
        if text.is_none() {
            self.fault(name, "must not be empty");
        }
        text
    }

    /// A field that holds text of at most `limit` characters.
    pub(crate) fn text_up_to(&mut self, name: &str, limit: usize) -> Sent<&'a str> {
        let sent = self.text(name);
        if matches!(sent, Sent::Value(text) if text.chars().count() > limit) {
            self.fault(name, format!("must not be longer than {limit} characters"));
        }
        sent
    }

    /// A field that holds `true` or `false`.
    pub(crate) fn flag(&mut self, name: &str) -> Sent<bool> {
        self.read(name, Value::as_bool, "must be true or false")
    }

    /// A field that holds an identifier.
    pub(crate) fn id(&mut self, name: &str) -> Sent<i64> {
        self.read(
            name,
            |value| value.as_i64().filter(|id| *id > 0),
            "must be a whole number above 0",
        )
    }

    /// A field that holds an object.
    pub(crate) fn object(&mut self, name: &str) -> Sent<&'a Object> {
        self.read(name, Value::as_object, "must be an object")
    }

    /// A field that holds a list.
    pub(crate) fn list(&mut self, name: &str) -> Sent<&'a Vec<Value>> {
        self.read(name, Value::as_array, "must be an array")
    }

    /// Fields that may be left out, but not be null.
    pub(crate) fn never_null(&mut self, names: &[&str]) {
        for name in names {
            if self.object.get(*name).is_some_and(Value::is_null) {
                self.fault(*name, "must not be null");
            }
        }
    }

    /// Notes that something is wrong with a field; the first thing that is wrong with it is enough.
    pub(crate) fn fault(&mut self, field: impl Into<String>, message: impl Into<String>) {
        let fault = Fault {
            field: field.into(),
            message: message.into(),
        };
        if !self.faults.iter().any(|known| known.field == fault.field) {
            self.faults.push(fault);
        }
    }

    /// Every fault that was noted, if any was.
    pub(crate) fn finish(self) -> Result<(), Vec<Fault>> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(self.faults)
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
                    self.fault(name, otherwise);
                    Sent::Absent
                }
            },
        }
    }
}
