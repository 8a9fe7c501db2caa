//! The kinds of object in OpenAPI 3.0.3, and the shapes of their fields.

/// A kind of object in OpenAPI 3.0.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Paths,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OauthFlows,
    OauthFlow,
    Components,
}

/// What the value of a field may be.
#[derive(Debug)]
pub(super) enum Shape {
    Any,
    Text,
    Bool,
    /// A non-negative integer.
    Size,
    Number,
    /// A number greater than 0.
    Positive,
    OneOf(&'static [&'static str]),
    Object(Kind),
    /// An object of the kind, or a `$ref` to one.
    Reusable(Kind),
    /// `additionalProperties`: a schema or a flag.
    BoolOrSchema,
    List(&'static Shape),
    Map(&'static Shape),
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
}
