//! The records of all five vendors, and how far behind readers may be.

use std::collections::VecDeque;

use serde_json::Value;

use crate::api::Api;
use crate::clock::Timestamp;
use crate::{b2core, memberclicks, members_portal, questionpro, yourcourts};

/// Every record that the sandbox holds. What belongs to an account rather than to its members (member types, groups,
/// membership plans, countries) is not a record: it is there in an empty sandbox too.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) memberclicks: Lagging<memberclicks::Store>,
    pub(crate) members_portal: Lagging<members_portal::Store>,
    // Nothing reads these two.
    pub(crate) questionpro: questionpro::Store,
    pub(crate) yourcourts: yourcourts::Store,
    pub(crate) b2core: Lagging<b2core::Store>,
}

impl World {
    /// The state that a sandbox starts with: the records of the vendors' samples, or none.
    pub(crate) fn first(empty: bool) -> Self {
        if empty {
            return Self {
                memberclicks: Lagging::new(memberclicks::Store::empty()),
                members_portal: Lagging::new(members_portal::Store::empty()),
                questionpro: questionpro::Store::empty(),
                yourcourts: yourcourts::Store::empty(),
                b2core: Lagging::new(b2core::Store::empty()),
            };
        }
        Self {
            memberclicks: Lagging::new(memberclicks::Store::seeded()),
            members_portal: Lagging::new(members_portal::Store::seeded()),
            questionpro: questionpro::Store::seeded(),
            yourcourts: yourcourts::Store::seeded(),
            b2core: Lagging::new(b2core::Store::seeded()),
        }
    }

    /// The records of `api` by kind, as they are, whatever its readers see.
    pub(crate) fn records(&self, api: Api) -> Vec<Records<'_>> {
        match api {
            Api::MemberClicks => self.memberclicks.current.records(),
            Api::MembersPortal => self.members_portal.current.records(),
            Api::QuestionPro => self.questionpro.records(),
            Api::YourCourts => self.yourcourts.records(),
            Api::B2Core => self.b2core.current.records(),
        }
    }

    /// Lets readers of `api` see, until then, what is there now. Returns the number of this delay.
    pub(crate) fn hold_back(&mut self, api: Api, until: Until) -> u64 {
        match api {
            Api::MemberClicks => self.memberclicks.hold_back(until),
            Api::MembersPortal => self.members_portal.hold_back(until),
            Api::B2Core => self.b2core.hold_back(until),
            Api::QuestionPro | Api::YourCourts => 0,
        }
    }

    /// Ends a delay if nothing has changed since it began.
    pub(crate) fn settle(&mut self, api: Api, delay: u64) {
        match api {
            Api::MemberClicks => self.memberclicks.settle(delay),
            Api::MembersPortal => self.members_portal.settle(delay),
            Api::B2Core => self.b2core.settle(delay),
            Api::QuestionPro | Api::YourCourts => {}
        }
    }
}

/// A kind of record by name, and the records of it; they can be counted without being copied.
pub(crate) type Records<'a> = (&'static str, Box<dyn ExactSizeIterator<Item = Value> + 'a>);

/// A kind of record that is stored as it is shown.
pub(crate) fn records<'a>(
    name: &'static str,
    records: impl IntoIterator<Item = &'a Value>,
) -> Records<'a> {
    let records: Vec<&Value> = records.into_iter().collect();
    (name, Box::new(records.into_iter().cloned()))
}

/// A store with readers that may be behind, as they are where a vendor reads from a replica. Changes reach them in the
/// order in which they were made, so one that is late keeps later ones back too.
#[derive(Debug)]
pub(crate) struct Lagging<S> {
    /// What is there. Whoever writes looks at this: a name that is in use is in use.
    pub(crate) current: S,
    held: VecDeque<Held<S>>,
    /// How many delays there have been.
    delays: u64,
}

#[derive(Debug)]
struct Held<S> {
    delay: u64,
    /// What was there before the change.
    before: S,
    until: Until,
}

/// When a change is seen.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Until {
    /// After so many reads that miss it.
    Reads(u64),
    /// From this instant on, by the sandbox's clock.
    At(Timestamp),
}

impl<S: Clone + PartialEq> Lagging<S> {
    fn new(current: S) -> Self {
        Self {
            current,
            held: VecDeque::new(),
            delays: 0,
        }
    }

    /// What a reader sees at `now`; it counts as one read.
    pub(crate) fn read(&mut self, now: Timestamp) -> &S {
        while self
            .held
            .front()
            .is_some_and(|held| held.until.is_over(now))
        {
            self.held.pop_front();
        }
        for held in &mut self.held {
            if let Until::Reads(left) = &mut held.until {
                *left = left.saturating_sub(1);
            }
        }
        self.held.front().map_or(&self.current, |held| &held.before)
    }

    fn hold_back(&mut self, until: Until) -> u64 {
        self.delays += 1;
        let (delay, before) = (self.delays, self.current.clone());
        self.held.push_back(Held {
            delay,
            before,
            until,
        });
        delay
    }

    /// Requests overlap, so the delay need not be the last one.
    fn settle(&mut self, delay: u64) {
        let current = &self.current;
        self.held
            .retain(|held| held.delay != delay || held.before != *current);
    }
}

impl Until {
    fn is_over(self, now: Timestamp) -> bool {
        match self {
            Self::Reads(left) => left == 0,
            Self::At(instant) => instant <= now,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rejected_change_does_not_end_the_delay_of_one_that_is_still_running() {
        let mut store = Lagging::new("before");
        let now = Timestamp::UNIX_EPOCH;
        let rejected = store.hold_back(Until::Reads(1));
        let running = store.hold_back(Until::Reads(1));
        store.settle(rejected);
        store.current = "after";
        store.settle(running);
        assert_eq!((*store.read(now), *store.read(now)), ("before", "after"));
    }
}
