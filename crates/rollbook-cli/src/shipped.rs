//! The five specs that the command carries.

use std::io;

use rollbook_sandbox::Api;
use serde_json::{Value, json};

/// An embedded spec.
pub(crate) struct Spec {
    pub(crate) api: &'static str,
    pub(crate) yaml: &'static str,
    pub(crate) of: Api,
}

pub(crate) static SPECS: [Spec; 5] = [
    Spec {
        api: "memberclicks",
        yaml: rollbook::memberclicks::SPEC,
        of: Api::MemberClicks,
    },
    Spec {
        api: "members-portal",
        yaml: rollbook::members_portal::SPEC,
        of: Api::MembersPortal,
    },
    Spec {
        api: "questionpro",
        yaml: rollbook::questionpro::SPEC,
        of: Api::QuestionPro,
    },
    Spec {
        api: "yourcourts",
        yaml: rollbook::yourcourts::SPEC,
        of: Api::YourCourts,
    },
    Spec {
        api: "b2core",
        yaml: rollbook::b2core::SPEC,
        of: Api::B2Core,
    },
];

impl Spec {
    /// Its file name.
    pub(crate) fn file(&self) -> String {
        format!("{}.yaml", self.api)
    }

    pub(crate) fn load(&self) -> io::Result<rollbook_codegen::Spec> {
        rollbook_codegen::load(&self.file(), self.yaml).map_err(io::Error::other)
    }

    pub(crate) fn document(&self) -> io::Result<Value> {
        Ok(self.load()?.value().clone())
    }

    pub(crate) fn json(&self) -> io::Result<String> {
        Ok(format!("{:#}\n", self.document()?))
    }

    /// openapi-generator's configuration with the names of the Rust client.
    pub(crate) fn names(&self) -> io::Result<String> {
        let names = rollbook_codegen::mappings(&self.load()?);
        let names =
            json!({"nameMappings": names.properties, "parameterNameMappings": names.parameters});
        Ok(format!("{names:#}\n"))
    }
}
