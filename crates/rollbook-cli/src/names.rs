//! Names on the command line, from those of a spec. The only place that makes them.

use heck::ToKebabCase as _;

/// The flag of a wire name: `[Name | First]` is `name-first`, `filter[firstName]` is `filter-first-name`.
pub(crate) fn flag(wire_name: &str) -> String {
    wire_name.to_kebab_case()
}

/// The command of a group of operations: `OrgItems` is `org-items`.
pub(crate) fn noun(tag: &str) -> String {
    tag.to_kebab_case()
}

/// The command of an operation, and its alias: its id without the noun, so that `listProfiles` of `Profiles` is `list`.
///
/// Where specs have both `get` and `fetch`, both words work and `get` is shown.
pub(crate) fn verb(operation_id: &str, tag: &str) -> (String, Option<String>) {
    let (id, noun) = (operation_id.to_kebab_case(), noun(tag));
    let (id, noun): (Vec<_>, Vec<_>) = (id.split('-').collect(), noun.split('-').collect());
    let is_noun = |at: &usize| {
        let words = id[*at..].iter().zip(&noun);
        words.filter(|(a, b)| is_same(a, b)).count() == noun.len()
    };
    let verb = match (1..id.len()).find(is_noun) {
        Some(at) => [&id[..at], &id[at + noun.len()..]].concat(),
        None => id,
    };
    match &verb[..] {
        ["fetch", rest @ ..] => {
            let with = |first| [&[first], rest].concat().join("-");
            (with("get"), Some(with("fetch")))
        }
        words => (words.join("-"), None),
    }
}

/// Whether two words are equal, or the plural of each other.
fn is_same(a: &str, b: &str) -> bool {
    let singular = |word: &str| match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    };
    singular(a) == singular(b)
}

/// A wire name for people: `[Name | First]` is `Name First`, `memberNumber` is `Member Number`.
pub(crate) fn plain(wire_name: &str) -> String {
    use heck::ToTitleCase as _;
    let title = wire_name.to_title_case();
    if title.is_empty() {
        return wire_name.to_owned();
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_is_the_wire_name_in_lower_case_with_hyphens() {
        for (wire, expected) in [
            ("[Name | First]", "name-first"),
            ("filter[firstName]", "filter-first-name"),
            ("sort_by", "sort-by"),
            ("custom1", "custom1"),
            ("emailAddress", "email-address"),
            ("[Linked Organization Id]", "linked-organization-id"),
        ] {
            assert_eq!(flag(wire), expected);
        }
    }

    #[test]
    fn a_verb_is_the_operation_without_the_noun() {
        for (id, tag, expected) in [
            ("listProfiles", "Profiles", "list"),
            ("getMyProfile", "Profiles", "get-my"),
            ("listMembersInSection", "Members", "list-in-section"),
            ("listAllMembers", "Members", "list-all"),
            ("createOrgItem", "OrgItems", "create"),
            ("listMemberTypes", "Lookups", "list-member-types"),
            ("createOrUpdateUser", "Users", "create-or-update"),
            ("listCommunities", "Communities", "list"),
        ] {
            assert_eq!(verb(id, tag), (expected.to_owned(), None));
        }
        let fetch = ("get".to_owned(), Some("fetch".to_owned()));
        assert_eq!(verb("fetchOrgItem", "OrgItems"), fetch);
    }

    #[test]
    fn a_plain_name_is_in_words() {
        assert_eq!(plain("[Name | First]"), "Name First");
        assert_eq!(plain("memberNumber"), "Member Number");
        assert_eq!(plain("+"), "+");
    }
}
