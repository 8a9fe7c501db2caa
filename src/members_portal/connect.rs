//! Server, credentials and sign-in.

use std::time::Duration;

use super::Client;
use crate::runtime::{
    Auth, Connection, Error, Secret, Setting, SignIn, SignInFuture, Token, UncheckedUrl, Values,
    Vendor,
};

/// From the sample token's claims; a token that expires sooner is renewed on a 401.
const LIFETIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The server of the API.
#[derive(Debug, Clone)]
pub struct Server(UncheckedUrl);

impl Server {
    /// `https://api.membersportal.co`.
    #[must_use]
    pub fn production() -> Self {
        Self::url("https://api.membersportal.co")
    }

    /// A full base URL.
    pub fn url(base_url: impl Into<String>) -> Self {
        Self(UncheckedUrl::new(base_url))
    }
}

/// The form of the token in `Authorization` ([P2](crate::quirks#p2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenScheme {
    /// The token alone, as on the vendor's page.
    #[default]
    Raw,
    /// After the word `Bearer`.
    Bearer,
}

/// An API user of the organisation.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// An e-mail address, so it is secret too.
    username: Secret,
    password: Secret,
    scheme: TokenScheme,
}

impl Credentials {
    /// User name and password.
    pub fn user(username: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
            scheme: TokenScheme::Raw,
        }
    }

    /// Changes the form of the token in `Authorization` ([P2](crate::quirks#p2)).
    #[must_use]
    pub fn token_scheme(mut self, scheme: TokenScheme) -> Self {
        self.scheme = scheme;
        self
    }
}

impl Vendor for Client {
    const API: &'static str = "members_portal";
    const SETTINGS: &'static [Setting] = SETTINGS;
    type Server = Server;
    type Credentials = Credentials;

    fn base_url(server: &Server) -> Result<String, Error> {
        Ok(server.0.as_str().to_owned())
    }

    fn auth(credentials: Credentials) -> Result<Auth, Error> {
        if credentials.username.expose().is_empty() || credentials.password.expose().is_empty() {
            let message = "the user name or the password is empty";
            return Err(Error::config(Self::API, message));
        }
        Ok(Auth {
            bearer: credentials.scheme == TokenScheme::Bearer,
            sign_in: Some(Box::new(credentials)),
            ..Auth::default()
        })
    }

    fn server_and_credentials(values: &Values) -> Result<(Server, Credentials), Error> {
        let server = values.find("MEMBERS_PORTAL_BASE_URL");
        let scheme = match values.find("MEMBERS_PORTAL_TOKEN_SCHEME") {
            None | Some("raw") => TokenScheme::Raw,
            Some("bearer") => TokenScheme::Bearer,
            Some(_) => {
                return Err(Error::config(
                    Self::API,
                    "MEMBERS_PORTAL_TOKEN_SCHEME is neither raw nor bearer",
                ));
            }
        };
        let credentials = Credentials::user(
            values.secret("MEMBERS_PORTAL_USERNAME"),
            values.secret("MEMBERS_PORTAL_PASSWORD"),
        );
        Ok((
            server.map_or_else(Server::production, Server::url),
            credentials.token_scheme(scheme),
        ))
    }
}

crate::connect! {
    secret MEMBERS_PORTAL_USERNAME, Always, "the name of an API user, an e-mail address";
    secret MEMBERS_PORTAL_PASSWORD, Always, "the user's password";
    open MEMBERS_PORTAL_TOKEN_SCHEME, Never, "the form of the token, `raw` (the default) or `bearer`";
    open MEMBERS_PORTAL_BASE_URL, Never, "a base URL instead of `https://api.membersportal.co`";
}

impl SignIn for Credentials {
    fn fetch<'a>(
        &'a self,
        connection: &'a Connection,
        _refresh: Option<Secret>,
    ) -> SignInFuture<'a> {
        Box::pin(async move {
            let client = Client::from(connection.clone());
            let call = client.authenticate().body_map(|body| {
                body.username(self.username.expose())
                    .password(self.password.clone())
            });
            let response = call.request()?.execute().await?;
            Ok(Token {
                lifetime: Some(LIFETIME),
                refresh: None,
                ..Token::read(&response, "token")?
            })
        })
    }
}
