//! The address of a connection: given addresses and proxies.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use insta::assert_snapshot;
use rollbook::{Effect, Retry, Stage, http_builder};

use super::untrusted::tls_error;
use super::{CHILD, child, create, once, read, run_in_another_process, site_of, with};
use crate::net::{self, Reply, Server, Waits, assert_reveals_nothing, nobody_listens};
use crate::site::{self, Authority, HOST, Proxy, Site};

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
    questionpro addMembers: not sent, the proxy requires a user and password, or rejects them
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
    let name = "addresses::the_environments_proxy_applies_to_https_only_and_options_override_it";
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
