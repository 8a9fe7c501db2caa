//! `rollbook specs`: lists, prints and exports the five OpenAPI specs, checks any spec, and makes a release.

mod check;
mod export;
mod release;

use std::io::{self, Write as _};
use std::path::Path;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Subcommand};
use serde_json::Value;

use crate::output::{self, HEADING};
use crate::shipped::{SPECS, Spec};

/// List, print, export and check the OpenAPI specs of the clients
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the five specs, with version and number of operations
    List,
    /// Print the spec of an API
    Show {
        /// The API
        #[arg(value_name = "API", value_parser = apis())]
        spec: &'static Spec,
        /// As JSON instead of YAML
        #[arg(long)]
        json: bool,
    },
    Export(export::Arguments),
    Check(check::Arguments),
    Release(release::Arguments),
}

fn apis() -> impl clap::builder::TypedValueParser<Value = &'static Spec> {
    PossibleValuesParser::new(SPECS.iter().map(|it| it.api)).map(|api| {
        let spec = SPECS.iter().find(|it| it.api == api);
        spec.unwrap_or(&SPECS[0]) // the parser accepts no other name
    })
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    match &arguments.command {
        Command::List => list(),
        Command::Show { spec, json } => show(spec, *json),
        Command::Export(arguments) => export::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Release(arguments) => release::run(arguments),
    }
}

fn list() -> io::Result<()> {
    let mut out = output::stdout();
    writeln!(
        out,
        "{HEADING}{:<14}  {:<7}  {:>10}  Title{HEADING:#}",
        "API", "Version", "Operations"
    )?;
    for spec in &SPECS {
        let document = spec.document()?;
        let info = |name: &str| document["info"][name].as_str().unwrap_or_default();
        writeln!(
            out,
            "{:<14}  {:<7}  {:>10}  {}",
            spec.api,
            info("version"),
            operations(&document),
            info("title")
        )?;
    }
    out.flush()
}

fn operations(document: &Value) -> usize {
    let items = document["paths"].as_object().into_iter().flatten();
    let members = items.flat_map(|(_, item)| item.as_object().into_iter().flatten());
    members
        .filter(|(_, member)| member.get("operationId").is_some())
        .count()
}

fn show(spec: &Spec, json: bool) -> io::Result<()> {
    let mut out = output::stdout();
    match json {
        true => out.write_all(spec.json()?.as_bytes())?,
        false => out.write_all(spec.yaml.as_bytes())?,
    }
    out.flush()
}

/// The error with its file.
fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
