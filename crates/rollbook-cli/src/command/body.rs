//! The body of a call: from `--body`, with the values of flags on top.

use std::fs;
use std::io::{self, Read as _};

use clap::ArgMatches;
use rollbook::description::{Body, Description, Field, Kind, Schema};
use serde_json::{Map, Value};

use super::flags::{Flag, Target, flags, value};
use crate::failure::Failure;

/// The body that the arguments make; `None` if none of them is about it.
pub(crate) fn body(
    description: &'static Description,
    matches: &ArgMatches,
) -> Result<Option<Value>, Failure> {
    let Some(described) = &description.body else {
        return Ok(None);
    };
    if let Ok(Some(items)) = matches.try_get_many::<Value>("items") {
        return Ok(Some(items.cloned().collect()));
    }
    let given = matches.get_one::<String>("body");
    let base = given.map(|it| read(it, described)).transpose()?;
    let changes = changes(description, described, matches)?;
    let is_list = described.schema.kind() == Kind::List;
    if changes.is_empty() {
        let needs = "the call needs a list: name its items, or use --body; --body-template prints an example";
        return match base {
            None if is_list => Err(Failure::Usage(needs.to_owned())),
            base => Ok(base),
        };
    }
    let empty = || match is_list {
        true => Value::Array(vec![Value::Object(Map::new())]),
        false => Value::Object(Map::new()),
    };
    let mut body = base.unwrap_or_else(empty);
    let objects = match &mut body {
        Value::Array(items) if is_list => items.iter_mut().collect(),
        one => vec![one],
    };
    for object in objects {
        for (path, value) in &changes {
            set(object, path, value.clone())?;
        }
    }
    Ok(Some(body))
}

/// The JSON of `--body`.
fn read(given: &str, described: &Body) -> Result<Value, Failure> {
    let (text, is_inline) = source(given)?;
    let body = parsed("--body", &text)?;
    let objects = match &body {
        Value::Array(items) => items.iter().collect(),
        one => vec![one],
    };
    let mut secrets = described.schema.properties().iter();
    let is_given =
        |it: &&Field| it.is_secret && objects.iter().any(|o| o.get(it.wire_name).is_some());
    match secrets.find(is_given) {
        Some(secret) if is_inline => Err(is_secret(secret.wire_name)),
        _ => Ok(body),
    }
}

/// The text of an argument that is a text, `@FILE` or `-`, and whether it is in the command line itself.
pub(crate) fn source(given: &str) -> Result<(String, bool), Failure> {
    let named = |name: &str, error: &io::Error| Failure::Here(format!("{name}: {error}"));
    match given.strip_prefix('@') {
        _ if given == "-" || given == "@-" => {
            let mut text = String::new();
            let read = io::stdin().read_to_string(&mut text);
            read.map_err(|error| named("standard input", &error))?;
            Ok((text, false))
        }
        Some(file) => match fs::read_to_string(file) {
            Ok(text) => Ok((text, false)),
            Err(error) => Err(named(file, &error)),
        },
        None => Ok((given.to_owned(), true)),
    }
}

/// The JSON of a text, or why it is not JSON, without repeating it.
pub(crate) fn parsed(what: &str, text: &str) -> Result<Value, Failure> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failure::Usage(format!(
            "{what} is not JSON at line {line}, column {column}"
        ))
    })
}

fn is_secret(name: &str) -> Failure {
    Failure::Usage(format!(
        "{name} is secret and others can read a command line: put it into a file for --body @FILE, or into standard \
         input for --body -"
    ))
}

type Change = (Vec<String>, Value);

/// The properties that flags set, in the order of the help.
fn changes(
    description: &'static Description,
    described: &Body,
    matches: &ArgMatches,
) -> Result<Vec<Change>, Failure> {
    let flags = flags(description);
    let mut changes = Vec::new();
    for flag in &flags {
        if let (Target::Body(path), Some(value)) = (&flag.target, given(flag, matches)) {
            let path = path.iter().map(|&it| it.to_owned()).collect();
            changes.push((path, value));
        }
    }
    let texts = |id| {
        let values = matches.try_get_many::<String>(id).ok().flatten();
        values.into_iter().flatten()
    };
    for pair in texts("set") {
        let (path, field, text) = assigned(&described.schema, "--set", pair)?;
        let value = match field {
            Some(field) if field.schema.kind() == Kind::List => {
                return Err(Failure::Usage(format!(
                    "--set {}: it is a list, so use its flag or --set-json",
                    field.wire_name
                )));
            }
            Some(field) => value(&field.schema, text)
                .map_err(|reason| Failure::Usage(format!("--set {}: {reason}", field.wire_name)))?,
            None => text.into(),
        };
        changes.push((path, value));
    }
    for pair in texts("set-json") {
        let (path, _, text) = assigned(&described.schema, "--set-json", pair)?;
        let name = format!("--set-json {}", path.join("."));
        changes.push((path, parsed(&name, text)?));
    }
    for name in texts("null") {
        let (path, _) = located(&described.schema, &flags, "--null", name)?;
        if changes.iter().any(|(it, _)| *it == path) {
            let reason = format!("--null {name}: another flag sets it");
            return Err(Failure::Usage(reason));
        }
        changes.push((path, Value::Null));
    }
    Ok(changes)
}

/// The value of a flag; a list if it can be repeated.
pub(crate) fn given(flag: &Flag, matches: &ArgMatches) -> Option<Value> {
    let mut values = matches.try_get_many::<Value>(&flag.id()).ok().flatten()?;
    match flag.list_items() {
        Some(_) => Some(values.cloned().collect()),
        None => values.next_back().cloned(),
    }
}

/// The place, the spec's property if it has one there, and the text of `NAME=TEXT`.
fn assigned<'a>(
    schema: &Schema,
    flag: &str,
    pair: &'a str,
) -> Result<(Vec<String>, Option<&'static Field>, &'a str), Failure> {
    let Some((name, text)) = pair.split_once('=') else {
        let reason = format!("{flag} takes NAME=VALUE, and there is no equals sign");
        return Err(Failure::Usage(reason));
    };
    let (path, field) = located(schema, &[], flag, name)?;
    Ok((path, field, text))
}

/// The place of a name: a property of the spec, one within a property such as `fields.Nickname`, or any other name.
fn located(
    schema: &Schema,
    flags: &[Flag],
    flag: &str,
    name: &str,
) -> Result<(Vec<String>, Option<&'static Field>), Failure> {
    let found = schema.properties().iter().find(|it| it.wire_name == name);
    if let Some(field) = found {
        return match field.is_secret && flag != "--null" {
            true => Err(is_secret(name)),
            false => Ok((vec![name.to_owned()], Some(field))),
        };
    }
    let flag_name = name.trim_start_matches("--");
    if let Some(Target::Body(path)) =
        (flags.iter().find(|it| it.name == flag_name)).map(|it| &it.target)
    {
        return Ok((path.iter().map(|&it| it.to_owned()).collect(), None));
    }
    for field in schema.properties() {
        let inner = name.strip_prefix(field.wire_name);
        let inner = inner.and_then(|it| it.strip_prefix('.'));
        if let (Some(inner), Kind::Object) = (inner, field.schema.kind()) {
            let (mut path, found) = located(&field.schema, &[], flag, inner)?;
            path.insert(0, field.wire_name.to_owned());
            return Ok((path, found));
        }
    }
    Ok((vec![name.to_owned()], None))
}

/// Sets a property, and makes the objects on the way.
fn set(object: &mut Value, path: &[String], value: Value) -> Result<(), Failure> {
    let Value::Object(properties) = object else {
        let reason = "flags set properties, and the body or a part of it is not an object";
        return Err(Failure::Usage(reason.to_owned()));
    };
    match path {
        [] => Ok(()),
        [name] => {
            properties.insert(name.clone(), value);
            Ok(())
        }
        [name, rest @ ..] => {
            let inner = properties.entry(name.clone());
            let inner = inner.or_insert_with(|| Value::Object(Map::new()));
            if inner.is_null() {
                *inner = Value::Object(Map::new());
            }
            set(inner, rest, value)
        }
    }
}

/// Replaces the secrets of a body by their names, so that it can be shown.
pub(crate) fn hide_secrets(described: &Body, body: &mut Value) {
    let objects = match body {
        Value::Array(items) => items.iter_mut().collect(),
        one => vec![one],
    };
    let secrets = described.schema.properties().iter();
    let secrets: Vec<_> = secrets.filter(|it| it.is_secret).collect();
    for object in objects {
        for secret in &secrets {
            if let Some(value) = object.get_mut(secret.wire_name).filter(|it| !it.is_null()) {
                *value = format!("<{}>", secret.wire_name).into();
            }
        }
    }
}
