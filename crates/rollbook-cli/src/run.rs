//! Runs a planned call: a request that is only shown, one response, a page, or a list.

use std::future::Future;

use rollbook::description::{Description, Field, Schema};
use rollbook::{ItemStream, NamedCall, Request};
use serde_json::{Value, json};

use crate::command::body::hide_secrets;
use crate::command::plan::{Common, DryRun, Plan, Reading};
use crate::failure::Failure;
use crate::output::{Progress, note, stdout};
use crate::print::{Options, Printer, Shape};
use crate::session::{self, Session};

/// Runs a command that makes calls, until it ends or is interrupted.
pub(crate) fn block_on(
    in_doubt: bool,
    command: impl Future<Output = Result<(), Failure>>,
) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let command = std::pin::pin!(command);
        let interrupt = std::pin::pin!(tokio::signal::ctrl_c());
        match futures_util::future::select(command, interrupt).await {
            futures_util::future::Either::Left((outcome, _)) => outcome,
            futures_util::future::Either::Right(_) => Err(Failure::Interrupted { in_doubt }),
        }
    })
}

/// Makes the call, or shows its request.
pub(crate) fn run(plan: &Plan, common: &Common) -> Result<(), Failure> {
    if let Some(form) = common.dry_run {
        return dry_run(plan, common, form);
    }
    let idempotent = plan.description.operation.idempotent;
    block_on(!idempotent, async {
        let session = Session::start(&common.source, common.is_verbose).await?;
        let client = session.client(plan.api)?;
        let failed = |error| Failure::call(error, idempotent);
        let call = plan.call(&*client).map_err(failed)?;
        let named = item_names(plan.description);
        match plan.reading {
            Reading::Whole => {
                let value = call.send().await.map_err(failed)?.into_inner();
                whole(plan.description, value, &common.output)
            }
            Reading::Page => page(call, &common.output, named).await,
            Reading::Items(limit) => {
                let mut printer = Printer::new(&common.output, Shape::Items, named);
                match items(call.stream(), limit, &mut printer).await {
                    Ok(()) => printer.end(),
                    Err(failure) => {
                        printer.fail()?;
                        Err(failure)
                    }
                }
            }
        }
    })
}

fn dry_run(plan: &Plan, common: &Common, form: DryRun) -> Result<(), Failure> {
    let client = session::offline(&common.source, plan.api)?;
    let mut call = plan.call(&*client)?;
    // The real values are checked, and others are shown.
    if let (Some(described), Some(body)) = (&plan.description.body, &plan.body) {
        call.clone().request()?;
        let mut body = body.clone();
        hide_secrets(described, &mut body);
        call = call.body(body);
    }
    let secrets = plan
        .description
        .body
        .as_ref()
        .map(|it| it.schema.properties());
    let secrets = secrets.into_iter().flatten().filter(|it| it.is_secret);
    let secrets: Vec<_> = secrets.map(|it| it.wire_name).collect();
    show(&call.request()?, form, &common.output, &secrets)
}

/// Prints a request as it would be sent, without credentials. `secrets` are properties whose names stand for them.
pub(crate) fn show(
    request: &Request,
    form: DryRun,
    output: &Options,
    secrets: &[&str],
) -> Result<(), Failure> {
    use std::io::Write as _;
    let mut out = stdout();
    if form == DryRun::Curl {
        let mut curl = request.curl();
        for secret in secrets {
            // Ends the quotes around the body, for a variable.
            let variable = format!("'\"${}\"'", secret.to_uppercase());
            curl = curl.replace(&format!("<{secret}>"), &variable);
        }
        writeln!(out, "{curl}")?;
        return Ok(out.flush()?);
    }
    let headers = request.headers();
    let headers = headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.to_string(), value)
    });
    let body = request.body().map(|bytes| {
        let text = || String::from_utf8_lossy(bytes).into_owned().into();
        serde_json::from_slice::<Value>(bytes).unwrap_or_else(|_| text())
    });
    if output.is_for_programs() {
        let headers: serde_json::Map<_, _> = headers.map(|(name, it)| (name, it.into())).collect();
        let shown = json!({
            "method": request.method().as_str(),
            "url": request.url().as_str(),
            "headers": headers,
            "body": body,
        });
        let mut printer = Printer::new(output, Shape::One, Vec::new());
        printer.value(shown)?;
        return printer.end();
    }
    writeln!(out, "{} {}", request.method(), request.url())?;
    for (name, value) in headers {
        writeln!(out, "{name}: {value}")?;
    }
    match body {
        Some(Value::String(text)) => writeln!(out, "\n{text}")?,
        Some(body) => writeln!(out, "\n{body:#}")?,
        None => {}
    }
    Ok(out.flush()?)
}

/// Prints the response of a call that is no list. Tables and rows are of the list in it, if it has one.
fn whole(description: &Description, value: Value, output: &Options) -> Result<(), Failure> {
    let rows = match Printer::wants_rows(output) {
        true => rows(description, &value),
        false => None,
    };
    if let Some((rows, named)) = rows {
        let mut printer = Printer::new(output, Shape::Items, named);
        for row in rows {
            printer.value(row.clone())?;
        }
        return printer.end();
    }
    if value.is_null() && output.is_for_people() {
        note("done");
        return Ok(());
    }
    let named = description.response.map(|it| names(&it));
    let mut printer = Printer::new(output, Shape::One, named.unwrap_or_default());
    printer.value(value)?;
    printer.end()
}

/// The one list of objects in a response around it, such as `{"totalCount": 2, "groups": […]}`, and the properties of
/// its items. A record with lists has other properties, so it is not taken for such a response.
fn rows<'v>(description: &Description, value: &'v Value) -> Option<(&'v [Value], Vec<String>)> {
    let is_list = |it: &&Value| {
        it.as_array()
            .is_some_and(|it| it.iter().all(Value::is_object))
    };
    let properties = value.as_object()?;
    let mut lists = properties.iter().filter(|(_, it)| is_list(it));
    let (name, list) = lists.next()?;
    let is_count = |it: &Value| it.is_u64();
    let others = properties.iter().filter(|(it, _)| *it != name);
    if lists.next().is_some() || !others.into_iter().all(|(_, it)| is_count(it)) {
        return None;
    }
    let fields = description
        .response
        .map(|it| it.properties())
        .unwrap_or_default();
    let field = fields.iter().find(|it| it.wire_name == name);
    let named = field.map(|it| names(&it.schema)).unwrap_or_default();
    Some((list.as_array()?, named))
}

fn names(schema: &Schema) -> Vec<String> {
    let names = schema.properties().iter().map(|it| it.wire_name);
    names.map(str::to_owned).collect()
}

/// The properties of the items of a list.
pub(crate) fn items_of(description: &Description) -> &'static [Field] {
    let Some(response) = &description.response else {
        return &[];
    };
    match description.pages.and_then(|it| it.items) {
        Some(items) => {
            let mut fields = response.properties().iter();
            let list = fields.find(|it| it.wire_name == items);
            list.map_or(&[], |it| it.schema.properties())
        }
        None => response.properties(),
    }
}

fn item_names(description: &Description) -> Vec<String> {
    let names = items_of(description).iter().map(|it| it.wire_name);
    names.map(str::to_owned).collect()
}

/// Prints one page, and how to get the others.
async fn page(call: NamedCall, output: &Options, named: Vec<String>) -> Result<(), Failure> {
    let pages = call.description().pages;
    let mut printer = Printer::new(output, Shape::Items, named);
    let page = call.by_page().try_next().await?;
    let total = page.as_ref().and_then(|it| it.total);
    for item in page.into_iter().flat_map(|it| it.items) {
        printer.value(item?)?;
    }
    let count = printer.count;
    printer.end()?;
    let is_full = pages.is_some_and(|it| i64::try_from(count).is_ok_and(|n| n >= it.default_size));
    match total {
        Some(total) if total > count => note(&format!(
            "{count} of {total}; --all reads all, --limit N reads N"
        )),
        None if is_full => note(&format!(
            "{count} and perhaps more; --all reads all, --limit N reads N"
        )),
        _ => {}
    }
    Ok(())
}

/// Prints the items of a list as they come.
async fn items(
    mut stream: ItemStream<Value>,
    limit: Option<u64>,
    printer: &mut Printer<'_>,
) -> Result<(), Failure> {
    let mut progress = Progress::new();
    while let Some(item) = stream.try_next().await? {
        printer.value(item)?;
        progress.show(printer.count);
        if limit.is_some_and(|limit| printer.count >= limit) {
            drop(progress);
            // Only the vendor knows whether this was the last one. Nobody asked for the next one, so an error is ignored.
            if stream.next().await.is_none() {
                break;
            }
            note(&format!("stopped at --limit {}", printer.count));
            break;
        }
    }
    Ok(())
}
