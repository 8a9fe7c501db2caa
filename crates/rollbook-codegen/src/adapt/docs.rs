//! Docs: the spec's text, escaped for rustdoc; for operations also an example, behaviour, errors and source.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust_types::Scope;
use super::{Context, example};
use crate::model::{Component, Operation, Security};

/// What texts of a spec link to.
struct Links<'a> {
    /// Operation ids and methods.
    operations: Vec<(&'a str, &'a str)>,
    /// The path from the text to the client's module.
    root: &'static str,
    /// Whether codes such as M13 are rows of `rollbook::quirks`: they are in the library's own specs.
    has_rows: bool,
}

impl<'a> Links<'a> {
    fn of(context: &Context<'a>, root: &'static str) -> Self {
        let operations = context.model.operations.iter();
        Self {
            operations: operations
                .map(|it| (it.id.as_str(), it.rust.as_str()))
                .collect(),
            root,
            has_rows: context.module.starts_with("rollbook::"),
        }
    }

    /// A link to an operation, if the code span is its id.
    fn operation(&self, code: &str) -> Option<String> {
        let id = code.trim_matches('`');
        let (_, rust) = self.operations.iter().find(|(it, _)| *it == id)?;
        Some(format!("[`{rust}`]({}Client::{rust})", self.root))
    }

    /// A code at the start of the text: a capital and digits.
    fn row<'t>(&self, text: &'t str) -> Option<&'t str> {
        let digits = text[1..].trim_start_matches(|c: char| c.is_ascii_digit());
        let row = &text[..text.len() - digits.len()];
        let ends = !digits.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        (self.has_rows && ends && row.len() > 1).then_some(row)
    }
}

/// The path from a text to the root of the generated module.
fn root(scope: Scope) -> &'static str {
    match scope {
        Scope::Types | Scope::Builder => "super::",
        Scope::TypesBuilder => "super::super::",
    }
}

/// The spec's text as doc attributes, one for each line: text could close a block comment.
pub(super) fn attributes(context: &Context<'_>, scope: Scope, text: &str) -> TokenStream {
    of_lines(described(&Links::of(context, root(scope)), text))
}

/// The docs of a type: the spec's text, and an example.
pub(super) fn component(
    context: &Context<'_>,
    index: usize,
    component: &Component,
    text: &str,
) -> TokenStream {
    let mut lines = described(&Links::of(context, root(Scope::Types)), text);
    if let Some((about, example)) = example::component(context, index, component) {
        lines.extend([String::new(), about.to_owned(), String::new()]);
        lines.extend(fenced(&example));
    }
    of_lines(lines)
}

/// A fenced Rust example.
fn fenced(code: &str) -> impl Iterator<Item = String> {
    let lines = code.lines().map(str::to_owned);
    ["```no_run".to_owned()]
        .into_iter()
        .chain(lines)
        .chain(["```".to_owned()])
}

/// The docs of the builder of an operation's calls.
pub(super) fn call(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let about = format!(
        "A call of [`Client::{rust}`](super::Client::{rust}): parameters{}, options, then `send`, or `.await`.",
        if operation.body.is_some() {
            ", body"
        } else {
            ""
        },
        rust = operation.rust
    );
    let lines = [about, String::new()].into_iter();
    of_lines(lines.chain(fenced(&example::call(context, operation))))
}

/// The generator's own Markdown as doc attributes.
pub(super) fn ours(text: &str) -> TokenStream {
    of_lines(text.lines().map(str::to_owned))
}

fn of_lines(lines: impl IntoIterator<Item = String>) -> TokenStream {
    let lines = lines.into_iter().map(|line| match line.is_empty() {
        true => line,
        false => format!(" {}", harmless(&line)),
    });
    quote!(#(#[doc = #lines])*)
}

/// A text as a code span.
pub(super) fn code(text: &str) -> String {
    let text = harmless(text);
    let longest = text.split(|c| c != '`').map(str::len).max();
    match longest.unwrap_or_default() {
        0 => format!("`{text}`"),
        ticks => {
            let mark = "`".repeat(ticks + 1);
            format!("{mark} {text} {mark}")
        }
    }
}

/// The lines of a spec's Markdown. Nothing in it becomes a doctest, and only `links` become links: fences are `text`, and
/// indentation is reduced below that of code.
fn described(links: &Links<'_>, text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    // The open fence: its character, length and indentation.
    let mut open: Option<(char, usize, usize)> = None;
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    for line in text.trim().lines() {
        let line = line.trim_end();
        let content = line.trim_start();
        let indent = line[..line.len() - content.len()].chars();
        lines.push(match (fence(content), open) {
            (Some((mark, length, info)), Some((other, least, _)))
                if mark == other && length >= least && info.is_empty() =>
            {
                open = None;
                content.to_owned()
            }
            (_, Some((.., fence))) => indent.skip(fence).chain(content.chars()).collect(),
            // At the top level: the end of a list or quotation would close the fence, and its last line would open another.
            (Some((mark, length, _)), None) => {
                open = Some((mark, length, indent.count()));
                format!("{}text", mark.to_string().repeat(length))
            }
            (None, None) => {
                let indent: usize = indent.map(|c| if c == '\t' { 4 } else { 1 }).sum();
                format!("{}{}", " ".repeat(indent.min(3)), linked(links, content))
            }
        });
    }
    lines.extend(open.map(|(mark, length, _)| mark.to_string().repeat(length)));
    lines
}

/// The text with code points for characters that the compiler rejects: line breaks, control characters and bidirectional
/// overrides.
fn harmless(text: &str) -> String {
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    let mut harmless = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => harmless.push_str("    "),
            c if c.is_control() || turns(c) => harmless += &format!("U+{:04X}", u32::from(c)),
            c => harmless.push(c),
        }
    }
    harmless
}

/// The mark, length and info string of a fence.
fn fence(content: &str) -> Option<(char, usize, &str)> {
    let mark = content
        .chars()
        .next()
        .filter(|mark| ['`', '~'].contains(mark))?;
    let info = content.trim_start_matches(mark);
    let length = content.len() - info.len();
    (length >= 3 && !info.contains('`')).then(|| (mark, length, info.trim()))
}

/// A line with links for URLs, operations and codes. Everything else that rustdoc would read as a link, an element, or
/// code in a list or quotation is escaped.
fn linked(links: &Links<'_>, line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let run = match c {
            '`' | '~' => rest.len() - rest.trim_start_matches(c).len(),
            _ => 1,
        };
        if c == '`'
            && run < 3
            && let Some(code) = code_span(rest, run)
        {
            // In a table row, a bar ends the cell even in code.
            match (links.operation(code), line.starts_with('|')) {
                (Some(link), _) => out.push_str(&link),
                (None, true) => out.push_str(&code.replace('|', "\\|")),
                (None, false) => out.push_str(code),
            }
            rest = &rest[code.len()..];
            continue;
        }
        let begins = !out.ends_with(|c: char| c.is_alphanumeric() || "_-/".contains(c));
        if c.is_ascii_uppercase()
            && begins
            && let Some(row) = links.row(rest)
        {
            let anchor = row.to_ascii_lowercase();
            out.push_str(&format!("[{row}](::rollbook::quirks#{anchor})"));
            rest = &rest[row.len()..];
            continue;
        }
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|it| rest.starts_with(it));
        if let Some(scheme) = scheme {
            let ends = |c: char| c.is_whitespace() || c.is_control() || "),;<>\"`".contains(c);
            let end = rest.find(ends).unwrap_or(rest.len());
            let address = rest[..end].trim_end_matches(['.', ':']);
            if address.len() > scheme.len() && !address.contains(['{', '[', ']', '\\']) {
                out.push_str(&format!("<{address}>"));
                rest = &rest[address.len()..];
            } else {
                // rustdoc warns about bare URLs.
                out.push_str(&scheme.replace("//", "\\//"));
                rest = &rest[scheme.len()..];
            }
            continue;
        }
        if matches!(c, ' ' | '\t') {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            rest = &rest[1..];
            continue;
        }
        if matches!(c, '[' | ']' | '<' | '>' | '`' | '\\') || (c == '~' && run >= 3) {
            // A quotation stays a quotation.
            if c != '>' || !out.trim_start_matches(['>', ' ']).is_empty() {
                out.push('\\');
            }
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// The code span at the start of the text, if it ends in the same line.
fn code_span(text: &str, ticks: usize) -> Option<&str> {
    let mark = &text[..ticks];
    let mut from = ticks;
    loop {
        let at = from + text[from..].find(mark)?;
        let run = text[at..].len() - text[at..].trim_start_matches('`').len();
        if run == ticks {
            return Some(&text[..at + ticks]);
        }
        from = at + run;
    }
}

/// The docs of the client.
pub(super) fn client(context: &Context<'_>) -> TokenStream {
    let links = Links::of(context, "");
    let info = &context.model.document["info"];
    let title = linked(&links, info["title"].as_str().unwrap_or_default());
    let head = format!(
        "A client of {title}.\n\nCheap to clone: clones share connections, tokens and settings.\n"
    );
    let about = described(&links, info["description"].as_str().unwrap_or_default());
    of_lines(
        head.lines()
            .map(str::to_owned)
            .chain([String::new()])
            .chain(about),
    )
}

/// The docs of an operation's method.
pub(super) fn operation(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let Operation {
        method,
        path,
        docs,
        evidence,
        ..
    } = operation;
    let effect = match (method.as_str(), operation.idempotent) {
        ("GET" | "HEAD", _) => "It reads only, so nothing can have taken effect.",
        (_, true) => {
            "A lost response leaves open whether it took effect \
             ([`effect`](::rollbook::Error::effect) is `Unknown`); \
             sending it again does no harm."
        }
        (_, false) => {
            "A lost response leaves open whether it took effect \
             ([`effect`](::rollbook::Error::effect) is `Unknown`): \
             look before you send it again, or it may be done twice."
        }
    };
    let authentication = match &operation.security {
        Security::None => "none".to_owned(),
        Security::Basic => "client id and secret (Basic)".to_owned(),
        Security::Bearer => "bearer token, fetched when needed".to_owned(),
        Security::ApiKey { header } => format!("header {}", code(header)),
    };
    let seen = match evidence.as_str() {
        "page" => "the vendor's page",
        "docs" => "another page of the vendor",
        "code" => "working code that calls it",
        _ => "inferred from similar calls, not documented",
    };
    let links = Links::of(context, "");
    let mut lines = described(&links, &operation.summary);
    lines.push(String::new());
    lines.extend(fenced(&example::call(context, operation)));
    lines.push(String::new());
    lines.extend(described(&links, &operation.description));
    let rest = format!(
        "\n{}; authentication: {authentication}.\n\n# Errors\n\n\
         Bad input is rejected before anything is sent. {effect}\n\n\
         Source: {seen}, {}.",
        code(&format!("{method} {path}")),
        linked(&links, docs)
    );
    lines.extend(rest.lines().map(str::to_owned));
    of_lines(lines)
}

#[cfg(test)]
mod tests {
    use super::{Links, code, described, harmless};

    fn shown(text: &str) -> String {
        let links = Links {
            operations: vec![("createToken", "create_token")],
            root: "super::",
            has_rows: true,
        };
        let lines: Vec<_> = described(&links, text)
            .iter()
            .map(|line| harmless(line))
            .collect();
        lines.join("\n")
    }

    #[test]
    fn a_code_span_is_one_line_and_contains_the_whole_text() {
        for (text, docs) in [
            ("a|b", "`a|b`"),
            ("a`b", "`` a`b ``"),
            ("``", "``` `` ```"),
            ("a\nb\u{202e}", "`aU+000AbU+202E`"),
        ] {
            assert_eq!(code(text), docs);
        }
    }

    #[test]
    fn no_description_becomes_a_doctest() {
        for (text, docs) in [
            ("```rust\nfn main() {}\n```", "```text\nfn main() {}\n```"),
            ("```\nlet x = 1;", "```text\nlet x = 1;\n```"),
            ("~~~~ json\n{}\n~~~\n~~~~", "~~~~text\n{}\n~~~\n~~~~"),
            ("So:\n\n      let x = 1;", "So:\n\n   let x = 1;"),
            ("So:\n\n\tlet x = 1;", "So:\n\n   let x = 1;"),
            ("- a\n  ```\n  b\n c\n    ```", "- a\n```text\nb\nc\n```"),
            ("-     let x = 1;", "- let x = 1;"),
            (">\tlet x = 1;\n>\n> 1.     x", "> let x = 1;\n>\n> 1. x"),
            ("> ```\n> x\n> ```", "> \\`\\`\\`\n> x\n> \\`\\`\\`"),
            ("- ~~~rust", "- \\~~~rust"),
            ("a ``` b", "a \\`\\`\\` b"),
        ] {
            assert_eq!(shown(text), docs);
        }
    }

    #[test]
    fn characters_that_the_compiler_rejects_become_code_points() {
        assert_eq!(shown("a\rb\r\nc"), "a\nb\nc");
        assert_eq!(shown("a\u{202e}b\u{0}c"), "aU+202EbU+0000c");
        assert_eq!(shown("a */ b /* c"), "a */ b /* c");
    }

    #[test]
    fn only_urls_become_links() {
        for (text, docs) in [
            ("see [x](y) and [Email]", "see \\[x\\](y) and \\[Email\\]"),
            ("`[Email]` and ``a`b``", "`[Email]` and ``a`b``"),
            ("| `a|b` |", "| `a\\|b` |"),
            ("one ` alone", "one \\` alone"),
            ("at https://a.b/c, or <b>", "at <https://a.b/c>, or \\<b\\>"),
            ("at https://{org}.b", "at https:\\//{org}.b"),
            ("<https://a.b>", "\\<<https://a.b>\\>"),
            ("https://a\tb", "<https://a> b"),
        ] {
            assert_eq!(shown(text), docs);
        }
    }

    #[test]
    fn an_operation_id_becomes_a_link_with_the_rust_name() {
        let link = "[`create_token`](super::Client::create_token)";
        assert_eq!(shown("as `createToken` does"), format!("as {link} does"));
        for text in ["`createTokens`", "createToken", "``` createToken"] {
            assert!(!shown(text).contains("create_token"), "{text}");
        }
    }

    #[test]
    fn a_code_becomes_a_link_to_its_row() {
        let link = |row: &str| format!("[{row}](::rollbook::quirks#{})", row.to_lowercase());
        for (text, docs) in [
            ("so (M13)", format!("so ({})", link("M13"))),
            ("B2, B11", format!("{}, {}", link("B2"), link("B11"))),
            ("as M2.", format!("as {}.", link("M2"))),
        ] {
            assert_eq!(shown(text), docs);
        }
        for text in ["`M13`", "OM13", "M13a", "x-M13", "B2CORE", "M", "1M3"] {
            assert_eq!(shown(text), text);
        }
    }
}
