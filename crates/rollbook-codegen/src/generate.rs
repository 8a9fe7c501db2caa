//! Runs progenitor: builders, and the crates that lowered schemas name.

use std::panic::{AssertUnwindSafe, catch_unwind};

use progenitor_impl::{CrateVers, GenerationSettings, Generator, InterfaceStyle, TagStyle};
use serde_json::Value;

/// progenitor's code for a lowered document.
///
/// # Errors
///
/// If progenitor or typify does not support a construct that *check* accepts.
pub(crate) fn generate(document: &Value) -> Result<syn::File, String> {
    let document: openapiv3::OpenAPI =
        serde_json::from_value(document.clone()).map_err(|error| error.to_string())?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Merged)
        .with_derive("PartialEq");
    for name in ["rollbook", "serde_json", "std"] {
        settings.with_crate(name, CrateVers::Any, None);
    }
    // progenitor panics on some specs, which must not end the calling program.
    let tokens = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&document)
    }));
    let tokens = tokens
        .map_err(|_| "progenitor panicked".to_owned())?
        .map_err(|error| error.to_string())?;
    syn::parse2(tokens).map_err(|error| error.to_string())
}
