//! Server and key.

use super::Client;
use crate::runtime::{
    Auth, Connection, Error, ErrorDetails, Options, Secret, UncheckedUrl, header_safe,
    required_environment,
};

const API: &str = "yourcourts";

/// The server of the API. The vendor publishes no host.
#[derive(Debug, Clone)]
pub struct Server(UncheckedUrl);

impl Server {
    /// The base URL that the vendor gave you, without `/v1`.
    pub fn url(base_url: impl Into<String>) -> Self {
        Self(UncheckedUrl::new(base_url))
    }
}

/// An API key of the account.
#[derive(Debug, Clone)]
pub struct Credentials(Secret);

impl Credentials {
    /// The key; it is sent in the header `X-API-Key`.
    pub fn key(key: impl Into<Secret>) -> Self {
        Self(key.into())
    }
}

impl Client {
    /// A client with default options. Makes no request.
    ///
    /// # Errors
    ///
    /// If URL or key is invalid.
    pub fn connect(server: Server, credentials: Credentials) -> Result<Self, Error> {
        Self::connect_with(server, credentials, &Options::default())
    }

    /// A client with options of your own. Makes no request.
    ///
    /// # Errors
    ///
    /// If URL, key or options are invalid.
    pub fn connect_with(
        server: Server,
        credentials: Credentials,
        options: &Options,
    ) -> Result<Self, Error> {
        header_safe(API, "API key", &credentials.0)?;
        let auth = Auth {
            key: Some(credentials.0),
            ..Auth::default()
        };
        Connection::new(API, server.0.as_str(), auth, options, |_| {
            ErrorDetails::default()
        })
        .map(Self::from)
    }

    /// A client from the environment: `YOURCOURTS_BASE_URL` and `YOURCOURTS_API_KEY`.
    ///
    /// # Errors
    ///
    /// If one is missing or invalid.
    pub fn from_env() -> Result<Self, Error> {
        Self::connect(
            Server::url(required_environment(API, "YOURCOURTS_BASE_URL")?),
            Credentials::key(required_environment(API, "YOURCOURTS_API_KEY")?),
        )
    }
}
