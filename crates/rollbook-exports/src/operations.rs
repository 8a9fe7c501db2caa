//! Reads the operations of a spec.

use serde_json::{Map, Value};

pub(crate) const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// An operation, with its `$ref`s resolved.
pub(crate) struct Operation<'a> {
    pub(crate) id: &'a str,
    /// In lower case.
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) tag: &'a str,
    pub(crate) summary: &'a str,
    pub(crate) description: &'a str,
    pub(crate) evidence: &'a str,
    pub(crate) source: Option<&'a str>,
    pub(crate) parameters: Vec<Parameter<'a>>,
    pub(crate) body: Option<Body<'a>>,
    pub(crate) success: Response<'a>,
    pub(crate) security: Option<Security<'a>>,
}

pub(crate) struct Parameter<'a> {
    pub(crate) name: &'a str,
    pub(crate) place: &'a str,
    pub(crate) required: bool,
    pub(crate) description: &'a str,
    pub(crate) schema: &'a Value,
    /// The first of the parameter, or else of its schema.
    pub(crate) example: Option<&'a Value>,
}

pub(crate) struct Body<'a> {
    pub(crate) media_type: &'a str,
    pub(crate) schema: &'a Value,
    /// By name; the name of a single one is empty.
    pub(crate) examples: Vec<(&'a str, &'a Value)>,
}

/// The documented success.
pub(crate) struct Response<'a> {
    /// Such as `201`, or `2XX`.
    pub(crate) status: &'a str,
    pub(crate) description: &'a str,
    pub(crate) body: Option<Body<'a>>,
}

/// A security scheme by its name.
pub(crate) struct Security<'a> {
    pub(crate) scheme: &'a str,
    pub(crate) description: &'a str,
    pub(crate) kind: SecurityKind<'a>,
}

#[derive(Clone, Copy)]
pub(crate) enum SecurityKind<'a> {
    Basic,
    Bearer,
    /// A header with the key alone.
    Header(&'a str),
}

/// The operations in the order of the spec.
pub(crate) fn operations(spec: &Value) -> Result<Vec<Operation<'_>>, String> {
    let mut operations = Vec::new();
    for (path, item) in members(&spec["paths"]) {
        for (method, operation) in members(item) {
            if METHODS.contains(&method) {
                let of_item = item.get("parameters");
                operations.push(read(spec, path, method, operation, of_item)?);
            }
        }
    }
    Ok(operations)
}

fn read<'a>(
    spec: &'a Value,
    path: &'a str,
    method: &'a str,
    operation: &'a Value,
    of_item: Option<&'a Value>,
) -> Result<Operation<'a>, String> {
    let id = text(&operation["operationId"]);
    let parameters = of_item.into_iter().chain(operation.get("parameters"));
    let parameters = parameters.filter_map(Value::as_array).flatten();
    let success = members(&operation["responses"]).find(|(status, _)| status.starts_with('2'));
    let (status, response) = success.ok_or(format!("{id} has no success response"))?;
    let response = resolve(spec, response);
    Ok(Operation {
        id,
        method,
        path,
        tag: text(&operation["tags"][0]),
        summary: text(&operation["summary"]),
        description: text(&operation["description"]),
        evidence: text(&operation["x-evidence"]),
        source: operation["externalDocs"]["url"].as_str(),
        parameters: parameters.map(|it| parameter(spec, it)).collect(),
        body: body(spec, &operation["requestBody"]),
        success: Response {
            status,
            description: text(&response["description"]),
            body: body(spec, response),
        },
        security: security(spec, &operation["security"])?,
    })
}

fn parameter<'a>(spec: &'a Value, parameter: &'a Value) -> Parameter<'a> {
    let parameter = resolve(spec, parameter);
    let schema = resolve(spec, &parameter["schema"]);
    let named = examples(spec, parameter).first().map(|(_, value)| *value);
    Parameter {
        name: text(&parameter["name"]),
        place: text(&parameter["in"]),
        required: parameter["required"].as_bool().unwrap_or_default(),
        description: text(&parameter["description"]),
        schema,
        example: named.or_else(|| schema.get("example")),
    }
}

/// The first media type of a request body or a response.
fn body<'a>(spec: &'a Value, body: &'a Value) -> Option<Body<'a>> {
    let body = resolve(spec, body);
    let (media_type, media) = members(&body["content"]).next()?;
    Some(Body {
        media_type,
        schema: resolve(spec, &media["schema"]),
        examples: examples(spec, media),
    })
}

fn examples<'a>(spec: &'a Value, of: &'a Value) -> Vec<(&'a str, &'a Value)> {
    let single = of.get("example").map(|value| ("", value));
    let named = members(&of["examples"]);
    let named = named.map(|(name, example)| (name, &resolve(spec, example)["value"]));
    single.into_iter().chain(named).collect()
}

fn security<'a>(spec: &'a Value, security: &'a Value) -> Result<Option<Security<'a>>, String> {
    let Some((name, _)) = members(&security[0]).next() else {
        return Ok(None);
    };
    let scheme = resolve(spec, &spec["components"]["securitySchemes"][name]);
    let field = |name: &str| scheme[name].as_str();
    let kind = match (field("type"), field("scheme"), field("in")) {
        (Some("http"), Some("basic"), _) => SecurityKind::Basic,
        (Some("http"), Some("bearer"), _) | (Some("oauth2"), ..) => SecurityKind::Bearer,
        (Some("apiKey"), _, Some("header")) => SecurityKind::Header(text(&scheme["name"])),
        _ => return Err(format!("the security scheme {name} is of another kind")),
    };
    Ok(Some(Security {
        scheme: name,
        description: text(&scheme["description"]),
        kind,
    }))
}

/// The object itself, or the one that its `$ref` names.
pub(crate) fn resolve<'a>(spec: &'a Value, object: &'a Value) -> &'a Value {
    match object["$ref"].as_str().and_then(|it| it.strip_prefix('#')) {
        Some(pointer) => resolve(spec, spec.pointer(pointer).unwrap_or(&Value::Null)),
        None => object,
    }
}

/// The members of an object.
pub(crate) fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let members: Option<&Map<String, Value>> = value.as_object();
    members
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.as_str(), value))
}

/// The text, or an empty one.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
