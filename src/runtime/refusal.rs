//! Reading what a vendor says in the body of a refusal, whatever form it has.

use reqwest::StatusCode;
use serde_json::Value;

use super::response::without_mark;

/// The body of a refusal.
///
/// Vendors answer with JSON, with what they call JSON (Q4), and their proxies with HTML.
#[derive(Debug)]
pub struct RefusalBody<'a> {
    text: &'a str,
    json: Option<Value>,
}

impl<'a> RefusalBody<'a> {
    /// Reads a body; what is not UTF-8 is as good as empty.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let text = std::str::from_utf8(without_mark(bytes)).unwrap_or_default();
        Self {
            text,
            json: serde_json::from_str(text).ok(),
        }
    }

    /// The body as JSON, if it is that.
    #[must_use]
    pub fn json(&self) -> Option<&Value> {
        self.json.as_ref()
    }

    /// The text or number at a JSON pointer. In a body that only looks like JSON, the first
    /// property with the pointer's last name.
    #[must_use]
    pub fn text_at(&self, pointer: &str) -> Option<String> {
        match &self.json {
            Some(json) => match json.pointer(pointer)? {
                Value::String(text) if !text.is_empty() => Some(text.clone()),
                Value::Number(number) => Some(number.to_string()),
                _ => None,
            },
            None => self.scan(pointer.rsplit('/').next().unwrap_or_default()),
        }
    }

    /// The value that follows `"name" :` in a text that is no JSON.
    fn scan(&self, name: &str) -> Option<String> {
        let key = format!("\"{name}\"");
        let after = self
            .text
            .split_once(&key)?
            .1
            .trim_start()
            .strip_prefix(':')?;
        let mut values = serde_json::Deserializer::from_str(after).into_iter::<Value>();
        match values.next()?.ok()? {
            Value::String(text) => Some(text),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// A message for a body in which the vendor's own could not be found: the title of an HTML
    /// page, a short plain text, or the status in words.
    #[must_use]
    pub fn fallback(&self, status: StatusCode) -> String {
        let reason = status.canonical_reason().unwrap_or("no reason given");
        let text = self.text.trim();
        let is_html = text.starts_with('<');
        let title = is_html
            .then(|| element(text, "title").or_else(|| element(text, "h1")))
            .flatten();
        let plain = (!is_html && self.json.is_none())
            .then(|| text.lines().next().unwrap_or_default())
            .filter(|line| !line.is_empty() && line.chars().count() <= 200);
        title.or(plain).unwrap_or(reason).to_owned()
    }
}

fn element<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let lower = html.to_ascii_lowercase();
    let open = lower.find(&format!("<{name}"))?;
    let start = open + lower[open..].find('>')? + 1;
    let end = start + lower[start..].find("</")?;
    Some(html[start..end].trim()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_looks_like_json_still_gives_its_message() {
        let body = br#"{ "response": { "error": { "docs": www.questionpro.com/api
            "id" : "1010", "message": "Incorrect \"API\" Key" } } }"#;
        let body = RefusalBody::new(body);
        assert!(body.json().is_none());
        assert_eq!(body.text_at("/response/error/id").as_deref(), Some("1010"));
        assert_eq!(
            body.text_at("/response/error/message").as_deref(),
            Some("Incorrect \"API\" Key")
        );
    }

    #[test]
    fn html_gives_its_title_and_text_its_first_line() {
        for (body, message) in [
            (
                "<html><head><TITLE>502 Bad Gateway</TITLE></head>",
                "502 Bad Gateway",
            ),
            ("<h1 class=x>Oops</h1>", "Oops"),
            ("<html>", "Bad Gateway"),
            ("upstream is down\nreally", "upstream is down"),
            ("", "Bad Gateway"),
            ("{}", "Bad Gateway"),
        ] {
            let found = RefusalBody::new(body.as_bytes()).fallback(StatusCode::BAD_GATEWAY);
            assert_eq!(found, message);
        }
    }
}
