//! QuestionPro Communities: add, delete and unsubscribe panel members.
//!
//! ```no_run
//! use rollbook::questionpro::{Client, Credentials, Environment, Server, types::MemberUpsert};
//!
//! # async fn example() -> Result<(), rollbook::Error> {
//! let client = Client::connect(Server::environment(Environment::Com), Credentials::key("key"))?;
//! let member = MemberUpsert::builder().email_address("test@example.com").first_name("Test");
//! let result = client.add_members().body([member]).send().await?;
//! println!("{} new", result.response.new_member_added);
//! # Ok(())
//! # }
//! ```
//!
//! The counters of a response overlap: do not add them up ([Q13](crate::quirks#q13)).
//!
//! Generated from `specs/questionpro.yaml`.

mod connect;
mod generated {
    include!(concat!(env!("OUT_DIR"), "/questionpro.rs"));
}
mod quirks;

pub use connect::{Credentials, Environment, Server};
pub use generated::*;
