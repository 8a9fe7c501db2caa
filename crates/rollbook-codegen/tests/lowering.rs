//! The Rust type of each construct of a spec, in requests and in responses.

const SPEC: &str = include_str!("fixtures/lowering.yaml");

fn generated() -> rollbook_codegen::Generated {
    rollbook_codegen::client("rollbook::club", "club.yaml", SPEC)
        .unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// The part of the name map below `heading`.
fn surface_of(heading: &str) -> String {
    let surface = generated().surface;
    let lines = surface.lines().skip_while(|line| *line != heading);
    let (first, rest): (Vec<_>, Vec<_>) =
        (lines.clone().take(1).collect(), lines.skip(1).collect());
    let fields = rest.into_iter().take_while(|line| line.starts_with(' '));
    first
        .into_iter()
        .chain(fields)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn in_a_request_optional_is_an_option_and_nullable_a_patch() {
    insta::assert_snapshot!(surface_of("struct MemberUpdate"));
}

#[test]
fn in_a_response_enums_and_dates_are_lenient_and_lists_are_never_missing() {
    insta::assert_snapshot!(surface_of("struct Member"));
}

#[test]
fn parameters_keep_their_wire_names_and_get_plain_types() {
    insta::assert_snapshot!(surface_of("GET /members"));
}

#[test]
fn only_types_of_requests_have_builders() {
    let rust = generated().rust;
    assert!(rust.contains("pub fn builder() -> builder::MemberUpdate"));
    assert!(!rust.contains("pub fn builder() -> builder::Member {"));
}

#[test]
fn a_default_of_the_spec_is_not_sent() {
    let rust = generated().rust;
    let update = rust
        .split("pub struct MemberUpdate {")
        .nth(1)
        .unwrap()
        .split('}')
        .next()
        .unwrap();
    assert!(!update.contains("defaults::"), "{update}");
}

#[test]
fn no_header_is_sent_that_no_vendor_asked_for() {
    assert!(!generated().rust.contains("api-version"));
}

#[test]
fn generated_types_and_builders_show_nothing_in_debug() {
    let file = syn::parse_file(&generated().rust).unwrap();
    let mut derived = Vec::new();
    visit(&file.items, &mut derived);
    assert_eq!(derived, Vec::<String>::new(), "structs that derive Debug");

    fn visit(items: &[syn::Item], derived: &mut Vec<String>) {
        for item in items {
            match item {
                syn::Item::Mod(module) => {
                    visit(&module.content.as_ref().unwrap().1, derived);
                }
                syn::Item::Struct(item) => {
                    let debug = item.attrs.iter().any(|attribute| {
                        attribute.path().is_ident("derive")
                            && quote::quote!(#attribute).to_string().contains("Debug")
                    });
                    derived.extend(debug.then(|| item.ident.to_string()));
                }
                _ => {}
            }
        }
    }
}

#[test]
fn the_same_spec_makes_the_same_code() {
    let (one, other) = (generated(), generated());
    assert!(one.rust == other.rust && one.surface == other.surface);
}
