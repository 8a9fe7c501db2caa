//! Invalid input of a call.

use insta::assert_snapshot;
use rollbook::questionpro::types::MemberUpsert;

use super::describe;
use crate::net::vendors::EMAIL;
use crate::net::{CANARY, SECRET, Server};

/// Reports missing, invalid and rule-breaking values together.
#[tokio::test]
async fn all_field_errors_of_a_request_are_reported_together() {
    let server = Server::playing([]).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| {
        let it = it.email("bad").join_date("2025-01-31");
        it.expiration_date("x").extra("[Name | First]", CANARY)
    });
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: not sent, since `[Name | First]` is set by its wire name; use its setter; `[Email]` is not an e-mail address such as name@example.com; `[Expiration Date]`: not a date in the form MM/dd/yyyy, such as 01/31/2025; `[Join Date]`: not a date in the form MM/dd/yyyy, such as 01/31/2025
    stage: NotBuilt, effect: No
    field [Name | First]: is set by its wire name; use its setter
    field [Email]: is not an e-mail address such as name@example.com
    field [Expiration Date]: not a date in the form MM/dd/yyyy, such as 01/31/2025
    field [Join Date]: not a date in the form MM/dd/yyyy, such as 01/31/2025
    is: invalid input
    ");

    let member = MemberUpsert::builder;
    let client = server.questionpro();
    let call = client.add_members().body([
        member().first_name(CANARY),
        member().email_address("bad"),
        member().last_name(CANARY),
    ]);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    questionpro addMembers: not sent, since `body[0].emailAddress` is required and was not set; `body[2].emailAddress` is required and was not set
    stage: NotBuilt, effect: No
    field [0].emailAddress: is required and was not set
    field [2].emailAddress: is required and was not set
    is: invalid input
    ");

    let client = server.b2core();
    let call = client.patch_contact().contact_id("a/b");
    let call = call.body_map(|it| it.value(CANARY.repeat(1000)));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core patchContact: not sent, since `profileId` is required and was not set; `contactId` does not match ^[A-Za-z0-9_-]+$
    stage: NotBuilt, effect: No
    field profileId: is required and was not set
    field contactId: does not match ^[A-Za-z0-9_-]+$
    is: invalid input
    ");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn all_invalid_input_is_reported_and_not_sent() {
    let server = Server::playing([]).await;
    let client = server.b2core();
    let call = client.update_contact().profile_id("..").contact_id("a/b");
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core updateContact: not sent, since `profileId` is a dot segment, which could leave the path; `profileId` does not match ^[A-Za-z0-9_-]+$; `contactId` does not match ^[A-Za-z0-9_-]+$
    stage: NotBuilt, effect: No
    field profileId: is a dot segment, which could leave the path
    field profileId: does not match ^[A-Za-z0-9_-]+$
    field contactId: does not match ^[A-Za-z0-9_-]+$
    is: invalid input
    ");

    let call = client.patch_profile().profile_id("").body_map(|profile| {
        let long = CANARY.repeat(50);
        profile.first_name(long).country_numeric_code(CANARY)
    });
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core patchProfile: not sent, since `profileId` is empty, and the path needs it; `profileId` does not match ^[A-Za-z0-9_-]+$; `countryNumericCode` does not match ^[0-9]{3}$; `firstName` has 300 characters, 255 at most are allowed
    stage: NotBuilt, effect: No
    field profileId: is empty, and the path needs it
    field profileId: does not match ^[A-Za-z0-9_-]+$
    field countryNumericCode: does not match ^[0-9]{3}$
    field firstName: has 300 characters, 255 at most are allowed
    is: invalid input
    ");

    let client = server.yourcourts();
    let call = client.update_user().email(format!("{CANARY} at home"));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    yourcourts updateUser: not sent, since `email` is not an e-mail address such as name@example.com
    stage: NotBuilt, effect: No
    field email: is not an e-mail address such as name@example.com
    is: invalid input
    ");

    let client = server.questionpro();
    let call = client.delete_members().body(Vec::<String>::new());
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    questionpro deleteMembers: not sent, since `body` has 0 items, at least 1 are needed
    stage: NotBuilt, effect: No
    field body: has 0 items, at least 1 are needed
    is: invalid input
    ");

    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn missing_and_wrongly_typed_input_is_reported_and_not_sent() {
    let server = Server::playing([]).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.name_first(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: not sent, since `[Email]` is required and was not set
    stage: NotBuilt, effect: No
    field [Email]: is required and was not set
    is: invalid input
    ");
    let call = client.create_profile();
    let call = call.body_map(|it| it.email(EMAIL).join_date(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: not sent, since `[Join Date]`: not a date in the form MM/dd/yyyy, such as 01/31/2025
    stage: NotBuilt, effect: No
    field [Join Date]: not a date in the form MM/dd/yyyy, such as 01/31/2025
    is: invalid input
    ");
    let call = client.list_profiles().page_size(101).page_number(0);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks listProfiles: not sent, since `pageNumber` is less than 1; `pageSize` is more than 100
    stage: NotBuilt, effect: No
    field pageNumber: is less than 1
    field pageSize: is more than 100
    is: invalid input
    ");
    let call = client.get_profile();
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks getProfile: not sent, since `profileId` is required and was not set
    stage: NotBuilt, effect: No
    field profileId: is required and was not set
    is: invalid input
    ");

    assert!(server.requests().is_empty());
}

#[test]
fn ids_that_would_change_the_host_or_the_header_are_rejected() {
    use rollbook::{b2core, memberclicks};

    let texts = [
        memberclicks::Client::connect(
            memberclicks::Server::org("acme.example.com/"),
            memberclicks::Credentials::client("client", SECRET),
        )
        .map(drop),
        memberclicks::Client::connect(
            memberclicks::Server::org("acme"),
            memberclicks::Credentials::client("cli:ent", SECRET),
        )
        .map(drop),
        b2core::Client::connect(
            b2core::Server::url("https://example.com"),
            b2core::Credentials::client("cli:ent", SECRET),
        )
        .map(drop),
    ]
    .map(|result| describe(&result.unwrap_err()));
    assert_snapshot!(texts.join("\n\n"), @r"
    memberclicks connect: the organisation id is not a host label: letters, digits and inner hyphens, 63 at most
    stage: NotBuilt, effect: No
    is: invalid input

    memberclicks connect: the client id contains a colon
    stage: NotBuilt, effect: No
    is: invalid input

    b2core connect: the client id contains a colon
    stage: NotBuilt, effect: No
    is: invalid input
    ");
}
