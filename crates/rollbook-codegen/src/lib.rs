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
mod normal;
#[doc(hidden)]
pub mod rules;
mod surface;

pub use build::{Api, build};
pub use check::check;
pub use fault::{Fault, Faults};
pub use load::{Spec, load, text};

use std::cell::RefCell;

use serde_json::Value;

use adapt::Context;
use adapt::made::Made;

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
    generated(module, file, spec.value()).map_err(|reason| {
        Faults::new(vec![spec.fault(
            "generator",
            "",
            format!("the generator cannot carry this spec: {reason}"),
            "undo the last edit, or give the new construct a house rule of its own",
        )])
    })
}

/// The steps that work on a document that has been checked.
fn generated(module: &str, file: &str, document: &Value) -> Result<Generated, String> {
    let model = model::model(document, adapt::reserved());
    let lowered = lower::lower(&model);
    let made = Made::of(generate::generate(&lowered.document)?, &model)?;
    let rules = RefCell::new(rules::Rules::of(&model.document));
    let context = Context {
        api: module.rsplit("::").next().unwrap_or(module),
        module,
        file,
        accompanying: adapt::accompanying(&model),
        model: &model,
        lowered: &lowered,
        made: &made,
        rules: &rules,
    };
    let file = adapt::adapt(&context)?;
    Ok(Generated {
        surface: surface::surface(&context)?,
        rust: prettyplease::unparse(&file),
    })
}
