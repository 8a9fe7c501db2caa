//! The forms that the vendors want text in: addresses, numbers and dates.

use chrono::{NaiveDate, SecondsFormat};

use crate::clock::Timestamp;

/// Words with dots between, one `@`, and a dotted name, in letters of any script. White space of any kind and invisible
/// characters are in no address, not even around it: nothing is trimmed.
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

/// Seven to fifteen digits, with a plus before and white space, hyphens and brackets between.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (7..=15).contains(&digits)
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || "-()".contains(c))
}

/// A real day written `YYYY-MM-DD`.
pub(crate) fn is_iso_date(text: &str) -> bool {
    date(text, "%Y-%m-%d").is_some()
}

/// A real day written `MM/dd/yyyy` (M5).
pub(crate) fn us_date(text: &str) -> Option<NaiveDate> {
    date(text, "%m/%d/%Y")
}

/// Written as MemberClicks writes a moment: `08/22/2025 05:43:57 PM`, without a zone.
pub(crate) fn us_moment(moment: Timestamp) -> String {
    moment.format("%m/%d/%Y %I:%M:%S %p").to_string()
}

/// Written as B2CORE writes a moment: `2021-01-01T00:00:00+00:00`.
pub(crate) fn rfc3339(moment: Timestamp) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// `chrono` reads `1/1/2025` and `+2025` too; only what it would write itself is in the form.
fn date(text: &str, form: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, form)
        .ok()
        .filter(|day| day.format(form).to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_is_words_with_dots_and_a_dotted_domain() {
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
    fn no_white_space_and_nothing_invisible_is_in_an_email_or_around_it() {
        // Blank, tab, line ends, no-break, narrow no-break, ideographic; then what has no width at all.
        let unseen = [
            ' ', '\t', '\n', '\r', '\u{85}', '\u{a0}', '\u{202f}', '\u{3000}', '\u{2028}', '\0',
            '\u{ad}', '\u{200b}', '\u{200e}', '\u{2060}', '\u{feff}',
        ];
        for c in unseen {
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
    fn a_date_is_padded_and_real() {
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
