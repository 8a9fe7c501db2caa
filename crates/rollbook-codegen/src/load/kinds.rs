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
