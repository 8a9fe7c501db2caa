//! Reads a document property by property: one that cannot be read does not affect the others.

use serde::de::{DeserializeOwned, IgnoredAny};

use super::array::skip_whitespace;
use super::json_input::JsonInput as _;
use super::mismatch::mismatch_reason;

/// The unread rest of a document. The errors are meaningful only if it is JSON.
pub(in crate::runtime) struct Parser<'a>(pub(in crate::runtime) &'a [u8]);

impl<'a> Parser<'a> {
    pub(in crate::runtime) fn end(&mut self) -> Result<(), String> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err("more text follows it".to_owned()),
        }
    }

    /// An object; `read` takes each value.
    pub(in crate::runtime) fn object(
        &mut self,
        mut read: impl FnMut(&mut Self, String) -> Result<(), String>,
    ) -> Result<(), String> {
        if !self.eat(b'{') {
            return Err("expected an object".to_owned());
        }
        let mut closed = self.eat(b'}');
        while !closed {
            if self.peek() != Some(b'"') {
                return Err("it is not JSON".to_owned());
            }
            // A name that is not valid text cannot be one of interest.
            let name = serde_json::from_slice(self.text()?).unwrap_or_default();
            self.expect(b':')?;
            read(self, name)?;
            closed = self.eat(b'}');
            if !closed {
                self.expect(b',')?;
            }
        }
        Ok(())
    }

    /// Any value, as its text.
    pub(in crate::runtime) fn text(&mut self) -> Result<&'a [u8], String> {
        skip_whitespace(&mut self.0);
        let from = self.0;
        self.value::<IgnoredAny>()?;
        Ok(&from[..from.len() - self.0.len()])
    }

    pub(in crate::runtime) fn value<V: DeserializeOwned>(&mut self) -> Result<V, String> {
        skip_whitespace(&mut self.0);
        let (value, length) = self.0.value().map_err(|_| "it is not JSON".to_owned())?;
        self.0 = &self.0[length..];
        Ok(value)
    }

    pub(in crate::runtime) fn peek(&mut self) -> Option<u8> {
        skip_whitespace(&mut self.0);
        self.0.first().copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        if is_next {
            self.0 = &self.0[1..];
        }
        is_next
    }

    fn expect(&mut self, byte: u8) -> Result<(), String> {
        match self.eat(byte) {
            true => Ok(()),
            false => Err("it is not JSON".to_owned()),
        }
    }
}

/// The properties of an object, each with its text: one that cannot be read does not affect the others.
pub(in crate::runtime) fn properties(text: &[u8]) -> Result<Vec<(String, &[u8])>, String> {
    let (mut rest, mut properties) = (Parser(text), Vec::new());
    let read = rest.object(|rest, name| {
        properties.push((name, rest.text()?));
        Ok(())
    });
    match read.and_then(|()| rest.end()) {
        Ok(()) => Ok(properties),
        Err(reason) => Err(or_no_json(reason, text)),
    }
}

/// The syntax error if the text is not JSON; otherwise the reason.
pub(in crate::runtime) fn or_no_json(reason: String, text: &[u8]) -> String {
    match serde_json::from_slice::<IgnoredAny>(text) {
        Err(error) => mismatch_reason::<IgnoredAny>(&error, text, "", &[]),
        Ok(_) => reason,
    }
}
