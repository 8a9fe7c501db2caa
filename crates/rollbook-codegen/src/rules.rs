//! The rules of request schemas, as static data for `rollbook::runtime::rules`.
//!
//! A schema is first read into a tree with the same names as the runtime's. The tree is written as tokens here, and
//! `tests/rules` turns it into runtime rules, to test random schemas without compiling them.

mod tokens;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::spec::Spec;
use crate::spec::schema::{component, entries, enum_values, requires, resolve, single_all_of};

/// The usual pattern of `x-date-format: MM/dd/yyyy`.
const US_DATE: &str = "^(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01])/[0-9]{4}$";

/// A schema's rule. Rules refer to each other by index, so that objects can be recursive.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is its counterpart in `rollbook::runtime::rules`"
)]
pub enum Rule {
    Any,
    Text(Text),
    Number(Number),
    IntegerOrText(Number, Text),
    Boolean(Vec<bool>),
    List(List),
    Object(Object),
    Nullable(usize),
}

/// The limits of a string.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is its counterpart in `rollbook::runtime::rules`"
)]
pub struct Text {
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    pub pattern: Option<String>,
    pub format: Option<&'static str>,
    pub words: Vec<String>,
}

/// The limits of a number.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is its counterpart in `rollbook::runtime::rules`"
)]
pub struct Number {
    pub kind: NumberKind,
    pub minimum: Option<Limit>,
    pub maximum: Option<Limit>,
    pub multiple_of: Option<Num>,
    pub words: Vec<Num>,
}

/// The type and format of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is its counterpart in `rollbook::runtime::rules`"
)]
pub enum NumberKind {
    #[default]
    Number,
    Integer,
    Int32,
    Int64,
}

/// A bound, and whether it is exclusive.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the type's line says it")]
pub struct Limit {
    pub value: Num,
    pub excluded: bool,
}

/// A number. However the spec writes it, an integer is an `Int`: 1, 1.0 and 1e0.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the type's line says it")]
pub enum Num {
    Int(i128),
    Float(f64),
}

/// The limits of a list.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is its counterpart in `rollbook::runtime::rules`"
)]
pub struct List {
    pub items: usize,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub unique: bool,
}

/// The limits of an object.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "each is its counterpart in `rollbook::runtime::rules`"
)]
pub struct Object {
    pub properties: Vec<Property>,
    pub additional: usize,
    pub additional_names: Option<String>,
    pub min_properties: Option<u64>,
    pub max_properties: Option<u64>,
}

/// A property by its wire name.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the type's line says it")]
pub struct Property {
    pub name: String,
    pub rule: usize,
    pub required: bool,
}

/// The index of [`Rule::Any`].
const ANY: usize = 0;

/// The rules of the schemas that were requested, and of those that they contain.
pub struct Rules<'a> {
    document: &'a Value,
    rules: Vec<Rule>,
    /// The rules of components, by the component's name.
    components: BTreeMap<String, usize>,
    /// The rules that are statics, by number, with their component.
    statics: Vec<(usize, Option<String>)>,
    patterns: Vec<String>,
}

/// The rules of a schema of a spec, and the index of the schema's own rule.
///
/// # Panics
///
/// If the pointer does not exist.
pub fn rules_of<'a>(spec: &'a Spec, pointer: &str) -> (Rules<'a>, usize) {
    let mut rules = Rules::of(spec.value());
    let schema = spec.value().pointer(pointer);
    let index = rules.rule(schema.unwrap_or_else(|| panic!("{pointer} does not exist")));
    (rules, index)
}

impl<'a> Rules<'a> {
    /// No rules yet.
    pub fn of(document: &'a Value) -> Self {
        Self {
            document,
            rules: vec![Rule::Any],
            components: BTreeMap::new(),
            statics: Vec::new(),
            patterns: Vec::new(),
        }
    }

    /// The rule at an index.
    pub fn get(&self, index: usize) -> &Rule {
        &self.rules[index]
    }

    fn rule(&mut self, schema: &Value) -> usize {
        let (mut schema, mut nullable, mut name) = (schema, false, None);
        // *load* rejects endless chains.
        loop {
            // Fields beside a `$ref` are ignored.
            if schema.get("$ref").is_some() {
                name = component(schema);
                schema = resolve(self.document, schema);
                continue;
            }
            nullable |= schema["nullable"] == true;
            match single_all_of(schema) {
                Some(only) => schema = only,
                None => break,
            }
        }
        let index = match name {
            Some(name) => self.component(name, schema),
            None => {
                let rule = self.read(schema);
                self.intern(rule)
            }
        };
        if nullable && index != ANY {
            self.intern(Rule::Nullable(index))
        } else {
            index
        }
    }

    fn component(&mut self, name: &str, schema: &Value) -> usize {
        if let Some(&index) = self.components.get(name) {
            return index;
        }
        // Objects and lists can be recursive, so the index exists before the schema is read.
        let index = if matches!(schema["type"].as_str(), Some("object" | "array")) {
            let index = self.rules.len();
            self.rules.push(Rule::Any);
            self.components.insert(name.to_owned(), index);
            self.make_static(index, Some(name));
            self.rules[index] = self.read(schema);
            index
        } else {
            let rule = self.read(schema);
            self.intern(rule)
        };
        self.components.insert(name.to_owned(), index);
        if self.shared(index).is_none() {
            self.make_static(index, Some(name));
        }
        index
    }

    fn intern(&mut self, rule: Rule) -> usize {
        let found = self.rules.iter().position(|other| *other == rule);
        found.unwrap_or_else(|| {
            self.rules.push(rule);
            self.rules.len() - 1
        })
    }

    fn make_static(&mut self, index: usize, component: Option<&str>) {
        if !self.is_static(index) {
            self.statics.push((index, component.map(str::to_owned)));
        }
    }

    fn is_static(&self, index: usize) -> bool {
        self.statics.iter().any(|(it, _)| *it == index)
    }

    fn read(&mut self, schema: &Value) -> Rule {
        match schema["type"].as_str() {
            Some("string") => Rule::Text(self.text(schema)),
            Some("integer" | "number") => Rule::Number(number(schema)),
            Some("boolean") => {
                Rule::Boolean(enum_values(schema).filter_map(Value::as_bool).collect())
            }
            Some("array") => Rule::List(List {
                items: self.rule(&schema["items"]),
                min_items: schema["minItems"].as_u64(),
                max_items: schema["maxItems"].as_u64(),
                unique: schema["uniqueItems"] == true,
            }),
            Some("object") => Rule::Object(Object {
                properties: entries(&schema["properties"])
                    .map(|(name, property)| Property {
                        name: name.clone(),
                        rule: self.rule(property),
                        required: requires(schema, name),
                    })
                    .collect(),
                additional: self.rule(&schema["additionalProperties"]),
                additional_names: self.pattern(&schema["x-additional-names"]),
                min_properties: schema["minProperties"].as_u64(),
                max_properties: schema["maxProperties"].as_u64(),
            }),
            _ => {
                let members = || schema["anyOf"].as_array().into_iter().flatten();
                let member = |name: &str| members().find(|member| member["type"] == name);
                match (member("integer"), member("string")) {
                    (Some(integer), Some(text)) => {
                        Rule::IntegerOrText(number(integer), self.text(text))
                    }
                    _ => Rule::Any,
                }
            }
        }
    }

    /// A pattern, noted once.
    fn pattern(&mut self, source: &Value) -> Option<String> {
        let source = source.as_str()?.to_owned();
        if !self.patterns.contains(&source) {
            self.patterns.push(source.clone());
        }
        Some(source)
    }

    fn text(&mut self, schema: &Value) -> Text {
        // The pattern is for other generators; the format checks the same, and the calendar.
        let implied = schema.get("x-date-format").is_some();
        let pattern = match implied && schema["pattern"] == US_DATE {
            true => None,
            false => self.pattern(&schema["pattern"]),
        };
        let format = match schema["format"].as_str() {
            _ if implied => Some("UsDate"),
            Some("date") => Some("Date"),
            Some("date-time") => Some("DateTime"),
            Some("email") => Some("Email"),
            Some("hostname") => Some("Hostname"),
            Some("ipv4") => Some("Ipv4"),
            Some("ipv6") => Some("Ipv6"),
            Some("uri") => Some("Uri"),
            Some("uuid") => Some("Uuid"),
            _ => None,
        };
        Text {
            min_length: schema["minLength"].as_u64(),
            max_length: schema["maxLength"].as_u64(),
            pattern,
            format,
            words: enum_values(schema)
                .filter_map(|word| word.as_str().map(str::to_owned))
                .collect(),
        }
    }
}

fn number(schema: &Value) -> Number {
    let limit = |key: &str, exclusive: &str| {
        Some(Limit {
            value: num(&schema[key])?,
            excluded: schema[exclusive] == true,
        })
    };
    Number {
        kind: match schema["format"].as_str() {
            _ if schema["type"] == "number" => NumberKind::Number,
            Some("int32") => NumberKind::Int32,
            Some("int64") => NumberKind::Int64,
            _ => NumberKind::Integer,
        },
        minimum: limit("minimum", "exclusiveMinimum"),
        maximum: limit("maximum", "exclusiveMaximum"),
        multiple_of: num(&schema["multipleOf"]),
        words: enum_values(schema).filter_map(num).collect(),
    }
}

fn num(value: &Value) -> Option<Num> {
    /// The largest float up to which every integer is exact.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let number = value.as_number()?;
    let int = number.as_i64().map(i128::from);
    if let Some(int) = int.or_else(|| number.as_u64().map(i128::from)) {
        return Some(Num::Int(int));
    }
    let float = number.as_f64()?;
    Some(if float.fract() == 0.0 && float.abs() <= EXACT {
        Num::Int(float as i128)
    } else {
        Num::Float(float)
    })
}

#[cfg(test)]
mod tests;
