//! Does every `$ref` lead somewhere that the generator can follow?

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::kinds::Kind;
use super::shape::{self, What};
use super::{Spec, describe};
use crate::fault::Fault;

/// Every `$ref` that leads nowhere, out of the file, to something of another kind, or back to itself.
pub(super) fn broken(spec: &Spec) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut whole = BTreeMap::<&str, BTreeSet<&str>>::new();
    let found = shape::walk(&spec.value);
    for found in &found {
        let What::Reference { kind, to, .. } = found.what else {
            continue;
        };
        let at = format!("{}/$ref", found.pointer);
        match target(spec, kind, to) {
            Ok(target) => {
                if let Some(owner) = stands_for(spec, &found.pointer) {
                    whole.entry(owner).or_default().insert(target);
                }
            }
            Err((rule, message, rewrite)) => faults.push(spec.fault(rule, at, message, rewrite)),
        }
    }
    faults.extend(
        whole
            .keys()
            .filter(|&&owner| returns(&whole, owner))
            .map(|&owner| {
                spec.fault(
                    "ref-loop",
                    owner,
                    "the `$ref`s that it consists of lead back to it, with no object between",
                    "write the thing itself in one of them, or put it into a property of an object",
                )
            }),
    );
    faults
}

/// What stands beside a `$ref`, as a sentence names it.
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

/// What to write in place of a `$ref` with something beside it.
pub(crate) fn siblings_rewrite(kind: Kind, to: &Value) -> String {
    match (kind, to.as_str()) {
        (Kind::Schema, Some(to)) => format!(
            "put the `$ref` into `allOf: [{{$ref: '{to}'}}]`, and leave `description`, `nullable` and the like beside it"
        ),
        _ => "move it into the component, or write the whole thing here".to_owned(),
    }
}

/// Where Swagger 2.0 has its components, and OpenAPI 3.0.
const MOVED: [(&str, &str); 4] = [
    ("#/definitions/", "#/components/schemas/"),
    ("#/parameters/", "#/components/parameters/"),
    ("#/responses/", "#/components/responses/"),
    ("#/securityDefinitions/", "#/components/securitySchemes/"),
];

/// How a `$ref` to a component of Swagger 2.0 is written.
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
            format!(
                "{form}, with the quotes: without them, YAML takes `#` for the beginning of a comment"
            )
        } else {
            form
        };
        return Err((
            "ref-broken",
            format!("the `$ref` is {}, not text", describe(to)),
            rewrite,
        ));
    };
    let near = || nearest(spec, section, text);
    let Some(pointer) = text.strip_prefix('#') else {
        if let Some(near) = near().filter(|_| !text.contains(['.', ':'])) {
            return Err(("ref-broken", format!("`{text}` leads nowhere"), near));
        }
        return Err((
            "ref-external",
            format!("`{text}` lies outside this file, and a spec is one file"),
            format!("copy it into this file's components, and {form}"),
        ));
    };
    if spec.value.pointer(pointer).is_none() || pointer.is_empty() {
        return Err((
            "ref-broken",
            format!("`{text}` leads nowhere"),
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

/// The component that was probably meant.
fn nearest(spec: &Spec, section: &str, pointer: &str) -> Option<String> {
    let wanted = pointer.rsplit('/').next()?;
    let components = spec.value.get("components")?.get(section)?.as_object()?;
    let name = closest(wanted, components.keys().map(String::as_str))?;
    Some(format!("write `$ref: '#/components/{section}/{name}'`"))
}

/// The word that differs from the wanted one by a slip or two of the finger, and is not that very word.
pub(crate) fn closest<'a>(wanted: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    words
        .map(|word| (distance(wanted, word), word))
        .filter(|&(distance, word)| distance <= 2 && distance < word.chars().count())
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, word)| word)
}

/// Levenshtein's distance, without regard to case.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, a) in a.to_lowercase().chars().enumerate() {
        let mut corner = above;
        row[0] = above + 1;
        for (column, &b) in b.iter().enumerate() {
            let swap = corner + usize::from(a != b);
            corner = row[column + 1];
            row[column + 1] = swap.min(corner + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The component that the node at `pointer` is written into when types are made: the component itself, a member of its
/// `allOf` and the like, its items, or the values of a map in it. A `$ref` in a property may lead back, for an object is
/// a type of its own, and so is a map that is a component.
fn stands_for<'a>(spec: &Spec, pointer: &'a str) -> Option<&'a str> {
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

fn returns(whole: &BTreeMap<&str, BTreeSet<&str>>, owner: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut next: Vec<&str> = whole[owner].iter().copied().collect();
    while let Some(at) = next.pop() {
        if at == owner {
            return true;
        }
        if seen.insert(at) {
            next.extend(whole.get(at).into_iter().flatten());
        }
    }
    false
}
