//! Edits of the syntax tree that progenitor makes.
//!
//! progenitor's types and its way to build a request are kept. What happens before (builders,
//! validation) and after (signing, sending, reading the answer, errors) is the runtime's, so the
//! generated client holds none of it: see ARCHITECTURE.md, "What adapt does".

mod docs;
mod operations;
mod read;
pub(crate) mod types;
mod validate;

use quote::quote;
use serde_json::Value;
use syn::{File, Item, parse_quote};

use crate::lower::Lowered;
use crate::model::Operation;

/// What the steps before know of the spec.
pub(crate) struct Context<'a> {
    /// What errors and spans call the API: the last part of `module`.
    pub(crate) api: &'a str,
    /// The path of the generated module, such as `rollbook::members_portal`.
    pub(crate) module: &'a str,
    /// The spec, relative to the package.
    pub(crate) file: &'a str,
    pub(crate) document: &'a Value,
    pub(crate) operations: &'a [Operation],
    pub(crate) lowered: &'a Lowered,
}

/// The generated module as users get it.
///
/// # Errors
///
/// If progenitor's output has not the shape that this code was written for (another version).
pub(crate) fn adapt(file: File, context: &Context<'_>) -> Result<File, String> {
    let mut types = None;
    let mut builder = None;
    for item in file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => types = Some(module),
            Item::Mod(module) if module.ident == "builder" => builder = Some(module),
            _ => {}
        }
    }
    let types = types.ok_or("progenitor made no module `types`")?;
    let builder = builder.ok_or("progenitor made no module `builder`")?;
    let types = types::adapt(types, context)?;
    let builder = operations::builders(builder, context)?;
    let statics = operations::statics(context);
    let methods = operations::methods(context);

    let info = &context.document["info"];
    let about = docs::client(info);
    let path = format!("/{}", context.file);
    let about_spec = format!(
        "The OpenAPI spec that this module is generated from, `{}`: YAML, to hand to other tools.",
        context.file
    );
    let mut file: File = parse_quote! {
        use ::rollbook::runtime;

        #[doc = #about_spec]
        pub const SPEC: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), #path));

        #[doc = #about]
        #[derive(Clone)]
        pub struct Client {
            baseurl: ::std::sync::Arc<str>,
            client: ::reqwest::Client,
            connection: runtime::Connection,
        }

        impl Client {
            /// The connection that this client and its clones share.
            pub fn connection(&self) -> &runtime::Connection {
                &self.connection
            }

            #methods
        }

        impl ::std::convert::From<runtime::Connection> for Client {
            fn from(connection: runtime::Connection) -> Self {
                Self {
                    baseurl: connection.base_url(),
                    client: connection.http().clone(),
                    connection,
                }
            }
        }

        impl ::std::fmt::Debug for Client {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("Client").field("connection", &self.connection).finish()
            }
        }

        #statics
    };
    // Set in as they are: as tokens they would be parsed once more.
    file.items.insert(2, Item::Mod(types));
    file.items.push(Item::Mod(builder));
    Ok(file)
}

/// Generated types hold member data: their `Debug` shows the type's name and no more.
pub(crate) fn opaque_debug(name: &syn::Ident, generics: &proc_macro2::TokenStream) -> Item {
    let text = name.to_string();
    Item::Verbatim(quote! {
        impl ::std::fmt::Debug for #name #generics {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#text).finish_non_exhaustive()
            }
        }
    })
}
