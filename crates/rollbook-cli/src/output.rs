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
    started: Instant,
}

impl Progress {
    pub(crate) fn new() -> Self {
        let mut progress = Self::of_files();
        progress.is_shown &= !io::stdout().is_terminal();
        progress
    }

    /// Where results are printed after all were read, or go to a file.
    pub(crate) fn of_files() -> Self {
        let is_dumb = std::env::var_os("TERM").is_none_or(|it| it == "dumb");
        Self {
            is_shown: io::stderr().is_terminal() && !is_dumb,
            last: None,
            started: Instant::now(),
        }
    }

    pub(crate) fn show(&mut self, count: u64) {
        self.show_of(count, None);
    }

    /// With the time left, if the vendor reports a total.
    pub(crate) fn show_of(&mut self, count: u64, total: Option<u64>) {
        let is_recent = (self.last).is_some_and(|it| it.elapsed() < Duration::from_millis(200));
        if self.is_shown && !is_recent {
            self.last = Some(Instant::now());
            let text = progress(count, total, self.started.elapsed());
            let _ = write!(io::stderr(), "\r\x1b[K{text}");
        }
    }
}

fn progress(count: u64, total: Option<u64>, elapsed: Duration) -> String {
    let Some(total) = total.filter(|it| *it >= count && count > 0) else {
        return format!("{count} items");
    };
    // Counts are far below 2^52.
    #[allow(clippy::cast_precision_loss, reason = "it is an estimate")]
    let left = elapsed
        .mul_f64((total - count) as f64 / count as f64)
        .as_secs();
    let left = match left {
        0..60 => format!("{left} s"),
        60..3600 => format!("{} min", left.div_ceil(60)),
        _ => format!("{} h {} min", left / 3600, left % 3600 / 60),
    };
    format!("{count} of {total} items, {left} left")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_has_the_time_left_where_the_total_is_known() {
        let after = Duration::from_secs(10);
        assert_eq!(progress(50, None, after), "50 items");
        assert_eq!(progress(50, Some(100), after), "50 of 100 items, 10 s left");
        assert_eq!(
            progress(50, Some(600), after),
            "50 of 600 items, 2 min left"
        );
        assert_eq!(
            progress(1, Some(1000), after),
            "1 of 1000 items, 2 h 46 min left"
        );
        assert_eq!(progress(0, Some(1000), after), "0 items");
        assert_eq!(progress(7, Some(5), after), "7 items");
    }
}
