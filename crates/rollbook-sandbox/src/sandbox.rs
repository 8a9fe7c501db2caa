//! A running sandbox.

mod builder;

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use self::builder::Builder;
use crate::api::Api;
use crate::app::App;
use crate::faults::FaultScript;
use crate::log::LoggedRequest;
use crate::options::Options;
use crate::server;
use crate::wire::{ConnectionHandle, WireListener};

/// A sandbox, served until it is dropped.
///
/// Each sandbox has its own records, tokens, clock and log, so tests can run in parallel.
pub struct Sandbox {
    app: Arc<App>,
    address: SocketAddr,
    url: String,
    server_task: JoinHandle<io::Result<()>>,
    /// Dropping it stops the server.
    stop: watch::Sender<()>,
}

impl Sandbox {
    /// Starts a sandbox in its initial state, on a free port of 127.0.0.1 and on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// If no port is available.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts a sandbox that injects the faults of `script`; see [`Builder::faults`].
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
    /// If no port is available.
    pub async fn with_faults(script: FaultScript) -> io::Result<Self> {
        Self::builder().faults(script).start().await
    }

    /// Configures a sandbox.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn serve(address: SocketAddr, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = watch::channel(());
        let app = Arc::new(App::new(options, stopped));
        let routes = server::routes(Arc::clone(&app));
        let service = axum::serve(
            WireListener(listener),
            routes.into_make_service_with_connect_info::<ConnectionHandle>(),
        );
        let stopped = app.stopped();
        let server_task =
            tokio::spawn(async move { service.with_graceful_shutdown(stopped).await });
        Ok(Self {
            app,
            address,
            url: format!("http://{}", reachable(address)),
            server_task,
            stop,
        })
    }

    /// The origin without a trailing slash: `http://127.0.0.1:PORT`, unless it listens elsewhere.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address of the listener.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base URL for a client of `api`, without a trailing slash.
    #[must_use]
    pub fn base_url(&self, api: Api) -> String {
        format!("{}{}", self.url, api.base_path())
    }

    /// The requests since the start or the last [`clear_requests`](Self::clear_requests), oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.app.log.all()
    }

    /// Clears the log of requests.
    pub fn clear_requests(&self) {
        self.app.log.clear();
    }

    /// Restores the initial state: the same records, no valid token, no counted call, the fault script from its start.
    /// The clock and the log of requests do not change.
    pub fn reset(&self) {
        self.app.reset();
    }

    /// Removes every record, those of the initial state included. Tokens stay valid.
    pub fn clear(&self) {
        self.app.clear();
    }

    /// Replaces the fault script; `FaultScript::default()` injects no faults.
    pub fn set_faults(&self, script: FaultScript) {
        self.app.faults.set(script);
    }

    /// Revokes every access token, so that the next call with one gets 401. Refresh tokens stay valid.
    pub fn revoke_tokens(&self) {
        self.app.access_tokens.revoke_all();
    }

    /// Revokes every refresh token.
    pub fn revoke_refresh_tokens(&self) {
        self.app.refresh_tokens.revoke_all();
    }

    /// Advances the clock of the sandbox, which decides the expiry of tokens and searches, and the rate limit.
    pub fn advance(&self, by: Duration) {
        self.app.clock.advance(by);
    }

    /// Stops the server and waits for requests in progress. Injected delays end early, and stalled responses end where
    /// they are.
    ///
    /// # Errors
    ///
    /// If the server had failed.
    pub async fn stop(self) -> io::Result<()> {
        drop(self.stop);
        self.server_task.await.map_err(io::Error::other)?
    }

    /// Serves until the process is interrupted (Ctrl-C), then [stops](Self::stop).
    ///
    /// # Errors
    ///
    /// If listening for the interrupt fails, or the server had failed.
    pub async fn wait(self) -> io::Result<()> {
        tokio::signal::ctrl_c().await?;
        self.stop().await
    }
}

/// The address for clients on the same computer.
fn reachable(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => (Ipv4Addr::LOCALHOST, address.port()).into(),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => (Ipv6Addr::LOCALHOST, address.port()).into(),
        _ => address,
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
