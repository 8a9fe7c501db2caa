//! Output: colour on a terminal only (and not with `NO_COLOR`), errors on one line.

use std::fmt::Display;
use std::io::{self, IsTerminal as _, StdoutLock, Write as _};
use std::time::{Duration, Instant};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use clap::ArgMatches;

use crate::failure::Failure;

pub(crate) const HEADING: Style = Style::new().bold();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
pub(crate) const NOTABLE: Style = AnsiColor::Yellow.on_default();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();

/// Standard output, which strips styles where they do not belong.
pub(crate) type Stdout = AutoStream<StdoutLock<'static>>;

pub(crate) fn stdout() -> Stdout {
    anstream::stdout().lock()
}

/// Reports on standard error why the command failed.
pub(crate) fn error(error: &impl Display) {
    // If this fails too, only the exit status remains.
    let _ = writeln!(anstream::stderr(), "{BAD}error:{BAD:#} {error}");
}

/// Says something that is not a result, on standard error.
pub(crate) fn note(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// The number of items that were read, on a terminal that shows no results.
pub(crate) struct Progress {
    is_shown: bool,
    last: Option<Instant>,
}

impl Progress {
    pub(crate) fn new() -> Self {
        let is_dumb = std::env::var_os("TERM").is_none_or(|it| it == "dumb");
        Self {
            is_shown: io::stderr().is_terminal() && !io::stdout().is_terminal() && !is_dumb,
            last: None,
        }
    }

    pub(crate) fn show(&mut self, count: u64) {
        let is_recent = (self.last).is_some_and(|it| it.elapsed() < Duration::from_millis(200));
        if self.is_shown && !is_recent {
            self.last = Some(Instant::now());
            let _ = write!(io::stderr(), "\r{count} items");
        }
    }
}

/// Removes the line.
impl Drop for Progress {
    fn drop(&mut self) {
        if self.last.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

/// Reports a failure: a line for people, or an object where the command prints JSON.
pub(crate) fn failure(failure: &Failure, matches: &ArgMatches) {
    let format = matches.try_get_one::<String>("output").ok().flatten();
    let is_json = format.is_some_and(|it| it == "json" || it == "ndjson");
    match (failure.line(), failure.json()) {
        (Some(_), Some(json)) if is_json => note(&json.to_string()),
        (Some(line), _) => error(&line),
        _ => {}
    }
}
