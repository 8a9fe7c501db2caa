//! What no spec contains: a file of `workflows/` for each API.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::operations::Operation;

/// A file of `workflows/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Workflows {
    /// Path parameters with the same value in every call of one account.
    #[serde(default)]
    pub(crate) account: Vec<String>,
    /// Path parameters whose example names no record of the sandbox.
    #[serde(default)]
    pub(crate) records: BTreeMap<String, Value>,
    /// The values that other requests need, by the name of a parameter or of a security scheme.
    #[serde(default)]
    pub(crate) values: BTreeMap<String, Origin>,
    /// Requests that are not just the first example.
    #[serde(default)]
    pub(crate) requests: BTreeMap<String, Request>,
    pub(crate) workflows: Vec<Workflow>,
}

/// The response with a value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Origin {
    /// The `operationId`.
    pub(crate) operation: String,
    /// A JSON pointer into the body.
    pub(crate) at: String,
}

/// A request body.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    /// The name of the example; the first by default.
    pub(crate) example: Option<String>,
    /// Replaces properties of the example. `$inputs.NAME` is a value of the account.
    #[serde(default)]
    pub(crate) body: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Workflow {
    pub(crate) id: String,
    pub(crate) summary: String,
    pub(crate) description: String,
    pub(crate) steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// The `operationId`, which is the step's id too.
    pub(crate) operation: String,
    /// Instead of the request in `requests`.
    pub(crate) request: Option<Request>,
    /// Query parameters and their values. Those that an earlier step returns need not be here.
    #[serde(default)]
    pub(crate) query: Map<String, Value>,
    /// JSONPath expressions that match in the response body.
    #[serde(default)]
    pub(crate) expect: Vec<String>,
}

impl Workflows {
    pub(crate) fn of(api: &str) -> Result<Self, String> {
        let text = match api {
            "memberclicks" => include_str!("../workflows/memberclicks.json"),
            "members-portal" => include_str!("../workflows/members-portal.json"),
            "questionpro" => include_str!("../workflows/questionpro.json"),
            "yourcourts" => include_str!("../workflows/yourcourts.json"),
            "b2core" => include_str!("../workflows/b2core.json"),
            _ => return Err(format!("workflows/{api}.json does not exist")),
        };
        serde_json::from_str(text).map_err(|error| format!("workflows/{api}.json: {error}"))
    }

    /// The names of the values that come from the responses of an operation, with their JSON pointers.
    pub(crate) fn values_from(&self, operation: &str) -> impl Iterator<Item = (&str, &str)> {
        let values = self.values.iter();
        let values = values.filter(move |(_, origin)| origin.operation == operation);
        values.map(|(name, origin)| (name.as_str(), origin.at.as_str()))
    }

    /// The body of a request.
    pub(crate) fn body(
        &self,
        operation: &Operation<'_>,
        request: Option<&Request>,
    ) -> Result<Option<Value>, String> {
        let Some(body) = &operation.body else {
            return Ok(None);
        };
        let default = Request::default();
        let request = request
            .or(self.requests.get(operation.id))
            .unwrap_or(&default);
        let example = body.examples.iter().find(|(name, _)| {
            let wanted = request.example.as_deref();
            wanted.is_none_or(|wanted| wanted == *name)
        });
        let id = operation.id;
        let (_, example) = example.ok_or_else(|| format!("{id} has no such example"))?;
        let mut example = Value::clone(example);
        if let Some(properties) = example.as_object_mut() {
            properties.extend(request.body.clone());
        }
        Ok(Some(example))
    }
}

/// The name in `$inputs.NAME`.
pub(crate) fn input(value: &Value) -> Option<&str> {
    value.as_str()?.strip_prefix("$inputs.")
}
