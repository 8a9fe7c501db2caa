//! Incremental parser of a JSON array: item by item, as text arrives.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;

use super::json_input::JsonInput;
use super::mismatch::mismatch_reason;

/// The state of the parser.
pub(in crate::runtime) struct ArrayParser {
    /// The property that holds the array; empty for the whole document.
    name: &'static str,
    /// The names of the spec's properties.
    names: &'static [&'static str],
    expected: Expected,
    pub(in crate::runtime) index: usize,
    /// An incomplete item is parsed again once this many bytes are there.
    parse_at: usize,
    /// Whitespace since the last item.
    whitespace: usize,
}

/// An incomplete item longer than this is parsed again only after it has grown by a quarter; parsing it
/// at each piece would take quadratic time.
const LONG_ITEM: usize = 64 * 1024;

/// What is expected next.
#[derive(Clone, Copy, PartialEq)]
enum Expected {
    Start,
    FirstItem,
    CommaOrEnd,
    Item,
    Nothing,
}

/// An item or the reason why it is not a `T`, and the length of its text.
pub(in crate::runtime) type Found<T> = (Result<T, String>, usize);

impl ArrayParser {
    /// At the start of the array in the property `name`, or of the whole document.
    pub(in crate::runtime) fn new(name: &'static str, names: &'static [&'static str]) -> Self {
        Self {
            name,
            names,
            expected: Expected::Start,
            index: 0,
            parse_at: 0,
            whitespace: 0,
        }
    }

    /// Takes the next item from the front of `text`. `None` if more text is needed or the array ends;
    /// the text after the array is left.
    pub(in crate::runtime) fn next<T: DeserializeOwned>(
        &mut self,
        text: &mut impl JsonInput,
        limit: usize,
    ) -> Result<Option<Found<T>>, String> {
        loop {
            // Whitespace has the limit of an item, or an endless run of it would never end.
            self.whitespace += skip_whitespace(text);
            if self.whitespace > limit {
                return Err(format!(
                    "it has more whitespace than the limit of {limit} bytes"
                ));
            }
            let bytes = text.bytes();
            let Some(&next) = bytes.first() else {
                return Ok(None);
            };
            match (self.expected, next) {
                (Expected::Start, 0xEF) if bytes.len() < 3 => return Ok(None),
                (Expected::Start, 0xEF) if bytes.starts_with(b"\xEF\xBB\xBF") => text.advance(3),
                (Expected::Start, b'[') => self.step(text, Expected::FirstItem),
                (Expected::Start, b'<') => {
                    return Err("it is HTML, expected a list".to_owned());
                }
                (Expected::Start, _) => return Err("it is not a list".to_owned()),
                (Expected::FirstItem | Expected::CommaOrEnd, b']') => {
                    self.step(text, Expected::Nothing);
                    return Ok(None);
                }
                (Expected::CommaOrEnd, b',') => self.step(text, Expected::Item),
                (Expected::CommaOrEnd, _) => return Err("it is not JSON".to_owned()),
                (Expected::Nothing, _) => return Err("something follows the list".to_owned()),
                (Expected::FirstItem | Expected::Item, _) => return self.item(text, limit),
            }
        }
    }

    /// The text is complete: the next call parses whatever is there.
    pub(in crate::runtime) fn close(&mut self) {
        self.parse_at = 0;
    }

    /// Whether the array is complete.
    pub(in crate::runtime) fn end(&self) -> Result<(), String> {
        match self.expected {
            Expected::Nothing => Ok(()),
            _ => Err("the list is truncated".to_owned()),
        }
    }

    /// Whether the document is the complete array; `rest` is its unread text.
    pub(in crate::runtime) fn end_of(&self, rest: &impl JsonInput) -> Result<(), String> {
        let is_blank = rest.bytes().iter().all(u8::is_ascii_whitespace);
        match self.expected {
            Expected::Start if is_blank => Err("it is empty, expected a list".to_owned()),
            Expected::Nothing if !is_blank => Err("something follows the list".to_owned()),
            _ => self.end(),
        }
    }

    fn step(&mut self, text: &mut impl JsonInput, expected: Expected) {
        text.advance(1);
        self.expected = expected;
    }

    /// Takes one item; `None` if it is incomplete.
    fn item<T: DeserializeOwned>(
        &mut self,
        text: &mut impl JsonInput,
        limit: usize,
    ) -> Result<Option<Found<T>>, String> {
        let available = text.bytes().len();
        // What exceeds the limit may be several items, so it is parsed before it is rejected.
        let over = available > limit;
        if available < self.parse_at && !over {
            return Ok(None);
        }
        let Some((item, length)) = self.first::<T>(text)? else {
            if available > LONG_ITEM {
                self.parse_at = available / 4 * 5;
            }
            return match over {
                true => Err(too_long(limit)),
                false => Ok(None),
            };
        };
        if length > limit {
            return Err(too_long(limit));
        }
        self.parse_at = 0;
        self.whitespace = 0;
        self.index += 1;
        self.expected = Expected::CommaOrEnd;
        text.advance(length);
        Ok(Some((item, length)))
    }

    /// The item at the front of the text, unless it is incomplete.
    fn first<T: DeserializeOwned>(
        &self,
        text: &impl JsonInput,
    ) -> Result<Option<Found<T>>, String> {
        let (item, length) = match text.value::<T>() {
            Ok((item, length)) => (Ok(item), length),
            // It is not a `T`, or incomplete. Skipping it as any JSON value finds its end.
            Err(error) => match text.value::<IgnoredAny>() {
                Ok((_, length)) => {
                    let place = format!("{}[{}]", self.name, self.index);
                    let reason =
                        mismatch_reason::<T>(&error, &text.bytes()[..length], &place, self.names);
                    (Err(reason), length)
                }
                Err(end) if end.classify() == Category::Eof => return Ok(None),
                Err(end) => return Err(mismatch_reason::<IgnoredAny>(&end, text.bytes(), "", &[])),
            },
        };
        // A number at the end of the text may continue in the next piece.
        let bytes = text.bytes();
        let closed = matches!(bytes[length - 1], b'}' | b']' | b'"');
        Ok((closed || length < bytes.len()).then_some((item, length)))
    }
}

fn too_long(limit: usize) -> String {
    format!("one item is longer than the limit of {limit} bytes")
}

/// Takes whitespace from the front of `text` and returns its length.
pub(super) fn skip_whitespace(text: &mut impl JsonInput) -> usize {
    let whitespace = text.bytes().iter();
    let whitespace = whitespace
        .take_while(|byte| byte.is_ascii_whitespace())
        .count();
    text.advance(whitespace);
    whitespace
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use serde_json::Value;

    use super::*;
    use crate::runtime::json::json_input::JsonBuffer;

    #[derive(serde::Deserialize, Debug, PartialEq)]
    struct Member {
        id: i64,
    }

    /// The items of a list, and how it ended.
    type Outcome<T> = (Vec<Result<T, String>>, Result<(), String>);

    /// Takes every item of the text so far.
    fn take<T: DeserializeOwned>(
        items: &mut ArrayParser,
        text: &mut impl JsonInput,
        limit: usize,
        found: &mut Vec<Result<T, String>>,
    ) -> Result<(), String> {
        while let Some((item, _)) = items.next(text, limit)? {
            found.push(item);
        }
        Ok(())
    }

    /// Reads `text` in pieces of `size` bytes, as a list is read.
    fn read<T: DeserializeOwned>(text: impl AsRef<[u8]>, size: usize, limit: usize) -> Outcome<T> {
        let (mut items, mut unread) = (ArrayParser::new("list", &["id"]), JsonBuffer::default());
        let mut found = Vec::new();
        let mut read = || {
            for piece in text.as_ref().chunks(size) {
                unread.add(piece);
                take(&mut items, &mut unread, limit, &mut found)?;
            }
            unread.close();
            items.parse_at = 0;
            take(&mut items, &mut unread, limit, &mut found)?;
            items.end_of(&unread)
        };
        let end = read();
        (found, end)
    }

    /// The items found when only `text` has arrived.
    fn found_at_once(text: &str) -> Vec<Value> {
        let mut found = Vec::new();
        take(
            &mut ArrayParser::new("", &["id"]),
            &mut text.as_bytes(),
            64,
            &mut found,
        )
        .unwrap();
        found.into_iter().map(Result::unwrap).collect()
    }

    #[test]
    fn text_after_the_list_is_an_error_even_if_no_further_item_is_requested() {
        for (body, end) in [
            ("[1] \n", Ok(())),
            ("[1] x", Err("something follows the list")),
        ] {
            let (mut items, mut text) = (ArrayParser::new("", &[]), body.as_bytes());
            assert!(items.next::<i64>(&mut text, 64).unwrap().is_some());
            assert!(items.next::<i64>(&mut text, 64).unwrap().is_none());
            assert_eq!(items.end_of(&text), end.map_err(str::to_owned));
        }
    }

    #[test]
    fn the_items_do_not_depend_on_how_the_bytes_arrive() {
        let text = "\u{feff} [ {\"id\":1} ,\n{\"id\":2,\"x\":\"}],{\\\"[\"},{\"id\":3}] ";
        for size in 1..=text.len() {
            let (found, end) = read::<Member>(text, size, 64);
            let ids = found.into_iter().map(|item| item.unwrap().id);
            assert_eq!(ids.collect::<Vec<_>>(), [1, 2, 3], "pieces of {size}");
            assert_eq!(end, Ok(()));
        }
        for size in 1..4 {
            let numbers = read("[12,345,6]", size, 64);
            assert_eq!(numbers, (vec![Ok(12), Ok(345), Ok(6)], Ok(())));
        }
    }

    #[test]
    fn the_text_of_an_item_excludes_the_text_around_it() {
        let whole = &b"[ {\"a\": 1} , 7,\"x\"], \"next\""[..];
        let (mut items, mut text, mut texts) = (ArrayParser::new("", &["id"]), whole, Vec::new());
        while let Some((_, length)) = items.next::<Value>(&mut text, 64).unwrap() {
            let end = whole.len() - text.len();
            texts.push(&whole[end - length..end]);
        }
        assert_eq!(texts, [&b"{\"a\": 1}"[..], b"7", b"\"x\""]);
        assert_eq!(text, b", \"next\"", "the text after the list is left");
    }

    #[test]
    fn an_item_with_a_closing_delimiter_does_not_wait_for_more_text() {
        for (text, count) in [
            ("[{\"a\":1}", 1),
            ("[[1]", 1),
            ("[\"a\"", 1),
            ("[{\"a\":1},\"b\",[2]", 3),
            ("[1,2", 1),
            ("[true", 0),
            ("[true ", 1),
            ("[{\"a\":1", 0),
        ] {
            assert_eq!(found_at_once(text).len(), count, "{text}");
        }
    }

    #[test]
    fn an_item_of_another_type_is_an_error_of_its_own_and_the_list_continues() {
        let text = r#"[{"id":1},{"id":"Mary"},7,null,{},{"id":2}]"#;
        for size in 1..=text.len() {
            let (found, end) = read::<Member>(text, size, 64);
            let found = found.into_iter().map(|item| item.map(|it| it.id));
            assert_eq!(
                found.collect::<Vec<_>>(),
                [
                    Ok(1),
                    Err("`list[1].id`: expected i64".to_owned()),
                    Err("`list[2]`: expected struct Member".to_owned()),
                    Err("`list[3]`: expected struct Member".to_owned()),
                    Err("`list[4].id` is missing".to_owned()),
                    Ok(2),
                ],
                "pieces of {size}"
            );
            assert_eq!(end, Ok(()));
        }
    }

    #[test]
    fn an_item_that_is_not_utf_8_is_an_error_of_its_own_and_the_list_continues() {
        let text = b"[\"\xc3\xa9\",\"\xff\",\"a\xc3\",\"\xc3\xa9\"]";
        for size in 1..=text.len() {
            let (found, end) = read::<String>(text, size, 64);
            assert_eq!(
                found,
                [
                    Ok("\u{e9}".to_owned()),
                    Err("`list[1]`: it is not JSON".to_owned()),
                    Err("`list[2]`: it is not JSON".to_owned()),
                    Ok("\u{e9}".to_owned()),
                ],
                "pieces of {size}"
            );
            assert_eq!(end, Ok(()));
        }
        // An incomplete character after the list still counts.
        let (_, end) = read::<String>(b"[]\xc3", 3, 64);
        assert_eq!(end, Err("something follows the list".to_owned()));
    }

    #[test]
    fn a_truncated_list_never_looks_complete() {
        let whole = r#"[{"id":1},{"id":"2"}]"#;
        for length in 1..whole.len() {
            for size in 1..=length {
                let (_, end) = read::<Member>(&whole[..length], size, 64);
                assert_eq!(end, Err("the list is truncated".to_owned()), "{length}");
            }
        }
    }

    #[test]
    fn text_that_is_not_a_list_is_reported_as_such() {
        for (text, reason) in [
            (&b""[..], "it is empty, expected a list"),
            (b" \n", "it is empty, expected a list"),
            (b"\xEF\xBB\xBF", "it is empty, expected a list"),
            (b"\xEF", "the list is truncated"),
            (b"\xEF\xBB", "the list is truncated"),
            (b"\xEF\xBB[]", "it is not a list"),
            (b"\xEF\xBBx[]", "it is not a list"),
            (b"\xEF\xBB\xBF{}", "it is not a list"),
            (b"<html>", "it is HTML, expected a list"),
            (b"{}", "it is not a list"),
            (b"[}", "it is not JSON (line 1 column 1)"),
            (b"[{\"id\":1}{", "it is not JSON"),
            (b"[{\"id\":1}\xEF\xBB\xBF]", "it is not JSON"),
            (b"[] []", "something follows the list"),
            (b"[]x", "something follows the list"),
            (b"[1,]", "it is not JSON (line 1 column 1)"),
            (b"[,1]", "it is not JSON (line 1 column 1)"),
            (b"[nul]", "it is not JSON (line 1 column 4)"),
        ] {
            for size in 1..=text.len().max(1) {
                let (_, end) = read::<Member>(text, size, 64);
                assert_eq!(end, Err(reason.to_owned()), "{}", text.escape_ascii());
            }
        }
    }

    #[test]
    fn text_after_the_list_is_not_buffered() {
        let mut items = ArrayParser::new("", &["id"]);
        assert!(items.next::<Value>(&mut &b"[]"[..], 64).is_ok());
        assert!(items.next::<Value>(&mut &b"x"[..], 64).is_err());
    }

    #[test]
    fn a_long_incomplete_item_is_parsed_again_after_growing_by_a_quarter() {
        /// Counts how often it is parsed.
        struct Counted;
        static PARSED: AtomicUsize = AtomicUsize::new(0);

        impl<'de> serde::Deserialize<'de> for Counted {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                PARSED.fetch_add(1, Ordering::Relaxed);
                IgnoredAny::deserialize(from).map(|_| Self)
            }
        }

        const PIECE: usize = 4096;
        let text = format!("\"{}", "x".repeat(40 * PIECE));
        let (mut items, mut found) = (
            ArrayParser::new("", &["id"]),
            Vec::<Result<Counted, _>>::new(),
        );
        let mut buffer = JsonBuffer::default();
        buffer.add(b"[");
        let mut parsed_at = Vec::new();
        for (count, piece) in text.as_bytes().chunks(PIECE).take(40).enumerate() {
            let before = PARSED.load(Ordering::Relaxed);
            buffer.add(piece);
            take(&mut items, &mut buffer, usize::MAX, &mut found).unwrap();
            if PARSED.load(Ordering::Relaxed) > before {
                parsed_at.push(count + 1);
            }
        }
        // 16 pieces are `LONG_ITEM`.
        let expected = (1..=17).chain([22, 28, 35]).collect::<Vec<_>>();
        assert_eq!(parsed_at, expected);

        // The item ends before the next parse is due; the items after it do not wait.
        for piece in [&b"\",7,"[..], &[b' '; 4 * PIECE], b"8]"] {
            buffer.add(piece);
            take(&mut items, &mut buffer, usize::MAX, &mut found).unwrap();
        }
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn a_complete_long_item_is_read_when_the_body_ends() {
        let text = format!("[\"{}\"]", "x".repeat(90_000));
        let (found, end) = read::<Value>(text, 1000, usize::MAX);
        assert_eq!((found.len(), end), (1, Ok(())));
    }

    #[test]
    fn an_item_is_not_rejected_for_the_text_after_it() {
        let long = format!("{{\"id\":1,\"x\":\"{}\"}}", "y".repeat(90_000));
        let text = format!("[{long},{}{long}]", "{\"id\":2},".repeat(10_000));
        let (found, end) = read::<Member>(text, 1000, 100_000);
        assert_eq!((found.len(), end), (10_002, Ok(())));
    }

    #[test]
    fn the_limit_applies_to_each_item_and_not_to_the_list() {
        let item = "{\"id\":1}";
        let many = format!("[{}]", vec![item; 100].join(" , "));
        for size in [1, 7, many.len()] {
            let (found, end) = read::<Member>(&many, size, item.len());
            assert_eq!((found.len(), end), (100, Ok(())), "pieces of {size}");
            let (found, end) = read::<Member>(&many, size, item.len() - 1);
            let reason = "one item is longer than the limit of 7 bytes";
            assert_eq!(
                (found.len(), end),
                (0, Err(reason.to_owned())),
                "pieces of {size}"
            );
        }
        // A number ends at the character after it.
        for size in 1..7 {
            assert_eq!(read("[12,34]", size, 2), (vec![Ok(12), Ok(34)], Ok(())));
            assert!(read::<i64>("[12,34]", size, 1).1.is_err());
        }
    }

    #[test]
    fn a_long_item_is_rejected_as_soon_as_it_exceeds_the_limit() {
        let (mut items, mut buffer) = (ArrayParser::new("", &["id"]), JsonBuffer::default());
        buffer.add(b"[\"");
        let limit = LONG_ITEM + 2000;
        for length in (1000..).step_by(1000) {
            buffer.add(&[b'x'; 1000]);
            // Including the opening quotation mark.
            let over = length + 1 > limit;
            assert_eq!(
                items.next::<Value>(&mut buffer, limit).is_err(),
                over,
                "{length}"
            );
            if over {
                break;
            }
        }
    }
}
