//! The `rollbook` command: a tour of five membership APIs, a sandbox of them, and their specs.
//!
//! This file has the command line and the exit status; each command has a module.
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
            // The reader closed the pipe.
            if error.kind() != io::ErrorKind::BrokenPipe {
                output::error(&error);
            }
            ExitCode::FAILURE
        }
    }
}
