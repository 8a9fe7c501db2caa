//! Tokens of earlier runs, from a program's own store.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use rollbook::b2core::{Client, Credentials, Server as At};
use rollbook::{Options, StoredToken, TokenStore, yourcourts};

use super::{issuing, list, net, sent_credentials, token_for};
use net::vendors::is_sign_in;
use net::{Reply, Server};
use serde_json::json;

#[derive(Clone, Default)]
struct Store(Arc<Mutex<Option<StoredToken>>>);

impl TokenStore for Store {
    fn load(&self) -> Option<StoredToken> {
        self.0.lock().unwrap().clone()
    }

    fn save(&self, token: &StoredToken) {
        *self.0.lock().unwrap() = Some(token.clone());
    }
}

/// A client of another run of the program.
fn another_run(server: &Server, store: &Store) -> Client {
    let options = Options::new().token_store(store.clone());
    let credentials = Credentials::client("id", "secret");
    Client::connect_with(At::url(server.url()), credentials, &options).unwrap()
}

#[tokio::test]
async fn many_runs_sign_in_once() {
    let server = issuing([token_for("one", 600)]).await;
    let store = Store::default();
    for _ in 0..10 {
        list(&another_run(&server, &store)).await.unwrap();
    }
    let sign_ins = server.requests().iter().filter(|it| is_sign_in(it)).count();
    assert_eq!(sign_ins, 1);
}

#[tokio::test]
async fn an_expired_token_of_an_earlier_run_is_not_used() {
    let server = issuing([token_for("new", 600)]).await;
    let store = Store::default();
    let mut old = StoredToken::new("old");
    old.expires_at = Some(SystemTime::now() - Duration::from_secs(1));
    store.save(&old);
    list(&another_run(&server, &store)).await.unwrap();
    assert_eq!(sent_credentials(&server), ["Bearer new"]);
}

#[tokio::test]
async fn a_token_of_an_earlier_run_that_is_due_for_renewal_is_not_used() {
    let server = issuing([token_for("new", 600)]).await;
    let store = Store::default();
    let mut old = StoredToken::new("old");
    old.renew_at = Some(SystemTime::now() - Duration::from_secs(1));
    old.expires_at = Some(SystemTime::now() + Duration::from_secs(60));
    store.save(&old);
    list(&another_run(&server, &store)).await.unwrap();
    assert_eq!(sent_credentials(&server), ["Bearer new"]);
}

#[tokio::test]
async fn a_revoked_token_of_an_earlier_run_is_replaced() {
    let server = Server::start(|request| match is_sign_in(request) {
        true => token_for("new", 600),
        false if request.header("authorization").unwrap() == "Bearer new" => {
            Reply::json(200, json!([]))
        }
        false => Reply::json(401, json!({})),
    })
    .await;
    let store = Store::default();
    store.save(&StoredToken::new("revoked"));
    list(&another_run(&server, &store)).await.unwrap();
    assert_eq!(sent_credentials(&server), ["Bearer revoked", "Bearer new"]);
    let stored = store.load().unwrap();
    assert_eq!(stored.access.expose(), "new");
    assert!(stored.renew_at < stored.expires_at && stored.renew_at > Some(SystemTime::now()));
}

#[test]
fn a_store_for_an_api_without_tokens_is_rejected() {
    let options = Options::new().token_store(Store::default());
    let server = yourcourts::Server::url("https://api.example.com");
    let credentials = yourcourts::Credentials::key("key");
    let error = yourcourts::Client::connect_with(server, credentials, &options).unwrap_err();
    assert!(error.to_string().contains("token store"), "{error}");
}
