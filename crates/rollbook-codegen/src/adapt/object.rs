//! A component that is an object, with the names and types of its fields.

use proc_macro2::{Ident, TokenStream};
use quote::format_ident;
use serde_json::Value;
use syn::Type;

use super::rust_types::Scope;
use super::{Context, docs};
use crate::model::{Component, Field};
use crate::spec::schema::default_of;

/// An object with named properties.
pub(super) struct Object<'a> {
    pub(super) name: Ident,
    pub(super) members: Vec<Member<'a>>,
    /// The type of `extra`, the additional properties.
    pub(super) extra: Option<Type>,
}

/// A property, with its field.
pub(super) struct Member<'a> {
    pub(super) field: &'a Field,
    pub(super) about: TokenStream,
    pub(super) ident: Ident,
    pub(super) ty: Type,
    /// The rule of its values, for the builder.
    pub(super) rule: TokenStream,
    /// Its value if it is missing.
    pub(super) default: Option<&'a Value>,
}

impl<'a> Object<'a> {
    pub(super) fn of(
        context: &Context<'a>,
        index: usize,
        component: &Component,
        fields: &'a [Field],
        scope: Scope,
    ) -> Result<Self, String> {
        let members = fields.iter().enumerate().map(|(place, field)| {
            Ok(Member {
                field,
                about: docs::attributes(context, scope, &field.description),
                ident: format_ident!("{}", field.rust),
                ty: context.rust_types.field(index, place, scope)?,
                rule: match scope {
                    Scope::TypesBuilder => context.rule(&field.schema, scope),
                    Scope::Types | Scope::Builder => TokenStream::new(),
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
            extra: open
                .then(|| context.rust_types.extra(index, scope))
                .transpose()?,
        })
    }
}
