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
        let mut root = root.clone();
        clap_complete::generate(*shell, &mut root, "rollbook", &mut script);
        if *shell == Shell::Fish {
            fish_flags(&root, &mut script)?;
        }
        stdout().write_all(&script)?;
    }
    Ok(())
}

/// Adds the flags of operations, since clap_complete writes two levels of commands for fish, and these have three.
fn fish_flags(root: &Command, script: &mut Vec<u8>) -> io::Result<()> {
    let quoted = |text: &str| text.replace('\\', r"\\").replace('\'', r"\'");
    for api in root.get_subcommands() {
        for noun in api.get_subcommands() {
            for verb in noun.get_subcommands() {
                let names = [api, noun, verb].map(Command::get_name);
                let seen = names.map(|it| format!("__fish_seen_subcommand_from {it}"));
                let flags = verb.get_arguments().filter(|it| !it.is_global_set());
                for flag in flags.filter(|it| it.get_id() != "help") {
                    let Some(long) = flag.get_long() else {
                        continue;
                    };
                    let help = flag.get_help().map(|it| it.to_string()).unwrap_or_default();
                    let values = flag.get_possible_values();
                    let values: Vec<_> = values.iter().map(|it| it.get_name()).collect();
                    let value = match (flag.get_action().takes_values(), &values[..]) {
                        (false, _) => String::new(),
                        (true, []) => " -r".to_owned(),
                        (true, values) => format!(" -r -f -a '{}'", quoted(&values.join(" "))),
                    };
                    let (seen, help) = (seen.join("; and "), quoted(&help));
                    writeln!(
                        script,
                        "complete -c rollbook -n '{seen}' -l {long} -d '{help}'{value}"
                    )?;
                }
            }
        }
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
