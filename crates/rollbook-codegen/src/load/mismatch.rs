//! What to write for a value of the wrong shape.

use serde_json::Value;

use super::fields::TYPES;
use super::foreign::Origin;
use super::kinds::{Kind, Shape};
use super::similar::closest;
use super::walk::{Mismatch, Role};
use crate::spec::{Spec, last_key};

/// What to write, and the OpenAPI version that the value is from, if it is another one.
pub(super) fn advice(
    spec: &Spec,
    pointer: &str,
    mismatch: &Mismatch<'_>,
) -> (String, Option<Origin>) {
    let field = last_key(pointer);
    let named = mismatch.role != Role::Item && mismatch.role != Role::Member;
    let of_other_versions = named
        .then(|| of_schema(spec, pointer, &field, mismatch.value))
        .flatten()
        .or_else(|| boolean_schema(mismatch))
        .or_else(|| word_of_other_versions(&field, mismatch.shape, mismatch.value));
    if let Some((rewrite, origin)) = of_other_versions {
        return (rewrite, Some(origin));
    }
    (plain_advice(spec, pointer, &field, mismatch), None)
}

/// Keywords of schemas whose values differ in other versions.
fn of_schema(spec: &Spec, pointer: &str, field: &str, value: &Value) -> Option<(String, Origin)> {
    let rewrite = match (field, value) {
        ("type", Value::Array(types)) => type_list(types),
        ("type", Value::String(_) | Value::Null) if is_null_type(value) => null_type(spec, pointer),
        ("exclusiveMinimum" | "exclusiveMaximum", Value::Number(_)) => {
            let bound = if field == "exclusiveMinimum" {
                "minimum"
            } else {
                "maximum"
            };
            let number = spec.source(pointer, value);
            format!("write `{bound}: {number}` and `{field}: true`")
        }
        ("discriminator", Value::String(_)) => {
            return Some((
                "remove it, and describe which value comes with which fields".to_owned(),
                Origin::Swagger,
            ));
        }
        _ => return None,
    };
    Some((rewrite, Origin::Newer))
}

fn is_null_type(value: &Value) -> bool {
    value.is_null() || value == "null"
}

/// What to write for `type: 'null'`, usually a member of `anyOf` or `oneOf`.
fn null_type(spec: &Spec, pointer: &str) -> String {
    let mut segments = pointer.rsplitn(4, '/');
    let (_, _, list) = (segments.next(), segments.next(), segments.next());
    let list = list.filter(|list| ["anyOf", "oneOf"].contains(list));
    let (Some(list), Some(schema)) = (list, segments.next()) else {
        return "leave `type` out: any JSON value is then allowed".to_owned();
    };
    let members = spec.value.pointer(&format!("{schema}/{list}"));
    let members = members.and_then(Value::as_array).into_iter().flatten();
    let is_null = |member: &&Value| member.get("type").is_some_and(is_null_type);
    let others: Vec<&Value> = members.filter(|member| !is_null(member)).collect();
    match others.as_slice() {
        [only] => match only["$ref"].as_str() {
            Some(to) => format!(
                "write `$ref: '{to}'` in place of `{list}`, and `nullable: true` beside the `type` of that schema"
            ),
            None => format!("write the other schema in place of `{list}`, with `nullable: true`"),
        },
        _ => format!(
            "leave `{list}` out, and describe the values: any JSON value is then allowed, null too"
        ),
    }
}

fn type_list(types: &[Value]) -> String {
    let nullable = types.iter().any(is_null_type);
    let rest: Vec<&str> = types
        .iter()
        .filter(|kind| !is_null_type(kind))
        .filter_map(Value::as_str)
        .collect();
    let mut rewrite = match rest.as_slice() {
        [only] => format!("write `type: {only}`"),
        ["integer" | "number", "string"] | ["string", "integer" | "number"] if !nullable => {
            "write `anyOf: [{type: integer, format: int64}, {type: string}]` in its place"
                .to_owned()
        }
        _ => {
            return "leave `type` out, and describe the values: any JSON value is then allowed"
                .to_owned();
        }
    };
    if nullable {
        rewrite.push_str(" and `nullable: true`");
    }
    rewrite
}

/// `true` and `false` are schemas in newer versions.
fn boolean_schema(mismatch: &Mismatch<'_>) -> Option<(String, Origin)> {
    let rewrite = match (mismatch.shape, mismatch.value) {
        (Shape::Reusable(Kind::Schema), Value::Bool(true)) => "write `{}`, which allows any value",
        (Shape::Reusable(Kind::Schema), Value::Bool(false)) => "remove it: no value fits `false`",
        _ => return None,
    };
    Some((rewrite.to_owned(), Origin::Newer))
}

fn word_of_other_versions(field: &str, shape: &Shape, value: &Value) -> Option<(String, Origin)> {
    let (Shape::OneOf(words), Value::String(text)) = (shape, value) else {
        return None;
    };
    let (rewrite, origin) = match (field, text.as_str()) {
        ("in", "body") => (
            "write it as the operation's `requestBody: {required: true, content: {application/json: {schema: …, \
             example: …}}}`",
            Origin::Swagger,
        ),
        ("in", "formData") => (
            "write all of them as the operation's `requestBody: {required: true, content: \
             {application/x-www-form-urlencoded: {schema: …, example: …}}}`, a property for each",
            Origin::Swagger,
        ),
        ("in", "querystring") => (
            "declare one parameter with `in: query` for each name",
            Origin::Newer,
        ),
        ("type", "basic") if words.contains(&"http") => {
            ("write `{type: http, scheme: basic}`", Origin::Swagger)
        }
        ("type", "mutualTLS") => (
            "remove it: a program sets a client certificate in its HTTP client",
            Origin::Newer,
        ),
        ("type", "file") if words.contains(&"string") => (
            "leave the operation out: clients send and read JSON and forms, not files",
            Origin::Swagger,
        ),
        _ => return None,
    };
    Some((rewrite.to_owned(), origin))
}

fn plain_advice(spec: &Spec, pointer: &str, field: &str, mismatch: &Mismatch<'_>) -> String {
    let Mismatch { shape, role, value } = *mismatch;
    match (shape, value) {
        (_, Value::Null) => of_null(spec, pointer, shape, role),
        (Shape::Text, Value::Number(_) | Value::Bool(_)) => {
            format!("quote it: {}", spec.quoted(&spec.source(pointer, value)))
        }
        (Shape::Text, Value::Object(_) | Value::Array(_)) => match in_brackets(value) {
            Some(text) => format!(
                "write a string; if the brackets belong to it, quote it: {}",
                spec.quoted(&text)
            ),
            None => "write a string".to_owned(),
        },
        (Shape::Bool, value) => match flag(value) {
            Some(flag) if value == &Value::from(flag.to_string()) => {
                format!("write `{flag}`, without quotes")
            }
            Some(flag) => format!("write `{flag}`"),
            None => "write `true` or `false`".to_owned(),
        },
        (Shape::Size | Shape::Number | Shape::Positive, Value::String(text))
            if text.trim().parse::<f64>().is_ok() =>
        {
            format!("write it without quotes: {}", text.trim())
        }
        (Shape::Size, Value::Number(number)) => match number.as_f64() {
            Some(whole) if whole >= 0.0 && whole.fract() == 0.0 => format!("write `{whole}`"),
            _ => "write a non-negative integer".to_owned(),
        },
        (Shape::Positive, Value::Number(_)) => {
            "write the step between values, such as `0.01`, or leave it out".to_owned()
        }
        (Shape::OneOf(words), Value::String(text)) => of_word(field, words, text),
        (Shape::List(_), value) if field == "required" && flag(value).is_some() => {
            let property = pointer.rsplit('/').nth(1).unwrap_or("…");
            format!("move it to the object that has the property: `required: [{property}]`")
        }
        (Shape::List(item), Value::Object(members)) => match item {
            Shape::Map(_) => format!("write a list: `{field}: [{{{}: []}}]`", first_key(members)),
            _ if looks_like(item, members) => "put it into a list, between `[` and `]`".to_owned(),
            _ => "write a list, between `[` and `]`, without the names".to_owned(),
        },
        (Shape::List(Shape::Object(kind)), Value::String(text)) if text_field(*kind).is_some() => {
            let name = text_field(*kind).unwrap_or_default();
            format!("write a list: `[{{{name}: {}}}]`", spec.quoted(text))
        }
        (Shape::List(Shape::Text | Shape::Any), Value::String(text)) => {
            format!("write a list: `[{text}]`")
        }
        (Shape::Map(Shape::List(_)), Value::String(text)) => format!("write `{{{text}: []}}`"),
        (Shape::Map(_), Value::Array(_)) => "write a mapping: give each item a name".to_owned(),
        (Shape::Reusable(Kind::Schema) | Shape::BoolOrSchema, Value::String(text)) => {
            of_schema_name(text)
        }
        (Shape::Object(kind) | Shape::Reusable(kind), Value::String(text)) => {
            match text_field(*kind) {
                Some(name) => format!("write `{{{name}: {}}}`", spec.quoted(text)),
                None => format!("write a mapping{}", members_of(*kind)),
            }
        }
        (Shape::Object(kind) | Shape::Reusable(kind), Value::Array(_)) => {
            format!("write a mapping{}, not a list", members_of(*kind))
        }
        (Shape::Object(kind) | Shape::Reusable(kind), _) => {
            format!("write a mapping{}", members_of(*kind))
        }
        _ => format!("write {}", shape.expected()),
    }
}

fn of_null(spec: &Spec, pointer: &str, shape: &Shape, role: Role) -> String {
    let what = match shape {
        Shape::Object(kind) => format!("a mapping{}", members_of(*kind)),
        _ => shape.expected(),
    };
    let or = match role {
        Role::Required => "",
        Role::Optional => ", or leave the field out",
        Role::Item => ", or remove the item",
        Role::Member => ", or remove the name",
    };
    match (shape, spec.source(pointer, &Value::Null).as_str()) {
        (Shape::Text, word) if !word.is_empty() => {
            format!(
                "write {what}{or}; if it is a string, quote it: {}",
                spec.quoted(word)
            )
        }
        _ => format!("write {what}{or}"),
    }
}

/// `{baseUrl}` and `[draft]` without quotes are a mapping and a list.
fn in_brackets(value: &Value) -> Option<String> {
    match value {
        Value::Object(members) if members.len() == 1 => members
            .iter()
            .next()
            .filter(|(_, value)| value.is_null())
            .map(|(name, _)| format!("{{{name}}}")),
        Value::Array(items) => {
            let words: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
            words.map(|words| format!("[{}]", words.join(", ")))
        }
        _ => None,
    }
}

/// The boolean that a value probably means.
fn flag(value: &Value) -> Option<bool> {
    let word = match value {
        Value::String(text) => text.trim().to_lowercase(),
        other => other.to_string(),
    };
    match word.as_str() {
        "true" | "yes" | "y" | "on" | "1" => Some(true),
        "false" | "no" | "n" | "off" | "0" => Some(false),
        _ => None,
    }
}

/// Common names for the types of OpenAPI.
const NICKNAMES: &[(&[&str], &str)] = &[
    (
        &["int", "int32"],
        "write `type: integer` and `format: int32`",
    ),
    (
        &["long", "int64", "bigint"],
        "write `type: integer` and `format: int64`",
    ),
    (&["float"], "write `type: number` and `format: float`"),
    (
        &["double", "decimal"],
        "write `type: number` and `format: double`",
    ),
    (&["str", "text", "char"], "write `type: string`"),
    (&["bool", "flag"], "write `type: boolean`"),
    (&["list", "set"], "write `type: array`"),
    (&["dict", "map", "hash", "json"], "write `type: object`"),
    (&["date"], "write `type: string` and `format: date`"),
    (
        &["datetime", "date-time", "timestamp"],
        "write `type: string` and `format: date-time`",
    ),
    (
        &["uuid", "email", "uri", "password"],
        "write `type: string`, and the word as its `format`",
    ),
    (&["any", "mixed"], "leave `type` out, for any JSON value"),
];

fn of_word(field: &str, words: &[&str], text: &str) -> String {
    let lower = text.to_lowercase();
    let is_of_schema = field == "type" && words.contains(&"string");
    let type_advice = NICKNAMES
        .iter()
        .find(|(names, _)| is_of_schema && names.contains(&lower.as_str()));
    if let Some((_, advice)) = type_advice {
        return (*advice).to_owned();
    }
    if field == "type"
        && words.contains(&"http")
        && ["bearer", "jwt", "token"].contains(&lower.as_str())
    {
        return "write `{type: http, scheme: bearer}`".to_owned();
    }
    match closest(text, words.iter().copied()) {
        Some(word) => format!("write `{field}: {word}`"),
        None => format!("write {}", one_of(words)),
    }
}

/// The words to choose from, without `cookie`: clients keep no cookies.
pub(super) fn one_of(words: &[&str]) -> String {
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| *word != "cookie")
        .collect();
    format!("one of `{}`", words.join("`, `"))
}

/// What to write for a schema that is only a name or a pointer.
fn of_schema_name(text: &str) -> String {
    if TYPES.contains(&text) {
        return format!("write `{{type: {text}}}`");
    }
    let name = text.rsplit('/').next().unwrap_or(text);
    format!("write `{{$ref: '#/components/schemas/{name}'}}`")
}

/// The only required field of a kind, if it is a string: a bare string probably means it.
fn text_field(kind: Kind) -> Option<&'static str> {
    let mut required = kind.fields().iter().filter(|field| field.required);
    match (required.next(), required.next()) {
        (Some(field), None) if matches!(field.shape, Shape::Text) => Some(field.name),
        _ => None,
    }
}

/// `` with `title`, `version` ``.
fn members_of(kind: Kind) -> String {
    let names = |required: bool| -> Vec<&str> {
        let fields = kind.fields().iter();
        let wanted = fields.filter(|field| field.required || !required);
        wanted.map(|field| field.name).collect()
    };
    match (names(true).as_slice(), names(false).as_slice()) {
        ([], [first, second, ..]) => format!(" of fields such as `{first}` and `{second}`"),
        ([], _) => String::new(),
        (required, _) => format!(" with `{}`", required.join("`, `")),
    }
}

fn first_key(members: &serde_json::Map<String, Value>) -> &str {
    members.keys().next().map_or("…", String::as_str)
}

/// Whether a mapping could be an item of the list that is expected in its place.
fn looks_like(item: &Shape, members: &serde_json::Map<String, Value>) -> bool {
    match item {
        Shape::Object(kind) | Shape::Reusable(kind) => members
            .keys()
            .any(|key| key == "$ref" || kind.field_names().any(|name| name == key)),
        _ => false,
    }
}
