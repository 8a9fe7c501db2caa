//! Rules on names: what two things would be called the same in a generated client?

use std::collections::BTreeMap;

use super::Rule;
use super::tree::{Api, Node};
use crate::fault::Fault;
use crate::load::shape::Kind;
use crate::names;

pub(super) const RULES: &[Rule] = &[components, properties, parameters, made_up_types];

/// What the builder of a call has beside the parameters of its operation.
const OF_CALLS: [&str; 6] = ["client", "new", "send", "stream", "body", "body_map"];

/// What an object that keeps unknown properties has for them, and its builder to set them.
const OF_OPEN_OBJECTS: [&str; 2] = ["extra", "with"];

/// A name without what generators drop: Rust, Java, Go and TypeScript clients differ in the case that they
/// write, and agree on this.
fn bare(name: &str) -> String {
    name.chars()
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
        let keeps_unknown = schema
            .get("additionalProperties")
            .is_some_and(|node| node.value.is_object());
        for (name, node) in schema.members_of("properties").filter(|_| keeps_unknown) {
            let field = names::field(name);
            if OF_OPEN_OBJECTS.contains(&field.as_str()) {
                faults.push(node.fault(
                    "same-name",
                    format!(
                        "`{name}` gets the name `{field}`, and that is there for the additional properties"
                    ),
                    "leave it out: it is carried as an additional property",
                ));
            }
        }
    }
}

fn parameters(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for operation in &api.operations {
        let named = operation
            .parameters
            .iter()
            .filter_map(|parameter| Some((parameter.text("name")?, parameter.clone())));
        clashes(named.clone(), |other, name, node| {
            let message = if other == name {
                format!("{} has two parameters `{name}`", operation.name())
            } else {
                format!(
                    "{} has `{other}` and `{name}`, which differ in case or punctuation alone: both would be `{}`",
                    operation.name(),
                    names::field(name)
                )
            };
            faults.push(node.fault("same-name", message, "keep one of them"));
        });
        for (name, node) in named {
            let field = names::field(name);
            if OF_CALLS.contains(&field.as_str()) {
                faults.push(node.fault(
                    "same-name",
                    format!("`{name}` gets the name `{field}`, and every call has that already"),
                    "leave the parameter out: its name on the wire cannot be another",
                ));
            }
        }
    }
}

/// An object that is written where it is used gets a name made up from its place. If a component has that name
/// already, typify takes it for the component without a word.
fn made_up_types(api: &Api<'_>, faults: &mut Vec<Fault>) {
    let taken: BTreeMap<String, &str> = api
        .component_schemas()
        .map(|(name, _)| (names::type_name(name), name))
        .collect();
    let mut made_up = Vec::new();
    for (name, schema) in api.component_schemas() {
        inner_objects(&schema, name, &mut made_up);
    }
    for operation in &api.operations {
        let id = operation.id().unwrap_or_default();
        let body = operation.node.get("requestBody").map(|node| ("body", node));
        let answers = operation.responses().map(|(_, node)| ("response", node));
        for (role, holder) in body.into_iter().chain(answers) {
            for (_, media) in holder.members_of("content") {
                if let Some(schema) = media.get("schema") {
                    let name = format!("{id}-{role}");
                    if is_object(&schema) {
                        made_up.push((name.clone(), schema.clone()));
                    }
                    inner_objects(&schema, &name, &mut made_up);
                }
            }
        }
    }
    for (name, schema) in made_up {
        if let Some(component) = taken.get(&names::type_name(&name)) {
            faults.push(schema.fault(
                "same-name",
                format!(
                    "this object would be the type `{component}`, which is a component already"
                ),
                "give the object a component of its own, and write `$ref` here",
            ));
        }
    }
}

fn is_object(schema: &Node<'_>) -> bool {
    schema.type_name() == Some("object") && schema.has("properties")
}

fn inner_objects<'a>(schema: &Node<'a>, name: &str, made_up: &mut Vec<(String, Node<'a>)>) {
    let properties = schema
        .members_of("properties")
        .map(|(property, node)| (format!("{name}_{}", names::field(property)), node));
    let items = schema
        .get("items")
        .map(|node| (format!("{name}Item"), node));
    for (name, node) in properties.chain(items) {
        if is_object(&node) {
            made_up.push((name.clone(), node.clone()));
        }
        inner_objects(&node, &name, made_up);
    }
}
