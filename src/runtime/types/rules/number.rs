//! Numbers as JSON writes them, compared exactly.

use std::cmp::Ordering;
use std::fmt;

use Num::{Float, Int};

/// A number in its notation.
#[derive(Clone, Copy)]
pub enum Num {
    /// Without fraction and exponent.
    Int(i128),
    /// With fraction or exponent.
    Float(f64),
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
    pub(super) fn of(number: &serde_json::Number) -> Self {
        let int = number.as_i64().map(i128::from);
        match int.or_else(|| number.as_u64().map(i128::from)) {
            Some(int) => Int(int),
            None => Float(number.as_f64().unwrap_or(f64::INFINITY)),
        }
    }

    /// A number as text, as serde_json serializes it if some crate turns on its feature
    /// `arbitrary_precision`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let int = text.parse().map(Int).ok();
        int.or_else(|| text.parse().map(Float).ok())
    }

    /// Compares exactly, without rounding to floats. Floats are finite here.
    pub(super) fn cmp(self, other: Self) -> Ordering {
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
    pub(super) fn is_multiple_of(self, unit: Self) -> bool {
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
