//! Why a text is not the expected value: the place and the expected type, never the value.

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::Segment;

/// Why `text`, which is at `place` in its document, is not a `T`.
///
/// Shows the place and no value. serde's own messages repeat values.
pub(in crate::runtime) fn mismatch_reason<T: DeserializeOwned>(
    error: &serde_json::Error,
    text: &[u8],
    place: &str,
    names: &[&str],
) -> String {
    if text.iter().all(u8::is_ascii_whitespace) {
        return "it is empty, expected JSON".to_owned();
    }
    if text.trim_ascii_start().starts_with(b"<") {
        return "it is HTML, expected JSON".to_owned();
    }
    let message = error.to_string();
    // Only an error with a position ends with it; a value may contain the same text.
    let message = match message.rsplit_once(" at line ") {
        Some((message, _)) if error.line() > 0 => message,
        _ => &*message,
    };
    let what = match error.classify() {
        Category::Data => return mismatch(message, mismatch_place::<T>(text, place, names)),
        Category::Eof => "the JSON is truncated",
        _ if message == "recursion limit exceeded" => "it is nested too deeply",
        _ if message == "number out of range" => "a number is out of range",
        _ => "it is not JSON",
    };
    match place {
        "" => format!("{what} (line {} column {})", error.line(), error.column()),
        _ => format!("`{place}`: {what}"),
    }
}

/// A type mismatch at `place`, from serde's message.
fn mismatch(message: &str, mut place: String) -> String {
    let missing = message.strip_prefix("missing field `");
    if let Some(field) = missing.and_then(|rest| rest.strip_suffix('`')) {
        add_name(&mut place, field);
        return format!("`{place}` is missing");
    }
    let what = match message.rsplit_once(", expected ") {
        Some((_, expected)) => format!("expected {expected}"),
        None => "it does not have the documented shape".to_owned(),
    };
    match &*place {
        "" => what,
        _ => format!("`{place}`: {what}"),
    }
}

/// Where `text` is not a `T`: `contacts[1].[Name | First]`.
///
/// Reads the text a second time, only for errors. A key that is not one of the spec's `names` is shown as `*`: keys of a
/// map can be addresses of members.
fn mismatch_place<T: DeserializeOwned>(text: &[u8], place: &str, names: &[&str]) -> String {
    let mut place = place.to_owned();
    let mut json = serde_json::Deserializer::from_slice(text);
    if let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut json) {
        for segment in error.path() {
            match segment {
                Segment::Seq { index } => place.push_str(&format!("[{index}]")),
                Segment::Map { key: name } | Segment::Enum { variant: name } => {
                    let known = names.binary_search(&&**name).is_ok();
                    add_name(&mut place, if known { name } else { "*" });
                }
                Segment::Unknown => {}
            }
        }
    }
    place
}

fn add_name(place: &mut String, name: &str) {
    if !place.is_empty() {
        place.push('.');
    }
    place.push_str(name);
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use serde::Deserialize;

    use super::*;
    use crate::runtime::json::json_input::from_json;

    #[derive(Deserialize, Debug)]
    #[allow(dead_code)]
    struct Member {
        id: i64,
        name: String,
        #[serde(default, rename = "[Contact]")]
        contacts: Vec<Contact>,
    }

    #[derive(Deserialize, Debug)]
    #[allow(dead_code)]
    struct Contact {
        #[serde(rename = "value")]
        value: String,
    }

    fn reason<T: DeserializeOwned + fmt::Debug>(text: &str, place: &str) -> String {
        let error = serde_json::from_str::<T>(text).unwrap_err();
        let names = ["[Contact]", "id", "name", "value"];
        mismatch_reason::<T>(&error, text.as_bytes(), place, &names)
    }

    #[test]
    fn keys_that_the_spec_does_not_name_are_not_shown() {
        type ByAddress = std::collections::BTreeMap<String, Vec<Member>>;
        let text = r#"{"mary@example.com":[{"id":1,"name":7}]}"#;
        assert_eq!(
            reason::<ByAddress>(text, "members"),
            "`members.*[0].name`: expected a string"
        );
    }

    #[test]
    fn reasons_name_the_place_and_never_the_value() {
        let reasons = [
            r#"{"id":1}"#,
            r#"{"id":"Mary, expected Smith","name":"x"}"#,
            r#"{"id":1,"name":"x","[Contact]":[{"value":"Mary"},{"value":["Mary"]}]}"#,
            r#"{"id":1,"name":"x","[Contact]":[{"Mary":1}]}"#,
            r#"{"id":1,"name":"x","[Contact]":"Mary at line 1"}"#,
            r#"{"id":1,"name":"x"#,
            r#"{"id":1e999,"name":"x"}"#,
            "{id:1}",
            "<html>",
            " ",
            "[]",
        ]
        .map(|text| reason::<Member>(text, ""));
        assert_eq!(
            reasons,
            [
                "`name` is missing",
                "`id`: expected i64",
                "`[Contact][1].value`: expected a string",
                "`[Contact][0].value` is missing",
                "`[Contact]`: expected a sequence",
                "the JSON is truncated (line 1 column 17)",
                "a number is out of range (line 1 column 11)",
                "it is not JSON (line 1 column 2)",
                "it is HTML, expected JSON",
                "it is empty, expected JSON",
                "expected struct Member with 3 elements",
            ]
        );
    }

    #[test]
    fn invalid_utf_8_is_an_error_only_where_it_is_read() {
        let not_read = b"{\"id\":7,\"name\":\"\xff\"}";
        assert_eq!(from_json::<Id>(not_read).unwrap().id, 7);
        let text = b"{\n\"id\":7,\"name\":\"\xff\"}";
        let error = from_json::<Member>(text).unwrap_err();
        let reason = mismatch_reason::<Member>(&error, text, "", &[]);
        assert_eq!(reason, "it is not JSON (line 2 column 16)");
    }

    #[derive(Deserialize, Debug)]
    struct Id {
        id: i64,
    }

    #[test]
    fn the_place_of_an_item_includes_its_list() {
        let reasons = [
            r#"{"id":"Mary","name":"x"}"#,
            r#"{"name":"x"}"#,
            r#"{"id":1e999,"name":"x"}"#,
            "7",
        ]
        .map(|text| reason::<Member>(text, "profiles[3]"));
        assert_eq!(
            reasons,
            [
                "`profiles[3].id`: expected i64",
                "`profiles[3].id` is missing",
                "`profiles[3]`: a number is out of range",
                "`profiles[3]`: expected struct Member",
            ]
        );
        let list = r#"[{"id":1,"name":"x"},{"id":2}]"#;
        assert_eq!(reason::<Vec<Member>>(list, ""), "`[1].name` is missing");
    }
}
