//! Rules on examples: they are there, and they fit their schema.

use serde_json::Value;

use super::Rule;
use super::tree::{Api, Node};
use crate::fault::Fault;
use crate::load::kinds::Kind;

pub(super) const RULES: &[Rule] = &[present, named, fitting, exact];

/// The largest whole number that JavaScript reads exactly, 2^53 - 1.
const LARGEST: u64 = 9_007_199_254_740_991;

fn present(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for media in api.all(Kind::MediaType) {
        let named = media.members_of("examples").next().is_some();
        if !named && !media.has("example") {
            faults.push(media.fault(
                "example-missing",
                "the body has no example",
                "add `example: …` as the vendor's page prints it, or several under `examples`",
            ));
        }
        if let Some(examples) = media.get("examples").filter(|_| media.has("example")) {
            faults.push(examples.fault(
                "example-missing",
                "`example` and `examples` exclude each other, and readers show one of them",
                "move the single one under `examples`",
            ));
        }
    }
}

fn named(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for example in api.all(Kind::Example) {
        if !example.has("value") {
            faults.push(example.fault(
                "example-missing",
                "the example has no value here",
                "add `value: …`; `externalValue` is read by nobody",
            ));
        }
        if !example.says("summary") {
            faults.push(example.fault(
                "example-summary",
                "the example does not say what it shows",
                "add `summary: …`; for an error its status and when it comes",
            ));
        }
    }
}

/// Every example and default, with the schema that it is one of.
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

fn fitting(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for (schema, value) in samples(api) {
        misfits(&schema, &value, faults);
    }
}

/// Adds a fault for each place of a value that its schema does not allow.
fn misfits(schema: &Node<'_>, value: &Node<'_>, faults: &mut Vec<Fault>) {
    let written = schema.resolved();
    let schema = schema.schema();
    if value.value.is_null()
        && (written.is("nullable") || schema.is("nullable") || schema.type_name().is_none())
    {
        return;
    }
    let any_of: Vec<_> = schema.items_of("anyOf").collect();
    let fits = |member: &Node<'_>| {
        let mut inner = Vec::new();
        misfits(member, value, &mut inner);
        inner.is_empty()
    };
    if !any_of.is_empty() && !any_of.iter().any(fits) {
        faults.push(misfit(
            value,
            format!("{} fits none of the `anyOf`", value.describe()),
        ));
        return;
    }
    let words: Vec<_> = schema
        .items_of("enum")
        .map(|word| word.value.to_string())
        .collect();
    if !words.is_empty() && !words.contains(&value.value.to_string()) {
        faults.push(misfit(
            value,
            format!("{} is not one of {}", value.describe(), words.join(", ")),
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
        faults.push(value.fault("example", message, format!("{instead}, {OR_SCHEMA}")));
        return;
    }
    match value.value {
        Value::String(text) => misfit_text(&schema, text, value, faults),
        Value::Number(_) => misfit_number(&schema, value, faults),
        Value::Array(items) => misfit_list(&schema, items.len(), value, faults),
        Value::Object(_) => misfit_object(&schema, value, faults),
        Value::Null | Value::Bool(_) => {}
    }
}

const OR_SCHEMA: &str = "or mend the schema: one of them is not what the vendor has";

fn misfit(value: &Node<'_>, message: String) -> Fault {
    value.fault(
        "example",
        message,
        format!("write a value that fits, {OR_SCHEMA}"),
    )
}

fn misfit_text(schema: &Node<'_>, text: &str, value: &Node<'_>, faults: &mut Vec<Fault>) {
    limits(
        schema,
        "Length",
        "character",
        text.chars().count(),
        value,
        faults,
    );
    if let Some(Ok(regex)) = schema.text("pattern").map(regex_lite::Regex::new)
        && regex.find(text).is_none()
    {
        let pattern = schema.text("pattern").unwrap_or_default();
        faults.push(misfit(
            value,
            format!("`{text}` does not match `{pattern}`"),
        ));
    }
}

fn misfit_number(schema: &Node<'_>, value: &Node<'_>, faults: &mut Vec<Fault>) {
    let bound = |key: &str| schema.get(key).and_then(|node| node.value.as_f64());
    let Some(number) = value.value.as_f64() else {
        return;
    };
    if bound("minimum")
        .is_some_and(|least| number < least || (number == least && schema.is("exclusiveMinimum")))
    {
        faults.push(misfit(value, format!("{number} is below the minimum")));
    }
    if bound("maximum")
        .is_some_and(|most| number > most || (number == most && schema.is("exclusiveMaximum")))
    {
        faults.push(misfit(value, format!("{number} is above the maximum")));
    }
    if schema.text("format") == Some("int32")
        && value
            .value
            .as_i64()
            .is_some_and(|n| i32::try_from(n).is_err())
    {
        faults.push(misfit(
            value,
            format!("{number} does not fit `format: int32`"),
        ));
    }
}

fn misfit_list(schema: &Node<'_>, count: usize, value: &Node<'_>, faults: &mut Vec<Fault>) {
    limits(schema, "Items", "item", count, value, faults);
    if let Some(items) = schema.get("items") {
        for item in value.list() {
            misfits(&items, &item, faults);
        }
    }
}

fn misfit_object(schema: &Node<'_>, value: &Node<'_>, faults: &mut Vec<Fault>) {
    limits(
        schema,
        "Properties",
        "member",
        value.members().count(),
        value,
        faults,
    );
    let properties = schema.get("properties");
    // A required name that is no property is a fault of the schema.
    let is_property = |name: &&str| properties.as_ref().is_none_or(|node| node.has(name));
    for name in schema
        .items_of("required")
        .filter_map(|name| name.value.as_str())
        .filter(is_property)
    {
        if !value.has(name) {
            faults.push(misfit(value, format!("`{name}` is required and missing")));
        }
    }
    let others = schema
        .get("additionalProperties")
        .filter(|node| node.value.is_object());
    for (name, member) in value.members() {
        match (properties.as_ref().and_then(|node| node.get(name)), &others) {
            (Some(property), _) => misfits(&property, &member, faults),
            (None, Some(others)) => misfits(others, &member, faults),
            (None, None) if properties.is_some() => faults.push(member.fault(
                "example",
                format!("the schema has no property `{name}`, so a typed client cannot carry it"),
                "mend the name, add the property, or `additionalProperties: {}` if the vendor takes any name",
            )),
            (None, None) => {}
        }
    }
}

/// `minLength` and `maxLength`, and their like for lists and objects.
fn limits(
    schema: &Node<'_>,
    what: &str,
    unit: &str,
    count: usize,
    value: &Node<'_>,
    faults: &mut Vec<Fault>,
) {
    let limit = |key: String| schema.get(&key).and_then(|node| node.value.as_u64());
    let count = count as u64;
    let units = if count == 1 {
        unit.to_owned()
    } else {
        format!("{unit}s")
    };
    if let Some(least) = limit(format!("min{what}")).filter(|&least| count < least) {
        faults.push(misfit(
            value,
            format!("it has {count} {units}, and the least is {least}"),
        ));
    }
    if let Some(most) = limit(format!("max{what}")).filter(|&most| count > most) {
        faults.push(misfit(
            value,
            format!("it has {count} {units}, and the most is {most}"),
        ));
    }
}

fn exact(api: &Api<'_>, faults: &mut Vec<Fault>) {
    for (_, value) in samples(api) {
        inexact(&value, faults);
    }
}

fn inexact(value: &Node<'_>, faults: &mut Vec<Fault>) {
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
        faults.push(value.fault(
            "example-integer",
            format!(
                "{} is past 2^53 - 1, and JavaScript would read another number",
                value.value
            ),
            format!("write a number up to {LARGEST}"),
        ));
    }
    for (_, member) in value.members() {
        inexact(&member, faults);
    }
    for item in value.list() {
        inexact(&item, faults);
    }
}
