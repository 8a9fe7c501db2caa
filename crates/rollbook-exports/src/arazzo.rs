//! Arazzo 1.0 workflows.
//!
//! A step is an `operationId`. Its credential, path parameters and body follow from the spec: a value that an earlier
//! step returns is taken from there, one of the account is an input, everything else is the example of the spec.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::Source;
use crate::account::Credential;
use crate::operations::{Operation, Parameter, SecurityKind, operations, text};
use crate::workflows::{Step, Workflow, Workflows};

/// The document with the workflows of an API. It refers to the spec by its file name.
pub(crate) fn of(source: &Source<'_>) -> Result<Value, String> {
    let workflows = Workflows::of(source.api)?;
    let operations = operations(source.spec)?;
    let written = workflows.workflows.iter();
    let written = written.map(|it| workflow(&workflows, &operations, it));
    let info = &source.spec["info"];
    Ok(json!({
        "arazzo": "1.0.1",
        "info": {
            "title": format!("{}: workflows", text(&info["title"])),
            "version": info["version"],
        },
        "sourceDescriptions": [{
            "name": source.api,
            "url": format!("{}.yaml", source.api),
            "type": "openapi",
        }],
        "workflows": written.collect::<Result<Vec<_>, _>>()?,
    }))
}

fn workflow(
    workflows: &Workflows,
    operations: &[Operation<'_>],
    workflow: &Workflow,
) -> Result<Value, String> {
    let mut inputs = Map::new();
    // The expressions of the values that earlier steps return.
    let mut returned = BTreeMap::new();
    let mut steps = Vec::new();
    for step in &workflow.steps {
        let id = &step.operation;
        let operation = operations.iter().find(|it| it.id == id);
        let operation = operation.ok_or(format!("the spec has no operation {id}"))?;
        let request = Request {
            workflows,
            returned: &returned,
            step,
            operation,
        };
        steps.push(request.step(&mut inputs)?);
        for (name, _) in workflows.values_from(id) {
            returned.insert(name.to_owned(), format!("$steps.{id}.outputs.{name}"));
        }
    }
    let required: Vec<_> = inputs.keys().cloned().collect();
    let mut written = json!({
        "workflowId": workflow.id,
        "summary": workflow.summary,
        "description": workflow.description,
        "inputs": { "type": "object", "required": required, "properties": inputs },
        "steps": steps,
    });
    if !returned.is_empty() {
        written["outputs"] = json!(returned);
    }
    Ok(written)
}

/// The request of one step.
struct Request<'a> {
    workflows: &'a Workflows,
    returned: &'a BTreeMap<String, String>,
    step: &'a Step,
    operation: &'a Operation<'a>,
}

impl Request<'_> {
    fn step(&self, inputs: &mut Map<String, Value>) -> Result<Value, String> {
        let Self {
            workflows,
            step,
            operation,
            ..
        } = self;
        let body = workflows.body(operation, step.request.as_ref())?;
        let mut parameters = vec![parameter("Accept", "header", "application/json".into())];
        parameters.extend(self.credential(inputs)?);
        parameters.extend(self.parameters()?);
        for input in workflows.inputs(operation, body.as_ref()) {
            let mut schema = input.schema;
            if input.secret {
                schema["format"] = "password".into();
            }
            inputs.insert(input.name, schema);
        }
        let mut written = json!({
            "stepId": operation.id,
            "description": operation.summary,
            "operationId": operation.id,
            "parameters": parameters,
        });
        if let (Some(payload), Some(body)) = (body, &operation.body) {
            written["requestBody"] = json!({ "contentType": body.media_type, "payload": payload });
        }
        written["successCriteria"] = self.criteria().into();
        let outputs = workflows.values_from(operation.id);
        let outputs: BTreeMap<_, _> = outputs
            .map(|(name, at)| (name, format!("$response.body#{at}")))
            .collect();
        if !outputs.is_empty() {
            written["outputs"] = json!(outputs);
        }
        Ok(written)
    }

    /// The header with the credential.
    fn credential(&self, inputs: &mut Map<String, Value>) -> Result<Option<Value>, String> {
        let Some(security) = &self.operation.security else {
            return Ok(None);
        };
        let value = match self.workflows.credential(self.operation) {
            None => return Ok(None),
            // Expressions cannot encode.
            Some(Credential::Client) => {
                let description = format!(
                    "The Base64 of id, colon and secret. {}",
                    security.description.trim_end()
                );
                let schema =
                    json!({ "type": "string", "format": "password", "description": description });
                inputs.insert(security.scheme.to_owned(), schema);
                format!("$inputs.{}", security.scheme)
            }
            Some(Credential::Key(name)) => format!("$inputs.{name}"),
            Some(Credential::Token(name)) => {
                let missing = || format!("no step before {} returns {name}", self.operation.id);
                self.returned.get(name).cloned().ok_or_else(missing)?
            }
        };
        let (name, value) = match security.kind {
            SecurityKind::Basic => ("Authorization", format!("Basic {{{value}}}")),
            SecurityKind::Bearer => ("Authorization", format!("Bearer {{{value}}}")),
            SecurityKind::Header(name) => (name, value),
        };
        Ok(Some(parameter(name, "header", value.into())))
    }

    /// The parameters that are required, that an earlier step returns, or that the step names.
    fn parameters(&self) -> Result<Vec<Value>, String> {
        let mut named: BTreeSet<&str> = self.step.query.keys().map(String::as_str).collect();
        let mut parameters = Vec::new();
        for it in &self.operation.parameters {
            named.remove(it.name);
            if let Some(value) = self.value(it) {
                parameters.push(parameter(it.name, it.place, value));
            }
        }
        match named.first() {
            None => Ok(parameters),
            Some(name) => Err(format!("{} has no parameter {name}", self.operation.id)),
        }
    }

    fn value(&self, parameter: &Parameter<'_>) -> Option<Value> {
        let name = parameter.name;
        if let Some(value) = self.step.query.get(name) {
            return Some(value.clone());
        }
        if let Some(expression) = self.returned.get(name) {
            return Some(expression.as_str().into());
        }
        if self.workflows.is_of_account(name) {
            return Some(format!("$inputs.{name}").into());
        }
        parameter
            .required
            .then(|| parameter.example.cloned())
            .flatten()
    }

    fn criteria(&self) -> Vec<Value> {
        let status = self.operation.success.status;
        let condition = match status.strip_suffix("XX") {
            Some(first) => format!("$statusCode >= {first}00 && $statusCode <= {first}99"),
            None => format!("$statusCode == {status}"),
        };
        let mut criteria = vec![json!({ "condition": condition })];
        let matches = |it: &String| json!({ "context": "$response.body", "condition": it, "type": "jsonpath" });
        criteria.extend(self.step.expect.iter().map(matches));
        criteria
    }
}

fn parameter(name: &str, place: &str, value: Value) -> Value {
    json!({ "name": name, "in": place, "value": value })
}
