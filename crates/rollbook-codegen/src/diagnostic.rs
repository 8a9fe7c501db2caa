//! What is wrong with a spec, and how to fix it.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

/// One thing wrong with a spec: where it is, what it is, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The file, as passed to [`load`](crate::load).
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The JSON pointer of the node, without the leading `#`; empty for the whole document.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead; each change of a list has its own line.
    pub rewrite: String,
    /// The rule that is broken, in kebab-case.
    pub rule: &'static str,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            pointer,
            message,
            rewrite,
            rule,
        } = self;
        let rewrite = rewrite.replace('\n', "\n    ");
        write!(
            f,
            "{file}:{line}: #{pointer}: {message} [{rule}]\n    rewrite: {rewrite}"
        )
    }
}

/// All diagnostics of one or more specs, by file and line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Sorts by file and line.
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics
            .sort_by(|a, b| (&a.file, a.line, &a.pointer).cmp(&(&b.file, b.line, &b.pointer)));
        Self(diagnostics)
    }

    /// The diagnostics, in order.
    pub fn as_slice(&self) -> &[Diagnostic] {
        &self.0
    }

    /// Their number and files: `2 diagnostics in club.yaml`.
    pub fn summary(&self) -> String {
        let files: BTreeSet<&str> = self
            .0
            .iter()
            .map(|diagnostic| diagnostic.file.as_str())
            .collect();
        let diagnostics = match self.0.len() {
            1 => "1 diagnostic".to_owned(),
            count => format!("{count} diagnostics"),
        };
        match (files.len(), files.first()) {
            (1, Some(file)) => format!("{diagnostics} in {file}"),
            (count, _) => format!("{diagnostics} in {count} files"),
        }
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.0 {
            writeln!(f, "{diagnostic}\n")?;
        }
        f.write_str(&self.summary())
    }
}

impl std::error::Error for Diagnostics {}
