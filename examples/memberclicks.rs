//! Creates a profile, reads it back, and searches: `cargo run --example memberclicks`.
#![allow(clippy::print_stdout)]

use futures_util::TryStreamExt as _;
use rollbook::memberclicks::{Client, Credentials, Server};
use rollbook_sandbox::{Api, Sandbox, credentials};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // For your own account: `Server::org("acme")`, with the id and secret of an API client.
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::MemberClicks));
    let credentials = Credentials::client(credentials::CLIENT_ID, credentials::CLIENT_SECRET);
    let client = Client::connect(server, credentials)?;

    // `[Name | First]` is `name_first`.
    let call = client.create_profile().body_map(|profile| {
        profile
            .email("gary@example.com")
            .name_first("Gary")
            .join_date("01/31/2025")
    });
    let id = call.send().await?.id;
    let profile = client.get_profile().profile_id(id).send().await?;
    println!(
        "{id}: {:?}, joined {:?}",
        profile.name_first, profile.join_date
    );

    // First creates a search, then lists its results, page by page.
    let search = client.search_profiles();
    let search = search.body_map(|it| it.member_status("Active"));
    let search = search.send().await?;
    let mut found = std::pin::pin!(client.list_search_results(&search.id).stream());
    while let Some(profile) = found.try_next().await? {
        println!("found {:?}", profile.email_primary);
    }

    // The error names the rejected field.
    let again = client
        .create_profile()
        .body_map(|profile| profile.email("gary@example.com"));
    if let Err(error) = again.send().await {
        println!("{error}");
        for field in error.field_errors() {
            println!("{}: {}", field.field, field.message);
        }
    }
    Ok(())
}
