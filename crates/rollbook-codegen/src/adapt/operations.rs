//! The builder of each operation, and what the runtime has to know of it.
//!
//! Of progenitor's builders two expressions are kept, the address and the request: how parameters
//! and bodies go on the wire stays progenitor's business.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ImplItem, Item, ItemMod, PathArguments, ReturnType, Stmt, Type, parse_quote};

use super::{Context, docs, types::argument_of, validate};
use crate::model::{ErrorShape, Operation, Paging, Security, Step, resolve};
use crate::names;

/// `operations::LIST_PROFILES` and its like.
pub(crate) fn statics(context: &Context<'_>) -> TokenStream {
    let api = context.api;
    let statics = context.operations.iter().map(|operation| {
        let name = static_name(operation);
        let Operation {
            id,
            method,
            path,
            idempotent,
            ..
        } = operation;
        let security = match &operation.security {
            Security::None => quote!(runtime::Security::None),
            Security::Basic => quote!(runtime::Security::Basic),
            Security::Bearer => quote!(runtime::Security::Bearer),
            Security::ApiKey { header } => quote!(runtime::Security::Header(#header)),
        };
        let error_shape = match &operation.error_shape {
            Some(ErrorShape { at, error, success }) => quote! {
                Some(runtime::ErrorShape {
                    at: #at,
                    error: &[#(#error),*],
                    success: &[#(#success),*],
                })
            },
            None => quote!(None),
        };
        let about = format!(" `{method} {path}`");
        quote! {
            #[doc = #about]
            pub static #name: Operation = Operation {
                api: #api,
                id: #id,
                method: #method,
                path: #path,
                idempotent: #idempotent,
                security: #security,
                error_shape: #error_shape,
            };
        }
    });
    let all = context.operations.iter().map(static_name);
    quote! {
        /// What each operation is called and how it is signed, as the spec says.
        pub mod operations {
            use ::rollbook::runtime::{self, Operation};

            #(#statics)*

            /// Every operation, in the spec's order.
            pub static ALL: &[&Operation] = &[#(&#all),*];
        }
    }
}

/// `client.list_profiles()` and its like.
pub(crate) fn methods(context: &Context<'_>) -> TokenStream {
    let methods = context.operations.iter().map(|operation| {
        let method = format_ident!("{}", names::field(&operation.id));
        let builder = format_ident!("{}", names::type_name(&operation.id));
        let about = docs::operation(context, operation);
        quote! {
            #[doc = #about]
            pub fn #method(&self) -> builder::#builder<'_> {
                builder::#builder::new(self)
            }
        }
    });
    quote!(#(#methods)*)
}

fn static_name(operation: &Operation) -> syn::Ident {
    format_ident!("{}", names::field(&operation.id).to_uppercase())
}

/// The module `builder`.
pub(crate) fn builders(mut module: ItemMod, context: &Context<'_>) -> Result<ItemMod, String> {
    let (_, items) = module
        .content
        .take()
        .ok_or("progenitor's `builder` has no content")?;
    let mut builders = Vec::new();
    for operation in context.operations {
        let name = names::type_name(&operation.id);
        let made = Made::find(&items, &name)
            .ok_or_else(|| format!("progenitor's builder `{name}` has not the shape expected"))?;
        builders.push(builder(context, operation, &made));
    }
    Ok(parse_quote! {
        /// A call of each operation, being put together: parameters, body, then `send`.
        #[allow(clippy::all)]
        pub mod builder {
            use ::rollbook::runtime::{self, encode_path};
            use super::types;

            #(#builders)*
        }
    })
}

/// What is kept of progenitor's builder.
struct Made {
    /// Parameters and body, in the order in which `send` takes them: name, type.
    fields: Vec<(syn::Ident, Type)>,
    url: Expr,
    request: Expr,
    success: Type,
}

impl Made {
    fn find(items: &[Item], name: &str) -> Option<Self> {
        let fields = items.iter().find_map(|item| match item {
            Item::Struct(item) if item.ident == name => Some(&item.fields),
            _ => None,
        })?;
        let fields = fields
            .iter()
            .filter_map(|field| Some((field.ident.clone()?, argument_of(&field.ty, "Result")?)))
            .collect();
        let send = items.iter().find_map(|item| match item {
            Item::Impl(item) if is_for(&item.self_ty, name) => {
                item.items.iter().find_map(|member| match member {
                    ImplItem::Fn(function) if function.sig.ident == "send" => Some(function),
                    _ => None,
                })
            }
            _ => None,
        })?;
        let value_of = |matches: &dyn Fn(&Expr) -> bool| {
            send.block
                .stmts
                .iter()
                .find_map(|statement| match statement {
                    Stmt::Local(local) => local
                        .init
                        .as_ref()
                        .map(|init| &*init.expr)
                        .filter(|expr| matches(expr)),
                    _ => None,
                })
        };
        let url = value_of(
            &|expr| matches!(expr, Expr::Macro(call) if call.mac.path.is_ident("format")),
        )?;
        let request = value_of(&|expr| match expr {
            Expr::Try(tried) => {
                matches!(&*tried.expr, Expr::MethodCall(call) if call.method == "build")
            }
            _ => false,
        })?;
        let mut request = request.clone();
        OurRequest.visit_expr_mut(&mut request);
        let ReturnType::Type(_, returned) = &send.sig.output else {
            return None;
        };
        Some(Self {
            fields,
            url: url.clone(),
            request,
            success: argument_of(&argument_of(returned, "Result")?, "ResponseValue")?,
        })
    }
}

fn is_for(node: &Type, name: &str) -> bool {
    matches!(node, Type::Path(path) if path.path.segments.last().is_some_and(|last| {
        last.ident == name && !matches!(last.arguments, PathArguments::None)
    }))
}

/// Edits of the request expression: no `api-version` header, reqwest's own form encoding, and
/// errors left to the runtime.
struct OurRequest;

impl VisitMut for OurRequest {
    fn visit_expr_mut(&mut self, node: &mut Expr) {
        visit_mut::visit_expr_mut(self, node);
        let replacement = match node {
            Expr::Try(tried) => Some((*tried.expr).clone()),
            Expr::MethodCall(call) if call.method == "headers" => Some((*call.receiver).clone()),
            Expr::MethodCall(call) if call.method == "form_urlencoded" => {
                call.method = format_ident!("form");
                None
            }
            Expr::Path(path) if path.path.segments[0].ident == "progenitor_client" => {
                path.path.segments[0].ident = format_ident!("runtime");
                None
            }
            _ => None,
        };
        if let Some(replacement) = replacement {
            *node = replacement;
        }
    }
}

fn builder(context: &Context<'_>, operation: &Operation, made: &Made) -> TokenStream {
    let name = format_ident!("{}", names::type_name(&operation.id));
    let method = names::field(&operation.id);
    let fixed = static_name(operation);
    let Made {
        fields,
        url,
        request,
        success,
    } = made;
    let idents = fields.iter().map(|(ident, _)| ident).collect::<Vec<_>>();
    let members = fields
        .iter()
        .map(|(ident, ty)| quote!(#ident: ::std::result::Result<#ty, ::std::string::String>));
    let initial = fields.iter().map(|(ident, ty)| {
        let wire = wire_name(operation, ident);
        let missing = format!("`{wire}` is required and was not set");
        // A page size whose default the vendor does not publish is always said (B18).
        let unpublished = parameter(operation, ident).is_some_and(|it| {
            let size = operation.paging.as_ref().map(|paging| &paging.size);
            size == Some(&it.wire) && it.schema.get("default").is_none()
        });
        if unpublished {
            quote!(#ident: Ok(Some(runtime::paging::PAGE_SIZE)))
        } else if argument_of(ty, "Option").is_some() || is_body_builder(ty) {
            quote!(#ident: Ok(::std::default::Default::default()))
        } else {
            quote!(#ident: Err(#missing.to_owned()))
        }
    });
    let setters = fields
        .iter()
        .map(|(ident, ty)| setter(operation, ident, ty));
    let taken = fields.iter().map(|(ident, ty)| {
        let built = built_body(ty);
        let complete = built.map(|built| {
            quote!(.and_then(|body| #built::try_from(body).map_err(|error| error.to_string())))
        });
        quote! {
            let #ident = #ident #complete.map_err(|reason| operation.invalid(reason))?;
        }
    });
    let checks = operation
        .parameters
        .iter()
        .filter_map(|it| validate::of_parameter(context, it));
    let body_check = operation.body.as_ref().and_then(|body| {
        // An object's properties are named by themselves, the items of a list by their index.
        let is_list = resolve(context.document, &body.schema)["type"] == "array";
        let name = if is_list { "body" } else { "" };
        let check = validate::of_value(context, name, &body.schema)?;
        Some(quote! {{ let value = &body; #check }})
    });
    let answer = match success {
        Type::Tuple(unit) if unit.elems.is_empty() => quote!(Ok(answer.without_body())),
        _ => quote!(answer.json(operation)),
    };
    let stream = match (&operation.paging, &operation.list_of) {
        (Some(paging), _) => Some(pages(operation, paging)),
        (None, Some(item)) => Some(items(operation, item)),
        (None, None) => None,
    };
    let about = format!(
        " A call of [`{}`](super::Client::{method}), being put together.",
        operation.id
    );
    let send_about = format!(
        " Sends `{} {}`.\n\n # Errors\n\n See [`Client::{method}`](super::Client::{method}).",
        operation.method, operation.path
    );
    let debug = super::opaque_debug(&name, &quote!(<'_>));
    quote! {
        #[doc = #about]
        #[derive(Clone)]
        pub struct #name<'a> {
            client: &'a super::Client,
            #(#members),*
        }

        #debug

        impl<'a> #name<'a> {
            pub(super) fn new(client: &'a super::Client) -> Self {
                Self { client, #(#initial),* }
            }

            #(#setters)*

            /// The request, if what is put together keeps to the spec.
            pub(crate) fn request(self) -> ::std::result::Result<::reqwest::Result<::reqwest::Request>, ::rollbook::Error> {
                let operation = &super::operations::#fixed;
                let Self { client, #(#idents),* } = self;
                #(#taken)*
                #[allow(unused_mut)]
                let mut checks = runtime::Checks::new();
                #(#checks)*
                #body_check
                checks.finish(operation)?;
                let url = #url;
                Ok(#request)
            }

            #[doc = #send_about]
            pub async fn send(self) -> ::std::result::Result<runtime::Response<#success>, ::rollbook::Error> {
                let operation = &super::operations::#fixed;
                let connection = &self.client.connection;
                let answer = connection.call(operation, self.request()?).await?;
                #answer
            }

            #stream
        }
    }
}

fn wire_name(operation: &Operation, ident: &syn::Ident) -> String {
    parameter(operation, ident).map_or_else(|| ident.to_string(), |it| it.wire.clone())
}

fn parameter<'a>(
    operation: &'a Operation,
    ident: &syn::Ident,
) -> Option<&'a crate::model::Parameter> {
    operation.parameters.iter().find(|it| ident == &it.rust())
}

/// Whether the field holds a builder of a body, `types::builder::X`.
fn is_body_builder(ty: &Type) -> bool {
    built_body(ty).is_some()
}

/// `types::X` of `types::builder::X`.
fn built_body(ty: &Type) -> Option<syn::Path> {
    let Type::Path(path) = ty else { return None };
    let segments = path
        .path
        .segments
        .iter()
        .map(|segment| &segment.ident)
        .collect::<Vec<_>>();
    match segments.as_slice() {
        [types, builder, name] if *types == "types" && *builder == "builder" => {
            Some(parse_quote!(types::#name))
        }
        _ => None,
    }
}

fn setter(operation: &Operation, ident: &syn::Ident, ty: &Type) -> TokenStream {
    if let Some(built) = built_body(ty) {
        return quote! {
            /// The whole body.
            pub fn body<V>(mut self, value: V) -> Self
            where
                V: ::std::convert::TryInto<#built>,
                V::Error: ::std::fmt::Display,
            {
                self.body = runtime::required_field("body", value).map(::std::convert::From::from);
                self
            }

            /// The body, by its builder.
            pub fn body_map<F>(mut self, build: F) -> Self
            where
                F: ::std::ops::FnOnce(#ty) -> #ty,
            {
                self.body = self.body.map(build);
                self
            }
        };
    }
    if let Some(item) = argument_of(ty, "Vec").filter(|_| *ident == "body") {
        return quote! {
            /// The whole body: its items, or their builders.
            pub fn body<I>(mut self, items: I) -> Self
            where
                I: ::std::iter::IntoIterator,
                I::Item: ::std::convert::TryInto<#item>,
                <I::Item as ::std::convert::TryInto<#item>>::Error: ::std::fmt::Display,
            {
                self.body = runtime::required_items("body", items);
                self
            }
        };
    }
    let found = parameter(operation, ident);
    let wire = wire_name(operation, ident);
    let about = docs::lines(found.map_or("The whole body.", |it| it.description.as_str()));
    match argument_of(ty, "Option") {
        Some(_) => quote! {
            #[doc = #about]
            pub fn #ident<V, M>(mut self, value: V) -> Self
            where
                V: runtime::IntoField<#ty, M>,
            {
                self.#ident = value.into_field(#wire);
                self
            }
        },
        None => quote! {
            #[doc = #about]
            pub fn #ident<V>(mut self, value: V) -> Self
            where
                V: ::std::convert::TryInto<#ty>,
                V::Error: ::std::fmt::Display,
            {
                self.#ident = runtime::required_field(#wire, value);
                self
            }
        },
    }
}

/// `stream()`, for operations with `x-paging`.
fn pages(operation: &Operation, paging: &Paging) -> TokenStream {
    let fixed = static_name(operation);
    let ident = |wire: &str| format_ident!("{}", names::field(wire));
    let size = ident(&paging.size);
    let (step, by_page) = match &paging.step {
        Step::Offset(wire) => (ident(wire), false),
        Step::Page(wire) => (ident(wire), true),
    };
    let name = |wire: &Option<String>| match wire {
        Some(wire) => quote!(::std::option::Option::Some(#wire)),
        None => quote!(::std::option::Option::None),
    };
    let (items, next) = (name(&paging.items), name(&paging.next));
    let item = format_ident!("{}", names::type_name(&paging.item));
    quote! {
        /// Every item of every page, fetched as the stream is read.
        ///
        /// Starts where the builder says and keeps its page size (100 if none was set).
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error of its own, and the next item follows. After any
        /// other error, which is one of [`send`](Self::send) or says that the list cannot be walked
        /// to its end, nothing follows.
        pub fn stream(
            self,
        ) -> impl runtime::paging::Stream<Item = ::std::result::Result<types::#item, ::rollbook::Error>> + Send + 'a {
            let start = runtime::paging::Start {
                by_page: #by_page,
                items: #items,
                next: #next,
                size: self.#size.clone().map(|size| size.map(i64::from)),
                at: self.#step.clone().map(|at| at.map(i64::from)),
            };
            let connection = self.client.connection.clone();
            runtime::paging::stream(connection, &super::operations::#fixed, start, move |size, at| {
                self.clone().#size(size).#step(at).request()
            })
        }
    }
}

/// `stream()`, for operations that answer with a bare list.
fn items(operation: &Operation, item: &str) -> TokenStream {
    let fixed = static_name(operation);
    let item = format_ident!("{}", names::type_name(item));
    quote! {
        /// Every item of the list, read as the bytes arrive, in memory that does not grow with it.
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error of its own, and the next item follows; a lost
        /// connection is an error at the end, so a list that is cut short never looks whole.
        pub fn stream(
            self,
        ) -> impl runtime::paging::Stream<Item = ::std::result::Result<types::#item, ::rollbook::Error>> + Send + 'static {
            let connection = self.client.connection.clone();
            runtime::items::stream(connection, &super::operations::#fixed, self.request())
        }
    }
}
