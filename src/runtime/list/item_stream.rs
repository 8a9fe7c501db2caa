//! The items of a list, as an owned stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::stream::{Stream, StreamExt as _, TryStreamExt as _};

use crate::runtime::error::Error;

/// The items of a list: a `Stream` that borrows nothing and need not be pinned.
///
/// [`next`](Self::next) and [`try_next`](Self::try_next) need no import; for more, import
/// `StreamExt` and `TryStreamExt` of the crate `futures-util`.
///
/// ```no_run
/// # async fn example(client: rollbook::memberclicks::Client) -> Result<(), rollbook::Error> {
/// let mut profiles = client.list_profiles().stream();
/// while let Some(profile) = profiles.try_next().await? {
///     println!("{:?}", profile.profile_id);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is read"]
pub struct ItemStream<T>(Pin<Box<dyn Stream<Item = Result<T, Error>> + Send>>);

impl<T> ItemStream<T> {
    pub(super) fn new(stream: impl Stream<Item = Result<T, Error>> + Send + 'static) -> Self {
        Self(Box::pin(stream))
    }

    /// The next item, or an error; `None` at the end.
    ///
    /// An item that cannot be read is an error of its own, and the stream continues after it.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        self.0.next().await
    }

    /// The next item; `None` at the end.
    ///
    /// # Errors
    ///
    /// See the method that returned the stream. The stream continues after an item that cannot be
    /// read.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        self.0.try_next().await
    }
}

impl<T> Stream for ItemStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(context)
    }
}

impl<T> fmt::Debug for ItemStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemStream").finish_non_exhaustive()
    }
}
