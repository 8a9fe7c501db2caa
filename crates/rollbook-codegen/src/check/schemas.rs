//! Rules on components, properties and enums.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Rule;
use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;
use crate::names;
use crate::spec::describe;

pub(super) const RULES: &[Rule] = &[
    descriptions,
    enums,
    nullable,
    secrets,
    required,
    additional_properties,
];

fn descriptions(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (name, schema) in api.component_schemas() {
        if !schema.is_ref() && !schema.has_text("description") {
            diagnostics.push(schema.diagnostic(
                "schema-description",
                format!("`{name}` has no description"),
                "add `description: …`, in your own words",
            ));
        }
    }
    for schema in api.all(Kind::Schema) {
        for (name, property) in schema.members_of("properties") {
            let inherits = property.is_ref() || property.has("allOf");
            if !inherits && !property.has_text("description") {
                diagnostics.push(property.diagnostic(
                    "property-description",
                    format!("the property `{name}` has no description"),
                    "add `description: …`, in your own words",
                ));
            }
        }
    }
}

fn enums(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let components: Vec<String> = api
        .component_schemas()
        .map(|(_, node)| node.pointer)
        .collect();
    for schema in api.all(Kind::Schema) {
        let Some(node) = schema.get("enum") else {
            continue;
        };
        if !components.contains(&schema.pointer) {
            diagnostics.push(node.diagnostic(
                "inline-enum",
                "the enum has no name, and each generator makes up another one",
                "move it to components/schemas, and write `$ref: '#/components/schemas/…'` here",
            ));
        }
        let values: Vec<_> = schema.items_of("enum").collect();
        if values.is_empty() {
            diagnostics.push(node.diagnostic(
                "enum",
                "the enum has no values",
                "list the values that the vendor accepts",
            ));
        }
        let has_null = values.iter().any(|node| node.value.is_null());
        if schema.is_true("nullable") != has_null {
            diagnostics.push(node.diagnostic(
                "nullable-enum",
                "an enum that may be null says so twice: some tools read the one, some the other",
                "write `nullable: true` beside `type`, and `null` as the last value; where null is not allowed, \
                 `$ref` another enum with neither",
            ));
        }
        let mut first = BTreeMap::new();
        for node in values.iter().filter(|node| !node.value.is_null()) {
            let wrong = match schema.type_name() {
                Some("string") => !node.value.is_string(),
                Some("integer") => !node.value.is_i64(),
                Some("number") => !node.value.is_number(),
                Some("boolean") => !node.value.is_boolean(),
                _ => false,
            };
            if wrong {
                diagnostics.push(node.diagnostic(
                    "enum",
                    format!("{} is not of the enum's type", describe(node.value)),
                    match (schema.type_name(), node.value) {
                        (Some("string"), Value::Number(_) | Value::Bool(_)) => {
                            format!("quote it: {}", node.quoted())
                        }
                        (ty, _) => format!("write a value of `type: {}`", ty.unwrap_or_default()),
                    },
                ));
            }
            let variant = node
                .value
                .as_str()
                .map_or_else(|| node.value.to_string(), names::type_name);
            if let Some(other) = first.insert(variant.clone(), node.value) {
                diagnostics.push(node.diagnostic(
                    "enum",
                    format!("`{other}` and `{}` are both `{variant}` in Rust", node.value),
                    "keep one of them, or write `type: string` and list the values in the description",
                ));
            }
        }
    }
}

/// Null is supported where a value can be missing: in a property. The property has `nullable` beside its `type`, or is a
/// `$ref` to a component that has.
fn nullable(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let schemas = || api.all(Kind::Schema);
    let properties = schemas().flat_map(|schema| schema.members_of("properties"));
    let components = api.component_schemas();
    let named = properties.chain(components).map(|(_, node)| node);
    let inside = schemas().flat_map(|schema| schema.items_of("allOf"));
    let may_be_null: BTreeSet<String> = named.chain(inside).map(|node| node.pointer).collect();
    let parameters = api.all(Kind::Parameter);
    let parameters = parameters.filter_map(|parameter| parameter.get("schema"));
    let parameters: BTreeSet<String> = parameters.map(|schema| schema.pointer).collect();
    for schema in schemas() {
        if schema.is_true("nullable") && !schema.has("type") {
            diagnostics.push(schema.diagnostic(
                "nullable-type",
                "`nullable` has no `type` beside it, and some tools refuse that",
                match (schema.has("allOf"), schema.has("anyOf")) {
                    (true, _) => nullable_component(&schema.schema()),
                    (_, true) => "remove `nullable` and `anyOf`, for any JSON value, and describe the values".to_owned(),
                    _ => "remove it: without `type`, any JSON value is allowed, null too".to_owned(),
                },
            ));
        }
    }
    for schema in schemas().chain(api.references(Kind::Schema)) {
        if schema.is_nullable() && !may_be_null.contains(&schema.pointer) {
            diagnostics.push(schema.diagnostic(
                "nullable-place",
                "null is supported in a property, and lost here",
                match (parameters.contains(&schema.pointer), schema.is_true("nullable")) {
                    (true, true) => "remove `nullable`: a parameter has no null, and one that is not required can be left out",
                    (false, true) => "remove `nullable`, and write it in the properties that may be null",
                    (_, false) => "`$ref` another component without `nullable`",
                },
            ));
        }
    }
}

/// What to write for a reference that may be null, in a form that every tool tried reads.
fn nullable_component(target: &Node<'_>) -> String {
    let ty = target.type_name().unwrap_or("…");
    let null = if target.has("enum") {
        ", with `null` as the last value of its `enum`"
    } else {
        ""
    };
    format!(
        "`$ref` a component with `type: {ty}` and `nullable: true`{null}, and no `nullable` here; where null is not \
         allowed, `$ref` another component without it"
    )
}

/// Clients log a secret unless the spec marks it as one.
fn secrets(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let properties = api
        .all(Kind::Schema)
        .flat_map(|schema| schema.members_of("properties"));
    let parameters = api
        .all(Kind::Parameter)
        .filter_map(|parameter| Some((parameter.text("name")?, parameter.get("schema")?)));
    for (name, written) in properties.chain(parameters) {
        let schema = written.schema();
        // An enum of documented values is not a secret.
        let is_text = schema.type_name() == Some("string") && !schema.has("enum");
        if is_text && is_secret(name) && schema.text("format") != Some("password") {
            let is_here = schema.pointer == written.pointer;
            diagnostics.push(written.diagnostic(
                "secret",
                format!("`{name}` looks like a secret, and clients would print it"),
                match is_here {
                    true => "add `format: password`",
                    false => "add `format: password` to the schema that the `$ref` names, or write `type: string` and `format: password` here",
                },
            ));
        }
    }
}

fn is_secret(name: &str) -> bool {
    let name = names::field(name);
    let ends = |word: &str| {
        name == word
            || name
                .strip_suffix(word)
                .is_some_and(|rest| rest.ends_with('_'))
    };
    let page = ["page_token", "next_token"].into_iter().any(ends);
    ["password", "secret", "token", "api_key"]
        .into_iter()
        .any(ends)
        && !page
}

fn required(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        for name in schema.items_of("required") {
            let Some(text) = name.value.as_str() else {
                continue;
            };
            let declared = schema
                .get("properties")
                .is_some_and(|properties| properties.has(text));
            if !declared {
                diagnostics.push(name.diagnostic(
                    "required",
                    format!("`{text}` is required, but is not a property of the object"),
                    "add it to `properties`, or remove it here",
                ));
            }
        }
    }
}

fn additional_properties(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        let Some(node) = schema.get("additionalProperties") else {
            continue;
        };
        let (message, rewrite) = match node.value {
            Value::Bool(true) => (
                "`true` accepts unknown fields and then drops them",
                "write `additionalProperties: {}`, which keeps them",
            ),
            Value::Bool(false) => (
                "`false` makes every reader fail on the day the vendor adds a field",
                "leave it out in a request; write `additionalProperties: {}` in a response",
            ),
            _ => continue,
        };
        diagnostics.push(node.diagnostic("additional-properties", message, rewrite));
    }
}
