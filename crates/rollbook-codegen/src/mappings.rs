//! The Rust names of wire names that are not identifiers, for generators of other languages.

use std::collections::BTreeMap;

use crate::adapt;
use crate::model::{Shape, model};
use crate::spec::Spec;

/// Names for wire names such as `[Name | First]`, which generators spell in several ways.
#[derive(Debug, PartialEq)]
pub struct Mappings {
    /// Of properties: `[Name | First]` is `name_first`.
    pub properties: BTreeMap<String, String>,
    /// Of parameters: `filter[firstName]` is `filter_first_name`.
    pub parameters: BTreeMap<String, String>,
}

/// The names that a client in Rust has, for every property and parameter whose wire name is not an identifier. The spec
/// has no diagnostics.
#[must_use]
pub fn mappings(spec: &Spec) -> Mappings {
    let model = model(spec.value(), adapt::reserved());
    let objects = model.types.iter().filter_map(|it| match &it.shape {
        Shape::Object(fields) => Some(fields),
        Shape::Map | Shape::Enum(_) | Shape::Integers(_) => None,
    });
    let parameters = model.operations.iter().flat_map(|it| &it.parameters);
    Mappings {
        properties: odd(objects.flatten().map(|it| (&it.wire, &it.rust))),
        parameters: odd(parameters.map(|it| (&it.wire, &it.rust))),
    }
}

fn odd<'a>(names: impl Iterator<Item = (&'a String, &'a String)>) -> BTreeMap<String, String> {
    let is_identifier = |wire: &str| syn::parse_str::<syn::Ident>(&format!("_{wire}")).is_ok();
    let odd = names.filter(|(wire, _)| !is_identifier(wire));
    odd.map(|(wire, rust)| (wire.clone(), rust.clone()))
        .collect()
}
