//! The five vendors: clients for the scripted server, sign-ins of the server, and calls.
//!
//! Everything secret contains [`CANARY`]: secrets, tokens, member data.

use std::future::Future;
use std::pin::Pin;

use rollbook::questionpro::types::MemberUpsert;
use rollbook::{Error, Options, b2core, memberclicks, members_portal, questionpro, yourcourts};
use serde_json::json;

use super::server::{Reply, Request, Server};

/// Part of everything secret. URL encoding does not change it.
pub(crate) const CANARY: &str = "c4n4ry";
/// The password, client secret or key.
pub(crate) const SECRET: &str = "c4n4ry-secret";
/// The token.
pub(crate) const TOKEN: &str = "c4n4ry-token";
/// A member's e-mail address.
pub(crate) const EMAIL: &str = "c4n4ry@example.com";
/// [`SECRET`] in HTTP Basic, with the client id `client`.
pub(crate) const BASIC: &str = "Basic Y2xpZW50OmM0bjRyeS1zZWNyZXQ=";

pub(crate) const ALL: [&str; 5] = [
    "b2core",
    "memberclicks",
    "members_portal",
    "questionpro",
    "yourcourts",
];

type Connected<T> = Result<T, Error>;

pub(crate) fn b2core(url: &str, secret: &str, options: &Options) -> Connected<b2core::Client> {
    let credentials = b2core::Credentials::client("client", secret);
    b2core::Client::connect_with(b2core::Server::url(url), credentials, options)
}

pub(crate) fn memberclicks(
    url: &str,
    secret: &str,
    options: &Options,
) -> Connected<memberclicks::Client> {
    let credentials = memberclicks::Credentials::client("client", secret);
    memberclicks::Client::connect_with(memberclicks::Server::url(url), credentials, options)
}

pub(crate) fn members_portal(
    url: &str,
    secret: &str,
    options: &Options,
) -> Connected<members_portal::Client> {
    let credentials = members_portal::Credentials::user(EMAIL, secret);
    members_portal::Client::connect_with(members_portal::Server::url(url), credentials, options)
}

pub(crate) fn questionpro(
    url: &str,
    secret: &str,
    options: &Options,
) -> Connected<questionpro::Client> {
    let credentials = questionpro::Credentials::key(secret);
    questionpro::Client::connect_with(questionpro::Server::url(url), credentials, options)
}

pub(crate) fn yourcourts(
    url: &str,
    secret: &str,
    options: &Options,
) -> Connected<yourcourts::Client> {
    let credentials = yourcourts::Credentials::key(secret);
    yourcourts::Client::connect_with(yourcourts::Server::url(url), credentials, options)
}

/// Connects to this vendor.
pub(crate) fn connect(
    vendor: &str,
    url: &str,
    secret: &str,
    options: &Options,
) -> Result<(), Error> {
    match vendor {
        "b2core" => b2core(url, secret, options).map(drop),
        "memberclicks" => memberclicks(url, secret, options).map(drop),
        "members_portal" => members_portal(url, secret, options).map(drop),
        "questionpro" => questionpro(url, secret, options).map(drop),
        "yourcourts" => yourcourts(url, secret, options).map(drop),
        _ => unreachable!("{vendor}"),
    }
}

impl Server {
    /// Accepts every vendor's sign-in, and leaves the rest to `script`.
    pub(crate) async fn signing_in(
        mut script: impl FnMut(&Request) -> Reply + Send + 'static,
    ) -> Self {
        Self::start(move |request| signed_in(request).unwrap_or_else(|| script(request))).await
    }

    pub(crate) fn b2core(&self) -> b2core::Client {
        self.b2core_with(&super::once())
    }

    pub(crate) fn b2core_with(&self, options: &Options) -> b2core::Client {
        b2core(self.url(), SECRET, options).unwrap()
    }

    pub(crate) fn memberclicks(&self) -> memberclicks::Client {
        self.memberclicks_with(&super::once())
    }

    pub(crate) fn memberclicks_with(&self, options: &Options) -> memberclicks::Client {
        memberclicks(self.url(), SECRET, options).unwrap()
    }

    pub(crate) fn members_portal(&self) -> members_portal::Client {
        self.members_portal_with(&super::once())
    }

    pub(crate) fn members_portal_with(&self, options: &Options) -> members_portal::Client {
        members_portal(self.url(), SECRET, options).unwrap()
    }

    pub(crate) fn questionpro(&self) -> questionpro::Client {
        self.questionpro_with(&super::once())
    }

    pub(crate) fn questionpro_with(&self, options: &Options) -> questionpro::Client {
        questionpro(self.url(), SECRET, options).unwrap()
    }

    pub(crate) fn yourcourts(&self) -> yourcourts::Client {
        yourcourts(self.url(), SECRET, &super::once()).unwrap()
    }

    /// Requests other than sign-ins.
    pub(crate) fn calls(&self) -> Vec<Request> {
        let mut requests = self.requests();
        requests.retain(|request| !is_sign_in(request));
        requests
    }

    /// The number of sign-ins.
    pub(crate) fn sign_ins(&self) -> usize {
        self.requests().len() - self.calls().len()
    }
}

/// Whether a request is a sign-in.
pub(crate) fn is_sign_in(request: &Request) -> bool {
    let line = request.line();
    ["/tokens", "/oauth/v1/token", "/auth"]
        .iter()
        .any(|path| line == format!("POST {path}"))
}

/// The response to a sign-in, valid for an hour where the vendor reports a lifetime.
pub(crate) fn token(access: &str) -> Reply {
    Reply::json(
        200,
        json!({"access_token": access, "token": access, "token_type": "Bearer", "expires_in": 3600}),
    )
}

/// The response to a sign-in of any vendor, if the request is one.
pub(crate) fn signed_in(request: &Request) -> Option<Reply> {
    is_sign_in(request).then(|| token(TOKEN))
}

/// A call with member data.
pub(crate) struct Call {
    /// API and operation.
    pub(crate) name: &'static str,
    pub(crate) only_reads: bool,
    run: fn(String, Options) -> Running,
}

type Running = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

impl Call {
    /// Whether it authenticates with a token rather than a key.
    pub(crate) fn signs_in(&self) -> bool {
        !self.name.starts_with("questionpro") && !self.name.starts_with("yourcourts")
    }

    /// Connects a new client and calls.
    pub(crate) async fn run(&self, url: &str, options: &Options) -> Result<(), Error> {
        (self.run)(url.to_owned(), options.clone()).await
    }
}

/// A new member of QuestionPro.
pub(crate) fn member() -> MemberUpsert {
    let member = MemberUpsert::builder()
        .email_address(EMAIL)
        .password(SECRET);
    member.try_into().unwrap()
}

/// For each vendor, a call that only reads (YourCourts has none) and one that writes.
pub(crate) fn calls() -> [Call; 9] {
    macro_rules! call {
        ($vendor:ident $operation:literal, $only_reads:literal, |$client:ident| $call:expr) => {
            Call {
                name: concat!(stringify!($vendor), " ", $operation),
                only_reads: $only_reads,
                run: |url, options| {
                    Box::pin(async move {
                        let $client = $vendor(&url, SECRET, &options)?;
                        $call.send().await.map(drop)
                    })
                },
            }
        };
    }
    [
        call!(b2core "listProfiles", true, |it| it.list_profiles().filter_name(CANARY)),
        call!(b2core "createProfile", false, |it| {
            it.create_profile().body_map(|body| body.first_name(CANARY))
        }),
        call!(memberclicks "listProfiles", true, |it| it.list_profiles().search_id(CANARY)),
        call!(memberclicks "createProfile", false, |it| {
            it.create_profile().body_map(|body| body.email(EMAIL))
        }),
        call!(members_portal "listOrgItems", true, |it| it.list_org_items()),
        call!(members_portal "createOrgItem", false, |it| {
            it.create_org_item().body_map(|body| body.name(CANARY))
        }),
        call!(questionpro "listCommunities", true, |it| it.list_communities().user_id(7)),
        call!(questionpro "addMembers", false, |it| it.add_members().body(vec![member()])),
        call!(yourcourts "updateUser", false, |it| {
            it.update_user().email(EMAIL).body_map(|body| body.first_name(CANARY))
        }),
    ]
}
