//! The spec of each operation, as static data for `rollbook::description`.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::Context;
use super::rust_types::Scope;
use crate::model::{Body, Component, Field, Operation, Paging, Parameter, Place, Shape, Step};
use crate::names::PRIVATE;
use crate::spec::schema::{default_of, effective, entries, example, type_of};

/// The static that describes every operation.
pub(super) const DESCRIPTIONS: &str = "DESCRIPTIONS";

/// The static and its dependencies, for the module `operations`.
pub(super) fn descriptions(context: &Context<'_>) -> TokenStream {
    let objects = reachable(context).into_iter();
    let objects = objects.filter_map(|index| {
        let component = &context.model.types[index];
        let Shape::Object(fields) = &component.shape else {
            return None;
        };
        let name = fields_name(index);
        let count = fields.len();
        let fields = in_order(context, component, fields).map(|it| field(context, it));
        Some(quote!(static #name: [Field; #count] = [#(#fields),*];))
    });
    let descriptions = context.model.operations.iter();
    let descriptions = descriptions.map(|operation| description(context, operation));
    let name = format_ident!("{DESCRIPTIONS}");
    quote! {
        #[allow(unused_imports)]
        use ::rollbook::runtime::description::{Body, Description, Field, Pages, Parameter, Place, Schema};

        #(#objects)*

        /// The descriptions of all operations, in the order of the spec.
        pub static #name: &[Description] = &[#(#descriptions),*];
    }
}

/// The objects that requests and successes contain, by index in the model.
fn reachable(context: &Context<'_>) -> BTreeSet<usize> {
    fn visit(context: &Context<'_>, schema: &Value, found: &mut BTreeSet<usize>) {
        let index = object(context, schema).and_then(|name| index_of(context, name));
        if let Some(index) = index
            && found.insert(index)
            && let Shape::Object(fields) = &context.model.types[index].shape
        {
            fields
                .iter()
                .for_each(|field| visit(context, &field.schema, found));
        }
    }
    let schemas = context.model.operations.iter().flat_map(|operation| {
        let parameters = operation.parameters.iter().map(|it| &it.schema);
        let body = operation.body.iter().map(|it| &it.schema);
        parameters.chain(body).chain(&operation.success)
    });
    let mut found = BTreeSet::new();
    schemas.for_each(|schema| visit(context, schema, &mut found));
    found
}

/// The fields in the order of the spec; the model sorts by Rust name.
fn in_order<'a>(
    context: &Context<'a>,
    component: &Component,
    fields: &'a [Field],
) -> impl Iterator<Item = &'a Field> {
    let properties = entries(&context.schema(component)["properties"]);
    properties.filter_map(|(wire, _)| fields.iter().find(|field| field.wire == *wire))
}

fn fields_name(index: usize) -> Ident {
    format_ident!("{}FIELDS_{index}", PRIVATE.to_uppercase())
}

fn description<'a>(context: &Context<'a>, operation: &'a Operation) -> TokenStream {
    let Operation {
        rust,
        tag,
        summary,
        description,
        evidence,
        docs,
        ..
    } = operation;
    let operation_static = format_ident!("{}", operation.constant);
    let parameters = operation.parameters.iter().map(|it| parameter(context, it));
    let body = optional(operation.body.as_ref(), |it| body(context, it));
    let response = optional(operation.success.as_ref(), |it| schema(context, it));
    let pages = optional(operation.paging.as_ref(), |it| {
        pages(context, operation, it)
    });
    quote! {
        Description {
            operation: &#operation_static,
            method_name: #rust,
            tag: #tag,
            summary: #summary,
            docs: #description,
            evidence: #evidence,
            source: #docs,
            parameters: &[#(#parameters),*],
            body: #body,
            response: #response,
            pages: #pages,
        }
    }
}

fn parameter<'a>(context: &Context<'a>, parameter: &'a Parameter) -> TokenStream {
    let Parameter {
        wire,
        rust,
        required,
        description,
        ..
    } = parameter;
    let place = match parameter.place {
        Place::Path => quote!(Place::Path),
        Place::Query => quote!(Place::Query),
        Place::Header => quote!(Place::Header),
    };
    let value = &parameter.schema;
    let example = parameter.example.as_ref();
    let field = field_of(
        context,
        [wire, rust, description],
        *required,
        value,
        example,
    );
    quote!(Parameter { place: #place, field: #field })
}

fn field<'a>(context: &Context<'a>, field: &'a Field) -> TokenStream {
    let Field {
        wire,
        rust,
        required,
        description,
        schema,
        ..
    } = field;
    let example = example(schema).or_else(|| example(effective(&context.model.document, schema)));
    field_of(
        context,
        [wire, rust, description],
        *required,
        schema,
        example,
    )
}

fn field_of<'a>(
    context: &Context<'a>,
    [wire, rust, docs]: [&String; 3],
    is_required: bool,
    value: &'a Value,
    example: Option<&Value>,
) -> TokenStream {
    let document = &context.model.document;
    let is_secret = effective(document, value)["format"] == "password";
    let default = optional(default_of(document, value), json);
    let example = optional(example, json);
    let schema = schema(context, value);
    quote! {
        Field {
            wire_name: #wire,
            rust_name: #rust,
            is_required: #is_required,
            is_secret: #is_secret,
            docs: #docs,
            default: #default,
            example: #example,
            schema: #schema,
        }
    }
}

fn body<'a>(context: &Context<'a>, body: &'a Body) -> TokenStream {
    let Body {
        content_type,
        is_form,
        example,
        ..
    } = body;
    let (schema, example) = (schema(context, &body.schema), json(example));
    quote!(Body { content_type: #content_type, is_form: #is_form, schema: #schema, example: #example })
}

fn schema<'a>(context: &Context<'a>, schema: &'a Value) -> TokenStream {
    let rule = context.rule(schema, Scope::Builder);
    let object = object(context, schema);
    let properties = match object.and_then(|name| index_of(context, name)) {
        Some(index) => {
            let name = fields_name(index);
            quote!(&#name)
        }
        None => quote!(&[]),
    };
    let is_open = item_schema(context, schema)
        .get("additionalProperties")
        .is_some();
    quote!(Schema { rule: #rule, properties: #properties, is_open: #is_open })
}

/// The component of an object, or of the objects in a list.
fn object<'a>(context: &'a Context<'_>, schema: &'a Value) -> Option<&'a str> {
    let document = &context.model.document;
    type_of(document, schema).or_else(|| {
        let items = effective(document, schema).get("items")?;
        object(context, items)
    })
}

/// The schema of an object, or of the objects in a list.
fn item_schema<'a>(context: &'a Context<'_>, schema: &'a Value) -> &'a Value {
    let schema = effective(&context.model.document, schema);
    schema
        .get("items")
        .map_or(schema, |items| item_schema(context, items))
}

/// The index of an object in the model, if it has named properties.
fn index_of(context: &Context<'_>, name: &str) -> Option<usize> {
    let mut types = context.model.types.iter();
    types.position(|it| it.name == name && matches!(it.shape, Shape::Object(_)))
}

fn pages(context: &Context<'_>, operation: &Operation, paging: &Paging) -> TokenStream {
    let Paging {
        size,
        items,
        next,
        total,
        ..
    } = paging;
    let (start, counts_pages) = match &paging.step {
        Step::Offset(wire) => (wire, false),
        Step::Page(wire) => (wire, true),
    };
    let default_size = Literal::i64_unsuffixed(paging.default_size);
    let parameter = operation.parameter(size, Place::Query);
    let sends_size = parameter.is_some_and(|it| {
        operation
            .always_sends(&context.model.document, it)
            .is_some()
    });
    let items = optional(items.as_ref(), |it| quote!(#it));
    let next = optional(next.as_ref(), |it| quote!(#it));
    let total = optional(total.as_ref(), |it| quote!(#it));
    quote! {
        Pages {
            size: #size,
            default_size: #default_size,
            sends_size: #sends_size,
            start: #start,
            counts_pages: #counts_pages,
            items: #items,
            next: #next,
            total: #total,
        }
    }
}

fn json(value: &Value) -> TokenStream {
    let text = value.to_string();
    quote!(#text)
}

/// An `Option` as an expression.
pub(super) fn optional<T>(value: Option<T>, tokens: impl FnOnce(T) -> TokenStream) -> TokenStream {
    match value.map(tokens) {
        Some(tokens) => quote!(::std::option::Option::Some(#tokens)),
        None => quote!(::std::option::Option::None),
    }
}
