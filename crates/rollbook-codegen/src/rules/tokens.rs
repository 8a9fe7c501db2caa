//! Rules as tokens: the module of statics, and expressions that refer to it.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::{ANY, Limit, List, Num, Number, NumberKind, Rule, Rules, Text};

impl Rules<'_> {
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

    /// The module with the statics; empty without statics.
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
            /// The rules of the spec for requests.
            // A component's rule is unused if its builder checks each property by itself.
            #[allow(clippy::all, dead_code)]
            mod rules {
                use ::rollbook::runtime::rules::*;

                #(#statics)*
                #(#patterns)*
            }
        }
    }

    /// The runtime's static for a rule without limits.
    pub(super) fn shared(&self, index: usize) -> Option<TokenStream> {
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

    fn pattern_name(&self, source: &str) -> proc_macro2::Ident {
        let number = self.patterns.iter().position(|it| it == source);
        format_ident!("P{}", number.unwrap_or_default())
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
                    rule.additional_names.as_ref().map(|source| {
                        let name = self.pattern_name(source);
                        quote!(.additional_names(&#name))
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

    /// Whether every value of the generated Rust type obeys the rule of a schema.
    pub(crate) fn guarantees(&mut self, schema: &Value) -> bool {
        let index = self.rule(schema);
        self.is_guaranteed(index)
    }

    /// Whether an object has limits besides those of its properties.
    pub(crate) fn limits_whole(&mut self, schema: &Value) -> bool {
        let index = self.rule(schema);
        match &self.rules[index] {
            Rule::Object(object) => {
                object.additional_names.is_some()
                    || object.min_properties.is_some()
                    || object.max_properties.is_some()
                    || !self.is_guaranteed(object.additional)
            }
            _ => false,
        }
    }

    fn is_guaranteed(&self, index: usize) -> bool {
        match &self.rules[index] {
            Rule::Nullable(inner) => self.is_guaranteed(*inner),
            Rule::List(list) => {
                let unlimited = List {
                    items: list.items,
                    ..List::default()
                };
                *list == unlimited && self.is_guaranteed_scalar(list.items)
            }
            _ => self.is_guaranteed_scalar(index),
        }
    }

    fn is_guaranteed_scalar(&self, index: usize) -> bool {
        match &self.rules[index] {
            Rule::Any => true,
            Rule::Text(Text {
                min_length: None,
                max_length: None,
                pattern: None,
                format: None | Some("UsDate"),
                words,
            }) => words.is_empty(),
            // A float can be infinite.
            Rule::Number(rule) => rule.kind != NumberKind::Number && self.shared(index).is_some(),
            Rule::Boolean(words) => words.is_empty(),
            _ => false,
        }
    }

    fn text_limits(&self, rule: &Text) -> TokenStream {
        let words = &rule.words;
        let limits = [
            size("min_length", rule.min_length),
            size("max_length", rule.max_length),
            rule.pattern.as_ref().map(|source| {
                let name = self.pattern_name(source);
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
