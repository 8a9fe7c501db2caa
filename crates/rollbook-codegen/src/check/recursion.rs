//! The rule on recursive objects: a value must be able to end.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;

pub(super) const RULES: &[Rule] = &[endless_objects];

/// An object that requires an object of its own type: no value is ever complete.
fn endless_objects(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let incomplete = incomplete(api);
    for schema in api
        .all(Kind::Schema)
        .filter(|schema| incomplete.contains(&schema.pointer))
        .filter(|schema| schema.type_name() == Some("object"))
    {
        for (name, property) in needed(&schema) {
            let mut seen = BTreeSet::new();
            let mut next = vec![property.clone()];
            while let Some(node) = next.pop() {
                let node = node.schema();
                if incomplete.contains(&node.pointer) && seen.insert(node.pointer.clone()) {
                    next.extend(needed(&node).into_iter().map(|(_, node)| node));
                }
            }
            if seen.contains(&schema.pointer) {
                diagnostics.push(property.diagnostic(
                    "endless-object",
                    format!("`{name}` is required and contains this object again, so no value is ever complete"),
                    "remove it from `required`, or let it be null: `$ref` a component with `type: object` and `nullable: true`",
                ));
            }
        }
    }
}

/// The pointers of the schemas without a finite value: what is left of a topological sort by what each requires.
fn incomplete(api: &Api<'_>) -> BTreeSet<String> {
    let mut needs = BTreeMap::<String, BTreeSet<String>>::new();
    let mut needed_by = BTreeMap::<String, Vec<String>>::new();
    for schema in api.all(Kind::Schema) {
        let parts = needed(&schema)
            .into_iter()
            .map(|(_, node)| node.schema().pointer);
        let parts: BTreeSet<String> = parts.collect();
        for part in &parts {
            let owners = needed_by.entry(part.clone()).or_default();
            owners.push(schema.pointer.clone());
        }
        needs.insert(schema.pointer, parts);
    }
    let is_complete = |parts: &BTreeSet<String>| parts.is_empty();
    let mut complete: Vec<String> = needs
        .iter()
        .filter(|(_, parts)| is_complete(parts))
        .map(|(pointer, _)| pointer.clone())
        .collect();
    while let Some(part) = complete.pop() {
        for owner in needed_by.remove(&part).unwrap_or_default() {
            let Some(parts) = needs.get_mut(&owner) else {
                continue;
            };
            parts.remove(&part);
            if is_complete(parts) {
                complete.push(owner);
            }
        }
    }
    needs.retain(|_, parts| !is_complete(parts));
    needs.into_keys().collect()
}

/// The schemas that every value of a schema contains a value of.
fn needed<'a>(schema: &Node<'a>) -> Vec<(&'a str, Node<'a>)> {
    let properties = schema.get("properties");
    let required = schema
        .items_of("required")
        .filter_map(|name| name.value.as_str());
    let members = required.filter_map(|name| Some((name, properties.as_ref()?.get(name)?)));
    let is_filled = schema.value["minItems"].as_u64() > Some(0);
    let items = schema
        .get("items")
        .filter(|_| is_filled)
        .map(|items| ("items", items));
    members
        .chain(items)
        .filter(|(_, node)| !node.is_nullable())
        .collect()
}
