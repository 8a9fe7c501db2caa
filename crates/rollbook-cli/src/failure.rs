//! Failures: the exit status, and the report on standard error.

use std::io;

use rollbook::{Effect, Error, Stage};
use serde_json::{Value, json};

/// Exit statuses. Scripts and schedulers rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Failed on this machine: a file, the configuration, a response that cannot be read.
    Here = 1,
    /// The command line is wrong, or a value violates the spec.
    Usage = 2,
    /// The vendor rejected the call.
    Rejected = 3,
    /// Credentials are missing or not accepted.
    Credentials = 4,
    /// The vendor was not reached or failed, and the call can be repeated.
    Retry = 5,
    /// The call may have taken effect, and repeating it could do so twice.
    Unknown = 6,
    /// Finished, but some records could not be read.
    Incomplete = 7,
    /// Interrupted.
    Interrupted = 130,
}

impl Exit {
    /// All of them, with words for the help.
    pub(crate) const ALL: [(Self, &'static str); 8] = [
        (
            Self::Here,
            "failed here: a file, the configuration, or a response that cannot be read",
        ),
        (
            Self::Usage,
            "the command line is wrong, or a value violates the spec; nothing was sent",
        ),
        (Self::Rejected, "the vendor rejected the call"),
        (
            Self::Credentials,
            "credentials are missing or were not accepted",
        ),
        (
            Self::Retry,
            "not reached, too many calls, or the vendor failed; run it again later",
        ),
        (
            Self::Unknown,
            "it may have taken effect: look before you run it again",
        ),
        (
            Self::Incomplete,
            "finished, but some records could not be read and are left out",
        ),
        (Self::Interrupted, "interrupted"),
    ];
}

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A call failed.
    Call(Box<CallFailure>),
    /// The command line is wrong.
    Usage(String),
    /// Settings are missing.
    NoCredentials(String),
    /// Something on this machine.
    Here(String),
    /// It is done, but not with all records.
    Incomplete(String),
    /// Standard output is closed.
    Closed,
    /// A person pressed Ctrl-C; whether a call that is not idempotent was under way.
    Interrupted { in_doubt: bool },
    /// Several failures that have been reported.
    Reported(Exit),
}

/// A failed call.
#[derive(Debug)]
pub(crate) struct CallFailure {
    error: Error,
    idempotent: bool,
}

impl Failure {
    pub(crate) fn call(error: Error, idempotent: bool) -> Self {
        Self::Call(Box::new(CallFailure { error, idempotent }))
    }

    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Call(failure) => call_exit(&failure.error, failure.idempotent),
            Self::Usage(_) => Exit::Usage,
            Self::NoCredentials(_) => Exit::Credentials,
            Self::Here(_) | Self::Closed => Exit::Here,
            Self::Incomplete(_) => Exit::Incomplete,
            Self::Interrupted { .. } => Exit::Interrupted,
            Self::Reported(exit) => *exit,
        }
    }

    /// Whether the vendor does not know the endpoint.
    pub(crate) fn is_unknown_endpoint(&self) -> bool {
        let status = match self {
            Self::Call(failure) => failure.error.status(),
            _ => None,
        };
        status.is_some_and(|it| matches!(it.as_u16(), 404 | 405 | 501))
    }

    /// One line for people.
    pub(crate) fn line(&self) -> Option<String> {
        Some(match self {
            Self::Call(failure) => call_line(&failure.error),
            Self::Usage(text)
            | Self::NoCredentials(text)
            | Self::Here(text)
            | Self::Incomplete(text) => text.clone(),
            Self::Interrupted { in_doubt: false } => "interrupted".to_owned(),
            Self::Interrupted { in_doubt: true } => {
                "interrupted; the call may have taken effect".to_owned()
            }
            Self::Closed | Self::Reported(_) => return None,
        })
    }

    /// An object for programs.
    pub(crate) fn json(&self) -> Option<Value> {
        let message = self.line()?;
        let exit = self.exit() as u8;
        let Self::Call(failure) = self else {
            return Some(json!({"message": message, "exit": exit}));
        };
        let error = &failure.error;
        let fields = error.field_errors().iter();
        let fields: Vec<_> = fields
            .map(|it| json!({"field": it.field, "message": it.message}))
            .collect();
        Some(json!({
            "message": message,
            "exit": exit,
            "api": error.api(),
            "operation": error.operation(),
            "stage": stage(error.stage()),
            "status": error.status().map(|it| it.as_u16()),
            "code": error.code(),
            "effect": match error.effect() {
                Effect::No => "no",
                Effect::Yes => "yes",
                Effect::Unknown => "unknown",
            },
            "request_id": error.request_id(),
            "retry_after_seconds": error.retry_after().map(|it| it.as_secs()),
            "field_errors": fields,
        }))
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::NotBuilt => "not built",
        Stage::NotSent => "not sent",
        Stage::Untrusted => "untrusted",
        Stage::NoResponse => "no response",
        Stage::InvalidResponse => "invalid response",
        Stage::ErrorResponse => "error response",
        _ => "other",
    }
}

/// The library's line, and what the vendor reports, on one line.
fn call_line(error: &Error) -> String {
    let mut line = error.to_string();
    let reported = error.vendor_message().filter(|it| !line.contains(it));
    if let Some(message) = reported.filter(|_| !error.is_invalid_input()) {
        line += &format!("; the vendor reports \"{}\"", one_line(message));
    }
    line
}

fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn call_exit(error: &Error, idempotent: bool) -> Exit {
    let server_failed = error.status().is_some_and(|it| it.is_server_error());
    match error.stage() {
        Stage::NotBuilt if error.operation() == "connect" => Exit::Here,
        Stage::NotBuilt => Exit::Usage,
        _ if error.is_unauthenticated() => Exit::Credentials,
        _ if !idempotent && error.effect() != Effect::No => Exit::Unknown,
        Stage::Untrusted | Stage::InvalidResponse => Exit::Here,
        _ if error.is_redirect() => Exit::Here,
        _ if error.is_rate_limited() || error.is_timeout() || server_failed => Exit::Retry,
        Stage::ErrorResponse => Exit::Rejected,
        _ => Exit::Retry,
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Here(error.to_string()),
        }
    }
}

/// An error before any request: of the client or its arguments.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::call(error, true)
    }
}
