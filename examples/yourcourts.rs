//! Creates a user, then changes two of its fields: `cargo run --example yourcourts`.
#![allow(clippy::print_stdout)]

use chrono::NaiveDate;
use rollbook::yourcourts::{Client, Credentials, Server};
use rollbook_sandbox::{Api, Sandbox, credentials};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // For your own account: the base URL from the vendor, and your key.
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::YourCourts));
    let client = Client::connect(server, Credentials::key(credentials::API_KEY))?;

    let call = client.create_or_update_user().body_map(|user| {
        user.email("mary@example.com")
            .first_name("Mary")
            .last_name("Smith")
            .city("Atlanta")
    });
    println!("created: {}", call.send().await?.status());

    // Only fields that are set are sent and changed.
    let season_end: NaiveDate = "2030-12-31".parse()?;
    let call = client.update_user().email("mary@example.com");
    let call = call.body_map(|user| user.paid_dues(true).membership_expiration_date(season_end));
    let response = call.send().await?;
    println!("updated: {}", response.status());

    // The response of an update is undocumented, so it is raw bytes.
    println!("{}", String::from_utf8_lossy(response.body()));

    // A request that breaks a documented rule is not sent.
    let call = client
        .create_or_update_user()
        .body_map(|user| user.email("mary"));
    if let Err(error) = call.send().await {
        println!("{error}");
    }
    Ok(())
}
