//! Untrusted certificates, and their errors.

use std::error::Error as _;

use insta::assert_snapshot;
use rcgen::{BasicConstraints, IsCa, KeyPair, date_time_ymd};
use rollbook::{Effect, Options, Retry, Stage};
use rustls::version::{TLS12, TLS13};

use super::{builder_to, create, once, site_of, with};
use crate::net::vendors::{self, CANARY, SECRET};
use crate::net::{Reply, Server, Waits, assert_reveals_nothing};
use crate::site::{self, Authority, Certified, HOST, Site};

/// The message of a creating call that fails finally because of TLS, without effect.
pub(super) async fn tls_error(url: &str, options: Options) -> String {
    let error = create(url, &options.retry(Retry::new())).await.unwrap_err();
    assert_eq!(error.stage(), Stage::Untrusted, "{error}");
    assert_eq!(error.effect(), Effect::No, "{error}");
    assert!(error.source().is_some() && !error.is_timeout());
    assert_reveals_nothing(&error);
    error.to_string()
}

/// The same for a site, which gets one connection and no request.
async fn tls_error_of(site: &Site, url: &str, options: Options) -> String {
    let before = site.connections();
    let text = tls_error(url, options).await;
    assert_eq!(site.connections() - before, 1, "{text}");
    assert!(site.vendor.requests().is_empty(), "{text}");
    text
}

#[tokio::test]
async fn an_untrusted_certificate_is_reported_with_the_reason() {
    let (ours, other) = (Authority::new("ours"), Authority::new("other"));
    let key = || KeyPair::generate().unwrap();
    let certificates = [
        ("unknown issuer", other.issue(&[HOST])),
        ("self-signed", Certified::by_itself(|_| {})),
        (
            "self-signed, as a CA",
            Certified::by_itself(|it| it.is_ca = IsCa::Ca(BasicConstraints::Unconstrained)),
        ),
        (
            "expired",
            ours.issue_for(key(), &[HOST], |it| {
                it.not_after = date_time_ymd(2020, 1, 1)
            }),
        ),
        (
            "not yet valid",
            ours.issue_for(key(), &[HOST], |it| {
                it.not_before = date_time_ymd(4000, 1, 1)
            }),
        ),
        ("another host", ours.issue(&["other.test"])),
        ("an address", ours.issue(&["127.0.0.1"])),
        ("no host", ours.issue(&[])),
        (
            "for clients",
            ours.issue_for(key(), &[HOST], |it| {
                it.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ClientAuth];
            }),
        ),
    ];
    let mut report = String::new();
    for (what, certificate) in certificates {
        let site = Site::start(site::config(&certificate)).await;
        let options = site.options().root_certificate(ours.pem());
        let text = tls_error_of(&site, &site.url(HOST), options).await;
        let root = reqwest::Certificate::from_pem(ours.pem().as_bytes()).unwrap();
        let by_reqwest = with(builder_to(&site).add_root_certificate(root));
        assert_eq!(tls_error_of(&site, &site.url(HOST), by_reqwest).await, text);
        let reason = text
            .strip_prefix("questionpro addMembers: not sent, ")
            .unwrap();
        report += &format!("{what}: {reason}\n");
    }
    assert_snapshot!(report, @r"
    unknown issuer: the TLS certificate is not trusted: its issuer is unknown
    self-signed: the TLS certificate is not trusted: its issuer is unknown
    self-signed, as a CA: the TLS certificate is marked as a CA's, which a server's must not be
    expired: the TLS certificate has expired
    not yet valid: the TLS certificate is not valid yet
    another host: the TLS certificate is for another host name
    an address: the TLS certificate is for another host name
    no host: the TLS certificate is for another host name
    for clients: the TLS certificate is not trusted
    ");
}

#[tokio::test]
async fn a_server_that_requires_another_client_certificate_is_reported() {
    let (ours, other) = (Authority::new("ours"), Authority::new("other"));
    let mut report = String::new();
    for (name, version) in [("TLS 1.2", &TLS12), ("TLS 1.3", &TLS13)] {
        let site = site::mutual(&ours.issue(&[HOST]), &ours, &[version]);
        let site = Site::start(site).await;
        let expired = ours.issue_for(KeyPair::generate().unwrap(), &[], |it| {
            it.not_after = date_time_ymd(2020, 1, 1);
        });
        let options = || site.options().root_certificate(ours.pem());
        let given = |it: &Certified| options().identity(it.pem(), it.key_pem());
        for (what, options) in [
            ("none", options()),
            ("another issuer's", given(&other.issue(&[]))),
            ("expired", given(&expired)),
        ] {
            let text = tls_error_of(&site, &site.url(HOST), options).await;
            let reason = text
                .strip_prefix("questionpro addMembers: not sent, ")
                .unwrap();
            report += &format!("{name}, {what}: {reason}\n");
        }
    }
    assert_snapshot!(report, @r"
    TLS 1.2, none: the server requires a client certificate
    TLS 1.2, another issuer's: the server rejected the client certificate, or requires one
    TLS 1.2, expired: the server rejected the client certificate, or requires one
    TLS 1.3, none: the server requires a client certificate
    TLS 1.3, another issuer's: the server rejected the client certificate, or requires one
    TLS 1.3, expired: the server rejected the client certificate, or requires one
    ");
}

#[tokio::test]
async fn a_failed_handshake_is_reported() {
    let alert = |number: u8| {
        let bytes = [0x15, 3, 3, 0, 2, 2, number];
        String::from_utf8(bytes.to_vec()).unwrap()
    };
    let cases = [
        ("plain HTTP", "HTTP/1.1 400 Bad Request\r\n\r\n".to_owned()),
        ("another protocol", "SSH-2.0-OpenSSH_9.2\r\n".to_owned()),
        ("protocol_version", alert(70)),
        ("insufficient_security", alert(71)),
        ("handshake_failure", alert(40)),
        ("unrecognized_name", alert(112)),
        ("access_denied", alert(49)),
    ];
    let mut report = String::new();
    for (what, greeting) in cases {
        let server = Server::playing([]).await;
        server.greet_with(Some(Reply::raw(&greeting).stalled()));
        let url = server.url().replace("http://", "https://");
        let text = tls_error(&url, once()).await;
        assert_eq!(server.connections(), 1);
        let reason = text
            .strip_prefix("questionpro addMembers: not sent, ")
            .unwrap();
        report += &format!("{what}: {reason}\n");
    }
    assert_snapshot!(report, @r"
    plain HTTP: the server does not speak TLS: is this port one for plain HTTP?
    another protocol: the server does not speak TLS: is this port one for plain HTTP?
    protocol_version: the server has no TLS version or cipher in common with this client
    insufficient_security: the server has no TLS version or cipher in common with this client
    handshake_failure: the server rejected the TLS handshake
    unrecognized_name: the server does not serve this host name over TLS
    access_denied: the server rejected the TLS handshake
    ");

    // Other failures are failed connections, and are retried.
    for greeting in [alert(80), alert(90), String::new()] {
        let server = Server::playing([]).await;
        server.greet_with(Some(Reply::raw(&greeting)));
        let url = server.url().replace("http://", "https://");
        let waits = Waits::default();
        let options = waits.options(Retry::new().attempts(2)).no_proxy();
        let error = create(&url, &options).await.unwrap_err();
        assert_eq!(error.stage(), Stage::NotSent, "{error}");
        assert_eq!(error.effect(), Effect::No, "{error}");
        assert_eq!(server.connections(), 2);
    }
}

#[tokio::test]
async fn an_untrusted_certificate_fails_a_sign_in() {
    let site = site_of(&Authority::new("ours")).await;
    let client = vendors::b2core(&site.url(HOST), SECRET, &site.options()).unwrap();
    let call = client
        .create_profile()
        .body_map(|body| body.first_name(CANARY));
    let error = call.send().await.unwrap_err();
    assert_snapshot!(error, @"b2core createProfile: not sent, since signing in failed: b2core createToken: not sent, the TLS certificate is not trusted: its issuer is unknown");
    assert_eq!(error.stage(), Stage::Untrusted);
    assert_eq!(error.effect(), Effect::No);
    assert!(error.is_sign_in());
    assert_reveals_nothing(&error);
}
