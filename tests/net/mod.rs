//! What the tests at the socket share: a scripted server, the five vendors in front of it, a clock
//! to wind, and a record of what is logged.
//!
//! The server has no HTTP library and shares no code with the clients: it sees what really comes
//! out of the socket, and it can answer what no library would.
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

/// The defaults, but one attempt: what becomes of an attempt is one question, what of a retry
/// another (`tests/retry.rs`).
pub(crate) fn once() -> rollbook::Options {
    rollbook::Options::new().retry(rollbook::Retry::never())
}

/// Asserts that nothing is shown that must not be: not by the error, not by what caused it, not by
/// the panic of who did not expect it.
pub(crate) fn assert_shows_nothing(error: &rollbook::Error) {
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

/// Lets everything happen that can happen without time going by.
///
/// Each yield gives every other task of the (single-threaded) runtime its turn and then asks the
/// sockets for news, so calls get as far as they can: to the gate that a test has shut.
pub(crate) async fn settle() {
    for _ in 0..500 {
        tokio::task::yield_now().await;
    }
}

/// An address that refuses connections for as long as the socket is held.
pub(crate) fn nobody_listens() -> (tokio::net::TcpSocket, String) {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
    let url = format!("http://{}", socket.local_addr().unwrap());
    (socket, url)
}
