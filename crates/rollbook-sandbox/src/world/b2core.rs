//! The records of B2CORE.

use serde::Deserialize;
use serde_json::Value;

use super::{Records, records};
use crate::seed;

/// Profiles, oldest first, each with its contacts inside, as the API shows them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Store {
    pub(crate) profiles: Vec<Value>,
}

impl Store {
    pub(crate) fn empty() -> Self {
        Self::default()
    }

    pub(crate) fn seeded() -> Self {
        seed::read(include_str!("../../seed/b2core.json"))
    }

    pub(crate) fn records(&self) -> Vec<Records<'_>> {
        let contacts = self.profiles.iter();
        let contacts = contacts.filter_map(|profile| profile["contacts"].as_array());
        vec![
            records("Profiles", &self.profiles),
            records("Contacts", contacts.flatten()),
        ]
    }
}
