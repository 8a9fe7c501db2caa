//! The pages of a list, as an owned stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::stream::{self, Stream, StreamExt as _, TryStreamExt as _};

use super::item_stream::ItemStream;
use crate::runtime::error::Error;

/// One page of a list, with the total that the vendor reports.
#[non_exhaustive]
pub struct Page<T> {
    /// The items of the page. An item that cannot be read is an error of its own.
    pub items: Vec<Result<T, Error>>,
    /// The number of items in the whole list, as the vendor reports it; `None` if it reports none.
    ///
    /// It is for showing progress. Do not count on it: records may be left out of a page after they have been
    /// counted, and the list may change while it is read.
    pub total: Option<u64>,
}

/// Items are member data.
impl<T> fmt::Debug for Page<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("items", &self.items.len())
            .field("total", &self.total)
            .finish()
    }
}

/// The pages of a list: a `Stream` that borrows nothing and need not be pinned.
///
/// [`next`](Self::next) and [`try_next`](Self::try_next) need no import.
///
/// ```no_run
/// # async fn example(client: rollbook::memberclicks::Client) -> Result<(), rollbook::Error> {
/// let mut pages = client.list_profiles().by_page();
/// let mut read = 0;
/// while let Some(page) = pages.try_next().await? {
///     read += page.items.len();
///     match page.total {
///         Some(total) => eprintln!("{read} of {total}"),
///         None => eprintln!("{read}"),
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is read"]
pub struct PageStream<T>(Pin<Box<dyn Stream<Item = Result<Page<T>, Error>> + Send>>);

impl<T: Send + 'static> PageStream<T> {
    pub(super) fn new(stream: impl Stream<Item = Result<Page<T>, Error>> + Send + 'static) -> Self {
        Self(Box::pin(stream))
    }

    pub(super) fn failed(error: Error) -> Self {
        Self::new(stream::iter([Err(error)]))
    }

    /// The next page, or an error, after which nothing follows; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Page<T>, Error>> {
        self.0.next().await
    }

    /// The next page; `None` at the end.
    ///
    /// # Errors
    ///
    /// See the method that returned the stream. Nothing follows an error.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>, Error> {
        self.0.try_next().await
    }

    /// The items of all pages.
    pub fn items(self) -> ItemStream<T> {
        ItemStream::new(self.0.flat_map(|page| {
            stream::iter(match page {
                Ok(page) => page.items,
                Err(error) => vec![Err(error)],
            })
        }))
    }
}

impl<T> Stream for PageStream<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(context)
    }
}

impl<T> fmt::Debug for PageStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageStream").finish_non_exhaustive()
    }
}
