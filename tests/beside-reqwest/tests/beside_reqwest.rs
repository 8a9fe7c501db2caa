//! A program that depends on Rollbook and uses reqwest with its default features, including `rustls`, and compression.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use rollbook::questionpro::{Client, Credentials, Server};
use rollbook::{Options, Retry, Stage, http_builder};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// One test, because the default provider is global to the process.
#[tokio::test]
async fn reqwest_works_before_and_after_rollbook_and_rollbook_speaks_http_1_uncompressed() {
    let is_made = || std::panic::catch_unwind(reqwest::Client::new).is_ok();
    assert!(is_made());
    // rustls has two providers here, reqwest's and Rollbook's, and selects neither automatically.
    assert!(std::panic::catch_unwind(rustls::ClientConfig::builder).is_err());
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    for own in [false, true] {
        let options = Options::new().retry(Retry::never());
        let options = match own {
            true => options.http_client(http_builder().no_proxy().build().unwrap()),
            false => options.no_proxy(),
        };
        assert!(is_made());
        let client = |scheme: &str| {
            let server = Server::url(format!("{scheme}://{address}"));
            Client::connect_with(server, Credentials::key("key"), &options).unwrap()
        };

        // The error proves that rustls is used; the first message lists the offered protocols.
        let secure = client("https");
        let call = async { secure.list_communities().user_id(7).send().await };
        let seen = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut hello = vec![0; 4096];
            let length = stream.read(&mut hello).await.unwrap();
            stream.write_all(b"HTTP/1.1 400 \r\n\r\n").await.unwrap();
            hello.truncate(length);
            (hello, stream)
        };
        let (outcome, (hello, _)) = tokio::join!(call, seen);
        assert_eq!(outcome.map(drop).unwrap_err().stage(), Stage::Untrusted);
        let offers = |protocol: &[u8]| hello.windows(protocol.len()).any(|it| it == protocol);
        assert!(offers(b"\x08http/1.1") && !offers(b"\x02h2"));

        let plain = client("http");
        let call = async { plain.list_communities().user_id(7).send().await };
        let seen = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut head = vec![0; 4096];
            let length = stream.read(&mut head).await.unwrap();
            head.truncate(length);
            String::from_utf8(head).unwrap().to_lowercase()
        };
        let (outcome, head) = tokio::join!(call, seen);
        assert!(outcome.is_err());
        assert!(
            head.contains(" http/1.1\r\n") && !head.contains("accept-encoding"),
            "{head}"
        );
    }
    assert!(is_made());
    rustls::ClientConfig::builder();
}
