//! The commands of an API, built from the descriptions of its operations.

pub(crate) mod body;
pub(crate) mod flags;
pub(crate) mod plan;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test panics when it fails")]
mod tests;

use std::fmt::Write as _;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use rollbook::description::{Description, Kind};
use serde_json::Value;

use crate::api::{self, Api};
use crate::names;
use crate::print::Format;
use flags::{Flag, Target, body_items, flags, path_parameters, value_arg};

/// The heading of the flags that every call has.
const EVERY: &str = "Output and connection";

/// The command of each API, which is built when it is called.
pub(crate) fn apis() -> impl Iterator<Item = Command> {
    api::ALL.iter().map(|api| {
        Command::new(api.name)
            .about(format!("Call {}", api.title))
            .long_about(format!(
                "Call {}.\n\nEach operation of its spec is a command. {}",
                api.title,
                variables(api)
            ))
            .subcommand_required(true)
            .arg_required_else_help(true)
            .defer(|command| match api::named(command.get_name()) {
                Some(api) => filled(command, api),
                None => command,
            })
    })
}

/// The variables that a client is made of.
pub(crate) fn variables(api: &Api) -> String {
    let mut text = "Credentials come from a profile, which `rollbook auth login` makes, or from these variables of the \
                    environment:\n"
        .to_owned();
    for setting in api.settings {
        let about = setting.about.replace('`', "");
        // Writing to a string does not fail.
        let _ = write!(text, "\n  {}\n        {about}", setting.name);
    }
    text
}

/// The command of an API with those of its operations, in the order of the spec.
fn filled(command: Command, api: &'static Api) -> Command {
    let mut nouns: Vec<(&str, Vec<&Description>)> = Vec::new();
    for description in api.operations() {
        match nouns.iter_mut().find(|(tag, _)| *tag == description.tag) {
            Some((_, operations)) => operations.push(description),
            None => nouns.push((description.tag, vec![description])),
        }
    }
    let nouns = nouns.into_iter().map(|(tag, operations)| {
        let noun = names::noun(tag);
        let verbs: Vec<_> = operations
            .iter()
            .map(|it| names::verb(it.operation.id, tag).0)
            .collect();
        let mut command = Command::new(noun)
            .about(capitalized(&verbs.join(", ")))
            .subcommand_required(true)
            .arg_required_else_help(true);
        command = command.subcommands(operations.iter().map(|it| operation(api, it)));
        match operations.first() {
            Some(first) => command.after_help(example(api, first)),
            None => command,
        }
    });
    let first = api.operations().find(|it| it.operation.method == "GET");
    let command = match first.or_else(|| api.operations().next()) {
        Some(it) => command.after_help(example(api, it)),
        None => command,
    };
    command
        .args(connection_args().map(|it| it.global(true)))
        .args(output_args().map(|it| it.global(true)))
        .subcommands(nouns)
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The command of an operation.
fn operation(api: &'static Api, description: &'static Description) -> Command {
    let (verb, alias) = names::verb(description.operation.id, description.tag);
    let positions = path_parameters(description).map(|field| {
        let id = field.wire_name.to_owned();
        value_arg(id, field, None).value_name(names::flag(field.wire_name).to_uppercase())
    });
    let mut command = Command::new(verb)
        .aliases(alias)
        .about(description.summary)
        .long_about(long_about(description))
        .after_help(example(api, description))
        .args(positions.map(|it| match description.body {
            Some(_) => it.required_unless_present("body-template"),
            None => it.required(true),
        }))
        .args(flags(description).iter().map(Flag::arg));
    if description.body.is_some() {
        command = command.args(body_args(description));
    }
    if is_list(description) {
        command = command.args(list_args(description));
    }
    command
}

fn long_about(description: &Description) -> String {
    let operation = description.operation;
    let mut text = description.summary.to_owned();
    if !description.docs.is_empty() {
        text += &format!("\n\n{}", flags::paragraphs(description.docs));
    }
    let base = format!("{}: {} {}", operation.id, operation.method, operation.path);
    text += &format!("\n\n{base}");
    if !description.source.is_empty() {
        text += &format!("\nVendor's page: {}", description.source);
    }
    text
}

/// Whether the response is a list, in pages or in one piece.
pub(crate) fn is_list(description: &Description) -> bool {
    let response = description.response.as_ref();
    description.pages.is_some() || response.is_some_and(|it| it.kind() == Kind::List)
}

fn list_args(description: &Description) -> impl Iterator<Item = Arg> {
    let all = description.pages.is_some().then(|| {
        Arg::new("all")
            .long("all")
            .action(ArgAction::SetTrue)
            .help("Read all pages, not only one")
    });
    let limit = Arg::new("limit")
        .long("limit")
        .value_name("N")
        .value_parser(value_parser!(u64).range(1..))
        .help("Read pages until there are N items");
    let args = all.into_iter().chain([limit]);
    args.map(|it| it.help_heading("List"))
}

fn body_args(description: &'static Description) -> impl Iterator<Item = Arg> {
    let items = body_items(description).map(|items| {
        Arg::new("items")
            .value_name("ITEM")
            .num_args(1..)
            .conflicts_with("body")
            .value_parser(move |text: &str| flags::value(&items, text))
            .help("The items of the list")
    });
    let secrets = description.body.as_ref().map(|it| it.schema.properties());
    let secrets = secrets.into_iter().flatten().filter(|it| it.is_secret);
    let secrets: Vec<_> = secrets.map(|it| format!("`{}`", it.wire_name)).collect();
    let secrets = match &secrets[..] {
        [] => String::new(),
        secrets => format!(
            "\n\n{} is secret and has no flag, because others on the machine can read a command line. It comes from \
             a file or from standard input.",
            secrets.join(", ")
        ),
    };
    let is_list = (description.body.as_ref()).is_some_and(|it| it.schema.kind() == Kind::List);
    let flags = match (is_list, &items) {
        (_, Some(_)) => "",
        (true, None) => {
            " It is a list: flags set properties of each of its items, and without --body they make one item."
        }
        (false, None) => " Properties from flags replace those of the body.",
    };
    let body = Arg::new("body")
        .long("body")
        .value_name("JSON|@FILE|-")
        .allow_hyphen_values(true)
        .help(match items {
            Some(_) => "The body as JSON, from a file, or from standard input",
            None => "The body as JSON, from a file, or from standard input; flags win over it",
        })
        .long_help(format!(
            "The body as JSON, from a file (@FILE), or from standard input (-), which is read only then.{flags}{secrets}"
        ));
    let template = Arg::new("body-template")
        .long("body-template")
        .action(ArgAction::SetTrue)
        .help("Print the body of the spec's example, and call nothing");
    let named = items.is_none().then(|| {
        let set = Arg::new("set")
            .long("set")
            .value_name("NAME=TEXT")
            .action(ArgAction::Append)
            .help("Set a property by its wire name, such as one of the organisation's own");
        let set_json = Arg::new("set-json")
            .long("set-json")
            .value_name("NAME=JSON")
            .action(ArgAction::Append)
            .help("Set a property by its wire name to a number, a list or any other JSON");
        let null = Arg::new("null")
            .long("null")
            .value_name("NAME")
            .action(ArgAction::Append)
            .help("Set a property to null, by its wire name or its flag");
        [set, set_json, null]
    });
    let named = named.into_iter().flatten();
    let flags = named
        .chain([body, template])
        .map(|it| it.help_heading("Body"));
    items.into_iter().chain(flags)
}

/// How a call connects, and whether it is sent.
pub(crate) fn connection_args() -> impl Iterator<Item = Arg> {
    let dry_run = Arg::new("dry-run")
        .long("dry-run")
        .value_name("FORM")
        .num_args(0..=1)
        .require_equals(true)
        .default_missing_value("text")
        .value_parser(PossibleValuesParser::new(["text", "curl"]))
        .help("Print the request, or a curl command line, and send nothing; needs no credentials");
    let sandbox = Arg::new("sandbox")
        .long("sandbox")
        .value_name("URL")
        .num_args(0..=1)
        .require_equals(true)
        .default_missing_value("")
        .help("Call a sandbox that runs for this command only, or the one at a URL");
    let verbose = Arg::new("verbose")
        .long("verbose")
        .short('v')
        .action(ArgAction::SetTrue)
        .help("Report each request on standard error, without data");
    let no_cache = Arg::new("no-token-cache")
        .long("no-token-cache")
        .action(ArgAction::SetTrue)
        .help("Sign in anew, and keep no token for the next command");
    [dry_run, profile_arg(), sandbox, no_cache, verbose]
        .into_iter()
        .map(|it| it.help_heading(EVERY))
}

/// Which profile is used.
pub(crate) fn profile_arg() -> Arg {
    Arg::new("profile")
        .long("profile")
        .value_name("NAME")
        .help("Use this profile, and no credentials of the environment [or ROLLBOOK_PROFILE]")
}

/// How results are printed.
pub(crate) fn output_args() -> impl Iterator<Item = Arg> {
    let output = Arg::new("output")
        .long("output")
        .short('o')
        .value_name("FORMAT")
        .value_parser(PossibleValuesParser::new(Format::NAMES))
        .help("The format; without it a table on a terminal, and JSON elsewhere");
    let columns = Arg::new("columns")
        .long("columns")
        .value_name("NAMES")
        .value_delimiter(',')
        .action(ArgAction::Append)
        .help("The properties to print, by wire name, with commas between them");
    let jq = Arg::new("jq")
        .long("jq")
        .value_name("FILTER")
        .help("Apply a jq filter to each item of a list, or to the response");
    let collect = Arg::new("collect")
        .long("collect")
        .action(ArgAction::SetTrue)
        .requires("jq")
        .help("Apply the filter once, to the whole list");
    [output, columns, jq, collect, header_arg(), formulas_arg()]
        .into_iter()
        .map(|it| it.help_heading(EVERY))
}

/// What the columns of csv are called.
pub(crate) fn header_arg() -> Arg {
    Arg::new("header")
        .long("header")
        .value_name("NAMES")
        .value_parser(PossibleValuesParser::new(["wire", "plain"]))
        .help("The column headers of csv: wire names, or words for people")
}

/// What happens to texts that a spreadsheet would take for formulas.
pub(crate) fn formulas_arg() -> Arg {
    Arg::new("formulas")
        .long("formulas")
        .value_name("HOW")
        .value_parser(PossibleValuesParser::new(["escape", "keep"]))
        .help("Texts of csv that a spreadsheet would run: begin them with ' (the default), or keep them")
}

/// The example of a help, in lines that fit.
fn example(api: &Api, description: &'static Description) -> String {
    let mut text = "Example:\n ".to_owned();
    let mut length = 0;
    for part in example_of(api, description) {
        if length + part.len() > 84 {
            text += " \\\n     ";
            length = 4;
        }
        text += &format!(" {part}");
        length += part.len() + 1;
    }
    text
}

/// A command line that works, in parts that belong together: path parameters, required flags and up to two more from the spec's examples.
pub(crate) fn example_of(api: &Api, description: &'static Description) -> Vec<String> {
    let (verb, _) = names::verb(description.operation.id, description.tag);
    let noun = names::noun(description.tag);
    let mut line = vec![format!("rollbook {} {noun} {verb}", api.name)];
    let text = |json: Option<&str>| match json.map(serde_json::from_str) {
        Some(Ok(Value::String(text))) => quoted(&text),
        Some(Ok(other)) => quoted(&other.to_string()),
        _ => "1".to_owned(),
    };
    for field in path_parameters(description) {
        line.push(text(field.example));
    }
    let Some(body) = &description.body else {
        return line;
    };
    let example: Value = serde_json::from_str(body.example).unwrap_or_default();
    let one = example.get(0).unwrap_or(&example);
    if body_items(description).is_some() {
        let one = serde_json::to_string(one).ok();
        line.push(text(one.as_deref()));
        return line;
    }
    let flags = flags(description);
    let given = flags.iter().filter_map(|flag| match &flag.target {
        Target::Body(path) if path.len() == 1 => Some((flag, one.get(path[0])?)),
        _ => None,
    });
    let (needed, more): (Vec<_>, Vec<_>) = given
        .filter(|(_, value)| !value.is_null())
        .partition(|(flag, _)| flag.field.is_required);
    for (flag, value) in needed.into_iter().chain(more.into_iter().take(2)) {
        let value = match flag.list_items() {
            Some(_) => value.get(0).unwrap_or(value),
            None => value,
        };
        line.push(format!(
            "--{} {}",
            flag.name,
            text(Some(&value.to_string()))
        ));
    }
    line
}

/// A text for a POSIX shell, in quotes if it needs them.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "@._-/:+,".contains(c);
    match !text.is_empty() && text.chars().all(is_plain) {
        true => text.to_owned(),
        false => format!("'{}'", text.replace('\'', r"'\''")),
    }
}
