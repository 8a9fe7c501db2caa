//! Server and key.

use super::{Client, quirks};
use crate::runtime::{
    Auth, Error, ErrorBody, ErrorDetails, Rate, Secret, Setting, UncheckedUrl, Values, Vendor,
};

/// The data centre of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// United States.
    Com,
    /// European Union.
    Eu,
    /// Canada.
    Ca,
    /// Singapore.
    Sg,
    /// Australia.
    Au,
    /// United Arab Emirates.
    Ae,
}

impl Environment {
    const ALL: [(&str, Self); 6] = [
        ("com", Self::Com),
        ("eu", Self::Eu),
        ("ca", Self::Ca),
        ("sg", Self::Sg),
        ("au", Self::Au),
        ("ae", Self::Ae),
    ];
}

/// The server of the API.
#[derive(Debug, Clone)]
pub struct Server(UncheckedUrl);

impl Server {
    /// `https://api.questionpro.{environment}/a/api/v2`.
    #[must_use]
    pub fn environment(environment: Environment) -> Self {
        let known = Environment::ALL.iter().find(|(_, it)| *it == environment);
        let domain = known.map_or("com", |(domain, _)| domain);
        Self(UncheckedUrl::new(format!(
            "https://api.questionpro.{domain}/a/api/v2"
        )))
    }

    /// A full base URL, for the two data centres that do not match that pattern ([Q3](crate::quirks#q3)), or a sandbox.
    pub fn url(base_url: impl Into<String>) -> Self {
        Self(UncheckedUrl::new(base_url))
    }
}

/// The API key of an account.
#[derive(Debug, Clone)]
pub struct Credentials(Secret);

impl Credentials {
    /// The key; it is sent in the header `api-key` ([Q1](crate::quirks#q1)) and never in a URL ([Q2](crate::quirks#q2)).
    pub fn key(key: impl Into<Secret>) -> Self {
        Self(key.into())
    }
}

impl Vendor for Client {
    const API: &'static str = "questionpro";
    const SETTINGS: &'static [Setting] = SETTINGS;
    type Server = Server;
    type Credentials = Credentials;

    fn base_url(server: &Server) -> Result<String, Error> {
        Ok(server.0.as_str().to_owned())
    }

    fn auth(credentials: Credentials) -> Result<Auth, Error> {
        Ok(Auth {
            key: Some(credentials.0),
            rate: Rate::per_minute(300),
            ..Auth::default()
        })
    }

    fn server_and_credentials(values: &Values) -> Result<(Server, Credentials), Error> {
        let server = match values.find("QUESTIONPRO_BASE_URL") {
            Some(url) => Server::url(url),
            None => {
                let name = values.text("QUESTIONPRO_ENV");
                let known = Environment::ALL.iter().find(|(domain, _)| *domain == name);
                let (_, environment) = known.ok_or_else(|| {
                    Error::config(
                        Self::API,
                        "QUESTIONPRO_ENV is not one of com, eu, ca, sg, au, ae",
                    )
                })?;
                Server::environment(*environment)
            }
        };
        let key = values.secret("QUESTIONPRO_API_KEY");
        Ok((server, Credentials::key(key)))
    }

    fn read_error(body: &ErrorBody<'_>) -> ErrorDetails {
        quirks::read_error(body)
    }
}

crate::connect! {
    secret QUESTIONPRO_API_KEY, Always, "an API key of the account";
    open QUESTIONPRO_ENV, Unless("QUESTIONPRO_BASE_URL"),
        "the data centre, `com`, `eu`, `ca`, `sg`, `au` or `ae`; not needed with a base URL";
    open QUESTIONPRO_BASE_URL, Never, "a full base URL, instead of the data centre's";
}
