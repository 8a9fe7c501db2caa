//! The module `operations`, and the client methods.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::descriptions::descriptions;
use super::{Context, docs};
use crate::model::{ErrorShape, Model, Operation, Security, Shape};

/// The static that lists every operation.
pub(super) const ALL: &str = "ALL";

/// The statics, such as `operations::LIST_PROFILES`.
pub(super) fn statics(context: &Context<'_>) -> TokenStream {
    let api = context.api;
    let names: Vec<_> = context.model.operations.iter().map(static_name).collect();
    let statics = context
        .model
        .operations
        .iter()
        .zip(&names)
        .map(|(operation, name)| {
            let Operation {
                id,
                method,
                path,
                idempotent,
                ..
            } = operation;
            let security = security(&operation.security);
            let error_shape = match &operation.error_shape {
                Some(ErrorShape {
                    at,
                    error,
                    success,
                    proven,
                }) => quote! {
                    ::std::option::Option::Some(runtime::ErrorShape {
                        at: #at,
                        error: &[#(#error),*],
                        success: &[#(#success),*],
                        proven: #proven,
                    })
                },
                None => quote!(::std::option::Option::None),
            };
            let about = docs::ours(&docs::code(&format!("{method} {path}")));
            quote! {
                #about
                pub static #name: Operation = Operation {
                    api: #api,
                    id: #id,
                    method: #method,
                    path: #path,
                    idempotent: #idempotent,
                    security: #security,
                    error_shape: #error_shape,
                    names: __NAMES,
                };
            }
        });
    let all = format_ident!("{ALL}");
    let properties = context.model.types.iter().flat_map(|it| match &it.shape {
        Shape::Object(fields) => fields.as_slice(),
        _ => &[],
    });
    let properties: BTreeSet<_> = properties.map(|field| &field.wire).collect();
    let descriptions = descriptions(context);
    let security = usual_security(context.model);
    quote! {
        /// Id, method, path and authentication of each operation.
        pub mod operations {
            // A spec may have no operations.
            #[allow(unused_imports)]
            use ::rollbook::runtime::{self, Operation};

            #(#statics)*

            const __NAMES: &[&str] = &[#(#properties),*];

            /// Every operation, in the spec's order.
            pub static #all: &[&Operation] = &[#(&#names),*];

            #descriptions

            /// The operations of calls of any other endpoint: one for each method.
            pub(super) static __ENDPOINTS: runtime::Endpoints =
                runtime::endpoints(#api, #security, __NAMES);
        }
    }
}

fn security(security: &Security) -> TokenStream {
    match security {
        Security::None => quote!(runtime::Security::None),
        Security::Basic => quote!(runtime::Security::Basic),
        Security::Bearer => quote!(runtime::Security::Bearer),
        Security::ApiKey { header } => quote!(runtime::Security::Header(#header)),
    }
}

/// The authentication of endpoints that the spec does not have: that of the first operation with a token or key.
fn usual_security(model: &Model) -> TokenStream {
    let all = model.operations.iter().map(|it| &it.security);
    let usual = all.filter(|it| matches!(it, Security::Bearer | Security::ApiKey { .. }));
    usual
        .map(security)
        .next()
        .unwrap_or_else(|| security(&Security::None))
}

/// The client methods, such as `client.list_profiles()`.
pub(super) fn methods(context: &Context<'_>) -> TokenStream {
    let methods = context.model.operations.iter().map(|operation| {
        let method = format_ident!("{}", operation.rust);
        let builder = format_ident!("{}", operation.builder);
        let about = docs::operation(context, operation);
        quote! {
            #about
            pub fn #method(&self) -> builder::#builder {
                builder::#builder::__new(self)
            }
        }
    });
    quote!(#(#methods)*)
}

pub(super) fn static_name(operation: &Operation) -> Ident {
    format_ident!("{}", operation.constant)
}
