//! Static data about operations.

/// An operation of an API, from its spec. Generated; one `static` each.
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
    /// Whether a repeat has no further effect (`x-idempotent`).
    pub idempotent: bool,
    /// The authentication of a call.
    pub security: Security,
    /// How to distinguish an error from a success by the body alone, if the spec's schemas differ.
    pub error_shape: Option<ErrorShape>,
    /// The names of all properties of the spec, sorted. Any other key in a response can be data.
    #[doc(hidden)]
    pub names: &'static [&'static str],
}

/// The names that distinguish the body of an error from that of a success, regardless of the status (R37).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorShape {
    /// JSON pointer of the object with the names.
    pub at: &'static str,
    /// Names that only the error has.
    pub error: &'static [&'static str],
    /// Names that only the success has.
    pub success: &'static [&'static str],
    /// Whether reading a success requires one of its names, so that what was read is not an error.
    pub proven: bool,
}

/// The security scheme of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// No authentication.
    None,
    /// `Authorization: Basic` with client id and secret.
    Basic,
    /// `Authorization: Bearer` with a token that is fetched when needed.
    Bearer,
    /// A header of this name with a key or a raw token.
    Header(&'static str),
}

impl Operation {
    /// Whether the operation only reads.
    pub(crate) fn only_reads(&self) -> bool {
        matches!(self.method, "GET" | "HEAD")
    }
}
