//! What the spec cannot say of QuestionPro.

use crate::runtime::{Refusal, RefusalBody};

/// The id is text or a number (Q5) and no more than data (Q6); the page's own samples are not
/// valid JSON (Q4), which `text_at` reads all the same.
pub(super) fn read_refusal(body: &RefusalBody<'_>) -> Refusal {
    let message = body.text_at("/response/error/message");
    Refusal {
        code: body.text_at("/response/error/id"),
        // Q30: only the message distinguishes an exhausted quota from too many calls at once.
        exhausted: message
            .as_deref()
            .is_some_and(|text| text.contains("account representative")),
        message,
        ..Refusal::default()
    }
}
