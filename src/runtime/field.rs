//! How a builder's setter takes a value.

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, DeserializeOwned, IntoDeserializer as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Number, Value};

use super::invalid::Invalid;
use super::rules::Rule;
use super::values::{Null, Patch};

/// What a setter of a field of type `F` takes: the value, or what already is an `F` of it.
///
/// `M` only tells the implementations apart; it is always inferred.
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
    /// The field, or why the value does not fit.
    fn into_field(self, wire_name: &str) -> Result<F, Invalid>;
}

/// The value itself was given.
#[derive(Debug)]
pub enum Plain {}

/// An `Option` or a `Patch` was given.
#[derive(Debug)]
pub enum Wrapped {}

impl<T, V> IntoField<Option<T>, Plain> for V
where
    V: TryInto<T>,
    V::Error: Display + 'static,
{
    fn into_field(self, wire_name: &str) -> Result<Option<T>, Invalid> {
        required_field(wire_name, self).map(Some)
    }
}

impl<T, V> IntoField<Option<T>, Wrapped> for Option<V>
where
    V: TryInto<T>,
    V::Error: Display + 'static,
{
    fn into_field(self, wire_name: &str) -> Result<Option<T>, Invalid> {
        self.map(|value| required_field(wire_name, value))
            .transpose()
    }
}

impl<T, V> IntoField<Patch<T>, Plain> for V
where
    V: TryInto<T>,
    V::Error: Display + 'static,
{
    fn into_field(self, wire_name: &str) -> Result<Patch<T>, Invalid> {
        required_field(wire_name, self).map(Patch::Value)
    }
}

impl<T, V> IntoField<Patch<T>, Wrapped> for Patch<V>
where
    V: TryInto<T>,
    V::Error: Display + 'static,
{
    fn into_field(self, wire_name: &str) -> Result<Patch<T>, Invalid> {
        Ok(match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(required_field(wire_name, value)?),
        })
    }
}

impl<T> IntoField<Patch<T>, Null> for Null {
    fn into_field(self, _: &str) -> Result<Patch<T>, Invalid> {
        Ok(Patch::Null)
    }
}

/// A required field, or why the value does not fit.
///
/// # Errors
///
/// Names the place and the reason, which must not hold the value.
#[doc(hidden)]
pub fn required_field<T, V>(wire_name: &str, value: V) -> Result<T, Invalid>
where
    V: TryInto<T>,
    V::Error: Display + 'static,
{
    value
        .try_into()
        .map_err(|error| Invalid::value(wire_name, error))
}

/// The items of a list, or why some do not fit and which rules the others break.
///
/// # Errors
///
/// Names every place and reason, which must not hold a value.
#[doc(hidden)]
pub fn required_items<T, I>(items: I, rule: &'static Rule) -> Result<Vec<T>, Invalid>
where
    T: Serialize,
    I: IntoIterator,
    I::Item: TryInto<T>,
    <I::Item as TryInto<T>>::Error: Display + 'static,
{
    let items: Vec<Result<T, _>> = items.into_iter().map(TryInto::try_into).collect();
    if items.iter().all(Result::is_ok) {
        return Ok(items.into_iter().flatten().collect());
    }
    let mut invalid = Invalid::new();
    for (index, item) in items.into_iter().enumerate() {
        let place = format!("[{index}]");
        match item {
            Ok(item) => invalid.check(&place, &item, rule),
            Err(error) => invalid.add(Invalid::value(&place, error)),
        }
    }
    Err(invalid)
}

/// A value, or nothing where a vendor writes null or the empty text for it.
#[doc(hidden)]
#[derive(Debug)]
pub struct OrNothing<T>(pub Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrNothing<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(OrNothingReader(PhantomData))
            .map(Self)
    }
}

struct OrNothingReader<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OrNothingReader<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or nothing")
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

/// A value that accompanies what the caller asked for: it is read if it fits, and else kept as it came.
#[doc(hidden)]
#[derive(Debug)]
pub enum OrOdd<T> {
    /// It is what the spec says, or a number that is written in another way.
    Fits(T),
    /// Null or the empty text.
    Nothing,
    /// Something else.
    Odd(Value),
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for OrOdd<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OrOddReader(PhantomData))
    }
}

impl<T: DeserializeOwned> From<Value> for OrOdd<T> {
    fn from(raw: Value) -> Self {
        match fitting(&raw) {
            Some(value) => Self::Fits(value),
            None if raw.is_null() || raw == "" => Self::Nothing,
            None => Self::Odd(raw),
        }
    }
}

struct OrOddReader<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for OrOddReader<T> {
    type Value = OrOdd<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    /// Text is most of what comes, and most of it fits: it is copied once.
    fn visit_str<E>(self, text: &str) -> Result<OrOdd<T>, E> {
        let raw = || Value::String(text.to_owned());
        let fits = T::deserialize(raw()).map(OrOdd::Fits);
        Ok(fits.unwrap_or_else(|_| raw().into()))
    }

    fn visit_unit<E>(self) -> Result<OrOdd<T>, E> {
        Ok(Value::Null.into())
    }

    fn visit_bool<E>(self, value: bool) -> Result<OrOdd<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<OrOdd<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<OrOdd<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<OrOdd<T>, E> {
        Ok(Value::from(value).into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<OrOdd<T>, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(items)).map(OrOdd::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<OrOdd<T>, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(entries)).map(OrOdd::from)
    }
}

/// A number, however it is written.
#[doc(hidden)]
#[derive(Debug)]
pub struct Exactly<T>(pub T);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Exactly<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Value::deserialize(deserializer)?;
        let fits = fitting(&raw).map(Self);
        fits.ok_or_else(|| de::Error::custom("invalid type, expected a number"))
    }
}

/// The value as a `T`: as it is, or as the same number in another spelling (`"6"`, `6.0`).
fn fitting<T: DeserializeOwned>(raw: &Value) -> Option<T> {
    if let Ok(value) = T::deserialize(raw) {
        return Some(value);
    }
    T::deserialize(Value::Number(number_in(raw)?)).ok()
}

/// The number that a text or a number with a fraction of zero stands for.
pub(super) fn number_in(raw: &Value) -> Option<Number> {
    // Above this not every integer is a float, so a float does not say which one it is.
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

/// The spec's default for what is missing.
#[doc(hidden)]
pub fn default_value<T: DeserializeOwned, E: de::Error>(json: &str) -> Result<T, E> {
    // *check* holds every default against its schema.
    serde_json::from_str(json).map_err(|_| E::custom("the spec's default does not fit"))
}

/// The spec's default, for a derived JSON schema.
#[doc(hidden)]
#[must_use]
#[cfg(feature = "schemars")]
#[allow(
    clippy::expect_used,
    reason = "*check* holds every default against its schema"
)]
pub fn schema_default<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("the spec's default fits")
}

/// The key of a JSON object, borrowed where the text allows it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Key<'de>(Cow<'de, str>);

impl Key<'_> {
    /// The key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key, to be kept.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0.into_owned()
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }

        deserializer.deserialize_str(Reader)
    }
}
