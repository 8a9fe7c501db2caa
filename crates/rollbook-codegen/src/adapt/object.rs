//! A component that is an object, with the names and types of its fields.

use proc_macro2::{Ident, TokenStream};
use quote::format_ident;
use serde_json::{Value, json};
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
    /// The rule of the whole object, for the builder, if it is more than those of its properties.
    pub(super) rule: Option<TokenStream>,
}

/// A property, with its field.
pub(super) struct Member<'a> {
    pub(super) field: &'a Field,
    pub(super) about: TokenStream,
    pub(super) ident: Ident,
    pub(super) ty: Type,
    /// The rule of its values, for the builder, unless its type guarantees it.
    pub(super) rule: Option<TokenStream>,
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
                rule: (scope == Scope::TypesBuilder && !context.is_guaranteed(&field.schema))
                    .then(|| context.rule(&field.schema, scope)),
                default: default_of(&context.model.document, &field.schema),
            })
        });
        let open = context
            .schema(component)
            .get("additionalProperties")
            .is_some();
        let schema = json!({"$ref": format!("#/components/schemas/{}", component.name)});
        let whole = scope == Scope::TypesBuilder && context.limits_whole(&schema);
        Ok(Self {
            name: format_ident!("{}", component.rust),
            members: members.collect::<Result<_, String>>()?,
            extra: open
                .then(|| context.rust_types.extra(index, scope))
                .transpose()?,
            rule: whole.then(|| context.rule(&schema, scope)),
        })
    }
}
