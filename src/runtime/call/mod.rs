//! One call: its request, sent, retried and read.

pub(super) mod body;
pub(super) mod by_name;
pub(super) mod call_options;
pub(super) mod connection;
pub(super) mod draft;
pub(super) mod endpoint;
pub(super) mod error_body;
pub(super) mod message;
pub(super) mod options;
pub(super) mod rate;
pub(super) mod request;
pub(super) mod response;
pub(super) mod retry;
#[cfg(feature = "test-util")]
pub(super) mod test_util;
#[cfg(feature = "rustls")]
pub(super) mod tls;
pub(super) mod token;
