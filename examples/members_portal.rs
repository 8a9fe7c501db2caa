//! Lists members, adds one, and asks for one that does not exist: `cargo run --example members_portal`.
#![allow(clippy::print_stdout)]

use rollbook::members_portal::{Client, Credentials, Server};
use rollbook_sandbox::credentials::{MEMBERS_PORTAL_PASSWORD, MEMBERS_PORTAL_USERNAME};
use rollbook_sandbox::{Api, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // For your own organisation: `Server::production()`, with an API user's name and password.
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::MembersPortal));
    let credentials = Credentials::user(MEMBERS_PORTAL_USERNAME, MEMBERS_PORTAL_PASSWORD);
    let client = Client::connect(server, credentials)?;

    // The first call signs in, and the token is cached.
    for item in client.list_org_items().send().await?.iter() {
        println!("org item {}: {}", item.id, item.name);
    }

    let fields = [("Year of birth".to_owned(), "2011".into())];
    let call = client.create_member().org_item_id(554).body_map(|member| {
        member
            .member_type("player")
            .username("mary@example.com")
            .forename("Mary")
            .fields(serde_json::Map::from_iter(fields))
    });
    call.send().await?;
    let members = client.list_members_in_section().org_item_id(554);
    for member in members.send().await?.iter() {
        let born = member.fields.get("Year of birth");
        println!("member {}: born {born:?}", member.id);
    }

    match client.fetch_member().member_id(999_999).send().await {
        Err(error) if error.status().is_some_and(|status| status == 404) => println!("{error}"),
        Err(error) => return Err(error.into()),
        Ok(member) => println!("{}", member.username),
    }
    Ok(())
}
