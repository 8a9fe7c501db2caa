//! What the spec cannot say of Members Portal.

use crate::runtime::{Refusal, RefusalBody};

/// No error body is documented; if there is one, it likely has Spring's shape.
pub(super) fn read_refusal(body: &RefusalBody<'_>) -> Refusal {
    Refusal {
        code: body.text_at("/error"),
        message: body.text_at("/message"),
        ..Refusal::default()
    }
}
