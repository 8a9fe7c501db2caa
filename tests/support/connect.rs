//! A client of each API, with recognizable credentials.

use rollbook::{
    Error, Options, Retry, b2core, memberclicks, members_portal, questionpro, yourcourts,
};

/// The key of QuestionPro and YourCourts.
pub(crate) const KEY: &str = "the-key";
/// The token of a sign-in.
pub(crate) const TOKEN: &str = "the-token";
/// Client id and secret of MemberClicks and B2CORE in HTTP Basic.
pub(crate) const BASIC: &str = "Basic Y2xpZW50OnNlY3JldA==";

pub(crate) fn b2core(url: &str) -> b2core::Client {
    let credentials = b2core::Credentials::client("client", "secret");
    connected(b2core::Client::connect_with(
        b2core::Server::url(url),
        credentials,
        &once(),
    ))
}

pub(crate) fn memberclicks(url: &str) -> memberclicks::Client {
    memberclicks_as(url, |client| client)
}

/// A MemberClicks client with other credentials than id and secret.
pub(crate) fn memberclicks_as(
    url: &str,
    credentials: impl FnOnce(memberclicks::Credentials) -> memberclicks::Credentials,
) -> memberclicks::Client {
    let credentials = credentials(memberclicks::Credentials::client("client", "secret"));
    connected(memberclicks::Client::connect_with(
        memberclicks::Server::url(url),
        credentials,
        &once(),
    ))
}

pub(crate) fn members_portal(url: &str) -> members_portal::Client {
    members_portal_by(url, members_portal::TokenScheme::Raw)
}

/// A Members Portal client with this token format.
pub(crate) fn members_portal_by(
    url: &str,
    scheme: members_portal::TokenScheme,
) -> members_portal::Client {
    let (user, password) = ("apitest1@membersportal.co", "apiTestPassword1");
    connected(members_portal::Client::connect_with(
        members_portal::Server::url(url),
        members_portal::Credentials::user(user, password).token_scheme(scheme),
        &once(),
    ))
}

pub(crate) fn questionpro(url: &str) -> questionpro::Client {
    connected(questionpro::Client::connect_with(
        questionpro::Server::url(url),
        questionpro::Credentials::key(KEY),
        &once(),
    ))
}

pub(crate) fn yourcourts(url: &str) -> yourcourts::Client {
    connected(yourcourts::Client::connect_with(
        yourcourts::Server::url(url),
        yourcourts::Credentials::key(KEY),
        &once(),
    ))
}

/// No retries, so that an error response is the result.
fn once() -> Options {
    Options::new().retry(Retry::never())
}

fn connected<T>(client: Result<T, Error>) -> T {
    client.unwrap_or_else(|error| panic!("{error}"))
}
