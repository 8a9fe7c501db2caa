//! The settings of a sandbox.

#[cfg(feature = "docs")]
use std::fmt;
use std::time::Duration;

#[cfg(feature = "docs")]
use axum::body::Bytes;

#[cfg(feature = "docs")]
use crate::api::Api;
use crate::faults::FaultScript;

/// The settings of the builder.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) empty: bool,
    pub(crate) rate_limit: bool,
    pub(crate) members_portal_bearer: bool,
    pub(crate) token_lifetime: Option<Duration>,
    pub(crate) faults: FaultScript,
    pub(crate) origins: Origins,
    #[cfg(feature = "docs")]
    pub(crate) specs: Specs,
}

/// The origins whose pages may call the APIs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    /// Pages from the same computer.
    pub(crate) loopback: bool,
    /// Further origins; `*` stands for all.
    pub(crate) named: Vec<String>,
}

/// The spec of each API that has a page, and the files beside the pages.
#[cfg(feature = "docs")]
#[derive(Clone, Default)]
pub(crate) struct Specs {
    pub(crate) specs: Vec<(Api, Bytes)>,
    pub(crate) files: Vec<DocsFile>,
}

/// A file beside a page.
#[cfg(feature = "docs")]
#[derive(Clone)]
pub(crate) struct DocsFile {
    pub(crate) api: Api,
    pub(crate) name: String,
    pub(crate) text: String,
}

#[cfg(feature = "docs")]
impl Specs {
    pub(crate) fn set(&mut self, api: Api, spec: String) {
        self.specs.retain(|(known, _)| *known != api);
        self.specs.push((api, spec.into()));
    }

    pub(crate) fn set_file(&mut self, file: DocsFile) {
        self.files.retain(|known| known.name != file.name);
        self.files.push(file);
    }
}

/// Shows only the APIs, because specs are long.
#[cfg(feature = "docs")]
impl fmt::Debug for Specs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let apis = self.specs.iter().map(|(api, _)| api);
        formatter.debug_list().entries(apis).finish()
    }
}
