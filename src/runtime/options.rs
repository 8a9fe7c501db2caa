//! Settings that every API has, and what is checked when a client connects.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::HeaderValue;

use super::clock::Clock;
use super::error::Error;
use super::rate::Rate;
use super::retry::Retry;
use super::secret::Secret;

/// How long an answer may be, unless the options say otherwise.
pub(super) const BODY_LIMIT: usize = 64 * 1024 * 1024;

/// How requests are sent: limits, user agent, HTTP client.
///
/// ```
/// use std::time::Duration;
///
/// let options = rollbook::Options::new()
///     .timeout(Duration::from_secs(20))
///     .user_agent("acme-sync/2.1")
///     .body_limit(8 * 1024 * 1024);
/// ```
#[derive(Clone)]
pub struct Options {
    pub(crate) timeout: Duration,
    pub(crate) retry: Retry,
    pub(crate) rate: Option<Rate>,
    pub(crate) connect_timeout: Duration,
    pub(crate) body_limit: usize,
    pub(crate) user_agent: String,
    pub(crate) http: Option<reqwest::Client>,
    pub(crate) clock: Clock,
}

impl Options {
    /// The defaults: 60 s for a request, 10 s for a connection, answers of 64 MiB at most, and
    /// [`Retry::new`].
    #[must_use]
    pub fn new() -> Self {
        Self {
            timeout: Duration::from_secs(60),
            retry: Retry::default(),
            rate: None,
            connect_timeout: Duration::from_secs(10),
            body_limit: BODY_LIMIT,
            user_agent: concat!("rollbook/", env!("CARGO_PKG_VERSION")).to_owned(),
            http: None,
            clock: Clock::default(),
        }
    }

    /// When and how often a failed call is sent again.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How many calls a minute are made. By default what the vendor documents: QuestionPro's 300
    /// for each key, no limit elsewhere.
    #[must_use]
    pub fn rate(mut self, rate: Rate) -> Self {
        self.rate = Some(rate);
        self
    }

    /// How long one request may take, from the connection to the last byte of the answer;
    /// [`Duration::MAX`] is no limit.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long opening a connection may take; [`Duration::MAX`] is no limit. A client given with
    /// [`http_client`](Self::http_client) has its own limit.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How many bytes of an answer are read at most, [`usize::MAX`] being no limit; a longer one is an
    /// error. Of a list that is read as a stream of items, how many bytes one item may have.
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

    /// A client of your own, for a proxy, another TLS provider or a shared pool.
    ///
    /// It must not follow redirects, or credentials could leave the vendor's host: start from
    /// [`http_builder`], or connecting is refused. It also says how many headers a response may have:
    /// 100, unless `http1_max_headers` of its builder was called.
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// A clock of your own, so that the expiry of tokens can be tested without waiting.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Limits under which no call can succeed are rejected.
    pub(super) fn check(&self, api: &'static str) -> Result<(), Error> {
        let zero = |what: &str, is_zero: bool| is_zero.then(|| format!("the {what} is zero"));
        let fault = zero("time limit of a request", self.timeout.is_zero())
            .or_else(|| zero("time limit of a connection", self.connect_timeout.is_zero()))
            .or_else(|| zero("deadline of a call", self.retry.total().is_zero()))
            .or_else(|| zero("length limit of a response", self.body_limit == 0))
            .or_else(|| self.rate?.fault().map(str::to_owned));
        fault.map_or(Ok(()), |fault| Err(Error::config(api, fault)))
    }
}

/// Without the HTTP client, whose default headers may hold credentials.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .field("rate", &self.rate)
            .field("connect_timeout", &self.connect_timeout)
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

/// A builder of HTTP clients as Rollbook uses them: no redirects, no `Referer`, no compression
/// (whatever features of reqwest the program has turned on), and, with the feature `rustls`, TLS by
/// rustls and *ring* with the system's certificates.
///
/// ```
/// let client = rollbook::http_builder().pool_max_idle_per_host(4).build()?;
/// let options = rollbook::Options::new().http_client(client);
/// # Ok::<(), reqwest::Error>(())
/// ```
pub fn http_builder() -> reqwest::ClientBuilder {
    let builder = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .no_gzip()
        .no_brotli()
        .no_zstd()
        .no_deflate();
    #[cfg(feature = "rustls")]
    // reqwest takes any TLS settings here and looks at them when it builds the client.
    let builder = builder.tls_backend_preconfigured(tls());
    builder
}

/// rustls with *ring*, set for this client alone: the process's default provider is not ours to set.
///
/// Without a certificate on the system no host is trusted: https then fails as a call, and loopback
/// over http works.
#[cfg(feature = "rustls")]
fn tls() -> rustls::ClientConfig {
    use rustls::{ClientConfig, RootCertStore};
    use rustls_platform_verifier::BuilderVerifierExt as _;

    let provider = Arc::new(rustls::crypto::ring::default_provider());
    #[allow(
        clippy::expect_used,
        reason = "ring has the cipher suites of both versions"
    )]
    let builder = || {
        ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .expect("ring speaks TLS 1.2 and 1.3")
    };
    let mut config = match builder().with_platform_verifier() {
        Ok(verified) => verified.with_no_client_auth(),
        Err(_) => builder()
            .with_root_certificates(RootCertStore::empty())
            .with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config
}

/// The HTTP client that the options ask for.
pub(super) fn http_client(
    api: &'static str,
    base_url: &str,
    options: &Options,
) -> Result<reqwest::Client, Error> {
    let Some(client) = &options.http else {
        let mut builder = http_builder().connect_timeout(options.connect_timeout);
        if base_url.starts_with("http:") {
            // Plain http is for loopback only; a proxy would see the credentials.
            builder = builder.no_proxy();
        }
        return builder
            .build()
            .map_err(|_| Error::config(api, "no HTTP client can be built: TLS cannot be set up"));
    };
    // reqwest tells its redirect policy only here. If it ever stops to, clients are refused, which
    // is the safe side.
    let follows = !format!("{client:?}").contains("redirect_policy: \"Policy(None)\"");
    match follows {
        true => Err(Error::config(
            api,
            "the given HTTP client follows redirects and could carry credentials to another host: \
             build it from rollbook::http_builder() or with redirect(Policy::none())",
        )),
        false => Ok(client.clone()),
    }
}

/// The base URL, checked, without a slash at its end.
///
/// # Errors
///
/// Unless it is https (or http to loopback) without user, query and fragment.
pub fn base_url(api: &'static str, text: &str) -> Result<Arc<str>, Error> {
    let refuse = |reason: &str| Err(Error::config(api, format!("the base URL {reason}")));
    let Ok(url) = Url::parse(text.trim()) else {
        return refuse("is not a URL such as https://example.com/v1");
    };
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    let loopback = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => return refuse("is http: credentials need https (http is for loopback only)"),
        _ => return refuse("is neither https nor http"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("holds a user or password: give credentials as credentials");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("has a query or a fragment");
    }
    Ok(url.as_str().trim_end_matches('/').into())
}

/// A base URL as it was given. `Debug` shows it if it can be one; what cannot may hold a password.
#[derive(Clone)]
pub struct GivenUrl(String);

impl GivenUrl {
    /// The URL, whatever it is.
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    /// As it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for GivenUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match base_url("", &self.0) {
            Ok(url) => write!(f, "{url:?}"),
            Err(_) => f.write_str("[no base URL]"),
        }
    }
}

/// A key, token or password that will stand in a header.
///
/// # Errors
///
/// If it is empty or holds what a header cannot hold; never says what it is.
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
                "the {what} holds a control character or a blank at an end, which no header can carry"
            ),
        )),
    }
}

/// A setting from the environment; an empty one counts as not set.
#[must_use]
pub fn environment(name: &str) -> Option<String> {
    std::env::var(name)
        .ok()
        .filter(|value| !value.trim().is_empty())
}

/// A setting from the environment that there must be.
///
/// # Errors
///
/// If it is not set; says its name.
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
    fn a_client_that_follows_redirects_is_refused() {
        let options = |client| Options::new().http_client(client);
        let follows = http_client(
            "test",
            "https://example.com",
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
            "https://example.com",
            &options(http_builder().build().unwrap()),
        );
        assert!(ours.is_ok());
    }

    #[test]
    fn keys_with_control_characters_are_refused_without_being_shown() {
        for bad in ["", "\r\nqx7", "q\u{0}qx7", " qx7", "qx7\n"] {
            let error = header_safe("test", "API key", &bad.into()).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("qx7"), "{error}");
        }
        assert!(header_safe("test", "API key", &"key".into()).is_ok());
    }
}
