//! Rules on names: which would be the same in a generated client.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;
use crate::names;
use crate::normal::inline_objects;

pub(super) const RULES: &[Rule] = &[components, responses, properties, parameters, inline_types];

/// A name without what generators drop: Rust, Java, Go and TypeScript clients differ only in case.
fn bare(name: &str) -> String {
    names::sign_as_word(name)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Calls `clash` for each node with the name of an earlier one.
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

fn components(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (name, schema) in api.component_schemas() {
        let pascal = name.starts_with(|first: char| first.is_ascii_uppercase())
            && name.chars().all(|c| c.is_ascii_alphanumeric());
        if !pascal {
            diagnostics.push(schema.diagnostic(
                "schema-name",
                format!("`{name}` is not PascalCase"),
                format!("write `{}`", names::type_name(name)),
            ));
        }
    }
    clashes(api.component_schemas(), |other, name, node| {
        diagnostics.push(node.diagnostic(
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
                diagnostics.push(node.diagnostic(
                    "component-name",
                    format!("`{name}` is not a valid component name"),
                    "use letters, digits, `.`, `_` and `-`",
                ));
            }
        }
    }
}

/// Some generators name the type of a response `Xyz` `XyzResponse`.
fn responses(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let components = api.root.get("components");
    let responses = components.iter().flat_map(|it| it.members_of("responses"));
    for (name, node) in responses {
        let taken = bare(&format!("{name}Response"));
        if let Some((schema, _)) = api.component_schemas().find(|(it, _)| bare(it) == taken) {
            diagnostics.push(node.diagnostic(
                "same-name",
                format!("some generators call the response `{name}` `{schema}`, which is a schema"),
                "name the response after its status, such as `NotFound`",
            ));
        }
    }
}

fn properties(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        clashes(schema.members_of("properties"), |other, name, node| {
            diagnostics.push(node.diagnostic(
                "same-name",
                format!(
                    "`{other}` and `{name}` differ only in case or punctuation: both would be `{}`",
                    names::field(name)
                ),
                "keep the one that the vendor documents; `additionalProperties: {}` keeps the other",
            ));
        });
    }
}

fn parameters(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
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
                        "{} has `{other}` and `{name}`, which differ only in case or punctuation: both would be `{}`",
                        operation.name(),
                        names::field(name)
                    )
                };
                diagnostics.push(node.diagnostic("same-name", message, "keep one of them"));
            });
        }
    }
}

/// An inline object gets a name from its place, which may already exist.
fn inline_types(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let components = api
        .component_schemas()
        .map(|(name, _)| names::type_name(name));
    let mut taken: BTreeSet<String> = components.collect();
    for object in inline_objects(api.root.value) {
        if !taken.insert(object.name.clone()) {
            diagnostics.push(api.root.diagnostic_at(
                "same-name",
                &object.pointer,
                format!(
                    "this object would be the type `{}`, which already exists",
                    object.name
                ),
                "make the object a component, and write `$ref` here",
            ));
        }
    }
}
