//! *load*: a text that is not a spec is rejected with the line of the mistake.

mod lines;
mod references;
mod shapes;
mod yaml;

use rollbook_codegen::{Diagnostics, Spec, load};

const GOOD: &str = include_str!("../fixtures/good.yaml");

/// The smallest spec that loads.
const SMALL: &str = "\
openapi: 3.0.3
info: {title: Clubs, version: 0.1.0}
paths:
  /members:
    get:
      responses:
        '200': {description: All members.}
";

fn diagnostics_of(text: &str) -> Diagnostics {
    match load("small.yaml", text) {
        Ok(_) => panic!("it loads:\n{text}"),
        Err(diagnostics) => diagnostics,
    }
}

fn loaded(text: &str) -> Spec {
    match load("small.yaml", text) {
        Ok(spec) => spec,
        Err(diagnostics) => panic!("{diagnostics}"),
    }
}

/// The diagnostics after one change of the small spec.
fn changed(from: &str, to: &str) -> Diagnostics {
    assert_eq!(
        SMALL.matches(from).count(),
        1,
        "the text to change must occur once"
    );
    diagnostics_of(&SMALL.replacen(from, to, 1))
}

/// The diagnostics of the small spec with components.
fn with_components(components: &str) -> Diagnostics {
    diagnostics_of(&format!("{SMALL}components:\n{components}"))
}
