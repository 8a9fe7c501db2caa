//! B2CORE IB: client profiles and their contacts.
//!
//! ```no_run
//! use rollbook::b2core::{Client, Credentials, Server};
//! use rollbook::Null;
//!
//! # async fn example() -> Result<(), rollbook::Error> {
//! let server = Server::url("https://ib.example.com/v1");
//! let client = Client::connect(server, Credentials::client("id", "secret"))?;
//! let mut profiles = client.list_profiles().filter_enabled(true).stream();
//! while let Some(profile) = profiles.try_next().await? {
//!     let call = client.patch_profile().profile_id(profile.profile_id);
//!     call.body_map(|patch| patch.middle_name(Null)).send().await?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Generated from `specs/b2core.yaml`.

mod connect;
mod generated {
    include!(concat!(env!("OUT_DIR"), "/b2core.rs"));
}

pub use connect::{Credentials, Server};
pub use generated::*;
