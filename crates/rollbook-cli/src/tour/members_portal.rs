//! Members Portal: sign-in, org items, members, events, and three documented errors.

use rollbook::members_portal::types::Member;
use rollbook::members_portal::{Client, Credentials, Server, TokenScheme};
use rollbook_sandbox::credentials::{MEMBERS_PORTAL_PASSWORD, MEMBERS_PORTAL_USERNAME};
use serde_json::Map;

use super::Target;
use super::guide::{Guide, Visit, has, same};

/// The org item in the sample of a list of members.
const HEADQUARTERS: i64 = 4;
/// The org item in the sample of a single item.
const BARNSFIELD: i64 = 554;
const NOBODY: i64 = 999_999;

pub(super) async fn visit(guide: &mut Guide<'_>, target: &Target<'_>) -> Visit {
    let server = Server::url(target.base_url);
    let credentials = Credentials::user(MEMBERS_PORTAL_USERNAME, MEMBERS_PORTAL_PASSWORD);
    let client = Client::connect_with(server.clone(), credentials.clone(), target.options)?;
    let credentials = credentials.token_scheme(TokenScheme::Bearer);
    let bearer = Client::connect_with(server, credentials, target.options)?;

    let call = client.authenticate().body_map(|body| {
        body.username(MEMBERS_PORTAL_USERNAME)
            .password(MEMBERS_PORTAL_PASSWORD)
    });
    let response = guide.call(call.send()).await?;
    has("a token", !response.token.expose().is_empty())?;
    guide.summarize("a token for the Authorization header");

    let team = org_items(guide, &client).await?;
    members(guide, &client, team).await?;
    events(guide, &client).await?;
    documented_errors(guide, &client, &bearer).await
}

/// Creates a team below Barnsfield Football Club, and returns its id.
async fn org_items(guide: &mut Guide<'_>, client: &Client) -> Visit<i64> {
    let items = guide.call(client.list_org_items().send()).await?;
    let ids: Vec<i64> = items.iter().map(|item| item.id).collect();
    same("ids", ids, [539, BARNSFIELD, 591])?;
    guide.summarize("org items 539, 554 and 591");

    let call = client.fetch_org_item().org_item_id(BARNSFIELD);
    let item = guide.call(call.send()).await?;
    same("name", item.name.as_str(), "Barnsfield Football Club")?;
    guide.summarize(format!("{BARNSFIELD} is {}", item.name));

    let juniors = "Barnsfield Juniors";
    let call = client
        .create_org_item()
        .body_map(|item| item.name(juniors).parent_id(BARNSFIELD).type_("team"));
    let response = guide.call(call.send()).await?;
    same("status", response.status().as_u16(), 201)?;
    guide.summarize(juniors);

    // The response has no id, so it is looked up.
    let items = guide.call(client.list_org_items().send()).await?;
    let item = items.iter().find(|item| item.name == juniors);
    let (id, parent) = item.map_or((0, None), |item| (item.id, item.parent_id));
    same("parentId", parent, Some(BARNSFIELD))?;
    guide.summarize(format!("{id} is {juniors}, below {BARNSFIELD}"));
    Ok(id)
}

async fn members(guide: &mut Guide<'_>, client: &Client, team: i64) -> Visit {
    let call = client.list_members_in_section().org_item_id(HEADQUARTERS);
    let members = guide.call(call.send()).await?;
    same("ids", ids(&members), [45, 92])?;
    guide.summarize(format!("members 45 and 92 in section {HEADQUARTERS}"));

    let call = client.fetch_member().member_id(45);
    let member = guide.call(call.send()).await?;
    let contact = member.fields.get("Emergency Contact Name");
    same("fields", contact, Some(&"Peter Smith".into()))?;
    guide.summarize("45 has the Emergency Contact Name Peter Smith");

    let fields = Map::from_iter([("Year of birth".to_owned(), "2011".into())]);
    let call = client.create_member().org_item_id(team).body_map(|member| {
        let member = member.member_type("player").username("mary@example.org");
        member.forename("Mary").surname("Smith").fields(fields)
    });
    let response = guide.call(call.send()).await?;
    same("status", response.status().as_u16(), 201)?;
    guide.summarize("Mary Smith joins the Juniors");

    let call = client.list_members_in_section().org_item_id(team);
    let members = guide.call(call.send()).await?;
    same("members", members.len(), 1)?;
    same("forename", members[0].forename.as_deref(), Some("Mary"))?;
    let year = members[0].fields.get("Year of birth");
    same("Year of birth", year, Some(&"2011".into()))?;
    let id = members[0].id;
    guide.summarize(format!("{id} is Mary Smith, born 2011"));

    let members = guide.call(client.list_all_members().send()).await?;
    same("ids", ids(&members), [45, 92, id])?;
    guide.summarize("3 members in the whole organisation");
    Ok(())
}

fn ids(members: &[Member]) -> Vec<i64> {
    members.iter().map(|member| member.id).collect()
}

async fn events(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let camp = "Winter Camp";
    let call = client
        .create_event()
        .body_map(|event| event.event_name(camp).theme("snow"));
    let response = guide.call(call.send()).await?;
    same("status", response.status().as_u16(), 201)?;
    guide.summarize(camp);

    let events = guide.call(client.list_events().send()).await?;
    let names: Vec<&str> = events.iter().map(|event| &*event.event_name).collect();
    same(
        "names",
        names,
        ["Mourne Mountains Camping", "Hockey Summer Camp", camp],
    )?;
    guide.summarize(format!("3 events, {camp} among them"));

    // P6: the events of the samples have no id, the new one does.
    let id = events.iter().find_map(|event| event.id).unwrap_or_default();
    let event = guide.call(client.fetch_event().event_id(id).send()).await?;
    same("eventName", event.event_name.as_str(), camp)?;
    same("theme", event.theme.as_deref(), Some("snow"))?;
    guide.summarize(format!("{id} is {camp}, its theme is snow"));
    Ok(())
}

/// The page documents three statuses for client errors, without bodies.
async fn documented_errors(guide: &mut Guide<'_>, client: &Client, bearer: &Client) -> Visit {
    let call = client
        .create_org_item()
        .body_map(|item| item.name("Orphans").parent_id(NOBODY));
    guide.rejected(400, call.send()).await?;
    guide.summarize("invalid data, unknown parent");

    let call = bearer.list_all_members().send();
    guide.rejected(401, call).await?;
    guide.summarize("Bearer before the token");

    let call = client.fetch_member().member_id(NOBODY).send();
    guide.rejected(404, call).await?;
    guide.summarize(format!("no member {NOBODY}"));
    Ok(())
}
