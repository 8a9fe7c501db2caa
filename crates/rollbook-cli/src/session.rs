//! Connected clients: the only place where commands get them.

use std::collections::BTreeMap;
use std::env;
use std::io;

use rollbook::{Need, Options};
use rollbook_sandbox::Sandbox;

use crate::api::{Api, Client};
use crate::failure::Failure;
use crate::profiles::{self, Profile, Profiles};
use crate::tokens::{Recorder, TokenFile};

/// Where settings come from.
#[derive(Clone)]
pub(crate) enum Source {
    /// A profile or the environment.
    Account(Choice),
    /// A sandbox: the one at a URL, or one of the command's own.
    Sandbox(Option<String>),
}

/// Which account is used, and whether its token is kept between runs.
#[derive(Clone)]
pub(crate) struct Choice {
    /// The profile that was chosen by a flag or by `ROLLBOOK_PROFILE`.
    pub(crate) profile: Option<String>,
    pub(crate) keeps_tokens: bool,
}

impl Source {
    /// From the flags of a command. That of `--sandbox` is empty without a URL.
    pub(crate) fn of(
        sandbox: Option<String>,
        profile: Option<String>,
        has_no_token_cache: bool,
    ) -> Self {
        match sandbox {
            None => {
                let is_off = variable("ROLLBOOK_TOKEN_CACHE").is_some_and(|it| it == "off");
                Self::Account(Choice {
                    profile: profile.or_else(|| variable("ROLLBOOK_PROFILE")),
                    keeps_tokens: !has_no_token_cache && !is_off,
                })
            }
            Some(url) if url.is_empty() => Self::Sandbox(None),
            Some(url) => Self::Sandbox(Some(url.trim_end_matches('/').to_owned())),
        }
    }
}

/// What the settings of one API are read from. Values of two accounts are never mixed: the secret of one would go to the
/// server of the other.
pub(crate) enum Account {
    Profile(Profile),
    Environment,
    Sandbox(Option<String>),
}

impl Account {
    /// The account for an API; `None` if the chosen profile is for another one.
    pub(crate) fn of(source: &Source, api: &Api) -> Result<Option<Self>, Failure> {
        let choice = match source {
            Source::Sandbox(url) => return Ok(Some(Self::Sandbox(url.clone()))),
            Source::Account(choice) => choice,
        };
        let is_its = |it: &Profile| it.api.name == api.name;
        if let Some(name) = &choice.profile {
            let profiles = Profiles::read()?;
            let profile = profiles.find(name)?.ok_or_else(|| {
                Failure::NoCredentials(format!(
                    "the profile {name} does not exist; `rollbook auth login API --profile {name}` makes it"
                ))
            })?;
            return Ok(Some(profile).filter(is_its).map(Self::Profile));
        }
        if api.settings.iter().any(|it| variable(it.name).is_some()) {
            return Ok(Some(Self::Environment));
        }
        let profiles = Profiles::read()?;
        for name in [api.name, "default"] {
            if let Some(profile) = profiles.find(name)?.filter(is_its) {
                return Ok(Some(Self::Profile(profile)));
            }
        }
        Ok(Some(Self::Environment))
    }

    /// As [`of`](Self::of), for a command of this API.
    pub(crate) fn needed(source: &Source, api: &Api) -> Result<Self, Failure> {
        Self::of(source, api)?.ok_or_else(|| {
            Failure::Usage(format!(
                "the chosen profile is not for {}: `rollbook auth status` lists the profiles",
                api.title
            ))
        })
    }

    pub(crate) fn profile(&self) -> Option<&Profile> {
        match self {
            Self::Profile(profile) => Some(profile),
            _ => None,
        }
    }

    /// Whether a setting has a value, or a place where it comes from.
    fn has(&self, api: &Api, name: &str) -> bool {
        match self {
            Self::Profile(profile) => profile.values.iter().any(|(it, _)| *it == name),
            _ => self.plain(api, name).is_some(),
        }
    }

    /// The value of a setting that is not in a profile.
    fn plain(&self, api: &Api, name: &str) -> Option<String> {
        match self {
            Self::Profile(_) => None,
            Self::Environment => variable(name),
            Self::Sandbox(url) => api.sandbox_setting(url.as_deref()?, name),
        }
    }

    /// The settings that the API needs and that this account does not have.
    pub(crate) fn missing(&self, api: &Api) -> Vec<&'static str> {
        missing(api, &|name| self.has(api, name))
    }

    /// The values of all settings; those of a profile are read from where they are.
    fn values(&self, api: &Api) -> Result<Values, Failure> {
        let missing = self.missing(api);
        if !missing.is_empty() {
            let verb = if missing.len() == 1 { "is" } else { "are" };
            let (place, names) = match self.profile() {
                Some(profile) => {
                    let keys = missing.iter().map(|it| profiles::key(api, it));
                    (format!(" (profile {})", profile.name), keys.collect())
                }
                None => {
                    let names: Vec<_> = missing.iter().map(|it| (*it).to_owned()).collect();
                    (String::new(), names)
                }
            };
            return Err(Failure::NoCredentials(format!(
                "{}{place}: {} {verb} not set; `rollbook auth login {}` asks for them, and to try it without an \
                 account, add --sandbox",
                api.title,
                names.join(", "),
                api.name
            )));
        }
        Ok(match self.profile() {
            Some(profile) => profile.resolve()?.into_iter().collect(),
            None => {
                let names = api.settings.iter().map(|it| it.name);
                let values = names.filter_map(|name| Some((name, self.plain(api, name)?)));
                values.collect()
            }
        })
    }
}

type Values = BTreeMap<&'static str, String>;

/// A variable of the environment that is not empty.
pub(crate) fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|it| !it.trim().is_empty())
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
        Ok(self.recorded(api)?.0)
    }

    /// A client for an API, and the token that it uses.
    pub(crate) fn recorded(&self, api: &Api) -> Result<(Box<dyn Client>, Recorder), Failure> {
        self.of_account(&Account::needed(&self.source, api)?, api)
    }

    /// A client with the settings of an account.
    pub(crate) fn of_account(
        &self,
        account: &Account,
        api: &Api,
    ) -> Result<(Box<dyn Client>, Recorder), Failure> {
        let values = account.values(api)?;
        let settings = |name: &str| values.get(name).cloned();
        let options = self.options();
        let file = match &self.source {
            Source::Account(choice) if choice.keeps_tokens => {
                TokenFile::of(account.profile().map(|it| &*it.name), api, &settings)
            }
            _ => None,
        };
        let recorder = Recorder::new(file);
        let options = match api.has_tokens() {
            true => options.token_store(recorder.clone()),
            false => options,
        };
        Ok(((api.connect)(&settings, &options)?, recorder))
    }

    /// A client with values that are not stored yet.
    pub(crate) fn of_values(
        &self,
        api: &Api,
        values: &[(&'static str, String)],
    ) -> Result<Box<dyn Client>, Failure> {
        let find = |name: &str| values.iter().find(|(it, _)| *it == name);
        let settings = |name: &str| find(name).map(|(_, value)| value.clone());
        Ok((api.connect)(&settings, &self.options())?)
    }

    fn options(&self) -> Options {
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
        match self.source {
            // A proxy cannot reach this machine's sandbox.
            Source::Sandbox(_) => options.no_proxy(),
            Source::Account(_) => options,
        }
    }
}

/// A client that sends nothing, for a dry run: settings that are missing are replaced by their names. Of a profile only
/// what is not secret is read.
pub(crate) fn offline(source: &Source, api: &Api) -> Result<Box<dyn Client>, Failure> {
    let source = match source {
        // Any free port would do.
        Source::Sandbox(None) => Source::Sandbox(Some("http://127.0.0.1:4010".to_owned())),
        other => other.clone(),
    };
    let account = Account::needed(&source, api)?;
    let mut values = Values::new();
    for setting in api.settings {
        let value = match account.profile() {
            Some(profile) => match profile.values.iter().find(|(it, _)| *it == setting.name) {
                Some(_) if setting.is_secret => Some("not-shown".to_owned()),
                Some(_) => profile.value(setting.name)?,
                None => None,
            },
            None => account.plain(api, setting.name),
        };
        values.extend(value.map(|it| (setting.name, it)));
    }
    // Where a part of the URL is missing, the whole URL is replaced.
    let replaced: Vec<_> = missing(api, &|name| values.contains_key(name))
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
        let given = values.get(name).cloned();
        given.or_else(|| replaced.contains(&name).then(placeholder))
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

/// The settings that an API needs and that are not set.
pub(crate) fn missing(api: &Api, has: &dyn Fn(&str) -> bool) -> Vec<&'static str> {
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

/// Whether an account has all that an API needs.
pub(crate) fn is_configured(source: &Source, api: &Api) -> Result<bool, Failure> {
    Ok(match Account::of(source, api)? {
        Some(Account::Sandbox(_)) => true,
        Some(account) => account.missing(api).is_empty(),
        None => false,
    })
}
