//! `Deserialize` and `Serialize` of responses, without serde's `flatten`.
//!
//! `flatten` buffers every field of every object to keep unknown ones. A match on the key takes one pass, which matters
//! for a list of a hundred thousand members.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Context;
use super::object::{Member, Object};
use super::rust_types::{Kind, is, kind};

pub(super) fn deserialize(object: &Object<'_>, context: &Context<'_>) -> TokenStream {
    let name = &object.name;
    let keeps_any = object
        .extra
        .as_ref()
        .is_some_and(|extra| is(extra, "Extra"));
    let is_envelope = keeps_any && context.envelopes.contains(&name.to_string());
    let mut arms = Vec::new();
    let mut starts = Vec::new();
    let mut ends = Vec::new();
    for (number, member) in object.members.iter().enumerate() {
        let Member {
            field, ident, ty, ..
        } = member;
        let wire = &field.wire;
        let slot = format_ident!("__{number}");
        starts
            .push(quote!(let mut #slot: ::std::option::Option<#ty> = ::std::option::Option::None;));
        let arm = match read(member, is_envelope) {
            Read::Value(value) => quote!(#slot = ::std::option::Option::Some(#value)),
            Read::Slot(value) => quote!(#slot = #value),
            Read::TypedOrRaw => quote! {
                match __map.next_value::<::rollbook::runtime::TypedOrRaw<#ty>>()? {
                    ::rollbook::runtime::TypedOrRaw::Typed(value) => #slot = ::std::option::Option::Some(value),
                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => { __extra.insert(#wire.to_owned(), raw); }
                }
            },
        };
        arms.push(quote!(#wire => #arm,));
        let missing = match member.default {
            Some(value) => {
                let json = value.to_string();
                quote!(::rollbook::runtime::default_value(#json)?)
            }
            // A null list is empty; a response without a required list is invalid.
            None if field.required
                && !field.nullable
                && !["Value", "Map", "BTreeMap"].iter().any(|name| is(ty, name)) =>
            {
                quote!(return ::std::result::Result::Err(::serde::de::Error::missing_field(#wire)))
            }
            None => quote!(::std::default::Default::default()),
        };
        ends.push(quote!(#ident: match #slot {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => #missing,
        }));
    }
    let (extra_start, unknown, extra_end) = match &object.extra {
        Some(ty) => (
            quote!(let mut __extra: #ty = ::std::default::Default::default();),
            quote!(__extra.insert(__key.into_string(), __map.next_value()?);),
            quote!(extra: __extra),
        ),
        None => (
            TokenStream::new(),
            quote!(__map.next_value::<::serde::de::IgnoredAny>()?;),
            TokenStream::new(),
        ),
    };
    quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: ::serde::Deserializer<'de>,
            {
                struct __Reader;

                impl<'de> ::serde::de::Visitor<'de> for __Reader {
                    type Value = #name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<__A>(self, mut __map: __A) -> ::std::result::Result<#name, __A::Error>
                    where
                        __A: ::serde::de::MapAccess<'de>,
                    {
                        #(#starts)*
                        #extra_start
                        while let ::std::option::Option::Some(__key) =
                            __map.next_key::<::rollbook::runtime::Key<'de>>()?
                        {
                            match __key.as_str() {
                                #(#arms)*
                                _ => { #unknown }
                            }
                        }
                        ::std::result::Result::Ok(#name { #(#ends,)* #extra_end })
                    }
                }

                deserializer.deserialize_map(__Reader)
            }
        }
    }
}

/// How to read a property.
enum Read {
    /// As its type.
    Value(TokenStream),
    /// As its type, if there is a value.
    Slot(TokenStream),
    /// As its type; a value that does not fit goes to `extra`.
    TypedOrRaw,
}

fn read(member: &Member<'_>, is_envelope: bool) -> Read {
    let Member { field, ty, .. } = member;
    let value = match kind(ty) {
        Kind::Option(inner) => inner,
        Kind::Patch(_) | Kind::Plain => ty.clone(),
    };
    let is_any_of = |names: &[&str]| names.iter().any(|name| is(&value, name));
    let is_collection = is_any_of(&["Vec", "Map", "BTreeMap"]);
    if is_any_of(&["Value", "Lenient"]) {
        return Read::Value(quote!(__map.next_value()?));
    }
    // An unexpected value in an envelope never fails the response.
    if is_envelope && !is_collection {
        let number = ["i64", "i32", "f64", "f32"].contains(&quote!(#value).to_string().as_str());
        return match (field.required, number) {
            (false, _) => Read::TypedOrRaw,
            (true, true) => {
                Read::Value(quote!(__map.next_value::<::rollbook::runtime::LooseNumber<#ty>>()?.0))
            }
            (true, false) => Read::Value(quote!(__map.next_value()?)),
        };
    }
    // For an optional property, null and `""` count as missing; a string keeps `""`.
    let or_nothing = match is_any_of(&["String"]) {
        true => quote!(__map.next_value::<::std::option::Option<#value>>()?),
        false => quote!(__map.next_value::<::rollbook::runtime::EmptyAsNone<#value>>()?.0),
    };
    match kind(ty) {
        Kind::Option(_) => Read::Value(or_nothing),
        _ if member.default.is_some() => Read::Slot(or_nothing),
        _ if is_collection => Read::Value(quote!(#or_nothing.unwrap_or_default())),
        _ => Read::Value(quote!(__map.next_value()?)),
    }
}

/// `impl Serialize` of an object: writes everything that was read.
pub(super) fn serialize(object: &Object<'_>) -> TokenStream {
    let name = &object.name;
    let entries = object.members.iter().map(|member| {
        let Member {
            field, ident, ty, ..
        } = member;
        let wire = &field.wire;
        let entry = quote!(__map.serialize_entry(#wire, &self.#ident)?;);
        let is_some = quote!(::std::option::Option::is_some(&self.#ident));
        match (kind(ty), field.nullable, &object.extra) {
            (Kind::Option(_), true, Some(_)) if !field.required => {
                quote!(if #is_some || !self.extra.contains_key(#wire) { #entry })
            }
            (Kind::Option(_), false, _) => quote!(if #is_some { #entry }),
            _ => entry,
        }
    });
    let extra = object.extra.as_ref().map(|_| {
        quote! {
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
        }
    });
    quote! {
        impl ::serde::Serialize for #name {
            fn serialize<__S>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error>
            where
                __S: ::serde::Serializer,
            {
                use ::serde::ser::SerializeMap as _;

                let mut __map = serializer.serialize_map(::std::option::Option::None)?;
                #(#entries)*
                #extra
                __map.end()
            }
        }
    }
}
