//! The name map: the Rust name and type of each wire name, for review in a diff.

use quote::ToTokens;

use crate::adapt::Context;
use crate::adapt::rust_types::{Scope, extra_in_response};
use crate::model::Shape;

/// One line for each operation, parameter, type and field of a module.
pub(crate) fn surface(context: &Context<'_>) -> Result<String, String> {
    let mut lines = Vec::new();
    let types = context.rust_types;
    let document = &context.model.document;
    for (index, operation) in context.model.operations.iter().enumerate() {
        lines.push(format!("{} {}", operation.method, operation.path));
        let response = short(&types.response(index)?);
        lines.push(format!(
            "    {} -> {}() -> {response}",
            operation.id, operation.rust
        ));
        for (place, parameter) in operation.parameters.iter().enumerate() {
            let ty = short(&types.parameter(index, place)?);
            lines.push(format!(
                "        {} -> {}: {ty}",
                parameter.wire, parameter.rust
            ));
        }
        if operation.body.is_some() {
            lines.push(format!(
                "        body -> body: {}",
                short(&types.body(index)?)
            ));
        }
        if operation.paging.is_some() || operation.is_list(document) {
            lines.push("        stream()".to_owned());
        }
    }
    for (index, component) in context.model.types.iter().enumerate() {
        let name = &component.rust;
        match &component.shape {
            Shape::Enum(values) => {
                lines.push(format!("enum {name}"));
                lines.extend(
                    values
                        .iter()
                        .map(|(value, variant)| format!("    {value} -> {variant}")),
                );
            }
            Shape::Integers(integers) => {
                lines.push(format!("integer {name}"));
                lines.extend(integers.iter().map(|integer| format!("    {integer}")));
            }
            Shape::Map => {
                lines.push(format!("struct {name}"));
                lines.push(format!(
                    "    0 -> 0: {}",
                    short(&types.extra(index, Scope::Types)?)
                ));
            }
            Shape::Object(fields) => {
                lines.push(format!("struct {name}"));
                for (place, field) in fields.iter().enumerate() {
                    let ty = short(&types.field(index, place, Scope::Types)?);
                    lines.push(format!("    {} -> {}: {ty}", field.wire, field.rust));
                }
                if let Ok(mut extra) = types.extra(index, Scope::Types) {
                    if !context.lowered.requests.contains(&component.name) {
                        extra = extra_in_response(extra);
                    }
                    lines.push(format!("    * -> extra: {}", short(&extra)));
                }
            }
        }
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// A type without well-known paths.
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
        "::std::boxed::",
        "::rollbook::chrono::",
        "::rollbook::",
        "::serde_json::",
        "types::builder::",
        "types::",
    ] {
        text = text.replace(path, "");
    }
    text
}
