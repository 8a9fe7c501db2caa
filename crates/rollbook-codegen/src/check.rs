//! *check*: the house rules for specs, and what the generator does not support.
//!
//! When a spec has constructs that progenitor does not support, it panics, drops them or writes code that does not
//! compile. Generators for other languages have their own limits. The rules keep a spec within what all of them support.
//! A rule is a function that reads the document and adds diagnostics; the families below are the whole list.

mod bodies;
mod combinations;
mod components;
mod directions;
mod document;
pub(crate) mod evidence;
mod examples;
mod formats;
pub(crate) mod header;
mod keywords;
mod names;
mod operations;
mod paging;
mod parameters;
mod paths;
mod pattern;
mod recursion;
mod schemas;
mod scopes;
mod tree;

use crate::diagnostic::Diagnostic;
use crate::spec::Spec;
use tree::Api;

type Rule = fn(&Api<'_>, &mut Vec<Diagnostic>);

const RULES: &[&[Rule]] = &[
    document::RULES,
    operations::RULES,
    evidence::RULES,
    scopes::RULES,
    paths::RULES,
    bodies::RULES,
    paging::RULES,
    parameters::RULES,
    schemas::RULES,
    keywords::RULES,
    combinations::RULES,
    directions::RULES,
    recursion::RULES,
    names::RULES,
    examples::RULES,
];

/// Checks a spec against every house rule. Returns all diagnostics, by line.
pub fn check(spec: &Spec) -> Vec<Diagnostic> {
    let mut diagnostics = mistakes(spec);
    // Another mistake can be the reason why a component is not used.
    if diagnostics.is_empty() {
        components::used(&Api::new(spec), &mut diagnostics);
    }
    diagnostics
}

/// What prevents a client: everything but unused components.
pub(crate) fn mistakes(spec: &Spec) -> Vec<Diagnostic> {
    let api = Api::new(spec);
    let mut diagnostics = Vec::new();
    for rule in RULES.iter().copied().flatten() {
        rule(&api, &mut diagnostics);
    }
    diagnostics.sort_by(|a, b| (a.line, &a.pointer, a.rule).cmp(&(b.line, &b.pointer, b.rule)));
    diagnostics.dedup();
    diagnostics
}
