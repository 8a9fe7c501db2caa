//! Faults of a server: the outcome for a user, in one table. Nothing hangs, memory stays bounded, and no credential
//! leaks. And a dropped call does not affect later ones.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../net/mod.rs"]
mod net;

mod dropped;
mod streams;
mod table;

use std::time::Duration;

const MIB: usize = 1024 * 1024;
/// The size of the system's buffers for an unread response.
const SLACK: usize = 16 * MIB;

/// The outcome within real time: the clock of a hanging test stands still.
async fn in_time<T>(outcome: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(Duration::from_secs(20), outcome)
        .await
        .ok()
}
