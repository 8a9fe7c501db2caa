//! Dates with the wire format `MM/dd/yyyy`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date with the wire format `MM/dd/yyyy`.
///
/// ```
/// use chrono::{Datelike, NaiveDate};
/// use rollbook::UsDate;
///
/// let date: UsDate = "01/31/2025".parse()?;
/// assert_eq!(date.date().day(), 31);
/// assert_eq!(UsDate::from(date.date()).to_string(), "01/31/2025");
/// assert!("31/01/2025".parse::<UsDate>().is_err());
/// # Ok::<(), rollbook::InvalidDate>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsDate(NaiveDate);

impl UsDate {
    /// The date.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }
}

impl From<NaiveDate> for UsDate {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

/// The error for text that is not a date in the form `MM/dd/yyyy`. Does not show the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidDate;

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date in the form MM/dd/yyyy, such as 01/31/2025")
    }
}

impl std::error::Error for InvalidDate {}

impl FromStr for UsDate {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // chrono's parser accepts fewer digits too; the wire format has two, two and four (M5, M6).
        let &[m1, m2, b'/', d1, d2, b'/', ref year @ ..] = text.as_bytes() else {
            return Err(InvalidDate);
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |number, digit| match digit {
                b'0'..=b'9' => Ok(number * 10 + u32::from(digit - b'0')),
                _ => Err(InvalidDate),
            })
        };
        let (month, day) = (number(&[m1, m2])?, number(&[d1, d2])?);
        let year = match year.len() {
            4 => number(year)? as i32,
            _ => return Err(InvalidDate),
        };
        NaiveDate::from_ymd_opt(year, month, day)
            .map(Self)
            .ok_or(InvalidDate)
    }
}

impl TryFrom<&str> for UsDate {
    type Error = InvalidDate;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl UsDate {
    /// The wire format, for years of four digits. Each date of a request is written twice, for validation and for
    /// sending, and `fmt` takes ten times as long.
    fn digits(self) -> Option<[u8; 10]> {
        let digit = |number: u32, unit: u32| b'0' + (number / unit % 10) as u8;
        let year = u32::try_from(self.0.year())
            .ok()
            .filter(|&it| it < 10_000)?;
        let (month, day) = (self.0.month(), self.0.day());
        let [y1, y2, y3, y4] = [1000, 100, 10, 1].map(|unit| digit(year, unit));
        let [m1, m2, d1, d2] = [(month, 10), (month, 1), (day, 10), (day, 1)]
            .map(|(number, unit)| digit(number, unit));
        Some([m1, m2, b'/', d1, d2, b'/', y1, y2, y3, y4])
    }
}

impl fmt::Display for UsDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.0;
        let (month, day, year) = (date.month(), date.day(), date.year());
        write!(f, "{month:02}/{day:02}/{year:04}")
    }
}

impl fmt::Debug for UsDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UsDate(..)")
    }
}

impl Serialize for UsDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = self.digits();
        match digits.as_ref().map(|digits| std::str::from_utf8(digits)) {
            Some(Ok(text)) => serializer.serialize_str(text),
            _ => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for UsDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schemars")]
mod json_schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::UsDate;

    impl JsonSchema for UsDate {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "UsDate".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "string", "pattern": "^[0-9]{2}/[0-9]{2}/[0-9]{4}$"})
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_need_two_two_and_four_digits() {
        for text in [
            "1/1/2025",
            "01/01/225",
            "2025-01-01",
            "13/01/2025",
            "02/30/2025",
            "01/01/2025 ",
        ] {
            assert_eq!(text.parse::<UsDate>(), Err(InvalidDate), "{text}");
        }
    }

    #[test]
    fn the_wire_format_of_every_date_equals_its_display() {
        for (year, month, day) in [
            (2025, 1, 31),
            (987, 12, 9),
            (0, 2, 29),
            (9999, 10, 10),
            (10_000, 1, 1),
            (-1, 11, 30),
        ] {
            let date = UsDate::from(NaiveDate::from_ymd_opt(year, month, day).unwrap());
            assert_eq!(serde_json::to_value(date).unwrap(), date.to_string());
        }
    }
}
