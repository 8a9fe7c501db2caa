//! The name map: what each wire name is called in Rust, and of which type. For people to read in a diff, not for
//! machines.

use quote::ToTokens;

use crate::adapt::Context;
use crate::adapt::made::{From, extra_in_response};
use crate::model::Shape;

/// One line for each operation, parameter, type and field of a module.
pub(crate) fn surface(context: &Context<'_>) -> Result<String, String> {
    let mut lines = Vec::new();
    let made = context.made;
    let document = &context.model.document;
    for (index, operation) in context.model.operations.iter().enumerate() {
        lines.push(format!("{} {}", operation.method, operation.path));
        let response = short(&made.response(index)?);
        lines.push(format!(
            "    {} -> {}() -> {response}",
            operation.id, operation.rust
        ));
        for (place, parameter) in operation.parameters.iter().enumerate() {
            let ty = short(&made.parameter(index, place)?);
            lines.push(format!(
                "        {} -> {}: {ty}",
                parameter.wire, parameter.rust
            ));
        }
        if operation.body.is_some() {
            lines.push(format!(
                "        body -> body: {}",
                short(&made.body(index)?)
            ));
        }
        if operation.paging.is_some() || operation.is_list(document) {
            lines.push("        stream()".to_owned());
        }
    }
    for (index, component) in context.model.types.iter().enumerate() {
        let name = &component.rust;
        match &component.shape {
            Shape::Words(words) => {
                lines.push(format!("enum {name}"));
                lines.extend(
                    words
                        .iter()
                        .map(|(word, variant)| format!("    {word} -> {variant}")),
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
                    short(&made.extra(index, From::Types)?)
                ));
            }
            Shape::Object(fields) => {
                lines.push(format!("struct {name}"));
                for (place, field) in fields.iter().enumerate() {
                    let ty = short(&made.field(index, place, From::Types)?);
                    lines.push(format!("    {} -> {}: {ty}", field.wire, field.rust));
                }
                if let Ok(mut extra) = made.extra(index, From::Types) {
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
