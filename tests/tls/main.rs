//! Certificates, proxies and addresses, with a server with its own CA: which certificates are trusted, how others are
//! reported, and which settings are rejected because they cannot have effect.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../net/mod.rs"]
mod net;
#[path = "../net/site.rs"]
mod site;

mod addresses;
mod program;
mod settings;
mod trusted;
mod untrusted;

use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use net::vendors::{self, SECRET, member};
use rollbook::{Error, Options, http_builder};
use site::{Authority, HOST, Site};

/// A call that reads, without sign-in.
async fn read(url: &str, options: &Options) -> Result<(), Error> {
    let client = vendors::questionpro(url, SECRET, options)?;
    client.list_communities().user_id(7).send().await.map(drop)
}

/// A call that creates.
async fn create(url: &str, options: &Options) -> Result<(), Error> {
    let client = vendors::questionpro(url, SECRET, options)?;
    let call = client.add_members().body(vec![member()]);
    call.send().await.map(drop)
}

/// A site with a certificate of this authority.
async fn site_of(authority: &Authority) -> Site {
    Site::start(site::config(&authority.issue(&[
        HOST,
        "localhost",
        "127.0.0.1",
    ])))
    .await
}

fn once() -> Options {
    net::once().no_proxy()
}

/// The builder of `http_builder`, with [`HOST`] resolved to this site.
fn builder_to(site: &Site) -> reqwest::ClientBuilder {
    http_builder().no_proxy().resolve(HOST, site.address)
}

fn with(builder: reqwest::ClientBuilder) -> Options {
    net::once().http_client(builder.build().unwrap())
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    format!("-----BEGIN {label}-----\n{text}\n-----END {label}-----\n")
}

const CHILD: &str = "ROLLBOOK_TEST_CHILD";

/// The argument of this test in its own process.
fn child() -> Option<String> {
    std::env::var(CHILD).ok()
}

/// Runs this test in another process with these variables, and without those that would disturb it.
async fn run_in_another_process(test: &str, variables: &[(&str, &str)]) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([test, "--exact", "--nocapture"])
        .env(CHILD, "");
    for name in [
        "ALL_PROXY",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "NO_PROXY",
        "REQUEST_METHOD",
    ] {
        command.env_remove(name).env_remove(name.to_lowercase());
    }
    for name in ["SSL_CERT_FILE", "SSL_CERT_DIR"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    let run = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = run.await.unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
    assert!(
        output.status.success() && out.contains("1 passed"),
        "{out}{err}"
    );
}
