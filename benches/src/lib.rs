//! What the benchmarks share: both sides of the comparison, the server they call, and the report.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has nothing to report, and its report is its output"
)]

pub mod hand_written;
pub mod report;
pub mod samples;
pub mod server;

use rollbook::{memberclicks, members_portal};

/// Whether this is a run that only checks that the benchmarks run: `cargo test --benches`, or
/// `cargo bench -- --test`.
#[must_use]
pub fn is_short() -> bool {
    let given = |flag: &str| std::env::args().any(|argument| argument == flag);
    !given("--bench") || given("--test")
}

/// The generated client of MemberClicks.
#[must_use]
pub fn memberclicks(server: &server::Server) -> memberclicks::Client {
    memberclicks::Client::connect(
        memberclicks::Server::url(&server.url),
        memberclicks::Credentials::client("id", "secret"),
    )
    .expect("it connects without a call")
}

/// The generated client of Members Portal.
#[must_use]
pub fn members_portal(server: &server::Server) -> members_portal::Client {
    members_portal::Client::connect(
        members_portal::Server::url(&server.url),
        members_portal::Credentials::user("name", "password"),
    )
    .expect("it connects without a call")
}
