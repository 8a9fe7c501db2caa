//! The rules of request schemas, as static data for `rollbook::runtime::rules`.
//!
//! A schema is first read into a tree with the same names as the runtime's. The tree is written as tokens here, and
//! `tests/rules.rs` turns it into runtime rules, to test random schemas without compiling them.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::load::Spec;
use crate::model::component;
use crate::normal::{entries, resolve};

/// The usual pattern of `x-date-format: MM/dd/yyyy`.
const US_DATE: &str = "^(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01])/[0-9]{4}$";

/// The longest chain of `$ref`s and `allOf`s that is followed. *load* rejects endless chains.
const MAX_REF_CHAIN: usize = 64;

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
#[derive(Clone, Debug, PartialEq)]
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

    /// An expression of type `&'static ::rollbook::runtime::rules::Rule` for a schema. `parent` is the path to the parent
    /// of the module of [`items`](Self::items).
    pub(crate) fn reference(&mut self, schema: &Value, parent: &TokenStream) -> TokenStream {
        let index = self.rule(schema);
        if let Some(name) = self.shared(index) {
            return quote!(&::rollbook::runtime::rules::#name);
        }
        self.make_static(index, None);
        let name = self.name(index);
        quote!(&#parent::rules::#name)
    }

    /// The module with the statics; empty if there are none.
    pub fn items(&self) -> TokenStream {
        if self.statics.is_empty() {
            return TokenStream::new();
        }
        let patterns = self.patterns.iter().enumerate().map(|(number, source)| {
            let name = format_ident!("P{number}");
            quote!(static #name: Pattern = Pattern::new(#source);)
        });
        let statics = self.statics.iter().map(|(index, component)| {
            let docs = component.as_ref().map(|name| {
                let about = format!(" `{name}`");
                quote!(#[doc = #about])
            });
            let name = self.name(*index);
            let rule = self.expression(*index);
            quote!(#docs pub(super) static #name: Rule = #rule;)
        });
        quote! {
            /// What the spec demands of requests.
            #[allow(clippy::all)]
            mod rules {
                use ::rollbook::runtime::rules::*;

                #(#statics)*
                #(#patterns)*
            }
        }
    }

    fn rule(&mut self, schema: &Value) -> usize {
        let (mut schema, mut nullable, mut name) = (schema, false, None);
        for _ in 0..MAX_REF_CHAIN {
            // Fields beside a `$ref` are ignored.
            if schema.get("$ref").is_some() {
                name = component(schema);
                schema = resolve(self.document, schema);
                continue;
            }
            nullable |= schema["nullable"] == true;
            match schema["allOf"].as_array().map(Vec::as_slice) {
                Some([only]) => schema = only,
                _ => break,
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
            Some("boolean") => Rule::Boolean(words(schema).filter_map(Value::as_bool).collect()),
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
                        required: schema["required"]
                            .as_array()
                            .is_some_and(|names| names.iter().any(|it| it == name)),
                    })
                    .collect(),
                additional: self.rule(&schema["additionalProperties"]),
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

    fn text(&mut self, schema: &Value) -> Text {
        let pattern = schema["pattern"].as_str().map(str::to_owned);
        // The pattern is for other generators; the format checks the same, and the calendar.
        let implied = schema.get("x-date-format").is_some();
        let pattern = pattern.filter(|source| !implied || source != US_DATE);
        if let Some(source) = pattern.as_ref().filter(|it| !self.patterns.contains(it)) {
            self.patterns.push(source.clone());
        }
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
            words: words(schema)
                .filter_map(|word| word.as_str().map(str::to_owned))
                .collect(),
        }
    }

    /// The runtime's static for a rule without limits.
    fn shared(&self, index: usize) -> Option<TokenStream> {
        Some(match &self.rules[index] {
            Rule::Any if index == ANY => quote!(ANY),
            Rule::Text(rule) if *rule == Text::default() => quote!(TEXT),
            Rule::Number(rule) => {
                let kind = rule.kind;
                let plain = Number {
                    kind,
                    ..Number::default()
                };
                match kind {
                    _ if *rule != plain => return None,
                    NumberKind::Number => quote!(NUMBER),
                    NumberKind::Integer => quote!(INTEGER),
                    NumberKind::Int32 => quote!(INT32),
                    NumberKind::Int64 => quote!(INT64),
                }
            }
            Rule::Boolean(words) if words.is_empty() => quote!(BOOLEAN),
            _ => return None,
        })
    }

    fn name(&self, index: usize) -> proc_macro2::Ident {
        let number = self.statics.iter().position(|(it, _)| *it == index);
        format_ident!("R{}", number.unwrap_or_default())
    }

    /// A reference from one rule to another.
    fn inner(&self, index: usize) -> TokenStream {
        if let Some(name) = self.shared(index) {
            return quote!(&#name);
        }
        if self.is_static(index) {
            let name = self.name(index);
            return quote!(&#name);
        }
        let rule = self.expression(index);
        quote!(&#rule)
    }

    fn expression(&self, index: usize) -> TokenStream {
        match &self.rules[index] {
            Rule::Any => quote!(Rule::Any),
            Rule::Text(rule) => {
                let text = self.text_limits(rule);
                quote!(#text.rule())
            }
            Rule::Number(rule) => {
                let number = number_limits(rule);
                quote!(#number.rule())
            }
            Rule::IntegerOrText(number, text) => {
                let (number, text) = (number_limits(number), self.text_limits(text));
                quote!(Rule::IntegerOrText(#number, #text))
            }
            Rule::Boolean(words) => quote!(Rule::Boolean(&[#(#words),*])),
            Rule::List(rule) => {
                let items = self.inner(rule.items);
                let limits = [
                    size("min_items", rule.min_items),
                    size("max_items", rule.max_items),
                    rule.unique.then(|| quote!(.unique())),
                ];
                let limits = limits.iter().flatten();
                quote!(list(#items) #(#limits)* .rule())
            }
            Rule::Object(rule) => {
                let properties = rule.properties.iter().map(|property| {
                    let (name, rule) = (&property.name, self.inner(property.rule));
                    match property.required {
                        true => quote!(Required(#name, #rule)),
                        false => quote!(Optional(#name, #rule)),
                    }
                });
                let limits = [
                    (rule.additional != ANY).then(|| {
                        let additional = self.inner(rule.additional);
                        quote!(.additional(#additional))
                    }),
                    size("min_properties", rule.min_properties),
                    size("max_properties", rule.max_properties),
                ];
                let limits = limits.iter().flatten();
                quote!(object(&[#(#properties),*]) #(#limits)* .rule())
            }
            Rule::Nullable(inner) => {
                let inner = self.inner(*inner);
                quote!(Nullable(#inner))
            }
        }
    }

    fn text_limits(&self, rule: &Text) -> TokenStream {
        let words = &rule.words;
        let limits = [
            size("min_length", rule.min_length),
            size("max_length", rule.max_length),
            rule.pattern.as_ref().map(|source| {
                let number = self.patterns.iter().position(|it| it == source);
                let name = format_ident!("P{}", number.unwrap_or_default());
                quote!(.pattern(&#name))
            }),
            rule.format.map(|format| {
                let format = format_ident!("{format}");
                quote!(.format(Format::#format))
            }),
            (!words.is_empty()).then(|| quote!(.words(&[#(#words),*]))),
        ];
        let limits = limits.iter().flatten();
        quote!(text() #(#limits)*)
    }
}

fn words(schema: &Value) -> impl Iterator<Item = &Value> {
    schema["enum"].as_array().into_iter().flatten()
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
        words: words(schema).filter_map(num).collect(),
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

fn number_limits(rule: &Number) -> TokenStream {
    let kind = match rule.kind {
        NumberKind::Number => quote!(number()),
        NumberKind::Integer => quote!(integer()),
        NumberKind::Int32 => quote!(int32()),
        NumberKind::Int64 => quote!(int64()),
    };
    let limit = |name: &str, limit: Option<Limit>| {
        let Limit { value, excluded } = limit?;
        let name = match excluded {
            true => format_ident!("exclusive_{name}"),
            false => format_ident!("{name}"),
        };
        let value = written(value);
        Some(quote!(.#name(#value)))
    };
    let words = rule.words.iter().map(|&word| written(word));
    let limits = [
        limit("minimum", rule.minimum),
        limit("maximum", rule.maximum),
        rule.multiple_of.map(|unit| {
            let unit = written(unit);
            quote!(.multiple_of(#unit))
        }),
        (!rule.words.is_empty()).then(|| quote!(.words(&[#(#words),*]))),
    ];
    let limits = limits.iter().flatten();
    quote!(#kind #(#limits)*)
}

fn size(name: &str, limit: Option<u64>) -> Option<TokenStream> {
    let (name, limit) = (format_ident!("{name}"), Literal::u64_unsuffixed(limit?));
    Some(quote!(.#name(#limit)))
}

fn written(value: Num) -> TokenStream {
    // `proc_macro2::Literal` has neither signs nor exponents: 1e300 would have 300 zeros.
    let (variant, text) = match value {
        Num::Int(value) => (quote!(Int), value.to_string()),
        Num::Float(value) => (quote!(Float), format!("{value:?}")),
    };
    let literal: TokenStream = text.parse().unwrap_or_default();
    quote!(#variant(#literal))
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use serde_json::json;

    use super::*;

    /// `tests/rules.rs` compiles this file and compares its verdicts with those of `jsonschema`.
    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/rules.rs");

    #[test]
    fn every_kind_of_rule_is_written_as_in_the_fixture() {
        let text = include_str!("../tests/fixtures/rules.yaml");
        let spec =
            crate::load("rules.yaml", text).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let mut rules = Rules::of(spec.value());
        let mut reference = |schema: &Value| {
            rules
                .reference(schema, &quote!(super))
                .to_string()
                .replace(' ', "")
        };
        let whole = json!({"$ref": "#/components/schemas/Everything"});
        assert_eq!(reference(&whole), "&super::rules::R0");
        let properties = &resolve(spec.value(), &whole)["properties"];
        assert_eq!(reference(&properties["born"]), "&super::rules::R6");
        assert_eq!(reference(&properties["born"]), "&super::rules::R6");
        let shared = "&::rollbook::runtime::rules::BOOLEAN";
        assert_eq!(reference(&properties["flag"]), shared);

        let written = syn::parse2(rules.items()).map(|file| prettyplease::unparse(&file));
        let written = written.unwrap_or_else(|error| panic!("{error}"));
        if env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
            fs::write(FILE, &written).unwrap_or_else(|error| panic!("{FILE}: {error}"));
        }
        let kept = fs::read_to_string(FILE).unwrap_or_default();
        assert_eq!(
            written, kept,
            "run with INSTA_UPDATE=always, and read the difference"
        );
    }

    #[test]
    fn a_bound_is_the_same_however_it_is_written() {
        let whole = |text: &str| match serde_json::from_str(text).map(|value: Value| num(&value)) {
            Ok(Some(Num::Int(number))) => number.to_string(),
            other => format!("{other:?}"),
        };
        for text in ["1000", "1000.0", "1e3", "1.0E3", "100e1"] {
            assert_eq!(whole(text), "1000", "{text}");
        }
        assert_eq!(whole("-0.0"), "0");
        assert_eq!(whole("18446744073709551615"), "18446744073709551615");
        assert_eq!(num(&json!(0.5)), Some(Num::Float(0.5)));
        assert_eq!(num(&json!(1e300)), Some(Num::Float(1e300)));
        assert_eq!(num(&json!("1")), None);
    }
}
