//! The table of OpenAPI 3.0.3: the fields of each kind of object.

use super::kinds::{Kind, Shape};

pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) required: bool,
}

/// Keys that are not field names: paths, status codes, callback expressions.
pub(super) struct OtherKeys {
    pub(super) shape: Shape,
    pub(super) fit: fn(&str) -> bool,
    pub(super) expected: &'static str,
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
pub(super) const SCHEMA: Shape = Shape::Reusable(Kind::Schema);
const SCHEMAS: Shape = Shape::List(&SCHEMA);
const OPERATION: Shape = Shape::Object(Kind::Operation);
const DOCS: Shape = Shape::Object(Kind::ExternalDocs);
const CONTENT: Shape = Shape::Map(&Shape::Object(Kind::MediaType));
const HEADERS: Shape = Shape::Map(&Shape::Reusable(Kind::Header));
const EXAMPLES: Shape = Shape::Map(&Shape::Reusable(Kind::Example));
const FLOW: Shape = Shape::Object(Kind::OauthFlow);

impl Kind {
    pub(crate) fn field_names(self) -> impl Iterator<Item = &'static str> {
        self.fields().iter().map(|field| field.name)
    }

    pub(super) fn shape_of(self, field: &str) -> Option<&'static Shape> {
        let found = self.fields().iter().find(|known| known.name == field);
        found.map(|field| &field.shape)
    }

    pub(super) fn other_keys(self) -> Option<&'static OtherKeys> {
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
