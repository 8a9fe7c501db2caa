//! Rules on schemas.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::tree::{Api, Node, Operation, reach, reach_further};
use super::{Rule, pattern};
use crate::diagnostic::Diagnostic;
use crate::load::describe;
use crate::load::kinds::Kind;
use crate::names;

pub(super) const RULES: &[Rule] = &[
    descriptions,
    combinations,
    any_of,
    all_of,
    types,
    keywords,
    enums,
    nullable,
    formats,
    date_formats,
    patterns,
    secrets,
    required,
    additional_properties,
    open_responses,
    one_direction,
    endless_objects,
];

/// The keywords of each type; `NOTES` are those of every schema.
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

/// The keywords that do not constrain values.
const NOTES: [&str; 9] = [
    "title",
    "description",
    "default",
    "nullable",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "example",
    "deprecated",
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

fn combinations(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for schema in api.all(Kind::Schema) {
        for (key, rewrite) in [
            ("oneOf", one_of_rewrite(&schema)),
            (
                "not",
                "state in the description what is not allowed, or write a `pattern`".to_owned(),
            ),
            (
                "discriminator",
                "write one object with every field optional, and the deciding field an enum"
                    .to_owned(),
            ),
        ] {
            if let Some(node) = schema.get(key) {
                diagnostics.push(node.diagnostic(
                    "not-carried",
                    format!("`{key}` is not supported: each generator treats it differently"),
                    rewrite,
                ));
            }
        }
    }
}

/// What to write for a `oneOf`.
fn one_of_rewrite(schema: &Node<'_>) -> String {
    let members: Vec<_> = schema.items_of("oneOf").collect();
    let types: BTreeSet<_> = members
        .iter()
        .map(|member| member.schema().type_name())
        .collect();
    let is_number_or_text = types == BTreeSet::from([Some("integer"), Some("string")]);
    match (members.as_slice(), types.iter().next()) {
        ([only], _) => match only.text("$ref") {
            Some(to) => format!("write `allOf: [{{$ref: '{to}'}}]`"),
            None => "write this one schema in its place".to_owned(),
        },
        ([_, _], _) if is_number_or_text => {
            "write `anyOf: [{type: integer, format: int64}, {type: string}]`".to_owned()
        }
        (_, Some(Some("object"))) if types.len() == 1 => {
            "write one object with every field optional, and state in the description which belong together".to_owned()
        }
        (_, Some(Some("string"))) if types.len() == 1 => {
            "write one `type: string`, an enum if all its values are known".to_owned()
        }
        (_, Some(Some(kind))) if types.len() == 1 => format!("write one `type: {kind}`"),
        _ => "leave out `oneOf` and `type`, for any JSON value, and describe the values".to_owned(),
    }
}

/// The one supported `anyOf`: a number that may be a string.
fn any_of(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for node in api
        .all(Kind::Schema)
        .filter_map(|schema| schema.get("anyOf"))
    {
        let members = node.value.as_array().map(Vec::as_slice).unwrap_or_default();
        let member = |wanted: &str| {
            members.iter().any(|member| {
                let keys = member
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(key, _)| key.as_str());
                let plain = keys
                    .into_iter()
                    .all(|key| NOTES.contains(&key) || ["type", "format"].contains(&key));
                member["type"] == wanted && plain
            })
        };
        if members.len() != 2 || !member("integer") || !member("string") {
            diagnostics.push(node.diagnostic(
                "any-of",
                "`anyOf` is supported in one case, a number that may be a string",
                "write `anyOf: [{type: integer, format: int64}, {type: string}]`, one object with every field \
                 optional, or no type at all for any JSON value",
            ));
        }
    }
}

/// The one supported `allOf`: a `$ref` with a description beside it.
fn all_of(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for node in api
        .all(Kind::Schema)
        .filter_map(|schema| schema.get("allOf"))
    {
        let members = node.value.as_array().map(Vec::as_slice).unwrap_or_default();
        if !matches!(members, [only] if only.get("$ref").is_some()) {
            diagnostics.push(node.diagnostic(
                "all-of",
                "`allOf` is supported in one case, a single `$ref` with a description beside it",
                "write all properties into one schema, or `allOf: [{$ref: …}]`",
            ));
        }
    }
}

fn types(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let in_requests = pointers(api.operations.iter().flat_map(Operation::request_schemas));
    let in_responses = pointers(api.operations.iter().flat_map(Operation::response_schemas));
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
        for key in ["readOnly", "writeOnly"]
            .into_iter()
            .filter(|key| schema.is_true(key))
        {
            let directions = (
                in_requests.contains(&schema.pointer),
                in_responses.contains(&schema.pointer),
            );
            let rewrite = match (key, directions) {
                ("readOnly", (false, true)) => "remove it: only responses have this schema",
                ("writeOnly", (true, false)) => "remove it: only requests have this schema",
                ("readOnly", (true, false)) => "remove the property: requests do not send it",
                ("writeOnly", (false, true)) => "remove the property: responses do not have it",
                _ => "write one schema for the request and one for the response",
            };
            diagnostics.push(schema.diagnostic(
                "read-only",
                format!("`{key}` makes two schemas of one, and clients have one type for both"),
                rewrite,
            ));
        }
    }
}

/// The pointers of all schemas that the given ones contain.
fn pointers<'a>(schemas: impl Iterator<Item = Node<'a>>) -> BTreeSet<String> {
    reach(schemas.collect())
        .into_iter()
        .map(|schema| schema.pointer)
        .collect()
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
        if schema.is_true("nullable") || values.iter().any(|node| node.value.is_null()) {
            diagnostics.push(node.diagnostic(
                "nullable-enum",
                "null in an enum is not supported: each generator treats it differently",
                "leave null out, and write `nullable: true` and `allOf: [{$ref: …}]` at the \
                 property that may be null",
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

/// Null is supported where a value can be missing: in a property.
fn nullable(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let schemas = || api.all(Kind::Schema);
    let properties = schemas().flat_map(|schema| schema.members_of("properties"));
    let properties: BTreeSet<String> = properties.map(|(_, property)| property.pointer).collect();
    let parameters = api.all(Kind::Parameter);
    let parameters = parameters.filter_map(|parameter| parameter.get("schema"));
    let parameters: BTreeSet<String> = parameters.map(|schema| schema.pointer).collect();
    for schema in schemas() {
        if schema.is_true("nullable")
            && !schema.has("enum")
            && !properties.contains(&schema.pointer)
        {
            diagnostics.push(schema.diagnostic(
                "nullable-place",
                "`nullable` is supported on a property, and lost here",
                match parameters.contains(&schema.pointer) {
                    true => "remove it: a parameter has no null, and one that is not required can be left out",
                    false => {
                        "move it to the properties that may be null: `nullable: true` and `allOf: [{$ref: …}]`"
                    }
                },
            ));
        }
    }
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

fn patterns(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for node in api
        .all(Kind::Schema)
        .filter_map(|schema| schema.get("pattern"))
    {
        let problems = node.value.as_str().map(pattern::problems);
        diagnostics.extend(
            problems
                .into_iter()
                .flatten()
                .map(|problem| node.diagnostic("pattern", problem.message, problem.rewrite)),
        );
    }
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

fn open_responses(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let responses = api
        .operations
        .iter()
        .flat_map(Operation::response_schemas)
        .collect();
    for schema in reach(responses) {
        let named = schema.has("properties");
        if schema.type_name() == Some("object") && named && !schema.has("additionalProperties") {
            diagnostics.push(schema.diagnostic(
                "open-response",
                "the object is part of a response without `additionalProperties`, so unknown fields are lost",
                "add `additionalProperties: {}`",
            ));
        }
    }
}

/// Requests are strict and responses tolerant, so one type cannot be both.
fn one_direction(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // The message names the first operation that reaches a schema, so each schema is visited once.
    let (mut in_requests, mut seen) = (BTreeMap::new(), BTreeSet::new());
    for operation in &api.operations {
        for schema in reach_further(operation.request_schemas(), &mut seen) {
            in_requests.insert(schema.pointer, operation.name());
        }
    }
    let mut seen = BTreeSet::new();
    for operation in &api.operations {
        for schema in reach_further(operation.response_schemas(), &mut seen) {
            let is_object = schema.type_name() == Some("object");
            if let Some(sender) = in_requests.get(&schema.pointer).filter(|_| is_object) {
                diagnostics.push(schema.diagnostic(
                    "one-direction",
                    format!("{sender} sends this object and {} returns it", operation.name()),
                    "write one schema for the request and one for the response, such as `UserCreate` and `User`",
                ));
            }
        }
    }
}

/// An object that requires an object of its own type: no value is ever complete.
fn endless_objects(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let incomplete = incomplete(api);
    for schema in api
        .all(Kind::Schema)
        .filter(|schema| incomplete.contains(&schema.pointer))
        .filter(|schema| schema.type_name() == Some("object"))
    {
        for (name, property) in needed(&schema) {
            let mut seen = BTreeSet::new();
            let mut next = vec![property.clone()];
            while let Some(node) = next.pop() {
                let node = node.schema();
                if incomplete.contains(&node.pointer) && seen.insert(node.pointer.clone()) {
                    next.extend(needed(&node).into_iter().map(|(_, node)| node));
                }
            }
            if seen.contains(&schema.pointer) {
                diagnostics.push(property.diagnostic(
                    "endless-object",
                    format!("`{name}` is required and contains this object again, so no value is ever complete"),
                    "remove it from `required`, or let it be null: `nullable: true` and `allOf: [{$ref: …}]`",
                ));
            }
        }
    }
}

/// The pointers of the schemas without a finite value: what is left of a topological sort by what each requires.
fn incomplete(api: &Api<'_>) -> BTreeSet<String> {
    let mut needs = BTreeMap::<String, BTreeSet<String>>::new();
    let mut needed_by = BTreeMap::<String, Vec<String>>::new();
    for schema in api.all(Kind::Schema) {
        let parts = needed(&schema)
            .into_iter()
            .map(|(_, node)| node.schema().pointer);
        let parts: BTreeSet<String> = parts.collect();
        for part in &parts {
            let owners = needed_by.entry(part.clone()).or_default();
            owners.push(schema.pointer.clone());
        }
        needs.insert(schema.pointer, parts);
    }
    let is_complete = |parts: &BTreeSet<String>| parts.is_empty();
    let mut complete: Vec<String> = needs
        .iter()
        .filter(|(_, parts)| is_complete(parts))
        .map(|(pointer, _)| pointer.clone())
        .collect();
    while let Some(part) = complete.pop() {
        for owner in needed_by.remove(&part).unwrap_or_default() {
            let Some(parts) = needs.get_mut(&owner) else {
                continue;
            };
            parts.remove(&part);
            if is_complete(parts) {
                complete.push(owner);
            }
        }
    }
    needs.retain(|_, parts| !is_complete(parts));
    needs.into_keys().collect()
}

/// The schemas that every value of a schema contains a value of.
fn needed<'a>(schema: &Node<'a>) -> Vec<(&'a str, Node<'a>)> {
    let properties = schema.get("properties");
    let required = schema
        .items_of("required")
        .filter_map(|name| name.value.as_str());
    let members = required.filter_map(|name| Some((name, properties.as_ref()?.get(name)?)));
    let is_filled = schema.value["minItems"].as_u64() > Some(0);
    let items = schema
        .get("items")
        .filter(|_| is_filled)
        .map(|items| ("items", items));
    members
        .chain(items)
        .filter(|(_, node)| !node.resolved().is_true("nullable"))
        .collect()
}
