//! Adds 1,000 members to a panel, 200 per call: `cargo run --example panel_in_batches`.
#![allow(clippy::print_stdout)]

use rollbook::questionpro::types::MemberUpsert;
use rollbook::questionpro::{Client, Credentials, Server};
use rollbook_sandbox::{Api, Sandbox, credentials};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::QuestionPro));
    let client = Client::connect(server, Credentials::key(credentials::API_KEY))?;

    let panellist = |n| {
        MemberUpsert::builder()
            .email_address(format!("panellist{n}@example.com"))
            .first_name(format!("Panellist {n}"))
            .custom1((n % 10 == 0).then_some("every tenth"))
    };
    let mut members: Vec<_> = (0..997).map(panellist).collect();
    for email in ["ada@example.org", "mallory@example.org", "not an address"] {
        members.push(MemberUpsert::builder().email_address(email));
    }

    // The vendor documents no maximum. A smaller batch loses less when it fails.
    let (mut added, mut known, mut rejected) = (0, 0, 0);
    for batch in members.chunks(200) {
        match client.add_members().body(batch.to_vec()).await {
            Ok(result) => {
                added += result.response.new_member_added;
                known += result.response.existing_member;
                rejected += result.response.rejected_count;
            }
            Err(error) => println!("a batch of {} failed: {error}", batch.len()),
        }
    }
    println!("{added} added, {known} existing, {rejected} rejected");
    assert_eq!((added, known, rejected), (997, 1, 2));
    Ok(())
}
