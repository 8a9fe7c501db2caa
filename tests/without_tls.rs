//! Rollbook without the feature `rustls`, in a program without TLS: `cargo test --no-default-features --features
//! questionpro --test without_tls`.
#![cfg(all(not(feature = "rustls"), feature = "questionpro"))]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use rollbook::questionpro::{Client, Credentials, Server};
use rollbook::{Effect, Error, Options, Retry, Stage, http_builder};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

fn connect(url: &str, options: &Options) -> Result<Client, Error> {
    Client::connect_with(Server::url(url), Credentials::key("key"), options)
}

fn own() -> Options {
    Options::new()
        .retry(Retry::never())
        .http_client(http_builder().no_proxy().build().unwrap())
}

#[test]
fn https_is_rejected_without_a_callers_own_client() {
    let error = connect("https://example.com", &Options::new()).unwrap_err();
    insta::assert_snapshot!(error, @"questionpro connect: the base URL is https and there is no TLS: turn on the feature `rustls` of rollbook");
    assert_eq!(error.stage(), Stage::NotBuilt);
    connect("https://example.com", &own()).unwrap();
}

#[tokio::test]
async fn loopback_over_http_works() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                request.push(stream.read_u8().await.unwrap());
            }
            let body = r#"{"response":[]}"#;
            let reply = format!(
                "HTTP/1.1 200 \r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(reply.as_bytes()).await.unwrap();
        }
    });
    for options in [Options::new(), own()] {
        let client = connect(&url, &options).unwrap();
        client.list_communities().user_id(7).send().await.unwrap();
    }
    // The TLS support of a caller's own client is unknown.
    let client = connect(&url.replace("http", "https"), &own()).unwrap();
    let error = client.list_communities().user_id(7).send().await;
    let error = error.map(drop).unwrap_err();
    assert_eq!(error.stage(), Stage::NotSent);
    assert_eq!(error.effect(), Effect::No);
}
