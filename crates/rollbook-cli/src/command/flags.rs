//! The flags of an operation, from its description.

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Arg, ArgAction};
use rollbook::description::{Description, Field, Kind, Place, Schema};
use serde_json::Value;

use crate::names;

/// A flag for a parameter, or for a property of the body.
pub(crate) struct Flag {
    /// Without hyphens: `filter-first-name`, or `join-date.start-date` for a property of a property.
    pub(crate) name: String,
    pub(crate) target: Target,
    pub(crate) field: &'static Field,
}

/// Where the value of a flag goes.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Target {
    Parameter(Place),
    /// The wire names on the way to the property.
    Body(Vec<&'static str>),
}

/// The flags of the command itself, which no parameter or property takes.
pub(crate) const OWN: &[&str] = &[
    "all",
    "body",
    "body-template",
    "collect",
    "columns",
    "dry-run",
    "formulas",
    "header",
    "help",
    "jq",
    "limit",
    "no-token-cache",
    "null",
    "output",
    "profile",
    "sandbox",
    "set",
    "set-json",
    "verbose",
    "version",
];

/// Objects in objects get flags down to this depth; `--set-json` and `--body` have no limit.
const DEPTH: usize = 3;

/// All flags of an operation. Path parameters are not among them, because they have a position.
pub(crate) fn flags(description: &Description) -> Vec<Flag> {
    let mut flags = Vec::new();
    for parameter in description.parameters {
        let (place, field) = (parameter.place, &parameter.field);
        let is_size = (description.pages.as_ref()).is_some_and(|it| it.size == field.wire_name);
        let (name, prefix) = match place {
            Place::Path => continue,
            Place::Query if is_size => ("page-size".to_owned(), "query"),
            Place::Query => (names::flag(field.wire_name), "query"),
            Place::Header => (names::flag(field.wire_name), "header"),
        };
        flags.push(Flag {
            name: own_first(name, prefix),
            target: Target::Parameter(place),
            field,
        });
    }
    if let Some(body) = &description.body {
        add(&mut flags, body.schema.properties(), "", &[]);
    }
    flags
}

/// Adds the flags for the properties of an object, except for secrets: others on the machine can read a command line.
fn add(flags: &mut Vec<Flag>, fields: &'static [Field], prefix: &str, path: &[&'static str]) {
    for field in fields.iter().filter(|it| !it.is_secret) {
        let name = format!("{prefix}{}", names::flag(field.wire_name));
        let path = [path, &[field.wire_name]].concat();
        let properties = field.schema.properties();
        if field.schema.kind() == Kind::Object && !properties.is_empty() && path.len() < DEPTH {
            add(flags, properties, &format!("{name}."), &path);
        } else {
            flags.push(Flag {
                name: own_first(name, "body"),
                target: Target::Body(path),
                field,
            });
        }
    }
}

/// The place is part of a name that the command needs itself.
fn own_first(name: String, place: &str) -> String {
    match OWN.contains(&&*name) {
        true => format!("{place}-{name}"),
        false => name,
    }
}

/// The path parameters, in order.
pub(crate) fn path_parameters(description: &Description) -> impl Iterator<Item = &'static Field> {
    let parameters = description.parameters.iter();
    let in_path = parameters.filter(|it| it.place == Place::Path);
    in_path.map(|it| &it.field)
}

/// The items of a body that is a list of texts or numbers: they have a position, since they have no name.
pub(crate) fn body_items(description: &Description) -> Option<Schema> {
    let items = description.body.as_ref()?.schema.items()?;
    (!matches!(items.kind(), Kind::Object | Kind::List)).then_some(items)
}

impl Flag {
    /// The id of the argument. A wire name alone is not unique.
    pub(crate) fn id(&self) -> String {
        format!("--{}", self.name)
    }

    pub(crate) fn arg(&self) -> Arg {
        let heading = match self.target {
            Target::Parameter(_) => "Parameters",
            Target::Body(_) => "Body",
        };
        let arg = value_arg(self.id(), self.field, self.list_items())
            .long(self.name.clone())
            .help_heading(heading);
        match self.list_items() {
            Some(_) => arg.action(ArgAction::Append),
            None => arg.overrides_with(self.id()),
        }
    }

    /// The type of the items, if the flag can be repeated.
    pub(crate) fn list_items(&self) -> Option<Schema> {
        self.field.schema.items()
    }
}

/// An argument for a value of this type, with its help.
pub(crate) fn value_arg(id: String, field: &'static Field, items: Option<Schema>) -> Arg {
    let schema = items.unwrap_or(field.schema);
    let words = schema.enum_values();
    let arg = Arg::new(id)
        .value_name(value_name(&schema))
        .help(help(field, items.is_some(), first_sentence(field.docs)))
        .long_help(help(field, items.is_some(), &paragraphs(field.docs)));
    let arg = match schema.kind() {
        Kind::Integer | Kind::Number => arg.allow_negative_numbers(true),
        _ => arg,
    };
    if words.is_empty() {
        return arg.value_parser(move |text: &str| value(&schema, text));
    }
    let texts = words.into_iter().map(|it| match it {
        Value::String(text) => text,
        other => other.to_string(),
    });
    let words = PossibleValuesParser::new(texts);
    arg.value_parser(words.try_map(move |text| value(&schema, &text)))
}

/// The JSON value of a text on the command line. The spec decides between text, number and JSON, and nothing else.
pub(crate) fn value(schema: &Schema, text: &str) -> Result<Value, String> {
    let json = || serde_json::from_str::<Value>(text).map_err(|error| format!("not JSON: {error}"));
    match schema.kind() {
        Kind::Text => Ok(text.into()),
        Kind::Integer => match text.parse::<i64>() {
            Ok(number) => Ok(number.into()),
            Err(_) => Err("not a whole number".to_owned()),
        },
        Kind::Number => match json() {
            Ok(number @ Value::Number(_)) => Ok(number),
            _ => Err("not a number".to_owned()),
        },
        Kind::Boolean => match text {
            "true" => Ok(true.into()),
            "false" => Ok(false.into()),
            _ => Err("neither true nor false".to_owned()),
        },
        // `007` is text: as a number it would lose its zeros.
        Kind::IntegerOrText => Ok(match text.parse::<i64>() {
            Ok(number) if number.to_string() == text => number.into(),
            _ => text.into(),
        }),
        _ => json(),
    }
}

fn value_name(schema: &Schema) -> String {
    match (schema.format(), schema.kind()) {
        (Some("date"), _) => "YYYY-MM-DD".to_owned(),
        (Some(format), _) if format.contains('/') => format.to_uppercase(),
        (_, Kind::Text) => "TEXT".to_owned(),
        (_, Kind::Integer) => "INTEGER".to_owned(),
        (_, Kind::Number) => "NUMBER".to_owned(),
        (_, Kind::IntegerOrText) => "INTEGER|TEXT".to_owned(),
        (_, Kind::Boolean) => "true|false".to_owned(),
        _ => "JSON".to_owned(),
    }
}

/// The spec's words, then what it says in data.
fn help(field: &Field, is_repeated: bool, docs: &str) -> String {
    let plain = |json: &str| match serde_json::from_str(json) {
        Ok(Value::String(text)) => text,
        _ => json.to_owned(),
    };
    let mut notes = vec![format!("`{}`", field.wire_name)];
    notes.extend(field.is_required.then(|| "required".to_owned()));
    notes.extend(is_repeated.then(|| "repeat it for several".to_owned()));
    notes.extend(field.default.map(|it| format!("default {}", plain(it))));
    notes.extend(field.example.map(|it| format!("for example {}", plain(it))));
    let notes = notes.join(", ");
    match docs {
        "" => notes,
        docs => format!("{docs} [{notes}]"),
    }
}

/// Markdown as lines for a terminal, which wraps them.
pub(crate) fn paragraphs(markdown: &str) -> String {
    let paragraphs = markdown.split("\n\n").map(|paragraph| {
        let is_block = |line: &str| line.starts_with(['|', '-', ' ', '*', '#']);
        match paragraph.lines().any(is_block) {
            true => paragraph.to_owned(),
            false => paragraph.lines().collect::<Vec<_>>().join(" "),
        }
    });
    paragraphs
        .collect::<Vec<_>>()
        .join("\n\n")
        .replace("**", "")
}

fn first_sentence(docs: &str) -> &str {
    let paragraph = docs.split("\n\n").next().unwrap_or(docs);
    match paragraph.split_once(". ") {
        Some((sentence, _)) => sentence,
        None => paragraph.trim_end_matches('.'),
    }
}
