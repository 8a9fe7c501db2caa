//! Members Portal: the items of an organisation, its members, its events.
//!
//! ```no_run
//! use rollbook::members_portal::{Client, Credentials, Server};
//!
//! # async fn example() -> Result<(), rollbook::Error> {
//! let user = Credentials::user("api@example.com", "password");
//! let client = Client::connect(Server::production(), user)?;
//! for member in client.list_members_in_section().org_item_id(4).send().await?.iter() {
//!     println!("{}", member.id);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Generated from `specs/members-portal.yaml`.

mod connect;
mod generated {
    include!(concat!(env!("OUT_DIR"), "/members_portal.rs"));
}

pub use connect::{Credentials, Server, TokenScheme};
pub use generated::*;
