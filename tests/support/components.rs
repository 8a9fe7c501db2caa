//! The types of all components of the specs.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::spec;

/// A component schema and its Rust type.
pub(crate) struct Component {
    pub(crate) api: &'static str,
    pub(crate) name: &'static str,
    pub(crate) side: Side,
    /// Decodes JSON into the type and encodes it again.
    pub(crate) round_trip: fn(&Value) -> serde_json::Result<Value>,
    #[cfg(feature = "schemars")]
    pub(crate) json_schema: fn() -> schemars::Schema,
}

/// Who writes values of this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The user: strict, with null where the spec allows it.
    Sent,
    /// The vendor: lenient.
    Read,
}

impl Component {
    /// The schema in the spec.
    pub(crate) fn schema(&self) -> &'static Value {
        &spec::document(self.api)["components"]["schemas"][self.name]
    }
}

fn round_trip<T: DeserializeOwned + Serialize>(json: &Value) -> serde_json::Result<Value> {
    serde_json::from_value::<T>(json.clone()).and_then(serde_json::to_value)
}

macro_rules! components {
    ($($api:ident {
        sent: [$($sent:ident),* $(,)?],
        read: [$($read:ident),* $(,)?],
        written_in: [$($written_in:ident),*],
    })*) => {
        /// All components that are types.
        pub(crate) fn components() -> Vec<Component> {
            let components = vec![
                $($(component!($api $sent Sent),)* $(component!($api $read Read),)*)*
            ];
            assert_eq!([$(stringify!($api)),*], spec::APIS);
            $(assert_complete(
                stringify!($api),
                &[$(stringify!($sent),)* $(stringify!($read),)* $(stringify!($written_in),)*],
            );)*
            components
        }
    };
}

macro_rules! component {
    ($api:ident $name:ident $side:ident) => {
        Component {
            api: stringify!($api),
            name: stringify!($name),
            side: Side::$side,
            round_trip: round_trip::<rollbook::$api::types::$name>,
            #[cfg(feature = "schemars")]
            json_schema: || schemars::schema_for!(rollbook::$api::types::$name),
        }
    };
}

fn assert_complete(api: &str, listed: &[&str]) {
    let sorted = |mut names: Vec<&str>| {
        names.sort_unstable();
        names.join("\n")
    };
    let stated = spec::components(api).map(|(name, _)| name).collect();
    let (listed, stated) = (sorted(listed.to_vec()), sorted(stated));
    assert!(
        listed == stated,
        "the components of {api} are\n{stated}\n\nbut the list has\n{listed}"
    );
}

components! {
    b2core {
        sent: [
            ContactCreate, ContactKey, ContactUpdate, GrantType, ProfileCreate, ProfileSortKey,
            ProfileUpdate, SortOrder, TokenRequest,
        ],
        read: [Contact, Country, Error, Profile, Token],
        // A flag, written as 1 or 0.
        written_in: [EnabledFilter],
    }
    memberclicks {
        sent: [DateRange, GrantType, ProfileCreate, ProfileSearchRequest, TokenRequest],
        read: [
            AttributeList, Country, CountryList, CreatedProfile, Error, ErrorDetail, Group,
            GroupList, MemberStatus, MemberStatusList, MemberType, MemberTypeList, OAuthError,
            Profile, ProfilePage, ProfileSearch, Token,
        ],
        // Dates.
        written_in: [UsDate, UsDateText],
    }
    members_portal {
        sent: [Credentials, EventCreate, MemberCreate, OrgItemCreate],
        read: [Error, Event, Member, OrgItem, Token],
        written_in: [],
    }
    questionpro {
        sent: [MemberUpsert, ProfileField],
        read: [
            AddMembersCounters, AddMembersResult, Community, CommunityPage, DeleteMembersCounters,
            DeleteMembersResult, Error, ErrorDetail, ErrorResponse, Pagination, PaginationLinks,
            UnsubscribeMembersCounters, UnsubscribeMembersResult,
        ],
        written_in: [],
    }
    yourcourts {
        sent: [UserUpdate, UserUpsert],
        read: [Error],
        written_in: [],
    }
}
