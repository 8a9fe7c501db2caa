//! Effects on the rest of a program.

use rollbook::{Options, http_builder};
use rustls::crypto::{CryptoProvider, ring};
use rustls::version::{TLS12, TLS13};

use super::untrusted::tls_error;
use super::{builder_to, child, read, run_in_another_process, with};
use crate::net::vendors::{self, SECRET};
use crate::site::{self, Authority, HOST, Site};

#[tokio::test]
async fn a_program_with_reqwest_but_without_tls_needs_a_provider_first() {
    let name = "program::a_program_with_reqwest_but_without_tls_needs_a_provider_first";
    if child().is_none() {
        return run_in_another_process(name, &[]).await;
    }
    // This test has the features that README describes: reqwest has only the TLS feature that Rollbook turns on.
    let is_made = || std::panic::catch_unwind(reqwest::Client::new).is_ok();
    assert!(!is_made());
    // A connecting client does not need the default provider.
    vendors::questionpro("https://vendor.test", SECRET, &Options::new()).unwrap();
    assert!(CryptoProvider::get_default().is_none());
    assert!(!is_made());
    http_builder().build().unwrap();
    assert!(is_made());
    ring::default_provider().install_default().unwrap_err();
}

#[tokio::test]
async fn an_installed_provider_stays() {
    let name = "program::an_installed_provider_stays";
    if child().is_none() {
        return run_in_another_process(name, &[]).await;
    }
    let mut provider = ring::default_provider();
    provider.cipher_suites.retain(|it| it.version() == &TLS13);
    provider.install_default().unwrap();
    let ours = Authority::new("ours");
    let site = Site::start(site::versions(&ours.issue(&[HOST]), &[&TLS12])).await;
    let root = reqwest::Certificate::from_pem(ours.pem().as_bytes()).unwrap();
    let of_the_program = with(builder_to(&site).add_root_certificate(root));
    tls_error(&site.url(HOST), of_the_program).await;
    let of_its_own = site.options().root_certificate(ours.pem());
    read(&site.url(HOST), &of_its_own).await.unwrap();
}
