//! The module `types`: three-state fields, tolerant reading, redacted `Debug`, and builders for the types of requests
//! only.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type, parse_quote};

use super::object::{Member, Object};
use super::rust_types::{
    Kind, Scope, builder_name, extra_in_response, free_name, kind, method_names, type_argument,
    unboxed, value_of,
};
use super::{Context, docs, read, redacted_debug};
use crate::model::Shape;
use crate::names::PRIVATE;

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
        /// What operations take and give.
        #[allow(clippy::all, missing_docs, unexpected_cfgs)]
        pub mod types {
            #(#types)*

            /// Builders of what requests hold; the function `builder` of a type starts one.
            pub mod builder { #(#builders)* }
        }
    })
}

fn json_schema() -> TokenStream {
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

impl Object<'_> {
    fn request_type(&self) -> TokenStream {
        let name = &self.name;
        let json_schema = json_schema();
        let fields = self.members.iter().map(|member| {
            let Member {
                field,
                about,
                ident,
                ty,
                ..
            } = member;
            let wire = &field.wire;
            let rename = (ident != wire).then(|| quote!(rename = #wire));
            let skip = match kind(ty) {
                Kind::Patch(_) => Some(quote!(
                    default,
                    skip_serializing_if = "::rollbook::Patch::is_absent"
                )),
                Kind::Option(_) if !field.required => Some(quote!(
                    default,
                    skip_serializing_if = "::std::option::Option::is_none"
                )),
                _ => None,
            };
            let options: Vec<_> = rename.into_iter().chain(skip).collect();
            let serde = (!options.is_empty()).then(|| quote!(#[serde(#(#options),*)]));
            quote!(#about #serde pub #ident: #ty)
        });
        let extra = self.extra.as_ref().map(|ty| {
            quote! {
                /// Properties that the spec does not name, by wire name.
                #[serde(flatten)]
                pub extra: #ty
            }
        });
        let default = self
            .members
            .iter()
            .all(|member| !member.field.required)
            .then(|| quote!(, Default));
        let debug = redacted_debug(name, &TokenStream::new());
        let builder = builder_name(name);
        quote! {
            #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq #default)]
            #json_schema
            #[non_exhaustive]
            pub struct #name { #(#fields,)* #extra }

            #debug

            impl #name {
                /// Starts a builder with nothing set.
                pub fn builder() -> builder::#builder {
                    ::std::default::Default::default()
                }
            }
        }
    }

    fn response_type(&self, context: &Context<'_>) -> TokenStream {
        let name = &self.name;
        let json_schema = json_schema();
        let default_of = |number: usize| format_ident!("{}default{number}", crate::names::PRIVATE);
        let fields = self.members.iter().enumerate().map(|(number, member)| {
            let Member {
                field,
                about,
                ident,
                ty,
                ..
            } = member;
            let wire = &field.wire;
            let rename = (ident != wire).then(|| quote!(rename = #wire));
            // The default of the spec, since the type may not have one.
            let of_spec = format!("Self::{}", default_of(number));
            let default = (!field.required).then(|| match member.default {
                Some(_) => quote!(default = #of_spec),
                None => quote!(default),
            });
            let options: Vec<_> = rename.into_iter().chain(default).collect();
            // Only the derived schema needs it: reading and writing are by hand.
            let schema = (!options.is_empty())
                .then(|| quote!(#[cfg_attr(feature = "schemars", schemars(#(#options),*))]));
            quote!(#about #schema pub #ident: #ty)
        });
        let extra = self.extra.as_ref().map(|ty| {
            quote! {
                /// Properties that the spec does not name, by wire name.
                #[cfg_attr(feature = "schemars", schemars(flatten))]
                pub extra: #ty
            }
        });
        let defaults = self.members.iter().enumerate();
        let defaults = defaults.filter(|(_, member)| !member.field.required);
        let defaults: Vec<_> = defaults
            .filter_map(|(number, member)| {
                let (function, ty) = (default_of(number), &member.ty);
                let json = member.default?.to_string();
                Some(quote! {
                    fn #function() -> #ty {
                        ::rollbook::runtime::schema_default(#json)
                    }
                })
            })
            .collect();
        let defaults = (!defaults.is_empty()).then(|| {
            quote! {
                #[cfg(feature = "schemars")]
                impl #name { #(#defaults)* }
            }
        });
        let debug = redacted_debug(name, &TokenStream::new());
        let reading = read::deserialize(self, context);
        let writing = read::serialize(self);
        quote! {
            #[derive(Clone, PartialEq)]
            #json_schema
            #[non_exhaustive]
            pub struct #name { #(#fields,)* #extra }

            #debug
            #defaults
            #reading
            #writing
        }
    }

    /// The builder of a request type: a setter for each property, and `extra` for other wire names.
    fn builder(&self) -> TokenStream {
        let name = &self.name;
        let builder = builder_name(name);
        let idents: Vec<_> = self.members.iter().map(|it| &it.ident).collect();
        let members = self.members.iter().map(|Member { ident, ty, .. }| {
            quote!(#ident: ::std::result::Result<#ty, ::rollbook::runtime::Invalid>)
        });
        let initial = self.members.iter().map(|member| {
            let Member { field, ident, .. } = member;
            let wire = &field.wire;
            match field.required {
                true => quote!(#ident: ::rollbook::runtime::Invalid::missing(#wire)),
                false => {
                    quote!(#ident: ::std::result::Result::Ok(::std::default::Default::default()))
                }
            }
        });
        let setters = self.members.iter().map(Member::setter);
        let notes = self.members.iter().map(Member::note);
        let (extra, extra_initial, extra_value, extra_back, setter) = match &self.extra {
            Some(ty) => (
                Some(quote!(extra: #ty,)),
                Some(quote!(extra: ::std::default::Default::default(),)),
                Some(quote!(extra: __value.extra,)),
                Some(quote!(extra)),
                Some(extra_setter(ty)),
            ),
            None => (None, None, None, None, None),
        };
        let known = self.members.iter().map(|it| &it.field.wire);
        let wrong = match &self.extra {
            Some(_) => quote!(::rollbook::runtime::Invalid::known(&__value.extra, &[#(#known),*])),
            None => quote!(::rollbook::runtime::Invalid::new()),
        };
        let about = format!(" Builder of [`{name}`](super::{name}).");
        let build = free_name("build", |name| idents.iter().any(|ident| *ident == name));
        let fields_of_builder = format_ident!("{PRIVATE}{name}");
        let debug = redacted_debug(&builder, &TokenStream::new());
        quote! {
            #[doc = #about]
            #[derive(Clone)]
            #[must_use]
            pub struct #builder { __set: ::std::boxed::Box<#fields_of_builder> }

            // Boxed, since each setter moves the builder.
            #[derive(Clone)]
            struct #fields_of_builder { #(#members,)* #extra }

            #debug

            impl ::std::default::Default for #builder {
                fn default() -> Self {
                    let __set = #fields_of_builder { #(#initial,)* #extra_initial };
                    Self { __set: ::std::boxed::Box::new(__set) }
                }
            }

            impl #builder {
                #(#setters)*
                #setter

                /// The value, if every property keeps to the spec and none that is required is missing.
                ///
                /// # Errors
                ///
                /// Everything that is wrong, each with its place.
                pub fn #build(self) -> ::std::result::Result<super::#name, ::rollbook::InvalidInput> {
                    ::std::convert::TryFrom::try_from(self)
                }
            }

            impl ::std::convert::TryFrom<#builder> for super::#name {
                type Error = ::rollbook::runtime::Invalid;

                fn try_from(__builder: #builder) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                    let __value = *__builder.__set;
                    #[allow(unused_mut)]
                    let mut __invalid = #wrong;
                    match (__invalid.is_empty(), #(__value.#idents,)*) {
                        (true, #(::std::result::Result::Ok(#idents),)*) => {
                            ::std::result::Result::Ok(Self { #(#idents,)* #extra_value })
                        }
                        (_, #(#idents,)*) => {
                            #(#notes)*
                            ::std::result::Result::Err(__invalid)
                        }
                    }
                }
            }

            impl ::std::convert::From<super::#name> for #builder {
                #[allow(unused_variables)]
                fn from(value: super::#name) -> Self {
                    let super::#name { #(#idents,)* #extra_back } = value;
                    let __set = #fields_of_builder { #(#idents: ::std::result::Result::Ok(#idents),)* #extra_back };
                    Self { __set: ::std::boxed::Box::new(__set) }
                }
            }
        }
    }
}

impl Member<'_> {
    fn setter(&self) -> TokenStream {
        let ident = &self.ident;
        setter(
            &self.about,
            ident,
            &quote!(__set.#ident),
            &self.field.wire,
            &self.ty,
        )
    }

    /// The statement that records the field errors of a property.
    fn note(&self) -> TokenStream {
        let Self {
            field, ident, rule, ..
        } = self;
        let wire = &field.wire;
        let skip = match kind(&self.ty) {
            Kind::Patch(_) => quote!(::rollbook::Patch::is_absent),
            Kind::Option(_) if !field.required => quote!(::std::option::Option::is_none),
            _ => quote!(|_| false),
        };
        quote!(__invalid.take(#wire, &#ident, #skip, #rule);)
    }
}

/// The setter `ident` of a field: its bound depends on whether the value can be missing.
pub(super) fn setter(
    about: &TokenStream,
    ident: &Ident,
    field: &TokenStream,
    wire: &str,
    ty: &Type,
) -> TokenStream {
    let unboxed = unboxed(ty);
    let taken = unboxed.as_ref().unwrap_or(ty);
    let boxed = unboxed.as_ref().map(|_| match kind(ty) {
        Kind::Plain => quote!(.map(::std::boxed::Box::new)),
        Kind::Option(_) | Kind::Patch(_) => {
            quote!(.map(|value| value.map(::std::boxed::Box::new)))
        }
    });
    let (value, optional) = match kind(taken) {
        Kind::Option(value) | Kind::Patch(value) => (value, taken.clone()),
        Kind::Plain => (taken.clone(), parse_quote!(::std::option::Option<#taken>)),
    };
    let (bound, set) = match type_argument(&value, "Vec") {
        Some(_) => (quote!(IntoList), quote!(value.into_list(#wire))),
        None => (quote!(IntoField), quote!(value.into_field(#wire))),
    };
    let set = match kind(ty) {
        Kind::Plain => quote!(::rollbook::runtime::required(#wire, #set)),
        Kind::Option(_) | Kind::Patch(_) => set,
    };
    quote! {
        #about
        pub fn #ident<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::#bound<#optional, M>,
        {
            self.#field = #set #boxed;
            self
        }
    }
}

/// The setter of additional properties.
fn extra_setter(extra: &Type) -> TokenStream {
    let value = value_of(extra);
    quote! {
        /// Sets a property that the spec does not name, by its wire name.
        ///
        /// A name that the spec has is rejected before anything is sent: use its setter.
        pub fn extra(
            mut self,
            wire_name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<#value>,
        ) -> Self {
            self.__set.extra.insert(wire_name.into(), value.into());
            self
        }
    }
}

/// The field of additional properties, and its setter.
pub(super) fn open_object_names() -> Vec<String> {
    method_names(extra_setter(&syn::parse_quote!(
        ::serde_json::Map<::std::string::String, ::serde_json::Value>
    )))
}
