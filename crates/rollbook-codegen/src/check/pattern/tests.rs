use super::problems;

fn report(pattern: &str) -> String {
    let problems = problems(pattern);
    let lines = problems
        .iter()
        .map(|it| format!("\n    {}\n        => {}", it.message, it.rewrite));
    format!("{pattern}{}", lines.collect::<String>())
}

fn all(patterns: &[&str]) -> String {
    let report: Vec<_> = patterns.iter().map(|pattern| report(pattern)).collect();
    report.join("\n")
}

macro_rules! assert_reports {
    ($name:literal, [$($pattern:expr),* $(,)?]) => {
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!($name, all(&[$($pattern),*]));
        });
    };
}

/// Patterns of many kinds.
#[rustfmt::skip] // a table
const SUPPORTED: &[&str] = &[
    "", "^$", "abc", "^[A-Z]{2}$", r"^\d{3}-\d{4}$", r"^\+?[0-9]+$", "^(0[1-9]|1[0-2])/[0-9]{4}$", r"^\w+@\w+\.\w{2,}$",
    "^(?:a|b)*?c$", "^[^@]+@[^@]+$", r"^[\w.+-]+$", "^[a-zA-Z0-9-_]+$", "[-a]", "[a-]", "^a{2,}$", "^a{0,2}?$", r"\bword\b",
    r"^\x41\u0042$", "^[é-ü]+$", r"^[\-\]\[\\^]$", "(|a)", "()", r"^\/x\/$", "^[+-.]$", r"^\t\n\r\f\v$", "a|b|", r"^[\d\D]$",
    r"^[^\r\n]{1,3}$", r"^[\x00-\x1F]$", "^ä+$", "^\u{1F44D}$", "[a-c-x-z]", "[a^]", "^[$.*+?(){}|]$",
];

/// Texts that show whether two engines read such a pattern alike.
#[rustfmt::skip] // a table
const TEXTS: &[&str] = &[
    "", "a", "b", "c", "aa", "aaa", "ab", "abc", "AB", "SE", "555-1234", "+49", "01/2026", "a@b.cc", "a-b_c", "-", "]", "[",
    "\\", "^", "word", "a word.", "words", "é", "ä", "ää", "/x/", ",", ".", "\t\n\r\u{c}\u{b}", "\u{1F44D}", "\n", "\r",
    "\u{2028}", "\u{a0}", "\0", "$", "{", "x", "y", "ABC", "a\n",
];

#[test]
fn supported_patterns_mean_the_same_in_ecmascript() {
    for pattern in SUPPORTED {
        assert_eq!(report(pattern), *pattern);
        let ours = regex_lite::Regex::new(pattern).unwrap();
        for flags in ["", "u"] {
            let theirs = regress::Regex::with_flags(pattern, flags).unwrap();
            for text in TEXTS {
                let matches = theirs.find(text).is_some();
                assert_eq!(
                    ours.is_match(text),
                    matches,
                    "{pattern} on {text:?}, flags {flags:?}"
                );
            }
        }
    }
}

#[test]
fn lookaround_and_backreferences_are_reported_with_the_reason() {
    assert_reports!(
        "looking",
        [
            r"^(?=[^\d]*\d)[a-z]+$",
            "a(?!b)",
            "(?<=a)b",
            "(?<!a)b",
            r"^(a)\1$",
            r"(?<x>a)\k<x>",
            "(?P=x)",
        ]
    );
}

#[test]
#[rustfmt::skip] // a table
fn unicode_properties_and_escapes_are_reported_with_what_to_write() {
    assert_reports!("unicode", [
        r"^\p{L}+$", r"\P{Lu}", r"[\p{L} ]", r"\pL", r"\u{41}", r"\u{1F44D}", r"\ud83d\udc4d", "[\u{1F44D}]", "\u{1F44D}+",
        r"\x{41}", r"\u41", r"\xZZ", r"\U00000041",
    ]);
}

#[test]
#[rustfmt::skip] // a table
fn groups_and_flags_of_other_languages_are_reported() {
    assert_reports!("groups", [
        "(?i)abc", "(?x) a b # c", "(?s:a)", "(?-i:a)", "(?m)^a$", "(?u)a", "(?<name>a)", "(?P<name>a)", "(?'name'a)",
        "(?>a)", "(?#note)", "(?|a|b)", "(?(1)a|b)", "(?R)", "(?&a)", "(?P>a)", "(?)", "(?a", "(?", "(", ")", "(a))(",
    ]);
}

#[test]
#[rustfmt::skip] // a table
fn escapes_of_other_languages_are_reported() {
    assert_reports!("escapes", [
        r"\Aabc\z", r"\Z", r"\h", r"[\h]", r"\H", r"\s", r"\S+", r"[\s]", r"\cA", r"\cj", r"\c1", r"\a", r"\e", r"\0", r"\R",
        r"\N", r"\X", r"\G", r"\K", r"\Qa.b\E", r"\<a\>", r"\b{start}", r"[\b]", r"[\B]", r"\y", r"\-", r"\@", r"\_", r"\ ",
        r#"\""#, r"\é", r"\",
    ]);
}

#[test]
#[rustfmt::skip] // a table
fn quantifiers_of_other_languages_are_reported() {
    assert_reports!("quantifiers", [
        "a*+", "a++", "a?+", "a{2}+", "a**", "a{2}{3}", "a+?+", "*a", "^*", "$+", "|?", "(*a)", r"\b+", "a{,3}", "a{ 2 }",
        "a{2, 3}", "a{3,2}", "{", "a{", "a{x}", "}", "]", "a{2", "a{99999999}",
    ]);
}

#[test]
#[rustfmt::skip] // a table
fn sets_that_are_read_in_two_ways_are_reported() {
    assert_reports!("sets", [
        "[]", "[^]", "[]a]", "[^]a]", "[[:alpha:]]", "[[:^digit:]_]", "[[:loower:]]", "[a[b]", "[[a]&&[b]]", "[a&&b]",
        "[a--b]", "[--a]", "[a~~b]", r"[\w-9]", r"[9-\w]", "[z-a]", "[a", "[", "[^", "[a-", r"[a\", "[a-[b]",
    ]);
}

#[test]
fn a_dot_is_reported_unless_it_is_escaped_or_in_a_set() {
    assert_reports!("dot", ["^.{8,}$", r"^\.[.]$"]);
}

#[test]
fn each_construct_is_reported_once_and_all_together() {
    assert_reports!("together", [r"^(?=.*[A-Z])(?=.*\d)\p{L}{8,}+$"]);
}
