//! *load*: the text of a spec becomes a JSON document that remembers its lines.
//!
//! What passes here is OpenAPI 3.0 that `openapiv3` reads and whose every `$ref` leads somewhere. Whether it is
//! an OpenAPI document that we want is the business of [`check`](crate::check).

mod references;
pub(crate) mod shape;
mod yaml;

pub(crate) use references::closest;

use std::collections::HashMap;

use openapiv3 as oa;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::fault::{Fault, Faults};
use shape::{Kind, What};

/// A spec that could be read: the document in its own order, and the line of each of its nodes.
#[derive(Clone, Debug)]
pub struct Spec {
    file: String,
    value: Value,
    lines: HashMap<String, usize>,
}

impl Spec {
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
            if let Some(&line) = self.lines.get(pointer) {
                return line;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = &pointer[..end],
                None => return 1,
            }
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

/// Reads a spec. `file` is only a name, for the faults.
///
/// # Errors
///
/// Text that is not YAML, is not OpenAPI 3.0, or has a `$ref` that leads nowhere. A document that is YAML has all
/// its faults reported together.
pub fn load(file: &str, text: &str) -> Result<Spec, Faults> {
    let (spec, mut faults) = yaml::read(file, text)?;
    if let Some(fault) = version(&spec) {
        faults.push(fault);
        return Err(Faults::new(faults));
    }
    faults.extend(misshapen(&spec));
    faults.extend(references::broken(&spec));
    if faults.is_empty() {
        faults = unreadable(&spec);
    }
    if faults.is_empty() {
        Ok(spec)
    } else {
        Err(Faults::new(faults))
    }
}

/// The pointer of a child: `/paths` and `/users/{id}` are `/paths/~1users~1{id}`.
pub(crate) fn child(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// `openapi` is read first: under another version the shape would be judged by the wrong table.
fn version(spec: &Spec) -> Option<Fault> {
    let (pointer, message) = match spec.value.get("openapi") {
        Some(Value::String(version)) if version.starts_with("3.0.") => return None,
        Some(found) => (
            "/openapi",
            format!(
                "{} stands here, and only OpenAPI 3.0.x can be generated from",
                describe(found)
            ),
        ),
        None => (
            "",
            "the document does not say which OpenAPI it is".to_owned(),
        ),
    };
    Some(spec.fault(
        "openapi-version",
        pointer,
        message,
        "write `openapi: 3.0.3`",
    ))
}

/// Fields that are missing, or hold something else than OpenAPI has there.
fn misshapen(spec: &Spec) -> Vec<Fault> {
    let mut faults = Vec::new();
    for found in shape::walk(&spec.value) {
        match found.what {
            What::Missing { kind, field } => faults.push(spec.fault(
                "missing-field",
                found.pointer,
                format!("{} has no `{field}`", kind.name()),
                format!("add `{field}: …`"),
            )),
            What::Misfit { expected, value } => faults.push(spec.fault(
                "wrong-type",
                found.pointer,
                format!(
                    "{} stands here, and OpenAPI 3.0 has {expected}",
                    describe(value)
                ),
                wrong_type_rewrite(&expected, value),
            )),
            What::BadKey { key, expected } => faults.push(spec.fault(
                "wrong-key",
                found.pointer,
                format!("`{key}` is not {expected}"),
                format!("write {expected}"),
            )),
            What::Object(kind @ (Kind::Parameter | Kind::Header), value)
                if value.get("schema").is_none() && value.get("content").is_none() =>
            {
                faults.push(spec.fault(
                    "missing-field",
                    found.pointer,
                    format!("{} has no `schema`", kind.name()),
                    "add `schema: {type: …}`",
                ));
            }
            What::Object(..)
            | What::Reference { .. }
            | What::Unknown { .. }
            | What::Extension { .. } => {}
        }
    }
    faults
}

fn wrong_type_rewrite(expected: &str, value: &Value) -> String {
    match value {
        Value::Number(_) | Value::Bool(_) if expected == "text" => format!("quote it: '{value}'"),
        Value::Null => format!("write {expected}, or leave the field out"),
        Value::Array(_) if expected.contains("integer") => {
            "write one type, and `nullable: true` if it may be null".to_owned()
        }
        _ => format!("write {expected}"),
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
            spec.fault(
                "unreadable",
                refusal.pointer.clone(),
                format!("OpenAPI 3.0 does not allow this: {}", refusal.reason),
                "compare it with the field's page in the OpenAPI 3.0.3 specification",
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
