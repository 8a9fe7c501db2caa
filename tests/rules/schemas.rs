//! Random schemas within the house rules.

use fastrand::Rng;
use rollbook::runtime::rules::Format;
use serde_json::{Map, Value, json};

use crate::formats::FORMATS;

pub(crate) const NAMES: &[&str] = &[
    "id",
    "name",
    "[Name | First]",
    "born",
    "a/b",
    "till~",
    "größe",
    "x-y",
    "[1]",
    "kind",
    "scores",
    "friend",
];

/// Patterns that mean the same in ECMAScript and Rust, with texts that match and texts that do not.
pub(crate) const PATTERNS: &[(&str, &[&str], &[&str])] = &[
    ("^[A-Z]{2}$", &["AB", "ZZ"], &["A", "ABC", "Ab", "AB\n"]),
    (
        "^[a-z]+$",
        &["a", "abc", "zzzzzz"],
        &["", "A", "a b", "ab\n", "ä"],
    ),
    ("[0-9]", &["0", "a1b", "99999"], &["", "a", "٣"]),
    ("^A", &["A", "Ab", "A\n"], &["a", "bA", ""]),
    (
        "^[A-Za-z0-9_-]+$",
        &["a_b", "60ba407d", "-"],
        &["a/b", "a b", "é"],
    ),
    (
        "^(0[1-9]|1[0-2])$",
        &["01", "12"],
        &["00", "13", "1", "012"],
    ),
    ("é|ü+", &["é", "xüü", "aé"], &["e", "u", ""]),
    (
        "^[^x]{2,3}$",
        &["ab", "äöü", "\u{1f600}b"],
        &["a", "axb", "abcd"],
    ),
];

pub(crate) struct Schemas<'a> {
    rng: &'a mut Rng,
    names: Vec<&'static str>,
}

/// The components, those without properties last.
const COMPONENTS: [&str; 8] = [
    "Everything",
    "Person",
    "Club",
    "Words",
    "Level",
    "Code",
    "Limits",
    "Many",
];

impl<'a> Schemas<'a> {
    pub(crate) fn of(rng: &'a mut Rng) -> Self {
        let names = COMPONENTS.to_vec();
        Self { rng, names }
    }

    /// A spec whose one operation sends `Everything`.
    pub(crate) fn spec(&mut self) -> Value {
        let mut schemas = Map::new();
        for name in self.names.clone() {
            let mut schema = match name {
                "Everything" | "Person" | "Club" => self.object(2),
                "Words" => match self.rng.u8(..3) {
                    0 => json!({"type": "integer", "enum": [0, 1, -7]}),
                    1 => json!({"type": "number", "enum": [0.5, 2, 3.0]}),
                    _ => json!({"type": "string", "enum": ["email", "phone", "Büro 1"]}),
                },
                "Level" => self.integer(),
                "Code" => self.text(),
                "Limits" => self.number(),
                _ => {
                    // *load* rejects a list of itself.
                    self.names.retain(|other| *other != name);
                    let list = self.list(1);
                    self.names.push(name);
                    list
                }
            };
            schema["description"] = json!("A component.");
            schemas.insert(name.to_owned(), schema);
        }
        let error = json!({
            "type": "object",
            "description": "An error.",
            "properties": {"reason": {"type": "string", "description": "Why."}},
            "additionalProperties": {},
        });
        schemas.insert("Error".to_owned(), error);
        // The request uses every component.
        let used: Vec<_> = self.names.iter().map(|name| ref_to(name)).collect();
        let all = &mut schemas["Everything"]["properties"];
        for (index, reference) in used.iter().enumerate().skip(1) {
            all[format!("other{index}")] = reference.clone();
        }
        json!({
            "openapi": "3.0.3",
            "info": {
                "title": "Random",
                "version": "0.1.0",
                "description": "Random schemas.",
                "license": {"name": "MIT", "url": "https://opensource.org/license/mit"},
            },
            "servers": [{"url": "https://example.invalid"}],
            "externalDocs": {"url": "https://example.invalid/docs"},
            "tags": [{"name": "Things", "description": "Things."}],
            "paths": {"/things": {"put": {
                "operationId": "doThing",
                "tags": ["Things"],
                "summary": "Do a thing",
                "description": "Does a thing.",
                "externalDocs": {"url": "https://example.invalid/docs"},
                "x-evidence": "page",
                "x-idempotent": true,
                "security": [{"key": []}],
                "requestBody": {"required": true, "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Everything"},
                }}},
                "responses": {
                    "200": {"description": "Done."},
                    "4XX": {"$ref": "#/components/responses/Error"},
                    "5XX": {"$ref": "#/components/responses/Error"},
                },
            }}},
            "components": {
                "securitySchemes": {
                    "key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": "A key."},
                },
                "responses": {"Error": {"description": "An error.", "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Error"},
                    "example": {"reason": "no"},
                }}}},
                "schemas": schemas,
            },
        })
    }

    fn schema(&mut self, depth: u8) -> Value {
        match self.rng.u8(..if depth == 0 { 8 } else { 12 }) {
            0 | 1 => self.text(),
            2 => self.integer(),
            3 => self.number(),
            4 => json!({"type": "boolean"}),
            5 => self.either(),
            6 => ref_to(self.component()),
            7 if self.rng.bool() => json!({}),
            7 => json!({"description": "It.", "allOf": [ref_to(self.component())]}),
            8 | 9 => self.object(depth - 1),
            _ => self.list(depth - 1),
        }
    }

    fn component(&mut self) -> &'static str {
        self.names[self.rng.usize(..self.names.len())]
    }

    /// Adds a keyword to some schemas.
    fn maybe(&mut self, schema: &mut Value, key: &str, value: impl Into<Value>) -> bool {
        let yes = self.rng.u8(..3) == 0;
        if yes {
            schema[key] = value.into();
        }
        yes
    }

    fn text(&mut self) -> Value {
        let mut schema = json!({"type": "string"});
        match self.rng.u8(..6) {
            0 | 1 => {
                let (name, format, _) = FORMATS[self.rng.usize(..FORMATS.len())];
                let key = if format == Format::UsDate {
                    "x-date-format"
                } else {
                    "format"
                };
                schema[key] = json!(name);
            }
            2 => schema["pattern"] = json!(PATTERNS[self.rng.usize(..PATTERNS.len())].0),
            3 => schema["format"] = json!("password"),
            _ => {
                let least = self.rng.u64(..4);
                self.maybe(&mut schema, "minLength", least);
                let most = least + self.rng.u64(..4);
                self.maybe(&mut schema, "maxLength", most);
            }
        }
        schema
    }

    /// A number as a spec may write it: 10, 10.0.
    fn spelled(&mut self, number: i64) -> Value {
        match self.rng.bool() {
            true => json!(number),
            false => json!(number as f64),
        }
    }

    fn integer(&mut self) -> Value {
        let mut schema = json!({"type": "integer"});
        let format = if self.rng.bool() { "int32" } else { "int64" };
        self.maybe(&mut schema, "format", format);
        self.range(&mut schema, |schemas, number| schemas.spelled(number));
        let unit = self.rng.i64(1..7);
        let unit = self.spelled(unit);
        self.maybe(&mut schema, "multipleOf", unit);
        schema
    }

    fn number(&mut self) -> Value {
        let mut schema = json!({"type": "number"});
        self.maybe(&mut schema, "format", "double");
        self.range(&mut schema, |schemas, number| match schemas.rng.u8(..4) {
            0 => json!(number as f64 + 0.5),
            1 => json!(number as f64 / 10.0),
            _ => schemas.spelled(number),
        });
        let units = [
            json!(0.01),
            json!(0.1),
            json!(1e-3),
            json!(2.5),
            json!(0.3),
            json!(2),
            json!(1.0),
        ];
        let unit = units[self.rng.usize(..units.len())].clone();
        self.maybe(&mut schema, "multipleOf", unit);
        schema
    }

    fn range(&mut self, schema: &mut Value, bound: impl Fn(&mut Self, i64) -> Value) {
        let ends = [
            -10,
            -1,
            0,
            1,
            7,
            1000,
            2_147_483_647,
            9_007_199_254_740_991,
            i64::MAX,
        ];
        let least = ends[self.rng.usize(..4)];
        let most = least.saturating_add(ends[self.rng.usize(2..ends.len())]);
        for (key, exclusive, number) in [
            ("minimum", "exclusiveMinimum", least),
            ("maximum", "exclusiveMaximum", most),
        ] {
            let bound = bound(self, number);
            if self.maybe(schema, key, bound) {
                let flag = self.rng.bool();
                self.maybe(schema, exclusive, flag);
            }
        }
    }

    /// The only `anyOf` that the house rules allow.
    fn either(&mut self) -> Value {
        let mut integer = json!({"type": "integer"});
        self.maybe(&mut integer, "format", "int64");
        let mut text = json!({"type": "string"});
        self.maybe(&mut text, "format", "date");
        let mut members = [integer, text];
        self.rng.shuffle(&mut members);
        json!({"anyOf": members})
    }

    fn list(&mut self, depth: u8) -> Value {
        let mut schema = json!({"type": "array", "items": self.schema(depth)});
        let least = self.rng.u64(..3);
        self.maybe(&mut schema, "minItems", least);
        let most = least + self.rng.u64(..4);
        self.maybe(&mut schema, "maxItems", most);
        let unique = self.rng.bool();
        self.maybe(&mut schema, "uniqueItems", unique);
        schema
    }

    fn object(&mut self, depth: u8) -> Value {
        let mut names = NAMES.to_vec();
        self.rng.shuffle(&mut names);
        names.truncate(self.rng.usize(..6));
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for name in names {
            let mut property = self.schema(depth);
            let is_ref = property.get("$ref").is_some();
            if !is_ref {
                property["description"] = json!("A property.");
            }
            if property.get("type").is_some() {
                self.maybe(&mut property, "nullable", true);
            }
            // A required recursive property is endless.
            if !is_ref && property.get("allOf").is_none() && self.rng.u8(..3) == 0 {
                required.push(name);
            }
            properties.insert(name.to_owned(), property);
        }
        let mut schema = json!({"type": "object"});
        let additional = match self.rng.bool() {
            true => json!({}),
            false => self.schema(depth),
        };
        if !self.maybe(&mut schema, "additionalProperties", additional.clone())
            && properties.is_empty()
        {
            schema["additionalProperties"] = additional;
        }
        let least = self.rng.u64(..3);
        self.maybe(&mut schema, "minProperties", least);
        let most = 1 + properties.len() as u64 + self.rng.u64(..4);
        self.maybe(&mut schema, "maxProperties", most);
        schema["properties"] = properties.into();
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema
    }
}

pub(crate) fn ref_to(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

pub(crate) fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The effective schema, with `$ref` and `allOf` followed.
pub(crate) fn resolve<'a>(spec: &'a Value, schema: &'a Value) -> &'a Value {
    let mut schema = schema;
    loop {
        schema = match (schema["$ref"].as_str(), schema.get("allOf")) {
            (Some(to), _) => spec.pointer(to.trim_start_matches('#')).unwrap(),
            (None, Some(members)) => &members[0],
            (None, None) => return schema,
        };
    }
}
