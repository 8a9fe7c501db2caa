//! Filters in the language of jq.

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Compiler, Ctx, Vars, data, unwrap_valr};
use jaq_json::{Val, read};
use serde_json::Value;

use crate::failure::Failure;

/// A compiled filter.
pub(crate) struct Filter(jaq_core::Filter<data::JustLut<Val>>);

impl Filter {
    pub(crate) fn new(code: &str) -> Result<Self, Failure> {
        let wrong = || Failure::Usage(format!("--jq: `{code}` is not a filter of jq"));
        let defs = jaq_core::defs()
            .chain(jaq_std::defs())
            .chain(jaq_json::defs());
        let funs = jaq_core::funs()
            .chain(jaq_std::funs())
            .chain(jaq_json::funs());
        let arena = Arena::default();
        let file = File { code, path: () };
        let modules = Loader::new(defs).load(&arena, file).map_err(|_| wrong())?;
        let compiler = Compiler::default().with_funs(funs);
        Ok(Self(compiler.compile(modules).map_err(|_| wrong())?))
    }

    /// All results for a value.
    pub(crate) fn run(&self, value: &Value) -> Result<Vec<Value>, Failure> {
        let failed = |reason: &dyn std::fmt::Display| Failure::Here(format!("--jq: {reason}"));
        let input = read::parse_single(value.to_string().as_bytes());
        let input = input.map_err(|error| failed(&error))?;
        let context = Ctx::<data::JustLut<Val>>::new(&self.0.lut, Vars::new([]));
        let results = self.0.id.run((context, input)).map(unwrap_valr);
        results
            .map(|result| {
                let text = result.map_err(|error| failed(&error))?.to_string();
                serde_json::from_str(&text).map_err(|_| failed(&"a result is not JSON"))
            })
            .collect()
    }
}
