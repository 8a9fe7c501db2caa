//! The records of all five vendors, and the delay with which readers see changes.

pub(crate) mod b2core;
pub(crate) mod memberclicks;
pub(crate) mod members_portal;
pub(crate) mod questionpro;
pub(crate) mod yourcourts;

use std::collections::VecDeque;

use serde_json::Value;

use crate::api::Api;
use crate::clock::Timestamp;

/// All records. What belongs to an account rather than to its members (member types, groups, membership plans,
/// countries) is not a record: an empty sandbox has it too.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) memberclicks: Lagging<memberclicks::Store>,
    pub(crate) members_portal: Lagging<members_portal::Store>,
    // No operation reads these two.
    pub(crate) questionpro: questionpro::Store,
    pub(crate) yourcourts: yourcourts::Store,
    pub(crate) b2core: Lagging<b2core::Store>,
}

impl World {
    /// The initial state: the records of the samples, or none.
    pub(crate) fn initial(empty: bool) -> Self {
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

    /// The current records of `api` by kind, whatever readers see.
    pub(crate) fn records(&self, api: Api) -> Vec<Records<'_>> {
        match api {
            Api::MemberClicks => self.memberclicks.current.records(),
            Api::MembersPortal => self.members_portal.current.records(),
            Api::QuestionPro => self.questionpro.records(),
            Api::YourCourts => self.yourcourts.records(),
            Api::B2Core => self.b2core.current.records(),
        }
    }

    /// Readers of `api` keep seeing the current records until `until`. Returns the id of this delay.
    pub(crate) fn delay_reads(&mut self, api: Api, until: Until) -> u64 {
        match api {
            Api::MemberClicks => self.memberclicks.delay_reads(until),
            Api::MembersPortal => self.members_portal.delay_reads(until),
            Api::B2Core => self.b2core.delay_reads(until),
            Api::QuestionPro | Api::YourCourts => 0,
        }
    }

    /// Cancels a delay if nothing has changed since its start.
    pub(crate) fn cancel_delay_if_unchanged(&mut self, api: Api, delay: u64) {
        match api {
            Api::MemberClicks => self.memberclicks.cancel_delay_if_unchanged(delay),
            Api::MembersPortal => self.members_portal.cancel_delay_if_unchanged(delay),
            Api::B2Core => self.b2core.cancel_delay_if_unchanged(delay),
            Api::QuestionPro | Api::YourCourts => {}
        }
    }
}

/// The name of a kind of record, and its records, which can be counted without copying.
pub(crate) type Records<'a> = (&'static str, Box<dyn ExactSizeIterator<Item = Value> + 'a>);

/// A kind of record that is shown as it is stored.
pub(crate) fn records<'a>(
    name: &'static str,
    records: impl IntoIterator<Item = &'a Value>,
) -> Records<'a> {
    let records: Vec<&Value> = records.into_iter().collect();
    (name, Box::new(records.into_iter().cloned()))
}

/// A store whose readers may lag behind, like a vendor's read replica. Changes become visible in their order, so a
/// delayed change delays later ones too.
#[derive(Debug)]
pub(crate) struct Lagging<S> {
    /// The current records, which writers always see: a user name in use is in use.
    pub(crate) current: S,
    pending: VecDeque<PendingChange<S>>,
    /// The number of delays so far.
    delays: u64,
}

#[derive(Debug)]
struct PendingChange<S> {
    delay: u64,
    /// The records before the change.
    before: S,
    until: Until,
}

/// When a change becomes visible.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Until {
    /// After this many reads that do not see it.
    Reads(u64),
    /// At this instant of the sandbox's clock.
    At(Timestamp),
}

impl<S: Clone + PartialEq> Lagging<S> {
    fn new(current: S) -> Self {
        Self {
            current,
            pending: VecDeque::new(),
            delays: 0,
        }
    }

    /// The records that a reader sees at `now`; counts as one read.
    pub(crate) fn read(&mut self, now: Timestamp) -> &S {
        while self
            .pending
            .front()
            .is_some_and(|pending| pending.until.is_over(now))
        {
            self.pending.pop_front();
        }
        for pending in &mut self.pending {
            if let Until::Reads(left) = &mut pending.until {
                *left = left.saturating_sub(1);
            }
        }
        self.pending
            .front()
            .map_or(&self.current, |pending| &pending.before)
    }

    fn delay_reads(&mut self, until: Until) -> u64 {
        self.delays += 1;
        let (delay, before) = (self.delays, self.current.clone());
        self.pending.push_back(PendingChange {
            delay,
            before,
            until,
        });
        delay
    }

    /// Requests overlap, so the delay may not be the last one.
    fn cancel_delay_if_unchanged(&mut self, delay: u64) {
        let current = &self.current;
        self.pending
            .retain(|pending| pending.delay != delay || pending.before != *current);
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
        let rejected = store.delay_reads(Until::Reads(1));
        let running = store.delay_reads(Until::Reads(1));
        store.cancel_delay_if_unchanged(rejected);
        store.current = "after";
        store.cancel_delay_if_unchanged(running);
        assert_eq!((*store.read(now), *store.read(now)), ("before", "after"));
    }
}
