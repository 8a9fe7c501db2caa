//! *load*: the text of a spec, YAML or JSON, becomes a JSON document that remembers its lines.
//!
//! What passes here is OpenAPI 3.0 that `openapiv3` reads and whose every `$ref` leads somewhere. Whether it is
//! an OpenAPI document that we want is the business of [`check`](crate::check).

mod foreign;
mod json;
pub(crate) mod kinds;
mod misfit;
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

use crate::fault::{Fault, Faults};
use kinds::{Kind, Shape};
use shape::What;

/// Nesting deeper than any spec. What reads and walks documents recurses, and a file must not be able to end the build
/// by overflowing its stack. serde_json has this limit for JSON.
const DEEPEST: usize = 127;

/// A spec that could be read: the document in its own order, and the place of each of its nodes.
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
    /// The text of a value that is not text: `1.10` is a number like `1.1`, and a version unlike it.
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

    /// Notes the line of a node, before the node is read.
    fn place(&mut self, pointer: String, line: usize) {
        let written = None;
        self.places.insert(pointer, Place { line, written });
    }

    /// Notes how a value is written.
    fn written(&mut self, pointer: &str, text: &str) {
        if let Some(place) = self.places.get_mut(pointer) {
            place.written = Some(text.to_owned());
        }
    }

    /// Gives what is copied to `target` the places of the source, and says how many nodes it has. The copy itself
    /// stays where it is.
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

    /// The line of the node at a JSON pointer, or of its nearest ancestor that exists.
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

    /// A scalar as the file has it.
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

    /// A value as a person would name it who looks at the file.
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

    /// A fault at a JSON pointer of this spec.
    pub fn fault(
        &self,
        rule: &'static str,
        pointer: impl Into<String>,
        message: impl Into<String>,
        rewrite: impl Into<String>,
    ) -> Fault {
        let pointer = pointer.into();
        Fault {
            file: self.file.clone(),
            line: self.line(&pointer),
            pointer,
            message: message.into(),
            rewrite: rewrite.into(),
            rule,
        }
    }
}

/// Reads a spec. `file` is a name, for the faults; one that ends in `.json` has to be JSON.
///
/// # Errors
///
/// Text that is neither YAML nor JSON, is not OpenAPI 3.0, or has a `$ref` that leads nowhere. A document that can be read
/// has all its faults reported together.
pub fn load(file: &str, text: &str) -> Result<Spec, Faults> {
    let (spec, mut faults) = document(file, text).map_err(Faults::new)?;
    // With a part missing, more would be told that is not so.
    if faults.iter().any(|fault| fault.rule == "yaml-merge") {
        return Err(Faults::new(faults));
    }
    if let Some(fault) = version::fault(&spec) {
        faults.push(fault);
        return Err(Faults::new(faults));
    }
    faults.extend(misshapen(&spec));
    faults.extend(references::broken(&spec));
    keep_the_nearer_advice(&mut faults);
    if faults.is_empty() {
        faults = unreadable(&spec);
    }
    if faults.is_empty() {
        Ok(spec)
    } else {
        Err(Faults::new(faults))
    }
}

fn document(file: &str, text: &str) -> Result<(Spec, Vec<Fault>), Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !json::is_meant(file, text) {
        return yaml::read(file, text);
    }
    json::read(file, text).or_else(|fault| {
        if json::is_named(file) {
            return Err(vec![fault]);
        }
        // YAML takes more than JSON: comments, names without quotes, a comma at the end. Where it is neither, the reader
        // that came further knows better.
        yaml::read(file, text).map_err(|faults| {
            let further = faults.iter().any(|other| other.line > fault.line);
            if further { faults } else { vec![fault] }
        })
    })
}

/// Of two faults at one place that say what to write there, the one that knows what the place is for. A value that is
/// not JSON is read as null, of which nothing more is told.
fn keep_the_nearer_advice(faults: &mut Vec<Fault>) {
    const NEARER: [(&str, &str); 4] = [
        ("wrong-key", "yaml-key"),
        ("wrong-type", "yaml-versions"),
        ("yaml-value", "wrong-type"),
        ("yaml-alias", "wrong-type"),
    ];
    let told: HashSet<(&str, String)> = faults
        .iter()
        .map(|fault| (fault.rule, fault.pointer.clone()))
        .collect();
    faults.retain(|fault| {
        !NEARER.iter().any(|(nearer, other)| {
            *other == fault.rule && told.contains(&(*nearer, fault.pointer.clone()))
        })
    });
}

/// The pointer of a child: `/paths` and `/users/{id}` are `/paths/~1users~1{id}`.
pub(crate) fn child(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The name or number of a node in what holds it.
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

/// Fields that are missing, or hold something else than OpenAPI has there.
fn misshapen(spec: &Spec) -> Vec<Fault> {
    let mut faults = Vec::new();
    for found in shape::walk(&spec.value) {
        let pointer = found.pointer;
        match found.what {
            What::Missing { kind, field } => faults.push(missing(spec, pointer, kind, field)),
            What::Misfit(misfit) => {
                let message = format!(
                    "{} stands here, and OpenAPI 3.0 has {}",
                    spec.describe(&pointer, misfit.value),
                    misfit.shape.expected()
                );
                let (rewrite, _) = misfit::advice(spec, &pointer, &misfit);
                faults.push(spec.fault("wrong-type", pointer, message, rewrite));
            }
            What::BadKey { key, expected } => faults.push(spec.fault(
                "wrong-key",
                pointer,
                format!("`{key}` is not {expected}"),
                key_rewrite(key, expected),
            )),
            What::Object(kind @ (Kind::Parameter | Kind::Header), value)
                if value.get("schema").is_none() && value.get("content").is_none() =>
            {
                faults.push(missing(spec, pointer, kind, "schema"));
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
                    faults.push(missing(spec, pointer.clone(), Kind::SecurityScheme, field));
                }
            }
            What::Object(..)
            | What::Reference { .. }
            | What::Unknown { .. }
            | What::Extension { .. } => {}
        }
    }
    faults
}

/// The fault of a field that is not there: perhaps it is, under another name.
fn missing(spec: &Spec, pointer: String, kind: Kind, field: &'static str) -> Fault {
    let message = format!("{} has no `{field}`", kind.name());
    let node = spec.value.pointer(&pointer).and_then(Value::as_object);
    let strangers = || {
        let keys = node.into_iter().flatten().map(|(key, _)| key.as_str());
        keys.filter(move |key| !kind.field_names().any(|name| name == *key))
    };
    if let Some(key) = closest(field, strangers()) {
        let pointer = child(&pointer, key);
        return spec.fault(
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
        (None, Some(Shape::Word(words))) => {
            format!("add `{field}:` with {}", misfit::one_of(words))
        }
        (None, _) if field == "schema" => "add `schema: {type: …}`".to_owned(),
        (None, Some(Shape::Text) | None) => format!("add `{field}: …`"),
        (None, Some(_)) => format!("add `{field}: {{…}}`"),
    };
    spec.fault("missing-field", pointer, message, rewrite)
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

/// A value as a person would name it.
pub(crate) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{value}`"),
        Value::String(text) if text.chars().count() <= 40 => format!("the text `{text}`"),
        Value::String(_) => "a text".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
    }
}

/// What `openapiv3` still refuses: the generator reads specs through it, so its word is the last.
///
/// A refusal deep in the document reaches the top without its path (`openapiv3` flattens and guesses), so the
/// parts are read one by one and the innermost that fail are reported.
fn unreadable(spec: &Spec) -> Vec<Fault> {
    let Err(whole) = read::<oa::OpenAPI>("", &spec.value) else {
        return Vec::new();
    };
    let mut refusals: Vec<Refusal> = shape::walk(&spec.value)
        .into_iter()
        .filter_map(|found| match found.what {
            What::Object(kind, value) => read_kind(kind, &found.pointer, value).err(),
            _ => None,
        })
        .collect();
    if refusals.is_empty() {
        refusals.push(whole);
    }
    let within = |outer: &str, inner: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    refusals
        .iter()
        .filter(|outer| {
            !refusals
                .iter()
                .any(|inner| within(&outer.node, &inner.node))
        })
        .map(|refusal| {
            let node = spec.value.pointer(&refusal.node);
            let has_style = node.is_some_and(|node| node.get("style").is_some());
            spec.fault(
                "unreadable",
                refusal.pointer.clone(),
                format!("OpenAPI 3.0 does not allow this: {}", refusal.reason),
                if has_style && refusal.reason.contains("variant") {
                    "remove `style`, which leaves the one that clients send"
                } else {
                    "compare it with the field's page in the OpenAPI 3.0.3 specification"
                },
            )
        })
        .collect()
}

struct Refusal {
    /// The node that was to be read.
    node: String,
    /// The place in it, as far as it is known.
    pointer: String,
    reason: String,
}

fn read_kind(kind: Kind, pointer: &str, value: &Value) -> Result<(), Refusal> {
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

fn read<T: DeserializeOwned>(node: &str, value: &Value) -> Result<(), Refusal> {
    serde_path_to_error::deserialize::<_, T>(value)
        .map(drop)
        .map_err(|error| Refusal {
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
