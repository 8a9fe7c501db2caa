//! Exports the members of a section and creates them in another one: `cargo run --example move_section`.
#![allow(clippy::print_stdout)]

use std::collections::HashSet;

use futures_util::TryStreamExt as _;
use rollbook::Error;
use rollbook::members_portal::types::Member;
use rollbook::members_portal::{Client, Credentials, Server};
use rollbook_sandbox::credentials::{MEMBERS_PORTAL_PASSWORD, MEMBERS_PORTAL_USERNAME};
use rollbook_sandbox::{Api, Sandbox};

async fn members(client: &Client, section: i64) -> Result<Vec<Member>, Error> {
    let members = client.list_members_in_section().org_item_id(section);
    members.stream().try_collect().await
}

/// Creates the members that the section lacks, and returns their number.
async fn import(client: &Client, section: i64, export: Vec<Member>) -> Result<usize, Error> {
    let there = members(client, section).await?;
    let there: HashSet<_> = there.into_iter().map(|member| member.username).collect();
    let mut created = 0;
    let export = export.into_iter();
    for member in export.filter(|it| !there.contains(&it.username)) {
        let call = client.create_member().org_item_id(section);
        let call = call.body_map(|copy| {
            copy.member_type(member.member_type)
                .username(member.username)
                .email(member.email)
                .forename(member.forename)
                .surname(member.surname)
                .login(member.login)
                .fields(member.fields)
        });
        call.await?;
        created += 1;
    }
    Ok(created)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::MembersPortal));
    let credentials = Credentials::user(MEMBERS_PORTAL_USERNAME, MEMBERS_PORTAL_PASSWORD);
    let client = Client::connect(server, credentials)?;
    let (headquarters, juniors) = (4, 554);

    let export = serde_json::to_vec_pretty(&members(&client, headquarters).await?)?;
    let first = import(&client, juniors, serde_json::from_slice(&export)?).await?;
    let second = import(&client, juniors, serde_json::from_slice(&export)?).await?;
    println!("{first} members created, {second} when it is run again");
    assert_eq!((first, second), (2, 0));

    let fields = |members: Vec<Member>| members.into_iter().map(|it| it.fields).collect::<Vec<_>>();
    let before = fields(members(&client, headquarters).await?);
    assert_eq!(fields(members(&client, juniors).await?), before);
    Ok(())
}
