//! What the calls of a client share: base URL, HTTP client, credentials, limits. `attempts.rs` sends them.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::Url;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};

use super::base_url::{base, without_slash};
use super::credentials::{api_key, basic};
use super::error_body::ErrorBody;
use super::http_client::http_client;
use super::options::Options;
use super::rate::{Governor, Rate};
use super::retry::{Budget, Retry};
use super::token::{CachedToken, Token, Tokens};
use crate::runtime::clock::Clock;
use crate::runtime::error::{Error, ErrorDetails};
use crate::runtime::observe::OnAttempt;
use crate::runtime::operation::{Operation, Security};
use crate::runtime::types::secret::Secret;

/// The future of a sign-in.
pub type SignInFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send + 'a>>;

/// How to sign in at a vendor.
pub trait SignIn: Send + Sync {
    /// Fetches a token, with the refresh token of the previous one if there is one.
    fn fetch<'a>(&'a self, connection: &'a Connection, refresh: Option<Secret>)
    -> SignInFuture<'a>;
}

/// How a client authenticates its calls.
#[derive(Default)]
pub struct Auth {
    /// Client id and secret.
    pub basic: Option<(String, Secret)>,
    /// An API key for a header.
    pub key: Option<Secret>,
    /// The source of tokens.
    pub sign_in: Option<Box<dyn SignIn>>,
    /// Whether [`Security::Header`] sends a token as `Bearer T` instead of raw (P2).
    pub bearer: bool,
    /// The vendor's rate limit, unless the options override it.
    pub rate: Rate,
}

/// Base URL, HTTP client, credentials and limits of a client, shared by its clones. In a sign-in, also the deadline of
/// the call that needs it.
#[derive(Clone)]
pub struct Connection(pub(super) Arc<Shared>, pub(super) Option<Instant>);

pub(super) struct Shared {
    api: &'static str,
    /// The base URL.
    base: Url,
    /// The URLs of operations whose path has no parameter: each is parsed once.
    fixed: Mutex<Vec<(&'static str, Url)>>,
    pub(super) http: reqwest::Client,
    basic: Option<HeaderValue>,
    key: Option<HeaderValue>,
    tokens: Option<(Tokens, Box<dyn SignIn>)>,
    bearer: bool,
    pub(super) timeout: Duration,
    pub(super) retry: Retry,
    pub(super) budget: Budget,
    pub(super) governor: Option<Governor>,
    pub(super) body_limit: usize,
    pub(super) user_agent: HeaderValue,
    pub(super) clock: Clock,
    pub(super) on_attempt: Option<OnAttempt>,
    pub(super) read_error: fn(&ErrorBody<'_>) -> ErrorDetails,
}

impl Connection {
    /// Makes no request.
    ///
    /// # Errors
    ///
    /// If base URL, credentials or options are invalid.
    pub fn new(
        api: &'static str,
        base_url: &str,
        auth: Auth,
        options: &Options,
        read_error: fn(&ErrorBody<'_>) -> ErrorDetails,
    ) -> Result<Self, Error> {
        options.check(api)?;
        if options.token_store.is_some() && auth.sign_in.is_none() {
            let reason = "a token store has no effect: the API has no tokens";
            return Err(Error::config(api, reason));
        }
        let tokens = || Tokens::new(options.token_store.clone());
        let user_agent = HeaderValue::from_str(&options.user_agent)
            .map_err(|_| Error::config(api, "the user agent contains a control character"))?;
        let base = base(api, base_url)?;
        let shared = Shared {
            api,
            http: http_client(api, &base, options)?,
            base,
            fixed: Mutex::default(),
            basic: auth
                .basic
                .map(|(id, secret)| basic(api, &id, &secret))
                .transpose()?,
            key: auth.key.map(|key| api_key(api, &key)).transpose()?,
            tokens: auth.sign_in.map(|sign_in| (tokens(), sign_in)),
            bearer: auth.bearer,
            timeout: options.timeout,
            retry: options.retry.clone(),
            budget: Budget::new(),
            governor: Governor::new(options.rate.unwrap_or(auth.rate), &options.clock),
            body_limit: options.body_limit,
            user_agent,
            clock: options.clock.clone(),
            on_attempt: options.on_attempt.clone(),
            read_error,
        };
        Ok(Self(Arc::new(shared), None))
    }

    /// The base URL, without a trailing slash.
    #[must_use]
    pub fn base_url(&self) -> Arc<str> {
        without_slash(&self.0.base).into()
    }

    /// The name of the API in errors and spans.
    pub(super) fn api(&self) -> &'static str {
        self.0.api
    }

    /// The path of the base URL, without a trailing slash.
    pub(super) fn base_path(&self) -> &str {
        self.0.base.path().trim_end_matches('/')
    }

    /// The URL of an operation; `path` includes the path of the base URL.
    pub(super) fn url(&self, operation: &Operation, path: &str) -> Url {
        let url = || {
            let mut url = self.0.base.clone();
            url.set_path(path);
            url
        };
        match path.strip_prefix(self.base_path()) == Some(operation.path) {
            true => {
                // No code panics while it holds this lock.
                let mut fixed = self.0.fixed.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some((_, url)) = fixed.iter().find(|(id, _)| *id == operation.id) {
                    return url.clone();
                }
                let url = url();
                fixed.push((operation.id, url.clone()));
                url
            }
            false => url(),
        }
    }

    /// The HTTP client.
    #[must_use]
    pub fn http(&self) -> &reqwest::Client {
        &self.0.http
    }

    /// The header of the token, for operations that use one.
    pub(super) fn token_header(
        &self,
        operation: &Operation,
    ) -> Option<(HeaderName, &Tokens, &dyn SignIn)> {
        let (tokens, sign_in) = self.0.tokens.as_ref()?;
        let name = match operation.security {
            Security::Bearer => AUTHORIZATION,
            Security::Header(name) => HeaderName::from_static(name),
            Security::None | Security::Basic => return None,
        };
        Some((name, tokens, &**sign_in))
    }

    pub(super) fn token_value(
        &self,
        operation: &'static Operation,
        token: &CachedToken,
    ) -> Result<HeaderValue, Error> {
        let bearer = operation.security == Security::Bearer || self.0.bearer;
        token
            .value(self.0.api, bearer)
            .map_err(|error| Error::sign_in(operation, error))
    }

    /// The placeholder for the credentials in a request that is shown.
    pub(super) fn placeholder(&self, operation: &Operation) -> Option<Placeholder> {
        let (header, is_bearer) = match operation.security {
            Security::None => return None,
            Security::Basic => {
                return Some(Placeholder {
                    header: AUTHORIZATION,
                    scheme: "Basic ",
                    what: "credentials",
                });
            }
            Security::Bearer => (AUTHORIZATION, true),
            Security::Header(name) => (HeaderName::from_static(name), self.0.bearer),
        };
        let is_token = is_bearer || self.0.tokens.is_some();
        Some(Placeholder {
            header,
            scheme: if is_bearer { "Bearer " } else { "" },
            what: if is_token { "token" } else { "key" },
        })
    }

    pub(super) fn user_agent(&self) -> &HeaderValue {
        &self.0.user_agent
    }

    /// The credentials of operations that need no token.
    pub(super) fn credentials(
        &self,
        operation: &'static Operation,
    ) -> Result<Option<(HeaderName, HeaderValue)>, Error> {
        let (name, value) = match operation.security {
            Security::None => return Ok(None),
            Security::Basic => (AUTHORIZATION, &self.0.basic),
            Security::Bearer => (AUTHORIZATION, &None),
            Security::Header(name) => (HeaderName::from_static(name), &self.0.key),
        };
        let value = value.clone().ok_or_else(|| {
            let reason = "the client was connected without the credentials it needs";
            Error::invalid(operation, reason.to_owned(), Vec::new())
        })?;
        Ok(Some((name, value)))
    }
}

/// A placeholder for credentials.
pub(super) struct Placeholder {
    pub(super) header: HeaderName,
    /// The prefix, such as `Bearer `.
    pub(super) scheme: &'static str,
    /// The kind of credentials.
    pub(super) what: &'static str,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("api", &self.0.api)
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}
