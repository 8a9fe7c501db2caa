//! Makes the calls of a tour. Each becomes a row: what the library says that it did, and what came of it.

use std::fmt::Debug;

use futures_util::Stream;
use futures_util::TryStreamExt as _;
use rollbook::runtime::Operation;
use rollbook::{Error, Response};
use serde::Serialize;

use super::spans::{Call, Spans};

/// A call as the tour tells it, and with `--json` the object that is printed.
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
    /// So until the result was looked at and told.
    #[serde(skip)]
    pub(super) failed: bool,
}

/// A part of the visit to an API.
pub(super) type Visit<T = ()> = Result<T, Stop>;

/// Why a visit ends before its time: a call failed, or its result is not what it should be.
#[derive(Debug)]
pub(super) struct Stop(String);

impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Leads through one API and keeps the rows.
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

    /// A call that must succeed.
    pub(super) async fn call<T>(
        &mut self,
        call: impl Future<Output = Result<Response<T>, Error>>,
    ) -> Visit<Response<T>> {
        let outcome = call.await;
        self.note();
        outcome.map_err(|error| unexpected(&error))
    }

    /// A list that is read to its end as a stream, and the number of its pages.
    pub(super) async fn list<T>(
        &mut self,
        items: impl Stream<Item = Result<T, Error>>,
    ) -> Visit<(Vec<T>, usize)> {
        let outcome = items.try_collect().await;
        let pages = self.note();
        let items = outcome.map_err(|error| unexpected(&error))?;
        Ok((items, pages))
    }

    /// A call that the vendor must refuse, with a status that it documents.
    pub(super) async fn refused<T>(
        &mut self,
        status: u16,
        call: impl Future<Output = Result<Response<T>, Error>>,
    ) -> Visit<Error> {
        let outcome = call.await;
        self.note();
        match outcome {
            Ok(_) => Err(Stop(format!("should be refused with {status}"))),
            Err(error) if error.status().is_some_and(|found| found == status) => {
                if let Some(row) = self.rows.last_mut() {
                    row.documented_error = true;
                }
                Ok(error)
            }
            Err(error) => {
                let Stop(reason) = unexpected(&error);
                Err(Stop(format!("should be refused with {status}: {reason}")))
            }
        }
    }

    /// Tells the result of the last call, once it is known to be right.
    pub(super) fn tell(&mut self, summary: impl Into<String>) {
        if let Some(row) = self.rows.last_mut() {
            row.summary = summary.into();
            row.failed = false;
        }
    }

    /// The rows, and one more for each operation that was left out. Why the visit stopped is in the first that failed.
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

    /// Makes a row of what was sent since the last one, and says how many requests it took: a list is fetched page by
    /// page. A sign-in that the library makes by itself ends before the call that needs it, and is left out.
    fn note(&mut self) -> usize {
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

/// What the library says of an error, and what the vendor says. In a sandbox, neither is a secret.
fn unexpected(error: &Error) -> Stop {
    Stop(match error.vendor_message() {
        Some(message) => format!("{error} ({message})"),
        None => error.to_string(),
    })
}

/// That something in a result is what it should be.
pub(super) fn same<F, W>(what: &str, found: F, wanted: W) -> Visit
where
    F: PartialEq<W> + Debug,
    W: Debug,
{
    match found == wanted {
        true => Ok(()),
        false => Err(Stop(format!(
            "{what} is {found:?} and should be {wanted:?}"
        ))),
    }
}

/// That a result has what it should have.
pub(super) fn has(what: &str, it_has: bool) -> Visit {
    match it_has {
        true => Ok(()),
        false => Err(Stop(format!("{what} is missing"))),
    }
}

#[cfg(test)]
mod tests {
    use rollbook::yourcourts::operations::{ALL, CREATE_OR_UPDATE_USER, UPDATE_USER};

    use super::*;

    fn told(rows: &[Row]) -> Vec<(&str, &str, bool)> {
        let rows = rows.iter();
        rows.map(|row| (row.operation, &*row.summary, row.failed))
            .collect()
    }

    #[test]
    fn an_operation_that_is_left_out_is_a_failure() {
        let spans = Spans::default();
        let mut guide = Guide::new(ALL, &spans);
        guide.push(&UPDATE_USER, Some(200), 1.0);
        guide.tell("updated");
        let rows = guide.rows(Ok(()));
        let left_out = ("createOrUpdateUser", "FAILED: was not called", true);
        assert_eq!(told(&rows), [("updateUser", "updated", false), left_out]);
    }

    #[test]
    fn a_wrong_result_is_a_failure_and_says_what_is_wrong() {
        let spans = Spans::default();
        let mut guide = Guide::new(ALL, &spans);
        guide.push(&UPDATE_USER, Some(200), 1.0);
        guide.tell("updated");
        guide.push(&CREATE_OR_UPDATE_USER, Some(200), 1.0);
        let rows = guide.rows(same("city", "Atlanta", "Savannah"));
        let reason = r#"FAILED: city is "Atlanta" and should be "Savannah""#;
        let wrong = ("createOrUpdateUser", reason, true);
        assert_eq!(told(&rows), [("updateUser", "updated", false), wrong]);
    }

    #[test]
    fn an_error_before_the_first_call_is_not_lost() {
        let spans = Spans::default();
        let rows = Guide::new(ALL, &spans).rows(Err(Stop("no client".to_owned())));
        let rows = told(&rows);
        assert_eq!(rows[0], ("createOrUpdateUser", "FAILED: no client", true));
        assert_eq!(rows.len(), 2);
    }
}
