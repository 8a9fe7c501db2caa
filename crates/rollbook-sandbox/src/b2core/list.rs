//! The parameters of the profile list: filters, order, limit and offset.

use std::cmp::Ordering;

use serde_json::Value;

use crate::call::Call;
use crate::fields::FieldError;

const DEFAULT_LIMIT: usize = 10;

const SORT_KEYS: [&str; 8] = [
    "createTime",
    "enabled",
    "firstName",
    "lastName",
    "middleName",
    "name",
    "profileId",
    "updateTime",
];

/// Filters, sorts and pages the profiles by the query.
pub(super) fn select(profiles: &[Value], call: &Call) -> Result<Vec<Value>, Vec<FieldError>> {
    let mut errors = Vec::new();
    let limit = number(call, "limit", 1, &mut errors).unwrap_or(DEFAULT_LIMIT);
    let offset = number(call, "offset", 0, &mut errors).unwrap_or(0);
    let key = one_of(call, "sort_by", &SORT_KEYS, &mut errors);
    let order = one_of(call, "sort_order", &["asc", "desc"], &mut errors);
    let filters = filters(call, &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }

    let mut selected: Vec<&Value> = profiles
        .iter()
        .filter(|profile| filters.iter().all(|filter| filter.matches(profile)))
        .collect();
    selected.sort_by(|left, right| {
        let ascending = compare(&left[key], &right[key]);
        if order == "desc" {
            ascending.reverse()
        } else {
            ascending
        }
    });
    Ok(call
        .in_order(selected)
        .into_iter()
        .skip(offset)
        .take(limit)
        .cloned()
        .collect())
}

/// One `filter[…]` of the query.
enum Filter<'a> {
    Enabled(bool),
    Name(&'a str),
    Exactly(&'static str, &'a str),
}

impl Filter<'_> {
    fn matches(&self, profile: &Value) -> bool {
        match *self {
            Self::Enabled(expected) => profile["enabled"] == expected,
            // The sample filters by first, last and middle name in this order, while `name` has the middle name in
            // between, so word order is ignored.
            Self::Name(expected) => words(text(&profile["name"])) == words(expected),
            Self::Exactly(field, expected) => text(&profile[field]) == expected,
        }
    }
}

fn filters<'a>(call: &'a Call, errors: &mut Vec<FieldError>) -> Vec<Filter<'a>> {
    let mut filters = Vec::new();
    for (key, value) in call.query_pairs() {
        let Some(field) = key
            .strip_prefix("filter[")
            .and_then(|rest| rest.strip_suffix(']'))
        else {
            continue;
        };
        // B2: the list of names and the sample differ, so both are accepted.
        let filter = match (field, value.as_str()) {
            // R31
            (_, "") => Err("must not be empty"),
            ("enabled", "1") => Ok(Filter::Enabled(true)),
            ("enabled", "0") => Ok(Filter::Enabled(false)),
            ("enabled", _) => Err("must be 1 or 0"),
            ("firstName" | "profileFirstName", value) => Ok(Filter::Exactly("firstName", value)),
            ("lastName" | "profileLastName", value) => Ok(Filter::Exactly("lastName", value)),
            ("middleName" | "profileMiddleName", value) => Ok(Filter::Exactly("middleName", value)),
            ("uuid", value) => Ok(Filter::Exactly("uuid", value)),
            ("name", value) => Ok(Filter::Name(value)),
            _ => Err("is not a filter of this list"),
        };
        match filter {
            Ok(filter) => filters.push(filter),
            Err(message) => errors.push(FieldError {
                field: key.clone(),
                message: message.to_owned(),
            }),
        }
    }
    filters
}

fn number(call: &Call, name: &str, least: i32, errors: &mut Vec<FieldError>) -> Option<usize> {
    let number = call.query(name)?.parse().ok();
    let number = number.filter(|number: &i32| *number >= least);
    let number = number.and_then(|number| usize::try_from(number).ok());
    if number.is_none() {
        let message = format!("must be a whole number of at least {least}");
        errors.push(FieldError {
            field: name.to_owned(),
            message,
        });
    }
    number
}

/// The value of `name` in the query, which must be one of `words`; the first word by default.
fn one_of(
    call: &Call,
    name: &str,
    words: &[&'static str],
    errors: &mut Vec<FieldError>,
) -> &'static str {
    let Some(sent) = call.query(name) else {
        return words[0];
    };
    words
        .iter()
        .copied()
        .find(|word| *word == sent)
        .unwrap_or_else(|| {
            let message = format!("must be one of {}", words.join(", "));
            errors.push(FieldError {
                field: name.to_owned(),
                message,
            });
            words[0]
        })
}

/// `enabled` is a boolean, every other key is text.
fn compare(left: &Value, right: &Value) -> Ordering {
    left.as_bool()
        .cmp(&right.as_bool())
        .then_with(|| text(left).cmp(text(right)))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn words(name: &str) -> Vec<&str> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    words.sort_unstable();
    words
}
