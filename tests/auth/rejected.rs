//! Rejected tokens, keys and sign-ins.

use super::list;
use crate::net::vendors::{calls, is_sign_in, member, token};
use crate::net::{self, Reply, Server};

#[tokio::test]
async fn after_401_the_same_request_is_sent_with_a_new_token() {
    for call in calls().iter().filter(|call| call.signs_in()) {
        let mut tokens = ["t2", "t1"].map(token).to_vec();
        let mut responses = [Reply::empty(500), Reply::empty(401)].to_vec();
        let server = Server::start(move |request| match is_sign_in(request) {
            true => tokens.pop().unwrap(),
            false => responses.pop().unwrap(),
        })
        .await;
        let error = call.run(server.url(), &net::once()).await.unwrap_err();
        assert_eq!(error.status().unwrap(), 500, "{}", call.name);
        let [first, second] = server.calls().try_into().unwrap_or_else(|_| panic!());
        assert!(first.head.contains("t1\r\n"));
        assert_eq!(first.head.replace("t1\r\n", "t2\r\n"), second.head);
        assert_eq!(first.body, second.body);
        assert_eq!(first.body.is_empty(), call.only_reads, "{}", call.name);
    }
}

#[tokio::test]
async fn a_second_401_is_an_error_without_a_third_attempt() {
    let server = Server::signing_in(|_| Reply::empty(401)).await;
    let error = list(&server.b2core()).await.unwrap_err();
    assert!(!error.is_sign_in());
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!((server.calls().len(), server.sign_ins()), (2, 2));
}

#[tokio::test]
async fn only_401_leads_to_a_new_token() {
    let server = Server::signing_in(|_| Reply::empty(403)).await;
    assert_eq!(
        list(&server.b2core()).await.unwrap_err().status().unwrap(),
        403
    );
    assert_eq!((server.calls().len(), server.sign_ins()), (1, 1));
}

#[tokio::test]
async fn a_call_with_a_rejected_key_is_not_retried() {
    let server = Server::start(|_| Reply::empty(401)).await;
    let client = server.questionpro();
    let call = client.add_members().body(vec![member()]);
    assert_eq!(call.send().await.unwrap_err().status().unwrap(), 401);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_rejected_sign_in_is_not_retried() {
    for call in calls().iter().filter(|call| call.signs_in()) {
        let server = Server::start(|_| Reply::empty(401)).await;
        let error = call.run(server.url(), &net::once()).await.unwrap_err();
        assert!(error.is_sign_in(), "{}", call.name);
        assert_eq!(server.requests().len(), 1, "{}", call.name);
    }
}
