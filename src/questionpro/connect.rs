//! Server and key.

use super::{Client, quirks};
use crate::runtime::{
    Auth, Connection, Error, Options, Rate, Secret, UncheckedUrl, environment, header_safe,
    required_environment,
};

const API: &str = "questionpro";

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
            rate: Rate::per_minute(300),
            ..Auth::default()
        };
        Connection::new(API, server.0.as_str(), auth, options, quirks::read_error).map(Self::from)
    }

    /// A client from the environment: `QUESTIONPRO_API_KEY`, and `QUESTIONPRO_BASE_URL` or else
    /// `QUESTIONPRO_ENV` (`com`, `eu`, `ca`, `sg`, `au` or `ae`).
    ///
    /// # Errors
    ///
    /// If one is missing or invalid.
    pub fn from_env() -> Result<Self, Error> {
        let server = match environment("QUESTIONPRO_BASE_URL") {
            Some(url) => Server::url(url),
            None => {
                let name = required_environment(API, "QUESTIONPRO_ENV")?;
                let known = Environment::ALL.iter().find(|(domain, _)| *domain == name);
                let (_, environment) = known.ok_or_else(|| {
                    Error::config(API, "QUESTIONPRO_ENV is not one of com, eu, ca, sg, au, ae")
                })?;
                Server::environment(*environment)
            }
        };
        Self::connect(
            server,
            Credentials::key(required_environment(API, "QUESTIONPRO_API_KEY")?),
        )
    }
}
