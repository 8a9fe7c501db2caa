//! `rollbook call`: endpoints that no spec has.

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Arg, ArgAction, ArgMatches, Command};
use rollbook::Method;
use serde_json::Value;

use crate::api;
use crate::command::body::{parsed, source};
use crate::command::plan::Common;
use crate::command::{connection_args, output_args};
use crate::failure::Failure;
use crate::print::{Printer, Shape};
use crate::run::{block_on, show};
use crate::session::{self, Session};

pub(crate) fn command() -> Command {
    let pairs = |name: &'static str, about: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("NAME=VALUE")
            .action(ArgAction::Append)
            .help(about)
    };
    Command::new("call")
        .about("Call an endpoint that no spec has")
        .long_about(
            "Call an endpoint that no spec has.\n\nCredentials, retries and rate limits are those of the API's other \
             commands. The request is not checked.",
        )
        .arg(
            Arg::new("api")
                .value_name("API")
                .required(true)
                .value_parser(PossibleValuesParser::new(api::ALL.iter().map(|it| it.name)))
                .help("The API"),
        )
        .arg(
            Arg::new("method")
                .value_name("METHOD")
                .required(true)
                .ignore_case(true)
                .value_parser(
                    PossibleValuesParser::new(METHODS).map(|it| it.to_uppercase()),
                )
                .help("The method"),
        )
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .required(true)
                .help("The path below the base URL; it begins with a slash"),
        )
        .arg(pairs("query", "Add a query parameter"))
        .arg(pairs("set-header", "Add a header; never a credential"))
        .arg(
            Arg::new("body")
                .long("body")
                .value_name("JSON|@FILE|-")
                .allow_hyphen_values(true)
                .help("The body as JSON, from a file, or from standard input"),
        )
        .args(connection_args())
        .args(output_args())
        .after_help("Example:\n  rollbook call memberclicks GET /api/v1/group --query pageSize=5 --sandbox")
}

const METHODS: [&str; 7] = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH"];

pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let text = |id| matches.get_one::<String>(id).map_or("", |it| it);
    let common = Common::of(matches)?;
    let Some(api) = api::named(text("api")) else {
        return Err(Failure::Usage("unknown API".to_owned()));
    };
    let method = Method::from_bytes(text("method").as_bytes());
    let method = method.map_err(|_| Failure::Usage("unknown method".to_owned()))?;
    let idempotent = !matches!(method, Method::POST | Method::PATCH);
    let body = match matches.get_one::<String>("body") {
        Some(given) => Some(parsed("--body", &source(given)?.0)?),
        None => None,
    };
    let (queries, headers) = (pairs(matches, "query")?, pairs(matches, "set-header")?);
    let endpoint = |client: &dyn api::Client| {
        let mut call = client.endpoint(method, text("path"));
        for (name, value) in queries {
            call = call.query(name, value);
        }
        for (name, value) in headers {
            call = call.header(name, value);
        }
        match &body {
            Some(body) => call.body(body),
            None => call,
        }
    };
    if let Some(form) = common.dry_run {
        let client = session::offline(&common.source, api)?;
        return show(&endpoint(&*client).request()?, form, &common.output, &[]);
    }
    block_on(!idempotent, async {
        let session = Session::start(&common.source, common.is_verbose).await?;
        let client = session.client(api)?;
        let response = endpoint(&*client).send().await;
        let response = response.map_err(|error| Failure::call(error, idempotent))?;
        let text = || String::from_utf8_lossy(response.body()).into_owned().into();
        let value = match response.body().trim_ascii().is_empty() {
            true => Value::Null,
            false => serde_json::from_slice(response.body()).unwrap_or_else(|_| text()),
        };
        match value {
            Value::Array(items) => {
                let mut printer = Printer::new(&common.output, Shape::Items, Vec::new());
                for item in items {
                    printer.value(item)?;
                }
                printer.end()
            }
            value => {
                let mut printer = Printer::new(&common.output, Shape::One, Vec::new());
                printer.value(value)?;
                printer.end()
            }
        }
    })
}

/// The `NAME=VALUE` of a repeated flag.
fn pairs<'m>(matches: &'m ArgMatches, id: &str) -> Result<Vec<(&'m str, &'m str)>, Failure> {
    let values = matches.get_many::<String>(id).into_iter().flatten();
    values
        .map(|pair| {
            let split = pair.split_once('=');
            split.ok_or_else(|| Failure::Usage(format!("--{id} takes NAME=VALUE")))
        })
        .collect()
}
