//! A loopback server with fixed responses, in its own process, so that its work is not counted.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::{env, process, thread};

use crate::samples::{CREATED, Members, OAUTH_TOKEN, PROFILE, TOKEN};

/// Set in the server process, to the number of members.
const ROLE: &str = "ROLLBOOK_BENCH_SERVER";

/// A running server, which stops when dropped.
pub struct Server {
    child: Child,
    /// Its base URL.
    pub url: String,
}

impl Server {
    /// Runs this program again, as a server with a list of `members` members.
    ///
    /// # Panics
    ///
    /// If the server does not start.
    #[must_use]
    pub fn start(members: usize) -> Self {
        let program = env::current_exe().expect("a running program has a file");
        let mut child = Command::new(program)
            .env(ROLE, members.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs a second time");
        let mut port = String::new();
        let output = child.stdout.take().expect("it was piped");
        BufReader::new(output)
            .read_line(&mut port)
            .expect("the server says its port");
        let url = format!("http://127.0.0.1:{}", port.trim());
        Self { child, url }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Call first in `main`: in the server process, serves and never returns.
///
/// # Panics
///
/// If no port is available.
pub fn serve_if_asked() {
    let Ok(members) = env::var(ROLE) else { return };
    let members = Arc::new(Members::new(members.parse().expect("a number")));
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let port = listener.local_addr().expect("it is bound").port();
    println!("{port}");
    // The parent may exit without stopping this process.
    thread::spawn(|| {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        process::exit(0);
    });
    for stream in listener.incoming().flatten() {
        let members = members.clone();
        thread::spawn(move || {
            let _ = serve(stream, &members);
        });
    }
}

/// Responds to every request of a connection.
fn serve(mut stream: TcpStream, members: &Members) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut requests = BufReader::new(stream.try_clone()?);
    let (mut line, mut target) = (String::new(), String::new());
    loop {
        target.clear();
        if requests.read_line(&mut target)? == 0 {
            return Ok(());
        }
        let (mut length, mut authenticated) = (0, false);
        loop {
            line.clear();
            requests.read_line(&mut line)?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().unwrap_or(0);
            }
            authenticated |= name.eq_ignore_ascii_case("authorization");
        }
        io::copy(&mut requests.by_ref().take(length), &mut io::sink())?;
        let target = target.trim_end().trim_end_matches(" HTTP/1.1");
        let (status, body) = match target {
            "POST /oauth/v1/token" => ("200 OK", OAUTH_TOKEN),
            "POST /auth" => ("200 OK", TOKEN),
            _ if !authenticated => ("401 Unauthorized", "{}"),
            "GET /api/v1/profile/23012" => ("200 OK", PROFILE),
            "POST /api/v1/profile" => ("201 Created", CREATED),
            "GET /org/members" => {
                stream.write_all(head("200 OK", members.length()).as_bytes())?;
                members.pieces().try_for_each(|it| stream.write_all(it))?;
                continue;
            }
            _ => ("404 Not Found", "{}"),
        };
        stream.write_all((head(status, body.len()) + body).as_bytes())?;
    }
}

fn head(status: &str, length: usize) -> String {
    format!(
        "HTTP/1.1 {status}\r\n\
         content-type: application/json;charset=UTF-8\r\n\
         date: Tue, 10 Mar 2026 08:00:00 GMT\r\n\
         content-length: {length}\r\n\r\n"
    )
}
