//! The lists of calls by name.

use serde_json::Value;

use super::item_stream::ItemStream;
use super::page_stream::PageStream;
use super::{items, paging};
use crate::runtime::call::by_name::NamedCall;
use crate::runtime::types::description::{Kind, Place};
use crate::runtime::types::invalid::Invalid;

impl NamedCall {
    /// Every item of the list, as JSON, across all pages.
    ///
    /// # Errors
    ///
    /// As for the stream of the operation's builder; and if the operation returns no list.
    #[inline]
    pub fn stream(self) -> ItemStream<Value> {
        let operation = self.description().operation;
        match (&self.description().pages, &self.description().response) {
            (Some(_), _) => self.by_page().items(),
            (None, Some(response)) if response.kind() == Kind::List => {
                items::stream(operation, self.request())
            }
            _ => items::stream(
                operation,
                Err(operation.cannot_be_built("its response is not a list")),
            ),
        }
    }

    /// Every page of the list, with items as JSON.
    ///
    /// # Errors
    ///
    /// As for `by_page` of the operation's builder; and if the operation has no pages.
    #[inline]
    pub fn by_page(self) -> PageStream<Value> {
        let operation = self.description().operation;
        let Some(pages) = &self.description().pages else {
            return PageStream::failed(operation.cannot_be_built("its response has no pages"));
        };
        let integer = |name: &str| match self.value_of(Place::Query, name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => match value.as_i64() {
                Some(integer) => Ok(Some(integer)),
                None => Err(Invalid::value(name, "not a whole number")),
            },
        };
        let start = paging::Start {
            by_page: pages.counts_pages,
            items: pages.items,
            next: pages.next,
            total: pages.total,
            size: integer(pages.size).map(|size| size.unwrap_or(pages.default_size)),
            at: integer(pages.start),
        };
        paging::pages(operation, start, move |size, at| {
            let page = self.clone().parameter_in(Place::Query, pages.size, size);
            page.parameter_in(Place::Query, pages.start, at).request()
        })
    }
}
