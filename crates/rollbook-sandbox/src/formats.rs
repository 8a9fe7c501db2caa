//! The forms that the vendors want text in: addresses, numbers and dates.

use chrono::{NaiveDate, SecondsFormat};

use crate::clock::Timestamp;

/// One `@`, something before it, and a dotted name after it.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let plain = !text.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    plain && !local.is_empty() && domain.contains('.') && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '-')
}

/// Seven to fifteen digits, with a plus before and blanks, hyphens and brackets between.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (7..=15).contains(&digits)
        && rest
            .chars()
            .all(|letter| letter.is_ascii_digit() || " -()".contains(letter))
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
    fn an_email_has_a_local_part_and_a_dotted_domain() {
        for good in ["test@gmail.com", "a+b@c.example", "x@my-club.co.uk"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "test",
            "test@",
            "@gmail.com",
            "test@gmail",
            "a b@c.example",
            "a@b@c.example",
            "a@b..c",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn a_phone_number_has_seven_to_fifteen_digits() {
        for good in ["+91-9998887766", "(555) 123-4567", "1234567"] {
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
