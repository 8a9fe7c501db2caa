//! The `rollbook` command: a tour of five membership APIs, the sandbox that it runs on, and their specs.
//!
//! Here are the command line and the exit status; a command's work is in the module of its name.
#![forbid(unsafe_code)]

mod output;
mod sandbox;
mod specs;
mod tour;

use std::io;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

/// Five membership APIs, their Rust clients, and a sandbox to try them on
#[derive(Parser)]
#[command(name = "rollbook", version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    Tour(tour::Arguments),
    Sandbox(sandbox::Arguments),
    Specs(specs::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        None => Cli::command().print_help(),
        Some(Command::Tour(arguments)) => tour::run(&arguments),
        Some(Command::Sandbox(arguments)) => sandbox::run(&arguments),
        Some(Command::Specs(arguments)) => specs::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Whoever closed the pipe wants to read no more.
            if error.kind() != io::ErrorKind::BrokenPipe {
                output::error(&error);
            }
            ExitCode::FAILURE
        }
    }
}
