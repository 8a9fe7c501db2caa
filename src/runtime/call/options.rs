//! Settings of clients.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use super::rate::Rate;
use super::retry::Retry;
#[cfg(feature = "rustls")]
use super::tls::{Identity, Tls};
use super::token_store::TokenStore;
use crate::runtime::clock::Clock;
use crate::runtime::error::Error;
use crate::runtime::observe::{Attempt, OnAttempt};
use crate::runtime::types::secret::Secret;

/// The default limit of a response's body.
pub(super) const BODY_LIMIT: usize = 64 * 1024 * 1024;

/// The default time limit for opening a connection.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How requests are sent: limits, user agent, certificates, proxy, HTTP client.
///
/// ```
/// use std::time::Duration;
///
/// let options = rollbook::Options::new()
///     .timeout(Duration::from_secs(20))
///     .user_agent("acme-sync/2.1")
///     .body_limit(8 * 1024 * 1024);
/// ```
///
/// A setting without effect is an error when a client connects; no setting is ignored silently.
#[derive(Clone)]
pub struct Options {
    pub(crate) timeout: Duration,
    pub(crate) retry: Retry,
    pub(crate) rate: Option<Rate>,
    pub(crate) body_limit: usize,
    pub(crate) user_agent: String,
    pub(crate) clock: Clock,
    pub(super) on_attempt: Option<OnAttempt>,
    pub(super) token_store: Option<Arc<dyn TokenStore>>,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) proxy: Proxy,
    pub(super) resolve: Vec<(String, SocketAddr)>,
    #[cfg(feature = "rustls")]
    pub(super) tls: Tls,
    pub(super) http: Option<reqwest::Client>,
}

/// The proxy for https. Plain http is for loopback only, and never uses a proxy.
#[derive(Clone)]
pub(super) enum Proxy {
    Environment,
    Never,
    /// The URL can contain a password.
    At(Secret),
}

impl Options {
    /// The defaults: 60 s for a request, 10 s for a connection, responses of 64 MiB at most, and
    /// [`Retry::new`].
    #[must_use]
    pub fn new() -> Self {
        Self {
            timeout: Duration::from_secs(60),
            retry: Retry::default(),
            rate: None,
            body_limit: BODY_LIMIT,
            user_agent: concat!("rollbook/", env!("CARGO_PKG_VERSION")).to_owned(),
            clock: Clock::default(),
            on_attempt: None,
            token_store: None,
            connect_timeout: None,
            proxy: Proxy::Environment,
            resolve: Vec::new(),
            #[cfg(feature = "rustls")]
            tls: Tls::default(),
            http: None,
        }
    }

    /// When and how often a failed call is retried.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// The rate limit. By default the vendor's: 300 calls a minute for QuestionPro, none for the
    /// others.
    #[must_use]
    pub fn rate(mut self, rate: Rate) -> Self {
        self.rate = Some(rate);
        self
    }

    /// The time limit for one request, from the connection to the last byte of the response;
    /// [`Duration::MAX`] means unlimited. For a streamed list, the limit up to the headers, and then for
    /// each network read.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The time limit for opening a connection; [`Duration::MAX`] means unlimited.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// The maximum length of a response's body, in bytes; a longer one is an error. [`usize::MAX`] means
    /// unlimited. For a streamed list, the maximum length of one item, and of the whitespace before it.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// The `User-Agent` header.
    #[must_use]
    pub fn user_agent(mut self, text: impl Into<String>) -> Self {
        self.user_agent = text.into();
        self
    }

    /// A certificate to trust in addition to the system's: your own CA's, or a server's self-signed
    /// one, unless it is marked as a CA's. PEM, all its certificates, or DER. Each call adds to the
    /// previous ones.
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let options = rollbook::Options::new().root_certificate(std::fs::read("acme-ca.pem")?);
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "rustls")]
    #[doc(alias = "add_root_certificate")]
    #[doc(alias = "tls_certs_merge")]
    #[must_use]
    pub fn root_certificate(mut self, certificate: impl Into<Vec<u8>>) -> Self {
        self.tls.roots.push(certificate.into());
        self
    }

    /// Whether to trust the system's root certificates, which is the default. If not, only those of
    /// [`root_certificate`](Self::root_certificate) are trusted.
    #[cfg(feature = "rustls")]
    #[doc(alias = "tls_certs_only")]
    #[doc(alias = "tls_built_in_root_certs")]
    #[must_use]
    pub fn system_roots(mut self, trusted: bool) -> Self {
        self.tls.system_roots = trusted;
        self
    }

    /// The certificate and private key to present to a server that requests them (mutual TLS).
    ///
    /// `certificates` is the client's certificate, followed by those of its issuers if the server
    /// needs them. Both are PEM or DER; pass a PEM file with certificate and key twice. The key is
    /// RSA, ECDSA (P-256, P-384) or Ed25519, as PKCS#8, PKCS#1 or SEC1, and not encrypted.
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use std::fs::read;
    ///
    /// let options = rollbook::Options::new().identity(read("client.pem")?, read("client.key")?);
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "rustls")]
    #[must_use]
    pub fn identity(mut self, certificates: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        self.tls.identity = Some(Identity::new(certificates.into(), key.into()));
        self
    }

    /// A proxy for all connections over https: an `http://` or `https://` URL with host, port, and
    /// user and password if the proxy requires them.
    ///
    /// ```
    /// let options = rollbook::Options::new().proxy("http://user:password@proxy.example.com:3128");
    /// ```
    ///
    /// It replaces the environment's proxy, which is the default: `HTTPS_PROXY`, or else
    /// `ALL_PROXY`, except for hosts in `NO_PROXY` (or the same in lower case). Plain http is for
    /// loopback only, and never uses a proxy.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.proxy = Proxy::At(url.into());
        self
    }

    /// No proxy, not even the environment's.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.proxy = Proxy::Never;
        self
    }

    /// Connects to `address` instead of resolving `host`, which is that of the base URL. The server's
    /// certificate must still be for that host. Port 0 means the port of the URL.
    ///
    /// ```
    /// use std::net::SocketAddr;
    ///
    /// let address = SocketAddr::from(([203, 0, 113, 7], 0));
    /// let options = rollbook::Options::new().resolve("api.example.com", address);
    /// ```
    ///
    /// The environment's proxy is not used then. With [`proxy`](Self::proxy), `host` is the proxy's,
    /// because the proxy resolves the base URL's.
    #[must_use]
    pub fn resolve(mut self, host: impl Into<String>, address: impl Into<SocketAddr>) -> Self {
        self.resolve.push((host.into(), address.into()));
        self
    }

    /// An HTTP client of your own, for another TLS provider, a shared pool, or other settings of
    /// reqwest. Certificates, proxies, addresses and the connect timeout are then that client's:
    /// setting them here as well is an error. Its proxies apply to loopback over http, too.
    ///
    /// It must not follow redirects, or credentials could leave the vendor's host: a client that
    /// does is rejected, so start from [`http_builder`](crate::http_builder). Its `http1_max_headers` limits the headers of
    /// a response, 100 by default.
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// A clock of your own, to test the expiry of tokens without waiting.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// A hook for metrics, called with each attempt of each call, including sign-ins.
    ///
    /// ```
    /// use std::sync::atomic::{AtomicU64, Ordering};
    ///
    /// static FAILED: AtomicU64 = AtomicU64::new(0);
    ///
    /// let options = rollbook::Options::new().on_attempt(|attempt| {
    ///     if !attempt.status.is_some_and(|status| status.is_success()) {
    ///         FAILED.fetch_add(1, Ordering::Relaxed);
    ///     }
    /// });
    /// ```
    ///
    /// It runs within the call, as soon as it is known whether another attempt follows: it must not block, and if it
    /// panics, the call panics. A dropped attempt is not reported. A second hook replaces the first.
    #[must_use]
    pub fn on_attempt(mut self, hook: impl Fn(&Attempt) + Send + Sync + 'static) -> Self {
        self.on_attempt = Some(Arc::new(hook));
        self
    }

    /// Keeps the token between runs of the program, so that many short runs sign in once. Without it, a token is cached
    /// in memory only.
    ///
    /// ```
    /// use rollbook::{Options, TokenStore};
    ///
    /// // `store` has a place for each server and user.
    /// fn options(store: impl TokenStore + 'static) -> Options {
    ///     Options::new().token_store(store)
    /// }
    /// ```
    ///
    /// A token of an earlier run is used until it is due for renewal. If the vendor rejects it, the client signs in and
    /// saves the new one. For an API without tokens it is an error when a client connects.
    #[must_use]
    pub fn token_store(mut self, store: impl TokenStore + 'static) -> Self {
        self.token_store = Some(Arc::new(store));
        self
    }

    /// Rejects limits under which no call can succeed.
    pub(super) fn check(&self, api: &'static str) -> Result<(), Error> {
        let zero = |what: &str, is_zero: bool| is_zero.then(|| format!("the {what} is zero"));
        let problem = zero("time limit of a request", self.timeout.is_zero())
            .or_else(|| {
                zero(
                    "time limit of a connection",
                    self.connect_timeout.is_some_and(|it| it.is_zero()),
                )
            })
            .or_else(|| zero("deadline of a call", self.retry.total().is_zero()))
            .or_else(|| zero("length limit of a response", self.body_limit == 0))
            .or_else(|| self.rate?.problem().map(str::to_owned));
        problem.map_or(Ok(()), |problem| Err(Error::config(api, problem)))
    }
}

/// Omits the HTTP client, whose default headers may contain credentials, certificates and proxy.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .field("rate", &self.rate)
            .field(
                "connect_timeout",
                &self.connect_timeout.unwrap_or(CONNECT_TIMEOUT),
            )
            .field("body_limit", &self.body_limit)
            .field("user_agent", &self.user_agent)
            .finish_non_exhaustive()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}
