//! Advice for errors of saphyr-parser.

/// Advice for errors of saphyr-parser, by a part of their message. The first match counts.
pub(super) const ADVICE: &[(&str, &str)] = &[
    ("tab", "indent with spaces: YAML allows no tab there"),
    (
        "recursion limit",
        "make the inner part a component, and refer to it by `$ref`",
    ),
    (
        "unknown anchor",
        "`*name` refers to an anchor `&name` above it: add the anchor, or quote the text",
    ),
    (
        "handle wasn't declared",
        "remove the tag, or quote the text if its `!` belongs to it",
    ),
    (
        "parsing a tag",
        "remove the tag, or quote the text if its `!` belongs to it",
    ),
    (
        "unknown escape",
        r"put the string between single quotes, where `\` is a plain character: '\d'",
    ),
    (
        "invalid Unicode character",
        r"write the character itself, or its code point with eight digits: `\U0001F44D`",
    ),
    (
        "hexadecimal number",
        r"write `\x` with two hexadecimal digits, `\u` with four, `\U` with eight",
    ),
    (
        "mapping values are not allowed",
        "quote the text if it holds `: `, as in 'Note: all of them'; or fix the indentation",
    ),
    (
        "did not find expected key",
        "quote the text if it begins with a bracket and continues after it; or fix the indentation: the keys of a mapping \
         begin in one column",
    ),
    (
        "block sequence entries are not allowed",
        "quote the text if it begins with `- `; a list begins on the line below its key",
    ),
    (
        "unexpected character",
        "quote the text: no plain text begins with this character",
    ),
    (
        "trailing content after double-quoted",
        "quote the whole text; between single quotes a `'` is written `''`, between double quotes a `\"` is `\\\"`",
    ),
    ("unexpected end of stream", "close the quote that is open"),
    (
        "in quoted scalar",
        "close the quote that begins here, or indent the lines that belong to the text",
    ),
    (
        "block scalar",
        "put the text on the lines below the `|` or `>`, indented; quote a text that begins with such a sign",
    ),
    (
        "mapping keys are not allowed",
        "quote the text: a plain `? ` at its beginning is for keys",
    ),
    (
        "directive",
        "remove the line that begins with `%`, or quote the text if it is one",
    ),
    (
        "anchor or alias",
        "quote the text: a plain `&` or `*` at its beginning is for anchors",
    ),
    (
        "byte order mark",
        "remove the byte order mark, U+FEFF, which only the beginning of a file may have",
    ),
];
