//! Clients of made-up specs with every construct that *check* accepts. What it accepts compiles without a warning, with
//! the examples in its docs, and is sent and read (`tests/calls.rs`).
//!
//! The specs are in `matrix/`.
#![deny(warnings, rustdoc::all)]
#![allow(clippy::all)]

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
