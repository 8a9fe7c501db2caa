//! Clients of made-up specs that hold every construct that *check* accepts, to hold *check* to its word: what it
//! accepts compiles without a warning, so do the examples in its docs, and all of it goes out (`tests/calls.rs`).
//!
//! The specs are in `matrix/`.
#![deny(warnings, rustdoc::all)]
#![allow(clippy::all)]

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
