//! The builders of the types of requests.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Type;

use super::object::{Member, Object};
use super::redacted_debug;
use super::rust_types::{Kind, builder_name, free_name, kind, method_names, value_of};
use super::setters::{Target, setter};
use crate::names::PRIVATE;

impl Object<'_> {
    /// The builder of a request type: a setter for each property, and `extra` for other wire names.
    pub(super) fn builder(&self) -> TokenStream {
        let name = &self.name;
        let builder = builder_name(name);
        let idents: Vec<_> = self.members.iter().map(|it| &it.ident).collect();
        let members = self.members.iter().map(
            |Member {
                 field, ident, ty, ..
             }| {
                match field.required {
                    true => quote!(#ident: ::std::option::Option<#ty>),
                    false => quote!(#ident: #ty),
                }
            },
        );
        let (required, optional): (Vec<_>, Vec<_>) =
            self.members.iter().partition(|it| it.field.required);
        let ident = |member: &&Member<'_>| member.ident.clone();
        let required: Vec<_> = required.iter().map(ident).collect();
        let optional: Vec<_> = optional.iter().map(ident).collect();
        let setters = self.members.iter().map(Member::setter);
        let notes = self.members.iter().map(Member::note);
        // The rule of the whole object includes those of its properties.
        let limited = self
            .members
            .iter()
            .filter(|it| self.rule.is_none() && it.rule.is_some())
            .map(Member::note);
        let (extra, extra_value, extra_back, extra_setter) = match &self.extra {
            Some(ty) => (
                Some(quote!(extra: #ty,)),
                Some(quote!(extra: __set.extra,)),
                Some(quote!(extra,)),
                Some(extra_setter(ty)),
            ),
            None => (None, None, None, None),
        };
        let checked = match &self.rule {
            Some(rule) => quote!(::rollbook::runtime::Invalid::checked(__value, #rule)),
            None => quote!(::std::result::Result::Ok(__value)),
        };
        let known = self.members.iter().map(|it| &it.field.wire);
        let (known, list) = match &self.extra {
            Some(_) => (
                quote!(::rollbook::runtime::Invalid::known(
                    &self.extra,
                    Self::NAMES
                )),
                Some(quote!(const NAMES: &'static [&'static str] = &[#(#known),*];)),
            ),
            None => (quote!(::rollbook::runtime::Invalid::new()), None),
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
            #[derive(Clone, Default)]
            struct #fields_of_builder {
                #(#members,)*
                #extra
                __errors: ::rollbook::runtime::BuilderErrors,
            }

            impl #fields_of_builder {
                #list

                /// The field errors if no property is missing or could not be converted.
                #[allow(unused_mut)]
                fn violations(&self) -> ::rollbook::runtime::Invalid {
                    let mut __invalid = #known;
                    #(#limited)*
                    __invalid
                }

                #[cold]
                #[allow(unused_mut)]
                fn errors(&self) -> ::rollbook::runtime::Invalid {
                    let mut __invalid = #known;
                    #(#notes)*
                    __invalid
                }
            }

            #debug

            impl ::std::default::Default for #builder {
                fn default() -> Self {
                    Self { __set: ::std::default::Default::default() }
                }
            }

            impl #builder {
                #(#setters)*
                #extra_setter

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
                    #[allow(unused_mut)]
                    let mut __set = *__builder.__set;
                    let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                    match (__valid, #(__set.#required,)*) {
                        (true, #(::std::option::Option::Some(#required),)*) => {
                            let __value = Self {
                                #(#required,)*
                                #(#optional: __set.#optional,)*
                                #extra_value
                            };
                            #checked
                        }
                        (_, #(#required,)*) => {
                            #(__set.#required = #required;)*
                            ::std::result::Result::Err(__set.errors())
                        }
                    }
                }
            }

            impl ::std::convert::From<super::#name> for #builder {
                #[allow(unused_variables)]
                fn from(value: super::#name) -> Self {
                    let super::#name { #(#idents,)* #extra_back } = value;
                    let __set = #fields_of_builder {
                        #(#required: ::std::option::Option::Some(#required),)*
                        #(#optional,)*
                        #extra_back
                        __errors: ::std::default::Default::default(),
                    };
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
            (
                ident,
                Target::Builder {
                    required: self.field.required,
                },
            ),
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
        let (errors, value) = (quote!(&self.__errors), quote!(&self.#ident));
        let Some(rule) = rule else {
            return match field.required {
                true => quote!(__invalid.required_typed(#errors, #wire, #value);),
                false => quote!(__invalid.typed(#errors, #wire);),
            };
        };
        let value = quote!(#errors, #wire, #value);
        match kind(&self.ty) {
            _ if field.required => quote!(__invalid.required_field(#value, #rule);),
            Kind::Patch(_) => quote!(__invalid.field(#value, ::rollbook::Patch::is_absent, #rule);),
            Kind::Option(_) => {
                quote!(__invalid.field(#value, ::std::option::Option::is_none, #rule);)
            }
            Kind::Plain => quote!(__invalid.field(#value, |_| false, #rule);),
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
