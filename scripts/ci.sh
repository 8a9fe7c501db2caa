#!/usr/bin/env bash
# Every check of this repository, fastest failure first. Needs Rust, a C and a C++ compiler, node, Python, a JDK,
# Go, PHP, Ruby (tests/languages/run says which libraries), musl-gcc, Chromium, cargo-deny and cargo-mutants; the
# network only for packages.
#
#   scripts/ci.sh          all of it
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-never}
# Every step builds once, so incremental builds only cost disk and time.
export CARGO_INCREMENTAL=${CARGO_INCREMENTAL:-0}

step() { printf '\n== %s\n' "$*"; }
run() { step "$*"; "$@"; }

run cargo fmt --all --check
# The licences, duplicates and sources of dependencies: deny.toml.
run cargo deny --workspace --locked check -D warnings bans licenses sources
run cargo clippy --workspace --all-targets --all-features -- -D warnings

# The commands that README and CONTRIBUTING show.
run cargo test
run cargo run -- tour
run cargo run -- tour --json
run cargo run -- help
run cargo run -- specs list
run cargo run -- specs show memberclicks | tail -n 1
rm -rf target/specs
run cargo run -- specs export target/specs --json
run cargo run -- specs check specs/memberclicks.yaml
jobs="transfer_attendees move_section panel_in_batches nightly_upsert filtered_walk web_handler one_trait"
for example in memberclicks members_portal questionpro yourcourts b2core $jobs; do
    run cargo run --example "$example"
done
run env INSTA_UPDATE=no cargo test --test surface
run cargo test --test generated
run cargo test --benches
step cargo run -- sandbox --port 4010
target/debug/rollbook sandbox --port 4010 >target/sandbox.out &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null || true' EXIT
until grep -q '^listening on' target/sandbox.out; do
    kill -0 "$sandbox"
    sleep 0.1
done
exec 3<>/dev/tcp/127.0.0.1/4010
printf 'GET /members-portal/org/items HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n' >&3
grep -q '^HTTP/1.1 401' <&3
kill -INT "$sandbox"
wait "$sandbox"

# Combinations of features not covered above.
run cargo test --workspace --all-features --test json_schema
for api in memberclicks members-portal questionpro yourcourts b2core; do
    run cargo clippy -p rollbook --no-default-features --features "$api" -- -D warnings
done
run cargo clippy -p rollbook --no-default-features -- -D warnings
run cargo test -p rollbook --no-default-features --features questionpro --test without_tls
run cargo test --locked --manifest-path tests/beside-reqwest/Cargo.toml --target-dir target
run tests/packaged
run tests/docs/run
run tests/container

# The specs in other languages, the checks of the specs, and the browser pages.
export ROLLBOOK=$PWD/target/debug/rollbook
run tests/languages/run
run tests/languages/packages
run tests/browser/run

# The fuzz targets build without cargo-fuzz; most dependencies are already built in our target.
run cargo check --locked --manifest-path fuzz/Cargo.toml --target-dir target

step "no snapshot is left unreviewed"
! find . -name '*.snap.new' -not -path './target/*' | grep .

# Edits the sources in place, so it comes last.
run scripts/mutants --changed HEAD~1 2

step "all checks passed"
