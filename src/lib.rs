//! Typed clients for five membership APIs.

// Generated code names this crate by its own name, so that it compiles in other crates too.
extern crate self as rollbook;

pub mod runtime;

pub use runtime::{
    Clock, Effect, Error, FieldError, Flag, InvalidDate, Lenient, Null, Options, Patch, Response,
    Secret, Stage, UsDate, http_builder,
};

#[cfg(feature = "b2core")]
pub mod b2core;
#[cfg(feature = "memberclicks")]
pub mod memberclicks;
#[cfg(feature = "members-portal")]
pub mod members_portal;
#[cfg(feature = "questionpro")]
pub mod questionpro;
#[cfg(feature = "yourcourts")]
pub mod yourcourts;
