//! Streams the pages of a list.

use std::collections::HashSet;

use futures_util::stream::{self, StreamExt as _};
use serde::de::{DeserializeOwned, IgnoredAny};

use super::page::{Next, ParsedPage, Shape, hash};
use super::page_stream::{Page, PageStream};
use crate::runtime::call::request::Request;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::types::invalid::Invalid;

/// The maximum number of consecutive pages without new items.
const IDLE_PAGES: usize = 100;

/// Where paging starts, how it steps, and where a page has its items, by `x-paging` and the caller.
#[doc(hidden)]
#[derive(Debug)]
pub struct Start {
    /// Whether the step counts pages, from 1, and not items, from 0.
    pub by_page: bool,
    /// The property with the items; `None` if a page is a bare list.
    pub items: Option<&'static str>,
    /// The property with the link to the next page; null, empty or missing on the last one.
    pub next: Option<&'static str>,
    /// The property with the number of items in the whole list.
    pub total: Option<&'static str>,
    /// The page size.
    pub size: Result<i64, Invalid>,
    /// The first item or page.
    pub at: Result<Option<i64>, Invalid>,
}

/// Every page. `request` builds the request for a page from its size and start.
///
/// Where pages have links, paging continues while there is one. Otherwise it ends at an empty page
/// and not at a short one: servers drop records from a page after counting them, or have a lower
/// limit than requested.
#[doc(hidden)]
pub fn pages<T, F>(operation: &'static Operation, start: Start, request: F) -> PageStream<T>
where
    T: DeserializeOwned + Send + 'static,
    F: Fn(i64, i64) -> Result<Request, Error> + Send + Sync + 'static,
{
    let pager = start.size.and_then(|size| Ok((size, start.at?)));
    let pager = pager.map(|(size, at)| Pager {
        operation,
        request,
        shape: Shape {
            items: start.items,
            next: start.next,
            total: start.total,
            names: operation.names,
        },
        by_page: start.by_page,
        size,
        at: at.unwrap_or(start.by_page.into()),
        reach: 1,
        previous: None,
        seen: HashSet::new(),
        idle: 0,
    });
    let pages = stream::unfold(Some(pager), move |pager| async move {
        let mut pager = match pager? {
            Ok(pager) => pager,
            Err(reason) => return Some((vec![Err(operation.invalid(reason))], None)),
        };
        Some(match pager.step().await {
            Ok((page, Ok(more))) => (vec![Ok(page)], more.then_some(Ok(pager))),
            Ok((page, Err(error))) if page.items.is_empty() => (vec![Err(error)], None),
            Ok((page, Err(error))) => (vec![Ok(page), Err(error)], None),
            Err(error) => (vec![Err(error)], None),
        })
    });
    PageStream::new(pages.flat_map(stream::iter))
}

struct Pager<F> {
    operation: &'static Operation,
    request: F,
    shape: Shape,
    by_page: bool,
    size: i64,
    at: i64,
    /// How many items a page covers at least, including those that the server drops.
    reach: i64,
    /// The previous page, when paging by offset.
    previous: Option<PreviousPage>,
    /// A hash of every page that had items.
    seen: HashSet<u64>,
    /// The number of consecutive pages without new items.
    idle: usize,
}

struct PreviousPage {
    at: i64,
    /// The distance to the next page.
    step: i64,
    texts: Vec<u64>,
}

impl<F> Pager<F>
where
    F: Fn(i64, i64) -> Result<Request, Error> + Send + Sync,
{
    /// The next page, and whether another one follows; an error if that is unknown.
    async fn step<T: DeserializeOwned + Send>(
        &mut self,
    ) -> Result<(Page<T>, Result<bool, Error>), Error> {
        let request = (self.request)(self.size, self.at)?;
        let mut page = self.fetch::<T>(request).await?;
        let length = page.texts.len();
        let repeated = self.repeated(&page.texts).await?;
        let is_known = length > 0 && repeated == 0 && !self.seen.insert(hash(&page.texts));
        // Different pages of unreadable records may be equal: they do not prove a repetition.
        if is_known && page.items.iter().any(Result::is_ok) {
            let reason =
                "the server sent the same page twice, so the list cannot be read to its end";
            return Err(Error::paging(self.operation, reason));
        }
        page.items.drain(..repeated);

        let is_idle = is_known || length == 0;
        self.idle = if is_idle { self.idle + 1 } else { 0 };
        let more = page.next.map(|next| match next {
            Next::Unlinked => length > 0,
            Next::None => false,
            Next::Exists => true,
        });
        if matches!(more, Ok(true)) && self.idle == IDLE_PAGES {
            let reason = "too many consecutive pages have no new items, and more pages follow";
            return Err(Error::paging(self.operation, reason));
        }
        self.advance(page.texts);
        let (items, total) = (page.items, page.total);
        Ok((Page { items, total }, more))
    }

    async fn fetch<T: DeserializeOwned>(&self, request: Request) -> Result<ParsedPage<T>, Error> {
        let response = request.execute().await?;
        match response.as_error() {
            Some(error) => Err(error),
            None => Ok(ParsedPage::read(&response, self.shape)),
        }
    }

    fn advance(&mut self, texts: Vec<u64>) {
        if self.by_page {
            self.at = self.at.saturating_add(1);
            return;
        }
        // A page shorter than requested has two explanations: the server has a lower limit, or it
        // dropped records. A page covers at least the length of the longest page so far, so this step
        // skips nothing.
        self.reach = self.reach.max(texts.len() as i64);
        self.previous = Some(PreviousPage {
            at: self.at,
            step: self.reach,
            texts,
        });
        self.at = self.at.saturating_add(self.reach);
    }

    /// How many items at the start of a page repeat the end of the previous page, because that page
    /// covers more than the step between the two.
    ///
    /// Equal texts alone do not prove it, since two records may be equal. So the previous page is
    /// requested again, no longer than the step: the items missing from it are beyond the step.
    async fn repeated(&mut self, texts: &[u64]) -> Result<usize, Error> {
        let Some(previous) = &self.previous else {
            return Ok(0);
        };
        let begins_with_last = |count: usize| {
            let start = texts.get(..count);
            start.is_some_and(|start| previous.texts.ends_with(start))
        };
        let most = usize::try_from(self.size - previous.step).unwrap_or(0);
        if !(1..=most.min(texts.len())).any(begins_with_last) {
            return Ok(0);
        }
        // Without a valid request nothing is proven, and a duplicate is better than a lost record.
        let Ok(request) = (self.request)(previous.step, previous.at) else {
            return Ok(0);
        };
        let within = self.fetch::<IgnoredAny>(request).await?;
        // A truncated page proves nothing.
        within.next?;
        let beyond = previous.texts.len().saturating_sub(within.texts.len());
        if !begins_with_last(beyond) {
            return Ok(0);
        }
        self.reach = self.reach.max(previous.step + beyond as i64);
        Ok(beyond)
    }
}
