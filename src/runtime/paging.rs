//! Lists of many pages as one stream of items.

use std::collections::HashSet;
use std::future::Future;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use futures_util::stream::{self, StreamExt as _};
use serde::Serialize;

use super::error::Error;
use super::invalid::Invalid;
use super::operation::Operation;

pub use futures_util::Stream;

/// How many items a page has if neither the caller nor the vendor says.
#[doc(hidden)]
pub const PAGE_SIZE: i32 = 100;

/// Where a walk starts and how it steps, as `x-paging` and the caller say.
#[doc(hidden)]
#[derive(Debug)]
pub struct Start {
    /// Whether the step counts pages, from 1, and not items, from 0.
    pub by_page: bool,
    /// Items in a page.
    pub size: Result<Option<i64>, Invalid>,
    /// The first item or page.
    pub at: Result<Option<i64>, Invalid>,
}

/// One page.
#[doc(hidden)]
#[derive(Debug)]
pub struct Page<T> {
    items: Vec<Result<T, Error>>,
    /// Whether another page follows, if the page says.
    more: Option<bool>,
}

impl<T> Page<T> {
    /// A page in an envelope. `next` is the address of the next page, null or empty on the last
    /// one; none if the envelope does not tell.
    #[must_use]
    pub fn linked(items: Vec<T>, next: Option<Option<String>>) -> Self {
        let more = next.map(|next| next.is_some_and(|next| !next.is_empty()));
        Self {
            items: items.into_iter().map(Ok).collect(),
            more,
        }
    }

    /// A page that is a bare list.
    #[must_use]
    pub fn of_items(items: Vec<Result<T, Error>>) -> Self {
        Self { items, more: None }
    }
}

/// Every item of every page.
///
/// A page that names its successor is believed. Otherwise the walk ends at an empty page, or at
/// one that is shorter than the first: a first page that is shorter than asked for proves nothing,
/// since a server may hold a lower limit than the caller, and ending there would lose members.
#[doc(hidden)]
pub fn stream<'a, T, F, Fut>(
    operation: &'static Operation,
    start: Start,
    fetch: F,
) -> impl Stream<Item = Result<T, Error>> + Send + 'a
where
    T: Serialize + Send + 'a,
    F: Fn(i64, i64) -> Fut + Send + 'a,
    Fut: Future<Output = Result<Page<T>, Error>> + Send + 'a,
{
    let walk = start.size.and_then(|size| Ok((size, start.at?)));
    let walk = walk.map(|(size, at)| Walk {
        size: size.unwrap_or(PAGE_SIZE.into()),
        by_page: start.by_page,
        at: at.unwrap_or(start.by_page.into()),
        first_length: None,
        seen: HashSet::new(),
    });
    stream::unfold(Some((walk, fetch)), move |state| async move {
        let (walk, fetch) = state?;
        let mut walk = match walk {
            Ok(walk) => walk,
            Err(reason) => return Some((stream::iter(vec![Err(operation.invalid(reason))]), None)),
        };
        let step = match fetch(walk.size, walk.at).await {
            Ok(page) => walk
                .advance(operation, &page)
                .map(|more| (page.items, more)),
            Err(error) => Err(error),
        };
        let (items, more) = step.unwrap_or_else(|error| (vec![Err(error)], false));
        Some((stream::iter(items), more.then_some((Ok(walk), fetch))))
    })
    .flatten()
}

struct Walk {
    size: i64,
    by_page: bool,
    at: i64,
    first_length: Option<usize>,
    seen: HashSet<u64>,
}

impl Walk {
    /// Steps past the page; says whether there may be another.
    fn advance<T: Serialize>(
        &mut self,
        operation: &'static Operation,
        page: &Page<T>,
    ) -> Result<bool, Error> {
        let length = page.items.len();
        if length == 0 {
            return Ok(false);
        }
        let mut hasher = DefaultHasher::new();
        let items = page.items.iter().flatten().collect::<Vec<_>>();
        serde_json::to_vec(&items)
            .unwrap_or_default()
            .hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            let reason =
                "the server sent the same page twice, so the list cannot be walked to its end";
            return Err(Error::paging(operation, reason));
        }
        self.at += if self.by_page { 1 } else { length as i64 };
        let first = *self.first_length.get_or_insert(length);
        Ok(page.more.unwrap_or(length >= first))
    }
}
