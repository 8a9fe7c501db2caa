//! Which patterns are supported: those that mean the same in ECMAScript, the syntax of OpenAPI, and in regex-lite, with
//! which the Rust client checks values.
//!
//! Clients in other languages have their own engines, and most accept what these two share.

mod escapes;
mod groups;
mod quantifiers;
mod sets;

use escapes::Escape;

/// An unsupported construct of a pattern.
pub(super) struct Problem {
    pub(super) message: String,
    pub(super) rewrite: String,
}

/// All unsupported constructs of a pattern, each once.
pub(super) fn problems(pattern: &str) -> Vec<Problem> {
    let mut scan = Scan {
        text: pattern.chars().collect(),
        at: 0,
        open: Vec::new(),
        previous: Previous::Nothing,
        problems: Vec::new(),
        reported: Vec::new(),
    };
    scan.pattern();
    if scan.problems.is_empty()
        && let Err(error) = regex_lite::Regex::new(pattern)
    {
        scan.problems.push(Problem {
            message: format!("the Rust client cannot check this pattern: {error}"),
            rewrite: "write a smaller pattern, or remove it and describe the rule".to_owned(),
        });
    }
    scan.problems
}

/// What precedes a quantifier.
#[derive(Clone, Copy, PartialEq)]
enum Previous {
    Nothing,
    Anchor,
    /// Something that can be repeated.
    Atom,
    /// A character of two code units in ECMAScript.
    Pair,
    Quantifier,
    Lazy,
}

struct Scan {
    text: Vec<char>,
    at: usize,
    /// The starts of the groups that are still open.
    open: Vec<usize>,
    previous: Previous,
    problems: Vec<Problem>,
    reported: Vec<String>,
}

const IN_WORDS: &str = "remove the pattern and describe the rule";

impl Scan {
    fn pattern(&mut self) {
        while let Some(c) = self.peek(0) {
            let start = self.at;
            match c {
                '\\' => {
                    self.previous = match self.escape(false) {
                        Escape::Boundary => Previous::Anchor,
                        Escape::Character(c) if is_pair(c) => Previous::Pair,
                        Escape::Character(_) | Escape::Set => Previous::Atom,
                    }
                }
                '[' => {
                    if !self.class() {
                        return;
                    }
                    self.previous = Previous::Atom;
                }
                '(' => self.group(),
                ')' => {
                    self.at += 1;
                    if self.open.pop().is_none() {
                        self.report(
                            start,
                            ")",
                            "closes no group",
                            r"write `\)` for the character",
                        );
                    }
                    self.previous = Previous::Atom;
                }
                '|' => {
                    self.at += 1;
                    self.previous = Previous::Nothing;
                }
                '^' | '$' => {
                    self.at += 1;
                    self.previous = Previous::Anchor;
                }
                '*' | '+' | '?' => {
                    self.at += 1;
                    self.quantifier(start);
                }
                '{' => self.braces(),
                ']' | '}' => {
                    self.at += 1;
                    let why = "closes nothing, which ECMAScript's Unicode mode rejects";
                    self.report(
                        start,
                        &c.to_string(),
                        why,
                        &format!(r"write `\{c}` for the character"),
                    );
                    self.previous = Previous::Atom;
                }
                '.' => {
                    self.at += 1;
                    self.report(
                        start,
                        ".",
                        "excludes different line breaks in each language",
                        r"write `[^\r\n]`, or `[\d\D]` for any character at all",
                    );
                    self.previous = Previous::Atom;
                }
                _ => {
                    self.at += 1;
                    self.previous = if is_pair(c) {
                        Previous::Pair
                    } else {
                        Previous::Atom
                    };
                }
            }
        }
        for start in std::mem::take(&mut self.open) {
            self.report(
                start,
                "(",
                "is not closed",
                r"write `)` after the group, or `\(` for the character",
            );
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn slice(&self, start: usize, end: usize) -> String {
        self.text[start.min(self.text.len())..end.min(self.text.len())]
            .iter()
            .collect()
    }

    fn is_next(&self, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(ahead, c)| self.peek(ahead) == Some(c))
    }

    fn report(&mut self, start: usize, construct: &str, why: &str, rewrite: &str) {
        let key = format!("{construct} {why}");
        if self.reported.contains(&key) {
            return;
        }
        self.reported.push(key);
        let place = if construct.is_empty() {
            String::new()
        } else {
            format!("`{construct}` ")
        };
        self.problems.push(Problem {
            message: format!("{place}at character {} {why}", start + 1),
            rewrite: rewrite.to_owned(),
        });
    }
}

fn is_pair(c: char) -> bool {
    u32::from(c) > 0xFFFF
}

#[cfg(test)]
mod tests;
