//! Turns a hand-written OpenAPI spec into the Rust text of a client.
//!
//! ```text
//! load ──> check ──> lower ──> generate ──> adapt ──> write
//! YAML     house     what      progenitor   three      prettyplease
//!          rules     it eats                states, …
//! ```
//!
//! [`client`] is all of it, as one function from text to text; [`build`] is what a build script
//! calls.

mod adapt;
mod build;
mod check;
mod fault;
mod generate;
mod load;
mod lower;
mod model;
mod names;
#[doc(hidden)]
pub mod rules;
mod surface;

pub use build::{Api, build};
pub use check::check;
pub use fault::{Fault, Faults};
pub use load::{Spec, load};

use adapt::Context;

/// What a spec becomes.
pub struct Generated {
    /// The module, formatted.
    pub rust: String,
    /// The name map: wire name, Rust name and type of every operation and type.
    pub surface: String,
}

/// Generates the client of one API.
///
/// `module` is the path of the module that the API has, such as `rollbook::members_portal`; its
/// last part is what errors and spans call the API. `file` is the spec's path, relative to the package:
/// what messages call it, and where the module reads its `SPEC` from.
///
/// # Errors
///
/// Every fault that *load* and *check* find, with file, line, pointer and the rewrite to use.
pub fn client(module: &str, file: &str, text: &str) -> Result<Generated, Faults> {
    let spec = load(file, text)?;
    let faults = check(&spec);
    if !faults.is_empty() {
        return Err(Faults::new(faults));
    }
    let document = spec.value();
    let operations = model::operations(document);
    let lowered = lower::lower(document);
    let context = Context {
        api: module.rsplit("::").next().unwrap_or(module),
        module,
        file,
        document,
        operations: &operations,
        lowered: &lowered,
    };
    quietly(|| {
        let file = adapt::adapt(generate::generate(&lowered.document)?, &context)?;
        let surface = surface::surface(&file, &operations);
        Ok(Generated {
            rust: prettyplease::unparse(&file),
            surface,
        })
    })
    .map_err(|reason| {
        Faults::new(vec![spec.fault(
            "generator",
            "",
            format!("the generator cannot carry this spec: {reason}"),
            "undo the last edit, or give the new construct a house rule of its own",
        )])
    })
}

/// Runs `work` and turns a panic of progenitor's into an error without a backtrace.
fn quietly<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    std::panic::set_hook(hook);
    outcome.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(ToString::to_string);
        Err(text
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "it panicked".to_owned()))
    })
}
