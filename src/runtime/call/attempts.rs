//! Sends every request: its attempts, with authentication, retry and rate limit.

use std::pin::pin;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::future::{Either, select};
use reqwest::StatusCode;
use reqwest::header::{CONTENT_ENCODING, HeaderName, HeaderValue};
use tracing::{Instrument as _, Span};

use super::body::Body;
use super::connection::{Connection, SignIn};
use super::error_body::ErrorBody;
use super::message::Message;
use super::reading::{Head, Open, Reading, Whole, is_compression, read_some};
use super::response::RawResponse;
use super::retry::{self, Retry};
use super::token::{CachedToken, Tokens};
use crate::runtime::error::{Effect, Error, ErrorDetails, is_redirect};
use crate::runtime::observe::{self, Attempt};

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

impl Connection {
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
        let limit = self.0.body_limit;
        R::read(operation, limit, &mut call.head, response).await
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
