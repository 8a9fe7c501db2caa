//! Memory: allocations of a call, and the peak of a streamed list.
//!
//! A separate program, because the counting allocator slows down the other one.

use allocation_counter::{AllocationInfo, measure};
use rollbook_benches::report::{self, Row};
use rollbook_benches::server::{self, Server};
use rollbook_benches::{is_short, work};

/// The number of counted calls.
const CALLS: u64 = 100;

fn main() {
    server::serve_if_asked();
    // Even the short list exceeds the memory limit.
    let members = if is_short() { 100_000 } else { 1_000_000 };
    let server = Server::start(members);
    // Everything runs in this thread, so the counter sees all of it.
    let runtime = work::one_thread();
    let counted = |work: &dyn Fn()| {
        work();
        measure(work)
    };

    let ours = work::memberclicks(&server);
    let theirs = runtime.block_on(work::by_hand(&server));
    let get = counted(&|| runtime.block_on(work::get(&ours, CALLS)));
    let by_hand = counted(&|| runtime.block_on(work::get_by_hand(&theirs, CALLS)));
    let each = |info: AllocationInfo| info.count_total as f64 / CALLS as f64;
    let ratio = each(get) / each(by_hand);

    let client = work::members_portal(&server);
    let streamed = measure(|| runtime.block_on(work::stream(&client, members)));
    let peak = streamed.bytes_max as f64 / (1024.0 * 1024.0);

    let rows = [
        Row {
            measure: "allocations of one GET".to_owned(),
            target: "at most 1.20".to_owned(),
            measured: format!("{ratio:.2} ({:.0} to {:.0})", each(get), each(by_hand)),
            met: Some(ratio <= 1.2),
        },
        Row {
            measure: "streaming 1,000,000 members: peak memory growth".to_owned(),
            target: "at most 16 MiB".to_owned(),
            measured: format!("{peak:.2} MiB"),
            met: Some(peak <= 16.0),
        },
    ];
    report::print(&rows);
    // Counts do not depend on other programs on the machine.
    assert!(
        rows.iter().all(|row| row.met != Some(false)),
        "a target is missed"
    );
}
