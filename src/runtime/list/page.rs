//! Reads one page of a list: its items, each on its own, and whether another page follows.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::runtime::call::response::RawResponse;
use crate::runtime::error::Error;
use crate::runtime::json::array::ArrayParser;
use crate::runtime::json::document::{Parser, or_no_json};
use crate::runtime::json::json_input::without_bom;

/// Where the items of a page are (`x-paging`).
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// The property with the items; `None` if the page is a bare list.
    pub(super) items: Option<&'static str>,
    /// The property with the link to the next page.
    pub(super) next: Option<&'static str>,
    /// The property that holds the number of items in the whole list.
    pub(super) total: Option<&'static str>,
    /// The names of the spec's properties.
    pub(super) names: &'static [&'static str],
}

/// One page, parsed.
pub(super) struct ParsedPage<T> {
    pub(super) items: Vec<Result<T, Error>>,
    /// A hash of each item's text, which identifies unreadable items, too.
    pub(super) texts: Vec<u64>,
    /// Whether another page follows; an error if that is unknown or the page is truncated.
    pub(super) next: Result<Next, Error>,
    /// How many items the whole list has, as the vendor reports it.
    pub(super) total: Option<u64>,
}

/// Whether a page has a link to the next one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Next {
    /// Pages of this list have no links.
    Unlinked,
    Exists,
    None,
}

impl<T: DeserializeOwned> ParsedPage<T> {
    pub(super) fn read(response: &RawResponse, shape: Shape) -> Self {
        let text = without_bom(&response.body);
        let (mut items, mut texts) = (Vec::new(), Vec::new());
        let mut add = |item: Result<T, String>, text: &[u8]| {
            items.push(item.map_err(|reason| response.error(Default::default(), reason)));
            texts.push(hash(text));
        };
        let mut total = None;
        let next = Parser(text)
            .page(shape, &mut total, &mut add)
            .map_err(|reason| response.unreadable(or_no_json(reason, text)));
        Self {
            items,
            texts,
            next,
            total,
        }
    }
}

/// A count, as a number or as text.
fn number(value: &Value) -> Option<u64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        _ => value.as_u64(),
    }
}

pub(super) fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Parser<'_> {
    fn page<T: DeserializeOwned>(
        mut self,
        shape: Shape,
        count: &mut Option<u64>,
        add: &mut impl FnMut(Result<T, String>, &[u8]),
    ) -> Result<Next, String> {
        let next = match shape.items {
            Some(name) => self.envelope(name, shape, count, add)?,
            None => {
                self.list(ArrayParser::new("", shape.names), add)?;
                Next::Unlinked
            }
        };
        self.end().map(|()| next)
    }

    /// The object around the items, in one pass.
    fn envelope<T: DeserializeOwned>(
        &mut self,
        items: &'static str,
        Shape {
            next, total, names, ..
        }: Shape,
        count: &mut Option<u64>,
        add: &mut impl FnMut(Result<T, String>, &[u8]),
    ) -> Result<Next, String> {
        let (mut listed, mut link) = (false, Value::Null);
        self.object(|text, name| {
            if name == items {
                listed = true;
                match text.peek() {
                    Some(b'[') => text.list(ArrayParser::new(items, names), add)?,
                    // A null list is empty.
                    _ => text
                        .value::<()>()
                        .map_err(|_| format!("`{items}`: expected a list"))?,
                }
            } else if next == Some(&*name) {
                link = text.value()?;
            } else if total == Some(&*name) {
                *count = number(&text.value()?);
            } else {
                text.text()?;
            }
            Ok(())
        })?;
        let next = match (next, link) {
            (None, _) => Next::Unlinked,
            (Some(_), Value::Null) => Next::None,
            (Some(_), Value::String(address)) if address.is_empty() => Next::None,
            // It may mean that no page follows, but a guess must not make a list look complete.
            (Some(name), Value::Bool(false)) => {
                return Err(format!("`{name}`: expected a string or null"));
            }
            _ => Next::Exists,
        };
        match listed || next == Next::Exists {
            true => Ok(next),
            false => Err(format!("`{items}` is missing")),
        }
    }

    fn list<T: DeserializeOwned>(
        &mut self,
        mut items: ArrayParser,
        add: &mut impl FnMut(Result<T, String>, &[u8]),
    ) -> Result<(), String> {
        let whole = self.0;
        while let Some((item, length)) = items.next(&mut self.0, usize::MAX)? {
            let end = whole.len() - self.0.len();
            add(item, &whole[end - length..end]);
        }
        items.end()
    }
}
