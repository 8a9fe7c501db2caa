//! What scripts rely on: exit statuses, errors as JSON, closed pipes, full disks, interrupts, colour.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use serde_json::Value;

use super::sandbox::Running;
use super::specs::Directory;
use super::{failure, rollbook, run, text};

/// A sandbox with faults.
fn with_faults(name: &str, rule: &str) -> (Directory, Running, String) {
    let directory = Directory::new(name);
    directory.write("faults.json", &format!(r#"{{"rules": [{rule}]}}"#));
    let running = Running::start(&["--faults", &directory.path("faults.json")]);
    let flag = format!("--sandbox=http://{}", running.address);
    (directory, running, flag)
}

const CREATE: [&str; 5] = [
    "memberclicks",
    "profiles",
    "create",
    "--email",
    "a@example.org",
];

#[test]
fn exit_1_is_a_failure_here() {
    let (code, error) = failure(&["memberclicks", "profiles", "get", "1", "--sandbox=no-url"]);
    assert_eq!(code, 1, "{error}");
    let (code, error) = failure(&[
        "memberclicks",
        "profiles",
        "list",
        "--sandbox",
        "--jq",
        "error(\"no\")",
    ]);
    assert_eq!(code, 1, "{error}");
}

#[test]
fn exit_2_is_a_wrong_command_line() {
    for arguments in [
        &["memberclicks", "profiles", "get"][..],
        &["memberclicks", "profiles", "get", "x"],
        &["memberclicks", "profiles", "list", "--limit", "0"],
        &["memberclicks", "profiles", "list", "-o", "xml"],
        &[
            "memberclicks",
            "profiles",
            "list",
            "--sandbox",
            "--jq",
            ".[",
        ],
    ] {
        assert_eq!(failure(arguments).0, 2, "{arguments:?}");
    }
}

#[test]
fn exit_3_is_a_rejected_call() {
    let (code, error) = failure(&["memberclicks", "profiles", "get", "1", "--sandbox"]);
    assert_eq!(code, 3);
    assert!(error.contains("404 Not Found"), "{error}");
}

#[test]
fn exit_4_is_credentials_that_are_missing_or_not_accepted() {
    let (code, error) = failure(&[
        "yourcourts",
        "users",
        "update",
        "a@example.org",
        "--city",
        "X",
    ]);
    assert_eq!(code, 4);
    assert!(error.contains("YOURCOURTS_API_KEY"), "{error}");

    let sandbox = Running::start(&[]);
    let mut command = rollbook(&[
        "yourcourts",
        "users",
        "update",
        "a@example.org",
        "--city",
        "X",
    ]);
    let url = format!("http://{}/yourcourts", sandbox.address);
    let command = command
        .env("YOURCOURTS_BASE_URL", url)
        .env("YOURCOURTS_API_KEY", "c4n4ry");
    let output = command.output().expect("the command runs");
    assert_eq!(output.status.code(), Some(4));
    assert!(!text(&output.stderr).contains("c4n4ry"));
}

#[test]
fn exit_5_is_worth_another_run() {
    let rule = r#"{"api": "questionpro", "fault": {"rate_limit": "calls_used_up"}}"#;
    let (_directory, _running, sandbox) = with_faults("exit-5", rule);
    let (code, error) = failure(&["questionpro", "communities", "list", "4242", &sandbox]);
    assert_eq!(code, 5, "{error}");
}

#[test]
fn exit_6_may_have_taken_effect() {
    let rule = r#"{"operation": "createProfile", "fault": "drop_after"}"#;
    let (_directory, _running, sandbox) = with_faults("exit-6", rule);
    let (code, error) = failure(&[&CREATE[..], &[&sandbox]].concat());
    assert_eq!(code, 6, "{error}");
}

#[test]
#[cfg(unix)]
fn exit_130_is_an_interrupt_and_what_was_read_is_printed() {
    let rule = r#"{"operation": "listProfiles", "skip": 1, "fault": {"delay_ms": 600000}}"#;
    let (_directory, _running, sandbox) = with_faults("exit-130", rule);
    let list = [
        "memberclicks",
        "profiles",
        "list",
        "--all",
        "--page-size",
        "2",
        "-o",
        "ndjson",
        &sandbox,
    ];
    let mut command = rollbook(&list);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    // The first page is printed before the second is asked for.
    for _ in 0..2 {
        lines.next().expect("a line").expect("it is text");
    }
    let interrupt = format!("kill -INT {}", child.id());
    let sent = std::process::Command::new("sh")
        .args(["-c", &interrupt])
        .status();
    assert!(sent.expect("there is a shell").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    let mut error = String::new();
    let mut stderr = child.stderr.take().expect("its errors are piped");
    stderr.read_to_string(&mut error).expect("they are text");
    assert_eq!(error, "{\"message\":\"interrupted\",\"exit\":130}\n");
}

#[test]
fn a_list_that_fails_half_way_is_no_whole_document() {
    let rule = r#"{"operation": "listProfiles", "skip": 1, "fault": "malformed_json"}"#;
    let (_directory, _running, sandbox) = with_faults("half", rule);
    let list = [
        "memberclicks",
        "profiles",
        "list",
        "--all",
        "--page-size",
        "2",
    ];
    let output = run(&[&list[..], &["-o", "json", &sandbox]].concat());
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let printed = text(&output.stdout);
    assert!(printed.contains("sandbox-user"), "{printed}");
    assert!(serde_json::from_str::<Value>(printed).is_err(), "{printed}");
}

#[test]
fn the_help_lists_every_exit_status() {
    let help = run(&["--help"]);
    for code in ["0", "1", "2", "3", "4", "5", "6", "7", "130"] {
        let line = format!("{code:>5}  ");
        assert!(
            text(&help.stdout).lines().any(|it| it.starts_with(&line)),
            "{code}"
        );
    }
}

#[test]
fn an_error_is_an_object_where_json_was_asked_for() {
    let json = [&CREATE[..], &["--sandbox", "-o", "json"]].concat();
    let (_, error) = failure(&[&json[..], &["--member-type", "none"]].concat());
    let error: Value = serde_json::from_str(&error).expect("it is JSON");
    assert_eq!(error["api"], "memberclicks");
    assert_eq!(error["operation"], "createProfile");
    assert_eq!(error["stage"], "error response");
    assert_eq!(error["effect"], "no");
    assert_eq!(error["status"], 400);
    assert_eq!(error["exit"], 3);
    assert!(error["field_errors"].is_array(), "{error}");

    let (_, error) = failure(&["memberclicks", "profiles", "list", "-o", "json"]);
    let error: Value = serde_json::from_str(&error).expect("it is JSON");
    assert_eq!(error["exit"], 4);
}

#[test]
fn a_closed_pipe_is_quiet() {
    let mut command = rollbook(&["memberclicks", "profiles", "list", "--sandbox"]);
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    let mut command = rollbook(&["memberclicks", "profiles", "list", "--sandbox"]);
    let command = command.stdout(full.expect("it is there"));
    let output = command.output().expect("the command runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("No space left"), "{output:?}");
}

#[test]
fn colour_is_for_terminals_unless_it_is_forced() {
    let coloured = |variables: &[(&str, &str)]| {
        let mut command = rollbook(&[
            "memberclicks",
            "profiles",
            "list",
            "--sandbox",
            "-o",
            "table",
        ]);
        let output = command.envs(variables.iter().copied()).output();
        output.expect("the command runs").stdout.contains(&b'\x1b')
    };
    assert!(!coloured(&[]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn output_is_utf_8_whatever_the_locale() {
    let mut command = rollbook(&[
        "b2core",
        "profiles",
        "create",
        "--first-name",
        "Zoë",
        "--sandbox",
    ]);
    let output = command
        .env("LC_ALL", "C")
        .output()
        .expect("the command runs");
    assert!(text(&output.stdout).contains("Zoë"), "{output:?}");
}

#[test]
fn verbose_reports_requests_and_no_data() {
    let find = ["find", "c4n4ry@example.org", "--sandbox", "--verbose"];
    let output = run(&find);
    let report = text(&output.stderr);
    assert!(
        report.contains("memberclicks searchProfiles: 201 Created"),
        "{report}"
    );
    assert!(
        !report.contains("c4n4ry") && !report.contains("sandbox-secret"),
        "{report}"
    );
}

#[test]
fn no_credential_is_ever_printed() {
    let sandbox = Running::start(&[]);
    let secrets = [
        "MEMBERCLICKS_CLIENT_SECRET",
        "MEMBERCLICKS_USERNAME",
        "MEMBERCLICKS_PASSWORD",
        "MEMBERS_PORTAL_USERNAME",
        "MEMBERS_PORTAL_PASSWORD",
        "QUESTIONPRO_API_KEY",
        "YOURCOURTS_API_KEY",
        "B2CORE_CLIENT_SECRET",
    ];
    let bases = [
        ("MEMBERCLICKS_BASE_URL", "/memberclicks"),
        ("MEMBERS_PORTAL_BASE_URL", "/members-portal"),
        ("QUESTIONPRO_BASE_URL", "/questionpro/a/api/v2"),
        ("YOURCOURTS_BASE_URL", "/yourcourts"),
        ("B2CORE_BASE_URL", "/b2core"),
    ];
    for arguments in [
        &["memberclicks", "profiles", "list"][..],
        &["members-portal", "members", "list-all"],
        &["questionpro", "communities", "list", "4242"],
        &[
            "yourcourts",
            "users",
            "update",
            "a@example.org",
            "--city",
            "X",
        ],
        &["b2core", "profiles", "list"],
        &["find", "a@example.org"],
        &["call", "b2core", "GET", "/profiles"],
    ] {
        let (code, form) = match arguments[0] {
            "find" => (Some(4), &["--verbose"][..]),
            _ => (Some(0), &["--dry-run", "--dry-run=curl", "--verbose"][..]),
        };
        for flag in form {
            let code = if *flag == "--verbose" { Some(4) } else { code };
            let mut command = rollbook(&[arguments, &[flag]].concat());
            command.envs(secrets.map(|it| (it, "c4n4ry")));
            command.envs(bases.map(|(it, path)| (it, format!("http://{}{path}", sandbox.address))));
            command
                .env("MEMBERCLICKS_CLIENT_ID", "id")
                .env("B2CORE_CLIENT_ID", "id");
            let output = command.output().expect("the command runs");
            let printed = [&output.stdout[..], &output.stderr].concat();
            assert_eq!(
                output.status.code(),
                code,
                "{arguments:?} {}",
                text(&printed)
            );
            assert!(!text(&printed).contains("c4n4ry"), "{arguments:?}");
        }
    }
}
