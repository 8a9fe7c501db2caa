//! A Postman collection (v2.1) with a request for each operation, and its environments.
//!
//! The requests are in a folder for each tag, in the order of the spec, so that a run of the whole collection creates
//! records before it reads them; requests that delete come last. An environment has the base URL and the account; the
//! variables of the collection are tokens and the ids of records, which its requests set.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::Source;
use crate::account::{CLIENT, Credential, Input};
use crate::operations::{Body, Operation, Parameter, SecurityKind, members, operations, text};
use crate::workflows::{Workflows, input};

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

pub(crate) struct Postman {
    pub(crate) collection: Value,
    pub(crate) vendor: Value,
    pub(crate) sandbox: Value,
}

/// The files of an API.
pub(crate) fn of(source: &Source<'_>) -> Result<Postman, String> {
    let spec = source.spec;
    let workflows = Workflows::of(source.api)?;
    let operations = operations(spec)?;
    let mut folders = Vec::new();
    for tag in spec["tags"].as_array().into_iter().flatten() {
        let of_tag = operations.iter();
        let of_tag = of_tag.filter(|it| it.tag == tag["name"] && it.method != "delete");
        let items: Vec<_> = of_tag
            .map(|it| item(&workflows, it))
            .collect::<Result<_, _>>()?;
        folders
            .push(json!({ "name": tag["name"], "description": tag["description"], "item": items }));
    }
    // What is below a record is deleted before it.
    let deletions = operations.iter().rev().filter(|it| it.method == "delete");
    let items: Vec<_> = deletions
        .map(|it| item(&workflows, it))
        .collect::<Result<_, _>>()?;
    if !items.is_empty() {
        folders.push(json!({ "name": "Deletions", "item": items }));
    }
    let title = text(&spec["info"]["title"]);
    let collection = json!({
        "info": {
            "name": title,
            "description": spec["info"]["description"],
            "version": spec["info"]["version"],
            "schema": SCHEMA,
        },
        "item": folders,
        "variable": variables(&workflows, &operations),
    });
    let account = account(&workflows, &operations)?;
    Ok(Postman {
        collection,
        vendor: environment(title, "vendor", vendor(spec, &account)),
        sandbox: environment(title, "sandbox", sandbox(source, &account)?),
    })
}

fn item(workflows: &Workflows, operation: &Operation<'_>) -> Result<Value, String> {
    let body = workflows.body(operation, None)?;
    let mut headers = vec![json!({ "key": "Accept", "value": "application/json" })];
    let mut request = json!({
        "method": operation.method.to_uppercase(),
        "header": [],
        "auth": auth(workflows, operation),
        "url": url(workflows, operation),
        "description": description(operation),
    });
    if let (Some(value), Some(Body { media_type, .. })) = (&body, &operation.body) {
        headers.push(json!({ "key": "Content-Type", "value": media_type }));
        request["body"] = written(value, media_type);
    }
    request["header"] = headers.into();
    Ok(json!({
        "name": operation.summary,
        "event": [{
            "listen": "test",
            "script": { "type": "text/javascript", "exec": script(workflows, operation) },
        }],
        "request": request,
        "response": responses(operation, &request),
    }))
}

fn description(operation: &Operation<'_>) -> String {
    let Operation {
        id,
        description,
        evidence,
        ..
    } = operation;
    let link = operation.source.map(|it| format!("[{evidence}]({it})"));
    let source = link.unwrap_or_else(|| (*evidence).to_owned());
    format!("{}\n\n`{id}`; source: {source}", description.trim_end())
}

/// The credential, as a Postman variable.
fn auth(workflows: &Workflows, operation: &Operation<'_>) -> Value {
    let field = |key: &str, value: String| json!({ "key": key, "value": value, "type": "string" });
    let Some(credential) = workflows.credential(operation) else {
        return json!({ "type": "noauth" });
    };
    let name = match credential {
        Credential::Token(name) | Credential::Key(name) => variable(name),
        Credential::Client => String::new(),
    };
    match operation.security.as_ref().map(|it| it.kind) {
        Some(SecurityKind::Bearer) => json!({ "type": "bearer", "bearer": [field("token", name)] }),
        Some(SecurityKind::Header(header)) => json!({
            "type": "apikey",
            "apikey": [field("key", header.to_owned()), field("value", name), field("in", "header".to_owned())],
        }),
        _ => {
            let [id, secret] = CLIENT.map(variable);
            json!({ "type": "basic", "basic": [field("username", id), field("password", secret)] })
        }
    }
}

fn url(workflows: &Workflows, operation: &Operation<'_>) -> Value {
    let segment = |it: &str| match it.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
        Some(name) => format!(":{name}"),
        None => it.to_owned(),
    };
    let path: Vec<_> = operation.path.split('/').skip(1).map(segment).collect();
    let of = |place: &'static str| {
        operation
            .parameters
            .iter()
            .filter(move |it| it.place == place)
    };
    let query: Vec<_> = of("query")
        .map(|it| {
            json!({
                "key": it.name,
                "value": value(workflows, it),
                "description": it.description,
                "disabled": !it.required,
            })
        })
        .collect();
    let path_variables: Vec<_> = of("path")
        .map(|it| json!({ "key": it.name, "value": variable(it.name), "description": it.description }))
        .collect();
    let mut url = json!({
        "raw": format!("{{{{baseUrl}}}}/{}", path.join("/")),
        "host": ["{{baseUrl}}"],
        "path": path,
    });
    if !query.is_empty() {
        url["query"] = query.into();
    }
    if !path_variables.is_empty() {
        url["variable"] = path_variables.into();
    }
    url
}

/// The variable of a parameter that another request sets, or the example of any other.
fn value(workflows: &Workflows, parameter: &Parameter<'_>) -> String {
    if workflows.values.contains_key(parameter.name) {
        return variable(parameter.name);
    }
    plain(parameter.example.unwrap_or(&Value::Null))
}

fn written(body: &Value, media_type: &str) -> Value {
    let with_variable = |value: &Value| match input(value) {
        Some(name) => variable(name).into(),
        None => value.clone(),
    };
    if media_type == "application/x-www-form-urlencoded" {
        let fields = members(body);
        let fields =
            fields.map(|(key, value)| json!({ "key": key, "value": plain(&with_variable(value)) }));
        return json!({ "mode": "urlencoded", "urlencoded": fields.collect::<Vec<_>>() });
    }
    let body = match body {
        Value::Object(properties) => {
            let properties = properties.iter();
            let properties = properties.map(|(name, value)| (name.clone(), with_variable(value)));
            Value::Object(properties.collect())
        }
        other => other.clone(),
    };
    json!({
        "mode": "raw",
        "raw": format!("{body:#}"),
        "options": { "raw": { "language": "json" } },
    })
}

/// Tests the status, and keeps what other requests need.
fn script(workflows: &Workflows, operation: &Operation<'_>) -> Vec<String> {
    let status = operation.success.status;
    let is_right = match status.strip_suffix("XX") {
        Some(first) => format!("be.within({first}00, {first}99)"),
        None => format!("equal({status})"),
    };
    let test = format!("pm.expect(pm.response.code).to.{is_right}");
    let mut script = vec![format!(
        "pm.test(\"The status is {status}\", () => {test});"
    )];
    for (name, pointer) in workflows.values_from(operation.id) {
        let key = |key: &str| match key.parse::<usize>() {
            Ok(index) => format!("?.[{index}]"),
            Err(_) => format!("?.[{}]", Value::from(key)),
        };
        let keys: String = pointer.split('/').skip(1).map(key).collect();
        script.push(format!("const {name} = pm.response.json(){keys};"));
        // An empty list has none.
        let set = format!("pm.collectionVariables.set(\"{name}\", {name})");
        script.push(format!("if ({name} !== undefined) {set};"));
    }
    script
}

/// The documented successes, as saved examples.
fn responses(operation: &Operation<'_>, request: &Value) -> Vec<Value> {
    let success = &operation.success;
    let Some(body) = &success.body else {
        return Vec::new();
    };
    let example = |(name, value): &(&str, &Value)| {
        let name = if name.is_empty() {
            success.description
        } else {
            name
        };
        let mut response = json!({
            "name": name.trim_end(),
            "originalRequest": request,
            "header": [{ "key": "Content-Type", "value": body.media_type }],
            "body": format!("{value:#}"),
        });
        // A range has no code.
        if let Ok(code) = success.status.parse::<u16>() {
            response["code"] = code.into();
        }
        response
    };
    body.examples.iter().map(example).collect()
}

/// The variables of the collection: tokens, which are empty before the sign-in, and the examples of path parameters.
fn variables(workflows: &Workflows, operations: &[Operation<'_>]) -> Vec<Value> {
    let mut variables = Map::new();
    for parameter in operations.iter().flat_map(|it| &it.parameters) {
        let is_used = parameter.place == "path" || workflows.values.contains_key(parameter.name);
        if is_used && !workflows.is_of_account(parameter.name) {
            let of_sandbox = workflows.records.get(parameter.name);
            let value = of_sandbox.or(parameter.example).unwrap_or(&Value::Null);
            variables.insert(parameter.name.to_owned(), plain(value).into());
        }
    }
    for name in workflows.values.keys() {
        variables.entry(name).or_insert("".into());
    }
    let variable = |(key, value)| json!({ "key": key, "value": value });
    variables.into_iter().map(variable).collect()
}

/// The values of the account, each once.
fn account(workflows: &Workflows, operations: &[Operation<'_>]) -> Result<Vec<Input>, String> {
    let mut seen = BTreeSet::new();
    let mut account = Vec::new();
    for operation in operations {
        let mut inputs = Vec::new();
        if matches!(workflows.credential(operation), Some(Credential::Client)) {
            inputs.extend(CLIENT.map(|name| Input {
                name: name.to_owned(),
                schema: Value::Null,
                secret: name == CLIENT[1],
            }));
        }
        let body = workflows.body(operation, None)?;
        inputs.extend(workflows.inputs(operation, body.as_ref()));
        account.extend(inputs.into_iter().filter(|it| seen.insert(it.name.clone())));
    }
    Ok(account)
}

/// The server of the spec, its variables with their defaults, and an empty account.
fn vendor(spec: &Value, account: &[Input]) -> Vec<Value> {
    let server = &spec["servers"][0];
    let url = text(&server["url"]).replace('{', "{{").replace('}', "}}");
    let own = members(&server["variables"]);
    let mut variables: Vec<_> = own
        .map(|(name, it)| entry(name, &it["default"], false))
        .collect();
    if url != variable("baseUrl") {
        variables.insert(0, entry("baseUrl", &url.into(), false));
    }
    variables.extend(
        account
            .iter()
            .map(|it| entry(&it.name, &"".into(), it.secret)),
    );
    variables
}

/// Its values are in every sandbox, so none is a secret.
fn sandbox(source: &Source<'_>, account: &[Input]) -> Result<Vec<Value>, String> {
    let mut variables = vec![entry("baseUrl", &source.sandbox_url.into(), false)];
    for Input { name, .. } in account {
        let value = source
            .sandbox_values
            .iter()
            .find(|(known, _)| known == name);
        let (_, value) = value.ok_or_else(|| {
            let file = format!("workflows/{}.json", source.api);
            format!("{file} names no response with {name}, and the sandbox has no value for it")
        })?;
        variables.push(entry(name, &value.as_str().into(), false));
    }
    Ok(variables)
}

fn environment(title: &str, whose: &str, values: Vec<Value>) -> Value {
    json!({
        "name": format!("{title} ({whose})"),
        "values": values,
        "_postman_variable_scope": "environment",
    })
}

fn entry(key: &str, value: &Value, secret: bool) -> Value {
    let kind = if secret { "secret" } else { "default" };
    json!({ "key": key, "value": value, "type": kind, "enabled": true })
}

fn variable(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

/// Text as it is, everything else as JSON.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
