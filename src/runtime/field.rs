//! How a builder's setter takes a value.

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, IntoDeserializer as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::values::{Null, Patch};

/// What a setter of a field of type `F` takes: the value, or what already is an `F` of it.
///
/// `M` only tells the implementations apart; it is always inferred.
///
/// ```
/// # use rollbook::{runtime::IntoField, Patch};
/// fn set<V: IntoField<Option<String>, M>, M>(value: V) -> Option<String> {
///     value.into_field("name").unwrap_or_default()
/// }
/// assert_eq!(set("Mary"), Some("Mary".to_owned()));
/// assert_eq!(set(None::<String>), None);
/// ```
#[diagnostic::on_unimplemented(message = "a field of type `{F}` cannot be set from `{Self}`")]
pub trait IntoField<F, M> {
    /// The field, or why the value does not fit.
    fn into_field(self, wire_name: &str) -> Result<F, String>;
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
    V::Error: Display,
{
    fn into_field(self, wire_name: &str) -> Result<Option<T>, String> {
        required_field(wire_name, self).map(Some)
    }
}

impl<T, V> IntoField<Option<T>, Wrapped> for Option<V>
where
    V: TryInto<T>,
    V::Error: Display,
{
    fn into_field(self, wire_name: &str) -> Result<Option<T>, String> {
        self.map(|value| required_field(wire_name, value))
            .transpose()
    }
}

impl<T, V> IntoField<Patch<T>, Plain> for V
where
    V: TryInto<T>,
    V::Error: Display,
{
    fn into_field(self, wire_name: &str) -> Result<Patch<T>, String> {
        required_field(wire_name, self).map(Patch::Value)
    }
}

impl<T, V> IntoField<Patch<T>, Wrapped> for Patch<V>
where
    V: TryInto<T>,
    V::Error: Display,
{
    fn into_field(self, wire_name: &str) -> Result<Patch<T>, String> {
        Ok(match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(required_field(wire_name, value)?),
        })
    }
}

impl<T> IntoField<Patch<T>, Null> for Null {
    fn into_field(self, _: &str) -> Result<Patch<T>, String> {
        Ok(Patch::Null)
    }
}

/// A required field, or why the value does not fit.
///
/// # Errors
///
/// Says the wire name and the reason, which must not hold the value.
#[doc(hidden)]
pub fn required_field<T, V>(wire_name: &str, value: V) -> Result<T, String>
where
    V: TryInto<T>,
    V::Error: Display,
{
    value
        .try_into()
        .map_err(|error| format!("`{wire_name}`: {error}"))
}

/// The items of a required list, or why one does not fit.
///
/// # Errors
///
/// Says the wire name, the index and the reason, which must not hold the value.
#[doc(hidden)]
pub fn required_items<T, I>(wire_name: &str, items: I) -> Result<Vec<T>, String>
where
    I: IntoIterator,
    I::Item: TryInto<T>,
    <I::Item as TryInto<T>>::Error: Display,
{
    let items = items.into_iter().enumerate();
    items
        .map(|(index, item)| {
            item.try_into()
                .map_err(|error| format!("`{wire_name}[{index}]`: {error}"))
        })
        .collect()
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
