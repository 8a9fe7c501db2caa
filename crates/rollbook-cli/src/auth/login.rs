//! `rollbook auth login`: asks for credentials, tries them, and stores them.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _};

use clap::{Arg, ArgMatches, Command};
use rollbook::{Need, Setting};

use super::{api_arg, named_arg, offline_arg, probe, target};
use crate::api::Api;
use crate::failure::Failure;
use crate::output::note;
use crate::profiles::{self, Origin, Profiles};
use crate::run::block_on;
use crate::session::{Session, Source, missing};
use crate::tokens;

pub(crate) fn command() -> Command {
    Command::new("login")
        .about("Ask for credentials, try them, and store them in a profile")
        .long_about(
            "Ask for credentials, try them, and store them in a profile.\n\nThey are tried with a call that only reads, if \
             the API has one, and are stored only if they are accepted. Secrets are not shown while you type them. With - \
             they are read from standard input, a line NAME=VALUE for each, with the names of the profile: \
             client_secret=… .",
        )
        .arg(api_arg())
        .arg(
            Arg::new("input")
                .value_name("-")
                .value_parser(["-"])
                .help("Read them from standard input, in lines NAME=VALUE"),
        )
        .arg(named_arg())
        .arg(offline_arg("Store them without trying them"))
        .after_help(
            "Examples:\n  rollbook auth login memberclicks --profile acme\n  \
             printf 'base_url=https://api.example.com\\napi_key=%s\\n' \"$KEY\" | rollbook auth login yourcourts -",
        )
}

type Values = Vec<(&'static str, String)>;

pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let (api, name) = target(matches)?;
    let mut profiles = Profiles::read()?;
    if let Some(profile) = profiles.find(&name)? {
        if profile.api.name != api.name {
            let title = profile.api.title;
            return Err(Failure::Usage(format!(
                "the profile {name} is for {title}: choose another with --profile"
            )));
        }
        let is_elsewhere = |it: &Origin| !matches!(it, Origin::Literal(_));
        if profile.values.iter().any(|(_, it)| is_elsewhere(it)) {
            return Err(Failure::Usage(format!(
                "the profile {name} takes values from elsewhere: edit {}, or choose another with --profile",
                profiles.place()
            )));
        }
    }
    let values = match matches.get_one::<String>("input") {
        Some(_) => read(api)?,
        None if io::stdin().is_terminal() && io::stderr().is_terminal() => ask(api)?,
        None => {
            return Err(Failure::Usage(
                "this is no terminal: write - to read lines NAME=VALUE from standard input"
                    .to_owned(),
            ));
        }
    };
    let missing = missing(api, &|name| values.iter().any(|(it, _)| *it == name));
    if !missing.is_empty() {
        let keys: Vec<_> = missing.iter().map(|it| profiles::key(api, it)).collect();
        return Err(Failure::Usage(format!("{} is missing", keys.join(", "))));
    }
    let is_tried = !matches.get_flag("offline") && api.probe.is_some();
    if !matches.get_flag("offline") {
        block_on(false, async {
            let source = Source::of(None, None, true);
            let session = Session::start(&source, false).await?;
            let client = session.of_values(api, &values)?;
            Ok(probe(api, &*client).await?)
        })?;
    }
    profiles.put(&name, api, &values);
    profiles.save()?;
    // They may be of another user.
    tokens::delete(Some(&name), api);
    note(match (is_tried, api.probe) {
        (true, _) => "the credentials were accepted",
        (false, None) => {
            "the credentials were not tried: the API has no call that only reads and needs nothing else"
        }
        (false, Some(_)) => "the credentials were not tried",
    });
    note(&format!(
        "stored as the profile {name} in {}",
        profiles.place()
    ));
    if name != api.name && name != "default" {
        note(&format!("to use it, add --profile {name}"));
    }
    Ok(())
}

/// Reads values from standard input. Errors show no line, because it may be a secret.
fn read(api: &Api) -> Result<Values, Failure> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let mut values = Values::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let failed =
            |reason: &str| Failure::Usage(format!("standard input, line {number}: {reason}"));
        let pair = line.split_once('=');
        let (name, value) = pair.ok_or_else(|| failed("it is not NAME=VALUE"))?;
        let setting = profiles::setting(api, name.trim()).map_err(|_| {
            let keys = api.settings.iter().map(|it| profiles::key(api, it.name));
            let keys: Vec<_> = keys.collect();
            failed(&format!("its name is not one of {}", keys.join(", ")))
        })?;
        values.retain(|(it, _)| *it != setting);
        if !value.trim().is_empty() {
            values.push((setting, value.to_owned()));
        }
    }
    Ok(values)
}

/// Asks on the terminal.
fn ask(api: &Api) -> Result<Values, Failure> {
    let mut values = Values::new();
    for setting in api.settings {
        let has = |name: &str| values.iter().any(|(it, _)| *it == name);
        let replaces = |it: &Setting| it.need == Need::Unless(setting.name) && has(it.name);
        if api.settings.iter().any(replaces) {
            continue;
        }
        let key = profiles::key(api, setting.name);
        let about = setting.about.replace('`', "");
        let is_needed = missing(api, &has).contains(&setting.name)
            && matches!(setting.need, Need::Always | Need::With(_));
        let skip = if is_needed { "" } else { "; empty to skip" };
        let prompt = format!("{key} ({about}{skip}): ");
        let value = match setting.is_secret {
            true => rpassword::prompt_password(prompt)?,
            false => line(&prompt)?,
        };
        if !value.trim().is_empty() {
            values.push((setting.name, value));
        }
    }
    Ok(values)
}

fn line(prompt: &str) -> io::Result<String> {
    let mut stderr = io::stderr();
    write!(stderr, "{prompt}")?;
    stderr.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_owned())
}
