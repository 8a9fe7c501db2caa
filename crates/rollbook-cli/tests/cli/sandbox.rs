//! `rollbook sandbox`: its first line, its table, its responses, and its end.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};

use super::{rollbook, run, text};

/// A sandbox that stops with the test.
pub(super) struct Running {
    child: Child,
    stdout: BufReader<ChildStdout>,
    pub(super) address: String,
}

impl Running {
    pub(super) fn start(arguments: &[&str]) -> Self {
        let mut command = rollbook(&["sandbox", "--port", "0"]);
        let command = command.args(arguments).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the command runs");
        let stdout = child.stdout.take().expect("its output is piped");
        let mut stdout = BufReader::new(stdout);
        let mut line = String::new();
        stdout.read_line(&mut line).expect("a first line");
        let url = line.strip_prefix("listening on http://");
        let address = url
            .expect("the first line names the URL")
            .trim_end()
            .to_owned();
        Self {
            child,
            stdout,
            address,
        }
    }

    /// The response to a request without a body.
    fn response(&self, method: &str, path: &str, header: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let host = &self.address;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\n{header}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}"
        )
        .expect("it reads");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("it responds");
        response
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has already stopped if the test passed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
#[cfg(unix)]
fn it_announces_itself_responds_and_stops_on_an_interrupt() {
    let mut sandbox = Running::start(&[]);
    assert!(
        sandbox.address.starts_with("127.0.0.1:"),
        "{}",
        sandbox.address
    );

    let path = "/memberclicks/api/v1/group";
    let response = sandbox.response("GET", path, "Authorization: Bearer none");
    assert!(response.starts_with("HTTP/1.1 401 "), "{response}");

    let interrupt = format!("kill -INT {}", sandbox.child.id());
    let sent = std::process::Command::new("sh")
        .args(["-c", &interrupt])
        .status();
    assert!(sent.expect("there is a shell").success());
    let status = sandbox.child.wait().expect("it ends");
    assert_eq!(status.code(), Some(0));

    let mut table = String::new();
    sandbox
        .stdout
        .read_to_string(&mut table)
        .expect("the rest of its output");
    insta::assert_snapshot!(
        "sandbox",
        table.replace(&sandbox.address, "127.0.0.1:40100")
    );
}

#[test]
fn it_starts_with_the_records_of_the_samples_or_without() {
    let path = "/yourcourts/v1/users/some.email@domain.com";
    let update = |sandbox: &Running| sandbox.response("POST", path, "X-API-Key: sandbox-key");

    let response = update(&Running::start(&[]));
    assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
    let response = update(&Running::start(&["--empty"]));
    assert!(response.starts_with("HTTP/1.1 404 "), "{response}");
}

#[test]
fn it_serves_the_files_of_every_format_with_its_own_url() {
    let sandbox = Running::start(&[]);
    let into = Path::new(env!("CARGO_TARGET_TMPDIR")).join("served");
    // Left over from an earlier run.
    let _ = std::fs::remove_dir_all(&into);
    let exported = into.display().to_string();
    let formats = "json,openapi-3.1,postman,arazzo";
    let output = run(&["specs", "export", &exported, "--format", formats]);
    let written = text(&output.stdout).lines();
    let served: Vec<_> = written.filter(|it| !it.ends_with("QUIRKS.md")).collect();
    for file in &served {
        let name = file.rsplit('/').next().expect("a file has a name");
        let response = sandbox.response("GET", &format!("/docs/{name}"), "Accept: */*");
        let (_, body) = response.split_once("\r\n\r\n").expect("a body");
        let expected = std::fs::read_to_string(file).expect("it was written");
        let expected = expected.replace("127.0.0.1:4010", &sandbox.address);
        assert_eq!(body, expected, "{name}");
    }
    assert_eq!(served.len(), 35);
}

#[test]
fn a_port_in_use_is_an_error_on_one_line() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let port = taken.local_addr().expect("it has an address").port();
    let output = run(&["sandbox", "--port", &port.to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert_eq!(
        text(&output.stderr),
        format!("error: port {port} is in use; choose another, or a free one with --port 0\n")
    );
}
