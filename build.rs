//! Generates `OUT_DIR/<api>.rs` from `specs/`, for every API whose feature is on.

use rollbook_codegen::{Api, build};

const APIS: [Api<'static>; 5] = [
    Api {
        module: "b2core",
        spec: "specs/b2core.yaml",
    },
    Api {
        module: "memberclicks",
        spec: "specs/memberclicks.yaml",
    },
    Api {
        module: "members_portal",
        spec: "specs/members-portal.yaml",
    },
    Api {
        module: "questionpro",
        spec: "specs/questionpro.yaml",
    },
    Api {
        module: "yourcourts",
        spec: "specs/yourcourts.yaml",
    },
];

fn main() {
    let is_on = |api: &Api<'_>| {
        std::env::var_os(format!("CARGO_FEATURE_{}", api.module.to_uppercase())).is_some()
    };
    build(APIS.into_iter().filter(is_on));
}
