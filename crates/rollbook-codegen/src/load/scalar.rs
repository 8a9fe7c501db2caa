//! The meaning of a plain YAML scalar in YAML 1.2, which specs are read as, and in YAML 1.1, which many readers still
//! implement.
//!
//! Quoted and block scalars are always strings. A plain scalar with two meanings is an error: generators with the other
//! reader would make another client.

use std::sync::LazyLock;

use regex_lite::Regex;
use serde_json::{Number, Value};

/// The value that a scalar stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    Null,
    Bool(bool),
    Integer(i128),
    Float(f64),
    /// An infinity or NaN.
    NotFinite,
    Date,
    /// `<<` and `=`, merge and value keys in YAML 1.1.
    Special,
    Text,
}

#[derive(Clone, Copy)]
enum Form {
    Null,
    Bool,
    Integer {
        radix: i128,
    },
    Float,
    /// Base 60, as in `12:30:45`.
    Sexagesimal,
    NotFinite,
    Date,
    Special,
}

type Table = &'static [(Form, &'static str)];

/// The core schema of YAML 1.2.2, section 10.3.2.
const CORE: Table = &[
    (Form::Null, "|~|null|Null|NULL"),
    (Form::Bool, "true|True|TRUE|false|False|FALSE"),
    (Form::Integer { radix: 10 }, "[-+]?[0-9]+"),
    (Form::Integer { radix: 8 }, "0o[0-7]+"),
    (Form::Integer { radix: 16 }, "0x[0-9a-fA-F]+"),
    (
        Form::Float,
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
    ),
    (Form::NotFinite, r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
];

/// The types of YAML 1.1: null, bool, int, float, timestamp, merge, value.
///
/// Floats are narrower than in the specification, where a lone `.` and `1.2.3` would be numbers: no reader takes them so,
/// and readers take a number that begins with a sign and a dot for text.
const YAML_1_1: Table = &[
    (Form::Null, "|~|null|Null|NULL"),
    (
        Form::Bool,
        "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF",
    ),
    (Form::Integer { radix: 2 }, "[-+]?0b[01_]+"),
    (Form::Integer { radix: 8 }, "[-+]?0[0-7_]+"),
    (Form::Integer { radix: 10 }, "[-+]?(0|[1-9][0-9_]*)"),
    (Form::Integer { radix: 16 }, "[-+]?0x[0-9a-fA-F_]+"),
    (Form::Sexagesimal, "[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+"),
    (
        Form::Sexagesimal,
        r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*",
    ),
    (
        Form::Float,
        r"([-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)([eE][-+][0-9]+)?",
    ),
    (Form::NotFinite, r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
    (Form::Date, "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    (
        Form::Date,
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?\
         ([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?",
    ),
    (Form::Special, "<<|="),
];

/// The meaning of a plain scalar in YAML 1.2.
pub(super) fn core(text: &str) -> Meaning {
    static FORMS: LazyLock<Vec<(Form, Regex)>> = LazyLock::new(|| compiled(CORE));
    meaning(&FORMS, text)
}

/// The meaning of a plain scalar in YAML 1.1.
pub(super) fn in_1_1(text: &str) -> Meaning {
    static FORMS: LazyLock<Vec<(Form, Regex)>> = LazyLock::new(|| compiled(YAML_1_1));
    meaning(&FORMS, text)
}

fn compiled(table: Table) -> Vec<(Form, Regex)> {
    let anchored = |form: &str| Regex::new(&format!("^({form})$"));
    // Every form compiles: a test holds it.
    let forms = table
        .iter()
        .filter_map(|(form, text)| Some((*form, anchored(text).ok()?)));
    forms.collect()
}

fn meaning(forms: &[(Form, Regex)], text: &str) -> Meaning {
    // Most plain scalars are words and sentences, which match no form.
    let may_be_more = match text.chars().next() {
        Some('0'..='9' | '+' | '-' | '.') | None => true,
        Some(first) => text.len() <= 5 && "~<=yYnNtTfFoO".contains(first),
    };
    if !may_be_more {
        return Meaning::Text;
    }
    match forms.iter().find(|(_, regex)| regex.is_match(text)) {
        None => Meaning::Text,
        Some((form, _)) => match form {
            Form::Null => Meaning::Null,
            Form::Bool => Meaning::Bool(text.starts_with(['y', 'Y', 't', 'T']) || is_on(text)),
            Form::Integer { radix } => integer(text, *radix),
            Form::Float => float(text),
            Form::Sexagesimal => sexagesimal(text),
            Form::NotFinite => Meaning::NotFinite,
            Form::Date => Meaning::Date,
            Form::Special => Meaning::Special,
        },
    }
}

fn is_on(text: &str) -> bool {
    text.eq_ignore_ascii_case("on")
}

fn integer(text: &str, radix: i128) -> Meaning {
    let (sign, digits) = signed(text);
    let digits = match radix {
        2 | 16 => digits.get(2..).unwrap_or_default(),
        8 => digits.trim_start_matches("0o"),
        _ => digits,
    };
    let value = digits
        .chars()
        .filter(|&c| c != '_')
        .try_fold(0_i128, |value, digit| {
            let digit = i128::from(digit.to_digit(16)?);
            value.checked_mul(radix)?.checked_add(digit)
        });
    match value {
        Some(value) => Meaning::Integer(sign * value),
        None => float(text),
    }
}

fn float(text: &str) -> Meaning {
    match text.replace('_', "").parse::<f64>() {
        Ok(value) if value.is_finite() => Meaning::Float(value),
        _ => Meaning::NotFinite,
    }
}

fn sexagesimal(text: &str) -> Meaning {
    let (sign, digits) = signed(text);
    let digits = digits.replace('_', "");
    let (digits, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let value = digits
        .split(':')
        .try_fold(0_i128, |value, part| {
            value.checked_mul(60)?.checked_add(part.parse().ok()?)
        })
        .map(|value| sign * value);
    match (value, fraction) {
        (Some(value), "") => Meaning::Integer(value),
        (Some(value), fraction) => float(&format!("{value}.{fraction}")),
        (None, _) => Meaning::NotFinite,
    }
}

fn signed(text: &str) -> (i128, &str) {
    match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    }
}

impl Meaning {
    /// The JSON value, or `None` where JSON has no such number. `text` is the scalar itself.
    pub(super) fn value(&self, text: &str) -> Option<Value> {
        Some(match *self {
            Self::Null => Value::Null,
            Self::Bool(flag) => Value::Bool(flag),
            Self::Integer(value) => match (i64::try_from(value), u64::try_from(value)) {
                (Ok(value), _) => Value::from(value),
                (_, Ok(value)) => Value::from(value),
                _ => Value::Number(Number::from_f64(value as f64)?),
            },
            Self::Float(value) => Value::Number(Number::from_f64(value)?),
            Self::NotFinite => return None,
            Self::Date | Self::Special | Self::Text => Value::String(text.to_owned()),
        })
    }

    /// For a message.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(flag) => format!("`{flag}`"),
            Self::Integer(value) => format!("the number {value}"),
            Self::Float(value) => format!("the number {value}"),
            Self::NotFinite => "not a finite number".to_owned(),
            Self::Date => "a date".to_owned(),
            Self::Special => "a special value".to_owned(),
            Self::Text => "text".to_owned(),
        }
    }

    /// The value written so that both versions agree, if `text` is not.
    pub(super) fn unambiguous(&self, text: &str) -> Option<String> {
        match self {
            Self::Bool(flag) => Some(flag.to_string()),
            Self::Integer(value) => Some(value.to_string()),
            Self::Float(value) if text.contains(['_', ':']) => Some(format!("{value:?}")),
            Self::Float(_) => Some(with_dot_and_signed_exponent(text)),
            _ => None,
        }
    }
}

/// `1e3` as `1.0e+3`, `-.5` as `-0.5`: the form of a float in YAML 1.1.
fn with_dot_and_signed_exponent(text: &str) -> String {
    let (base, exponent) = match text.split_once(['e', 'E']) {
        Some((base, exponent)) => (base, Some(exponent)),
        None => (text, None),
    };
    let mut written = base.replacen("-.", "-0.", 1).replacen("+.", "0.", 1);
    if !written.contains('.') {
        written.push_str(".0");
    }
    if let Some(exponent) = exponent {
        let sign = if exponent.starts_with(['-', '+']) {
            ""
        } else {
            "+"
        };
        written = format!("{written}e{sign}{exponent}");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_compiles() {
        for table in [CORE, YAML_1_1] {
            assert_eq!(compiled(table).len(), table.len());
        }
    }

    #[test]
    fn a_number_is_written_so_that_both_versions_read_it() {
        for (text, written) in [
            ("1e3", "1.0e+3"),
            ("-2E-05", "-2.0e-05"),
            (".5e3", ".5e+3"),
            ("-.5", "-0.5"),
            ("+.5", "0.5"),
            ("5.e3", "5.e+3"),
            ("0o17", "15"),
            ("08", "8"),
        ] {
            let Some(plain) = core(text).unambiguous(text) else {
                panic!("{text} is not a number");
            };
            assert_eq!(plain, written);
            assert_eq!(core(&plain), core(text), "{text}");
            assert_eq!(in_1_1(&plain), core(text), "{text}");
        }
    }
}
