//! Sends every request: authentication, retry, rate limit, reading of responses.

use std::collections::BTreeMap;
use std::fmt;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::{Bytes, BytesMut};
use futures_util::future::{Either, select};
use reqwest::header::{AUTHORIZATION, CONTENT_ENCODING, HeaderMap, HeaderName, HeaderValue};
use reqwest::{StatusCode, Url};
use tracing::{Instrument as _, Span};

use super::body::Body;
use super::error_body::ErrorBody;
use super::message::Message;
use super::options::{Options, base, http_client, without_slash};
use super::rate::{Governor, Rate};
use super::response::{ERROR_BODY_LIMIT, RawResponse, bounded};
use super::retry::{self, Budget, Retry};
use super::token::{CachedToken, Token, Tokens, header};
use crate::runtime::clock::Clock;
use crate::runtime::error::{Effect, Error, ErrorDetails, is_redirect};
use crate::runtime::observe::{self, Attempt, OnAttempt};
use crate::runtime::operation::{Operation, Security};
use crate::runtime::types::secret::Secret;

/// The future of a sign-in.
pub type SignInFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send + 'a>>;

/// How to sign in at a vendor.
pub trait SignIn: Send + Sync {
    /// Fetches a token, with the refresh token of the previous one if there is one.
    fn fetch<'a>(&'a self, connection: &'a Connection, refresh: Option<Secret>)
    -> SignInFuture<'a>;
}

/// How a client authenticates its calls.
#[derive(Default)]
pub struct Auth {
    /// Client id and secret.
    pub basic: Option<(String, Secret)>,
    /// An API key for a header.
    pub key: Option<Secret>,
    /// The source of tokens.
    pub sign_in: Option<Box<dyn SignIn>>,
    /// Whether [`Security::Header`] sends a token as `Bearer T` instead of raw (P2).
    pub bearer: bool,
    /// The vendor's rate limit, unless the options override it.
    pub rate: Rate,
}

/// Base URL, HTTP client, credentials and limits of a client, shared by its clones. In a sign-in, also the deadline of
/// the call that needs it.
#[derive(Clone)]
pub struct Connection(Arc<Shared>, Option<Instant>);

struct Shared {
    api: &'static str,
    /// The base URL.
    base: Url,
    /// The URLs of operations whose path has no parameter: each is parsed once.
    fixed: Mutex<BTreeMap<&'static str, Url>>,
    http: reqwest::Client,
    basic: Option<HeaderValue>,
    key: Option<HeaderValue>,
    tokens: Option<(Tokens, Box<dyn SignIn>)>,
    bearer: bool,
    timeout: Duration,
    retry: Retry,
    budget: Budget,
    governor: Option<Governor>,
    body_limit: usize,
    user_agent: HeaderValue,
    clock: Clock,
    on_attempt: Option<OnAttempt>,
    read_error: fn(&ErrorBody<'_>) -> ErrorDetails,
}

impl Connection {
    /// Makes no request.
    ///
    /// # Errors
    ///
    /// If base URL, credentials or options are invalid.
    pub fn new(
        api: &'static str,
        base_url: &str,
        auth: Auth,
        options: &Options,
        read_error: fn(&ErrorBody<'_>) -> ErrorDetails,
    ) -> Result<Self, Error> {
        options.check(api)?;
        let basic = auth.basic.map(|(id, secret)| {
            let pair = format!("{id}:{}", secret.expose());
            header(api, &format!("Basic {}", STANDARD.encode(pair)))
        });
        let user_agent = HeaderValue::from_str(&options.user_agent)
            .map_err(|_| Error::config(api, "the user agent contains a control character"))?;
        let base = base(api, base_url)?;
        let shared = Shared {
            api,
            http: http_client(api, &base, options)?,
            base,
            fixed: Mutex::default(),
            basic: basic.transpose()?,
            key: auth.key.map(|key| header(api, key.expose())).transpose()?,
            tokens: auth.sign_in.map(|sign_in| (Tokens::default(), sign_in)),
            bearer: auth.bearer,
            timeout: options.timeout,
            retry: options.retry.clone(),
            budget: Budget::new(),
            governor: Governor::new(options.rate.unwrap_or(auth.rate), &options.clock),
            body_limit: options.body_limit,
            user_agent,
            clock: options.clock.clone(),
            on_attempt: options.on_attempt.clone(),
            read_error,
        };
        Ok(Self(Arc::new(shared), None))
    }

    /// The base URL, without a trailing slash.
    #[must_use]
    pub fn base_url(&self) -> Arc<str> {
        without_slash(&self.0.base).into()
    }

    /// The name of the API in errors and spans.
    pub(super) fn api(&self) -> &'static str {
        self.0.api
    }

    /// The path of the base URL, without a trailing slash.
    pub(super) fn base_path(&self) -> &str {
        self.0.base.path().trim_end_matches('/')
    }

    /// The URL of an operation; `path` includes the path of the base URL.
    pub(super) fn url(&self, operation: &Operation, path: &str) -> Url {
        let url = || {
            let mut url = self.0.base.clone();
            url.set_path(path);
            url
        };
        match path.strip_prefix(self.base_path()) == Some(operation.path) {
            true => {
                // No code panics while it holds this lock.
                let mut fixed = self.0.fixed.lock().unwrap_or_else(PoisonError::into_inner);
                fixed.entry(operation.id).or_insert_with(url).clone()
            }
            false => url(),
        }
    }

    /// The HTTP client.
    #[must_use]
    pub fn http(&self) -> &reqwest::Client {
        &self.0.http
    }

    /// Sends a request and reads the response, with retries.
    ///
    /// Each attempt has the same bytes and fresh credentials. After a 401 to a token, the call is sent once
    /// more with a new token.
    ///
    /// # Errors
    ///
    /// If no response comes, it cannot be read, or its status is not a success.
    pub(super) async fn call(&self, request: &Message) -> Result<RawResponse, Error> {
        let mut call = self.begin(request);
        let (status, body) = self.read::<Whole>(&mut call).await?;
        Ok(RawResponse {
            operation: request.operation,
            status,
            headers: call.head.headers,
            body,
            read_error: self.0.read_error,
            span: call.span,
        })
    }

    /// As [`call`](Self::call), up to the response's headers; failures while reading the body are not retried.
    pub(super) async fn open(&self, request: &Message) -> Result<Body, Error> {
        let mut call = self.begin(request);
        let response = self.read::<Open>(&mut call).await?;
        Ok(Body {
            response,
            headers: call.head.headers,
            span: call.span,
            clock: self.0.clock.clone(),
            read_timeout: self.0.timeout,
            limit: self.0.body_limit,
        })
    }

    fn begin<'a>(&self, request: &'a Message) -> Call<'a> {
        let started = self.0.clock.now();
        let total = request.options.deadline();
        let total = total.unwrap_or_else(|| self.retry(request).total());
        let deadline = [started.checked_add(total), self.1];
        Call {
            request,
            credentials: None,
            started,
            now: started,
            deadline: deadline.into_iter().flatten().min(),
            rejected: None,
            sent: 0,
            head: Head::default(),
            attempt: None,
            span: observe::span(request.operation),
        }
    }

    /// Makes attempts within the call's span.
    async fn read<R: Reading>(&self, call: &mut Call<'_>) -> Result<R::Output, Error> {
        // Entering the span at each poll costs time, so it is skipped without a subscriber.
        let outcome = if call.span.is_disabled() {
            self.attempts::<R>(call).await
        } else {
            let span = call.span.clone();
            // Boxed, so that the call's future does not contain both.
            let outcome = Box::pin(self.attempts::<R>(call)).instrument(span).await;
            let elapsed = self.0.clock.since(call.started);
            observe::ended(&call.span, call.sent, call.head.status, elapsed);
            outcome
        };
        outcome.map_err(|error| observe::failed(&call.span, error))
    }

    async fn attempts<R: Reading>(&self, call: &mut Call<'_>) -> Result<R::Output, Error> {
        let outcome = match self.attempt::<R>(call).await {
            Ok(output) => Ok(output),
            // Boxed, because it is rare: the future of a call that succeeds stays small.
            Err(error) => Box::pin(self.more_attempts::<R>(call, error)).await,
        };
        self.report(call, false);
        if outcome.is_ok() {
            self.0.budget.earn();
        }
        outcome
    }

    /// Retries after a failed attempt.
    #[cold]
    async fn more_attempts<R: Reading>(
        &self,
        call: &mut Call<'_>,
        mut error: Error,
    ) -> Result<R::Output, Error> {
        let operation = call.request.operation;
        let retry = self.retry(call.request);
        let (mut attempt, mut earlier) = (1, Effect::No);
        loop {
            if !retry::is_retryable(operation, error.failure()) {
                return Err(error);
            }
            let wait = retry.wait(attempt, error.retry_after(), &self.0.clock);
            let wait = match wait.filter(|&wait| self.in_time(call, wait)) {
                Some(wait) if self.0.budget.spend() => wait,
                _ => return Err(error),
            };
            if !retry::certainly_not_processed(error.failure()) {
                earlier = error.effect();
            }
            self.report(call, true);
            observe::sent_again(attempt, wait, &error);
            self.0.clock.wait(wait).await;
            call.now = self.0.clock.now();
            attempt += 1;
            error = match self.attempt::<R>(call).await {
                Ok(output) => return Ok(output),
                Err(error) => error.after(earlier),
            };
        }
    }

    /// Passes the last attempt to the metrics hook.
    fn report(&self, call: &mut Call<'_>, is_retried: bool) {
        if let (Some(hook), Some(attempt)) = (&self.0.on_attempt, call.attempt.take()) {
            hook(&Attempt {
                is_retried,
                ..attempt
            });
        }
    }

    fn retry<'a>(&'a self, request: &'a Message) -> &'a Retry {
        request.options.retry().unwrap_or(&self.0.retry)
    }

    /// One attempt: a second request follows if the vendor rejects the token.
    async fn attempt<R: Reading>(&self, call: &mut Call<'_>) -> Result<R::Output, Error> {
        let operation = call.request.operation;
        let Some((header, tokens, sign_in)) = self.token_header(operation) else {
            call.credentials = self.credentials(operation)?;
            return self.send::<R>(call).await;
        };
        loop {
            let cached = match &call.rejected {
                None => tokens.cached(call.now),
                Some(_) => None,
            };
            let token = match cached {
                Some(token) => token,
                // Boxed, because it is rare.
                None => Box::pin(self.token(call, tokens, sign_in)).await?,
            };
            call.credentials = Some((header.clone(), self.token_value(operation, &token)?));
            let outcome = self.send::<R>(call).await;
            let status = outcome.as_ref().err().and_then(Error::status);
            if status != Some(StatusCode::UNAUTHORIZED) || call.rejected.is_some() {
                return outcome;
            }
            self.report(call, true);
            call.rejected = Some(token);
        }
    }

    /// A token that the vendor has not rejected in this call.
    #[cold]
    async fn token(
        &self,
        call: &mut Call<'_>,
        tokens: &Tokens,
        sign_in: &dyn SignIn,
    ) -> Result<CachedToken, Error> {
        // The sign-in has the deadline of this call.
        let for_sign_in = Self(self.0.clone(), call.deadline);
        let token = tokens.get(
            &self.0.clock,
            call.rejected.as_ref(),
            for_sign_in.has_little_time(),
            |refresh| sign_in.fetch(&for_sign_in, refresh),
        );
        let token = token.await;
        call.now = self.0.clock.now();
        token.map_err(|error| Error::sign_in(call.request.operation, error))
    }

    /// Whether less than half of the deadline in the options is left.
    fn has_little_time(&self) -> bool {
        let half = self.0.clock.now().checked_add(self.0.retry.total() / 2);
        self.1.is_some_and(|end| half.is_none_or(|half| end < half))
    }

    /// Waits for a permit of the rate limit.
    async fn acquire_permit(&self, call: &mut Call<'_>) -> Result<(), Error> {
        let Some(governor) = &self.0.governor else {
            return Ok(());
        };
        while let Err(wait) = governor.try_acquire() {
            if !self.in_time(call, wait) {
                return Err(Error::no_permit(call.request.operation));
            }
            self.0.clock.wait(wait).await;
            call.now = self.0.clock.now();
        }
        Ok(())
    }

    /// Whether a wait ends before the call's deadline.
    fn in_time(&self, call: &Call<'_>, wait: Duration) -> bool {
        call.deadline
            .is_none_or(|deadline| wait < deadline.saturating_duration_since(self.0.clock.now()))
    }

    /// The header of the token, for operations that use one.
    fn token_header(&self, operation: &Operation) -> Option<(HeaderName, &Tokens, &dyn SignIn)> {
        let (tokens, sign_in) = self.0.tokens.as_ref()?;
        let name = match operation.security {
            Security::Bearer => AUTHORIZATION,
            Security::Header(name) => HeaderName::from_static(name),
            Security::None | Security::Basic => return None,
        };
        Some((name, tokens, &**sign_in))
    }

    fn token_value(
        &self,
        operation: &'static Operation,
        token: &CachedToken,
    ) -> Result<HeaderValue, Error> {
        let bearer = operation.security == Security::Bearer || self.0.bearer;
        token
            .value(self.0.api, bearer)
            .map_err(|error| Error::sign_in(operation, error))
    }

    /// The placeholder for the credentials in a request that is shown.
    pub(super) fn placeholder(&self, operation: &Operation) -> Option<Placeholder> {
        let (header, is_bearer) = match operation.security {
            Security::None => return None,
            Security::Basic => {
                return Some(Placeholder {
                    header: AUTHORIZATION,
                    scheme: "Basic ",
                    what: "credentials",
                });
            }
            Security::Bearer => (AUTHORIZATION, true),
            Security::Header(name) => (HeaderName::from_static(name), self.0.bearer),
        };
        let is_token = is_bearer || self.0.tokens.is_some();
        Some(Placeholder {
            header,
            scheme: if is_bearer { "Bearer " } else { "" },
            what: if is_token { "token" } else { "key" },
        })
    }

    pub(super) fn user_agent(&self) -> &HeaderValue {
        &self.0.user_agent
    }

    /// The credentials of operations that need no token.
    fn credentials(
        &self,
        operation: &'static Operation,
    ) -> Result<Option<(HeaderName, HeaderValue)>, Error> {
        let (name, value) = match operation.security {
            Security::None => return Ok(None),
            Security::Basic => (AUTHORIZATION, &self.0.basic),
            Security::Bearer => (AUTHORIZATION, &None),
            Security::Header(name) => (HeaderName::from_static(name), &self.0.key),
        };
        let value = value.clone().ok_or_else(|| {
            let reason = "the client was connected without the credentials it needs";
            Error::invalid(operation, reason.to_owned(), Vec::new())
        })?;
        Ok(Some((name, value)))
    }

    /// One request, within its time limit.
    async fn send<R: Reading>(&self, call: &mut Call<'_>) -> Result<R::Output, Error> {
        self.acquire_permit(call).await?;
        let operation = call.request.operation;
        let left = call
            .deadline
            .map(|it| it.saturating_duration_since(call.now));
        call.sent += 1;
        let hook = self.0.on_attempt.as_ref();
        let started = hook.map(|_| self.0.clock.now());

        let timeout = call.request.options.timeout().unwrap_or(self.0.timeout);
        let patience = timeout.min(left.unwrap_or(Duration::MAX));
        call.head = Head::default();
        let outcome = {
            let exchange = pin!(self.exchange::<R>(call));
            let patience = pin!(self.0.clock.wait(patience));
            match select(exchange, patience).await {
                Either::Left((outcome, _)) => Some(outcome),
                Either::Right(_) => None,
            }
        };
        let outcome = outcome.unwrap_or_else(|| {
            Err(match call.head.status {
                Some(status) => Error::body_timeout(operation, status),
                None => Error::response_timeout(operation),
            })
        });
        call.attempt = started.map(|started| Attempt {
            api: operation.api,
            operation: operation.id,
            number: call.sent,
            status: call.head.status,
            duration: self.0.clock.since(started),
            bytes: call.head.bytes,
            is_retried: false,
        });
        outcome.map_err(|error| error.with_headers(std::mem::take(&mut call.head.headers)))
    }

    /// Request and response. Fills `call.head` as soon as the response's headers arrive.
    async fn exchange<R: Reading>(&self, call: &mut Call<'_>) -> Result<R::Output, Error> {
        let operation = call.request.operation;
        let credentials = call.credentials.as_ref();
        let request = call.request.attempt(&self.0.user_agent, credentials);
        let response = self.0.http.execute(request).await;
        // Boxed, so that it is not copied from future to future.
        let mut response = match response {
            Ok(response) => Box::new(response),
            Err(error) => return Err(Error::transport(operation, error)),
        };
        let status = response.status();
        call.head = Head {
            status: Some(status),
            headers: std::mem::take(response.headers_mut()),
            bytes: response.content_length(),
        };
        if !status.is_success() {
            // Boxed, because it is rare.
            return Err(Box::pin(self.error_response(call, response)).await);
        }
        // Our client does not decompress; a caller's client that does removes the header.
        let encoding = call.head.headers.get(CONTENT_ENCODING);
        if encoding.is_some_and(is_compression) {
            let reason = "it is compressed, which was not requested".to_owned();
            return Err(Error::unreadable(operation, status, Bytes::new(), reason));
        }
        R::read(self, call, response).await
    }

    /// The error for a status that is not a success.
    #[cold]
    async fn error_response(
        &self,
        call: &mut Call<'_>,
        mut response: Box<reqwest::Response>,
    ) -> Error {
        let status = response.status();
        let retry_after = retry::retry_after(&call.head.headers, &self.0.clock);
        // The status is the error, even if the body cannot be read.
        let (body, is_whole) = read_some(&mut response).await;
        if is_whole {
            call.head.bytes = Some(body.len() as u64);
        }
        let details = match is_redirect(status) {
            true => ErrorDetails::default(),
            false => {
                let body = ErrorBody::new(&body);
                let mut details = body.details(self.0.read_error);
                details.message.get_or_insert_with(|| body.fallback(status));
                details
            }
        };
        let operation = call.request.operation;
        Error::error_response(operation, status, details, retry_after, body)
    }
}

fn is_compression(encoding: &HeaderValue) -> bool {
    let known = ["gzip", "x-gzip", "deflate", "br", "zstd", "compress"];
    let words = encoding.to_str().unwrap_or_default().split(',');
    words
        .map(str::trim)
        .any(|word| known.iter().any(|it| word.eq_ignore_ascii_case(it)))
}

/// How to read the body of a success.
trait Reading {
    type Output: Send;

    fn read(
        connection: &Connection,
        call: &mut Call<'_>,
        response: Box<reqwest::Response>,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// The head of a response.
#[derive(Default)]
struct Head {
    status: Option<StatusCode>,
    headers: HeaderMap,
    /// The length of the body, once known.
    bytes: Option<u64>,
}

/// Reads the whole body, within the limit.
struct Whole;

impl Reading for Whole {
    type Output = (StatusCode, Bytes);

    async fn read(
        connection: &Connection,
        call: &mut Call<'_>,
        mut response: Box<reqwest::Response>,
    ) -> Result<Self::Output, Error> {
        let limit = connection.0.body_limit;
        let operation = call.request.operation;
        let status = response.status();
        let too_long = |body: Bytes| {
            let reason = format!("it is longer than the limit of {limit} bytes");
            Error::unreadable(operation, status, bounded(body), reason)
        };
        let announced = response.content_length();
        if announced.is_some_and(|length| length > limit as u64) {
            return Err(too_long(Bytes::new()));
        }
        let mut body = Collected::default();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    body.add(chunk, announced.unwrap_or_default());
                    if body.len() > limit {
                        return Err(too_long(body.into_bytes()));
                    }
                }
                Ok(None) => {
                    let body = body.into_bytes();
                    call.head.bytes = Some(body.len() as u64);
                    return Ok((status, body));
                }
                Err(error) => {
                    let reason = Error::cut_off_by(&error);
                    let body = bounded(body.into_bytes());
                    return Err(Error::cut_off(operation, status, body, reason));
                }
            }
        }
    }
}

/// Collects a body. One that arrives in one piece, as most do, is not copied.
#[derive(Default)]
struct Collected {
    first: Bytes,
    all: BytesMut,
}

impl Collected {
    /// Adds a piece; `announced` is the `Content-Length`.
    fn add(&mut self, piece: Bytes, announced: u64) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        if self.all.is_empty() {
            // A header alone must not reserve more memory than the default limit.
            let room = announced.min(super::options::BODY_LIMIT as u64) as usize;
            self.all.reserve(room.max(self.first.len() + piece.len()));
            self.all.extend_from_slice(&self.first);
        }
        self.all.extend_from_slice(&piece);
    }

    fn len(&self) -> usize {
        self.first.len().max(self.all.len())
    }

    fn into_bytes(self) -> Bytes {
        match self.all.is_empty() {
            true => self.first,
            false => self.all.freeze(),
        }
    }
}

/// Leaves the body open, for a stream of items.
struct Open;

impl Reading for Open {
    type Output = Box<reqwest::Response>;

    async fn read(
        _: &Connection,
        _: &mut Call<'_>,
        response: Box<reqwest::Response>,
    ) -> Result<Self::Output, Error> {
        Ok(response)
    }
}

/// The state of a call.
struct Call<'a> {
    request: &'a Message,
    /// The credentials of the current attempt.
    credentials: Option<(HeaderName, HeaderValue)>,
    started: Instant,
    /// The time after the last wait. Reading the clock again would cost more than the difference matters.
    now: Instant,
    /// `None` if it overflows `Instant`.
    deadline: Option<Instant>,
    /// The token that the vendor has rejected in this call; a second rejection is the error.
    rejected: Option<CachedToken>,
    /// The number of requests sent.
    sent: u32,
    /// The head of the response to the last request, empty until one comes.
    head: Head,
    /// The last request, until it is reported.
    attempt: Option<Attempt>,
    span: Span,
}

/// A placeholder for credentials.
pub(super) struct Placeholder {
    pub(super) header: HeaderName,
    /// The prefix, such as `Bearer `.
    pub(super) scheme: &'static str,
    /// The kind of credentials.
    pub(super) what: &'static str,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("api", &self.0.api)
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

/// As much of an error body as an error keeps, and whether that is all of it.
async fn read_some(response: &mut reqwest::Response) -> (Bytes, bool) {
    let mut body = BytesMut::new();
    let is_whole = loop {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            ended => break ended.is_ok(),
        }
        if body.len() >= ERROR_BODY_LIMIT {
            break false;
        }
    };
    (bounded(body.freeze()), is_whole)
}
