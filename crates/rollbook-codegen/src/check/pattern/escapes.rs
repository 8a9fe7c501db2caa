//! Escapes: `\…`.

use super::{IN_WORDS, Scan};

pub(super) enum Escape {
    Character(char),
    /// Several characters, or an unsupported construct.
    Set,
    Boundary,
}

impl Scan {
    /// An escape.
    pub(super) fn escape(&mut self, in_set: bool) -> Escape {
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
