//! Bytes to values. No network.

pub(super) mod array;
pub(super) mod document;
mod error_shape;
pub(super) mod json_input;
pub(super) mod mismatch;
