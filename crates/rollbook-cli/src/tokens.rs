//! Tokens between runs: one file for each profile, server and user.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use rollbook::{Secret, StoredToken, TokenStore};
use serde::{Deserialize, Serialize};

use crate::api::Api;
use crate::output::note;
use crate::private;

/// The file of a token. It has no refresh token: that is valid for longer, and the credentials get a new token anyway.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// Server and user.
    account: Vec<(String, String)>,
    access: Secret,
    renew_at: Option<u64>,
    expires_at: Option<u64>,
}

/// The token of an account in a file.
#[derive(Clone)]
pub(crate) struct TokenFile {
    path: PathBuf,
    account: Vec<(String, String)>,
}

/// The name that stands for the environment in the names of files. No profile is called so.
const ENVIRONMENT: &str = "_environment";

/// The beginning of the names of an account's files.
fn prefix(profile: Option<&str>, api: &Api) -> String {
    format!("{}.{}.", profile.unwrap_or(ENVIRONMENT), api.name)
}

/// FNV-1a: different accounts get different files. Which account a file is for is in the file.
fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

impl TokenFile {
    /// The file of an account with these settings, if a home directory is known.
    pub(crate) fn of(
        profile: Option<&str>,
        api: &Api,
        value: &dyn Fn(&str) -> Option<String>,
    ) -> Option<Self> {
        // Server and user, but no password.
        let named = (api.settings.iter())
            .filter(|it| !it.is_secret || it.name.ends_with("_USERNAME"))
            .filter_map(|it| Some((it.name.to_owned(), value(it.name)?)));
        let account: Vec<_> = named.collect();
        let hash = hash(&format!("{account:?}"));
        let name = format!("{}{hash:016x}.json", prefix(profile, api));
        let path = private::token_dir()?.join(name);
        Some(Self { path, account })
    }
}

impl TokenStore for TokenFile {
    fn load(&self) -> Option<StoredToken> {
        let text = fs::read_to_string(&self.path).ok()?;
        // Somebody else may have written it.
        if private::laxity(&self.path).is_some() {
            return None;
        }
        let kept: Kept = serde_json::from_str(&text).ok()?;
        if kept.account != self.account {
            return None;
        }
        let date = |seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds));
        let mut token = StoredToken::new(kept.access.expose());
        token.renew_at = kept.renew_at.and_then(date);
        token.expires_at = kept.expires_at.and_then(date);
        Some(token)
    }

    fn save(&self, token: &StoredToken) {
        let seconds = |date: SystemTime| {
            let since = date.duration_since(SystemTime::UNIX_EPOCH);
            since.map(|it| it.as_secs()).unwrap_or_default()
        };
        let kept = Kept {
            account: self.account.clone(),
            access: token.access.clone(),
            renew_at: token.renew_at.map(seconds),
            expires_at: token.expires_at.map(seconds),
        };
        if private::laxity(&self.path).is_some() {
            let _ = fs::remove_file(&self.path);
        }
        let written = serde_json::to_string(&kept).map_err(std::io::Error::other);
        if let Err(error) = written.and_then(|text| private::write(&self.path, &text)) {
            note(&format!("warning: the token is not cached: {error}"));
        }
    }
}

/// Deletes the tokens of a profile, or of the environment, and returns how many there were.
pub(crate) fn delete(profile: Option<&str>, api: &Api) -> usize {
    let prefix = prefix(profile, api);
    let Some(entries) = private::token_dir().and_then(|it| fs::read_dir(it).ok()) else {
        return 0;
    };
    let is_its = |path: &Path| {
        let name = path.file_name().and_then(|it| it.to_str());
        name.is_some_and(|it| it.starts_with(&prefix))
    };
    let paths = entries.filter_map(|it| Some(it.ok()?.path()));
    paths
        .filter(|it| is_its(it))
        .filter(|it| fs::remove_file(it).is_ok())
        .count()
}

/// Remembers the token that a client uses.
#[derive(Clone)]
pub(crate) struct Recorder {
    file: Option<TokenFile>,
    last: Arc<Mutex<Option<StoredToken>>>,
}

impl Recorder {
    pub(crate) fn new(file: Option<TokenFile>) -> Self {
        Self {
            file,
            last: Arc::default(),
        }
    }

    /// The token that was used last.
    pub(crate) fn last(&self) -> Option<StoredToken> {
        // No code panics while it holds this lock.
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.clone()
    }

    fn record(&self, token: Option<StoredToken>) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = token;
    }
}

impl TokenStore for Recorder {
    fn load(&self) -> Option<StoredToken> {
        let token = self.file.as_ref()?.load();
        self.record(token.clone());
        token
    }

    fn save(&self, token: &StoredToken) {
        self.record(Some(token.clone()));
        if let Some(file) = &self.file {
            file.save(token);
        }
    }
}
