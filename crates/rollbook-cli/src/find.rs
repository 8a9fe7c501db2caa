//! `rollbook find`: somebody's records in every API that can look somebody up by e-mail address.

use clap::{Arg, ArgMatches, Command};
use rollbook::NamedCall;
use serde_json::{Map, Value, json};

use crate::api::{self, Api, Client, Lookup};
use crate::command::plan::Common;
use crate::command::{connection_args, output_args};
use crate::failure::Failure;
use crate::output::{self, note};
use crate::print::{Printer, Shape};
use crate::run::block_on;
use crate::session::{Session, is_configured};

pub(crate) fn command() -> Command {
    let ways = api::ALL.iter().filter_map(|api| {
        let way = match api.lookup.as_ref()? {
            Lookup::Search { .. } => "by a search",
            Lookup::Scan { .. } => "by reading the whole list",
        };
        Some(format!("  {}: {way}", api.title))
    });
    let ways = ways.collect::<Vec<_>>().join("\n");
    let about = "Find somebody's records by e-mail address, in all APIs that can look somebody up";
    Command::new("find")
        .about(about)
        .long_about(format!(
            "{about}.\n\nAsks the APIs whose credentials are in the environment or in a profile:\n{ways}"
        ))
        .arg(
            Arg::new("email")
                .value_name("EMAIL")
                .required(true)
                .help("The e-mail address"),
        )
        .args(connection_args().filter(|it| it.get_id() != "dry-run"))
        .args(output_args())
        .after_help("Example:\n  rollbook find ada@example.org --sandbox")
}

pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let email = matches.get_one::<String>("email").map_or("", |it| it);
    let common = Common::of(matches)?;
    block_on(false, async {
        let session = Session::start(&common.source, common.is_verbose).await?;
        let named = vec!["api".to_owned()];
        let mut printer = Printer::new(&common.output, Shape::Items, named);
        let mut asked = 0;
        let mut worst = None;
        for api in &api::ALL {
            let Some(lookup) = &api.lookup else { continue };
            if !is_configured(&common.source, api)? {
                note(&format!(
                    "{} is not configured and was not asked",
                    api.title
                ));
                continue;
            }
            asked += 1;
            let outcome =
                async { ask(api, &*session.client(api)?, lookup, email, &mut printer).await };
            match outcome.await {
                Ok(()) => {}
                Err(failure @ Failure::Call(_)) => {
                    output::failure(&failure, matches);
                    worst = worst.max(Some(failure.exit()));
                }
                Err(failure) => return Err(failure),
            }
        }
        if asked == 0 {
            let reason = "no API that can look somebody up is configured; to try it without an account, add --sandbox";
            return Err(Failure::NoCredentials(reason.to_owned()));
        }
        let found = printer.count;
        if let Some(exit) = worst {
            printer.fail()?;
            return Err(Failure::Reported(exit));
        }
        printer.end()?;
        if found == 0 {
            note("nobody was found");
        }
        Ok(())
    })
}

/// Prints the records of somebody in one API.
async fn ask(
    api: &Api,
    client: &dyn Client,
    lookup: &Lookup,
    email: &str,
    printer: &mut Printer<'_>,
) -> Result<(), Failure> {
    let is_wanted: &dyn Fn(&Value) -> bool;
    let compares;
    let call: NamedCall = match lookup {
        Lookup::Search {
            create,
            property,
            list,
            parameter,
        } => {
            let body = Map::from_iter([((*property).to_owned(), json!(email))]);
            let search = client.by_name(create)?.body(body).send().await?;
            is_wanted = &|_| true;
            client
                .by_name(list)?
                .parameter(*parameter, search["id"].clone())
        }
        Lookup::Scan { list, is } => {
            compares = |record: &Value| is(record, email);
            is_wanted = &compares;
            client.by_name(list)?
        }
    };
    let mut stream = call.stream();
    while let Some(record) = stream.try_next().await? {
        if let (true, Value::Object(properties)) = (is_wanted(&record), record) {
            let api = ("api".to_owned(), json!(api.name));
            printer.value(Value::Object([api].into_iter().chain(properties).collect()))?;
        }
    }
    Ok(())
}
