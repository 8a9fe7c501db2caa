//! `rollbook specs export`: writes the specs in one or several formats.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rollbook_exports::{File, Source};
use rollbook_sandbox::{Api, credentials};

use super::at;
use crate::shipped::{SPECS, Spec};
use crate::{output, sandbox};

/// What the ids in the specs, such as M13, refer to.
const QUIRKS: &str = include_str!("../../../../specs/QUIRKS.md");

/// Write the five specs to a directory, which is created if missing
///
/// All files are in this one directory, and the names of most begin with the API:
///
///   yaml         API.yaml
///   json         API.json, the same document
///   openapi-3.1  API.openapi-3.1.json
///   postman      API.postman_collection.json, API.vendor.postman_environment.json,
///                API.sandbox.postman_environment.json
///   arazzo       API.arazzo.json, which refers to API.yaml
///
/// QUIRKS.md is always among them: the specs cite its rows.
///
/// The environments and workflows contain no secrets; those of the sandbox are the same everywhere.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Arguments {
    /// The directory
    #[arg(value_name = "DIR")]
    into: PathBuf,
    /// The formats, separated by commas; arazzo also writes yaml
    #[arg(long, value_enum, value_delimiter = ',', default_value = "yaml")]
    format: Vec<Format>,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Also write `API.LANGUAGE.json`, a configuration (-c) for openapi-generator with names such as `name_first`
    #[arg(long, value_name = "LANGUAGE")]
    names: Option<Language>,
    /// Overwrite existing files that differ
    #[arg(long)]
    force: bool,
}

/// A language in which openapi-generator makes bad names of `[Name | First]` and the like.
#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Php,
    Ruby,
    Rust,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Yaml,
    Json,
    #[value(name = "openapi-3.1")]
    OpenApi31,
    Postman,
    Arazzo,
}

impl Format {
    /// The format of the files, unless they are the specs themselves.
    fn generated(self) -> Option<rollbook_exports::Format> {
        Some(match self {
            Self::Yaml => return None,
            Self::Json => rollbook_exports::Format::Json,
            Self::OpenApi31 => rollbook_exports::Format::OpenApi31,
            Self::Postman => rollbook_exports::Format::Postman,
            Self::Arazzo => rollbook_exports::Format::Arazzo,
        })
    }
}

impl Arguments {
    fn has(&self, format: Format) -> bool {
        match self.json {
            true => format == Format::Json,
            false => self.format.contains(&format),
        }
    }
}

impl Spec {
    /// The files of one format, for a sandbox with this origin.
    pub(crate) fn exported(
        &self,
        format: rollbook_exports::Format,
        sandbox: &str,
    ) -> io::Result<Vec<File>> {
        let source = Source {
            api: self.api,
            spec: &self.document()?,
            sandbox_url: &format!("{sandbox}{}", self.of.base_path()),
            sandbox_values: &account(self.of),
        };
        rollbook_exports::files(format, &source).map_err(io::Error::other)
    }
}

/// The account in every sandbox, by the names of variables.
fn account(api: Api) -> Vec<(&'static str, String)> {
    use credentials::*;
    let user_id = QUESTIONPRO_USER_ID.to_string();
    let values: &[(&'static str, &str)] = match api {
        Api::MemberClicks => &[
            ("clientId", CLIENT_ID),
            ("clientSecret", CLIENT_SECRET),
            ("username", MEMBERCLICKS_USERNAME),
            ("password", MEMBERCLICKS_PASSWORD),
        ],
        Api::MembersPortal => &[
            ("username", MEMBERS_PORTAL_USERNAME),
            ("password", MEMBERS_PORTAL_PASSWORD),
        ],
        Api::QuestionPro => &[("apiKey", API_KEY), ("userId", &user_id)],
        Api::YourCourts => &[("apiKey", API_KEY)],
        Api::B2Core => &[("clientId", CLIENT_ID), ("clientSecret", CLIENT_SECRET)],
    };
    values
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect()
}

/// Writes all files or none: conflicts are found first.
pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    let into = &arguments.into;
    let sandbox = format!("http://127.0.0.1:{}", sandbox::DEFAULT_PORT);
    let mut files = vec![(into.join("QUIRKS.md"), QUIRKS.to_owned())];
    for spec in &SPECS {
        if arguments.has(Format::Yaml) || arguments.has(Format::Arazzo) {
            files.push((into.join(spec.file()), spec.yaml.to_owned()));
        }
        if let Some(language) = arguments
            .names
            .as_ref()
            .and_then(ValueEnum::to_possible_value)
        {
            let file = format!("{}.{}.json", spec.api, language.get_name());
            files.push((into.join(file), spec.names()?));
        }
        for format in Format::value_variants() {
            if let (true, Some(format)) = (arguments.has(*format), format.generated()) {
                let written = spec.exported(format, &sandbox)?;
                files.extend(written.into_iter().map(|it| (into.join(it.name), it.text)));
            }
        }
    }
    let differs = |(path, text): &&(PathBuf, String)| {
        fs::read(path).is_ok_and(|there| there != text.as_bytes())
    };
    if let Some((path, _)) = files.iter().find(differs).filter(|_| !arguments.force) {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!(
                "{} exists and differs, so nothing was written; --force overwrites it",
                path.display()
            ),
        ));
    }
    fs::create_dir_all(into).map_err(|error| at(into, &error))?;
    write(&files)
}

fn write(files: &[(PathBuf, String)]) -> io::Result<()> {
    let mut out = output::stdout();
    for (path, text) in files {
        fs::write(path, text).map_err(|error| at(path, &error))?;
        writeln!(out, "{}", path.display())?;
    }
    out.flush()
}
