//! Batches of members: which are new, existing or rejected.

use std::collections::HashSet;

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{Problem, admit};
use crate::app::App;
use crate::call::Call;
use crate::fields::{Fields, Object};
use crate::formats::{is_email, is_phone};
use crate::ids;
use crate::reply::{HandlerResult, Reply};
use crate::world::questionpro::{Member, Members, Status};

/// The counters of a batch. They overlap, as in the sample (Q13): a new member may have an invalid number.
#[derive(Default)]
struct Counters {
    new: u64,
    existing: u64,
    duplicate_email: u64,
    invalid_email: u64,
    invalid_mobile: u64,
    duplicate_username: u64,
    invalid_username: u64,
    rejected: u64,
}

pub(super) fn add(app: &App, call: &Call) -> HandlerResult {
    admit(app, call)?;
    let batch: Vec<Object> = elements(call, |element| match element {
        Value::Object(member) if has_documented_types(&member) => Some(member),
        _ => None,
    })?;

    let mut world = app.world();
    let members = &mut world.questionpro.members;
    let mut counters = Counters::default();
    let mut seen = HashSet::new();
    for member in &batch {
        counters.add(members, &mut seen, member);
    }
    Ok(respond(&json!({
        "totalMemberScanned": batch.len(),
        "newMemberAdded": counters.new,
        "existingMember": counters.existing,
        "duplicateEmailAddress": counters.duplicate_email,
        "invalidEmailAddress": counters.invalid_email,
        "invalidMobileNumber": counters.invalid_mobile,
        "duplicateUsername": counters.duplicate_username,
        "invalidUsername": counters.invalid_username,
        "rejectedCount": counters.rejected,
    })))
}

impl Counters {
    /// Stores a member of a batch, or counts the rejection. An invalid mobile number is dropped, and the member stays.
    fn add(&mut self, members: &mut Members, seen: &mut HashSet<String>, sent: &Object) {
        // Empty text counts as invalid, as in the sample; a missing number does not.
        if sent
            .get("mobileNumber")
            .and_then(Value::as_str)
            .is_some_and(|number| !is_phone(number))
        {
            self.invalid_mobile += 1;
        }
        let email = key(sent
            .get("emailAddress")
            .and_then(Value::as_str)
            .unwrap_or_default());
        let username = sent
            .get("username")
            .and_then(Value::as_str)
            .filter(|name| !name.is_empty());

        let failed_check = if email != PROTECTED && !is_email(&email) {
            Some(&mut self.invalid_email)
        } else if !seen.insert(email.clone()) {
            Some(&mut self.duplicate_email)
        } else if username.is_some_and(|name| name.contains(char::is_whitespace)) {
            Some(&mut self.invalid_username)
        } else if username.is_some_and(|name| is_taken(members, name, &email)) {
            Some(&mut self.duplicate_username)
        } else {
            None
        };
        if let Some(counter) = failed_check {
            *counter += 1;
            self.rejected += 1;
            return;
        }

        let username = username.map(str::to_owned);
        match members.get_mut(&email) {
            Some(known) if known.status == Status::Blocked => self.rejected += 1,
            Some(known) if known.status != Status::Deleted => {
                known.username = username.or_else(|| known.username.take());
                self.existing += 1;
            }
            _ => {
                members.insert(
                    email,
                    Member {
                        username,
                        status: Status::Active,
                    },
                );
                self.new += 1;
            }
        }
    }
}

pub(super) fn delete(app: &App, call: &Call) -> HandlerResult {
    let outcome = change(app, call, Status::Deleted)?;
    Ok(respond(&json!({
        "membersDeletedSuccessfully": outcome.done,
        "membersUnavailable": outcome.unavailable,
        "membersAlreadyDeleted": outcome.already,
        "membersBlocked": outcome.blocked,
    })))
}

pub(super) fn unsubscribe(app: &App, call: &Call) -> HandlerResult {
    let outcome = change(app, call, Status::Unsubscribed)?;
    Ok(respond(&json!({
        "membersUnsubscribedSuccessfully": outcome.done,
        "membersUnavailable": outcome.unavailable,
        "membersAlreadyUnsubscribed": outcome.already,
        "membersBlocked": outcome.blocked,
    })))
}

#[derive(Default)]
struct Outcome {
    done: u64,
    unavailable: u64,
    already: u64,
    blocked: u64,
}

/// Sets the status of every member in the body.
fn change(app: &App, call: &Call, status: Status) -> Result<Outcome, Reply> {
    admit(app, call)?;
    let emails = elements(call, |element| element.as_str().map(key))?;

    let mut world = app.world();
    let mut outcome = Outcome::default();
    for email in &emails {
        let known = world.questionpro.members.get_mut(email);
        let counter = match known {
            None => &mut outcome.unavailable,
            Some(member) if member.status == status => &mut outcome.already,
            Some(member) if member.status == Status::Blocked => &mut outcome.blocked,
            Some(member) if member.status == Status::Deleted => &mut outcome.unavailable,
            Some(member) => {
                member.status = status;
                &mut outcome.done
            }
        };
        *counter += 1;
    }
    Ok(outcome)
}

/// The body as a list whose elements all pass `read`.
fn elements<T>(call: &Call, read: impl Fn(Value) -> Option<T>) -> Result<Vec<T>, Reply> {
    match call.json() {
        None => Err(Problem::NotJson.reply(call)),
        // R24: at least one.
        Some(Value::Array(elements)) if !elements.is_empty() => elements
            .into_iter()
            .map(read)
            .collect::<Option<_>>()
            .ok_or_else(|| Problem::Schema.reply(call)),
        Some(_) => Err(Problem::Schema.reply(call)),
    }
}

/// Whether all documented fields have their documented types.
fn has_documented_types(member: &Object) -> bool {
    const TEXTS: [&str; 12] = [
        "firstName",
        "middleName",
        "lastName",
        "source",
        "mobileNumber",
        "username",
        "custom1",
        "custom2",
        "custom3",
        "custom4",
        "custom5",
        "password",
    ];
    let mut fields = Fields::of(member);
    fields.any_text("emailAddress");
    for name in TEXTS {
        fields.text(name);
    }
    let profile_fields = fields.list("profileFields").value();
    let known = profile_fields
        .into_iter()
        .flatten()
        .all(|field| field["profileFieldId"].is_i64() && field.get("value").is_some());
    known && fields.finish().is_ok()
}

/// Q25: the placeholder that the page shows instead of an e-mail address, and counts as a valid new member.
const PROTECTED: &str = "[email\u{a0}protected]";

/// The key of a member: the lowercase e-mail. The placeholder is compared by its words, because copying replaces its
/// no-break space.
fn key(email: &str) -> String {
    let email = email.to_lowercase();
    if (email.split(char::is_whitespace)).eq(PROTECTED.split(char::is_whitespace)) {
        return PROTECTED.to_owned();
    }
    email
}

fn is_taken(members: &Members, username: &str, email: &str) -> bool {
    members.iter().any(|(owner, member)| {
        owner != email
            && member.status != Status::Deleted
            && member
                .username
                .as_deref()
                .is_some_and(|taken| taken.eq_ignore_ascii_case(username))
    })
}

fn respond(response: &Value) -> Reply {
    Reply::json(
        StatusCode::OK,
        &json!({ "response": response, "requestID": ids::uuid() }),
    )
}
