//! Fault injection: which request gets which fault. `faults/script.rs` parses scripts, `inject.rs` applies
//! faults.

mod script;

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::Method;
use axum::http::request::Parts;
use serde_json::Value;

use self::script::Script;
pub(crate) use self::script::{Delay, Fault, FixedResponse, Limit, ListOrder, Lost};
pub use self::script::{FaultScript, FaultScriptError};
use crate::api::Api;
use crate::operations;

/// A running script.
pub(crate) struct Faults(Mutex<State>);

struct State {
    script: FaultScript,
    progress: Vec<Progress>,
    /// Creating requests whose response was lost. A repetition creates a duplicate.
    lost: Vec<Repeatable>,
}

impl State {
    fn new(script: FaultScript) -> Self {
        Self {
            progress: initial_progress(&script.script),
            script,
            lost: Vec::new(),
        }
    }
}

/// The fault of a request, and its API.
pub(crate) struct Hit {
    pub(crate) api: Api,
    pub(crate) fault: Fault,
    /// The seed of a list order.
    pub(crate) seed: u64,
}

/// What a request and its repetition have in common: equal JSON, or else equal bytes.
#[derive(PartialEq)]
pub(crate) struct Repeatable {
    method: Method,
    path: String,
    body: Result<Value, Bytes>,
}

impl Repeatable {
    /// `path` is below the API's base path.
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

    /// Replaces the script.
    pub(crate) fn set(&self, script: FaultScript) {
        *self.state() = State::new(script);
    }

    /// Restarts the script.
    pub(crate) fn reset(&self) {
        let mut state = self.state();
        let script = std::mem::take(&mut state.script);
        *state = State::new(script);
    }

    /// The text of the script, and the number of hits of each rule.
    pub(crate) fn report(&self) -> (String, Vec<u64>) {
        let state = self.state();
        let hits = state.progress.iter().map(|progress| progress.hits);
        (state.script.text.clone(), hits.collect())
    }

    /// The fault of the next request. The first rule that applies decides; later rules do not count the request, so
    /// that rules for the same requests follow one another.
    ///
    /// Calls `log` with the fault's name under the lock, so that the log has the order of the hits.
    pub(crate) fn next_hit(
        &self,
        request: &Parts,
        log: impl FnOnce(Option<&'static str>),
    ) -> Option<Hit> {
        let mut state = self.state();
        let State {
            script, progress, ..
        } = &mut *state;
        let path = request.uri.path();
        let hit = Api::of_path(path).and_then(|api| {
            let (method, path) = (request.method.as_str(), &path[api.base_path().len()..]);
            let path = operations::spec_path(api, method, path);
            let mut rules = script.script.rules.iter().zip(progress.iter_mut());
            rules.find_map(|(rule, progress)| {
                let is_hit = rule.matches(api, method, &path)
                    && progress.next(rule.skip, rule.times, rule.probability);
                is_hit.then(|| Hit {
                    api,
                    fault: rule.fault.clone(),
                    seed: match rule.fault {
                        Fault::ListOrder(ListOrder::Changing) => {
                            progress.seed.wrapping_add(progress.hits)
                        }
                        _ => progress.seed,
                    },
                })
            })
        });
        log(hit.as_ref().map(|hit| hit.fault.name()));
        hit
    }

    /// Whether a request repeats one whose response was lost, and so creates a duplicate. True once for each lost
    /// response.
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

/// The counters and draws of one rule.
struct Progress {
    seen: u64,
    hits: u64,
    seed: u64,
    draws: SplitMix64,
}

/// Each rule has its own generator, so that other requests do not change its draws.
fn initial_progress(script: &Script) -> Vec<Progress> {
    let mut seeds = SplitMix64(script.seed);
    let progress = script.rules.iter().map(|_| {
        let seed = seeds.next();
        Progress {
            seen: 0,
            hits: 0,
            seed,
            draws: SplitMix64(seed),
        }
    });
    progress.collect()
}

impl Progress {
    /// Counts a request, and returns whether it is hit.
    fn next(&mut self, skip: u64, times: Option<u64>, probability: Option<f64>) -> bool {
        self.seen += 1;
        let is_hit = self.seen > skip
            && times.is_none_or(|times| self.hits < times)
            && probability.is_none_or(|limit| self.draws.below_one() < limit);
        self.hits += u64::from(is_hit);
        is_hit
    }
}

/// An unusual order of the records in a list.
#[derive(Clone, Copy)]
pub(crate) enum Order {
    Reversed,
    /// A permutation by the seed, never the identity.
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

/// SplitMix64 by Vigna, the same on every machine and in every version.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// The Fisher–Yates shuffle.
    fn shuffle(&mut self, items: &mut [usize]) {
        for last in (1..items.len()).rev() {
            let bound = u64::try_from(last).unwrap_or(u64::MAX - 1) + 1;
            let chosen = usize::try_from(self.next() % bound).unwrap_or(last);
            items.swap(last, chosen);
        }
    }

    /// Uniform in [0, 1), with 53 bits.
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
    fn of_two_concurrent_repetitions_one_creates_a_duplicate() {
        let faults = Faults::new(FaultScript::default());
        let sent = || Repeatable::new(&Method::POST, "/profiles", &Bytes::from("{}"));
        assert!(!faults.take_repeat(sent));
        faults.lose(sent());
        assert!(faults.take_repeat(sent));
        assert!(!faults.take_repeat(sent));
    }

    #[test]
    fn the_generator_matches_the_published_values() {
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
