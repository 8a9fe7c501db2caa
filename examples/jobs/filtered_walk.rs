//! Lists all profiles named Smith, clears their middle names and moves their e-mail addresses: `cargo run --example
//! filtered_walk`.
#![allow(clippy::print_stdout)]

use rollbook::b2core::types::{ContactCreate, ContactKey};
use rollbook::b2core::{Client, Credentials, Server};
use rollbook::{Error, Null};
use rollbook_sandbox::{Api, Sandbox, credentials};

/// Returns the numbers of changed profiles and contacts. No filtered field changes, so the list is stable.
async fn tidy(client: &Client) -> Result<(usize, usize), Error> {
    let (mut cleared, mut moved) = (0, 0);
    let smiths = client.list_profiles().filter_last_name("Smith");
    let mut smiths = smiths.filter_enabled(true).limit(10).stream();
    while let Some(profile) = smiths.try_next().await? {
        let id = &profile.profile_id;
        if profile.middle_name.is_some() {
            let call = client.patch_profile().profile_id(id);
            call.body_map(|changes| changes.middle_name(Null)).await?;
            cleared += 1;
        }
        for contact in &profile.contacts {
            let name = contact.value.strip_suffix("@old.example.com");
            if let (Some(ContactKey::Email), Some(name)) = (contact.key.get(), name) {
                let call = client.patch_contact().profile_id(id);
                let call = call.contact_id(&contact.contact_id);
                call.body_map(|changes| changes.value(format!("{name}@example.com")))
                    .await?;
                moved += 1;
            }
        }
    }
    Ok((cleared, moved))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::builder().empty(true).start().await?;
    let server = Server::url(sandbox.base_url(Api::B2Core));
    let credentials = Credentials::client(credentials::CLIENT_ID, credentials::CLIENT_SECRET);
    let client = Client::connect(server, credentials)?;

    for n in 0..40 {
        let email = ContactCreate::builder().key("email");
        let phone = ContactCreate::builder().key("phone").value("+15550100");
        let call = client.create_profile().body_map(|profile| {
            let profile = profile.first_name("Mary").middle_name("Jane").enabled(true);
            let profile = profile.last_name(if n % 4 == 0 { "Jones" } else { "Smith" });
            profile.contacts([email.value(format!("mary{n}@old.example.com")), phone])
        });
        call.await?;
    }

    let (cleared, moved) = tidy(&client).await?;
    println!("{cleared} middle names cleared, {moved} e-mail addresses moved");
    assert_eq!((cleared, moved), (30, 30));
    assert_eq!(tidy(&client).await?, (0, 0));
    Ok(())
}
