//! Reading the first state, which stands as JSON in `seed/`.

use serde::de::DeserializeOwned;

/// Reads one of the files that are compiled into this crate.
#[expect(
    clippy::expect_used,
    reason = "the files are part of the crate, and every test that starts a sandbox reads them"
)]
pub(crate) fn read<T: DeserializeOwned>(json: &'static str) -> T {
    serde_json::from_str(json).expect("the seed files hold what the stores are made of")
}
