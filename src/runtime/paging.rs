//! Lists of many pages as one stream of items.

use std::collections::HashSet;

use futures_util::stream::{self, StreamExt as _};
use serde::de::{DeserializeOwned, IgnoredAny};

use super::connection::Connection;
use super::error::Error;
use super::invalid::Invalid;
use super::operation::Operation;
use super::page::{Next, Page, Shape, hash};
use super::request::Request;

pub use futures_util::Stream;

/// How many pages in a row may hold nothing new and be followed by others.
const IDLE_PAGES: usize = 100;

/// Where a walk starts, how it steps, and where a page has its items, as `x-paging` and the caller
/// say.
#[doc(hidden)]
#[derive(Debug)]
pub struct Start {
    /// Whether the step counts pages, from 1, and not items, from 0.
    pub by_page: bool,
    /// The property that holds the items, unless a page is a bare list.
    pub items: Option<&'static str>,
    /// The property that holds the address of the next page; it is null, empty or missing on the
    /// last one.
    pub next: Option<&'static str>,
    /// Items in a page.
    pub size: Result<i64, Invalid>,
    /// The first item or page.
    pub at: Result<Option<i64>, Invalid>,
}

/// Every item of every page. `request` makes the request for a page of this size, at this place.
///
/// Where pages have links, the walk goes on while there is one. Otherwise it ends at an empty page
/// and not at a short one: servers leave records out of a page after they have counted it, and they
/// may have a lower limit than the caller asks for.
#[doc(hidden)]
pub fn stream<'a, T, F>(
    connection: Connection,
    operation: &'static Operation,
    start: Start,
    request: F,
) -> impl Stream<Item = Result<T, Error>> + Send + 'a
where
    T: DeserializeOwned + Send + 'a,
    F: Fn(i64, i64) -> Result<Request, Error> + Send + Sync + 'a,
{
    let walk = start.size.and_then(|size| Ok((size, start.at?)));
    let walk = walk.map(|(size, at)| Walk {
        connection,
        operation,
        request,
        shape: Shape {
            items: start.items,
            next: start.next,
            names: operation.names,
        },
        by_page: start.by_page,
        size,
        at: at.unwrap_or(start.by_page.into()),
        reach: 1,
        before: None,
        seen: HashSet::new(),
        idle: 0,
    });
    stream::unfold(Some(walk), move |walk| async move {
        let mut walk = match walk? {
            Ok(walk) => walk,
            Err(reason) => return Some((stream::iter(vec![Err(operation.invalid(reason))]), None)),
        };
        let (items, more) = match walk.step().await {
            Ok(step) => step,
            Err(error) => (vec![Err(error)], false),
        };
        Some((stream::iter(items), more.then_some(Ok(walk))))
    })
    .flatten()
}

struct Walk<F> {
    connection: Connection,
    operation: &'static Operation,
    request: F,
    shape: Shape,
    by_page: bool,
    size: i64,
    at: i64,
    /// How many items a page covers at least, those included that the server leaves out.
    reach: i64,
    /// The page before, in a walk by offset.
    before: Option<Before>,
    /// A hash of every page that had items.
    seen: HashSet<u64>,
    /// Pages in a row that hold nothing new.
    idle: usize,
}

struct Before {
    at: i64,
    /// How far the page after it is from it.
    step: i64,
    texts: Vec<u64>,
}

impl<F> Walk<F>
where
    F: Fn(i64, i64) -> Result<Request, Error> + Send + Sync,
{
    /// The items of the next page, and whether the walk goes on.
    async fn step<T: DeserializeOwned + Send>(
        &mut self,
    ) -> Result<(Vec<Result<T, Error>>, bool), Error> {
        let request = (self.request)(self.size, self.at)?;
        let mut page = self.fetch::<T>(request).await?;
        let length = page.texts.len();
        let repeated = self.repeated(&page.texts).await?;
        let is_known = length > 0 && repeated == 0 && !self.seen.insert(hash(&page.texts));
        // Of records that cannot be read, two may be equal: they do not prove that a page came twice.
        if is_known && page.items.iter().any(Result::is_ok) {
            let reason =
                "the server sent the same page twice, so the list cannot be walked to its end";
            return Err(Error::paging(self.operation, reason));
        }
        page.items.drain(..repeated);

        let is_idle = is_known || length == 0;
        self.idle = if is_idle { self.idle + 1 } else { 0 };
        let more = match page.next {
            Ok(Next::Unlinked) => length > 0,
            Ok(Next::None) => false,
            Ok(Next::Exists) => true,
            Err(error) => {
                page.items.push(Err(error));
                false
            }
        };
        if more && self.idle == IDLE_PAGES {
            let reason = "too many pages in a row hold nothing new, and others follow";
            return Err(Error::paging(self.operation, reason));
        }
        self.advance(page.texts);
        Ok((page.items, more))
    }

    async fn fetch<T: DeserializeOwned>(&self, request: Request) -> Result<Page<T>, Error> {
        let answer = self.connection.call(&request).await?;
        match answer.refused() {
            Some(error) => Err(error),
            None => Ok(Page::read(&answer, self.shape)),
        }
    }

    fn advance(&mut self, texts: Vec<u64>) {
        if self.by_page {
            self.at = self.at.saturating_add(1);
            return;
        }
        // A page that is shorter than asked for has two explanations: the server has a lower limit,
        // or it left some out. The longest page so far is what a page covers for sure, so this
        // step skips nothing.
        self.reach = self.reach.max(texts.len() as i64);
        self.before = Some(Before {
            at: self.at,
            step: self.reach,
            texts,
        });
        self.at = self.at.saturating_add(self.reach);
    }

    /// How many items at the front of a page are the last ones of the page before, because that
    /// covers more than the step from it to this one.
    ///
    /// Equal texts alone do not prove it, since two records may be equal. So the page before is
    /// asked for once more, no longer than the step: what it lacks then is beyond the step.
    async fn repeated(&mut self, texts: &[u64]) -> Result<usize, Error> {
        let Some(before) = &self.before else {
            return Ok(0);
        };
        let begins_with_last = |count: usize| {
            let start = texts.get(..count);
            start.is_some_and(|start| before.texts.ends_with(start))
        };
        let most = usize::try_from(self.size - before.step).unwrap_or(0);
        if !(1..=most.min(texts.len())).any(begins_with_last) {
            return Ok(0);
        }
        // Where a page cannot be that short, nothing is proven, and a record twice is better than none.
        let Ok(request) = (self.request)(before.step, before.at) else {
            return Ok(0);
        };
        let within = self.fetch::<IgnoredAny>(request).await?;
        // A page that breaks off proves nothing.
        within.next?;
        let beyond = before.texts.len().saturating_sub(within.texts.len());
        if !begins_with_last(beyond) {
            return Ok(0);
        }
        self.reach = self.reach.max(before.step + beyond as i64);
        Ok(beyond)
    }
}
