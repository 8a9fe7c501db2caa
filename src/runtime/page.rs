//! Reads one page of a list: its items, each on its own, and whether another page follows.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use super::array::{ArrayParser, skip_whitespace};
use super::error::Error;
use super::json_input::{JsonInput as _, without_bom};
use super::response::{RawResponse, mismatch_reason};

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

/// The syntax error if the text is not JSON; otherwise the reason.
fn or_no_json(reason: String, text: &[u8]) -> String {
    match serde_json::from_slice::<IgnoredAny>(text) {
        Err(error) => mismatch_reason::<IgnoredAny>(&error, text, "", &[]),
        Ok(_) => reason,
    }
}

/// The properties of an object, each with its text: one that cannot be read does not affect the others.
pub(super) fn properties(text: &[u8]) -> Result<Vec<(String, &[u8])>, String> {
    let (mut rest, mut properties) = (Parser(text), Vec::new());
    let read = rest.object(|rest, name| {
        properties.push((name, rest.text()?));
        Ok(())
    });
    match read.and_then(|()| rest.end()) {
        Ok(()) => Ok(properties),
        Err(reason) => Err(or_no_json(reason, text)),
    }
}

pub(super) fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The unread rest of a document. The errors are meaningful only if it is JSON.
struct Parser<'a>(&'a [u8]);

impl<'a> Parser<'a> {
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

    fn end(&mut self) -> Result<(), String> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err("more text follows it".to_owned()),
        }
    }

    /// An object; `read` takes each value.
    fn object(
        &mut self,
        mut read: impl FnMut(&mut Self, String) -> Result<(), String>,
    ) -> Result<(), String> {
        if !self.eat(b'{') {
            return Err("expected an object".to_owned());
        }
        let mut closed = self.eat(b'}');
        while !closed {
            if self.peek() != Some(b'"') {
                return Err("it is not JSON".to_owned());
            }
            // A name that is not valid text cannot be one of interest.
            let name = serde_json::from_slice(self.text()?).unwrap_or_default();
            self.expect(b':')?;
            read(self, name)?;
            closed = self.eat(b'}');
            if !closed {
                self.expect(b',')?;
            }
        }
        Ok(())
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

    /// Any value, as its text.
    fn text(&mut self) -> Result<&'a [u8], String> {
        skip_whitespace(&mut self.0);
        let from = self.0;
        self.value::<IgnoredAny>()?;
        Ok(&from[..from.len() - self.0.len()])
    }

    fn value<V: DeserializeOwned>(&mut self) -> Result<V, String> {
        skip_whitespace(&mut self.0);
        let (value, length) = self.0.value().map_err(|_| "it is not JSON".to_owned())?;
        self.0 = &self.0[length..];
        Ok(value)
    }

    fn peek(&mut self) -> Option<u8> {
        skip_whitespace(&mut self.0);
        self.0.first().copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        if is_next {
            self.0 = &self.0[1..];
        }
        is_next
    }

    fn expect(&mut self, byte: u8) -> Result<(), String> {
        match self.eat(byte) {
            true => Ok(()),
            false => Err("it is not JSON".to_owned()),
        }
    }
}
