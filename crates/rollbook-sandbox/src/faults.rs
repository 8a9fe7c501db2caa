//! Faults on purpose: whose turn it is. What a script may say is in `faults/script.rs`, what then happens to a
//! request in `faults/inject.rs`.

mod inject;
mod script;

use std::sync::{Mutex, PoisonError};

use axum::http::request::Parts;

pub(crate) use self::script::Limit;
use self::script::{Fault, Script};
pub use self::script::{FaultScript, FaultScriptError};
use crate::api::Api;

/// A script at work.
pub(crate) struct Faults {
    script: Script,
    turns: Mutex<Vec<Turns>>,
}

/// A request's fault, and the API that it strikes.
pub(crate) struct Hit {
    api: Api,
    fault: Fault,
}

impl Faults {
    pub(crate) fn new(FaultScript(script): FaultScript) -> Self {
        let turns = Mutex::new(first_turns(&script));
        Self { script, turns }
    }

    /// From the beginning of the script again.
    pub(crate) fn reset(&self) {
        *self.turns.lock().unwrap_or_else(PoisonError::into_inner) = first_turns(&self.script);
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
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        let path = request.uri.path();
        let hit = Api::of_path(path).and_then(|api| {
            let (method, path) = (request.method.as_str(), &path[api.base_path().len()..]);
            let mut rules = self.script.rules.iter().zip(turns.iter_mut());
            rules.find_map(|(rule, turns)| {
                let is_hit = rule.is_about(api, method, path)
                    && turns.next(rule.skip, rule.times, rule.probability);
                is_hit.then(|| Hit {
                    api,
                    fault: rule.fault.clone(),
                })
            })
        });
        log(hit.as_ref().map(|hit| hit.fault.name()));
        hit
    }
}

/// What one rule has seen and done so far.
struct Turns {
    seen: u64,
    done: u64,
    draws: SplitMix64,
}

/// Each rule draws from a generator of its own, so that requests of one kind do not change the draws of another.
fn first_turns(script: &Script) -> Vec<Turns> {
    let mut seeds = SplitMix64(script.seed);
    let turns = script.rules.iter().map(|_| Turns {
        seen: 0,
        done: 0,
        draws: SplitMix64(seeds.next()),
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

/// Vigna's generator: a counter and a mixing function, the same on every machine and in every version.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
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
    use super::SplitMix64;

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
