//! The command as users run it: calls and their output, help, tour, sandbox, specs.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod auth;
mod calls;
mod export;
mod export_files;
mod help;
mod output;
mod readme;
mod sandbox;
mod scripts;
mod specs;
mod tour;

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// The command, independent of colour settings, of credentials in the environment, and of profiles and tokens of whoever
/// runs the tests.
fn rollbook(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rollbook"));
    command.args(arguments);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    let nowhere = concat!(env!("CARGO_TARGET_TMPDIR"), "/nowhere");
    command
        .env("XDG_CONFIG_HOME", nowhere)
        .env("XDG_CACHE_HOME", nowhere)
        .env("ROLLBOOK_TOKEN_CACHE", "off")
        .env_remove("ROLLBOOK_PROFILE");
    let prefixes = [
        "MEMBERCLICKS_",
        "MEMBERS_PORTAL_",
        "QUESTIONPRO_",
        "YOURCOURTS_",
        "B2CORE_",
    ];
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if prefixes.iter().any(|it| text.starts_with(it)) {
            command.env_remove(&name);
        }
    }
    command
}

fn run(arguments: &[&str]) -> Output {
    rollbook(arguments).output().expect("the command runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the output is UTF-8")
}

/// Standard output of a command that succeeds.
fn result(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
    text(&output.stdout).to_owned()
}

/// Exit status and standard error of a command that prints no result.
fn failure(arguments: &[&str]) -> (i32, String) {
    let output = run(arguments);
    assert_eq!(text(&output.stdout), "", "{arguments:?}");
    let code = output.status.code().expect("it was not killed");
    (code, text(&output.stderr).to_owned())
}

/// The output of a command that could read this from standard input.
fn run_with_input(arguments: &[&str], input: &str) -> Output {
    output_with_input(&mut rollbook(arguments), input)
}

fn output_with_input(command: &mut Command, input: &str) -> Output {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command runs");
    let mut stdin = child.stdin.take().expect("its input is piped");
    // It fails if the command ends without reading it.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the command ends")
}
