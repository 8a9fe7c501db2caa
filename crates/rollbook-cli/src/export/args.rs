//! The arguments of `rollbook export`, and its help.

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};

use super::{filter, list};
use crate::api::{self, Api};
use crate::command::flags::value_arg;
use crate::command::{connection_args, formulas_arg, header_arg};
use crate::names;
use crate::run::items_of;

/// The formats of an export.
pub(super) const FORMATS: [&str; 3] = ["csv", "ndjson", "json"];

pub(crate) fn command() -> Command {
    Command::new("export")
        .about("Export all members of an API, or other records, to a file")
        .long_about(LONG_ABOUT)
        .subcommand_required(true)
        .arg_required_else_help(true)
        // Only a command that is called is built, which keeps the start-up short.
        .defer(|it| it.subcommands(api::ALL.iter().map(of_api)))
        .after_help(
            "Examples:\n  rollbook export memberclicks --output members.csv\n  \
             rollbook export b2core -o ndjson --changed-since 2025-01-01 --output profiles.ndjson\n  \
             rollbook export memberclicks --output members.csv --split-by '[Member Status]'",
        )
}

const LONG_ABOUT: &str = "\
Export all members of an API, or other records, to a file.

The file is written beside its place and then renamed. Until then the old file stays as it was, and so it does if the \
export fails or is interrupted. Only its owner can read it, because it holds member data.

Records are sorted by id, because no API promises an order: two exports of the same records are equal, byte for byte. \
Of a record that comes twice, since the list changed while it was read, the last one is written. A record that cannot \
be read is left out and counted, and the exit status is then 7.

CSV has a column for each property that the spec names, and then for each that any record has, such as an \
organisation's own attributes, by name. Properties of objects have dots in their names. JSON has the records as they \
came.";

fn of_api(api: &'static Api) -> Command {
    let nouns = list::nouns(api);
    let what = Arg::new("what")
        .value_name("WHAT")
        .value_parser(PossibleValuesParser::new(nouns.clone()))
        .help(match api.members {
            Ok(tag) => format!("What to export; without it {}", names::noun(tag)),
            Err(_) => "What to export".to_owned(),
        });
    let command = Command::new(api.name).about(match (api.members, nouns.is_empty()) {
        (Ok(_), _) => format!("Export {}", nouns.join(", ")),
        (Err(_), false) => format!("Export {}; members cannot be listed", nouns.join(", ")),
        (Err(_), true) => "Explain why nothing can be listed".to_owned(),
    });
    let command = match api.members {
        Ok(_) => command.after_help(format!(
            "Example:\n  rollbook export {} --sandbox -o csv --output members.csv",
            api.name
        )),
        Err(instead) => command.after_help(format!("Members cannot be listed: {instead}.")),
    };
    if nouns.is_empty() {
        return command.args(connection_args().filter(|it| it.get_id() != "dry-run"));
    }
    let parameters = list::parameters(api).into_iter().map(|field| {
        value_arg(field.wire_name.to_owned(), field, None).long(names::flag(field.wire_name))
    });
    command
        .arg(what)
        .args(parameters.map(|it| it.help_heading("Records")))
        .args(record_args(api).map(|it| it.help_heading("Records")))
        .args(file_args().map(|it| it.help_heading("File")))
        .args(connection_args().filter(|it| it.get_id() != "dry-run"))
}

fn record_args(api: &'static Api) -> impl Iterator<Item = Arg> {
    let mut filters = Vec::new();
    let (mut changed, mut is_searched) = (Vec::new(), false);
    for it in list::lists(api) {
        let pages = it.pages.as_ref();
        let query = it.parameters.iter().map(|it| it.field.wire_name);
        let query = query.filter(|it| it.starts_with("filter[") && pages.is_some());
        filters.extend(query.map(|it| format!("`{it}`")));
        if !filter::search(api, it).is_empty() {
            filters.push("the properties of a search".to_owned());
        }
        if let Some(name) = list::changed_of(items_of(it)) {
            is_searched |= filter::search(api, it)
                .iter()
                .any(|it| it.wire_name == name);
            changed.push(format!("`{name}`"));
        }
    }
    let by_api = match filters.is_empty() {
        true => "The API has no filters: records are compared after they were read.".to_owned(),
        false => format!(
            "The API filters by {}; other properties are compared after the records were read.",
            filters.join(", ")
        ),
    };
    changed.dedup();
    let since = match (changed.join(", "), is_searched) {
        (names, _) if names.is_empty() => {
            "The API reports no time of a change, so this is an error.".to_owned()
        }
        (names, true) => format!("The API filters by {names}."),
        (names, false) => format!(
            "Days of {names} are compared after the records were read, in UTC; records without a readable time are \
             exported too."
        ),
    };
    let condition = Arg::new("where")
        .long("where")
        .value_name("NAME=VALUE")
        .action(ArgAction::Append)
        .help("Export only records with this value; repeat it for several, which must all match")
        .long_help(format!(
            "Export only records with this value, which must be equal; a list has it if one of its items is equal. \
             Repeat the flag for several properties, which must all match.\n\n{by_api}"
        ));
    let changed_since = Arg::new("changed-since")
        .long("changed-since")
        .value_name("YYYY-MM-DD")
        .value_parser(|it: &str| {
            NaiveDate::parse_from_str(it, "%Y-%m-%d").map_err(|_| "not a date such as 2025-01-31")
        })
        .help("Export only records that were changed on this day or later")
        .long_help(format!(
            "Export only records that were changed on this day or later.\n\n{since}"
        ));
    [condition, changed_since].into_iter()
}

fn file_args() -> impl Iterator<Item = Arg> {
    let format = Arg::new("output")
        .short('o')
        .long("format")
        .value_name("FORMAT")
        .value_parser(PossibleValuesParser::new(FORMATS))
        .help("The format; without it that of the file's name, or csv");
    let file = Arg::new("file")
        .long("output")
        .value_name("FILE")
        .help("The file, or - for standard output, which is the default");
    let columns = Arg::new("columns")
        .long("columns")
        .value_name("NAMES")
        .value_delimiter(',')
        .action(ArgAction::Append)
        .help("The columns, by wire name, with commas between them");
    let split = Arg::new("split-by")
        .long("split-by")
        .value_name("COLUMN")
        .requires("file")
        .help("Write a file for each value of a column: members-VALUE.csv")
        .long_help(
            "Write a file for each value of a column: members-VALUE.csv for members.csv, and members-empty.csv for \
             records without a value. Characters that are not letters, digits, _ or - become -, and a hash is added. \
             Files of values that no longer occur stay.",
        );
    [format, file, columns, split, header_arg(), formulas_arg()].into_iter()
}
