//! Certificates, proxies and addresses, with a server with its own CA: which certificates are trusted, how others are
//! reported, and which settings are rejected because they cannot have effect.
#![cfg(all(feature = "rustls", feature = "b2core", feature = "questionpro"))]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;
#[path = "net/site.rs"]
mod site;

use std::error::Error as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::Command;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use insta::assert_snapshot;
use net::vendors::{self, CANARY, SECRET, member};
use net::{Reply, Server, Waits, assert_reveals_nothing, nobody_listens};
use rcgen::{BasicConstraints, IsCa, KeyPair, SerialNumber, date_time_ymd};
use rollbook::{Effect, Error, Options, Retry, Stage, http_builder};
use rustls::crypto::{CryptoProvider, ring};
use rustls::version::{TLS12, TLS13};
use site::{Authority, Certified, HOST, Proxy, Site};

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

// Trusted certificates.

#[tokio::test]
async fn a_root_certificate_is_trusted_in_every_format() {
    let (ours, other) = (Authority::new("ours"), Authority::new("other"));
    let site = site_of(&ours).await;
    let url = site.url(HOST);
    let both = format!("{}{}", other.pem(), ours.pem());
    for options in [
        site.options().root_certificate(ours.pem()),
        site.options().root_certificate(ours.der()),
        site.options().root_certificate(both.as_str()),
        site.options()
            .root_certificate(format!("# ours\n{}", ours.pem())),
        site.options()
            .root_certificate(ours.der())
            .root_certificate(other.der()),
        site.options()
            .root_certificate(ours.pem())
            .system_roots(false),
    ] {
        read(&url, &options).await.unwrap();
    }
    for options in [
        site.options(),
        site.options().root_certificate(other.pem()),
        site.options()
            .root_certificate(other.pem())
            .system_roots(false),
    ] {
        let error = read(&url, &options).await.unwrap_err();
        assert_eq!(error.stage(), Stage::Untrusted, "{error}");
    }
}

#[tokio::test]
async fn a_self_signed_certificate_is_trusted_as_a_root_unless_it_is_a_ca() {
    let alone = Certified::by_itself(|_| {});
    let site = Site::start(site::config(&alone)).await;
    let options = site.options().root_certificate(alone.pem());
    read(&site.url(HOST), &options).await.unwrap();

    let ca = Certified::by_itself(|it| it.is_ca = IsCa::Ca(BasicConstraints::Unconstrained));
    let site = Site::start(site::config(&ca)).await;
    let options = site.options().root_certificate(ca.pem());
    let text = tls_error(&site.url(HOST), options).await;
    assert!(text.contains("a CA's"), "{text}");
}

#[tokio::test]
async fn system_roots_are_trusted_by_default() {
    let (system, given) = (Authority::new("system"), Authority::new("given"));
    if child().is_some() {
        let [url, given] = ["URL", "GIVEN"].map(|name| std::env::var(name).unwrap());
        let certificate = reqwest::Certificate::from_pem(given.as_bytes()).unwrap();
        let builder = || http_builder().no_proxy();
        for (options, trusted) in [
            (once(), true),
            (once().root_certificate(given.as_str()), true),
            (
                once().root_certificate(given.as_str()).system_roots(false),
                false,
            ),
            (with(builder()), true),
            (
                with(builder().add_root_certificate(certificate.clone())),
                true,
            ),
            (with(builder().tls_certs_only([certificate])), false),
        ] {
            let outcome = read(&url, &options).await;
            assert_eq!(outcome.is_ok(), trusted, "{outcome:?}");
        }
        return;
    }
    let site = site_of(&system).await;
    let file = std::env::temp_dir().join(format!("rollbook-roots-{}.pem", std::process::id()));
    std::fs::write(&file, system.pem()).unwrap();
    let variables = [
        ("SSL_CERT_FILE", file.to_str().unwrap()),
        ("URL", &site.url("localhost")),
        ("GIVEN", &given.pem()),
    ];
    let name = "system_roots_are_trusted_by_default";
    run_in_another_process(name, &variables).await;
    std::fs::remove_file(file).unwrap();
}

#[tokio::test]
async fn a_root_certificate_given_to_http_builder_is_trusted() {
    let ours = Authority::new("ours");
    let site = site_of(&ours).await;
    let certificates = [
        reqwest::Certificate::from_pem(ours.pem().as_bytes()).unwrap(),
        reqwest::Certificate::from_der(&ours.der()).unwrap(),
    ];
    for certificate in certificates {
        let options = with(builder_to(&site).add_root_certificate(certificate));
        read(&site.url(HOST), &options).await.unwrap();
        create(&site.url(HOST), &options).await.unwrap_err(); // The response is a list.
        let client = vendors::b2core(&site.url(HOST), SECRET, &options).unwrap();
        assert!(
            client
                .list_profiles()
                .send()
                .await
                .unwrap_err()
                .status()
                .is_some()
        );
    }
}

#[tokio::test]
async fn every_tls_setting_of_http_builder_takes_effect() {
    let (ours, clients) = (Authority::new("ours"), Authority::new("clients"));
    let root = || reqwest::Certificate::from_pem(ours.pem().as_bytes()).unwrap();
    let (server, client) = (ours.issue(&[HOST]), clients.issue(&[]));

    let site = Site::start(site::mutual(&server, &clients, &[&TLS13])).await;
    let both = client.pem() + &client.key_pem();
    let identity = reqwest::Identity::from_pem(both.as_bytes()).unwrap();
    let trusting = || builder_to(&site).add_root_certificate(root());
    read(&site.url(HOST), &with(trusting().identity(identity)))
        .await
        .unwrap();
    let error = read(&site.url(HOST), &with(trusting())).await.unwrap_err();
    assert_eq!(error.stage(), Stage::Untrusted);

    let site = Site::start(site::versions(&server, &[&TLS12])).await;
    let trusting = || builder_to(&site).add_root_certificate(root());
    read(&site.url(HOST), &with(trusting())).await.unwrap();
    let newer = trusting().min_tls_version(reqwest::tls::Version::TLS_1_3);
    tls_error(&site.url(HOST), with(newer)).await;
    read(&site.url(HOST), &with(trusting().use_rustls_tls()))
        .await
        .unwrap();
    read(
        &site.url(HOST),
        &with(builder_to(&site).tls_certs_only([root()])),
    )
    .await
    .unwrap();
    let wrong = |builder: reqwest::ClientBuilder| builder.resolve("other.test", site.address);
    let anything = wrong(builder_to(&site)).danger_accept_invalid_certs(true);
    read(&site.url("other.test"), &with(anything))
        .await
        .unwrap();
    let any_name = wrong(builder_to(&site).tls_certs_only([root()]));
    let any_name = any_name.danger_accept_invalid_hostnames(true);
    read(&site.url("other.test"), &with(any_name))
        .await
        .unwrap();
    assert!(
        tls_error(&site.url(HOST), with(builder_to(&site)))
            .await
            .contains("issuer")
    );

    let revoked = ours.issue_for(KeyPair::generate().unwrap(), &[HOST], |params| {
        params.serial_number = Some(SerialNumber::from(7));
    });
    let site = Site::start(site::config(&revoked)).await;
    let list = ours.revoke(7);
    let list = reqwest::tls::CertificateRevocationList::from_pem(list.as_bytes()).unwrap();
    let builder = builder_to(&site)
        .tls_certs_only([root()])
        .tls_crls_only([list]);
    let error = read(&site.url(HOST), &with(builder)).await.unwrap_err();
    assert_snapshot!(error, @"questionpro listCommunities: not sent, the TLS certificate has been revoked");
}

#[tokio::test]
async fn an_identity_in_every_format_is_sent_on_request() {
    let (ours, clients) = (Authority::new("ours"), Authority::new("clients"));
    let server = ours.issue(&[HOST]);
    let p384 = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384).unwrap();
    let ed25519 = KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap();
    let rsa = KeyPair::from_pem(include_str!("fixtures/rsa-key.pem")).unwrap();
    let issue = |key| clients.issue_for(key, &[], |_| {});
    let p256 = issue(KeyPair::generate().unwrap());
    let rsa = issue(rsa);

    // The inner key of PKCS#8: the header has 26 bytes for RSA, and for P-256 keys of ring.
    let pkcs1 = rsa.key_der()[26..].to_vec();
    let wrapped = p256.key_der();
    let begins = wrapped
        .windows(4)
        .position(|it| it == [4, 0x6d, 0x30, 0x6b]);
    let sec1 = wrapped[begins.unwrap() + 2..].to_vec();
    let together = p256.pem() + &p256.key_pem();

    let mut given: Vec<(Vec<u8>, Vec<u8>)> = vec![
        (p256.pem().into(), p256.key_pem().into()),
        (p256.der(), p256.key_der()),
        (p256.pem().into(), p256.key_der()),
        (together.clone().into(), together.into()),
        ((p256.pem() + &clients.pem()).into(), p256.key_pem().into()),
        (p256.der(), sec1.clone()),
        (p256.der(), pem("EC PRIVATE KEY", &sec1).into()),
        (rsa.der(), rsa.key_der()),
        (rsa.der(), pkcs1.clone()),
        (rsa.der(), pem("RSA PRIVATE KEY", &pkcs1).into()),
    ];
    let others = [p384, ed25519].map(issue);
    given.extend(others.map(|it| (it.der(), it.key_der())));
    for versions in [[&TLS12], [&TLS13]] {
        let site = Site::start(site::mutual(&server, &clients, &versions)).await;
        for (certificates, key) in given.clone() {
            let options = site.options().root_certificate(ours.pem());
            read(&site.url(HOST), &options.identity(certificates, key))
                .await
                .unwrap();
        }
    }
}

#[tokio::test]
async fn without_system_certificates_given_roots_are_trusted() {
    if child().is_some() {
        let [url, root] = ["URL", "ROOT"].map(|name| std::env::var(name).unwrap());
        let certificate = reqwest::Certificate::from_pem(root.as_bytes()).unwrap();
        let trusting = http_builder().no_proxy().add_root_certificate(certificate);
        for (options, trusted) in [
            (once(), false),
            (once().root_certificate(root), true),
            (with(http_builder().no_proxy()), false),
            (with(trusting), true),
        ] {
            let outcome = read(&url, &options).await;
            assert_eq!(outcome.is_ok(), trusted, "{outcome:?}");
            assert!(trusted || outcome.unwrap_err().stage() == Stage::Untrusted);
        }
        return;
    }
    let ours = Authority::new("ours");
    let site = site_of(&ours).await;
    let variables = [
        ("SSL_CERT_FILE", "/nowhere/roots.pem"),
        ("SSL_CERT_DIR", "/nowhere"),
        ("URL", &site.url("localhost")),
        ("ROOT", &ours.pem()),
    ];
    let name = "without_system_certificates_given_roots_are_trusted";
    run_in_another_process(name, &variables).await;
}

// Untrusted certificates, and their errors.

/// The message of a creating call that fails finally because of TLS, without effect.
async fn tls_error(url: &str, options: Options) -> String {
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

// The address of a connection.

#[tokio::test]
async fn a_host_with_a_given_address_must_still_have_a_valid_certificate() {
    let ours = Authority::new("ours");
    let site = Site::start(site::config(&ours.issue(&[HOST, "xn--bcher-kva.test"]))).await;
    let trusting = || once().root_certificate(ours.pem());
    let port = site.address.port();
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    for (url, host, address) in [
        (site.url(HOST), HOST, site.address),
        (site.url(HOST), HOST, any),
        (site.url("VENDOR.test"), "vendor.TEST", any),
        (site.url("bücher.test"), "bücher.test", any),
        (site.url("bücher.test"), "xn--bcher-kva.test", any),
        (format!("https://{HOST}"), HOST, site.address),
        (format!("https://{HOST}/v1"), HOST, site.address),
    ] {
        let options = trusting().resolve(host, address);
        read(&url, &options).await.unwrap();
    }
    let options = trusting().resolve("other.test", site.address);
    let url = format!("https://other.test:{port}");
    assert!(
        tls_error(&url, options)
            .await
            .contains("for another host name")
    );
    let twice = trusting().resolve(HOST, ([127, 0, 0, 1], 1));
    let twice = twice.resolve(HOST, site.address);
    read(&format!("https://{HOST}"), &twice).await.unwrap();

    let plain = Server::playing([Reply::json(200, serde_json::json!({"response": []}))]).await;
    let url = plain.url().replace("127.0.0.1", "localhost");
    read(&url, &once().resolve("localhost", any)).await.unwrap();
}

#[tokio::test]
async fn a_proxy_sees_only_the_host() {
    let ours = Authority::new("ours");
    let site = site_of(&ours).await;
    let trusting = || net::once().root_certificate(ours.pem());
    let proxy = Proxy::to(site.address).await;
    let port = site.address.port();

    // The proxy resolves the host, which has no address here.
    read(&site.url(HOST), &trusting().proxy(proxy.url()))
        .await
        .unwrap();
    let named = format!("http://proxy.test:{}/", proxy.address.port());
    let by_name = trusting().proxy(named).resolve("proxy.test", proxy.address);
    read(&site.url(HOST), &by_name).await.unwrap();
    let head = format!("CONNECT {HOST}:{port} HTTP/1.1\r\nHost: {HOST}:{port}\r\n\r\n");
    assert_eq!(proxy.heads(), [head.clone(), head.clone()]);

    // Percent-encoded, as in any URL.
    let credentials = proxy
        .url()
        .replace("http://", "http://c4n4ry:c4n4ry%3Ap%40ss@");
    read(&site.url(HOST), &trusting().proxy(credentials.as_str()))
        .await
        .unwrap();
    let basic = STANDARD.encode("c4n4ry:c4n4ry:p@ss");
    let with_credentials = head.replace(
        "\r\n\r\n",
        &format!("\r\nProxy-Authorization: Basic {basic}\r\n\r\n"),
    );
    assert_eq!(proxy.heads()[2], with_credentials);
    assert_eq!(site.vendor.requests().len(), 3);
    for request in site.vendor.requests() {
        assert!(request.header("proxy-authorization").is_none());
    }

    let encrypted = Proxy::with_tls(site::config(&ours.issue(&["localhost"])), site.address).await;
    let url = format!("https://localhost:{}", encrypted.address.port());
    read(&site.url(HOST), &trusting().proxy(url.as_str()))
        .await
        .unwrap();
    assert_eq!(encrypted.heads(), [head]);
    let text = tls_error(&site.url(HOST), net::once().proxy(url)).await;
    assert!(text.contains("issuer"), "{text}");
}

#[tokio::test]
async fn a_failing_proxy_is_reported_without_its_credentials() {
    let site = site_of(&Authority::new("ours")).await;
    let call = async |proxy: &str, attempts: u32| {
        let waits = Waits::default();
        let options = waits.options(Retry::new().attempts(attempts));
        let proxy = proxy.replace("http://", "http://c4n4ry:c4n4ry-secret@");
        let error = create(&site.url(HOST), &options.proxy(proxy)).await;
        let error = error.unwrap_err();
        assert_eq!(error.stage(), Stage::NotSent);
        assert_eq!(error.effect(), Effect::No);
        assert_reveals_nothing(&error);
        error.to_string()
    };
    // Retrying does not help with credentials.
    let wants = Proxy::rejecting("407 Proxy Authentication Required").await;
    let mut report = vec![call(&wants.url(), 3).await];
    assert_eq!(wants.heads().len(), 1);
    for status in ["403 Forbidden", "502 Bad Gateway", "500 \r\n\r\nc4n4ry"] {
        let proxy = Proxy::rejecting(status).await;
        report.push(call(&proxy.url(), 2).await);
        assert_eq!(proxy.heads().len(), 2);
    }
    let (_held, nobody) = nobody_listens();
    report.push(call(&nobody, 2).await);
    assert_snapshot!(report.join("\n"), @r"
    questionpro addMembers: not sent, the proxy requires a user and password, or rejects those given
    questionpro addMembers: not sent, the proxy did not connect to the server
    questionpro addMembers: not sent, the proxy did not connect to the server
    questionpro addMembers: not sent, the proxy did not connect to the server
    questionpro addMembers: not sent, no connection to the proxy
    ");
    assert_eq!(site.connections(), 0);
}

#[tokio::test]
async fn a_callers_own_client_uses_its_proxy_on_loopback_too() {
    let proxy = Server::playing([Reply::json(200, serde_json::json!({"response": []}))]).await;
    let own = http_builder().proxy(reqwest::Proxy::all(proxy.url()).unwrap());
    read("http://127.0.0.1:1", &with(own)).await.unwrap();
    assert!(proxy.last().target().starts_with("http://127.0.0.1:1/"));
}

#[tokio::test]
async fn a_connect_timeout_is_a_timeout() {
    let silent = Server::start(|_| Reply::silence()).await;
    let url = silent.url().replace("http://", "https://");
    let options = once().connect_timeout(Duration::from_millis(1));
    let error = create(&url, &options).await.unwrap_err();
    assert_eq!(error.stage(), Stage::NotSent);
    assert_eq!(error.effect(), Effect::No);
    assert!(error.is_timeout());
}

#[tokio::test]
async fn the_environments_proxy_applies_to_https_only_and_options_override_it() {
    let name = "the_environments_proxy_applies_to_https_only_and_options_override_it";
    if let Some(setting) = child() {
        let [url, root, address, proxy] =
            ["URL", "ROOT", "ADDRESS", "PROXY"].map(|name| std::env::var(name).unwrap());
        let address: SocketAddr = address.parse().unwrap();
        let options = net::once();
        let certificate = || reqwest::Certificate::from_pem(root.as_bytes()).unwrap();
        let options = match setting.as_str() {
            "http" => options,
            "http_builder" => with(http_builder().add_root_certificate(certificate())),
            _ => options.root_certificate(root.as_str()),
        };
        let options = match setting.as_str() {
            "no_proxy" => options.no_proxy(),
            "proxy" => options.proxy(proxy),
            "resolve" => options.resolve("localhost", address),
            _ => options,
        };
        read(&url, &options).await.unwrap();
        return;
    }
    let ours = Authority::new("ours");
    let site = site_of(&ours).await;
    let http = Server::start(|_| Reply::json(200, serde_json::json!({"response": []}))).await;
    let proxy = Proxy::to(site.address).await;
    let (given, nowhere) = (proxy.url(), "http://127.0.0.1:1".to_owned());
    let https = || ("HTTPS_PROXY", given.clone());
    for (setting, variables, proxied) in [
        ("", vec![https()], true),
        ("", vec![("https_proxy", given.clone())], true),
        ("", vec![("ALL_PROXY", given.clone())], true),
        ("", vec![("all_proxy", given.clone())], true),
        ("", vec![https(), ("ALL_PROXY", nowhere.clone())], true),
        (
            "",
            vec![https(), ("NO_PROXY", "localhost".to_owned())],
            false,
        ),
        (
            "",
            vec![https(), ("no_proxy", "localhost".to_owned())],
            false,
        ),
        ("", vec![("HTTP_PROXY", nowhere.clone())], false),
        ("no_proxy", vec![("HTTPS_PROXY", nowhere.clone())], false),
        ("resolve", vec![("HTTPS_PROXY", nowhere.clone())], false),
        ("proxy", vec![("HTTPS_PROXY", nowhere.clone())], true),
        ("proxy", vec![("NO_PROXY", "localhost".to_owned())], true),
        ("http_builder", vec![https()], true),
        (
            "http",
            vec![
                ("HTTP_PROXY", nowhere.clone()),
                ("ALL_PROXY", nowhere.clone()),
            ],
            false,
        ),
    ] {
        let before = proxy.heads().len();
        let url = match setting {
            "http" => http.url().to_owned(),
            _ => site.url("localhost"),
        };
        let (root, address) = (ours.pem(), site.address.to_string());
        let mut all = vec![
            (CHILD, setting),
            ("URL", url.as_str()),
            ("ROOT", &root),
            ("ADDRESS", &address),
            ("PROXY", &given),
        ];
        all.extend(
            variables
                .iter()
                .map(|(name, value)| (*name, value.as_str())),
        );
        run_in_another_process(name, &all).await;
        let asked = proxy.heads().len() - before;
        assert_eq!(asked, usize::from(proxied), "{setting} {variables:?}");
    }
}

// Settings that are rejected when connecting.

/// The error of a client that does not connect.
fn connect_error(url: &str, options: &Options) -> String {
    let error = vendors::questionpro(url, SECRET, options)
        .map(drop)
        .unwrap_err();
    assert_eq!(error.stage(), Stage::NotBuilt);
    assert_reveals_nothing(&error);
    let text = error.to_string();
    text.strip_prefix("questionpro connect: ")
        .unwrap()
        .to_owned()
}

#[test]
fn invalid_certificates_and_keys_are_rejected_and_not_shown() {
    let ours = Authority::new("ours");
    let (client, another) = (ours.issue(&[]), ours.issue(&[]));
    let secret = client.key_pem().lines().nth(1).unwrap().to_owned();
    let root = |given: &str| Options::new().root_certificate(given);
    let identity = |certificate: &str, key: &str| Options::new().identity(certificate, key);
    let cut = client.pem().replace("-----END CERTIFICATE-----", "");
    let bent = client.pem().replacen("MII", "!!!", 1);
    let key_alone = client.key_pem();
    let encrypted = pem("ENCRYPTED PRIVATE KEY", &client.key_der());
    let not_a_key = pem("PRIVATE KEY", b"c4n4ry");
    let not_one = pem("CERTIFICATE", b"c4n4ry");
    let cases = [
        ("root: text", root("c4n4ry")),
        ("root: empty", root("")),
        (
            "root: DER of a key",
            Options::new().root_certificate(client.key_der()),
        ),
        ("root: PEM of a key", root(&key_alone)),
        ("root: PEM cut short", root(&cut)),
        ("root: PEM bent", root(&bent)),
        ("root: PEM of something", root(&not_one)),
        ("root: one of two", root(&(ours.pem() + &not_one))),
        (
            "root: the second",
            root(&ours.pem()).root_certificate("c4n4ry"),
        ),
        ("no roots", Options::new().system_roots(false)),
        ("identity: no key", identity(&client.pem(), &client.pem())),
        ("identity: empty key", identity(&client.pem(), "")),
        ("identity: no certificate", identity(&key_alone, &key_alone)),
        ("identity: text", identity("c4n4ry", "c4n4ry")),
        (
            "identity: another key",
            identity(&client.pem(), &another.key_pem()),
        ),
        (
            "identity: encrypted key",
            identity(&client.pem(), &encrypted),
        ),
        ("identity: not a key", identity(&client.pem(), &not_a_key)),
        (
            "identity: not a certificate",
            identity(&not_one, &key_alone),
        ),
        (
            "identity: not an issuer",
            identity(&(client.pem() + &not_one), &key_alone),
        ),
    ];
    let mut report = String::new();
    for (what, options) in cases {
        let text = connect_error("https://example.com", &options);
        assert!(!format!("{text}{options:?}").contains(&secret));
        report += &format!("{what}: {text}\n");
    }
    assert_snapshot!(report, @r"
    root: text: root certificate 1 is not a certificate in PEM or DER
    root: empty: root certificate 1 is not a certificate in PEM or DER
    root: DER of a key: root certificate 1 is not a certificate in PEM or DER
    root: PEM of a key: root certificate 1 is not a certificate in PEM or DER
    root: PEM cut short: root certificate 1 is PEM that cannot be read
    root: PEM bent: root certificate 1 is PEM that cannot be read
    root: PEM of something: root certificate 1 is not a certificate in PEM or DER
    root: one of two: root certificate 1 is not a certificate in PEM or DER
    root: the second: root certificate 2 is not a certificate in PEM or DER
    no roots: system_roots(false) without a root_certificate leaves no server to trust
    identity: no key: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: empty key: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: no certificate: the identity's certificate is not a certificate in PEM or DER
    identity: text: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: another key: the identity's private key does not belong to its certificate
    identity: encrypted key: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: not a key: the identity's private key is of no kind that can be used: RSA, ECDSA (P-256, P-384) or Ed25519
    identity: not a certificate: the identity's certificate is not a certificate in PEM or DER
    identity: not an issuer: the identity's certificate is not a certificate in PEM or DER
    ");
}

#[test]
fn settings_without_effect_are_rejected() {
    let ours = Authority::new("ours");
    let client = ours.issue(&[]);
    let address = |port: u16| SocketAddr::from(([203, 0, 113, 7], port));
    let [https, http] = ["https://vendor.test:8443/v1", "http://localhost:8080"];
    let resolve = |host: &str| Options::new().resolve(host, address(0));
    let proxy = |url: &str| Options::new().proxy(url);
    let proxied = || proxy("http://proxy.test:3128");
    let identity = || Options::new().identity(client.pem(), client.key_pem());
    let own = || with(http_builder());
    let cases = [
        (http, Options::new().root_certificate(ours.pem())),
        (
            http,
            Options::new()
                .root_certificate(ours.pem())
                .system_roots(false),
        ),
        (http, identity()),
        (http, proxied()),
        (https, proxy("")),
        (https, proxy("c4n4ry")),
        (https, proxy("proxy.test:3128")),
        (https, proxy("http://")),
        (https, proxy("ftp://c4n4ry:c4n4ry@proxy.test")),
        (https, proxy("socks5://c4n4ry:c4n4ry@proxy.test")),
        (https, proxy("http://c4n4ry:c4n4ry@proxy.test:c4n4ry")),
        (https, proxy("http://proxy.test/c4n4ry")),
        (https, proxy("http://proxy.test?c4n4ry")),
        (https, proxy("http://proxy.test#c4n4ry")),
        (https, proxy("http://pro{x}y.test")),
        (https, resolve("")),
        (https, resolve("c4n4ry here")),
        (https, resolve("vendor.test:8443")),
        (https, resolve("https://vendor.test")),
        (https, resolve("vendor.test/v1")),
        (https, resolve("c4n4ry@vendor.test")),
        (https, resolve("203.0.113.7")),
        (https, resolve("other.test")),
        (
            https,
            resolve("vendor.test").resolve("other.test", address(0)),
        ),
        (https, Options::new().resolve("vendor.test", address(443))),
        (https, proxied().resolve("vendor.test", address(0))),
        (https, proxied().resolve("proxy.test", address(1))),
        ("https://203.0.113.7", resolve("203.0.113.7")),
        (http, resolve("localhost")),
        (https, own().connect_timeout(Duration::from_secs(1))),
        (https, own().proxy("http://proxy.test:3128")),
        (https, own().no_proxy()),
        (https, own().resolve("vendor.test", address(0))),
        (https, own().root_certificate(ours.pem())),
        (https, own().system_roots(false)),
        (https, own().identity(client.pem(), client.key_pem())),
        (
            http,
            own().no_proxy().connect_timeout(Duration::from_secs(1)),
        ),
    ];
    let report = cases.map(|(url, options)| connect_error(url, &options));
    assert_snapshot!(report.join("\n"), @r"
    the base URL is http, where root_certificate would have no effect
    the base URL is http, where root_certificate, system_roots would have no effect
    the base URL is http, where identity would have no effect
    the base URL is http, which never goes through a proxy
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    the proxy is not a URL such as http://proxy.example.com:3128
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` names a host to which this client does not connect: it connects to the base URL's, or to the proxy's if one is set
    `resolve` names a host to which this client does not connect: it connects to the base URL's, or to the proxy's if one is set
    `resolve` gives a port, and the URL another one: leave one of them out
    `resolve` names a host to which this client does not connect: it connects to the base URL's, or to the proxy's if one is set
    `resolve` gives a port, and the URL another one: leave one of them out
    `resolve` takes a host name such as api.example.com, and nothing else
    `resolve` leads http away from loopback: credentials need https
    the given HTTP client has its own settings, so connect_timeout would have no effect: set it where that client is built
    the given HTTP client has its own settings, so proxy would have no effect: set it where that client is built
    the given HTTP client has its own settings, so no_proxy would have no effect: set it where that client is built
    the given HTTP client has its own settings, so resolve would have no effect: set it where that client is built
    the given HTTP client has its own settings, so root_certificate would have no effect: set it where that client is built
    the given HTTP client has its own settings, so system_roots would have no effect: set it where that client is built
    the given HTTP client has its own settings, so identity would have no effect: set it where that client is built
    the given HTTP client has its own settings, so connect_timeout, no_proxy would have no effect: set it where that client is built
    ");
}

#[test]
fn a_proxys_password_and_a_private_key_are_not_shown() {
    let client = Authority::new("ours").issue(&[]);
    let options = Options::new()
        .proxy("http://c4n4ry:c4n4ry-secret@proxy.test:3128")
        .identity(client.pem(), client.key_pem());
    let connected = vendors::questionpro("https://vendor.test", SECRET, &options).unwrap();
    let shown = format!("{options:?} {options:#?} {connected:?} {connected:#?}");
    let secret = client.key_pem().lines().nth(1).unwrap().to_owned();
    assert!(
        !shown.contains(CANARY) && !shown.contains(&secret),
        "{shown}"
    );
}

// Effects on the rest of a program.

#[tokio::test]
async fn a_program_with_reqwest_but_without_tls_needs_a_provider_first() {
    let name = "a_program_with_reqwest_but_without_tls_needs_a_provider_first";
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
    let name = "an_installed_provider_stays";
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

// Tests that need their own environment run themselves in another process.

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
