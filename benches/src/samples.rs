//! The responses of the server: examples of the specs, and generated members.

use std::fmt::Write as _;

/// The example of `getProfile` in the spec, with two custom attributes.
pub const PROFILE: &str = r#"{"[Profile ID]":23012,"[Name | Prefix]":"Mrs.","[Name | First]":"First01","[Name | Middle]":"D","[Name | Last]":"Last01","[Name | Suffix]":"Jr.","[Contact Name]":"Mrs. First01 D Last01 Jr.","[Email | Primary]":"test@gmail.com","[Address | Primary | Line 1]":"1 Example Street","[Address | Primary | Line 2]":"","[Address | Primary | City]":"Atlanta","[Address | Primary | State]":"GA","[Address | Primary | Zip]":"30301","[Address | Primary | Country]":"United States","[Phone | Primary]":"555-0100","[Organization]":"MemberClicks U","[Group]":["Full-time","Swimmer","Runner"],"[Member Type]":"Member","[Member Status]":"Active","[Member Number]":"1001","[Username]":"thisiscreatedviaAPIv7","[Join Date]":"01/01/2025","[Expiration Date]":"","[Last Renewal Date]":"01/01/2025","[Created Date]":"08/22/2025 05:43:57 PM","[Last Modified Date]":"08/22/2025 05:43:57 PM","[Deleted]":false,"[Profile URL]":"https://apiexample.memberclicks.net/profile/23012","Website":"https://example.org","Sports":["Swimming","Running"]}"#;

/// The response of `createProfile`.
pub const CREATED: &str = r#"{"timestamp":1755884637513,"status":201,"message":"Created","id":23012,"url":"","item":null}"#;

/// The response of `createToken`, valid for the whole run.
pub const OAUTH_TOKEN: &str = r#"{"access_token":"6a1b0c9e-5f7d-4c38-9b4e-2f1d7a60c3e5","token_type":"bearer","expires_in":86400,"scope":"read write"}"#;

/// The response of `authenticate`.
pub const TOKEN: &str = r#"{"token":"eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJhcGkifQ.xgoMg1Oc"}"#;

/// The number of members in a block.
pub const BLOCK: usize = 1000;

/// A list of members in blocks of text. A member has about 250 bytes.
pub struct Members {
    block: String,
    blocks: usize,
}

impl Members {
    /// `count` members, in whole blocks.
    #[must_use]
    pub fn new(count: usize) -> Self {
        let mut block = String::new();
        for id in 100_000..100_000 + BLOCK {
            let _ = write!(
                block,
                r#",{{"id":{id},"memberType":"member","fields":{{"Emergency Contact Phone":"+441234567890","Year of birth":"1980"}},"username":"test{id}@example.com","lastSuccessfulLogin":null,"login":false,"memberOfOrgItemId":554,"gravatarUrl":null,"email":"","forename":"Peter","surname":"Smith"}}"#
            );
        }
        Self {
            block,
            blocks: (count / BLOCK).max(1),
        }
    }

    /// The number of members.
    #[must_use]
    pub fn count(&self) -> usize {
        self.blocks * BLOCK
    }

    /// The length of the whole list in bytes.
    #[must_use]
    pub fn length(&self) -> usize {
        self.block.len() * self.blocks + 1
    }

    /// The list in chunks.
    pub fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        let rest = std::iter::repeat_n(self.block.as_bytes(), self.blocks - 1);
        // Blocks begin with a comma; the first one begins the list.
        [b"[", &self.block.as_bytes()[1..]]
            .into_iter()
            .chain(rest)
            .chain([b"]".as_slice()])
    }

    /// The whole list.
    #[must_use]
    pub fn text(&self) -> Vec<u8> {
        self.pieces().collect::<Vec<_>>().concat()
    }
}
