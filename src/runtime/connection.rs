//! The one way out: every request of every API is signed, sent and answered here.

use std::fmt;
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::{Bytes, BytesMut};
use futures_util::future::{Either, select};
use reqwest::header::{AUTHORIZATION, CONTENT_ENCODING, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Request, StatusCode};
use tracing::Instrument as _;
use tracing::field::Empty;

use super::clock::Clock;
use super::error::{Effect, Error, Refusal};
use super::items::Body;
use super::operation::{Operation, Security};
use super::options::{Options, base_url, http_client};
use super::rate::{Governor, Rate};
use super::refusal::RefusalBody;
use super::response::{Answer, bounded, without_mark};
use super::retry::{self, Budget, Retry};
use super::secret::Secret;
use super::token::{Held, SignIn, Tokens};

/// What signs the calls of a client.
#[derive(Default)]
pub struct Auth {
    /// Client id and secret.
    pub basic: Option<(String, Secret)>,
    /// A key that goes into a header as it is.
    pub key: Option<Secret>,
    /// A way to get tokens.
    pub sign_in: Option<Box<dyn SignIn>>,
    /// Whether a token in a header of its own is sent as `Bearer T` and not as it is (P2).
    pub bearer: bool,
    /// What the vendor allows, unless the options say otherwise.
    pub rate: Rate,
}

/// Base URL, HTTP client, credentials and limits of a client, shared by its clones; and when calls end at the
/// latest, if they are those of a sign-in for another call.
#[derive(Clone)]
pub struct Connection(Arc<Shared>, Option<Instant>);

struct Shared {
    api: &'static str,
    base_url: Arc<str>,
    http: reqwest::Client,
    basic: Option<HeaderValue>,
    key: Option<HeaderValue>,
    tokens: Option<Tokens>,
    bearer: bool,
    timeout: Duration,
    retry: Retry,
    budget: Budget,
    governor: Option<Governor>,
    body_limit: usize,
    user_agent: HeaderValue,
    clock: Clock,
    read_refusal: fn(&RefusalBody<'_>) -> Refusal,
}

impl Connection {
    /// A connection; no request is made.
    ///
    /// # Errors
    ///
    /// If base URL, credentials or options cannot work.
    pub fn new(
        api: &'static str,
        base: &str,
        auth: Auth,
        options: &Options,
        read_refusal: fn(&RefusalBody<'_>) -> Refusal,
    ) -> Result<Self, Error> {
        options.check(api)?;
        let basic = auth.basic.map(|(id, secret)| {
            let pair = format!("{id}:{}", secret.expose());
            header(api, &format!("Basic {}", STANDARD.encode(pair)))
        });
        let user_agent = HeaderValue::from_str(&options.user_agent)
            .map_err(|_| Error::config(api, "the user agent holds a control character"))?;
        let base_url = base_url(api, base)?;
        let shared = Shared {
            api,
            http: http_client(api, &base_url, options)?,
            base_url,
            basic: basic.transpose()?,
            key: auth.key.map(|key| header(api, key.expose())).transpose()?,
            tokens: auth.sign_in.map(Tokens::new),
            bearer: auth.bearer,
            timeout: options.timeout,
            retry: options.retry.clone(),
            budget: Budget::new(),
            governor: Governor::new(options.rate.unwrap_or(auth.rate), &options.clock),
            body_limit: options.body_limit,
            user_agent,
            clock: options.clock.clone(),
            read_refusal,
        };
        Ok(Self(Arc::new(shared), None))
    }

    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> Arc<str> {
        self.0.base_url.clone()
    }

    /// The HTTP client.
    #[must_use]
    pub fn http(&self) -> &reqwest::Client {
        &self.0.http
    }

    pub(super) fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Signs and sends a request and reads the answer, again if [`Retry`] allows it.
    ///
    /// Each attempt is signed afresh and has the same bytes. A call that is signed with a token and
    /// answered with 401 is sent once more with a new token.
    ///
    /// # Errors
    ///
    /// If there is no answer, none that can be read, or none that says success.
    pub async fn call(
        &self,
        operation: &'static Operation,
        request: Request,
    ) -> Result<Answer, Error> {
        self.read(operation, request, Whole).await
    }

    /// As [`call`](Self::call), up to the answer's body: what becomes of that is not retried.
    pub(super) async fn open(
        &self,
        operation: &'static Operation,
        request: Request,
    ) -> Result<Body, Error> {
        self.read(operation, request, Open).await
    }

    async fn read<R: Reading>(
        &self,
        operation: &'static Operation,
        request: Request,
        reading: R,
    ) -> Result<R::Output, Error> {
        let span = tracing::info_span!(
            "rollbook.call",
            api = operation.api,
            operation = operation.id,
            method = operation.method,
            path = operation.path,
            status = Empty,
            attempts = Empty,
            duration_ms = Empty,
        );
        let started = self.0.clock.now();
        async {
            let outcome = self.attempts(operation, request, reading).await;
            let span = tracing::Span::current();
            let elapsed = self.0.clock.since(started).as_secs_f64() * 1000.0;
            span.record("duration_ms", elapsed);
            outcome
        }
        .instrument(span)
        .await
    }

    async fn attempts<R: Reading>(
        &self,
        operation: &'static Operation,
        request: Request,
        reading: R,
    ) -> Result<R::Output, Error> {
        let mut request = request;
        request
            .headers_mut()
            .insert(USER_AGENT, self.0.user_agent.clone());
        let mut call = Call {
            operation,
            request,
            deadline: [self.0.clock.now().checked_add(self.0.retry.total()), self.1]
                .into_iter()
                .flatten()
                .min(),
            refused: None,
            sent: 0,
        };
        let (mut attempt, mut earlier) = (0, Effect::No);
        loop {
            attempt += 1;
            let error = match self.attempt(&mut call, &reading).await {
                Ok(answer) => {
                    self.0.budget.earn();
                    return Ok(answer);
                }
                Err(error) => error.after(earlier),
            };
            if !retry::may_send_again(operation, error.failure()) {
                return Err(error);
            }
            let wait = self
                .0
                .retry
                .wait(attempt, error.retry_after(), &self.0.clock);
            match wait.filter(|&wait| self.in_time(&call, wait)) {
                Some(wait) if self.0.budget.spend() => {
                    if !retry::surely_not_taken(error.failure()) {
                        earlier = error.may_have_taken_effect();
                    }
                    tracing::debug!(attempt, wait_ms = wait.as_millis(), %error, "sent again");
                    self.0.clock.wait(wait).await;
                }
                _ => return Err(error),
            }
        }
    }

    /// One attempt: two requests if the token turns out to be no longer good.
    async fn attempt<R: Reading>(&self, call: &mut Call, reading: &R) -> Result<R::Output, Error> {
        let operation = call.operation;
        let Some((header, tokens)) = self.token_header(operation) else {
            let mut request = call.request()?;
            self.sign(operation, &mut request)?;
            return self.send(call, request, reading).await;
        };
        // A sign-in ends with the call that it is for.
        let in_time = Self(self.0.clone(), call.deadline);
        loop {
            let held = tokens.get(&in_time, call.refused.as_ref()).await;
            let held = held.map_err(|error| Error::sign_in(operation, error))?;
            let mut request = call.request()?;
            request
                .headers_mut()
                .insert(header.clone(), self.token_value(operation, &held)?);
            let outcome = self.send(call, request, reading).await;
            let status = outcome.as_ref().err().and_then(Error::status);
            if status != Some(StatusCode::UNAUTHORIZED) || call.refused.is_some() {
                return outcome;
            }
            call.refused = Some(held);
        }
    }

    /// Whether its calls have less than half of the time that the options give to one.
    pub(super) fn is_hurried(&self) -> bool {
        let half = self.0.clock.now().checked_add(self.0.retry.total() / 2);
        self.1.is_some_and(|end| half.is_none_or(|half| end < half))
    }

    /// Waits for a turn under the rate limit.
    async fn turn(&self, call: &Call) -> Result<(), Error> {
        let Some(governor) = &self.0.governor else {
            return Ok(());
        };
        while let Err(wait) = governor.turn() {
            if !self.in_time(call, wait) {
                return Err(Error::no_turn(call.operation));
            }
            self.0.clock.wait(wait).await;
        }
        Ok(())
    }

    /// Whether a wait ends before the call's deadline.
    fn in_time(&self, call: &Call, wait: Duration) -> bool {
        call.deadline
            .is_none_or(|deadline| wait < deadline.saturating_duration_since(self.0.clock.now()))
    }

    /// The header for the token, for operations that are signed with one.
    fn token_header(&self, operation: &Operation) -> Option<(HeaderName, &Tokens)> {
        let tokens = self.0.tokens.as_ref()?;
        match operation.security {
            Security::Bearer => Some((AUTHORIZATION, tokens)),
            Security::Header(name) => Some((HeaderName::from_static(name), tokens)),
            Security::None | Security::Basic => None,
        }
    }

    fn token_value(
        &self,
        operation: &'static Operation,
        held: &Held,
    ) -> Result<HeaderValue, Error> {
        let bearer = operation.security == Security::Bearer || self.0.bearer;
        held.value(self.0.api, bearer)
            .map_err(|error| Error::sign_in(operation, error))
    }

    fn sign(&self, operation: &'static Operation, request: &mut Request) -> Result<(), Error> {
        let (name, value) = match operation.security {
            Security::None => return Ok(()),
            Security::Basic => (AUTHORIZATION, &self.0.basic),
            Security::Bearer => (AUTHORIZATION, &None),
            Security::Header(name) => (HeaderName::from_static(name), &self.0.key),
        };
        let value = value.clone().ok_or_else(|| {
            operation.cannot_be_built("the client was connected without the credentials it needs")
        })?;
        request.headers_mut().insert(name, value);
        Ok(())
    }

    /// One request, within its time.
    async fn send<R: Reading>(
        &self,
        call: &mut Call,
        request: Request,
        reading: &R,
    ) -> Result<R::Output, Error> {
        self.turn(call).await?;
        let operation = call.operation;
        let now = self.0.clock.now();
        let left = call.deadline.map(|it| it.saturating_duration_since(now));
        call.sent += 1;
        tracing::Span::current().record("attempts", call.sent);

        let status = OnceLock::new();
        let exchange = pin!(self.exchange(operation, request, reading, &status));
        let patience = pin!(
            self.0
                .clock
                .wait(self.0.timeout.min(left.unwrap_or(Duration::MAX)))
        );
        match select(exchange, patience).await {
            Either::Left((outcome, _)) => outcome,
            Either::Right(_) => Err(match status.get() {
                Some(&status) => Error::unfinished(operation, status),
                None => Error::too_late(operation),
            }),
        }
    }

    /// Request and answer. Notes the status as soon as it is known.
    async fn exchange<R: Reading>(
        &self,
        operation: &'static Operation,
        request: Request,
        reading: &R,
        noted: &OnceLock<StatusCode>,
    ) -> Result<R::Output, Error> {
        let answer = self.0.http.execute(request).await;
        let response = answer.map_err(|error| Error::transport(operation, error))?;
        let status = *noted.get_or_init(|| response.status());
        tracing::Span::current().record("status", status.as_u16());
        if status.is_success() {
            // Our client reads none of these, and a caller's that does takes the header away.
            if response
                .headers()
                .get(CONTENT_ENCODING)
                .is_some_and(is_compression)
            {
                let reason = "it is compressed, which was not asked for".to_owned();
                return Err(Error::unreadable(operation, status, Bytes::new(), reason));
            }
            return reading.read(self, operation, response).await;
        }
        let retry_after = retry::retry_after(response.headers(), &self.0.clock);
        // The error is the status; a body that cannot be read to its end does not hide it.
        let body = read_some(response).await;
        let refusal = match status.is_redirection() {
            true => Refusal::default(),
            false => {
                let body = RefusalBody::new(&body);
                let mut refusal = self.refusal(&body);
                refusal.message.get_or_insert_with(|| body.fallback(status));
                refusal
            }
        };
        Err(Error::refused(
            operation,
            status,
            refusal,
            retry_after,
            body,
        ))
    }

    /// What the vendor reports: first by its own reader, then by the shapes that are usual.
    fn refusal(&self, body: &RefusalBody<'_>) -> Refusal {
        let mut refusal = (self.0.read_refusal)(body);
        body.complete(&mut refusal);
        refusal
    }

    /// What the vendor says is wrong in an answer whose status says success (R37).
    fn refusal_in(&self, operation: &Operation, body: &[u8]) -> Option<Refusal> {
        let shape = operation.error_shape?;
        let text = without_mark(body);
        let is_error = shape.is_error(text);
        is_error.then(|| self.refusal(&RefusalBody::new(text)))
    }
}

fn is_compression(encoding: &HeaderValue) -> bool {
    let known = ["gzip", "x-gzip", "deflate", "br", "zstd", "compress"];
    let words = encoding.to_str().unwrap_or_default().split(',');
    words
        .map(str::trim)
        .any(|word| known.iter().any(|it| word.eq_ignore_ascii_case(it)))
}

/// What is done with the body of a success.
trait Reading: Sync {
    type Output: Send;

    fn read(
        &self,
        connection: &Connection,
        operation: &'static Operation,
        response: reqwest::Response,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// It is read to its end, within the limit.
struct Whole;

impl Reading for Whole {
    type Output = Answer;

    async fn read(
        &self,
        connection: &Connection,
        operation: &'static Operation,
        mut response: reqwest::Response,
    ) -> Result<Answer, Error> {
        let status = response.status();
        let limit = connection.0.body_limit;
        let too_long = |body: Bytes| {
            let reason = format!("it is longer than the limit of {limit} bytes");
            Error::unreadable(operation, status, bounded(body), reason)
        };
        let announced = response.content_length();
        if announced.is_some_and(|length| length > limit as u64) {
            return Err(too_long(Bytes::new()));
        }
        let headers = std::mem::take(response.headers_mut());
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
                    if let Some(refusal) = connection.refusal_in(operation, &body) {
                        let body = bounded(body);
                        return Err(Error::refused(operation, status, refusal, None, body));
                    }
                    return Ok(Answer {
                        status,
                        headers,
                        body,
                    });
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

/// A body so far. One that comes in one piece, as most do, is not copied.
#[derive(Default)]
struct Collected {
    first: Bytes,
    all: BytesMut,
}

impl Collected {
    /// Adds a piece to a body that is said to be `announced` bytes long.
    fn add(&mut self, piece: Bytes, announced: u64) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        if self.all.is_empty() {
            // A header alone must not make room for more than a default client would read.
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

/// It is left open, for a stream of items.
struct Open;

impl Reading for Open {
    type Output = Body;

    async fn read(
        &self,
        connection: &Connection,
        _: &'static Operation,
        response: reqwest::Response,
    ) -> Result<Body, Error> {
        Ok(Body {
            response,
            connection: connection.clone(),
            patience: connection.0.timeout,
            limit: connection.0.body_limit,
        })
    }
}

/// A call under way.
struct Call {
    operation: &'static Operation,
    /// Unsigned; each attempt sends a copy.
    request: Request,
    /// None if it is past the end of time.
    deadline: Option<Instant>,
    /// The token that the vendor has refused in this call; a second refusal is the error.
    refused: Option<Held>,
    /// Requests that went out.
    sent: u32,
}

impl Call {
    fn request(&self) -> Result<Request, Error> {
        let copy = self.request.try_clone();
        copy.ok_or_else(|| {
            self.operation
                .cannot_be_built("its body cannot be sent twice")
        })
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("api", &self.0.api)
            .field("base_url", &self.0.base_url)
            .finish_non_exhaustive()
    }
}

/// As much of a refusal's body as an error keeps.
async fn read_some(mut response: reqwest::Response) -> Bytes {
    let mut body = BytesMut::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        body.extend_from_slice(&chunk);
        if body.len() >= super::ERROR_BODY_LIMIT {
            break;
        }
    }
    bounded(body.freeze())
}

pub(super) fn header(api: &'static str, text: &str) -> Result<HeaderValue, Error> {
    let mut value = HeaderValue::from_str(text).map_err(|_| {
        Error::config(
            api,
            "a credential holds a character that no header can carry",
        )
    })?;
    value.set_sensitive(true);
    Ok(value)
}
