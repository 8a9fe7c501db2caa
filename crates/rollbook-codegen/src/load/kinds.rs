//! The kinds of object that OpenAPI 3.0.3 has, and the shapes of their fields.

/// The kinds of object that OpenAPI 3.0.3 names.
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

/// What may stand as the value of a field.
#[derive(Debug)]
pub(super) enum Shape {
    Any,
    Text,
    Flag,
    /// An integer from 0.
    Size,
    Number,
    /// A number above 0.
    Positive,
    Word(&'static [&'static str]),
    Object(Kind),
    /// An object of the kind, or a `$ref` to one.
    Reusable(Kind),
    /// `additionalProperties`: a schema or a flag.
    FlagOrSchema,
    List(&'static Shape),
    Map(&'static Shape),
}
