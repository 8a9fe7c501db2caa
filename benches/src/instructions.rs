//! User-space instructions of both sides, counted by valgrind's callgrind: other programs on the
//! machine do not change them.
//!
//! The program runs itself under valgrind, once for each side of each measure.
#![allow(
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a failed count ends the benchmark"
)]

use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use rollbook_benches::report::{self, Row};
use rollbook_benches::samples::Members;
use rollbook_benches::server::{self, Server};
use rollbook_benches::{is_short, one_core, work};

/// In a counted run, the measure and the side.
const ROLE: &str = "ROLLBOOK_BENCH_COUNTED";

/// The number of counted calls.
const CALLS: u64 = 500;

/// The length of the lists.
const MEMBERS: usize = 10_000;

type Work = Box<dyn FnMut()>;

/// The same work by the generated and the hand-written client.
struct Measure {
    name: &'static str,
    row: &'static str,
    times: u64,
    /// Prepares a side, which is not counted, and returns its work.
    ours: fn() -> Work,
    theirs: fn() -> Work,
}

const MEASURES: [Measure; 5] = [
    Measure {
        name: "get a profile",
        row: "GET of one profile: instructions",
        times: CALLS,
        ours: get,
        theirs: get_by_hand,
    },
    Measure {
        name: "create a profile",
        row: "creating a profile: instructions",
        times: CALLS,
        ours: create,
        theirs: create_by_hand,
    },
    Measure {
        name: "decode members",
        row: "decoding, each member: instructions",
        times: MEMBERS as u64,
        ours: decode,
        theirs: decode_by_hand,
    },
    Measure {
        name: "decode members from a slice",
        row: "the same with `from_slice` on both sides: instructions",
        times: MEMBERS as u64,
        ours: decode_from_slice,
        theirs: decode_by_hand,
    },
    Measure {
        name: "stream members",
        row: "streaming, each member, beside `from_slice`: instructions",
        times: MEMBERS as u64,
        ours: stream,
        theirs: decode_by_hand,
    },
];

fn main() {
    server::serve_if_asked();
    // The chunk sizes of a list depend on the scheduling of client and server.
    if let Err(reason) = one_core::pin() {
        eprintln!("not pinned to one core, so counts of streaming vary: {reason}");
    }
    if let Ok(role) = env::var(ROLE) {
        return count(&role);
    }
    if is_short() {
        let sides = MEASURES.iter().flat_map(|it| [it.ours, it.theirs]);
        return sides.for_each(|prepare| prepare()());
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        eprintln!("instructions are not counted: valgrind is not installed");
        return;
    }
    let expected = env::args().skip(1).find(|it| !it.starts_with('-'));
    let expected = expected.unwrap_or_default();
    let measures = MEASURES.iter().filter(|it| it.name.contains(&expected));
    let rows = measures.map(|measure| {
        let each = |side| instructions(&format!("{} {side}", measure.name)) / measure.times;
        Row::counts(measure.row, each("ours"), each("theirs"))
    });
    report::print(&rows.collect::<Vec<_>>());
}

/// Runs one side under valgrind and returns the instruction count of its work. `callgrind_annotate`
/// shows the file in `target/callgrind`.
fn instructions(role: &str) -> u64 {
    let program = env::current_exe().expect("a running program has a file");
    let target = program.ancestors().nth(3).map(PathBuf::from);
    let folder = target.unwrap_or_else(env::temp_dir).join("callgrind");
    fs::create_dir_all(&folder).expect("the folder for profiles can be created");
    let file = folder.join(role.replace(' ', "-"));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--toggle-collect=*counted_work*"])
        .arg(format!("--callgrind-out-file={}", file.display()))
        .arg(program)
        .env(ROLE, role)
        .output()
        .expect("valgrind runs");
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{log}");
    let count = log.rsplit_once("Collected :");
    let count = count.and_then(|(_, rest)| rest.split_whitespace().next()?.parse().ok());
    count.unwrap_or_else(|| panic!("callgrind printed no count: {log}"))
}

/// The counted run.
fn count(role: &str) {
    let side = MEASURES
        .iter()
        .find_map(|measure| match role.strip_prefix(measure.name)? {
            " ours" => Some(measure.ours),
            " theirs" => Some(measure.theirs),
            _ => None,
        });
    let prepare = side.expect("the role is one that this program sets");
    let mut work = prepare();
    // The first run connects and signs in.
    work();
    counted_work(&mut work);
}

/// Callgrind counts the instructions of this function, found by its name.
#[inline(never)]
fn counted_work(work: &mut Work) {
    work();
    black_box(work);
}

fn get() -> Work {
    let (server, runtime) = (Server::start(0), work::one_thread());
    let client = work::memberclicks(&server);
    Box::new(move || {
        let _running = &server;
        runtime.block_on(work::get(&client, CALLS));
    })
}

fn get_by_hand() -> Work {
    let (server, runtime) = (Server::start(0), work::one_thread());
    let client = runtime.block_on(work::by_hand(&server));
    Box::new(move || {
        let _running = &server;
        runtime.block_on(work::get_by_hand(&client, CALLS));
    })
}

fn create() -> Work {
    let (server, runtime) = (Server::start(0), work::one_thread());
    let client = work::memberclicks(&server);
    Box::new(move || {
        let _running = &server;
        runtime.block_on(work::create(&client, CALLS));
    })
}

fn create_by_hand() -> Work {
    let (server, runtime) = (Server::start(0), work::one_thread());
    let client = runtime.block_on(work::by_hand(&server));
    Box::new(move || {
        let _running = &server;
        runtime.block_on(work::create_by_hand(&client, CALLS));
    })
}

fn decode() -> Work {
    let text = Members::new(MEMBERS).text();
    Box::new(move || work::decode(&text))
}

fn decode_from_slice() -> Work {
    let text = Members::new(MEMBERS).text();
    Box::new(move || work::decode_from_slice(&text))
}

fn decode_by_hand() -> Work {
    let text = Members::new(MEMBERS).text();
    Box::new(move || work::decode_by_hand(&text))
}

fn stream() -> Work {
    let (server, runtime) = (Server::start(MEMBERS), work::one_thread());
    let client = work::members_portal(&server);
    Box::new(move || {
        let _running = &server;
        runtime.block_on(work::stream(&client, MEMBERS));
    })
}
