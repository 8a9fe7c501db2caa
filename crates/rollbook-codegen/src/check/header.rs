//! Valid header names.

/// Headers that clients or HTTP set, and their source.
const OWNED: &[(&str, &str)] = &[
    ("host", "the server's address"),
    ("content-length", "the body"),
    ("content-type", "the `content` of the body"),
    (
        "content-encoding",
        "the client, which sends bodies as they are",
    ),
    ("transfer-encoding", "the connection"),
    ("connection", "the connection"),
    ("keep-alive", "the connection"),
    ("proxy-connection", "the connection"),
    ("te", "the connection"),
    ("trailer", "the connection"),
    ("upgrade", "the connection"),
    ("expect", "the connection"),
    ("accept", "the `content` of the responses"),
    (
        "accept-encoding",
        "the client, which reads bodies as they are",
    ),
    ("user-agent", "the program's options"),
    ("cookie", "cookies, which clients do not keep"),
];

/// What is wrong with a header name, as message and rewrite.
pub(crate) fn header_name_problem(name: &str) -> Option<(String, String)> {
    if name.is_empty() {
        return Some((
            "the header has no name".to_owned(),
            "write the name that the vendor's page shows, such as `X-API-Key`".to_owned(),
        ));
    }
    if let Some(bad) = name.chars().find(|&c| !is_token(c)) {
        let what = match bad {
            ' ' => "a space".to_owned(),
            c if c.is_control() || c.is_whitespace() => format!("U+{:04X}", u32::from(c)),
            c => format!("`{c}`"),
        };
        return Some((
            format!(
                "`{}` is not a valid header name: it has {what}",
                name.escape_debug()
            ),
            match cleaned(name) {
                Some(cleaned) => format!("write `{cleaned}`, if that is the vendor's name"),
                None => "write the vendor's name, which has letters, digits and `-`".to_owned(),
            },
        ));
    }
    let (_, source) = OWNED
        .iter()
        .find(|(owned, _)| name.eq_ignore_ascii_case(owned))?;
    Some((
        format!("a program cannot set the header `{name}`: it follows from {source}"),
        "remove it, or write the name of the header that is meant".to_owned(),
    ))
}

fn is_owned(name: &str) -> bool {
    OWNED
        .iter()
        .any(|(owned, _)| name.eq_ignore_ascii_case(owned))
}

/// Token characters, RFC 9110, section 5.6.2.
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

/// The name without a colon and value after it, with `-` for spaces in it.
fn cleaned(name: &str) -> Option<String> {
    let name = name.split(':').next()?.trim();
    let joined = name.split_whitespace().collect::<Vec<_>>().join("-");
    let is_good = !joined.is_empty() && joined.chars().all(is_token) && !is_owned(&joined);
    is_good.then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::header_name_problem;

    fn problem(name: &str) -> String {
        match header_name_problem(name) {
            Some((message, rewrite)) => format!("{message} => {rewrite}"),
            None => "fine".to_owned(),
        }
    }

    #[test]
    fn a_valid_name_is_accepted() {
        for name in [
            "X-API-Key",
            "api-key",
            "authorization",
            "x_key",
            "X.Key",
            "k",
            "Token2",
        ] {
            assert_eq!(problem(name), "fine");
        }
    }

    #[test]
    #[rustfmt::skip] // a table
    fn an_invalid_name_is_reported_with_the_character() {
        let names = [
            "", " ", "X Key", "X-Key ", "X-Key:", "X-Key: abc", ":authority", "X-Schlüssel", "X-Key\n", "X\tKey",
            "X\u{a0}Key", "X/Key", "(key)", "X-\u{1F511}", "X\u{0}", "\"key\"", "Con tent:", "Content Type",
        ];
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!("names", names.map(problem).join("\n"));
        });
    }

    #[test]
    #[rustfmt::skip] // a table
    fn a_header_that_the_client_or_http_sets_is_rejected_in_any_case() {
        let names = [
            "host", "Host", "CONTENT-LENGTH", "Content-Type", "transfer-encoding", "Connection", "Accept", "cookie",
        ];
        for name in names {
            assert!(problem(name).starts_with("a program cannot set the header"), "{name}");
        }
    }
}
