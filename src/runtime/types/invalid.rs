//! Field errors of a request, collected before it is sent.

use std::any::Any;
use std::borrow::Cow;
use std::fmt::{self, Display};

use serde::Serialize;

use super::query::text_of;
use super::rules::{HAS_SETTER, IS_MISSING, Rule, Violation, check};
use crate::runtime::error::{Error, FieldError};
use crate::runtime::observe;
use crate::runtime::operation::Operation;

/// The field errors of a request: missing values, failed conversions, violated rules.
///
/// Shows places and rules, never values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid(Vec<Problem>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Problem {
    place: Cow<'static, str>,
    reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    /// A violated rule, as the rest of a sentence after the field's name: "is empty".
    Violates(Cow<'static, str>),
    /// A failed conversion: "not a date".
    IsNot(String),
}

/// The properties of a builder whose last value was invalid, by wire name.
#[doc(hidden)]
#[derive(Debug, Clone, Default)]
pub struct BuilderErrors(Vec<(&'static str, Invalid)>);

impl BuilderErrors {
    /// Returns the value, or the default of its type and records why it is invalid.
    pub fn keep<T: Default>(&mut self, wire_name: &'static str, value: Result<T, Invalid>) -> T {
        if !self.is_empty() {
            self.0.retain(|(name, _)| *name != wire_name);
        }
        value.unwrap_or_else(|invalid| {
            self.0.push((wire_name, invalid));
            T::default()
        })
    }

    /// Whether every property is valid.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn of(&self, wire_name: &str) -> Option<&Invalid> {
        let found = self.0.iter().find(|(name, _)| *name == wire_name);
        found.map(|(_, invalid)| invalid)
    }
}

impl Invalid {
    /// No field errors.
    #[doc(hidden)]
    #[must_use]
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// A required value that was not set.
    #[doc(hidden)]
    pub fn missing<T>(place: &'static str) -> Result<T, Self> {
        Err(Self::violation(place, IS_MISSING))
    }

    /// Properties that were set by their wire names although they have setters.
    #[doc(hidden)]
    pub fn known<'a, T: 'a>(
        extra: impl IntoIterator<Item = (&'a String, T)>,
        names: &[&str],
    ) -> Self {
        let mut invalid = Self::new();
        for (name, _) in extra {
            if names.contains(&name.as_str()) {
                invalid.report(name, HAS_SETTER);
            }
        }
        invalid
    }

    /// A failed conversion.
    pub(in crate::runtime) fn value<E: Display + 'static>(place: &str, error: E) -> Self {
        // The field errors of a nested builder keep their places.
        if let Some(inside) = (&error as &dyn Any).downcast_ref::<Self>() {
            return inside.clone().inside(place);
        }
        Self(vec![Problem {
            place: place.to_owned().into(),
            reason: Reason::IsNot(error.to_string()),
        }])
    }

    fn violation(place: impl Into<Cow<'static, str>>, reason: &'static str) -> Self {
        Self(vec![Problem {
            place: place.into(),
            reason: Reason::Violates(reason.into()),
        }])
    }

    /// Whether there are no field errors.
    #[doc(hidden)]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Prefixes every place with `place`.
    pub(in crate::runtime) fn inside(mut self, place: &str) -> Self {
        for problem in &mut self.0 {
            let place = match &*problem.place {
                "" => place.to_owned(),
                inner if place.is_empty() || is_index(inner) => format!("{place}{inner}"),
                inner => format!("{place}.{inner}"),
            };
            problem.place = place.into();
        }
        self
    }

    /// Adds further field errors.
    pub(in crate::runtime) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Adds the field errors of an optional property of a builder.
    #[doc(hidden)]
    pub fn field<T: Serialize>(
        &mut self,
        errors: &BuilderErrors,
        wire_name: &str,
        value: &T,
        is_absent: impl Fn(&T) -> bool,
        rule: &'static Rule,
    ) {
        match errors.of(wire_name) {
            Some(invalid) => self.add(invalid.clone()),
            None if is_absent(value) => {}
            None => self.check(wire_name, value, rule),
        }
    }

    /// Adds the field errors of a required property of a builder.
    #[doc(hidden)]
    pub fn required_field<T: Serialize>(
        &mut self,
        errors: &BuilderErrors,
        wire_name: &str,
        value: &Option<T>,
        rule: &'static Rule,
    ) {
        match (errors.of(wire_name), value) {
            (None, Some(value)) => self.check(wire_name, value, rule),
            _ => self.required_typed(errors, wire_name, value),
        }
    }

    /// Adds the field errors of an optional property of a builder whose type guarantees its rule.
    #[doc(hidden)]
    pub fn typed(&mut self, errors: &BuilderErrors, wire_name: &str) {
        if let Some(invalid) = errors.of(wire_name) {
            self.add(invalid.clone());
        }
    }

    /// Adds the field errors of a required property of a builder whose type guarantees its rule.
    #[doc(hidden)]
    pub fn required_typed<T>(
        &mut self,
        errors: &BuilderErrors,
        wire_name: &str,
        value: &Option<T>,
    ) {
        match (errors.of(wire_name), value) {
            (Some(invalid), _) => self.add(invalid.clone()),
            (None, Some(_)) => {}
            (None, None) => self.report(wire_name, IS_MISSING),
        }
    }

    /// The value, if it obeys the rule.
    #[doc(hidden)]
    pub fn checked<T: Serialize>(value: T, rule: &'static Rule) -> Result<T, Self> {
        let mut invalid = Self::new();
        invalid.check("", &value, rule);
        match invalid.is_empty() {
            true => Ok(value),
            false => Err(invalid),
        }
    }

    /// Returns a value that will be sent; adds its field errors.
    #[doc(hidden)]
    pub fn take<'v, T: Serialize>(
        &mut self,
        place: &str,
        value: &'v Result<T, Self>,
        is_absent: impl Fn(&T) -> bool,
        rule: &'static Rule,
    ) -> Option<&'v T> {
        let value = self.keep(value)?;
        if !is_absent(value) {
            self.check(place, value, rule);
        }
        Some(value)
    }

    /// Returns a value that is checked already, or adds its field errors.
    #[doc(hidden)]
    pub fn keep<'v, T>(&mut self, value: &'v Result<T, Self>) -> Option<&'v T> {
        let value = value.as_ref();
        value.map_err(|invalid| self.add(invalid.clone())).ok()
    }

    pub(in crate::runtime) fn check<T: Serialize>(
        &mut self,
        place: &str,
        value: &T,
        rule: &'static Rule,
    ) {
        let mut violations = Vec::new();
        check(rule, place, value, &mut violations);
        self.0.extend(
            violations
                .into_iter()
                .map(|Violation { place, message }| Problem {
                    place: place.into(),
                    reason: Reason::Violates(message.into()),
                }),
        );
    }

    /// Rejects a path parameter that would not stay one segment.
    #[doc(hidden)]
    pub fn segment<T: Serialize>(&mut self, wire_name: &str, value: &Result<T, Self>) {
        match value.as_ref().map(text_of).as_deref() {
            Ok("") => self.report(wire_name, "is empty, and the path needs it"),
            Ok("." | "..") => {
                self.report(wire_name, "is a dot segment, which could leave the path")
            }
            _ => {}
        }
    }

    /// Rejects a header parameter with a character that headers cannot contain.
    #[doc(hidden)]
    pub fn header<T: Serialize>(&mut self, wire_name: &str, value: &Result<T, Self>) {
        let text = value.as_ref().map(text_of).unwrap_or_default();
        let fits = text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && text.trim() == text;
        if !fits {
            self.report(
                wire_name,
                "has a character that headers cannot contain, or a leading or trailing blank",
            );
        }
    }

    fn report(&mut self, place: &str, reason: &'static str) {
        self.add(Self::violation(place.to_owned(), reason));
    }

    pub(super) fn into_field_errors(self) -> Vec<FieldError> {
        let errors = self
            .0
            .into_iter()
            .map(|Problem { place, reason }| FieldError {
                field: match &*place {
                    "" => "body".to_owned(),
                    _ => place.into_owned(),
                },
                message: match reason {
                    Reason::Violates(text) => text.into_owned(),
                    Reason::IsNot(text) => text,
                },
            });
        errors.collect()
    }
}

impl Default for Invalid {
    fn default() -> Self {
        Self::new()
    }
}

impl Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            let body = if problem.place.is_empty() || is_index(&problem.place) {
                "body"
            } else {
                ""
            };
            let place = &problem.place;
            match &problem.reason {
                Reason::Violates(text) => write!(f, "`{body}{place}` {text}")?,
                Reason::IsNot(text) => write!(f, "`{body}{place}`: {text}")?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for Invalid {}

/// Whether a place begins with an index: `[2].name`, and not `[Name | First]`.
fn is_index(place: &str) -> bool {
    let inner = place
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'));
    inner.is_some_and(|(digits, _)| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

impl Operation {
    /// The error for invalid input.
    #[doc(hidden)]
    #[must_use]
    pub fn invalid(&'static self, invalid: Invalid) -> Error {
        let error = Error::invalid(self, invalid.to_string(), invalid.into_field_errors());
        observe::rejected(self, error)
    }
}
