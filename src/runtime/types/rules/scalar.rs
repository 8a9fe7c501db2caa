//! The comparison of one value with its rule: null, boolean, text, number, count. Each violation has its message.

use std::ops::Bound::{Excluded, Included};
use std::ops::RangeInclusive;

use super::number::Num::{self, Float, Int};
use super::place::{Place, Violation};
use super::rule::{Number, Rule};

/// The validation of one value, as a serializer.
pub(super) struct Comparison<'a> {
    pub(super) rule: &'a Rule,
    pub(super) nullable: bool,
    pub(super) place: &'a Place<'a>,
    pub(super) violations: &'a mut Vec<Violation>,
}

impl Comparison<'_> {
    pub(super) fn violation(&mut self, message: impl Into<String>) {
        self.violations.push(self.place.violation(message.into()));
    }

    /// The value does not have the type of the rule.
    pub(super) fn wrong_type(&mut self) {
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

    pub(super) fn null(&mut self) {
        if !self.nullable {
            self.violation("is null");
        }
    }

    pub(super) fn boolean(&mut self, value: bool) {
        match self.rule {
            Rule::Boolean([]) => {}
            Rule::Boolean(words) if words.contains(&value) => {}
            Rule::Boolean(_) => self.violation(format!("is not {}", !value)),
            _ => self.wrong_type(),
        }
    }

    pub(super) fn text(&mut self, value: &str) {
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
            self.violation(format!("does not match {}", pattern.source()));
        }
        if let Some(format) = rule.format.filter(|format| !format.matches(value)) {
            self.violation(format!("is not {}", format.description()));
        }
        if !rule.words.is_empty() && !rule.words.contains(&value) {
            let words = rule.words.iter().map(|word| format!("`{word}`"));
            self.violation(one_of(words));
        }
    }

    pub(super) fn number(&mut self, value: Num) {
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

    pub(super) fn count(&mut self, things: &str, count: u64, allowed: RangeInclusive<u64>) {
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
