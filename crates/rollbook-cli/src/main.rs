//! The `rollbook` command: five membership APIs on the command line, a tour and a sandbox of them, and their specs.
//!
//! This file has the list of commands and the exit status; each command has a module.
#![forbid(unsafe_code)]

mod api;
mod auth;
mod command;
mod export;
mod failure;
mod find;
mod manual;
mod names;
mod output;
mod print;
mod private;
mod profiles;
mod raw;
mod run;
mod sandbox;
mod session;
mod shipped;
mod specs;
mod spool;
mod tokens;
mod tour;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{ArgMatches, Args as _, Command};

use command::plan::{self, Common, Wanted};
use failure::{Exit, Failure};

/// All commands. Those of an API are built when it is called.
fn root() -> Command {
    let exits = Exit::ALL.map(|(exit, about)| format!("  {:>3}  {about}", exit as u8));
    Command::new("rollbook")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Five membership APIs on the command line, and a sandbox to try them on")
        .after_help("Example:\n  rollbook memberclicks profiles list --sandbox")
        .after_long_help(format!(
            "Example:\n  rollbook memberclicks profiles list --sandbox\n\nExit status:\n    0  done\n{}",
            exits.join("\n")
        ))
        .subcommands(command::apis())
        .subcommand(auth::command())
        .subcommand(export::command())
        .subcommand(find::command())
        .subcommand(raw::command())
        .subcommand(tour::Arguments::augment_args(Command::new("tour")))
        .subcommand(sandbox::Arguments::augment_args(Command::new("sandbox")))
        .subcommand(specs::Arguments::augment_args(Command::new("specs")))
        .subcommands(manual::commands())
}

fn main() -> ExitCode {
    let matches = root().get_matches_from(plan::without_ids(std::env::args_os().collect()));
    match run(&matches) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::failure(&failure, leaf(&matches));
            ExitCode::from(failure.exit() as u8)
        }
    }
}

/// The arguments of the innermost command.
fn leaf(matches: &ArgMatches) -> &ArgMatches {
    match matches.subcommand() {
        Some((_, inner)) => leaf(inner),
        None => matches,
    }
}

fn run(matches: &ArgMatches) -> Result<(), Failure> {
    match matches.subcommand() {
        None => Ok(root().print_help()?),
        Some(("auth", matches)) => auth::run(matches),
        Some(("export", matches)) => export::run(matches),
        Some(("find", matches)) => find::run(matches),
        Some(("call", matches)) => raw::run(matches),
        Some(("tour", matches)) => Ok(tour::run(&arguments(matches))?),
        Some(("sandbox", matches)) => Ok(sandbox::run(&arguments(matches))?),
        Some(("specs", matches)) => Ok(specs::run(&arguments(matches))?),
        Some(("completions", matches)) => manual::completions(matches, &root()),
        Some(("man", matches)) => manual::man(matches, &root()),
        Some((api, matches)) => match plan::find(api, matches) {
            Some((api, description, matches)) => {
                operation(plan::wanted(api, description, matches)?, matches)
            }
            None => Err(Failure::Usage(format!("{api} has no such command"))),
        },
    }
}

/// The arguments of a command that clap has parsed already.
fn arguments<T: clap::FromArgMatches>(matches: &ArgMatches) -> T {
    T::from_arg_matches(matches).unwrap_or_else(|error| error.exit())
}

fn operation(wanted: Wanted, matches: &ArgMatches) -> Result<(), Failure> {
    match wanted {
        Wanted::Call(plan) => run::run(&plan, &Common::of(matches)?),
        Wanted::Template(example) => {
            let example: serde_json::Value =
                serde_json::from_str(example).map_err(io::Error::other)?;
            Ok(writeln!(output::stdout(), "{example:#}")?)
        }
    }
}
