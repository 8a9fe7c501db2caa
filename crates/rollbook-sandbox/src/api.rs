//! The five APIs: base paths and sandbox credentials.

use std::fmt;

use serde::Deserialize;

/// One of the five APIs that the sandbox implements.
///
/// Deserializes from the file names in `specs/`: `memberclicks`, `members-portal` and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Api {
    /// MemberClicks "MC Professional".
    MemberClicks,
    /// Members Portal.
    #[serde(rename = "members-portal")]
    MembersPortal,
    /// QuestionPro Communities.
    QuestionPro,
    /// YourCourts.
    YourCourts,
    /// B2CORE IB.
    B2Core,
}

impl Api {
    /// Every API, in the order in which the sandbox lists them.
    pub const ALL: [Self; 5] = [
        Self::MemberClicks,
        Self::MembersPortal,
        Self::QuestionPro,
        Self::YourCourts,
        Self::B2Core,
    ];

    /// The path below which this API is served; [`Sandbox::base_url`](crate::Sandbox::base_url) puts the host before it.
    #[must_use]
    pub const fn base_path(self) -> &'static str {
        match self {
            Self::MemberClicks => "/memberclicks",
            Self::MembersPortal => "/members-portal",
            Self::QuestionPro => "/questionpro/a/api/v2",
            Self::YourCourts => "/yourcourts",
            Self::B2Core => "/b2core",
        }
    }

    /// The vendor's name for the API.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MemberClicks => "MemberClicks",
            Self::MembersPortal => "Members Portal",
            Self::QuestionPro => "QuestionPro",
            Self::YourCourts => "YourCourts",
            Self::B2Core => "B2CORE",
        }
    }

    /// The name of its file in `specs/`, as fault scripts use it.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::MemberClicks => "memberclicks",
            Self::MembersPortal => "members-portal",
            Self::QuestionPro => "questionpro",
            Self::YourCourts => "yourcourts",
            Self::B2Core => "b2core",
        }
    }

    /// Whether it authenticates with tokens rather than a static key.
    pub(crate) const fn has_tokens(self) -> bool {
        !matches!(self, Self::QuestionPro | Self::YourCourts)
    }

    /// The API that serves `path`, if one does.
    pub(crate) fn of_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|api| {
            path.strip_prefix(api.base_path())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// Writes [`Api::name`].
impl fmt::Display for Api {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// The credentials that the sandbox accepts. None is a secret: every sandbox has the same.
pub mod credentials {
    /// The OAuth client of MemberClicks and B2CORE.
    pub const CLIENT_ID: &str = "sandbox-client";
    /// The secret of [`CLIENT_ID`].
    pub const CLIENT_SECRET: &str = "sandbox-secret";
    /// The MemberClicks user of the password grant: an administrator, profile 1001345630 of the initial state.
    pub const MEMBERCLICKS_USERNAME: &str = "sandbox-user";
    /// The password of [`MEMBERCLICKS_USERNAME`].
    pub const MEMBERCLICKS_PASSWORD: &str = "sandbox-password";
    /// The user of Members Portal.
    pub const MEMBERS_PORTAL_USERNAME: &str = "apitest1@membersportal.co";
    /// The password of [`MEMBERS_PORTAL_USERNAME`].
    pub const MEMBERS_PORTAL_PASSWORD: &str = "apiTestPassword1";
    /// The key of QuestionPro and YourCourts.
    pub const API_KEY: &str = "sandbox-key";
    /// The QuestionPro user that owns [`API_KEY`], and whose communities the key may list.
    pub const QUESTIONPRO_USER_ID: i64 = 4242;
}

#[cfg(test)]
mod tests {
    use serde_json::from_value;

    use super::Api;

    #[test]
    fn every_api_is_read_from_its_id() {
        for api in Api::ALL {
            assert_eq!(from_value::<Api>(api.id().into()).unwrap(), api);
        }
    }
}
