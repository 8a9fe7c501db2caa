//! Types of generated fields: three states, lenient reading, flags.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// A property of an update: not sent, sent as null, or sent with a value.
///
/// Vendors treat the three differently.
///
/// ```
/// use rollbook::Patch;
///
/// let patch: Patch<String> = Patch::from("Mary".to_owned());
/// assert_eq!(patch.as_value().map(String::as_str), Some("Mary"));
/// assert!(Patch::<String>::default().is_absent());
/// // `None` can mean null, or not sent.
/// assert_eq!(Patch::or_null(None::<String>), Patch::Null);
/// assert_eq!(Patch::or_absent(None::<String>), Patch::Absent);
/// ```
///
/// Setters accept a value, or [`Null`] for null. `None` is as if the setter was not called: the property
/// is not sent.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Patch<T> {
    /// The property is not sent.
    #[default]
    Absent,
    /// The property is sent as null.
    Null,
    /// The property is sent with this value.
    Value(T),
}

/// Sets a property of an update to null.
///
/// ```no_run
/// use rollbook::Null;
///
/// # async fn example(client: rollbook::b2core::Client) -> Result<(), rollbook::Error> {
/// let call = client.patch_profile().profile_id("60ba407d15951453e60e49f8");
/// call.body_map(|profile| profile.first_name("Mary").middle_name(Null)).send().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Null;

impl<T> Patch<T> {
    /// Whether the property is not sent.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The value, or null for `None`, so that an update matches a record.
    pub fn or_null(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }

    /// The value, or absent for `None`.
    pub fn or_absent(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }

    /// Converts the value, if there is one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Patch<U> {
        match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(make(value)),
        }
    }

    /// The value, if there is one.
    pub fn as_value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T> fmt::Debug for Patch<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => "Absent",
            Self::Null => "Null",
            Self::Value(_) => "Value(..)",
        })
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    /// The field skips an absent one.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::or_null)
    }
}

/// A value that should be a `T`, but is kept raw.
///
/// Unexpected values never fail a whole response: an enum value that the spec does not list, a date in
/// another format, a number sent as text are all kept.
///
/// ```
/// use rollbook::Lenient;
///
/// let known: Lenient<i64> = serde_json::from_str("\"42\"")?;
/// assert_eq!(known.get(), Some(42));
/// let odd: Lenient<i64> = serde_json::from_str("\"forty-two\"")?;
/// assert_eq!((odd.get(), odd.as_str()), (None, Some("forty-two")));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Lenient<T> {
    raw: Value,
    should_be: PhantomData<fn() -> T>,
}

impl<T> Lenient<T> {
    /// The raw value.
    pub fn raw(&self) -> &Value {
        &self.raw
    }

    /// The text, if it is text.
    pub fn as_str(&self) -> Option<&str> {
        self.raw.as_str()
    }
}

impl<T: FromStr> Lenient<T> {
    /// The value as a `T`; `None` if it is not one.
    ///
    /// An integer may have zero decimals, as a number or as text.
    ///
    /// ```
    /// use rollbook::Lenient;
    ///
    /// for whole in ["600", "600.0", "6e2", "\"600\"", "\"600.0\""] {
    ///     assert_eq!(serde_json::from_str::<Lenient<i64>>(whole)?.get(), Some(600));
    /// }
    /// assert_eq!(serde_json::from_str::<Lenient<i64>>("600.9")?.get(), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn get(&self) -> Option<T> {
        let number;
        let text = match &self.raw {
            Value::String(text) => text,
            Value::Number(it) => {
                number = it.to_string();
                &number
            }
            _ => return None,
        };
        text.parse().ok().or_else(|| whole(text)?.parse().ok())
    }
}

/// An integer without its zero decimals. Above 2^53 it might not be the number that was sent.
fn whole(text: &str) -> Option<String> {
    let number: f64 = text.parse().ok()?;
    let is_whole = number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0;
    is_whole.then(|| format!("{number:.0}"))
}

impl From<i64> for Lenient<i64> {
    fn from(value: i64) -> Self {
        Self {
            raw: value.into(),
            should_be: PhantomData,
        }
    }
}

/// A number in text.
impl From<&str> for Lenient<i64> {
    fn from(text: &str) -> Self {
        Self {
            raw: text.into(),
            should_be: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Lenient<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lenient(..)")
    }
}

impl<T> Serialize for Lenient<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw.serialize(serializer)
    }
}

impl<'de, T> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|raw| Self {
            raw,
            should_be: PhantomData,
        })
    }
}

/// The error for a value that an enum of the spec does not list. Shows the listed values, not this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownEnumValue(#[doc(hidden)] pub &'static [&'static str]);

impl fmt::Display for UnknownEnumValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not one of {}", self.0.join(", "))
    }
}

impl std::error::Error for UnknownEnumValue {}

/// A boolean with the wire format 1 or 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag(pub bool);

impl From<bool> for Flag {
    fn from(yes: bool) -> Self {
        Self(yes)
    }
}

impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0.into())
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u8::deserialize(deserializer)? {
            0 => Ok(Self(false)),
            1 => Ok(Self(true)),
            _ => Err(serde::de::Error::custom("neither 0 nor 1")),
        }
    }
}

#[cfg(feature = "schemars")]
mod json_schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Flag, Lenient, Patch};

    impl<T: JsonSchema> JsonSchema for Patch<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            Option::<T>::schema_name()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            Option::<T>::json_schema(generator)
        }
    }

    /// The schema of `T`.
    impl<T: JsonSchema> JsonSchema for Lenient<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            T::schema_name()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            generator.subschema_for::<T>()
        }
    }

    impl JsonSchema for Flag {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Flag".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "integer", "enum": [0, 1]})
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::types::us_date::UsDate;

    #[derive(Serialize, Deserialize, Debug, PartialEq, Default)]
    struct Update {
        #[serde(default, skip_serializing_if = "Patch::is_absent")]
        name: Patch<String>,
    }

    #[test]
    fn absent_null_and_a_value_serialize_differently() {
        for (name, text) in [
            (Patch::Absent, "{}"),
            (Patch::Null, r#"{"name":null}"#),
            (Patch::Value("Mary".to_owned()), r#"{"name":"Mary"}"#),
        ] {
            let update = Update { name };
            assert_eq!(serde_json::to_string(&update).unwrap(), text);
            assert_eq!(serde_json::from_str::<Update>(text).unwrap(), update);
        }
    }

    #[test]
    fn a_lenient_value_is_written_back_unchanged() {
        for text in ["\"12/31/2025\"", "\"\"", "1700000000000", "null", "[1]"] {
            let value: Lenient<UsDate> = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
        }
    }

    #[test]
    fn an_integer_is_read_in_every_notation() {
        let get = |text: &str| serde_json::from_str::<Lenient<i64>>(text).unwrap().get();
        for (text, number) in [
            ("7", Some(7)),
            ("7.0", Some(7)),
            ("-7.000", Some(-7)),
            ("-0.0", Some(0)),
            ("\"7.00\"", Some(7)),
            ("9007199254740992.0", Some(9_007_199_254_740_992)),
            ("9007199254740994.0", None),
            ("9223372036854775807", Some(i64::MAX)),
            ("9223372036854775808", None),
            ("7.5", None),
            ("\"7.5\"", None),
            ("\"\"", None),
            ("\"seven\"", None),
            ("\"inf\"", None),
            ("\"NaN\"", None),
            ("1e300", None),
            ("null", None),
            ("true", None),
            ("[7]", None),
        ] {
            assert_eq!(get(text), number, "{text}");
        }
        let text: Lenient<f64> = serde_json::from_str("\"7.5\"").unwrap();
        assert_eq!(text.get(), Some(7.5));
        let date: Lenient<UsDate> = serde_json::from_str("\"1.0\"").unwrap();
        assert_eq!(date.get(), None);
    }

    #[test]
    fn debug_shows_no_value() {
        let shown = format!(
            "{:?} {:?} {:?}",
            Patch::Value("Mary"),
            Lenient::from(7),
            "01/01/2025".parse::<UsDate>().unwrap()
        );
        assert_eq!(shown, "Value(..) Lenient(..) UsDate(..)");
    }
}
