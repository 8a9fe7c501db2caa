//! The call builder of each operation, and its static for the runtime.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Path, Type, parse_quote};

use super::descriptions::descriptions;
use super::rust_types::{Scope, builder_name, free_name, method_names, type_argument};
use super::types::setter;
use super::{Context, docs};
use crate::model::{
    Body, ErrorShape, Model, Operation, Paging, Parameter, Place, Security, Shape, Step, effective,
    type_of,
};
use crate::names::PRIVATE;

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
        /// What each operation is called and how it is authenticated, as the spec says.
        pub mod operations {
            // A spec may have no operations.
            #[allow(unused_imports)]
            use ::rollbook::runtime::{self, Operation};

            #(#statics)*

            const __NAMES: &[&str] = &[#(#properties),*];

            /// Every operation, in the spec's order.
            pub static #all: &[&Operation] = &[#(&#names),*];

            #descriptions

            /// What a call of any other endpoint is: one for each method.
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

fn static_name(operation: &Operation) -> Ident {
    format_ident!("{}", operation.constant)
}

/// The module `builder`.
pub(super) fn builders(context: &Context<'_>) -> Result<TokenStream, String> {
    let operations = context.model.operations.iter().enumerate();
    let builders =
        operations.map(|(index, operation)| Ok(Call::of(context, index, operation)?.tokens()));
    let builders = builders.collect::<Result<Vec<_>, String>>()?;
    Ok(quote! {
        /// A call of each operation, being put together: parameters, body, then `send`.
        #[allow(clippy::all)]
        pub mod builder {
            // A spec may have no operations, or none with a type.
            #[allow(unused_imports)]
            use ::rollbook::runtime;
            #[allow(unused_imports)]
            use super::types;

            #(#builders)*
        }
    })
}

/// The methods of call builders that are not setters.
pub(super) fn method_names_of_calls() -> Vec<String> {
    let body = BodySetters::Builder {
        built: parse_quote!(types::X),
        builder: parse_quote!(types::builder::X),
    };
    let (body, send) = (body.tokens(), send(&TokenStream::new(), &parse_quote!(())));
    let nothing = TokenStream::new();
    let stream = stream(&parse_quote!(()), &nothing, &nothing);
    let by_page = by_page(&parse_quote!(()), &nothing, &nothing);
    let mut names = method_names(quote!(#body #send #stream #by_page));
    // Every builder has `clone`, from the trait.
    names.push("clone".to_owned());
    names
}

/// How a body is set.
enum BodySetters {
    /// By its builder.
    Builder { built: Path, builder: Path },
    /// By its items or their builders.
    Items { item: Type, rule: TokenStream },
    /// By its value.
    Value { ty: Type },
}

impl BodySetters {
    /// The type of the body's field in the call builder.
    fn field_type(&self) -> Type {
        match self {
            Self::Builder { builder, .. } => parse_quote!(#builder),
            Self::Items { item, .. } => parse_quote!(::std::vec::Vec<#item>),
            Self::Value { ty } => ty.clone(),
        }
    }

    fn tokens(&self) -> TokenStream {
        match self {
            Self::Builder { built, builder } => quote! {
                /// The whole body.
                pub fn body<V>(mut self, value: V) -> Self
                where
                    V: ::std::convert::TryInto<#built>,
                    V::Error: ::std::fmt::Display + 'static,
                {
                    self.__body = runtime::convert("", value).map(::std::convert::From::from);
                    self
                }

                /// The body, by its builder.
                pub fn body_map<F>(mut self, build: F) -> Self
                where
                    F: ::std::ops::FnOnce(#builder) -> #builder,
                {
                    self.__body = self.__body.map(build);
                    self
                }
            },
            Self::Items { item, rule } => quote! {
                /// The whole body: its items, or their builders.
                pub fn body<I, M>(mut self, items: I) -> Self
                where
                    I: ::std::iter::IntoIterator,
                    I::Item: runtime::IntoValue<#item, M>,
                {
                    self.__body = runtime::convert_items(items, #rule);
                    self
                }
            },
            Self::Value { ty } => {
                let about = quote!(#[doc = " The whole body."]);
                setter(&about, &format_ident!("body"), &quote!(__body), "", ty)
            }
        }
    }
}

/// A parameter, with its field in the builder.
struct Argument<'a> {
    parameter: &'a Parameter,
    ident: Ident,
    ty: Type,
    rule: TokenStream,
}

/// The builder of an operation's calls.
struct Call<'c, 'a> {
    context: &'c Context<'a>,
    operation: &'a Operation,
    arguments: Vec<Argument<'a>>,
    body: Option<(&'a Body, BodySetters)>,
    response: Type,
}

impl<'c, 'a> Call<'c, 'a> {
    fn of(
        context: &'c Context<'a>,
        index: usize,
        operation: &'a Operation,
    ) -> Result<Self, String> {
        let arguments = operation
            .parameters
            .iter()
            .enumerate()
            .map(|(place, parameter)| {
                Ok(Argument {
                    parameter,
                    ident: format_ident!("{}", parameter.rust),
                    ty: context.rust_types.parameter(index, place)?,
                    rule: context.rule(&parameter.schema, Scope::Builder),
                })
            });
        let body = match &operation.body {
            Some(body) => Some((body, body_setters(context, index, body)?)),
            None => None,
        };
        Ok(Self {
            context,
            operation,
            arguments: arguments.collect::<Result<_, String>>()?,
            body,
            response: context.rust_types.response(index)?,
        })
    }

    fn tokens(&self) -> TokenStream {
        let Self {
            operation,
            response,
            ..
        } = self;
        let name = format_ident!("{}", operation.builder);
        let members = self.arguments.iter().map(|Argument { ident, ty, .. }| {
            quote!(#ident: ::std::result::Result<#ty, runtime::Invalid>,)
        });
        let document = &self.context.model.document;
        let initial = self
            .arguments
            .iter()
            .map(|it| it.initial(document, operation));
        let setters = self.arguments.iter().map(
            |Argument {
                 parameter,
                 ident,
                 ty,
                 ..
             }| {
                let about = docs::attributes(self.context, Scope::Builder, &parameter.description);
                setter(&about, ident, &quote!(#ident), &parameter.wire, ty)
            },
        );
        let (body_member, body_initial, body_setters) = match &self.body {
            Some((_, setters)) => {
                let ty = setters.field_type();
                let initial = match setters {
                    BodySetters::Builder { .. } => {
                        quote!(::std::result::Result::Ok(::std::default::Default::default()))
                    }
                    _ => quote!(runtime::Invalid::missing("")),
                };
                let tokens = setters.tokens();
                (
                    Some(quote!(__body: ::std::result::Result<#ty, runtime::Invalid>,)),
                    Some(quote!(__body: #initial,)),
                    Some(tokens),
                )
            }
            None => (None, None, None),
        };
        let request = self.request();
        let about = docs::call(self.context, operation);
        let send_about = format!(
            "Sends {}.\n\n# Errors\n\nSee [`Client::{rust}`](super::Client::{rust}).",
            docs::code(&format!("{} {}", operation.method, operation.path)),
            rust = operation.rust,
        );
        let send = send(&docs::ours(&send_about), response);
        let stream = self.stream();
        let debug = super::redacted_debug(&name, &TokenStream::new());
        let options = self.options();
        quote! {
            #about
            #[derive(Clone)]
            #[must_use = "a call does nothing until it is sent, or awaited"]
            pub struct #name {
                __connection: runtime::Connection,
                __options: runtime::CallOptions,
                #(#members)*
                #body_member
            }

            #debug

            impl #name {
                pub(super) fn __new(client: &super::Client) -> Self {
                    Self {
                        __connection: client.__connection.clone(),
                        __options: ::std::default::Default::default(),
                        #(#initial,)*
                        #body_initial
                    }
                }

                #(#setters)*
                #body_setters

                #options
                #request
                #send
                #stream
            }

            impl ::std::future::IntoFuture for #name {
                type Output = ::std::result::Result<runtime::Response<#response>, ::rollbook::Error>;
                type IntoFuture = runtime::CallFuture<#response>;

                fn into_future(self) -> Self::IntoFuture {
                    ::std::boxed::Box::pin(self.send())
                }
            }
        }
    }

    /// The methods that make the request, or all field errors.
    fn request(&self) -> TokenStream {
        let fixed = static_name(self.operation);
        let locals: Vec<_> = (0..self.arguments.len())
            .map(|number| format_ident!("{PRIVATE}{number}"))
            .collect();
        let taken = self
            .arguments
            .iter()
            .zip(&locals)
            .map(|(argument, local)| argument.taken(local));
        let local = format_ident!("{PRIVATE}body");
        let body = self.body.as_ref().map(|(body, setters)| {
            let built = match setters {
                BodySetters::Builder { built, .. } => {
                    quote!(let #local = self.__body.and_then(<#built as ::std::convert::TryFrom<_>>::try_from);)
                }
                _ => quote!(let #local = self.__body;),
            };
            let rule = self.context.rule(&body.schema, Scope::Builder);
            quote!(#built let #local = __invalid.take("", &#local, |_| false, #rule);)
        });
        let all: Vec<_> = locals.iter().chain(body.as_ref().map(|_| &local)).collect();
        let path = self.path(&locals);
        let others = self
            .arguments
            .iter()
            .zip(&locals)
            .filter_map(|(argument, local)| {
                let wire = &argument.parameter.wire;
                match argument.parameter.place {
                    Place::Path => None,
                    Place::Query => Some(quote!(__draft.query(#wire, #local);)),
                    Place::Header => {
                        let wire = wire.to_lowercase();
                        Some(quote!(__draft.header(#wire, #local);))
                    }
                }
            });
        let content = self.body.as_ref().map(|(body, _)| {
            let content_type = &body.content_type;
            match body.is_form {
                true => quote!(__draft.form(#content_type, #local);),
                false => quote!(__draft.json(#content_type, #local);),
            }
        });
        let request = self.method("request");
        let about = docs::ours(
            "The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of \
             the credentials.\n\n# Errors\n\nIf what is put together does not keep to the spec.",
        );
        quote! {
            #about
            pub fn #request(self) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
                self.__request()
            }

            fn __request(self) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
                let __operation = &super::operations::#fixed;
                #[allow(unused_mut)]
                let mut __invalid = runtime::Invalid::new();
                #(#taken)*
                #body
                let (true, #(::std::option::Option::Some(#all),)*) = (__invalid.is_empty(), #(#all,)*) else {
                    return ::std::result::Result::Err(__operation.invalid(__invalid));
                };
                #[allow(unused_mut)]
                let mut __draft = runtime::Draft::new(__operation, self.__connection, self.__options);
                #(#path)*
                #(#others)*
                #content
                __draft.finish()
            }
        }
    }

    /// The name of a method, changed if a parameter has it.
    fn method(&self, name: &str) -> Ident {
        free_name(name, |name| {
            self.arguments.iter().any(|it| it.parameter.rust == name)
        })
    }

    /// The setters of the options of one call.
    fn options(&self) -> TokenStream {
        let [timeout, deadline, retry, header, query] = [
            "timeout",
            "deadline",
            "retry",
            "extra_header",
            "extra_query",
        ]
        .map(|it| self.method(it));
        quote! {
            /// The time for one attempt of this call, in place of [`Options::timeout`](::rollbook::Options::timeout).
            ///
            /// A call that ends by it reports whether it may have taken effect. One that is dropped, as
            /// `tokio::time::timeout` does, cannot.
            pub fn #timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.__options.set_timeout(timeout);
                self
            }

            /// The time for all attempts of this call, in place of [`Retry::deadline`](::rollbook::Retry::deadline).
            pub fn #deadline(mut self, deadline: ::std::time::Duration) -> Self {
                self.__options.set_deadline(deadline);
                self
            }

            /// How this call is sent again, in place of [`Options::retry`](::rollbook::Options::retry). It shares the
            /// client's budget.
            pub fn #retry(mut self, retry: ::rollbook::Retry) -> Self {
                self.__options.set_retry(retry);
                self
            }

            /// One more header. What the client writes itself, such as `Authorization`, is refused.
            pub fn #header(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                self.__options.add_header(name.into(), value.into());
                self
            }

            /// One more parameter of the query: for what the vendor takes and the spec does not have.
            pub fn #query(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                self.__options.add_query(name.into(), value.into());
                self
            }
        }
    }

    /// The statements that write the path.
    fn path(&self, locals: &[Ident]) -> Vec<TokenStream> {
        let mut pieces = Vec::new();
        let mut rest = self.operation.path.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (wire, after) = after.split_once('}').unwrap_or((after, ""));
            let arguments = self.arguments.iter().zip(locals);
            let named =
                |it: &Argument<'_>| it.parameter.place == Place::Path && it.parameter.wire == wire;
            let value = arguments
                .filter(|(argument, _)| named(argument))
                .map(|(_, local)| local)
                .next();
            pieces.push(quote!(__draft.literal(#before);));
            pieces.extend(value.map(|value| quote!(__draft.segment(#value);)));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(quote!(__draft.literal(#rest);));
        }
        pieces
    }

    fn stream(&self) -> Option<TokenStream> {
        let document = &self.context.model.document;
        if let Some(paging) = &self.operation.paging {
            return Some(self.pages(paging));
        }
        if !self.operation.is_list(document) {
            return None;
        }
        let item = type_argument(&self.response, "Vec")?;
        let fixed = static_name(self.operation);
        let about = docs::ours(
            "Every item of the list, read as the bytes arrive, in memory that does not grow with it.\n\n\
             # Errors\n\n\
             An item that cannot be read is an error of its own, and the next item follows; a lost connection is an \
             error at the end, so a list that is cut short never looks whole.",
        );
        let body = quote!(runtime::items::stream(&super::operations::#fixed, self.__request()));
        Some(stream(&item, &about, &body))
    }

    /// `by_page()` and `stream()`, for operations with `x-paging`.
    fn pages(&self, paging: &Paging) -> TokenStream {
        let fixed = static_name(self.operation);
        let ident = |wire: &str| {
            let parameter = self.operation.parameter(wire, Place::Query);
            format_ident!("{}", parameter.map_or("", |it| &it.rust))
        };
        let size = ident(&paging.size);
        let (step, counts_pages) = match &paging.step {
            Step::Offset(wire) => (ident(wire), false),
            Step::Page(wire) => (ident(wire), true),
        };
        let item = self.item(paging);
        let items = match &paging.items {
            Some(items) => quote!(::std::option::Option::Some(#items)),
            None => quote!(::std::option::Option::None),
        };
        let next = match &paging.next {
            Some(next) => quote!(::std::option::Option::Some(#next)),
            None => quote!(::std::option::Option::None),
        };
        let total = match &paging.total {
            Some(total) => quote!(::std::option::Option::Some(#total)),
            None => quote!(::std::option::Option::None),
        };
        let default_size = Literal::i64_unsuffixed(paging.default_size);
        let start = format!(
            "Starts where the builder says and keeps its page size ({default_size} if none was set)."
        );
        let reported = match &paging.total {
            Some(total) => format!("The total of a page is its `{total}`."),
            None => "The pages of this list have no total.".to_owned(),
        };
        let about_pages = docs::ours(&format!(
            "Every page, fetched as the stream is read: for progress.\n\n{start} {reported}\n\n\
             # Errors\n\n\
             An item that cannot be read is an error within its page. After an error in place of a page, which is one of \
             [`send`](Self::send) or says that the list cannot be read to its end, nothing follows.",
        ));
        let about = docs::ours(&format!(
            "Every item of every page, fetched as the stream is read.\n\n{start}\n\n\
             # Errors\n\n\
             An item that cannot be read is an error of its own, and the next item follows. After any other error, \
             which is one of [`send`](Self::send) or says that the list cannot be read to its end, nothing follows.",
        ));
        let stream = stream(&item, &about, &quote!(self.by_page().items()));
        let by_page = by_page(
            &item,
            &about_pages,
            &quote! {
                let start = runtime::paging::Start {
                    by_page: #counts_pages,
                    items: #items,
                    next: #next,
                    total: #total,
                    size: self.#size.clone().map(|size| size.map_or(#default_size, ::std::convert::Into::into)),
                    at: self.#step.clone().map(|at| at.map(::std::convert::Into::into)),
                };
                runtime::paging::pages(&super::operations::#fixed, start, move |size, at| {
                    ::std::clone::Clone::clone(&self).#size(size).#step(at).__request()
                })
            },
        );
        quote!(#by_page #stream)
    }

    /// The type of one item.
    fn item(&self, paging: &Paging) -> Type {
        let list = match (&paging.items, &self.operation.success) {
            (Some(items), Some(success)) => self.field(success, items),
            _ => Some(self.response.clone()),
        };
        let list = list.map(|ty| type_argument(&ty, "Option").unwrap_or(ty));
        list.and_then(|ty| type_argument(&ty, "Vec"))
            .unwrap_or_else(|| parse_quote!(::serde_json::Value))
    }

    /// The type of a property of a response.
    fn field(&self, schema: &Value, wire: &str) -> Option<Type> {
        let model = self.context.model;
        let name = type_of(&model.document, schema)?;
        let (index, component) = model
            .types
            .iter()
            .enumerate()
            .find(|(_, it)| it.name == name)?;
        let Shape::Object(fields) = &component.shape else {
            return None;
        };
        let place = fields.iter().position(|field| field.wire == wire)?;
        self.context
            .rust_types
            .field(index, place, Scope::Builder)
            .ok()
    }
}

impl Argument<'_> {
    /// The initial value of the field in the builder.
    fn initial(&self, document: &Value, operation: &Operation) -> TokenStream {
        let Self {
            parameter, ident, ..
        } = self;
        let wire = &parameter.wire;
        let unpublished = operation.always_sends(document, parameter);
        match (unpublished, parameter.required) {
            (Some(paging), _) => {
                let size = Literal::i64_unsuffixed(paging.default_size);
                quote!(#ident: ::std::result::Result::Ok(::std::option::Option::Some(#size)))
            }
            (None, true) => quote!(#ident: runtime::Invalid::missing(#wire)),
            (None, false) => {
                quote!(#ident: ::std::result::Result::Ok(::std::option::Option::None))
            }
        }
    }

    /// The statements that take the value, or record its field errors.
    fn taken(&self, local: &Ident) -> TokenStream {
        let Self {
            parameter,
            ident,
            rule,
            ..
        } = self;
        let wire = &parameter.wire;
        let absent = match parameter.required {
            true => quote!(|_| false),
            false => quote!(::std::option::Option::is_none),
        };
        let place = match parameter.place {
            Place::Path => quote!(__invalid.segment(#wire, &self.#ident);),
            Place::Header => quote!(__invalid.header(#wire, &self.#ident);),
            Place::Query => TokenStream::new(),
        };
        quote! {
            #place
            let #local = __invalid.take(#wire, &self.#ident, #absent, #rule);
        }
    }
}

fn body_setters<'a>(
    context: &Context<'a>,
    index: usize,
    body: &'a Body,
) -> Result<BodySetters, String> {
    let document = &context.model.document;
    let ty = context.rust_types.body(index)?;
    if let Some(name) = type_of(document, &body.schema) {
        let component = context.model.types.iter().find(|it| it.name == name);
        if let Some((Shape::Object(_), rust)) =
            component.map(|it| (&it.shape, format_ident!("{}", it.rust)))
        {
            let builder = builder_name(&rust);
            return Ok(BodySetters::Builder {
                built: parse_quote!(types::#rust),
                builder: parse_quote!(types::builder::#builder),
            });
        }
    }
    Ok(match type_argument(&ty, "Vec") {
        Some(item) => BodySetters::Items {
            item,
            rule: context.rule(&effective(document, &body.schema)["items"], Scope::Builder),
        },
        None => BodySetters::Value { ty },
    })
}

/// `send()`.
fn send(about: &TokenStream, response: &Type) -> TokenStream {
    let read = match response {
        Type::Tuple(unit) if unit.elems.is_empty() => {
            quote!(::std::result::Result::Ok(response.without_body()))
        }
        _ => quote!(response.json()),
    };
    quote! {
        #about
        pub async fn send(self) -> ::std::result::Result<runtime::Response<#response>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            #read
        }
    }
}

/// `stream()`.
fn stream(item: &Type, about: &TokenStream, body: &TokenStream) -> TokenStream {
    quote! {
        #about
        pub fn stream(self) -> ::rollbook::ItemStream<#item> {
            #body
        }
    }
}

fn by_page(item: &Type, about: &TokenStream, body: &TokenStream) -> TokenStream {
    quote! {
        #about
        pub fn by_page(self) -> ::rollbook::PageStream<#item> {
            #body
        }
    }
}
