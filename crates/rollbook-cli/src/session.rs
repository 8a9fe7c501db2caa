//! Connected clients: the only place where commands get them.

use std::env;
use std::io;

use rollbook::{Need, Options};
use rollbook_sandbox::Sandbox;

use crate::api::{Api, Client};
use crate::failure::Failure;

/// Where settings come from.
#[derive(Clone)]
pub(crate) enum Source {
    /// The environment.
    Environment,
    /// A sandbox: the one at a URL, or one of the command's own.
    Sandbox(Option<String>),
}

impl Source {
    /// From the value of `--sandbox`, which is empty without a URL.
    pub(crate) fn of(sandbox: Option<String>) -> Self {
        match sandbox {
            None => Self::Environment,
            Some(url) if url.is_empty() => Self::Sandbox(None),
            Some(url) => Self::Sandbox(Some(url.trim_end_matches('/').to_owned())),
        }
    }
}

/// Makes clients, and keeps the sandbox of the command alive.
pub(crate) struct Session {
    source: Source,
    is_verbose: bool,
    _own: Option<Sandbox>,
}

impl Session {
    /// Starts a sandbox if the command has one of its own.
    pub(crate) async fn start(source: &Source, is_verbose: bool) -> io::Result<Self> {
        let own = match source {
            Source::Sandbox(None) => Some(Sandbox::start().await?),
            _ => None,
        };
        let source = match &own {
            Some(sandbox) => Source::Sandbox(Some(sandbox.url().to_owned())),
            None => source.clone(),
        };
        Ok(Self {
            source,
            is_verbose,
            _own: own,
        })
    }

    /// A client for an API.
    pub(crate) fn client(&self, api: &Api) -> Result<Box<dyn Client>, Failure> {
        let settings = |name: &str| setting(&self.source, api, name);
        let missing = missing(api, &settings);
        if !missing.is_empty() {
            let verb = if missing.len() == 1 { "is" } else { "are" };
            return Err(Failure::NoCredentials(format!(
                "{}: {} {verb} not set; to try it without an account, add --sandbox",
                api.title,
                missing.join(", ")
            )));
        }
        let options = match self.is_verbose {
            true => Options::new().on_attempt(|attempt| {
                let status = attempt
                    .status
                    .map_or("no response", |it| it.canonical_reason().unwrap_or("other"));
                let code = attempt
                    .status
                    .map_or(String::new(), |it| format!("{} ", it.as_u16()));
                let (api, operation) = (attempt.api, attempt.operation);
                let milliseconds = attempt.duration.as_millis();
                crate::output::note(&format!(
                    "{api} {operation}: {code}{status}, {milliseconds} ms"
                ));
            }),
            false => Options::new(),
        };
        let options = match self.source {
            // A proxy cannot reach this machine's sandbox.
            Source::Sandbox(_) => options.no_proxy(),
            Source::Environment => options,
        };
        Ok((api.connect)(&settings, &options)?)
    }
}

/// A client that sends nothing, for a dry run: settings that are missing are replaced by their names.
pub(crate) fn offline(source: &Source, api: &Api) -> Result<Box<dyn Client>, Failure> {
    let source = match source {
        // Any free port would do.
        Source::Sandbox(None) => Source::Sandbox(Some("http://127.0.0.1:4010".to_owned())),
        other => other.clone(),
    };
    let given = |name: &str| setting(&source, api, name);
    // Where a part of the URL is missing, the whole URL is replaced.
    let replaced: Vec<_> = missing(api, &given)
        .into_iter()
        .map(|name| {
            let setting = api.settings.iter().find(|it| it.name == name);
            match setting.map(|it| it.need) {
                Some(Need::Unless(url)) => url,
                _ => name,
            }
        })
        .collect();
    let settings = |name: &str| {
        let placeholder = || match name.ends_with("_BASE_URL") {
            true => PLACEHOLDER_URL.to_owned(),
            false => "not-set".to_owned(),
        };
        given(name).or_else(|| replaced.contains(&name).then(placeholder))
    };
    if let Some(name) = replaced.iter().find(|it| it.ends_with("_BASE_URL")) {
        crate::output::note(&format!(
            "{name} is not set: {PLACEHOLDER_URL} is shown in its place"
        ));
    }
    Ok((api.connect)(&settings, &Options::new())?)
}

/// Shown in a dry run in place of a base URL that is not set. Nobody can register this name (RFC 2606).
const PLACEHOLDER_URL: &str = "https://base-url.example";

/// The value of a setting.
fn setting(source: &Source, api: &Api, name: &str) -> Option<String> {
    let value = match source {
        Source::Environment => env::var(name).ok(),
        Source::Sandbox(url) => api.sandbox_setting(url.as_deref()?, name),
    };
    value.filter(|it| !it.trim().is_empty())
}

/// The settings that an API needs and that are not set.
pub(crate) fn missing(api: &Api, settings: &dyn Fn(&str) -> Option<String>) -> Vec<&'static str> {
    let has = |name: &str| settings(name).is_some();
    let is_missing = |name, need| {
        let is_needed = match need {
            Need::Always => true,
            Need::Unless(other) => !has(other),
            Need::With(other) => has(other),
            _ => false,
        };
        is_needed && !has(name)
    };
    let settings = api.settings.iter();
    let missing = settings.filter(|it| is_missing(it.name, it.need));
    missing.map(|it| it.name).collect()
}

/// Whether the environment has all that an API needs.
pub(crate) fn is_configured(source: &Source, api: &Api) -> bool {
    match source {
        Source::Environment => missing(api, &|name| setting(source, api, name)).is_empty(),
        Source::Sandbox(_) => true,
    }
}
