//! The OpenAPI version of a file, and what to change in a file of another version.

use serde_json::Value;

use super::foreign::{Origin, foreign};
use super::kinds::Kind;
use super::similar::closest;
use super::walk::{self, What};
use super::{mismatch, references};
use crate::diagnostic::Diagnostic;
use crate::spec::{Spec, child, last_key};

/// Other formats, by the field that names their version.
const OTHERS: &[(&str, &str)] = &[
    ("asyncapi", "AsyncAPI, which describes messages, not calls"),
    (
        "arazzo",
        "Arazzo, which describes chains of calls that other files define",
    ),
    ("overlay", "an OpenAPI overlay, which changes another file"),
    ("swaggerVersion", "Swagger 1"),
    ("openrpc", "OpenRPC, which describes JSON-RPC"),
    ("$schema", "a JSON Schema, which describes data, not calls"),
];

const WRITE: &str = "write `openapi: 3.0.3`";

/// The diagnostic if a file is not OpenAPI 3.0.
pub(super) fn diagnostic(spec: &Spec) -> Option<Diagnostic> {
    let (pointer, message, rewrite) = match (spec.value.get("openapi"), spec.value.get("swagger")) {
        (Some(found), _) => of_openapi(spec, found)?,
        (None, Some(found)) => of_swagger(spec, "/swagger", found),
        (None, None) => of_unknown(spec),
    };
    Some(spec.diagnostic("openapi-version", pointer, message, rewrite))
}

type Parts = (String, String, String);

fn of_openapi(spec: &Spec, found: &Value) -> Option<Parts> {
    let pointer = "/openapi";
    let source = spec.source(pointer, found);
    let version = source.trim();
    let mut numbers = version.split('.').map(|part| part.parse::<u32>().ok());
    let (major, minor) = (numbers.next().flatten(), numbers.next().flatten());
    let patch = numbers.next().flatten();
    let message = match (major, minor, patch) {
        (Some(3), Some(0), Some(_)) if version.starts_with("3.0.") && numbers.next().is_none() => {
            return None;
        }
        (Some(3), Some(0) | None, _) => {
            format!(
                "found {}, but an OpenAPI version has three numbers",
                spec.describe(pointer, found)
            )
        }
        (Some(3), Some(_), _) => return Some(of_newer(spec, version)),
        (Some(1 | 2), _, _) => return Some(of_swagger(spec, pointer, found)),
        _ => format!(
            "found {}, which is not an OpenAPI version",
            spec.describe(pointer, found)
        ),
    };
    Some((pointer.to_owned(), message, WRITE.to_owned()))
}

fn of_newer(spec: &Spec, version: &str) -> Parts {
    let changes = changes(spec, Origin::Newer);
    let message = format!("this is OpenAPI {version}, and clients are generated from OpenAPI 3.0");
    let rewrite = if changes.is_empty() {
        format!("{WRITE}: nothing else in this file is newer than 3.0")
    } else {
        format!(
            "change what 3.0 does not have, then {WRITE}:{}",
            listed(&changes)
        )
    };
    ("/openapi".to_owned(), message, rewrite)
}

fn of_swagger(spec: &Spec, pointer: &str, found: &Value) -> Parts {
    let changes = changes(spec, Origin::Swagger);
    let message = format!(
        "this is Swagger {}, and clients are generated from OpenAPI 3.0",
        spec.source(pointer, found)
    );
    let rewrite = format!(
        "convert the file to OpenAPI 3.0: write `openapi: 3.0.3` in place of this line{}{}",
        if changes.is_empty() { "" } else { ", and:" },
        listed(&changes)
    );
    (pointer.to_owned(), message, rewrite)
}

fn of_unknown(spec: &Spec) -> Parts {
    let members = spec.value.as_object();
    let keys = || members.into_iter().flatten().map(|(key, _)| key.as_str());
    let other = OTHERS
        .iter()
        .find(|(name, _)| keys().any(|key| key == *name));
    if let Some((name, what)) = other {
        return (
            format!("/{name}"),
            format!("this is {what}, and clients are generated from OpenAPI 3.0"),
            "write an OpenAPI 3.0.3 file that describes the calls".to_owned(),
        );
    }
    match closest("openapi", keys()) {
        Some(key) => (
            child("", key),
            format!("the field `{key}` must be called `openapi`"),
            WRITE.to_owned(),
        ),
        None => (
            String::new(),
            "the document has no `openapi` version".to_owned(),
            "write `openapi: 3.0.3` as its first line, if that is its version".to_owned(),
        ),
    }
}

/// Constructs that have to change in the same way.
struct Change {
    names: Vec<String>,
    lines: Vec<usize>,
    rewrite: String,
}

fn listed(changes: &[Change]) -> String {
    changes
        .iter()
        .map(
            |Change {
                 names,
                 lines,
                 rewrite,
             }| {
                let word = if lines.len() == 1 { "line" } else { "lines" };
                let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
                format!(
                    "\n- {word} {}, {}: {rewrite}",
                    lines.join(", "),
                    names.join(", ")
                )
            },
        )
        .collect()
}

/// Constructs of a file that 3.0 does not have, by line.
fn changes(spec: &Spec, origin: Origin) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut add = |pointer: &str, name: String, rewrite: String| {
        let line = spec.line(pointer);
        match changes.iter_mut().find(|change| change.rewrite == rewrite) {
            Some(change) => {
                if !change.names.contains(&name) {
                    change.names.push(name);
                }
                if !change.lines.contains(&line) {
                    change.lines.push(line);
                }
            }
            None => changes.push(Change {
                names: vec![name],
                lines: vec![line],
                rewrite,
            }),
        }
    };
    for found in walk::walk_foreign(&spec.value) {
        let pointer = &found.pointer;
        let name = format!("`{}`", last_key(pointer));
        match found.what {
            What::Unknown { kind, field } | What::Extension { kind, name: field } => {
                if let Some(foreign) =
                    foreign(kind, field).filter(|foreign| foreign.origin == origin)
                {
                    let rewrite = match field {
                        "host" | "basePath" | "schemes" => servers(spec),
                        _ => foreign.rewrite.to_owned(),
                    };
                    add(pointer, name, rewrite);
                }
            }
            What::Mismatch(mismatch) => {
                let (rewrite, from) = mismatch::advice(spec, pointer, &mismatch);
                if from == Some(origin) {
                    let name = match mismatch.value.as_str() {
                        Some(word) => format!("`{}: {word}`", last_key(pointer)),
                        None => name,
                    };
                    add(pointer, name, rewrite);
                }
            }
            What::Reference { kind, to, node } => {
                let moved = references::of_swagger(to).filter(|_| origin == Origin::Swagger);
                let siblings = references::siblings(node).filter(|_| origin == Origin::Newer);
                if let Some(rewrite) = moved {
                    add(&format!("{pointer}/$ref"), "`$ref`".to_owned(), rewrite);
                }
                if let Some(siblings) = siblings {
                    let name = format!("{siblings} beside a `$ref`");
                    add(pointer, name, references::siblings_rewrite(kind, to));
                }
            }
            What::Missing {
                kind: Kind::Document,
                field: "paths",
            } if origin == Origin::Newer => {
                add(
                    "",
                    "no `paths`".to_owned(),
                    "add `paths:` with the operations".to_owned(),
                );
            }
            What::Missing {
                kind: Kind::Operation,
                field,
            } if origin == Origin::Newer => {
                add(
                    pointer,
                    format!("no `{field}`"),
                    format!("add `{field}: …`"),
                );
            }
            _ => {}
        }
    }
    changes
}

/// The server of a Swagger file, as OpenAPI 3.0 writes it.
fn servers(spec: &Spec) -> String {
    let text = |key: &str| spec.value.get(key).and_then(Value::as_str);
    let path = text("basePath").unwrap_or_default().trim_end_matches('/');
    let url = format!("https://{}{path}", text("host").unwrap_or("…"));
    format!("write `servers: [{{url: '{url}', description: …}}]`")
}
