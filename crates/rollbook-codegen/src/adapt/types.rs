//! The module `types`: three-state fields, tolerant reading, redacted `Debug`, and builders for the types of requests
//! only.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type};

use super::object::Object;
use super::rust_types::{Scope, extra_in_response};
use super::{Context, docs, redacted_debug};
use crate::model::Shape;

pub(super) fn module(context: &Context<'_>) -> Result<TokenStream, String> {
    let mut types = Vec::new();
    let mut builders = Vec::new();
    for (index, component) in context.model.types.iter().enumerate() {
        let schema = context.schema(component);
        let name = format_ident!("{}", component.rust);
        let text = schema["description"].as_str().unwrap_or_default();
        let about = docs::component(context, index, component, text);
        let made = match &component.shape {
            Shape::Enum(values) => enum_type(&name, values),
            Shape::Integers(integers) => integer_enum_type(&name, integers),
            Shape::Map => map_type(&name, &context.rust_types.extra(index, Scope::Types)?),
            Shape::Object(fields) => {
                let mut object = Object::of(context, index, component, fields, Scope::Types)?;
                if context.lowered.requests.contains(&component.name) {
                    let inside =
                        Object::of(context, index, component, fields, Scope::TypesBuilder)?;
                    builders.push(inside.builder());
                    object.request_type()
                } else {
                    object.extra = object.extra.map(extra_in_response);
                    object.response_type(context)
                }
            }
        };
        types.push(quote!(#about #made));
    }
    Ok(quote! {
        /// The types of requests and responses.
        #[allow(clippy::all, missing_docs, unexpected_cfgs)]
        pub mod types {
            #(#types)*

            /// Builders of the types of requests; the function `builder` of a type returns one.
            pub mod builder { #(#builders)* }
        }
    })
}

pub(super) fn json_schema() -> TokenStream {
    quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))])
}

/// An enum of strings.
fn enum_type(name: &Ident, values: &[(String, String)]) -> TokenStream {
    let json_schema = json_schema();
    let text: Vec<_> = values.iter().map(|(value, _)| value).collect();
    let variant: Vec<_> = values
        .iter()
        .map(|(_, variant)| format_ident!("{variant}"))
        .collect();
    let about = text.iter().map(|value| docs::ours(&docs::code(value)));
    let parsed = parsed(name);
    quote! {
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #json_schema
        #[non_exhaustive]
        pub enum #name {
            #(#about #[serde(rename = #text)] #variant),*
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(match self {
                    #(Self::#variant => #text),*
                })
            }
        }

        impl ::std::str::FromStr for #name {
            type Err = ::rollbook::runtime::UnknownEnumValue;

            fn from_str(text: &str) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
                match text {
                    #(#text => ::std::result::Result::Ok(Self::#variant),)*
                    _ => ::std::result::Result::Err(::rollbook::runtime::UnknownEnumValue(&[#(#text),*])),
                }
            }
        }

        #parsed
    }
}

/// An enum of integers.
fn integer_enum_type(name: &Ident, integers: &[i64]) -> TokenStream {
    let json_schema = json_schema();
    let values: Vec<_> = integers.iter().map(ToString::to_string).collect();
    let parsed = parsed(name);
    quote! {
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[serde(try_from = "i64", into = "i64")]
        #json_schema
        // Not a tuple struct: its constructor `Some` would shadow the prelude's in derived code.
        pub struct #name { number: i64 }

        impl #name {
            /// The number.
            pub fn get(self) -> i64 {
                self.number
            }
        }

        impl ::std::convert::TryFrom<i64> for #name {
            type Error = ::rollbook::runtime::UnknownEnumValue;

            fn try_from(number: i64) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
                match number {
                    #(#integers)|* => ::std::result::Result::Ok(Self { number }),
                    _ => ::std::result::Result::Err(::rollbook::runtime::UnknownEnumValue(&[#(#values),*])),
                }
            }
        }

        impl ::std::convert::From<#name> for i64 {
            fn from(value: #name) -> Self {
                value.number
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.number, f)
            }
        }

        impl ::std::str::FromStr for #name {
            type Err = ::rollbook::runtime::UnknownEnumValue;

            fn from_str(text: &str) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
                let number = text.parse::<i64>();
                number
                    .map_err(|_| ::rollbook::runtime::UnknownEnumValue(&[#(#values),*]))
                    .and_then(::std::convert::TryFrom::try_from)
            }
        }

        #parsed
    }
}

/// Conversions from strings, for setters.
fn parsed(name: &Ident) -> TokenStream {
    quote! {
        impl ::std::convert::TryFrom<&str> for #name {
            type Error = ::rollbook::runtime::UnknownEnumValue;

            fn try_from(text: &str) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
                text.parse()
            }
        }

        impl ::std::convert::TryFrom<::std::string::String> for #name {
            type Error = ::rollbook::runtime::UnknownEnumValue;

            fn try_from(text: ::std::string::String) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
                text.parse()
            }
        }
    }
}

/// An object without named properties.
fn map_type(name: &Ident, map: &Type) -> TokenStream {
    let json_schema = json_schema();
    let debug = redacted_debug(name, &TokenStream::new());
    quote! {
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
        #[serde(transparent)]
        #json_schema
        pub struct #name(
            /// The properties, by wire name.
            pub #map
        );

        #debug

        impl ::std::ops::Deref for #name {
            type Target = #map;

            fn deref(&self) -> &#map {
                &self.0
            }
        }

        impl ::std::convert::From<#name> for #map {
            fn from(value: #name) -> Self {
                value.0
            }
        }

        impl ::std::convert::From<#map> for #name {
            fn from(value: #map) -> Self {
                Self(value)
            }
        }
    }
}
