//! Makes the calls of a tour. Each call becomes a row, from the span of the library and its result.

use std::fmt::Debug;

use futures_util::Stream;
use futures_util::TryStreamExt as _;
use rollbook::runtime::Operation;
use rollbook::{Error, Response};
use serde::Serialize;

use super::spans::{Call, Spans};

/// A call of the tour; with `--json`, the printed object.
#[derive(Serialize)]
pub(super) struct Row {
    api: &'static str,
    pub(super) operation: &'static str,
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) status: Option<u16>,
    pub(super) ms: f64,
    pub(super) documented_error: bool,
    pub(super) summary: String,
    /// True until the result is checked.
    #[serde(skip)]
    pub(super) failed: bool,
}

/// A step of the visit to an API.
pub(super) type Visit<T = ()> = Result<T, Stop>;

/// Why a visit stops early: a call failed, or its result is wrong.
#[derive(Debug)]
pub(super) struct Stop(String);

impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Calls one API and collects the rows.
pub(super) struct Guide<'a> {
    operations: &'static [&'static Operation],
    spans: &'a Spans,
    rows: Vec<Row>,
}

impl<'a> Guide<'a> {
    pub(super) fn new(operations: &'static [&'static Operation], spans: &'a Spans) -> Self {
        Self {
            operations,
            spans,
            rows: Vec::new(),
        }
    }

    /// Makes a call that must succeed.
    pub(super) async fn call<T>(
        &mut self,
        call: impl Future<Output = Result<Response<T>, Error>>,
    ) -> Visit<Response<T>> {
        let outcome = call.await;
        self.add_row();
        outcome.map_err(|error| unexpected(&error))
    }

    /// Reads a list to its end as a stream, and counts its pages.
    pub(super) async fn list<T>(
        &mut self,
        items: impl Stream<Item = Result<T, Error>>,
    ) -> Visit<(Vec<T>, usize)> {
        let outcome = items.try_collect().await;
        let pages = self.add_row();
        let items = outcome.map_err(|error| unexpected(&error))?;
        Ok((items, pages))
    }

    /// Makes a call that the vendor must reject with a documented status.
    pub(super) async fn rejected<T>(
        &mut self,
        status: u16,
        call: impl Future<Output = Result<Response<T>, Error>>,
    ) -> Visit<Error> {
        let outcome = call.await;
        self.add_row();
        match outcome {
            Ok(_) => Err(Stop(format!("should be rejected with {status}"))),
            Err(error) if error.status().is_some_and(|found| found == status) => {
                if let Some(row) = self.rows.last_mut() {
                    row.documented_error = true;
                }
                Ok(error)
            }
            Err(error) => {
                let Stop(reason) = unexpected(&error);
                Err(Stop(format!("should be rejected with {status}: {reason}")))
            }
        }
    }

    /// Sets the summary of the last call, after its result is checked.
    pub(super) fn summarize(&mut self, summary: impl Into<String>) {
        if let Some(row) = self.rows.last_mut() {
            row.summary = summary.into();
            row.failed = false;
        }
    }

    /// The rows, and a failed one for each operation that was not called. The first failed row has the reason why the
    /// visit stopped.
    pub(super) fn rows(mut self, outcome: Visit) -> Vec<Row> {
        let mut reason = outcome.err().map(|Stop(reason)| reason);
        if self.rows.last().is_some_and(|row| row.failed) {
            self.fail(reason.take());
        }
        for operation in self.operations {
            let is_it = |row: &Row| row.operation == operation.id && !row.documented_error;
            if !self.rows.iter().any(is_it) {
                self.push(operation, None, 0.0);
                self.fail(reason.take());
            }
        }
        if reason.is_some() {
            self.fail(reason);
        }
        self.rows
    }

    /// Adds a row for the requests since the last row, and returns their number: a list has a request for each page. An
    /// automatic sign-in ends before the call that needs it, and gets no row.
    fn add_row(&mut self) -> usize {
        let calls = self.spans.take();
        let id = calls.last().map_or("", |call| &call.operation);
        let Some(operation) = self.operations.iter().find(|it| it.id == id) else {
            return 0;
        };
        let calls: Vec<&Call> = calls.iter().filter(|call| call.operation == id).collect();
        let status = calls.last().and_then(|call| call.status);
        self.push(
            operation,
            status,
            calls.iter().map(|call| call.milliseconds).sum(),
        );
        calls.len()
    }

    fn push(&mut self, operation: &'static Operation, status: Option<u16>, milliseconds: f64) {
        self.rows.push(Row {
            api: operation.api,
            operation: operation.id,
            method: operation.method,
            path: operation.path,
            status,
            ms: (milliseconds * 1000.0).round() / 1000.0,
            documented_error: false,
            summary: String::new(),
            failed: true,
        });
    }

    fn fail(&mut self, reason: Option<String>) {
        if let Some(row) = self.rows.last_mut() {
            let reason = reason.unwrap_or_else(|| "was not called".to_owned());
            row.summary = format!("FAILED: {reason}");
            row.documented_error = false;
            row.failed = true;
        }
    }
}

/// The messages of the library and of the vendor. In a sandbox, neither is secret.
fn unexpected(error: &Error) -> Stop {
    Stop(match error.vendor_message() {
        Some(message) => format!("{error} ({message})"),
        None => error.to_string(),
    })
}

/// Checks a value of a result.
pub(super) fn same<F, W>(what: &str, found: F, expected: W) -> Visit
where
    F: PartialEq<W> + Debug,
    W: Debug,
{
    match found == expected {
        true => Ok(()),
        false => Err(Stop(format!(
            "{what} is {found:?} and should be {expected:?}"
        ))),
    }
}

/// Checks that a result has what it must have.
pub(super) fn has(what: &str, is_present: bool) -> Visit {
    match is_present {
        true => Ok(()),
        false => Err(Stop(format!("{what} is missing"))),
    }
}

#[cfg(test)]
mod tests {
    use rollbook::yourcourts::operations::{ALL, CREATE_OR_UPDATE_USER, UPDATE_USER};

    use super::*;

    fn summaries(rows: &[Row]) -> Vec<(&str, &str, bool)> {
        let rows = rows.iter();
        rows.map(|row| (row.operation, &*row.summary, row.failed))
            .collect()
    }

    #[test]
    fn an_operation_that_is_not_called_is_a_failure() {
        let spans = Spans::default();
        let mut guide = Guide::new(ALL, &spans);
        guide.push(&UPDATE_USER, Some(200), 1.0);
        guide.summarize("updated");
        let rows = guide.rows(Ok(()));
        let not_called = ("createOrUpdateUser", "FAILED: was not called", true);
        assert_eq!(
            summaries(&rows),
            [("updateUser", "updated", false), not_called]
        );
    }

    #[test]
    fn a_wrong_result_is_a_failure_with_its_reason() {
        let spans = Spans::default();
        let mut guide = Guide::new(ALL, &spans);
        guide.push(&UPDATE_USER, Some(200), 1.0);
        guide.summarize("updated");
        guide.push(&CREATE_OR_UPDATE_USER, Some(200), 1.0);
        let rows = guide.rows(same("city", "Atlanta", "Savannah"));
        let reason = r#"FAILED: city is "Atlanta" and should be "Savannah""#;
        let wrong = ("createOrUpdateUser", reason, true);
        assert_eq!(summaries(&rows), [("updateUser", "updated", false), wrong]);
    }

    #[test]
    fn an_error_before_the_first_call_is_not_lost() {
        let spans = Spans::default();
        let rows = Guide::new(ALL, &spans).rows(Err(Stop("no client".to_owned())));
        let rows = summaries(&rows);
        assert_eq!(rows[0], ("createOrUpdateUser", "FAILED: no client", true));
        assert_eq!(rows.len(), 2);
    }
}
