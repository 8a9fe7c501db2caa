//! Formats of text fields: e-mail addresses, phone numbers and dates.

use chrono::{NaiveDate, SecondsFormat};

use crate::clock::Timestamp;

/// Dot-separated words, `@`, and a dotted domain, in letters of any script. Whitespace and invisible characters are
/// invalid, also around the address: nothing is trimmed.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    local.split('.').all(is_atom) && domain.contains('.') && domain.split('.').all(is_label)
}

fn is_atom(word: &str) -> bool {
    !word.is_empty()
        && (word.chars()).all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
}

/// Seven to fifteen digits with an optional leading plus, and whitespace, hyphens and brackets in between.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (7..=15).contains(&digits)
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || "-()".contains(c))
}

/// A valid date in the format `YYYY-MM-DD`.
pub(crate) fn is_iso_date(text: &str) -> bool {
    date(text, "%Y-%m-%d").is_some()
}

/// A valid date in the format `MM/dd/yyyy` (M5).
pub(crate) fn us_date(text: &str) -> Option<NaiveDate> {
    date(text, "%m/%d/%Y")
}

/// The date-time format of MemberClicks, without a time zone: `08/22/2025 05:43:57 PM`.
pub(crate) fn us_date_time(instant: Timestamp) -> String {
    instant.format("%m/%d/%Y %I:%M:%S %p").to_string()
}

/// The date-time format of B2CORE: `2021-01-01T00:00:00+00:00`.
pub(crate) fn rfc3339(instant: Timestamp) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// `chrono` also accepts `1/1/2025` and `+2025`. Only text that it would write itself is valid.
fn date(text: &str, pattern: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, pattern)
        .ok()
        .filter(|day| day.format(pattern).to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_has_dotted_words_and_a_dotted_domain() {
        for good in [
            "test@gmail.com",
            "a+b@c.example",
            "o'neil.x@my-club.co.uk",
            "ådá@exämple.example",
        ] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "test",
            "test@",
            "@gmail.com",
            "test@gmail",
            "a@b@c.example",
            "a@b..c",
            "a@.b.c",
            "a@-b.c",
            "a@b-.c",
            ".a@b.example",
            "a.@b.example",
            "a..b@c.example",
            "Ada <a@b.example>",
            "“a”@b.example",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn an_email_has_no_whitespace_or_invisible_characters_in_it_or_around_it() {
        // Space, tab, line ends, no-break, narrow no-break, ideographic; then zero-width characters.
        let invisible = [
            ' ', '\t', '\n', '\r', '\u{85}', '\u{a0}', '\u{202f}', '\u{3000}', '\u{2028}', '\0',
            '\u{ad}', '\u{200b}', '\u{200e}', '\u{2060}', '\u{feff}',
        ];
        for c in invisible {
            for email in [
                format!("{c}ada@example.org"),
                format!("ada@example.org{c}"),
                format!("a{c}da@example.org"),
                format!("ada@exa{c}mple.org"),
            ] {
                assert!(!is_email(&email), "{email:?}");
            }
        }
    }

    #[test]
    fn a_phone_number_has_seven_to_fifteen_digits() {
        for good in [
            "+91-9998887766",
            "(555) 123-4567",
            "1234567",
            "+33\u{202f}1\u{a0}23\u{a0}45\u{a0}67",
        ] {
            assert!(is_phone(good), "{good}");
        }
        for bad in [
            "",
            "123456",
            "1234567890123456",
            "555 CALL NOW 1",
            "123+4567",
        ] {
            assert!(!is_phone(bad), "{bad}");
        }
    }

    #[test]
    fn a_date_is_padded_and_valid() {
        assert!(is_iso_date("2024-02-29"));
        assert!(us_date("02/29/2024").is_some());
        for bad in ["2023-02-29", "2024-2-9", "02/29/2024", ""] {
            assert!(!is_iso_date(bad), "{bad}");
        }
        for bad in ["02/29/2023", "1/1/2025", "01/01/225", "2025-01-01", ""] {
            assert!(us_date(bad).is_none(), "{bad}");
        }
    }
}
