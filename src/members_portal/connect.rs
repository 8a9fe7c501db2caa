//! Server, credentials and sign-in.

use std::time::Duration;

use super::Client;
use crate::runtime::{
    Auth, Connection, Error, ErrorDetails, Options, Secret, SignIn, SignInFuture, Token,
    UncheckedUrl, environment, required_environment,
};

const API: &str = "members_portal";

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

impl Client {
    /// A client with default options. Makes no request; the first call signs in.
    ///
    /// # Errors
    ///
    /// If URL or credentials are invalid.
    pub fn connect(server: Server, credentials: Credentials) -> Result<Self, Error> {
        Self::connect_with(server, credentials, &Options::default())
    }

    /// A client with options of your own. Makes no request.
    ///
    /// # Errors
    ///
    /// If URL, credentials or options are invalid.
    pub fn connect_with(
        server: Server,
        credentials: Credentials,
        options: &Options,
    ) -> Result<Self, Error> {
        if credentials.username.expose().is_empty() || credentials.password.expose().is_empty() {
            return Err(Error::config(API, "the user name or the password is empty"));
        }
        let auth = Auth {
            bearer: credentials.scheme == TokenScheme::Bearer,
            sign_in: Some(Box::new(credentials)),
            ..Auth::default()
        };
        Connection::new(API, server.0.as_str(), auth, options, |_| {
            ErrorDetails::default()
        })
        .map(Self::from)
    }

    /// A client from the environment: `MEMBERS_PORTAL_USERNAME`, `MEMBERS_PORTAL_PASSWORD`;
    /// optionally `MEMBERS_PORTAL_BASE_URL`, and `MEMBERS_PORTAL_TOKEN_SCHEME` (`raw` or `bearer`).
    ///
    /// # Errors
    ///
    /// If one is missing or invalid.
    pub fn from_env() -> Result<Self, Error> {
        let server =
            environment("MEMBERS_PORTAL_BASE_URL").map_or_else(Server::production, Server::url);
        let scheme = match environment("MEMBERS_PORTAL_TOKEN_SCHEME").as_deref() {
            None | Some("raw") => TokenScheme::Raw,
            Some("bearer") => TokenScheme::Bearer,
            Some(_) => {
                return Err(Error::config(
                    API,
                    "MEMBERS_PORTAL_TOKEN_SCHEME is neither raw nor bearer",
                ));
            }
        };
        let credentials = Credentials::user(
            required_environment(API, "MEMBERS_PORTAL_USERNAME")?,
            required_environment(API, "MEMBERS_PORTAL_PASSWORD")?,
        );
        Self::connect(server, credentials.token_scheme(scheme))
    }
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
