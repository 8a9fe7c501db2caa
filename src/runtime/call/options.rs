//! Settings of clients, and their validation when a client connects.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::HeaderValue;

use super::rate::Rate;
use super::retry::Retry;
#[cfg(feature = "rustls")]
use super::tls::{self, Identity, Tls};
use crate::runtime::clock::Clock;
use crate::runtime::error::Error;
use crate::runtime::observe::{Attempt, OnAttempt};
use crate::runtime::types::secret::Secret;

/// The default limit of a response's body.
pub(super) const BODY_LIMIT: usize = 64 * 1024 * 1024;

/// The default time limit for opening a connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

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
    connect_timeout: Option<Duration>,
    proxy: Proxy,
    resolve: BTreeMap<String, SocketAddr>,
    #[cfg(feature = "rustls")]
    tls: Tls,
    http: Option<reqwest::Client>,
}

/// The proxy for https. Plain http is for loopback only, and never uses a proxy.
#[derive(Clone)]
enum Proxy {
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
            connect_timeout: None,
            proxy: Proxy::Environment,
            resolve: BTreeMap::new(),
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
        self.resolve.insert(host.into(), address.into());
        self
    }

    /// An HTTP client of your own, for another TLS provider, a shared pool, or other settings of
    /// reqwest. Certificates, proxies, addresses and the connect timeout are then that client's:
    /// setting them here as well is an error. Its proxies apply to loopback over http, too.
    ///
    /// It must not follow redirects, or credentials could leave the vendor's host: a client that
    /// does is rejected, so start from [`http_builder`]. Its `http1_max_headers` limits the headers of
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

/// A builder of HTTP clients with Rollbook's settings: HTTP/1.1, no redirects, no `Referer`, no
/// compression (regardless of reqwest's features), and, with the feature `rustls`, TLS by rustls
/// with the system's certificates.
///
/// ```
/// let client = rollbook::http_builder().pool_max_idle_per_host(4).build()?;
/// let options = rollbook::Options::new().http_client(client);
/// # Ok::<(), reqwest::Error>(())
/// ```
///
/// All settings of reqwest's builder have effect, including TLS settings. That requires a default
/// crypto provider in the process: if there is none, this function installs *ring*. To use another
/// one, install it first. A client that connects without `http_client` uses *ring* and leaves the
/// process's default alone.
pub fn http_builder() -> reqwest::ClientBuilder {
    let builder = builder();
    #[cfg(feature = "rustls")]
    let builder = tls::by_reqwest(builder);
    builder
}

fn builder() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .http1_only()
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        // `Retry` decides what is retried; reqwest's own policy would copy every request.
        .retry(reqwest::retry::never().max_retries_per_request(0))
        .no_gzip()
        .no_brotli()
        .no_zstd()
        .no_deflate()
}

/// The HTTP client for these options.
pub(super) fn http_client(
    api: &'static str,
    base: &Url,
    options: &Options,
) -> Result<reqwest::Client, Error> {
    match &options.http {
        Some(client) => options.checked(client),
        None => options.client(base),
    }
    .map_err(|reason| Error::config(api, reason))
}

impl Options {
    /// The caller's client, if it follows no redirects and no option would be ignored.
    fn checked(&self, client: &reqwest::Client) -> Result<reqwest::Client, String> {
        // reqwest shows its redirect policy only in this text. If the text ever changes, clients are
        // rejected, which is the safe side.
        if !format!("{client:?}").contains("redirect_policy: \"Policy(None)\"") {
            return Err(FOLLOWS_REDIRECTS.to_owned());
        }
        let proxy = match self.proxy {
            Proxy::Environment => None,
            Proxy::Never => Some("no_proxy"),
            Proxy::At(_) => Some("proxy"),
        };
        let timeout = self.connect_timeout.map(|_| "connect_timeout");
        let resolve = (!self.resolve.is_empty()).then_some("resolve");
        let set = timeout.into_iter().chain(proxy).chain(resolve);
        #[cfg(feature = "rustls")]
        let set = set.chain(self.tls.set());
        let set: Vec<_> = set.collect();
        match set.is_empty() {
            true => Ok(client.clone()),
            false => Err(format!(
                "the given HTTP client has its own settings, so {} would have no effect: set it where that client is built",
                set.join(", ")
            )),
        }
    }

    /// A client with these options.
    fn client(&self, base: &Url) -> Result<reqwest::Client, String> {
        let reject = |reason: &str| Err(reason.to_owned());
        let plain = base.scheme() == "http";
        let timeout = self.connect_timeout.unwrap_or(CONNECT_TIMEOUT);
        let mut builder = builder().connect_timeout(timeout);
        #[cfg(feature = "rustls")]
        {
            let set: Vec<_> = self.tls.set().collect();
            if plain && !set.is_empty() {
                let set = set.join(", ");
                return Err(format!(
                    "the base URL is http, where {set} would have no effect"
                ));
            }
            // reqwest accepts any type here and checks it when it builds the client.
            builder = builder.tls_backend_preconfigured(self.tls.config()?);
        }
        #[cfg(not(feature = "rustls"))]
        // Only this text shows whether the program has turned on a TLS feature of reqwest.
        if !plain && !format!("{builder:?}").contains("tls_sni") {
            return reject(
                "the base URL is https and there is no TLS: turn on the feature `rustls` of rollbook",
            );
        }
        let mut contacted = base.clone();
        builder = match &self.proxy {
            Proxy::At(_) if plain => {
                return reject("the base URL is http, which never uses a proxy");
            }
            Proxy::At(url) => {
                contacted = proxy_url(url.expose())?;
                let proxy = reqwest::Proxy::https(contacted.clone());
                builder.proxy(proxy.map_err(|_| NO_PROXY_URL.to_owned())?)
            }
            Proxy::Environment if !plain && self.resolve.is_empty() => builder,
            // Over plain http a proxy would see the credentials; `resolve` connects directly.
            _ => builder.no_proxy(),
        };
        for (host, &address) in &self.resolve {
            let Some(host) = host_name(host) else {
                return reject(
                    "`resolve` takes a host name such as api.example.com, and nothing else",
                );
            };
            if contacted.host_str() != Some(&host) {
                return reject(
                    "`resolve` has a host to which this client does not connect: it connects to the base URL's, or to the proxy's if one is set",
                );
            }
            let (port, given) = (contacted.port(), address.port());
            if given != 0 && port.is_some_and(|port| port != given) {
                return reject(
                    "`resolve` has a different port than the URL: leave one of them out",
                );
            }
            if plain && !address.ip().is_loopback() {
                return reject("`resolve` leads http away from loopback: credentials need https");
            }
            builder = builder.resolve(&host, address);
        }
        let client = builder.build();
        client.map_err(|_| "no HTTP client can be built: TLS cannot be set up".to_owned())
    }
}

const FOLLOWS_REDIRECTS: &str = "the given HTTP client follows redirects and could carry \
     credentials to another host: build it from rollbook::http_builder() or with \
     redirect(Policy::none())";

const NO_PROXY_URL: &str = "the proxy is not a URL such as http://proxy.example.com:3128";

/// A proxy URL that reqwest supports. It would ignore any other and connect without a proxy.
fn proxy_url(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text.trim()).map_err(|_| NO_PROXY_URL)?;
    let host = url.host_str().unwrap_or_default();
    let is_proxy = matches!(url.scheme(), "http" | "https")
        && is_plain(host.trim_matches(['[', ']']))
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none();
    is_proxy.then_some(url).ok_or(NO_PROXY_URL)
}

/// A host name as in a parsed URL: in lower case, and in ASCII.
fn host_name(text: &str) -> Option<String> {
    let url = Url::parse(&format!("https://{text}")).ok()?;
    let host = url.domain().filter(|host| is_plain(host))?;
    let is_all =
        url.as_str() == format!("https://{host}/") && !text.contains(['/', '\\', ':', '@']);
    is_all.then(|| host.to_owned())
}

/// Whether a host or an address has only characters that every URL library accepts.
fn is_plain(host: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:".contains(&byte);
    !host.is_empty() && host.bytes().all(plain)
}

/// Validates a base URL and removes the trailing slash.
///
/// # Errors
///
/// If it is not https (or http to loopback), or has a user, query or fragment.
pub fn base_url(api: &'static str, text: &str) -> Result<Arc<str>, Error> {
    Ok(without_slash(&base(api, text)?).into())
}

/// The text of a base URL, without a trailing slash.
pub(super) fn without_slash(base: &Url) -> &str {
    base.as_str().trim_end_matches('/')
}

/// Validates a base URL.
pub(super) fn base(api: &'static str, text: &str) -> Result<Url, Error> {
    let reject = |reason: &str| Err(Error::config(api, format!("the base URL {reason}")));
    let Ok(url) = Url::parse(text.trim()) else {
        return reject("is not a URL such as https://example.com/v1");
    };
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    let loopback = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => return reject("is http: credentials need https (http is for loopback only)"),
        _ => return reject("is neither https nor http"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return reject("contains a user or password: pass them as credentials");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return reject("has a query or a fragment");
    }
    Ok(url)
}

/// A base URL that is not validated yet. `Debug` shows it only if it is valid; otherwise it may contain a password.
#[derive(Clone)]
pub struct UncheckedUrl(String);

impl UncheckedUrl {
    /// Any text.
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UncheckedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match base_url("", &self.0) {
            Ok(url) => write!(f, "{url:?}"),
            Err(_) => f.write_str("[invalid base URL]"),
        }
    }
}

/// Checks that a key, token or password can be a header's value.
///
/// # Errors
///
/// If it is empty or contains invalid characters; the error does not show it.
pub fn header_safe(api: &'static str, what: &str, secret: &Secret) -> Result<(), Error> {
    let text = secret.expose();
    if text.is_empty() {
        return Err(Error::config(api, format!("the {what} is empty")));
    }
    let fits = HeaderValue::from_str(text).is_ok() && text.trim() == text;
    match fits {
        true => Ok(()),
        false => Err(Error::config(
            api,
            format!(
                "the {what} contains a control character or a leading or trailing blank, which headers cannot contain"
            ),
        )),
    }
}

/// An environment variable; an empty one counts as not set.
#[must_use]
pub fn environment(name: &str) -> Option<String> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.trim().is_empty())
}

/// A required environment variable.
///
/// # Errors
///
/// If it is not set.
pub fn required_environment(api: &'static str, name: &str) -> Result<String, Error> {
    environment(name).ok_or_else(|| Error::config(api, format!("{name} is not set")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls_are_https_or_loopback() {
        for good in [
            "https://acme.memberclicks.net",
            "https://example.com/v1/",
            "http://127.0.0.1:4010/b2core",
            "http://[::1]:80",
            "http://localhost:1",
        ] {
            assert!(base_url("test", good).is_ok(), "{good}");
        }
        for bad in [
            "http://example.com",
            "http://127.0.0.1.example.com",
            "ftp://example.com",
            "https://user:hunter2@example.com",
            "https://example.com?x=1",
            "https://example.com#x",
            "example.com",
            "",
        ] {
            let error = base_url("test", bad).unwrap_err();
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
        assert_eq!(
            &*base_url("test", "https://example.com/v1/").unwrap(),
            "https://example.com/v1"
        );
    }

    #[test]
    fn a_client_that_follows_redirects_is_rejected() {
        let options = |client| Options::new().http_client(client);
        let follows = http_client(
            "test",
            &base("test", "https://example.com").unwrap(),
            &options(
                http_builder()
                    .redirect(reqwest::redirect::Policy::default())
                    .build()
                    .unwrap(),
            ),
        );
        assert!(
            follows
                .unwrap_err()
                .to_string()
                .contains("follows redirects")
        );
        let ours = http_client(
            "test",
            &base("test", "https://example.com").unwrap(),
            &options(http_builder().build().unwrap()),
        );
        assert!(ours.is_ok());
    }

    #[test]
    fn keys_with_control_characters_are_rejected_without_being_shown() {
        for bad in ["", "\r\nqx7", "q\u{0}qx7", " qx7", "qx7\n"] {
            let error = header_safe("test", "API key", &bad.into()).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("qx7"), "{error}");
        }
        assert!(header_safe("test", "API key", &"key".into()).is_ok());
    }
}
