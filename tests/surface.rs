//! The name map of each API: wire name, Rust name and type of every operation, parameter, type and field. It shows what
//! an edit of a spec changes for users.
//!
//! `wire` tests requests. Nothing here calls an API, so that an edit that breaks callers can still be reviewed.

#[allow(dead_code, reason = "only the texts of the specs are used")]
#[path = "support/spec.rs"]
mod spec;

fn surface(api: &str) -> String {
    match rollbook_codegen::client(api, &spec::file(api), spec::text(api)) {
        Ok(generated) => generated.surface,
        Err(diagnostics) => panic!("{diagnostics}"),
    }
}

#[test]
fn b2core_keeps_its_names() {
    insta::assert_snapshot!("b2core", surface("b2core"));
}

#[test]
fn memberclicks_keeps_its_names() {
    insta::assert_snapshot!("memberclicks", surface("memberclicks"));
}

#[test]
fn members_portal_keeps_its_names() {
    insta::assert_snapshot!("members_portal", surface("members_portal"));
}

#[test]
fn questionpro_keeps_its_names() {
    insta::assert_snapshot!("questionpro", surface("questionpro"));
}

#[test]
fn yourcourts_keeps_its_names() {
    insta::assert_snapshot!("yourcourts", surface("yourcourts"));
}
