//! Streams all members as lines of JSON: `cargo run --example web_handler`.
#![allow(clippy::print_stdout)]

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{BoxError, Router};
use futures_util::StreamExt as _;
use rollbook::Error;
use rollbook::members_portal::types::Member;
use rollbook::members_portal::{Client, Credentials, Server};
use rollbook_sandbox::credentials::{MEMBERS_PORTAL_PASSWORD, MEMBERS_PORTAL_USERNAME};
use rollbook_sandbox::{Api, Sandbox};
use tokio::net::TcpListener;

/// An error aborts the body, so that no client takes it for complete.
async fn members(State(client): State<Client>) -> impl IntoResponse {
    let lines = client.list_all_members().stream().map(line);
    let kind = [(CONTENT_TYPE, "application/x-ndjson")];
    (kind, Body::from_stream(lines))
}

fn line(member: Result<Member, Error>) -> Result<Bytes, BoxError> {
    let mut line = serde_json::to_vec(&member?)?;
    line.push(b'\n');
    Ok(line.into())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::MembersPortal));
    let credentials = Credentials::user(MEMBERS_PORTAL_USERNAME, MEMBERS_PORTAL_PASSWORD);
    let client = Client::connect(server, credentials)?;
    for n in 0..98 {
        let call = client.create_member().org_item_id(554);
        call.body_map(|it| it.member_type("player").username(format!("player{n}")))
            .await?;
    }

    let router = Router::new().route("/members", get(members));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/members", listener.local_addr()?);
    tokio::spawn(axum::serve(listener, router.with_state(client)).into_future());

    let response = rollbook::http_builder().build()?.get(url).send().await?;
    let text = response.error_for_status()?.text().await?;
    let members: Vec<Member> = text
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    println!("{} members streamed, {} bytes", members.len(), text.len());
    assert_eq!(members.len(), 100);
    Ok(())
}
