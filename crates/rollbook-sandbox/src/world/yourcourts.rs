//! The records of YourCourts.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Records;
use crate::fields::Object;
use crate::seed;

/// Users by lowercase e-mail.
#[derive(Debug, Default)]
pub(crate) struct Store(pub(crate) BTreeMap<String, Object>);

impl Store {
    pub(crate) fn empty() -> Self {
        Self::default()
    }

    pub(crate) fn seeded() -> Self {
        Self(seed::read(include_str!("../../seed/yourcourts.json")))
    }

    pub(crate) fn records(&self) -> Vec<Records<'_>> {
        let users = self.0.values().cloned().map(Value::Object);
        vec![("Users", Box::new(users))]
    }
}
