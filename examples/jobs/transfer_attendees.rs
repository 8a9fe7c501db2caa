//! Creates profiles for the 500 attendees of an event, eight at a time: `cargo run --example transfer_attendees`.
#![allow(clippy::print_stdout)]

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use rollbook::memberclicks::{Client, Credentials, Server};
use rollbook::{Effect, Error, FieldError};
use rollbook_sandbox::{Api, Sandbox, credentials};

const LOST_RESPONSES: &str = r#"{ "rules": [
    { "operation": "createProfile", "skip": 20, "times": 3, "fault": "drop_after" },
    { "operation": "createProfile", "skip": 40, "times": 2, "fault": "drop_before" } ] }"#;

/// Returns whether the profile is new.
async fn transfer(client: &Client, name: &str, email: &str) -> Result<bool, Error> {
    // The default user name is the e-mail address.
    let is_taken = |it: &FieldError| it.field == "[Username]";
    let mut attempts_left = 3;
    loop {
        attempts_left -= 1;
        let call = client.create_profile();
        let call = call.body_map(|profile| profile.name_first(name).email(email));
        match call.await {
            Ok(_) => return Ok(true),
            Err(error) if error.field_errors().iter().any(is_taken) => return Ok(false),
            Err(error) if error.effect() == Effect::No || attempts_left == 0 => return Err(error),
            Err(_) if exists(client, email).await? => return Ok(true),
            Err(_) => {}
        }
    }
}

async fn exists(client: &Client, email: &str) -> Result<bool, Error> {
    let search = client.search_profiles();
    let search = search.body_map(|it| it.email_primary(email)).await?;
    let mut found = client.list_search_results(&search.id).stream();
    Ok(found.try_next().await?.is_some())
}

async fn transfer_all(client: &Client, attendees: &[(String, String)]) -> Result<usize, Error> {
    let calls = stream::iter(attendees).map(|(name, email)| transfer(client, name, email));
    let created: Vec<bool> = calls.buffer_unordered(8).try_collect().await?;
    Ok(created.into_iter().filter(|it| *it).count())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let attendee = |n| (format!("Guest {n}"), format!("guest{n}@example.com"));
    let attendees: Vec<_> = (0..500).map(attendee).collect();
    let sandbox = Sandbox::with_faults(LOST_RESPONSES.parse()?).await?;
    let server = Server::url(sandbox.base_url(Api::MemberClicks));
    let credentials = Credentials::client(credentials::CLIENT_ID, credentials::CLIENT_SECRET);
    let client = Client::connect(server, credentials)?;
    let on_monday = transfer_all(&client, &attendees[..100]).await?;
    let on_friday = transfer_all(&client, &attendees).await?;
    println!("{on_monday} profiles on Monday, {on_friday} more on Friday");
    assert_eq!((on_monday, on_friday), (100, 400));
    Ok(())
}
