//! The rules that *lower* took out of request schemas, as code that runs before a request is sent.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::Context;
use crate::model::{Parameter, component, entries, resolve};
use crate::names;

/// `impl Validate` for every object that requests reach.
pub(crate) fn impls(context: &Context<'_>) -> Vec<syn::Item> {
    context
        .lowered
        .requests
        .iter()
        .map(|name| (name, &context.document["components"]["schemas"][name]))
        .filter(|(_, schema)| schema["type"] == "object")
        .map(|(name, schema)| {
            let ident = format_ident!("{}", names::type_name(name));
            let checks = entries(&schema["properties"])
                .filter_map(|(wire, property)| of_property(context, schema, wire, property));
            let known = entries(&schema["properties"]).map(|(wire, _)| wire);
            let extra = (schema.get("additionalProperties").is_some()
                && !schema["properties"].is_null())
            .then(|| quote!(checks.extra(&self.extra, &[#(#known),*]);));
            syn::Item::Verbatim(quote! {
                impl ::rollbook::runtime::Validate for #ident {
                    #[allow(unused_variables)]
                    fn validate(&self, checks: &mut ::rollbook::runtime::Checks) {
                        #(#checks)*
                        #extra
                    }
                }
            })
        })
        .collect()
}

fn of_property(
    context: &Context<'_>,
    object: &Value,
    wire: &str,
    property: &Value,
) -> Option<TokenStream> {
    let check = of_value(context, wire, property)?;
    let field = format_ident!("{}", names::field(wire));
    let required = object["required"]
        .as_array()
        .is_some_and(|names| names.iter().any(|name| name == wire));
    let nullable = property["nullable"] == true;
    // The same three cases as in `lower::request_property`.
    Some(match (nullable, required) {
        (true, false) => quote! {
            if let ::rollbook::Patch::Value(value) = &self.#field { #check }
        },
        (false, true) => quote! {{ let value = &self.#field; #check }},
        _ => quote! {
            if let ::std::option::Option::Some(value) = &self.#field { #check }
        },
    })
}

/// Code that checks `value`, a reference, against the schema's rules; none if it has no rules.
pub(crate) fn of_value(context: &Context<'_>, wire: &str, schema: &Value) -> Option<TokenStream> {
    let schema = match schema["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => only,
        _ => schema,
    };
    if component(schema).is_some() {
        let target = resolve(context.document, schema);
        return match (target["type"].as_str(), target.get("enum")) {
            (Some("object"), _) => Some(quote!(checks.nested(#wire, value);)),
            (_, Some(_)) => None,
            _ => of_value(context, wire, target),
        };
    }
    match schema["type"].as_str()? {
        "string" => of_text(wire, schema),
        "integer" => of_integer(wire, schema),
        "array" => of_array(context, wire, schema),
        _ => None,
    }
}

fn of_text(wire: &str, schema: &Value) -> Option<TokenStream> {
    let format = schema["format"].as_str();
    let typed =
        matches!(format, Some("date" | "date-time")) || schema.get("x-date-format").is_some();
    let (least, most) = (schema["minLength"].as_u64(), schema["maxLength"].as_u64());
    let pattern = schema["pattern"].as_str();
    let email = format == Some("email");
    if typed || (least.is_none() && most.is_none() && pattern.is_none() && !email) {
        return None;
    }
    let least = option(least.map(|length| quote!(#length)));
    let most = option(most.map(|length| quote!(#length)));
    let pattern = option(pattern.map(|source| {
        quote!({
            static PATTERN: ::rollbook::runtime::Pattern = ::rollbook::runtime::Pattern::new(#source);
            &PATTERN
        })
    }));
    let value = if format == Some("password") {
        quote!(value.expose())
    } else {
        quote!(value)
    };
    Some(quote! {
        checks.text(#wire, #value, ::rollbook::runtime::TextRule {
            least: #least,
            most: #most,
            pattern: #pattern,
            email: #email,
        });
    })
}

fn of_integer(wire: &str, schema: &Value) -> Option<TokenStream> {
    let (least, most) = (schema["minimum"].as_i64(), schema["maximum"].as_i64());
    if least.is_none() && most.is_none() {
        return None;
    }
    let least = option(least.map(|bound| quote!(#bound)));
    let most = option(most.map(|bound| quote!(#bound)));
    Some(quote!(checks.integer(#wire, i64::from(*value), #least, #most);))
}

fn of_array(context: &Context<'_>, wire: &str, schema: &Value) -> Option<TokenStream> {
    let (least, most) = (schema["minItems"].as_u64(), schema["maxItems"].as_u64());
    let count = (least.is_some() || most.is_some()).then(|| {
        let least = option(least.map(|bound| quote!(#bound)));
        let most = option(most.map(|bound| quote!(#bound)));
        quote!(checks.count(#wire, value.len(), #least, #most);)
    });
    let each = of_value(context, "", &schema["items"]).map(|check| {
        quote! {
            checks.each(#wire, value, |checks, value| { #check });
        }
    });
    (count.is_some() || each.is_some()).then(|| quote!(#count #each))
}

/// The check of a path or query parameter in `send`, where it is a variable of its own name.
pub(crate) fn of_parameter(context: &Context<'_>, parameter: &Parameter) -> Option<TokenStream> {
    let wire = &parameter.wire;
    let ident = format_ident!("{}", parameter.rust());
    let check = of_value(context, wire, &parameter.schema);
    if parameter.in_path {
        return Some(quote! {{
            let value = &#ident;
            checks.segment(#wire, &value.to_string());
            #check
        }});
    }
    let check = check?;
    Some(match parameter.required {
        true => quote! {{ let value = &#ident; #check }},
        false => quote!(if let ::std::option::Option::Some(value) = &#ident { #check }),
    })
}

fn option(tokens: Option<TokenStream>) -> TokenStream {
    match tokens {
        Some(tokens) => quote!(::std::option::Option::Some(#tokens)),
        None => quote!(::std::option::Option::None),
    }
}
