//! Rules on examples: they exist and match their schema.

use std::fmt::Display;

use serde_json::Value;

use super::tree::{Api, Node};
use super::{Rule, formats};
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
        let types: Vec<_> = any_of.iter().filter_map(Node::type_name).collect();
        diagnostics.push(mismatch(
            value,
            "matches none of the `anyOf`",
            format!("write a value of `type: {}`", types.join("` or `type: ")),
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
            "is not in the `enum`",
            format!("write one of {}", allowed.join(", ")),
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
            (_, Value::Null) => "write a value, or `nullable: true` in the schema".to_owned(),
            ("string", _) => "write a text".to_owned(),
            ("array", _) => "write a list: `[…]`".to_owned(),
            ("object", _) => "write an object: `{…}`".to_owned(),
            ("boolean", _) => "write `true` or `false`".to_owned(),
            _ => "write a number".to_owned(),
        };
        let rule = format!("is not of `type: {name}`");
        diagnostics.push(mismatch(value, &rule, instead));
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

/// The value, the rule that it breaks, and what would fit.
fn mismatch(value: &Node<'_>, rule: &str, instead: impl Display) -> Diagnostic {
    value.diagnostic(
        "example",
        format!("{} {rule}", value.describe()),
        format!("{instead}, or fix the schema: one of them differs from the vendor"),
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
    if let Some(pattern) = schema.text("pattern")
        && regex_lite::Regex::new(pattern).is_ok_and(|regex| regex.find(text).is_none())
    {
        let rule = "does not match the `pattern`";
        let instead = format!("write a text that matches `{pattern}`");
        diagnostics.push(mismatch(value, rule, instead));
    }
    if let Some(format) = schema.text("format")
        && let Some(sample) = formats::broken(format, text)
    {
        let rule = format!("breaks `format: {format}`");
        let instead = format!("write one such as `{sample}`");
        diagnostics.push(mismatch(value, &rule, instead));
    }
}

fn mismatched_number(schema: &Node<'_>, value: &Node<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let bound = |key: &str| schema.get(key).and_then(|node| node.value.as_f64());
    let Some(number) = value.value.as_f64() else {
        return;
    };
    let excluded = |key: &str| schema.is_true(key);
    if let Some(least) = bound("minimum") {
        let strictly = excluded("exclusiveMinimum");
        if number < least || (strictly && number == least) {
            let than = if strictly { "more than" } else { "at least" };
            diagnostics.push(mismatch(
                value,
                "is below the `minimum`",
                format!("write {than} {least}"),
            ));
        }
    }
    if let Some(most) = bound("maximum") {
        let strictly = excluded("exclusiveMaximum");
        if number > most || (strictly && number == most) {
            let than = if strictly { "less than" } else { "at most" };
            diagnostics.push(mismatch(
                value,
                "is above the `maximum`",
                format!("write {than} {most}"),
            ));
        }
    }
    if let Some(unit) = bound("multipleOf") {
        let times = number / unit;
        if (times - times.round()).abs() > 1e-9 * times.abs().max(1.0) {
            let instead = format!("write a multiple of {unit}");
            diagnostics.push(mismatch(value, "breaks `multipleOf`", instead));
        }
    }
    if schema.text("format") == Some("int32")
        && value
            .value
            .as_i64()
            .is_some_and(|n| i32::try_from(n).is_err())
    {
        let instead = format!("write a number from {} to {}", i32::MIN, i32::MAX);
        diagnostics.push(mismatch(value, "breaks `format: int32`", instead));
    }
}

fn mismatched_list(
    schema: &Node<'_>,
    count: usize,
    value: &Node<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    limits(schema, "Items", "item", count, value, diagnostics);
    let mut items = value.items();
    let is_again = |item: &Node<'_>| {
        value
            .items()
            .take_while(|it| it.pointer != item.pointer)
            .any(|it| it.value == item.value)
    };
    if schema.is_true("uniqueItems")
        && let Some(again) = items.find(is_again)
    {
        diagnostics.push(mismatch(
            &again,
            "is there twice, and breaks `uniqueItems`",
            "remove one",
        ));
    }
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
            let rule = format!("has no `{name}`, which is `required`");
            diagnostics.push(mismatch(value, &rule, format!("add `{name}: …`")));
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
    let limit = |key: &str| schema.get(key).and_then(|node| node.value.as_u64());
    let count = count as u64;
    let number = |count: u64| match count {
        1 => format!("1 {unit}"),
        _ => format!("{count} {unit}s"),
    };
    let (least, most) = (format!("min{what}"), format!("max{what}"));
    if let Some(limit) = limit(&least).filter(|&limit| count < limit) {
        let rule = format!("has {}, and breaks `{least}`", number(count));
        let instead = format!("write at least {}", number(limit));
        diagnostics.push(mismatch(value, &rule, instead));
    }
    if let Some(limit) = limit(&most).filter(|&limit| count > limit) {
        let rule = format!("has {}, and breaks `{most}`", number(count));
        let instead = format!("write at most {}", number(limit));
        diagnostics.push(mismatch(value, &rule, instead));
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
