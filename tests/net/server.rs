//! A server that records requests and sends scripted responses, byte for byte.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use reqwest::Url;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

type Script = dyn FnMut(&Request) -> Reply + Send;

/// A server on a free loopback port, which stops with the runtime of the test.
pub(crate) struct Server {
    url: String,
    shared: Arc<Shared>,
}

struct Shared {
    script: Mutex<Box<Script>>,
    received: Mutex<Vec<Request>>,
    greeting: Mutex<Option<Reply>>,
    connections: AtomicUsize,
    flooded: AtomicUsize,
}

impl Server {
    /// Responds to each request with the result of `script`.
    pub(crate) async fn start(script: impl FnMut(&Request) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Shared {
            script: Mutex::new(Box::new(script)),
            received: Mutex::default(),
            greeting: Mutex::default(),
            connections: AtomicUsize::new(0),
            flooded: AtomicUsize::new(0),
        });
        let server = Self {
            url,
            shared: Arc::clone(&shared),
        };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                shared.connections.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        server
    }

    /// Responds with these replies in order.
    pub(crate) async fn playing(replies: impl IntoIterator<Item = Reply>) -> Self {
        let mut replies = replies.into_iter().collect::<Vec<_>>().into_iter();
        let over = || Reply::text(500, "text/plain", "the script is over");
        Self::start(move |_| replies.next().unwrap_or_else(over)).await
    }

    /// The base URL.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// From now on, sends this reply on each connection before a request; `None` stops that.
    pub(crate) fn greet_with(&self, reply: Option<Reply>) {
        *self.shared.greeting.lock().unwrap() = reply;
    }

    /// The number of opened connections.
    pub(crate) fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// The number of bytes of floods that the client or its system accepted.
    pub(crate) fn flooded(&self) -> usize {
        self.shared.flooded.load(Ordering::SeqCst)
    }

    /// All requests.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.shared.received.lock().unwrap().clone()
    }

    /// Method and target of all requests.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.requests().iter().map(Request::line).collect()
    }

    /// The last request.
    pub(crate) fn last(&self) -> Request {
        self.requests().pop().unwrap()
    }
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) {
    stream.set_nodelay(true).unwrap();
    let greeting = shared.greeting.lock().unwrap().clone();
    if let Some(greeting) = greeting {
        greeting.play(&mut stream, &shared).await;
        return;
    }
    let mut unread = Vec::new();
    while let Some(request) = Request::read(&mut stream, &mut unread).await {
        let reply = (shared.script.lock().unwrap())(&request);
        shared.received.lock().unwrap().push(request);
        if !reply.play(&mut stream, &shared).await {
            return;
        }
    }
}

/// A received request.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Request {
    /// Request line and header lines.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Request {
    async fn read(stream: &mut TcpStream, unread: &mut Vec<u8>) -> Option<Self> {
        let end = loop {
            match unread.windows(4).position(|window| window == b"\r\n\r\n") {
                Some(at) => break at + 4,
                None => more(stream, unread).await?,
            }
        };
        let head = String::from_utf8(unread.drain(..end).collect()).unwrap();
        let mut request = Self {
            head,
            body: Vec::new(),
        };
        let length = request.header("content-length");
        let length = length.map_or(0, |length| length.parse().unwrap());
        while unread.len() < length {
            more(stream, unread).await?;
        }
        request.body = unread.drain(..length).collect();
        Some(request)
    }

    /// Method and target.
    pub(crate) fn line(&self) -> String {
        let line = self.head.lines().next().unwrap();
        line.strip_suffix(" HTTP/1.1").unwrap().to_owned()
    }

    /// The target with the query.
    pub(crate) fn target(&self) -> String {
        self.line().split_once(' ').unwrap().1.to_owned()
    }

    /// The target without the query.
    pub(crate) fn path(&self) -> String {
        self.target().split('?').next().unwrap().to_owned()
    }

    /// All headers, with lowercase names.
    pub(crate) fn headers(&self) -> Vec<(String, String)> {
        let lines = self.head.lines().skip(1).filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let (name, value) = line.split_once(':').unwrap();
                (name.to_ascii_lowercase(), value.trim().to_owned())
            })
            .collect()
    }

    /// The header of this name, which must not be repeated.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let mut values = self.headers().into_iter().filter(|(it, _)| it == name);
        let value = values.next().map(|(_, value)| value);
        assert!(values.next().is_none(), "{name} is repeated");
        value
    }

    /// The query parameter of this name.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let url = Url::parse("http://host").unwrap();
        let url = url.join(&self.target()).unwrap();
        let mut pairs = url.query_pairs();
        pairs
            .find(|(it, _)| it == name)
            .map(|(_, value)| value.into_owned())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

async fn more(stream: &mut TcpStream, unread: &mut Vec<u8>) -> Option<()> {
    let read = stream.read_buf(unread).await;
    read.is_ok_and(|read| read > 0).then_some(())
}

/// A response.
#[derive(Clone)]
pub(crate) struct Reply {
    head: String,
    body: Vec<u8>,
    framing: Framing,
    gate: Option<Gate>,
    dripping: bool,
    then: Then,
}

#[derive(Clone, Copy)]
enum Framing {
    /// The correct `Content-Length`.
    Length,
    /// Another `Content-Length`.
    Declared(usize),
    /// Chunks of this size, with the final empty one.
    Chunks(usize),
    /// One chunk without the final one.
    Endless,
    /// Until the connection is closed.
    Closing,
    /// No framing: the head has all bytes.
    Raw,
}

/// What happens to the connection after the response.
#[derive(Clone, Copy)]
enum Then {
    Serve,
    HangUp,
    Reset,
    Stall,
    Flood(u8),
}

impl Reply {
    /// A response with a body.
    pub(crate) fn text(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            head: format!("HTTP/1.1 {status} \r\nContent-Type: {content_type}\r\n"),
            body: body.into(),
            framing: Framing::Length,
            gate: None,
            dripping: false,
            then: Then::Serve,
        }
    }

    /// A JSON response.
    pub(crate) fn json(status: u16, body: impl Into<Value>) -> Self {
        Self::text(status, "application/json", body.into().to_string())
    }

    /// An HTML page.
    pub(crate) fn html(status: u16, body: &str) -> Self {
        Self::text(status, "text/html", body)
    }

    /// A response without a body.
    pub(crate) fn empty(status: u16) -> Self {
        Self::text(status, "application/json", "")
    }

    /// A redirect to another address.
    pub(crate) fn redirect(status: u16, location: &str) -> Self {
        Self::empty(status).header("Location", location)
    }

    /// Raw bytes, then closes the connection.
    pub(crate) fn raw(bytes: &str) -> Self {
        Self {
            head: bytes.to_owned(),
            framing: Framing::Raw,
            then: Then::HangUp,
            ..Self::empty(0)
        }
    }

    /// Closes the connection without a response.
    pub(crate) fn hang_up() -> Self {
        Self::raw("")
    }

    /// Sends no response, and keeps the connection open.
    pub(crate) fn silence() -> Self {
        Self::raw("").stalled()
    }

    /// Resets the connection without a response.
    pub(crate) fn reset() -> Self {
        Self {
            then: Then::Reset,
            ..Self::raw("")
        }
    }

    /// Keeps the connection open but sends nothing more.
    pub(crate) fn stalled(self) -> Self {
        Self {
            then: Then::Stall,
            ..self
        }
    }

    /// Sends one byte at a time.
    pub(crate) fn dripping(self) -> Self {
        Self {
            dripping: true,
            ..self
        }
    }

    /// Repeats a byte after the body: 5 GB, or as much as is accepted.
    pub(crate) fn flooding(self, byte: u8) -> Self {
        Self {
            framing: Framing::Closing,
            then: Then::Flood(byte),
            ..self
        }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        write!(self.head, "{name}: {value}\r\n").unwrap();
        self
    }

    /// Declares this length, and closes the connection after the body.
    pub(crate) fn declaring(self, length: usize) -> Self {
        Self {
            framing: Framing::Declared(length),
            then: Then::HangUp,
            ..self
        }
    }

    /// Uses chunked encoding.
    pub(crate) fn chunked(self) -> Self {
        self.in_chunks_of(usize::MAX)
    }

    /// Uses chunks of this size.
    pub(crate) fn in_chunks_of(self, size: usize) -> Self {
        Self {
            framing: Framing::Chunks(size),
            ..self
        }
    }

    /// Uses chunked encoding without an end.
    pub(crate) fn endless(self) -> Self {
        Self {
            framing: Framing::Endless,
            then: Then::Stall,
            ..self
        }
    }

    /// Waits until the gate is opened.
    pub(crate) fn behind(self, gate: &Gate) -> Self {
        Self {
            gate: Some(gate.clone()),
            ..self
        }
    }

    /// Sends the reply; returns whether the connection stays usable.
    async fn play(&self, stream: &mut TcpStream, shared: &Shared) -> bool {
        if let Some(gate) = &self.gate {
            gate.passed().await;
        }
        let bytes = self.bytes();
        let mut sent = true;
        for piece in bytes.chunks(if self.dripping { 1 } else { usize::MAX }) {
            sent = sent && stream.write_all(piece).await.is_ok();
            if self.dripping {
                // Gives the client time to read it.
                for _ in 0..4 {
                    tokio::task::yield_now().await;
                }
            }
        }
        match self.then {
            Then::Serve => return sent,
            Then::HangUp => {}
            Then::Reset => stream.set_zero_linger().unwrap(),
            Then::Stall => std::future::pending().await,
            Then::Flood(byte) => {
                let flood = vec![byte; 64 * 1024];
                while shared.flooded.load(Ordering::SeqCst) < 5_000_000_000
                    && let Ok(taken) = stream.write(&flood).await
                {
                    shared.flooded.fetch_add(taken, Ordering::SeqCst);
                }
            }
        }
        false
    }

    fn bytes(&self) -> Vec<u8> {
        let framing = match self.framing {
            Framing::Length => format!("Content-Length: {}\r\n\r\n", self.body.len()),
            Framing::Declared(length) => format!("Content-Length: {length}\r\n\r\n"),
            Framing::Chunks(_) | Framing::Endless => "Transfer-Encoding: chunked\r\n\r\n".into(),
            Framing::Closing => "\r\n".to_owned(),
            Framing::Raw => String::new(),
        };
        let mut bytes = [self.head.as_bytes(), framing.as_bytes()].concat();
        let size = match self.framing {
            Framing::Chunks(size) => size,
            Framing::Endless => usize::MAX,
            _ => {
                bytes.extend(&self.body);
                return bytes;
            }
        };
        for chunk in self.body.chunks(size) {
            bytes.extend(format!("{:x}\r\n", chunk.len()).as_bytes());
            bytes.extend(chunk);
            bytes.extend(b"\r\n");
        }
        if matches!(self.framing, Framing::Chunks(_)) {
            bytes.extend(b"0\r\n\r\n");
        }
        bytes
    }
}

/// A gate that is closed until it is opened.
#[derive(Clone)]
pub(crate) struct Gate(Arc<Semaphore>);

impl Gate {
    pub(crate) fn shut() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    pub(crate) fn open(&self) {
        self.0.close();
    }

    async fn passed(&self) {
        // There are no permits, so this ends when the gate is opened.
        let _ = self.0.acquire().await;
    }
}
