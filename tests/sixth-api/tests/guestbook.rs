//! A sixth API, from a spec and a dozen lines, behaves like the other five.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use rollbook::{Effect, Null};
use rollbook_sixth_api::guestbook::Client;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// Serves one request. Returns the URL and, later, the request.
async fn serve_once(response: &'static str) -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let request = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        while !request.ends_with(b"}") {
            socket.read_buf(&mut request).await.unwrap();
        }
        socket.write_all(response.as_bytes()).await.unwrap();
        String::from_utf8(request).unwrap()
    });
    (url, request)
}

#[tokio::test]
async fn a_call_is_authenticated_sent_and_read() {
    let response = "HTTP/1.1 200 OK\r\ncontent-length: 42\r\n\r\n{\"id\":\"abc\",\"[Guest | Name]\":null,\"x\":[1]}";
    let (url, request) = serve_once(response).await;
    let client = Client::connect(&url, "key").unwrap();
    let call = client.update_entry().entry_id("abc");
    let entry = call
        .body_map(|it| it.guest_name(Null))
        .send()
        .await
        .unwrap();

    assert_eq!((entry.id.as_str(), &entry.guest_name), ("abc", &None));
    assert_eq!(entry.extra["x"], serde_json::json!([1]));
    let request = request.await.unwrap();
    assert!(
        request.starts_with("PUT /entries/abc HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(request.contains("x-guest-key: key\r\n"), "{request}");
    assert!(
        request.ends_with("\r\n\r\n{\"[Guest | Name]\":null}"),
        "{request}"
    );
}

#[tokio::test]
async fn a_rejection_has_its_message_and_no_effect() {
    let response =
        "HTTP/1.1 404 Not Found\r\ncontent-length: 26\r\n\r\n{\"reason\":\"no such entry\"}";
    let (url, _request) = serve_once(response).await;
    let client = Client::connect(&url, "key").unwrap();
    let call = client
        .update_entry()
        .entry_id("abc")
        .body_map(|it| it.note("hello"));
    let error = call.send().await.unwrap_err();

    assert_eq!(error.vendor_message(), Some("no such entry"));
    assert_eq!(error.effect(), Effect::No);
    assert_eq!(
        error.to_string(),
        "guestbook updateEntry: rejected with 404 Not Found"
    );
}

#[tokio::test]
async fn invalid_input_is_rejected_before_anything_is_sent() {
    let client = Client::connect("http://127.0.0.1:1", "key").unwrap();
    let call = client.update_entry().entry_id("../admin");
    let error = call
        .body_map(|it| it.guest_name("x".repeat(21)))
        .send()
        .await
        .unwrap_err();

    assert!(error.is_invalid_input());
    assert_eq!(
        error.to_string(),
        "guestbook updateEntry: not sent, since `entryId` does not match ^[a-z]+$; \
         `[Guest | Name]` has 21 characters, 20 at most are allowed"
    );
}
