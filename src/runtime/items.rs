//! A JSON array, item by item: a bare list is read as the bytes arrive.

use std::time::Duration;

use bytes::{Buf, Bytes, BytesMut};
use futures_util::future::{Either, select};
use futures_util::stream::{self, Stream, StreamExt as _};
use reqwest::{Request, StatusCode};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;

use super::connection::Connection;
use super::error::Error;
use super::operation::Operation;
use super::response::why_not;

/// The items of the array in the response to `operation`.
///
/// Memory holds one item and one piece of the network's, however long the list.
#[doc(hidden)]
pub fn stream<T: DeserializeOwned + Send + 'static>(
    connection: Connection,
    operation: &'static Operation,
    request: Result<reqwest::Result<Request>, Error>,
) -> impl Stream<Item = Result<T, Error>> + Send + 'static {
    let open = async move {
        match request {
            Ok(request) => connection.open(operation, request).await,
            Err(error) => Err(error),
        }
    };
    stream::once(open).flat_map(move |opened| match opened {
        Ok(body) => pieces(body, operation).left_stream(),
        Err(error) => stream::iter([Err(error)]).right_stream(),
    })
}

/// A response with a success status whose body is still on its way.
pub(super) struct Body {
    pub(super) response: reqwest::Response,
    pub(super) connection: Connection,
    /// How long the next piece may take.
    pub(super) patience: Duration,
    /// How many bytes one item may have.
    pub(super) limit: usize,
}

/// Each piece of the network's is read into the items that it completes.
fn pieces<T: DeserializeOwned + Send + 'static>(
    body: Body,
    operation: &'static Operation,
) -> impl Stream<Item = Result<T, Error>> + Send {
    let status = body.response.status();
    let state = Some((body, BytesMut::new(), Items::new("")));
    stream::unfold(state, move |state| async move {
        let (mut body, mut buffer, mut items) = state?;
        let unreadable =
            move |reason: String| Error::unreadable(operation, status, Bytes::new(), reason);
        let piece = body.piece().await;
        let mut found = Vec::new();
        let mut add = |item: Result<T, String>, _: &[u8]| found.push(item.map_err(unreadable));
        let more = match piece {
            Ok(Some(piece)) => {
                buffer.extend_from_slice(&piece);
                items.read(&mut buffer, body.limit, &mut add).map(|()| true)
            }
            Ok(None) => {
                let rest = items.rest(&mut buffer, body.limit, &mut add);
                rest.map(|()| false)
            }
            // What had come before is not lost with the connection.
            Err(reason) => {
                let _ = items.rest(&mut buffer, body.limit, &mut add);
                Err(reason.to_owned())
            }
        };
        if let Err(reason) = &more {
            let reason = format!("{reason} (after {} items)", items.index);
            found.push(Err(unreadable(reason)));
        }
        let state = more.unwrap_or(false).then_some((body, buffer, items));
        Some((stream::iter(found), state))
    })
    .flatten()
}

impl Body {
    async fn piece(&mut self) -> Result<Option<Bytes>, &'static str> {
        let patience = std::pin::pin!(self.connection.clock().wait(self.patience));
        let chunk = std::pin::pin!(self.response.chunk());
        match select(chunk, patience).await {
            Either::Left((piece, _)) => piece.map_err(|error| Error::cut_off_by(&error)),
            Either::Right(_) => Err("the rest did not come in time"),
        }
    }
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Body")
            .field("status", &StatusCode::as_u16(&self.response.status()))
            .finish_non_exhaustive()
    }
}

/// How far an array has been read.
pub(super) struct Items {
    /// Where the array is in its document.
    name: &'static str,
    place: Place,
    index: usize,
    /// How many bytes there must be before it is worth another look.
    look_at: usize,
}

/// An incomplete item that is longer than this is looked at again when a quarter more has come: at
/// each piece, the work would grow with the square of its length.
const LONG_ITEM: usize = 64 * 1024;

/// What is expected next.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Array,
    FirstItem,
    CommaOrEnd,
    Item,
    Nothing,
}

impl Items {
    /// Nothing read of the array called `name`, or of the whole document.
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            place: Place::Array,
            index: 0,
            look_at: 0,
        }
    }

    /// Takes what it can read from the front of `text`, at most to the end of the array.
    ///
    /// Hands on each item, or why it is not a `T`, with its text.
    pub(super) fn read<T: DeserializeOwned>(
        &mut self,
        text: &mut impl Buf,
        limit: usize,
        found: &mut impl FnMut(Result<T, String>, &[u8]),
    ) -> Result<(), String> {
        loop {
            skip_blanks(text);
            let Some(&next) = text.chunk().first() else {
                return Ok(());
            };
            match (self.place, next) {
                (Place::Array, 0xEF) if text.remaining() < 3 => return Ok(()),
                (Place::Array, 0xEF) if text.chunk().starts_with(b"\xEF\xBB\xBF") => {
                    text.advance(3)
                }
                (Place::Array, b'[') => self.step(text, Place::FirstItem),
                (Place::Array, b'<') => {
                    return Err("it is a page of HTML, and a list was promised".to_owned());
                }
                (Place::Array, _) => return Err("it is not a list".to_owned()),
                (Place::FirstItem | Place::CommaOrEnd, b']') => {
                    self.step(text, Place::Nothing);
                    return Ok(());
                }
                (Place::CommaOrEnd, b',') => self.step(text, Place::Item),
                (Place::CommaOrEnd, _) => return Err("it is not JSON".to_owned()),
                (Place::Nothing, _) => return Err("something follows the list".to_owned()),
                (Place::FirstItem | Place::Item, _) => {
                    if !self.item(text, limit, found)? {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// The body has ended: reads what was not worth a look, and whether the array is complete.
    fn rest<T: DeserializeOwned>(
        &mut self,
        text: &mut impl Buf,
        limit: usize,
        found: &mut impl FnMut(Result<T, String>, &[u8]),
    ) -> Result<(), String> {
        self.look_at = 0;
        self.read(text, limit, found)?;
        if self.place == Place::Array && !text.has_remaining() {
            return Err("it is empty, and a list was promised".to_owned());
        }
        self.end()?;
        // What follows is an error.
        self.read(text, limit, found)
    }

    /// Whether the array is complete.
    pub(super) fn end(&self) -> Result<(), String> {
        match self.place {
            Place::Nothing => Ok(()),
            _ => Err("the list breaks off".to_owned()),
        }
    }

    fn step(&mut self, text: &mut impl Buf, place: Place) {
        text.advance(1);
        self.place = place;
    }

    /// Reads one item; false if it is not complete yet.
    fn item<T: DeserializeOwned>(
        &mut self,
        text: &mut impl Buf,
        limit: usize,
        found: &mut impl FnMut(Result<T, String>, &[u8]),
    ) -> Result<bool, String> {
        let all = text.chunk();
        // Before it is rejected for its length, it is looked at in any case.
        let over = all.len() > limit;
        if all.len() < self.look_at && !over {
            return Ok(false);
        }
        let Some((item, length)) = self.first::<T>(all)? else {
            if all.len() > LONG_ITEM {
                self.look_at = all.len() / 4 * 5;
            }
            return match over {
                true => Err(too_long(limit)),
                false => Ok(false),
            };
        };
        if length > limit {
            return Err(too_long(limit));
        }
        found(item, &all[..length]);
        self.look_at = 0;
        self.index += 1;
        self.place = Place::CommaOrEnd;
        text.advance(length);
        Ok(true)
    }

    /// The item at the front of the text and its length, unless it is incomplete.
    fn first<T: DeserializeOwned>(
        &self,
        text: &[u8],
    ) -> Result<Option<(Result<T, String>, usize)>, String> {
        let (item, length) = match value::<T>(text) {
            Ok((item, length)) => (Ok(item), length),
            Err(error) if error.classify() == Category::Eof => return Ok(None),
            // It is not a `T`. It ends where any JSON value here would end.
            Err(error) => match value::<IgnoredAny>(text) {
                Ok((_, length)) => {
                    let place = format!("{}[{}]", self.name, self.index);
                    let reason = why_not::<T>(&error, &text[..length], &place);
                    (Err(reason), length)
                }
                Err(end) if end.classify() == Category::Eof => return Ok(None),
                Err(end) => return Err(why_not::<IgnoredAny>(&end, text, "")),
            },
        };
        // A number at the end of what has come may go on in the next piece.
        let closed = matches!(text[length - 1], b'}' | b']' | b'"');
        Ok((closed || length < text.len()).then_some((item, length)))
    }
}

fn too_long(limit: usize) -> String {
    format!("one item is longer than the limit of {limit} bytes")
}

/// Takes what JSON allows between two values from the front of `text`.
pub(super) fn skip_blanks(text: &mut impl Buf) {
    let blanks = text.chunk().iter();
    let blanks = blanks.take_while(|byte| byte.is_ascii_whitespace()).count();
    text.advance(blanks);
}

/// The JSON value at the front of the text, and its length.
pub(super) fn value<T: DeserializeOwned>(text: &[u8]) -> Result<(T, usize), serde_json::Error> {
    let mut values = serde_json::Deserializer::from_slice(text).into_iter::<T>();
    match values.next() {
        Some(value) => value.map(|value| (value, values.byte_offset())),
        None => Err(serde::de::Error::custom("no value")),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[derive(serde::Deserialize, Debug, PartialEq)]
    struct Member {
        id: i64,
    }

    type Found = Vec<Result<Member, (usize, String)>>;

    /// Reads `text` in pieces of `size` bytes.
    fn read(text: &str, size: usize) -> (Found, Result<State, String>) {
        let mut items = Items::new();
        let mut found = Vec::new();
        for piece in text.as_bytes().chunks(size) {
            if let Err(reason) = items.read(piece, 64, &mut found) {
                return (found, Err(reason));
            }
        }
        let end = items.rest(64, &mut found);
        (found, end)
    }

    #[test]
    fn pieces_may_break_anywhere() {
        let text = "\u{feff} [ {\"id\":1} ,\n{\"id\":2,\"name\":\"a]},{\\\"[\"},{\"id\":3}] ";
        for size in 1..=text.len() {
            let (found, end) = read(text, size);
            let ids = found
                .into_iter()
                .map(|item| item.unwrap().id)
                .collect::<Vec<_>>();
            assert_eq!(
                (ids, end),
                (vec![1, 2, 3], Ok(State::Ended)),
                "pieces of {size}"
            );
        }
    }

    #[test]
    fn an_odd_item_is_an_error_of_its_own_and_the_list_goes_on() {
        let text = r#"[{"id":1},{"id":"Mary"},7,null,{},{"id":2}]"#;
        for size in 1..=text.len() {
            let (found, end) = read(text, size);
            let found = found
                .into_iter()
                .map(|item| item.map(|it| it.id))
                .collect::<Vec<_>>();
            let place = |index: usize| found[index].clone().unwrap_err().0;
            assert_eq!((found[0].clone(), found[5].clone()), (Ok(1), Ok(2)));
            assert_eq!([1, 2, 3, 4].map(place), [1, 2, 3, 4], "pieces of {size}");
            assert!(!format!("{found:?}").contains("Mary"));
            assert_eq!(end, Ok(State::Ended));
        }
    }

    #[test]
    fn a_list_that_breaks_off_never_looks_whole() {
        let whole = r#"[{"id":1},{"id":2}]"#;
        for length in 0..whole.len() {
            let (_, end) = read(&whole[..length], 4);
            assert!(end.is_err(), "{}", &whole[..length]);
        }
    }

    #[test]
    fn what_is_no_list_says_so() {
        let reasons = [
            "",
            "<html>",
            "{}",
            "[}",
            "[{\"id\":1}{",
            "[] []",
            "[1,]",
            "[nul]",
        ]
        .map(|text| read(text, 8).1.unwrap_err());
        assert_eq!(
            reasons,
            [
                "it is empty, and a list was promised",
                "it is a page of HTML, and a list was promised",
                "it is not a list",
                "it is not JSON (line 1 column 1)",
                "it is not JSON",
                "something follows the list",
                "it is not JSON (line 1 column 1)",
                "it is not JSON (line 1 column 4)",
            ]
        );
    }

    #[test]
    fn the_work_for_a_long_item_grows_with_its_length() {
        /// What counts how often it was looked at.
        struct Looked;
        static LOOKS: AtomicUsize = AtomicUsize::new(0);

        impl<'de> serde::Deserialize<'de> for Looked {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                LOOKS.fetch_add(1, Ordering::Relaxed);
                IgnoredAny::deserialize(from).map(|_| Self)
            }
        }

        let text = format!("[\"{}\",1]", "x".repeat(1024 * 1024));
        let mut items = Items::new();
        let mut found = Vec::<Result<Looked, _>>::new();
        for piece in text.as_bytes().chunks(1024) {
            items.read(piece, usize::MAX, &mut found).unwrap();
        }
        assert_eq!(items.rest(usize::MAX, &mut found), Ok(State::Ended));
        assert_eq!(found.len(), 2);
        let looks = LOOKS.load(Ordering::Relaxed);
        assert!(looks < 100, "{looks}");
    }

    #[test]
    fn an_item_is_not_refused_for_what_follows_it() {
        let long = format!("{{\"id\":1,\"x\":\"{}\"}}", "y".repeat(90_000));
        let text = format!("[{long},{}", "{\"id\":2},".repeat(10_000));
        let mut items = Items::new();
        let mut found = Found::new();
        for piece in text.as_bytes().chunks(1000) {
            items.read(piece, 100_000, &mut found).unwrap();
        }
        assert_eq!(found.len(), 10_001);
    }

    #[test]
    fn one_item_is_bounded_and_the_list_is_not() {
        let many = format!("[{}]", vec!["{\"id\":1}"; 100].join(","));
        assert_eq!(read(&many, 16).0.len(), 100);
        let long = format!("[{{\"id\":1,\"x\":\"{}\"}}]", "y".repeat(200));
        assert!(
            read(&long, 16)
                .1
                .unwrap_err()
                .contains("longer than the limit")
        );
    }
}
