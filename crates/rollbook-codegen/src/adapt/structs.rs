//! The structs of requests and of responses.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::object::{Member, Object};
use super::rust_types::{Kind, builder_name, kind};
use super::types::json_schema;
use super::{Context, read, redacted_debug};
use crate::names::PRIVATE;

impl Object<'_> {
    pub(super) fn request_type(&self) -> TokenStream {
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

    pub(super) fn response_type(&self, context: &Context<'_>) -> TokenStream {
        let name = &self.name;
        let json_schema = json_schema();
        let default_of = |number: usize| format_ident!("{}default{number}", PRIVATE);
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
}
