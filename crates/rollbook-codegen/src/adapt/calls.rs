//! The module `builder`: a call builder for each operation.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Type, parse_quote};

use super::bodies::{BodySetters, body_setters};
use super::operations::static_name;
use super::rust_types::{Scope, free_name, method_names};
use super::setters::{Target, setter};
use super::streams::{Stream, by_page, stream};
use super::{Context, docs, options};
use crate::model::{Body, Operation, Parameter, Place};
use crate::names::PRIVATE;

/// The module `builder`.
pub(super) fn builders(context: &Context<'_>) -> Result<TokenStream, String> {
    let operations = context.model.operations.iter().enumerate();
    let builders =
        operations.map(|(index, operation)| Ok(Call::of(context, index, operation)?.tokens()));
    let builders = builders.collect::<Result<Vec<_>, String>>()?;
    Ok(quote! {
        /// The builder of a call of each operation: parameters, body, options, then `send`.
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
                setter(&about, ident, (ident, Target::Call), &parameter.wire, ty)
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
        let stream = Stream {
            context: self.context,
            operation: self.operation,
            response: &self.response,
        };
        let stream = stream.method();
        let debug = super::redacted_debug(&name, &TokenStream::new());
        let options = options::setters(options::NAMES.map(|name| self.method(name)));
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
            match setters {
                // The builder checks what it builds.
                BodySetters::Builder { built, .. } => quote! {
                    let #local = self.__body.and_then(<#built as ::std::convert::TryFrom<_>>::try_from);
                    let #local = __invalid.keep(&#local);
                },
                BodySetters::Items { .. } | BodySetters::Value { .. } => {
                    let rule = self.context.rule(&body.schema, Scope::Builder);
                    quote! {
                        let #local = self.__body;
                        let #local = __invalid.take("", &#local, |_| false, #rule);
                    }
                }
            }
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
             the credentials.\n\n# Errors\n\nIf the request violates the spec.",
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
