//! Every operation of every construct is called: what was set is on the wire, in its place, and nothing else; what the
//! server responds is read and written back whole.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../../net/server.rs"]
#[allow(dead_code, reason = "these calls need the half of it")]
mod server;

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::sync::LazyLock;

use futures_util::StreamExt as _;
use rollbook::chrono::{DateTime, FixedOffset, NaiveDate};
use rollbook::runtime::{
    Auth, Connection, ErrorDetails, Operation, Response, SignIn, SignInFuture, Token,
};
use rollbook::{Error, Flag, Lenient, Null, Options, Retry, Secret, UsDate};
use serde::Serialize;
use serde_json::{Value, json};
use server::{Reply, Request, Server};

/// A call, with the number of its exchange.
struct Call {
    exchange: usize,
    make: fn(Connection) -> Pending,
}

/// What the call gives, written as JSON, and the conditions that do not hold.
type Pending = Pin<Box<dyn Future<Output = Result<(Value, Vec<&'static str>), Error>> + Send>>;

static EXCHANGES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/exchanges.json"))).unwrap()
});

#[allow(
    unused_imports,
    clippy::all,
    reason = "written by the build script, for every type alike"
)]
mod of {
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/calls.rs"));
}

/// Makes every call of a module, and holds that each of its operations is among them.
async fn all(operations: &[&Operation], calls: Vec<Call>) {
    let mut wrong = Vec::new();
    let mut called = BTreeSet::new();
    for Call { exchange, make } in calls {
        let exchange = &EXCHANGES[exchange];
        called.insert(exchange["operation"].as_str().unwrap());
        let status = exchange["status"].as_u64().unwrap() as u16;
        let replies = exchange["replies"]
            .as_array()
            .unwrap()
            .iter()
            .map(|reply| match reply {
                Value::Null => Reply::empty(status),
                reply => Reply::json(status, reply.clone()),
            });
        let server = Server::playing(replies).await;
        let given = make(connection(server.url(), exchange)).await;
        let name = exchange["call"].as_str().unwrap();
        let requests: Vec<_> = server.requests().iter().map(seen).collect();
        let mut differences = differences(&exchange["requests"], &requests.into());
        match given {
            Ok((read, unmet)) => {
                differences.extend(self::differences(&exchange["reads"], &read));
                differences.extend(unmet.into_iter().map(|it| format!("does not hold: {it}")));
            }
            Err(error) => differences.push(format!("{error:?}")),
        }
        if !differences.is_empty() {
            wrong.push(format!("{name}:\n    {}", differences.join("\n    ")));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} calls:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    for operation in operations {
        assert!(
            called.contains(operation.id),
            "no test calls {}",
            operation.id
        );
    }
}

/// Where two values differ, as lines.
fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let members = |value: &Value| -> BTreeMap<String, Value> {
        match value {
            Value::Object(members) => members.clone().into_iter().collect(),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .map(|(at, it)| (at.to_string(), it.clone()))
                .collect(),
            _ => BTreeMap::new(),
        }
    };
    if expected == found {
        return Vec::new();
    }
    let (of_expected, of_found) = (members(expected), members(found));
    if of_expected.is_empty() || of_found.is_empty() {
        return vec![format!("expected {expected}, found {found}")];
    }
    let keys: BTreeSet<_> = of_expected.keys().chain(of_found.keys()).collect();
    let of_key = |key: &String| {
        let of = |members: &BTreeMap<String, Value>| members.get(key).cloned().unwrap_or_default();
        let differences = differences(&of(&of_expected), &of(&of_found));
        let line =
            |it: String| format!("/{key}{}{it}", if it.starts_with('/') { "" } else { ": " });
        differences.into_iter().map(line).collect::<Vec<_>>()
    };
    keys.into_iter().flat_map(of_key).collect()
}

/// Signs in without asking anybody.
struct Given;

impl SignIn for Given {
    fn fetch<'a>(&'a self, _: &'a Connection, _: Option<Secret>) -> SignInFuture<'a> {
        Box::pin(async {
            Ok(Token {
                access: "token".into(),
                lifetime: None,
                refresh: None,
            })
        })
    }
}

fn connection(url: &str, exchange: &Value) -> Connection {
    // Who signs in has no key.
    let signs_in = exchange["requests"].to_string().contains("Bearer");
    let auth = Auth {
        basic: Some(("id".to_owned(), "secret".into())),
        key: Some("key".into()),
        sign_in: signs_in.then(|| Box::new(Given) as Box<dyn SignIn>),
        ..Auth::default()
    };
    let options = Options::new().retry(Retry::never());
    Connection::new("constructs", url, auth, &options, |_| {
        ErrorDetails::default()
    })
    .unwrap()
}

/// A request, as the exchanges have it.
fn seen(request: &Request) -> Value {
    let url = reqwest::Url::parse(&format!("http://host{}", request.target())).unwrap();
    let pairs = |pairs: reqwest::Url| {
        let mut pairs: Vec<(String, String)> = pairs.query_pairs().into_owned().collect();
        pairs.sort();
        pairs
    };
    let mut headers = request.headers();
    // Those that every request has.
    headers.retain(|(name, _)| {
        !["accept", "content-length", "host", "user-agent"].contains(&name.as_str())
    });
    headers.sort();
    let method = request.line().split(' ').next().unwrap().to_owned();
    let mut seen =
        json!({"method": method, "path": request.path(), "query": pairs(url), "headers": headers});
    match request.header("content-type") {
        Some(form) if form.starts_with("application/x-www-form-urlencoded") => {
            let url = reqwest::Url::parse(&format!("http://host?{}", request.text())).unwrap();
            seen["body"] = json!(pairs(url));
        }
        Some(_) => seen["body"] = request.json(),
        None => assert_eq!(request.text(), ""),
    }
    seen
}

/// What was read, written again, and the conditions on it that do not hold.
fn written<T: Serialize>(
    response: Result<Response<T>, Error>,
    conditions: impl Fn(&Response<T>) -> Vec<(&'static str, bool)>,
) -> Result<(Value, Vec<&'static str>), Error> {
    let response = response?;
    let conditions = conditions(&response).into_iter();
    let unmet = conditions
        .filter(|(_, holds)| !holds)
        .map(|(condition, _)| condition);
    Ok((serde_json::to_value(&*response).unwrap(), unmet.collect()))
}

/// The items of a stream, written again.
async fn streamed<T: Serialize>(
    stream: impl futures_util::Stream<Item = Result<T, Error>>,
) -> Result<(Value, Vec<&'static str>), Error> {
    let mut stream = std::pin::pin!(stream);
    let mut items = Vec::new();
    while let Some(item) = stream.next().await {
        items.push(serde_json::to_value(item?).unwrap());
    }
    Ok((items.into(), Vec::new()))
}

fn day() -> NaiveDate {
    "2025-01-31".parse().unwrap()
}

fn instant() -> DateTime<FixedOffset> {
    "2025-01-31T10:20:30+02:00".parse().unwrap()
}

/// No value of the type of one.
fn none<T>(_: T) -> Option<T> {
    None
}
