//! Names of properties, parameters, enum values, components and operations that Rust or generated code uses.

mod clashes;
mod components;
mod enum_values;
mod fields;
mod operations;

use super::Matrix;

pub fn add(matrix: &mut Matrix) {
    fields::add(matrix);
    enum_values::add(matrix);
    components::add(matrix);
    operations::add(matrix);
    clashes::add(matrix);
}

/// A name on the wire and in Rust.
type Name = (String, String);

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Names that generated code or the language uses somewhere. They stay unchanged unless reserved there.
const PLAIN: &[&str] = &[
    "url",
    "request",
    "timeout",
    "deadline",
    "retry",
    "extra_header",
    "extra_query",
    "operation",
    "checks",
    "client",
    "body",
    "body_map",
    "send",
    "stream",
    "clone",
    "new",
    "build",
    "builder",
    "with",
    "extra",
    "value",
    "values",
    "map",
    "key",
    "invalid",
    "draft",
    "index",
    "default",
    "from",
    "into",
    "try_from",
    "try_into",
    "serialize",
    "deserialize",
    "deserializer",
    "serializer",
    "fmt",
    "drop",
    "eq",
    "connection",
    "types",
    "rules",
    "runtime",
    "option",
    "result",
    "vec",
    "string",
    "some",
    "none",
    "ok",
    "err",
    "f",
    "v",
    "m",
    "s",
    "i",
    "d",
    "it",
    "union",
    "raw",
    "auto",
    "std",
    "core",
    "alloc",
    "serde",
    "serde_json",
    "reqwest",
    "rollbook",
    "chrono",
    "i64",
    "str",
    "bool",
    "u8",
    "main",
    "test",
    "into_field",
    "is_empty",
    "take",
    "items",
    "properties",
    "nullable",
    "required",
    "examples",
    "example",
    "description",
    "content",
    "schema",
    "schemas",
    "get",
];

/// Names that change in Rust, one scope per row.
const ODD: &[&[(&str, &str)]] = &[
    &[
        ("__client", "client"),
        ("__0", "x0"),
        ("__body", "body"),
        ("_", "x"),
        ("1", "x1_"),
        ("x1", "x1"),
        ("2fa", "x2fa"),
        ("+1", "plus1"),
        ("-1", "minus1"),
        ("m²", "m_"),
        ("m", "m"),
        ("{2}", "x2"),
        ("größe", "größe"),
        ("gro\u{308}ße", "größe_"),
        ("имя", "имя"),
        ("名前", "名前"),
        ("ｆull", "ull"),
    ],
    &[
        ("", "x"),
        ("[Name | First]", "name_first"),
        ("filter[x]", "filter_x"),
        ("filter[]", "filter"),
        ("requestID", "request_id"),
        ("HTTPServer", "http_server"),
        ("sort-by", "sort_by"),
        ("dotted.name", "dotted_name"),
        ("x/y", "x_y"),
        ("p~q", "p_q"),
        ("a b", "a_b"),
        ("don't", "dont"),
        ("\"quoted\"", "quoted"),
        ("back\\slash", "back_slash"),
        ("line\nbreak", "line_break"),
        ("\u{0}nul", "nul"),
        ("100%", "x100"),
        ("a&c=d", "a_c_d"),
        ("#hash", "hash"),
        ("$ref", "ref_"),
        ("x-vendor", "x_vendor"),
        ("@type", "type_"),
    ],
    &[
        ("🎉 party", "party"),
        ("асе", "x"),
        ("Self", "self_"),
        ("SHOUTED_NAME", "shouted_name"),
        ("ﬁ", "x_"),
        ("a\u{202e}b", "a_b"),
        ("\u{feff}bom", "bom"),
        ("نام", "نام"),
        ("İstanbul", "i\u{307}stanbul"),
        ("ß", "ß"),
    ],
];

/// Valid header names, one scope per row.
const HEADERS: &[&[(&str, &str)]] = &[&[
    ("X-Request-Id", "x_request_id"),
    ("X!#$%&'*+.^_`|~", "x"),
    ("1", "x1_"),
    ("x1", "x1"),
    ("2fa", "x2fa"),
    ("-", "x_"),
    ("+1", "plus1"),
    ("-1", "minus1"),
    ("Self", "self_"),
    ("If-Match", "if_match"),
    ("Idempotency-Key", "idempotency_key"),
]];

fn long() -> Name {
    let wire = "very_long_name_".repeat(20);
    (wire.clone(), wire.trim_end_matches('_').to_owned())
}

fn owned(names: &[(&str, &str)]) -> Vec<Name> {
    names
        .iter()
        .map(|(wire, rust)| ((*wire).to_owned(), (*rust).to_owned()))
        .collect()
}

/// Rows of names, one scope per row; `reserved` names get an underscore.
fn rows(odd: &[&[(&str, &str)]], reserved: &[&str]) -> Vec<Vec<Name>> {
    let keywords = KEYWORDS
        .iter()
        .map(|word| ((*word).to_owned(), format!("{word}_")));
    let plain = PLAIN
        .iter()
        .map(|word| ((*word).to_owned(), (*word).to_owned()));
    let usual: Vec<Name> = keywords.chain(plain).chain([long()]).collect();
    let mut rows: Vec<Vec<Name>> = usual.chunks(24).map(<[_]>::to_vec).collect();
    rows.extend(odd.iter().map(|row| owned(row)));
    for (_, rust) in rows.iter_mut().flatten() {
        if reserved.contains(&rust.as_str()) {
            rust.push('_');
        }
    }
    rows
}

const IN_CALLS: &[&str] = &["body", "body_map", "send", "stream", "by_page", "clone"];

const IN_OPEN_OBJECTS: &[&str] = &["extra"];
