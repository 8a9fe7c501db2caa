//! *load*: reads YAML or JSON into a JSON document with a line for each node.
//!
//! A loaded spec is OpenAPI 3.0 that `openapiv3` reads, and every `$ref` in it resolves. The house rules are
//! in [`check`](crate::check).

mod foreign;
mod json;
pub(crate) mod kinds;
mod mismatch;
mod references;
mod scalar;
pub(crate) mod shape;
mod text;
mod version;
mod yaml;

pub(crate) use foreign::foreign;
pub(crate) use references::{closest, siblings, siblings_rewrite};
pub use text::text;

use std::collections::{HashMap, HashSet};

use openapiv3 as oa;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use kinds::{Kind, Shape};
use shape::What;

/// Deeper than any spec. Readers and walks recurse, and no file may overflow the stack of the build. serde_json has
/// the same limit for JSON.
const MAX_DEPTH: usize = 127;

/// A loaded spec: the document in its own order, and the place of each node.
#[derive(Clone, Debug)]
pub struct Spec {
    file: String,
    is_json: bool,
    value: Value,
    places: HashMap<String, Place>,
}

#[derive(Clone, Debug)]
struct Place {
    line: usize,
    /// The source of a value that is not a string: `1.10` and `1.1` are one number and two versions.
    written: Option<String>,
}

impl Spec {
    fn new(file: &str, is_json: bool) -> Self {
        Self {
            file: file.to_owned(),
            is_json,
            value: Value::Null,
            places: HashMap::new(),
        }
    }

    /// Records the line of a node, before the node is read.
    fn place(&mut self, pointer: String, line: usize) {
        let written = None;
        self.places.insert(pointer, Place { line, written });
    }

    /// Records the source of a value.
    fn written(&mut self, pointer: &str, text: &str) {
        if let Some(place) = self.places.get_mut(pointer) {
            place.written = Some(text.to_owned());
        }
    }

    /// Gives the nodes below `target`, a copy of `source`, the places of their originals. Returns the number of nodes.
    fn copy_places(&mut self, source: &str, target: &str, value: &Value) -> usize {
        let place = |spec: &Self, pointer: &str| spec.places.get(pointer).cloned();
        if let Some(written) = place(self, source).and_then(|place| place.written) {
            self.written(target, &written);
        }
        let mut count = 0;
        let mut next = vec![(source.to_owned(), target.to_owned(), value)];
        while let Some((source, target, value)) = next.pop() {
            count += 1;
            for (key, value) in children(value) {
                let (source, target) = (child(&source, &key), child(&target, &key));
                if let Some(place) = place(self, &source) {
                    self.places.insert(target.clone(), place);
                }
                next.push((source, target, value));
            }
        }
        count
    }

    /// The name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The document.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The line of the node at a JSON pointer, or of its nearest existing ancestor.
    pub fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            if let Some(place) = self.places.get(pointer) {
                return place.line;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = &pointer[..end],
                None => return 1,
            }
        }
    }

    /// A scalar as written in the file.
    pub(crate) fn source(&self, pointer: &str, value: &Value) -> String {
        let written = self
            .places
            .get(pointer)
            .and_then(|place| place.written.clone());
        match (value, written) {
            (Value::String(text), _) => text.clone(),
            (_, Some(written)) => written,
            (other, None) => other.to_string(),
        }
    }

    /// A value as it looks in the file, for a message.
    pub(crate) fn describe(&self, pointer: &str, value: &Value) -> String {
        match (value, self.source(pointer, value)) {
            (Value::Null, written) if written.is_empty() => "nothing".to_owned(),
            (Value::Bool(_) | Value::Number(_), written) => format!("`{written}`"),
            _ => describe(value),
        }
    }

    /// Text in the quotes of the file's format.
    pub(crate) fn quoted(&self, text: &str) -> String {
        if self.is_json {
            Value::from(text).to_string()
        } else {
            format!("'{}'", text.replace('\'', "''"))
        }
    }

    /// A diagnostic at a JSON pointer of this spec.
    pub fn diagnostic(
        &self,
        rule: &'static str,
        pointer: impl Into<String>,
        message: impl Into<String>,
        rewrite: impl Into<String>,
    ) -> Diagnostic {
        let pointer = pointer.into();
        Diagnostic {
            file: self.file.clone(),
            line: self.line(&pointer),
            pointer,
            message: message.into(),
            rewrite: rewrite.into(),
            rule,
        }
    }
}

/// Reads a spec. `file` is a name, for the diagnostics; one that ends in `.json` has to be JSON.
///
/// # Errors
///
/// If the text is neither YAML nor JSON, is not OpenAPI 3.0, or has a `$ref` that does not resolve. All diagnostics of a
/// readable document are returned together.
pub fn load(file: &str, text: &str) -> Result<Spec, Diagnostics> {
    let (spec, mut diagnostics) = document(file, text).map_err(Diagnostics::new)?;
    // With a part missing, other diagnostics would be wrong.
    if diagnostics
        .iter()
        .any(|diagnostic| diagnostic.rule == "yaml-merge")
    {
        return Err(Diagnostics::new(diagnostics));
    }
    if let Some(diagnostic) = version::diagnostic(&spec) {
        diagnostics.push(diagnostic);
        return Err(Diagnostics::new(diagnostics));
    }
    diagnostics.extend(shape_diagnostics(&spec));
    diagnostics.extend(references::broken(&spec));
    drop_superseded(&mut diagnostics);
    if diagnostics.is_empty() {
        diagnostics = rejected_by_openapiv3(&spec);
    }
    if diagnostics.is_empty() {
        Ok(spec)
    } else {
        Err(Diagnostics::new(diagnostics))
    }
}

fn document(file: &str, text: &str) -> Result<(Spec, Vec<Diagnostic>), Vec<Diagnostic>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !json::looks_like_json(file, text) {
        return yaml::read(file, text);
    }
    json::read(file, text).or_else(|diagnostic| {
        if json::has_json_extension(file) {
            return Err(vec![diagnostic]);
        }
        // YAML allows more than JSON: comments, unquoted names, trailing commas. If both readers fail, the one that
        // came further has the better diagnostics.
        yaml::read(file, text).map_err(|diagnostics| {
            let further = diagnostics.iter().any(|other| other.line > diagnostic.line);
            if further {
                diagnostics
            } else {
                vec![diagnostic]
            }
        })
    })
}

/// Of two diagnostics at one place, keeps the one with the better advice. A value that is not JSON is read as null, and
/// the diagnostic of that null is dropped.
fn drop_superseded(diagnostics: &mut Vec<Diagnostic>) {
    const SUPERSEDED: [(&str, &str); 4] = [
        ("wrong-key", "yaml-key"),
        ("wrong-type", "yaml-versions"),
        ("yaml-value", "wrong-type"),
        ("yaml-alias", "wrong-type"),
    ];
    let found: HashSet<(&str, String)> = diagnostics
        .iter()
        .map(|diagnostic| (diagnostic.rule, diagnostic.pointer.clone()))
        .collect();
    diagnostics.retain(|diagnostic| {
        !SUPERSEDED.iter().any(|(kept, other)| {
            *other == diagnostic.rule && found.contains(&(*kept, diagnostic.pointer.clone()))
        })
    });
}

/// The pointer of a child: `/paths` and `/users/{id}` are `/paths/~1users~1{id}`.
pub(crate) fn child(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The last segment of a pointer: a key or an index.
fn last_key(pointer: &str) -> String {
    let last = pointer.rsplit('/').next().unwrap_or_default();
    last.replace("~1", "/").replace("~0", "~")
}

fn children(value: &Value) -> Vec<(String, &Value)> {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| (index.to_string(), value))
            .collect(),
        _ => Vec::new(),
    }
}

/// Diagnostics of missing fields and of values that OpenAPI does not have there.
fn shape_diagnostics(spec: &Spec) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for found in shape::walk(&spec.value) {
        let pointer = found.pointer;
        match found.what {
            What::Missing { kind, field } => diagnostics.push(missing(spec, pointer, kind, field)),
            What::Mismatch(mismatch) => {
                let message = format!(
                    "expected {}, found {}",
                    mismatch.shape.expected(),
                    spec.describe(&pointer, mismatch.value)
                );
                let (rewrite, _) = mismatch::advice(spec, &pointer, &mismatch);
                diagnostics.push(spec.diagnostic("wrong-type", pointer, message, rewrite));
            }
            What::BadKey { key, expected } => diagnostics.push(spec.diagnostic(
                "wrong-key",
                pointer,
                format!("`{key}` is not {expected}"),
                key_rewrite(key, expected),
            )),
            What::Object(kind @ (Kind::Parameter | Kind::Header), value)
                if value.get("schema").is_none() && value.get("content").is_none() =>
            {
                diagnostics.push(missing(spec, pointer, kind, "schema"));
            }
            What::Object(Kind::SecurityScheme, value) => {
                let fields: &[&str] = match value["type"].as_str() {
                    Some("apiKey") => &["name", "in"],
                    Some("http") => &["scheme"],
                    Some("oauth2") => &["flows"],
                    Some("openIdConnect") => &["openIdConnectUrl"],
                    _ => &[],
                };
                for field in fields.iter().filter(|field| value.get(**field).is_none()) {
                    diagnostics.push(missing(spec, pointer.clone(), Kind::SecurityScheme, field));
                }
            }
            What::Object(..)
            | What::Reference { .. }
            | What::Unknown { .. }
            | What::Extension { .. } => {}
        }
    }
    diagnostics
}

/// The diagnostic of a missing field, which may be present under a misspelled name.
fn missing(spec: &Spec, pointer: String, kind: Kind, field: &'static str) -> Diagnostic {
    let message = format!("{} has no `{field}`", kind.name());
    let node = spec.value.pointer(&pointer).and_then(Value::as_object);
    let strangers = || {
        let keys = node.into_iter().flatten().map(|(key, _)| key.as_str());
        keys.filter(move |key| !kind.field_names().any(|name| name == *key))
    };
    if let Some(key) = closest(field, strangers()) {
        let pointer = child(&pointer, key);
        return spec.diagnostic(
            "missing-field",
            pointer,
            message,
            format!("write `{field}:` for `{key}:`"),
        );
    }
    let beside = strangers().find(|key| field == "schema" && foreign(kind, key).is_some());
    let rewrite = match (beside, kind.shape_of(field)) {
        _ if ["flows", "openIdConnectUrl"].contains(&field) => {
            "write `{type: http, scheme: bearer}`, and make the token endpoint an operation"
                .to_owned()
        }
        (Some(key), _) => format!("add `schema: {{…}}`, and move `{key}` into it"),
        (None, Some(Shape::OneOf(words))) => {
            format!("add `{field}:` with {}", mismatch::one_of(words))
        }
        (None, _) if field == "schema" => "add `schema: {type: …}`".to_owned(),
        (None, Some(Shape::Text) | None) => format!("add `{field}: …`"),
        (None, Some(_)) => format!("add `{field}: {{…}}`"),
    };
    spec.diagnostic("missing-field", pointer, message, rewrite)
}

fn key_rewrite(key: &str, expected: &str) -> String {
    let status = key.to_uppercase();
    if expected.contains('/') && !key.is_empty() {
        format!("write `/{key}:`")
    } else if shape::is_status(&status) {
        format!("write `{status}:`")
    } else {
        format!("write {expected}")
    }
}

/// A value as a message names it.
pub(crate) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{value}`"),
        Value::String(text) if text.chars().count() <= 40 => format!("the string `{text}`"),
        Value::String(_) => "a string".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
    }
}

/// What only `openapiv3` rejects: the generator reads specs through it.
///
/// Its errors have no path (it uses `flatten` and untagged enums), so each part is read on its own, and the innermost
/// that fail are reported.
fn rejected_by_openapiv3(spec: &Spec) -> Vec<Diagnostic> {
    let Err(whole) = read::<oa::OpenAPI>("", &spec.value) else {
        return Vec::new();
    };
    let mut rejections: Vec<Rejection> = shape::walk(&spec.value)
        .into_iter()
        .filter_map(|found| match found.what {
            What::Object(kind, value) => read_kind(kind, &found.pointer, value).err(),
            _ => None,
        })
        .collect();
    if rejections.is_empty() {
        rejections.push(whole);
    }
    let within = |outer: &str, inner: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    rejections
        .iter()
        .filter(|outer| {
            !rejections
                .iter()
                .any(|inner| within(&outer.node, &inner.node))
        })
        .map(|rejection| {
            let node = spec.value.pointer(&rejection.node);
            let has_style = node.is_some_and(|node| node.get("style").is_some());
            spec.diagnostic(
                "unreadable",
                rejection.pointer.clone(),
                format!("OpenAPI 3.0 does not allow this: {}", rejection.reason),
                if has_style && rejection.reason.contains("variant") {
                    "remove `style`, which leaves the one that clients send"
                } else {
                    "compare it with the field's page in the OpenAPI 3.0.3 specification"
                },
            )
        })
        .collect()
}

struct Rejection {
    /// The node that was read.
    node: String,
    /// The place in it, as far as known.
    pointer: String,
    reason: String,
}

fn read_kind(kind: Kind, pointer: &str, value: &Value) -> Result<(), Rejection> {
    match kind {
        Kind::PathItem => read::<oa::PathItem>(pointer, value),
        Kind::Operation => read::<oa::Operation>(pointer, value),
        Kind::Parameter => read::<oa::Parameter>(pointer, value),
        Kind::RequestBody => read::<oa::RequestBody>(pointer, value),
        Kind::MediaType => read::<oa::MediaType>(pointer, value),
        Kind::Response => read::<oa::Response>(pointer, value),
        Kind::Header => read::<oa::Header>(pointer, value),
        Kind::Link => read::<oa::Link>(pointer, value),
        Kind::Example => read::<oa::Example>(pointer, value),
        Kind::Schema => read::<oa::Schema>(pointer, value),
        Kind::SecurityScheme => read::<oa::SecurityScheme>(pointer, value),
        _ => Ok(()),
    }
}

fn read<T: DeserializeOwned>(node: &str, value: &Value) -> Result<(), Rejection> {
    serde_path_to_error::deserialize::<_, T>(value)
        .map(drop)
        .map_err(|error| Rejection {
            node: node.to_owned(),
            pointer: error.path().iter().fold(node.to_owned(), |at, segment| {
                use serde_path_to_error::Segment;
                match segment {
                    Segment::Seq { index } => child(&at, &index.to_string()),
                    Segment::Map { key } | Segment::Enum { variant: key } => child(&at, key),
                    Segment::Unknown => at,
                }
            }),
            reason: error.into_inner().to_string(),
        })
}
