//! Reading responses: `Deserialize` by hand where serde's `flatten` would stand.
//!
//! `flatten` keeps unknown fields by buffering every field of every object first. A match on the
//! key does the same in one pass, which a list of a hundred thousand members feels.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Fields, ItemStruct, Type};

use super::Context;
use super::types::{Serde, argument_of, type_ident};
use crate::model::entries;
use crate::names;

/// `impl Deserialize` for a struct with a flattened `extra`; none if it has none.
pub(super) fn deserialize(item: &ItemStruct, context: &Context<'_>) -> Option<TokenStream> {
    let Fields::Named(fields) = &item.fields else {
        return None;
    };
    let name = &item.ident;
    let schemas = &context.document["components"]["schemas"];
    let schema = entries(schemas).find(|(component, _)| name == &names::type_name(component));
    let required = schema.and_then(|(_, schema)| schema["required"].as_array());
    let mut arms = Vec::new();
    let mut starts = Vec::new();
    let mut ends = Vec::new();
    let mut extra = None;
    for field in &fields.named {
        let (Some(ident), ty) = (&field.ident, &field.ty) else {
            continue;
        };
        let serde = Serde::of(&field.attrs);
        if serde.is_flattened() {
            extra = Some(ident);
            continue;
        }
        let wire = serde
            .get("rename")
            .map_or_else(|| ident.to_string(), str::to_owned);
        // A field may be called like one of our own variables.
        let slot = format_ident!("field_{ident}");
        // Text and `Lenient` take what comes. For the rest, null and the empty text are nothing,
        // if the property may be missing.
        let inner = argument_of(ty, "Option");
        let takes_all =
            |ty: &Type| ["String", "Value", "Lenient"].contains(&type_ident(ty).as_str());
        let read = match (&inner, serde.has("default")) {
            (Some(inner), true) if !takes_all(inner) => {
                quote!(map.next_value::<::rollbook::runtime::OrNothing<#inner>>()?.0)
            }
            (None, true) if !takes_all(ty) => quote! {
                map.next_value::<::rollbook::runtime::OrNothing<#ty>>()?.0.unwrap_or_default()
            },
            _ => quote!(map.next_value()?),
        };
        starts.push(quote!(let mut #slot: ::std::option::Option<#ty> = None;));
        arms.push(quote!(#wire => #slot = Some(#read),));
        // A list may be null for want of items; an answer without the list it is made for is none.
        let demanded = type_ident(ty) == "Vec"
            && required.is_some_and(|names| names.iter().any(|it| *it == wire));
        ends.push(match serde.has("default") && !demanded {
            true => quote!(#ident: #slot.unwrap_or_default()),
            false => quote!(#ident: match #slot {
                Some(value) => value,
                None => return Err(::serde::de::Error::missing_field(#wire)),
            }),
        });
    }
    let extra = extra?;
    Some(quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
            where
                D: ::serde::Deserializer<'de>,
            {
                struct Reader;

                impl<'de> ::serde::de::Visitor<'de> for Reader {
                    type Value = #name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A>(self, mut map: A) -> ::std::result::Result<#name, A::Error>
                    where
                        A: ::serde::de::MapAccess<'de>,
                    {
                        #(#starts)*
                        let mut extra = ::serde_json::Map::new();
                        while let Some(key) = map.next_key::<::rollbook::runtime::Key<'de>>()? {
                            match key.as_str() {
                                #(#arms)*
                                _ => {
                                    extra.insert(key.into_string(), map.next_value()?);
                                }
                            }
                        }
                        Ok(#name { #(#ends,)* #extra: extra })
                    }
                }

                deserializer.deserialize_map(Reader)
            }
        }
    })
}
