//! `rollbook auth`: profiles, their credentials and tokens.

mod login;
mod status;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use rollbook::Error;
use serde_json::json;

use crate::api::{self, Api, Client};
use crate::command::plan::Common;
use crate::command::{connection_args, output_args, profile_arg};
use crate::failure::Failure;
use crate::output::note;
use crate::print::{Printer, Shape};
use crate::profiles::{Profiles, is_name};
use crate::run::block_on;
use crate::session::Session;
use crate::tokens;

pub(crate) fn command() -> Command {
    Command::new("auth")
        .about("Store credentials in profiles, and try them")
        .long_about(
            "Store credentials in profiles, and try them.\n\n\
             A profile is a table of the file profiles.toml in $XDG_CONFIG_HOME/rollbook or ~/.config/rollbook, which you \
             may edit. A value is a text, or where it comes from:\n\n  \
             [acme]\n  \
             api = \"memberclicks\"\n  \
             org_id = \"acme\"\n  \
             client_id = { env = \"ACME_ID\" }\n  \
             client_secret = { command = [\"op\", \"read\", \"op://acme/api/secret\"] }\n  \
             password = { file = \"/run/secrets/acme\" }\n\n\
             A command of an API takes the profile of --profile, or of ROLLBOOK_PROFILE. Without one it takes the \
             variables of the API, if any is set; or else the profile that is named like the API, or `default`. A profile \
             and the environment are never mixed.\n\n\
             Tokens are kept until they expire, in $XDG_CACHE_HOME/rollbook or ~/.cache/rollbook, so that a script signs \
             in once. --no-token-cache or ROLLBOOK_TOKEN_CACHE=off turns that off.",
        )
        .subcommand_required(true)
        .arg_required_else_help(true)
        .after_help("Example:\n  rollbook auth login memberclicks --profile acme")
        .subcommand(login::command())
        .subcommand(status::command())
        .subcommand(logout_command())
        .subcommand(token_command())
}

fn api_arg() -> Arg {
    Arg::new("api")
        .value_name("API")
        .required(true)
        .value_parser(PossibleValuesParser::new(api::ALL.iter().map(|it| it.name)))
        .help("The API")
}

fn offline_arg(about: &'static str) -> Arg {
    Arg::new("offline")
        .long("offline")
        .action(ArgAction::SetTrue)
        .help(about)
}

fn logout_command() -> Command {
    Command::new("logout")
        .about("Delete a profile and its tokens")
        .long_about(
            "Delete a profile and its tokens.\n\nWithout --profile it is the profile that is named like the API. The tokens \
             of the environment's credentials are deleted then, too.",
        )
        .arg(api_arg())
        .arg(named_arg())
        .after_help("Example:\n  rollbook auth logout memberclicks --profile acme")
}

/// The profile that a command stores or deletes, which `ROLLBOOK_PROFILE` does not choose.
fn named_arg() -> Arg {
    profile_arg().help("The name of the profile; without it, the API's")
}

fn token_command() -> Command {
    Command::new("token")
        .about("Exchange credentials for a token")
        .long_about(
            "Exchange credentials for a token, or take the one that is kept.\n\nIt is printed only with --show: whoever has \
             it can call the API until it expires.",
        )
        .arg(api_arg())
        .arg(
            Arg::new("show")
                .long("show")
                .action(ArgAction::SetTrue)
                .help("Print the token and nothing else"),
        )
        .args(connection_args().filter(|it| it.get_id() != "dry-run"))
        .args(output_args())
        .after_help("Example:\n  rollbook auth token memberclicks --sandbox")
}

pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    match matches.subcommand() {
        Some(("login", matches)) => login::run(matches),
        Some(("status", matches)) => status::run(matches),
        Some(("logout", matches)) => logout(matches),
        Some(("token", matches)) => token(matches),
        _ => Err(Failure::Usage("auth has no such command".to_owned())),
    }
}

/// The API of a command.
fn api_of(matches: &ArgMatches) -> Result<&'static Api, Failure> {
    let api = matches.get_one::<String>("api");
    let api = api.and_then(|it| api::named(it));
    api.ok_or_else(|| Failure::Usage("unknown API".to_owned()))
}

/// The API of a command, and the name of the profile.
fn target(matches: &ArgMatches) -> Result<(&'static Api, String), Failure> {
    let api = api_of(matches)?;
    let name = matches.get_one::<String>("profile");
    let name = name.map_or(api.name, |it| it);
    match is_name(name) {
        true => Ok((api, name.to_owned())),
        false => Err(Failure::Usage(
            "the name of a profile has letters, digits, - and _, and begins with a letter or digit"
                .to_owned(),
        )),
    }
}

fn logout(matches: &ArgMatches) -> Result<(), Failure> {
    let (api, name) = target(matches)?;
    let mut profiles = Profiles::read()?;
    let found = profiles.find(&name)?;
    if let Some(other) = found.as_ref().filter(|it| it.api.name != api.name) {
        return Err(Failure::Usage(format!(
            "the profile {name} is for {}",
            other.api.title
        )));
    }
    let is_named = matches.get_one::<String>("profile").is_some();
    if found.is_none() && is_named {
        return Err(Failure::NoCredentials(format!(
            "the profile {name} does not exist"
        )));
    }
    // First the tokens: if the file cannot be written, they are gone all the same.
    let mut count = tokens::delete(Some(&name), api);
    if !is_named {
        count += tokens::delete(None, api);
    }
    if found.is_some() {
        profiles.remove(&name);
        profiles.save()?;
        note(&format!(
            "deleted the profile {name} from {}",
            profiles.place()
        ));
    }
    note(&format!("deleted {count} kept tokens"));
    Ok(())
}

fn token(matches: &ArgMatches) -> Result<(), Failure> {
    let api = api_of(matches)?;
    let common = Common::of(matches)?;
    if !api.has_tokens() {
        return Err(Failure::Usage(format!(
            "{} has no tokens: each call sends the key itself",
            api.title
        )));
    }
    block_on(false, async {
        use std::io::Write as _;
        let session = Session::start(&common.source, common.is_verbose).await?;
        let (client, recorder) = session.recorded(api)?;
        probe(api, &*client).await?;
        let token = recorder
            .last()
            .ok_or_else(|| Failure::Here("the client used no token".to_owned()))?;
        if matches.get_flag("show") {
            return Ok(writeln!(
                crate::output::stdout(),
                "{}",
                token.access.expose()
            )?);
        }
        let date = |it| chrono::DateTime::<chrono::Utc>::from(it);
        let expires = token
            .expires_at
            .map(|it| date(it).to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
        let mut printer = Printer::new(&common.output, Shape::One, Vec::new());
        printer.value(
            json!({"api": api.name, "token": "not shown without --show", "expires_at": expires}),
        )?;
        printer.end()
    })
}

/// Calls the API's probe; the failure if credentials are not accepted, or nobody could say so.
async fn probe(api: &Api, client: &dyn Client) -> Result<(), Error> {
    let Some((operation, parameters)) = api.probe else {
        return Ok(());
    };
    let mut call = client.by_name(operation)?;
    for (name, value) in parameters {
        call = call.parameter(*name, *value);
    }
    match call.send().await {
        // The credentials were accepted, but may not do this.
        Err(error) if !is_about_credentials(&error) => Ok(()),
        outcome => outcome.map(drop),
    }
}

fn is_about_credentials(error: &Error) -> bool {
    let is_rejected_call = error.status().is_some_and(|it| it.is_client_error());
    error.is_sign_in() || error.is_unauthenticated() || error.is_rate_limited() || !is_rejected_call
}
