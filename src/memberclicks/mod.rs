//! MemberClicks (MC Professional): create member profiles, read them, search them.
//!
//! ```no_run
//! use rollbook::memberclicks::{Client, Credentials, Server};
//!
//! # async fn example() -> Result<(), rollbook::Error> {
//! let client = Client::connect(Server::org("acme"), Credentials::client("id", "secret"))?;
//! let created = client
//!     .create_profile()
//!     .body_map(|profile| {
//!         profile
//!             .email("gary@example.com")
//!             .name_first("Gary")
//!             .join_date("01/31/2025")
//!     })
//!     .send()
//!     .await?;
//! println!("profile {}", created.id);
//! # Ok(())
//! # }
//! ```
//!
//! Attributes are named in brackets on the wire and without them here: `[Name | First]` is
//! `name_first`. Custom attributes of an account are in the `extra` of a profile that was read. `extra` sends them when
//! creating too, but the vendor does not document that it stores them (M28).
//!
//! Generated from `specs/memberclicks.yaml`.

mod connect;
mod generated {
    include!(concat!(env!("OUT_DIR"), "/memberclicks.rs"));
}
mod quirks;

pub use connect::{Credentials, Server};
pub use generated::*;
