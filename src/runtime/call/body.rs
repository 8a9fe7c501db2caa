//! The body of a response while it arrives.

use std::time::Duration;

use bytes::Bytes;
use futures_util::future::{Either, select};
use reqwest::header::HeaderMap;
use tracing::Span;

use crate::runtime::clock::Clock;
use crate::runtime::error::Error;

/// A response with a success status whose body is still arriving.
pub(in crate::runtime) struct Body {
    pub(in crate::runtime) response: Box<reqwest::Response>,
    pub(in crate::runtime) headers: HeaderMap,
    /// The span of the call.
    pub(in crate::runtime) span: Span,
    pub(super) clock: Clock,
    /// The time limit for the next piece.
    pub(super) read_timeout: Duration,
    /// The maximum length of an item, in bytes.
    pub(in crate::runtime) limit: usize,
}

pub(in crate::runtime) const BODY_TIMEOUT: &str = "the rest did not arrive in time";

impl Body {
    /// The next piece; `None` at the end.
    pub(in crate::runtime) async fn piece(&mut self) -> Result<Option<Bytes>, &'static str> {
        let timeout = std::pin::pin!(self.clock.wait(self.read_timeout));
        let chunk = std::pin::pin!(self.response.chunk());
        match select(chunk, timeout).await {
            Either::Left((piece, _)) => piece.map_err(|error| Error::cut_off_by(&error)),
            Either::Right(_) => Err(BODY_TIMEOUT),
        }
    }
}
