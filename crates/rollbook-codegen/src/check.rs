//! *check*: the house rules for specs, and what the generator cannot carry.
//!
//! Progenitor panics, drops things or writes code that does not compile when a spec goes beyond what it knows, and
//! generators for other languages each have such edges of their own. The rules keep a spec inside of what all of
//! them take; each fault says what to write instead. A rule is a function that reads the document and adds faults;
//! the families below are the whole list.

mod bodies;
mod document;
mod examples;
pub(crate) mod header;
mod names;
mod operations;
mod paging;
mod parameters;
mod pattern;
mod schemas;
mod tree;

use crate::fault::Fault;
use crate::load::Spec;
use tree::Api;

type Rule = fn(&Api<'_>, &mut Vec<Fault>);

const RULES: &[&[Rule]] = &[
    document::RULES,
    operations::RULES,
    bodies::RULES,
    paging::RULES,
    parameters::RULES,
    schemas::RULES,
    names::RULES,
    examples::RULES,
];

/// Holds a spec against every house rule and reports all faults, in the order of its lines.
pub fn check(spec: &Spec) -> Vec<Fault> {
    let api = Api::new(spec);
    let mut faults = Vec::new();
    for rule in RULES.iter().copied().flatten() {
        rule(&api, &mut faults);
    }
    faults.sort_by(|a, b| (a.line, &a.pointer, a.rule).cmp(&(b.line, &b.pointer, b.rule)));
    faults.dedup();
    faults
}
