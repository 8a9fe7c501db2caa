//! `rollbook tour`: every operation of all five APIs, through the public library and over HTTP.
//!
//! Here is the way from one API to the next. What is called and what must come back is in the module of each API, how
//! a call becomes a row in `guide`, how rows are shown in `report`.

mod b2core;
mod guide;
mod memberclicks;
mod members_portal;
mod questionpro;
mod report;
mod spans;
mod yourcourts;

use std::io;

use clap::Args;
use rollbook::Options;
use rollbook::runtime::Operation;
use rollbook_sandbox::{Api, Sandbox};
use tracing_subscriber::Registry;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use guide::{Guide, Visit};
use report::Report;
use spans::Spans;

/// Call every operation of all five APIs, against a sandbox inside this process
///
/// Needs no network and no credentials. The exit status is 1 if a call did not do what its vendor documents.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Print a JSON object for each call, one a line
    #[arg(long)]
    json: bool,
    /// Tour a sandbox that is already running at this URL, freshly started, instead of one of its own
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<()> {
    let spans = Spans::default();
    let _recording = Registry::default().with(spans.clone()).set_default();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        // Its own sandbox is served for as long as it is held.
        let own;
        let origin = match &arguments.url {
            Some(url) => url.trim_end_matches('/'),
            None => {
                own = Sandbox::start().await?;
                own.url()
            }
        };
        let options = options()?;
        let mut report = Report::new(arguments.json);
        for api in Api::ALL {
            let base_url = format!("{origin}{}", api.base_path());
            let place = Place {
                base_url: &base_url,
                options: &options,
            };
            let mut guide = Guide::new(operations(api), &spans);
            let outcome = visit(api, &mut guide, &place).await;
            report.section(api.name(), &base_url, &guide.rows(outcome))?;
        }
        report.end()
    })
}

/// Where an API is, and how to talk to it.
struct Place<'a> {
    base_url: &'a str,
    options: &'a Options,
}

/// One HTTP client for all five, and no proxy in between: none leads back into this process.
fn options() -> io::Result<Options> {
    let client = rollbook::http_builder().no_proxy().build();
    Ok(Options::new().http_client(client.map_err(io::Error::other)?))
}

/// Every operation that the API's spec has.
fn operations(api: Api) -> &'static [&'static Operation] {
    match api {
        Api::MemberClicks => rollbook::memberclicks::operations::ALL,
        Api::MembersPortal => rollbook::members_portal::operations::ALL,
        Api::QuestionPro => rollbook::questionpro::operations::ALL,
        Api::YourCourts => rollbook::yourcourts::operations::ALL,
        Api::B2Core => rollbook::b2core::operations::ALL,
    }
}

async fn visit(api: Api, guide: &mut Guide<'_>, place: &Place<'_>) -> Visit {
    match api {
        Api::MemberClicks => memberclicks::visit(guide, place).await,
        Api::MembersPortal => members_portal::visit(guide, place).await,
        Api::QuestionPro => questionpro::visit(guide, place).await,
        Api::YourCourts => yourcourts::visit(guide, place).await,
        Api::B2Core => b2core::visit(guide, place).await,
    }
}
