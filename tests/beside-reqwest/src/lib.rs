//! See `tests/beside_reqwest.rs`.
