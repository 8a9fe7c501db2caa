//! Credentials: read from the environment, checked, written as a header.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::HeaderValue;

use crate::runtime::error::Error;
use crate::runtime::types::secret::Secret;

/// Checks that a key, token or password can be a header's value. The error does not show it.
pub(super) fn header_safe(api: &'static str, what: &str, secret: &Secret) -> Result<(), Error> {
    let text = secret.expose();
    if text.is_empty() {
        return Err(Error::config(api, format!("the {what} is empty")));
    }
    let fits = HeaderValue::from_str(text).is_ok() && text.trim() == text;
    match fits {
        true => Ok(()),
        false => Err(Error::config(
            api,
            format!(
                "the {what} contains a control character or a leading or trailing blank, which headers cannot contain"
            ),
        )),
    }
}

/// An environment variable, in UTF-8.
#[must_use]
pub fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The header of HTTP Basic.
pub(super) fn basic(
    api: &'static str,
    client_id: &str,
    client_secret: &Secret,
) -> Result<HeaderValue, Error> {
    header_safe(api, "client secret", client_secret)?;
    header_safe(api, "client id", &client_id.into())?;
    if client_id.contains(':') {
        return Err(Error::config(api, "the client id contains a colon"));
    }
    let pair = format!("{client_id}:{}", client_secret.expose());
    header(api, &format!("Basic {}", STANDARD.encode(pair)))
}

/// The header of an API key.
pub(super) fn api_key(api: &'static str, key: &Secret) -> Result<HeaderValue, Error> {
    header_safe(api, "API key", key)?;
    header(api, key.expose())
}

/// A header's value with a credential.
pub(super) fn header(api: &'static str, text: &str) -> Result<HeaderValue, Error> {
    let mut value = HeaderValue::from_str(text).map_err(|_| {
        Error::config(
            api,
            "a credential contains a character that headers cannot contain",
        )
    })?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_with_control_characters_are_rejected_without_being_shown() {
        for bad in ["", "\r\nqx7", "q\u{0}qx7", " qx7", "qx7\n"] {
            let error = header_safe("test", "API key", &bad.into()).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("qx7"), "{error}");
        }
        assert!(header_safe("test", "API key", &"key".into()).is_ok());
    }
}
