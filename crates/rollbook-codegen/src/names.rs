//! The only naming rule, from wire names to Rust names: for *check*, *adapt*, the docs and the name map. progenitor sees
//! placeholders only (see *lower*).

use std::collections::BTreeSet;

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};
use unicode_normalization::UnicodeNormalization as _;
use unicode_security::{GeneralSecurityProfile as _, is_potential_mixed_script_confusable_char};

/// The prefix of private names in generated code. No wire name becomes such a name: snake case has no double
/// underscores.
pub(crate) const PRIVATE: &str = "__";

/// The field, parameter or method of a wire name: `[Name | First]` is `name_first`.
pub(crate) fn field(wire: &str) -> String {
    identifier(plain(wire).to_snake_case(), "x")
}

/// The type or variant of a component, an operation or an enum value: `listProfiles` is `ListProfiles`.
pub(crate) fn type_name(name: &str) -> String {
    identifier(plain(name).to_pascal_case(), "X")
}

/// The name of a static: `listProfiles` is `LIST_PROFILES`.
pub(crate) fn constant(name: &str) -> String {
    identifier(plain(name).to_shouty_snake_case(), "X")
}

/// The names of generated code that are not from the spec, by scope.
pub(crate) struct Reserved {
    /// Methods of a client.
    pub(crate) client: Vec<String>,
    /// Statics in the module `operations`.
    pub(crate) statics: Vec<String>,
    /// Methods of the builder of a call.
    pub(crate) call: Vec<String>,
    /// Fields of an object that keeps unknown properties, and methods of its builder.
    pub(crate) open_object: Vec<String>,
}

/// The Rust names of one scope, in order: all distinct, and none reserved.
///
/// A wire name that is its own Rust name keeps it. The others get underscores at the end while their name is taken.
pub(crate) fn distinct<'a>(
    names: &[&str],
    rule: fn(&str) -> String,
    reserved: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let mut taken: BTreeSet<String> = reserved.into_iter().map(str::to_owned).collect();
    let unchanged: Vec<bool> = names
        .iter()
        .map(|&name| rule(name) == name && taken.insert(name.to_owned()))
        .collect();
    names
        .iter()
        .zip(unchanged)
        .map(|(&name, unchanged)| {
            let mut free = rule(name);
            while !unchanged && !taken.insert(free.clone()) {
                free.push('_');
            }
            free
        })
        .collect()
}

/// The type names of inline objects.
pub(crate) mod inline {
    use super::type_name;

    /// The body of an operation.
    pub(crate) fn body(operation: &str) -> String {
        type_name(&format!("{operation}-body"))
    }

    /// The success response of an operation.
    pub(crate) fn response(operation: &str) -> String {
        type_name(&format!("{operation}-response"))
    }

    /// A property of an object.
    pub(crate) fn property(owner: &str, wire: &str) -> String {
        type_name(&format!("{owner}_{}", super::field(wire)))
    }

    /// The items of a list.
    pub(crate) fn item(owner: &str) -> String {
        type_name(&format!("{owner}Item"))
    }

    /// The values of a map.
    pub(crate) fn value(owner: &str) -> String {
        type_name(&format!("{owner}Value"))
    }
}

/// The name with the sign of a number spelled out, or `+1` and `-1` would be one name.
pub(crate) fn sign_as_word(wire: &str) -> String {
    let unsigned = |sign: char| {
        let rest = wire.strip_prefix(sign);
        rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    match (unsigned('+'), unsigned('-')) {
        (Some(rest), _) => format!("plus{rest}"),
        (_, Some(rest)) => format!("minus{rest}"),
        _ => wire.to_owned(),
    }
}

/// The name with a hyphen for every character that an identifier cannot have, or that the compiler warns about.
fn plain(wire: &str) -> String {
    let wire: String = wire.nfc().collect();
    let name = sign_as_word(&wire).replace('\'', "");
    let kept = |c: char| c == '_' || (unicode_ident::is_xid_continue(c) && c.identifier_allowed());
    let name = name.replace(|c| !kept(c), "-");
    // All non-Latin letters look like Latin ones.
    let foreign = |c: char| c > LAST_LATIN;
    match name.contains(foreign)
        && name
            .chars()
            .filter(|&c| foreign(c))
            .all(is_potential_mixed_script_confusable_char)
    {
        true => name.replace(foreign, "-"),
        false => name,
    }
}

/// The end of the Unicode blocks of Latin letters.
const LAST_LATIN: char = '\u{24f}';

fn identifier(name: String, prefix: &str) -> String {
    let name = match name.chars().next() {
        None => prefix.to_owned(),
        Some(first) if !unicode_ident::is_xid_start(first) => format!("{prefix}{name}"),
        Some(_) => name,
    };
    let keyword = syn::parse_str::<syn::Ident>(&name).is_err() || name == "gen";
    if keyword { format!("{name}_") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_identifiers_cannot_have_become_underscores_or_are_left_out() {
        for (wire, rust) in [
            ("[Name | First]", "name_first"),
            ("[Linked Organization Id]", "linked_organization_id"),
            ("filter[firstName]", "filter_first_name"),
            ("requestID", "request_id"),
            ("sort_by", "sort_by"),
            ("type", "type_"),
            ("gen", "gen_"),
            ("", "x"),
            ("2fa", "x2fa"),
            ("+1", "plus1"),
            ("-1", "minus1"),
            ("{1}", "x1"),
            ("m²", "m"),
            ("größe", "größe"),
            ("gro\u{308}ße", "größe"),
            ("имя", "имя"),
            ("асе", "x"),
            ("ｆull", "ull"),
            ("__client", "client"),
        ] {
            assert_eq!(field(wire), rust, "{wire}");
        }
        assert_eq!(type_name("listProfiles"), "ListProfiles");
        assert_eq!(type_name("self"), "Self_");
        assert_eq!(constant("listProfiles"), "LIST_PROFILES");
    }

    #[test]
    fn no_wire_name_becomes_a_private_name() {
        for wire in ["__operation", "_ _x", "__", "[_][_]a", "\u{203f}\u{203f}a"] {
            assert!(!field(wire).starts_with(PRIVATE), "{wire}");
        }
    }

    #[test]
    fn names_of_one_scope_are_distinct_and_identifiers_stay_unchanged() {
        let named = |names: &[&str]| distinct(names, field, ["send"]).join(" ");
        assert_eq!(named(&["1", "x1"]), "x1_ x1");
        assert_eq!(named(&["x1", "1", "(1)"]), "x1 x1_ x1__");
        assert_eq!(named(&["send", "Send"]), "send_ send__");
        assert_eq!(named(&["a b", "type", "type_"]), "a_b type__ type_");
    }
}
