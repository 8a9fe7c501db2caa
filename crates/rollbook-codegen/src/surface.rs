//! The name map: what each wire name is called in Rust, and of which type. For people to read in
//! a diff, not for machines.

use std::fmt::Write as _;

use quote::ToTokens;
use syn::{Item, ItemMod, ItemStruct};

use crate::adapt::types::Serde;
use crate::model::Operation;
use crate::names;

/// One line for each operation, parameter, type and field of an adapted module.
pub(crate) fn surface(file: &syn::File, operations: &[Operation]) -> String {
    let mut text = String::new();
    for operation in operations {
        let builder = names::type_name(&operation.id);
        let _ = writeln!(
            text,
            "{} {}\n    {} -> {}() -> {}",
            operation.method,
            operation.path,
            operation.id,
            names::field(&operation.id),
            answer(file, &builder).unwrap_or_default(),
        );
        for field in module(file, "builder")
            .and_then(|it| find(it, &builder))
            .into_iter()
            .flat_map(|it| &it.fields)
        {
            let ident = field
                .ident
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            if ident == "client" {
                continue;
            }
            let wire = operation
                .parameters
                .iter()
                .find(|it| it.rust() == ident)
                .map_or("body", |it| it.wire.as_str());
            let ty = crate::adapt::types::argument_of(&field.ty, "Result").map(|ty| short(&ty));
            let _ = writeln!(
                text,
                "        {wire} -> {ident}: {}",
                ty.unwrap_or_default()
            );
        }
        if operation.paging.is_some() || operation.list_of.is_some() {
            text.push_str("        stream()\n");
        }
    }
    for item in module(file, "types")
        .and_then(|it| it.content.as_ref())
        .into_iter()
        .flat_map(|(_, items)| items)
    {
        match item {
            Item::Struct(item) => {
                let _ = writeln!(text, "struct {}", item.ident);
                for field in &item.fields {
                    let ident = field
                        .ident
                        .as_ref()
                        .map_or("0".to_owned(), ToString::to_string);
                    let serde = Serde::of(&field.attrs);
                    let wire = match serde.is_flattened() {
                        true => "*",
                        false => serde.get("rename").unwrap_or(&ident),
                    };
                    let _ = writeln!(text, "    {wire} -> {ident}: {}", short(&field.ty));
                }
            }
            Item::Enum(item) => {
                let _ = writeln!(text, "enum {}", item.ident);
                for variant in &item.variants {
                    let serde = Serde::of(&variant.attrs);
                    let ident = variant.ident.to_string();
                    let _ = writeln!(
                        text,
                        "    {} -> {ident}",
                        serde.get("rename").unwrap_or(&ident)
                    );
                }
            }
            _ => {}
        }
    }
    text
}

fn module<'a>(file: &'a syn::File, name: &str) -> Option<&'a ItemMod> {
    file.items.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == name => Some(module),
        _ => None,
    })
}

fn find<'a>(module: &'a ItemMod, name: &str) -> Option<&'a ItemStruct> {
    module
        .content
        .as_ref()?
        .1
        .iter()
        .find_map(|item| match item {
            Item::Struct(item) if item.ident == name => Some(item),
            _ => None,
        })
}

/// The type that `send` answers with.
fn answer(file: &syn::File, builder: &str) -> Option<String> {
    let (_, items) = module(file, "builder")?.content.as_ref()?;
    items.iter().find_map(|item| match item {
        Item::Impl(item) if short(&item.self_ty).split('<').next() == Some(builder) => {
            item.items.iter().find_map(|member| match member {
                syn::ImplItem::Fn(function) if function.sig.ident == "send" => {
                    match &function.sig.output {
                        syn::ReturnType::Type(_, ty) => {
                            let inner = crate::adapt::types::argument_of(ty, "Result")?;
                            Some(short(&crate::adapt::types::argument_of(
                                &inner, "Response",
                            )?))
                        }
                        syn::ReturnType::Default => None,
                    }
                }
                _ => None,
            })
        }
        _ => None,
    })
}

/// A type without the paths that everybody knows.
fn short(ty: &syn::Type) -> String {
    let mut text = ty
        .to_token_stream()
        .to_string()
        .replace(' ', "")
        .replace(",>", ">");
    for path in [
        "::std::option::",
        "::std::vec::",
        "::std::string::",
        "::std::collections::",
        "::rollbook::",
        "::serde_json::",
        "::chrono::",
        "types::builder::",
        "types::",
    ] {
        text = text.replace(path, "");
    }
    text
}
