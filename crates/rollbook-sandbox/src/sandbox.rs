//! A running sandbox, as its user holds it.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::api::Api;
use crate::app::{App, Options};
use crate::builder::Builder;
use crate::faults::FaultScript;
use crate::log::LoggedRequest;
use crate::server;
use crate::wire::{Line, Wires};

/// A sandbox that is being served on a loopback port, until it is dropped.
///
/// Every sandbox has its own records, tokens, clock and log, so that tests can run side by side.
pub struct Sandbox {
    app: Arc<App>,
    address: SocketAddr,
    url: String,
    serving: JoinHandle<io::Result<()>>,
    /// Dropping it ends the serving.
    stop: watch::Sender<()>,
}

impl Sandbox {
    /// Starts a sandbox in its first state, on a free port of 127.0.0.1 and on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// If no port can be had.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts a sandbox whose requests fail as `script` says: [`Builder::faults`] and nothing else.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use rollbook_sandbox::{Api, Sandbox, credentials};
    /// # let _ = rustls::crypto::ring::default_provider().install_default();
    ///
    /// let script = r#"{ "rules": [
    ///     { "operation": "createOrUpdateUser", "times": 1, "fault": { "status": 503 } }
    /// ] }"#;
    /// let sandbox = Sandbox::with_faults(script.parse()?).await?;
    ///
    /// let user = || {
    ///     reqwest::Client::new()
    ///         .post(format!("{}/v1/users", sandbox.base_url(Api::YourCourts)))
    ///         .header("X-API-Key", credentials::API_KEY)
    ///         .body(r#"{"email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace"}"#)
    ///         .send()
    /// };
    /// assert_eq!(user().await?.status(), 503);
    /// assert_eq!(user().await?.status(), 201);
    /// assert_eq!(sandbox.requests()[0].fault(), Some("status"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If no port can be had.
    pub async fn with_faults(script: FaultScript) -> io::Result<Self> {
        Self::builder().faults(script).start().await
    }

    /// For everything but the defaults.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) async fn serve(port: u16, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = watch::channel(());
        let app = Arc::new(App::new(options, stopped));
        let routes = server::routes(Arc::clone(&app));
        let service = axum::serve(
            Wires(listener),
            routes.into_make_service_with_connect_info::<Line>(),
        );
        let stopped = app.stopped();
        let serving = tokio::spawn(async move { service.with_graceful_shutdown(stopped).await });
        Ok(Self {
            app,
            address,
            url: format!("http://{address}"),
            serving,
            stop,
        })
    }

    /// The origin, without a slash at the end: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL to give a client of `api`, without a slash at the end.
    #[must_use]
    pub fn base_url(&self, api: Api) -> String {
        format!("{}{}", self.url, api.base_path())
    }

    /// Every request that came in since the start or since [`clear_requests`](Self::clear_requests), oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.app.log.all()
    }

    /// Forgets the requests that came in so far.
    pub fn clear_requests(&self) {
        self.app.log.clear();
    }

    /// Back to the state that it started with: the same records, no token given out, no call counted, the script of
    /// faults at its beginning. The clock and the log of requests stay as they are.
    pub fn reset(&self) {
        self.app.reset();
    }

    /// Takes every record away, also those of the first state. Tokens stay good.
    pub fn clear(&self) {
        self.app.clear();
    }

    /// Lets requests fail as `script` says from now on, instead of the script before; `FaultScript::default()` lets none
    /// fail.
    pub fn set_faults(&self, script: FaultScript) {
        self.app.faults.set(script);
    }

    /// Ends every access token, so that the next call with one is answered by 401. Refresh tokens stay good.
    pub fn revoke_tokens(&self) {
        self.app.access_tokens.revoke_all();
    }

    /// Ends every refresh token.
    pub fn revoke_refresh_tokens(&self) {
        self.app.refresh_tokens.revoke_all();
    }

    /// Puts the sandbox's clock forward: tokens and searches expire by it and calls are counted by it.
    pub fn advance(&self, by: Duration) {
        self.app.clock.advance(by);
    }

    /// Ends the serving and waits until the requests under way are answered. A delay ends early, and an answer that
    /// was stalled on purpose ends as it is.
    ///
    /// # Errors
    ///
    /// If the serving had failed.
    pub async fn stop(self) -> io::Result<()> {
        drop(self.stop);
        self.serving.await.map_err(io::Error::other)?
    }

    /// Serves until the process is interrupted (Ctrl-C), then [stops](Self::stop).
    ///
    /// # Errors
    ///
    /// If the interrupt cannot be listened for, or the serving had failed.
    pub async fn wait(self) -> io::Result<()> {
        tokio::signal::ctrl_c().await?;
        self.stop().await
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sandbox")
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}
