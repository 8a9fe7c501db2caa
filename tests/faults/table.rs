//! The outcome of each fault, in one table.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::TryStreamExt as _;
use rollbook::{Error, Options, Rate, Retry, http_builder};
use serde::Serialize;
use serde_json::{Value, json};

use super::{MIB, SLACK, in_time};
use crate::net::vendors::{self, calls};
use crate::net::{CANARY, Reply, Server, Waits, assert_reveals_nothing};

/// The defaults, with a clock that does not wait and a low limit.
struct Table {
    http: reqwest::Client,
    /// A server that must receive nothing.
    elsewhere: Server,
    rows: String,
}

impl Table {
    async fn new() -> Self {
        Self {
            http: http_builder().build().unwrap(),
            elsewhere: Server::signing_in(|_| Reply::json(200, json!([]))).await,
            rows: String::new(),
        }
    }

    fn options(&self, waits: &Waits) -> Options {
        let options = waits.options(Retry::new());
        let options = options.rate(Rate::unlimited()).body_limit(MIB);
        options.http_client(self.http.clone())
    }

    fn heading(&mut self, text: &str) {
        write!(self.rows, "\n{text}\n").unwrap();
    }

    fn row(&mut self, call: &str, sent: usize, outcome: &str) {
        writeln!(self.rows, "  {call:<8} sent {sent}  {outcome}").unwrap();
    }

    /// A fault in every response, for a call that reads and one that creates.
    async fn fault(&mut self, name: &str, reply: Reply) {
        self.run(name, reply, false, &Waits::default()).await;
    }

    /// A fault after which the server sends nothing.
    async fn stall(&mut self, name: &str, reply: Reply) {
        self.run(name, reply.stalled(), false, &Waits::timing_out())
            .await;
    }

    /// A fault of the connection, before the request.
    async fn greeting(&mut self, name: &str, reply: Reply) {
        self.run(name, reply, true, &Waits::default()).await;
    }

    async fn run(&mut self, name: &str, reply: Reply, at_once: bool, waits: &Waits) {
        self.heading(name);
        for creating in [false, true] {
            let healed = Arc::new(AtomicBool::new(false));
            let (good, faulty) = (Arc::clone(&healed), reply.clone());
            let server = Server::signing_in(move |_| match good.load(Ordering::SeqCst) {
                true => Reply::json(200, json!({"profileId": "p1"})),
                // The next call opens another connection, which may also start with the fault.
                false if at_once => Reply::empty(401).declaring(0),
                false => faulty.clone(),
            })
            .await;
            let client = server.b2core_with(&self.options(waits));
            if at_once {
                let call = client.get_profile().profile_id("p1");
                call.send().await.unwrap_err();
                server.greet_with(Some(reply.clone()));
            }
            let (calls, connections) = (server.calls().len(), server.connections());
            let result = match creating {
                false => in_time(client.get_profile().profile_id("p1").send()).await,
                true => in_time(client.create_profile().send()).await,
            };
            let result = result.unwrap_or_else(|| panic!("{name}: it hangs"));
            let sent = match at_once {
                false => server.calls().len() - calls,
                true => server.connections() - connections,
            };
            let outcome = describe(result.map(|profile| profile.into_inner()));
            let call = if creating { "create" } else { "read" };
            self.row(call, sent, &outcome);

            assert!(
                server.flooded() < sent * (MIB + SLACK),
                "{name}: all of it is read"
            );

            // The client works after any fault.
            server.greet_with(None);
            healed.store(true, Ordering::SeqCst);
            let call = client.get_profile().profile_id("p1");
            assert_eq!(call.send().await.unwrap().profile_id, "p1", "{name}");
        }
    }
}

/// The outcome for a user, without the name of the call.
fn describe<T: Serialize>(outcome: Result<T, Error>) -> String {
    let error = match outcome {
        Ok(value) => return format!("gives {}", without_nothing(&value)),
        Err(error) => error,
    };
    assert_reveals_nothing(&error);
    let line = error.to_string();
    let (_, line) = line.split_once(": ").unwrap();
    let (stage, effect) = (error.stage(), error.effect());
    let mut text = format!("{stage:?}, {effect:?}: {line}");
    for (is, what) in [
        (error.is_timeout(), "timeout"),
        (error.is_redirect(), "redirect"),
    ] {
        if is {
            write!(text, " [{what}]").unwrap();
        }
    }
    text
}

/// A value as JSON, without null and empty properties.
fn without_nothing(value: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(value).unwrap();
    if let Some(members) = value.as_object_mut() {
        members.retain(|_, it| !it.is_null() && *it != json!([]));
    }
    value
}

pub(super) fn text(status: u16, body: impl Into<Vec<u8>>) -> Reply {
    Reply::text(status, "application/json", body)
}

#[tokio::test]
async fn outcomes_for_a_user() {
    let mut table = Table::new().await;
    let profile = || Reply::json(200, json!({"profileId": "p1", "firstName": CANARY}));
    let profile_is = |body: &str| text(200, format!(r#"{{"profileId":"p1",{body}}}"#));

    // The connection.
    table.greeting("reset on accept", Reply::reset()).await;
    table
        .greeting("no HTTP", Reply::raw("220 c4n4ry ready\r\n"))
        .await;
    table.fault("reset after the request", Reply::reset()).await;
    table
        .fault("closed after the request", Reply::hang_up())
        .await;
    table.stall("no response", Reply::silence()).await;

    // The head.
    let head = Reply::raw("HTTP/1.1 200 OK\r\nX-Member: c4n4");
    table
        .fault("end of file in the headers", head.clone())
        .await;
    table.stall("stalled headers", head).await;
    let long = profile().header("X-Member", &CANARY.repeat(MIB / CANARY.len()));
    table.fault("headers of 1 MB", long).await;
    // Includes the two of every reply.
    let headers = |count: usize| (2..count).fold(profile(), |it, _| it.header("X-Member", CANARY));
    table.fault("100 headers", headers(100)).await;
    table.fault("101 headers", headers(101)).await;
    table
        .fault("an invalid status", Reply::raw("HTTP/1.1 c4n4ry\r\n\r\n"))
        .await;
    let two = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}";
    table.fault("two content lengths", Reply::raw(two)).await;

    // The body.
    let half = profile().declaring(1000);
    table.fault("end of file in the body", half.clone()).await;
    table.stall("stalled body", half).await;
    table
        .fault("one byte at a time", profile().dripping())
        .await;
    // The rest looks like a response to the next call.
    let next = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"profileId\":\"next\"}";
    let short = text(200, format!("{{\"profileI{next}"))
        .declaring(10)
        .stalled();
    table
        .fault("a content length that is too short", short)
        .await;
    table
        .fault(
            "a content length of 5 GB",
            profile().declaring(5_000_000_000),
        )
        .await;
    let flood = text(200, "{").flooding(b' ');
    table.fault("200 and 5 GB", flood).await;
    let flood = Reply::text(500, "text/plain", CANARY).flooding(b'.');
    table.fault("500 and 5 GB", flood).await;
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    table
        .fault("a bad chunk", Reply::raw(&format!("{chunked}c4n4ry\r\n")))
        .await;
    let zipped = text(200, b"\x1f\x8b\x08").header("Content-Encoding", "gzip");
    table.fault("gzip, which no request accepts", zipped).await;
    table
        .fault("204", Reply::raw("HTTP/1.1 204 No Content\r\n\r\n"))
        .await;
    table.fault("200 without a body", Reply::empty(200)).await;
    table
        .fault("200 with HTML", Reply::html(200, "<title>c4n4ry</title>"))
        .await;
    table
        .fault("502 with HTML", Reply::html(502, "<title>c4n4ry</title>"))
        .await;

    // Redirects.
    let (host, port) = {
        let url = table.elsewhere.url();
        (url.replace("127.0.0.1", "localhost"), url.to_owned())
    };
    let scheme = port.replace("http:", "https:");
    for (what, base) in [
        ("host", host),
        ("port", port),
        ("scheme", scheme),
        ("nothing", "".into()),
    ] {
        let location = format!("{base}/profiles/p1?{CANARY}");
        let name = format!("302 to another {what}").replace("another nothing", "itself");
        table.fault(&name, Reply::redirect(302, &location)).await;
    }

    // The JSON.
    table
        .fault("invalid UTF-8", text(200, b"{\"profileId\":\"\xff\"}"))
        .await;
    table
        .fault("a BOM", text(200, b"\xef\xbb\xbf{\"profileId\":\"p1\"}"))
        .await;
    table.fault("NaN", profile_is(r#""points":NaN"#)).await;
    table
        .fault(
            "a number above 2^63",
            profile_is(r#""points":9223372036854775808"#),
        )
        .await;
    table
        .fault("a number out of range", profile_is(r#""points":1e999"#))
        .await;
    let deep = "[".repeat(200) + &"]".repeat(200);
    table
        .fault(
            "200-deep nesting",
            profile_is(&format!(r#""points":{deep}"#)),
        )
        .await;
    let fax = r#""contacts":[{"contactId":"c1","key":"fax","value":"1"}]"#;
    table.fault("an unknown enum value", profile_is(fax)).await;
    table
        .fault("an unknown field", profile_is(r#""loyalty":{"points":1}"#))
        .await;
    table
        .fault(
            "a date in another format",
            profile_is(r#""createTime":"yesterday""#),
        )
        .await;
    table
        .fault("only the required field", profile_is(r#""tags":null"#))
        .await;
    table
        .fault(
            "the required field is missing",
            text(200, r#"{"firstName":"c4n4ry"}"#),
        )
        .await;
    table
        .fault("another type", text(200, r#"{"profileId":["c4n4ry"]}"#))
        .await;

    table.an_id_past_all().await;
    table.an_error_with_200().await;
    table.next_page_elsewhere().await;

    assert_eq!(table.elsewhere.connections(), 0);
    insta::assert_snapshot!(table.rows);
}

/// Rows of other vendors.
impl Table {
    /// Numbers as ids: one vendor uses a number, another a number or text.
    async fn an_id_past_all(&mut self) {
        self.heading("an id above 2^63");
        let id = 9_223_372_036_854_775_808_u64;
        let response = json!({"id": id, "eventName": CANARY, "[Profile ID]": id});
        let server = Server::signing_in(move |_| Reply::json(200, response.clone())).await;
        let options = self.options(&Waits::default());
        let client = server.members_portal_with(&options);
        let event = client.fetch_event().event_id(4).send().await;
        self.row("portal", 1, &describe(event.map(|it| it.into_inner())));
        let client = server.memberclicks_with(&options);
        let profile = client.get_profile().profile_id(1).send().await;
        let id = profile.map(|it| it.profile_id.clone());
        self.row("clicks", 1, &describe(id));
    }

    /// An error of the vendor with a status of success, and similar bodies.
    async fn an_error_with_200(&mut self) {
        let spring = json!({
            "timestamp": 1_756_409_309_567_i64,
            "status": 400,
            "error": "Bad Request",
            "message": CANARY,
            "messageDetails": [{"field": "[Email]", "message": CANARY}],
            "path": "/",
        });
        let wrapped = json!({"response": {"error": {"id": "1010", "message": CANARY}}});
        for (name, error) in [
            (
                "200 with the error of MemberClicks and Members Portal",
                spring,
            ),
            ("200 with the error of QuestionPro", wrapped),
        ] {
            self.heading(name);
            for call in calls() {
                let error = error.clone();
                let server = Server::signing_in(move |_| Reply::json(200, error.clone())).await;
                let options = self.options(&Waits::default());
                let outcome = call.run(server.url(), &options).await;
                let code = outcome.as_ref().err().and_then(Error::code);
                let code = code
                    .map(|code| format!(" (code: {code})"))
                    .unwrap_or_default();
                let outcome = describe(outcome) + &code;
                writeln!(self.rows, "  {:<29} {outcome}", call.name).unwrap();
            }
        }
        self.heading("200 with a message instead of a list");
        let none = json!({"profiles": null, "message": CANARY, "status": 200});
        let server = Server::signing_in(move |_| Reply::json(200, none.clone())).await;
        let client = server.memberclicks_with(&self.options(&Waits::default()));
        let found = client.list_profiles().send().await;
        let found = found.map(|found| found.profiles.len());
        self.row("read", server.calls().len(), &describe(found));
        self.heading("200 with an error among the counters");
        let both = json!({"newMemberAdded": 1, "error": {"id": "1010", "message": CANARY}});
        let both = json!({"response": both});
        let server = Server::start(move |_| Reply::json(200, both.clone())).await;
        let client = server.questionpro_with(&self.options(&Waits::default()));
        let outcome = client.add_members().body(vec![vendors::member()]).send();
        let added = outcome.await.map(|it| it.response.new_member_added);
        self.row("create", server.requests().len(), &describe(added));
        self.heading("200 with the error of OAuth, for a token");
        let error = json!({"error": "invalid_client", "error_description": CANARY});
        let server = Server::start(move |_| Reply::json(200, error.clone())).await;
        let client = server.memberclicks_with(&self.options(&Waits::default()));
        let outcome = client.list_groups().send().await;
        self.row(
            "read",
            server.requests().len(),
            &describe(outcome.map(|it| it.into_inner())),
        );
    }

    /// The next page is requested from the same host, whatever its URL.
    async fn next_page_elsewhere(&mut self) {
        self.heading("a next page on another host");
        let next = format!("{}/api/v1/profile?pageNumber=2", self.elsewhere.url());
        let server = Server::signing_in(move |request| {
            let next = (request.query("pageNumber").unwrap() == "1").then_some(&next);
            let profile = json!({"[Profile ID]": next.is_some()});
            Reply::json(200, json!({"profiles": [profile], "nextPageUrl": next}))
        })
        .await;
        let client = server.memberclicks_with(&self.options(&Waits::default()));
        let found = client
            .list_profiles()
            .stream()
            .try_collect::<Vec<_>>()
            .await;
        let outcome = describe(found.map(|found| format!("{} profiles", found.len())));
        self.row("stream", server.calls().len(), &outcome);
    }
}
