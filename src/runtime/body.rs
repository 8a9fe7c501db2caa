//! The body of a response while it is on its way.

use std::time::Duration;

use bytes::Bytes;
use futures_util::future::{Either, select};
use reqwest::header::HeaderMap;
use tracing::Span;

use super::clock::Clock;
use super::error::Error;

/// A response with a success status whose body is still on its way.
pub(super) struct Body {
    pub(super) response: Box<reqwest::Response>,
    pub(super) headers: HeaderMap,
    /// That of the call.
    pub(super) span: Span,
    pub(super) clock: Clock,
    /// How long the next piece may take.
    pub(super) patience: Duration,
    /// How many bytes one item may have.
    pub(super) limit: usize,
}

pub(super) const TOO_LATE: &str = "the rest did not come in time";

impl Body {
    /// The next piece of it; nothing at its end.
    pub(super) async fn piece(&mut self) -> Result<Option<Bytes>, &'static str> {
        let patience = std::pin::pin!(self.clock.wait(self.patience));
        let chunk = std::pin::pin!(self.response.chunk());
        match select(chunk, patience).await {
            Either::Left((piece, _)) => piece.map_err(|error| Error::cut_off_by(&error)),
            Either::Right(_) => Err(TOO_LATE),
        }
    }
}
