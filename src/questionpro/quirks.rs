//! QuestionPro behaviour that the spec cannot express.

use crate::runtime::{ErrorBody, ErrorDetails};

/// The id is text or a number (Q5) and informational (Q6). The page's own samples are not valid
/// JSON (Q4), which `text_at` tolerates.
pub(super) fn read_error(body: &ErrorBody<'_>) -> ErrorDetails {
    let message = body.text_at("/response/error/message");
    ErrorDetails {
        code: body.text_at("/response/error/id"),
        // Q30: only the message distinguishes an exhausted quota from throttling.
        exhausted: message
            .as_deref()
            .is_some_and(|text| text.contains("account representative")),
        message,
        ..ErrorDetails::default()
    }
}
