//! MemberClicks behaviour that the spec cannot express.

use super::{Client, builder};
use crate::runtime::{ErrorBody, ErrorDetails};

/// A taken user name is a conflict, although its status is 400: only the message distinguishes it from other
/// invalid values (M27).
pub(super) fn read_error(body: &ErrorBody<'_>) -> ErrorDetails {
    let mut messages = body.texts_in("/messageDetails", "message");
    ErrorDetails {
        conflict: messages.any(|message| message.contains("already in use")),
        ..ErrorDetails::default()
    }
}

impl Client {
    /// Lists the results of a search: the profile list with `searchId`.
    ///
    /// ```no_run
    /// use futures_util::TryStreamExt as _;
    ///
    /// # async fn example(client: rollbook::memberclicks::Client) -> Result<(), rollbook::Error> {
    /// let search = client.search_profiles().body_map(|it| it.member_status("Active")).send().await?;
    /// let found: Vec<_> = client.list_search_results(&search.id).stream().try_collect().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The vendor keeps a search for about half an hour. Page and page size are set on the builder.
    ///
    /// # Errors
    ///
    /// As [`list_profiles`](Self::list_profiles). Reads only.
    ///
    /// Source: working code that calls it.
    pub fn list_search_results(&self, search_id: impl Into<String>) -> builder::ListProfiles {
        self.list_profiles().search_id(search_id.into())
    }
}
