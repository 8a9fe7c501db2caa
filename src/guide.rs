//! Guides: short pages about topics that involve several types.
//!
//! The library's tests compile every example on these pages, and run those that need no vendor.

#[doc = include_str!("../docs/guide/authentication.md")]
pub mod authentication {}

#[doc = include_str!("../docs/guide/errors.md")]
pub mod errors {}

#[doc = include_str!("../docs/guide/retries.md")]
pub mod retries {}

#[doc = include_str!("../docs/guide/paging.md")]
pub mod paging {}

#[doc = include_str!("../docs/guide/updates.md")]
pub mod updates {}

#[doc = include_str!("../docs/guide/testing.md")]
pub mod testing {}

#[doc = include_str!("../docs/guide/tls.md")]
pub mod tls {}

#[doc = include_str!("../docs/guide/blocking.md")]
pub mod blocking {}

#[doc = include_str!("../docs/guide/dry_run.md")]
pub mod dry_run {}
