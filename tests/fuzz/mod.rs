//! What the fuzz targets do with their bytes, and what has to be true of it.
//!
//! `fuzz/` hands these to a fuzzer; `tests/properties.rs` runs them in `cargo test`, with bytes of
//! its own choice.
#![allow(clippy::expect_used, reason = "a fuzz target panics when it fails")]

use futures_util::StreamExt as _;
use rollbook::Stage;
use rollbook::memberclicks::operations::LIST_PROFILES;
use rollbook::members_portal::operations::LIST_ALL_MEMBERS;
use rollbook::runtime::{CallOptions, Draft, Operation};
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::support::calls::{Call, every_call, vendor};
use crate::support::server::Reply;
use crate::support::spec::Example;
use crate::support::{connect, lost};

/// An example of a spec: where the bytes of `answers` and `refusals` come from.
#[derive(Clone, Debug)]
pub(crate) struct Seed {
    /// The bytes that choose operation and status.
    pub(crate) choice: [u8; 2],
    pub(crate) body: Value,
}

/// The examples of every operation.
pub(crate) fn seeds(examples: fn(&Operation) -> Vec<Example>) -> Vec<Seed> {
    let calls = every_call().zip(0..);
    let seeds = calls.flat_map(|(call, operation)| {
        examples(call.operation).into_iter().map(move |it| Seed {
            choice: [operation, u8::try_from(it.status % 300).unwrap_or(0)],
            body: it.body,
        })
    });
    seeds.collect()
}

/// An answer with success: it is read without losing anything, or it is an error that says so.
pub(crate) fn answers(data: &[u8]) {
    let Some(([operation, status], body)) = data.split_first_chunk() else {
        return;
    };
    let status = [200, 201, 202, 203, 206][usize::from(*status) % 5];
    let call = nth(*operation);
    match answered(&call, status, body) {
        // No body was promised.
        Ok(Value::Null) => {}
        Ok(read) => {
            let sent = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
            let sent: Value = serde_json::from_slice(sent).expect("what was read is JSON");
            let lost = lost(&without_nothing(sent), &without_nothing(read), "");
            assert!(lost.is_empty(), "{}: {lost:?}", call.name());
        }
        Err(error) => {
            let stage = error.stage();
            let told = matches!(stage, Stage::InvalidResponse | Stage::ErrorResponse);
            assert!(told, "{error}");
        }
    }
}

/// A refusal: an error with the vendor's status, which shows nothing of the vendor's words unasked.
pub(crate) fn refusals(data: &[u8]) {
    let Some(([operation, status], body)) = data.split_first_chunk() else {
        return;
    };
    let status = 300 + u16::from(*status);
    let call = nth(*operation);
    let error = answered(&call, status, body).expect_err("it was refused");
    assert_eq!(error.stage(), Stage::ErrorResponse, "{error}");
    assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
    let silent = answered(&call, status, b"").expect_err("it was refused");
    let (silent, told) = (silent.to_string(), error.to_string());
    let (what, effect) = silent.split_at(silent.find("; it may").unwrap_or(silent.len()));
    let complaint = told
        .strip_prefix(what)
        .and_then(|it| it.strip_suffix(effect));
    let complaint = complaint.unwrap_or_else(|| panic!("{told}, and with an empty body {silent}"));
    let Some(complaint) = complaint
        .strip_prefix(" (")
        .and_then(|it| it.strip_suffix(')'))
    else {
        return assert_eq!(complaint, "");
    };
    for part in complaint.split("; ") {
        match part.strip_prefix("code ") {
            Some(code) => assert!(error.code() == Some(code) && is_no_data(code), "{told}"),
            None => assert_names_fields(part, call.operation, error.field_errors().len()),
        }
    }
}

/// Whether a code is of the kind that is shown. Which words are, `error/display.rs` lists and tests.
fn is_no_data(code: &str) -> bool {
    code.bytes().filter(u8::is_ascii_digit).count() <= 6
        && code
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || b"_-.:/ ".contains(&it))
}

/// Asserts that a text names fields of the spec, `*` in place of others, or counts them, and shows nothing else.
fn assert_names_fields(text: &str, operation: &Operation, most: usize) {
    let mut rest = String::new();
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 0 {
            rest += part;
            continue;
        }
        let is_named = |part: &str| part.is_empty() || operation.names.contains(&part);
        let is_place = |part: &str| {
            let name =
                part.trim_end_matches(|it: char| it.is_ascii_digit() || it == '[' || it == ']');
            part == "*" || is_named(part) || is_named(name) || name == "*"
        };
        assert!(is_named(part) || part.split('.').all(is_place), "{text}");
    }
    let words = rest.split([' ', ',']).filter(|it| !it.is_empty());
    for word in words {
        let is_count = word.parse::<usize>().is_ok_and(|count| count <= most);
        assert!(
            is_count || ["field", "fields", "and", "more"].contains(&word),
            "{text}"
        );
    }
}

/// A bare list: what comes in pieces is what comes at once.
pub(crate) fn lists(data: &[u8]) {
    let Some(([size], body)) = data.split_first_chunk() else {
        return;
    };
    let reply = Reply::text(200, "application/json", body).in_chunks_of(usize::from(*size).max(1));
    run(async {
        let vendor = vendor(&LIST_ALL_MEMBERS, reply).await;
        let client = connect::members_portal(vendor.url());
        let call = client.list_all_members();
        let whole = call.clone().send().await;
        let pieces = call.stream().collect::<Vec<_>>().await;
        match whole {
            Ok(whole) => {
                let pieces = pieces.into_iter().map(|it| it.expect("the whole was read"));
                let same = whole.iter().cloned().eq(pieces);
                assert!(same, "the items differ");
            }
            Err(_) => assert!(pieces.iter().any(Result::is_err), "an error went by unseen"),
        }
    });
}

/// A page: what is read item by item is what is read at once, and what is not JSON is no end.
pub(crate) fn pages(body: &[u8]) {
    let reply = Reply::text(200, "application/json", body);
    run(async {
        let vendor = vendor(&LIST_PROFILES, reply).await;
        let client = connect::memberclicks(vendor.url());
        let call = client.list_profiles();
        let whole = call.clone().send().await;
        let whole = whole.map(|page| page.into_inner().profiles);
        // The next page, if it names one, would be the same.
        let most = whole.as_ref().map_or(usize::MAX, Vec::len);
        let items = call.stream().take(most).collect::<Vec<_>>().await;
        match whole {
            Ok(whole) => {
                let items = items.into_iter().map(|it| it.expect("the whole was read"));
                assert!(whole.into_iter().eq(items), "the items differ");
            }
            Err(_) => {
                let text = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
                let is_json = serde_json::from_slice::<IgnoredAny>(text).is_ok();
                let told = items.iter().any(Result::is_err);
                assert!(is_json || told, "an error went by unseen");
            }
        }
    });
}

/// Text in an address: it arrives as it was, in its own place.
pub(crate) fn addresses(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let client = connect::members_portal("http://127.0.0.1:1/a");
    let mut draft = Draft::new(
        &LIST_ALL_MEMBERS,
        client.connection().clone(),
        CallOptions::default(),
    );
    draft.literal("/");
    draft.segment(&text);
    draft.literal("/b");
    for name in NAMES {
        draft.query(name, &text);
    }
    let request = draft.finish().expect("the address is one");
    let url = request.url();
    // Dot segments are rejected before this.
    if !matches!(text, "." | "..") {
        let segments = url.path_segments().into_iter().flatten();
        let segments = segments.collect::<Vec<_>>();
        let [a, segment, b] = segments[..] else {
            panic!("{url} has other segments");
        };
        assert_eq!((a, decoded(segment).as_str(), b), ("a", text, "b"));
    }
    assert_eq!(url.fragment(), None);
    let pairs = url.query_pairs().collect::<Vec<_>>();
    assert_eq!(pairs, NAMES.map(|name| (name.into(), text.into())));
}

/// Query parameters, as specs name them.
const NAMES: [&str; 2] = ["name", "filter[firstName]"];

/// A spec: diagnostics have lines of the text, and a spec without any generates a client.
pub(crate) fn specs(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let lines = text.lines().count().max(1);
    let diagnostics = match rollbook_codegen::load("fuzz.yaml", text) {
        Ok(spec) => rollbook_codegen::check(&spec),
        Err(diagnostics) => diagnostics.into_iter().collect(),
    };
    for diagnostic in &diagnostics {
        assert!((1..=lines).contains(&diagnostic.line), "{diagnostic}");
        assert!(!diagnostic.rewrite.is_empty(), "{diagnostic}");
    }
    if diagnostics.is_empty()
        && let Err(diagnostics) = rollbook_codegen::client("fuzz::api", "fuzz.yaml", text)
    {
        panic!("the rules accept what the generator does not support: {diagnostics}");
    }
}

fn nth(operation: u8) -> Call {
    let calls = every_call().collect::<Vec<_>>();
    let index = usize::from(operation) % calls.len();
    calls.into_iter().nth(index).expect("it is one of them")
}

/// What the caller of an operation gets for this answer.
fn answered(call: &Call, status: u16, body: &[u8]) -> Result<Value, rollbook::Error> {
    let reply = Reply::text(status, "application/json", body);
    run(call.answered(reply)).answer
}

fn run<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(work)
}

fn decoded(segment: &str) -> String {
    let pair = format!("_={}", segment.replace('+', "%2B"));
    let url = reqwest::Url::parse(&format!("http://host/?{pair}")).expect("the address is one");
    let (_, value) = url.query_pairs().next().expect("there is a pair");
    value.into_owned()
}

/// The document without null and empty text, which many properties read as nothing (R36).
fn without_nothing(value: Value) -> Value {
    let is_something = |value: &Value| !value.is_null() && value != "";
    match value {
        Value::Array(items) => {
            let items = items.into_iter().filter(is_something);
            Value::Array(items.map(without_nothing).collect())
        }
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| is_something(value));
            Value::Object(
                members
                    .map(|(name, value)| (name, without_nothing(value)))
                    .collect(),
            )
        }
        value => value,
    }
}
