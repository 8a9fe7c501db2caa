//! Adds a person to every API with one trait: `cargo run --example one_trait`.
#![allow(clippy::print_stdout)]

mod connect;
use rollbook::b2core::types::ContactCreate;
use rollbook::{Error, b2core, memberclicks, members_portal, questionpro, yourcourts};

trait Directory {
    async fn add(&self, name: &str, email: &str) -> Result<(), Error>;
}
impl Directory for memberclicks::Client {
    async fn add(&self, name: &str, email: &str) -> Result<(), Error> {
        let call = self.create_profile();
        let call = call.body_map(|it| it.name_first(name).email(email));
        call.await.map(drop)
    }
}
impl Directory for members_portal::Client {
    async fn add(&self, name: &str, email: &str) -> Result<(), Error> {
        let call = self.create_member().org_item_id(554);
        let call = call.body_map(|it| it.member_type("player").forename(name).username(email));
        call.await.map(drop)
    }
}
impl Directory for questionpro::Client {
    async fn add(&self, name: &str, email: &str) -> Result<(), Error> {
        let it = questionpro::types::MemberUpsert::builder();
        let it = it.first_name(name).email_address(email);
        self.add_members().body([it]).await.map(drop)
    }
}
impl Directory for yourcourts::Client {
    async fn add(&self, name: &str, email: &str) -> Result<(), Error> {
        let call = self.create_or_update_user();
        let call = call.body_map(|it| it.first_name(name).last_name("Smith").email(email));
        call.await.map(drop)
    }
}
impl Directory for b2core::Client {
    async fn add(&self, name: &str, email: &str) -> Result<(), Error> {
        let contact = ContactCreate::builder().key("email").value(email);
        let call = self.create_profile();
        let call = call.body_map(|it| it.first_name(name).contacts([contact]));
        call.await.map(drop)
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = connect::Sandbox::start().await?;
    let (name, email) = ("Mary", "mary@example.com");
    connect::memberclicks(&sandbox)?.add(name, email).await?;
    connect::members_portal(&sandbox)?.add(name, email).await?;
    connect::questionpro(&sandbox)?.add(name, email).await?;
    connect::yourcourts(&sandbox)?.add(name, email).await?;
    connect::b2core(&sandbox)?.add(name, email).await?;
    println!("{name} is in five directories");
    assert_eq!(sandbox.requests().len(), 8);
    Ok(())
}
