//! Every component is used.

use std::collections::BTreeSet;

use serde_json::Value;

use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;

pub(super) fn used(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let used = used_pointers(&api.root);
    let sections = api.root.members_of("components");
    for (section, components) in sections.filter(|(name, _)| !name.starts_with("x-")) {
        for (name, component) in components.members() {
            if used.contains(&component.pointer) {
                continue;
            }
            let rewrite = match section {
                "securitySchemes" => "remove it, or name it in the `security` of an operation",
                _ => "remove it, or refer to it by `$ref` where it belongs",
            };
            diagnostics.push(component.diagnostic(
                "unused",
                format!("no operation uses `{name}` of `{section}`"),
                rewrite,
            ));
        }
    }
}

/// The pointers of the components that the document uses, outside of `components` or from one that is used.
fn used_pointers(root: &Node<'_>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let members = root.members().filter(|(name, _)| *name != "components");
    let mut open: Vec<&Value> = members.map(|(_, node)| node.value).collect();
    if let Some(security) = root.get("security") {
        open.extend(schemes(root, security.value, &mut used));
    }
    while let Some(value) = open.pop() {
        open.extend(value.as_array().into_iter().flatten());
        for (key, member) in value.as_object().into_iter().flatten() {
            open.push(member);
            let found = match (key.as_str(), member) {
                ("$ref", Value::String(target)) => target.strip_prefix('#').map(component),
                _ => None,
            };
            if let Some(pointer) = found
                && used.insert(pointer.to_owned())
            {
                open.extend(root.value.pointer(pointer));
            }
            if key == "security" {
                open.extend(schemes(root, member, &mut used));
            }
        }
    }
    used
}

/// `/components/schemas/Member` of `/components/schemas/Member/properties/name`.
fn component(pointer: &str) -> &str {
    let end = pointer.match_indices('/').nth(3);
    end.map_or(pointer, |(end, _)| &pointer[..end])
}

/// The security schemes that requirements name, which are used from now on.
fn schemes<'a>(
    root: &Node<'a>,
    requirements: &Value,
    used: &mut BTreeSet<String>,
) -> Vec<&'a Value> {
    let requirements = requirements.as_array().into_iter().flatten();
    let names = requirements.flat_map(|it| it.as_object().into_iter().flatten());
    names
        .filter_map(|(name, _)| {
            let schemes = root.get("components")?.get("securitySchemes")?;
            let scheme = schemes.get(name)?;
            used.insert(scheme.pointer);
            Some(scheme.value)
        })
        .collect()
}
