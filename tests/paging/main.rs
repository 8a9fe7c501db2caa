//! Lists as streams: pages are fetched on demand, with one page size, up to the right end, and never endlessly. Records
//! that a server hides cost no other records, and no record is repeated.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../net/mod.rs"]
mod net;

mod b2core;
mod memberclicks;
mod questionpro;

use std::pin::pin;

use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use net::{Reply, Request, Server, settle};
use rollbook::{Error, Stage};
use serde_json::{Value, json};

/// The items of a stream as text, and the error at its end.
async fn walk<T>(
    stream: impl Stream<Item = Result<T, Error>>,
    id: impl Fn(&T) -> String,
) -> (Vec<String>, Option<Error>) {
    let mut stream = pin!(stream);
    let mut ids = Vec::new();
    while let Some(item) = stream.next().await {
        match item {
            Ok(item) => ids.push(id(&item)),
            Err(error) => {
                assert!(
                    stream.next().await.is_none(),
                    "something comes after an error"
                );
                return (ids, Some(error));
            }
        }
    }
    (ids, None)
}

/// All items and errors of a stream, as text.
async fn all<T>(
    stream: impl Stream<Item = Result<T, Error>>,
    id: impl Fn(&T) -> String,
) -> Vec<String> {
    let line = |error: Error| {
        let line = error.to_string();
        let (_, reason) = line.split_once(": ").unwrap();
        let reason = reason
            .split_once(" cannot be read: ")
            .map_or(reason, |(_, it)| it);
        reason.to_owned()
    };
    let outcome = |item: Result<T, Error>| item.map(|item| id(&item)).unwrap_or_else(line);
    stream.map(outcome).collect().await
}

fn numbers(ids: std::ops::Range<usize>) -> Vec<String> {
    ids.map(|id| id.to_string()).collect()
}

fn number(request: &Request, name: &str) -> usize {
    request.query(name).unwrap().parse().unwrap()
}
