//! Profiles, their credentials, and tokens between runs.

use std::path::Path;
use std::process::Output;

use serde_json::Value;

use super::sandbox::Running;
use super::specs::Directory;
use super::{output_with_input, rollbook, text};

/// A home directory of a test, and a sandbox.
struct Home {
    directory: Directory,
    sandbox: Running,
}

impl Home {
    fn new(name: &str) -> Self {
        Self {
            directory: Directory::new(&format!("auth-{name}")),
            sandbox: Running::start(&[]),
        }
    }

    fn path(&self, name: &str) -> String {
        self.directory.path(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, &[], "")
    }

    fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)], input: &str) -> Output {
        let mut command = rollbook(arguments);
        command
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env_remove("ROLLBOOK_TOKEN_CACHE")
            .envs(variables.iter().copied());
        output_with_input(&mut command, input)
    }

    fn url(&self, api: &str) -> String {
        format!("http://{}/{api}", self.sandbox.address)
    }

    fn login(&self, api: &str, credentials: &str, more: &[&str]) -> Output {
        let input = format!("base_url={}\n{credentials}", self.url(api));
        self.run_with(&[&["auth", "login", api, "-"], more].concat(), &[], &input)
    }

    /// Writes the file of profiles, private as it has to be.
    fn profiles(&self, toml: &str) {
        let login = ["auth", "login", "yourcourts", "-", "--offline"];
        let input = "base_url=http://127.0.0.1:1\napi_key=k\n";
        assert_eq!(self.run_with(&login, &[], input).status.code(), Some(0));
        self.directory.write("config/rollbook/profiles.toml", toml);
    }

    fn tokens(&self) -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(self.path("cache/rollbook/tokens"));
        let entries = entries.into_iter().flatten();
        entries.map(|it| it.expect("an entry").path()).collect()
    }
}

const B2CORE: &str = "client_id=sandbox-client\nclient_secret=sandbox-secret\n";
const LIST: [&str; 4] = ["b2core", "profiles", "list", "--verbose"];

fn sign_ins(output: &Output) -> usize {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    text(&output.stderr).matches("createToken").count()
}

#[cfg(unix)]
fn mode(path: impl AsRef<Path>) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    let metadata = std::fs::metadata(path).expect("it exists");
    metadata.permissions().mode() & 0o777
}

#[cfg(unix)]
fn set_mode(path: impl AsRef<Path>, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    let permissions = std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(path, permissions).expect("it is ours");
}

#[test]
fn a_login_tries_credentials_and_stores_them_and_says_where() {
    let home = Home::new("login");
    let output = home.login("b2core", B2CORE, &[]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("the credentials were accepted"), "{said}");
    assert!(
        said.contains(&home.path("config/rollbook/profiles.toml")),
        "{said}"
    );
    assert!(!said.contains("sandbox-secret"), "{said}");
    assert_eq!(home.run(&LIST).status.code(), Some(0));
}

#[test]
fn a_login_with_wrong_credentials_stores_nothing() {
    let home = Home::new("wrong");
    let output = home.login("b2core", "client_id=id\nclient_secret=c4n4ry\n", &[]);
    assert_eq!(output.status.code(), Some(4), "{output:?}");
    assert!(!text(&output.stderr).contains("c4n4ry"));
    assert!(!Path::new(&home.path("config")).exists());
}

#[test]
fn a_login_says_when_credentials_cannot_be_tried() {
    let home = Home::new("untried");
    let output = home.login("yourcourts", "api_key=key\n", &["--profile", "courts"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(text(&output.stderr).contains("were not tried"));
}

#[test]
fn a_login_without_a_terminal_reads_only_where_a_dash_is_written() {
    let home = Home::new("dash");
    let output = home.run(&["auth", "login", "b2core"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let output = home.login("b2core", "c4n4ry\n", &[]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(!text(&output.stderr).contains("c4n4ry"));
}

#[test]
#[cfg(unix)]
fn profiles_and_tokens_are_private_and_what_is_not_is_told_and_not_written() {
    let home = Home::new("modes");
    assert_eq!(home.login("b2core", B2CORE, &[]).status.code(), Some(0));
    assert_eq!(sign_ins(&home.run(&LIST)), 1);
    let (directory, file) = (
        home.path("config/rollbook"),
        home.path("config/rollbook/profiles.toml"),
    );
    assert_eq!((mode(&directory), mode(&file)), (0o700, 0o600));
    assert_eq!(mode(home.path("cache/rollbook/tokens")), 0o700);
    assert_eq!(mode(&home.tokens()[0]), 0o600);

    for (path, lax) in [(&file, 0o640), (&directory, 0o750)] {
        let private = mode(path);
        set_mode(path, lax);
        let output = home.run(&LIST);
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stderr).contains("chmod"), "{output:?}");
        let before = home.directory.read("config/rollbook/profiles.toml");
        let output = home.login("yourcourts", "api_key=key\n", &[]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert_eq!(home.directory.read("config/rollbook/profiles.toml"), before);
        set_mode(path, private);
    }

    set_mode(&home.tokens()[0], 0o644);
    assert_eq!(sign_ins(&home.run(&LIST)), 1);
    assert_eq!(mode(&home.tokens()[0]), 0o600);
}

#[test]
fn values_come_from_the_environment_a_command_a_file_and_the_profile() {
    let home = Home::new("origins");
    home.directory.write("secret", "sandbox-secret\n");
    let url = home.url("b2core");
    let file = home.path("secret");
    home.profiles(&format!(
        "# kept\n[one]\napi = \"b2core\"\nbase_url = \"{url}\"\nclient_id = {{ env = \"THE_ID\" }}\n\
         client_secret = {{ command = [\"printf\", \"sandbox-secret\\nmore\"] }}\n\
         [two]\napi = \"b2core\"\nbase_url = \"{url}\"\nclient_id = \"sandbox-client\"\nclient_secret = {{ file = \"{file}\" }}\n"
    ));
    let id = [("THE_ID", "sandbox-client")];
    for profile in ["one", "two"] {
        let list = [&LIST[..], &["--profile", profile]].concat();
        assert_eq!(sign_ins(&home.run_with(&list, &id, "")), 1);
    }
    let output = home.run_with(&["auth", "status", "-o", "json"], &id, "");
    let status: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(status[0]["works"], "yes");
    assert_eq!(status[0]["values"]["client_id"], "variable THE_ID");
    assert_eq!(status[0]["values"]["client_secret"], "command printf");
    assert_eq!(status[1]["values"]["client_id"], "profile");
    assert_eq!(status[1]["values"]["client_secret"], format!("file {file}"));
    assert!(!text(&output.stdout).contains("sandbox-secret"));

    // A login leaves other profiles and comments as they are, and a profile with such values, too.
    assert_eq!(home.login("b2core", B2CORE, &[]).status.code(), Some(0));
    assert!(
        home.directory
            .read("config/rollbook/profiles.toml")
            .starts_with("# kept\n[one]")
    );
    let output = home.login("b2core", B2CORE, &["--profile", "one"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
}

#[test]
#[cfg(unix)]
fn a_command_that_fails_is_named_and_its_output_is_not_shown() {
    let home = Home::new("command");
    let url = home.url("b2core");
    home.profiles(&format!(
        "[b2core]\napi = \"b2core\"\nbase_url = \"{url}\"\nclient_id = \"id\"\n\
         client_secret = {{ command = [\"sh\", \"-c\", \"echo c4n4ry; echo c4n4ry >&2; exit 3\"] }}\n"
    ));
    for arguments in [&LIST[..], &["auth", "status"]] {
        let output = home.run(arguments);
        assert_eq!(output.status.code(), Some(4), "{output:?}");
        let all = [output.stdout, output.stderr].concat();
        assert!(text(&all).contains("command sh failed"), "{}", text(&all));
        assert!(!text(&all).contains("c4n4ry"));
    }
    // A dry run needs no secret.
    let dry = [&LIST[..], &["--dry-run"]].concat();
    assert_eq!(home.run(&dry).status.code(), Some(0));
}

#[test]
fn an_invalid_file_is_an_error_that_shows_no_line_of_it() {
    let home = Home::new("invalid");
    for (toml, reason) in [
        ("[a]\napi_key = c4n4ry\n", "line 2"),
        ("[a]\napi = \"c4n4ry\"\n", "`api` is not one of"),
        (
            "[b2core]\napi = \"b2core\"\nkey = \"c4n4ry\"\n",
            "`key` is not a setting",
        ),
        (
            "[b2core]\napi = \"b2core\"\nclient_id = 7\n",
            "`client_id` is neither",
        ),
    ] {
        home.profiles(toml);
        let output = home.run(&["auth", "status"]);
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{error}");
        assert!(
            error.contains(reason) && !error.contains("c4n4ry"),
            "{error}"
        );
        std::fs::remove_dir_all(home.path("config")).expect("it is ours");
    }
}

#[test]
fn a_chosen_profile_wins_over_the_environment_which_wins_over_the_default_profile() {
    let home = Home::new("precedence");
    let profile = |name: &str, host: &str| {
        format!(
            "[{name}]\napi = \"b2core\"\nbase_url = \"https://{host}\"\nclient_id = \"id\"\nclient_secret = \"c\"\n"
        )
    };
    let used = |variables: &[(&str, &str)], more: &[&str]| {
        let dry = [&LIST[..], &["--dry-run"], more].concat();
        let output = home.run_with(&dry, variables, "");
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let line = text(&output.stdout).lines().next().unwrap_or_default();
        line.split(['/', '?']).nth(2).unwrap_or_default().to_owned()
    };
    let environment = ("B2CORE_BASE_URL", "https://environment.example");
    let chosen = ("ROLLBOOK_PROFILE", "chosen");
    home.profiles(
        &[
            profile("default", "default.example"),
            profile("chosen", "chosen.example"),
            profile("flag", "flag.example"),
        ]
        .concat(),
    );
    assert_eq!(used(&[], &[]), "default.example");
    assert_eq!(used(&[environment], &[]), "environment.example");
    assert_eq!(used(&[environment, chosen], &[]), "chosen.example");
    assert_eq!(
        used(&[environment, chosen], &["--profile", "flag"]),
        "flag.example"
    );
    home.profiles(
        &[
            profile("default", "default.example"),
            profile("b2core", "named.example"),
        ]
        .concat(),
    );
    assert_eq!(used(&[], &[]), "named.example");

    // The environment has no secret, and the profile's is not taken.
    let output = home.run_with(&LIST, &[environment], "");
    assert_eq!(output.status.code(), Some(4), "{output:?}");
    let output = home.run(&[&LIST[..], &["--profile", "nobody"]].concat());
    assert_eq!(output.status.code(), Some(4), "{output:?}");
    let output = home.run(&[
        "yourcourts",
        "users",
        "update",
        "a@example.org",
        "--city",
        "X",
        "--profile",
        "b2core",
    ]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    // A sandbox ignores profiles.
    let sandbox = [&LIST[..], &["--profile", "nobody", "--sandbox"]].concat();
    assert_eq!(sign_ins(&home.run(&sandbox)), 1);
}

#[test]
fn runs_sign_in_once_unless_the_cache_is_off() {
    let home = Home::new("cache");
    assert_eq!(home.login("b2core", B2CORE, &[]).status.code(), Some(0));
    assert_eq!(sign_ins(&home.run(&LIST)), 1);
    assert_eq!(sign_ins(&home.run(&LIST)), 0);
    let off = [&LIST[..], &["--no-token-cache"]].concat();
    assert_eq!(sign_ins(&home.run(&off)), 1);
    assert_eq!(
        sign_ins(&home.run_with(&LIST, &[("ROLLBOOK_TOKEN_CACHE", "off")], "")),
        1
    );
}

/// Edits the kept token.
fn edit(home: &Home, edit: impl Fn(&mut Value)) {
    let path = &home.tokens()[0];
    let mut token: Value =
        serde_json::from_slice(&std::fs::read(path).expect("it is there")).expect("it is JSON");
    edit(&mut token);
    std::fs::write(path, token.to_string()).expect("it is ours");
}

#[test]
fn a_revoked_token_is_replaced_and_an_expired_or_foreign_one_is_not_used() {
    let home = Home::new("revoked");
    assert_eq!(home.login("b2core", B2CORE, &[]).status.code(), Some(0));
    assert_eq!(sign_ins(&home.run(&LIST)), 1);
    edit(&home, |it| it["access"] = "revoked".into());
    let output = home.run(&LIST);
    assert_eq!(sign_ins(&output), 1);
    assert!(text(&output.stderr).contains("401"), "{output:?}");
    assert_eq!(sign_ins(&home.run(&LIST)), 0);
    let no_401 = |output: Output| {
        assert_eq!(sign_ins(&output), 1);
        assert!(!text(&output.stderr).contains("401"), "{output:?}");
    };
    edit(&home, |it| {
        it["access"] = "expired".into();
        it["expires_at"] = 1.into();
    });
    no_401(home.run(&LIST));
    edit(&home, |it| {
        it["access"] = "foreign".into();
        it["account"][0][1] = "https://another.example".into();
    });
    no_401(home.run(&LIST));
}

#[test]
fn a_token_is_shown_only_if_asked_for() {
    let home = Home::new("token");
    assert_eq!(home.login("b2core", B2CORE, &[]).status.code(), Some(0));
    let token = text(&home.run(&["auth", "token", "b2core", "--show"]).stdout).to_owned();
    assert!(token.len() > 10);
    let output = home.run(&["auth", "token", "b2core", "--verbose"]);
    assert_eq!(sign_ins(&output), 0);
    let all = [output.stdout, output.stderr].concat();
    assert!(!text(&all).contains(token.trim()));
    let output = home.run(&["auth", "token", "yourcourts", "--sandbox"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_logout_deletes_the_profile_and_its_tokens() {
    let home = Home::new("logout");
    assert_eq!(home.login("b2core", B2CORE, &[]).status.code(), Some(0));
    assert_eq!(
        home.login("b2core", B2CORE, &["--profile", "other"])
            .status
            .code(),
        Some(0)
    );
    assert_eq!(sign_ins(&home.run(&LIST)), 1);
    assert_eq!(
        sign_ins(&home.run(&[&LIST[..], &["--profile", "other"]].concat())),
        1
    );
    assert_eq!(home.tokens().len(), 2);
    assert_eq!(
        home.run(&["auth", "logout", "b2core"]).status.code(),
        Some(0)
    );
    assert_eq!(home.tokens().len(), 1);
    let left = home.directory.read("config/rollbook/profiles.toml");
    assert!(
        !left.contains("[b2core]") && left.contains("[other]"),
        "{left}"
    );
    assert_eq!(home.run(&LIST).status.code(), Some(4));
}
