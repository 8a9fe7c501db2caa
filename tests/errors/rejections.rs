//! Rejections, in the error formats of the vendors.

use std::time::Duration;

use insta::assert_snapshot;
use serde_json::json;

use super::{describe, describe_response};
use crate::net::vendors::EMAIL;
use crate::net::{CANARY, Reply, Server};

#[tokio::test]
async fn the_effect_of_a_408_is_unknown() {
    // The server gave up, and does not report what it did.
    assert_snapshot!(describe_response(Reply::empty(408)).await, @r"
    questionpro listCommunities: rejected with 408 Request Timeout
    stage: ErrorResponse, effect: No
    status: 408
    message: Request Timeout

    questionpro addMembers: rejected with 408 Request Timeout; it may have taken effect
    stage: ErrorResponse, effect: Unknown
    status: 408
    message: Request Timeout
    ");
}

#[tokio::test]
async fn retry_after_is_read_from_the_response() {
    let error = |value: &'static str| async move {
        let reply = Reply::empty(429).header("Retry-After", value);
        let server = Server::playing([reply]).await;
        let client = server.questionpro();
        client
            .list_communities()
            .user_id(7)
            .send()
            .await
            .unwrap_err()
    };
    assert_eq!(
        error("30").await.retry_after(),
        Some(Duration::from_secs(30))
    );
    assert_eq!(
        error("1.5").await.retry_after(),
        Some(Duration::from_millis(1500))
    );
    assert_eq!(error("soon").await.retry_after(), None);
}

#[tokio::test]
async fn questionpro_errors_have_id_and_message_even_in_invalid_json() {
    // Q4: as documented, without quotes or comma.
    let page = r#"{
        "response": {
         "error": {
             "docs": www.questionpro.com/api/error-codes.html
             "name": "FORBIDDEN",
             "httpStatusCode": 403,
             "id" : "1013",
             "message": "The user does not have permission to access c4n4ry",
             "resourceUrl":"resource_url"
            }
        }
    }"#;
    let reply = Reply::text(403, "application/json", page);
    assert_snapshot!(describe_response(reply).await, @"
    questionpro listCommunities: rejected with 403 Forbidden (code 1013)
    stage: ErrorResponse, effect: No
    status: 403
    code: 1013
    message: The user does not have permission to access c4n4ry
    body: 353 bytes

    questionpro addMembers: rejected with 403 Forbidden (code 1013)
    stage: ErrorResponse, effect: No
    status: 403
    code: 1013
    message: The user does not have permission to access c4n4ry
    body: 353 bytes
    ");
    // Q5: valid JSON, with the id as a number.
    let error = json!({"id": 1013, "message": "Daily limit reached", "httpStatusCode": 429});
    let reply = Reply::json(429, json!({"response": {"error": error}})).header("Retry-After", "60");
    assert_snapshot!(describe_response(reply).await, @"
    questionpro listCommunities: rejected with 429 Too Many Requests (code 1013)
    stage: ErrorResponse, effect: No
    status: 429
    code: 1013
    message: Daily limit reached
    retry after: 60s
    body: 87 bytes

    questionpro addMembers: rejected with 429 Too Many Requests (code 1013)
    stage: ErrorResponse, effect: No
    status: 429
    code: 1013
    message: Daily limit reached
    retry after: 60s
    body: 87 bytes
    ");
}

#[tokio::test]
async fn memberclicks_errors_have_fields() {
    let rejection = json!({
        "timestamp": 1756409309567_i64,
        "status": 400,
        "error": "Bad Request",
        "message": "Error creating profile",
        "messageDetails": [
            {"field": "[Username]", "message": "c4n4ry is already in use"},
            {"field": "[Group]", "message": "This group has admin permissions."},
        ],
        "path": "/api/v1/profile",
        "parameters": {}
    });
    let server = Server::signing_in(move |_| Reply::json(400, rejection.clone())).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.email(EMAIL));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: rejected with 400 Bad Request (fields `[Group]`, `[Username]`)
    stage: ErrorResponse, effect: No
    status: 400
    code: Bad Request
    message: Error creating profile
    field [Username]: c4n4ry is already in use
    field [Group]: This group has admin permissions.
    body: 283 bytes
    ");
}

#[tokio::test]
async fn memberclicks_errors_may_have_the_shape_of_oauth() {
    // M17
    let rejection =
        json!({"error": "insufficient_scope", "error_description": "No c4n4ry for you"});
    let server = Server::signing_in(move |_| Reply::json(403, rejection.clone())).await;
    let client = server.memberclicks();
    assert_snapshot!(describe(&client.list_groups().send().await.unwrap_err()), @"
    memberclicks listGroups: rejected with 403 Forbidden (code insufficient_scope)
    stage: ErrorResponse, effect: No
    status: 403
    code: insufficient_scope
    message: No c4n4ry for you
    body: 70 bytes
    ");
}

#[tokio::test]
async fn members_portal_errors_have_code_and_message() {
    let rejection = json!({
        "timestamp": 1494511748121_i64,
        "status": 404,
        "error": "Not Found",
        "message": "No c4n4ry available",
        "path": "/org/items/1"
    });
    let server = Server::signing_in(move |_| Reply::json(404, rejection.clone())).await;
    let client = server.members_portal();
    let call = client.fetch_org_item().org_item_id(1);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    members_portal fetchOrgItem: rejected with 404 Not Found
    stage: ErrorResponse, effect: No
    status: 404
    code: Not Found
    message: No c4n4ry available
    body: 114 bytes
    ");
}

#[tokio::test]
async fn yourcourts_errors_have_the_message() {
    let rejection = Reply::json(400, json!({"message": "firstName of c4n4ry is required"}));
    let server = Server::playing([rejection]).await;
    let client = server.yourcourts();
    let call = client
        .create_or_update_user()
        .body_map(|it| it.email(EMAIL));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    yourcourts createOrUpdateUser: rejected with 400 Bad Request
    stage: ErrorResponse, effect: No
    status: 400
    message: firstName of c4n4ry is required
    body: 45 bytes
    ");
}

#[tokio::test]
async fn undocumented_field_errors_are_read_too() {
    let rejection = json!({
        "status": 422,
        "error": "Unprocessable Entity",
        "message": "2 fields are wrong",
        "errors": [
            {"field": "firstName", "message": "c4n4ry is too long"},
            {"field": "memberNumber", "message": "must be text"},
        ]
    });
    let server = Server::signing_in(move |_| Reply::json(422, rejection.clone())).await;
    let yourcourts = server.yourcourts();
    let call = yourcourts
        .create_or_update_user()
        .body_map(|it| it.email(EMAIL));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    yourcourts createOrUpdateUser: rejected with 422 Unprocessable Entity (fields `firstName`, `memberNumber`)
    stage: ErrorResponse, effect: No
    status: 422
    code: Unprocessable Entity
    message: 2 fields are wrong
    field firstName: c4n4ry is too long
    field memberNumber: must be text
    body: 190 bytes
    ");
    let b2core = server.b2core();
    let call = b2core.create_profile().body_map(|it| it.first_name(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core createProfile: rejected with 422 Unprocessable Entity (fields `firstName` and 1 more)
    stage: ErrorResponse, effect: No
    status: 422
    code: Unprocessable Entity
    message: 2 fields are wrong
    field firstName: c4n4ry is too long
    field memberNumber: must be text
    body: 190 bytes
    ");
}

#[tokio::test]
async fn b2core_errors_have_whatever_is_found() {
    let rejection = json!({"code": 17, "message": "c4n4ry is no e-mail address"});
    let server = Server::signing_in(move |_| Reply::json(422, rejection.clone())).await;
    let client = server.b2core();
    let call = client.create_profile().body_map(|it| it.first_name(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core createProfile: rejected with 422 Unprocessable Entity (code 17)
    stage: ErrorResponse, effect: No
    status: 422
    code: 17
    message: c4n4ry is no e-mail address
    body: 51 bytes
    ");
    // The body of a rejection is undocumented, and may be empty.
    let server = Server::signing_in(|_| Reply::json(404, json!({}))).await;
    let client = server.b2core();
    let call = client.get_profile().profile_id("p1");
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    b2core getProfile: rejected with 404 Not Found
    stage: ErrorResponse, effect: No
    status: 404
    message: Not Found
    body: 2 bytes
    ");
}
