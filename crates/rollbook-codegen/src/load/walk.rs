//! The walk along an OpenAPI 3.0.3 document.
//!
//! *load* reports the mismatches that the walk finds; *check* reads the nodes of a kind from it.

use serde_json::{Map, Value};

use super::fields::SCHEMA;
use super::foreign::foreign;
use super::kinds::{Kind, Shape};
use crate::spec::child;

/// The role of a value in its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Required,
    Optional,
    /// An item of a list.
    Item,
    /// A value of a map.
    Member,
}

/// Something that the walk found.
pub(crate) struct Found<'a> {
    pub(crate) pointer: String,
    pub(crate) what: What<'a>,
}

pub(crate) enum What<'a> {
    Object(Kind, &'a Value),
    /// A node that is a `$ref`; in an invalid document `to` may not be a string.
    Reference {
        kind: Kind,
        to: &'a Value,
        node: &'a Value,
    },
    Extension {
        kind: Kind,
        name: &'a str,
    },
    /// A field that this kind does not have.
    Unknown {
        kind: Kind,
        field: &'a str,
    },
    Missing {
        kind: Kind,
        field: &'static str,
    },
    BadKey {
        key: &'a str,
        expected: &'static str,
    },
    Mismatch(Mismatch<'a>),
}

/// A value of the wrong shape.
pub(crate) struct Mismatch<'a> {
    pub(super) shape: &'static Shape,
    pub(super) role: Role,
    pub(super) value: &'a Value,
}

/// Everything in a document, in its order.
pub(crate) fn walk(document: &Value) -> Vec<Found<'_>> {
    walk_with(document, false)
}

/// Like [`walk`], and descends into fields of other OpenAPI versions.
pub(super) fn walk_foreign(document: &Value) -> Vec<Found<'_>> {
    walk_with(document, true)
}

fn walk_with(document: &Value, foreign: bool) -> Vec<Found<'_>> {
    let mut walk = Walk {
        found: Vec::new(),
        foreign,
    };
    walk.shape(
        String::new(),
        &Shape::Object(Kind::Document),
        Role::Required,
        document,
    );
    walk.found
}

struct Walk<'a> {
    found: Vec<Found<'a>>,
    foreign: bool,
}

impl<'a> Walk<'a> {
    fn push(&mut self, pointer: String, what: What<'a>) {
        self.found.push(Found { pointer, what });
    }

    fn shape(&mut self, pointer: String, shape: &'static Shape, role: Role, value: &'a Value) {
        match (shape, value) {
            (Shape::Any, _)
            | (Shape::Text, Value::String(_))
            | (Shape::Bool | Shape::BoolOrSchema, Value::Bool(_))
            | (Shape::Number, Value::Number(_)) => {}
            (Shape::Size, Value::Number(number)) if number.is_u64() => {}
            (Shape::Positive, Value::Number(number))
                if number.as_f64().is_some_and(|number| number > 0.0) => {}
            (Shape::OneOf(words), Value::String(text)) if words.contains(&text.as_str()) => {}
            (Shape::Object(kind), Value::Object(members)) => {
                self.object(pointer, *kind, value, members)
            }
            (Shape::Reusable(kind), Value::Object(members)) => match members.get("$ref") {
                Some(to) => self.push(
                    pointer,
                    What::Reference {
                        kind: *kind,
                        to,
                        node: value,
                    },
                ),
                None => self.object(pointer, *kind, value, members),
            },
            (Shape::BoolOrSchema, Value::Object(_)) => {
                self.shape(pointer, &SCHEMA, role, value);
            }
            (Shape::List(item), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.shape(child(&pointer, &index.to_string()), item, Role::Item, value);
                }
            }
            (Shape::Map(item), Value::Object(members)) => {
                for (key, value) in members {
                    self.shape(child(&pointer, key), item, Role::Member, value);
                }
            }
            _ => {
                let mismatch = Mismatch { shape, role, value };
                self.push(pointer, What::Mismatch(mismatch));
            }
        }
    }

    fn object(
        &mut self,
        pointer: String,
        kind: Kind,
        value: &'a Value,
        members: &'a Map<String, Value>,
    ) {
        self.push(pointer.clone(), What::Object(kind, value));
        let fields = kind.fields();
        for field in fields.iter().filter(|field| field.required) {
            if !members.contains_key(field.name) {
                self.push(
                    pointer.clone(),
                    What::Missing {
                        kind,
                        field: field.name,
                    },
                );
            }
        }
        for (key, value) in members {
            let pointer = child(&pointer, key);
            if let Some(field) = fields.iter().find(|field| field.name == key) {
                let role = if field.required {
                    Role::Required
                } else {
                    Role::Optional
                };
                self.shape(pointer, &field.shape, role, value);
            } else if key.starts_with("x-") {
                self.push(pointer, What::Extension { kind, name: key });
            } else if let Some(keys) = kind.other_keys() {
                if (keys.fit)(key) {
                    self.shape(pointer, &keys.shape, Role::Member, value);
                } else {
                    let expected = keys.expected;
                    self.push(pointer, What::BadKey { key, expected });
                }
            } else {
                self.push(pointer.clone(), What::Unknown { kind, field: key });
                if let Some(field) = foreign(kind, key).filter(|_| self.foreign) {
                    self.shape(pointer, &field.shape, Role::Optional, value);
                }
            }
        }
    }
}
