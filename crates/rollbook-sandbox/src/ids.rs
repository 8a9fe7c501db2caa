//! Generated ids: unique, and without a pattern that a client could rely on.

use std::hash::{BuildHasher, Hasher, RandomState};

/// Each new `RandomState` has its own keys, which the standard library seeds from the system.
fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// A version 4 UUID.
pub(crate) fn uuid() -> String {
    let (high, low) = (random(), random());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0x3fff | 0x8000,
        low & 0xffff_ffff_ffff,
    )
}

/// 24 hex digits, like B2CORE's ids.
pub(crate) fn object_id() -> String {
    format!("{:08x}{:016x}", random() >> 32, random())
}

/// An opaque token, or a signing key.
pub(crate) fn token() -> String {
    format!("{:016x}{:016x}{:016x}", random(), random(), random())
}
