//! Whether `generated/` is up to date. Without dependencies, since every user of Rollbook compiles it; shared by the
//! build script and `tests/generated.rs`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The command that writes `generated/`.
pub(crate) const WRITE: &str = "GENERATED=write cargo test --test generated";

/// The first lines of a generated file: its spec and generator.
pub(crate) fn banner(spec: &str, spec_hash: u64, generator_hash: u64) -> String {
    format!(
        "// @generated from {spec} by crates/rollbook-codegen: do not edit. To generate it again, run\n\
         // `{WRITE}`.\n\
         // spec {spec_hash:016x}, generator {generator_hash:016x}\n"
    )
}

/// The hashes in a banner.
pub(crate) fn hashes(generated: &str) -> Option<(u64, u64)> {
    let line = generated.lines().nth(2)?.strip_prefix("// spec ")?;
    let (spec, generator) = line.split_once(", generator ")?;
    let number = |text| u64::from_str_radix(text, 16).ok();
    Some((number(spec)?, number(generator)?))
}

pub(crate) fn hash_of(text: &[u8]) -> u64 {
    // FNV-1a, without carriage returns: line ends of a checkout may differ.
    text.iter()
        .filter(|&&byte| byte != b'\r')
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
}

/// The hash of the generator's sources; `None` in a package from the registry, which does not have them.
pub(crate) fn hash_of_generator(root: &Path) -> io::Result<Option<u64>> {
    let folder = root.join("crates/rollbook-codegen/src");
    if !folder.is_dir() {
        return Ok(None);
    }
    let mut files = Vec::new();
    collect(&folder, &mut files)?;
    files.sort();
    let mut all = String::new();
    for file in files {
        // Writing to a string never fails.
        let _ = writeln!(all, "{:016x}", hash_of(&fs::read(file)?));
    }
    Ok(Some(hash_of(all.as_bytes())))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
