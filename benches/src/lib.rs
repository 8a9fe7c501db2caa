//! Shared by the benchmarks: both clients, the server, and the report.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a failed benchmark has no result, and the result is printed"
)]

pub mod hand_written;
pub mod one_core;
pub mod report;
pub mod samples;
pub mod server;
pub mod work;

/// Whether this run only checks that the benchmarks work: `cargo test --benches`, or `cargo bench
/// -- --test`.
#[must_use]
pub fn is_short() -> bool {
    let given = |flag: &str| std::env::args().any(|argument| argument == flag);
    !given("--bench") || given("--test")
}
