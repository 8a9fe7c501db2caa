//! Random values of a schema.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::formats::{FORMATS, near};
use crate::schemas::{NAMES, PATTERNS, entries, ref_to, resolve};

pub(crate) struct Values<'a> {
    spec: &'a Value,
    rng: &'a mut Rng,
}

impl<'a> Values<'a> {
    pub(crate) fn of(spec: &'a Value, rng: &'a mut Rng) -> Self {
        Self { spec, rng }
    }

    pub(crate) fn root(&mut self) -> Value {
        let root = ref_to("Everything");
        self.value(&root, 3)
    }

    /// A value that is valid, except for some at the end of a range.
    fn value(&mut self, schema: &Value, depth: u8) -> Value {
        if schema["nullable"] == true && self.rng.u8(..4) == 0 {
            return Value::Null;
        }
        let spec = self.spec;
        let schema = resolve(spec, schema);
        if let Some(words) = schema["enum"].as_array() {
            return words[self.rng.usize(..words.len())].clone();
        }
        match schema["type"].as_str() {
            Some("string") => self.text(schema).into(),
            Some("integer" | "number") => self.number(schema),
            Some("boolean") => self.rng.bool().into(),
            Some("array") => self.list(schema, depth),
            Some("object") => self.object(schema, depth),
            _ => match schema["anyOf"].as_array() {
                Some(members) => {
                    let member = &members[self.rng.usize(..2)];
                    self.value(member, depth)
                }
                None => any(self.rng, depth),
            },
        }
    }

    fn text(&mut self, schema: &Value) -> String {
        let name = schema["format"]
            .as_str()
            .or_else(|| schema["x-date-format"].as_str());
        let known = FORMATS.iter().find(|(format, ..)| Some(*format) == name);
        if let Some((_, format, samples)) = known {
            // Mostly valid.
            let strict = self.rng.u8(..12) > 0;
            let texts = std::iter::repeat_with(|| near(self.rng, samples));
            let mut texts = texts.filter(|text| !strict || format.matches(text));
            return texts.next().unwrap();
        }
        if let Some(pattern) = schema["pattern"].as_str() {
            let (_, good, bad) = PATTERNS
                .iter()
                .find(|(source, ..)| *source == pattern)
                .unwrap();
            let texts = if self.rng.u8(..12) > 0 { good } else { bad };
            return texts[self.rng.usize(..texts.len())].to_owned();
        }
        let length = self.size(schema, "Length");
        let letters: Vec<char> = "abcÄß\u{1f600}é ".chars().collect();
        (0..length)
            .map(|_| letters[self.rng.usize(..letters.len())])
            .collect()
    }

    /// A size within the limits, or sometimes one beyond.
    fn size(&mut self, schema: &Value, what: &str) -> u64 {
        let limit = |key: &str| schema[format!("{key}{what}")].as_u64();
        let least = limit("min").unwrap_or(0);
        let most = limit("max").unwrap_or(least + 2).max(least);
        match self.rng.u8(..16) {
            0 => most + 1,
            1 => least.saturating_sub(1),
            _ => self.rng.u64(least..=most),
        }
    }

    fn number(&mut self, schema: &Value) -> Value {
        let whole = schema["type"] == "integer";
        let bound = |key: &str| schema[key].as_f64();
        let base = match self.rng.u8(..3) {
            0 => bound("minimum"),
            1 => bound("maximum"),
            _ => None,
        };
        let base = base
            .or(bound("minimum"))
            .or(bound("maximum"))
            .unwrap_or(0.0);
        // Floats above 2^53 are ambiguous; no example of a spec is there.
        let base = base.clamp(-9e15, 9e15);
        let unit = bound("multipleOf").unwrap_or(1.0);
        let steps = f64::from(self.rng.i8(-4..=4));
        let number = match self.rng.u8(..8) {
            0 => base + steps,
            1 if !whole => base + steps / 10.0,
            2 if !whole => base + 0.005,
            3 => (base / unit).ceil() * unit + unit,
            4 => (base / unit).floor() * unit - unit,
            // The decimal that a person writes: 0.3, not 3.0 * 0.1.
            5 => format!("{:.3}", (base / unit).round() * unit)
                .parse()
                .unwrap(),
            6 => self.rng.i32(..).into(),
            _ => base,
        };
        match number.fract() == 0.0 && (whole || self.rng.bool()) {
            true => json!(number as i64),
            false => json!(number),
        }
    }

    fn list(&mut self, schema: &Value, depth: u8) -> Value {
        let count = if depth == 0 {
            0
        } else {
            self.size(schema, "Items")
        };
        let mut items: Vec<Value> = Vec::new();
        for _ in 0..count {
            let item = self.value(&schema["items"], depth - 1);
            let unique = schema["uniqueItems"] == true && self.rng.u8(..6) > 0;
            if !unique || !items.contains(&item) {
                items.push(item);
            }
        }
        if let [.., last] = items.as_slice()
            && self.rng.u8(..8) == 0
        {
            items.push(rewritten(last));
        }
        items.into()
    }

    fn object(&mut self, schema: &Value, depth: u8) -> Value {
        let mut members = Map::new();
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (name, property) in entries(&schema["properties"]) {
            let needed = required.iter().any(|it| it == name) && self.rng.u8(..20) > 0;
            if needed || (depth > 0 && self.rng.u8(..3) == 0) {
                members.insert(name.clone(), self.value(property, depth.saturating_sub(1)));
            }
        }
        let additional = &schema["additionalProperties"];
        let wanted = schema["minProperties"].as_u64().unwrap_or(0) as usize;
        for name in ["x", "y@example.com", "z/~"] {
            let wanted = members.len() < wanted || self.rng.u8(..6) == 0;
            if wanted && depth > 0 {
                members.insert(name.to_owned(), self.value(additional, depth - 1));
            }
        }
        let mut members: Vec<_> = members.into_iter().collect();
        self.rng.shuffle(&mut members);
        members.into_iter().collect()
    }
}

/// Any value, of those on which rules differ.
fn any(rng: &mut Rng, depth: u8) -> Value {
    match rng.u8(..if depth == 0 { 7 } else { 9 }) {
        0 => Value::Null,
        1 => rng.bool().into(),
        2 => rng.i8(-3..12).into(),
        3 => json!(f64::from(rng.i8(-3..12)) / 2.0),
        4 => ["", "a", "1", "null", "2025-01-31", "email"][rng.usize(..6)].into(),
        // jsonschema rounds integers above 2^53 before it divides by a fraction.
        5 => json!([(1 << 53) - 1, i64::from(i32::MIN) - 1, 1000][rng.usize(..3)]),
        6 => json!([0.3, 1.1, 1e-7, 123_456_789.125, -0.0][rng.usize(..5)]),
        7 => (0..rng.u8(..4)).map(|_| any(rng, depth - 1)).collect(),
        _ => {
            let names = (0..rng.u8(..4)).map(|_| NAMES[rng.usize(..NAMES.len())].to_owned());
            let names: Vec<_> = names.collect();
            let members = names.into_iter().map(|name| (name, any(rng, depth - 1)));
            members.collect::<Map<_, _>>().into()
        }
    }
}

/// The same value, written differently where possible.
fn rewritten(value: &Value) -> Value {
    match value {
        Value::Number(number) if number.is_i64() => json!(number.as_f64()),
        Value::Object(members) => {
            let members = members.clone().into_iter().rev();
            members.collect::<Map<_, _>>().into()
        }
        value => value.clone(),
    }
}

/// Changes one place of a value.
pub(crate) fn mutate(rng: &mut Rng, value: &mut Value) {
    match value {
        Value::Object(members) if !members.is_empty() && rng.u8(..8) > 0 => {
            let at = rng.usize(..members.len());
            let name = members.keys().nth(at).unwrap().clone();
            match rng.u8(..6) {
                0 => drop(members.remove(&name)),
                1 => {
                    let name = NAMES[rng.usize(..NAMES.len())];
                    members.insert(name.to_owned(), any(rng, 1));
                }
                _ => mutate(rng, &mut members[&name]),
            }
        }
        Value::Array(items) if !items.is_empty() && rng.u8(..8) > 0 => {
            let at = rng.usize(..items.len());
            match rng.u8(..6) {
                0 => drop(items.remove(at)),
                1 => items.push(rewritten(&items[at])),
                _ => mutate(rng, &mut items[at]),
            }
        }
        Value::String(text) if rng.bool() => *text = near(rng, &[text.as_str()]),
        Value::Number(number) if rng.bool() => {
            let number = number.as_f64().unwrap();
            *value = match rng.u8(..3) {
                0 => json!(number),
                1 => json!(number + 0.01),
                _ => json!((number as i64).saturating_add(1)),
            };
        }
        _ => *value = any(rng, 2),
    }
}
