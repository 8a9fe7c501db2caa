//! The matrix: every construct of a spec in every place, as small specs with calls.
//!
//! The build script of this package generates a client of each [`Module`] and a test of each [`Exchange`], and
//! *check* must accept all of it. What *check* must reject instead is in [`Matrix::rejected`], which
//! `crates/rollbook-codegen/tests/rejected.rs` tests. Each cell is in one of the two.

mod examples;
mod names;
mod objects;
mod paging;
mod parameters;
mod places;
mod recursion;
mod rejected;
mod schemas;
mod sections;
mod texts;
mod transport;
mod types;

use serde_json::{Map, Value, json};

/// All cells.
pub struct Matrix {
    pub modules: Vec<Module>,
    pub rejected: Vec<Rejected>,
}

pub fn matrix() -> Matrix {
    let mut matrix = Matrix {
        modules: Vec::new(),
        rejected: Vec::new(),
    };
    places::add(&mut matrix);
    names::add(&mut matrix);
    texts::add(&mut matrix);
    recursion::add(&mut matrix);
    paging::add(&mut matrix);
    transport::add(&mut matrix);
    sections::add(&mut matrix);
    parameters::add(&mut matrix);
    examples::add(&mut matrix);
    objects::add(&mut matrix);
    rejected::add(&mut matrix);
    matrix
}

/// A spec that becomes a module.
pub struct Module {
    pub name: &'static str,
    pub operations: Vec<Operation>,
}

/// A spec that *check* rejects.
pub struct Rejected {
    /// The place of the construct; many cells share one.
    pub place: String,
    /// The construct.
    pub cell: String,
    /// Its name in messages.
    pub name: String,
    pub rule: &'static str,
    pub document: Value,
}

impl Rejected {
    /// A spec with one operation.
    pub fn new(place: &str, cell: &str, rule: &'static str, operation: &Operation) -> Self {
        Self {
            place: place.to_owned(),
            cell: cell.to_owned(),
            name: String::new(),
            rule,
            document: document([operation]),
        }
    }
}

/// An operation, and the calls that test it.
#[derive(Clone)]
pub struct Operation {
    /// `operationId`
    pub id: String,
    /// The client method.
    pub rust: String,
    pub method: &'static str,
    pub path: String,
    /// Parameters of the path item.
    pub shared: Vec<Value>,
    pub object: Map<String, Value>,
    /// Component schemas.
    pub schemas: Map<String, Value>,
    /// Components of other sections.
    pub components: Map<String, Value>,
    pub exchanges: Vec<Exchange>,
}

/// A call, what the server must receive, and what the caller gets.
#[derive(Clone, Default)]
pub struct Exchange {
    /// The setters, as Rust: `.id(7)`.
    pub setters: String,
    /// Whether it uses `stream` instead of `send`.
    pub stream: bool,
    /// Path and query of each request; the rest is the same.
    pub targets: Vec<Target>,
    pub headers: Vec<(String, String)>,
    pub body: Option<Body>,
    /// The status of every response, if it is not 200.
    pub status: Option<u16>,
    /// The response to each request; `None` has no body.
    pub replies: Vec<Option<Value>>,
    /// What the caller gets, as JSON.
    pub reads: Value,
    /// Conditions on the response, `it`.
    pub checks: Vec<String>,
}

#[derive(Clone, Default)]
pub struct Target {
    pub path: String,
    pub query: Vec<(String, String)>,
}

#[derive(Clone)]
pub struct Body {
    pub content_type: &'static str,
    pub content: Content,
}

#[derive(Clone)]
pub enum Content {
    Json(Value),
    Form(Vec<(String, String)>),
}

/// The content type of most bodies.
pub const JSON: &str = "application/json";
/// The content type of forms.
pub const FORM: &str = "application/x-www-form-urlencoded";

impl Operation {
    /// An operation that takes nothing and responds with nothing. `rust` is its method in snake case.
    pub fn new(method: &'static str, rust: &str) -> Self {
        let id = camel(rust);
        let object = json!({
            "operationId": id,
            "tags": ["Things"],
            "summary": "Do a thing",
            "description": "Does a thing.",
            "externalDocs": {"url": "https://example.com/docs"},
            "x-evidence": "page",
            "x-idempotent": true,
            "security": [],
            "responses": {
                "200": {"description": "Done."},
                "4XX": {"$ref": "#/components/responses/Error"},
                "5XX": {"$ref": "#/components/responses/Error"},
            },
        });
        Self {
            path: format!("/{id}"),
            id,
            rust: rust.to_owned(),
            method,
            shared: Vec::new(),
            object: members(object),
            schemas: Map::new(),
            components: Map::new(),
            exchanges: Vec::new(),
        }
    }

    pub fn set(mut self, key: &str, value: Value) -> Self {
        self.object.insert(key.to_owned(), value);
        self
    }

    pub fn parameter(mut self, parameter: Value) -> Self {
        let parameters = self.object.entry("parameters").or_insert_with(|| json!([]));
        if let Some(parameters) = parameters.as_array_mut() {
            parameters.push(parameter);
        }
        self
    }

    pub fn body(self, content_type: &str, schema: Value, example: Value) -> Self {
        let content = json!({content_type: {"schema": schema, "example": example}});
        self.set("requestBody", json!({"required": true, "content": content}))
    }

    pub fn response(mut self, schema: Value, example: Value) -> Self {
        let content = json!({JSON: {"schema": schema, "example": example}});
        self.object["responses"]["200"] = json!({"description": "Done.", "content": content});
        self
    }

    pub fn schemas(mut self, schemas: impl IntoIterator<Item = (String, Value)>) -> Self {
        self.schemas.extend(schemas);
        self
    }

    pub fn exchange(mut self, exchange: Exchange) -> Self {
        self.exchanges.push(Exchange {
            targets: match exchange.targets.is_empty() {
                true => vec![Target::of(&self.path)],
                false => exchange.targets,
            },
            replies: match exchange.replies.is_empty() {
                true => vec![None],
                false => exchange.replies,
            },
            ..exchange
        });
        self
    }
}

impl Target {
    pub fn of(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            query: Vec::new(),
        }
    }
}

/// The spec of some operations.
pub fn document<'a>(operations: impl IntoIterator<Item = &'a Operation>) -> Value {
    let mut document = json!({
        "openapi": "3.0.3",
        "info": {
            "title": "Constructs",
            "version": "1.0.0",
            "description": "Constructs of specs.",
            "license": {"name": "MIT", "url": "https://opensource.org/license/mit"},
        },
        "servers": [{"url": "https://example.com"}],
        "externalDocs": {"url": "https://example.com/docs"},
        "tags": [{"name": "Things", "description": "Things."}],
        "paths": {},
        "components": {
            "responses": {"Error": {"description": "An error.", "content": {JSON: {
                "schema": {"$ref": "#/components/schemas/Refusal"},
                "example": {"reason": "no"},
            }}}},
            "schemas": {"Refusal": {
                "type": "object",
                "description": "An error.",
                "properties": {"reason": {"type": "string", "description": "Why."}},
                "additionalProperties": {},
            }},
        },
    });
    for operation in operations {
        let item = &mut document["paths"][&operation.path];
        item[operation.method] = operation.object.clone().into();
        if !operation.shared.is_empty() {
            item["parameters"] = operation.shared.clone().into();
        }
        let components = &mut document["components"];
        for (name, schema) in &operation.schemas {
            let present = &mut components["schemas"][name];
            assert!(present.is_null() || present == schema, "two schemas {name}");
            *present = schema.clone();
        }
        for (section, of_section) in &operation.components {
            for (name, component) in of_section.as_object().into_iter().flatten() {
                components[section][name] = component.clone();
            }
        }
    }
    if document["paths"] == json!({}) {
        document["tags"] = json!([]);
    }
    document
}

pub fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// `query_list_of_date` as `queryListOfDate`.
pub fn camel(snake: &str) -> String {
    let mut words = snake.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    first + &words.map(capital).collect::<String>()
}

/// `query_list_of_date` as `QueryListOfDate`.
pub fn pascal(snake: &str) -> String {
    snake.split('_').map(capital).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
