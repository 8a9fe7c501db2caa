//! Files that are replaced as a whole: other programs see the old file or the new one.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::records::Records;
use crate::failure::Failure;

/// Where an export goes.
pub(super) enum Target {
    Stdout,
    File(PathBuf),
    /// A device or a pipe, which cannot be replaced.
    Device(PathBuf),
}

impl Target {
    pub(super) fn of(output: Option<&str>) -> Result<Self, Failure> {
        let Some(path) = output.filter(|it| *it != "-") else {
            return Ok(Self::Stdout);
        };
        // A link stays, and the file that it names is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.into());
        Ok(match fs::metadata(&path) {
            Ok(it) if it.is_dir() => {
                let reason = format!("--output {}: a directory", path.display());
                return Err(Failure::Usage(reason));
            }
            Ok(it) if !it.is_file() => Self::Device(path),
            _ => Self::File(path),
        })
    }

    /// The directory of the file.
    pub(super) fn directory(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(directory(path)),
            _ => None,
        }
    }
}

fn directory(path: &Path) -> &Path {
    let parent = path.parent().filter(|it| !it.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

/// A complete file that does not have its name yet. Dropped, it is removed.
pub(super) struct Ready {
    file: TempPath,
    path: PathBuf,
}

/// Writes a group of records to standard output or a device.
pub(super) async fn directly(
    records: &mut Records<'_>,
    target: &Target,
    group: u32,
) -> io::Result<u64> {
    match target {
        Target::Device(path) => {
            let mut out = BufWriter::new(File::options().write(true).open(path)?);
            let count = records.write(&mut out, group).await?;
            out.flush()?;
            Ok(count)
        }
        _ => {
            let mut out = BufWriter::new(io::stdout().lock());
            let count = records.write(&mut out, group).await?;
            out.flush()?;
            Ok(count)
        }
    }
}

/// Writes a group of records to a temporary file beside its place. Only its owner can read it.
pub(super) async fn prepare(
    records: &mut Records<'_>,
    path: PathBuf,
    group: u32,
) -> io::Result<(Ready, u64)> {
    let temporary = NamedTempFile::with_prefix_in(".rollbook-", directory(&path))?;
    let mut out = BufWriter::with_capacity(1 << 16, temporary);
    let count = records.write(&mut out, group).await?;
    let temporary = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    temporary.as_file().sync_all()?;
    let file = temporary.into_temp_path();
    Ok((Ready { file, path }, count))
}

impl Ready {
    /// Gives the file its name, in place of an older file.
    pub(super) fn replace(self) -> io::Result<()> {
        let named = |error: io::Error| {
            io::Error::new(error.kind(), format!("{}: {error}", self.path.display()))
        };
        self.file
            .persist(&self.path)
            .map_err(|it| named(it.error))?;
        // The name is on the disk only after this. Not every system can do it for a directory.
        if cfg!(unix) {
            File::open(directory(&self.path))?.sync_all()?;
        }
        Ok(())
    }
}

/// A file name for each value of a split: `members.csv` is `members-Active.csv` for `Active`.
///
/// Letters, digits, `_` and `-` stay and other characters become `-`. A hash is added where that changes the value, or
/// where file systems that ignore case would not distinguish two names.
pub(super) fn split_names<'v>(
    path: &Path,
    values: impl Iterator<Item = &'v str> + Clone,
) -> Vec<PathBuf> {
    let mut uses = HashMap::new();
    for value in values.clone() {
        *uses.entry(safe(value).to_lowercase()).or_insert(0) += 1;
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().map(|it| it.to_string_lossy());
    let names = values.map(|value| {
        let mut name = safe(value);
        if (name != value && !value.is_empty()) || uses[&name.to_lowercase()] > 1 {
            name = format!("{name}-{:08x}", hash(value));
        }
        let extension = extension
            .iter()
            .map(|it| format!(".{it}"))
            .collect::<String>();
        path.with_file_name(format!("{stem}-{name}{extension}"))
    });
    names.collect()
}

fn safe(value: &str) -> String {
    if value.is_empty() {
        return "empty".to_owned();
    }
    let safe = |c: char| {
        if c.is_alphanumeric() || c == '_' {
            c
        } else {
            '-'
        }
    };
    let name: String = value.chars().map(safe).take(40).collect();
    match name.trim_matches('-') {
        "" => "value".to_owned(),
        name => name.to_owned(),
    }
}

/// FNV-1a, folded: names stay the same with every version of the command.
fn hash(value: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    value.bytes().fold(0x811c_9dc5, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(values: &[&str]) -> Vec<String> {
        let paths = split_names(Path::new("out/members.csv"), values.iter().copied());
        paths.iter().map(|it| it.display().to_string()).collect()
    }

    #[test]
    fn a_file_name_of_a_split_has_the_value_and_stays_in_the_directory() {
        assert_eq!(
            names(&["Active", "", "Zoë"]),
            [
                "out/members-Active.csv",
                "out/members-empty.csv",
                "out/members-Zoë.csv"
            ]
        );
        for name in names(&[
            "../../etc/passwd",
            "a/b",
            "a\\b",
            "a:b",
            "a\0b",
            ".",
            "CON",
            &"x".repeat(500),
        ]) {
            let name = name.strip_prefix("out/members-").expect("it stays there");
            assert!(
                !name.contains(['/', '\\', ':', '\0']) && name.len() < 60,
                "{name}"
            );
        }
    }

    #[test]
    fn file_names_of_a_split_never_clash() {
        let mut names: Vec<_> = names(&["a/b", "a:b", "a-b", "Active", "active", "", "empty"])
            .iter()
            .map(|it| it.to_lowercase())
            .collect();
        names.sort();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "{names:?}");
    }
}
