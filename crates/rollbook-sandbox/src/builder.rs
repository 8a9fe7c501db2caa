//! How a sandbox is set up before it starts.

use std::io;
use std::time::Duration;

#[cfg(feature = "docs")]
use crate::api::Api;
use crate::app::Options;
use crate::faults::FaultScript;
use crate::sandbox::Sandbox;

/// Sets up a [`Sandbox`]; made by [`Sandbox::builder`].
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
#[derive(Clone, Debug, Default)]
#[must_use = "a builder does nothing until it is started"]
pub struct Builder {
    port: u16,
    options: Options,
}

impl Builder {
    /// The port on 127.0.0.1; 0, which is the default, takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Starts without the records of the vendors' samples.
    pub fn empty(mut self, empty: bool) -> Self {
        self.options.empty = empty;
        self
    }

    /// Holds QuestionPro's callers to 300 calls in 60 seconds; off by default.
    pub fn rate_limit(mut self, rate_limit: bool) -> Self {
        self.options.rate_limit = rate_limit;
        self
    }

    /// Gives every access token this life, instead of the 3600 seconds of MemberClicks, the 7 days of Members Portal
    /// and the 600 seconds of B2CORE.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.options.token_lifetime = Some(lifetime);
        self
    }

    /// Makes Members Portal take `Authorization: Bearer T` and refuse the raw token, instead of the other way round
    /// (`specs/QUIRKS.md` P2: its page allows both readings, and they exclude each other).
    pub fn members_portal_bearer(mut self, bearer: bool) -> Self {
        self.options.members_portal_bearer = bearer;
        self
    }

    /// Lets requests fail as `script` says; none fails by default.
    pub fn faults(mut self, script: FaultScript) -> Self {
        self.options.faults = script;
        self
    }

    /// Serves an interactive page for `api`, drawn from the text of its spec, and lists it at `/`. In a page, calls are
    /// tried out with a click; they are requests like any other, and the page's sign-in is one. Requests for pages are
    /// not logged.
    ///
    /// The files in `specs/` are what it is meant for: it looks for the security schemes that they have.
    #[cfg(feature = "docs")]
    pub fn docs(mut self, api: Api, spec: impl Into<String>) -> Self {
        self.options.docs.set(api, spec.into());
        self
    }

    /// Starts the sandbox on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// If the port cannot be had.
    pub async fn start(self) -> io::Result<Sandbox> {
        Sandbox::serve(self.port, self.options).await
    }
}
