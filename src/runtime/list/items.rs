//! Streams a bare list, item by item as the bytes arrive.

use bytes::Bytes;
use futures_util::stream::{self, Stream, StreamExt as _};
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::item_stream::ItemStream;
use crate::runtime::call::body::{BODY_TIMEOUT, Body};
use crate::runtime::call::request::Request;
use crate::runtime::error::Error;
use crate::runtime::json::array::ArrayParser;
use crate::runtime::json::json_input::JsonBuffer;
use crate::runtime::observe;
use crate::runtime::operation::Operation;

/// The items of the array in the response to `operation`.
///
/// Buffers at most one item and one network read, however long the list is.
#[doc(hidden)]
pub fn stream<T: DeserializeOwned + Send + 'static>(
    operation: &'static Operation,
    request: Result<Request, Error>,
) -> ItemStream<T> {
    let open = async move {
        let request = request?;
        request.open().await
    };
    ItemStream::new(stream::once(open).flat_map(move |opened| match opened {
        Ok(body) => items(body, operation).left_stream(),
        Err(error) => stream::iter([Err(error)]).right_stream(),
    }))
}

/// The items of the array in a body, read on demand.
fn items<T: DeserializeOwned + Send + 'static>(
    body: Body,
    operation: &'static Operation,
) -> impl Stream<Item = Result<T, Error>> + Send {
    let status = body.response.status();
    let unreadable = move |reason: String, headers: &HeaderMap| {
        Error::unreadable(operation, status, Bytes::new(), reason).with_headers(headers.clone())
    };
    // Boxed, because each item moves it.
    let list = Box::new(List {
        body,
        unread: JsonBuffer::default(),
        items: ArrayParser::new("", operation.names),
        ended: None,
    });
    stream::unfold(Some(list), move |list| async move {
        let mut list = list?;
        match list.next().await {
            Ok(item) => {
                let item = item?.map_err(|reason| unreadable(reason, &list.body.headers));
                Some((item, Some(list)))
            }
            Err(reason) => {
                let reason = format!("{reason} (after {} items)", list.items.index);
                let error = unreadable(reason, &list.body.headers);
                let is_late = list.ended == Some(Err(BODY_TIMEOUT));
                let error = if is_late { error.timed_out() } else { error };
                Some((Err(observe::failed(&list.body.span, error)), None))
            }
        }
    })
}

/// The state of a list.
struct List {
    body: Body,
    unread: JsonBuffer,
    items: ArrayParser,
    /// How the body ended, if it has.
    ended: Option<Result<(), &'static str>>,
}

impl List {
    /// The next item, or why it is not a `T`; `None` at the end of the list.
    async fn next<T: DeserializeOwned>(&mut self) -> Result<Option<Result<T, String>>, String> {
        loop {
            let found = self.items.next(&mut self.unread, self.body.limit);
            // Items that arrived before the connection failed are not lost.
            match (found, self.ended) {
                (Ok(Some((item, _))), _) => return Ok(Some(item)),
                (_, Some(Err(reason))) => return Err(reason.to_owned()),
                (Err(reason), _) => return Err(reason),
                (Ok(None), Some(Ok(()))) => {
                    return self.items.end_of(&self.unread).map(|()| None);
                }
                (Ok(None), None) => {}
            }
            let ended = match self.body.piece().await {
                Ok(Some(piece)) => {
                    self.unread.add(&piece);
                    continue;
                }
                Ok(None) => Ok(()),
                Err(reason) => Err(reason),
            };
            self.ended = Some(ended);
            self.unread.close();
            self.items.close();
        }
    }
}
