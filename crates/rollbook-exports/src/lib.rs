//! Writes an OpenAPI spec in other formats: JSON, OpenAPI 3.1, a Postman collection, Arazzo workflows.
//!
//! [`files`] is a pure function of a spec, of the file of that API in `workflows/`, and of the sandbox's values. A file
//! in `workflows/` has only what no spec contains: which operations form a workflow, and which response has the value
//! that another request needs.
#![forbid(unsafe_code)]

mod account;
mod arazzo;
mod openapi_3_1;
mod operations;
mod postman;
mod workflows;

use serde_json::Value;

/// A format of a spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The same document as JSON.
    Json,
    /// The same API in OpenAPI 3.1, as JSON.
    OpenApi31,
    /// A Postman collection (v2.1), with an environment for the vendor and one for the sandbox.
    Postman,
    /// Arazzo 1.0 workflows, which refer to `API.yaml`.
    Arazzo,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Json, Self::OpenApi31, Self::Postman, Self::Arazzo];
}

/// A spec, and the sandbox that its examples can be sent to.
pub struct Source<'a> {
    /// The file name of the spec without `.yaml`, such as `members-portal`.
    pub api: &'a str,
    /// The document, which satisfies the house rules.
    pub spec: &'a Value,
    /// The base URL of the API in the sandbox.
    pub sandbox_url: &'a str,
    /// The values of the account in the sandbox, by the names of variables: `clientId`, `apiKey`.
    pub sandbox_values: &'a [(&'a str, String)],
}

/// A file to write.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, which begins with the API.
    pub name: String,
    /// JSON, with a newline at the end.
    pub text: String,
}

/// The files of a spec in one format.
///
/// # Errors
///
/// If `workflows/` has no file for the API, or that file does not match the spec or the values of the sandbox.
pub fn files(format: Format, source: &Source<'_>) -> Result<Vec<File>, String> {
    let file = |extension: &str, document: &Value| File {
        name: format!("{}.{extension}", source.api),
        text: format!("{document:#}\n"),
    };
    Ok(match format {
        Format::Json => vec![file("json", source.spec)],
        Format::OpenApi31 => vec![file("openapi-3.1.json", &openapi_3_1::of(source.spec))],
        Format::Postman => {
            let postman = postman::of(source)?;
            vec![
                file("postman_collection.json", &postman.collection),
                file("vendor.postman_environment.json", &postman.vendor),
                file("sandbox.postman_environment.json", &postman.sandbox),
            ]
        }
        Format::Arazzo => vec![file("arazzo.json", &arazzo::of(source)?)],
    })
}
