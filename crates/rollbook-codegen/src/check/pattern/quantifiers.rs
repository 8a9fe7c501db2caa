//! Quantifiers: `*`, `+`, `?` and `{…}`.

use super::{IN_WORDS, Previous, Scan};

impl Scan {
    pub(super) fn quantifier(&mut self, start: usize) {
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
    pub(super) fn braces(&mut self) {
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
}
