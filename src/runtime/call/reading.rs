//! Reads the response of one request.

use bytes::{Bytes, BytesMut};
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderValue};

use super::options::BODY_LIMIT;
use super::response::{ERROR_BODY_LIMIT, bounded};
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;

/// How to read the body of a success.
pub(super) trait Reading {
    type Output: Send;

    fn read(
        operation: &'static Operation,
        limit: usize,
        head: &mut Head,
        response: Box<reqwest::Response>,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// The head of a response.
#[derive(Default)]
pub(super) struct Head {
    pub(super) status: Option<StatusCode>,
    pub(super) headers: HeaderMap,
    /// The length of the body, once known.
    pub(super) bytes: Option<u64>,
}

/// Reads the whole body, within the limit.
pub(super) struct Whole;

impl Reading for Whole {
    type Output = (StatusCode, Bytes);

    async fn read(
        operation: &'static Operation,
        limit: usize,
        head: &mut Head,
        mut response: Box<reqwest::Response>,
    ) -> Result<Self::Output, Error> {
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
                    head.bytes = Some(body.len() as u64);
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
            let room = announced.min(BODY_LIMIT as u64) as usize;
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
pub(super) struct Open;

impl Reading for Open {
    type Output = Box<reqwest::Response>;

    async fn read(
        _: &'static Operation,
        _: usize,
        _: &mut Head,
        response: Box<reqwest::Response>,
    ) -> Result<Self::Output, Error> {
        Ok(response)
    }
}

/// As much of an error body as an error keeps, and whether that is all of it.
pub(super) async fn read_some(response: &mut reqwest::Response) -> (Bytes, bool) {
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

pub(super) fn is_compression(encoding: &HeaderValue) -> bool {
    let known = ["gzip", "x-gzip", "deflate", "br", "zstd", "compress"];
    let words = encoding.to_str().unwrap_or_default().split(',');
    words
        .map(str::trim)
        .any(|word| known.iter().any(|it| word.eq_ignore_ascii_case(it)))
}
