//! The Rust type of each property, parameter, body and response, from progenitor's output.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use quote::format_ident;
use syn::visit_mut::{self, VisitMut};
use syn::{File, GenericArgument, ImplItem, Item, PathArguments, ReturnType, Type, parse_quote};

use crate::lower::placeholder;
use crate::model::{Component, Model};

/// The types, by placeholder.
pub(crate) struct RustTypes<'a> {
    model: &'a Model,
    /// Struct fields, and parameters and bodies of builders.
    fields: HashMap<(String, String), Type>,
    /// The return types of the builders' `send`.
    responses: HashMap<String, Type>,
}

/// The module that names a type: `types`, `types::builder` or `builder`.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Scope {
    Types,
    TypesBuilder,
    Builder,
}

impl<'a> RustTypes<'a> {
    /// # Errors
    ///
    /// If progenitor's output does not have the expected structure (another version).
    pub(crate) fn of(file: File, model: &'a Model) -> Result<Self, String> {
        let mut types = Self {
            model,
            fields: HashMap::new(),
            responses: HashMap::new(),
        };
        for name in ["types", "builder"] {
            let module = file.items.iter().find_map(|item| match item {
                Item::Mod(module) if module.ident == name => module.content.as_ref(),
                _ => None,
            });
            let (_, items) = module.ok_or_else(|| format!("progenitor made no module `{name}`"))?;
            items.iter().for_each(|item| types.read(item));
        }
        Ok(types)
    }

    fn read(&mut self, item: &Item) {
        match item {
            Item::Struct(item) => {
                for field in &item.fields {
                    let Some(ident) = &field.ident else { continue };
                    // A builder holds results.
                    let ty = type_argument(&field.ty, "Result").unwrap_or_else(|| field.ty.clone());
                    self.fields
                        .insert((item.ident.to_string(), ident.to_string()), ty);
                }
            }
            Item::Impl(item) => {
                let send = item.items.iter().find_map(|member| match member {
                    ImplItem::Fn(function) if function.sig.ident == "send" => {
                        Some(&function.sig.output)
                    }
                    _ => None,
                });
                let returned = send.and_then(|output| match output {
                    ReturnType::Type(_, ty) => {
                        type_argument(&type_argument(ty, "Result")?, "ResponseValue")
                    }
                    ReturnType::Default => None,
                });
                if let Some(returned) = returned {
                    self.responses.insert(last_ident(&item.self_ty), returned);
                }
            }
            _ => {}
        }
    }

    /// The type of a field of a component.
    pub(crate) fn field(
        &self,
        component: usize,
        field: usize,
        scope: Scope,
    ) -> Result<Type, String> {
        self.type_of(
            placeholder::component(component),
            placeholder::field(field),
            scope,
        )
    }

    /// The type of a component's additional properties.
    pub(crate) fn extra(&self, component: usize, scope: Scope) -> Result<Type, String> {
        self.type_of(
            placeholder::component(component),
            placeholder::EXTRA.to_owned(),
            scope,
        )
    }

    /// The type of a parameter.
    pub(crate) fn parameter(&self, operation: usize, parameter: usize) -> Result<Type, String> {
        self.type_of(
            placeholder::builder(operation),
            placeholder::field(parameter),
            Scope::Builder,
        )
    }

    /// The type of a body.
    pub(crate) fn body(&self, operation: usize) -> Result<Type, String> {
        self.type_of(
            placeholder::builder(operation),
            "body".to_owned(),
            Scope::Builder,
        )
    }

    /// The type of a success.
    pub(crate) fn response(&self, operation: usize) -> Result<Type, String> {
        let name = placeholder::builder(operation);
        let ty = self.responses.get(&name).cloned();
        let ty = ty.ok_or_else(|| format!("progenitor made no `send` for `{name}`"))?;
        Ok(self.named(ty, Scope::Builder))
    }

    fn type_of(&self, owner: String, field: String, scope: Scope) -> Result<Type, String> {
        let key = (owner, field);
        let ty = self.fields.get(&key).cloned();
        let ty = ty.ok_or_else(|| format!("progenitor made no `{}.{}`", key.0, key.1))?;
        Ok(self.named(ty, scope))
    }

    /// The type with its Rust names.
    fn named(&self, mut ty: Type, scope: Scope) -> Type {
        Names {
            types: &self.model.types,
            scope,
        }
        .visit_type_mut(&mut ty);
        ty
    }
}

/// Puts the names of components in place of their placeholders.
struct Names<'a> {
    types: &'a [Component],
    scope: Scope,
}

impl VisitMut for Names<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_mut::visit_path_mut(self, path);
        let last = path
            .segments
            .last()
            .map(|last| last.ident.to_string())
            .unwrap_or_default();
        let index = last
            .strip_prefix('T')
            .and_then(|digits| digits.parse::<usize>().ok());
        if path.leading_colon.is_some() {
            return;
        }
        // The one prelude type without a path in progenitor's code: an operation `option` has a builder `Option`.
        if last == "Option" {
            let option = path.clone();
            *path = parse_quote!(::std::option::#option);
            return;
        }
        if let Some(component) = index.and_then(|index| self.types.get(index)) {
            let name = format_ident!("{}", component.rust);
            *path = match self.scope {
                Scope::Types => parse_quote!(#name),
                Scope::TypesBuilder => parse_quote!(super::#name),
                Scope::Builder => parse_quote!(types::#name),
            };
        }
    }
}

/// `T` of `…::name<T>`.
pub(crate) fn type_argument(node: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = node else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    types_in(arguments).next()
}

/// The type of a map's values.
pub(crate) fn value_of(map: &Type) -> Option<Type> {
    let Type::Path(path) = map else { return None };
    match &path.path.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => types_in(arguments).nth(1),
        _ => None,
    }
}

fn types_in(arguments: &syn::AngleBracketedGenericArguments) -> impl Iterator<Item = Type> {
    arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner.clone()),
        _ => None,
    })
}

fn last_ident(node: &Type) -> String {
    match node {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
    .unwrap_or_default()
}

/// Whether and how a value can be missing.
pub(crate) enum Kind {
    /// Absent or present.
    Option(Type),
    /// Absent, null or present.
    Patch(Type),
    /// Always present.
    Plain,
}

pub(crate) fn kind(ty: &Type) -> Kind {
    // A component of that name has no type parameter.
    match (type_argument(ty, "Option"), type_argument(ty, "Patch")) {
        (Some(inner), _) => Kind::Option(inner),
        (_, Some(inner)) => Kind::Patch(inner),
        _ => Kind::Plain,
    }
}

/// Whether the type is this one of the standard library or of Rollbook, and not a component of that name.
pub(crate) fn is(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.leading_colon.is_some()) && last_ident(ty) == name
}

/// The type of `extra` in a response, where it is mostly empty.
pub(crate) fn extra_in_response(extra: Type) -> Type {
    match is(&extra, "Map") {
        true => parse_quote!(::rollbook::Extra),
        false => extra,
    }
}

/// The type without its `Box`, if it has one.
pub(crate) fn unboxed(ty: &Type) -> Option<Type> {
    struct Unbox(bool);
    impl VisitMut for Unbox {
        fn visit_type_mut(&mut self, node: &mut Type) {
            if let Some(inner) = type_argument(node, "Box") {
                *node = inner;
                self.0 = true;
            }
            visit_mut::visit_type_mut(self, node);
        }
    }
    let mut unbox = Unbox(false);
    let mut ty = ty.clone();
    unbox.visit_type_mut(&mut ty);
    unbox.0.then_some(ty)
}

/// The methods of an `impl` block.
pub(crate) fn method_names(members: TokenStream) -> Vec<String> {
    let block: syn::ItemImpl = parse_quote!(impl X { #members });
    let methods = block.items.iter().filter_map(|member| match member {
        ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
        _ => None,
    });
    methods.collect()
}

/// The name of a method, with underscores at the end while a setter has it.
pub(super) fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> Ident {
    let mut name = name.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    format_ident!("{name}")
}

/// The builder of a type: distinct, so that both can be imported.
pub(super) fn builder_name(name: &Ident) -> Ident {
    format_ident!("{name}Builder")
}
