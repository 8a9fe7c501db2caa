//! B2CORE: a token, create, read, update and delete of a profile and of a contact, and the 404 afterwards.

use rollbook::Null;
use rollbook::b2core::types::{
    Contact, ContactCreate, ContactKey, GrantType, Profile, ProfileSortKey, SortOrder,
};
use rollbook::b2core::{Client, Credentials, Server};
use rollbook_sandbox::credentials::{CLIENT_ID, CLIENT_SECRET};

use super::Target;
use super::guide::{Guide, Visit, has, same};

pub(super) async fn visit(guide: &mut Guide<'_>, target: &Target<'_>) -> Visit {
    let credentials = Credentials::client(CLIENT_ID, CLIENT_SECRET);
    let client = Client::connect_with(Server::url(target.base_url), credentials, target.options)?;

    let call = client
        .create_token()
        .body_map(|body| body.grant_type(GrantType::ClientCredentials));
    let token = guide.call(call.send()).await?;
    same("token_type", token.token_type.as_deref(), Some("Bearer"))?;
    same("expires_in", token.expires_in, Some(600))?;
    guide.summarize("a bearer token for ten minutes");

    let profile = create(guide, &client).await?;
    update(guide, &client, &profile.profile_id).await?;
    list(guide, &client, &profile.profile_id).await?;
    let contact = create_contact(guide, &client, &profile.profile_id).await?;
    update_contact(guide, &client, &profile.profile_id, &contact.contact_id).await?;
    delete(guide, &client, &profile.profile_id, &contact.contact_id).await
}

/// The sample of a new profile.
async fn create(guide: &mut Guide<'_>, client: &Client) -> Visit<Profile> {
    let email = ContactCreate::builder()
        .key(ContactKey::Email)
        .value("client@email.com");
    let phone = ContactCreate::builder()
        .key(ContactKey::Phone)
        .value("+9876543210");
    let contacts = [email.uuid(Null), phone.uuid(Null)];
    let call = client.create_profile().body_map(|profile| {
        let profile = profile
            .first_name("Mary")
            .middle_name("Jane")
            .last_name("Smith");
        let profile = profile.country_numeric_code("840").enabled(true);
        profile.contacts(contacts).uuid(Null)
    });
    let created = guide.call(call.send()).await?;
    same("name", created.name.as_deref(), Some("Mary Jane Smith"))?;
    same("contacts", created.contacts.len(), 2)?;
    same("country", country(&created), Some("United States"))?;
    guide.summarize("Mary Jane Smith, United States");

    let call = client.get_profile().profile_id(&created.profile_id);
    let profile = guide.call(call.send()).await?;
    has("what was created", *profile == *created)?;
    guide.summarize("the same, field for field");
    Ok(profile.into_inner())
}

fn country(profile: &Profile) -> Option<&str> {
    profile.country.as_ref()?.country_name.as_deref()
}

/// PUT and PATCH do the same (B14): fields in the request change, null clears, absent fields stay.
async fn update(guide: &mut Guide<'_>, client: &Client, id: &str) -> Visit {
    let call = client.update_profile().profile_id(id).body_map(|profile| {
        let profile = profile.enabled(false).first_name("Maria");
        profile.country_numeric_code("124").uuid("crm-7")
    });
    let profile = guide.call(call.send()).await?;
    same("name", profile.name.as_deref(), Some("Maria Jane Smith"))?;
    same("enabled", profile.enabled, Some(false))?;
    same("uuid", profile.uuid.as_deref(), Some("crm-7"))?;
    same("country", country(&profile), Some("Canada"))?;
    guide.summarize("Maria Jane Smith, Canada, disabled");

    let call = client.patch_profile().profile_id(id);
    let call = call.body_map(|profile| profile.middle_name(Null).uuid(Null));
    let profile = guide.call(call.send()).await?;
    same("middleName", profile.middle_name.as_deref(), None)?;
    same("uuid", profile.uuid.as_deref(), None)?;
    same("name", profile.name.as_deref(), Some("Maria Smith"))?;
    guide.summarize("middleName and uuid cleared");
    Ok(())
}

async fn list(guide: &mut Guide<'_>, client: &Client, id: &str) -> Visit {
    let call = client.list_profiles().limit(10);
    let call = call.filter_enabled(false).filter_last_name("Smith");
    let profiles = guide.call(call.send()).await?;
    same("ids", ids(&profiles), [id])?;
    guide.summarize("1 disabled Smith");

    let call = client.list_profiles().limit(2);
    let call = call
        .sort_by(ProfileSortKey::CreateTime)
        .sort_order(SortOrder::Desc);
    let (profiles, pages) = guide.list(call.stream()).await?;
    same("profiles", profiles.len(), 3)?;
    same("the newest", ids(&profiles)[0], id)?;
    guide.summarize(format!("all 3 as a stream, {pages} pages"));
    Ok(())
}

fn ids(profiles: &[Profile]) -> Vec<&str> {
    profiles.iter().map(|it| &*it.profile_id).collect()
}

async fn create_contact(guide: &mut Guide<'_>, client: &Client, id: &str) -> Visit<Contact> {
    let call = client.create_contact().profile_id(id).body_map(|contact| {
        let contact = contact.key(ContactKey::Email).value("maria@example.org");
        contact.uuid("crm-8")
    });
    let created = guide.call(call.send()).await?;
    same("key", created.key.get(), Some(ContactKey::Email))?;
    same("value", created.value.as_str(), "maria@example.org")?;
    guide.summarize("email maria@example.org");

    let call = client.list_contacts().profile_id(id);
    let contacts = guide.call(call.send()).await?;
    same("contacts", contacts.len(), 3)?;
    has("the new one", contacts.contains(&created))?;
    guide.summarize("3 contacts, the new one among them");

    let call = client
        .get_contact()
        .profile_id(id)
        .contact_id(&created.contact_id);
    let contact = guide.call(call.send()).await?;
    has("what was created", *contact == *created)?;
    guide.summarize("the same, field for field");
    Ok(contact.into_inner())
}

async fn update_contact(
    guide: &mut Guide<'_>,
    client: &Client,
    id: &str,
    contact_id: &str,
) -> Visit {
    let call = client
        .update_contact()
        .profile_id(id)
        .contact_id(contact_id);
    let call = call.body_map(|contact| contact.key(ContactKey::Phone).value("+15550100100"));
    let contact = guide.call(call.send()).await?;
    same("key", contact.key.get(), Some(ContactKey::Phone))?;
    same("value", contact.value.as_str(), "+15550100100")?;
    same("uuid", contact.uuid.as_deref(), Some("crm-8"))?;
    guide.summarize("phone +15550100100");

    let call = client.patch_contact().profile_id(id).contact_id(contact_id);
    let call = call.body_map(|contact| contact.uuid(Null));
    let contact = guide.call(call.send()).await?;
    same("uuid", contact.uuid.as_deref(), None)?;
    same("value", contact.value.as_str(), "+15550100100")?;
    guide.summarize("uuid cleared, the rest stays");
    Ok(())
}

async fn delete(guide: &mut Guide<'_>, client: &Client, id: &str, contact_id: &str) -> Visit {
    let call = client
        .delete_contact()
        .profile_id(id)
        .contact_id(contact_id);
    guide.call(call.send()).await?;
    guide.summarize("the contact is gone");

    let call = client.get_contact().profile_id(id).contact_id(contact_id);
    guide.rejected(404, call.send()).await?;
    guide.summarize("no such contact");

    guide
        .call(client.delete_profile().profile_id(id).send())
        .await?;
    guide.summarize("the profile is gone");

    let call = client.get_profile().profile_id(id);
    guide.rejected(404, call.send()).await?;
    guide.summarize("no such profile");
    Ok(())
}
