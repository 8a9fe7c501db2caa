//! What is wrong with a spec, told so that a person can mend it without asking.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

/// One thing wrong with a spec: where it is, what it is, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The file, as it was named to [`load`](crate::load).
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The JSON pointer of the node, without the leading `#`; empty for the whole document.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead; a list of changes has a line for each.
    pub rewrite: String,
    /// The rule that is broken, in kebab-case.
    pub rule: &'static str,
}

impl fmt::Display for Fault {
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

/// Everything found wrong with a spec, in the order of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Puts faults into the order of their files and lines.
    pub fn new(mut faults: Vec<Fault>) -> Self {
        faults.sort_by(|a, b| (&a.file, a.line, &a.pointer).cmp(&(&b.file, b.line, &b.pointer)));
        Self(faults)
    }

    /// The faults, in order.
    pub fn as_slice(&self) -> &[Fault] {
        &self.0
    }

    /// How many there are, and where: `2 faults in club.yaml`.
    pub fn summary(&self) -> String {
        let files: BTreeSet<&str> = self.0.iter().map(|fault| fault.file.as_str()).collect();
        let faults = match self.0.len() {
            1 => "1 fault".to_owned(),
            count => format!("{count} faults"),
        };
        match (files.len(), files.first()) {
            (1, Some(file)) => format!("{faults} in {file}"),
            (count, _) => format!("{faults} in {count} files"),
        }
    }
}

impl IntoIterator for Faults {
    type Item = Fault;
    type IntoIter = std::vec::IntoIter<Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.0 {
            writeln!(f, "{fault}\n")?;
        }
        f.write_str(&self.summary())
    }
}

impl std::error::Error for Faults {}
