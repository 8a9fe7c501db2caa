//! Writes `OUT_DIR/<api>.rs` for every API whose feature is on: generated from `specs/` with the feature `generate`, and
//! otherwise copied from `generated/`.

#![cfg_attr(
    not(feature = "generate"),
    allow(
        clippy::print_stdout,
        clippy::print_stderr,
        reason = "cargo reads a build script's output"
    )
)]

#[cfg(not(feature = "generate"))]
#[path = "build/stale.rs"]
#[allow(dead_code, reason = "`tests/generated.rs` uses the rest")]
mod stale;

/// The modules, and their specs.
const APIS: [(&str, &str); 5] = [
    ("b2core", "specs/b2core.yaml"),
    ("memberclicks", "specs/memberclicks.yaml"),
    ("members_portal", "specs/members-portal.yaml"),
    ("questionpro", "specs/questionpro.yaml"),
    ("yourcourts", "specs/yourcourts.yaml"),
];

fn main() {
    let is_on = |(module, _): &(&str, &str)| {
        std::env::var_os(format!("CARGO_FEATURE_{}", module.to_uppercase())).is_some()
    };
    make(APIS.into_iter().filter(is_on));
}

#[cfg(feature = "generate")]
fn make(apis: impl Iterator<Item = (&'static str, &'static str)>) {
    rollbook_codegen::build(apis.map(|(module, spec)| rollbook_codegen::Api { module, spec }));
}

#[cfg(not(feature = "generate"))]
fn make(apis: impl Iterator<Item = (&'static str, &'static str)>) {
    use std::path::Path;

    let generator = match stale::hash_of_generator(Path::new(".")) {
        Ok(hash) => hash,
        Err(error) => fail(&format!("crates/rollbook-codegen: {error}")),
    };
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=generated");
    println!("cargo::rerun-if-changed=specs");
    if generator.is_some() {
        println!("cargo::rerun-if-changed=crates/rollbook-codegen/src");
    }
    for (module, spec) in apis {
        if let Err(reason) = take(module, spec, generator) {
            fail(&reason);
        }
    }
}

/// Copies a shipped module, unless it is stale.
#[cfg(not(feature = "generate"))]
fn take(module: &str, spec: &str, generator: Option<u64>) -> Result<(), String> {
    use std::path::PathBuf;
    use std::{env, fs};

    let shipped = format!("generated/{module}.rs");
    let read = |file: &str| fs::read(file).map_err(|error| format!("{file}: {error}"));
    let text = String::from_utf8(read(&shipped)?).map_err(|error| format!("{shipped}: {error}"))?;
    let Some((of_spec, of_generator)) = stale::hashes(&text) else {
        return Err(format!("{shipped} has no hashes in its third line"));
    };
    let changed = if of_spec != stale::hash_of(&read(spec)?) {
        spec
    } else if generator.is_some_and(|hash| hash != of_generator) {
        "crates/rollbook-codegen"
    } else {
        let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
        let target = out.join(format!("{module}.rs"));
        return fs::write(&target, text).map_err(|error| format!("{}: {error}", target.display()));
    };
    Err(format!(
        "{shipped} is stale: {changed} has changed since it was written.\n\
         Turn on the feature `generate`, as a build of the whole workspace does, and then write it \
         again:\n    {}",
        stale::WRITE
    ))
}

#[cfg(not(feature = "generate"))]
fn fail(reason: &str) -> ! {
    eprintln!("{reason}");
    std::process::exit(1);
}
