//! `Display` and `Debug` of errors: our own text, a status, and of the vendor's report only what cannot be data.

use std::fmt;

use reqwest::StatusCode;

use super::{Effect, Error, Kind};

impl Error {
    /// What happened, without its effect.
    fn fmt_cause(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.0.api, self.0.operation)?;
        let status = self.0.status.map(shown).unwrap_or_default();
        match &self.0.kind {
            Kind::Config(reason) | Kind::Paging(reason) => write!(f, "{reason}"),
            Kind::Invalid(reason) => write!(f, "not sent, since {reason}"),
            Kind::NotSent(reason) | Kind::Untrusted(reason) => write!(f, "not sent, {reason}"),
            Kind::NoPermit => write!(
                f,
                "not sent, the rate limit leaves no permit before the call's deadline"
            ),
            Kind::ProxyCredentials => {
                write!(
                    f,
                    "not sent, the proxy requires a user and password, or rejects them"
                )
            }
            Kind::NoResponse(reason) => write!(f, "{reason}"),
            Kind::Malformed(reason) => write!(f, "the response cannot be read: {reason}"),
            Kind::Unreadable(reason) => {
                write!(f, "the response ({status}) cannot be read: {reason}")
            }
            Kind::CutOff(reason) => write!(f, "the response ({status}) cannot be read: {reason}"),
            Kind::ErrorResponse => {
                match self.0.status {
                    Some(it) if it.is_success() => {
                        write!(f, "rejected, by an error in a response of {status}")
                    }
                    Some(it) if it.is_client_error() => write!(f, "rejected with {status}"),
                    Some(it) if it.is_server_error() => write!(f, "failed with {status}"),
                    _ => write!(f, "responded with {status}"),
                }?;
                self.vendor_details(f)
            }
            Kind::Redirected => write!(
                f,
                "responded with a redirect ({status}), which is not followed: is the base URL right?"
            ),
            Kind::SignIn(cause) => {
                write!(f, "not sent, since signing in failed: ")?;
                cause.fmt_cause(f)
            }
        }
    }

    /// Whether a code only repeats the status: `404`, `Not Found` or `NOT_FOUND` for a 404.
    fn is_status(&self, code: &str) -> bool {
        self.0.status.is_some_and(|status| {
            let reason = letters(status.canonical_reason().unwrap_or_default());
            let code = letters(code);
            code == reason
                || code == status.as_str()
                || code == format!("{}{reason}", status.as_str())
        })
    }

    /// The vendor's code and the invalid fields: ` (code 1001; field `[Email]`)`.
    fn vendor_details(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code().filter(|it| is_plain(it) && !self.is_status(it));
        let errors = self.field_errors();
        let places = errors.iter().map(|it| place(&it.field, self.0.names));
        let unnamed = places.clone().filter(Option::is_none).count();
        let mut names: Vec<String> = places.flatten().collect();
        names.sort();
        names.dedup();

        let mut parts = Vec::new();
        parts.extend(code.map(|code| format!("code {code}")));
        let others = unnamed + names.len().saturating_sub(MAX_FIELDS);
        let shown: Vec<_> = names.iter().take(MAX_FIELDS).collect();
        let shown: Vec<_> = shown.iter().map(|name| format!("`{name}`")).collect();
        let (all, shown) = (shown.len() + others, shown.join(", "));
        let plural = if all == 1 { "" } else { "s" };
        match (shown.is_empty(), others) {
            (true, 0) => {}
            (true, _) => parts.push(format!("{all} field{plural}")),
            (false, 0) => parts.push(format!("field{plural} {shown}")),
            (false, _) => parts.push(format!("field{plural} {shown} and {others} more")),
        }
        match parts.is_empty() {
            true => Ok(()),
            false => write!(f, " ({})", parts.join("; ")),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_cause(f)?;
        match (self.0.effect, self.0.earlier) {
            (Effect::Yes, _) => write!(f, "; it has taken effect"),
            (_, Effect::Yes) => write!(f, "; an earlier attempt has taken effect"),
            (Effect::Unknown, _) => write!(f, "; it may have taken effect"),
            (_, Effect::Unknown) => write!(f, "; an earlier attempt may have taken effect"),
            (Effect::No, Effect::No) => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("api", &self.0.api)
            .field("operation", &self.0.operation)
            .field("stage", &self.stage())
            .field("status", &self.0.status)
            .field("effect", &self.effect())
            .field("is", &format_args!("\"{self}\""))
            .finish_non_exhaustive()
    }
}

/// A status with its reason, if it has one.
fn shown(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("{} {reason}", status.as_u16()),
        None => status.as_u16().to_string(),
    }
}

/// The maximum number of fields shown.
const MAX_FIELDS: usize = 10;

/// A vendor's place of a field error, by the spec's names: `contacts[0].key`. Any other name can be data, such as a
/// member's address as a key, and is shown as `*`; a place without a name of the spec is not shown.
fn place(field: &str, names: &[&'static str]) -> Option<String> {
    let named = |text: &str| {
        let text = letters(text);
        let mut names = names.iter().copied();
        names.find(|name| !text.is_empty() && letters(name) == text)
    };
    if let Some(name) = named(field) {
        return Some(name.to_owned());
    }
    let mut place = String::new();
    let mut is_named = false;
    let segments = field.split(['.', '/', '[', ']', '#']);
    for segment in segments.filter(|it| !it.is_empty()) {
        if segment.len() <= MAX_INDEX_DIGITS && segment.bytes().all(|it| it.is_ascii_digit()) {
            place += &format!("[{segment}]");
            continue;
        }
        let name = named(segment);
        is_named |= name.is_some();
        if !place.is_empty() {
            place.push('.');
        }
        place += name.unwrap_or("*");
    }
    is_named.then_some(place)
}

/// The maximum number of digits of an index: longer numbers can be ids.
const MAX_INDEX_DIGITS: usize = 3;

/// Letters and digits in lower case, because vendors vary the spelling of names.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether a code cannot be data: a number, or words of [`WORDS`] in any combination.
fn is_plain(code: &str) -> bool {
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let is_joint = |it: char| it.is_ascii_digit() || "_-.:/ ".contains(it);
    let is_number = code.bytes().all(|it| it.is_ascii_digit());
    code.len() <= 64
        && digits <= 6
        && (is_number || code.contains(|it: char| it.is_ascii_alphabetic()))
        && code
            .to_ascii_lowercase()
            .split(is_joint)
            .all(consists_of_words)
}

fn consists_of_words(text: &str) -> bool {
    let mut rests = WORDS.iter().filter_map(|word| text.strip_prefix(word));
    text.is_empty() || rests.any(consists_of_words)
}

/// Words of error codes. A code with any other word is not shown: it can be a name.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "access", "account", "accepted", "action", "active", "address", "already", "api", "argument", "array", "attempts",
    "auth", "authentication", "authorization", "authorized", "authenticated", "bad", "blocked", "body", "cannot",
    "client", "code", "conflict", "connection", "constraint", "contact", "content", "conversion", "count", "country",
    "creation", "credentials", "daily", "data", "database", "date", "denied", "disabled", "duplicate", "duplicated", "e",
    "email", "empty", "entity", "entry", "err", "error", "errors", "event", "exceeded", "exception", "exist",
    "existing", "exists", "expired", "failed", "failure", "fatal", "field", "fields", "forbidden", "format", "found",
    "gateway", "gone", "grant", "group", "has", "header", "http", "id", "identifier", "illegal", "in", "inactive",
    "input", "insufficient", "integrity", "internal", "invalid", "is", "item", "json", "key", "large", "length",
    "limit", "limited", "locked", "login", "long", "malformed", "many", "max", "maximum", "media", "member", "method",
    "min", "minimum", "mismatch", "missing", "must", "name", "no", "not", "null", "object", "of", "operation", "or",
    "out", "page", "param", "parameter", "parameters", "parse", "password", "path", "payload", "permission",
    "permissions", "permitted", "phone", "policy", "precondition", "processable", "profile", "property", "query",
    "quota", "range", "rate", "reached", "read", "record", "rejected", "request", "requests", "required", "resource",
    "response", "scheme", "scope", "secret", "server", "service", "session", "short", "size", "state", "status",
    "supported", "suspended", "syntax", "system", "taken", "temporarily", "throttled", "throttling", "timeout", "token",
    "too", "type", "unauthenticated", "unauthorized", "unavailable", "unexpected", "unique", "unknown", "unprocessable",
    "unsupported", "update", "url", "used", "user", "username", "valid", "validation", "value", "version", "violation",
    "was", "wrong",
];

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["[Email]", "[Name | First]", "contacts", "firstName", "key"];

    #[test]
    fn only_fields_that_the_spec_names_are_shown() {
        for (field, shown) in [
            ("[Email]", Some("[Email]")),
            ("email", Some("[Email]")),
            ("[Name | First]", Some("[Name | First]")),
            ("first_name", Some("firstName")),
            ("FirstName", Some("firstName")),
            ("contacts[0].key", Some("contacts[0].key")),
            ("/contacts/0/key", Some("contacts[0].key")),
            ("#/contacts", Some("contacts")),
            ("body.[Email]", Some("*.[Email]")),
            ("mary@example.com.key", Some("*.*.key")),
            ("contacts[47110815].key", Some("contacts.*.key")),
            ("mary@example.com", None),
            ("Mary", None),
            ("17", None),
            ("[]", None),
            ("", None),
        ] {
            assert_eq!(place(field, NAMES).as_deref(), shown, "{field}");
        }
    }

    #[test]
    fn a_code_is_shown_only_if_it_cannot_be_data() {
        for code in [
            "1010",
            "17",
            "invalid_grant",
            "insufficient_scope",
            "FORBIDDEN",
            "NotFound",
            "EMAIL_ALREADY_EXISTS",
            "ValidationException",
            "err-1001",
            "HTTP 409: Conflict",
        ] {
            assert!(is_plain(code), "{code}");
        }
        for data in [
            "Mary",
            "mary@example.com",
            "invalid_mary",
            "c4n4ry",
            "Größe",
            "15550001234",
            "M47110815",
            "../",
            "_",
            "",
        ] {
            assert!(data.is_empty() || !is_plain(data), "{data}");
        }
    }
}
