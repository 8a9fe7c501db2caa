//! Identifiers that the vendors make up: unique, and without a pattern that a client could come to lean on.

use std::hash::{BuildHasher, Hasher, RandomState};

/// Every new `RandomState` hashes under keys of its own, which the standard library seeds from the system.
fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// In the shape of a version 4 UUID.
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

/// Twenty-four hex digits, as B2CORE's ids are.
pub(crate) fn object_id() -> String {
    format!("{:08x}{:016x}", random() >> 32, random())
}

/// An opaque token, or the key that others are made with.
pub(crate) fn token() -> String {
    format!("{:016x}{:016x}{:016x}", random(), random(), random())
}
