//! Faults on purpose: whose turn it is. What a script may say is in `faults/script.rs`, what then happens to a
//! request in `faults/inject.rs`.

mod inject;
mod script;

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::Method;
use axum::http::request::Parts;
use serde_json::Value;

pub(crate) use self::inject::NoResponse;
pub(crate) use self::script::Limit;
use self::script::{Fault, ListOrder, Script};
pub use self::script::{FaultScript, FaultScriptError};
use crate::api::Api;
use crate::operations;

/// A script at work.
pub(crate) struct Faults(Mutex<State>);

struct State {
    script: FaultScript,
    turns: Vec<Turns>,
    /// The creating requests whose response was lost, and whose repetition makes a duplicate.
    lost: Vec<Repeatable>,
}

impl State {
    fn new(script: FaultScript) -> Self {
        Self {
            turns: first_turns(&script.script),
            script,
            lost: Vec::new(),
        }
    }
}

/// A request's fault, and the API that it strikes.
pub(crate) struct Hit {
    api: Api,
    fault: Fault,
    /// Where the order of a list begins.
    seed: u64,
}

/// What is the same in a request and in its repetition: the JSON, however it is written, or else the bytes.
#[derive(PartialEq)]
pub(crate) struct Repeatable {
    method: Method,
    path: String,
    body: Result<Value, Bytes>,
}

impl Repeatable {
    /// `path` is the one below the API's base path.
    pub(crate) fn new(method: &Method, path: &str, body: &Bytes) -> Self {
        Self {
            method: method.clone(),
            path: path.to_owned(),
            body: serde_json::from_slice(body).map_err(|_| body.clone()),
        }
    }
}

impl Faults {
    pub(crate) fn new(script: FaultScript) -> Self {
        Self(Mutex::new(State::new(script)))
    }

    /// Another script, at its beginning.
    pub(crate) fn set(&self, script: FaultScript) {
        *self.state() = State::new(script);
    }

    /// From the beginning of the script again.
    pub(crate) fn reset(&self) {
        let mut state = self.state();
        let script = std::mem::take(&mut state.script);
        *state = State::new(script);
    }

    /// The script as it was written, and for each of its rules how many requests it has hit.
    pub(crate) fn report(&self) -> (String, Vec<u64>) {
        let state = self.state();
        let hits = state.turns.iter().map(|turns| turns.done);
        (state.script.text.clone(), hits.collect())
    }

    /// The fault of the request that just came in. The first rule whose turn it is decides;
    /// the rules after it never see the request, so that rules for the same requests follow one another.
    ///
    /// `log` gets the fault's name before another request can have its turn: the log has the order of the turns.
    pub(crate) fn of_next(
        &self,
        request: &Parts,
        log: impl FnOnce(Option<&'static str>),
    ) -> Option<Hit> {
        let mut state = self.state();
        let State { script, turns, .. } = &mut *state;
        let path = request.uri.path();
        let hit = Api::of_path(path).and_then(|api| {
            let (method, path) = (request.method.as_str(), &path[api.base_path().len()..]);
            let path = operations::as_in_the_spec(api, method, path);
            let mut rules = script.script.rules.iter().zip(turns.iter_mut());
            rules.find_map(|(rule, turns)| {
                let is_hit = rule.is_about(api, method, &path)
                    && turns.next(rule.skip, rule.times, rule.probability);
                is_hit.then(|| Hit {
                    api,
                    fault: rule.fault.clone(),
                    seed: match rule.fault {
                        Fault::ListOrder(ListOrder::Changing) => {
                            turns.seed.wrapping_add(turns.done)
                        }
                        _ => turns.seed,
                    },
                })
            })
        });
        log(hit.as_ref().map(|hit| hit.fault.name()));
        hit
    }

    /// Whether a request repeats one whose response was lost, so that it is to make a duplicate. The next one is a
    /// request like any other, even if it is there already.
    pub(crate) fn take_repeat(&self, request: impl FnOnce() -> Repeatable) -> bool {
        let lost = &mut self.state().lost;
        if lost.is_empty() {
            return false;
        }
        let request = request();
        let index = lost.iter().position(|lost| *lost == request);
        index.map(|index| lost.swap_remove(index)).is_some()
    }

    pub(crate) fn lose(&self, request: Repeatable) {
        self.state().lost.push(request);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What one rule has seen and done so far.
struct Turns {
    seen: u64,
    done: u64,
    seed: u64,
    draws: SplitMix64,
}

/// Each rule draws from a generator of its own, so that requests of one kind do not change the draws of another.
fn first_turns(script: &Script) -> Vec<Turns> {
    let mut seeds = SplitMix64(script.seed);
    let turns = script.rules.iter().map(|_| {
        let seed = seeds.next();
        Turns {
            seen: 0,
            done: 0,
            seed,
            draws: SplitMix64(seed),
        }
    });
    turns.collect()
}

impl Turns {
    /// Counts one more request, and tells whether it is hit.
    fn next(&mut self, skip: u64, times: Option<u64>, probability: Option<f64>) -> bool {
        self.seen += 1;
        let is_hit = self.seen > skip
            && times.is_none_or(|times| self.done < times)
            && probability.is_none_or(|chance| self.draws.below_one() < chance);
        self.done += u64::from(is_hit);
        is_hit
    }
}

/// The order in which the records of a list come, if it is not the usual one.
#[derive(Clone, Copy)]
pub(crate) enum Order {
    Reversed,
    /// Another order for each seed, and never the usual one.
    Shuffled(u64),
}

impl Order {
    pub(crate) fn apply<T>(self, records: Vec<T>) -> Vec<T> {
        let mut order: Vec<usize> = (0..records.len()).collect();
        match self {
            Self::Reversed => order.reverse(),
            Self::Shuffled(seed) => {
                let mut draws = SplitMix64(seed);
                while order.len() > 1 && order.is_sorted() {
                    draws.shuffle(&mut order);
                }
            }
        }
        let mut placed: Vec<(usize, T)> = order.into_iter().zip(records).collect();
        placed.sort_by_key(|(place, _)| *place);
        placed.into_iter().map(|(_, record)| record).collect()
    }
}

/// Vigna's generator: a counter and a mixing function, the same on every machine and in every version.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// Fisher and Yates's shuffle.
    fn shuffle(&mut self, items: &mut [usize]) {
        for last in (1..items.len()).rev() {
            let bound = u64::try_from(last).unwrap_or(u64::MAX - 1) + 1;
            let chosen = usize::try_from(self.next() % bound).unwrap_or(last);
            items.swap(last, chosen);
        }
    }

    /// From 0 up to 1, as far as 53 bits go.
    #[expect(
        clippy::cast_precision_loss,
        reason = "53 bits are what an f64 holds exactly"
    )]
    fn below_one(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use axum::http::Method;

    use super::{FaultScript, Faults, Repeatable, SplitMix64};

    #[test]
    fn of_two_repetitions_at_once_one_makes_a_duplicate() {
        let faults = Faults::new(FaultScript::default());
        let sent = || Repeatable::new(&Method::POST, "/profiles", &Bytes::from("{}"));
        assert!(!faults.take_repeat(sent));
        faults.lose(sent());
        assert!(faults.take_repeat(sent));
        assert!(!faults.take_repeat(sent));
    }

    #[test]
    fn the_generator_is_the_published_one() {
        let mut draws = SplitMix64(1_234_567);
        let first = [draws.next(), draws.next(), draws.next()];
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
        ];
        assert_eq!(first, published);
    }
}
