//! The regular expressions of a spec.

/// A regular expression, compiled on first use.
#[cfg(feature = "patterns")]
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: std::sync::OnceLock<Option<regex_lite::Regex>>,
}

#[cfg(feature = "patterns")]
impl Pattern {
    /// A pattern. A house rule ensures that it compiles.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            compiled: std::sync::OnceLock::new(),
        }
    }

    pub(super) const fn source(&self) -> &'static str {
        self.source
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        let regex = self
            .compiled
            .get_or_init(|| regex_lite::Regex::new(self.source).ok());
        regex.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

/// A regular expression. Without the feature `patterns` nobody can make one.
#[cfg(not(feature = "patterns"))]
#[derive(Debug)]
pub enum Pattern {}

#[cfg(not(feature = "patterns"))]
impl Pattern {
    pub(super) const fn source(&self) -> &'static str {
        match *self {}
    }

    pub(super) const fn matches(&self, _: &str) -> bool {
        match *self {}
    }
}
