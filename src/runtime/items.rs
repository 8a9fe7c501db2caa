//! A bare JSON array as a stream of its items, read as the bytes arrive.

use std::time::Duration;

use bytes::{Buf as _, Bytes, BytesMut};
use futures_util::future::{Either, select};
use futures_util::stream::{self, Stream, StreamExt as _};
use reqwest::{Request, StatusCode};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;

use super::connection::Connection;
use super::error::Error;
use super::operation::Operation;
use super::response::without_data;

/// The items of the array that `operation` answers with.
///
/// The memory it needs is that of one item and one piece of the network's, however long the list.
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

/// The items of a list that has come whole: those that cannot be read are errors of their own.
pub(super) fn of_whole<T: DeserializeOwned>(
    body: &[u8],
    status: StatusCode,
    operation: &'static Operation,
) -> Result<Vec<Result<T, Error>>, Error> {
    let unreadable = |reason| Error::unreadable(operation, status, Bytes::new(), reason);
    let mut found = Vec::new();
    let mut items = Items::new();
    items
        .read(body, usize::MAX, &mut found)
        .and_then(|_| items.end())
        .map_err(unreadable)?;
    let of_item = |(index, reason)| unreadable(format!("item {index}: {reason}"));
    Ok(found
        .into_iter()
        .map(|item| item.map_err(of_item))
        .collect())
}

/// An answer with a success status whose body is still on its way.
pub(super) struct Body {
    pub(super) response: reqwest::Response,
    pub(super) connection: Connection,
    /// How long the next piece may take.
    pub(super) patience: Duration,
    /// How long one item may be.
    pub(super) limit: usize,
}

/// Each piece of the network's is read into the items that it completes.
fn pieces<T: DeserializeOwned + Send + 'static>(
    body: Body,
    operation: &'static Operation,
) -> impl Stream<Item = Result<T, Error>> + Send {
    let status = body.response.status();
    let state = Some((body, Items::new()));
    stream::unfold(state, move |state| async move {
        let (mut body, mut items) = state?;
        let unreadable =
            move |reason: String| Error::unreadable(operation, status, Bytes::new(), reason);
        let mut found = Vec::new();
        let next = match body.piece().await {
            Ok(Some(piece)) => items.read(&piece, body.limit, &mut found),
            Ok(None) => items.rest(body.limit, &mut found),
            // What had come before is not lost with the connection.
            Err(reason) => {
                let _ = items.rest(body.limit, &mut found);
                Err(reason.to_owned())
            }
        };
        let (state, last) = match next {
            Ok(State::More) => (Some((body, items)), None),
            Ok(State::Ended) => (None, None),
            Err(reason) => {
                let reason = format!("{reason} (after {} items)", items.index);
                (None, Some(Err(unreadable(reason))))
            }
        };
        let of_item = move |(index, reason)| unreadable(format!("item {index}: {reason}"));
        let found = found.into_iter();
        let found = found.map(move |item: Result<T, _>| item.map_err(of_item));
        Some((stream::iter(found.chain(last)), state))
    })
    .flatten()
}

impl Body {
    async fn piece(&mut self) -> Result<Option<Bytes>, &'static str> {
        let patience = std::pin::pin!(self.connection.clock().wait(self.patience));
        let chunk = std::pin::pin!(self.response.chunk());
        match select(chunk, patience).await {
            Either::Left((piece, _)) => piece.map_err(|_| "the connection was lost before its end"),
            Either::Right(_) => Err("the rest did not come in time"),
        }
    }
}

#[derive(Debug, PartialEq)]
enum State {
    More,
    Ended,
}

/// What has come of the array and is not read yet.
struct Items {
    buffer: BytesMut,
    place: Place,
    index: usize,
    /// How long the buffer must be before it is worth another look.
    look_at: usize,
}

/// A longer item that is not all there is looked at again when a quarter more has come: at each
/// piece, the work would grow with the square of its length.
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
    fn new() -> Self {
        Self {
            buffer: BytesMut::new(),
            place: Place::Array,
            index: 0,
            look_at: 0,
        }
    }

    /// Reads on. An item that is not a `T` is noted with its index and its reason.
    fn read<T: DeserializeOwned>(
        &mut self,
        piece: &[u8],
        limit: usize,
        found: &mut Vec<Result<T, (usize, String)>>,
    ) -> Result<State, String> {
        self.buffer.extend_from_slice(piece);
        loop {
            let blank = self
                .buffer
                .iter()
                .take_while(|byte| byte.is_ascii_whitespace())
                .count();
            self.buffer.advance(blank);
            let Some(&next) = self.buffer.first() else {
                return Ok(State::More);
            };
            match (self.place, next) {
                (Place::Array, 0xEF) if self.buffer.len() < 3 => return Ok(State::More),
                (Place::Array, 0xEF) if self.buffer.starts_with(b"\xEF\xBB\xBF") => {
                    self.buffer.advance(3)
                }
                (Place::Array, b'[') => self.step(Place::FirstItem),
                (Place::Array, b'<') => {
                    return Err("it is a page of HTML, and a list was promised".to_owned());
                }
                (Place::Array, _) => return Err("it is not a list".to_owned()),
                (Place::FirstItem | Place::CommaOrEnd, b']') => self.step(Place::Nothing),
                (Place::CommaOrEnd, b',') => self.step(Place::Item),
                (Place::CommaOrEnd, _) => return Err("it is not JSON".to_owned()),
                (Place::Nothing, _) => return Err("something follows the list".to_owned()),
                (Place::FirstItem | Place::Item, _) => {
                    if !self.item(limit, found)? {
                        return match self.buffer.len() > limit {
                            true => Err(format!(
                                "one item is longer than the limit of {limit} bytes"
                            )),
                            false => Ok(State::More),
                        };
                    }
                }
            }
        }
    }

    /// The body has ended: reads what no look was taken at.
    fn rest<T: DeserializeOwned>(
        &mut self,
        limit: usize,
        found: &mut Vec<Result<T, (usize, String)>>,
    ) -> Result<State, String> {
        self.look_at = 0;
        self.read(&[], limit, found)?;
        self.end()
    }

    /// Whether the body may end here.
    fn end(&self) -> Result<State, String> {
        match self.place {
            Place::Nothing => Ok(State::Ended),
            Place::Array if self.buffer.is_empty() => {
                Err("it is empty, and a list was promised".to_owned())
            }
            _ => Err("the list breaks off".to_owned()),
        }
    }

    fn step(&mut self, place: Place) {
        self.buffer.advance(1);
        self.place = place;
    }

    /// Reads one item; false if it is not all there yet.
    fn item<T: DeserializeOwned>(
        &mut self,
        limit: usize,
        found: &mut Vec<Result<T, (usize, String)>>,
    ) -> Result<bool, String> {
        if self.buffer.len() < self.look_at {
            return Ok(false);
        }
        if self.buffer.len() > LONG_ITEM {
            // And once more before it is refused for its length.
            self.look_at = (self.buffer.len() / 4 * 5).min(limit.saturating_add(1));
        }
        let (length, item) = match first::<T>(&self.buffer) {
            Ok((item, length)) => (length, Ok(item)),
            Err(error) if error.classify() == Category::Eof => return Ok(false),
            // It is not a `T`. Where it ends is where any JSON value here would end.
            Err(error) => match first::<IgnoredAny>(&self.buffer) {
                Ok((_, length)) => (
                    length,
                    Err((self.index, without_data(&error, &self.buffer[..length]))),
                ),
                Err(end) if end.classify() == Category::Eof => return Ok(false),
                Err(end) => return Err(without_data(&end, &self.buffer)),
            },
        };
        // A number at the end of what has come may go on in the next piece.
        let closed = matches!(self.buffer[length - 1], b'}' | b']' | b'"');
        if length == self.buffer.len() && !closed {
            return Ok(false);
        }
        found.push(item);
        self.look_at = 0;
        self.index += 1;
        self.place = Place::CommaOrEnd;
        self.buffer.advance(length);
        Ok(true)
    }
}

/// The first JSON value of the text, and where it ends.
fn first<T: DeserializeOwned>(text: &[u8]) -> Result<(T, usize), serde_json::Error> {
    let mut values = serde_json::Deserializer::from_slice(text).into_iter::<T>();
    match values.next() {
        Some(value) => value.map(|value| (value, values.byte_offset())),
        None => Err(serde::de::Error::custom("no value")),
    }
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Body")
            .field("status", &StatusCode::as_u16(&self.response.status()))
            .finish_non_exhaustive()
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
