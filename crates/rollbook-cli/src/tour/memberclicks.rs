//! MemberClicks: three grants, the lists of the account, five kinds of profiles, a search, and five documented errors.

use rollbook::memberclicks::types::builder::ProfileCreateBuilder;
use rollbook::memberclicks::types::{self, GrantType, Token};
use rollbook::memberclicks::{Client, Credentials, Server};
use rollbook::{Error, Lenient, Response};
use rollbook_sandbox::credentials::{
    CLIENT_ID, CLIENT_SECRET, MEMBERCLICKS_PASSWORD, MEMBERCLICKS_USERNAME,
};
use serde_json::Value;

use super::Target;
use super::guide::{Guide, Visit, has, same};

/// The organization in the sample of a linked profile.
const ORGANIZATION: i64 = 2_060_721_341;

pub(super) async fn visit(guide: &mut Guide<'_>, target: &Target<'_>) -> Visit {
    let server = Server::url(target.base_url);
    let credentials = Credentials::client(CLIENT_ID, CLIENT_SECRET);
    let client = Client::connect_with(server.clone(), credentials.clone(), target.options)?;
    let credentials = credentials.user(MEMBERCLICKS_USERNAME, MEMBERCLICKS_PASSWORD);
    let user = Client::connect_with(server, credentials, target.options)?;

    tokens(guide, &client).await?;
    lists(guide, &client).await?;
    create(guide, &client).await?;
    read(guide, &client, &user).await?;
    search(guide, &client).await?;
    documented_errors(guide, &client).await
}

async fn tokens(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let call = client.create_token().body_map(|form| {
        form.grant_type(GrantType::ClientCredentials)
            .scope("read write")
    });
    let token = guide.call(call.send()).await?;
    expires_in_an_hour(&token)?;
    same("scope", token.scope.as_deref(), Some("read write"))?;
    guide.summarize("client credentials: a bearer token for an hour");

    let call = client.create_token().body_map(|form| {
        form.grant_type(GrantType::Password)
            .username(MEMBERCLICKS_USERNAME)
            .password(MEMBERCLICKS_PASSWORD)
    });
    let token = guide.call(call.send()).await?;
    expires_in_an_hour(&token)?;
    has("a refresh token", token.refresh_token.is_some())?;
    guide.summarize("password: a bearer token and a refresh token");

    let call = client.create_token().body_map(|form| {
        form.grant_type(GrantType::RefreshToken)
            .refresh_token(token.refresh_token.clone())
    });
    let renewed = guide.call(call.send()).await?;
    expires_in_an_hour(&renewed)?;
    has("a new token", renewed.access_token != token.access_token)?;
    guide.summarize("refresh token: another bearer token");
    Ok(())
}

fn expires_in_an_hour(token: &Token) -> Visit {
    same("token_type", token.token_type.as_deref(), Some("bearer"))?;
    let seconds = token.expires_in.as_ref().and_then(Lenient::get);
    same("expires_in", seconds, Some(3600))
}

/// The configuration of the account.
async fn lists(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let list = guide.call(client.list_attributes().send()).await?;
    // The shape of this list is uncertain, so it is plain JSON.
    let attributes = list.get("attributes").and_then(Value::as_array);
    let attributes = attributes.into_iter().flatten();
    let names = attributes.filter_map(|attribute| attribute["name"].as_str());
    named(guide, "attributes", names, "[Name | First]")?;

    let list = guide.call(client.list_groups().send()).await?;
    let names = list.groups.iter().map(|it| &*it.name);
    named(guide, "groups", names, "Group01")?;

    let list = guide.call(client.list_member_types().send()).await?;
    let names = list.member_types.iter().map(|it| &*it.name);
    named(guide, "member types", names, "Member")?;

    let list = guide.call(client.list_member_statuses().send()).await?;
    let names = list.member_statuses.iter().map(|it| &*it.name);
    named(guide, "member statuses", names, "Active")?;

    let list = guide.call(client.list_countries().send()).await?;
    let names = list.countries.iter().map(|it| &*it.name);
    named(guide, "countries", names, "United States")
}

fn named<'a>(
    guide: &mut Guide<'_>,
    what: &str,
    names: impl Iterator<Item = &'a str>,
    one: &str,
) -> Visit {
    let names: Vec<&str> = names.collect();
    has(one, names.contains(&one))?;
    guide.summarize(format!("{} {what}, {one} among them", names.len()));
    Ok(())
}

/// The five kinds of documented profiles; the first is read back.
async fn create(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let groups = ["Group01", "Group02"].map(str::to_owned);
    let prospect = profile("prospect").join_date("01/31/2025");
    let prospect = prospect.extra("Shirt Size", "L");
    let organization = profile("office").member_type("Organization Member Type");
    let organization = organization.organization_name("Example");
    let linked = profile("linked").member_type("Linked Member Type");
    let mut ids = Vec::new();
    for (kind, profile) in [
        ("a prospect", prospect),
        (
            "of a custom type",
            profile("custom").member_type("Custom Member Type"),
        ),
        (
            "in two groups",
            profile("groups").member_type("Member").groups(groups),
        ),
        ("an organization", organization),
        ("linked to one", linked.linked_organization_id(ORGANIZATION)),
    ] {
        let call = client.create_profile().body(profile);
        let created = guide.call(call.send()).await?;
        same("status", created.status().as_u16(), 201)?;
        same("message", created.message.as_deref(), Some("Created"))?;
        has("an id of its own", !ids.contains(&created.id))?;
        guide.summarize(format!("profile {}, {kind}", created.id));
        ids.push(created.id);
    }
    let call = client.get_profile().profile_id(ids[0]);
    let profile = guide.call(call.send()).await?;
    let joined = profile.join_date.as_ref().and_then(Lenient::get);
    let joined = joined.map(|day| day.date().to_string());
    same("[Join Date]", joined.as_deref(), Some("2025-01-31"))?;
    let status = profile.member_status.as_deref();
    same("[Member Status]", status, Some("Active"))?;
    let size = profile.extra.get("Shirt Size");
    same("Shirt Size", size, Some(&"L".into()))?;
    guide.summarize("joined 2025-01-31, Active by default");
    Ok(())
}

fn profile(name: &str) -> ProfileCreateBuilder {
    types::ProfileCreate::builder().email(format!("{name}@club.example"))
}

async fn read(guide: &mut Guide<'_>, client: &Client, user: &Client) -> Visit {
    let profile = guide.call(user.get_my_profile().send()).await?;
    let username = profile.username.as_deref();
    same("[Username]", username, Some(MEMBERCLICKS_USERNAME))?;
    guide.summarize(format!("signed in as {MEMBERCLICKS_USERNAME}"));

    let call = client.list_profiles().page_size(4);
    let page = guide.call(call.clone().send()).await?;
    same("count", page.count, Some(4))?;
    same("profiles", page.profiles.len(), 4)?;
    guide.summarize("page 1, 4 profiles");

    let (profiles, pages) = guide.list(call.stream()).await?;
    let (length, pages) = (i32::try_from(profiles.len())?, i32::try_from(pages)?);
    same("profiles", Some(length), page.total_count)?;
    same("pages", Some(pages), page.total_page_count)?;
    guide.summarize(format!("all {length} as a stream, {pages} pages"));
    Ok(())
}

async fn search(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let call = client.search_profiles().body_map(|it| it.group("Group02"));
    let search = guide.call(call.send()).await?;
    let item = search.item.as_ref();
    let group = item.and_then(|item| item.extra.get("[Group]"));
    same("[Group]", group, Some(&"Group02".into()))?;
    guide.summarize("a search for everyone in Group02");

    let call = client.list_search_results(&search.id);
    let (found, _) = guide.list(call.stream()).await?;
    let emails: Vec<_> = found.iter().map(|it| it.email_primary.as_deref()).collect();
    same("emails", emails, [Some("groups@club.example")])?;
    guide.summarize("the search finds groups@club.example");
    Ok(())
}

/// The five documented errors. The library sends neither invalid bodies nor a missing e-mail, so the first comes from a
/// search, and the second from an e-mail that only the vendor rejects.
async fn documented_errors(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let call = client.search_profiles();
    let call = call.body_map(|it| it.extra("Website", Vec::<Value>::new()));
    let expected = ("Failed body validation", "Request Data", "is invalid");
    rejected(guide, call.send(), expected).await?;

    let creating = "Error creating profile";
    let taken = profile("new").username("prospect@club.example");
    let admins = profile("new").groups(vec!["Admin".to_owned()]);
    for (profile, expected) in [
        (
            profile("new").email("new@club"),
            ("Failed field validation", "email", "is invalid"),
        ),
        (taken, (creating, "[Username]", "is in use")),
        (
            profile("new").member_type("Admin"),
            (creating, "[Member Type]", "is for admins"),
        ),
        (admins, (creating, "[Group]", "is for admins")),
    ] {
        let call = client.create_profile().body(profile);
        rejected(guide, call.send(), expected).await?;
    }
    Ok(())
}

/// A call that is rejected with a message for one field; `words` is a short form of the message.
async fn rejected<T>(
    guide: &mut Guide<'_>,
    call: impl Future<Output = Result<Response<T>, Error>>,
    (message, field, words): (&str, &str, &str),
) -> Visit {
    let error = guide.rejected(400, call).await?;
    same("message", error.vendor_message(), Some(message))?;
    let fields: Vec<&str> = error.field_errors().iter().map(|it| &*it.field).collect();
    same("fields", fields, [field])?;
    guide.summarize(format!("{field} {words}"));
    Ok(())
}
