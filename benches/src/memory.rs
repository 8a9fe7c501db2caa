//! Memory: allocations of one call, counted, and the peak of a streamed list.
//!
//! A program of its own, as the counting allocator would cost time in the other.
#![allow(
    clippy::unwrap_used,
    reason = "a call that fails is the end of a benchmark"
)]

use std::hint::black_box;

use allocation_counter::{AllocationInfo, measure};
use futures_util::TryStreamExt as _;
use rollbook_benches::hand_written;
use rollbook_benches::report::{self, Row};
use rollbook_benches::server::{self, Server};
use rollbook_benches::{is_short, memberclicks, members_portal};
use tokio::runtime::Builder;

const ID: i64 = 23012;

/// How often a call is made while its allocations are counted.
const CALLS: u64 = 100;

fn main() {
    server::serve_if_asked();
    // Even the short list is longer than what may be held of it.
    let members = if is_short() { 100_000 } else { 1_000_000 };
    let server = Server::start(members);
    // Everything happens in this one thread, so the counter sees all of it.
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let counted = |work: &dyn Fn()| {
        work();
        measure(work)
    };

    let ours = memberclicks(&server);
    let theirs = runtime
        .block_on(hand_written::Client::connect(&server))
        .unwrap();
    let get = counted(&|| {
        runtime.block_on(async {
            for _ in 0..CALLS {
                black_box(ours.get_profile().profile_id(ID).send().await.unwrap());
            }
        });
    });
    let by_hand = counted(&|| {
        runtime.block_on(async {
            for _ in 0..CALLS {
                black_box(theirs.get_profile(ID).await.unwrap());
            }
        });
    });
    let each = |info: AllocationInfo| info.count_total as f64 / CALLS as f64;
    let ratio = each(get) / each(by_hand);

    let client = members_portal(&server);
    let streamed = measure(|| {
        let all = client.list_all_members().stream();
        let count = all.try_fold(0, |count, member| {
            black_box(member);
            async move { Ok(count + 1) }
        });
        assert_eq!(runtime.block_on(count).unwrap(), members);
    });
    let peak = streamed.bytes_max as f64 / (1024.0 * 1024.0);

    let rows = [
        Row {
            measure: "allocations of one GET".to_owned(),
            target: "at most 1.20".to_owned(),
            measured: format!("{ratio:.2} ({:.0} to {:.0})", each(get), each(by_hand)),
            met: ratio <= 1.2,
        },
        Row {
            measure: "streaming 1,000,000 members: peak memory growth".to_owned(),
            target: "at most 16 MiB".to_owned(),
            measured: format!("{peak:.2} MiB"),
            met: peak <= 16.0,
        },
    ];
    report::print(&rows);
    // These are counts, which no other program on the machine changes.
    assert!(rows.iter().all(|row| row.met), "a target is missed");
}
