//! Rules on examples: they exist and match their schema.

use serde_json::Value;

use super::Rule;
use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;

pub(super) const RULES: &[Rule] = &[present, named, fitting, exact];

/// The largest whole number that JavaScript reads exactly, 2^53 - 1.
const LARGEST: u64 = 9_007_199_254_740_991;

fn present(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for media in api.all(Kind::MediaType) {
        let named = media.members_of("examples").next().is_some();
        if !named && !media.has("example") {
            diagnostics.push(media.diagnostic(
                "example-missing",
                "the body has no example",
                "add `example: …` as the vendor's page prints it, or several under `examples`",
            ));
        }
        if let Some(examples) = media.get("examples").filter(|_| media.has("example")) {
            diagnostics.push(examples.diagnostic(
                "example-missing",
                "`example` and `examples` exclude each other, and readers show one of them",
                "move the single one under `examples`",
            ));
        }
    }
}

fn named(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for example in api.all(Kind::Example) {
        if !example.has("value") {
            diagnostics.push(example.diagnostic(
                "example-missing",
                "the example has no value here",
                "add `value: …`; nothing reads `externalValue`",
            ));
        }
        if !example.has_text("summary") {
            diagnostics.push(example.diagnostic(
                "example-summary",
                "the example does not say what it shows",
                "add `summary: …`; for an error its status and when it occurs",
            ));
        }
    }
}

/// Every example and default, with its schema.
fn samples<'a>(api: &Api<'a>) -> Vec<(Node<'a>, Node<'a>)> {
    let mut samples = Vec::new();
    for kind in [Kind::MediaType, Kind::Parameter, Kind::Header] {
        for holder in api.all(kind) {
            let Some(schema) = holder.get("schema") else {
                continue;
            };
            let named = holder
                .members_of("examples")
                .filter_map(|(_, example)| example.resolved().get("value"));
            samples.extend(
                holder
                    .get("example")
                    .into_iter()
                    .chain(named)
                    .map(|value| (schema.clone(), value)),
            );
        }
    }
    for schema in api.all(Kind::Schema) {
        let values = ["example", "default"]
            .into_iter()
            .filter_map(|key| schema.get(key));
        samples.extend(values.map(|value| (schema.clone(), value)));
    }
    samples
}

fn fitting(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (schema, value) in samples(api) {
        mismatches(&schema, &value, diagnostics);
    }
}

/// Adds a diagnostic for each place where a value does not match its schema.
fn mismatches(schema: &Node<'_>, value: &Node<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let nullable = schema.is_nullable();
    let schema = schema.schema();
    if value.value.is_null() && (nullable || schema.type_name().is_none()) {
        return;
    }
    let any_of: Vec<_> = schema.items_of("anyOf").collect();
    let fits = |member: &Node<'_>| {
        let mut inner = Vec::new();
        mismatches(member, value, &mut inner);
        inner.is_empty()
    };
    if !any_of.is_empty() && !any_of.iter().any(fits) {
        diagnostics.push(mismatch(
            value,
            format!("{} matches none of the `anyOf`", value.describe()),
        ));
        return;
    }
    let allowed: Vec<_> = schema
        .items_of("enum")
        .map(|node| node.value.to_string())
        .collect();
    if !allowed.is_empty() && !allowed.contains(&value.value.to_string()) {
        diagnostics.push(mismatch(
            value,
            format!("{} is not one of {}", value.describe(), allowed.join(", ")),
        ));
        return;
    }
    let fits_type = match schema.type_name() {
        Some("string") => value.value.is_string(),
        Some("integer") => value.value.is_i64() || value.value.is_u64(),
        Some("number") => value.value.is_number(),
        Some("boolean") => value.value.is_boolean(),
        Some("array") => value.value.is_array(),
        Some("object") => value.value.is_object(),
        _ => true,
    };
    if let Some(name) = schema.type_name().filter(|_| !fits_type) {
        let message = format!("{} is not of `type: {name}`", value.describe());
        let instead = match (name, value.value) {
            ("string", Value::Number(_) | Value::Bool(_)) => {
                format!("quote it: {}", value.quoted())
            }
            ("integer" | "number", Value::String(text)) if text.parse::<f64>().is_ok() => {
                format!("write `{text}` without quotes")
            }
            ("boolean", Value::String(text)) if text.parse::<bool>().is_ok() => {
                format!("write `{text}` without quotes")
            }
            _ => "write a value that fits".to_owned(),
        };
        diagnostics.push(value.diagnostic("example", message, format!("{instead}, {OR_SCHEMA}")));
        return;
    }
    match value.value {
        Value::String(text) => mismatched_text(&schema, text, value, diagnostics),
        Value::Number(_) => mismatched_number(&schema, value, diagnostics),
        Value::Array(items) => mismatched_list(&schema, items.len(), value, diagnostics),
        Value::Object(_) => mismatched_object(&schema, value, diagnostics),
        Value::Null | Value::Bool(_) => {}
    }
}

const OR_SCHEMA: &str = "or fix the schema: one of them differs from the vendor";

fn mismatch(value: &Node<'_>, message: String) -> Diagnostic {
    value.diagnostic(
        "example",
        message,
        format!("write a value that fits, {OR_SCHEMA}"),
    )
}

fn mismatched_text(
    schema: &Node<'_>,
    text: &str,
    value: &Node<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    limits(
        schema,
        "Length",
        "character",
        text.chars().count(),
        value,
        diagnostics,
    );
    if let Some(Ok(regex)) = schema.text("pattern").map(regex_lite::Regex::new)
        && regex.find(text).is_none()
    {
        let pattern = schema.text("pattern").unwrap_or_default();
        diagnostics.push(mismatch(
            value,
            format!("`{text}` does not match `{pattern}`"),
        ));
    }
}

fn mismatched_number(schema: &Node<'_>, value: &Node<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let bound = |key: &str| schema.get(key).and_then(|node| node.value.as_f64());
    let Some(number) = value.value.as_f64() else {
        return;
    };
    if bound("minimum").is_some_and(|least| {
        number < least || (number == least && schema.is_true("exclusiveMinimum"))
    }) {
        diagnostics.push(mismatch(value, format!("{number} is below the minimum")));
    }
    if bound("maximum")
        .is_some_and(|most| number > most || (number == most && schema.is_true("exclusiveMaximum")))
    {
        diagnostics.push(mismatch(value, format!("{number} is above the maximum")));
    }
    if schema.text("format") == Some("int32")
        && value
            .value
            .as_i64()
            .is_some_and(|n| i32::try_from(n).is_err())
    {
        diagnostics.push(mismatch(
            value,
            format!("{number} does not fit `format: int32`"),
        ));
    }
}

fn mismatched_list(
    schema: &Node<'_>,
    count: usize,
    value: &Node<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    limits(schema, "Items", "item", count, value, diagnostics);
    if let Some(items) = schema.get("items") {
        for item in value.items() {
            mismatches(&items, &item, diagnostics);
        }
    }
}

fn mismatched_object(schema: &Node<'_>, value: &Node<'_>, diagnostics: &mut Vec<Diagnostic>) {
    limits(
        schema,
        "Properties",
        "member",
        value.members().count(),
        value,
        diagnostics,
    );
    let properties = schema.get("properties");
    // The rule `required` reports a name that is not a property.
    let is_property = |name: &&str| properties.as_ref().is_none_or(|node| node.has(name));
    for name in schema
        .items_of("required")
        .filter_map(|name| name.value.as_str())
        .filter(is_property)
    {
        if !value.has(name) {
            diagnostics.push(mismatch(value, format!("`{name}` is required and missing")));
        }
    }
    let others = schema
        .get("additionalProperties")
        .filter(|node| node.value.is_object());
    for (name, member) in value.members() {
        match (properties.as_ref().and_then(|node| node.get(name)), &others) {
            (Some(property), _) => mismatches(&property, &member, diagnostics),
            (None, Some(others)) => mismatches(others, &member, diagnostics),
            (None, None) if properties.is_some() => diagnostics.push(member.diagnostic(
                "example",
                format!("the schema has no property `{name}`, so a typed client has no field for it"),
                "fix the name, add the property, or `additionalProperties: {}` if the vendor accepts any name",
            )),
            (None, None) => {}
        }
    }
}

/// `minLength` and `maxLength`, and the same for lists and objects.
fn limits(
    schema: &Node<'_>,
    what: &str,
    unit: &str,
    count: usize,
    value: &Node<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let limit = |key: String| schema.get(&key).and_then(|node| node.value.as_u64());
    let count = count as u64;
    let units = if count == 1 {
        unit.to_owned()
    } else {
        format!("{unit}s")
    };
    if let Some(least) = limit(format!("min{what}")).filter(|&least| count < least) {
        diagnostics.push(mismatch(
            value,
            format!("it has {count} {units}, the minimum is {least}"),
        ));
    }
    if let Some(most) = limit(format!("max{what}")).filter(|&most| count > most) {
        diagnostics.push(mismatch(
            value,
            format!("it has {count} {units}, the maximum is {most}"),
        ));
    }
}

fn exact(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, value) in samples(api) {
        inexact(&value, diagnostics);
    }
}

fn inexact(value: &Node<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let too_large = match value.value {
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(whole), _) => whole.unsigned_abs() > LARGEST,
            (None, Some(_)) => true,
            (None, None) => number
                .as_f64()
                .is_some_and(|float| float.abs() > LARGEST as f64),
        },
        _ => false,
    };
    if too_large {
        diagnostics.push(value.diagnostic(
            "example-integer",
            format!(
                "{} is above 2^53 - 1, and JavaScript would read another number",
                value.value
            ),
            format!("write a number up to {LARGEST}"),
        ));
    }
    for (_, member) in value.members() {
        inexact(&member, diagnostics);
    }
    for item in value.items() {
        inexact(&item, diagnostics);
    }
}
