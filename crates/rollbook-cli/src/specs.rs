//! `rollbook specs`: lists, prints and exports the five OpenAPI specs, checks any spec, and makes a release.

mod check;
mod release;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use crate::output::{self, HEADING};

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
    /// Write the five specs to a directory, which is created if missing
    Export {
        /// The directory for `API.yaml`, or with --json `API.json`
        #[arg(value_name = "DIR")]
        into: PathBuf,
        /// As JSON instead of YAML
        #[arg(long)]
        json: bool,
        /// Also write `API.LANGUAGE.json`, a configuration (-c) for openapi-generator with names such as `name_first`
        #[arg(long, value_name = "LANGUAGE")]
        names: Option<Language>,
        /// Overwrite existing files that differ
        #[arg(long)]
        force: bool,
    },
    Check(check::Arguments),
    Release(release::Arguments),
}

/// A language in which openapi-generator makes no good names for `[Name | First]` and the like.
#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Php,
    Ruby,
    Rust,
}

/// An embedded spec.
struct Spec {
    api: &'static str,
    yaml: &'static str,
}

static SPECS: [Spec; 5] = [
    Spec {
        api: "memberclicks",
        yaml: rollbook::memberclicks::SPEC,
    },
    Spec {
        api: "members-portal",
        yaml: rollbook::members_portal::SPEC,
    },
    Spec {
        api: "questionpro",
        yaml: rollbook::questionpro::SPEC,
    },
    Spec {
        api: "yourcourts",
        yaml: rollbook::yourcourts::SPEC,
    },
    Spec {
        api: "b2core",
        yaml: rollbook::b2core::SPEC,
    },
];

impl Spec {
    /// Its file name.
    fn file(&self) -> String {
        format!("{}.yaml", self.api)
    }

    fn load(&self) -> io::Result<rollbook_codegen::Spec> {
        rollbook_codegen::load(&self.file(), self.yaml).map_err(io::Error::other)
    }

    fn document(&self) -> io::Result<Value> {
        Ok(self.load()?.value().clone())
    }

    fn json(&self) -> io::Result<String> {
        pretty(&self.document()?)
    }

    /// openapi-generator's configuration with the names of the Rust client.
    fn names(&self) -> io::Result<String> {
        let names = rollbook_codegen::mappings(&self.load()?);
        pretty(
            &json!({"nameMappings": names.properties, "parameterNameMappings": names.parameters}),
        )
    }
}

fn pretty(value: &Value) -> io::Result<String> {
    Ok(format!("{}\n", serde_json::to_string_pretty(value)?))
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
        Command::Export {
            into,
            json,
            names,
            force,
        } => export(into, *json, *names, *force),
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

/// Writes all files or none: conflicts are found first.
fn export(into: &Path, json: bool, names: Option<Language>, force: bool) -> io::Result<()> {
    let mut files = Vec::new();
    for spec in &SPECS {
        let (extension, text) = match json {
            true => ("json", spec.json()?),
            false => ("yaml", spec.yaml.to_owned()),
        };
        files.push((into.join(format!("{}.{extension}", spec.api)), text));
        if let Some(language) = names.as_ref().and_then(ValueEnum::to_possible_value) {
            let file = format!("{}.{}.json", spec.api, language.get_name());
            files.push((into.join(file), spec.names()?));
        }
    }
    let differs = |(path, text): &&(PathBuf, String)| {
        fs::read(path).is_ok_and(|there| there != text.as_bytes())
    };
    if let Some((path, _)) = files.iter().find(differs).filter(|_| !force) {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!(
                "{} exists and differs, so nothing was written; --force overwrites it",
                path.display()
            ),
        ));
    }
    fs::create_dir_all(into).map_err(|error| at(into, &error))?;
    let mut out = output::stdout();
    for (path, text) in &files {
        fs::write(path, text).map_err(|error| at(path, &error))?;
        writeln!(out, "{}", path.display())?;
    }
    out.flush()
}

/// The error with its file.
fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
