//! The ways a call can fail: the message of an error, its other properties, and that it reveals no secrets. `faults`
//! covers faults of a server.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../net/mod.rs"]
mod net;

mod body;
mod connect;
mod input;
mod rejections;
mod sign_in;
mod transport;

use std::error::Error as _;

use net::vendors::member;
use net::{Reply, Server, assert_reveals_nothing};
use rollbook::{Error, Options};

/// The message of the last cause in the chain.
fn root_cause(error: &Error) -> String {
    let mut cause = error.source().unwrap();
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

/// All properties of an error, as lines.
fn describe(error: &Error) -> String {
    assert_reveals_nothing(error);
    let mut lines = vec![
        error.to_string(),
        format!("stage: {:?}, effect: {:?}", error.stage(), error.effect()),
    ];
    lines.extend(error.status().map(|it| format!("status: {}", it.as_u16())));
    lines.extend(error.code().map(|it| format!("code: {it}")));
    lines.extend(error.vendor_message().map(|it| format!("message: {it}")));
    let fields = error.field_errors().iter();
    lines.extend(fields.map(|it| format!("field {}: {}", it.field, it.message)));
    lines.extend(error.retry_after().map(|it| format!("retry after: {it:?}")));
    let body = error.body().len();
    lines.extend((body > 0).then(|| format!("body: {body} bytes")));
    let is = [
        ("invalid input", error.is_invalid_input()),
        ("timeout", error.is_timeout()),
        ("redirect", error.is_redirect()),
        ("sign-in", error.is_sign_in()),
    ];
    lines.extend(
        is.iter()
            .filter(|(_, is)| *is)
            .map(|(what, _)| format!("is: {what}")),
    );
    lines.join("\n")
}

/// The same failure of a call that reads, QuestionPro's `listCommunities`, and of one that creates, its `addMembers`.
async fn both(server: &Server, options: &Options) -> [Error; 2] {
    let client = server.questionpro_with(options);
    let reading = client.list_communities().user_id(7).send().await;
    let creating = client.add_members().body(vec![member()]).send().await;
    [
        reading.map(drop).unwrap_err(),
        creating.map(drop).unwrap_err(),
    ]
}

async fn describe_both(reply: Reply, options: &Options) -> String {
    let server = Server::start(move |_| reply.clone()).await;
    both(&server, options)
        .await
        .map(|error| describe(&error))
        .join("\n\n")
}

async fn describe_response(reply: Reply) -> String {
    describe_both(reply, &net::once()).await
}
