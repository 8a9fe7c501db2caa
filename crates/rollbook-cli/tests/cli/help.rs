//! The help of the command, and its usage errors.

use super::specs::APIS;
use super::{run, text};

#[test]
fn every_command_has_help() {
    let help = run(&["--help"]);
    insta::assert_snapshot!("help", text(&help.stdout));

    // Those of the APIs are in the snapshot of the whole tree.
    let has_tree = |it: &&str| APIS.contains(it);
    for command in commands(text(&help.stdout)).filter(|it| !has_tree(it)) {
        let help = run(&[command, "--help"]);
        insta::assert_snapshot!(format!("help-{command}"), text(&help.stdout));

        for subcommand in commands(text(&help.stdout)) {
            let help = run(&[command, subcommand, "--help"]);
            let name = format!("help-{command}-{subcommand}");
            insta::assert_snapshot!(name, text(&help.stdout));
        }
    }
}

/// The names under "Commands:", except `help`.
fn commands(help: &str) -> impl Iterator<Item = &str> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    // A long description goes on in the next line, which is indented further.
    let names = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let names = names.filter(|name| !name.is_empty());
    names.filter(|name| *name != "help")
}

#[test]
fn without_a_command_it_prints_the_help() {
    let output = run(&[]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stdout), text(&run(&["-h"]).stdout));
}

#[test]
fn an_unknown_command_or_option_is_a_usage_error() {
    for arguments in [
        &["tuor"][..],
        &["tour", "--jsno"],
        &["sandbox", "--port", "x"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(text(&output.stderr).starts_with("error: "), "{arguments:?}");
    }
}
