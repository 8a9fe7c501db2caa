//! Clients for the sandbox. For your own accounts, use `Client::from_env()`.

use rollbook::{Error, b2core, memberclicks, members_portal, questionpro, yourcourts};
pub(crate) use rollbook_sandbox::Sandbox;
use rollbook_sandbox::{Api, credentials};

pub(crate) fn memberclicks(sandbox: &Sandbox) -> Result<memberclicks::Client, Error> {
    memberclicks::Client::connect(
        memberclicks::Server::url(sandbox.base_url(Api::MemberClicks)),
        memberclicks::Credentials::client(credentials::CLIENT_ID, credentials::CLIENT_SECRET),
    )
}

pub(crate) fn members_portal(sandbox: &Sandbox) -> Result<members_portal::Client, Error> {
    members_portal::Client::connect(
        members_portal::Server::url(sandbox.base_url(Api::MembersPortal)),
        members_portal::Credentials::user(
            credentials::MEMBERS_PORTAL_USERNAME,
            credentials::MEMBERS_PORTAL_PASSWORD,
        ),
    )
}

pub(crate) fn questionpro(sandbox: &Sandbox) -> Result<questionpro::Client, Error> {
    questionpro::Client::connect(
        questionpro::Server::url(sandbox.base_url(Api::QuestionPro)),
        questionpro::Credentials::key(credentials::API_KEY),
    )
}

pub(crate) fn yourcourts(sandbox: &Sandbox) -> Result<yourcourts::Client, Error> {
    yourcourts::Client::connect(
        yourcourts::Server::url(sandbox.base_url(Api::YourCourts)),
        yourcourts::Credentials::key(credentials::API_KEY),
    )
}

pub(crate) fn b2core(sandbox: &Sandbox) -> Result<b2core::Client, Error> {
    b2core::Client::connect(
        b2core::Server::url(sandbox.base_url(Api::B2Core)),
        b2core::Credentials::client(credentials::CLIENT_ID, credentials::CLIENT_SECRET),
    )
}
