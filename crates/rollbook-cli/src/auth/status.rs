//! `rollbook auth status`: where the values of each account come from, and whether they work.

use clap::{ArgMatches, Command};
use serde_json::{Map, Value, json};

use super::{offline_arg, probe};
use crate::api::{self, Api};
use crate::command::{output_args, profile_arg};
use crate::failure::{Exit, Failure};
use crate::print::{self, Printer, Shape};
use crate::profiles::{self, Profiles};
use crate::run::block_on;
use crate::session::{Account, Session, Source, variable};

pub(crate) fn command() -> Command {
    Command::new("status")
        .about("Show where the credentials of each profile come from, and whether they work")
        .long_about(
            "Show where the credentials of each profile come from, and whether they work.\n\nNo value is shown. Each account \
             is tried with a call that only reads, if its API has one; if one does not work, the exit status is 4.",
        )
        .arg(profile_arg().help("Only this profile"))
        .arg(offline_arg("Try nothing, and run no commands of profiles"))
        .args(output_args())
        .after_help("Example:\n  rollbook auth status -o table")
}

pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let output = print::Options::of(matches)?;
    let is_offline = matches.get_flag("offline");
    let profiles = Profiles::read()?;
    let accounts = match matches.get_one::<String>("profile") {
        Some(name) => match profiles.find(name)? {
            Some(profile) => vec![(profile.api, Account::Profile(profile))],
            None => {
                let reason = format!("the profile {name} does not exist");
                return Err(Failure::NoCredentials(reason));
            }
        },
        None => {
            let has_variable = |it: &&Api| it.settings.iter().any(|it| variable(it.name).is_some());
            let given = api::ALL.iter().filter(has_variable);
            let given = given.map(|api| (api, Account::Environment));
            let stored = profiles.all()?.into_iter();
            let stored = stored.map(|it| (it.api, Account::Profile(it)));
            given.chain(stored).collect()
        }
    };
    block_on(false, async {
        let source = Source::of(None, None, false);
        let session = Session::start(&source, false).await?;
        let names = ["profile", "api", "works", "values"].map(str::to_owned);
        let mut printer = Printer::new(&output, Shape::Items, names.into());
        let mut all_work = true;
        for (api, account) in &accounts {
            let works = match is_offline {
                true => json!("not tried"),
                false => match attempt(&session, api, account).await {
                    Ok(true) => json!("yes"),
                    Ok(false) => json!(
                        "not tried: the API has no call that only reads and needs nothing else"
                    ),
                    Err(failure) => {
                        all_work = false;
                        json!(format!("no: {}", failure.line().unwrap_or_default()))
                    }
                },
            };
            printer.value(json!({
                "profile": account.profile().map(|it| it.name.clone()),
                "api": api.name,
                "works": works,
                "values": origins(api, account),
            }))?;
        }
        printer.end()?;
        match all_work {
            true => Ok(()),
            false => Err(Failure::Reported(Exit::Credentials)),
        }
    })
}

/// Whether the credentials were tried; the failure if they do not work.
async fn attempt(session: &Session, api: &Api, account: &Account) -> Result<bool, Failure> {
    let (client, _) = session.of_account(account, api)?;
    probe(api, &*client).await?;
    Ok(api.probe.is_some())
}

/// Where each value comes from.
fn origins(api: &Api, account: &Account) -> Value {
    let origins = api.settings.iter().filter_map(|setting| {
        let origin = match account.profile() {
            Some(profile) => {
                let mut values = profile.values.iter();
                values.find(|(it, _)| *it == setting.name)?.1.name()
            }
            None => format!("variable {}", variable(setting.name).map(|_| setting.name)?),
        };
        Some((profiles::key(api, setting.name), json!(origin)))
    });
    Value::Object(origins.collect::<Map<_, _>>())
}
