//! The rules of schemas, compared with the crate `jsonschema`: on random schemas within the house rules, and values near
//! their limits, both accept the same values, and report the same places.
//!
//! The seed is fixed; `RULES_SEED=N` sets another, and `RULES_SCHEMAS=N` the number of schemas, with 12 values each. A
//! failing pair is minimized.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test panics when it fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write as _;

use fastrand::Rng;
use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, EmailOptions, ValidationError, Validator};
use rollbook::runtime::rules::{self as runtime, Format, Pattern, Rule};
use rollbook_codegen::rules::{self as codegen, Rules};
use serde_json::{Map, Value, json};

#[test]
fn rules_agree_with_jsonschema_on_random_schemas_and_values() {
    let (mut valid, mut invalid) = (0, 0);
    for_each_pair(|case, value| {
        match case.validator.is_valid(value) {
            true => valid += 1,
            false => invalid += 1,
        }
        if case.verdicts_differ(value) {
            panic!("{}", minimized(case, value, Case::verdicts_differ));
        }
    });
    let share = f64::from(valid) / f64::from(valid + invalid);
    assert!(valid + invalid >= 2000, "{valid} and {invalid} are too few");
    assert!(
        (0.3..0.7).contains(&share),
        "{valid} are valid, {invalid} are not"
    );
}

#[test]
fn every_field_error_is_at_the_place_that_jsonschema_reports() {
    let mut places = 0;
    for_each_pair(|case, value| {
        places += case.our_places(value).len();
        if case.places_differ(value) {
            panic!("{}", minimized(case, value, Case::places_differ));
        }
    });
    assert!(places > 1000, "{places} places are too few");
}

/// The generated rules, compiled.
mod generated {
    include!("../crates/rollbook-codegen/tests/fixtures/rules.rs");

    pub(super) static EVERYTHING: &rollbook::runtime::rules::Rule = &rules::R0;
}

#[test]
fn generated_rules_agree_with_jsonschema() {
    let text = include_str!("../crates/rollbook-codegen/tests/fixtures/rules.yaml");
    let spec = rollbook_codegen::load("rules.yaml", text).unwrap();
    let mut case = Case::of(spec.value());
    case.rule = generated::EVERYTHING;
    let mut rng = Rng::with_seed(seed());
    let mut verdicts = [0, 0];
    for _ in 0..2000 {
        let mut value = Values::of(spec.value(), &mut rng).root();
        if rng.bool() {
            mutate(&mut rng, &mut value);
        }
        assert!(!case.verdicts_differ(&value), "{}", case.report(&value));
        assert!(!case.places_differ(&value), "{}", case.report(&value));
        verdicts[usize::from(case.validator.is_valid(&value))] += 1;
    }
    assert!(verdicts.iter().all(|&count| count > 200), "{verdicts:?}");
}

#[test]
fn formats_agree_with_jsonschema() {
    let mut rng = Rng::with_seed(seed());
    for &(name, format, samples) in FORMATS {
        let validator = validator(&json!({"type": "string", "format": name}));
        let mut verdicts = [0, 0];
        for _ in 0..20_000 {
            let text = near(&mut rng, samples);
            let (ours, theirs) = (format.matches(&text), validator.is_valid(&json!(text)));
            assert_eq!(ours, theirs, "{name}: {text:?}");
            verdicts[usize::from(ours)] += 1;
        }
        assert!(
            verdicts.iter().all(|&count| count > 1000),
            "{name}: {verdicts:?}"
        );
    }
}

#[test]
fn every_example_of_the_shipped_specs_is_valid() {
    for name in [
        "b2core",
        "memberclicks",
        "members-portal",
        "questionpro",
        "yourcourts",
    ] {
        let path = format!("{}/specs/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        let spec = rollbook_codegen::load(&path, &text).unwrap();
        let mut count = 0;
        each_example(spec.value(), "", &mut |schema, sample| {
            let (rules, index) = codegen::rules_of(&spec, schema);
            let rule = Leak::new(&rules).rule(index, MAX_DEPTH);
            assert_eq!(messages(rule, sample), [""; 0], "{name} {schema}");
            count += 1;
        });
        assert!(count > 2, "{name} has {count} examples");
    }
}

/// Visits each example of a parameter or request body, with the pointer of its schema.
fn each_example(node: &Value, at: &str, visit: &mut dyn FnMut(&str, &Value)) {
    if let Some(items) = node.as_array() {
        for (index, item) in items.iter().enumerate() {
            each_example(item, &format!("{at}/{index}"), visit);
        }
    }
    if node["schema"].is_object() {
        let named = entries(&node["examples"]).map(|(_, example)| &example["value"]);
        for sample in node.get("example").into_iter().chain(named) {
            visit(&format!("{at}/schema"), sample);
        }
    }
    for (name, member) in entries(node).filter(|(name, _)| *name != "responses") {
        each_example(member, &format!("{at}/{}", escape(name)), visit);
    }
}

/// A name as a segment of a JSON pointer.
fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn seed() -> u64 {
    env::var("RULES_SEED").map_or(1, |seed| seed.parse().unwrap())
}

/// Visits random schemas, with random values of each.
fn for_each_pair(mut visit: impl FnMut(&Case, &Value)) {
    let schemas = env::var("RULES_SCHEMAS").map_or(250, |count| count.parse().unwrap());
    let mut rng = Rng::with_seed(seed());
    for _ in 0..schemas {
        let spec = Schemas::of(&mut rng).spec();
        assert_eq!(diagnostics(&spec), [""; 0], "{spec:#}");
        let case = Case::of(&spec);
        for _ in 0..12 {
            let mut value = Values::of(&spec, &mut rng).root();
            for _ in 0..rng.u8(..3) {
                mutate(&mut rng, &mut value);
            }
            visit(&case, &value);
        }
    }
}

/// The diagnostics of a spec, except those of missing examples and of two keywords that are compared in any case.
fn diagnostics(spec: &Value) -> Vec<String> {
    let spec = rollbook_codegen::load("spec.json", &spec.to_string()).unwrap();
    let mut diagnostics = rollbook_codegen::check(&spec);
    diagnostics.retain(|diagnostic| {
        let compared = ["/uniqueItems", "/additionalProperties"];
        !diagnostic.rule.starts_with("example")
            && !compared.iter().any(|end| diagnostic.pointer.ends_with(end))
    });
    diagnostics.iter().map(ToString::to_string).collect()
}

/// A schema for both implementations.
struct Case {
    spec: Value,
    rule: &'static Rule,
    validator: Validator,
}

impl Case {
    fn of(spec: &Value) -> Self {
        let loaded = rollbook_codegen::load("spec.json", &spec.to_string()).unwrap();
        let (rules, index) = codegen::rules_of(&loaded, "/components/schemas/Everything");
        Self {
            rule: Leak::new(&rules).rule(index, MAX_DEPTH),
            validator: validator(&draft_4(spec)),
            spec: spec.clone(),
        }
    }

    fn verdicts_differ(&self, value: &Value) -> bool {
        self.our_places(value).is_empty() != self.validator.is_valid(value)
    }

    fn places_differ(&self, value: &Value) -> bool {
        self.our_places(value) != self.places_of_jsonschema(value)
    }

    fn our_places(&self, value: &Value) -> BTreeSet<String> {
        let mut errors = Vec::new();
        runtime::check(self.rule, "", value, &mut errors);
        errors.into_iter().map(|error| error.place).collect()
    }

    fn places_of_jsonschema(&self, value: &Value) -> BTreeSet<String> {
        let mut places = BTreeSet::new();
        for error in self.validator.iter_errors(value) {
            self.add_places(&error, value, &mut places);
        }
        places
    }

    fn add_places(
        &self,
        error: &ValidationError<'_>,
        value: &Value,
        places: &mut BTreeSet<String>,
    ) {
        let mut at = error.instance_path().as_str().to_owned();
        match error.kind() {
            // The first member of an `anyOf` is the schema, the second null or the like.
            ValidationErrorKind::AnyOf { context } => {
                for error in &context[0] {
                    self.add_places(error, value, places);
                }
                return;
            }
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap();
                let _ = write!(at, "/{}", escape(name));
            }
            _ => {}
        }
        places.insert(self.place(&at, value));
    }

    /// A JSON pointer into a value, in the library's notation.
    fn place(&self, pointer: &str, value: &Value) -> String {
        let root = json!({"$ref": "#/components/schemas/Everything"});
        let (mut schema, mut value, mut place) = (&root, value, String::new());
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            schema = resolve(&self.spec, schema);
            if let Some(items) = value.as_array() {
                let _ = write!(place, "[{step}]");
                (schema, value) = (&schema["items"], &items[step.parse::<usize>().unwrap()]);
                continue;
            }
            if !place.is_empty() {
                place.push('.');
            }
            let properties = &schema["properties"];
            if let Some(property) = properties.get(&step) {
                place.push_str(&step);
                schema = property;
            } else {
                let mut others = entries(value).filter(|(name, _)| properties.get(name).is_none());
                let position = others.position(|(name, _)| *name == step).unwrap();
                let _ = write!(place, "{{{position}}}");
                schema = &schema["additionalProperties"];
            }
            value = value.get(&step).unwrap_or(&Value::Null);
        }
        place
    }

    fn report(&self, value: &Value) -> String {
        let validator: Vec<String> = self
            .validator
            .iter_errors(value)
            .map(|error| error.to_string())
            .collect();
        format!(
            "schemas: {:#}\nvalue: {value:#}\nours: {:#?} at {:?}\njsonschema's: {validator:#?} at {:?}",
            self.spec["components"]["schemas"],
            messages(self.rule, value),
            self.our_places(value),
            self.places_of_jsonschema(value),
        )
    }
}

fn messages(rule: &Rule, value: &Value) -> Vec<String> {
    let mut errors = Vec::new();
    runtime::check(rule, "", value, &mut errors);
    errors.iter().map(ToString::to_string).collect()
}

/// The report of the smallest pair that still fails, found by removing members and items.
fn minimized(case: &Case, value: &Value, fails: impl Fn(&Case, &Value) -> bool) -> String {
    let still_fails = |spec: &Value, value: &Value| {
        let whole = spec.pointer("/components/schemas/Everything").is_some();
        whole
            && rollbook_codegen::load("spec.json", &spec.to_string()).is_ok()
            && fails(&Case::of(spec), value)
    };
    let (mut spec, mut value) = (case.spec.clone(), value.clone());
    loop {
        let specs = without_one(&spec["components"]["schemas"]).into_iter();
        let mut specs = specs.map(|schemas| {
            let mut spec = spec.clone();
            spec["components"]["schemas"] = schemas;
            spec
        });
        if let Some(smaller) = specs.find(|spec| still_fails(spec, &value)) {
            spec = smaller;
            continue;
        }
        let values = without_one(&value);
        match values.into_iter().find(|value| still_fails(&spec, value)) {
            Some(smaller) => value = smaller,
            None => return Case::of(&spec).report(&value),
        }
    }
}

/// All values with one member or item less, at any depth. A schema keeps its type, which the house rules require beside
/// limits.
fn without_one(value: &Value) -> Vec<Value> {
    let mut values = Vec::new();
    match value {
        Value::Object(members) => {
            for (name, member) in members.iter().filter(|(name, _)| *name != "type") {
                let mut less = members.clone();
                less.remove(name);
                values.push(less.into());
                for member in without_one(member) {
                    let mut less = members.clone();
                    less.insert(name.clone(), member);
                    values.push(less.into());
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let mut less = items.clone();
                less.remove(index);
                values.push(less.into());
                for item in without_one(item) {
                    let mut less = items.clone();
                    less[index] = item;
                    values.push(less.into());
                }
            }
        }
        _ => {}
    }
    values
}

// jsonschema.

fn validator(schema: &Value) -> Validator {
    let text = |format: &str| json!({"type": "string", "format": format});
    let options = || jsonschema::options().should_validate_formats(true);
    let of_format = |draft, format| options().with_draft(draft).build(&text(format)).unwrap();
    // Draft 4 has no `uuid`.
    let uuid = of_format(Draft::Draft202012, "uuid");
    let date = of_format(Draft::Draft4, "date");
    options()
        // OpenAPI 3.0 has the flags `exclusiveMinimum` and `exclusiveMaximum` of draft 4, and its integers: "a JSON
        // number without a fraction or exponent part".
        .with_draft(Draft::Draft4)
        // "Ann <ann@example.com>" is more than an address.
        .with_email_options(EmailOptions::default().without_display_text())
        .with_format("uuid", move |text| uuid.is_valid(&json!(text)))
        .with_format("MM/dd/yyyy", move |text| {
            let mut parts = text.splitn(3, '/');
            let mut part = || parts.next().unwrap_or_default();
            let (month, day, year) = (part(), part(), part());
            date.is_valid(&json!(format!("{year}-{month}-{day}")))
        })
        .build(schema)
        .unwrap()
}

/// The schemas of an OpenAPI document as JSON Schema draft 4.
fn draft_4(spec: &Value) -> Value {
    let schemas = entries(&spec["components"]["schemas"]);
    let definitions: Map<_, _> = schemas
        .map(|(name, schema)| (name.clone(), as_draft_4(schema)))
        .collect();
    json!({"allOf": [{"$ref": "#/definitions/Everything"}], "definitions": definitions})
}

fn as_draft_4(schema: &Value) -> Value {
    if let Some(to) = schema.get("$ref") {
        let to = to.as_str().unwrap();
        return json!({"$ref": to.replace("/components/schemas/", "/definitions/")});
    }
    let mut converted = schema.clone();
    for key in ["description", "example", "nullable", "x-date-format"] {
        converted.as_object_mut().unwrap().remove(key);
    }
    if let Some(format) = schema.get("x-date-format") {
        converted["format"] = format.clone();
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get(key) {
            converted[key] = as_draft_4(inner);
        }
    }
    for key in ["allOf", "anyOf"] {
        if let Some(members) = schema.get(key).and_then(Value::as_array) {
            converted[key] = members.iter().map(as_draft_4).collect();
        }
    }
    for (name, property) in entries(&schema["properties"]) {
        converted["properties"][name] = as_draft_4(property);
    }
    // JSON Schema has no number formats.
    let range = match schema["format"].as_str() {
        Some("int32") => Some(json!({"minimum": i32::MIN, "maximum": i32::MAX})),
        Some("int64") => Some(json!({"minimum": i64::MIN, "maximum": i64::MAX})),
        _ => None,
    };
    if let Some(range) = range {
        converted["allOf"] = json!([range]);
    }
    match schema["nullable"] == true {
        true => json!({"anyOf": [converted, {"type": "null"}]}),
        false => converted,
    }
}

// The tree that *codegen* writes as source, as runtime rules.

/// The depth of recursive rules, which leaked ones cannot express; no value is as deep.
const MAX_DEPTH: usize = 10;

struct Leak<'a> {
    rules: &'a Rules<'a>,
    done: BTreeMap<(usize, usize), &'static Rule>,
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn leak_text(text: &str) -> &'static str {
    Box::leak(text.into())
}

impl<'a> Leak<'a> {
    fn new(rules: &'a Rules<'a>) -> Self {
        Self {
            rules,
            done: BTreeMap::new(),
        }
    }

    fn rule(&mut self, index: usize, depth: usize) -> &'static Rule {
        if let Some(rule) = self.done.get(&(index, depth)) {
            return rule;
        }
        let rule = leak(match self.rules.get(index) {
            _ if depth == 0 => Rule::Any,
            codegen::Rule::Any => Rule::Any,
            codegen::Rule::Text(rule) => text(rule).rule(),
            codegen::Rule::Number(rule) => number(rule).rule(),
            codegen::Rule::IntegerOrText(integer, other) => {
                Rule::IntegerOrText(number(integer), text(other))
            }
            codegen::Rule::Boolean(words) => Rule::Boolean(words.clone().leak()),
            codegen::Rule::List(rule) => {
                let mut list = runtime::list(self.rule(rule.items, depth - 1));
                list = set(list, rule.min_items, runtime::List::min_items);
                list = set(list, rule.max_items, runtime::List::max_items);
                if rule.unique { list.unique() } else { list }.rule()
            }
            codegen::Rule::Object(rule) => {
                let properties = rule.properties.iter().map(|property| {
                    let name = leak_text(&property.name);
                    let inner = self.rule(property.rule, depth - 1);
                    match property.required {
                        true => runtime::Required(name, inner),
                        false => runtime::Optional(name, inner),
                    }
                });
                let mut object = runtime::object(properties.collect::<Vec<_>>().leak());
                object = object.additional(self.rule(rule.additional, depth - 1));
                object = set(object, rule.min_properties, runtime::Object::min_properties);
                set(object, rule.max_properties, runtime::Object::max_properties).rule()
            }
            codegen::Rule::Nullable(inner) => Rule::Nullable(self.rule(*inner, depth)),
        });
        self.done.insert((index, depth), rule);
        rule
    }
}

fn set<T, L>(limits: T, limit: Option<L>, setter: impl Fn(T, L) -> T) -> T {
    match limit {
        Some(limit) => setter(limits, limit),
        None => limits,
    }
}

fn text(rule: &codegen::Text) -> runtime::Text {
    let mut text = runtime::text();
    text = set(text, rule.min_length, runtime::Text::min_length);
    text = set(text, rule.max_length, runtime::Text::max_length);
    text = set(text, rule.pattern.as_ref(), |text, pattern| {
        text.pattern(leak(Pattern::new(leak_text(pattern))))
    });
    text = set(text, rule.format, |text, name| {
        let format = FORMATS
            .iter()
            .find(|(_, format, _)| format!("{format:?}") == name);
        text.format(format.unwrap().1)
    });
    let words = rule.words.iter().map(|word| leak_text(word));
    text.words(words.collect::<Vec<_>>().leak())
}

fn number(rule: &codegen::Number) -> runtime::Number {
    let mut number = match rule.kind {
        codegen::NumberKind::Number => runtime::number(),
        codegen::NumberKind::Integer => runtime::integer(),
        codegen::NumberKind::Int32 => runtime::int32(),
        codegen::NumberKind::Int64 => runtime::int64(),
    };
    number = set(number, rule.minimum, |number, limit| match limit.excluded {
        true => number.exclusive_minimum(num(limit.value)),
        false => number.minimum(num(limit.value)),
    });
    number = set(number, rule.maximum, |number, limit| match limit.excluded {
        true => number.exclusive_maximum(num(limit.value)),
        false => number.maximum(num(limit.value)),
    });
    number = set(
        number,
        rule.multiple_of.map(num),
        runtime::Number::multiple_of,
    );
    let words = rule.words.iter().map(|&word| num(word));
    number.words(words.collect::<Vec<_>>().leak())
}

fn num(num: codegen::Num) -> runtime::Num {
    match num {
        codegen::Num::Int(value) => runtime::Int(value),
        codegen::Num::Float(value) => runtime::Float(value),
    }
}

// Random schemas.

const NAMES: &[&str] = &[
    "id",
    "name",
    "[Name | First]",
    "born",
    "a/b",
    "till~",
    "größe",
    "x-y",
    "[1]",
    "kind",
    "scores",
    "friend",
];

/// Patterns that mean the same in ECMAScript and Rust, with texts that match and texts that do not.
const PATTERNS: &[(&str, &[&str], &[&str])] = &[
    ("^[A-Z]{2}$", &["AB", "ZZ"], &["A", "ABC", "Ab", "AB\n"]),
    (
        "^[a-z]+$",
        &["a", "abc", "zzzzzz"],
        &["", "A", "a b", "ab\n", "ä"],
    ),
    ("[0-9]", &["0", "a1b", "99999"], &["", "a", "٣"]),
    ("^A", &["A", "Ab", "A\n"], &["a", "bA", ""]),
    (
        "^[A-Za-z0-9_-]+$",
        &["a_b", "60ba407d", "-"],
        &["a/b", "a b", "é"],
    ),
    (
        "^(0[1-9]|1[0-2])$",
        &["01", "12"],
        &["00", "13", "1", "012"],
    ),
    ("é|ü+", &["é", "xüü", "aé"], &["e", "u", ""]),
    (
        "^[^x]{2,3}$",
        &["ab", "äöü", "\u{1f600}b"],
        &["a", "axb", "abcd"],
    ),
];

struct Schemas<'a> {
    rng: &'a mut Rng,
    names: Vec<&'static str>,
}

/// The components, those without properties last.
const COMPONENTS: [&str; 8] = [
    "Everything",
    "Person",
    "Club",
    "Words",
    "Level",
    "Code",
    "Limits",
    "Many",
];

impl<'a> Schemas<'a> {
    fn of(rng: &'a mut Rng) -> Self {
        let names = COMPONENTS.to_vec();
        Self { rng, names }
    }

    /// A spec whose one operation sends `Everything`.
    fn spec(&mut self) -> Value {
        let mut schemas = Map::new();
        for name in self.names.clone() {
            let mut schema = match name {
                "Everything" | "Person" | "Club" => self.object(2),
                "Words" => match self.rng.u8(..3) {
                    0 => json!({"type": "integer", "enum": [0, 1, -7]}),
                    1 => json!({"type": "number", "enum": [0.5, 2, 3.0]}),
                    _ => json!({"type": "string", "enum": ["email", "phone", "Büro 1"]}),
                },
                "Level" => self.integer(),
                "Code" => self.text(),
                "Limits" => self.number(),
                _ => {
                    // *load* rejects a list of itself.
                    self.names.retain(|other| *other != name);
                    let list = self.list(1);
                    self.names.push(name);
                    list
                }
            };
            schema["description"] = json!("A component.");
            schemas.insert(name.to_owned(), schema);
        }
        let error = json!({
            "type": "object",
            "description": "An error.",
            "properties": {"reason": {"type": "string", "description": "Why."}},
            "additionalProperties": {},
        });
        schemas.insert("Error".to_owned(), error);
        // The request uses every component.
        let used: Vec<_> = self.names.iter().map(|name| ref_to(name)).collect();
        let all = &mut schemas["Everything"]["properties"];
        for (index, reference) in used.iter().enumerate().skip(1) {
            all[format!("other{index}")] = reference.clone();
        }
        json!({
            "openapi": "3.0.3",
            "info": {
                "title": "Random",
                "version": "0.1.0",
                "description": "Random schemas.",
                "license": {"name": "MIT", "url": "https://opensource.org/license/mit"},
            },
            "servers": [{"url": "https://example.invalid"}],
            "externalDocs": {"url": "https://example.invalid/docs"},
            "tags": [{"name": "Things", "description": "Things."}],
            "paths": {"/things": {"put": {
                "operationId": "doThing",
                "tags": ["Things"],
                "summary": "Do a thing",
                "description": "Does a thing.",
                "externalDocs": {"url": "https://example.invalid/docs"},
                "x-evidence": "page",
                "x-idempotent": true,
                "security": [{"key": []}],
                "requestBody": {"required": true, "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Everything"},
                }}},
                "responses": {
                    "200": {"description": "Done."},
                    "4XX": {"$ref": "#/components/responses/Error"},
                    "5XX": {"$ref": "#/components/responses/Error"},
                },
            }}},
            "components": {
                "securitySchemes": {
                    "key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": "A key."},
                },
                "responses": {"Error": {"description": "An error.", "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Error"},
                    "example": {"reason": "no"},
                }}}},
                "schemas": schemas,
            },
        })
    }

    fn schema(&mut self, depth: u8) -> Value {
        match self.rng.u8(..if depth == 0 { 8 } else { 12 }) {
            0 | 1 => self.text(),
            2 => self.integer(),
            3 => self.number(),
            4 => json!({"type": "boolean"}),
            5 => self.either(),
            6 => ref_to(self.component()),
            7 if self.rng.bool() => json!({}),
            7 => json!({"description": "It.", "allOf": [ref_to(self.component())]}),
            8 | 9 => self.object(depth - 1),
            _ => self.list(depth - 1),
        }
    }

    fn component(&mut self) -> &'static str {
        self.names[self.rng.usize(..self.names.len())]
    }

    /// Adds a keyword to some schemas.
    fn maybe(&mut self, schema: &mut Value, key: &str, value: impl Into<Value>) -> bool {
        let yes = self.rng.u8(..3) == 0;
        if yes {
            schema[key] = value.into();
        }
        yes
    }

    fn text(&mut self) -> Value {
        let mut schema = json!({"type": "string"});
        match self.rng.u8(..6) {
            0 | 1 => {
                let (name, format, _) = FORMATS[self.rng.usize(..FORMATS.len())];
                let key = if format == Format::UsDate {
                    "x-date-format"
                } else {
                    "format"
                };
                schema[key] = json!(name);
            }
            2 => schema["pattern"] = json!(PATTERNS[self.rng.usize(..PATTERNS.len())].0),
            3 => schema["format"] = json!("password"),
            _ => {
                let least = self.rng.u64(..4);
                self.maybe(&mut schema, "minLength", least);
                let most = least + self.rng.u64(..4);
                self.maybe(&mut schema, "maxLength", most);
            }
        }
        schema
    }

    /// A number as a spec may write it: 10, 10.0.
    fn spelled(&mut self, number: i64) -> Value {
        match self.rng.bool() {
            true => json!(number),
            false => json!(number as f64),
        }
    }

    fn integer(&mut self) -> Value {
        let mut schema = json!({"type": "integer"});
        let format = if self.rng.bool() { "int32" } else { "int64" };
        self.maybe(&mut schema, "format", format);
        self.range(&mut schema, |schemas, number| schemas.spelled(number));
        let unit = self.rng.i64(1..7);
        let unit = self.spelled(unit);
        self.maybe(&mut schema, "multipleOf", unit);
        schema
    }

    fn number(&mut self) -> Value {
        let mut schema = json!({"type": "number"});
        self.maybe(&mut schema, "format", "double");
        self.range(&mut schema, |schemas, number| match schemas.rng.u8(..4) {
            0 => json!(number as f64 + 0.5),
            1 => json!(number as f64 / 10.0),
            _ => schemas.spelled(number),
        });
        let units = [
            json!(0.01),
            json!(0.1),
            json!(1e-3),
            json!(2.5),
            json!(0.3),
            json!(2),
            json!(1.0),
        ];
        let unit = units[self.rng.usize(..units.len())].clone();
        self.maybe(&mut schema, "multipleOf", unit);
        schema
    }

    fn range(&mut self, schema: &mut Value, bound: impl Fn(&mut Self, i64) -> Value) {
        let ends = [
            -10,
            -1,
            0,
            1,
            7,
            1000,
            2_147_483_647,
            9_007_199_254_740_991,
            i64::MAX,
        ];
        let least = ends[self.rng.usize(..4)];
        let most = least.saturating_add(ends[self.rng.usize(2..ends.len())]);
        for (key, exclusive, number) in [
            ("minimum", "exclusiveMinimum", least),
            ("maximum", "exclusiveMaximum", most),
        ] {
            let bound = bound(self, number);
            if self.maybe(schema, key, bound) {
                let flag = self.rng.bool();
                self.maybe(schema, exclusive, flag);
            }
        }
    }

    /// The only `anyOf` that the house rules allow.
    fn either(&mut self) -> Value {
        let mut integer = json!({"type": "integer"});
        self.maybe(&mut integer, "format", "int64");
        let mut text = json!({"type": "string"});
        self.maybe(&mut text, "format", "date");
        let mut members = [integer, text];
        self.rng.shuffle(&mut members);
        json!({"anyOf": members})
    }

    fn list(&mut self, depth: u8) -> Value {
        let mut schema = json!({"type": "array", "items": self.schema(depth)});
        let least = self.rng.u64(..3);
        self.maybe(&mut schema, "minItems", least);
        let most = least + self.rng.u64(..4);
        self.maybe(&mut schema, "maxItems", most);
        let unique = self.rng.bool();
        self.maybe(&mut schema, "uniqueItems", unique);
        schema
    }

    fn object(&mut self, depth: u8) -> Value {
        let mut names = NAMES.to_vec();
        self.rng.shuffle(&mut names);
        names.truncate(self.rng.usize(..6));
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for name in names {
            let mut property = self.schema(depth);
            let is_ref = property.get("$ref").is_some();
            if !is_ref {
                property["description"] = json!("A property.");
                self.maybe(&mut property, "nullable", true);
            }
            // A required recursive property is endless.
            if !is_ref && property.get("allOf").is_none() && self.rng.u8(..3) == 0 {
                required.push(name);
            }
            properties.insert(name.to_owned(), property);
        }
        let mut schema = json!({"type": "object"});
        let additional = match self.rng.bool() {
            true => json!({}),
            false => self.schema(depth),
        };
        if !self.maybe(&mut schema, "additionalProperties", additional.clone())
            && properties.is_empty()
        {
            schema["additionalProperties"] = additional;
        }
        let least = self.rng.u64(..3);
        self.maybe(&mut schema, "minProperties", least);
        let most = 1 + properties.len() as u64 + self.rng.u64(..4);
        self.maybe(&mut schema, "maxProperties", most);
        schema["properties"] = properties.into();
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema
    }
}

fn ref_to(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The effective schema, with `$ref` and `allOf` followed.
fn resolve<'a>(spec: &'a Value, schema: &'a Value) -> &'a Value {
    let mut schema = schema;
    loop {
        schema = match (schema["$ref"].as_str(), schema.get("allOf")) {
            (Some(to), _) => spec.pointer(to.trim_start_matches('#')).unwrap(),
            (None, Some(members)) => &members[0],
            (None, None) => return schema,
        };
    }
}

// Random values.

/// Each format by its name in a spec, with valid and nearly valid texts. No e-mail address has a label `xn--…`, which
/// jsonschema decodes.
const FORMATS: &[(&str, Format, &[&str])] = &[
    (
        "date",
        Format::Date,
        &[
            "2025-01-31",
            "2024-02-29",
            "2025-02-29",
            "1900-02-29",
            "0000-12-31",
            "2025-04-31",
        ],
    ),
    (
        "date-time",
        Format::DateTime,
        &[
            "2025-01-31T09:30:00Z",
            "2025-01-31t09:30:00.123456789z",
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
            "2024-02-29T23:59:59+23:59",
            "2025-01-31T24:00:00Z",
            "2025-01-31 09:30:00Z",
        ],
    ),
    (
        "MM/dd/yyyy",
        Format::UsDate,
        &[
            "01/31/2025",
            "02/29/2024",
            "02/29/2025",
            "12/31/0001",
            "1/31/2025",
        ],
    ),
    (
        "email",
        Format::Email,
        &[
            "name@example.com",
            "some.email+tag@domain.com",
            "o'neil@example.ie",
            "a@b",
            "a.b.c@d-e.f1",
            "{x}|~#!@y.z",
            "\"two words\"@example.com",
            "\"a\\\"b@c\"@example.com",
            "\"\"@example.com",
            "a@[127.0.0.1]",
            "a@[IPv6:2001:db8::1]",
            "a@[ipv6:::]",
            "[email\u{a0}protected]",
            "a@ab--c.com",
        ],
    ),
    (
        "hostname",
        Format::Hostname,
        &[
            "www.example.com",
            "a",
            "a-b.c--d.e1",
            "127.0.0.1",
            "xn--bcher-kva.de",
            "a_b.com",
            "example.com.",
        ],
    ),
    (
        "ipv4",
        Format::Ipv4,
        &[
            "192.0.2.1",
            "0.0.0.0",
            "255.255.255.255",
            "256.1.1.1",
            "01.2.3.4",
            "1.2.3",
        ],
    ),
    (
        "ipv6",
        Format::Ipv6,
        &[
            "2001:db8::1",
            "::",
            "::1",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7::",
            "::ffff:192.0.2.1",
            "fe80::1%eth0",
            "1::2::3",
        ],
    ),
    (
        "uri",
        Format::Uri,
        &[
            "https://example.com/page?a=b&c#d",
            "mailto:name@example.com",
            "urn:isbn:0451450523",
            "http://user:pw@[::1]:8080/a%20b",
            "http://[v1.a:b]/",
            "http://a:1b/",
            "a+b.c-d:",
            "//example.com",
            "http://exa mple.com",
            "http://example.com/%zz",
        ],
    ),
    (
        "uuid",
        Format::Uuid,
        &[
            "123e4567-e89b-12d3-a456-426614174000",
            "FFFFFFFF-0000-0000-0000-00000000000f",
            "123e4567e89b12d3a456426614174000",
        ],
    ),
];

/// A sample, or one with a few characters changed.
fn near(rng: &mut Rng, samples: &[&str]) -> String {
    const SIGNIFICANT: &str = "0129aAfzZ.-:@/+%[]\"\\ _~?#!,TtZ6\u{a0}é٣\n";
    let significant: Vec<char> = SIGNIFICANT.chars().collect();
    let mut text: Vec<char> = samples[rng.usize(..samples.len())].chars().collect();
    for _ in 0..[0, 0, 1, 1, 2, 3][rng.usize(..6)] {
        let at = rng.usize(..=text.len());
        let new = match rng.bool() {
            true => significant[rng.usize(..significant.len())],
            false => rng.char(' '..='~'),
        };
        match rng.u8(..4) {
            0 => text.insert(at, new),
            1 if at < text.len() => text[at] = new,
            2 if at < text.len() => drop(text.remove(at)),
            // Repeats a part, to exceed lengths.
            3 => {
                let part = text[at.saturating_sub(rng.usize(..12))..at].to_vec();
                let part = part.repeat([1, 1, 3, 30][rng.usize(..4)]);
                text.splice(at..at, part);
            }
            _ => {}
        }
    }
    // jsonschema reads " <" as a display name before an e-mail address, even with `without_display_text`.
    text.into_iter().collect::<String>().replace(" <", "<")
}

struct Values<'a> {
    spec: &'a Value,
    rng: &'a mut Rng,
}

impl<'a> Values<'a> {
    fn of(spec: &'a Value, rng: &'a mut Rng) -> Self {
        Self { spec, rng }
    }

    fn root(&mut self) -> Value {
        let root = ref_to("Everything");
        self.value(&root, 3)
    }

    /// A value that is valid, except for some at the end of a range.
    fn value(&mut self, schema: &Value, depth: u8) -> Value {
        if schema["nullable"] == true && self.rng.u8(..4) == 0 {
            return Value::Null;
        }
        let spec = self.spec;
        let schema = resolve(spec, schema);
        if let Some(words) = schema["enum"].as_array() {
            return words[self.rng.usize(..words.len())].clone();
        }
        match schema["type"].as_str() {
            Some("string") => self.text(schema).into(),
            Some("integer" | "number") => self.number(schema),
            Some("boolean") => self.rng.bool().into(),
            Some("array") => self.list(schema, depth),
            Some("object") => self.object(schema, depth),
            _ => match schema["anyOf"].as_array() {
                Some(members) => {
                    let member = &members[self.rng.usize(..2)];
                    self.value(member, depth)
                }
                None => any(self.rng, depth),
            },
        }
    }

    fn text(&mut self, schema: &Value) -> String {
        let name = schema["format"]
            .as_str()
            .or_else(|| schema["x-date-format"].as_str());
        let known = FORMATS.iter().find(|(format, ..)| Some(*format) == name);
        if let Some((_, format, samples)) = known {
            // Mostly valid.
            let strict = self.rng.u8(..12) > 0;
            let texts = std::iter::repeat_with(|| near(self.rng, samples));
            let mut texts = texts.filter(|text| !strict || format.matches(text));
            return texts.next().unwrap();
        }
        if let Some(pattern) = schema["pattern"].as_str() {
            let (_, good, bad) = PATTERNS
                .iter()
                .find(|(source, ..)| *source == pattern)
                .unwrap();
            let texts = if self.rng.u8(..12) > 0 { good } else { bad };
            return texts[self.rng.usize(..texts.len())].to_owned();
        }
        let length = self.size(schema, "Length");
        let letters: Vec<char> = "abcÄß\u{1f600}é ".chars().collect();
        (0..length)
            .map(|_| letters[self.rng.usize(..letters.len())])
            .collect()
    }

    /// A size within the limits, or sometimes one beyond.
    fn size(&mut self, schema: &Value, what: &str) -> u64 {
        let limit = |key: &str| schema[format!("{key}{what}")].as_u64();
        let least = limit("min").unwrap_or(0);
        let most = limit("max").unwrap_or(least + 2).max(least);
        match self.rng.u8(..16) {
            0 => most + 1,
            1 => least.saturating_sub(1),
            _ => self.rng.u64(least..=most),
        }
    }

    fn number(&mut self, schema: &Value) -> Value {
        let whole = schema["type"] == "integer";
        let bound = |key: &str| schema[key].as_f64();
        let base = match self.rng.u8(..3) {
            0 => bound("minimum"),
            1 => bound("maximum"),
            _ => None,
        };
        let base = base
            .or(bound("minimum"))
            .or(bound("maximum"))
            .unwrap_or(0.0);
        // Floats above 2^53 are ambiguous; no example of a spec is there.
        let base = base.clamp(-9e15, 9e15);
        let unit = bound("multipleOf").unwrap_or(1.0);
        let steps = f64::from(self.rng.i8(-4..=4));
        let number = match self.rng.u8(..8) {
            0 => base + steps,
            1 if !whole => base + steps / 10.0,
            2 if !whole => base + 0.005,
            3 => (base / unit).ceil() * unit + unit,
            4 => (base / unit).floor() * unit - unit,
            // The decimal that a person writes: 0.3, not 3.0 * 0.1.
            5 => format!("{:.3}", (base / unit).round() * unit)
                .parse()
                .unwrap(),
            6 => self.rng.i32(..).into(),
            _ => base,
        };
        match number.fract() == 0.0 && (whole || self.rng.bool()) {
            true => json!(number as i64),
            false => json!(number),
        }
    }

    fn list(&mut self, schema: &Value, depth: u8) -> Value {
        let count = if depth == 0 {
            0
        } else {
            self.size(schema, "Items")
        };
        let mut items: Vec<Value> = Vec::new();
        for _ in 0..count {
            let item = self.value(&schema["items"], depth - 1);
            let unique = schema["uniqueItems"] == true && self.rng.u8(..6) > 0;
            if !unique || !items.contains(&item) {
                items.push(item);
            }
        }
        if let [.., last] = items.as_slice()
            && self.rng.u8(..8) == 0
        {
            items.push(rewritten(last));
        }
        items.into()
    }

    fn object(&mut self, schema: &Value, depth: u8) -> Value {
        let mut members = Map::new();
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (name, property) in entries(&schema["properties"]) {
            let needed = required.iter().any(|it| it == name) && self.rng.u8(..20) > 0;
            if needed || (depth > 0 && self.rng.u8(..3) == 0) {
                members.insert(name.clone(), self.value(property, depth.saturating_sub(1)));
            }
        }
        let additional = &schema["additionalProperties"];
        let wanted = schema["minProperties"].as_u64().unwrap_or(0) as usize;
        for name in ["x", "y@example.com", "z/~"] {
            let wanted = members.len() < wanted || self.rng.u8(..6) == 0;
            if wanted && depth > 0 {
                members.insert(name.to_owned(), self.value(additional, depth - 1));
            }
        }
        let mut members: Vec<_> = members.into_iter().collect();
        self.rng.shuffle(&mut members);
        members.into_iter().collect()
    }
}

/// Any value, of those on which rules differ.
fn any(rng: &mut Rng, depth: u8) -> Value {
    match rng.u8(..if depth == 0 { 7 } else { 9 }) {
        0 => Value::Null,
        1 => rng.bool().into(),
        2 => rng.i8(-3..12).into(),
        3 => json!(f64::from(rng.i8(-3..12)) / 2.0),
        4 => ["", "a", "1", "null", "2025-01-31", "email"][rng.usize(..6)].into(),
        // jsonschema rounds integers above 2^53 before it divides by a fraction.
        5 => json!([(1 << 53) - 1, i64::from(i32::MIN) - 1, 1000][rng.usize(..3)]),
        6 => json!([0.3, 1.1, 1e-7, 123_456_789.125, -0.0][rng.usize(..5)]),
        7 => (0..rng.u8(..4)).map(|_| any(rng, depth - 1)).collect(),
        _ => {
            let names = (0..rng.u8(..4)).map(|_| NAMES[rng.usize(..NAMES.len())].to_owned());
            let names: Vec<_> = names.collect();
            let members = names.into_iter().map(|name| (name, any(rng, depth - 1)));
            members.collect::<Map<_, _>>().into()
        }
    }
}

/// The same value, written differently where possible.
fn rewritten(value: &Value) -> Value {
    match value {
        Value::Number(number) if number.is_i64() => json!(number.as_f64()),
        Value::Object(members) => {
            let members = members.clone().into_iter().rev();
            members.collect::<Map<_, _>>().into()
        }
        value => value.clone(),
    }
}

/// Changes one place of a value.
fn mutate(rng: &mut Rng, value: &mut Value) {
    match value {
        Value::Object(members) if !members.is_empty() && rng.u8(..8) > 0 => {
            let at = rng.usize(..members.len());
            let name = members.keys().nth(at).unwrap().clone();
            match rng.u8(..6) {
                0 => drop(members.remove(&name)),
                1 => {
                    let name = NAMES[rng.usize(..NAMES.len())];
                    members.insert(name.to_owned(), any(rng, 1));
                }
                _ => mutate(rng, &mut members[&name]),
            }
        }
        Value::Array(items) if !items.is_empty() && rng.u8(..8) > 0 => {
            let at = rng.usize(..items.len());
            match rng.u8(..6) {
                0 => drop(items.remove(at)),
                1 => items.push(rewritten(&items[at])),
                _ => mutate(rng, &mut items[at]),
            }
        }
        Value::String(text) if rng.bool() => *text = near(rng, &[text.as_str()]),
        Value::Number(number) if rng.bool() => {
            let number = number.as_f64().unwrap();
            *value = match rng.u8(..3) {
                0 => json!(number),
                1 => json!(number + 0.01),
                _ => json!((number as i64).saturating_add(1)),
            };
        }
        _ => *value = any(rng, 2),
    }
}
