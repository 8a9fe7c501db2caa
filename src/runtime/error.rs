//! The one error type.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;

use super::operation::Operation;
use super::retry::Failure;

/// Why a call failed, when, and whether it may have taken effect all the same.
///
/// ```no_run
/// # async fn example(client: rollbook::b2core::Client) {
/// match client.get_profile().profile_id("60ba407d15951453e60e49f8").send().await {
///     Ok(profile) => println!("{:?}", profile.name),
///     Err(error) if error.status().is_some_and(|status| status == 404) => println!("no such profile"),
///     Err(error) => eprintln!("{error}"),
/// }
/// # }
/// ```
///
/// `Display` is one line for a ticket and `Debug` the same in parts; neither shows a body, a
/// header, a secret or member data. What the vendor said is there to ask for: [`code`](Self::code),
/// [`message`](Self::message), [`field_errors`](Self::field_errors), [`body`](Self::body).
///
/// Cheap to clone: a failed sign-in is given to every call that waited for it.
#[derive(Clone)]
pub struct Error(Arc<Inner>);

struct Inner {
    api: &'static str,
    operation: &'static str,
    kind: Kind,
    effect: Effect,
    /// That of the attempts before the one that this error is about.
    earlier: Effect,
    timeout: bool,
    status: Option<StatusCode>,
    refusal: Refusal,
    retry_after: Option<Duration>,
    body: Bytes,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What went wrong, in our own words only.
enum Kind {
    Config(String),
    Invalid(String),
    NotSent(&'static str),
    Untrusted(&'static str),
    ProxyCredentials,
    NoTurn(&'static str),
    NoAnswer(&'static str),
    /// What came back is not an HTTP response that can be read.
    Malformed(&'static str),
    Unreadable(String),
    CutOff(&'static str),
    Refused,
    Redirected,
    SignIn(Error),
    Paging(String),
}

/// When a call failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// The request was not built: a setting or an argument is wrong.
    NotBuilt,
    /// The request was built and not sent: no connection, or no token to sign it with.
    NotSent,
    /// There is no TLS connection that both sides trust: the server's certificate is not trusted,
    /// not valid now or for another host, the server requires a client certificate, or the handshake
    /// failed; `Display` gives the reason. Nothing has taken effect. Reported with the feature
    /// `rustls` for clients that use rustls; for others it is [`NotSent`](Self::NotSent).
    Untrusted,
    /// The request went out and no answer came back.
    NoAnswer,
    /// An answer came back and could not be read.
    UnreadableAnswer,
    /// The vendor refused, or sent the request elsewhere.
    Refused,
}

/// Whether a failed call may have taken effect at the vendor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Surely not.
    No,
    /// As good as surely: an answer with success began, and broke off.
    Yes,
    /// Nobody can tell from here.
    Unknown,
}

/// What is wrong with one field: of a request that was not sent, or as a vendor reports it.
#[derive(Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field. Of a request that was not sent its place by wire names, such as
    /// `[2].emailAddress`; otherwise as the vendor names it, which is not always a name that requests
    /// use (M1, M10).
    pub field: String,
    /// What is wrong with it: the rule that it breaks, or the vendor's words, which may repeat what
    /// was sent.
    pub message: String,
}

impl fmt::Debug for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldError").finish_non_exhaustive()
    }
}

/// What a vendor says in the body of a refusal.
#[derive(Default, Clone)]
pub struct Refusal {
    /// The vendor's code, such as `1010` or `invalid_grant`.
    pub code: Option<String>,
    /// The vendor's message.
    pub message: Option<String>,
    /// What is wrong with which field.
    pub field_errors: Vec<FieldError>,
    /// Whether no call will be answered before more have been bought.
    pub exhausted: bool,
}

impl Error {
    /// The API's module, such as `members_portal`.
    #[must_use]
    pub fn api(&self) -> &'static str {
        self.0.api
    }

    /// The operation that was called, such as `listProfiles`; `connect` if none was.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// When it failed; of several attempts, the last one.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match &self.0.kind {
            Kind::Config(_) | Kind::Invalid(_) => Stage::NotBuilt,
            Kind::Untrusted(_) => Stage::Untrusted,
            Kind::SignIn(cause) if cause.stage() == Stage::Untrusted => Stage::Untrusted,
            Kind::NotSent(_) | Kind::NoTurn(_) | Kind::ProxyCredentials | Kind::SignIn(_) => {
                Stage::NotSent
            }
            Kind::NoAnswer(_) => Stage::NoAnswer,
            Kind::Malformed(_) | Kind::Unreadable(_) | Kind::CutOff(_) | Kind::Paging(_) => {
                Stage::UnreadableAnswer
            }
            Kind::Refused | Kind::Redirected => Stage::Refused,
        }
    }

    /// Whether the call may have taken effect at the vendor, by any of its attempts.
    ///
    /// ```no_run
    /// # async fn example(client: rollbook::memberclicks::Client) -> Result<(), rollbook::Error> {
    /// use rollbook::Effect;
    ///
    /// let call = client.create_profile().body_map(|body| body.email("gary@example.com"));
    /// if let Err(error) = call.send().await {
    ///     match error.may_have_taken_effect() {
    ///         Effect::No => println!("safe to send again"),
    ///         Effect::Yes | Effect::Unknown => println!("look for the profile first"),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn may_have_taken_effect(&self) -> Effect {
        match (self.0.earlier, self.0.effect) {
            (Effect::Yes, _) | (_, Effect::Yes) => Effect::Yes,
            (Effect::Unknown, _) | (_, Effect::Unknown) => Effect::Unknown,
            (Effect::No, Effect::No) => Effect::No,
        }
    }

    /// Whether an argument or a setting was wrong; nothing was sent.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        self.stage() == Stage::NotBuilt
    }

    /// Whether a time limit ran out: for the connection, the answer, the sign-in before it.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.timeout
    }

    /// Whether the vendor answered with a redirect, which is never followed.
    #[must_use]
    pub fn is_redirect(&self) -> bool {
        matches!(self.0.kind, Kind::Redirected)
    }

    /// Whether no token could be had to sign the call with; [`source`](std::error::Error::source)
    /// is the error of the sign-in.
    #[must_use]
    pub fn is_sign_in(&self) -> bool {
        matches!(self.0.kind, Kind::SignIn(_))
    }

    /// The status of the answer, if one came.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The vendor's code for what is wrong, such as `1010` or `invalid_grant`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.refusal.code.as_deref()
    }

    /// What the vendor says is wrong. May repeat member data.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.refusal.message.as_deref()
    }

    /// What is wrong with single fields: every rule that a request breaks which was not sent, or what
    /// the vendor reports. The vendor's words may repeat member data.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        &self.0.refusal.field_errors
    }

    /// How long the vendor asks to wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The answer as it came, cut off after 64 KiB. May hold member data.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    pub(crate) fn config(api: &'static str, reason: impl Into<String>) -> Self {
        Inner::new(api, "connect", Kind::Config(reason.into()), Effect::No).into()
    }

    pub(crate) fn invalid(
        operation: &'static Operation,
        reason: String,
        field_errors: Vec<FieldError>,
    ) -> Self {
        let refusal = Refusal {
            field_errors,
            ..Refusal::default()
        };
        Inner {
            refusal,
            ..Inner::of(operation, Kind::Invalid(reason), Effect::No)
        }
        .into()
    }

    /// The transport failed before or after the request went out.
    pub(crate) fn transport(operation: &Operation, error: reqwest::Error) -> Self {
        let timeout = error.is_timeout();
        let (kind, effect) = if error.is_builder() {
            (
                Kind::Invalid("the request cannot be built".to_owned()),
                Effect::No,
            )
        } else if let Some(reason) = untrusted(&error) {
            (Kind::Untrusted(reason), Effect::No)
        } else if error.is_connect() {
            let kind = by_proxy(&error).unwrap_or_else(|| Kind::NotSent(no_connection(&error)));
            (kind, Effect::No)
        } else {
            (no_answer(&error), Effect::Unknown)
        };
        // The address can hold member data: an e-mail in the path, names in a filter.
        let source = error.without_url();
        Inner {
            timeout,
            source: Some(source.into()),
            ..Inner::of(operation, kind, effect)
        }
        .into()
    }

    /// The answer is whole and not what was promised. A status of success alone proves nothing: a
    /// proxy's page has one, and an error may.
    pub(crate) fn unreadable(
        operation: &Operation,
        status: StatusCode,
        body: Bytes,
        reason: String,
    ) -> Self {
        Inner {
            status: Some(status),
            body,
            ..Inner::of(operation, Kind::Unreadable(reason), Effect::Unknown)
        }
        .into()
    }

    /// The response began and did not end, for this reason.
    pub(crate) fn cut_off(
        operation: &Operation,
        status: StatusCode,
        body: Bytes,
        reason: &'static str,
    ) -> Self {
        let inner = Inner::of(operation, Kind::CutOff(reason), Effect::Yes);
        Inner {
            status: Some(status),
            body,
            ..inner
        }
        .into()
    }

    /// Why a body broke off.
    pub(crate) fn cut_off_by(error: &reqwest::Error) -> &'static str {
        use std::io::ErrorKind::*;
        match cause::<std::io::Error>(error).map(std::io::Error::kind) {
            Some(InvalidData | InvalidInput) => "its chunks are not valid HTTP",
            Some(UnexpectedEof) => "the connection was closed before its end",
            Some(ConnectionReset | ConnectionAborted) => "the connection was reset before its end",
            _ => "the connection was lost before its end",
        }
    }

    /// The vendor began to answer and did not end in time.
    pub(crate) fn unfinished(operation: &Operation, status: StatusCode) -> Self {
        let effect = if status.is_success() {
            Effect::Yes
        } else {
            Effect::Unknown
        };
        let inner = Inner::of(operation, Kind::CutOff("it did not end in time"), effect);
        Inner {
            timeout: true,
            status: Some(status),
            ..inner
        }
        .into()
    }

    /// No answer came in the time that a request has.
    pub(crate) fn too_late(operation: &Operation) -> Self {
        Inner {
            timeout: true,
            ..Inner::of(
                operation,
                Kind::NoAnswer("no response in time"),
                Effect::Unknown,
            )
        }
        .into()
    }

    /// The rate limit left no turn before the deadline.
    pub(crate) fn no_turn(operation: &Operation) -> Self {
        let reason = "the rate limit leaves no turn before the call's deadline";
        Inner::of(operation, Kind::NoTurn(reason), Effect::No).into()
    }

    /// This error, because a time limit ran out.
    pub(super) fn timed_out(mut self) -> Self {
        // A new error is nobody else's yet.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.timeout = true;
        }
        self
    }

    /// This error of the last attempt, if the ones before it had this effect.
    pub(super) fn after(mut self, earlier: Effect) -> Self {
        // An attempt's error is nobody else's yet.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.earlier = earlier;
        }
        self
    }

    /// What this means for another attempt.
    pub(super) fn failure(&self) -> Failure {
        match &self.0.kind {
            Kind::NotSent(_) => Failure::NotSent,
            Kind::NoAnswer(_) | Kind::Malformed(_) | Kind::CutOff(_) => Failure::Lost,
            Kind::Refused if self.0.refusal.exhausted => Failure::Exhausted,
            Kind::Refused => self.0.status.map_or(Failure::Final, |status| {
                Failure::Status(status, self.0.retry_after.is_some())
            }),
            _ => Failure::Final,
        }
    }

    pub(crate) fn refused(
        operation: &Operation,
        status: StatusCode,
        refusal: Refusal,
        retry_after: Option<Duration>,
        body: Bytes,
    ) -> Self {
        // The vendor looked at a request that it refuses with 4xx, but for 408: there it gave up
        // waiting for the rest of one. An error under a status of success says both.
        let effect = match status.is_client_error() && status != StatusCode::REQUEST_TIMEOUT {
            true => Effect::No,
            false => Effect::Unknown,
        };
        let kind = if is_redirect(status) {
            Kind::Redirected
        } else {
            Kind::Refused
        };
        Inner {
            status: Some(status),
            refusal,
            retry_after,
            body,
            ..Inner::of(operation, kind, effect)
        }
        .into()
    }

    /// The error of a call that could not be signed.
    pub(crate) fn sign_in(operation: &Operation, cause: Self) -> Self {
        Inner {
            timeout: cause.0.timeout,
            status: cause.0.status,
            refusal: cause.0.refusal.clone(),
            retry_after: cause.0.retry_after,
            body: cause.0.body.clone(),
            ..Inner::of(operation, Kind::SignIn(cause), Effect::No)
        }
        .into()
    }

    pub(crate) fn paging(operation: &'static Operation, reason: &str) -> Self {
        Inner::of(operation, Kind::Paging(reason.to_owned()), Effect::No).into()
    }
}

/// Why there is no TLS connection that both sides trust, if that is the failure.
fn untrusted(error: &reqwest::Error) -> Option<&'static str> {
    #[cfg(feature = "rustls")]
    return super::tls::failure(error);
    #[cfg(not(feature = "rustls"))]
    {
        let _ = error;
        None
    }
}

/// The failure of a proxy, if it is one. The HTTP library's type is private, so only the text
/// distinguishes it; a text that changes is a failed connection as any other.
fn by_proxy(error: &reqwest::Error) -> Option<Kind> {
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    let mut texts = causes.map(ToString::to_string);
    let tunnel = texts.find_map(|text| text.strip_prefix("tunnel error: ").map(str::to_owned))?;
    Some(match tunnel.as_str() {
        "proxy authorization required" => Kind::ProxyCredentials,
        "failed to create underlying connection" => Kind::NotSent("no connection to the proxy"),
        _ => Kind::NotSent("the proxy did not connect to the server"),
    })
}

/// The deepest cause of this type.
fn cause<E: std::error::Error + 'static>(error: &reqwest::Error) -> Option<&E> {
    let error: &(dyn std::error::Error + 'static) = error;
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.filter_map(|cause| cause.downcast_ref()).last()
}

/// Why there is no connection.
fn no_connection(error: &reqwest::Error) -> &'static str {
    let io = cause::<std::io::Error>(error).map(std::io::Error::kind);
    match io {
        _ if error.is_timeout() => "no connection to the server in time",
        _ if error.is_dns() => "the host name cannot be resolved",
        Some(std::io::ErrorKind::ConnectionRefused) => "the server refused the connection",
        _ => "no connection to the server",
    }
}

/// What came instead of a response.
fn no_answer(error: &reqwest::Error) -> Kind {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
    let http = cause::<hyper::Error>(error);
    let io = cause::<std::io::Error>(error).map(std::io::Error::kind);
    // hyper has nothing else that distinguishes these two from the rest.
    let says = |text| http.is_some_and(|it| it.to_string().contains(text));
    match io {
        _ if error.is_timeout() => Kind::NoAnswer("no response in time"),
        _ if says("head is too large") => {
            Kind::Malformed("it has too many headers, or too long ones")
        }
        _ if says("unexpected message") || http.is_some_and(hyper::Error::is_parse) => {
            Kind::Malformed("it is not valid HTTP")
        }
        _ if http.is_some_and(hyper::Error::is_incomplete_message) => {
            Kind::NoAnswer("the connection was closed before a response came")
        }
        Some(ConnectionReset | ConnectionAborted | BrokenPipe) => {
            Kind::NoAnswer("the connection was reset before a response came")
        }
        _ => Kind::NoAnswer("the connection was lost before a response came"),
    }
}

impl Inner {
    fn new(api: &'static str, operation: &'static str, kind: Kind, effect: Effect) -> Self {
        Self {
            api,
            operation,
            kind,
            effect,
            earlier: Effect::No,
            timeout: false,
            status: None,
            refusal: Refusal::default(),
            retry_after: None,
            body: Bytes::new(),
            source: None,
        }
    }

    fn of(operation: &Operation, kind: Kind, effect: Effect) -> Self {
        let effect = if operation.only_reads() {
            Effect::No
        } else {
            effect
        };
        Self::new(operation.api, operation.id, kind, effect)
    }
}

impl From<Inner> for Error {
    fn from(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }
}

impl Error {
    /// What happened, without what became of it.
    fn what(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.0.api, self.0.operation)?;
        let status = self
            .0
            .status
            .map(|status| status.to_string())
            .unwrap_or_default();
        match &self.0.kind {
            Kind::Config(reason) | Kind::Paging(reason) => write!(f, "{reason}"),
            Kind::Invalid(reason) => write!(f, "not sent, since {reason}"),
            Kind::NotSent(reason) | Kind::Untrusted(reason) | Kind::NoTurn(reason) => {
                write!(f, "not sent, {reason}")
            }
            Kind::ProxyCredentials => {
                write!(
                    f,
                    "not sent, the proxy requires a user and password, or rejects those given"
                )
            }
            Kind::NoAnswer(reason) => write!(f, "{reason}"),
            Kind::Malformed(reason) => write!(f, "the response cannot be read: {reason}"),
            Kind::Unreadable(reason) => write!(f, "the answer ({status}) cannot be read: {reason}"),
            Kind::CutOff(reason) => write!(f, "the answer ({status}) cannot be read: {reason}"),
            Kind::Refused if self.0.status.is_some_and(|status| status.is_success()) => {
                write!(f, "refused, by an error in an answer of {status}")
            }
            Kind::Refused => match self.field_errors().len() {
                0 => write!(f, "refused with {status}"),
                1 => write!(f, "refused with {status} (1 field)"),
                fields => write!(f, "refused with {status} ({fields} fields)"),
            },
            Kind::Redirected => write!(
                f,
                "answered with a redirect ({status}), which is not followed: is the base URL right?"
            ),
            Kind::SignIn(cause) => {
                write!(f, "not sent, since signing in failed: ")?;
                cause.what(f)
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.what(f)?;
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
            .field("effect", &self.may_have_taken_effect())
            .field("is", &format_args!("\"{self}\""))
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            Kind::SignIn(cause) => Some(cause),
            _ => self.0.source.as_deref().map(|source| source as _),
        }
    }
}

/// Whether a status sends the caller elsewhere. 304 is not one: it belongs to requests with a condition, and none of
/// ours has one.
pub(super) fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 300..=303 | 307 | 308)
}
