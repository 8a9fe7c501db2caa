//! Profiles: accounts with a name, in a file that people may edit.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use toml_edit::{DocumentMut, Item, Table, Value, value};

use crate::api::{self, Api};
use crate::failure::Failure;
use crate::output::note;
use crate::private;

/// The file with all profiles.
pub(crate) struct Profiles {
    path: Option<PathBuf>,
    document: DocumentMut,
}

/// An account of an API.
pub(crate) struct Profile {
    pub(crate) name: String,
    pub(crate) api: &'static Api,
    /// The names of settings, and where their values come from.
    pub(crate) values: Vec<(&'static str, Origin)>,
}

/// Where a value comes from. No `Debug`, because it would show the value.
pub(crate) enum Origin {
    /// The profile itself.
    Literal(String),
    /// A variable of the environment.
    Env(String),
    /// The first line that a command prints: program and arguments.
    Command(Vec<String>),
    /// The text of a file.
    File(PathBuf),
}

/// The key in a profile for a setting: `client_id` for `MEMBERCLICKS_CLIENT_ID`.
pub(crate) fn key(api: &Api, setting: &str) -> String {
    let prefix = format!("{}_", api.name.to_uppercase().replace('-', "_"));
    let key = setting.strip_prefix(&prefix).unwrap_or(setting);
    key.to_lowercase()
}

/// The setting with this key, or with this name.
pub(crate) fn setting(api: &Api, name: &str) -> Result<&'static str, String> {
    let mut settings = api.settings.iter().map(|it| it.name);
    let found = settings.find(|it| *it == name || key(api, it) == name);
    found.ok_or_else(|| {
        let keys: Vec<_> = api.settings.iter().map(|it| key(api, it.name)).collect();
        format!(
            "`{name}` is not a setting of {}: {}",
            api.title,
            keys.join(", ")
        )
    })
}

/// Whether a profile may have this name. Token files are named after it.
pub(crate) fn is_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    name.starts_with(|c: char| c.is_ascii_alphanumeric()) && name.chars().all(is_plain)
}

impl Profiles {
    /// Reads the file; without one there are no profiles.
    pub(crate) fn read() -> Result<Self, Failure> {
        let path = private::config_dir().map(|it| it.join("profiles.toml"));
        let text = match path.as_deref().map(fs::read_to_string) {
            Some(Ok(text)) => text,
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Self::failure(path.as_deref(), &error.to_string()));
            }
            _ => String::new(),
        };
        if let Some(path) = path.as_deref().filter(|it| it.exists()) {
            let directory = path.parent().and_then(private::laxity);
            for problem in [private::laxity(path), directory].into_iter().flatten() {
                note(&format!("warning: {problem}"));
            }
        }
        let document = text.parse::<DocumentMut>().map_err(|error| {
            // Its text shows the line, which may have a secret.
            let start = error.span().map_or(0, |it| it.start).min(text.len());
            let line = text.as_bytes()[..start].split(|it| *it == b'\n').count();
            let reason = format!("line {line} is not TOML");
            Self::failure(path.as_deref(), &reason)
        })?;
        Ok(Self { path, document })
    }

    fn failure(path: Option<&Path>, reason: &str) -> Failure {
        let path = path.map_or("profiles".into(), |it| it.display().to_string());
        Failure::Here(format!("{path}: {reason}"))
    }

    /// The file's path, for people.
    pub(crate) fn place(&self) -> String {
        let path = self.path.as_ref();
        path.map_or_else(String::new, |it| it.display().to_string())
    }

    /// The profile with this name.
    pub(crate) fn find(&self, name: &str) -> Result<Option<Profile>, Failure> {
        let Some(item) = self.document.get(name) else {
            return Ok(None);
        };
        let failed = |reason: &str| {
            Self::failure(self.path.as_deref(), &format!("profile {name}: {reason}"))
        };
        if !is_name(name) {
            return Err(failed(
                "a name has letters, digits, - and _, and begins with a letter or digit",
            ));
        }
        let table = item.as_table_like();
        let table = table.ok_or_else(|| failed("it is not a table"))?;
        let api = table.get("api").and_then(Item::as_str);
        let api = api.and_then(api::named).ok_or_else(|| {
            let names = api::ALL.each_ref().map(|it| it.name);
            failed(&format!("`api` is not one of {}", names.join(", ")))
        })?;
        let mut values = Vec::new();
        for (name, item) in table.iter().filter(|(name, _)| *name != "api") {
            let setting = setting(api, name).map_err(|reason| failed(&reason))?;
            let origin = self.origin(item).ok_or_else(|| {
                failed(&format!(
                    "`{name}` is neither a text nor one of {{ env = \"…\" }}, {{ command = [\"…\"] }}, {{ file = \"…\" }}"
                ))
            })?;
            values.push((setting, origin));
        }
        Ok(Some(Profile {
            name: name.to_owned(),
            api,
            values,
        }))
    }

    fn origin(&self, item: &Item) -> Option<Origin> {
        if let Some(text) = item.as_str() {
            return Some(Origin::Literal(text.to_owned()));
        }
        let mut entries = item.as_table_like()?.iter();
        let (kind, item) = entries.next().filter(|_| entries.next().is_none())?;
        match (kind, item.as_str()) {
            ("env", Some(name)) => Some(Origin::Env(name.to_owned())),
            ("file", Some(path)) => {
                // Relative to the file with the profiles.
                let directory = self.path.as_deref()?.parent()?;
                Some(Origin::File(directory.join(path)))
            }
            ("command", None) => {
                let words = item.as_array()?.iter().map(Value::as_str);
                let words = words.map(|it| it.map(str::to_owned));
                let words: Option<Vec<_>> = words.collect();
                words.filter(|it| !it.is_empty()).map(Origin::Command)
            }
            _ => None,
        }
    }

    /// All profiles, in the order of the file.
    pub(crate) fn all(&self) -> Result<Vec<Profile>, Failure> {
        let names = self.document.iter().map(|(name, _)| name);
        names
            .filter_map(|name| self.find(name).transpose())
            .collect()
    }

    /// Puts a profile with values of its own in the place of the one with its name.
    pub(crate) fn put(&mut self, name: &str, api: &Api, values: &[(&'static str, String)]) {
        let mut table = Table::new();
        table.insert("api", value(api.name));
        for (setting, text) in values {
            table.insert(&key(api, setting), value(text));
        }
        self.document.insert(name, Item::Table(table));
    }

    /// Removes a profile.
    pub(crate) fn remove(&mut self, name: &str) {
        self.document.remove(name);
    }

    /// Writes the file.
    pub(crate) fn save(&self) -> Result<(), Failure> {
        let Some(path) = &self.path else {
            let reason = "no home directory is known, so profiles cannot be stored";
            return Err(Failure::Here(reason.to_owned()));
        };
        private::write(path, &self.document.to_string())
            .map_err(|error| Self::failure(Some(path), &error.to_string()))
    }
}

impl Profile {
    /// The values of all settings.
    pub(crate) fn resolve(&self) -> Result<Vec<(&'static str, String)>, Failure> {
        let values = self.values.iter();
        let values = values.map(|(name, origin)| Ok((*name, self.read(name, origin)?)));
        values.collect()
    }

    /// The value of one setting.
    pub(crate) fn value(&self, name: &str) -> Result<Option<String>, Failure> {
        let found = self.values.iter().find(|(it, _)| *it == name);
        found.map(|(name, it)| self.read(name, it)).transpose()
    }

    fn read(&self, name: &str, origin: &Origin) -> Result<String, Failure> {
        origin.resolve().map_err(|reason| {
            let key = key(self.api, name);
            Failure::NoCredentials(format!("profile {}: {key}: {reason}", self.name))
        })
    }
}

impl Origin {
    /// The value. A reason never has a value, or what a command printed.
    fn resolve(&self) -> Result<String, String> {
        let text = match self {
            Self::Literal(text) => text.clone(),
            Self::Env(name) => {
                env::var(name).map_err(|_| format!("the variable {name} is not set"))?
            }
            Self::File(path) => {
                let text = fs::read_to_string(path);
                let text = text.map_err(|error| format!("{}: {error}", path.display()))?;
                text.trim_end_matches(['\r', '\n']).to_owned()
            }
            Self::Command(words) => first_line(words)?,
        };
        match text.trim().is_empty() {
            true => Err(format!("{} is empty", self.name())),
            false => Ok(text),
        }
    }

    /// Where the value comes from. Of a command only the program, as arguments can have secrets.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Literal(_) => "profile".to_owned(),
            Self::Env(name) => format!("variable {name}"),
            Self::Command(words) => format!("command {}", words.first().map_or("", |it| it)),
            Self::File(path) => format!("file {}", path.display()),
        }
    }
}

/// The first line that a command prints. It has no shell and no input.
fn first_line(words: &[String]) -> Result<String, String> {
    let [program, arguments @ ..] = words else {
        return Err("the command is empty".to_owned());
    };
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("command {program}: {error}"))?;
    if !output.status.success() {
        return Err(format!(
            "command {program} failed ({}); its output is not shown, since it may have secrets",
            output.status
        ));
    }
    let text = String::from_utf8(output.stdout)
        .map_err(|_| format!("command {program} printed bytes that are not UTF-8"))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
