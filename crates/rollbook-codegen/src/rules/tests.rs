use std::{env, fs};

use quote::quote;
use serde_json::json;

use super::*;

/// `tests/rules` compiles this file and compares its verdicts with those of `jsonschema`.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/rules.rs");

#[test]
fn every_kind_of_rule_is_written_as_in_the_fixture() {
    let text = include_str!("../../tests/fixtures/rules.yaml");
    let spec =
        crate::load("rules.yaml", text).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let mut rules = Rules::of(spec.value());
    let mut reference = |schema: &Value| {
        rules
            .reference(schema, &quote!(super))
            .to_string()
            .replace(' ', "")
    };
    let whole = json!({"$ref": "#/components/schemas/Everything"});
    assert_eq!(reference(&whole), "&super::rules::R0");
    let properties = &resolve(spec.value(), &whole)["properties"];
    assert_eq!(reference(&properties["born"]), "&super::rules::R6");
    assert_eq!(reference(&properties["born"]), "&super::rules::R6");
    let shared = "&::rollbook::runtime::rules::BOOLEAN";
    assert_eq!(reference(&properties["flag"]), shared);

    let written = syn::parse2(rules.items()).map(|file| prettyplease::unparse(&file));
    let written = written.unwrap_or_else(|error| panic!("{error}"));
    if env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        fs::write(FILE, &written).unwrap_or_else(|error| panic!("{FILE}: {error}"));
    }
    let kept = fs::read_to_string(FILE).unwrap_or_default();
    assert_eq!(
        written, kept,
        "run with INSTA_UPDATE=always, and read the difference"
    );
}

#[test]
fn a_bound_is_the_same_however_it_is_written() {
    let whole = |text: &str| match serde_json::from_str(text).map(|value: Value| num(&value)) {
        Ok(Some(Num::Int(number))) => number.to_string(),
        other => format!("{other:?}"),
    };
    for text in ["1000", "1000.0", "1e3", "1.0E3", "100e1"] {
        assert_eq!(whole(text), "1000", "{text}");
    }
    assert_eq!(whole("-0.0"), "0");
    assert_eq!(whole("18446744073709551615"), "18446744073709551615");
    assert_eq!(num(&json!(0.5)), Some(Num::Float(0.5)));
    assert_eq!(num(&json!(1e300)), Some(Num::Float(1e300)));
    assert_eq!(num(&json!("1")), None);
}
