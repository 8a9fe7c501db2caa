//! Conversions of setters, and lenient reading of fields.

use std::fmt::{self, Display};
use std::marker::PhantomData;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, DeserializeOwned, IntoDeserializer as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Number, Value};

use super::formats::Format;
use super::invalid::Invalid;
use super::rules::Rule;
use super::values::{Null, Patch};

/// What a setter accepts for a `T`: everything that converts by `TryInto`, and text for dates.
///
/// `M` only distinguishes the implementations; it is always inferred.
#[diagnostic::on_unimplemented(message = "`{Self}` cannot be converted to `{T}`")]
pub trait IntoValue<T, M> {
    /// Converts the value.
    fn into_value(self, place: &str) -> Result<T, Invalid>;
}

/// Marker: by `TryInto`.
#[derive(Debug)]
pub enum Converted {}

/// Marker: by parsing text.
#[derive(Debug)]
pub enum Parsed {}

impl<T, V> IntoValue<T, Converted> for V
where
    V: TryInto<T>,
    V::Error: Display + 'static,
{
    fn into_value(self, place: &str) -> Result<T, Invalid> {
        convert(place, self)
    }
}

/// Types that setters parse from text.
trait FromText: Sized {
    const FORMAT: Format;

    fn read(text: &str) -> Option<Self>;
}

impl FromText for NaiveDate {
    const FORMAT: Format = Format::Date;

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromText for DateTime<FixedOffset> {
    const FORMAT: Format = Format::DateTime;

    fn read(text: &str) -> Option<Self> {
        Self::parse_from_rfc3339(text).ok()
    }
}

impl<T: FromText> IntoValue<T, Parsed> for &str {
    fn into_value(self, place: &str) -> Result<T, Invalid> {
        // chrono accepts more formats than the wire format.
        let value = T::FORMAT.matches(self).then(|| T::read(self)).flatten();
        let reason = || format!("not {}", T::FORMAT.description());
        value.ok_or_else(|| Invalid::value(place, reason()))
    }
}

impl<T: FromText> IntoValue<T, Parsed> for String {
    fn into_value(self, place: &str) -> Result<T, Invalid> {
        self.as_str().into_value(place)
    }
}

impl<T: FromText> IntoValue<T, Parsed> for &String {
    fn into_value(self, place: &str) -> Result<T, Invalid> {
        self.as_str().into_value(place)
    }
}

/// What a setter of a field of type `F` accepts: a value, or an `Option` of one.
///
/// `None` means not set. A field of an update accepts [`Null`] and a [`Patch`], too.
/// `M` only distinguishes the implementations; it is always inferred.
///
/// ```
/// use rollbook::runtime::IntoField;
///
/// fn set<V: IntoField<Option<String>, M>, M>(value: V) -> Option<String> {
///     value.into_field("name").unwrap_or_default()
/// }
/// assert_eq!(set("Mary"), Some("Mary".to_owned()));
/// assert_eq!(set(None::<String>), None);
/// ```
#[diagnostic::on_unimplemented(message = "a field of type `{F}` cannot be set from `{Self}`")]
pub trait IntoField<F, M> {
    /// Converts the value of the field.
    fn into_field(self, wire_name: &str) -> Result<F, Invalid>;
}

/// Marker: a plain value.
#[derive(Debug)]
pub struct Plain<M>(PhantomData<M>);

/// Marker: an `Option`.
#[derive(Debug)]
pub struct Optional<M>(PhantomData<M>);

/// Marker: a `Patch`.
#[derive(Debug)]
pub struct Patched<M>(PhantomData<M>);

impl<T, V: IntoValue<T, M>, M> IntoField<Option<T>, Plain<M>> for V {
    fn into_field(self, wire_name: &str) -> Result<Option<T>, Invalid> {
        self.into_value(wire_name).map(Some)
    }
}

impl<T, V: IntoValue<T, M>, M> IntoField<Option<T>, Optional<M>> for Option<V> {
    fn into_field(self, wire_name: &str) -> Result<Option<T>, Invalid> {
        self.map(|value| value.into_value(wire_name)).transpose()
    }
}

impl<T, V: IntoValue<T, M>, M> IntoField<Patch<T>, Plain<M>> for V {
    fn into_field(self, wire_name: &str) -> Result<Patch<T>, Invalid> {
        self.into_value(wire_name).map(Patch::Value)
    }
}

impl<T, V: IntoValue<T, M>, M> IntoField<Patch<T>, Optional<M>> for Option<V> {
    fn into_field(self, wire_name: &str) -> Result<Patch<T>, Invalid> {
        let value = self.map(|value| value.into_value(wire_name)).transpose()?;
        Ok(Patch::or_absent(value))
    }
}

impl<T, V: IntoValue<T, M>, M> IntoField<Patch<T>, Patched<M>> for Patch<V> {
    fn into_field(self, wire_name: &str) -> Result<Patch<T>, Invalid> {
        Ok(match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(value.into_value(wire_name)?),
        })
    }
}

impl<T> IntoField<Patch<T>, Null> for Null {
    fn into_field(self, _: &str) -> Result<Patch<T>, Invalid> {
        Ok(Patch::Null)
    }
}

/// What a setter of a list accepts: as [`IntoField`], with any iterator whose items convert, such as builders, as the
/// list.
#[diagnostic::on_unimplemented(message = "a list of type `{F}` cannot be set from `{Self}`")]
pub trait IntoList<F, M> {
    /// Converts the list.
    fn into_list(self, wire_name: &str) -> Result<F, Invalid>;
}

impl<T, I, M> IntoList<Option<Vec<T>>, Plain<M>> for I
where
    I: IntoIterator,
    I::Item: IntoValue<T, M>,
{
    fn into_list(self, wire_name: &str) -> Result<Option<Vec<T>>, Invalid> {
        list_of(wire_name, self).map(Some)
    }
}

impl<T, I, M> IntoList<Option<Vec<T>>, Optional<M>> for Option<I>
where
    I: IntoIterator,
    I::Item: IntoValue<T, M>,
{
    fn into_list(self, wire_name: &str) -> Result<Option<Vec<T>>, Invalid> {
        self.map(|items| list_of(wire_name, items)).transpose()
    }
}

impl<T, I, M> IntoList<Patch<Vec<T>>, Plain<M>> for I
where
    I: IntoIterator,
    I::Item: IntoValue<T, M>,
{
    fn into_list(self, wire_name: &str) -> Result<Patch<Vec<T>>, Invalid> {
        list_of(wire_name, self).map(Patch::Value)
    }
}

impl<T, I, M> IntoList<Patch<Vec<T>>, Optional<M>> for Option<I>
where
    I: IntoIterator,
    I::Item: IntoValue<T, M>,
{
    fn into_list(self, wire_name: &str) -> Result<Patch<Vec<T>>, Invalid> {
        let list = self.map(|items| list_of(wire_name, items)).transpose()?;
        Ok(Patch::or_absent(list))
    }
}

impl<T, I, M> IntoList<Patch<Vec<T>>, Patched<M>> for Patch<I>
where
    I: IntoIterator,
    I::Item: IntoValue<T, M>,
{
    fn into_list(self, wire_name: &str) -> Result<Patch<Vec<T>>, Invalid> {
        Ok(match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(items) => Patch::Value(list_of(wire_name, items)?),
        })
    }
}

impl<T> IntoList<Patch<Vec<T>>, Null> for Null {
    fn into_list(self, _: &str) -> Result<Patch<Vec<T>>, Invalid> {
        Ok(Patch::Null)
    }
}

fn list_of<T, I, M>(wire_name: &str, items: I) -> Result<Vec<T>, Invalid>
where
    I: IntoIterator,
    I::Item: IntoValue<T, M>,
{
    let (mut list, mut invalid) = (Vec::new(), Invalid::new());
    for (index, item) in items.into_iter().enumerate() {
        match item.into_value("") {
            Ok(item) => list.push(item),
            Err(error) => invalid.add(error.inside(&format!("[{index}]")).inside(wire_name)),
        }
    }
    match invalid.is_empty() {
        true => Ok(list),
        false => Err(invalid),
    }
}

/// A field that must have a value.
///
/// # Errors
///
/// If the value is invalid or `None`.
#[doc(hidden)]
pub fn required<T>(
    wire_name: &'static str,
    value: Result<Option<T>, Invalid>,
) -> Result<T, Invalid> {
    match value? {
        Some(value) => Ok(value),
        None => Invalid::missing(wire_name),
    }
}

/// A value by `TryInto`.
///
/// # Errors
///
/// Has the place and the reason, which must not contain the value.
#[doc(hidden)]
pub fn convert<T, V>(wire_name: &str, value: V) -> Result<T, Invalid>
where
    V: TryInto<T>,
    V::Error: Display + 'static,
{
    value
        .try_into()
        .map_err(|error| Invalid::value(wire_name, error))
}

/// The items of a list. If some do not convert, the error also has the rule violations of the others.
///
/// # Errors
///
/// Has every place and reason, which must not contain a value.
#[doc(hidden)]
pub fn convert_items<T, I, M>(items: I, rule: &'static Rule) -> Result<Vec<T>, Invalid>
where
    T: Serialize,
    I: IntoIterator,
    I::Item: IntoValue<T, M>,
{
    let items = items.into_iter().enumerate();
    let items = items.map(|(index, item)| {
        let item = item.into_value("");
        item.map_err(|error| error.inside(&format!("[{index}]")))
    });
    let items: Vec<Result<T, _>> = items.collect();
    if items.iter().all(Result::is_ok) {
        return Ok(items.into_iter().flatten().collect());
    }
    let mut invalid = Invalid::new();
    for (index, item) in items.into_iter().enumerate() {
        match item {
            Ok(item) => invalid.check(&format!("[{index}]"), &item, rule),
            Err(error) => invalid.add(error),
        }
    }
    Err(invalid)
}

/// A value, or `None` for null or empty text (R36).
#[doc(hidden)]
#[derive(Debug)]
pub struct EmptyAsNone<T>(pub Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for EmptyAsNone<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(EmptyAsNoneReader(PhantomData))
            .map(Self)
    }
}

struct EmptyAsNoneReader<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EmptyAsNoneReader<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, null or empty text")
    }

    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Option<T>, E> {
        match text {
            "" => Ok(None),
            text => T::deserialize(text.into_deserializer()).map(Some),
        }
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Option<T>, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(items)).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Option<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(entries)).map(Some)
    }
}

/// Metadata beside the items of a list: read if it fits, and otherwise kept raw.
#[doc(hidden)]
#[derive(Debug)]
pub enum TypedOrRaw<T> {
    /// A value as documented, or the same number in another notation.
    Typed(T),
    /// Null or empty text.
    Empty,
    /// Any other value.
    Raw(Value),
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for TypedOrRaw<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TypedOrRawReader(PhantomData))
    }
}

impl<T: DeserializeOwned> From<Value> for TypedOrRaw<T> {
    fn from(raw: Value) -> Self {
        match fitting(&raw) {
            Some(value) => Self::Typed(value),
            None if raw.is_null() || raw == "" => Self::Empty,
            None => Self::Raw(raw),
        }
    }
}

struct TypedOrRawReader<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for TypedOrRawReader<T> {
    type Value = TypedOrRaw<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    /// Most values are text and fit: these are copied once.
    fn visit_str<E>(self, text: &str) -> Result<TypedOrRaw<T>, E> {
        let raw = || Value::String(text.to_owned());
        let fits = T::deserialize(raw()).map(TypedOrRaw::Typed);
        Ok(fits.unwrap_or_else(|_| raw().into()))
    }

    fn visit_unit<E>(self) -> Result<TypedOrRaw<T>, E> {
        Ok(Value::Null.into())
    }

    fn visit_bool<E>(self, value: bool) -> Result<TypedOrRaw<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<TypedOrRaw<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<TypedOrRaw<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<TypedOrRaw<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<TypedOrRaw<T>, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(items)).map(TypedOrRaw::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<TypedOrRaw<T>, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(entries)).map(TypedOrRaw::from)
    }
}

/// A number in any notation: `"6"`, `6.0`.
#[doc(hidden)]
#[derive(Debug)]
pub struct LooseNumber<T>(pub T);

impl<'de, T: DeserializeOwned> Deserialize<'de> for LooseNumber<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Value::deserialize(deserializer)?;
        let fits = fitting(&raw).map(Self);
        fits.ok_or_else(|| de::Error::custom("invalid type, expected a number"))
    }
}

/// Reads a `T`, if necessary from another notation of the number (`"6"`, `6.0`).
fn fitting<T: DeserializeOwned>(raw: &Value) -> Option<T> {
    if let Ok(value) = T::deserialize(raw) {
        return Some(value);
    }
    T::deserialize(Value::Number(number_in(raw)?)).ok()
}

/// The number in a text, or without a fraction of zero.
pub(super) fn number_in(raw: &Value) -> Option<Number> {
    // Above this, a float may represent several integers.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let number = match raw {
        Value::String(text) => text.trim().parse().ok()?,
        Value::Number(number) => number.clone(),
        _ => return None,
    };
    match number.as_f64().filter(|_| number.is_f64()) {
        Some(float) if float.fract() == 0.0 && float.abs() <= EXACT => Some((float as i64).into()),
        _ => Some(number),
    }
}

/// The spec's default for a missing property.
#[doc(hidden)]
pub fn default_value<T: DeserializeOwned, E: de::Error>(json: &str) -> Result<T, E> {
    // *check* validates every default against its schema.
    serde_json::from_str(json).map_err(|_| E::custom("the spec's default does not fit"))
}

/// The spec's default, for a derived JSON schema.
#[doc(hidden)]
#[must_use]
#[cfg(feature = "schemars")]
#[allow(
    clippy::expect_used,
    reason = "*check* validates every default against its schema"
)]
pub fn schema_default<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("the spec's default fits")
}
