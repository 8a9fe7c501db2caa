//! What the benchmarks share: both sides of the comparison, the server they call, and the report.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has nothing to report, and its report is its output"
)]

pub mod hand_written;
pub mod one_core;
pub mod report;
pub mod samples;
pub mod server;
pub mod work;

/// Whether this is a run that only checks that the benchmarks run: `cargo test --benches`, or
/// `cargo bench -- --test`.
#[must_use]
pub fn is_short() -> bool {
    let given = |flag: &str| std::env::args().any(|argument| argument == flag);
    !given("--bench") || given("--test")
}
