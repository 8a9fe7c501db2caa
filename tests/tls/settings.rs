//! Settings that are rejected when connecting.

use std::net::SocketAddr;
use std::time::Duration;

use insta::assert_snapshot;
use rollbook::{Options, Stage, http_builder};

use super::{pem, with};
use crate::net::assert_reveals_nothing;
use crate::net::vendors::{self, CANARY, SECRET};
use crate::site::Authority;

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
    root: PEM cut short: root certificate 1 is invalid PEM
    root: PEM bent: root certificate 1 is invalid PEM
    root: PEM of something: root certificate 1 is not a certificate in PEM or DER
    root: one of two: root certificate 1 is not a certificate in PEM or DER
    root: the second: root certificate 2 is not a certificate in PEM or DER
    no roots: system_roots(false) without a root_certificate trusts no server
    identity: no key: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: empty key: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: no certificate: the identity's certificate is not a certificate in PEM or DER
    identity: text: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: another key: the identity's private key does not belong to its certificate
    identity: encrypted key: the identity's private key is missing, encrypted, or neither PEM nor DER
    identity: not a key: the identity's private key has an unsupported type: use RSA, ECDSA (P-256, P-384) or Ed25519
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
    the base URL is http, which never uses a proxy
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
    `resolve` has a host to which this client does not connect: it connects to the base URL's, or to the proxy's if one is set
    `resolve` has a host to which this client does not connect: it connects to the base URL's, or to the proxy's if one is set
    `resolve` has a different port than the URL: leave one of them out
    `resolve` has a host to which this client does not connect: it connects to the base URL's, or to the proxy's if one is set
    `resolve` has a different port than the URL: leave one of them out
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
