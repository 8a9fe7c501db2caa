//! `rollbook export`: all records of a kind, in a file.

mod args;
mod file;
mod filter;
mod list;
mod records;

use std::path::Path;

use chrono::NaiveDate;
use clap::ArgMatches;
use rollbook::NamedCall;
use serde_json::{Map, Value};

use crate::api::{self, Api, Client, Parent};
use crate::command::plan::source;
use crate::failure::Failure;
use crate::names;
use crate::output::{Progress, note};
use crate::print::Format;
use crate::print::cells::text;
use crate::run::{block_on, items_of};
use crate::session::Session;
use crate::spool::Spool;
use args::FORMATS;
pub(crate) use args::command;
use file::Target;
use filter::Filters;
use list::{List, Reading};
use records::{Layout, Records};

pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let Some((name, matches)) = matches.subcommand() else {
        return Err(Failure::Usage("export needs an API".to_owned()));
    };
    let Some(api) = api::named(name) else {
        return Err(Failure::Usage("unknown API".to_owned()));
    };
    if let (true, Err(instead)) = (list::nouns(api).is_empty(), api.members) {
        return Err(Failure::Usage(format!(
            "{} cannot list members: {instead}",
            api.title
        )));
    }
    let list = list::wanted(api, matches)?;
    let conditions = matches.get_many::<String>("where").into_iter().flatten();
    let conditions: Result<Vec<_>, _> = conditions
        .map(|it| match it.split_once('=') {
            Some((name, value)) => Ok((name.to_owned(), value.to_owned())),
            None => Err(Failure::Usage("--where takes NAME=VALUE".to_owned())),
        })
        .collect();
    let since = matches.get_one::<NaiveDate>("changed-since").copied();
    let filters = Filters::new(api, list.description, conditions?.into_iter(), since)?;
    let text = |id| matches.get_one::<String>(id).map(|it| &**it);
    let output = text("file");
    let layout = Layout {
        format: format(text("output"), output),
        chosen: matches
            .get_many::<String>("columns")
            .map(|it| it.cloned().collect()),
        is_plain: text("header") == Some("plain"),
        keeps_formulas: text("formulas") == Some("keep"),
        split_by: text("split-by").map(str::to_owned),
    };
    let target = Target::of(output)?;
    if let (Some(_), Target::Stdout | Target::Device(_)) = (&layout.split_by, &target) {
        return Err(Failure::Usage(
            "--split-by needs --output with the name of a file".to_owned(),
        ));
    }
    block_on(false, async {
        // Fails before anything is read if the directory cannot be written.
        let spool = Spool::new(target.directory()).map_err(|error| at_target(output, error))?;
        let session = Session::start(&source(matches), matches.get_flag("verbose")).await?;
        let mut export = Export {
            api,
            client: session.client(api)?,
            filters,
            records: Records::new(spool, items_of(list.description), list.owner(), &layout),
            progress: Progress::of_files(),
        };
        export.read(&list).await?;
        drop(export.progress);
        let (filters, records) = (export.filters, export.records);
        finish(records, &filters, &layout, &target, output).await
    })
}

fn at_target(output: Option<&str>, error: std::io::Error) -> Failure {
    match output {
        Some(path) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Failure::Here(format!("{path}: {error}"))
        }
        _ => error.into(),
    }
}

fn format(chosen: Option<&str>, output: Option<&str>) -> Format {
    let by_name = output
        .map(Path::new)
        .and_then(|it| it.extension()?.to_str());
    let named = chosen.or_else(|| by_name.filter(|it| FORMATS.contains(it)));
    Format::named(named.unwrap_or("csv"))
}

/// An export while it is read.
struct Export<'a> {
    api: &'static Api,
    client: Box<dyn Client>,
    filters: Filters,
    records: Records<'a>,
    progress: Progress,
}

/// The record that others belong to: a name and its id.
type Owner<'a> = Option<(&'a str, &'a Value)>;

impl Export<'_> {
    async fn read(&mut self, list: &List) -> Result<(), Failure> {
        let id = list.description.operation.id;
        match &list.reading {
            Reading::Each(parent) => self.each(id, parent).await,
            Reading::One(parameters) => {
                let mut call = self.client.by_name(id)?;
                for (name, value) in parameters {
                    call = call.parameter(*name, value.clone());
                }
                for (name, value) in &self.filters.query {
                    call = call.parameter(*name, value.clone());
                }
                if !self.filters.search.is_empty() {
                    call = self.searched(call).await?;
                }
                match self.all(call, None).await {
                    // P3: whether the server knows the list of all sections is not certain.
                    Err(failure) if failure.is_unknown_endpoint() && self.records.len() == 0 => {
                        let noun = names::noun(list.description.tag);
                        match list::by_parent(self.api, &noun) {
                            Some(List {
                                description,
                                reading: Reading::Each(parent),
                            }) if parameters.is_empty() => {
                                note(&format!(
                                    "the server does not know {id}: {} is called for each section",
                                    description.operation.id
                                ));
                                self.each(description.operation.id, parent).await
                            }
                            _ => Err(failure),
                        }
                    }
                    outcome => outcome,
                }
            }
        }
    }

    /// The list of a search's results.
    async fn searched(&self, call: NamedCall) -> Result<NamedCall, Failure> {
        let Some(api::Lookup::Search {
            create, parameter, ..
        }) = &self.api.lookup
        else {
            return Ok(call);
        };
        let body = Value::Object(self.filters.search.clone());
        let search = self.client.by_name(create)?.body(body).send().await?;
        Ok(call.parameter(*parameter, search["id"].clone()))
    }

    /// The lists of all records of another list.
    async fn each(&mut self, id: &str, parent: &Parent) -> Result<(), Failure> {
        let mut parents = self.client.by_name(parent.list)?.stream();
        while let Some(record) = parents.try_next().await? {
            let Some(of) = record.get(parent.id) else {
                self.records.unreadable += 1;
                continue;
            };
            let call = self
                .client
                .by_name(id)?
                .parameter(parent.parameter, of.clone());
            let owner = parent.is_owner.then_some((parent.parameter, of));
            self.all(call, owner).await?;
        }
        Ok(())
    }

    /// All records of a list. One that cannot be read costs no other.
    async fn all(&mut self, call: NamedCall, owner: Owner<'_>) -> Result<(), Failure> {
        if call.description().pages.is_some() {
            let mut pages = call.by_page();
            let mut read = 0;
            while let Some(page) = pages.try_next().await? {
                for item in page.items {
                    read += 1;
                    self.item(item.ok(), owner)?;
                }
                self.progress.show_of(read, page.total);
            }
            return Ok(());
        }
        let mut items = call.stream();
        let mut last = None;
        loop {
            let item = items.next().await;
            match (last.take(), item) {
                // An error that ends the list is one of the list.
                (Some(error), None) => return Err(Failure::from(error)),
                (None, None) => return Ok(()),
                (before, Some(item)) => {
                    if before.is_some() {
                        self.item(None, owner)?;
                    }
                    match item {
                        Ok(item) => self.item(Some(item), owner)?,
                        Err(error) => last = Some(error),
                    }
                }
            }
            self.progress.show(self.records.len() as u64);
        }
    }

    fn item(&mut self, item: Option<Value>, owner: Owner<'_>) -> Result<(), Failure> {
        let Some(Value::Object(properties)) = item else {
            self.records.unreadable += 1;
            return Ok(());
        };
        let own = owner.map(|(name, id)| (name.to_owned(), id.clone()));
        let properties: Map<_, _> = own.into_iter().chain(properties).collect();
        let record = Value::Object(properties);
        if self.filters.accept(&record) {
            let owner = owner.map(|(_, id)| text(Some(id)));
            self.records.add(&record, owner.as_deref())?;
        }
        Ok(())
    }
}

/// Writes the records, and reports on standard error.
async fn finish(
    mut records: Records<'_>,
    filters: &Filters,
    layout: &Layout,
    target: &Target,
    output: Option<&str>,
) -> Result<(), Failure> {
    let groups = records.sort();
    let failed = |error| at_target(output, error);
    match target {
        Target::File(path) => {
            let files = match &layout.split_by {
                None => vec![(path.clone(), 0)],
                Some(_) => {
                    let names = file::split_names(path, groups.iter().map(|it| &*it.0));
                    names
                        .into_iter()
                        .zip(groups.iter().map(|it| it.1))
                        .collect()
                }
            };
            let mut ready = Vec::new();
            let mut count = 0;
            let files_count = files.len();
            for (path, group) in files {
                let (file, written) = file::prepare(&mut records, path, group)
                    .await
                    .map_err(failed)?;
                ready.push(file);
                count += written;
            }
            for file in ready {
                file.replace()?;
            }
            let files = match layout.split_by {
                Some(_) => format!("{files_count} files"),
                None => output.unwrap_or_default().to_owned(),
            };
            note(&format!("{} in {files}", records_of(count)));
        }
        _ => {
            file::directly(&mut records, target, 0)
                .await
                .map_err(failed)?;
        }
    }
    if records.repeated > 0 {
        let repeated = records_of(records.repeated as u64);
        note(&format!(
            "{repeated} came more than once; the last of each is written"
        ));
    }
    if let (Some(changed), true) = (filters.dated_by(), filters.undated > 0) {
        note(&format!(
            "{} without a readable {changed}: exported too",
            records_of(filters.undated)
        ));
    }
    if let Some(unseen) = filters.unseen() {
        note(&format!("--where: no record has {unseen}"));
    }
    if let Some(unseen) = records.unseen() {
        note(&format!("no record has {unseen}"));
    }
    match records.unreadable {
        0 => Ok(()),
        n => {
            let left_out = format!("{} cannot be read: left out", records_of(n));
            Err(Failure::Incomplete(left_out))
        }
    }
}

fn records_of(count: u64) -> String {
    match count {
        1 => "1 record".to_owned(),
        count => format!("{count} records"),
    }
}
