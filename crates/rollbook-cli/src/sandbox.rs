//! `rollbook sandbox`: serves the sandbox until interrupted.

use std::fs;
use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use rollbook_exports::Format;
use rollbook_sandbox::credentials::{
    API_KEY, CLIENT_ID, CLIENT_SECRET, MEMBERCLICKS_PASSWORD, MEMBERCLICKS_USERNAME,
    MEMBERS_PORTAL_PASSWORD, MEMBERS_PORTAL_USERNAME, QUESTIONPRO_USER_ID,
};
use rollbook_sandbox::{Api, FaultScript, PLACEHOLDER_URL, Sandbox};

use crate::output::{self, HEADING};
use crate::shipped::SPECS;

pub(crate) const DEFAULT_PORT: u16 = 4010;

/// Serve a sandbox of all five APIs until interrupted (Ctrl-C)
#[derive(Args)]
pub(crate) struct Arguments {
    /// The port to listen on; 0 picks a free one
    #[arg(long, default_value_t = DEFAULT_PORT)]
    port: u16,
    /// The address to listen on. On any other than the default, everybody who reaches it can read
    /// and change what the sandbox holds
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Let the scripts of pages from this origin call the APIs, `*` for all; may be repeated. Pages
    /// of the same computer may do so by default
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// Start without records, instead of those of the vendors' samples
    #[arg(long)]
    empty: bool,
    /// Limit QuestionPro to 300 calls a minute
    #[arg(long)]
    rate_limit: bool,
    /// Make Members Portal expect `Authorization: Bearer TOKEN` instead of the raw token
    #[arg(long)]
    members_portal_bearer: bool,
    /// Set the lifetime of every access token, instead of each vendor's own
    #[arg(long, value_name = "SECONDS")]
    token_lifetime: Option<u64>,
    /// Inject the faults of the script in this file (JSON; see the sandbox's README)
    #[arg(long, value_name = "FILE")]
    faults: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let sandbox = start(arguments).await?;
        announce(&sandbox)?;
        sandbox.wait().await
    })
}

async fn start(arguments: &Arguments) -> io::Result<Sandbox> {
    let port = arguments.port;
    let mut builder = Sandbox::builder()
        .port(port)
        .host(arguments.host)
        .empty(arguments.empty)
        .rate_limit(arguments.rate_limit)
        .members_portal_bearer(arguments.members_portal_bearer);
    for spec in &SPECS {
        builder = builder.docs(spec.of, spec.yaml);
        for format in Format::ALL {
            for file in spec.exported(format, PLACEHOLDER_URL)? {
                builder = builder.docs_file(spec.of, file.name, file.text);
            }
        }
    }
    for origin in &arguments.allow_origin {
        builder = builder.allow_origin(origin);
    }
    if let Some(seconds) = arguments.token_lifetime {
        builder = builder.token_lifetime(Duration::from_secs(seconds));
    }
    if let Some(file) = &arguments.faults {
        builder = builder.faults(faults(file)?);
    }
    builder.start().await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => io::Error::new(
            error.kind(),
            format!("port {port} is in use; choose another, or a free one with --port 0"),
        ),
        kind => {
            let host = arguments.host;
            io::Error::new(
                kind,
                format!("cannot listen on port {port} of {host}: {error}"),
            )
        }
    })
}

fn faults(file: &Path) -> io::Result<FaultScript> {
    let named = |reason: &dyn std::fmt::Display| format!("{}: {reason}", file.display());
    let text =
        fs::read_to_string(file).map_err(|error| io::Error::new(error.kind(), named(&error)))?;
    FaultScript::from_json(&text)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, named(&error)))
}

/// The first line is for programs, the table for people.
fn announce(sandbox: &Sandbox) -> io::Result<()> {
    let mut out = output::stdout();
    writeln!(out, "listening on {}", sandbox.url())?;
    writeln!(out)?;
    let urls = Api::ALL.map(|api| sandbox.base_url(api));
    let width = urls.iter().map(String::len).max().unwrap_or_default();
    writeln!(
        out,
        "{HEADING}{:<14}  {:<width$}  Credentials{HEADING:#}",
        "API", "Base URL"
    )?;
    for (api, url) in Api::ALL.iter().zip(&urls) {
        let (mut name, mut url) = (api.name(), url.as_str());
        for credential in credentials(*api) {
            writeln!(out, "{name:<14}  {url:<width$}  {credential}")?;
            (name, url) = ("", "");
        }
    }
    writeln!(out)?;
    writeln!(out, "In a browser: {}/", sandbox.url())?;
    writeln!(out, "Ctrl-C stops it.")?;
    out.flush()
}

fn credentials(api: Api) -> Vec<String> {
    let client = format!("client {CLIENT_ID}, secret {CLIENT_SECRET}");
    let user = |name, password| format!("user {name}, password {password}");
    match api {
        Api::MemberClicks => vec![client, user(MEMBERCLICKS_USERNAME, MEMBERCLICKS_PASSWORD)],
        Api::MembersPortal => vec![user(MEMBERS_PORTAL_USERNAME, MEMBERS_PORTAL_PASSWORD)],
        Api::QuestionPro => vec![format!("key {API_KEY} (of user id {QUESTIONPRO_USER_ID})")],
        Api::YourCourts => vec![format!("key {API_KEY}")],
        Api::B2Core => vec![client],
    }
}
