//! JSON byte for byte as Members Portal writes it: the samples on its page are real responses.

use std::io;

use serde::Serialize as _;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

/// `value` in the format of Jackson's default pretty printer: `"id" : 539`, `[ {`, `{ }`.
#[expect(
    clippy::expect_used,
    reason = "writing to memory cannot fail, and JSON keys are text"
)]
pub(crate) fn pretty(value: &Value) -> String {
    let mut bytes = Vec::new();
    value
        .serialize(&mut Serializer::with_formatter(
            &mut bytes,
            Jackson::default(),
        ))
        .expect("a JSON value can be written to memory");
    String::from_utf8(bytes).expect("serde_json writes UTF-8")
}

/// Objects are indented, arrays are not.
#[derive(Default)]
struct Jackson {
    depth: usize,
    empty: bool,
}

impl Jackson {
    fn new_line<W: ?Sized + io::Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        writer.write_all("  ".repeat(self.depth).as_bytes())
    }
}

impl Formatter for Jackson {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.empty = true;
        writer.write_all(b"[ ")
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if first {
            Ok(())
        } else {
            writer.write_all(b", ")
        }
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.empty = false;
        Ok(())
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(if self.empty { b"]" } else { b" ]" })
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.empty = true;
        writer.write_all(b"{")
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        self.new_line(writer)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b" : ")
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.empty = false;
        Ok(())
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        if self.empty {
            writer.write_all(b" ")?
        } else {
            self.new_line(writer)?
        }
        writer.write_all(b"}")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::pretty;

    #[test]
    fn objects_are_indented_and_arrays_are_not() {
        let value = json!([{ "id": 1, "tags": ["a", "b"], "none": [], "fields": {}, "more": { "x": null } }]);
        let lines = [
            "[ {",
            r#"  "id" : 1,"#,
            r#"  "tags" : [ "a", "b" ],"#,
            r#"  "none" : [ ],"#,
            r#"  "fields" : { },"#,
            r#"  "more" : {"#,
            r#"    "x" : null"#,
            "  }",
            "} ]",
        ];
        assert_eq!(pretty(&value), lines.join("\n"));
    }
}
