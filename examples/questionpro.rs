//! Adds two members in one batch, unsubscribes one, and lists communities: `cargo run --example questionpro`.
#![allow(clippy::print_stdout)]

use futures_util::TryStreamExt as _;
use rollbook::questionpro::types::MemberUpsert;
use rollbook::questionpro::{Client, Credentials, Server};
use rollbook_sandbox::credentials::{API_KEY, QUESTIONPRO_USER_ID};
use rollbook_sandbox::{Api, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // For your own account: `Server::environment(Environment::Eu)`, or the environment of your data centre.
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::QuestionPro));
    let client = Client::connect(server, Credentials::key(API_KEY))?;

    let mary = MemberUpsert::builder()
        .email_address("mary@example.com")
        .first_name("Mary");
    let gary = MemberUpsert::builder()
        .email_address("gary@example.com")
        .username("gary");
    let result = client.add_members().body([mary, gary]).send().await?;
    println!("{} new", result.response.new_member_added);

    let emails = ["gary@example.com", "nobody@example.com"];
    let result = client.unsubscribe_members().body(emails).send().await?;
    let counters = &result.response;
    println!(
        "{} unsubscribed, {} unknown",
        counters.members_unsubscribed_successfully, counters.members_unavailable
    );

    let call = client.list_communities().user_id(QUESTIONPRO_USER_ID);
    let communities: Vec<_> = call.stream().try_collect().await?;
    for community in communities {
        println!("community {}: {}", community.id, community.name);
    }
    Ok(())
}
