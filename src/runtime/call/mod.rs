//! One call: its request, sent, retried and read.

mod attempts;
pub(super) mod base_url;
pub(super) mod body;
pub(super) mod by_name;
pub(super) mod call_options;
pub(super) mod connection;
pub(super) mod credentials;
pub(super) mod draft;
pub(super) mod endpoint;
pub(super) mod error_body;
pub(super) mod http_client;
mod message;
pub(super) mod options;
pub(super) mod rate;
mod reading;
pub(super) mod request;
pub(super) mod response;
pub(super) mod retry;
#[cfg(feature = "test-util")]
pub(super) mod test_util;
#[cfg(feature = "rustls")]
mod tls;
pub(super) mod token;
pub(super) mod token_store;
pub(super) mod vendor;
