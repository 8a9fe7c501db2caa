//! Schemas as data, and the validation of values against them.
//!
//! A request that violates its spec is not sent. *codegen* emits each schema of a request as a
//! [`Rule`], and [`check`] validates a value while serde walks it: what is validated is what is sent,
//! from a builder, a struct or plain JSON. No JSON is built for that, and a place is formatted only
//! for a violation.
//!
//! ```
//! use rollbook::runtime::rules::*;
//! use serde_json::json;
//!
//! static MEMBER: Rule = object(&[
//!     Required("name", &TEXT),
//!     Optional("code", &text().max_length(2).rule()),
//!     Optional("guest", &MEMBER),
//! ])
//! .rule();
//!
//! let mut violations = Vec::new();
//! check(&MEMBER, "", &json!({"name": "Ann", "guest": {"code": "GB1"}}), &mut violations);
//! let violations: Vec<String> = violations.iter().map(ToString::to_string).collect();
//! assert_eq!(violations, [
//!     "`guest.code` has 3 characters, 2 at most are allowed",
//!     "`guest.name` is required and was not set",
//! ]);
//! ```

use std::cmp::Ordering;
use std::fmt;
use std::ops::Bound::{self, Excluded, Included, Unbounded};
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use regex_lite::Regex;
use serde::ser::{self, Impossible};
use serde::{Serialize, Serializer};
use serde_json::Value;

pub use Num::{Float, Int};
pub use Property::{Optional, Required};
pub use Rule::Nullable;

pub use super::formats::Format;

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
    min_length: u64,
    max_length: u64,
    pattern: Option<&'static Pattern>,
    pub(in crate::runtime) format: Option<Format>,
    pub(in crate::runtime) words: &'static [&'static str],
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

/// A regular expression of a spec, compiled on first use.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern. A house rule ensures that it compiles.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            compiled: OnceLock::new(),
        }
    }

    fn matches(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| Regex::new(self.source).ok());
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

/// The limits of a number.
#[derive(Clone, Copy)]
pub struct Number {
    /// The width of an integer.
    pub(in crate::runtime) bits: Option<u32>,
    minimum: Bound<Num>,
    maximum: Bound<Num>,
    multiple_of: Option<Num>,
    pub(in crate::runtime) words: &'static [Num],
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

/// A number in its notation.
#[derive(Clone, Copy)]
pub enum Num {
    /// Without fraction and exponent.
    Int(i128),
    /// With fraction or exponent.
    Float(f64),
}

/// The limits of a list.
#[derive(Clone, Copy)]
pub struct List {
    pub(in crate::runtime) items: &'static Rule,
    min_items: u64,
    max_items: u64,
    unique: bool,
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
    properties: &'static [Property],
    pub(in crate::runtime) additional: &'static Rule,
    min_properties: u64,
    max_properties: u64,
}

/// An object with these properties, and any others.
#[must_use]
pub const fn object(properties: &'static [Property]) -> Object {
    Object {
        properties,
        additional: &Rule::Any,
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
    fn name(&self) -> &'static str {
        match self {
            Required(name, _) | Optional(name, _) => name,
        }
    }

    fn rule(&self) -> &'static Rule {
        match self {
            Required(_, rule) | Optional(_, rule) => rule,
        }
    }
}

/// One violation: where, and of which rule. Never shows a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The place by wire names, such as `contacts[1].value`; empty for the body itself. A name that
    /// the spec does not list may be member data, so its position is shown instead, such as
    /// `scores.{1}` for the second of them.
    pub place: String,
    /// What is wrong, such as "is empty".
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => write!(f, "the body {}", self.message),
            place => write!(f, "`{place}` {}", self.message),
        }
    }
}

/// Adds the violations of a value, in its order.
///
/// `place` is the prefix of their places: the name of a parameter, or nothing for the properties of
/// a body.
pub fn check<T: Serialize + ?Sized>(
    rule: &Rule,
    place: &str,
    value: &T,
    violations: &mut Vec<Violation>,
) {
    let place = Place {
        outer: None,
        step: Step::Name(place),
    };
    compare(rule, &place, value, violations);
}

fn compare<T: Serialize + ?Sized>(
    rule: &Rule,
    place: &Place<'_>,
    value: &T,
    violations: &mut Vec<Violation>,
) {
    let (mut rule, mut nullable) = (rule, false);
    while let Rule::Nullable(inner) = rule {
        (rule, nullable) = (*inner, true);
    }
    if matches!(rule, Rule::Any) {
        return;
    }
    let mut comparison = Comparison {
        rule,
        nullable,
        place,
        violations,
    };
    if value.serialize(&mut comparison).is_err() {
        comparison.violation("cannot be serialized as JSON");
    }
}

/// The place of a value, linked to the outer places and formatted on demand.
struct Place<'a> {
    outer: Option<&'a Place<'a>>,
    step: Step<'a>,
}

enum Step<'a> {
    Name(&'a str),
    Index(usize),
    /// The position among the names that the spec does not list.
    Other(usize),
}

impl Place<'_> {
    fn write(&self, text: &mut String) {
        if let Some(outer) = self.outer {
            outer.write(text);
        }
        let dot = if text.is_empty() { "" } else { "." };
        text.push_str(&match self.step {
            Step::Name(name) => format!("{dot}{name}"),
            Step::Index(index) => format!("[{index}]"),
            Step::Other(position) => format!("{dot}{{{position}}}"),
        });
    }

    fn violation(&self, message: String) -> Violation {
        let mut place = String::new();
        self.write(&mut place);
        Violation { place, message }
    }
}

/// The error for a value that does not serialize. The message is dropped, since it may repeat the value.
#[derive(Debug)]
struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot be serialized")
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The validation of one value, as a serializer.
struct Comparison<'a> {
    rule: &'a Rule,
    nullable: bool,
    place: &'a Place<'a>,
    violations: &'a mut Vec<Violation>,
}

impl Comparison<'_> {
    fn violation(&mut self, message: impl Into<String>) {
        self.violations.push(self.place.violation(message.into()));
    }

    /// The value does not have the type of the rule.
    fn wrong_type(&mut self) {
        self.violation(match self.rule {
            Rule::Text(_) => "is not text",
            Rule::Number(Number { bits: None, .. }) => "is not a number",
            Rule::Number(_) => "is not a whole number",
            Rule::IntegerOrText(..) => "is neither a whole number nor text",
            Rule::Boolean(_) => "is neither true nor false",
            Rule::List(_) => "is not a list",
            Rule::Object(_) => "is not an object",
            // Never compared.
            Rule::Any | Rule::Nullable(_) => return,
        });
    }

    fn null(&mut self) {
        if !self.nullable {
            self.violation("is null");
        }
    }

    fn boolean(&mut self, value: bool) {
        match self.rule {
            Rule::Boolean([]) => {}
            Rule::Boolean(words) if words.contains(&value) => {}
            Rule::Boolean(_) => self.violation(format!("is not {}", !value)),
            _ => self.wrong_type(),
        }
    }

    fn text(&mut self, value: &str) {
        let (Rule::Text(rule) | Rule::IntegerOrText(_, rule)) = self.rule else {
            return self.wrong_type();
        };
        if rule.min_length > 0 || rule.max_length < u64::MAX {
            let length = value.chars().count() as u64;
            match rule.min_length {
                1 if length < 1 => self.violation("is empty"),
                least if length < least => {
                    self.violation(format!("is shorter than {least} characters"));
                }
                _ => {}
            }
            let most = rule.max_length;
            if length > most {
                self.violation(format!(
                    "has {length} characters, {most} at most are allowed"
                ));
            }
        }
        if let Some(pattern) = rule.pattern.filter(|pattern| !pattern.matches(value)) {
            self.violation(format!("does not match {}", pattern.source));
        }
        if let Some(format) = rule.format.filter(|format| !format.matches(value)) {
            self.violation(format!("is not {}", format.description()));
        }
        if !rule.words.is_empty() && !rule.words.contains(&value) {
            let words = rule.words.iter().map(|word| format!("`{word}`"));
            self.violation(one_of(words));
        }
    }

    fn number(&mut self, value: Num) {
        let (Rule::Number(rule) | Rule::IntegerOrText(rule, _)) = self.rule else {
            return self.wrong_type();
        };
        match (value, rule.bits) {
            (Float(value), _) if !value.is_finite() => {
                return self.violation("is not a finite number, and JSON has no other");
            }
            (Float(_), Some(_)) => return self.wrong_type(),
            (Int(value), Some(bits)) if value != (value << (128 - bits)) >> (128 - bits) => {
                self.violation(format!("does not fit into {bits} bits"));
            }
            _ => {}
        }
        match rule.minimum {
            Included(least) if value.cmp(least).is_lt() => {
                self.violation(format!("is less than {least}"));
            }
            Excluded(least) if value.cmp(least).is_le() => {
                self.violation(format!("is not more than {least}"));
            }
            _ => {}
        }
        match rule.maximum {
            Included(most) if value.cmp(most).is_gt() => {
                self.violation(format!("is more than {most}"));
            }
            Excluded(most) if value.cmp(most).is_ge() => {
                self.violation(format!("is not less than {most}"));
            }
            _ => {}
        }
        if let Some(unit) = rule.multiple_of.filter(|&unit| !value.is_multiple_of(unit)) {
            self.violation(format!("is not a multiple of {unit}"));
        }
        if !rule.words.is_empty() && !rule.words.iter().any(|word| value.cmp(*word).is_eq()) {
            self.violation(one_of(rule.words.iter().map(ToString::to_string)));
        }
    }

    fn count(&mut self, things: &str, count: u64, allowed: RangeInclusive<u64>) {
        let (least, most) = allowed.into_inner();
        if count < least {
            self.violation(format!("has {count} {things}, at least {least} are needed"));
        }
        if count > most {
            self.violation(format!("has {count} {things}, {most} at most are allowed"));
        }
    }
}

/// "is not one of", with the first values only: some enums have all countries.
fn one_of(words: impl ExactSizeIterator<Item = String>) -> String {
    const SHOWN: usize = 12;
    let more = words.len().saturating_sub(SHOWN);
    let shown = words.take(SHOWN).collect::<Vec<_>>().join(", ");
    match more {
        0 => format!("is not one of {shown}"),
        more => format!("is not one of {shown} and {more} more"),
    }
}

impl fmt::Display for Num {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Int(value) => write!(f, "{value}"),
            // `Display` writes 1e300 with all its zeros.
            Float(value) => write!(f, "{value:?}"),
        }
    }
}

impl Num {
    fn of(number: &serde_json::Number) -> Self {
        let int = number.as_i64().map(i128::from);
        match int.or_else(|| number.as_u64().map(i128::from)) {
            Some(int) => Int(int),
            None => Float(number.as_f64().unwrap_or(f64::INFINITY)),
        }
    }

    /// A number as text, as serde_json serializes it if some crate turns on its feature
    /// `arbitrary_precision`.
    fn parse(text: &str) -> Option<Self> {
        let int = text.parse().map(Int).ok();
        int.or_else(|| text.parse().map(Float).ok())
    }

    /// Compares exactly, without rounding to floats. Floats are finite here.
    fn cmp(self, other: Self) -> Ordering {
        /// The first float that exceeds `i128`.
        const END: f64 = -(i128::MIN as f64);
        match (self, other) {
            (Int(a), Int(b)) => a.cmp(&b),
            (Float(a), Float(b)) => a.partial_cmp(&b).unwrap_or(Ordering::Equal),
            (Float(_), Int(_)) => other.cmp(self).reverse(),
            (Int(_), Float(b)) if b >= END => Ordering::Less,
            (Int(_), Float(b)) if b < -END => Ordering::Greater,
            (Int(a), Float(b)) => {
                let whole = a.cmp(&(b.trunc() as i128));
                whole.then_with(|| 0.0_f64.partial_cmp(&b.fract()).unwrap_or(Ordering::Equal))
            }
        }
    }

    /// Whether the number is a multiple of the unit, both as decimals: 0.3 is a multiple of 0.1, which
    /// is not true of the floats.
    fn is_multiple_of(self, unit: Self) -> bool {
        if let (Int(value), Int(unit)) = (self, unit) {
            return value.checked_rem(unit).unwrap_or(0) == 0;
        }
        let (Some((mut value, exponent)), Some((unit, unit_exponent))) =
            (self.decimal(), unit.decimal())
        else {
            return true;
        };
        if value == 0 || unit == 0 {
            return true;
        }
        for _ in unit_exponent..exponent {
            // A unit has at most 20 digits, so this does not overflow.
            value = (value % unit) * 10;
        }
        for _ in exponent..unit_exponent {
            if value % 10 != 0 {
                return false;
            }
            value /= 10;
        }
        value % unit == 0
    }

    /// Digits and a power of ten, as serde_json writes them. Where two decimals are equally close to a
    /// float, `Display` may write the other one.
    fn decimal(self) -> Option<(i128, i32)> {
        let value = match self {
            Int(value) => return Some((value, 0)),
            Float(value) => value,
        };
        let text = serde_json::Number::from_f64(value)?.to_string();
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let exponent = exponent.parse::<i32>().ok()?;
        let mantissa = format!("{whole}{fraction}").parse().ok()?;
        Some((mantissa, exponent - fraction.len() as i32))
    }
}

impl<'a, 'c> Serializer for &'c mut Comparison<'a> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Items<'a, 'c>;
    type SerializeTuple = Items<'a, 'c>;
    type SerializeTupleStruct = Items<'a, 'c>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Members<'a, 'c>;
    type SerializeStruct = Members<'a, 'c>;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    fn serialize_bool(self, v: bool) -> Result<(), Unwritable> {
        self.boolean(v);
        Ok(())
    }
    fn serialize_i8(self, v: i8) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i16(self, v: i16) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i32(self, v: i32) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i64(self, v: i64) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_i128(self, v: i128) -> Result<(), Unwritable> {
        self.number(Int(v));
        Ok(())
    }
    fn serialize_u8(self, v: u8) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_u16(self, v: u16) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_u32(self, v: u32) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_u64(self, v: u64) -> Result<(), Unwritable> {
        self.serialize_i128(v.into())
    }
    fn serialize_f32(self, v: f32) -> Result<(), Unwritable> {
        // The digits of the f32 are sent: 0.1 and not 0.10000000149011612.
        let v = match v.fract() == 0.0 {
            true => v.into(),
            false => v.to_string().parse().map_err(|_| Unwritable)?,
        };
        self.serialize_f64(v)
    }
    fn serialize_f64(self, v: f64) -> Result<(), Unwritable> {
        self.number(Float(v));
        Ok(())
    }
    fn serialize_char(self, v: char) -> Result<(), Unwritable> {
        self.serialize_str(v.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, v: &str) -> Result<(), Unwritable> {
        self.text(v);
        Ok(())
    }
    fn serialize_bytes(self, v: &[u8]) -> Result<(), Unwritable> {
        v.serialize(self)
    }
    fn serialize_none(self) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        self.null();
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.collect_map([(variant, value)])
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a, 'c>, Unwritable> {
        let list = match self.rule {
            Rule::List(list) => Some(list),
            _ => None,
        };
        if list.is_none() {
            self.wrong_type();
        }
        Ok(Items {
            list,
            count: 0,
            seen: Vec::new(),
            comparison: self,
        })
    }
    fn serialize_tuple(self, len: usize) -> Result<Items<'a, 'c>, Unwritable> {
        self.serialize_seq(Some(len))
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        len: usize,
    ) -> Result<Items<'a, 'c>, Unwritable> {
        self.serialize_seq(Some(len))
    }
    /// Generated types have no variants with data.
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a, 'c>, Unwritable> {
        let members = Members::new(self);
        if members.object.is_none() {
            members.comparison.wrong_type();
        }
        Ok(members)
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members<'a, 'c>, Unwritable> {
        match name {
            DIGITS => Ok(Members::new(self)),
            _ => self.serialize_map(None),
        }
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable)
    }
}

/// The name of serde_json's struct for a number with `arbitrary_precision`, and of its only field.
const DIGITS: &str = "$serde_json::private::Number";

/// Validates the items of a list; `list` is `None` if the value should not be one.
struct Items<'a, 'c> {
    list: Option<&'a List>,
    comparison: &'c mut Comparison<'a>,
    count: usize,
    /// The items, for `uniqueItems`.
    seen: Vec<(usize, Value)>,
}

impl Items<'_, '_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) {
        let Some(list) = self.list else { return };
        let place = Place {
            outer: Some(self.comparison.place),
            step: Step::Index(self.count),
        };
        compare(list.items, &place, value, self.comparison.violations);
        if list.unique
            && let Ok(value) = serde_json::to_value(value)
        {
            self.seen.push((self.count, value));
        }
        self.count += 1;
    }

    fn finish(mut self) {
        let Some(list) = self.list else { return };
        let allowed = list.min_items..=list.max_items;
        self.comparison.count("items", self.count as u64, allowed);
        self.seen.sort_by(|(_, a), (_, b)| order(a, b));
        for same in self.seen.chunk_by(|(_, a), (_, b)| order(a, b).is_eq()) {
            let [(first, _), again @ ..] = same else {
                continue;
            };
            for (again, _) in again {
                self.comparison
                    .violation(format!("has the same item at [{first}] and [{again}]"));
            }
        }
    }
}

/// An order of JSON values that agrees with JSON Schema's equality: 1 equals 1.0, and the members of an
/// object are unordered.
fn order(a: &Value, b: &Value) -> Ordering {
    fn kind(value: &Value) -> u8 {
        match value {
            Value::Null => 0,
            Value::Bool(_) => 1,
            Value::Number(_) => 2,
            Value::String(_) => 3,
            Value::Array(_) => 4,
            Value::Object(_) => 5,
        }
    }
    fn first_that_differs(orders: impl Iterator<Item = Ordering>) -> Ordering {
        orders
            .into_iter()
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
    fn sorted(members: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
        let mut members: Vec<_> = members.iter().collect();
        members.sort_by_key(|(name, _)| *name);
        members
    }
    match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Number(a), Value::Number(b)) => Num::of(a).cmp(Num::of(b)),
        (Value::String(a), Value::String(b)) => a.cmp(b),
        (Value::Array(a), Value::Array(b)) => {
            let items = a.iter().zip(b).map(|(a, b)| order(a, b));
            a.len()
                .cmp(&b.len())
                .then_with(|| first_that_differs(items))
        }
        (Value::Object(a), Value::Object(b)) => a.len().cmp(&b.len()).then_with(|| {
            let members = sorted(a).into_iter().zip(sorted(b));
            let orders = members.map(|((a, x), (b, y))| a.cmp(b).then_with(|| order(x, y)));
            first_that_differs(orders)
        }),
        _ => kind(a).cmp(&kind(b)),
    }
}

impl ser::SerializeSeq for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.item(value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

impl ser::SerializeTuple for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.item(value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

impl ser::SerializeTupleStruct for Items<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.item(value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

/// Validates the members of an object; `object` is `None` if the value should not be one.
struct Members<'a, 'c> {
    object: Option<&'a Object>,
    comparison: &'c mut Comparison<'a>,
    listed: Listed,
    /// The number of names that the spec does not list.
    others: usize,
    /// A name whose value follows, for types that serialize the two separately.
    key: Option<String>,
}

impl<'a, 'c> Members<'a, 'c> {
    fn new(comparison: &'c mut Comparison<'a>) -> Self {
        let object = match comparison.rule {
            Rule::Object(object) => Some(object),
            _ => None,
        };
        Self {
            object,
            comparison,
            listed: Listed::default(),
            others: 0,
            key: None,
        }
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        let Some(object) = self.object else { return };
        let found = self.listed.find(object.properties, name);
        let (step, rule) = match found {
            Some(index) => (Step::Name(name), object.properties[index].rule()),
            None => (Step::Other(self.others), object.additional),
        };
        let place = Place {
            outer: Some(self.comparison.place),
            step,
        };
        match found {
            None => self.others += 1,
            Some(index) if self.listed.insert(index) => {}
            Some(_) => {
                let message = "is set by its wire name; use its setter";
                self.comparison
                    .violations
                    .push(place.violation(message.to_owned()));
            }
        }
        compare(rule, &place, value, self.comparison.violations);
    }

    fn finish(mut self) {
        let Some(object) = self.object else { return };
        let count = self.listed.count + self.others as u64;
        for (index, property) in object.properties.iter().enumerate() {
            if matches!(property, Required(..)) && self.listed.insert(index) {
                let place = Place {
                    outer: Some(self.comparison.place),
                    step: Step::Name(property.name()),
                };
                let message = "is required and was not set";
                self.comparison
                    .violations
                    .push(place.violation(message.to_owned()));
            }
        }
        let allowed = object.min_properties..=object.max_properties;
        self.comparison.count("properties", count, allowed);
    }
}

/// Which of the listed properties are present.
#[derive(Default)]
struct Listed {
    first: u64,
    /// For properties after the first 64.
    more: Vec<u64>,
    count: u64,
    /// The index of the last one found.
    last: usize,
}

impl Listed {
    /// The property with this name. Tries the one after the last first, since most values are in the
    /// order of the spec.
    fn find(&mut self, properties: &[Property], name: &str) -> Option<usize> {
        let has_name = |property: &Property| property.name() == name;
        let next = self.last + 1;
        let found = match properties.get(next) {
            Some(property) if has_name(property) => Some(next),
            _ => properties.iter().position(has_name),
        };
        self.last = found.unwrap_or(self.last);
        found
    }

    /// Marks a property as present; `false` if it already was.
    fn insert(&mut self, index: usize) -> bool {
        let word = match (index / 64).checked_sub(1) {
            None => &mut self.first,
            Some(at) => {
                if self.more.len() <= at {
                    self.more.resize(at + 1, 0);
                }
                &mut self.more[at]
            }
        };
        let bit = 1 << (index % 64);
        let is_new = *word & bit == 0;
        *word |= bit;
        self.count += u64::from(is_new);
        is_new
    }
}

impl ser::SerializeMap for Members<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_entry<K, V>(&mut self, key: &K, value: &V) -> Result<(), Unwritable>
    where
        K: Serialize + ?Sized,
        V: Serialize + ?Sized,
    {
        key.serialize(Key(|name: &str| self.member(name, value)))
    }
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        key.serialize(Key(|name: &str| self.key = Some(name.to_owned())))
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let name = self.key.take().ok_or(Unwritable)?;
        self.member(&name, value);
        Ok(())
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

impl ser::SerializeStruct for Members<'_, '_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        if name != DIGITS {
            self.member(name, value);
            return Ok(());
        }
        value.serialize(Key(|digits: &str| match Num::parse(digits) {
            Some(number) => self.comparison.number(number),
            None => self.comparison.wrong_type(),
        }))
    }
    fn end(self) -> Result<(), Unwritable> {
        self.finish();
        Ok(())
    }
}

/// Extracts the text of a map's key.
struct Key<F>(F);

macro_rules! plain_keys {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, key: $type) -> Result<(), Unwritable> {
            (self.0)(&key.to_string());
            Ok(())
        })*
    };
}

/// Types that serde_json does not accept as keys, or that no type uses as keys.
macro_rules! no_keys {
    ($($method:ident($($type:ty),*) -> $ok:ty),*) => {
        $(fn $method(self, $(_: $type),*) -> Result<$ok, Unwritable> {
            Err(Unwritable)
        })*
    };
}

impl<F: FnOnce(&str)> Serializer for Key<F> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Impossible<(), Unwritable>;
    type SerializeTuple = Impossible<(), Unwritable>;
    type SerializeTupleStruct = Impossible<(), Unwritable>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Impossible<(), Unwritable>;
    type SerializeStruct = Impossible<(), Unwritable>;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    fn serialize_str(self, key: &str) -> Result<(), Unwritable> {
        (self.0)(key);
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        key: &T,
    ) -> Result<(), Unwritable> {
        key.serialize(self)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), Unwritable> {
        Err(Unwritable)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unwritable> {
        Err(Unwritable)
    }
    plain_keys!(
        serialize_bool: bool,
        serialize_char: char,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64
    );
    no_keys!(
        serialize_f32(f32) -> (),
        serialize_f64(f64) -> (),
        serialize_bytes(&[u8]) -> (),
        serialize_none() -> (),
        serialize_unit() -> (),
        serialize_unit_struct(&'static str) -> (),
        serialize_seq(Option<usize>) -> Self::SerializeSeq,
        serialize_tuple(usize) -> Self::SerializeTuple,
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant,
        serialize_map(Option<usize>) -> Self::SerializeMap,
        serialize_struct(&'static str, usize) -> Self::SerializeStruct,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant
    );
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Map, json};

    use super::*;
    use crate::{Flag, Lenient, Patch, Secret, UsDate};

    fn broken<T: Serialize + ?Sized>(rule: &Rule, place: &str, value: &T) -> Vec<String> {
        let mut violations = Vec::new();
        check(rule, place, value, &mut violations);
        violations.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn integers_of_every_width_keep_the_range() {
        static FEW: Rule = integer().maximum(Int(5)).rule();
        let of = |broken: [Vec<String>; 2]| {
            assert_eq!(broken, [vec![], vec!["`n` is more than 5".to_owned()]])
        };
        of([broken(&FEW, "n", &5_i8), broken(&FEW, "n", &6_i8)]);
        of([broken(&FEW, "n", &5_i16), broken(&FEW, "n", &6_i16)]);
        of([broken(&FEW, "n", &5_i32), broken(&FEW, "n", &6_i32)]);
        of([broken(&FEW, "n", &5_i64), broken(&FEW, "n", &6_i64)]);
        of([broken(&FEW, "n", &5_u8), broken(&FEW, "n", &6_u8)]);
        of([broken(&FEW, "n", &5_u16), broken(&FEW, "n", &6_u16)]);
        of([broken(&FEW, "n", &5_u32), broken(&FEW, "n", &6_u32)]);
        of([broken(&FEW, "n", &5_u64), broken(&FEW, "n", &6_u64)]);
    }

    #[test]
    fn a_tuple_is_a_list() {
        #[derive(Serialize)]
        struct Pair(i64, i64);
        static THREE: Rule = list(&INTEGER).min_items(3).rule();
        let few = ["`n` has 2 items, at least 3 are needed"];
        assert_eq!(broken(&THREE, "n", &Pair(1, 2)), few);
        assert_eq!(broken(&THREE, "n", &(1, 2)), few);
        assert_eq!(broken(&THREE, "n", &[1, 2]), few);
    }

    #[test]
    fn a_text_with_one_limit_keeps_it() {
        static SHORT: Rule = text().max_length(2).rule();
        static LONG: Rule = text().min_length(2).rule();
        assert_eq!(broken(&SHORT, "n", "abc").len(), 1);
        assert_eq!(broken(&LONG, "n", "a").len(), 1);
        assert_eq!(broken(&SHORT, "n", "ab"), broken(&LONG, "n", "ab"));
    }

    static LETTERS: Pattern = Pattern::new("^[a-z]+$");
    static CODE: Rule = text().min_length(3).max_length(5).pattern(&LETTERS).rule();
    static NAME: Rule = text().min_length(1).rule();
    static KIND: Rule = text().words(&["email", "phone"]).rule();
    static PRICE: Rule = number()
        .exclusive_minimum(Int(0))
        .maximum(Float(99.5))
        .multiple_of(Float(0.01))
        .rule();
    static CONTACT: Rule = object(&[
        Optional("kind", &KIND),
        Required("value", &NAME),
        Optional("[Name | First]", &Nullable(&NAME)),
        Optional("contact", &CONTACT),
    ])
    .rule();
    static CONTACTS: Rule = list(&CONTACT).min_items(1).max_items(3).unique().rule();
    static PERSON: Rule = object(&[
        Optional("id", &INT64),
        Optional("price", &PRICE),
        Optional("contacts", &CONTACTS),
    ])
    .additional(&NAME)
    .min_properties(1)
    .max_properties(3)
    .rule();

    #[test]
    fn every_violation_of_a_text_has_its_message() {
        assert_eq!(broken(&CODE, "code", "abc"), [""; 0]);
        let short = "is shorter than 3 characters";
        let unmatched = "does not match ^[a-z]+$";
        assert_eq!(
            broken(&CODE, "code", "A"),
            [format!("`code` {short}"), format!("`code` {unmatched}")]
        );
        assert_eq!(
            broken(&CODE, "code", "äöüäöü"),
            [
                "`code` has 6 characters, 5 at most are allowed",
                "`code` does not match ^[a-z]+$"
            ]
        );
        assert_eq!(broken(&NAME, "name", ""), ["`name` is empty"]);
        assert_eq!(
            broken(&KIND, "kind", "Email"),
            ["`kind` is not one of `email`, `phone`"]
        );
    }

    #[test]
    fn a_long_enum_is_not_listed_completely() {
        const WORDS: [&str; 15] = [
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o",
        ];
        let rule = text().words(&WORDS).rule();
        assert_eq!(
            broken(&rule, "it", "z"),
            [
                "`it` is not one of `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l` and 3 more"
            ]
        );
    }

    #[test]
    fn the_message_of_every_format_has_an_example() {
        let message = |format| {
            let rule = text().format(format).rule();
            broken(&rule, "it", "\u{0}").join("; ")
        };
        insta::assert_snapshot!(
            [
                Format::Date, Format::DateTime, Format::UsDate, Format::Email, Format::Hostname,
                Format::Ipv4, Format::Ipv6, Format::Uri, Format::Uuid,
            ]
            .map(message)
            .join("\n"),
            @r"
        `it` is not a date such as 2025-01-31
        `it` is not a date and time such as 2025-01-31T09:30:00Z
        `it` is not a date in the form MM/dd/yyyy, such as 01/31/2025
        `it` is not an e-mail address such as name@example.com
        `it` is not a host name such as www.example.com
        `it` is not an IPv4 address such as 192.0.2.1
        `it` is not an IPv6 address such as 2001:db8::1
        `it` is not a URI such as https://example.com/page
        `it` is not a UUID such as 123e4567-e89b-12d3-a456-426614174000
        "
        );
    }

    #[test]
    fn every_violation_of_a_number_has_its_message() {
        assert_eq!(broken(&PRICE, "price", &0.3), [""; 0]);
        assert_eq!(broken(&PRICE, "price", &0), ["`price` is not more than 0"]);
        assert_eq!(
            broken(&PRICE, "price", &-0.005),
            [
                "`price` is not more than 0",
                "`price` is not a multiple of 0.01"
            ]
        );
        assert_eq!(broken(&PRICE, "price", &100), ["`price` is more than 99.5"]);
        let rule = int32()
            .minimum(Int(1))
            .exclusive_maximum(Int(10))
            .words(&[Int(2), Int(4)])
            .rule();
        assert_eq!(
            broken(&rule, "n", &i64::MIN),
            [
                "`n` does not fit into 32 bits",
                "`n` is less than 1",
                "`n` is not one of 2, 4"
            ]
        );
        assert_eq!(
            broken(&rule, "n", &10),
            ["`n` is not less than 10", "`n` is not one of 2, 4"]
        );
    }

    #[test]
    fn every_violation_of_lists_and_objects_has_its_message() {
        assert_eq!(
            broken(&CONTACTS, "body", &json!([])),
            ["`body` has 0 items, at least 1 are needed"]
        );
        let contact = json!({"value": "a", "contact": {"value": 1.0}});
        let same = json!({"contact": {"value": 1}, "value": "a"});
        assert_eq!(
            broken(&CONTACTS, "", &json!([contact, {"value": "b"}, same, same])),
            [
                "`[0].contact.value` is not text",
                "`[2].contact.value` is not text",
                "`[3].contact.value` is not text",
                "the body has 4 items, 3 at most are allowed",
                "the body has the same item at [0] and [2]",
                "the body has the same item at [0] and [3]",
            ]
        );
        assert_eq!(
            broken(&PERSON, "", &json!({})),
            ["the body has 0 properties, at least 1 are needed"]
        );
        assert_eq!(
            broken(&PERSON, "", &json!({"a": "", "id": 1, "b": "b", "c": ""})),
            [
                "`{0}` is empty",
                "`{2}` is empty",
                "the body has 4 properties, 3 at most are allowed",
            ]
        );
    }

    #[test]
    fn a_place_is_a_path_of_wire_names() {
        let contacts = json!({"contacts": [
            {"value": "a"},
            {"[Name | First]": "", "contact": {}, "value": ""},
        ]});
        assert_eq!(
            broken(&PERSON, "", &contacts),
            [
                "`contacts[1].[Name | First]` is empty",
                "`contacts[1].contact.value` is required and was not set",
                "`contacts[1].value` is empty",
            ]
        );
        assert_eq!(
            broken(&PERSON, "person", &contacts)[2],
            "`person.contacts[1].value` is empty"
        );
    }

    #[test]
    fn a_value_of_another_type_is_reported_once_and_never_shown() {
        let members = BTreeMap::from([("c4n4ry", "c4n4ry")]);
        let values = [
            json!("c4n4ry"),
            json!(1),
            json!(1.5),
            json!(true),
            json!(null),
            json!(["c4n4ry"]),
            json!(members),
        ];
        let either = Rule::IntegerOrText(integer(), text());
        let rules = [
            &TEXT, &INTEGER, &NUMBER, &BOOLEAN, &CONTACTS, &CONTACT, &either,
        ];
        let messages = rules.map(|rule| {
            let messages = values
                .each_ref()
                .map(|value| broken(rule, "it", value).join(", "));
            let messages = messages.map(|message| message.replace("`it` is ", ""));
            messages
                .map(|message| {
                    if message.is_empty() {
                        "fits".to_owned()
                    } else {
                        message
                    }
                })
                .join(" | ")
        });
        insta::assert_snapshot!(messages.join("\n"), @r"
        fits | not text | not text | not text | null | not text | not text
        not a whole number | fits | not a whole number | not a whole number | null | not a whole number | not a whole number
        not a number | fits | fits | not a number | null | not a number | not a number
        neither true nor false | neither true nor false | neither true nor false | fits | null | neither true nor false | neither true nor false
        not a list | not a list | not a list | not a list | null | `it[0]` is not an object | not a list
        not an object | not an object | not an object | not an object | null | not an object | `it.value` is required and was not set
        fits | fits | neither a whole number nor text | neither a whole number nor text | null | neither a whole number nor text | neither a whole number nor text
        ");
    }

    #[test]
    fn a_number_keeps_its_digits() {
        let at_most = |most| number().maximum(most).rule();
        // 0.1 as an f32 is more than 0.1 as an f64, and what is sent is "0.1".
        assert_eq!(broken(&at_most(Float(0.1)), "n", &0.1_f32), [""; 0]);
        let past = i64::MAX as u64 + 1;
        let limit = at_most(Int(i64::MAX.into()));
        assert_eq!(
            broken(&limit, "n", &past),
            ["`n` is more than 9223372036854775807"]
        );
        assert_eq!(broken(&limit, "n", &i64::MAX), [""; 0]);
        assert_eq!(broken(&at_most(Float(1e300)), "n", &u64::MAX), [""; 0]);
        assert_eq!(
            broken(&at_most(Float(-1e300)), "n", &i64::MIN),
            ["`n` is more than -1e300"]
        );
        // Both 900719925474099.2 and .3 are this float, and the first is sent.
        let unit = number().multiple_of(Float(0.3)).rule();
        assert_eq!(broken(&unit, "n", &900_719_925_474_099.2).len(), 1);
        assert_eq!(
            broken(&INT64, "n", &past),
            ["`n` does not fit into 64 bits"]
        );
        let message = "`n` is not a finite number, and JSON has no other";
        assert_eq!(broken(&NUMBER, "n", &f64::NAN), [message]);
        assert_eq!(broken(&Nullable(&NUMBER), "n", &f32::INFINITY), [message]);
    }

    /// serde_json's number with its feature `arbitrary_precision`.
    #[derive(Serialize)]
    #[serde(rename = "$serde_json::private::Number")]
    struct Digits {
        #[serde(rename = "$serde_json::private::Number")]
        digits: &'static str,
    }

    #[test]
    fn a_number_with_arbitrary_precision_is_a_number() {
        let cases = [
            ("7", 0),
            ("7.0", 1),
            ("1e2", 1),
            ("18446744073709551616", 0),
        ];
        for (digits, violations) in cases {
            let messages = broken(&INTEGER, "n", &Digits { digits });
            assert_eq!(messages.len(), violations, "{digits}: {messages:?}");
        }
        assert_eq!(broken(&PRICE, "n", &Digits { digits: "0.015" }).len(), 1);
        assert_eq!(
            broken(&TEXT, "n", &Digits { digits: "7" }),
            ["`n` is not text"]
        );
    }

    #[derive(Serialize)]
    struct Open {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<i64>,
        #[serde(skip_serializing_if = "Patch::is_absent")]
        price: Patch<f64>,
        #[serde(flatten)]
        extra: Map<String, Value>,
    }

    fn open(id: Option<i64>, extra: Value) -> Open {
        let Value::Object(extra) = extra else {
            panic!("not an object")
        };
        Open {
            id,
            price: Patch::Absent,
            extra,
        }
    }

    #[test]
    fn a_listed_name_among_the_extra_ones_is_a_violation_if_it_is_set_twice() {
        assert_eq!(
            broken(&PERSON, "", &open(Some(1), json!({"x": "y"}))),
            [""; 0]
        );
        assert_eq!(
            broken(&PERSON, "", &open(Some(1), json!({"id": "2", "x": "y"}))),
            [
                "`id` is set by its wire name; use its setter",
                "`id` is not a whole number",
            ]
        );
        // Set once, it is only validated.
        assert_eq!(broken(&PERSON, "", &open(None, json!({"id": 2}))), [""; 0]);
    }

    #[test]
    fn a_skipped_field_is_absent_and_none_is_null() {
        static RULE: Rule = object(&[Required("id", &INT64), Optional("price", &NUMBER)]).rule();
        let mut value = open(None, json!({}));
        assert_eq!(
            broken(&RULE, "", &value),
            ["`id` is required and was not set"]
        );
        value.id = Some(1);
        value.price = Patch::Null;
        assert_eq!(broken(&RULE, "", &value), ["`price` is null"]);
        assert_eq!(broken(&TEXT, "it", &None::<String>), ["`it` is null"]);
        assert_eq!(broken(&Nullable(&TEXT), "it", &()), [""; 0]);
    }

    #[test]
    fn field_types_are_validated_in_their_wire_format() {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 1, 31).unwrap_or_default();
        let format = |format| text().format(format).rule();
        assert_eq!(broken(&format(Format::Date), "it", &day), [""; 0]);
        assert_eq!(
            broken(&format(Format::UsDate), "it", &UsDate::from(day)),
            [""; 0]
        );
        assert_eq!(broken(&format(Format::UsDate), "it", &day).len(), 1);
        let words = integer().words(&[Int(0), Int(1)]).rule();
        assert_eq!(broken(&words, "it", &Flag(true)), [""; 0]);
        assert_eq!(broken(&INT64, "it", &Lenient::from(7)), [""; 0]);
        let secret = Secret::from("abc".to_owned());
        assert_eq!(broken(&CODE, "it", &secret), [""; 0]);
        assert_eq!(broken(&CODE, "it", &'c').len(), 1);
        assert_eq!(
            broken(&CONTACTS, "it", &b"a"[..]),
            ["`it[0]` is not an object"]
        );
    }

    #[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
    enum Word {
        Id,
    }

    struct NotSerializable;

    impl Serialize for NotSerializable {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(ser::Error::custom("c4n4ry"))
        }
    }

    #[test]
    fn a_value_that_does_not_serialize_is_a_violation_at_its_place() {
        let message = "cannot be serialized as JSON";
        assert_eq!(
            broken(&PERSON, "", &BTreeMap::from([("id", NotSerializable)])),
            [format!("`id` {message}")]
        );
        let by_list = BTreeMap::from([(vec![1], "a")]);
        assert_eq!(
            broken(&PERSON, "", &by_list),
            [format!("the body {message}")]
        );
        let by_number = BTreeMap::from([(1, "a")]);
        assert_eq!(broken(&PERSON, "", &by_number), [""; 0]);
        let by_word = BTreeMap::from([(Word::Id, "a")]);
        assert_eq!(broken(&PERSON, "", &by_word), [""; 0]);
    }

    #[test]
    fn an_object_with_many_properties_is_validated() {
        const SIZE: usize = 200;
        static PROPERTIES: OnceLock<Vec<Property>> = OnceLock::new();
        let properties = PROPERTIES.get_or_init(|| {
            let name = |n: usize| &*format!("p{n}").leak();
            (0..SIZE).map(|n| Required(name(n), &INTEGER)).collect()
        });
        let size = SIZE as u64;
        let rule = object(properties)
            .min_properties(size)
            .max_properties(size)
            .rule();
        let mut members: BTreeMap<_, _> = (0..SIZE).map(|n| (format!("p{n}"), n)).collect();
        assert_eq!(broken(&rule, "", &members), [""; 0]);
        members.remove("p150");
        assert_eq!(
            broken(&rule, "", &members),
            [
                "`p150` is required and was not set",
                "the body has 199 properties, at least 200 are needed"
            ]
        );
    }
}
