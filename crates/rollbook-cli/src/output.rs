//! Output: colour on a terminal only (and not with `NO_COLOR`), errors on one line.

use std::fmt::Display;
use std::io::{StdoutLock, Write as _};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};

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
