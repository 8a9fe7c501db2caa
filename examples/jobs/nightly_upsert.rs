//! Sends a club's list to YourCourts every night and deactivates former members: `cargo run --example nightly_upsert`.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use rollbook::Error;
use rollbook::yourcourts::{Client, Credentials, Server};
use rollbook_sandbox::{Api, Sandbox, credentials};

// E-mail address, first name, last name, plan, paid until.
const LAST_NIGHT: &str = "ada@example.org,Ada,Lovelace,Full Adult,2030-12-31
grace@example.org,Grace,Hopper,,2030-12-31
alan@example.org,Alan,Turing,,2030-12-31";
const TONIGHT: &str = "ada@example.org,Ada,Lovelace,Full Adult,2031-12-31
grace@example.org,Grace,Hopper,Full Adult,2030-12-31
barbara@example.org,Barbara,Liskov,,soon";

fn read(list: &str) -> BTreeMap<&str, &str> {
    list.lines().filter_map(|row| row.split_once(',')).collect()
}

async fn upsert(client: &Client, email: &str, row: &str) -> Result<(), Error> {
    // An empty cell is not sent, and changes nothing.
    let mut cells = row.split(',');
    let mut cell = || cells.next().filter(|cell| !cell.is_empty());
    let call = client.create_or_update_user().body_map(|user| {
        let user = user.email(email).active(true).first_name(cell());
        let user = user.last_name(cell()).membership_plan(cell());
        user.membership_expiration_date(cell())
    });
    call.await.map(drop)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let server = Server::url(sandbox.base_url(Api::YourCourts));
    let client = Client::connect(server, Credentials::key(credentials::API_KEY))?;

    let (mut failed, mut left, mut before) = (0, 0, BTreeMap::<&str, &str>::new());
    for tonight in [LAST_NIGHT, TONIGHT].map(read) {
        for (email, row) in &tonight {
            before.remove(email);
            if let Err(error) = upsert(&client, email, row).await {
                failed += 1;
                println!("skipped: {error}");
            }
        }
        for email in before.keys() {
            let call = client.update_user().email(*email);
            call.body_map(|user| user.active(false)).await?;
            left += 1;
        }
        before = tonight;
    }
    println!("{failed} failed, {left} left");
    assert_eq!((failed, left, sandbox.requests().len()), (1, 1, 6));
    Ok(())
}
