//! A stateful, in-memory stand-in for the five membership APIs that Rollbook has clients for.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use rollbook_sandbox::{Api, Sandbox, credentials};
//! # let _ = rustls::crypto::ring::default_provider().install_default();
//!
//! let sandbox = Sandbox::start().await?;
//!
//! let answer = reqwest::Client::new()
//!     .post(format!("{}/v1/users", sandbox.base_url(Api::YourCourts)))
//!     .header("X-API-Key", credentials::API_KEY)
//!     .json(&serde_json::json!({
//!         "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace",
//!     }))
//!     .send()
//!     .await?;
//!
//! assert_eq!(answer.status(), 201);
//! assert_eq!(sandbox.requests()[0].path(), "/yourcourts/v1/users");
//! # Ok(())
//! # }
//! ```
//!
//! It listens on a loopback port, speaks HTTP, and keeps what it is told until it is reset or dropped. It was written
//! against the vendors' pages, on raw JSON, and shares no code with the clients: a mistake in their serialisation has
//! nothing here to cancel it out.
//!
//! Its first state holds the records that the vendors' own samples name. What it does where the vendors' pages are
//! silent stands in one table in this crate's README.
#![forbid(unsafe_code)]

mod api;
mod app;
mod auth;
mod b2core;
mod builder;
mod call;
mod clock;
mod control;
mod countries;
#[cfg(feature = "docs")]
mod docs;
mod faults;
mod fields;
mod formats;
mod ids;
mod jackson;
mod jwt;
mod log;
mod memberclicks;
mod members_portal;
mod operations;
mod questionpro;
mod reply;
mod sandbox;
mod seed;
mod server;
mod tokens;
mod wire;
mod world;
mod yourcourts;

/// The README's example is compiled and run with the other documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub use crate::api::{Api, credentials};
pub use crate::builder::Builder;
pub use crate::faults::{FaultScript, FaultScriptError};
pub use crate::log::LoggedRequest;
pub use crate::sandbox::Sandbox;
