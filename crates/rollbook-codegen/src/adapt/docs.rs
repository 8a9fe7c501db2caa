//! The docs of operations: summary, an example that compiles, behaviour, errors, source.

use std::fmt::Write as _;

use serde_json::Value;

use super::Context;
use crate::model::{Operation, Security, component, entries, resolve};
use crate::names;

/// Text as rustdoc wants it: a blank before each line, as in `/// text`.
pub(crate) fn lines(text: &str) -> String {
    text.lines()
        .map(|line| format!(" {}", linked(line.trim_end())))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Bare addresses in angle brackets and bracketed wire names as code, so that rustdoc does not
/// take them for links.
fn linked(line: &str) -> String {
    let mut out = String::new();
    let mut code = false;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if c == '`' {
            code = !code;
        }
        if !code && c == '[' {
            out.push('\\');
        }
        if !code && rest.starts_with("http") && !out.ends_with('<') && rest.contains("://") {
            let end = rest.find([' ', ')', ',', ';']).unwrap_or(rest.len());
            let address = rest[..end].trim_end_matches('.');
            if address.contains("://") && !address.contains('{') {
                let _ = write!(out, "<{address}>");
                rest = &rest[address.len()..];
                continue;
            }
        }
        if !code && c == '<' {
            out.push('\\');
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// The docs of the client.
pub(crate) fn client(info: &Value) -> String {
    let title = info["title"].as_str().unwrap_or_default();
    let about = info["description"].as_str().unwrap_or_default();
    lines(&format!(
        "A client of {title}.\n\nCheap to clone: clones share connections, tokens and settings.\n\n{about}"
    ))
}

/// The docs of an operation's method.
pub(crate) fn operation(context: &Context<'_>, operation: &Operation) -> String {
    let example = example(context, operation);
    let Operation {
        method,
        path,
        docs,
        evidence,
        ..
    } = operation;
    let effect = match (method.as_str(), operation.idempotent) {
        ("GET", _) => "It reads only, so nothing can have taken effect.",
        (_, true) => {
            "A lost answer leaves open whether it took effect \
             ([`may_have_taken_effect`](::rollbook::Error::may_have_taken_effect) says `Unknown`); \
             sending it again does no harm."
        }
        (_, false) => {
            "A lost answer leaves open whether it took effect \
             ([`may_have_taken_effect`](::rollbook::Error::may_have_taken_effect) says `Unknown`): \
             look before you send it again, or it may be done twice."
        }
    };
    let signed = match &operation.security {
        Security::None => "not signed".to_owned(),
        Security::Basic => "client id and secret (Basic)".to_owned(),
        Security::Bearer => "bearer token, fetched when needed".to_owned(),
        Security::ApiKey { header } => format!("header `{header}`"),
    };
    let seen = match evidence.as_str() {
        "page" => "the vendor's page",
        "docs" => "another page of the vendor",
        "code" => "working code that calls it",
        _ => "inferred from its neighbours, nobody has documented it",
    };
    let mut text = lines(&operation.summary);
    let _ = write!(text, "\n\n ```no_run\n{example} ```\n\n");
    text.push_str(&lines(&operation.description));
    let _ = write!(
        text,
        "\n\n `{method} {path}`; signing: {signed}.\n\n # Errors\n\n \
         Bad input is refused before anything is sent. {effect}\n\n \
         Source: {seen}, <{docs}>."
    );
    text
}

/// A call with the values of the spec's own examples.
fn example(context: &Context<'_>, operation: &Operation) -> String {
    let module = context.module;
    let method = names::field(&operation.id);
    let mut call = format!("client.{method}()");
    for parameter in operation.parameters.iter().filter(|it| it.required) {
        let schema = resolve(context.document, &parameter.schema);
        let value = parameter
            .example
            .as_ref()
            .and_then(|value| literal(value, schema));
        let _ = write!(
            call,
            ".{}({})",
            parameter.rust(),
            value.unwrap_or_else(|| "1".to_owned())
        );
    }
    if let Some(body) = &operation.body {
        let schema = resolve(context.document, &body.schema);
        if schema["type"] == "array" {
            let items = &schema["items"];
            let entry = &body.example[0];
            let item = match component(items)
                .filter(|_| resolve(context.document, items)["type"] == "object")
            {
                Some(name) => format!(
                    "{module}::types::{}::builder(){}",
                    names::type_name(name),
                    setters(context, resolve(context.document, items), entry)
                ),
                None => entry.to_string(),
            };
            let _ = write!(call, ".body([{item}])");
        } else {
            let setters = setters(context, schema, &body.example);
            if schema["properties"].is_object() {
                let _ = write!(call, ".body_map(|body| body{setters})");
            } else {
                let ty = component(&body.schema)
                    .map(names::type_name)
                    .unwrap_or_default();
                let pairs = entries(&body.example)
                    .filter(|(_, value)| value.is_string())
                    .map(|(name, value)| format!("({name:?}.to_owned(), {value}.into())"))
                    .collect::<Vec<_>>()
                    .join(", ");
                let _ = write!(
                    call,
                    ".body({module}::types::{ty}::from(serde_json::Map::from_iter([{pairs}])))"
                );
            }
        }
    }
    let code = format!(
        "async fn example(client: {module}::Client) -> Result<(), Box<dyn std::error::Error>> {{\
         let answer = {call}.send().await?;\
         println!(\"{{}}\", answer.status());\
         Ok(()) }}"
    );
    let pretty = syn::parse_str(&code).map_or(code, |file| prettyplease::unparse(&file));
    let mut text = String::new();
    let last = pretty.lines().count() - 1;
    for (number, line) in pretty.lines().enumerate() {
        // The frame is hidden; the call stands at the margin.
        let frame = number == 0 || number == last || line.trim() == "Ok(())";
        let _ = match frame {
            true => writeln!(text, " # {}", line.trim()),
            false => writeln!(text, " {}", line.strip_prefix("    ").unwrap_or(line)),
        };
    }
    text
}

fn setters(context: &Context<'_>, schema: &Value, example: &Value) -> String {
    let mut text = String::new();
    for (wire, value) in entries(example) {
        let property = &schema["properties"][wire];
        let reference = match property["allOf"].as_array().map(Vec::as_slice) {
            Some([only]) => only,
            _ => property,
        };
        let target = resolve(context.document, reference);
        let Some(value) = literal(value, target) else {
            continue;
        };
        let value = match component(reference).filter(|_| target.get("enum").is_some()) {
            Some(name) => format!(
                "{}::types::{}::{}",
                context.module,
                names::type_name(name),
                names::type_name(value.trim_matches('"'))
            ),
            None => value,
        };
        let _ = write!(text, ".{}({value})", names::field(wire));
    }
    text
}

/// The value as Rust, where that is one word.
fn literal(value: &Value, schema: &Value) -> Option<String> {
    match (value, schema["format"].as_str()) {
        (_, Some("date" | "date-time")) => None,
        (Value::String(_) | Value::Number(_) | Value::Bool(_), _) if schema["type"].is_string() => {
            Some(value.to_string())
        }
        (Value::Array(items), _) if items.iter().all(Value::is_string) && !items.is_empty() => {
            let items = items
                .iter()
                .map(|item| format!("{item}.to_owned()"))
                .collect::<Vec<_>>();
            Some(format!("vec![{}]", items.join(", ")))
        }
        _ => None,
    }
}
