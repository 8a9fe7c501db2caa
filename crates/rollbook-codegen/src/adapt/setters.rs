//! Setters that take a value, what converts to it, or an `Option` of it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Type, parse_quote};

use super::rust_types::{Kind, kind, type_argument, unboxed};

/// Where a setter stores a value.
pub(super) enum Target {
    /// In a field of the call: the value, or why it is invalid.
    Call,
    /// In a field of a type's builder: the value, or nothing and an entry in the builder's errors. A required one is
    /// an `Option` there.
    Builder { required: bool },
}

/// The setter `ident` of a field: its bound depends on whether the value can be missing.
pub(super) fn setter(
    about: &TokenStream,
    ident: &Ident,
    (field, target): (&Ident, Target),
    wire: &str,
    ty: &Type,
) -> TokenStream {
    let unboxed = unboxed(ty);
    let taken = unboxed.as_ref().unwrap_or(ty);
    let boxed = unboxed
        .as_ref()
        .map(|_| quote!(.map(|value| value.map(::std::boxed::Box::new))));
    let (value, optional) = match kind(taken) {
        Kind::Option(value) | Kind::Patch(value) => (value, taken.clone()),
        Kind::Plain => (taken.clone(), parse_quote!(::std::option::Option<#taken>)),
    };
    let (bound, set) = match type_argument(&value, "Vec") {
        Some(_) => (quote!(IntoList), quote!(value.into_list(#wire))),
        None => (quote!(IntoField), quote!(value.into_field(#wire))),
    };
    let is_plain = matches!(kind(ty), Kind::Plain);
    let store = match target {
        Target::Call if is_plain => {
            quote!(self.#field = ::rollbook::runtime::required(#wire, #set #boxed);)
        }
        Target::Call => quote!(self.#field = #set #boxed;),
        Target::Builder { required } => {
            let value = match (required, is_plain) {
                (true, false) => quote!(#set #boxed.map(::std::option::Option::Some)),
                (false, true) => quote!(::rollbook::runtime::required(#wire, #set #boxed)),
                _ => quote!(#set #boxed),
            };
            quote!(self.__set.#field = self.__set.__errors.keep(#wire, #value);)
        }
    };
    quote! {
        #about
        pub fn #ident<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::#bound<#optional, M>,
        {
            #store
            self
        }
    }
}
