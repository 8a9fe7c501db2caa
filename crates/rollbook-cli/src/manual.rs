//! `rollbook completions` and `rollbook man`: what shells and `man` know of the commands.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use crate::failure::Failure;
use crate::output::{note, stdout};

pub(crate) fn commands() -> [Command; 2] {
    let completions = Command::new("completions")
        .about("Print a script that completes commands and flags in a shell")
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(value_parser!(Shell))
                .help("The shell"),
        )
        .after_help("Example:\n  rollbook completions bash > ~/.local/share/bash-completion/completions/rollbook");
    let man = Command::new("man")
        .about("Write a manual page for each command")
        .arg(
            Arg::new("into")
                .value_name("DIR")
                .required(true)
                .help("The directory, which is created if missing"),
        )
        .after_help("Example:\n  rollbook man ~/.local/share/man/man1");
    [completions, man]
}

pub(crate) fn completions(matches: &ArgMatches, root: &Command) -> Result<(), Failure> {
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        let mut script = Vec::new();
        clap_complete::generate(*shell, &mut root.clone(), "rollbook", &mut script);
        stdout().write_all(&script)?;
    }
    Ok(())
}

pub(crate) fn man(matches: &ArgMatches, root: &Command) -> Result<(), Failure> {
    let into = Path::new(matches.get_one::<String>("into").map_or("", |it| it));
    let failed = |error: io::Error| Failure::Here(format!("{}: {error}", into.display()));
    fs::create_dir_all(into).map_err(failed)?;
    let mut root = root.clone();
    root.build();
    let count = pages(&root, into).map_err(failed)?;
    note(&format!("{count} manual pages in {}", into.display()));
    Ok(())
}

/// Writes the page of a command and those of its visible subcommands.
fn pages(command: &Command, into: &Path) -> io::Result<usize> {
    let name = command.get_display_name().unwrap_or(command.get_name());
    let file = into.join(format!("{name}.1"));
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone())
        .title(name.to_owned())
        .render(&mut page)?;
    fs::write(file, page)?;
    let mut count = 1;
    let commands = command.get_subcommands();
    for command in commands.filter(|it| !it.is_hide_set() && it.get_name() != "help") {
        count += pages(command, into)?;
    }
    Ok(count)
}
