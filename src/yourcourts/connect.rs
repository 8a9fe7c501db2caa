//! Server and key.

use super::Client;
use crate::runtime::{Auth, Error, Secret, Setting, UncheckedUrl, Values, Vendor};

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

impl Vendor for Client {
    const API: &'static str = "yourcourts";
    const SETTINGS: &'static [Setting] = SETTINGS;
    type Server = Server;
    type Credentials = Credentials;

    fn base_url(server: &Server) -> Result<String, Error> {
        Ok(server.0.as_str().to_owned())
    }

    fn auth(credentials: Credentials) -> Result<Auth, Error> {
        Ok(Auth {
            key: Some(credentials.0),
            ..Auth::default()
        })
    }

    fn server_and_credentials(values: &Values) -> Result<(Server, Credentials), Error> {
        Ok((
            Server::url(values.text("YOURCOURTS_BASE_URL")),
            Credentials::key(values.secret("YOURCOURTS_API_KEY")),
        ))
    }
}

crate::connect! {
    open YOURCOURTS_BASE_URL, Always, "the base URL that the vendor gave you, without `/v1`";
    secret YOURCOURTS_API_KEY, Always, "an API key of the account";
}
