//! `rollbook specs release`: copies the text of each new version, which others use.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use rollbook_codegen::Diagnostics;
use semver::Version;

use super::at;
use crate::output;
use crate::shipped::{SPECS, Spec};

/// Copy changed specs into DIR/released, if version and changelog are updated (for maintainers)
///
/// A spec that differs from its released copy needs a greater `info.version` and an entry in DIR/CHANGELOG.md under the
/// heading `## API VERSION`. If any spec lacks one of these, none is copied. `tests/languages/run` checks which part of
/// the version must increase.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The directory of the specs
    #[arg(value_name = "DIR", default_value = "specs")]
    directory: PathBuf,
}

/// A spec with unreleased changes.
struct Pending {
    text: String,
    copy: PathBuf,
    label: String,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    let directory = &arguments.directory;
    let changelog = read(&directory.join("CHANGELOG.md"))?;
    let mut pending = Vec::new();
    let mut reasons = Vec::new();
    for spec in &SPECS {
        match compare(directory, spec, &changelog) {
            Ok(found) => pending.extend(found),
            Err(reason) => reasons.push(reason.to_string()),
        }
    }
    if !reasons.is_empty() {
        reasons.push("nothing was released".to_owned());
        return Err(io::Error::other(reasons.join("\n")));
    }
    let released = directory.join("released");
    fs::create_dir_all(&released).map_err(|error| at(&released, &error))?;
    let mut out = output::stdout();
    for Pending { text, copy, label } in &pending {
        fs::write(copy, text).map_err(|error| at(copy, &error))?;
        writeln!(out, "released {label}")?;
    }
    if pending.is_empty() {
        writeln!(out, "no spec has changed since its release")?;
    }
    out.flush()
}

/// The pending release of a spec, or an error if it is not allowed.
fn compare(directory: &Path, spec: &Spec, changelog: &str) -> io::Result<Option<Pending>> {
    let path = directory.join(spec.file());
    let copy = directory.join("released").join(spec.file());
    let text = read(&path)?;
    let old = match read(&copy) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        old => Some(old?),
    };
    if old.as_ref() == Some(&text) {
        return Ok(None);
    }
    let reject = |reason: String| io::Error::other(format!("{}: {reason}", path.display()));
    let document = load(&path, &text)?;
    let diagnostics = rollbook_codegen::check(&document);
    if !diagnostics.is_empty() {
        return Err(io::Error::other(Diagnostics::new(diagnostics).to_string()));
    }
    let new = version(&document)?;
    let old = old.map(|old| version(&load(&copy, &old)?)).transpose()?;
    if let Some(old) = old.as_ref().filter(|old| new <= **old) {
        return Err(reject(format!(
            "differs from released version {old}, so `info.version` must be greater, but is {new}"
        )));
    }
    let heading = format!("## {} {new}", spec.api);
    if !has_entry(changelog, &heading) {
        return Err(reject(format!("CHANGELOG.md has no entry `{heading}`")));
    }
    let was = old.map(|old| format!(" (was {old})")).unwrap_or_default();
    Ok(Some(Pending {
        text,
        copy,
        label: format!("{} {new}{was}", spec.api),
    }))
}

fn read(path: &Path) -> io::Result<String> {
    let bytes = fs::read(path).map_err(|error| at(path, &error))?;
    rollbook_codegen::text(&path.display().to_string(), bytes).map_err(io::Error::other)
}

fn load(path: &Path, text: &str) -> io::Result<rollbook_codegen::Spec> {
    rollbook_codegen::load(&path.display().to_string(), text).map_err(io::Error::other)
}

fn version(spec: &rollbook_codegen::Spec) -> io::Result<Version> {
    let text = spec.value()["info"]["version"].as_str().unwrap_or_default();
    let version = Version::parse(text).ok();
    let plain = version.filter(|version| version.pre.is_empty() && version.build.is_empty());
    plain.ok_or_else(|| {
        let reason = format!("`info.version` must have the form 1.2.3, but is {text:?}");
        io::Error::other(format!("{}: {reason}", spec.file()))
    })
}

/// Whether the changelog has this heading with text below it.
fn has_entry(changelog: &str, heading: &str) -> bool {
    let from = changelog
        .lines()
        .skip_while(|line| line.trim_end() != heading);
    let mut entry = from.skip(1).take_while(|line| !line.starts_with("## "));
    entry.any(|line| !line.trim().is_empty())
}
