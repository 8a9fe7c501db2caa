//! The tree that *codegen* writes as source, as runtime rules.

use std::collections::BTreeMap;

use rollbook::runtime::rules::{self as runtime, Pattern, Rule};
use rollbook_codegen::rules::{self as codegen, Rules};

use crate::formats::FORMATS;

/// The depth of recursive rules, which leaked ones cannot express; no value is as deep.
pub(crate) const MAX_DEPTH: usize = 10;

pub(crate) struct Leak<'a> {
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
    pub(crate) fn new(rules: &'a Rules<'a>) -> Self {
        Self {
            rules,
            done: BTreeMap::new(),
        }
    }

    pub(crate) fn rule(&mut self, index: usize, depth: usize) -> &'static Rule {
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
