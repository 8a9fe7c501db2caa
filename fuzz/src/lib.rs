//! The fuzz targets, which the tests of the library run too, and their seeds.

#[path = "../../tests/fuzz/mod.rs"]
mod fuzz;
#[path = "../../tests/support/mod.rs"]
mod support;

use fuzz::Seed;
use support::spec;

pub fn responses(data: &[u8]) {
    fuzz::responses(data);
}

pub fn rejections(data: &[u8]) {
    fuzz::rejections(data);
}

pub fn lists(data: &[u8]) {
    fuzz::lists(data);
}

pub fn pages(data: &[u8]) {
    fuzz::pages(data);
}

pub fn addresses(data: &[u8]) {
    fuzz::addresses(data);
}

pub fn specs(data: &[u8]) {
    fuzz::specs(data);
}

/// The files of a folder of the tests' fixtures.
fn files(folder: &str) -> Vec<Vec<u8>> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/");
    let entries = std::fs::read_dir(format!("{root}{folder}")).expect("the folder is there");
    let files = entries.map(|entry| entry.expect("an entry can be read").path());
    files
        .map(|file| std::fs::read(file).expect("a file can be read"))
        .collect()
}

/// The samples of the vendors' pages, each as a response to every operation of its API.
fn samples() -> Vec<Vec<u8>> {
    let calls = support::calls::every_call().zip(0..);
    let seeds = calls.flat_map(|(call, operation)| {
        let samples = files(call.operation.api).into_iter();
        samples.map(move |sample| [&[operation, 0], &*sample].concat())
    });
    seeds.collect()
}

/// The seeds of each target: the specs, their examples and the vendors' samples.
pub fn seeds() -> [(&'static str, Vec<Vec<u8>>); 6] {
    let bytes = |seed: Seed| [&seed.choice, seed.body.to_string().as_bytes()].concat();
    let responses = fuzz::seeds(spec::successes);
    let rejections = fuzz::seeds(spec::errors);
    let lists = responses.iter().filter(|seed| seed.body.is_array());
    let lists = lists.map(|seed| [b"\x10", seed.body.to_string().as_bytes()].concat());
    let pages = spec::successes(&rollbook::memberclicks::operations::LIST_PROFILES);
    let pages = pages.into_iter().map(|page| page.body.to_string().into());
    let good = include_bytes!("../../crates/rollbook-codegen/tests/fixtures/good.yaml");
    [
        ("lists", lists.collect()),
        ("pages", pages.collect()),
        (
            "responses",
            responses.into_iter().map(bytes).chain(samples()).collect(),
        ),
        (
            "rejections",
            rejections.into_iter().map(bytes).chain(samples()).collect(),
        ),
        (
            "addresses",
            ["", "..", "a+b@c.d", "Zoë & Co/?#%2e"]
                .map(Into::into)
                .to_vec(),
        ),
        (
            "specs",
            std::iter::once(good.to_vec())
                .chain(spec::APIS.map(|api| spec::text(api).as_bytes().to_vec()))
                .chain(files("broken-specs"))
                .collect(),
        ),
    ]
}
