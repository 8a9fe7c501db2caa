//! A schema in both implementations, and their verdicts.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use rollbook::runtime::rules::{self as runtime, Rule};
use rollbook_codegen::rules as codegen;
use serde_json::{Value, json};

use crate::jsonschema_validator::{draft_4, validator};
use crate::runtime_rules::{Leak, MAX_DEPTH};
use crate::schemas::{entries, resolve};

/// A schema for both implementations.
pub(crate) struct Case {
    spec: Value,
    pub(crate) rule: &'static Rule,
    pub(crate) validator: Validator,
}

impl Case {
    pub(crate) fn of(spec: &Value) -> Self {
        let loaded = rollbook_codegen::load("spec.json", &spec.to_string()).unwrap();
        let (rules, index) = codegen::rules_of(&loaded, "/components/schemas/Everything");
        Self {
            rule: Leak::new(&rules).rule(index, MAX_DEPTH),
            validator: validator(&draft_4(spec)),
            spec: spec.clone(),
        }
    }

    pub(crate) fn verdicts_differ(&self, value: &Value) -> bool {
        self.our_places(value).is_empty() != self.validator.is_valid(value)
    }

    pub(crate) fn places_differ(&self, value: &Value) -> bool {
        self.our_places(value) != self.places_of_jsonschema(value)
    }

    pub(crate) fn our_places(&self, value: &Value) -> BTreeSet<String> {
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

    pub(crate) fn report(&self, value: &Value) -> String {
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

pub(crate) fn messages(rule: &Rule, value: &Value) -> Vec<String> {
    let mut errors = Vec::new();
    runtime::check(rule, "", value, &mut errors);
    errors.iter().map(ToString::to_string).collect()
}

/// A name as a segment of a JSON pointer.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The report of the smallest pair that still fails, found by removing members and items.
pub(crate) fn minimized(
    case: &Case,
    value: &Value,
    fails: impl Fn(&Case, &Value) -> bool,
) -> String {
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
