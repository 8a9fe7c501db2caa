//! What the fuzz targets hold, with bytes made from the specs' own examples: some of it bent, some
//! cut, some of it noise.
//!
//! The seed is fixed, so that a run says the same twice; `PROPTEST_RNG_SEED=N` takes another, and
//! `PROPTEST_CASES=N` more of them.
#![cfg(all(
    feature = "b2core",
    feature = "memberclicks",
    feature = "members-portal",
    feature = "questionpro",
    feature = "yourcourts"
))]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod fuzz;
mod support;

use std::{env, fmt};

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use rollbook::runtime::Operation;
use serde_json::{Value, json};
use support::spec::{self, Example};

/// Bytes that a failure shows as text.
struct Bytes(Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// Runs a body with bytes of this kind.
fn hold(bytes: impl Strategy<Value = Vec<u8>>, body: fn(&[u8])) {
    let mut config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 100;
    }
    if matches!(config.rng_seed, RngSeed::Random) {
        config.rng_seed = RngSeed::Fixed(1);
    }
    let bytes = bytes.prop_map(Bytes);
    let outcome = TestRunner::new(config).run(&bytes, |bytes| {
        body(&bytes.0);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

/// Bodies that an operation may be answered with, after the bytes that choose it and the status.
fn bodies(examples: fn(&Operation) -> Vec<Example>) -> impl Strategy<Value = Vec<u8>> {
    let seed = select(fuzz::seeds(examples));
    (seed, option::of(any::<u8>()), any::<Damage>()).prop_map(|(seed, status, damage)| {
        let [operation, its_own] = seed.choice;
        let choice = [operation, status.unwrap_or(its_own)];
        [&choice, &*damage.done_to(seed.body)].concat()
    })
}

/// What becomes of a document.
#[derive(Debug, Clone)]
struct Damage {
    /// Which values are replaced, and by what.
    bent: Vec<(Index, Value)>,
    /// What is done to the text after that.
    text: Text,
}

#[derive(Debug, Clone)]
enum Text {
    Kept,
    Cut(Index),
    Inserted(Index, Vec<u8>),
    Instead(Vec<u8>),
}

impl Arbitrary for Damage {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let noise = || {
            prop_oneof![
                proptest::collection::vec(any::<u8>(), 0..40),
                "\\PC{0,40}".prop_map(String::into_bytes),
                select(vec![
                    "\u{feff}",
                    "<html>",
                    "NaN",
                    "-",
                    "1e999",
                    "\"\\ud800\"",
                    "[[[[[[[[",
                    "\"",
                    "}"
                ])
                .prop_map(|text| text.as_bytes().to_vec()),
            ]
        };
        let text = prop_oneof![
            4 => Just(Text::Kept),
            1 => any::<Index>().prop_map(Text::Cut),
            2 => (any::<Index>(), noise()).prop_map(|(at, what)| Text::Inserted(at, what)),
            1 => noise().prop_map(Text::Instead),
        ];
        let bent = proptest::collection::vec((any::<Index>(), odd_value()), 0..4);
        (bent, text)
            .prop_map(|(bent, text)| Self { bent, text })
            .boxed()
    }
}

/// A value that no vendor should send, or just might.
fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(vec![
            json!(null),
            json!(""),
            json!([]),
            json!({}),
            json!(true),
            json!(0),
            json!(-1),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(1.5),
            json!("0042"),
            json!("13/45/2025"),
            json!([[["deep"]]]),
            json!({"unknown": {"more": [1, "2", null]}}),
        ]),
        "\\PC{0,20}".prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
    ]
}

impl Damage {
    fn done_to(self, mut document: Value) -> Vec<u8> {
        for (at, odd) in self.bent {
            let count = count(&document);
            bend(&mut document, at.index(count), &odd);
        }
        let mut text = document.to_string().into_bytes();
        match self.text {
            Text::Kept => text,
            Text::Cut(at) => {
                text.truncate(at.index(text.len()));
                text
            }
            Text::Inserted(at, noise) => {
                let at = at.index(text.len());
                text.splice(at..at, noise);
                text
            }
            Text::Instead(noise) => noise,
        }
    }
}

/// How many values a document has, itself among them.
fn count(value: &Value) -> usize {
    let inside = match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    };
    1 + inside
}

/// Replaces a value, counted from the document itself.
fn bend(value: &mut Value, mut at: usize, odd: &Value) {
    if at == 0 {
        *value = odd.clone();
        return;
    }
    at -= 1;
    let inside: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        _ => Vec::new(),
    };
    for value in inside {
        let count = count(value);
        if at < count {
            return bend(value, at, odd);
        }
        at -= count;
    }
}

#[test]
fn an_answer_is_read_whole_or_not_at_all() {
    hold(bodies(spec::successes), fuzz::answers);
}

#[test]
fn a_refusal_is_told_whatever_its_body() {
    hold(bodies(spec::refusals), fuzz::refusals);
}

#[test]
fn a_list_in_pieces_is_the_list_at_once() {
    let list = spec::successes(&rollbook::members_portal::operations::LIST_ALL_MEMBERS);
    let list = list.into_iter().next().unwrap().body;
    let bytes = (1..64_u8, any::<Damage>())
        .prop_map(move |(size, damage)| [&[size], &*damage.done_to(list.clone())].concat());
    hold(bytes, fuzz::lists);
}

#[test]
fn a_page_item_by_item_is_the_page_at_once() {
    let pages = spec::successes(&rollbook::memberclicks::operations::LIST_PROFILES);
    let pages = pages.into_iter().map(|it| it.body).collect::<Vec<_>>();
    let bytes = (select(pages), any::<Damage>()).prop_map(|(page, damage)| damage.done_to(page));
    hold(bytes, fuzz::pages);
}

#[test]
fn text_arrives_in_its_place_in_an_address() {
    let text = prop_oneof![
        "\\PC*",
        "[./%?#&=+ @\\\\\r\n]{0,8}",
        Just(".".to_owned()),
        Just("..".to_owned())
    ];
    hold(text.prop_map(String::into_bytes), fuzz::addresses);
}

#[test]
fn a_spec_is_carried_to_the_end_or_has_faults_with_a_place() {
    let good = include_str!("../crates/rollbook-codegen/tests/fixtures/good.yaml");
    let lines = good.lines().map(str::to_owned).collect::<Vec<_>>();
    let edit = (any::<Index>(), any::<Index>(), 0..4_u8, "\\PC{0,12}");
    let bytes = proptest::collection::vec(edit, 1..4).prop_map(move |edits| {
        let mut lines = lines.clone();
        for (at, other, kind, text) in edits {
            let (at, other) = (at.index(lines.len()), other.index(lines.len()));
            match kind {
                0 => drop(lines.remove(at)),
                1 => lines.insert(at, lines[other].clone()),
                2 => lines.swap(at, other),
                _ => {
                    let (name, _) = lines[at].split_once(':').unwrap_or((&lines[at], ""));
                    lines[at] = format!("{name}: {text}");
                }
            }
        }
        lines.join("\n").into_bytes()
    });
    hold(bytes, fuzz::specs);
}
