//! The five APIs: the only place of the generic commands that names them.

use rollbook::description::Description;
use rollbook::runtime::Security;
use rollbook::{Endpoint, Error, Method, NamedCall, Options, Setting};
use rollbook_sandbox::credentials::{
    API_KEY, CLIENT_ID, CLIENT_SECRET, MEMBERS_PORTAL_PASSWORD, MEMBERS_PORTAL_USERNAME,
};

/// An API.
pub(crate) struct Api {
    /// Its command, and the name of its spec.
    pub(crate) name: &'static str,
    /// The vendor's name.
    pub(crate) title: &'static str,
    descriptions: &'static [Description],
    /// What a client is made of.
    pub(crate) settings: &'static [Setting],
    /// A client from these settings.
    pub(crate) connect: Connect,
    pub(crate) sandbox: rollbook_sandbox::Api,
    /// The settings of a sandbox, except the base URL.
    sandbox_settings: &'static [(&'static str, &'static str)],
    /// How somebody is found by e-mail address, if the API can do that.
    pub(crate) lookup: Option<Lookup>,
    /// The tag of the operations that list members, or what the vendor offers instead.
    pub(crate) members: Result<&'static str, &'static str>,
    /// Lists whose records have lists of their own.
    pub(crate) parents: &'static [Parent],
    /// The cheapest operation that only reads and needs nothing but credentials, if the API has one.
    pub(crate) probe: Option<Probe>,
}

/// A list that has a path parameter of other lists: sections have members, profiles have contacts.
pub(crate) struct Parent {
    /// The path parameter.
    pub(crate) parameter: &'static str,
    /// The operation whose records have its values.
    pub(crate) list: &'static str,
    /// The property with the value.
    pub(crate) id: &'static str,
    /// Whether a record belongs to one of them only, and is exported with its id.
    pub(crate) is_owner: bool,
}

/// An operation and its parameters.
type Probe = (&'static str, &'static [(&'static str, i64)]);

type Connect = fn(Settings<'_>, &Options) -> Result<Box<dyn Client>, Error>;

/// Looks up a setting by the name of its variable.
pub(crate) type Settings<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A connected client.
pub(crate) trait Client {
    /// A call of an operation of the spec.
    fn by_name(&self, operation_id: &str) -> Result<NamedCall, Error>;
    /// A call of any other endpoint.
    fn endpoint(&self, method: Method, path: &str) -> Endpoint;
}

/// How somebody is found by e-mail address.
pub(crate) enum Lookup {
    /// An operation stores a search by this property, and a list takes its id.
    Search {
        create: &'static str,
        property: &'static str,
        list: &'static str,
        parameter: &'static str,
    },
    /// The whole list is read, and this property compared.
    Scan {
        list: &'static str,
        is: fn(&serde_json::Value, &str) -> bool,
    },
}

macro_rules! clients {
    ($($module:ident)*) => {$(
        impl Client for rollbook::$module::Client {
            fn by_name(&self, operation_id: &str) -> Result<NamedCall, Error> {
                self.by_name(operation_id)
            }
            fn endpoint(&self, method: Method, path: &str) -> Endpoint {
                self.endpoint(method, path)
            }
        }
    )*};
}

clients!(memberclicks members_portal questionpro yourcourts b2core);

macro_rules! api {
    ($module:ident, $name:literal, $title:literal, $sandbox:ident, $settings:expr, $lookup:expr, $members:expr, $parents:expr, $probe:expr) => {
        Api {
            name: $name,
            title: $title,
            descriptions: rollbook::$module::operations::DESCRIPTIONS,
            settings: rollbook::$module::Client::SETTINGS,
            connect: |settings, options| {
                let client = rollbook::$module::Client::from_vars(settings, options)?;
                Ok(Box::new(client))
            },
            sandbox: rollbook_sandbox::Api::$sandbox,
            sandbox_settings: $settings,
            lookup: $lookup,
            members: $members,
            parents: $parents,
            probe: $probe,
        }
    };
}

pub(crate) static ALL: [Api; 5] = [
    api!(
        memberclicks,
        "memberclicks",
        "MemberClicks",
        MemberClicks,
        &[
            ("MEMBERCLICKS_CLIENT_ID", CLIENT_ID),
            ("MEMBERCLICKS_CLIENT_SECRET", CLIENT_SECRET),
        ],
        Some(Lookup::Search {
            create: "searchProfiles",
            property: "[Email | Primary]",
            list: "listProfiles",
            parameter: "searchId",
        }),
        Ok("Profiles"),
        &[],
        Some(("listCountries", &[]))
    ),
    api!(
        members_portal,
        "members-portal",
        "Members Portal",
        MembersPortal,
        &[
            ("MEMBERS_PORTAL_USERNAME", MEMBERS_PORTAL_USERNAME),
            ("MEMBERS_PORTAL_PASSWORD", MEMBERS_PORTAL_PASSWORD),
        ],
        Some(Lookup::Scan {
            list: "listAllMembers",
            is: |member, email| is_email(&member["email"], email),
        }),
        Ok("Members"),
        // P15: the number in the path of a section's members is the id of an org item.
        &[Parent {
            parameter: "orgItemId",
            list: "listOrgItems",
            id: "id",
            is_owner: false,
        }],
        Some(("listOrgItems", &[]))
    ),
    api!(
        questionpro,
        "questionpro",
        "QuestionPro",
        QuestionPro,
        &[("QUESTIONPRO_API_KEY", API_KEY)],
        None,
        Err("no documented call reads them; its API adds, deletes and unsubscribes them"),
        &[],
        None
    ),
    api!(
        yourcourts,
        "yourcourts",
        "YourCourts",
        YourCourts,
        &[("YOURCOURTS_API_KEY", API_KEY)],
        None,
        Err("no documented call lists anything; its API creates and updates users"),
        &[],
        None
    ),
    api!(
        b2core,
        "b2core",
        "B2CORE IB",
        B2Core,
        &[
            ("B2CORE_CLIENT_ID", CLIENT_ID),
            ("B2CORE_CLIENT_SECRET", CLIENT_SECRET),
        ],
        Some(Lookup::Scan {
            list: "listProfiles",
            is: |profile, email| {
                let contacts = profile["contacts"].as_array().into_iter().flatten();
                let mut emails = contacts.filter(|it| it["key"] == "email");
                emails.any(|it| is_email(&it["value"], email))
            },
        }),
        Ok("Profiles"),
        &[Parent {
            parameter: "profileId",
            list: "listProfiles",
            id: "profileId",
            is_owner: true,
        }],
        Some(("listProfiles", &[("limit", 1)]))
    ),
];

fn is_email(value: &serde_json::Value, email: &str) -> bool {
    value
        .as_str()
        .is_some_and(|it| it.eq_ignore_ascii_case(email))
}

/// The API with this command.
pub(crate) fn named(name: &str) -> Option<&'static Api> {
    ALL.iter().find(|it| it.name == name)
}

impl Api {
    /// The operations that are commands: all but those that exchange credentials, which every client does by itself.
    pub(crate) fn operations(&self) -> impl Iterator<Item = &'static Description> {
        let descriptions = self.descriptions.iter();
        descriptions.filter(|it| {
            let security = it.operation.security;
            !matches!(security, Security::None | Security::Basic)
        })
    }

    /// Whether credentials are exchanged for a token.
    pub(crate) fn has_tokens(&self) -> bool {
        self.operations().count() < self.descriptions.len()
    }

    /// A setting of a sandbox with this URL.
    pub(crate) fn sandbox_setting(&self, url: &str, name: &str) -> Option<String> {
        if name.ends_with("_BASE_URL") {
            return Some(format!("{url}{}", self.sandbox.base_path()));
        }
        let mut settings = self.sandbox_settings.iter();
        let found = settings.find(|(it, _)| *it == name)?;
        Some(found.1.to_owned())
    }
}
