//! Builds the HTTP client from the options, and rejects options without effect.

use reqwest::Url;

use super::options::{CONNECT_TIMEOUT, Options, Proxy};
#[cfg(feature = "rustls")]
use super::tls;
use crate::runtime::error::Error;

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
/// crypto provider in the process: if it has none, this function installs *ring*. To use another
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
        for (host, address) in &self.resolve {
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
            builder = builder.resolve(&host, *address);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::call::base_url::base;

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
}
