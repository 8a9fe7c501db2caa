//! The place of a value, and what is wrong there.

use std::fmt;

pub(in crate::runtime::types) const IS_MISSING: &str = "is required and was not set";
pub(in crate::runtime::types) const HAS_SETTER: &str = "is set by its wire name; use its setter";

/// One violation: where, and of which rule. Never shows a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The place by wire names, such as `contacts[1].value`; empty for the body itself. A name that
    /// the spec does not list may be member data, so its position is shown instead, such as
    /// `scores.{1}` for the second of them. A name that `x-additional-names` does not admit is shown.
    pub place: String,
    /// What is wrong, such as "is empty".
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => write!(f, "the body {}", self.message),
            place => write!(f, "`{place}` {}", self.message),
        }
    }
}

/// The place of a value, linked to the outer places and formatted on demand.
pub(super) struct Place<'a> {
    pub(super) outer: Option<&'a Place<'a>>,
    pub(super) step: Step<'a>,
}

pub(super) enum Step<'a> {
    Name(&'a str),
    Index(usize),
    /// The position among the names that the spec does not list.
    Other(usize),
}

impl Place<'_> {
    fn write(&self, text: &mut String) {
        if let Some(outer) = self.outer {
            outer.write(text);
        }
        let dot = if text.is_empty() { "" } else { "." };
        text.push_str(&match self.step {
            Step::Name(name) => format!("{dot}{name}"),
            Step::Index(index) => format!("[{index}]"),
            Step::Other(position) => format!("{dot}{{{position}}}"),
        });
    }

    pub(super) fn violation(&self, message: String) -> Violation {
        let mut place = String::new();
        self.write(&mut place);
        Violation { place, message }
    }
}
