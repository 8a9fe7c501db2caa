//! What generated code consists of: values, fields, rules. No I/O.

#[doc(hidden)]
pub mod description;
pub(super) mod extra;
pub(super) mod field;
pub(super) mod formats;
pub(super) mod invalid;
pub(super) mod key;
pub(super) mod query;
pub mod rules;
pub(super) mod secret;
pub(super) mod us_date;
pub(super) mod values;
