//! What a pattern may consist of: what means the same to ECMAScript, whose expressions OpenAPI has, and to regex-lite, by
//! which the Rust client checks values.
//!
//! Clients in other languages have engines of their own, so the part that both share is also what most others take.

/// Something in a pattern that is not carried.
pub(super) struct Problem {
    pub(super) message: String,
    pub(super) rewrite: String,
}

/// Everything in a pattern that is not carried, each construct once.
pub(super) fn problems(pattern: &str) -> Vec<Problem> {
    let mut scan = Scan {
        text: pattern.chars().collect(),
        at: 0,
        open: Vec::new(),
        last: Last::Nothing,
        problems: Vec::new(),
        told: Vec::new(),
    };
    scan.pattern();
    if scan.problems.is_empty()
        && let Err(error) = regex_lite::Regex::new(pattern)
    {
        scan.problems.push(Problem {
            message: format!("the Rust client cannot check this pattern: {error}"),
            rewrite: "write a smaller pattern, or take it out and say the rule in the description"
                .to_owned(),
        });
    }
    scan.problems
}

/// What stands before the place in a pattern, as far as a quantifier cares.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Anchor,
    /// What can be repeated.
    Atom,
    /// A character that ECMAScript counts as two.
    Pair,
    Quantifier,
    Lazy,
}

struct Scan {
    text: Vec<char>,
    at: usize,
    /// Where groups begin that are not closed yet.
    open: Vec<usize>,
    last: Last,
    problems: Vec<Problem>,
    /// The constructs that are told already.
    told: Vec<String>,
}

const IN_WORDS: &str = "take the pattern out and say the rule in the description";
const NO_LOOKING: &str = "write as a pattern of its own what is allowed, or take the pattern out and say the rule in the description";
const UNNAMED: &str = "write `(`, without the name";

impl Scan {
    fn pattern(&mut self) {
        while let Some(c) = self.peek(0) {
            let start = self.at;
            match c {
                '\\' => {
                    self.last = match self.escape(false) {
                        Escape::Boundary => Last::Anchor,
                        Escape::Character(c) if is_pair(c) => Last::Pair,
                        Escape::Character(_) | Escape::Set => Last::Atom,
                    }
                }
                '[' => {
                    if !self.class() {
                        return;
                    }
                    self.last = Last::Atom;
                }
                '(' => self.group(),
                ')' => {
                    self.at += 1;
                    if self.open.pop().is_none() {
                        self.tell(
                            start,
                            ")",
                            "closes no group",
                            r"write `\)` for the character",
                        );
                    }
                    self.last = Last::Atom;
                }
                '|' => {
                    self.at += 1;
                    self.last = Last::Nothing;
                }
                '^' | '$' => {
                    self.at += 1;
                    self.last = Last::Anchor;
                }
                '*' | '+' | '?' => {
                    self.at += 1;
                    self.quantifier(start);
                }
                '{' => self.braces(),
                ']' | '}' => {
                    self.at += 1;
                    let why = "closes nothing, which ECMAScript's Unicode mode refuses";
                    self.tell(
                        start,
                        &c.to_string(),
                        why,
                        &format!(r"write `\{c}` for the character"),
                    );
                    self.last = Last::Atom;
                }
                '.' => {
                    self.at += 1;
                    self.tell(
                        start,
                        ".",
                        "leaves out another set of line breaks in each language",
                        r"write `[^\r\n]`, or `[\d\D]` for any character at all",
                    );
                    self.last = Last::Atom;
                }
                _ => {
                    self.at += 1;
                    self.last = if is_pair(c) { Last::Pair } else { Last::Atom };
                }
            }
        }
        for start in std::mem::take(&mut self.open) {
            self.tell(
                start,
                "(",
                "is not closed",
                r"write `)` behind the group, or `\(` for the character",
            );
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    /// The text from a place, `length` characters at most.
    fn slice(&self, start: usize, end: usize) -> String {
        self.text[start.min(self.text.len())..end.min(self.text.len())]
            .iter()
            .collect()
    }

    /// Whether a text is next.
    fn is_next(&self, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(ahead, c)| self.peek(ahead) == Some(c))
    }

    fn tell(&mut self, start: usize, construct: &str, why: &str, rewrite: &str) {
        let key = format!("{construct} {why}");
        if self.told.contains(&key) {
            return;
        }
        self.told.push(key);
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
        let next = match (self.last, written.as_str()) {
            (Last::Quantifier, "?") => Last::Lazy,
            (Last::Quantifier, "+") => {
                self.tell(
                    start,
                    "+",
                    "makes the quantifier before it possessive, which ECMAScript does not have",
                    "remove the `+`",
                );
                Last::Lazy
            }
            (Last::Quantifier | Last::Lazy, _) => {
                let rewrite = "keep one quantifier, or put `(?:…)` around what the first repeats";
                self.tell(
                    start,
                    &written,
                    "repeats a repetition, which ECMAScript refuses",
                    rewrite,
                );
                Last::Quantifier
            }
            (Last::Nothing | Last::Anchor, _) => {
                let c = written.chars().next().unwrap_or_default();
                let rewrite =
                    format!(r"put it behind what it repeats, or write `\{c}` for the character");
                self.tell(start, &written, "has nothing before it to repeat", &rewrite);
                Last::Quantifier
            }
            (Last::Pair, _) => {
                self.tell(
                    start,
                    &written,
                    "repeats a character that ECMAScript takes for two, unless it is told otherwise",
                    IN_WORDS,
                );
                Last::Quantifier
            }
            (Last::Atom, _) => Last::Quantifier,
        };
        self.last = next;
    }

    /// `{2}`, `{2,}`, `{2,5}`, or a brace that is none of these.
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
            self.tell(start, "{", "is no quantifier of ECMAScript's", &rewrite);
            self.last = Last::Atom;
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
            self.tell(
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
        self.last = Last::Nothing;
        if self.peek(0) == Some('?') {
            match GROUPS.iter().find(|(prefix, ..)| self.is_next(prefix)) {
                Some((prefix, why, rewrite)) => {
                    self.at += prefix.chars().count();
                    if !why.is_empty() {
                        self.tell(start, &format!("({prefix}"), why, rewrite);
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

    /// `(?i)` and `(?i:`, behind the bracket; whether nothing stays open.
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
            on if on.contains('m') => "remove it: a value is one text, from `^` to `$`",
            _ => "remove it",
        };
        let why = match end {
            Some(_) => "sets a flag, which OpenAPI's patterns do not have",
            None => "begins no group of ECMAScript's",
        };
        self.tell(start, &written, why, rewrite);
        end == Some(')')
    }

    /// A `[…]`. If what belongs to it depends on the language, the rest is not looked at: says whether it is.
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
            self.tell(
                start,
                &written,
                "is whole in ECMAScript, and in other languages it begins a set with `]`",
                &format!(r"write `\]` for the character{any}"),
            );
            return false;
        }
        let mut may_be_dash = true;
        loop {
            let at = self.at;
            match (self.peek(0), self.peek(1)) {
                (None, _) => {
                    self.tell(
                        start,
                        "[",
                        "is not closed",
                        r"write `]` behind the set, or `\[` for the character",
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
                    self.tell(at, &format!("{c}{c}"), why, &rewrite);
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

    /// `[:alpha:]` in a set, or a bracket that is meant as such.
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
            let why = "in a set begins another set in some languages";
            self.tell(start, "[", why, r"write `\[` for the character");
            return true;
        };
        let written = format!("[:{name}:]");
        self.at += written.chars().count();
        let ranges = POSIX.iter().find(|(posix, _)| *posix == name);
        let rewrite = match ranges {
            Some((_, ranges)) => format!("write `{ranges}` in its place"),
            None => "name the characters".to_owned(),
        };
        self.tell(
            start,
            &written,
            "is a set of POSIX, and to ECMAScript these characters",
            &rewrite,
        );
        true
    }

    /// One character of a set, or the two that a range has; whether a dash behind it would be a dash.
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
            // The dash is told where it stands.
            return false;
        };
        self.at += 1;
        match self.item() {
            Some(to) if to < from => {
                let written = self.slice(start, self.at);
                self.tell(
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

    /// A character of a set, or none if it stands for several.
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
            self.tell(
                start,
                &c.to_string(),
                "stands in a set, where ECMAScript takes it for two characters, unless it is told otherwise",
                IN_WORDS,
            );
        }
        item
    }

    fn misplaced_dash(&mut self, at: usize) {
        self.tell(
            at,
            "-",
            "stands where some languages begin a range and others do not",
            r"put it last in the set, or write `\-`",
        );
    }

    /// A `\` and what belongs to it.
    fn escape(&mut self, in_set: bool) -> Escape {
        let start = self.at;
        let Some(c) = self.peek(1) else {
            self.at += 1;
            self.tell(
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
                    self.tell(start, &written, why, r"write `\b`");
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
                let why = "is a control character in ECMAScript's own writing";
                let Some(letter) = self.peek(0).filter(char::is_ascii_alphabetic) else {
                    self.tell(
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
                self.tell(start, &written, why, &format!(r"write `\x{control:02X}`"));
                return Escape::Character(char::from_u32(control).unwrap_or_default());
            }
            'k' | '1'..='9' => {
                let why = "repeats what a group has matched, which engines that match in linear time, such as Rust's and Go's, cannot do";
                self.tell(start, &written, why, IN_WORDS);
                return Escape::Set;
            }
            _ => {}
        }
        let known = ESCAPES.iter().find(|(letters, ..)| letters.contains(c));
        match known {
            Some((_, why, rewrite)) => self.tell(start, &written, why, rewrite),
            None if c.is_ascii_alphanumeric() => {
                self.tell(
                    start,
                    &written,
                    "is no escape of ECMAScript's",
                    &format!("write `{c}` for the character"),
                );
            }
            None => {
                let why =
                    "escapes a character that needs none, which ECMAScript's Unicode mode refuses";
                self.tell(start, &written, why, &format!("write `{c}`"));
                return Escape::Character(c);
            }
        }
        if "AzZGKbB<>".contains(c) {
            Escape::Boundary
        } else {
            Escape::Set
        }
    }

    /// `\xHH` and `\uHHHH`, behind the letter.
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
                    self.tell(
                        start,
                        &written,
                        "is half a character, which only ECMAScript knows",
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
        self.tell(
            start,
            &written,
            "is not read alike in every language",
            &rewrite,
        );
        Escape::Character('\0')
    }

    /// `\p{L}`, behind the letter.
    fn property(&mut self, start: usize) -> Escape {
        let rest = self.slice(self.at, self.text.len());
        if let Some((inside, _)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            self.at += inside.chars().count() + 2;
        }
        let written = self.slice(start, self.at);
        self.tell(
            start,
            &written,
            "is a property of Unicode, for which the engine of the Rust client has no tables, and other languages other names",
            "name the ranges, such as `[A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F]` for Latin letters, or take the pattern out and say the rule in \
             the description",
        );
        Escape::Set
    }
}

/// What an escape stands for.
enum Escape {
    Character(char),
    /// Several characters, or something that is told.
    Set,
    Boundary,
}

/// What stands behind the bracket of a group: why it is not carried, if it is not, and what to write.
const GROUPS: &[(&str, &str, &str)] = &[
    ("?:", "", ""),
    (
        "?=",
        "is a lookahead, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKING,
    ),
    (
        "?!",
        "is a negative lookahead, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKING,
    ),
    (
        "?<=",
        "is a lookbehind, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKING,
    ),
    (
        "?<!",
        "is a negative lookbehind, which engines that match in linear time, such as Rust's and Go's, do not have",
        NO_LOOKING,
    ),
    (
        "?P=",
        "repeats what a group has matched, which engines that match in linear time, such as Rust's and Go's, cannot do",
        IN_WORDS,
    ),
    (
        "?P<",
        "gives a group a name, which each language writes in its own way",
        UNNAMED,
    ),
    (
        "?<",
        "gives a group a name, which each language writes in its own way",
        UNNAMED,
    ),
    (
        "?'",
        "gives a group a name, which each language writes in its own way",
        UNNAMED,
    ),
    (
        "?>",
        "is an atomic group, which ECMAScript does not have",
        "write `(?:`",
    ),
    (
        "?|",
        "numbers groups anew, which ECMAScript does not have",
        "write `(?:`",
    ),
    (
        "?#",
        "is a comment, which ECMAScript does not have",
        "remove it, up to its `)`",
    ),
    (
        "?(",
        "is a condition, which ECMAScript does not have",
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

/// Letters behind a `\` that some languages know and not all: why they are not carried, and what to write.
const ESCAPES: &[(&str, &str, &str)] = &[
    (
        "s",
        "has other characters in each language, a no-break space among them",
        r"name the characters, as in `[ \t\r\n]`",
    ),
    (
        "S",
        "leaves out other characters in each language, a no-break space among them",
        r"name the characters, as in `[^ \t\r\n]`",
    ),
    ("A", "is not ECMAScript's", "write `^`"),
    ("zZ", "is not ECMAScript's", "write `$`"),
    ("h", "is not ECMAScript's", r"write `[ \t]`"),
    ("H", "is not ECMAScript's", r"write `[^ \t]`"),
    ("R", "is not ECMAScript's", r"write `\r?\n`"),
    ("N", "is not ECMAScript's", r"write `[^\r\n]`"),
    ("a", "is not ECMAScript's", r"write `\x07`"),
    ("e", "is not ECMAScript's", r"write `\x1B`"),
    ("0", "is not carried", r"write `\x00`"),
    (
        "b",
        "in a set is a backspace in some languages",
        r"write `\x08`",
    ),
    ("B", "may not stand in a set", "remove it"),
    (
        "U",
        "is not ECMAScript's",
        r"write `\u` with four hexadecimal digits",
    ),
    (
        "QE",
        "is not ECMAScript's",
        r"remove it, and write `\` before each character that has a meaning",
    ),
    ("GKX", "is not ECMAScript's", IN_WORDS),
    (
        "<>",
        "is a boundary in Rust and a character in ECMAScript",
        r"write `\b` for a boundary, or the character without `\`",
    ),
];

/// Whether ECMAScript has two code units for a character.
fn is_pair(c: char) -> bool {
    u32::from(c) > 0xFFFF
}

#[cfg(test)]
mod tests;
