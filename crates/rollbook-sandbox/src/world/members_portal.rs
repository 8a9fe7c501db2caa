//! The records of Members Portal.

use serde::Deserialize;
use serde_json::Value;

use super::{Records, records};
use crate::seed;

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub(crate) struct Store {
    /// The root of the hierarchy. The page's list of items omits it, although it has members.
    pub(crate) headquarters: Option<Value>,
    pub(crate) items: Vec<Value>,
    pub(crate) members: Vec<Membership>,
    pub(crate) events: Vec<Value>,
}

/// A member and the org item of its section. Responses do not show the section: `memberOfOrgItemId` is null in every
/// sample, even in the list of a section.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Membership {
    pub(crate) section: i64,
    pub(crate) member: Value,
}

impl Store {
    pub(crate) fn empty() -> Self {
        Self::default()
    }

    pub(crate) fn seeded() -> Self {
        seed::read(include_str!("../../seed/members-portal.json"))
    }

    pub(crate) fn item(&self, id: i64) -> Option<&Value> {
        self.headquarters
            .iter()
            .chain(&self.items)
            .find(|item| has_id(item, id))
    }

    pub(crate) fn member(&self, id: i64) -> Option<&Value> {
        self.members
            .iter()
            .map(|membership| &membership.member)
            .find(|member| has_id(member, id))
    }

    pub(crate) fn records(&self) -> Vec<Records<'_>> {
        let items = self.headquarters.iter().chain(&self.items);
        let members = self.members.iter().map(|membership| &membership.member);
        vec![
            records("Org items", items),
            records("Members", members),
            records("Events", &self.events),
        ]
    }

    pub(crate) fn put_item(&mut self, sent_id: Option<i64>, make: impl FnOnce(i64) -> Value) {
        let id = sent_id.unwrap_or_else(|| next_id(self.headquarters.iter().chain(&self.items)));
        match self
            .headquarters
            .iter_mut()
            .chain(&mut self.items)
            .find(|item| has_id(item, id))
        {
            Some(item) => *item = make(id),
            None => self.items.push(make(id)),
        }
    }

    pub(crate) fn put_member(
        &mut self,
        section: i64,
        sent_id: Option<i64>,
        make: impl FnOnce(i64) -> Value,
    ) {
        let id = sent_id
            .unwrap_or_else(|| next_id(self.members.iter().map(|membership| &membership.member)));
        let membership = Membership {
            section,
            member: make(id),
        };
        match self
            .members
            .iter_mut()
            .find(|membership| has_id(&membership.member, id))
        {
            Some(known) => *known = membership,
            None => self.members.push(membership),
        }
    }

    pub(crate) fn put_event(&mut self, sent_id: Option<i64>, make: impl FnOnce(i64) -> Value) {
        let id = sent_id.unwrap_or_else(|| next_id(self.events.iter()));
        match self.events.iter_mut().find(|event| has_id(event, id)) {
            Some(event) => *event = make(id),
            None => self.events.push(make(id)),
        }
    }
}

pub(crate) fn has_id(record: &Value, id: i64) -> bool {
    record["id"].as_i64() == Some(id)
}

fn next_id<'a>(records: impl Iterator<Item = &'a Value>) -> i64 {
    records
        .filter_map(|record| record["id"].as_i64())
        .max()
        .map_or(1, |id| id.saturating_add(1))
}
