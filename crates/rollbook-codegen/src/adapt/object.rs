//! A component that is an object, with the names and types of its fields.

use proc_macro2::{Ident, TokenStream};
use quote::format_ident;
use serde_json::Value;
use syn::Type;

use super::made::From;
use super::{Context, docs};
use crate::model::{Component, Field, default_of};

/// An object that names its properties.
pub(super) struct Object<'a> {
    pub(super) name: Ident,
    pub(super) members: Vec<Member<'a>>,
    /// The type of `extra`, which holds the other properties.
    pub(super) extra: Option<Type>,
}

/// A property, with its field.
pub(super) struct Member<'a> {
    pub(super) field: &'a Field,
    pub(super) about: TokenStream,
    pub(super) ident: Ident,
    pub(super) ty: Type,
    /// The rule that its values keep, for the builder.
    pub(super) rule: TokenStream,
    /// What it is if it is missing.
    pub(super) default: Option<&'a Value>,
}

impl<'a> Object<'a> {
    pub(super) fn of(
        context: &Context<'a>,
        index: usize,
        component: &Component,
        fields: &'a [Field],
        from: From,
    ) -> Result<Self, String> {
        let members = fields.iter().enumerate().map(|(place, field)| {
            Ok(Member {
                field,
                about: docs::attributes(context, from, &field.description),
                ident: format_ident!("{}", field.rust),
                ty: context.made.field(index, place, from)?,
                rule: match from {
                    From::TypesBuilder => context.rule(&field.schema, from),
                    From::Types | From::Builder => TokenStream::new(),
                },
                default: default_of(&context.model.document, &field.schema),
            })
        });
        let open = context
            .schema(component)
            .get("additionalProperties")
            .is_some();
        Ok(Self {
            name: format_ident!("{}", component.rust),
            members: members.collect::<Result<_, String>>()?,
            extra: open.then(|| context.made.extra(index, from)).transpose()?,
        })
    }
}
