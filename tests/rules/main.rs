//! The rules of schemas, compared with the crate `jsonschema`: on random schemas within the house rules, and values near
//! their limits, both accept the same values, and report the same places.
//!
//! The seed is fixed; `RULES_SEED=N` sets another, and `RULES_SCHEMAS=N` the number of schemas, with 12 values each. A
//! failing pair is minimized.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test panics when it fails"
)]

mod case;
mod formats;
mod jsonschema_validator;
mod runtime_rules;
mod schemas;
mod values;

use std::env;

use fastrand::Rng;
use rollbook_codegen::rules as codegen;
use serde_json::{Value, json};

use case::{Case, escape, messages, minimized};
use formats::{FORMATS, near};
use jsonschema_validator::validator;
use runtime_rules::{Leak, MAX_DEPTH};
use schemas::{Schemas, entries};
use values::{Values, mutate};

#[test]
fn rules_agree_with_jsonschema_on_random_schemas_and_values() {
    let (mut valid, mut invalid) = (0, 0);
    for_each_pair(|case, value| {
        match case.validator.is_valid(value) {
            true => valid += 1,
            false => invalid += 1,
        }
        if case.verdicts_differ(value) {
            panic!("{}", minimized(case, value, Case::verdicts_differ));
        }
    });
    let share = f64::from(valid) / f64::from(valid + invalid);
    assert!(valid + invalid >= 2000, "{valid} and {invalid} are too few");
    assert!(
        (0.3..0.7).contains(&share),
        "{valid} are valid, {invalid} are not"
    );
}

#[test]
fn every_field_error_is_at_the_place_that_jsonschema_reports() {
    let mut places = 0;
    for_each_pair(|case, value| {
        places += case.our_places(value).len();
        if case.places_differ(value) {
            panic!("{}", minimized(case, value, Case::places_differ));
        }
    });
    assert!(places > 1000, "{places} places are too few");
}

/// The generated rules, compiled.
mod generated {
    include!("../../crates/rollbook-codegen/tests/fixtures/rules.rs");

    pub(super) static EVERYTHING: &rollbook::runtime::rules::Rule = &rules::R0;
}

#[test]
fn generated_rules_agree_with_jsonschema() {
    let text = include_str!("../../crates/rollbook-codegen/tests/fixtures/rules.yaml");
    let spec = rollbook_codegen::load("rules.yaml", text).unwrap();
    let mut case = Case::of(spec.value());
    case.rule = generated::EVERYTHING;
    let mut rng = Rng::with_seed(seed());
    let mut verdicts = [0, 0];
    for _ in 0..2000 {
        let mut value = Values::of(spec.value(), &mut rng).root();
        if rng.bool() {
            mutate(&mut rng, &mut value);
        }
        assert!(!case.verdicts_differ(&value), "{}", case.report(&value));
        assert!(!case.places_differ(&value), "{}", case.report(&value));
        verdicts[usize::from(case.validator.is_valid(&value))] += 1;
    }
    assert!(verdicts.iter().all(|&count| count > 200), "{verdicts:?}");
}

#[test]
fn formats_agree_with_jsonschema() {
    let mut rng = Rng::with_seed(seed());
    for &(name, format, samples) in FORMATS {
        let validator = validator(&json!({"type": "string", "format": name}));
        let mut verdicts = [0, 0];
        for _ in 0..20_000 {
            let text = near(&mut rng, samples);
            let (ours, theirs) = (format.matches(&text), validator.is_valid(&json!(text)));
            assert_eq!(ours, theirs, "{name}: {text:?}");
            verdicts[usize::from(ours)] += 1;
        }
        assert!(
            verdicts.iter().all(|&count| count > 1000),
            "{name}: {verdicts:?}"
        );
    }
}

#[test]
fn every_example_of_the_shipped_specs_is_valid() {
    for name in [
        "b2core",
        "memberclicks",
        "members-portal",
        "questionpro",
        "yourcourts",
    ] {
        let path = format!("{}/specs/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        let spec = rollbook_codegen::load(&path, &text).unwrap();
        let mut count = 0;
        each_example(spec.value(), "", &mut |schema, sample| {
            let (rules, index) = codegen::rules_of(&spec, schema);
            let rule = Leak::new(&rules).rule(index, MAX_DEPTH);
            assert_eq!(messages(rule, sample), [""; 0], "{name} {schema}");
            count += 1;
        });
        assert!(count > 2, "{name} has {count} examples");
    }
}

/// Visits each example of a parameter or request body, with the pointer of its schema.
fn each_example(node: &Value, at: &str, visit: &mut dyn FnMut(&str, &Value)) {
    if let Some(items) = node.as_array() {
        for (index, item) in items.iter().enumerate() {
            each_example(item, &format!("{at}/{index}"), visit);
        }
    }
    if node["schema"].is_object() {
        let named = entries(&node["examples"]).map(|(_, example)| &example["value"]);
        for sample in node.get("example").into_iter().chain(named) {
            visit(&format!("{at}/schema"), sample);
        }
    }
    for (name, member) in entries(node).filter(|(name, _)| *name != "responses") {
        each_example(member, &format!("{at}/{}", escape(name)), visit);
    }
}

fn seed() -> u64 {
    env::var("RULES_SEED").map_or(1, |seed| seed.parse().unwrap())
}

/// Visits random schemas, with random values of each.
fn for_each_pair(mut visit: impl FnMut(&Case, &Value)) {
    let schemas = env::var("RULES_SCHEMAS").map_or(250, |count| count.parse().unwrap());
    let mut rng = Rng::with_seed(seed());
    for _ in 0..schemas {
        let spec = Schemas::of(&mut rng).spec();
        assert_eq!(diagnostics(&spec), [""; 0], "{spec:#}");
        let case = Case::of(&spec);
        for _ in 0..12 {
            let mut value = Values::of(&spec, &mut rng).root();
            for _ in 0..rng.u8(..3) {
                mutate(&mut rng, &mut value);
            }
            visit(&case, &value);
        }
    }
}

/// The diagnostics of a spec, except those of missing examples and of two keywords that are compared in any case.
fn diagnostics(spec: &Value) -> Vec<String> {
    let spec = rollbook_codegen::load("spec.json", &spec.to_string()).unwrap();
    let mut diagnostics = rollbook_codegen::check(&spec);
    diagnostics.retain(|diagnostic| {
        let compared = ["/uniqueItems", "/additionalProperties"];
        !diagnostic.rule.starts_with("example")
            && !compared.iter().any(|end| diagnostic.pointer.ends_with(end))
    });
    diagnostics.iter().map(ToString::to_string).collect()
}
