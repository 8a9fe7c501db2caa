//! The formats of examples. The runtime validates requests (`rollbook::runtime::rules::Format`); here, only what a
//! reader would take for a mistake matters.

use std::net::{Ipv4Addr, Ipv6Addr};

use regex_lite::Regex;

const DATE: &str = r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME: &str = r"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";

/// A sample of the format, if `text` breaks it.
pub(super) fn broken(format: &str, text: &str) -> Option<&'static str> {
    let (fits, sample) = match format {
        "date" => (is_date(text), "2025-01-31"),
        "date-time" => {
            let parts = text.split_once(['T', 't']);
            let fits = parts.is_some_and(|(date, time)| is_date(date) && matches(TIME, time));
            (fits, "2025-01-31T09:30:00Z")
        }
        "email" => (matches(r"[^@\s]+@[^@\s]+", text), "name@example.com"),
        "uuid" => (
            matches(r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text),
            "123e4567-e89b-12d3-a456-426614174000",
        ),
        "uri" => (
            matches(r"[A-Za-z][A-Za-z0-9+.-]*:\S*", text),
            "https://example.com/page",
        ),
        "ipv4" => (text.parse::<Ipv4Addr>().is_ok(), "192.0.2.1"),
        "ipv6" => (text.parse::<Ipv6Addr>().is_ok(), "2001:db8::1"),
        "hostname" => (
            matches(
                r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*",
                text,
            ),
            "www.example.com",
        ),
        _ => return None,
    };
    (!fits).then_some(sample)
}

/// Whether a pattern matches a whole text. Every pattern here is valid.
fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(&format!("^(?:{pattern})$")).is_ok_and(|regex| regex.is_match(text))
}

fn is_date(text: &str) -> bool {
    let Ok(pattern) = Regex::new(&format!("^{DATE}$")) else {
        return false;
    };
    let parts = pattern.captures(text).map(|found| {
        let number = |at: usize| found[at].parse::<u16>().unwrap_or_default();
        (number(1), number(2), number(3))
    });
    parts.is_some_and(|(year, month, day)| {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => 31,
        };
        day <= days
    })
}

#[cfg(test)]
mod tests {
    use super::broken;

    /// Each format, with texts that fit and texts that do not.
    const TEXTS: [(&str, &[&str], &[&str]); 8] = [
        (
            "date",
            &["2024-02-29", "2000-02-29", "2025-12-31"],
            &[
                "2025-02-29",
                "1900-02-29",
                "2025-04-31",
                "2025-1-31",
                "31.01.2025",
                "",
            ],
        ),
        (
            "date-time",
            &[
                "2025-01-31T09:30:00Z",
                "2025-01-31t09:30:00.5+02:00",
                "2016-12-31T23:59:60Z",
            ],
            &[
                "2025-01-31 09:30:00Z",
                "2025-01-31T09:30:00",
                "2025-01-31T24:00:00Z",
                "2025-02-30T09:30:00Z",
            ],
        ),
        (
            "email",
            &["ann@example.com", "ann+clubs@localhost"],
            &[
                "ann.example.com",
                "@example.com",
                "ann@",
                "an n@example.com",
                "a@b@c",
            ],
        ),
        (
            "uuid",
            &[
                "123e4567-e89b-12d3-a456-426614174000",
                "123E4567-E89B-12D3-A456-426614174000",
            ],
            &[
                "123e4567e89b12d3a456426614174000",
                "{123e4567-e89b-12d3-a456-426614174000}",
                "g23e4567-e89b-12d3-a456-426614174000",
            ],
        ),
        (
            "uri",
            &[
                "https://example.com/a?b=c#d",
                "mailto:ann@example.com",
                "urn:isbn:0451450523",
            ],
            &[
                "www.example.com",
                "/page",
                "1http://example.com",
                "https://example.com/a b",
                "",
            ],
        ),
        (
            "ipv4",
            &["192.0.2.1", "0.0.0.0", "255.255.255.255"],
            &[
                "192.0.2",
                "192.0.2.256",
                "192.0.2.01",
                "192.0.2.1/24",
                "::1",
            ],
        ),
        (
            "ipv6",
            &["2001:db8::1", "::", "::ffff:192.0.2.1"],
            &[
                "2001::db8::1",
                "2001:db8",
                "[::1]",
                "fe80::1%eth0",
                "192.0.2.1",
            ],
        ),
        (
            "hostname",
            &["localhost", "www.example.com", "a-1.example"],
            &[
                "-a.example.com",
                "a-.example.com",
                "a..b",
                "my_host.example.com",
                "www.example.com:80",
                "http://a",
                "",
            ],
        ),
    ];

    #[test]
    fn a_text_breaks_its_format_or_fits() {
        for (format, fitting, breaking) in TEXTS {
            for text in fitting {
                assert_eq!(broken(format, text), None, "{format}: {text}");
            }
            for text in breaking {
                assert!(broken(format, text).is_some(), "{format}: {text}");
            }
        }
    }

    #[test]
    fn the_sample_of_each_format_fits() {
        for (format, ..) in TEXTS {
            let sample = broken(format, " ").unwrap_or_default();
            assert_eq!(broken(format, sample), None, "{format}: {sample}");
        }
    }
}
