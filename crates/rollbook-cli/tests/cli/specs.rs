//! `rollbook specs`: the embedded files, the house rules for any file, and the rules of a release.

use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;
use serde_json::Value;

use super::{run, text};

pub(super) const APIS: [&str; 5] = [
    "memberclicks",
    "members-portal",
    "questionpro",
    "yourcourts",
    "b2core",
];

/// A directory that is removed with the test.
pub(super) struct Directory(PathBuf);

impl Directory {
    pub(super) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // Left over from an aborted test.
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a directory can be made");
        Self(path)
    }

    pub(super) fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    pub(super) fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("a file can be written");
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file can be read")
    }

    /// The output and the exit code, without the path of the directory.
    pub(super) fn output_of(&self, arguments: &[&str]) -> String {
        let output = run(arguments);
        let code = output.status.code().expect("it ends by itself");
        let all = format!(
            "{}{}exit {code}",
            text(&output.stdout),
            text(&output.stderr)
        );
        all.replace(&format!("{}/", self.0.display()), "")
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn source(api: &str) -> String {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    fs::read_to_string(specs.join(format!("{api}.yaml"))).expect("a spec can be read")
}

/// A spec with another version.
fn with_version(api: &str, version: &str) -> String {
    let source = source(api);
    let line = source.lines().find(|line| line.starts_with("  version: "));
    let line = line.expect("a spec has a version");
    source.replacen(line, &format!("  version: {version}"), 1)
}

#[test]
fn the_list_names_each_spec_with_version_and_operations() {
    assert_snapshot!(text(&run(&["specs", "list"]).stdout), @r"
    API             Version  Operations  Title
    memberclicks    0.3.1            11  MemberClicks MC Professional
    members-portal  0.2.1            11  Members Portal
    questionpro     0.2.1             4  QuestionPro Communities
    yourcourts      0.2.1             2  YourCourts
    b2core          0.2.1            13  B2CORE IB
    ");
}

#[test]
fn a_spec_is_printed_unchanged() {
    for api in APIS {
        assert_eq!(text(&run(&["specs", "show", api]).stdout), source(api));
    }
    let json = run(&["specs", "show", "b2core", "--json"]);
    let json: Value = serde_json::from_slice(&json.stdout).expect("it is JSON");
    assert_eq!(json["openapi"], "3.0.3");
}

#[test]
fn the_error_for_an_unknown_api_lists_the_apis() {
    let output = run(&["specs", "show", "member-clicks"]);
    assert_eq!(output.status.code(), Some(2));
    for api in APIS {
        assert!(text(&output.stderr).contains(api), "{api}");
    }
}

#[test]
fn both_formats_are_the_same_documents_and_pass_the_house_rules() {
    let directory = Directory::new("export");
    let into = directory.path("yaml");
    assert_eq!(run(&["specs", "export", &into]).status.code(), Some(0));
    let json = directory.path("json");
    assert_eq!(
        run(&["specs", "export", &json, "--json"]).status.code(),
        Some(0)
    );
    for api in APIS {
        assert_eq!(directory.read(&format!("yaml/{api}.yaml")), source(api));
        let shown = run(&["specs", "show", api, "--json"]).stdout;
        let file = format!("json/{api}.json");
        assert_eq!(directory.read(&file), text(&shown));
        assert_eq!(
            directory.output_of(&["specs", "check", &directory.path(&file)]),
            "no diagnostics\nexit 0"
        );
    }
}

#[test]
fn an_export_in_every_format_has_all_files_of_an_api_together() {
    let directory = Directory::new("formats");
    let into = directory.0.display().to_string();
    let formats = "yaml,json,openapi-3.1,postman,arazzo";
    let output = directory.output_of(&["specs", "export", &into, "--format", formats]);
    let of_b2core: Vec<_> = output
        .lines()
        .filter(|it| it.starts_with("b2core"))
        .collect();
    assert_snapshot!(of_b2core.join("\n"), @r"
    b2core.yaml
    b2core.json
    b2core.openapi-3.1.json
    b2core.postman_collection.json
    b2core.vendor.postman_environment.json
    b2core.sandbox.postman_environment.json
    b2core.arazzo.json
    ");
    for api in APIS {
        assert_eq!(output.matches(&format!("{api}.")).count(), 7, "{api}");
    }
    let sandbox = directory.read("b2core.sandbox.postman_environment.json");
    assert!(
        sandbox.contains("\"http://127.0.0.1:4010/b2core\""),
        "{sandbox}"
    );
}

#[test]
fn an_export_has_only_the_formats_asked_for() {
    let directory = Directory::new("some-formats");
    for (arguments, expected) in [
        (&[][..], &["yaml"][..]),
        (&["--json"], &["json"]),
        (&["--format", "json"], &["json"]),
        (&["--format", "arazzo"], &["yaml", "arazzo.json"]),
        (
            &["--format", "openapi-3.1", "--format", "yaml"],
            &["yaml", "openapi-3.1.json"],
        ),
    ] {
        let into = directory.path(&arguments.concat());
        let output = run(&[&["specs", "export", &into], arguments].concat());
        let written = text(&output.stdout).lines();
        let of_b2core = written.filter_map(|it| it.rsplit_once("/b2core.").map(|(_, it)| it));
        assert_eq!(of_b2core.collect::<Vec<_>>(), expected, "{arguments:?}");
    }
}

#[test]
fn an_export_in_any_format_has_the_rows_that_the_specs_cite() {
    let directory = Directory::new("export-quirks");
    for format in ["yaml", "json", "openapi-3.1", "postman", "arazzo"] {
        let output = run(&[
            "specs",
            "export",
            &directory.path(format),
            "--format",
            format,
        ]);
        assert_eq!(output.status.code(), Some(0));
        let quirks = directory.read(&format!("{format}/QUIRKS.md"));
        assert!(quirks.contains("\n| M13 |"), "{format}");
    }
}

#[test]
fn an_unknown_format_or_two_ways_to_name_one_are_usage_errors() {
    for arguments in [
        &["--format", "postmann"][..],
        &["--json", "--format", "json"],
    ] {
        let output = run(&[&["specs", "export", "none"], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    let error = run(&["specs", "export", "none", "--format", "postmann"]).stderr;
    assert!(text(&error).contains("a similar value exists: 'postman'"));
}

#[test]
fn an_export_overwrites_changed_files_only_with_force() {
    let directory = Directory::new("export-over");
    directory.write("questionpro.yaml", "mine");
    let into = directory.0.display().to_string();
    assert_snapshot!(directory.output_of(&["specs", "export", &into]), @r"
    error: questionpro.yaml exists and differs, so nothing was written; --force overwrites it
    exit 1
    ");
    assert_eq!(fs::read_dir(&directory.0).expect("it is there").count(), 1);

    assert_eq!(
        run(&["specs", "export", &into, "--force"]).status.code(),
        Some(0)
    );
    assert_eq!(directory.read("questionpro.yaml"), source("questionpro"));
    // Equal files are no conflict.
    assert_eq!(run(&["specs", "export", &into]).status.code(), Some(0));
}

#[test]
fn names_for_another_language_are_those_of_the_rust_client() {
    let directory = Directory::new("export-names");
    let into = directory.0.display().to_string();
    let done = run(&["specs", "export", &into, "--names", "php"]);
    assert_eq!(done.status.code(), Some(0));
    let names = |api: &str| -> serde_json::Value {
        let text = directory.read(&format!("{api}.php.json"));
        serde_json::from_str(&text).expect("it is JSON")
    };
    let profile = &names("memberclicks")["nameMappings"];
    assert_eq!(profile["[Name | First]"], "name_first");
    assert_eq!(profile["[Address | Primary | Zip]"], "address_primary_zip");
    assert!(profile.get("access_token").is_none());
    let filters = &names("b2core")["parameterNameMappings"];
    assert_eq!(filters["filter[firstName]"], "filter_first_name");
    assert_eq!(names("yourcourts")["nameMappings"], serde_json::json!({}));
}

#[test]
fn a_diagnostic_has_file_line_pointer_and_what_to_write() {
    let directory = Directory::new("check");
    directory.write("good.yaml", &source("yourcourts"));
    let bad = source("yourcourts").replacen("x-idempotent: true", "x-idempotent: perhaps", 1);
    directory.write("bad.yaml", &bad);
    let [good, bad] = ["good.yaml", "bad.yaml"].map(|name| directory.path(name));
    assert_snapshot!(directory.output_of(&["specs", "check", &good, &bad]), @r"
    bad.yaml:80: #/paths/~1v1~1users/post/x-idempotent: the string `perhaps` is neither true nor false [idempotent]
        rewrite: write `x-idempotent: true` or `x-idempotent: false`

    error: 1 diagnostic in bad.yaml
    exit 1
    ");
    assert_snapshot!(directory.output_of(&["specs", "check", "--json", &good, &bad]), @r#"
    [
      {
        "file": "bad.yaml",
        "line": 80,
        "pointer": "/paths/~1v1~1users/post/x-idempotent",
        "message": "the string `perhaps` is neither true nor false",
        "rewrite": "write `x-idempotent: true` or `x-idempotent: false`",
        "rule": "idempotent"
      }
    ]
    error: 1 diagnostic in bad.yaml
    exit 1
    "#);
    let gone = directory.path("gone.yaml");
    let output_of = directory.output_of(&["specs", "check", "--json", &gone, &bad]);
    assert!(
        output_of.starts_with("[\n  {\n    \"file\": \"bad.yaml\""),
        "{output_of}"
    );
    assert!(
        output_of.contains("error: gone.yaml: No such file"),
        "{output_of}"
    );
    assert_eq!(
        directory.output_of(&["specs", "check", &good]),
        "no diagnostics\nexit 0"
    );
    assert_eq!(
        directory.output_of(&["specs", "check", "--json", &good]),
        "[]\nexit 0"
    );
}

#[test]
fn a_file_that_is_missing_or_not_a_spec_is_reported() {
    let directory = Directory::new("no-spec");
    directory.write("list.yaml", "- a\n- b\n");
    directory.write("torn.yaml", "openapi: '3.0.3\n");
    let files = ["list.yaml", "torn.yaml", "gone.yaml"].map(|name| directory.path(name));
    let output_of = files.map(|file| directory.output_of(&["specs", "check", &file]));
    assert_snapshot!(output_of.join("\n\n"), @r"
    list.yaml:1: #: the document is not a mapping [yaml-root]
        rewrite: begin with `openapi: 3.0.3`

    error: 1 diagnostic in list.yaml
    exit 1

    torn.yaml:1: #: not YAML: while scanning a quoted scalar, found unexpected end of stream (column 10) [yaml-syntax]
        rewrite: close the quote that is open

    error: 1 diagnostic in torn.yaml
    exit 1

    error: gone.yaml: No such file or directory (os error 2)
    exit 1
    ");
}

#[test]
fn another_encoding_is_a_diagnostic_with_line_and_rewrite() {
    let directory = Directory::new("encodings");
    let good = source("yourcourts");
    let latin_1 = good
        .replace("Town or city", "Ville où")
        .chars()
        .map(|c| c as u8)
        .collect();
    let utf_16 = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files: [(&str, Vec<u8>); 2] = [("latin-1.yaml", latin_1), ("utf-16.yaml", utf_16)];
    for (name, bytes) in &files {
        fs::write(directory.0.join(name), bytes).expect("a file can be written");
    }
    let [latin_1, utf_16] = files.map(|(name, _)| directory.path(name));
    assert_snapshot!(directory.output_of(&["specs", "check", &latin_1, &utf_16]), @r"
    latin-1.yaml:301: #: the byte 0xF9 is not UTF-8 (byte 31 of the line), and the file looks like Latin-1 or Windows-1252 [encoding]
        rewrite: save it as UTF-8: the byte is `ù` there

    utf-16.yaml:1: #: the file is UTF-16, and specs are UTF-8 [encoding]
        rewrite: save it as UTF-8

    error: 2 diagnostics in 2 files
    exit 1
    ");
    let json = run(&["specs", "check", "--json", &latin_1]);
    let diagnostics: Value = serde_json::from_slice(&json.stdout).expect("it is JSON");
    assert_eq!(diagnostics[0]["rule"], "encoding");
    assert_eq!(json.status.code(), Some(1));

    directory.write("marked.yaml", &format!("\u{feff}{good}"));
    assert_eq!(
        directory.output_of(&["specs", "check", &directory.path("marked.yaml")]),
        "no diagnostics\nexit 0"
    );
}

#[test]
fn the_diagnostic_for_another_version_lists_all_changes_by_line() {
    let directory = Directory::new("newer");
    let newer = source("yourcourts")
        .replace("openapi: 3.0.3", "openapi: 3.1.0")
        .replacen(
            "          type: string\n          nullable: true\n",
            "          type: [string, 'null']\n",
            1,
        );
    directory.write("newer.yaml", &newer);
    assert_snapshot!(directory.output_of(&["specs", "check", &directory.path("newer.yaml")]), @r"
    newer.yaml:1: #/openapi: this is OpenAPI 3.1.0, and clients are generated from OpenAPI 3.0 [openapi-version]
        rewrite: change what 3.0 does not have, then write `openapi: 3.0.3`:
        - line 268, `type`: write `type: string` and `nullable: true`

    error: 1 diagnostic in newer.yaml
    exit 1
    ");
}

#[test]
fn a_release_needs_a_greater_version_and_an_entry_or_copies_nothing() {
    let directory = Directory::new("release");
    for api in APIS {
        directory.write(&format!("{api}.yaml"), &with_version(api, "0.2.0"));
    }
    let of = |api: &str| format!("## {api} 0.2.0\n\nFirst.\n\n");
    directory.write("CHANGELOG.md", &APIS.map(of).concat().replace("First.", ""));
    let into = directory.0.display().to_string();
    let release = || directory.output_of(&["specs", "release", &into]);
    assert_snapshot!(release(), @r"
    error: memberclicks.yaml: CHANGELOG.md has no entry `## memberclicks 0.2.0`
    members-portal.yaml: CHANGELOG.md has no entry `## members-portal 0.2.0`
    questionpro.yaml: CHANGELOG.md has no entry `## questionpro 0.2.0`
    yourcourts.yaml: CHANGELOG.md has no entry `## yourcourts 0.2.0`
    b2core.yaml: CHANGELOG.md has no entry `## b2core 0.2.0`
    nothing was released
    exit 1
    ");
    assert!(!directory.0.join("released").exists());

    directory.write("CHANGELOG.md", &APIS.map(of).concat());
    assert_snapshot!(release(), @r"
    released memberclicks 0.2.0
    released members-portal 0.2.0
    released questionpro 0.2.0
    released yourcourts 0.2.0
    released b2core 0.2.0
    exit 0
    ");
    assert_eq!(
        directory.read("released/b2core.yaml"),
        directory.read("b2core.yaml")
    );
    assert_eq!(release(), "no spec has changed since its release\nexit 0");

    let changed = directory
        .read("b2core.yaml")
        .replacen("B2CORE", "B2CORE (IB)", 1);
    directory.write("b2core.yaml", &changed);
    directory.write("questionpro.yaml", &with_version("questionpro", "0.3.0"));
    assert_snapshot!(release(), @r"
    error: questionpro.yaml: CHANGELOG.md has no entry `## questionpro 0.3.0`
    b2core.yaml: differs from released version 0.2.0, so `info.version` must be greater, but is 0.2.0
    nothing was released
    exit 1
    ");

    let changed = changed.replace("version: 0.2.0", "version: 0.2.1");
    directory.write("b2core.yaml", &changed);
    directory.write("b2core.yaml", &changed.replace("0.2.1", "0.2.1-rc.1"));
    assert!(release().contains("must have the form 1.2.3, but is \"0.2.1-rc.1\""));
    directory.write("b2core.yaml", &changed);

    let more = "## b2core 0.2.1\n\nIts full name.\n\n## questionpro 0.3.0\n\n- More.\n\n";
    directory.write("CHANGELOG.md", &format!("{more}{}", APIS.map(of).concat()));
    assert_snapshot!(release(), @r"
    released questionpro 0.3.0 (was 0.2.0)
    released b2core 0.2.1 (was 0.2.0)
    exit 0
    ");
    assert_eq!(directory.read("released/b2core.yaml"), changed);
}
