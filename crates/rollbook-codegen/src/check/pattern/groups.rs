//! Groups: `(…)`.

use super::{IN_WORDS, Previous, Scan};

const NO_LOOKAROUND: &str =
    "write a pattern of what is allowed, or remove the pattern and describe the rule";

const UNNAMED: &str = "write `(`, without the name";

impl Scan {
    pub(super) fn group(&mut self) {
        let start = self.at;
        self.at += 1;
        self.previous = Previous::Nothing;
        if self.peek(0) == Some('?') {
            match GROUPS.iter().find(|(prefix, ..)| self.is_next(prefix)) {
                Some((prefix, why, rewrite)) => {
                    self.at += prefix.chars().count();
                    if !why.is_empty() {
                        self.report(start, &format!("({prefix}"), why, rewrite);
                    }
                    if prefix.ends_with(['<', '\'']) {
                        let name = self.text[self.at..]
                            .iter()
                            .take_while(|&&c| c != '>' && c != '\'');
                        self.at = (self.at + name.count() + 1).min(self.text.len());
                    }
                }
                None if self.flags(start) => return,
                None => {}
            }
        }
        self.open.push(start);
    }

    /// `(?i)` and `(?i:`, after the bracket. Returns whether no group is open.
    fn flags(&mut self, start: usize) -> bool {
        let flags: String = self.text[self.at + 1..]
            .iter()
            .take_while(|c| c.is_ascii_alphabetic() || "-^".contains(**c))
            .collect();
        self.at += 1 + flags.chars().count();
        let end = self
            .peek(0)
            .filter(|end| ":)".contains(*end) && !flags.is_empty());
        self.at += usize::from(end.is_some());
        let written = self.slice(start, self.at);
        let rewrite = match flags.split('-').next().unwrap_or_default() {
            _ if end.is_none() => r"write `(?:` for a group, or `\(` and `\?` for the characters",
            on if on.contains('i') => "remove it, and write both cases: `[Aa]` for `a`",
            on if on.contains('x') => {
                "remove it, and write the pattern without blanks and comments"
            }
            on if on.contains('s') => r"remove it, and write `[\d\D]` for any character",
            on if on.contains('m') => "remove it: `^` and `$` are the ends of the whole value",
            _ => "remove it",
        };
        let why = match end {
            Some(_) => "sets a flag, which OpenAPI patterns do not have",
            None => "is not an ECMAScript group",
        };
        self.report(start, &written, why, rewrite);
        end == Some(')')
    }
}

/// What follows the bracket of a group: why it is not supported, if so, and what to write.
const GROUPS: &[(&str, &str, &str)] = &[
    ("?:", "", ""),
    (
        "?=",
        "is a lookahead, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKAROUND,
    ),
    (
        "?!",
        "is a negative lookahead, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKAROUND,
    ),
    (
        "?<=",
        "is a lookbehind, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKAROUND,
    ),
    (
        "?<!",
        "is a negative lookbehind, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKAROUND,
    ),
    (
        "?P=",
        "is a backreference, which engines that match in linear time, such as Rust's and Go's, do not have",
        IN_WORDS,
    ),
    (
        "?P<",
        "names a group, which each language writes differently",
        UNNAMED,
    ),
    (
        "?<",
        "names a group, which each language writes differently",
        UNNAMED,
    ),
    (
        "?'",
        "names a group, which each language writes differently",
        UNNAMED,
    ),
    (
        "?>",
        "is an atomic group, which ECMAScript does not have",
        "write `(?:`",
    ),
    (
        "?|",
        "resets group numbers, which ECMAScript does not have",
        "write `(?:`",
    ),
    (
        "?#",
        "is a comment, which ECMAScript does not have",
        "remove it, up to its `)`",
    ),
    (
        "?(",
        "is a conditional, which ECMAScript does not have",
        IN_WORDS,
    ),
    (
        "?R",
        "is a recursion, which ECMAScript does not have",
        IN_WORDS,
    ),
    (
        "?P>",
        "calls a group, which ECMAScript does not have",
        IN_WORDS,
    ),
    (
        "?&",
        "calls a group, which ECMAScript does not have",
        IN_WORDS,
    ),
];
