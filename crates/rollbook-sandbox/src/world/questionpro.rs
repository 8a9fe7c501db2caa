//! The records of QuestionPro.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Records, records};
use crate::clock::{Timestamp, after};
use crate::seed;

const CALLS_IN_A_MINUTE: usize = 300;

/// Members, communities, and the calls of the last minute.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Store {
    /// By lowercase e-mail. No operation reads members, so only what later calls depend on is stored.
    pub(crate) members: Members,
    pub(crate) communities: Vec<Value>,
    #[serde(skip)]
    calls: VecDeque<Timestamp>,
}

impl Store {
    pub(crate) fn empty() -> Self {
        Self::default()
    }

    pub(crate) fn seeded() -> Self {
        seed::read(include_str!("../../seed/questionpro.json"))
    }

    pub(crate) fn records(&self) -> Vec<Records<'_>> {
        let members = self.members.iter();
        vec![
            ("Members", Box::new(members.map(shown))),
            records("Communities", &self.communities),
        ]
    }

    /// Counts a call; false if the limit is reached.
    pub(crate) fn count_call(&mut self, now: Timestamp) -> bool {
        while self
            .calls
            .front()
            .is_some_and(|call| after(*call, Duration::from_secs(60)) <= now)
        {
            self.calls.pop_front();
        }
        let allowed = self.calls.len() < CALLS_IN_A_MINUTE;
        if allowed {
            self.calls.push_back(now);
        }
        allowed
    }
}

/// What later calls depend on.
#[derive(Debug, Deserialize)]
pub(crate) struct Member {
    pub(crate) username: Option<String>,
    pub(crate) status: Status,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Status {
    Active,
    Unsubscribed,
    Deleted,
    Blocked,
}

pub(crate) type Members = BTreeMap<String, Member>;

/// A member as the sandbox's own page shows it; no operation reads members.
fn shown((email, member): (&String, &Member)) -> Value {
    json!({ "emailAddress": email, "username": member.username, "status": member.status })
}
