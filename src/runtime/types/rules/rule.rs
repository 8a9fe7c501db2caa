//! Schemas as data.

use std::fmt;
use std::ops::Bound::{self, Excluded, Included, Unbounded};

pub use Property::{Optional, Required};
pub use Rule::Nullable;

use super::number::Num;
pub use super::pattern::Pattern;
pub use crate::runtime::types::formats::Format;

/// A schema: a type and its limits.
pub enum Rule {
    /// Any JSON value.
    Any,
    /// `type: string`
    Text(Text),
    /// `type: number` or `type: integer`; an integer has neither fraction nor exponent.
    Number(Number),
    /// `anyOf` of an integer and a string.
    IntegerOrText(Number, Text),
    /// `type: boolean`, and its `enum`; an empty list means no enum.
    Boolean(&'static [bool]),
    /// `type: array`
    List(List),
    /// `type: object`
    Object(Object),
    /// `nullable: true`
    Nullable(&'static Rule),
}

impl fmt::Debug for Rule {
    /// Shows no parts, because a rule may be recursive.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rule(..)")
    }
}

/// The rule of an untyped schema.
pub static ANY: Rule = Rule::Any;
/// The rule of a string without limits.
pub static TEXT: Rule = text().rule();
/// The rule of an integer without limits.
pub static INTEGER: Rule = integer().rule();
/// The rule of an integer with `format: int32`.
pub static INT32: Rule = int32().rule();
/// The rule of an integer with `format: int64`.
pub static INT64: Rule = int64().rule();
/// The rule of a number without limits.
pub static NUMBER: Rule = number().rule();
/// The rule of a boolean.
pub static BOOLEAN: Rule = Rule::Boolean(&[]);

/// The limits of a text. Lengths count characters (Unicode scalar values).
#[derive(Clone, Copy)]
pub struct Text {
    pub(super) min_length: u64,
    pub(super) max_length: u64,
    pub(super) pattern: Option<&'static Pattern>,
    pub(in crate::runtime::types) format: Option<Format>,
    pub(in crate::runtime::types) words: &'static [&'static str],
}

/// Any text.
#[must_use]
pub const fn text() -> Text {
    Text {
        min_length: 0,
        max_length: u64::MAX,
        pattern: None,
        format: None,
        words: &[],
    }
}

impl Text {
    /// `minLength`
    #[must_use]
    pub const fn min_length(self, min_length: u64) -> Self {
        Self { min_length, ..self }
    }

    /// `maxLength`
    #[must_use]
    pub const fn max_length(self, max_length: u64) -> Self {
        Self { max_length, ..self }
    }

    /// `pattern`, matched anywhere in the text.
    #[must_use]
    pub const fn pattern(self, pattern: &'static Pattern) -> Self {
        let pattern = Some(pattern);
        Self { pattern, ..self }
    }

    /// `format`
    #[must_use]
    pub const fn format(self, format: Format) -> Self {
        let format = Some(format);
        Self { format, ..self }
    }

    /// `enum`
    #[must_use]
    pub const fn words(self, words: &'static [&'static str]) -> Self {
        Self { words, ..self }
    }

    /// The rule of a text with these limits.
    #[must_use]
    pub const fn rule(self) -> Rule {
        Rule::Text(self)
    }
}

/// The limits of a number.
#[derive(Clone, Copy)]
pub struct Number {
    /// The width of an integer.
    pub(in crate::runtime::types) bits: Option<u32>,
    pub(super) minimum: Bound<Num>,
    pub(super) maximum: Bound<Num>,
    pub(super) multiple_of: Option<Num>,
    pub(in crate::runtime::types) words: &'static [Num],
}

/// Any number.
#[must_use]
pub const fn number() -> Number {
    Number {
        bits: None,
        minimum: Unbounded,
        maximum: Unbounded,
        multiple_of: None,
        words: &[],
    }
}

/// Any integer.
#[must_use]
pub const fn integer() -> Number {
    Number {
        bits: Some(128),
        ..number()
    }
}

/// An integer with `format: int32`.
#[must_use]
pub const fn int32() -> Number {
    Number {
        bits: Some(32),
        ..number()
    }
}

/// An integer with `format: int64`.
#[must_use]
pub const fn int64() -> Number {
    Number {
        bits: Some(64),
        ..number()
    }
}

impl Number {
    /// `minimum`
    #[must_use]
    pub const fn minimum(self, minimum: Num) -> Self {
        let minimum = Included(minimum);
        Self { minimum, ..self }
    }

    /// `minimum` with `exclusiveMinimum`
    #[must_use]
    pub const fn exclusive_minimum(self, minimum: Num) -> Self {
        let minimum = Excluded(minimum);
        Self { minimum, ..self }
    }

    /// `maximum`
    #[must_use]
    pub const fn maximum(self, maximum: Num) -> Self {
        let maximum = Included(maximum);
        Self { maximum, ..self }
    }

    /// `maximum` with `exclusiveMaximum`
    #[must_use]
    pub const fn exclusive_maximum(self, maximum: Num) -> Self {
        let maximum = Excluded(maximum);
        Self { maximum, ..self }
    }

    /// `multipleOf`
    #[must_use]
    pub const fn multiple_of(self, unit: Num) -> Self {
        let multiple_of = Some(unit);
        Self {
            multiple_of,
            ..self
        }
    }

    /// `enum`
    #[must_use]
    pub const fn words(self, words: &'static [Num]) -> Self {
        Self { words, ..self }
    }

    /// The rule of a number with these limits.
    #[must_use]
    pub const fn rule(self) -> Rule {
        Rule::Number(self)
    }
}

/// The limits of a list.
#[derive(Clone, Copy)]
pub struct List {
    pub(in crate::runtime::types) items: &'static Rule,
    pub(super) min_items: u64,
    pub(super) max_items: u64,
    pub(super) unique: bool,
}

/// A list of these items.
#[must_use]
pub const fn list(items: &'static Rule) -> List {
    List {
        items,
        min_items: 0,
        max_items: u64::MAX,
        unique: false,
    }
}

impl List {
    /// `minItems`
    #[must_use]
    pub const fn min_items(self, min_items: u64) -> Self {
        Self { min_items, ..self }
    }

    /// `maxItems`
    #[must_use]
    pub const fn max_items(self, max_items: u64) -> Self {
        Self { max_items, ..self }
    }

    /// `uniqueItems`
    #[must_use]
    pub const fn unique(self) -> Self {
        let unique = true;
        Self { unique, ..self }
    }

    /// The rule of a list with these limits.
    #[must_use]
    pub const fn rule(self) -> Rule {
        Rule::List(self)
    }
}

/// The limits of an object.
#[derive(Clone, Copy)]
pub struct Object {
    pub(super) properties: &'static [Property],
    pub(in crate::runtime::types) additional: &'static Rule,
    pub(super) additional_names: Option<&'static Pattern>,
    pub(super) min_properties: u64,
    pub(super) max_properties: u64,
}

/// An object with these properties, and any others.
#[must_use]
pub const fn object(properties: &'static [Property]) -> Object {
    Object {
        properties,
        additional: &Rule::Any,
        additional_names: None,
        min_properties: 0,
        max_properties: u64::MAX,
    }
}

impl Object {
    /// `additionalProperties`: the rule of all other properties.
    #[must_use]
    pub const fn additional(self, additional: &'static Rule) -> Self {
        Self { additional, ..self }
    }

    /// `x-additional-names`: a pattern that the names of all other properties match.
    #[must_use]
    pub const fn additional_names(self, names: &'static Pattern) -> Self {
        Self {
            additional_names: Some(names),
            ..self
        }
    }

    /// `minProperties`
    #[must_use]
    pub const fn min_properties(self, min_properties: u64) -> Self {
        Self {
            min_properties,
            ..self
        }
    }

    /// `maxProperties`
    #[must_use]
    pub const fn max_properties(self, max_properties: u64) -> Self {
        Self {
            max_properties,
            ..self
        }
    }

    /// The rule of an object with these limits.
    #[must_use]
    pub const fn rule(self) -> Rule {
        Rule::Object(self)
    }
}

/// A property: its wire name, and the rule of its value.
#[derive(Clone, Copy)]
pub enum Property {
    /// A required property.
    Required(&'static str, &'static Rule),
    /// An optional property.
    Optional(&'static str, &'static Rule),
}

impl Property {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Required(name, _) | Optional(name, _) => name,
        }
    }

    pub(super) fn rule(&self) -> &'static Rule {
        match self {
            Required(_, rule) | Optional(_, rule) => rule,
        }
    }
}
