use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::ser;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::*;
use crate::{Flag, Lenient, Patch, Secret, UsDate};

fn broken<T: Serialize + ?Sized>(rule: &Rule, place: &str, value: &T) -> Vec<String> {
    let mut violations = Vec::new();
    check(rule, place, value, &mut violations);
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn integers_of_every_width_keep_the_range() {
    static FEW: Rule = integer().maximum(Int(5)).rule();
    let of = |broken: [Vec<String>; 2]| {
        assert_eq!(broken, [vec![], vec!["`n` is more than 5".to_owned()]])
    };
    of([broken(&FEW, "n", &5_i8), broken(&FEW, "n", &6_i8)]);
    of([broken(&FEW, "n", &5_i16), broken(&FEW, "n", &6_i16)]);
    of([broken(&FEW, "n", &5_i32), broken(&FEW, "n", &6_i32)]);
    of([broken(&FEW, "n", &5_i64), broken(&FEW, "n", &6_i64)]);
    of([broken(&FEW, "n", &5_u8), broken(&FEW, "n", &6_u8)]);
    of([broken(&FEW, "n", &5_u16), broken(&FEW, "n", &6_u16)]);
    of([broken(&FEW, "n", &5_u32), broken(&FEW, "n", &6_u32)]);
    of([broken(&FEW, "n", &5_u64), broken(&FEW, "n", &6_u64)]);
}

#[test]
fn a_tuple_is_a_list() {
    #[derive(Serialize)]
    struct Pair(i64, i64);
    static THREE: Rule = list(&INTEGER).min_items(3).rule();
    let few = ["`n` has 2 items, at least 3 are needed"];
    assert_eq!(broken(&THREE, "n", &Pair(1, 2)), few);
    assert_eq!(broken(&THREE, "n", &(1, 2)), few);
    assert_eq!(broken(&THREE, "n", &[1, 2]), few);
}

#[test]
fn a_text_with_one_limit_keeps_it() {
    static SHORT: Rule = text().max_length(2).rule();
    static LONG: Rule = text().min_length(2).rule();
    assert_eq!(broken(&SHORT, "n", "abc").len(), 1);
    assert_eq!(broken(&LONG, "n", "a").len(), 1);
    assert_eq!(broken(&SHORT, "n", "ab"), broken(&LONG, "n", "ab"));
}

static LETTERS: Pattern = Pattern::new("^[a-z]+$");
static CODE: Rule = text().min_length(3).max_length(5).pattern(&LETTERS).rule();
static NAME: Rule = text().min_length(1).rule();
static KIND: Rule = text().words(&["email", "phone"]).rule();
static PRICE: Rule = number()
    .exclusive_minimum(Int(0))
    .maximum(Float(99.5))
    .multiple_of(Float(0.01))
    .rule();
static CONTACT: Rule = object(&[
    Optional("kind", &KIND),
    Required("value", &NAME),
    Optional("[Name | First]", &Nullable(&NAME)),
    Optional("contact", &CONTACT),
])
.rule();
static CONTACTS: Rule = list(&CONTACT).min_items(1).max_items(3).unique().rule();
static PERSON: Rule = object(&[
    Optional("id", &INT64),
    Optional("price", &PRICE),
    Optional("contacts", &CONTACTS),
])
.additional(&NAME)
.min_properties(1)
.max_properties(3)
.rule();

#[test]
fn every_violation_of_a_text_has_its_message() {
    assert_eq!(broken(&CODE, "code", "abc"), [""; 0]);
    let short = "is shorter than 3 characters";
    let unmatched = "does not match ^[a-z]+$";
    assert_eq!(
        broken(&CODE, "code", "A"),
        [format!("`code` {short}"), format!("`code` {unmatched}")]
    );
    assert_eq!(
        broken(&CODE, "code", "äöüäöü"),
        [
            "`code` has 6 characters, 5 at most are allowed",
            "`code` does not match ^[a-z]+$"
        ]
    );
    assert_eq!(broken(&NAME, "name", ""), ["`name` is empty"]);
    assert_eq!(
        broken(&KIND, "kind", "Email"),
        ["`kind` is not one of `email`, `phone`"]
    );
}

#[test]
fn a_long_enum_is_not_listed_completely() {
    const WORDS: [&str; 15] = [
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o",
    ];
    let rule = text().words(&WORDS).rule();
    assert_eq!(
        broken(&rule, "it", "z"),
        [
            "`it` is not one of `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l` and 3 more"
        ]
    );
}

#[test]
fn the_message_of_every_format_has_an_example() {
    let message = |format| {
        let rule = text().format(format).rule();
        broken(&rule, "it", "\u{0}").join("; ")
    };
    insta::assert_snapshot!(
        [
            Format::Date, Format::DateTime, Format::UsDate, Format::Email, Format::Hostname,
            Format::Ipv4, Format::Ipv6, Format::Uri, Format::Uuid,
        ]
        .map(message)
        .join("\n"),
        @r"
    `it` is not a date such as 2025-01-31
    `it` is not a date and time such as 2025-01-31T09:30:00Z
    `it` is not a date in the form MM/dd/yyyy, such as 01/31/2025
    `it` is not an e-mail address such as name@example.com
    `it` is not a host name such as www.example.com
    `it` is not an IPv4 address such as 192.0.2.1
    `it` is not an IPv6 address such as 2001:db8::1
    `it` is not a URI such as https://example.com/page
    `it` is not a UUID such as 123e4567-e89b-12d3-a456-426614174000
    "
    );
}

#[test]
fn every_violation_of_a_number_has_its_message() {
    assert_eq!(broken(&PRICE, "price", &0.3), [""; 0]);
    assert_eq!(broken(&PRICE, "price", &0), ["`price` is not more than 0"]);
    assert_eq!(
        broken(&PRICE, "price", &-0.005),
        [
            "`price` is not more than 0",
            "`price` is not a multiple of 0.01"
        ]
    );
    assert_eq!(broken(&PRICE, "price", &100), ["`price` is more than 99.5"]);
    let rule = int32()
        .minimum(Int(1))
        .exclusive_maximum(Int(10))
        .words(&[Int(2), Int(4)])
        .rule();
    assert_eq!(
        broken(&rule, "n", &i64::MIN),
        [
            "`n` does not fit into 32 bits",
            "`n` is less than 1",
            "`n` is not one of 2, 4"
        ]
    );
    assert_eq!(
        broken(&rule, "n", &10),
        ["`n` is not less than 10", "`n` is not one of 2, 4"]
    );
}

#[test]
fn every_violation_of_lists_and_objects_has_its_message() {
    assert_eq!(
        broken(&CONTACTS, "body", &json!([])),
        ["`body` has 0 items, at least 1 are needed"]
    );
    let contact = json!({"value": "a", "contact": {"value": 1.0}});
    let same = json!({"contact": {"value": 1}, "value": "a"});
    assert_eq!(
        broken(&CONTACTS, "", &json!([contact, {"value": "b"}, same, same])),
        [
            "`[0].contact.value` is not text",
            "`[2].contact.value` is not text",
            "`[3].contact.value` is not text",
            "the body has 4 items, 3 at most are allowed",
            "the body has the same item at [0] and [2]",
            "the body has the same item at [0] and [3]",
        ]
    );
    assert_eq!(
        broken(&PERSON, "", &json!({})),
        ["the body has 0 properties, at least 1 are needed"]
    );
    assert_eq!(
        broken(&PERSON, "", &json!({"a": "", "id": 1, "b": "b", "c": ""})),
        [
            "`{0}` is empty",
            "`{2}` is empty",
            "the body has 4 properties, 3 at most are allowed",
        ]
    );
}

#[test]
fn a_place_is_a_path_of_wire_names() {
    let contacts = json!({"contacts": [
        {"value": "a"},
        {"[Name | First]": "", "contact": {}, "value": ""},
    ]});
    assert_eq!(
        broken(&PERSON, "", &contacts),
        [
            "`contacts[1].[Name | First]` is empty",
            "`contacts[1].contact.value` is required and was not set",
            "`contacts[1].value` is empty",
        ]
    );
    assert_eq!(
        broken(&PERSON, "person", &contacts)[2],
        "`person.contacts[1].value` is empty"
    );
}

#[test]
fn a_value_of_another_type_is_reported_once_and_never_shown() {
    let members = BTreeMap::from([("c4n4ry", "c4n4ry")]);
    let values = [
        json!("c4n4ry"),
        json!(1),
        json!(1.5),
        json!(true),
        json!(null),
        json!(["c4n4ry"]),
        json!(members),
    ];
    let either = Rule::IntegerOrText(integer(), text());
    let rules = [
        &TEXT, &INTEGER, &NUMBER, &BOOLEAN, &CONTACTS, &CONTACT, &either,
    ];
    let messages = rules.map(|rule| {
        let messages = values
            .each_ref()
            .map(|value| broken(rule, "it", value).join(", "));
        let messages = messages.map(|message| message.replace("`it` is ", ""));
        messages
            .map(|message| {
                if message.is_empty() {
                    "fits".to_owned()
                } else {
                    message
                }
            })
            .join(" | ")
    });
    insta::assert_snapshot!(messages.join("\n"), @r"
    fits | not text | not text | not text | null | not text | not text
    not a whole number | fits | not a whole number | not a whole number | null | not a whole number | not a whole number
    not a number | fits | fits | not a number | null | not a number | not a number
    neither true nor false | neither true nor false | neither true nor false | fits | null | neither true nor false | neither true nor false
    not a list | not a list | not a list | not a list | null | `it[0]` is not an object | not a list
    not an object | not an object | not an object | not an object | null | not an object | `it.value` is required and was not set
    fits | fits | neither a whole number nor text | neither a whole number nor text | null | neither a whole number nor text | neither a whole number nor text
    ");
}

#[test]
fn a_number_keeps_its_digits() {
    let at_most = |most| number().maximum(most).rule();
    // 0.1 as an f32 is more than 0.1 as an f64, and what is sent is "0.1".
    assert_eq!(broken(&at_most(Float(0.1)), "n", &0.1_f32), [""; 0]);
    let past = i64::MAX as u64 + 1;
    let limit = at_most(Int(i64::MAX.into()));
    assert_eq!(
        broken(&limit, "n", &past),
        ["`n` is more than 9223372036854775807"]
    );
    assert_eq!(broken(&limit, "n", &i64::MAX), [""; 0]);
    assert_eq!(broken(&at_most(Float(1e300)), "n", &u64::MAX), [""; 0]);
    assert_eq!(
        broken(&at_most(Float(-1e300)), "n", &i64::MIN),
        ["`n` is more than -1e300"]
    );
    // Both 900719925474099.2 and .3 are this float, and the first is sent.
    let unit = number().multiple_of(Float(0.3)).rule();
    assert_eq!(broken(&unit, "n", &900_719_925_474_099.2).len(), 1);
    assert_eq!(
        broken(&INT64, "n", &past),
        ["`n` does not fit into 64 bits"]
    );
    let message = "`n` is not a finite number, and JSON has no other";
    assert_eq!(broken(&NUMBER, "n", &f64::NAN), [message]);
    assert_eq!(broken(&Nullable(&NUMBER), "n", &f32::INFINITY), [message]);
}

/// serde_json's number with its feature `arbitrary_precision`.
#[derive(Serialize)]
#[serde(rename = "$serde_json::private::Number")]
struct Digits {
    #[serde(rename = "$serde_json::private::Number")]
    digits: &'static str,
}

#[test]
fn a_number_with_arbitrary_precision_is_a_number() {
    let cases = [
        ("7", 0),
        ("7.0", 1),
        ("1e2", 1),
        ("18446744073709551616", 0),
    ];
    for (digits, violations) in cases {
        let messages = broken(&INTEGER, "n", &Digits { digits });
        assert_eq!(messages.len(), violations, "{digits}: {messages:?}");
    }
    assert_eq!(broken(&PRICE, "n", &Digits { digits: "0.015" }).len(), 1);
    assert_eq!(
        broken(&TEXT, "n", &Digits { digits: "7" }),
        ["`n` is not text"]
    );
}

#[derive(Serialize)]
struct Open {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i64>,
    #[serde(skip_serializing_if = "Patch::is_absent")]
    price: Patch<f64>,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

fn open(id: Option<i64>, extra: Value) -> Open {
    let Value::Object(extra) = extra else {
        panic!("not an object")
    };
    Open {
        id,
        price: Patch::Absent,
        extra,
    }
}

#[test]
fn a_listed_name_among_the_extra_ones_is_a_violation_if_it_is_set_twice() {
    assert_eq!(
        broken(&PERSON, "", &open(Some(1), json!({"x": "y"}))),
        [""; 0]
    );
    assert_eq!(
        broken(&PERSON, "", &open(Some(1), json!({"id": "2", "x": "y"}))),
        [
            "`id` is set by its wire name; use its setter",
            "`id` is not a whole number",
        ]
    );
    // Set once, it is only validated.
    assert_eq!(broken(&PERSON, "", &open(None, json!({"id": 2}))), [""; 0]);
}

#[test]
fn a_skipped_field_is_absent_and_none_is_null() {
    static RULE: Rule = object(&[Required("id", &INT64), Optional("price", &NUMBER)]).rule();
    let mut value = open(None, json!({}));
    assert_eq!(
        broken(&RULE, "", &value),
        ["`id` is required and was not set"]
    );
    value.id = Some(1);
    value.price = Patch::Null;
    assert_eq!(broken(&RULE, "", &value), ["`price` is null"]);
    assert_eq!(broken(&TEXT, "it", &None::<String>), ["`it` is null"]);
    assert_eq!(broken(&Nullable(&TEXT), "it", &()), [""; 0]);
}

#[test]
fn field_types_are_validated_in_their_wire_format() {
    let day = chrono::NaiveDate::from_ymd_opt(2025, 1, 31).unwrap_or_default();
    let format = |format| text().format(format).rule();
    assert_eq!(broken(&format(Format::Date), "it", &day), [""; 0]);
    assert_eq!(
        broken(&format(Format::UsDate), "it", &UsDate::from(day)),
        [""; 0]
    );
    assert_eq!(broken(&format(Format::UsDate), "it", &day).len(), 1);
    let words = integer().words(&[Int(0), Int(1)]).rule();
    assert_eq!(broken(&words, "it", &Flag(true)), [""; 0]);
    assert_eq!(broken(&INT64, "it", &Lenient::from(7)), [""; 0]);
    let secret = Secret::from("abc".to_owned());
    assert_eq!(broken(&CODE, "it", &secret), [""; 0]);
    assert_eq!(broken(&CODE, "it", &'c').len(), 1);
    assert_eq!(
        broken(&CONTACTS, "it", &b"a"[..]),
        ["`it[0]` is not an object"]
    );
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
enum Word {
    Id,
}

struct NotSerializable;

impl Serialize for NotSerializable {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(ser::Error::custom("c4n4ry"))
    }
}

#[test]
fn a_value_that_does_not_serialize_is_a_violation_at_its_place() {
    let message = "cannot be serialized as JSON";
    assert_eq!(
        broken(&PERSON, "", &BTreeMap::from([("id", NotSerializable)])),
        [format!("`id` {message}")]
    );
    let by_list = BTreeMap::from([(vec![1], "a")]);
    assert_eq!(
        broken(&PERSON, "", &by_list),
        [format!("the body {message}")]
    );
    let by_number = BTreeMap::from([(1, "a")]);
    assert_eq!(broken(&PERSON, "", &by_number), [""; 0]);
    let by_word = BTreeMap::from([(Word::Id, "a")]);
    assert_eq!(broken(&PERSON, "", &by_word), [""; 0]);
}

#[test]
fn an_object_with_many_properties_is_validated() {
    const SIZE: usize = 200;
    static PROPERTIES: OnceLock<Vec<Property>> = OnceLock::new();
    let properties = PROPERTIES.get_or_init(|| {
        let name = |n: usize| &*format!("p{n}").leak();
        (0..SIZE).map(|n| Required(name(n), &INTEGER)).collect()
    });
    let size = SIZE as u64;
    let rule = object(properties)
        .min_properties(size)
        .max_properties(size)
        .rule();
    let mut members: BTreeMap<_, _> = (0..SIZE).map(|n| (format!("p{n}"), n)).collect();
    assert_eq!(broken(&rule, "", &members), [""; 0]);
    members.remove("p150");
    assert_eq!(
        broken(&rule, "", &members),
        [
            "`p150` is required and was not set",
            "the body has 199 properties, at least 200 are needed"
        ]
    );
}
