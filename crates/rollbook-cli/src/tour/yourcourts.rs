//! YourCourts: creates a user, updates it by the address in the body and in the path, and calls with an invalid key.

use chrono::NaiveDate;
use rollbook::yourcourts::{Client, Credentials, Server};
use rollbook_sandbox::credentials::API_KEY;
use serde_json::Value;

use super::Target;
use super::guide::{Guide, Visit, same};

const EMAIL: &str = "mary@example.org";
const SEASON_END: &str = "2030-12-31";

pub(super) async fn visit(guide: &mut Guide<'_>, target: &Target<'_>) -> Visit {
    let server = Server::url(target.base_url);
    let client = Client::connect_with(server.clone(), Credentials::key(API_KEY), target.options)?;
    let wrong_key = Client::connect_with(server, Credentials::key("wrong-key"), target.options)?;

    let call = client.create_or_update_user().body_map(|user| {
        let user = user.email(EMAIL).first_name("Mary").last_name("Smith");
        user.city("Atlanta")
    });
    let response = guide.call(call.send()).await?;
    // The response is undocumented (Y7). The sandbox returns the user.
    let user: Value = serde_json::from_slice(response.body())?;
    same("active", &user["active"], true)?;
    same("signedWaiver", &user["signedWaiver"], false)?;
    same("paidDues", &user["paidDues"], false)?;
    guide.summarize("Mary Smith: active, waiver not signed, dues not paid");

    let call = client
        .create_or_update_user()
        .body_map(|user| user.email(EMAIL).city("Savannah").signed_waiver(true));
    let response = guide.call(call.send()).await?;
    let user: Value = serde_json::from_slice(response.body())?;
    same("city", &user["city"], "Savannah")?;
    same("signedWaiver", &user["signedWaiver"], true)?;
    same("lastName", &user["lastName"], "Smith")?;
    guide.summarize("city and waiver change, the rest stays");

    let season_end: NaiveDate = SEASON_END.parse()?;
    let call = client.update_user().email(EMAIL).body_map(|user| {
        user.membership_plan("full membership")
            .membership_expiration_date(season_end)
    });
    let response = guide.call(call.send()).await?;
    let user: Value = serde_json::from_slice(response.body())?;
    same("membershipPlan", &user["membershipPlan"], "Full Membership")?;
    same(
        "membershipExpirationDate",
        &user["membershipExpirationDate"],
        SEASON_END,
    )?;
    same("city", &user["city"], "Savannah")?;
    guide.summarize(format!("Full Membership until {SEASON_END}"));

    let call = wrong_key.update_user().email(EMAIL);
    let call = call.body_map(|user| user.active(false));
    guide.rejected(401, call.send()).await?;
    guide.summarize("unknown key");
    Ok(())
}
