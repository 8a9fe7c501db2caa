//! The module `types`: three-state fields, tolerant reading, redacted `Debug`, and builders for
//! what requests hold (and for nothing else).

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::punctuated::Punctuated;
use syn::token::Brace;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Fields, GenericArgument, Item, ItemMod, ItemStruct, PathArguments, Token, Type,
    parse_quote,
};

use super::{Context, opaque_debug, read, validate};
use crate::names;

pub(crate) fn adapt(mut module: ItemMod, context: &Context<'_>) -> Result<ItemMod, String> {
    PatchIsOneType.visit_item_mod_mut(&mut module);
    let (_, items) = module
        .content
        .take()
        .ok_or("progenitor's `types` has no content")?;
    let requests: Vec<String> = context
        .lowered
        .requests
        .iter()
        .map(|name| names::type_name(name))
        .collect();
    let in_request = |name: &dyn ToString| requests.contains(&name.to_string());

    let structs: Vec<ItemStruct> = items
        .iter()
        .filter_map(|item| {
            if let Item::Struct(item) = item {
                Some(item.clone())
            } else {
                None
            }
        })
        .collect();

    let mut adapted = Vec::new();
    for item in items {
        match item {
            Item::Struct(mut item) => {
                let request = in_request(&item.ident);
                edit_struct(&mut item, request);
                let debug = opaque_debug(&item.ident, &TokenStream::new());
                let reader = if request {
                    None
                } else {
                    read::deserialize(&item, context)
                };
                if reader.is_some() {
                    keep_derives(&mut item, |path| !path_ends_with(path, "Deserialize"));
                }
                adapted.extend([Item::Struct(item), debug]);
                adapted.extend(reader.map(Item::Verbatim));
            }
            Item::Enum(mut item) => {
                item.attrs.push(derive_json_schema());
                adapted.push(Item::Enum(item));
            }
            Item::Impl(item) if is_builder_fn(&item) => {
                if in_request(&type_ident(&item.self_ty)) {
                    adapted.push(Item::Impl(documented_builder_fn(item)));
                }
            }
            Item::Mod(item) if item.ident == "builder" => {
                let builders = structs
                    .iter()
                    .filter(|item| in_request(&item.ident))
                    .map(builder);
                adapted.push(parse_quote! {
                    /// Builders of what requests hold; the function `builder` of a type starts one.
                    pub mod builder { #(#builders)* }
                });
            }
            other => adapted.push(other),
        }
    }
    adapted.extend(validate::impls(context));
    // Only what is new is parsed: all of it over again takes time for nothing.
    let adapted = adapted.into_iter().map(|item| match item {
        Item::Verbatim(tokens) => syn::parse2(tokens),
        item => Ok(item),
    });
    let adapted = adapted.collect::<syn::Result<Vec<Item>>>();
    let adapted = adapted.map_err(|error| error.to_string())?;
    let mut module: ItemMod = parse_quote! {
        /// What operations take and give.
        #[allow(clippy::all, missing_docs, unexpected_cfgs)]
        pub mod types {}
    };
    module.content = Some((Brace::default(), adapted));
    Ok(module)
}

/// `Option<Patch<T>>` is one state too many.
struct PatchIsOneType;

impl VisitMut for PatchIsOneType {
    fn visit_type_mut(&mut self, node: &mut Type) {
        visit_mut::visit_type_mut(self, node);
        if let Some(inner) = argument_of(node, "Option")
            && argument_of(&inner, "Patch").is_some()
        {
            *node = inner;
        }
    }
}

/// `T` of `…::name<T>`.
pub(crate) fn argument_of(node: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = node else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner.clone()),
        _ => None,
    }
}

pub(super) fn type_ident(node: &Type) -> String {
    match node {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
    .unwrap_or_default()
}

fn is_builder_fn(item: &syn::ItemImpl) -> bool {
    item.trait_.is_none()
        && matches!(item.items.as_slice(), [syn::ImplItem::Fn(only)] if only.sig.ident == "builder")
}

fn documented_builder_fn(mut item: syn::ItemImpl) -> syn::ItemImpl {
    for member in &mut item.items {
        if let syn::ImplItem::Fn(function) = member {
            function
                .attrs
                .push(parse_quote!(#[doc = " Starts a builder with nothing set."]));
        }
    }
    item
}

fn derive_json_schema() -> Attribute {
    parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))])
}

fn edit_struct(item: &mut ItemStruct, request: bool) {
    keep_derives(item, |path| !path_ends_with(path, "Debug"));
    item.attrs.push(derive_json_schema());
    for field in &mut item.fields {
        let mut serde = Serde::take(&mut field.attrs);
        if argument_of(&field.ty, "Patch").is_some() {
            serde.set("default", None);
            serde.set("skip_serializing_if", Some("::rollbook::Patch::is_absent"));
        } else if !request && !serde.has("flatten") && field.ident.is_some() {
            tolerate_absence(&mut serde, &field.ty);
        }
        field.attrs.extend(serde.attribute());
    }
}

fn keep_derives(item: &mut ItemStruct, keep: impl Fn(&syn::Path) -> bool) {
    for attribute in &mut item.attrs {
        if attribute.path().is_ident("derive") {
            let derives = attribute
                .parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated)
                .unwrap_or_default()
                .into_iter()
                .filter(&keep);
            *attribute = parse_quote!(#[derive(#(#derives),*)]);
        }
    }
}

fn path_ends_with(path: &syn::Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == name)
}

/// What a response leaves out or sends as null reads as nothing, where nothing has a value.
fn tolerate_absence(serde: &mut Serde, ty: &Type) {
    let name = type_ident(ty);
    if name == "Option" || name == "Value" {
        serde.remove("deserialize_with");
        serde.set("default", None);
    } else if matches!(name.as_str(), "Vec" | "Map" | "HashMap") || serde.has("default") {
        if !serde.has("default") {
            serde.set("default", None);
        }
        serde.remove("skip_serializing_if");
    }
}

/// The `#[serde(…)]` of a field, as key and value.
pub(crate) struct Serde(Vec<(String, Option<String>)>);

impl Serde {
    fn take(attributes: &mut Vec<Attribute>) -> Self {
        let mut options = Vec::new();
        attributes.retain(|attribute| {
            let serde = attribute.path().is_ident("serde");
            if serde {
                options.extend(Self::read(attribute).0);
            }
            !serde
        });
        Self(options)
    }

    pub(crate) fn of(attributes: &[Attribute]) -> Self {
        Self::take(&mut attributes.to_vec())
    }

    fn read(attribute: &Attribute) -> Self {
        let mut options = Vec::new();
        // A syntax that progenitor does not write ends the list early; the generated code then
        // fails to compile or a surface snapshot changes.
        let _ = attribute.parse_nested_meta(|meta| {
            let key = meta
                .path
                .get_ident()
                .map(ToString::to_string)
                .unwrap_or_default();
            let value = match meta.value() {
                Ok(value) => Some(value.parse::<syn::LitStr>()?.value()),
                Err(_) => None,
            };
            options.push((key, value));
            Ok(())
        });
        Self(options)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(name, _)| name == key)
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == key)?.1.as_deref()
    }

    pub(crate) fn is_flattened(&self) -> bool {
        self.has("flatten")
    }

    fn remove(&mut self, key: &str) {
        self.0.retain(|(name, _)| name != key);
    }

    fn set(&mut self, key: &str, value: Option<&str>) {
        self.remove(key);
        self.0.push((key.to_owned(), value.map(str::to_owned)));
    }

    fn attribute(&self) -> Option<Attribute> {
        if self.0.is_empty() {
            return None;
        }
        let options = self.0.iter().map(|(key, value)| {
            let key = format_ident!("{key}");
            match value {
                Some(value) => quote!(#key = #value),
                None => quote!(#key),
            }
        });
        Some(parse_quote!(#[serde(#(#options),*)]))
    }
}

pub(crate) fn docs_of(attributes: &[Attribute]) -> Vec<&Attribute> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
        .collect()
}

/// The builder of a request type: a setter for each property, and `with` for other wire names.
fn builder(item: &ItemStruct) -> TokenStream {
    let name = &item.ident;
    let Fields::Named(fields) = &item.fields else {
        return TokenStream::new();
    };
    let mut members = Vec::new();
    let mut defaults = Vec::new();
    let mut setters = Vec::new();
    let mut idents = Vec::new();
    for field in &fields.named {
        let (Some(ident), ty) = (&field.ident, in_builder(&field.ty)) else {
            continue;
        };
        let docs = docs_of(&field.attrs);
        let serde = Serde::of(&field.attrs);
        let wire = serde
            .get("rename")
            .map_or_else(|| ident.to_string(), str::to_owned);
        idents.push(ident);
        members.push(quote!(#ident: ::std::result::Result<#ty, ::std::string::String>));
        if serde.is_flattened() {
            defaults.push(quote!(#ident: Ok(::std::default::Default::default())));
            setters.push(quote! {
                /// Sets a property that the spec does not name, by its wire name.
                ///
                /// A name that the spec does know is refused before anything is sent: it has a
                /// setter of its own.
                pub fn with(
                    mut self,
                    wire_name: impl ::std::convert::Into<::std::string::String>,
                    value: impl ::std::convert::Into<::serde_json::Value>,
                ) -> Self {
                    if let Ok(extra) = &mut self.#ident {
                        extra.insert(wire_name.into(), value.into());
                    }
                    self
                }
            });
        } else if argument_of(&ty, "Option").is_some() || argument_of(&ty, "Patch").is_some() {
            defaults.push(quote!(#ident: Ok(::std::default::Default::default())));
            setters.push(quote! {
                #(#docs)*
                pub fn #ident<V, M>(mut self, value: V) -> Self
                where
                    V: ::rollbook::runtime::IntoField<#ty, M>,
                {
                    self.#ident = value.into_field(#wire);
                    self
                }
            });
        } else {
            let missing = format!("`{wire}` is required and was not set");
            defaults.push(quote!(#ident: Err(#missing.to_owned())));
            setters.push(quote! {
                #(#docs)*
                pub fn #ident<V>(mut self, value: V) -> Self
                where
                    V: ::std::convert::TryInto<#ty>,
                    V::Error: ::std::fmt::Display,
                {
                    self.#ident = ::rollbook::runtime::required_field(#wire, value);
                    self
                }
            });
        }
    }
    let about = format!(" Builder of [`{name}`](super::{name}).");
    let debug = opaque_debug(name, &TokenStream::new());
    quote! {
        #[doc = #about]
        #[derive(Clone)]
        pub struct #name { #(#members),* }

        #debug

        impl ::std::default::Default for #name {
            fn default() -> Self {
                Self { #(#defaults),* }
            }
        }

        impl #name { #(#setters)* }

        impl ::std::convert::TryFrom<#name> for super::#name {
            type Error = super::error::ConversionError;

            fn try_from(value: #name) -> ::std::result::Result<Self, Self::Error> {
                Ok(Self { #(#idents: value.#idents?),* })
            }
        }

        impl ::std::convert::From<super::#name> for #name {
            fn from(value: super::#name) -> Self {
                Self { #(#idents: Ok(value.#idents)),* }
            }
        }
    }
}

/// A field's type as the module `builder`, one deeper, has to write it.
fn in_builder(ty: &Type) -> Type {
    struct OneDeeper;
    impl VisitMut for OneDeeper {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            visit_mut::visit_path_mut(self, path);
            let local = path.leading_colon.is_none()
                && path.segments.len() == 1
                && !["bool", "i64", "i32", "u64", "u32", "f64", "f32", "str"]
                    .iter()
                    .any(|name| path.segments[0].ident == name);
            if local {
                *path = parse_quote!(super::#path);
            }
        }
    }
    let mut ty = ty.clone();
    OneDeeper.visit_type_mut(&mut ty);
    ty
}
