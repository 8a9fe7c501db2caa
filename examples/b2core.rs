//! Creates, updates and deletes a profile: `cargo run --example b2core`.
#![allow(clippy::print_stdout)]

use futures_util::TryStreamExt as _;
use rollbook::Null;
use rollbook::b2core::types::ContactKey;
use rollbook::b2core::{Client, Credentials, Server};
use rollbook_sandbox::{Api, Sandbox, credentials};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // For your own account: the "API base URL" of your Back Office, with the id and secret of an app.
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::B2Core));
    let credentials = Credentials::client(credentials::CLIENT_ID, credentials::CLIENT_SECRET);
    let client = Client::connect(server, credentials)?;

    let call = client.create_profile().body_map(|profile| {
        profile
            .first_name("Mary")
            .middle_name("Jane")
            .last_name("Smith")
    });
    let profile = call.send().await?;
    let id = &profile.profile_id;
    println!("{id}: {:?}", profile.name);

    let call = client.create_contact().profile_id(id);
    let call = call.body_map(|contact| contact.key(ContactKey::Email).value("mary@example.com"));
    println!("contact {}", call.send().await?.contact_id);

    // Null clears a field. A field that is not set is not sent, and does not change.
    let call = client.patch_profile().profile_id(id);
    let profile = call
        .body_map(|profile| profile.middle_name(Null))
        .send()
        .await?;
    println!("{id}: {:?}", profile.name);

    let mut smiths = std::pin::pin!(client.list_profiles().filter_last_name("Smith").stream());
    while let Some(profile) = smiths.try_next().await? {
        println!("found {}", profile.profile_id);
    }

    client.delete_profile().profile_id(id).send().await?;
    if let Err(error) = client.get_profile().profile_id(id).send().await {
        println!("{error}");
    }
    Ok(())
}
