//! Generates a client of every module of the matrix, and the calls of `tests/calls.rs`.
#![allow(
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "cargo reads a build script's output"
)]

#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each of its two users needs a part"
)]
mod matrix;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use matrix::{Content, Exchange, Module, document};
use serde_json::{Value, json};

fn main() {
    println!("cargo::rerun-if-changed=matrix");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let matrix = matrix::matrix();
    let mut failed = false;
    let (mut modules, mut calls, mut exchanges) = (String::new(), String::new(), Vec::new());
    for module in &matrix.modules {
        let name = module.name;
        let text = format!("{:#}", document(&module.operations));
        let spec = out.join(format!("{name}.json"));
        write(&spec, &text);
        match rollbook_codegen::client(
            &format!("rollbook_constructs::{name}"),
            &from_package(&spec),
            &text,
        ) {
            Ok(generated) => write(&out.join(format!("{name}.rs")), &generated.rust),
            Err(diagnostics) => {
                eprintln!("{diagnostics}");
                failed = true;
            }
        }
        let _ = writeln!(
            modules,
            "pub mod {name} {{\n//! Made up.\ninclude!(concat!(env!(\"OUT_DIR\"), \"/{name}.rs\"));\n}}"
        );
        calls += &calls_of(module, &mut exchanges);
    }
    write(&out.join("modules.rs"), &modules);
    write(&out.join("calls.rs"), &calls);
    write(
        &out.join("exchanges.json"),
        &Value::from(exchanges).to_string(),
    );
    if failed {
        process::exit(1);
    }
}

fn write(path: &Path, text: &str) {
    if let Err(error) = fs::write(path, text) {
        eprintln!("{}: {error}", path.display());
        process::exit(1);
    }
}

/// The relative path from the package to a file.
fn from_package(file: &Path) -> String {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let up = "../".repeat(package.components().count() - 1);
    format!("{up}{}", file.display().to_string().trim_start_matches('/'))
}

/// A test module with the calls of a matrix module.
fn calls_of(module: &Module, exchanges: &mut Vec<Value>) -> String {
    let name = module.name;
    let mut calls = String::new();
    for operation in &module.operations {
        for exchange in &operation.exchanges {
            let rust = &operation.rust;
            let Exchange {
                setters, checks, ..
            } = exchange;
            let sent = match exchange.stream {
                true => format!("streamed(client.{rust}(){setters}.stream()).await"),
                false if checks.is_empty() => {
                    format!("written(client.{rust}(){setters}.send().await, |_| vec![])")
                }
                false => {
                    let checks: String = checks
                        .iter()
                        .map(|check| format!("({check:?}, {check}),"))
                        .collect();
                    format!("written(client.{rust}(){setters}.send().await, |it| vec![{checks}])")
                }
            };
            let number = exchanges.len();
            let _ = writeln!(
                calls,
                "Call {{ exchange: {number}, make: |connection| Box::pin(async move {{ let client: Client = connection.into(); {sent} }}) }},"
            );
            exchanges.push(expected(name, &operation.id, operation.method, exchange));
        }
    }
    format!(
        "mod {name} {{\nuse super::*;\nuse rollbook_constructs::{name}::{{Client, operations, types}};\n\
         #[tokio::test] async fn every_value_is_sent_and_every_response_is_read() {{ all(operations::ALL, vec![\n{calls}]).await; }}\n}}\n"
    )
}

/// The expected requests and response of a call.
fn expected(module: &str, id: &str, method: &str, exchange: &Exchange) -> Value {
    let requests: Vec<_> = exchange
        .targets
        .iter()
        .map(|target| {
            let mut query = target.query.clone();
            query.sort();
            let mut headers: Vec<_> = exchange
                .headers
                .iter()
                .map(|(name, value)| (name.to_lowercase(), value.clone()))
                .collect();
            let mut request =
                json!({"method": method.to_uppercase(), "path": target.path, "query": query});
            if let Some(body) = &exchange.body {
                headers.push(("content-type".to_owned(), body.content_type.to_owned()));
                request["body"] = match &body.content {
                    Content::Json(value) => value.clone(),
                    Content::Form(pairs) => {
                        let mut pairs = pairs.clone();
                        pairs.sort();
                        json!(pairs)
                    }
                };
            }
            headers.sort();
            request["headers"] = json!(headers);
            request
        })
        .collect();
    json!({
        "operation": id,
        "call": format!("{module}: {id}"),
        "requests": requests,
        "status": exchange.status.unwrap_or(200),
        "replies": exchange.replies,
        "reads": exchange.reads,
    })
}
