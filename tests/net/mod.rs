//! Shared by the tests at the socket: a scripted server, the clients of the five vendors, a test clock, and a recorder
//! of logs.
//!
//! The server uses no HTTP library and shares no code with the clients: it sees the real bytes, and can send invalid
//! responses.
#![allow(
    dead_code,
    unused_imports,
    reason = "not every test file needs every helper"
)]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

pub(crate) mod capture;
pub(crate) mod clock;
pub(crate) mod server;
pub(crate) mod vendors;

pub(crate) use clock::{TestClock, Waits};
pub(crate) use server::{Gate, Reply, Request, Server};
pub(crate) use vendors::{CANARY, SECRET, TOKEN};

/// The defaults without retries, which `tests/retry.rs` covers.
pub(crate) fn once() -> rollbook::Options {
    rollbook::Options::new().retry(rollbook::Retry::never())
}

/// Asserts that an error reveals no secrets: not in its text, not in its causes, not in the panic of an `unwrap`.
pub(crate) fn assert_reveals_nothing(error: &rollbook::Error) {
    let mut shown = format!("{error}\n{error:?}\n{error:#?}");
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        shown += &format!("\n{cause}\n{cause:?}\n{cause:#?}");
        source = cause.source();
    }
    let failed = error.clone();
    let unwrapping = std::panic::AssertUnwindSafe(|| unwrap(Err(failed)));
    let panic = std::panic::catch_unwind(unwrapping).unwrap_err();
    shown += panic.downcast_ref::<String>().unwrap();
    let basic = vendors::BASIC.trim_start_matches("Basic ");
    for secret in [CANARY, basic, "http://127.0.0.1", "Bearer", "api-key:"] {
        assert!(!shown.contains(secret), "{secret} is shown:\n{shown}");
    }
}

fn unwrap(outcome: Result<(), rollbook::Error>) {
    outcome.unwrap();
}

/// Runs all tasks as far as possible without advancing time.
///
/// Each yield runs every other task of the (single-threaded) runtime and then polls the sockets, so calls get as far as
/// they can, up to a closed gate.
pub(crate) async fn settle() {
    for _ in 0..500 {
        tokio::task::yield_now().await;
    }
}

/// An address that refuses connections while the socket is open.
pub(crate) fn nobody_listens() -> (tokio::net::TcpSocket, String) {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
    let url = format!("http://{}", socket.local_addr().unwrap());
    (socket, url)
}
