//! YourCourts: create users, or update them by their e-mail address.
//!
//! ```no_run
//! use rollbook::yourcourts::{Client, Credentials, Server};
//!
//! # async fn example() -> Result<(), rollbook::Error> {
//! let client = Client::connect(Server::url("https://api.example.com"), Credentials::key("key"))?;
//! client
//!     .create_or_update_user()
//!     .body_map(|user| user.email("some.email@domain.com").first_name("Sam").last_name("Ray"))
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! One endpoint creates and updates, and no documented response says which ([Y7](crate::quirks#y7)): the status and the
//! raw body are available.
//!
//! Generated from `specs/yourcourts.yaml`.

mod connect;
mod generated {
    include!(concat!(env!("OUT_DIR"), "/yourcourts.rs"));
}

pub use connect::{Credentials, Server};
pub use generated::*;
