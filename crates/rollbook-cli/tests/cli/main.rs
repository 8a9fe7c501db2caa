//! The command as users run it: help, tour, sandbox, specs.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod help;
mod sandbox;
mod specs;
mod tour;

use std::process::{Command, Output};

/// The command, independent of the colour settings of the environment.
fn rollbook(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rollbook"));
    command.args(arguments);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

fn run(arguments: &[&str]) -> Output {
    rollbook(arguments).output().expect("the command runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the output is UTF-8")
}
