//! *adapt*: the generated module.
//!
//! From progenitor's code come only the types. Structs, builders, and what happens before and after a call are generated
//! here, on the runtime: see ARCHITECTURE.md, "What adapt does".

mod bodies;
mod builders;
mod calls;
mod descriptions;
mod docs;
mod example;
mod object;
mod operations;
mod options;
mod read;
pub(crate) mod rust_types;
mod setters;
mod streams;
mod structs;
mod types;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;
use syn::File;

use crate::lower::Lowered;
use crate::model::{Component, Model, Operation};
use crate::names::Reserved;
use crate::rules::Rules;
use crate::spec::schema::{component, component_schema, parts};
use rust_types::{RustTypes, Scope};

/// The results of the earlier steps.
pub(crate) struct Context<'a> {
    /// The name of the API in errors and spans: the last part of `module`.
    pub(crate) api: &'a str,
    /// The path of the generated module, such as `rollbook::members_portal`.
    pub(crate) module: &'a str,
    /// The spec, relative to the package.
    pub(crate) file: &'a str,
    pub(crate) model: &'a Model,
    pub(crate) lowered: &'a Lowered,
    pub(crate) rust_types: &'a RustTypes<'a>,
    pub(crate) rules: &'a RefCell<Rules<'a>>,
    /// The Rust names of response objects around the data: an unexpected value in them never fails the response.
    pub(crate) envelopes: BTreeSet<String>,
}

impl<'a> Context<'a> {
    /// The schema of a component.
    fn schema(&self, component: &Component) -> &Value {
        component_schema(&self.model.document, &component.name)
    }

    /// The rule of a schema, as named in `scope`.
    fn rule(&self, schema: &Value, scope: Scope) -> TokenStream {
        let parent = match scope {
            Scope::Types | Scope::Builder => quote!(super),
            Scope::TypesBuilder => quote!(super::super),
        };
        self.rules.borrow_mut().reference(schema, &parent)
    }

    /// Whether every value of the generated type obeys the rule of a schema.
    fn is_guaranteed(&self, schema: &Value) -> bool {
        self.rules.borrow_mut().guarantees(schema)
    }

    /// Whether an object has limits besides those of its properties.
    fn limits_whole(&self, schema: &Value) -> bool {
        self.rules.borrow_mut().limits_whole(schema)
    }

    fn index(&self, operation: &Operation) -> usize {
        let place = self
            .model
            .operations
            .iter()
            .position(|it| std::ptr::eq(it, operation));
        place.unwrap_or_default()
    }
}

/// The objects of responses that are never items of a list or values of a map.
pub(crate) fn envelopes(model: &Model) -> BTreeSet<String> {
    fn visit(document: &Value, schema: &Value, in_list: bool, seen: &mut BTreeSet<(String, bool)>) {
        if let Some(name) = component(schema) {
            if seen.insert((name.to_owned(), in_list)) {
                visit(document, component_schema(document, name), in_list, seen);
            }
            return;
        }
        for (part, is_repeated) in parts(schema) {
            visit(document, part, in_list || is_repeated, seen);
        }
    }
    let mut seen = BTreeSet::new();
    for schema in model.operations.iter().filter_map(|it| it.success.as_ref()) {
        visit(&model.document, schema, false, &mut seen);
    }
    let alone = |name: &String| {
        seen.contains(&(name.clone(), false)) && !seen.contains(&(name.clone(), true))
    };
    let types = model.types.iter().filter(|it| alone(&it.name));
    types.map(|it| it.rust.clone()).collect()
}

/// The names of generated code that are not from the spec, taken from that code.
pub(crate) fn reserved() -> &'static Reserved {
    static RESERVED: LazyLock<Reserved> = LazyLock::new(|| Reserved {
        client: [rust_types::method_names(own_methods()), of_traits()].concat(),
        statics: [operations::ALL, descriptions::DESCRIPTIONS]
            .map(str::to_owned)
            .to_vec(),
        call: calls::method_names_of_calls(),
        open_object: builders::open_object_names(),
    });
    &RESERVED
}

/// `client.into()` is always the trait's method: it takes the client by value, which the compiler tries first.
fn of_traits() -> Vec<String> {
    ["from", "into", "try_into"].map(str::to_owned).to_vec()
}

/// The methods of a client that are not operations.
fn own_methods() -> TokenStream {
    quote! {
        /// The connection that this client and its clones share.
        pub fn connection(&self) -> &runtime::Connection {
            &self.__connection
        }

        /// A call of the operation with this `operationId`, with parameters and body as JSON.
        ///
        /// # Errors
        ///
        /// If the spec has no such operation.
        pub fn by_name(&self, operation_id: &str) -> ::std::result::Result<::rollbook::NamedCall, ::rollbook::Error> {
            ::rollbook::NamedCall::new(&self.__connection, operations::DESCRIPTIONS, operation_id)
        }

        /// A call of an endpoint that the spec does not have: the path is one below the base URL.
        pub fn endpoint(
            &self,
            method: ::rollbook::Method,
            path: impl ::std::convert::Into<::std::string::String>,
        ) -> ::rollbook::Endpoint {
            ::rollbook::Endpoint::new(&self.__connection, &operations::__ENDPOINTS, method, path.into())
        }
    }
}

/// The generated module.
///
/// # Errors
///
/// If progenitor's output does not have the expected structure (another version).
pub(crate) fn adapt(context: &Context<'_>) -> Result<File, String> {
    let types = types::module(context)?;
    let builder = calls::builders(context)?;
    let statics = operations::statics(context);
    let methods = operations::methods(context);
    let rules = context.rules.borrow().items();

    let about = docs::client(context);
    let path = format!("/{}", context.file);
    let format = if context.file.ends_with(".json") {
        "JSON"
    } else {
        "YAML"
    };
    let about_spec = format!(
        " The OpenAPI spec that this module is generated from, `{}`: {format}, to hand to other tools.",
        context.file
    );
    let own_methods = own_methods();
    let file = quote! {
        use ::rollbook::runtime;

        #[doc = #about_spec]
        pub const SPEC: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), #path));

        #types

        #about
        #[derive(Clone)]
        pub struct Client {
            __connection: runtime::Connection,
        }

        impl Client {
            #own_methods

            #methods
        }

        impl ::std::convert::From<runtime::Connection> for Client {
            fn from(connection: runtime::Connection) -> Self {
                Self { __connection: connection }
            }
        }

        impl ::std::fmt::Debug for Client {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("Client").field("connection", &self.__connection).finish()
            }
        }

        #statics

        #builder

        #rules
    };
    syn::parse2(file).map_err(|error| error.to_string())
}

/// Generated types hold member data, so their `Debug` shows only the type's name.
fn redacted_debug(name: &Ident, generics: &TokenStream) -> TokenStream {
    let text = name.to_string();
    quote! {
        impl ::std::fmt::Debug for #name #generics {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#text).finish_non_exhaustive()
            }
        }
    }
}
