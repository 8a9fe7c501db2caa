//! Schemas as data, and the validation of values against them.
//!
//! A request that violates its spec is not sent. *codegen* emits each schema of a request as a
//! [`Rule`], and [`check`] validates a value while serde walks it: what is validated is what is sent,
//! from a builder, a struct or plain JSON. No JSON is built for that, and a place is formatted only
//! for a violation.
//!
//! ```
//! use rollbook::runtime::rules::*;
//! use serde_json::json;
//!
//! static MEMBER: Rule = object(&[
//!     Required("name", &TEXT),
//!     Optional("code", &text().max_length(2).rule()),
//!     Optional("guest", &MEMBER),
//! ])
//! .rule();
//!
//! let mut violations = Vec::new();
//! check(&MEMBER, "", &json!({"name": "Ann", "guest": {"code": "GB1"}}), &mut violations);
//! let violations: Vec<String> = violations.iter().map(ToString::to_string).collect();
//! assert_eq!(violations, [
//!     "`guest.code` has 3 characters, 2 at most are allowed",
//!     "`guest.name` is required and was not set",
//! ]);
//! ```

mod check;
mod key;
mod number;
mod pattern;
mod place;
mod rule;
mod scalar;
#[cfg(test)]
mod tests;
mod unique;

pub use check::check;
pub use number::Num::{self, Float, Int};
pub use place::Violation;
pub(super) use place::{HAS_SETTER, IS_MISSING};
pub use rule::*;
