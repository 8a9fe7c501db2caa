//! Validation of `format`.
//!
//! Each format accepts what the crate `jsonschema` accepts under draft 4, except that e-mail addresses with a display
//! name ("Ann <ann@example.com>") are rejected and Punycode labels are not decoded. `tests/rules` compares the two.

use std::net::{Ipv4Addr, Ipv6Addr};

use chrono::NaiveDate;

use super::us_date::UsDate;

/// `format` of a text, or its `x-date-format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `2025-01-31`.
    Date,
    /// `2025-01-31T09:30:00Z`, RFC 3339.
    DateTime,
    /// `01/31/2025`, the `x-date-format` `MM/dd/yyyy`.
    UsDate,
    /// An e-mail address, RFC 5321, in ASCII.
    Email,
    /// A host name, RFC 1034.
    Hostname,
    /// `192.0.2.1`.
    Ipv4,
    /// `2001:db8::1`.
    Ipv6,
    /// An absolute URI, RFC 3986.
    Uri,
    /// A UUID with its hyphens.
    Uuid,
}

impl Format {
    /// Whether a text has this format.
    #[must_use]
    pub fn matches(self, text: &str) -> bool {
        match self {
            Self::Date => is_date(text),
            Self::DateTime => is_date_time(text),
            Self::UsDate => text.parse::<UsDate>().is_ok(),
            Self::Email => is_email(text),
            Self::Hostname => is_hostname(text),
            Self::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
            Self::Ipv6 => text.parse::<Ipv6Addr>().is_ok(),
            Self::Uri => is_uri(text),
            Self::Uuid => is_uuid(text),
        }
    }

    /// The format as in a spec.
    pub(in crate::runtime) fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::UsDate => "MM/dd/yyyy",
            Self::Email => "email",
            Self::Hostname => "hostname",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Uri => "uri",
            Self::Uuid => "uuid",
        }
    }

    /// The format as the rest of a message that begins with "is not".
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Date => "a date such as 2025-01-31",
            Self::DateTime => "a date and time such as 2025-01-31T09:30:00Z",
            Self::UsDate => "a date in the form MM/dd/yyyy, such as 01/31/2025",
            Self::Email => "an e-mail address such as name@example.com",
            Self::Hostname => "a host name such as www.example.com",
            Self::Ipv4 => "an IPv4 address such as 192.0.2.1",
            Self::Ipv6 => "an IPv6 address such as 2001:db8::1",
            Self::Uri => "a URI such as https://example.com/page",
            Self::Uuid => "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
        }
    }
}

/// The number of at most four ASCII digits.
fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        Some(number * 10 + u16::from(digit))
    })
}

fn is_date(text: &str) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return false;
    };
    let parts = (
        number(&[y1, y2, y3, y4]),
        number(&[m1, m2]),
        number(&[d1, d2]),
    );
    let (Some(year), Some(month), Some(day)) = parts else {
        return false;
    };
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).is_some()
}

fn is_date_time(text: &str) -> bool {
    let parts = text.split_once(['T', 't']);
    parts.is_some_and(|(date, time)| is_date(date) && is_time(time).is_some())
}

/// A time with its offset. A leap second is valid only at the end of a UTC day.
fn is_time(text: &str) -> Option<()> {
    let (clock, rest) = text.split_at_checked("hh:mm:ss".len())?;
    let &[h1, h2, b':', m1, m2, b':', s1, s2] = clock.as_bytes() else {
        return None;
    };
    let (hour, minute) = hour_and_minute([h1, h2, m1, m2])?;
    let second = number(&[s1, s2])?;
    let offset = match rest.strip_prefix('.') {
        Some(fraction) => {
            let offset = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            (offset.len() < fraction.len()).then_some(offset)?
        }
        None => rest,
    };
    let east = match *offset.as_bytes() {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hour, minute) = hour_and_minute([h1, h2, m1, m2])?;
            let minutes = hour * 60 + minute;
            if sign == b'+' { minutes } else { -minutes }
        }
        _ => return None,
    };
    let last_minute = (hour * 60 + minute - east).rem_euclid(24 * 60) == 24 * 60 - 1;
    (second < 60 || (second == 60 && last_minute)).then_some(())
}

fn hour_and_minute([h1, h2, m1, m2]: [u8; 4]) -> Option<(i32, i32)> {
    let (hour, minute) = (number(&[h1, h2])?, number(&[m1, m2])?);
    (hour < 24 && minute < 60).then_some((hour.into(), minute.into()))
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    is_local_part(local) && is_mail_domain(domain)
}

/// Words separated by dots, or a quoted text.
fn is_local_part(text: &str) -> bool {
    let quoted = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    text.len() <= 64
        && match quoted {
            Some(inner) => is_quoted(inner),
            None => between_dots(text).all(|word| {
                let fits = |b: &u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(b);
                !word.is_empty() && word.iter().all(fits)
            }),
        }
}

/// Printable characters and blanks; a backslash escapes any printable character.
fn is_quoted(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'\\' => bytes.next().is_some_and(|next| next.is_ascii_graphic()),
            b'"' => false,
            _ => byte.is_ascii_graphic() || matches!(byte, b' ' | b'\t'),
        };
        if !fits {
            return false;
        }
    }
    true
}

/// A host name, or an IP address in brackets.
fn is_mail_domain(text: &str) -> bool {
    let bracketed = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match bracketed {
        Some(address) => match address.split_at_checked("IPv6:".len()) {
            Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => {
                address.parse::<Ipv6Addr>().is_ok()
            }
            _ => address.parse::<Ipv4Addr>().is_ok(),
        },
        // Hyphens at these two positions are reserved for internationalized names (RFC 5891).
        None => {
            is_hostname(text)
                && between_dots(text)
                    .all(|label| label.get(2..4) != Some(b"--") || label.starts_with(b"xn"))
        }
    }
}

fn is_hostname(text: &str) -> bool {
    text.len() <= 253
        && between_dots(text).all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .iter()
                    .all(|b| b.is_ascii_alphanumeric() || *b == b'-')
                && !label.starts_with(b"-")
                && !label.ends_with(b"-")
        })
}

fn between_dots(text: &str) -> impl Iterator<Item = &[u8]> {
    text.as_bytes().split(|byte| *byte == b'.')
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        && is_authority(authority)
        && consists_of(path, b":@/")
        && consists_of(query, b":@/?")
        && consists_of(fragment, b":@/?")
}

fn is_authority(text: &str) -> bool {
    let (user, host) = text.split_once('@').unwrap_or(("", text));
    let (host_fits, port) = match host.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((literal, port)) => (is_ip_literal(literal), port),
            None => (false, ""),
        },
        None => {
            let (name, port) = host.split_at(host.find(':').unwrap_or(host.len()));
            (consists_of(name, b""), port)
        }
    };
    let port_fits = match port.strip_prefix(':') {
        Some(digits) => digits.bytes().all(|b| b.is_ascii_digit()),
        None => port.is_empty(),
    };
    consists_of(user, b":") && host_fits && port_fits
}

/// The host in the brackets of a URI: an IPv6 address, or RFC 3986's `IPvFuture`.
fn is_ip_literal(text: &str) -> bool {
    let future = text
        .strip_prefix(['v', 'V'])
        .and_then(|rest| rest.split_once('.'));
    match future {
        Some((version, address)) => {
            !version.is_empty()
                && version.bytes().all(|b| b.is_ascii_hexdigit())
                && !address.is_empty()
                && !address.contains('%')
                && consists_of(address, b":")
        }
        None => text.parse::<Ipv6Addr>().is_ok(),
    }
}

/// Whether a part of a URI has only unreserved characters, sub-delimiters, percent-encoding, and `more`.
fn consists_of(part: &str, more: &[u8]) -> bool {
    let mut bytes = part.bytes();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => {
                let mut is_hex = || bytes.next().is_some_and(|b| b.is_ascii_hexdigit());
                is_hex() && is_hex()
            }
            _ => {
                byte.is_ascii_alphanumeric()
                    || b"-._~!$&'()*+,;=".contains(&byte)
                    || more.contains(&byte)
            }
        };
        if !fits {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn email_addresses_of_the_vendor_pages_are_valid() {
        for good in [
            "a@b",
            "test@gmail.com",
            "some.email+tag@domain.com",
            "o'neil@example.ie",
            "a31b1402@privaterelay.appleid.com",
            "apitest1@membersportal.co",
            "\"two words\"@example.com",
            "a@[IPv6:2001:db8::1]",
        ] {
            assert!(Format::Email.matches(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "@b",
            "a@",
            "a b@c",
            "a@b\n",
            "a..b@c",
            "a@b..c",
            "a@b_c",
            "ä@b.de",
            "a@bücher.de",
            "Ann <a@b.de>",
            // The placeholder for addresses on the vendor's page (Q25).
            "[email\u{a0}protected]",
        ] {
            assert!(!Format::Email.matches(bad), "{bad:?}");
        }
    }

    #[test]
    fn a_leap_second_is_valid_only_at_the_end_of_a_utc_day() {
        for good in [
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
            "1991-01-01T00:29:60.5+00:30",
        ] {
            assert!(Format::DateTime.matches(good), "{good}");
        }
        for bad in ["1990-12-31T22:59:60Z", "1990-12-31T15:59:60-07:00"] {
            assert!(!Format::DateTime.matches(bad), "{bad}");
        }
    }

    #[test]
    fn dates_that_the_library_writes_are_valid() {
        let date = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap_or_default();
        let time = date.and_time(chrono::NaiveTime::MIN).and_utc();
        let written = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        assert!(Format::Date.matches(&written(serde_json::json!(date))));
        assert!(Format::UsDate.matches(&written(serde_json::json!(UsDate::from(date)))));
        assert!(Format::DateTime.matches(&written(serde_json::json!(time))));
        assert!(Format::DateTime.matches(&written(serde_json::json!(time.fixed_offset()))));
    }
}
