//! Whether every `$ref` resolves to something that the generator follows.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::kinds::Kind;
use super::similar::closest;
use super::walk::{self, What};
use crate::diagnostic::Diagnostic;
use crate::spec::{Spec, describe};

/// Every `$ref` that does not exist, is in another file, has another kind, or leads back to itself.
pub(super) fn broken(spec: &Spec) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut edges = BTreeMap::<&str, BTreeSet<&str>>::new();
    let found = walk::walk(&spec.value);
    for found in &found {
        let What::Reference { kind, to, .. } = found.what else {
            continue;
        };
        let at = format!("{}/$ref", found.pointer);
        match target(spec, kind, to) {
            Ok(target) => {
                if let Some(owner) = owning_component(spec, &found.pointer) {
                    edges.entry(owner).or_default().insert(target);
                }
            }
            Err((rule, message, rewrite)) => {
                diagnostics.push(spec.diagnostic(rule, at, message, rewrite))
            }
        }
    }
    diagnostics.extend(
        edges
            .keys()
            .filter(|&&owner| is_in_cycle(&edges, owner))
            .map(|&owner| {
                spec.diagnostic(
                    "ref-loop",
                    owner,
                    "its `$ref`s lead back to it, with no object in between",
                    "write out one of them, or put it into a property of an object",
                )
            }),
    );
    diagnostics
}

/// The fields beside a `$ref`, for a message.
pub(crate) fn siblings(node: &Value) -> Option<String> {
    let siblings: Vec<&str> = node
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, _)| key.as_str())
        .filter(|&key| key != "$ref")
        .collect();
    (!siblings.is_empty()).then(|| format!("`{}`", siblings.join("`, `")))
}

/// What to write for a `$ref` with other fields beside it.
pub(crate) fn siblings_rewrite(kind: Kind, to: &Value) -> String {
    match (kind, to.as_str()) {
        (Kind::Schema, Some(to)) => format!(
            "put the `$ref` into `allOf: [{{$ref: '{to}'}}]`, and leave `description` and `default` beside it"
        ),
        _ => "move it into the component, or write the whole thing here".to_owned(),
    }
}

/// The sections of components in Swagger 2.0, and in OpenAPI 3.0.
const MOVED: [(&str, &str); 4] = [
    ("#/definitions/", "#/components/schemas/"),
    ("#/parameters/", "#/components/parameters/"),
    ("#/responses/", "#/components/responses/"),
    ("#/securityDefinitions/", "#/components/securitySchemes/"),
];

/// How to write a `$ref` to a component of Swagger 2.0.
pub(super) fn of_swagger(to: &Value) -> Option<String> {
    let to = to.as_str()?;
    let (old, new) = MOVED.iter().find(|(old, _)| to.starts_with(old))?;
    Some(format!("write `{new}…` for `{old}…`"))
}

type Broken = (&'static str, String, String);

/// The pointer that a `$ref` leads to.
fn target<'a>(spec: &Spec, kind: Kind, to: &'a Value) -> Result<&'a str, Broken> {
    let section = kind.section().unwrap_or("…");
    let form = format!("write `$ref: '#/components/{section}/…'`");
    let Some(text) = to.as_str() else {
        let rewrite = if to.is_null() {
            format!("{form}, with the quotes: without them, `#` begins a comment in YAML")
        } else {
            form
        };
        return Err((
            "ref-broken",
            format!("the `$ref` is {}, not a string", describe(to)),
            rewrite,
        ));
    };
    let near = || nearest(spec, section, text);
    let Some(pointer) = text.strip_prefix('#') else {
        if let Some(near) = near().filter(|_| !text.contains(['.', ':'])) {
            return Err(("ref-broken", format!("`{text}` does not exist"), near));
        }
        return Err((
            "ref-external",
            format!("`{text}` is outside this file, and a spec is one file"),
            format!("copy it into this file's components, and {form}"),
        ));
    };
    if spec.value.pointer(pointer).is_none() || pointer.is_empty() {
        return Err((
            "ref-broken",
            format!("`{text}` does not exist"),
            near().unwrap_or(form),
        ));
    }
    let name = pointer.strip_prefix(&format!("/components/{section}/"));
    if kind.section().is_some() && name.is_none_or(|name| name.contains('/')) {
        return Err((
            "ref-broken",
            format!(
                "`{text}` is not a component for {}: the generator looks only in components/{section}",
                kind.name()
            ),
            near()
                .filter(|_| {
                    pointer.starts_with("/components/") && pointer.matches('/').count() == 3
                })
                .unwrap_or_else(|| format!("give it a name in components/{section}, and {form}")),
        ));
    }
    Ok(pointer)
}

/// The component with the most similar name.
fn nearest(spec: &Spec, section: &str, pointer: &str) -> Option<String> {
    let wanted = pointer.rsplit('/').next()?;
    let components = spec.value.get("components")?.get(section)?.as_object()?;
    let name = closest(wanted, components.keys().map(String::as_str))?;
    Some(format!("write `$ref: '#/components/{section}/{name}'`"))
}

/// The component whose Rust type contains the type of the node at `pointer`: the node is the component itself, a member
/// of its `allOf` and the like, its items, or the values of a map in it. `None` in a property, where a `$ref` may lead
/// back: an object is a type of its own, and so is a map that is a component.
fn owning_component<'a>(spec: &Spec, pointer: &'a str) -> Option<&'a str> {
    let is_component = |owner: &str| owner.matches('/').count() == 3;
    let has_properties = |owner: &str| {
        let owner = spec.value.pointer(owner);
        owner.is_some_and(|owner| owner.get("properties").is_some())
    };
    let mut owner = pointer;
    loop {
        if is_component(owner) && owner.starts_with("/components/") {
            return Some(owner);
        }
        let (rest, last) = owner.rsplit_once('/')?;
        owner = match last {
            "not" | "items" => rest,
            "additionalProperties" if is_component(rest) || has_properties(rest) => return None,
            "additionalProperties" => rest,
            _ => match rest.rsplit_once('/')? {
                (rest, "allOf" | "anyOf" | "oneOf") => rest,
                _ => return None,
            },
        };
    }
}

fn is_in_cycle(edges: &BTreeMap<&str, BTreeSet<&str>>, owner: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut next: Vec<&str> = edges[owner].iter().copied().collect();
    while let Some(at) = next.pop() {
        if at == owner {
            return true;
        }
        if seen.insert(at) {
            next.extend(edges.get(at).into_iter().flatten());
        }
    }
    false
}
