//! The views of a schema.

use serde_json::Value;

/// The members of an object; empty for any other value.
pub(crate) fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The pointer and the node that a `$ref` names.
pub(crate) fn target<'a>(document: &'a Value, node: &'a Value) -> Option<(&'a str, &'a Value)> {
    let pointer = node.get("$ref")?.as_str()?.strip_prefix('#')?;
    Some((pointer, document.pointer(pointer)?))
}

/// Follows `$ref`s from a node. *load* rejects endless chains.
pub(crate) fn resolve<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    let mut node = node;
    while let Some((_, next)) = target(document, node) {
        node = next;
    }
    node
}

/// The only member of an `allOf`, which is how OpenAPI 3.0 writes a `$ref` with a description.
pub(crate) fn single_all_of(schema: &Value) -> Option<&Value> {
    match schema["allOf"].as_array()?.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The effective schema: follows `$ref`s, and each `allOf` of one, which only adds a description.
pub(crate) fn effective<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let schema = resolve(document, schema);
    single_all_of(schema).map_or(schema, |only| effective(document, only))
}

/// Whether null is a value of a schema: it or its target is nullable.
pub(crate) fn is_nullable(document: &Value, schema: &Value) -> bool {
    let schema = resolve(document, schema);
    let referred = || single_all_of(schema).is_some_and(|only| is_nullable(document, only));
    schema["nullable"] == true || referred()
}

/// The default of a schema, or of its target.
pub(crate) fn default_of<'a>(document: &'a Value, schema: &'a Value) -> Option<&'a Value> {
    let schema = resolve(document, schema);
    let referred = || default_of(document, single_all_of(schema)?);
    schema.get("default").or_else(referred)
}

/// The component schema that a `$ref` names.
pub(crate) fn component(schema: &Value) -> Option<&str> {
    schema
        .get("$ref")?
        .as_str()?
        .strip_prefix("#/components/schemas/")
}

/// A component schema.
pub(crate) fn component_schema<'a>(document: &'a Value, name: &str) -> &'a Value {
    &document["components"]["schemas"][name]
}

/// The component that is the Rust type of a schema.
pub(crate) fn type_of<'a>(document: &'a Value, schema: &'a Value) -> Option<&'a str> {
    let schema = single_all_of(schema).unwrap_or(schema);
    let name = component(schema)?;
    let next = component_schema(document, name);
    if is_type(next) {
        Some(name)
    } else {
        type_of(document, next)
    }
}

/// Whether a component becomes a Rust type; others are inlined. An enum of fractions or booleans is a number or a
/// `bool`: only its rule has the values.
pub(crate) fn is_type(schema: &Value) -> bool {
    let is_enum = matches!(schema["type"].as_str(), Some("string" | "integer"))
        && schema.get("enum").is_some();
    schema["type"] == "object" || (is_enum && !is_flag(schema))
}

/// Whether it is a boolean that the wire has as 1 or 0.
pub(crate) fn is_flag(schema: &Value) -> bool {
    let has = |number: i64| enum_values(schema).any(|value| value.as_i64() == Some(number));
    schema["type"] == "integer" && enum_values(schema).count() == 2 && has(0) && has(1)
}

/// Whether a schema takes any JSON value.
pub(crate) fn is_any(schema: &Value) -> bool {
    ["type", "$ref", "allOf", "anyOf"]
        .iter()
        .all(|key| schema.get(key).is_none())
        && !is_type(schema)
}

/// The values of an enum, without null.
pub(crate) fn enum_values(schema: &Value) -> impl Iterator<Item = &Value> {
    let values = schema["enum"].as_array().into_iter().flatten();
    values.filter(|value| !value.is_null())
}

/// Whether an object requires a property.
pub(crate) fn requires(schema: &Value, name: &str) -> bool {
    let required = schema["required"].as_array();
    required.is_some_and(|names| names.iter().any(|it| it == name))
}

/// The direct parts of a schema, and whether each is an item of a list or a value of a map.
pub(crate) fn parts(schema: &Value) -> impl Iterator<Item = (&Value, bool)> {
    let properties = entries(&schema["properties"]).map(|(_, part)| part);
    let repeated = ["items", "additionalProperties"].into_iter();
    let repeated = repeated.filter_map(|key| schema.get(key));
    let single = properties.chain(single_all_of(schema));
    single
        .map(|part| (part, false))
        .chain(repeated.map(|part| (part, true)))
}

/// `example`, or the first of the named `examples`.
pub(crate) fn example(node: &Value) -> Option<&Value> {
    node.get("example").or_else(|| {
        let first = node.get("examples")?.as_object()?.values().next()?;
        first.get("value")
    })
}
