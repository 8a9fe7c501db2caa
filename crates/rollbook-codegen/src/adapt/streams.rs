//! `stream()` of lists, and `by_page()` of operations with `x-paging`.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Type, parse_quote};

use super::descriptions::optional;
use super::operations::static_name;
use super::rust_types::{Scope, type_argument};
use super::{Context, docs};
use crate::model::{Operation, Paging, Place, Shape, Step};
use crate::spec::schema::type_of;

/// The stream of an operation, if it has one.
pub(super) struct Stream<'c, 'a> {
    pub(super) context: &'c Context<'a>,
    pub(super) operation: &'a Operation,
    pub(super) response: &'c Type,
}

impl Stream<'_, '_> {
    pub(super) fn method(&self) -> Option<TokenStream> {
        let document = &self.context.model.document;
        if let Some(paging) = &self.operation.paging {
            return Some(self.pages(paging));
        }
        if !self.operation.is_list(document) {
            return None;
        }
        let item = type_argument(self.response, "Vec")?;
        let fixed = static_name(self.operation);
        let about = docs::ours(
            "Every item of the list, read as the bytes arrive, in memory that does not grow with it.\n\n\
             # Errors\n\n\
             An item that cannot be read is an error of its own, and the next item follows; a lost connection is an \
             error at the end, so a list that is cut short never looks whole.",
        );
        let body = quote!(runtime::items::stream(&super::operations::#fixed, self.__request()));
        Some(stream(&item, &about, &body))
    }

    /// `by_page()` and `stream()`, for operations with `x-paging`.
    fn pages(&self, paging: &Paging) -> TokenStream {
        let fixed = static_name(self.operation);
        let ident = |wire: &str| {
            let parameter = self.operation.parameter(wire, Place::Query);
            format_ident!("{}", parameter.map_or("", |it| &it.rust))
        };
        let size = ident(&paging.size);
        let (step, counts_pages) = match &paging.step {
            Step::Offset(wire) => (ident(wire), false),
            Step::Page(wire) => (ident(wire), true),
        };
        let item = self.item(paging);
        let items = optional(paging.items.as_ref(), |it| quote!(#it));
        let next = optional(paging.next.as_ref(), |it| quote!(#it));
        let total = optional(paging.total.as_ref(), |it| quote!(#it));
        let default_size = Literal::i64_unsuffixed(paging.default_size);
        let start = format!(
            "Starts where the builder says and keeps its page size ({default_size} if none was set)."
        );
        let reported = match &paging.total {
            Some(total) => format!("The total of a page is its `{total}`."),
            None => "The pages of this list have no total.".to_owned(),
        };
        let about_pages = docs::ours(&format!(
            "Every page, fetched as the stream is read: for progress.\n\n{start} {reported}\n\n\
             # Errors\n\n\
             An item that cannot be read is an error within its page. After an error in place of a page, which is one of \
             [`send`](Self::send) or says that the list cannot be read to its end, nothing follows.",
        ));
        let about = docs::ours(&format!(
            "Every item of every page, fetched as the stream is read.\n\n{start}\n\n\
             # Errors\n\n\
             An item that cannot be read is an error of its own, and the next item follows. After any other error, \
             which is one of [`send`](Self::send) or says that the list cannot be read to its end, nothing follows.",
        ));
        let stream = stream(&item, &about, &quote!(self.by_page().items()));
        let by_page = by_page(
            &item,
            &about_pages,
            &quote! {
                let start = runtime::paging::Start {
                    by_page: #counts_pages,
                    items: #items,
                    next: #next,
                    total: #total,
                    size: self.#size.clone().map(|size| size.map_or(#default_size, ::std::convert::Into::into)),
                    at: self.#step.clone().map(|at| at.map(::std::convert::Into::into)),
                };
                runtime::paging::pages(&super::operations::#fixed, start, move |size, at| {
                    ::std::clone::Clone::clone(&self).#size(size).#step(at).__request()
                })
            },
        );
        quote!(#by_page #stream)
    }

    /// The type of one item.
    fn item(&self, paging: &Paging) -> Type {
        let list = match (&paging.items, &self.operation.success) {
            (Some(items), Some(success)) => self.field(success, items),
            _ => Some(self.response.clone()),
        };
        let list = list.map(|ty| type_argument(&ty, "Option").unwrap_or(ty));
        list.and_then(|ty| type_argument(&ty, "Vec"))
            .unwrap_or_else(|| parse_quote!(::serde_json::Value))
    }

    /// The type of a property of a response.
    fn field(&self, schema: &Value, wire: &str) -> Option<Type> {
        let model = self.context.model;
        let name = type_of(&model.document, schema)?;
        let (index, component) = model
            .types
            .iter()
            .enumerate()
            .find(|(_, it)| it.name == name)?;
        let Shape::Object(fields) = &component.shape else {
            return None;
        };
        let place = fields.iter().position(|field| field.wire == wire)?;
        self.context
            .rust_types
            .field(index, place, Scope::Builder)
            .ok()
    }
}

/// `stream()`.
pub(super) fn stream(item: &Type, about: &TokenStream, body: &TokenStream) -> TokenStream {
    quote! {
        #about
        pub fn stream(self) -> ::rollbook::ItemStream<#item> {
            #body
        }
    }
}

/// `by_page()`.
pub(super) fn by_page(item: &Type, about: &TokenStream, body: &TokenStream) -> TokenStream {
    quote! {
        #about
        pub fn by_page(self) -> ::rollbook::PageStream<#item> {
            #body
        }
    }
}
