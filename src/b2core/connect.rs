//! Server, credentials and sign-in.

use super::Client;
use super::types::GrantType;
use crate::runtime::{
    Auth, Connection, Error, ErrorDetails, Options, Secret, SignIn, SignInFuture, Token,
    UncheckedUrl, header_safe, required_environment,
};

const API: &str = "b2core";

/// The server of the API.
#[derive(Debug, Clone)]
pub struct Server(UncheckedUrl);

impl Server {
    /// The "API base URL" in the Back Office. It may have a path ([B7](crate::quirks#b7)).
    pub fn url(base_url: impl Into<String>) -> Self {
        Self(UncheckedUrl::new(base_url))
    }
}

/// The credentials of an app that is registered in the Back Office.
#[derive(Debug, Clone)]
pub struct Credentials {
    client_id: String,
    client_secret: Secret,
}

impl Credentials {
    /// Client id and secret of the app.
    pub fn client(client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self {
            client_id: client_id.into(),
            client_secret: client_secret.into(),
        }
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
        let Credentials {
            client_id,
            client_secret,
        } = credentials;
        header_safe(API, "client secret", &client_secret)?;
        header_safe(API, "client id", &client_id.as_str().into())?;
        if client_id.contains(':') {
            return Err(Error::config(API, "the client id contains a colon"));
        }
        let auth = Auth {
            basic: Some((client_id, client_secret)),
            sign_in: Some(Box::new(ClientCredentials)),
            ..Auth::default()
        };
        Connection::new(API, server.0.as_str(), auth, options, |_| {
            ErrorDetails::default()
        })
        .map(Self::from)
    }

    /// A client from the environment: `B2CORE_BASE_URL`, `B2CORE_CLIENT_ID`,
    /// `B2CORE_CLIENT_SECRET`.
    ///
    /// # Errors
    ///
    /// If one is missing or invalid.
    pub fn from_env() -> Result<Self, Error> {
        Self::connect(
            Server::url(required_environment(API, "B2CORE_BASE_URL")?),
            Credentials::client(
                required_environment(API, "B2CORE_CLIENT_ID")?,
                required_environment(API, "B2CORE_CLIENT_SECRET")?,
            ),
        )
    }
}

/// Client credentials as HTTP Basic, which the connection adds, with a JSON body.
struct ClientCredentials;

impl SignIn for ClientCredentials {
    fn fetch<'a>(
        &'a self,
        connection: &'a Connection,
        _refresh: Option<Secret>,
    ) -> SignInFuture<'a> {
        Box::pin(async move {
            let client = Client::from(connection.clone());
            let call = client.create_token();
            let request = call.body_map(|body| body.grant_type(GrantType::ClientCredentials));
            let response = request.request()?.execute().await?;
            // B4: seconds, although the page says milliseconds.
            Token::read(&response, "access_token")
        })
    }
}
