//! Files that nobody else may read: profiles and tokens.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

const FOLDER: &str = "rollbook";

/// The folder of profiles: `$XDG_CONFIG_HOME/rollbook`, or else `~/.config/rollbook`; on Windows the roaming application
/// data.
pub(crate) fn config_dir() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join(FOLDER))
}

/// The folder of tokens, below `$XDG_CACHE_HOME/rollbook` or `~/.cache/rollbook`.
pub(crate) fn token_dir() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.cache_dir().join(FOLDER).join("tokens"))
}

/// Why others can read a file or a directory, and what to do, if they can.
pub(crate) fn laxity(path: &Path) -> Option<String> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let metadata = fs::metadata(path).ok()?;
        let mode = metadata.permissions().mode() & 0o777;
        let right = if metadata.is_dir() { "700" } else { "600" };
        (mode & 0o077 != 0).then(|| {
            let path = path.display();
            format!("{path} has the mode {mode:o}, so that others on this machine have access: chmod {right} {path}")
        })
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Replaces a file in one step, so that other processes see the old text or the new one.
///
/// A file or directory to which others have access is not written.
pub(crate) fn write(path: &Path, text: &str) -> io::Result<()> {
    let (Some(directory), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::Error::other("the path has no file name"));
    };
    make_directory(directory)?;
    if let Some(problem) = laxity(directory).or_else(|| laxity(path)) {
        return Err(io::Error::other(problem));
    }
    let temporary = format!(".{}.{}", name.to_string_lossy(), std::process::id());
    let temporary = directory.join(temporary);
    // Left over from a process with the same id that was killed.
    let _ = fs::remove_file(&temporary);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let written = options.open(&temporary).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let moved = written.and_then(|()| fs::rename(&temporary, path));
    if moved.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    moved
}

fn make_directory(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path)
}
