//! What a command line asks for, as values. Reading them makes no call.

use std::ffi::OsString;

use clap::ArgMatches;
use rollbook::description::{Description, Place};
use rollbook::{Error, NamedCall};
use serde_json::Value;

use super::body::{body, given};
use super::flags::{Target, flags, path_parameters};
use super::is_list;
use crate::api::{self, Api};
use crate::failure::Failure;
use crate::session::Source;
use crate::{names, print};

/// A call of an operation.
pub(crate) struct Plan {
    pub(crate) api: &'static Api,
    pub(crate) description: &'static Description,
    parameters: Vec<(Place, &'static str, Value)>,
    pub(crate) body: Option<Value>,
    pub(crate) reading: Reading,
}

/// How much of a response is read.
#[derive(Clone, Copy)]
pub(crate) enum Reading {
    /// The response is no list.
    Whole,
    /// One page.
    Page,
    /// Items across pages, up to a limit.
    Items(Option<u64>),
}

/// What all commands that make calls have in common.
pub(crate) struct Common {
    pub(crate) source: Source,
    pub(crate) dry_run: Option<DryRun>,
    pub(crate) is_verbose: bool,
    pub(crate) output: print::Options,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum DryRun {
    Text,
    Curl,
}

impl Common {
    pub(crate) fn of(matches: &ArgMatches) -> Result<Self, Failure> {
        let text = |id| matches.try_get_one::<String>(id).ok().flatten().cloned();
        Ok(Self {
            source: source(matches),
            dry_run: text("dry-run").map(|form| match &*form {
                "curl" => DryRun::Curl,
                _ => DryRun::Text,
            }),
            is_verbose: matches.get_flag("verbose"),
            output: print::Options::of(matches)?,
        })
    }
}

/// Where the settings of a command come from.
pub(crate) fn source(matches: &ArgMatches) -> Source {
    let text = |id| matches.try_get_one::<String>(id).ok().flatten().cloned();
    let is_set = |id| matches.try_get_one::<bool>(id).ok().flatten() == Some(&true);
    Source::of(text("sandbox"), text("profile"), is_set("no-token-cache"))
}

/// An operation that is called, or whose example is wanted.
pub(crate) enum Wanted {
    Call(Plan),
    Template(&'static str),
}

/// The arguments with noun and verb in place of an `operationId`, which a spec or a log has: `rollbook b2core getProfile`.
pub(crate) fn without_ids(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let api = arguments.get(1).and_then(|it| api::named(it.to_str()?));
    let Some(api) = api else {
        return arguments;
    };
    let id_or_noun = arguments
        .iter()
        .enumerate()
        .skip(2)
        .find_map(|(at, argument)| {
            let is_named = |it: &&Description| {
                *argument == *it.operation.id || *argument == *names::noun(it.tag)
            };
            Some((at, api.operations().find(is_named)?))
        });
    if let Some((at, it)) = id_or_noun
        && arguments[at] == *it.operation.id
    {
        let (verb, _) = names::verb(it.operation.id, it.tag);
        arguments.splice(at..=at, [names::noun(it.tag).into(), verb.into()]);
    }
    arguments
}

/// The API, the operation and the arguments of a command of an API.
pub(crate) fn find<'a>(
    name: &str,
    matches: &'a ArgMatches,
) -> Option<(&'static Api, &'static Description, &'a ArgMatches)> {
    let api = api::named(name)?;
    let (noun, inner) = matches.subcommand()?;
    let (verb, inner) = inner.subcommand()?;
    let description = api
        .operations()
        .find(|it| names::noun(it.tag) == noun && names::verb(it.operation.id, it.tag).0 == verb);
    Some((api, description?, inner))
}

/// What the arguments of an operation ask for.
pub(crate) fn wanted(
    api: &'static Api,
    description: &'static Description,
    matches: &ArgMatches,
) -> Result<Wanted, Failure> {
    let flag = |id| matches.try_get_one::<bool>(id).ok().flatten() == Some(&true);
    if let (true, Some(body)) = (flag("body-template"), &description.body) {
        return Ok(Wanted::Template(body.example));
    }
    let mut parameters = Vec::new();
    for field in path_parameters(description) {
        if let Some(value) = matches.get_one::<Value>(field.wire_name) {
            parameters.push((Place::Path, field.wire_name, value.clone()));
        }
    }
    for flag in flags(description) {
        if let (Target::Parameter(place), Some(value)) = (&flag.target, given(&flag, matches)) {
            parameters.push((*place, flag.field.wire_name, value));
        }
    }
    let limit = matches.try_get_one::<u64>("limit").ok().flatten().copied();
    let reading = match (is_list(description), limit) {
        (false, _) => Reading::Whole,
        (true, limit @ Some(_)) => Reading::Items(limit),
        (true, None) if flag("all") || description.pages.is_none() => Reading::Items(None),
        (true, None) => Reading::Page,
    };
    Ok(Wanted::Call(Plan {
        api,
        description,
        parameters,
        body: body(description, matches)?,
        reading,
    }))
}

impl Plan {
    /// The call of the library.
    pub(crate) fn call(&self, client: &dyn api::Client) -> Result<NamedCall, Error> {
        let mut call = client.by_name(self.description.operation.id)?;
        for (place, name, value) in &self.parameters {
            call = call.parameter_in(*place, *name, value.clone());
        }
        if let Some(body) = &self.body {
            call = call.body(body.clone());
        }
        Ok(call)
    }
}
