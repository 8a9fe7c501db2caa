//! Sets: `[…]`.

use super::escapes::Escape;
use super::{IN_WORDS, Scan, is_pair};

impl Scan {
    /// A `[…]`. Returns false if its end depends on the language: the rest of the pattern is then skipped.
    pub(super) fn class(&mut self) -> bool {
        let start = self.at;
        self.at += 1;
        if self.peek(0) == Some('^') {
            self.at += 1;
        }
        if self.peek(0) == Some(']') {
            let written = self.slice(start, self.at + 1);
            let any = if written == "[^]" {
                r", `[\d\D]` for any character"
            } else {
                ""
            };
            self.report(
                start,
                &written,
                "is complete in ECMAScript, but begins a set with `]` in other languages",
                &format!(r"write `\]` for the character{any}"),
            );
            return false;
        }
        let mut may_be_dash = true;
        loop {
            let at = self.at;
            match (self.peek(0), self.peek(1)) {
                (None, _) => {
                    self.report(
                        start,
                        "[",
                        "is not closed",
                        r"write `]` after the set, or `\[` for the character",
                    );
                    return false;
                }
                (Some(']'), _) => {
                    self.at += 1;
                    return true;
                }
                (Some(c @ ('-' | '&' | '~')), Some(next)) if c == next => {
                    self.at += 2;
                    let rewrite = match c {
                        '-' => r"write `\-` for each dash".to_owned(),
                        _ => format!("write `{c}` once"),
                    };
                    let why = "in a set combines two sets in some languages";
                    self.report(at, &format!("{c}{c}"), why, &rewrite);
                    may_be_dash = true;
                }
                (Some('-'), next) => {
                    self.at += 1;
                    if !may_be_dash && next != Some(']') {
                        self.misplaced_dash(at);
                    }
                    may_be_dash = false;
                }
                (Some('['), _) => {
                    if !self.set_in_set() {
                        return false;
                    }
                    may_be_dash = false;
                }
                (Some(_), _) => may_be_dash = self.item_or_range(),
            }
        }
    }

    /// `[:alpha:]` in a set, or another bracket.
    fn set_in_set(&mut self) -> bool {
        const POSIX: &[(&str, &str)] = &[
            ("alpha", "A-Za-z"),
            ("digit", "0-9"),
            ("alnum", "A-Za-z0-9"),
            ("upper", "A-Z"),
            ("lower", "a-z"),
            ("xdigit", "0-9A-Fa-f"),
            ("word", "A-Za-z0-9_"),
            ("space", r" \t\r\n"),
            ("blank", r" \t"),
            ("ascii", r"\x00-\x7F"),
            ("punct", r"!-\/:-@\[-`{-~"),
            ("cntrl", r"\x00-\x1F\x7F"),
            ("print", " -~"),
            ("graph", "!-~"),
        ];
        let start = self.at;
        let rest = self.slice(start, self.text.len());
        let named = rest
            .strip_prefix("[:")
            .and_then(|rest| rest.split_once(":]"))
            .filter(|(name, _)| name.chars().all(|c| c.is_ascii_alphabetic() || c == '^'));
        let Some((name, _)) = named else {
            self.at += 1;
            let why = "in a set begins a nested set in some languages";
            self.report(start, "[", why, r"write `\[` for the character");
            return true;
        };
        let written = format!("[:{name}:]");
        self.at += written.chars().count();
        let ranges = POSIX.iter().find(|(posix, _)| *posix == name);
        let rewrite = match ranges {
            Some((_, ranges)) => format!("write `{ranges}` in its place"),
            None => "name the characters".to_owned(),
        };
        self.report(
            start,
            &written,
            "is a POSIX class, but plain characters in ECMAScript",
            &rewrite,
        );
        true
    }

    /// One character of a set, or a range. Returns whether a following dash is a literal.
    fn item_or_range(&mut self) -> bool {
        let start = self.at;
        let from = self.item();
        let is_range =
            self.peek(0) == Some('-') && !matches!(self.peek(1), None | Some(']' | '-' | '['));
        if !is_range {
            return false;
        }
        let dash = self.at;
        let Some(from) = from else {
            // The caller reports the dash.
            return false;
        };
        self.at += 1;
        match self.item() {
            Some(to) if to < from => {
                let written = self.slice(start, self.at);
                self.report(
                    start,
                    &written,
                    "is a range in the wrong order",
                    &format!("write `{to}-{from}`"),
                );
            }
            Some(_) => {}
            None => self.misplaced_dash(dash),
        }
        true
    }

    /// A character of a set; `None` for an escape such as `\d`.
    fn item(&mut self) -> Option<char> {
        let start = self.at;
        let item = match self.peek(0) {
            Some('\\') => match self.escape(true) {
                Escape::Character(c) => Some(c),
                Escape::Set | Escape::Boundary => None,
            },
            c => {
                self.at += 1;
                c
            }
        };
        if let Some(c) = item.filter(|&c| is_pair(c)) {
            self.report(
                start,
                &c.to_string(),
                "is in a set, where ECMAScript reads it as two characters without the flag `u`",
                IN_WORDS,
            );
        }
        item
    }

    fn misplaced_dash(&mut self, at: usize) {
        self.report(
            at,
            "-",
            "begins a range in some languages, but not in others",
            r"put it last in the set, or write `\-`",
        );
    }
}
