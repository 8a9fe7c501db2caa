//! Reading the credentials of a request. Which of them are good, and how a refusal looks, is each vendor's own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::api::credentials::{API_KEY, CLIENT_ID, CLIENT_SECRET};
use crate::call::Call;

/// Whether the request carries the client's id and secret the HTTP Basic way.
pub(crate) fn is_the_client(call: &Call) -> bool {
    let encoded = call
        .header("authorization")
        .and_then(|header| after_scheme(header, "Basic"));
    let decoded = encoded.and_then(|text| STANDARD.decode(text).ok());
    decoded.is_some_and(|pair| pair == format!("{CLIENT_ID}:{CLIENT_SECRET}").into_bytes())
}

/// The token behind `Authorization: Bearer`.
pub(crate) fn bearer_token(call: &Call) -> Option<&str> {
    call.header("authorization")
        .and_then(|header| after_scheme(header, "Bearer"))
}

/// Whether the request carries the static key in the header `name`.
pub(crate) fn has_the_key(call: &Call, name: &str) -> bool {
    call.header(name) == Some(API_KEY)
}

/// What follows the scheme word and one blank. The word may be written in any case; the blank must be there (M26).
fn after_scheme<'a>(header: &'a str, scheme: &str) -> Option<&'a str> {
    let (word, rest) = header.split_once(' ')?;
    (word.eq_ignore_ascii_case(scheme) && !rest.is_empty()).then_some(rest)
}
