//! Reads the credentials of a request. Each vendor module decides which are valid, and what a rejection looks like.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::api::credentials::{API_KEY, CLIENT_ID, CLIENT_SECRET};
use crate::call::Call;

/// Whether the request has the client id and secret, as HTTP Basic.
pub(crate) fn has_client_credentials(call: &Call) -> bool {
    let encoded = call
        .header("authorization")
        .and_then(|header| after_scheme(header, "Basic"));
    let decoded = encoded.and_then(|text| STANDARD.decode(text).ok());
    decoded.is_some_and(|pair| pair == format!("{CLIENT_ID}:{CLIENT_SECRET}").into_bytes())
}

/// The token of `Authorization: Bearer`.
pub(crate) fn bearer_token(call: &Call) -> Option<&str> {
    call.header("authorization")
        .and_then(|header| after_scheme(header, "Bearer"))
}

/// Whether the header `name` holds the static API key.
pub(crate) fn has_api_key(call: &Call, name: &str) -> bool {
    call.header(name) == Some(API_KEY)
}

/// The text after the scheme and exactly one space (M26). The scheme is case-insensitive.
fn after_scheme<'a>(header: &'a str, scheme: &str) -> Option<&'a str> {
    let (word, rest) = header.split_once(' ')?;
    (word.eq_ignore_ascii_case(scheme) && !rest.is_empty()).then_some(rest)
}
