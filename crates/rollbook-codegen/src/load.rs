//! *load*: reads YAML or JSON into a JSON document with a line for each node.
//!
//! A loaded spec is OpenAPI 3.0 that `openapiv3` reads, and every `$ref` in it resolves. The house rules are
//! in [`check`](crate::check).

mod fields;
mod foreign;
mod json;
pub(crate) mod kinds;
mod mismatch;
mod references;
mod scalar;
mod similar;
mod text;
mod version;
pub(crate) mod walk;
mod yaml;

pub(crate) use foreign::foreign;
pub(crate) use references::{siblings, siblings_rewrite};
pub(crate) use similar::closest;
pub use text::text;

use std::collections::HashSet;

use openapiv3 as oa;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spec::{Spec, child};
use kinds::{Kind, Shape};
use walk::What;

/// Deeper than any spec. Readers and walks recurse, and no file may overflow the stack of the build. serde_json has
/// the same limit for JSON.
const MAX_DEPTH: usize = 127;

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

/// Diagnostics of missing fields and of values that OpenAPI does not have there.
fn shape_diagnostics(spec: &Spec) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for found in walk::walk(&spec.value) {
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
    } else if fields::is_status(&status) {
        format!("write `{status}:`")
    } else {
        format!("write {expected}")
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
    let mut rejections: Vec<Rejection> = walk::walk(&spec.value)
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
