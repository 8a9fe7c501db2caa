//! The setters of a request body.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Path, Type, parse_quote};

use super::Context;
use super::rust_types::{Scope, builder_name, type_argument};
use super::setters::{Target, setter};
use crate::model::{Body, Shape};
use crate::spec::schema::{effective, type_of};

/// How a body is set.
pub(super) enum BodySetters {
    /// By its builder.
    Builder { built: Path, builder: Path },
    /// By its items or their builders.
    Items { item: Type, rule: TokenStream },
    /// By its value.
    Value { ty: Type },
}

impl BodySetters {
    /// The type of the body's field in the call builder.
    pub(super) fn field_type(&self) -> Type {
        match self {
            Self::Builder { builder, .. } => parse_quote!(#builder),
            Self::Items { item, .. } => parse_quote!(::std::vec::Vec<#item>),
            Self::Value { ty } => ty.clone(),
        }
    }

    pub(super) fn tokens(&self) -> TokenStream {
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
                let field = format_ident!("__body");
                setter(
                    &about,
                    &format_ident!("body"),
                    (&field, Target::Call),
                    "",
                    ty,
                )
            }
        }
    }
}

pub(super) fn body_setters<'a>(
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
