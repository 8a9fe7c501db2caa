//! What is known of an operation before it is called.

use serde_json::Value;

use super::error::Error;

/// An operation of an API, as its spec states it. Generated; one `static` each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    /// The API's module, such as `members_portal`.
    pub api: &'static str,
    /// The `operationId`, such as `listProfiles`.
    pub id: &'static str,
    /// The method, in capitals.
    pub method: &'static str,
    /// The path template, under the base URL.
    pub path: &'static str,
    /// Whether sending it again changes nothing more (`x-idempotent`).
    pub idempotent: bool,
    /// How a call is signed.
    pub security: Security,
    /// What tells an error from a success by its body alone, if the spec's schemas differ.
    pub error_shape: Option<ErrorShape>,
}

/// The names that tell an error from a success, whatever the status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorShape {
    /// JSON pointer of the object that has the names.
    pub at: &'static str,
    /// Names that only the error has.
    pub error: &'static [&'static str],
    /// Names that only the success has.
    pub success: &'static [&'static str],
}

impl ErrorShape {
    /// Whether this is an error: it names what only an error has and nothing that only a success has.
    pub(crate) fn fits(&self, json: &Value) -> bool {
        let holder = json.pointer(self.at);
        let member = |name: &str| holder.and_then(|holder| holder.get(name));
        // A list may be null for want of items; null is no error.
        let is_error = |name: &&str| member(name).is_some_and(|it| !it.is_null());
        let is_success = |name: &&str| member(name).is_some();
        self.error.iter().any(is_error) && !self.success.iter().any(is_success)
    }
}

/// The security scheme of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Not at all.
    None,
    /// `Authorization: Basic` with client id and secret.
    Basic,
    /// `Authorization: Bearer` with a token that is fetched when needed.
    Bearer,
    /// A header of this name with a key, or with a token as it is.
    Header(&'static str),
}

impl Operation {
    /// The error for input that must not be sent.
    #[doc(hidden)]
    #[must_use]
    pub fn invalid(&'static self, reason: String) -> Error {
        Error::invalid(self, reason)
    }

    /// Whether the operation only reads.
    pub(crate) fn only_reads(&self) -> bool {
        matches!(self.method, "GET" | "HEAD")
    }
}
