//! Credentials stay with their host.

use std::process::Command;

use rollbook::{Options, http_builder};
use serde_json::json;

use crate::net::vendors::{calls, token};
use crate::net::{self, Reply, Request, Server};

/// Options that share an HTTP client between many clients, because creating one is slow.
fn sharing_connections() -> Options {
    net::once().http_client(http_builder().build().unwrap())
}

/// Every call, with a redirect to `location`.
async fn assert_not_followed(
    options: &Options,
    location: impl Fn(&Request) -> String + Clone + Send + 'static,
) {
    for call in calls() {
        for status in [301, 302, 303, 307, 308] {
            let location = location.clone();
            let redirect = move |request: &Request| Reply::redirect(status, &location(request));
            let server = Server::signing_in(redirect).await;
            let error = call.run(server.url(), options).await.unwrap_err();
            assert!(error.is_redirect(), "{error}");
            assert!(error.to_string().contains("redirect"), "{error}");
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(server.calls().len(), 1, "{} {status}", call.name);
        }
    }
}

#[tokio::test]
async fn a_3xx_status_without_a_target_is_not_a_redirect() {
    for status in [304, 305] {
        let server = Server::signing_in(move |_| Reply::redirect(status, "/")).await;
        let call = &calls()[0];
        let error = call.run(server.url(), &net::once()).await.unwrap_err();
        assert!(!error.is_redirect(), "{error}");
        assert!(!error.to_string().contains("redirect"), "{error}");
        assert_eq!(error.status().unwrap(), status);
    }
}

#[tokio::test]
async fn a_redirect_to_another_host_never_carries_the_key_or_the_token() {
    // It responds like a vendor, so a followed redirect would look like success.
    let other = Server::start(|_| Reply::json(200, json!([]))).await;
    let elsewhere = other.url().to_owned();
    for options in [net::once(), sharing_connections()] {
        let elsewhere = elsewhere.clone();
        assert_not_followed(&options, move |request| {
            elsewhere.clone() + &request.target()
        })
        .await;
    }
    assert!(other.requests().is_empty());
}

#[tokio::test]
async fn a_redirect_to_the_same_address_does_not_loop() {
    assert_not_followed(&sharing_connections(), Request::target).await;
}

#[tokio::test]
async fn a_redirected_sign_in_never_carries_the_password() {
    let other = Server::start(|_| token("t1")).await;
    let options = sharing_connections();
    for call in calls().iter().filter(|call| call.signs_in()) {
        for status in [301, 302, 303, 307, 308] {
            let elsewhere = other.url().to_owned();
            let server = Server::start(move |request| {
                Reply::redirect(status, &(elsewhere.clone() + &request.target()))
            })
            .await;
            let error = call.run(server.url(), &options).await.unwrap_err();
            assert!(
                error.is_sign_in() && error.to_string().contains("redirect"),
                "{error}"
            );
            assert_eq!(server.requests().len(), 1);
        }
    }
    assert!(other.requests().is_empty());
}

#[test]
fn credentials_for_loopback_do_not_go_to_a_proxy_of_the_environment() {
    // The environment is global to the process, so this runs another test of this file in its own process.
    let output = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "debug::debug_of_a_response_shows_neither_its_value_nor_its_headers",
        ])
        .env("http_proxy", "http://127.0.0.1:9")
        .env_remove("no_proxy")
        .env_remove("NO_PROXY")
        .output()
        .unwrap();
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && shown.contains("1 passed"),
        "{shown}"
    );
}
