//! A stateful, in-memory sandbox of the five membership APIs that Rollbook has clients for.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use rollbook_sandbox::{Api, Sandbox, credentials};
//! # let _ = rustls::crypto::ring::default_provider().install_default();
//!
//! let sandbox = Sandbox::start().await?;
//!
//! let response = reqwest::Client::new()
//!     .post(format!("{}/v1/users", sandbox.base_url(Api::YourCourts)))
//!     .header("X-API-Key", credentials::API_KEY)
//!     .json(&serde_json::json!({
//!         "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace",
//!     }))
//!     .send()
//!     .await?;
//!
//! assert_eq!(response.status(), 201);
//! assert_eq!(sandbox.requests()[0].path(), "/yourcourts/v1/users");
//! # Ok(())
//! # }
//! ```
//!
//! It serves HTTP on a loopback port, and keeps its records until it is reset or dropped. It implements the vendors'
//! documentation on raw JSON and shares no code with the clients, so a serialization mistake cannot cancel itself out.
//!
//! Its initial state has the records of the vendors' own samples. This crate's README lists in one table what it does
//! where the documentation is silent.
#![forbid(unsafe_code)]

mod api;
mod app;
mod auth;
mod b2core;
mod call;
mod clock;
mod control;
mod cors;
mod countries;
#[cfg(feature = "docs")]
mod docs;
mod faults;
mod fields;
mod formats;
mod ids;
mod inject;
mod jackson;
mod jwt;
mod log;
mod memberclicks;
mod members_portal;
mod operations;
mod options;
mod questionpro;
mod reply;
mod sandbox;
mod seed;
mod server;
mod tokens;
mod wire;
mod world;
mod yourcourts;

/// Runs the examples of the README as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub use crate::api::{Api, credentials};
#[cfg(feature = "docs")]
pub use crate::docs::PLACEHOLDER_URL;
pub use crate::faults::{FaultScript, FaultScriptError};
pub use crate::log::LoggedRequest;
pub use crate::sandbox::{Builder, Sandbox};
