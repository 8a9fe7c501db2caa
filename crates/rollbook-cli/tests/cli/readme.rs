//! The commands that the README shows.

use super::{rollbook, text};

#[test]
fn every_call_in_the_readme_works() {
    let readme = include_str!("../../../../README.md");
    let (_, section) = readme.split_once("## The command\n").expect("the section");
    let (section, _) = section.split_once("\n## ").expect("the next section");
    let lines = section.lines();
    let commands: Vec<_> = lines
        .filter_map(|it| it.strip_prefix("cargo run -- "))
        .collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        // A shell splits it into words.
        let words = std::process::Command::new("sh")
            .args(["-c", &format!("printf '%s\\n' {command}")])
            .output()
            .expect("there is a shell");
        let words: Vec<_> = text(&words.stdout).lines().collect();
        let output = rollbook(&words).output().expect("the command runs");
        assert_eq!(output.status.code(), Some(0), "{command}: {output:?}");
        assert!(!output.stdout.is_empty(), "{command}");
    }
}
