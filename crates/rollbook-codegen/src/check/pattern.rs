//! Which patterns are supported: those that mean the same in ECMAScript, the syntax of OpenAPI, and in regex-lite, with
//! which the Rust client checks values.
//!
//! Clients in other languages have their own engines, and most accept what these two share.

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
const NO_LOOKAROUND: &str =
    "write a pattern of what is allowed, or remove the pattern and describe the rule";
const UNNAMED: &str = "write `(`, without the name";

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

    fn quantifier(&mut self, start: usize) {
        let written = self.slice(start, self.at);
        let next = match (self.previous, written.as_str()) {
            (Previous::Quantifier, "?") => Previous::Lazy,
            (Previous::Quantifier, "+") => {
                self.report(
                    start,
                    "+",
                    "makes the quantifier before it possessive, which ECMAScript does not have",
                    "remove the `+`",
                );
                Previous::Lazy
            }
            (Previous::Quantifier | Previous::Lazy, _) => {
                let rewrite = "keep one quantifier, or put `(?:…)` around what the first repeats";
                self.report(
                    start,
                    &written,
                    "repeats a repetition, which ECMAScript rejects",
                    rewrite,
                );
                Previous::Quantifier
            }
            (Previous::Nothing | Previous::Anchor, _) => {
                let c = written.chars().next().unwrap_or_default();
                let rewrite =
                    format!(r"put it after what it repeats, or write `\{c}` for the character");
                self.report(start, &written, "has nothing before it to repeat", &rewrite);
                Previous::Quantifier
            }
            (Previous::Pair, _) => {
                self.report(
                    start,
                    &written,
                    "repeats a character that ECMAScript reads as two without the flag `u`",
                    IN_WORDS,
                );
                Previous::Quantifier
            }
            (Previous::Atom, _) => Previous::Quantifier,
        };
        self.previous = next;
    }

    /// `{2}`, `{2,}`, `{2,5}`, or any other brace.
    fn braces(&mut self) {
        let start = self.at;
        let end = self.text[start..]
            .iter()
            .position(|&c| c == '}')
            .map(|length| start + length);
        let inside = end
            .map(|end| self.slice(start + 1, end))
            .unwrap_or_default();
        let (least, most) = match inside.split_once(',') {
            Some((least, most)) => (least, Some(most)),
            None => (inside.as_str(), None),
        };
        let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let counts = is_number(least) && most.is_none_or(|most| most.is_empty() || is_number(most));
        let Some(end) = end.filter(|_| counts) else {
            let rewrite = match most.map(str::trim) {
                Some(most) if least.trim().is_empty() && is_number(most) => {
                    format!("write `{{0,{most}}}`")
                }
                Some(most) if is_number(least.trim()) && (most.is_empty() || is_number(most)) => {
                    format!("write `{{{},{most}}}`", least.trim())
                }
                None if is_number(least.trim()) => format!("write `{{{}}}`", least.trim()),
                _ => r"write `{2}`, `{2,}` or `{2,5}` to repeat, and `\{` for the character"
                    .to_owned(),
            };
            let is_meant = rewrite.starts_with("write `{0,") || !rewrite.contains("to repeat");
            self.at = end.filter(|_| is_meant).unwrap_or(start) + 1;
            self.report(start, "{", "is not an ECMAScript quantifier", &rewrite);
            self.previous = Previous::Atom;
            return;
        };
        self.at = end + 1;
        let written = self.slice(start, self.at);
        let bounds = (
            least.parse::<u32>().ok(),
            most.and_then(|most| most.parse::<u32>().ok()),
        );
        if let (Some(least), Some(most)) = bounds
            && least > most
        {
            let rewrite = format!("write `{{{most},{least}}}`");
            self.report(
                start,
                &written,
                "has its bounds in the wrong order",
                &rewrite,
            );
        }
        self.quantifier(start);
    }

    fn group(&mut self) {
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

    /// A `[…]`. Returns false if its end depends on the language: the rest of the pattern is then skipped.
    fn class(&mut self) -> bool {
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

    /// An escape.
    fn escape(&mut self, in_set: bool) -> Escape {
        let start = self.at;
        let Some(c) = self.peek(1) else {
            self.at += 1;
            self.report(
                start,
                r"\",
                "escapes nothing",
                r"write `\\` for the character",
            );
            return Escape::Character('\\');
        };
        self.at += 2;
        let written = format!("\\{c}");
        match c {
            'd' | 'D' | 'w' | 'W' => return Escape::Set,
            'b' | 'B' if !in_set => {
                let end = self.text[self.at..].iter().position(|&c| c == '}');
                if let Some(end) = end.filter(|_| c == 'b' && self.peek(0) == Some('{')) {
                    self.at += end + 1;
                    let written = self.slice(start, self.at);
                    let why = "is a boundary that only some languages have";
                    self.report(start, &written, why, r"write `\b`");
                }
                return Escape::Boundary;
            }
            't' => return Escape::Character('\t'),
            'n' => return Escape::Character('\n'),
            'r' => return Escape::Character('\r'),
            'f' => return Escape::Character('\x0C'),
            'v' => return Escape::Character('\x0B'),
            'x' => return self.hexadecimal(start, 2),
            'u' => return self.hexadecimal(start, 4),
            '-' if in_set => return Escape::Character(c),
            _ if r"^$\.*+?()[]{}|/".contains(c) => return Escape::Character(c),
            'p' | 'P' => return self.property(start),
            'c' => {
                let why = "is ECMAScript's notation for a control character";
                let Some(letter) = self.peek(0).filter(char::is_ascii_alphabetic) else {
                    self.report(
                        start,
                        &written,
                        why,
                        r"write `\x` with two hexadecimal digits",
                    );
                    return Escape::Set;
                };
                self.at += 1;
                let control = u32::from(letter.to_ascii_uppercase()) - 64;
                let written = self.slice(start, self.at);
                self.report(start, &written, why, &format!(r"write `\x{control:02X}`"));
                return Escape::Character(char::from_u32(control).unwrap_or_default());
            }
            'k' | '1'..='9' => {
                let why = "is a backreference, which engines that match in linear time, such as Rust's and Go's, do not have";
                self.report(start, &written, why, IN_WORDS);
                return Escape::Set;
            }
            _ => {}
        }
        let known = ESCAPES.iter().find(|(letters, ..)| letters.contains(c));
        match known {
            Some((_, why, rewrite)) => self.report(start, &written, why, rewrite),
            None if c.is_ascii_alphanumeric() => {
                self.report(
                    start,
                    &written,
                    "is not an ECMAScript escape",
                    &format!("write `{c}` for the character"),
                );
            }
            None => {
                let why = "escapes a character that needs no escape, which ECMAScript's Unicode mode rejects";
                self.report(start, &written, why, &format!("write `{c}`"));
                return Escape::Character(c);
            }
        }
        if "AzZGKbB<>".contains(c) {
            Escape::Boundary
        } else {
            Escape::Set
        }
    }

    /// `\xHH` and `\uHHHH`, after the letter.
    fn hexadecimal(&mut self, start: usize, length: usize) -> Escape {
        let digits = self.slice(self.at, self.at + length);
        let code = u32::from_str_radix(&digits, 16).ok().filter(|_| {
            digits.chars().count() == length && digits.chars().all(|c| c.is_ascii_hexdigit())
        });
        if let Some(code) = code {
            self.at += length;
            let written = self.slice(start, self.at);
            return match char::from_u32(code) {
                Some(c) => Escape::Character(c),
                None => {
                    self.report(
                        start,
                        &written,
                        "is half of a surrogate pair, which only ECMAScript has",
                        IN_WORDS,
                    );
                    Escape::Set
                }
            };
        }
        let braced = self.slice(self.at, self.text.len());
        let braced = braced
            .strip_prefix('{')
            .and_then(|rest| rest.split_once('}'))
            .map(|(code, _)| code.to_owned());
        let written = match &braced {
            Some(code) => {
                self.at += code.chars().count() + 2;
                self.slice(start, self.at)
            }
            None => self.slice(start, self.at),
        };
        let rewrite = match braced.and_then(|code| u32::from_str_radix(&code, 16).ok()) {
            Some(code) if code <= 0xFFFF => format!(r"write `\u{code:04X}`"),
            Some(_) => IN_WORDS.to_owned(),
            None => r"write `\x` with two hexadecimal digits, or `\u` with four".to_owned(),
        };
        self.report(
            start,
            &written,
            "is read differently in some languages",
            &rewrite,
        );
        Escape::Character('\0')
    }

    /// `\p{L}`, after the letter.
    fn property(&mut self, start: usize) -> Escape {
        let rest = self.slice(self.at, self.text.len());
        if let Some((inside, _)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            self.at += inside.chars().count() + 2;
        }
        let written = self.slice(start, self.at);
        self.report(
            start,
            &written,
            "is a Unicode property, which the Rust client does not have, and other languages name differently",
            "name the ranges, such as `[A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F]` for Latin letters, or remove it and describe the rule",
        );
        Escape::Set
    }
}

enum Escape {
    Character(char),
    /// Several characters, or an unsupported construct.
    Set,
    Boundary,
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

/// Escapes of some languages only: why they are not supported, and what to write.
const ESCAPES: &[(&str, &str, &str)] = &[
    (
        "s",
        "matches different characters in each language, such as the no-break space",
        r"name the characters, as in `[ \t\r\n]`",
    ),
    (
        "S",
        "excludes different characters in each language, such as the no-break space",
        r"name the characters, as in `[^ \t\r\n]`",
    ),
    ("A", "is not an ECMAScript escape", "write `^`"),
    ("zZ", "is not an ECMAScript escape", "write `$`"),
    ("h", "is not an ECMAScript escape", r"write `[ \t]`"),
    ("H", "is not an ECMAScript escape", r"write `[^ \t]`"),
    ("R", "is not an ECMAScript escape", r"write `\r?\n`"),
    ("N", "is not an ECMAScript escape", r"write `[^\r\n]`"),
    ("a", "is not an ECMAScript escape", r"write `\x07`"),
    ("e", "is not an ECMAScript escape", r"write `\x1B`"),
    ("0", "is not supported", r"write `\x00`"),
    (
        "b",
        "in a set is a backspace in some languages",
        r"write `\x08`",
    ),
    ("B", "is not allowed in a set", "remove it"),
    (
        "U",
        "is not an ECMAScript escape",
        r"write `\u` with four hexadecimal digits",
    ),
    (
        "QE",
        "is not an ECMAScript escape",
        r"remove it, and write `\` before each character that has a meaning",
    ),
    ("GKX", "is not an ECMAScript escape", IN_WORDS),
    (
        "<>",
        "is a boundary in Rust and a character in ECMAScript",
        r"write `\b` for a boundary, or the character without `\`",
    ),
];

fn is_pair(c: char) -> bool {
    u32::from(c) > 0xFFFF
}

#[cfg(test)]
mod tests;
