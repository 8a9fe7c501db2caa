//! QuestionPro: a batch that raises every counter, unsubscribing, deleting, communities, and three documented errors.

use rollbook::questionpro::types::builder::MemberUpsertBuilder;
use rollbook::questionpro::types::{self, AddMembersCounters};
use rollbook::questionpro::{Client, Credentials, Server};
use rollbook::{Error, Null, Response};
use rollbook_sandbox::credentials::{API_KEY, QUESTIONPRO_USER_ID as USER};

use super::Target;
use super::guide::{Guide, Visit, same};

const NEW: &str = "mary@example.org";
const UNKNOWN: &str = "nobody@example.org";
/// Four members of the sandbox's initial state.
const ACTIVE: &str = "grace@example.org";
const UNSUBSCRIBED: &str = "alan@example.org";
const DELETED: &str = "edsger@example.org";
const BLOCKED: &str = "mallory@example.org";

pub(super) async fn visit(guide: &mut Guide<'_>, target: &Target<'_>) -> Visit {
    let connect = |base_url: &str, key| {
        Client::connect_with(Server::url(base_url), Credentials::key(key), target.options)
    };
    let client = connect(target.base_url, API_KEY)?;
    let wrong_key = connect(target.base_url, "wrong-key")?;
    let wrong_path = connect(&format!("{}/v3", target.base_url), API_KEY)?;

    add(guide, &client).await?;
    remove(guide, &client).await?;
    communities(guide, &client).await?;

    let call = client.list_communities().user_id(USER + 1);
    rejected(guide, 403, call.send(), "1013", "forbidden").await?;
    for (status, client, code, words) in [
        (401, wrong_key, "1010", "wrong key"),
        (404, wrong_path, "1040", "wrong path"),
    ] {
        let call = client.add_members().body(batch_of([member(NEW)])?);
        rejected(guide, status, call.send(), code, words).await?;
    }
    Ok(())
}

async fn rejected<T>(
    guide: &mut Guide<'_>,
    status: u16,
    call: impl Future<Output = Result<Response<T>, Error>>,
    code: &str,
    words: &str,
) -> Visit {
    let error = guide.rejected(status, call).await?;
    same("id", error.code(), Some(code))?;
    guide.summarize(format!("{code} {words}"));
    Ok(())
}

fn member(email: &str) -> MemberUpsertBuilder {
    types::MemberUpsert::builder().email_address(email)
}

async fn add(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let batch = [
        member(NEW).username("mary").mobile_number("+91-9998887766"),
        // Q13: new, although its mobile number counts as invalid.
        member("test@example.org").mobile_number(""),
        member(ACTIVE).first_name("Grace"),
        member(NEW),
        member("not-an-address@nowhere"),
        member("imposter@example.org").username("grace"),
        member("blank@example.org").username("with blank"),
    ];
    let call = client.add_members().body(batch_of(batch)?);
    let response = guide.call(call.send()).await?;
    same(
        "counters",
        counters(&response.response),
        [7, 2, 1, 1, 1, 1, 1, 1, 4],
    )?;
    guide.summarize("2 new, 1 existing, 4 rejected");

    let change = [member(NEW).first_name("Mary").custom1(Null)];
    let call = client.add_members().body(batch_of(change)?);
    let response = guide.call(call.send()).await?;
    same(
        "counters",
        counters(&response.response),
        [1, 0, 1, 0, 0, 0, 0, 0, 0],
    )?;
    guide.summarize("1 existing, its custom1 cleared");
    Ok(())
}

fn batch_of<const N: usize>(members: [MemberUpsertBuilder; N]) -> Visit<Vec<types::MemberUpsert>> {
    let members = members.into_iter().map(types::MemberUpsert::try_from);
    Ok(members.collect::<Result<_, _>>()?)
}

/// In the page's order.
fn counters(of: &AddMembersCounters) -> [i64; 9] {
    [
        of.total_member_scanned,
        of.new_member_added,
        of.existing_member,
        of.duplicate_email_address,
        of.invalid_email_address,
        of.invalid_mobile_number,
        of.duplicate_username,
        of.invalid_username,
        of.rejected_count,
    ]
}

async fn remove(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let emails = [NEW, UNSUBSCRIBED, BLOCKED, UNKNOWN].map(str::to_owned);
    let call = client.unsubscribe_members().body(emails);
    let response = guide.call(call.send()).await?;
    let it = &response.response;
    same("done", it.members_unsubscribed_successfully, 1)?;
    same("already", it.members_already_unsubscribed, 1)?;
    same("blocked", it.members_blocked, 1)?;
    same("unavailable", it.members_unavailable, 1)?;
    guide.summarize("1 done, 1 already, 2 not possible");

    let emails = [NEW, DELETED, BLOCKED, UNKNOWN].map(str::to_owned);
    let call = client.delete_members().body(emails);
    let response = guide.call(call.send()).await?;
    let it = &response.response;
    same("done", it.members_deleted_successfully, 1)?;
    same("already", it.members_already_deleted, 1)?;
    same("blocked", it.members_blocked, 1)?;
    same("unavailable", it.members_unavailable, 1)?;
    guide.summarize("1 done, 1 already, 2 not possible");
    Ok(())
}

async fn communities(guide: &mut Guide<'_>, client: &Client) -> Visit {
    let call = client.list_communities().user_id(USER).per_page(2);
    let page = guide.call(call.clone().send()).await?;
    same("communities", page.response.len(), 2)?;
    let total = page.pagination.as_ref().and_then(|it| it.total_items);
    same("totalItems", total, Some(3))?;
    guide.summarize("page 1, 2 of 3 communities");

    let (all, pages) = guide.list(call.stream()).await?;
    same("communities", all.len(), 3)?;
    same("the first two", &all[..2], page.response.as_slice())?;
    guide.summarize(format!("all 3 as a stream, {pages} pages"));
    Ok(())
}
