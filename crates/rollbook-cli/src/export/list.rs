//! What an API can list, and by which operation: read from the descriptions of its operations.

use clap::ArgMatches;
use rollbook::description::{Description, Field, Kind, Schema};
use serde_json::Value;

use crate::api::{Api, Parent};
use crate::command::flags::path_parameters;
use crate::command::is_list;
use crate::failure::Failure;
use crate::names;
use crate::run::items_of;

/// The lists of an API: all operations that return records.
pub(super) fn lists(api: &Api) -> impl Iterator<Item = &'static Description> {
    let operations = api.operations().filter(|it| it.operation.method == "GET");
    operations.filter(|it| is_list(it) && !items_of(it).is_empty())
}

/// The nouns of these lists, in the order of the spec.
pub(super) fn nouns(api: &Api) -> Vec<String> {
    let mut nouns: Vec<String> = Vec::new();
    for list in lists(api) {
        let noun = names::noun(list.tag);
        if !nouns.contains(&noun) {
            nouns.push(noun);
        }
    }
    nouns
}

/// The path parameters of these lists, each once.
pub(super) fn parameters(api: &Api) -> Vec<&'static Field> {
    let mut parameters: Vec<&Field> = Vec::new();
    for field in lists(api).flat_map(path_parameters) {
        if !parameters.iter().any(|it| it.wire_name == field.wire_name) {
            parameters.push(field);
        }
    }
    parameters
}

/// How a list is read.
pub(super) enum Reading {
    /// One call, with these path parameters.
    One(Vec<(&'static str, Value)>),
    /// A call for each record of another list.
    Each(&'static Parent),
}

/// A list, and how it is read.
pub(super) struct List {
    pub(super) description: &'static Description,
    pub(super) reading: Reading,
}

impl List {
    /// The property of its records with the id of their owner.
    pub(super) fn owner(&self) -> Option<&'static str> {
        match self.reading {
            Reading::Each(parent) if parent.is_owner => Some(parent.parameter),
            _ => None,
        }
    }
}

/// The list that a person wants: the operation that has the given path parameters, or else needs none.
pub(super) fn wanted(api: &'static Api, matches: &ArgMatches) -> Result<List, Failure> {
    let nouns = nouns(api);
    let noun = match (matches.get_one::<String>("what"), api.members) {
        (Some(noun), _) => noun.clone(),
        (None, Ok(tag)) => names::noun(tag),
        (None, Err(instead)) => {
            let others: Vec<_> = nouns.iter().map(|it| format!("`{it}`")).collect();
            let others = match &others[..] {
                [] => String::new(),
                others => format!("; it can export {}", others.join(", ")),
            };
            return Err(Failure::Usage(format!(
                "{} cannot list members: {instead}{others}",
                api.title
            )));
        }
    };
    let given = |field: &Field| matches.get_one::<Value>(field.wire_name).cloned();
    let all: Vec<_> = parameters(api)
        .into_iter()
        .filter(|it| given(it).is_some())
        .collect();
    let of_noun = || lists(api).filter(|it| names::noun(it.tag) == noun);
    let called = |list: &Description| {
        let parameters: Option<Vec<_>> = path_parameters(list)
            .map(|it| Some((it.wire_name, given(it)?)))
            .collect();
        parameters.filter(|it| it.len() == all.len())
    };
    for description in of_noun() {
        if let Some(parameters) = called(description) {
            let reading = Reading::One(parameters);
            return Ok(List {
                description,
                reading,
            });
        }
    }
    if let Some(field) = all.first() {
        let flag = names::flag(field.wire_name);
        return Err(Failure::Usage(format!("{noun} has no --{flag}")));
    }
    by_parent(api, &noun).ok_or_else(|| {
        let needed = of_noun().flat_map(path_parameters).next();
        let flag = needed.map_or_else(String::new, |it| names::flag(it.wire_name));
        Failure::Usage(format!("{noun} needs --{flag}"))
    })
}

/// A list that is read by a call for each record of another list.
pub(super) fn by_parent(api: &'static Api, noun: &str) -> Option<List> {
    lists(api)
        .filter(|it| names::noun(it.tag) == noun)
        .find_map(|description| {
            let mut needed = path_parameters(description);
            let (Some(first), None) = (needed.next(), needed.next()) else {
                return None;
            };
            let parent = api
                .parents
                .iter()
                .find(|it| it.parameter == first.wire_name)?;
            Some(List {
                description,
                reading: Reading::Each(parent),
            })
        })
}

/// The property with a record's id: the first whose name ends in "id".
pub(super) fn id_of(items: &'static [Field]) -> Option<&'static str> {
    let mut names = items.iter().map(|it| it.wire_name);
    names.find(|it| {
        let flag = names::flag(it);
        flag == "id" || flag.ends_with("-id")
    })
}

/// The property with the time of a record's last change.
pub(super) fn changed_of(items: &'static [Field]) -> Option<&'static str> {
    let mut names = items.iter().map(|it| it.wire_name);
    names.find(|it| {
        let flag = names::flag(it);
        let has = |word: &str| flag.split('-').any(|it| it == word);
        (has("modified") || has("update") || has("updated"))
            && (has("date") || has("time") || has("at"))
    })
}

/// The columns that a spec names: those of objects within a record have dots.
pub(super) fn columns(items: &'static [Field], keyed: &[&str], prefix: &str) -> Vec<String> {
    let mut columns = Vec::new();
    for field in items {
        let name = format!("{prefix}{}", field.wire_name);
        let properties = field.schema.properties();
        match field.schema.kind() {
            // Their columns are those of the records.
            Kind::Object if properties.is_empty() => {}
            Kind::Object => columns.extend(self::columns(properties, &[], &format!("{name}."))),
            _ if keyed.contains(&field.wire_name) => {
                let mut keys = properties.iter().filter(|it| it.wire_name == "key");
                let words = keys.next().map(|it| it.schema.enum_values());
                let words = words.unwrap_or_default();
                let words = words.iter().filter_map(Value::as_str);
                columns.extend(words.map(|it| format!("{name}.{it}")));
            }
            _ => columns.push(name),
        }
    }
    columns
}

/// The properties that are lists of objects with a `key` and a `value`: each key is a column.
pub(super) fn keyed(items: &'static [Field]) -> Vec<&'static str> {
    let has = |schema: &Schema, name: &str| {
        let mut properties = schema.properties().iter();
        properties.any(|it| it.wire_name == name)
    };
    let is_keyed = |it: &&Field| {
        it.schema.kind() == Kind::List && has(&it.schema, "key") && has(&it.schema, "value")
    };
    items
        .iter()
        .filter(is_keyed)
        .map(|it| it.wire_name)
        .collect()
}
