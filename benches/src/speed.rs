//! Time: the generated client against hand-written reqwest and serde, and the generator.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a failed call ends the benchmark"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs};

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode};
use rollbook_benches::report::{self, Cost, Pair, Row};
use rollbook_benches::samples::Members;
use rollbook_benches::server::{self, Server};
use rollbook_benches::work::{self, by_hand, memberclicks, members_portal, one_thread};
use rollbook_benches::{is_short, one_core};
use rustix::time::{ClockId, clock_gettime};
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};

fn main() {
    server::serve_if_asked();
    match one_core::pin() {
        Ok(core) => eprintln!("Client and server run on core {core}"),
        Err(reason) => eprintln!("Not pinned to one core, so do not trust the times: {reason}"),
    }
    let mut criterion = Criterion::default().configure_from_args();
    let mut rows = Vec::new();
    calls(&mut criterion, &mut rows);
    lists(&mut criterion, &mut rows);
    if env::args()
        .skip(1)
        .all(|it| it.starts_with('-') || "generator".contains(&*it))
    {
        generator(&mut rows);
    }
    criterion.final_summary();
    report::print(&rows);
}

/// Sequential calls on one connection, and concurrent calls.
fn calls(criterion: &mut Criterion, rows: &mut Vec<Row>) {
    let mut group = criterion.benchmark_group("calls");
    group.sampling_mode(SamplingMode::Flat);
    let server = Server::start(0);

    let one = one_thread();
    let ours = memberclicks(&server);
    let theirs = one.block_on(by_hand(&server));

    // The deviation from 1 when both sides are the same.
    let pairs = compare(
        &mut group,
        "the same twice",
        32,
        |calls| one.block_on(work::get_by_hand(&theirs, calls)),
        |calls| one.block_on(work::get_by_hand(&theirs, calls)),
    );
    rows.extend(noise(&pairs));

    let pairs = compare(
        &mut group,
        "get a profile",
        32,
        |calls| one.block_on(work::get(&ours, calls)),
        |calls| one.block_on(work::get_by_hand(&theirs, calls)),
    );
    rows.extend(time("GET of one profile", 1.00, &pairs));

    let pairs = compare(
        &mut group,
        "create a profile",
        32,
        |calls| one.block_on(work::create(&ours, calls)),
        |calls| one.block_on(work::create_by_hand(&theirs, calls)),
    );
    rows.extend(time("creating a profile", 1.00, &pairs));

    // Separate clients, because connections belong to the runtime that opened them.
    let many = Builder::new_multi_thread().enable_all().build().unwrap();
    let ours = memberclicks(&server);
    let theirs = many.block_on(by_hand(&server));
    let pairs = compare(
        &mut group,
        "64 at a time",
        2048,
        |calls| {
            at_a_time(&many, calls, |left| {
                let client = ours.clone();
                async move {
                    while left.take() {
                        work::get(&client, 1).await;
                    }
                }
            });
        },
        |calls| {
            at_a_time(&many, calls, |left| {
                let client = theirs.clone();
                async move {
                    while left.take() {
                        work::get_by_hand(&client, 1).await;
                    }
                }
            });
        },
    );
    let speeds = pairs.iter().map(|it| ratio(it.theirs.wall, it.ours.wall));
    if !pairs.is_empty() {
        rows.push(Row::at_least(
            "64 calls at a time, calls a second",
            1.00,
            speeds.collect(),
        ));
    }
    group.finish();
}

/// Makes `calls` calls in 64 tasks; each starts its next call when one ends.
fn at_a_time<F>(runtime: &Runtime, calls: u64, task: impl Fn(Left) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let left = Left(Arc::new(AtomicU64::new(calls)));
    runtime.block_on(async {
        let tasks = (0..64).map(|_| tokio::spawn(task(left.clone())));
        for task in tasks.collect::<Vec<_>>() {
            task.await.unwrap();
        }
    });
}

/// The remaining calls, shared by all tasks.
#[derive(Clone)]
struct Left(Arc<AtomicU64>);

impl Left {
    fn take(&self) -> bool {
        let less = |left: u64| left.checked_sub(1);
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less)
            .is_ok()
    }
}

/// Long lists: decoded at once, and streamed.
fn lists(criterion: &mut Criterion, rows: &mut Vec<Row>) {
    let mut group = criterion.benchmark_group("lists");
    group
        .sampling_mode(SamplingMode::Flat)
        .warm_up_time(Duration::from_secs(1));

    let text = Members::new(if is_short() { 1000 } else { 100_000 }).text();
    let pairs = compare(
        group.sample_size(15),
        "decode 100,000 members",
        1,
        repeated(|| work::decode(&text)),
        repeated(|| work::decode_by_hand(&text)),
    );
    rows.extend(time("decoding 100,000 members", 1.00, &pairs));

    let members = Members::new(if is_short() { 10_000 } else { 1_000_000 });
    let server = Server::start(members.count());
    let one = one_thread();
    let client = members_portal(&server);
    let text = members.text();
    let pairs = compare(
        group.sample_size(10),
        "stream 1,000,000 members",
        1,
        repeated(|| one.block_on(work::stream(&client, members.count()))),
        repeated(|| work::decode_by_hand(&text)),
    );
    rows.extend(time(
        "streaming 1,000,000 members, beside `from_slice`",
        0.90,
        &pairs,
    ));
    group.finish();
}

fn repeated(mut work: impl FnMut()) -> impl FnMut(u64) {
    move |times| (0..times).for_each(|_| work())
}

/// Alternates both sides, so that other load on the machine affects both alike. Returns the samples
/// of the measurement, without the warm-up.
fn compare(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    count: u64,
    mut ours: impl FnMut(u64),
    mut theirs: impl FnMut(u64),
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut ours_first = true;
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|calls| {
            let mut pair = Pair::default();
            let mut left = calls;
            while left > 0 {
                let count = left.min(count);
                if ours_first {
                    add(&mut pair.ours, || ours(count));
                }
                add(&mut pair.theirs, || theirs(count));
                if !ours_first {
                    add(&mut pair.ours, || ours(count));
                }
                ours_first = !ours_first;
                left -= count;
            }
            pairs.push((calls, pair));
            pair.ours.wall
        });
    });
    // In flat sampling, all samples have the same number of calls.
    let calls = pairs.last().map_or(0, |(calls, _)| *calls);
    let samples = pairs.into_iter().rev().take_while(|(it, _)| *it == calls);
    samples.map(|(_, pair)| pair).collect()
}

fn add(cost: &mut Cost, work: impl FnOnce()) {
    let (cpu, wall) = (cpu_time(), Instant::now());
    work();
    cost.wall += wall.elapsed();
    cost.cpu += cpu_time() - cpu;
}

/// CPU time of this process; the server is another process.
fn cpu_time() -> Duration {
    clock_gettime(ClockId::ProcessCPUTime).try_into().unwrap()
}

/// Whether the machine is quiet enough: the same program on both sides.
fn noise(pairs: &[Pair]) -> Option<Row> {
    let ratios = pairs.iter().map(|it| ratio(it.ours.wall, it.theirs.wall));
    (!pairs.is_empty()).then(|| {
        Row::about_one(
            "the hand-written GET beside itself: wall time",
            ratios.collect(),
        )
    })
}

fn time(measure: &str, most: f64, pairs: &[Pair]) -> Vec<Row> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let wall = pairs.iter().map(|it| ratio(it.ours.wall, it.theirs.wall));
    let cpu = pairs.iter().map(|it| ratio(it.ours.cpu, it.theirs.cpu));
    vec![
        Row::at_most(&format!("{measure}: wall time"), most, wall.collect()),
        Row::at_most(&format!("{measure}: CPU time"), most, cpu.collect()),
    ]
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// Runs the library's build script, as built by cargo, without optimization.
fn generator(rows: &mut Vec<Row>) {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let script = build_script(package);
    let out = env::temp_dir().join(format!("rollbook-bench-{}", std::process::id()));
    let times = (0..if is_short() { 1 } else { 5 }).map(|_| {
        fs::create_dir_all(&out).unwrap();
        let mut command = Command::new(&script);
        command
            .current_dir(package)
            .env("OUT_DIR", &out)
            .env("CARGO_PKG_NAME", "rollbook");
        for api in [
            "B2CORE",
            "MEMBERCLICKS",
            "MEMBERS_PORTAL",
            "QUESTIONPRO",
            "YOURCOURTS",
        ] {
            command.env(format!("CARGO_FEATURE_{api}"), "1");
        }
        let start = Instant::now();
        let output = command.output().unwrap();
        let took = start.elapsed().as_secs_f64();
        assert!(output.status.success(), "{output:?}");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 5);
        fs::remove_dir_all(&out).unwrap();
        took
    });
    let mut times = times.collect::<Vec<_>>();
    times.sort_by(f64::total_cmp);
    let (least, median) = (times[0], times[times.len() / 2]);
    rows.push(Row {
        measure: "generating all five specs, debug build script".to_owned(),
        target: "under 1 s".to_owned(),
        measured: format!("{median:.2} s (least {least:.2} s)"),
        met: Some(median < 1.0),
    });
}

/// The build script of rollbook with the feature `generate`, from a build of the whole workspace.
/// The one in the build of the benchmarks only copies generated code.
fn build_script(package: &Path) -> PathBuf {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--workspace", "--message-format", "json"]);
    let output = cargo.current_dir(package).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let messages = serde_json::Deserializer::from_slice(&output.stdout).into_iter::<Value>();
    let source = package.join("build.rs");
    let scripts = messages.map(Result::unwrap).filter(|message| {
        let target = &message["target"];
        target["kind"][0] == "custom-build" && source.to_str() == target["src_path"].as_str()
    });
    let script = scripts.last().expect("cargo builds it");
    script["filenames"][0].as_str().unwrap().into()
}
