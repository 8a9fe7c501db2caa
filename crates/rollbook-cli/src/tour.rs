//! `rollbook tour`: calls every operation of all five APIs, with the public library and over HTTP.
//!
//! This file goes through the APIs. The module of each API has the calls and expected results, `guide` makes a row of
//! each call, `report` prints rows.

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

/// Call every operation of all five APIs, against a built-in sandbox
///
/// Needs no network and no credentials. The exit status is 1 if a result differs from what the vendor documents.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Print a JSON object for each call, one per line
    #[arg(long)]
    json: bool,
    /// Use a freshly started sandbox at this URL instead of the built-in one
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
        // The built-in sandbox runs until it is dropped.
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
            let target = Target {
                base_url: &base_url,
                options: &options,
            };
            let mut guide = Guide::new(operations(api), &spans);
            let outcome = visit(api, &mut guide, &target).await;
            report.section(api.name(), &base_url, &guide.rows(outcome))?;
        }
        report.end()
    })
}

/// The base URL of an API, and the options of its client.
struct Target<'a> {
    base_url: &'a str,
    options: &'a Options,
}

/// One HTTP client for all five, without a proxy, because a proxy cannot reach this process.
fn options() -> io::Result<Options> {
    let client = rollbook::http_builder().no_proxy().build();
    Ok(Options::new().http_client(client.map_err(io::Error::other)?))
}

/// Every operation of the spec.
fn operations(api: Api) -> &'static [&'static Operation] {
    match api {
        Api::MemberClicks => rollbook::memberclicks::operations::ALL,
        Api::MembersPortal => rollbook::members_portal::operations::ALL,
        Api::QuestionPro => rollbook::questionpro::operations::ALL,
        Api::YourCourts => rollbook::yourcourts::operations::ALL,
        Api::B2Core => rollbook::b2core::operations::ALL,
    }
}

async fn visit(api: Api, guide: &mut Guide<'_>, target: &Target<'_>) -> Visit {
    match api {
        Api::MemberClicks => memberclicks::visit(guide, target).await,
        Api::MembersPortal => members_portal::visit(guide, target).await,
        Api::QuestionPro => questionpro::visit(guide, target).await,
        Api::YourCourts => yourcourts::visit(guide, target).await,
        Api::B2Core => b2core::visit(guide, target).await,
    }
}
