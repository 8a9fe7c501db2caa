//! Rules on names: what two things would be called the same in a generated client?

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use super::tree::{Api, Node};
use crate::fault::Fault;
use crate::load::kinds::Kind;
use crate::names;
use crate::normal::inline_objects;

pub(super) const RULES: &[Rule] = &[components, properties, parameters, made_up_types];

/// A name without what generators drop: Rust, Java, Go and TypeScript clients differ in the case that they
/// write, and agree on this.
fn bare(name: &str) -> String {
    names::spoken(name)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Calls back with each node whose name another one before it has too.
fn clashes<'a>(
    named: impl Iterator<Item = (&'a str, Node<'a>)>,
    mut clash: impl FnMut(&str, &str, Node<'a>),
) {
    let mut first = BTreeMap::<String, &str>::new();
    for (name, node) in named {
        match first.get(&bare(name)) {
            Some(other) => clash(other, name, node),
            None => {
                first.insert(bare(name), name);
            }
        }
    }
}

fn components(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for (name, schema) in api.component_schemas() {
        let pascal = name.starts_with(|first: char| first.is_ascii_uppercase())
            && name.chars().all(|c| c.is_ascii_alphanumeric());
        if !pascal {
            faults.push(schema.fault(
                "schema-name",
                format!("`{name}` is not PascalCase"),
                format!("write `{}`", names::type_name(name)),
            ));
        }
    }
    clashes(api.component_schemas(), |other, name, node| {
        faults.push(node.fault(
            "schema-name",
            format!("`{other}` and `{name}` would be one type"),
            "give one of them another name",
        ));
    });
    let sections = api.root.get("components");
    for (section, components) in sections.iter().flat_map(Node::members) {
        for (name, node) in components.members().filter(|_| section != "schemas") {
            if !name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
            {
                faults.push(node.fault(
                    "component-name",
                    format!("`{name}` cannot be the name of a component"),
                    "use letters, digits, `.`, `_` and `-`",
                ));
            }
        }
    }
}

fn properties(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for schema in api.all(Kind::Schema) {
        clashes(schema.members_of("properties"), |other, name, node| {
            faults.push(node.fault(
                "same-name",
                format!(
                    "`{other}` and `{name}` differ in case or punctuation alone: both would be `{}`",
                    names::field(name)
                ),
                "keep the one that the vendor documents; `additionalProperties: {}` carries the other",
            ));
        });
    }
}

fn parameters(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        for place in ["path", "query", "header"] {
            let placed = operation
                .parameters
                .iter()
                .filter(|it| it.text("in") == Some(place));
            let named =
                placed.filter_map(|parameter| Some((parameter.text("name")?, parameter.clone())));
            clashes(named, |other, name, node| {
                let message = if other == name {
                    format!(
                        "{} has two parameters `{name}` in its {place}",
                        operation.name()
                    )
                } else {
                    format!(
                        "{} has `{other}` and `{name}`, which differ in case or punctuation alone: both would be `{}`",
                        operation.name(),
                        names::field(name)
                    )
                };
                faults.push(node.fault("same-name", message, "keep one of them"));
            });
        }
    }
}

/// An object that is written where it is used gets a name made up from its place, which another one may have.
fn made_up_types(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let components = api
        .component_schemas()
        .map(|(name, _)| names::type_name(name));
    let mut taken: BTreeSet<String> = components.collect();
    for object in inline_objects(api.root.value) {
        if !taken.insert(object.name.clone()) {
            faults.push(api.root.fault_at(
                "same-name",
                &object.pointer,
                format!(
                    "this object would be the type `{}`, and there is another one",
                    object.name
                ),
                "give the object a component of its own, and write `$ref` here",
            ));
        }
    }
}
