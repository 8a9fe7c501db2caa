//! The settings of a sandbox before it starts.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use super::Sandbox;
#[cfg(feature = "docs")]
use crate::api::Api;
use crate::faults::FaultScript;
#[cfg(feature = "docs")]
use crate::options::DocsFile;
use crate::options::Options;

/// Configures a [`Sandbox`]; see [`Sandbox::builder`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use std::time::Duration;
/// use rollbook_sandbox::Sandbox;
///
/// let sandbox = Sandbox::builder().empty(true).token_lifetime(Duration::from_secs(30)).start().await?;
/// # drop(sandbox);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it is started"]
pub struct Builder {
    address: SocketAddr,
    options: Options,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            options: Options::default(),
        }
    }
}

impl Builder {
    /// The port; 0 (the default) picks a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.address.set_port(port);
        self
    }

    /// The address to listen on, 127.0.0.1 by default. On any other, everybody who reaches it can read and change what
    /// the sandbox holds.
    pub fn host(mut self, host: IpAddr) -> Self {
        self.address.set_ip(host);
        self
    }

    /// Lets the scripts of pages from this origin, such as `https://app.example.com`, call the APIs; `*` stands for all
    /// origins. A sandbox on a loopback address lets all pages from loopback addresses and `localhost` do so (CORS).
    pub fn allow_origin(mut self, origin: impl Into<String>) -> Self {
        self.options.origins.named.push(origin.into());
        self
    }

    /// Starts without the records of the vendors' samples.
    pub fn empty(mut self, empty: bool) -> Self {
        self.options.empty = empty;
        self
    }

    /// Limits QuestionPro to 300 calls in 60 seconds; off by default.
    pub fn rate_limit(mut self, rate_limit: bool) -> Self {
        self.options.rate_limit = rate_limit;
        self
    }

    /// Sets the lifetime of every access token. The defaults are 3600 seconds for MemberClicks, 7 days for Members
    /// Portal and 600 seconds for B2CORE.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.options.token_lifetime = Some(lifetime);
        self
    }

    /// Makes Members Portal accept `Authorization: Bearer T` and reject the raw token, instead of the reverse
    /// (`specs/QUIRKS.md` P2: its page allows either reading).
    pub fn members_portal_bearer(mut self, bearer: bool) -> Self {
        self.options.members_portal_bearer = bearer;
        self
    }

    /// Injects the faults of `script`; none by default.
    pub fn faults(mut self, script: FaultScript) -> Self {
        self.options.faults = script;
        self
    }

    /// Serves an interactive page for `api`, rendered from the text of its spec, and lists it at `/`. Calls from a
    /// page, sign-ins included, are requests like any other. Requests for pages are not logged.
    ///
    /// Expects a file of `specs/`, because it looks up security schemes by their names there.
    #[cfg(feature = "docs")]
    pub fn docs(mut self, api: Api, spec: impl Into<String>) -> Self {
        self.options.specs.set(api, spec.into());
        self
    }

    /// Serves a JSON file at `/docs/NAME`, with a link on the page of `api`: its spec in another format.
    /// [`PLACEHOLDER_URL`](crate::PLACEHOLDER_URL) in the text becomes the origin of the request.
    #[cfg(feature = "docs")]
    pub fn docs_file(mut self, api: Api, name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        self.options.specs.set_file(DocsFile { api, name, text });
        self
    }

    /// Starts the sandbox on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// If the address or the port is not available.
    pub async fn start(mut self) -> io::Result<Sandbox> {
        self.options.origins.loopback = self.address.ip().is_loopback();
        Sandbox::serve(self.address, self.options).await
    }
}
