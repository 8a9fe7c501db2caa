//! What a build script calls.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "cargo reads a build script's output"
)]

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs, process};

/// An API to generate: its module in the crate, and its spec.
#[derive(Debug, Clone, Copy)]
pub struct Api<'a> {
    /// The module in the crate, such as `members_portal`.
    pub module: &'a str,
    /// The spec, relative to the package.
    pub spec: &'a str,
}

/// Generates `OUT_DIR/<module>.rs` for every API.
///
/// A module that is newer than its spec and the generator is not generated again. If a spec is
/// wrong, the diagnostics of all specs are printed and the build fails.
pub fn build<'a>(apis: impl IntoIterator<Item = Api<'a>>) {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let krate = env::var("CARGO_PKG_NAME")
        .unwrap_or_default()
        .replace('-', "_");
    // Generated types derive `JsonSchema` under this feature, which not every package has.
    println!("cargo::rustc-check-cfg=cfg(feature, values(\"schemars\"))");
    let mut failed = false;
    for api in apis {
        println!("cargo::rerun-if-changed={}", api.spec);
        if let Err(reason) = refresh(&krate, &api, &out) {
            eprintln!("{reason}");
            failed = true;
        }
    }
    if failed {
        process::exit(1);
    }
}

/// Generates the module of one API unless it is fresh. Returns whether it did.
fn refresh(krate: &str, api: &Api<'_>, out: &Path) -> Result<bool, String> {
    let target = out.join(format!("{}.rs", api.module));
    if is_fresh(&target, Path::new(api.spec)) {
        return Ok(false);
    }
    let bytes =
        fs::read(api.spec).map_err(|error| format!("{}: cannot be read: {error}", api.spec))?;
    let text = crate::text(api.spec, bytes).map_err(|diagnostics| diagnostics.to_string())?;
    let module = format!("{krate}::{}", api.module);
    let generated =
        crate::client(&module, api.spec, &text).map_err(|diagnostics| diagnostics.to_string())?;
    fs::write(&target, generated.rust)
        .map_err(|error| format!("{}: cannot be written: {error}", target.display()))?;
    Ok(true)
}

/// Whether the target is newer than the spec and than this program.
fn is_fresh(target: &Path, spec: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    let program = env::current_exe().ok().and_then(|path| changed(&path));
    let newest = changed(spec).max(program);
    changed(target).is_some_and(|made: SystemTime| newest.is_some_and(|source| source < made))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = include_str!("../tests/fixtures/lowering.yaml");

    #[test]
    fn an_edit_of_one_spec_generates_that_api_and_nothing_else() {
        let folder = env::temp_dir().join(format!("rollbook-build-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let specs = ["one", "two"].map(|name| folder.join(format!("{name}.yaml")));
        specs.iter().for_each(|spec| fs::write(spec, SPEC).unwrap());
        let refreshed = || {
            ["one", "two"].iter().zip(&specs).map(|(module, spec)| {
                let api = Api {
                    module,
                    spec: spec.to_str().unwrap(),
                };
                refresh("club", &api, &folder)
            })
        };

        assert_eq!(refreshed().collect::<Vec<_>>(), [Ok(true), Ok(true)]);
        assert_eq!(refreshed().collect::<Vec<_>>(), [Ok(false), Ok(false)]);

        fs::write(&specs[1], SPEC.replace("Lists them.", "Lists all.")).unwrap();
        assert_eq!(refreshed().collect::<Vec<_>>(), [Ok(false), Ok(true)]);
        assert!(
            fs::read_to_string(folder.join("two.rs"))
                .unwrap()
                .contains("Lists all.")
        );

        fs::write(
            &specs[0],
            SPEC.replace("x-evidence: page", "x-evidence: rumour"),
        )
        .unwrap();
        let reason = refreshed().next().unwrap().unwrap_err();
        assert!(reason.contains("one.yaml:20: "), "{reason}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
