//! What the spec cannot say of B2CORE IB.

use crate::runtime::{Refusal, RefusalBody};

/// No error body is documented: the usual names are tried.
pub(super) fn read_refusal(body: &RefusalBody<'_>) -> Refusal {
    Refusal {
        code: body.text_at("/code"),
        message: body.text_at("/message").or_else(|| body.text_at("/error")),
        ..Refusal::default()
    }
}
