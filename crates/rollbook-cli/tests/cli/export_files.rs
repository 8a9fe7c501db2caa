//! The files of `rollbook export`, and what is left of them when it fails.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use serde_json::{Value, json};

use super::export::{export, lines, page, responds, with_faults};
use super::specs::Directory;
use super::{failure, rollbook, run, text};

/// The files of a directory, without the script of the faults.
fn files(directory: &Directory) -> Vec<String> {
    let entries = fs::read_dir(directory.path("")).expect("it can be read");
    let names = entries.map(|it| {
        let name = it.expect("an entry").file_name();
        name.to_str().expect("it is text").to_owned()
    });
    let mut names: Vec<_> = names.filter(|it| it != "faults.json").collect();
    names.sort();
    names
}

#[test]
fn a_file_is_replaced_as_a_whole_and_only_its_owner_can_read_it() {
    let directory = Directory::new("replaced");
    directory.write("members.csv", "old");
    let file = directory.path("members.csv");
    let output = run(&["export", "memberclicks", "--sandbox", "--output", &file]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(text(&output.stdout), "");
    assert_eq!(text(&output.stderr), format!("4 records in {file}\n"));
    assert_eq!(
        directory.read("members.csv"),
        export(&["memberclicks", "--sandbox"])
    );
    assert_eq!(files(&directory), ["members.csv"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&file)
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
#[cfg(unix)]
fn a_link_stays_and_the_file_that_it_names_is_replaced() {
    let directory = Directory::new("link");
    directory.write("real.csv", "old");
    std::os::unix::fs::symlink("real.csv", directory.path("link.csv")).expect("a link");
    let link = directory.path("link.csv");
    export(&["memberclicks", "--sandbox", "--output", &link]);
    assert!(
        fs::symlink_metadata(link)
            .expect("it is there")
            .is_symlink()
    );
    assert_eq!(directory.read("real.csv").lines().count(), 5);
}

#[test]
fn the_format_is_that_of_the_files_name_unless_it_is_chosen() {
    let directory = Directory::new("format");
    for (file, format, expected) in [
        ("a.json", None, "[\n{"),
        ("a.ndjson", None, "{"),
        ("a.csv", None, "[Profile ID],"),
        ("a.json", Some("csv"), "[Profile ID],"),
        ("a", None, "[Profile ID],"),
    ] {
        let path = directory.path(file);
        let chosen = format.map_or_else(Vec::new, |it| vec!["-o", it]);
        export(
            &[
                &["memberclicks", "--sandbox", "--output", &path][..],
                &chosen,
            ]
            .concat(),
        );
        assert!(directory.read(file).starts_with(expected), "{file}");
    }
    let document = export(&["memberclicks", "--sandbox", "-o", "json"]);
    let document: Value = serde_json::from_str(&document).expect("it is one document");
    assert_eq!(document.as_array().map(Vec::len), Some(4));
}

#[test]
fn an_export_that_fails_half_way_leaves_the_old_file_and_no_other() {
    let two = json!([{"[Profile ID]": 1}, {"[Profile ID]": 2}]);
    let rules = json!([
        responds("listProfiles", page(&two, Some("next"))),
        {"operation": "listProfiles", "fault": {"status": {"code": 200, "body": "{\"profiles\": ["}}},
    ]);
    let (directory, _running, sandbox) = with_faults("half-export", &rules);
    directory.write("members.csv", "old");
    let file = directory.path("members.csv");
    let (code, error) = failure(&["export", "memberclicks", "--output", &file, &sandbox]);
    assert_eq!(code, 1, "{error}");
    assert_eq!(directory.read("members.csv"), "old");
    assert_eq!(files(&directory), ["members.csv"]);
    // Nothing is printed either: a part could be taken for the whole.
    assert_eq!(failure(&["export", "memberclicks", &sandbox]).0, 1);
}

#[test]
#[cfg(unix)]
fn an_interrupted_export_leaves_the_old_file_and_no_other() {
    let two = json!([{"[Profile ID]": 1}, {"[Profile ID]": 2}]);
    let rules = json!([
        responds("listProfiles", page(&two, Some("next"))),
        {"operation": "listProfiles", "fault": {"delay_ms": 600_000}},
    ]);
    let (directory, _running, sandbox) = with_faults("interrupted", &rules);
    directory.write("members.csv", "old");
    let file = directory.path("members.csv");
    let mut child = rollbook(&[
        "export",
        "memberclicks",
        "--verbose",
        "--output",
        &file,
        &sandbox,
    ])
    .stderr(Stdio::piped())
    .spawn()
    .expect("the command runs");
    let stderr = BufReader::new(child.stderr.take().expect("its errors are piped"));
    let mut reports = stderr.lines().map(|it| it.expect("it is text"));
    // The first page was read.
    reports.find(|it| it.starts_with("memberclicks listProfiles: 200 OK"));
    let interrupt = format!("kill -INT {}", child.id());
    let sent = std::process::Command::new("sh")
        .args(["-c", &interrupt])
        .status();
    assert!(sent.expect("there is a shell").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    assert_eq!(reports.last().as_deref(), Some("error: interrupted"));
    assert_eq!(directory.read("members.csv"), "old");
    assert_eq!(files(&directory), ["members.csv"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_leaves_the_old_file_and_no_other() {
    let big = "x".repeat(100_000);
    let rules = json!([responds(
        "listProfiles",
        page(&json!([{"[Profile ID]": 1, "big": big}]), None)
    )]);
    let (directory, _running, sandbox) = with_faults("full", &rules);
    directory.write("members.csv", "old");
    let file = directory.path("members.csv");
    // The system refuses to write more than this, as it does on a full disk.
    let command = format!(
        "trap '' XFSZ; ulimit -f 8; exec '{}' export memberclicks --output '{file}' '{sandbox}'",
        env!("CARGO_BIN_EXE_rollbook")
    );
    let output = std::process::Command::new("sh")
        .args(["-c", &command])
        .output();
    let output = output.expect("there is a shell");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(text(&output.stderr).contains("too large"), "{output:?}");
    assert_eq!(directory.read("members.csv"), "old");
    assert_eq!(files(&directory), ["members.csv"]);

    let (code, error) = failure(&[
        "export",
        "memberclicks",
        "--output",
        "/dev/full",
        "--sandbox",
    ]);
    assert_eq!(code, 1);
    assert!(error.contains("/dev/full: No space left"), "{error}");
}

#[test]
fn a_closed_pipe_is_quiet() {
    let mut command = rollbook(&["export", "memberclicks", "--sandbox"]);
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((text(&output.stderr), output.status.code()), ("", Some(1)));
}

#[test]
fn a_directory_that_is_missing_is_named_before_anything_is_read() {
    let file = "/no/such/members.csv";
    let (code, error) = failure(&[
        "export",
        "memberclicks",
        "-v",
        "--sandbox",
        "--output",
        file,
    ]);
    assert_eq!(code, 1);
    assert!(
        error.starts_with("error: /no/such/members.csv: "),
        "{error}"
    );
}

#[test]
fn a_split_writes_a_file_for_each_value_and_stays_in_the_directory() {
    let profiles = json!([
        {"[Profile ID]": 1, "s": "Active"},
        {"[Profile ID]": 2, "s": "../../up"},
        {"[Profile ID]": 3, "s": "active"},
        {"[Profile ID]": 4},
        {"[Profile ID]": 5, "s": "Active"},
    ]);
    let rules = json!([responds("listProfiles", page(&profiles, None))]);
    let (directory, _running, sandbox) = with_faults("split", &rules);
    let file = directory.path("m.ndjson");
    let output = run(&[
        "export",
        "memberclicks",
        "--output",
        &file,
        "--split-by",
        "s",
        &sandbox,
    ]);
    assert_eq!(text(&output.stderr), "5 records in 4 files\n");
    assert_eq!(
        files(&directory),
        [
            "m-Active-1f89134f.ndjson",
            "m-active-d975992f.ndjson",
            "m-empty.ndjson",
            "m-up-62e79522.ndjson",
        ]
    );
    let active = lines(&directory.read("m-Active-1f89134f.ndjson"));
    assert_eq!(active.len(), 2);
    assert_eq!(lines(&directory.read("m-empty.ndjson")).len(), 1);
}
