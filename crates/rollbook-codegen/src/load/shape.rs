//! The structure of an OpenAPI 3.0.3 document: one table, and one walk along it.
//!
//! *load* reports the mismatches that the walk finds; *check* reads the nodes of a kind from it.

use serde_json::{Map, Value};

use super::child;
use super::foreign::foreign;
use super::kinds::{Kind, Shape};

pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) required: bool,
}

/// The role of a value in its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Required,
    Optional,
    /// An item of a list.
    Item,
    /// A value of a map.
    Member,
}

/// Keys that are not field names: paths, status codes, callback expressions.
struct OtherKeys {
    shape: Shape,
    fit: fn(&str) -> bool,
    expected: &'static str,
}

/// Something that the walk found.
pub(crate) struct Found<'a> {
    pub(crate) pointer: String,
    pub(crate) what: What<'a>,
}

pub(crate) enum What<'a> {
    Object(Kind, &'a Value),
    /// A node that is a `$ref`; in an invalid document `to` may not be a string.
    Reference {
        kind: Kind,
        to: &'a Value,
        node: &'a Value,
    },
    Extension {
        kind: Kind,
        name: &'a str,
    },
    /// A field that this kind does not have.
    Unknown {
        kind: Kind,
        field: &'a str,
    },
    Missing {
        kind: Kind,
        field: &'static str,
    },
    BadKey {
        key: &'a str,
        expected: &'static str,
    },
    Mismatch(Mismatch<'a>),
}

/// A value of the wrong shape.
pub(crate) struct Mismatch<'a> {
    pub(super) shape: &'static Shape,
    pub(super) role: Role,
    pub(super) value: &'a Value,
}

/// Everything in a document, in its order.
pub(crate) fn walk(document: &Value) -> Vec<Found<'_>> {
    walk_with(document, false)
}

/// Like [`walk`], and descends into fields of other OpenAPI versions.
pub(super) fn walk_foreign(document: &Value) -> Vec<Found<'_>> {
    walk_with(document, true)
}

fn walk_with(document: &Value, foreign: bool) -> Vec<Found<'_>> {
    let mut walk = Walk {
        found: Vec::new(),
        foreign,
    };
    walk.shape(
        String::new(),
        &Shape::Object(Kind::Document),
        Role::Required,
        document,
    );
    walk.found
}

struct Walk<'a> {
    found: Vec<Found<'a>>,
    foreign: bool,
}

impl<'a> Walk<'a> {
    fn push(&mut self, pointer: String, what: What<'a>) {
        self.found.push(Found { pointer, what });
    }

    fn shape(&mut self, pointer: String, shape: &'static Shape, role: Role, value: &'a Value) {
        match (shape, value) {
            (Shape::Any, _)
            | (Shape::Text, Value::String(_))
            | (Shape::Bool | Shape::BoolOrSchema, Value::Bool(_))
            | (Shape::Number, Value::Number(_)) => {}
            (Shape::Size, Value::Number(number)) if number.is_u64() => {}
            (Shape::Positive, Value::Number(number))
                if number.as_f64().is_some_and(|number| number > 0.0) => {}
            (Shape::OneOf(words), Value::String(text)) if words.contains(&text.as_str()) => {}
            (Shape::Object(kind), Value::Object(members)) => {
                self.object(pointer, *kind, value, members)
            }
            (Shape::Reusable(kind), Value::Object(members)) => match members.get("$ref") {
                Some(to) => self.push(
                    pointer,
                    What::Reference {
                        kind: *kind,
                        to,
                        node: value,
                    },
                ),
                None => self.object(pointer, *kind, value, members),
            },
            (Shape::BoolOrSchema, Value::Object(_)) => {
                self.shape(pointer, &SCHEMA, role, value);
            }
            (Shape::List(item), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.shape(child(&pointer, &index.to_string()), item, Role::Item, value);
                }
            }
            (Shape::Map(item), Value::Object(members)) => {
                for (key, value) in members {
                    self.shape(child(&pointer, key), item, Role::Member, value);
                }
            }
            _ => {
                let mismatch = Mismatch { shape, role, value };
                self.push(pointer, What::Mismatch(mismatch));
            }
        }
    }

    fn object(
        &mut self,
        pointer: String,
        kind: Kind,
        value: &'a Value,
        members: &'a Map<String, Value>,
    ) {
        self.push(pointer.clone(), What::Object(kind, value));
        let fields = kind.fields();
        for field in fields.iter().filter(|field| field.required) {
            if !members.contains_key(field.name) {
                self.push(
                    pointer.clone(),
                    What::Missing {
                        kind,
                        field: field.name,
                    },
                );
            }
        }
        for (key, value) in members {
            let pointer = child(&pointer, key);
            if let Some(field) = fields.iter().find(|field| field.name == key) {
                let role = if field.required {
                    Role::Required
                } else {
                    Role::Optional
                };
                self.shape(pointer, &field.shape, role, value);
            } else if key.starts_with("x-") {
                self.push(pointer, What::Extension { kind, name: key });
            } else if let Some(keys) = kind.other_keys() {
                if (keys.fit)(key) {
                    self.shape(pointer, &keys.shape, Role::Member, value);
                } else {
                    let expected = keys.expected;
                    self.push(pointer, What::BadKey { key, expected });
                }
            } else {
                self.push(pointer.clone(), What::Unknown { kind, field: key });
                if let Some(field) = foreign(kind, key).filter(|_| self.foreign) {
                    self.shape(pointer, &field.shape, Role::Optional, value);
                }
            }
        }
    }
}

impl Shape {
    pub(super) fn expected(&self) -> String {
        match self {
            Self::Any => "anything".to_owned(),
            Self::Text => "a string".to_owned(),
            Self::Bool => "`true` or `false`".to_owned(),
            Self::Size => "a non-negative integer".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Positive => "a number greater than 0".to_owned(),
            Self::OneOf(words) => format!("one of `{}`", words.join("`, `")),
            Self::Object(kind) => kind.name().to_owned(),
            Self::Reusable(kind) => format!("{} or a `$ref`", kind.name()),
            Self::BoolOrSchema => "a schema".to_owned(),
            Self::List(item) => format!("a list, each item {}", item.expected()),
            Self::Map(item) => format!("a mapping, each value {}", item.expected()),
        }
    }
}

const fn field(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
    }
}

const fn required(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: true,
    }
}

/// The types of schemas.
pub(super) const TYPES: &[&str] = &["string", "integer", "number", "boolean", "array", "object"];

const STYLES: &[&str] = &[
    "matrix",
    "label",
    "form",
    "simple",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
];

const SERVERS: Shape = Shape::List(&Shape::Object(Kind::Server));
const SECURITY: Shape = Shape::List(&Shape::Map(&Shape::List(&Shape::Text)));
const PARAMETERS: Shape = Shape::List(&Shape::Reusable(Kind::Parameter));
const SCHEMA: Shape = Shape::Reusable(Kind::Schema);
const SCHEMAS: Shape = Shape::List(&SCHEMA);
const OPERATION: Shape = Shape::Object(Kind::Operation);
const DOCS: Shape = Shape::Object(Kind::ExternalDocs);
const CONTENT: Shape = Shape::Map(&Shape::Object(Kind::MediaType));
const HEADERS: Shape = Shape::Map(&Shape::Reusable(Kind::Header));
const EXAMPLES: Shape = Shape::Map(&Shape::Reusable(Kind::Example));
const FLOW: Shape = Shape::Object(Kind::OauthFlow);

impl Kind {
    /// The kind, for a message.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "the document",
            Self::Info => "the info",
            Self::Contact => "the contact",
            Self::License => "the license",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Paths => "the paths",
            Self::PathItem => "a path item",
            Self::Operation => "an operation",
            Self::ExternalDocs => "an externalDocs",
            Self::Parameter => "a parameter",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Responses => "the responses",
            Self::Response => "a response",
            Self::Callback => "a callback",
            Self::Example => "a named example",
            Self::Link => "a link",
            Self::Header => "a header",
            Self::Tag => "a tag",
            Self::Schema => "a schema",
            Self::Discriminator => "a discriminator",
            Self::Xml => "an xml object",
            Self::SecurityScheme => "a security scheme",
            Self::OauthFlows => "the OAuth flows",
            Self::OauthFlow => "an OAuth flow",
            Self::Components => "the components",
        }
    }

    /// The section of `components` with objects of this kind.
    pub(crate) fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::Schema => "schemas",
            Self::Response => "responses",
            Self::Parameter => "parameters",
            Self::Example => "examples",
            Self::RequestBody => "requestBodies",
            Self::Header => "headers",
            Self::SecurityScheme => "securitySchemes",
            Self::Link => "links",
            Self::Callback => "callbacks",
            _ => return None,
        })
    }

    pub(crate) fn field_names(self) -> impl Iterator<Item = &'static str> {
        self.fields().iter().map(|field| field.name)
    }

    pub(super) fn shape_of(self, field: &str) -> Option<&'static Shape> {
        let found = self.fields().iter().find(|known| known.name == field);
        found.map(|field| &field.shape)
    }

    fn other_keys(self) -> Option<&'static OtherKeys> {
        const PATHS: OtherKeys = OtherKeys {
            shape: Shape::Reusable(Kind::PathItem),
            fit: |key| key.starts_with('/'),
            expected: "a path that begins with `/`",
        };
        const RESPONSES: OtherKeys = OtherKeys {
            shape: Shape::Reusable(Kind::Response),
            fit: is_status,
            expected: "a status such as '200', '2XX' or '4XX'",
        };
        const CALLBACK: OtherKeys = OtherKeys {
            shape: Shape::Reusable(Kind::PathItem),
            fit: |_| true,
            expected: "an expression",
        };
        Some(match self {
            Self::Paths => &PATHS,
            Self::Responses => &RESPONSES,
            Self::Callback => &CALLBACK,
            _ => return None,
        })
    }

    pub(super) fn fields(self) -> &'static [Field] {
        use Shape::{
            Any, Bool, BoolOrSchema, List, Map, Number, Object, OneOf, Positive, Reusable, Size,
            Text,
        };
        match self {
            Self::Document => {
                const {
                    &[
                        required("openapi", Text),
                        required("info", Object(Kind::Info)),
                        field("servers", SERVERS),
                        required("paths", Object(Kind::Paths)),
                        field("components", Object(Kind::Components)),
                        field("security", SECURITY),
                        field("tags", List(&Object(Kind::Tag))),
                        field("externalDocs", DOCS),
                    ]
                }
            }
            Self::Info => {
                const {
                    &[
                        required("title", Text),
                        field("description", Text),
                        field("termsOfService", Text),
                        field("contact", Object(Kind::Contact)),
                        field("license", Object(Kind::License)),
                        required("version", Text),
                    ]
                }
            }
            Self::Contact => {
                const {
                    &[
                        field("name", Text),
                        field("url", Text),
                        field("email", Text),
                    ]
                }
            }
            Self::License => const { &[required("name", Text), field("url", Text)] },
            Self::Server => {
                const {
                    &[
                        required("url", Text),
                        field("description", Text),
                        field("variables", Map(&Object(Kind::ServerVariable))),
                    ]
                }
            }
            Self::ServerVariable => {
                const {
                    &[
                        field("enum", List(&Text)),
                        required("default", Text),
                        field("description", Text),
                    ]
                }
            }
            Self::Paths | Self::Callback => &[],
            Self::PathItem => {
                const {
                    &[
                        field("summary", Text),
                        field("description", Text),
                        field("get", OPERATION),
                        field("put", OPERATION),
                        field("post", OPERATION),
                        field("delete", OPERATION),
                        field("options", OPERATION),
                        field("head", OPERATION),
                        field("patch", OPERATION),
                        field("trace", OPERATION),
                        field("servers", SERVERS),
                        field("parameters", PARAMETERS),
                    ]
                }
            }
            Self::Operation => {
                const {
                    &[
                        field("tags", List(&Text)),
                        field("summary", Text),
                        field("description", Text),
                        field("externalDocs", DOCS),
                        field("operationId", Text),
                        field("parameters", PARAMETERS),
                        field("requestBody", Reusable(Kind::RequestBody)),
                        required("responses", Object(Kind::Responses)),
                        field("callbacks", Map(&Reusable(Kind::Callback))),
                        field("deprecated", Bool),
                        field("security", SECURITY),
                        field("servers", SERVERS),
                    ]
                }
            }
            Self::ExternalDocs => const { &[field("description", Text), required("url", Text)] },
            Self::Parameter => {
                const {
                    &[
                        required("name", Text),
                        required("in", OneOf(&["query", "header", "path", "cookie"])),
                        field("description", Text),
                        field("required", Bool),
                        field("deprecated", Bool),
                        field("allowEmptyValue", Bool),
                        field("style", OneOf(STYLES)),
                        field("explode", Bool),
                        field("allowReserved", Bool),
                        field("schema", SCHEMA),
                        field("example", Any),
                        field("examples", EXAMPLES),
                        field("content", CONTENT),
                    ]
                }
            }
            Self::RequestBody => {
                const {
                    &[
                        field("description", Text),
                        required("content", CONTENT),
                        field("required", Bool),
                    ]
                }
            }
            Self::MediaType => {
                const {
                    &[
                        field("schema", SCHEMA),
                        field("example", Any),
                        field("examples", EXAMPLES),
                        field("encoding", Map(&Object(Kind::Encoding))),
                    ]
                }
            }
            Self::Encoding => {
                const {
                    &[
                        field("contentType", Text),
                        field("headers", HEADERS),
                        field("style", OneOf(STYLES)),
                        field("explode", Bool),
                        field("allowReserved", Bool),
                    ]
                }
            }
            Self::Responses => const { &[field("default", Reusable(Kind::Response))] },
            Self::Response => {
                const {
                    &[
                        required("description", Text),
                        field("headers", HEADERS),
                        field("content", CONTENT),
                        field("links", Map(&Reusable(Kind::Link))),
                    ]
                }
            }
            Self::Example => {
                const {
                    &[
                        field("summary", Text),
                        field("description", Text),
                        field("value", Any),
                        field("externalValue", Text),
                    ]
                }
            }
            Self::Link => {
                const {
                    &[
                        field("operationRef", Text),
                        field("operationId", Text),
                        field("parameters", Map(&Any)),
                        field("requestBody", Any),
                        field("description", Text),
                        field("server", Object(Kind::Server)),
                    ]
                }
            }
            Self::Header => {
                const {
                    &[
                        field("description", Text),
                        field("required", Bool),
                        field("deprecated", Bool),
                        field("allowEmptyValue", Bool),
                        field("style", OneOf(STYLES)),
                        field("explode", Bool),
                        field("allowReserved", Bool),
                        field("schema", SCHEMA),
                        field("example", Any),
                        field("examples", EXAMPLES),
                        field("content", CONTENT),
                    ]
                }
            }
            Self::Tag => {
                const {
                    &[
                        required("name", Text),
                        field("description", Text),
                        field("externalDocs", DOCS),
                    ]
                }
            }
            Self::Schema => {
                const {
                    &[
                        field("title", Text),
                        field("multipleOf", Positive),
                        field("maximum", Number),
                        field("exclusiveMaximum", Bool),
                        field("minimum", Number),
                        field("exclusiveMinimum", Bool),
                        field("maxLength", Size),
                        field("minLength", Size),
                        field("pattern", Text),
                        field("maxItems", Size),
                        field("minItems", Size),
                        field("uniqueItems", Bool),
                        field("maxProperties", Size),
                        field("minProperties", Size),
                        field("required", List(&Text)),
                        field("enum", List(&Any)),
                        field("type", OneOf(TYPES)),
                        field("allOf", SCHEMAS),
                        field("oneOf", SCHEMAS),
                        field("anyOf", SCHEMAS),
                        field("not", SCHEMA),
                        field("items", SCHEMA),
                        field("properties", Map(&SCHEMA)),
                        field("additionalProperties", BoolOrSchema),
                        field("description", Text),
                        field("format", Text),
                        field("default", Any),
                        field("nullable", Bool),
                        field("discriminator", Object(Kind::Discriminator)),
                        field("readOnly", Bool),
                        field("writeOnly", Bool),
                        field("xml", Object(Kind::Xml)),
                        field("externalDocs", DOCS),
                        field("example", Any),
                        field("deprecated", Bool),
                    ]
                }
            }
            Self::Discriminator => {
                const { &[required("propertyName", Text), field("mapping", Map(&Text))] }
            }
            Self::Xml => {
                const {
                    &[
                        field("name", Text),
                        field("namespace", Text),
                        field("prefix", Text),
                        field("attribute", Bool),
                        field("wrapped", Bool),
                    ]
                }
            }
            Self::SecurityScheme => {
                const {
                    &[
                        required(
                            "type",
                            OneOf(&["apiKey", "http", "oauth2", "openIdConnect"]),
                        ),
                        field("description", Text),
                        field("name", Text),
                        field("in", OneOf(&["query", "header", "cookie"])),
                        field("scheme", Text),
                        field("bearerFormat", Text),
                        field("flows", Object(Kind::OauthFlows)),
                        field("openIdConnectUrl", Text),
                    ]
                }
            }
            Self::OauthFlows => {
                const {
                    &[
                        field("implicit", FLOW),
                        field("password", FLOW),
                        field("clientCredentials", FLOW),
                        field("authorizationCode", FLOW),
                    ]
                }
            }
            Self::OauthFlow => {
                const {
                    &[
                        field("authorizationUrl", Text),
                        field("tokenUrl", Text),
                        field("refreshUrl", Text),
                        required("scopes", Map(&Text)),
                    ]
                }
            }
            Self::Components => {
                const {
                    &[
                        field("schemas", Map(&SCHEMA)),
                        field("responses", Map(&Reusable(Kind::Response))),
                        field("parameters", Map(&Reusable(Kind::Parameter))),
                        field("examples", EXAMPLES),
                        field("requestBodies", Map(&Reusable(Kind::RequestBody))),
                        field("headers", HEADERS),
                        field("securitySchemes", Map(&Reusable(Kind::SecurityScheme))),
                        field("links", Map(&Reusable(Kind::Link))),
                        field("callbacks", Map(&Reusable(Kind::Callback))),
                    ]
                }
            }
        }
    }
}

/// Whether a key is a status code, or a range such as `4XX`.
pub(super) fn is_status(key: &str) -> bool {
    match key.as_bytes() {
        [b'1'..=b'5', rest @ ..] => {
            rest == b"XX" || (rest.len() == 2 && rest.iter().all(u8::is_ascii_digit))
        }
        _ => false,
    }
}
