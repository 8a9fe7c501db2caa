//! YAML: block style, with texts in double quotes as in JSON, so that every reader reads the same values.

use std::io::{self, Write as _};

use serde_json::Value;

use super::Rows;
use crate::output::Stdout;

pub(super) struct Yaml {
    pub(super) is_list: bool,
}

impl Rows for Yaml {
    fn row(&mut self, out: &mut Stdout, value: Value) -> io::Result<()> {
        let mut text = String::new();
        match self.is_list {
            true => write(&mut text, &Value::Array(vec![value]), 0),
            false => write(&mut text, &value, 0),
        }
        writeln!(out, "{}", text.trim_start_matches('\n'))
    }

    fn end(&mut self, _: &mut Stdout) -> io::Result<()> {
        Ok(())
    }
}

/// Appends a value; a list or an object begins on a new line.
fn write(text: &mut String, value: &Value, depth: usize) {
    let indent = format!("\n{}", "  ".repeat(depth));
    match value {
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                *text += &indent;
                *text += "-";
                nested(text, item, depth);
            }
        }
        Value::Object(properties) if !properties.is_empty() => {
            for (name, value) in properties {
                *text += &indent;
                *text += &format!("{}:", key(name));
                nested(text, value, depth);
            }
        }
        scalar => *text += &scalar.to_string(),
    }
}

fn nested(text: &mut String, value: &Value, depth: usize) {
    let is_block = match value {
        Value::Array(items) => !items.is_empty(),
        Value::Object(properties) => !properties.is_empty(),
        _ => false,
    };
    if !is_block {
        *text += " ";
    }
    write(text, value, depth + 1);
}

/// A name is plain if no version of YAML reads it as anything but text.
fn key(name: &str) -> String {
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !words.contains(&&*name.to_lowercase());
    match is_plain {
        true => name.to_owned(),
        false => Value::from(name).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::write;

    #[test]
    fn lists_and_objects_are_blocks_and_texts_are_quoted() {
        let mut text = String::new();
        let value = json!([{
            "[Name | First]": "Ada", "no": "no", "groups": ["a", {"b": 1, "c": null}], "none": [], "ok": true,
        }]);
        write(&mut text, &value, 0);
        insta::assert_snapshot!(text.trim_start(), @r#"
        -
          "[Name | First]": "Ada"
          "no": "no"
          groups:
            - "a"
            -
              b: 1
              c: null
          none: []
          ok: true
        "#);
    }
}
