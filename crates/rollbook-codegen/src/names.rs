//! How a name on the wire becomes a name in Rust: the one place that knows progenitor's and typify's rule.

use heck::{ToPascalCase, ToSnakeCase};

/// The field, parameter or method name that a wire name gets: `[Name | First]` is `name_first`.
pub(crate) fn field(wire: &str) -> String {
    identifier(&plain(wire).to_snake_case(), "x")
}

/// The type name that a component or an operation gets: `listProfiles` is `ListProfiles`.
pub(crate) fn type_name(name: &str) -> String {
    identifier(&plain(name).to_pascal_case(), "X")
}

fn plain(wire: &str) -> String {
    wire.replace('\'', "")
        .replace(|c: char| !(c == '_' || c.is_alphanumeric()), "-")
}

fn identifier(name: &str, prefix: &str) -> String {
    let name = match name.chars().next() {
        None => prefix.to_owned(),
        Some(first) if first.is_numeric() => format!("{prefix}{name}"),
        Some(_) => name.to_owned(),
    };
    let keyword = syn::parse_str::<syn::Ident>(&name).is_err() || name == "gen";
    if keyword { format!("{name}_") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_bars_and_blanks_become_underscores() {
        for (wire, rust) in [
            ("[Name | First]", "name_first"),
            ("[Linked Organization Id]", "linked_organization_id"),
            ("filter[firstName]", "filter_first_name"),
            ("requestID", "request_id"),
            ("sort_by", "sort_by"),
            ("type", "type_"),
            ("", "x"),
        ] {
            assert_eq!(field(wire), rust, "{wire}");
        }
        assert_eq!(type_name("listProfiles"), "ListProfiles");
    }
}
