//! Setters that take a value, what converts to it, or an `Option` of it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Type, parse_quote};

use super::rust_types::{Kind, kind, type_argument, unboxed};

/// The setter `ident` of a field: its bound depends on whether the value can be missing.
pub(super) fn setter(
    about: &TokenStream,
    ident: &Ident,
    field: &TokenStream,
    wire: &str,
    ty: &Type,
) -> TokenStream {
    let unboxed = unboxed(ty);
    let taken = unboxed.as_ref().unwrap_or(ty);
    let boxed = unboxed.as_ref().map(|_| match kind(ty) {
        Kind::Plain => quote!(.map(::std::boxed::Box::new)),
        Kind::Option(_) | Kind::Patch(_) => {
            quote!(.map(|value| value.map(::std::boxed::Box::new)))
        }
    });
    let (value, optional) = match kind(taken) {
        Kind::Option(value) | Kind::Patch(value) => (value, taken.clone()),
        Kind::Plain => (taken.clone(), parse_quote!(::std::option::Option<#taken>)),
    };
    let (bound, set) = match type_argument(&value, "Vec") {
        Some(_) => (quote!(IntoList), quote!(value.into_list(#wire))),
        None => (quote!(IntoField), quote!(value.into_field(#wire))),
    };
    let set = match kind(ty) {
        Kind::Plain => quote!(::rollbook::runtime::required(#wire, #set)),
        Kind::Option(_) | Kind::Patch(_) => set,
    };
    quote! {
        #about
        pub fn #ident<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::#bound<#optional, M>,
        {
            self.#field = #set #boxed;
            self
        }
    }
}
