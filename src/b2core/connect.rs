//! Server, credentials and sign-in.

use super::Client;
use super::types::GrantType;
use crate::runtime::{
    Auth, Connection, Error, Secret, Setting, SignIn, SignInFuture, Token, UncheckedUrl, Values,
    Vendor,
};

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

impl Vendor for Client {
    const API: &'static str = "b2core";
    const SETTINGS: &'static [Setting] = SETTINGS;
    type Server = Server;
    type Credentials = Credentials;

    fn base_url(server: &Server) -> Result<String, Error> {
        Ok(server.0.as_str().to_owned())
    }

    fn auth(credentials: Credentials) -> Result<Auth, Error> {
        Ok(Auth {
            basic: Some((credentials.client_id, credentials.client_secret)),
            sign_in: Some(Box::new(ClientCredentials)),
            ..Auth::default()
        })
    }

    fn server_and_credentials(values: &Values) -> Result<(Server, Credentials), Error> {
        let credentials = Credentials::client(
            values.text("B2CORE_CLIENT_ID"),
            values.secret("B2CORE_CLIENT_SECRET"),
        );
        Ok((Server::url(values.text("B2CORE_BASE_URL")), credentials))
    }
}

crate::connect! {
    open B2CORE_BASE_URL, Always, "the \"API base URL\" in the Back Office";
    open B2CORE_CLIENT_ID, Always, "the client id of an app that is registered there";
    secret B2CORE_CLIENT_SECRET, Always, "the app's client secret";
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
