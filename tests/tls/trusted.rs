//! Trusted certificates.

use insta::assert_snapshot;
use rcgen::{BasicConstraints, IsCa, KeyPair, SerialNumber};
use rollbook::{Stage, http_builder};
use rustls::version::{TLS12, TLS13};

use super::untrusted::tls_error;
use super::{builder_to, child, create, once, pem, read, run_in_another_process, site_of, with};
use crate::net::vendors::{self, SECRET};
use crate::site::{self, Authority, Certified, HOST, Site};

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
    let name = "trusted::system_roots_are_trusted_by_default";
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
    let rsa = KeyPair::from_pem(include_str!("../fixtures/rsa-key.pem")).unwrap();
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
    let name = "trusted::without_system_certificates_given_roots_are_trusted";
    run_in_another_process(name, &variables).await;
}
