//! The formats of strings, with samples.

use fastrand::Rng;
use rollbook::runtime::rules::Format;

/// Each format by its name in a spec, with valid and nearly valid texts. No e-mail address has a label `xn--…`, which
/// jsonschema decodes.
pub(crate) const FORMATS: &[(&str, Format, &[&str])] = &[
    (
        "date",
        Format::Date,
        &[
            "2025-01-31",
            "2024-02-29",
            "2025-02-29",
            "1900-02-29",
            "0000-12-31",
            "2025-04-31",
        ],
    ),
    (
        "date-time",
        Format::DateTime,
        &[
            "2025-01-31T09:30:00Z",
            "2025-01-31t09:30:00.123456789z",
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
            "2024-02-29T23:59:59+23:59",
            "2025-01-31T24:00:00Z",
            "2025-01-31 09:30:00Z",
        ],
    ),
    (
        "MM/dd/yyyy",
        Format::UsDate,
        &[
            "01/31/2025",
            "02/29/2024",
            "02/29/2025",
            "12/31/0001",
            "1/31/2025",
        ],
    ),
    (
        "email",
        Format::Email,
        &[
            "name@example.com",
            "some.email+tag@domain.com",
            "o'neil@example.ie",
            "a@b",
            "a.b.c@d-e.f1",
            "{x}|~#!@y.z",
            "\"two words\"@example.com",
            "\"a\\\"b@c\"@example.com",
            "\"\"@example.com",
            "a@[127.0.0.1]",
            "a@[IPv6:2001:db8::1]",
            "a@[ipv6:::]",
            "[email\u{a0}protected]",
            "a@ab--c.com",
        ],
    ),
    (
        "hostname",
        Format::Hostname,
        &[
            "www.example.com",
            "a",
            "a-b.c--d.e1",
            "127.0.0.1",
            "xn--bcher-kva.de",
            "a_b.com",
            "example.com.",
        ],
    ),
    (
        "ipv4",
        Format::Ipv4,
        &[
            "192.0.2.1",
            "0.0.0.0",
            "255.255.255.255",
            "256.1.1.1",
            "01.2.3.4",
            "1.2.3",
        ],
    ),
    (
        "ipv6",
        Format::Ipv6,
        &[
            "2001:db8::1",
            "::",
            "::1",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7::",
            "::ffff:192.0.2.1",
            "fe80::1%eth0",
            "1::2::3",
        ],
    ),
    (
        "uri",
        Format::Uri,
        &[
            "https://example.com/page?a=b&c#d",
            "mailto:name@example.com",
            "urn:isbn:0451450523",
            "http://user:pw@[::1]:8080/a%20b",
            "http://[v1.a:b]/",
            "http://a:1b/",
            "a+b.c-d:",
            "//example.com",
            "http://exa mple.com",
            "http://example.com/%zz",
        ],
    ),
    (
        "uuid",
        Format::Uuid,
        &[
            "123e4567-e89b-12d3-a456-426614174000",
            "FFFFFFFF-0000-0000-0000-00000000000f",
            "123e4567e89b12d3a456426614174000",
        ],
    ),
];

/// A sample, or one with a few characters changed.
pub(crate) fn near(rng: &mut Rng, samples: &[&str]) -> String {
    const SIGNIFICANT: &str = "0129aAfzZ.-:@/+%[]\"\\ _~?#!,TtZ6\u{a0}é٣\n";
    let significant: Vec<char> = SIGNIFICANT.chars().collect();
    let mut text: Vec<char> = samples[rng.usize(..samples.len())].chars().collect();
    for _ in 0..[0, 0, 1, 1, 2, 3][rng.usize(..6)] {
        let at = rng.usize(..=text.len());
        let new = match rng.bool() {
            true => significant[rng.usize(..significant.len())],
            false => rng.char(' '..='~'),
        };
        match rng.u8(..4) {
            0 => text.insert(at, new),
            1 if at < text.len() => text[at] = new,
            2 if at < text.len() => drop(text.remove(at)),
            // Repeats a part, to exceed lengths.
            3 => {
                let part = text[at.saturating_sub(rng.usize(..12))..at].to_vec();
                let part = part.repeat([1, 1, 3, 30][rng.usize(..4)]);
                text.splice(at..at, part);
            }
            _ => {}
        }
    }
    // jsonschema reads " <" as a display name before an e-mail address, even with `without_display_text`.
    text.into_iter().collect::<String>().replace(" <", "<")
}
