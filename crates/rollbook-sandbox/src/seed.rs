//! Reads the initial state, which is JSON in `seed/`.

use serde::de::DeserializeOwned;

/// Parses one of the embedded files.
#[expect(
    clippy::expect_used,
    reason = "the files are part of the crate, and every test that starts a sandbox reads them"
)]
pub(crate) fn read<T: DeserializeOwned>(json: &'static str) -> T {
    serde_json::from_str(json).expect("the seed files match the stores")
}
