//! What is a vendor's own: its servers, its credentials, and the variables that hold them.

use super::connection::{Auth, Connection};
use super::error_body::ErrorBody;
use super::options::Options;
use crate::runtime::error::{Error, ErrorDetails};
use crate::runtime::types::secret::Secret;

/// A variable that holds a part of a server or of credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Setting {
    /// The name of the environment variable.
    pub name: &'static str,
    /// What it holds.
    pub about: &'static str,
    /// When it has to be set.
    pub need: Need,
    /// Whether nobody may see it.
    pub is_secret: bool,
}

/// When a setting has to be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Need {
    /// Always.
    Always,
    /// Unless another one is set.
    Unless(&'static str),
    /// If another one is set.
    With(&'static str),
    /// Never.
    Never,
}

impl Setting {
    /// A setting that everybody may see.
    #[doc(hidden)]
    #[must_use]
    pub const fn open(name: &'static str, about: &'static str, need: Need) -> Self {
        Self {
            name,
            about,
            need,
            is_secret: false,
        }
    }

    /// A setting that nobody may see.
    #[doc(hidden)]
    #[must_use]
    pub const fn secret(name: &'static str, about: &'static str, need: Need) -> Self {
        Self {
            is_secret: true,
            ..Self::open(name, about, need)
        }
    }
}

/// The values of a client's settings.
#[doc(hidden)]
#[derive(Debug)]
pub struct Values(Vec<(&'static str, Secret)>);

impl Values {
    /// Reads every setting; an empty value counts as not set.
    fn read(
        api: &'static str,
        settings: &[Setting],
        lookup: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Error> {
        let values = settings.iter().filter_map(|setting| {
            let value = lookup(setting.name).filter(|value| !value.trim().is_empty())?;
            Some((setting.name, value.into()))
        });
        let values = Self(values.collect());
        let is_missing = |setting: &&Setting| {
            let is_needed = match setting.need {
                Need::Always => true,
                Need::Unless(other) => !values.has(other),
                Need::With(other) => values.has(other),
                Need::Never => false,
            };
            is_needed && !values.has(setting.name)
        };
        let missing: Vec<_> = settings.iter().filter(is_missing).collect();
        match &missing[..] {
            [] => Ok(values),
            [one] => Err(Error::config(api, format!("{} is not set", one.name))),
            several => {
                let names: Vec<_> = several.iter().map(|it| it.name).collect();
                Err(Error::config(
                    api,
                    format!("{} are not set", names.join(", ")),
                ))
            }
        }
    }

    fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A setting that may be missing.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(it, _)| *it == name);
        found.map(|(_, value)| value.expose())
    }

    /// A setting that is needed always, so that it is there.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// A secret that is needed always, so that it is there.
    #[must_use]
    pub fn secret(&self, name: &str) -> Secret {
        self.text(name).into()
    }
}

/// A vendor: what differs between the clients that this crate ships.
#[doc(hidden)]
pub trait Vendor: From<Connection> {
    /// The name of the API in errors and events.
    const API: &'static str;
    /// What [`server_and_credentials`](Self::server_and_credentials) reads.
    const SETTINGS: &'static [Setting];
    /// Where the API is.
    type Server;
    /// Who calls it.
    type Credentials;

    /// The base URL of a server.
    ///
    /// # Errors
    ///
    /// If the server is invalid.
    fn base_url(server: &Self::Server) -> Result<String, Error>;

    /// How calls are authenticated.
    ///
    /// # Errors
    ///
    /// If the credentials are invalid.
    fn auth(credentials: Self::Credentials) -> Result<Auth, Error>;

    /// What the settings say.
    ///
    /// # Errors
    ///
    /// If a value is invalid.
    fn server_and_credentials(values: &Values) -> Result<(Self::Server, Self::Credentials), Error>;

    /// What an error response says in a form of the vendor's own.
    fn read_error(_: &ErrorBody<'_>) -> ErrorDetails {
        ErrorDetails::default()
    }

    /// A client. Makes no request.
    ///
    /// # Errors
    ///
    /// If server, credentials or options are invalid.
    fn open(
        server: &Self::Server,
        credentials: Self::Credentials,
        options: &Options,
    ) -> Result<Self, Error> {
        let auth = Self::auth(credentials)?;
        let base_url = Self::base_url(server)?;
        Connection::new(Self::API, &base_url, auth, options, Self::read_error).map(Self::from)
    }

    /// A client from its settings. Makes no request.
    ///
    /// # Errors
    ///
    /// If settings are missing or invalid, or options are invalid.
    fn open_from(
        lookup: impl Fn(&str) -> Option<String>,
        options: &Options,
    ) -> Result<Self, Error> {
        let values = Values::read(Self::API, Self::SETTINGS, lookup)?;
        let (server, credentials) = Self::server_and_credentials(&values)?;
        Self::open(&server, credentials, options)
    }
}

/// The settings of a `Client`, which is a [`Vendor`], and its methods to connect.
#[doc(hidden)]
#[macro_export]
macro_rules! connect {
    ($($kind:ident $name:ident, $need:expr, $about:literal;)*) => {
        const SETTINGS: &[$crate::runtime::Setting] = {
            use $crate::runtime::{Need::*, Setting};
            &[$(Setting::$kind(stringify!($name), $about, $need)),*]
        };

        impl Client {
            /// What [`from_env`](Self::from_env) and [`from_vars`](Self::from_vars) read.
            pub const SETTINGS: &'static [$crate::runtime::Setting] = SETTINGS;

            /// A client with default options. Makes no request.
            ///
            /// # Errors
            ///
            /// If server or credentials are invalid.
            pub fn connect(
                server: Server,
                credentials: Credentials,
            ) -> Result<Self, $crate::runtime::Error> {
                Self::connect_with(server, credentials, &$crate::runtime::Options::default())
            }

            /// A client with options of your own. Makes no request.
            ///
            /// # Errors
            ///
            /// If server, credentials or options are invalid.
            pub fn connect_with(
                server: Server,
                credentials: Credentials,
                options: &$crate::runtime::Options,
            ) -> Result<Self, $crate::runtime::Error> {
                $crate::runtime::Vendor::open(&server, credentials, options)
            }

            /// A client from environment variables. Makes no request.
            ///
            $(#[doc = concat!("- `", stringify!($name), "`: ", $about)])*
            ///
            /// # Errors
            ///
            /// If some are missing, or one is invalid.
            pub fn from_env() -> Result<Self, $crate::runtime::Error> {
                Self::from_vars($crate::runtime::environment, &$crate::runtime::Options::default())
            }

            /// A client from the variables of [`from_env`](Self::from_env), wherever they are kept. An empty one counts
            /// as not set.
            ///
            /// # Errors
            ///
            /// Those of [`from_env`](Self::from_env), or if options are invalid.
            pub fn from_vars(
                lookup: impl Fn(&str) -> Option<String>,
                options: &$crate::runtime::Options,
            ) -> Result<Self, $crate::runtime::Error> {
                $crate::runtime::Vendor::open_from(lookup, options)
            }
        }
    };
}
