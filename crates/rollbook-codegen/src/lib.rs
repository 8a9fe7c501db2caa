//! Turns a hand-written OpenAPI spec into the Rust source of a client.
//!
//! ```text
//! load ──> check ──> lower ──> generate ──> adapt ──> write
//! YAML     house     to its    progenitor   three      prettyplease
//!          rules     input                  states, …
//! ```
//!
//! [`client`] runs all steps, from text to text; [`build`] is for build scripts.

mod adapt;
mod build;
mod check;
mod diagnostic;
mod generate;
mod load;
mod lower;
mod mappings;
mod model;
mod names;
mod normal;
#[doc(hidden)]
pub mod rules;
mod spec;
mod surface;

pub use build::{Api, build};
pub use check::check;
pub use check::evidence::{Claim, Evidence, Subject, evidence};
pub use diagnostic::{Diagnostic, Diagnostics};
pub use load::{load, text};
pub use mappings::{Mappings, mappings};
pub use spec::Spec;

use std::cell::RefCell;

use serde_json::Value;

use adapt::Context;
use adapt::rust_types::RustTypes;

/// The generated client.
pub struct Generated {
    /// The module, formatted.
    pub rust: String,
    /// The name map: wire name, Rust name and type of every operation and type.
    pub surface: String,
}

/// Generates the client of one API.
///
/// `module` is the path of the module that the API has, such as `rollbook::members_portal`, or
/// `crate::r#box` if its name is a keyword; its last part names the API in errors and spans. `file` is the spec's path, relative to the package, for
/// messages and for the module's `SPEC`.
///
/// # Errors
///
/// Every diagnostic of *load* and *check*, with file, line, pointer and what to write instead. Unused components are not
/// reported here: they do no harm to a client.
pub fn client(module: &str, file: &str, text: &str) -> Result<Generated, Diagnostics> {
    let spec = load(file, text)?;
    let diagnostics = check::mistakes(&spec);
    if !diagnostics.is_empty() {
        return Err(Diagnostics::new(diagnostics));
    }
    generated(module, file, spec.value()).map_err(|reason| {
        Diagnostics::new(vec![spec.diagnostic(
            "generator",
            "",
            format!("the generator does not support this spec: {reason}"),
            "undo the last edit, or give the new construct a house rule of its own",
        )])
    })
}

/// The steps after *check*.
fn generated(module: &str, file: &str, document: &Value) -> Result<Generated, String> {
    let model = model::model(document, adapt::reserved());
    let lowered = lower::lower(&model);
    let rust_types = RustTypes::of(generate::generate(&lowered.document)?, &model)?;
    let rules = RefCell::new(rules::Rules::of(&model.document));
    let last = module.rsplit("::").next().unwrap_or(module);
    let context = Context {
        api: last.strip_prefix("r#").unwrap_or(last),
        module,
        file,
        envelopes: adapt::envelopes(&model),
        model: &model,
        lowered: &lowered,
        rust_types: &rust_types,
        rules: &rules,
    };
    let file = adapt::adapt(&context)?;
    Ok(Generated {
        surface: surface::surface(&context)?,
        rust: prettyplease::unparse(&file),
    })
}
