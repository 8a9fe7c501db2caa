//! Rules on the types of schemas and their keywords.

use serde_json::Value;

use super::tree::{Api, Node};
use super::{Rule, pattern};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;
use crate::spec::describe;

pub(super) const RULES: &[Rule] = &[
    types,
    keywords,
    formats,
    date_formats,
    additional_names,
    patterns,
];

/// The keywords that constrain each type.
const KEYWORDS: [(&str, &[&str]); 6] = [
    (
        "string",
        &["pattern", "minLength", "maxLength", "enum", "format"],
    ),
    ("integer", NUMERIC),
    ("number", NUMERIC),
    ("boolean", &["enum"]),
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
    (
        "object",
        &[
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
        ],
    ),
];

const NUMERIC: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "enum",
    "format",
];

const COMBINATIONS: [&str; 4] = ["allOf", "anyOf", "oneOf", "not"];

const FORMATS: [(&str, &[&str]); 3] = [
    (
        "string",
        &[
            "date",
            "date-time",
            "email",
            "password",
            "uri",
            "uuid",
            "hostname",
            "ipv4",
            "ipv6",
        ],
    ),
    ("integer", &["int32", "int64"]),
    ("number", &["float", "double"]),
];

fn lookup<'t, T: ?Sized>(table: &'t [(&str, &'t T)], key: &str) -> Option<&'t T> {
    table
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, value)| *value)
}

fn types(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        let combined = COMBINATIONS.iter().any(|key| schema.has(key));
        match schema.type_name() {
            None if !combined => {
                let implied = KEYWORDS
                    .iter()
                    .find(|(_, keys)| keys.iter().any(|key| schema.has(key)));
                if let Some((name, _)) = implied {
                    let name = implied_type(&schema).unwrap_or(name);
                    diagnostics.push(schema.diagnostic(
                        "schema-type",
                        "the schema has limits but no type, so they have no effect",
                        format!("add `type: {name}`"),
                    ));
                }
            }
            Some("array") if !schema.has("items") => diagnostics.push(schema.diagnostic(
                "array-items",
                "the list does not say what its items are",
                "add `items: {$ref: …}` or `items: {type: …}`; `items: {}` for any JSON value",
            )),
            Some("object") if !schema.has("properties") && !schema.has("additionalProperties") => {
                diagnostics.push(schema.diagnostic(
                    "open-object",
                    "the object has no properties, and generators differ on whether it is empty or open",
                    "add `additionalProperties: {}` if it is open, or its `properties`",
                ));
            }
            _ => {}
        }
    }
}

/// The type that the enum or the format of a schema implies.
fn implied_type(schema: &Node<'_>) -> Option<&'static str> {
    let values: Vec<_> = schema.items_of("enum").collect();
    if let Some(first) = values
        .iter()
        .map(|node| node.value)
        .find(|value| !value.is_null())
    {
        return Some(match first {
            Value::Bool(_) => "boolean",
            Value::Number(_) if values.iter().all(|node| node.value.is_i64()) => "integer",
            Value::Number(_) => "number",
            _ => "string",
        });
    }
    let format = schema.text("format")?;
    let found = FORMATS
        .iter()
        .find(|(_, formats)| formats.contains(&format));
    found.map(|(name, _)| *name)
}

fn keywords(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        let (owner, allowed) = match schema.type_name() {
            Some(name) => (
                format!("type: {name}"),
                lookup(&KEYWORDS, name).unwrap_or_default(),
            ),
            None if schema.has("allOf") => ("allOf".to_owned(), &["allOf"][..]),
            None if schema.has("anyOf") => ("anyOf".to_owned(), &["anyOf"][..]),
            None => continue,
        };
        let is_not_allowed = |key: &str| {
            let known = KEYWORDS
                .iter()
                .flat_map(|(_, keys)| *keys)
                .chain(&COMBINATIONS);
            known.into_iter().any(|name| *name == key) && !allowed.contains(&key)
        };
        for (key, node) in schema.members().filter(|(key, _)| is_not_allowed(key)) {
            if ["oneOf", "not"].contains(&key) {
                continue;
            }
            diagnostics.push(node.diagnostic(
                "schema-keyword",
                format!("`{key}` does not apply to `{owner}`"),
                keyword_rewrite(key, &owner),
            ));
        }
        for (edge, bound) in [
            ("exclusiveMinimum", "minimum"),
            ("exclusiveMaximum", "maximum"),
        ] {
            if let Some(node) = schema.get(edge).filter(|_| !schema.has(bound)) {
                diagnostics.push(node.diagnostic(
                    "schema-keyword",
                    format!("`{edge}` is a flag for `{bound}`, which is missing"),
                    format!("add `{bound}: …`"),
                ));
            }
        }
    }
}

/// What to write for a keyword of another type.
fn keyword_rewrite(key: &str, owner: &str) -> String {
    let of_objects = ["properties", "required", "additionalProperties"].contains(&key);
    match owner {
        "allOf" if of_objects => "write all properties into one schema, without `allOf`".to_owned(),
        "allOf" => "move it into the schema that the `$ref` names".to_owned(),
        "anyOf" => "remove it, and state it in the description".to_owned(),
        "type: array" if key == "enum" => {
            "make it a component, and write `items: {$ref: '#/components/schemas/…'}`".to_owned()
        }
        _ if COMBINATIONS.contains(&key) => format!("remove `{owner}`, or `{key}`"),
        _ => {
            let own = owner.trim_start_matches("type: ");
            let other = bound_of_type(key, own).map(|bound| format!("write `{bound}`, or "));
            let types: Vec<String> = KEYWORDS
                .iter()
                .filter(|(_, keys)| keys.contains(&key))
                .map(|(name, _)| format!("`type: {name}`"))
                .collect();
            let remove = if other.is_some() {
                ""
            } else {
                "remove it, or "
            };
            format!(
                "{}{remove}write {}",
                other.unwrap_or_default(),
                types.join(" or ")
            )
        }
    }
}

/// The same bound for another type: `maxItems` for a list with `maxLength`.
fn bound_of_type(key: &str, name: &str) -> Option<&'static str> {
    const BOUNDS: [(&str, [&str; 2]); 5] = [
        ("string", ["minLength", "maxLength"]),
        ("array", ["minItems", "maxItems"]),
        ("object", ["minProperties", "maxProperties"]),
        ("integer", ["minimum", "maximum"]),
        ("number", ["minimum", "maximum"]),
    ];
    let is_upper = BOUNDS.iter().find_map(|(_, [least, most])| match key {
        _ if key == *least => Some(false),
        _ if key == *most => Some(true),
        _ => None,
    })?;
    let (_, [least, most]) = BOUNDS.iter().find(|(owner, _)| *owner == name)?;
    Some(if is_upper { most } else { least })
}

fn formats(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        let (Some(format), Some(node)) = (schema.text("format"), schema.get("format")) else {
            continue;
        };
        let Some(known) = schema.type_name().and_then(|name| lookup(&FORMATS, name)) else {
            continue;
        };
        if !known.contains(&format) {
            diagnostics.push(node.diagnostic(
                "format",
                format!("`{format}` is not a format that clients know"),
                format!("write one of `{}`, or remove it", known.join("`, `")),
            ));
        }
    }
}

fn date_formats(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        let Some(node) = schema.get("x-date-format") else {
            continue;
        };
        if node.value != "MM/dd/yyyy" || schema.type_name() != Some("string") {
            diagnostics.push(node.diagnostic(
                "date-format",
                format!("clients read one other date format, and it is not {}", describe(node.value)),
                "write `type: string` and `x-date-format: MM/dd/yyyy`, or `format: date` for YYYY-MM-DD",
            ));
        }
    }
}

fn additional_names(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        let Some(node) = schema.get("x-additional-names") else {
            continue;
        };
        if !node.value.is_string() || !schema.has("additionalProperties") {
            diagnostics.push(node.diagnostic(
                "additional-names",
                "the names of additional properties are limited by a pattern, beside `additionalProperties`",
                "write `additionalProperties: {}` and `x-additional-names: ^…$`",
            ));
        }
    }
}

fn patterns(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let keys = ["pattern", "x-additional-names"];
    let schemas = api.all(Kind::Schema);
    for node in schemas.flat_map(|schema| keys.map(|key| schema.get(key)).into_iter().flatten()) {
        let problems = node.value.as_str().map(pattern::problems);
        diagnostics.extend(
            problems
                .into_iter()
                .flatten()
                .map(|problem| node.diagnostic("pattern", problem.message, problem.rewrite)),
        );
    }
}
