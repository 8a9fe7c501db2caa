//! Generating a client has no effect on its process.

use std::panic::{catch_unwind, set_hook};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

const SPEC: &str = include_str!("fixtures/lowering.yaml");

/// The only test of this file: the panic hook is global.
#[test]
fn panics_are_still_reported_after_many_threads_have_generated_at_once() {
    static REPORTED: AtomicUsize = AtomicUsize::new(0);
    set_hook(Box::new(|_| {
        REPORTED.fetch_add(1, Ordering::Relaxed);
    }));
    let clients: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| rollbook_codegen::client("rollbook::club", "club.yaml", SPEC)))
            .collect();
        let generated = threads.into_iter().map(|it| it.join().unwrap());
        generated
            .map(|it| {
                it.unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
                    .rust
            })
            .collect()
    });
    assert!(clients.iter().all(|it| it == &clients[0]));
    assert_eq!(REPORTED.load(Ordering::Relaxed), 0);

    assert!(catch_unwind(|| panic!("of the program")).is_err());
    assert_eq!(REPORTED.load(Ordering::Relaxed), 1);
}
