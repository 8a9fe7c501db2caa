//! The records of all five vendors.

use crate::{b2core, memberclicks, members_portal, questionpro, yourcourts};

/// Every record that the sandbox holds. What belongs to an account rather than to its members (member types, groups,
/// membership plans, countries) is not a record: it is there in an empty sandbox too.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) memberclicks: memberclicks::Store,
    pub(crate) members_portal: members_portal::Store,
    pub(crate) questionpro: questionpro::Store,
    pub(crate) yourcourts: yourcourts::Store,
    pub(crate) b2core: b2core::Store,
}

impl World {
    /// The state that a sandbox starts with: the records of the vendors' samples, or none.
    pub(crate) fn first(empty: bool) -> Self {
        if empty {
            return Self {
                memberclicks: memberclicks::Store::empty(),
                members_portal: members_portal::Store::empty(),
                questionpro: questionpro::Store::empty(),
                yourcourts: yourcourts::Store::empty(),
                b2core: b2core::Store::empty(),
            };
        }
        Self {
            memberclicks: memberclicks::Store::seeded(),
            members_portal: members_portal::Store::seeded(),
            questionpro: questionpro::Store::seeded(),
            yourcourts: yourcourts::Store::seeded(),
            b2core: b2core::Store::seeded(),
        }
    }
}
