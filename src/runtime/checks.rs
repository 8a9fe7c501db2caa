//! Strict writing: a request that breaks a rule of its spec is not sent.

use std::sync::OnceLock;

use regex_lite::Regex;

use super::error::Error;
use super::operation::Operation;
use super::values::Patch;

/// A request body whose spec has rules.
pub trait Validate {
    /// Notes every rule that is broken.
    fn validate(&self, checks: &mut Checks);
}

impl<T: Validate> Validate for Vec<T> {
    fn validate(&self, checks: &mut Checks) {
        checks.each("", self, |checks, item| item.validate(checks));
    }
}

impl<T: Validate> Validate for Option<T> {
    fn validate(&self, checks: &mut Checks) {
        if let Some(value) = self {
            value.validate(checks);
        }
    }
}

impl<T: Validate> Validate for Patch<T> {
    fn validate(&self, checks: &mut Checks) {
        if let Self::Value(value) = self {
            value.validate(checks);
        }
    }
}

/// A pattern of a spec, compiled on first use.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern; that it compiles is a house rule for specs.
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

/// What the spec says of a text; lengths in characters.
#[derive(Debug)]
pub struct TextRule {
    /// `minLength`
    pub least: Option<u64>,
    /// `maxLength`
    pub most: Option<u64>,
    /// `pattern`
    pub pattern: Option<&'static Pattern>,
    /// `format: email`
    pub email: bool,
}

/// The rules that a request has broken so far. Names places, never values.
#[derive(Debug, Default)]
pub struct Checks {
    place: String,
    broken: Vec<String>,
}

impl Checks {
    /// Nothing broken yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A text.
    pub fn text(&mut self, name: &str, value: &str, rule: TextRule) {
        let length = value.chars().count() as u64;
        if let Some(least) = rule.least.filter(|&least| length < least) {
            match least {
                1 => self.broken(name, "is empty"),
                _ => self.broken(name, &format!("is shorter than {least} characters")),
            }
        }
        if let Some(most) = rule.most.filter(|&most| length > most) {
            self.broken(
                name,
                &format!("has {length} characters, {most} at most are allowed"),
            );
        }
        if let Some(pattern) = rule.pattern.filter(|pattern| !pattern.matches(value)) {
            self.broken(name, &format!("does not match {}", pattern.source));
        }
        if rule.email && !is_email(value) {
            self.broken(name, "is not an e-mail address such as name@example.com");
        }
    }

    /// An integer.
    pub fn integer(&mut self, name: &str, value: i64, least: Option<i64>, most: Option<i64>) {
        if let Some(least) = least.filter(|&least| value < least) {
            self.broken(name, &format!("is less than {least}"));
        }
        if let Some(most) = most.filter(|&most| value > most) {
            self.broken(name, &format!("is more than {most}"));
        }
    }

    /// How many items a list has.
    pub fn count(&mut self, name: &str, length: usize, least: Option<u64>, most: Option<u64>) {
        let length = length as u64;
        if let Some(least) = least.filter(|&least| length < least) {
            self.broken(
                name,
                &format!("has {length} items, at least {least} are needed"),
            );
        }
        if let Some(most) = most.filter(|&most| length > most) {
            self.broken(
                name,
                &format!("has {length} items, {most} at most are allowed"),
            );
        }
    }

    /// Each item of a list.
    pub fn each<T>(&mut self, name: &str, items: &[T], mut check: impl FnMut(&mut Self, &T)) {
        for (index, item) in items.iter().enumerate() {
            self.inside(&format!("{name}[{index}]"), |checks| check(checks, item));
        }
    }

    /// An object inside.
    pub fn nested(&mut self, name: &str, value: &impl Validate) {
        self.inside(name, |checks| value.validate(checks));
    }

    /// Properties beside the ones that the spec names: none may be one of those.
    pub fn extra(&mut self, extra: &serde_json::Map<String, serde_json::Value>, known: &[&str]) {
        for name in known.iter().filter(|&&name| extra.contains_key(name)) {
            self.broken(name, "is set by its wire name; it has a setter of its own");
        }
    }

    /// A path parameter: it must stay the one segment that it is.
    pub fn segment(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            self.broken(name, "is empty, and the path needs it");
        } else if matches!(value, "." | "..") {
            self.broken(name, "is a dot segment, which would climb out of the path");
        }
    }

    /// The error that lists what is broken.
    ///
    /// # Errors
    ///
    /// If anything is broken.
    pub fn finish(self, operation: &'static Operation) -> Result<(), Error> {
        match self.broken.is_empty() {
            true => Ok(()),
            false => Err(operation.invalid(self.broken.join("; "))),
        }
    }

    fn inside(&mut self, name: &str, check: impl FnOnce(&mut Self)) {
        let outer = self.place.len();
        // `contacts[1].value`, and `contacts[1].[Name | First]`: brackets alone are no index.
        let is_index = name
            .strip_prefix('[')
            .is_some_and(|it| it.starts_with(char::is_numeric));
        if !self.place.is_empty() && !name.is_empty() && !is_index {
            self.place.push('.');
        }
        self.place.push_str(name);
        check(self);
        self.place.truncate(outer);
    }

    fn broken(&mut self, name: &str, how: &str) {
        let mut place = String::new();
        self.inside(name, |checks| place.clone_from(&checks.place));
        self.broken.push(format!("`{place}` {how}"));
    }
}

/// Loose on purpose: what the vendor takes is the vendor's to say.
fn is_email(text: &str) -> bool {
    let parts = text.rsplit_once('@');
    parts.is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(check: impl FnOnce(&mut Checks)) -> Vec<String> {
        let mut checks = Checks::new();
        check(&mut checks);
        checks.broken
    }

    #[test]
    fn lengths_are_counted_in_characters_not_bytes() {
        let rule = || TextRule {
            least: None,
            most: Some(3),
            pattern: None,
            email: false,
        };
        assert!(broken(|it| it.text("name", "äöü", rule())).is_empty());
        assert_eq!(
            broken(|it| it.text("name", "äöüß", rule())),
            ["`name` has 4 characters, 3 at most are allowed"]
        );
    }

    #[test]
    fn places_are_named_from_the_outside_in() {
        let rule = || TextRule {
            least: Some(1),
            most: None,
            pattern: None,
            email: false,
        };
        let messages = broken(|it| {
            it.each("contacts", &["a", ""], |checks, value| {
                checks.text("value", value, rule())
            });
        });
        assert_eq!(messages, ["`contacts[1].value` is empty"]);
    }

    #[test]
    fn dot_segments_and_empty_segments_are_refused() {
        for value in ["", ".", ".."] {
            assert_eq!(broken(|it| it.segment("id", value)).len(), 1, "{value:?}");
        }
        assert!(broken(|it| it.segment("id", "...")).is_empty());
    }

    #[test]
    fn an_email_has_two_sides_and_no_blanks() {
        for good in ["a@b", "some.email+tag@domain.com", "o'neil@example.ie"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "@b", "a@", "a b@c", "a@b\n"] {
            assert!(!is_email(bad), "{bad:?}");
        }
    }
}
