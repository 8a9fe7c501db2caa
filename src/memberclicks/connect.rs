//! Server, credentials and sign-in.

use reqwest::StatusCode;

use super::Client;
use super::quirks::read_error;
use super::types::{GrantType, TokenRequest};
use crate::runtime::{
    Auth, Connection, Error, ErrorBody, ErrorDetails, Secret, Setting, SignIn, SignInFuture, Stage,
    Token, UncheckedUrl, Values, Vendor,
};

const API: &str = "memberclicks";

/// The server of an organisation's API.
#[derive(Debug, Clone)]
pub struct Server(Place);

#[derive(Debug, Clone)]
enum Place {
    Org(String),
    Url(UncheckedUrl),
}

impl Server {
    /// `https://{org_id}.memberclicks.net`.
    pub fn org(org_id: impl Into<String>) -> Self {
        Self(Place::Org(org_id.into()))
    }

    /// A full base URL: an organisation's own domain, or a sandbox.
    pub fn url(base_url: impl Into<String>) -> Self {
        Self(Place::Url(UncheckedUrl::new(base_url)))
    }

    fn base_url(&self) -> Result<String, Error> {
        match &self.0 {
            Place::Url(url) => Ok(url.as_str().to_owned()),
            Place::Org(org) if is_host_label(org) => Ok(format!("https://{org}.memberclicks.net")),
            Place::Org(_) => Err(Error::config(
                API,
                "the organisation id is not a host label: letters, digits and inner hyphens, 63 at most",
            )),
        }
    }
}

fn is_host_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// An API client of the organisation, and for some calls one of its users.
///
/// ```
/// use rollbook::memberclicks::Credentials;
///
/// let admin = Credentials::client("id", "secret");
/// let reads_only = Credentials::client("id", "secret").scope("read");
/// let user = Credentials::client("id", "secret").user("gary", "password");
/// ```
#[derive(Debug, Clone)]
pub struct Credentials {
    client_id: String,
    client_secret: Secret,
    scope: String,
    /// The name is usually an e-mail address, so it is secret too.
    user: Option<(Secret, Secret)>,
}

impl Credentials {
    /// The client credentials grant, with the scope `read write`.
    pub fn client(client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        Self {
            client_id: client_id.into(),
            client_secret: client_secret.into(),
            scope: "read write".to_owned(),
            user: None,
        }
    }

    /// Another scope: `read` or `read write`. Creating needs write ([M7](crate::quirks#m7)).
    #[must_use]
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = scope.into();
        self
    }

    /// The password grant: calls are made as this user, and the token is renewed with a refresh token.
    #[must_use]
    pub fn user(mut self, username: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        self.user = Some((username.into(), password.into()));
        self
    }
}

impl Vendor for Client {
    const API: &'static str = API;
    const SETTINGS: &'static [Setting] = SETTINGS;
    type Server = Server;
    type Credentials = Credentials;

    fn base_url(server: &Server) -> Result<String, Error> {
        server.base_url()
    }

    fn auth(credentials: Credentials) -> Result<Auth, Error> {
        let (id, secret) = (&credentials.client_id, &credentials.client_secret);
        Ok(Auth {
            basic: Some((id.clone(), secret.clone())),
            sign_in: Some(Box::new(credentials)),
            ..Auth::default()
        })
    }

    fn server_and_credentials(values: &Values) -> Result<(Server, Credentials), Error> {
        let server = match values.find("MEMBERCLICKS_BASE_URL") {
            Some(url) => Server::url(url),
            None => Server::org(values.text("MEMBERCLICKS_ORG_ID")),
        };
        let mut credentials = Credentials::client(
            values.text("MEMBERCLICKS_CLIENT_ID"),
            values.secret("MEMBERCLICKS_CLIENT_SECRET"),
        );
        if let Some(scope) = values.find("MEMBERCLICKS_SCOPE") {
            credentials = credentials.scope(scope);
        }
        // Both or neither: with one alone, calls would silently not be made as the user.
        if let Some(username) = values.find("MEMBERCLICKS_USERNAME") {
            credentials = credentials.user(username, values.secret("MEMBERCLICKS_PASSWORD"));
        }
        Ok((server, credentials))
    }

    fn read_error(body: &ErrorBody<'_>) -> ErrorDetails {
        read_error(body)
    }
}

crate::connect! {
    open MEMBERCLICKS_ORG_ID, Unless("MEMBERCLICKS_BASE_URL"),
        "the organisation's subdomain, `acme` of `acme.memberclicks.net`; not needed with a base URL";
    open MEMBERCLICKS_BASE_URL, Never, "a full base URL, instead of the subdomain's";
    open MEMBERCLICKS_CLIENT_ID, Always, "the id of an API client";
    secret MEMBERCLICKS_CLIENT_SECRET, Always, "the API client's secret";
    open MEMBERCLICKS_SCOPE, Never, "`read`, or `read write`, the default";
    secret MEMBERCLICKS_USERNAME, With("MEMBERCLICKS_PASSWORD"), "a user, if calls are made as one";
    secret MEMBERCLICKS_PASSWORD, With("MEMBERCLICKS_USERNAME"), "the user's password";
}

impl SignIn for Credentials {
    fn fetch<'a>(
        &'a self,
        connection: &'a Connection,
        refresh: Option<Secret>,
    ) -> SignInFuture<'a> {
        Box::pin(async move {
            let client = Client::from(connection.clone());
            if let Some(refresh) = refresh {
                let renewed = token(&client, self.request(Some(refresh.clone()))).await;
                // A refresh token is valid for 30 days; once it is rejected, sign in again. Without a
                // new one in the response it stays valid (M19).
                if !renewed.as_ref().is_err_and(is_rejection) {
                    return renewed.map(|token| Token {
                        refresh: token.refresh.or(Some(refresh)),
                        ..token
                    });
                }
            }
            token(&client, self.request(None)).await
        })
    }
}

/// Whether the vendor rejected the request, even under a success status (R37).
fn is_rejection(error: &Error) -> bool {
    let may_pass = error.status().is_some_and(|status| {
        let no_time = [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_MANY_REQUESTS];
        status.is_server_error() || no_time.contains(&status)
    });
    error.stage() == Stage::ErrorResponse && !error.is_redirect() && !may_pass
}

impl Credentials {
    fn request(&self, refresh: Option<Secret>) -> TokenRequest {
        let mut request = TokenRequest {
            grant_type: GrantType::ClientCredentials,
            scope: Some(self.scope.clone()),
            username: None,
            password: None,
            refresh_token: None,
        };
        if refresh.is_some() {
            request = TokenRequest {
                grant_type: GrantType::RefreshToken,
                scope: None,
                refresh_token: refresh,
                ..request
            };
        } else if let Some((username, password)) = &self.user {
            request = TokenRequest {
                grant_type: GrantType::Password,
                username: Some(username.expose().to_owned()),
                password: Some(password.clone()),
                ..request
            };
        }
        request
    }
}

async fn token(client: &Client, request: TokenRequest) -> Result<Token, Error> {
    let request = client.create_token().body(request).request()?;
    let response = request.execute().await?;
    Token::read(&response, "access_token")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_org_id_is_one_host_label() {
        for good in ["acme", "a-1", "A"] {
            assert!(Server::org(good).base_url().is_ok(), "{good}");
        }
        let long = "a".repeat(64);
        for bad in [
            "",
            "a.b",
            "acme.evil.example/",
            "-a",
            "a-",
            "a b",
            "ä",
            "a@b",
            long.as_str(),
        ] {
            assert!(Server::org(bad).base_url().is_err(), "{bad}");
        }
    }
}
