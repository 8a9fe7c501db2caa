//! Fields of other OpenAPI versions that 3.0 does not have, and what to write instead.

use super::kinds::{Kind, Shape};

/// The version that a construct comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// OpenAPI 3.1 or later, with the JSON Schema that belongs to it.
    Newer,
    /// Swagger 2.0.
    Swagger,
}

/// Fields that a kind of object has in another version.
pub(crate) struct Foreign {
    kind: Kind,
    names: &'static [&'static str],
    pub(crate) origin: Origin,
    /// The shape of their values, so that the walk can descend.
    pub(super) shape: Shape,
    pub(crate) rewrite: &'static str,
}

/// The entry of a field that a kind of object has in another version.
pub(crate) fn foreign(kind: Kind, field: &str) -> Option<&'static Foreign> {
    FOREIGN
        .iter()
        .find(|foreign| foreign.kind == kind && foreign.names.contains(&field))
}

const fn newer(
    kind: Kind,
    names: &'static [&'static str],
    shape: Shape,
    rewrite: &'static str,
) -> Foreign {
    Foreign {
        kind,
        names,
        origin: Origin::Newer,
        shape,
        rewrite,
    }
}

const fn swagger(
    kind: Kind,
    names: &'static [&'static str],
    shape: Shape,
    rewrite: &'static str,
) -> Foreign {
    Foreign {
        kind,
        names,
        origin: Origin::Swagger,
        shape,
        rewrite,
    }
}

const SCHEMA: Shape = Shape::Reusable(Kind::Schema);
const PATH_ITEM: Shape = Shape::Reusable(Kind::PathItem);

/// Keywords that Swagger 2.0 has on a parameter or header, and OpenAPI 3.0 in its schema.
const OF_A_VALUE: &[&str] = &[
    "type",
    "format",
    "items",
    "default",
    "enum",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "nullable",
];

const IN_SCHEMA: &str = "move it into `schema: {type: …}`";
const IN_WORDS: &str = "remove it, and state it in the description";
const REMOVE: &str = "remove it";
const MEDIA_TYPES: &str = "remove it, and name the media type under `content` of each body, as in `content: {application/json: {schema: …}}`";

static FOREIGN: &[Foreign] = &[
    newer(
        Kind::Document,
        &["webhooks"],
        Shape::Map(&PATH_ITEM),
        IN_WORDS,
    ),
    newer(
        Kind::Document,
        &["jsonSchemaDialect", "$self"],
        Shape::Any,
        REMOVE,
    ),
    newer(
        Kind::Info,
        &["summary"],
        Shape::Any,
        "move it to the beginning of `description`",
    ),
    newer(
        Kind::License,
        &["identifier"],
        Shape::Any,
        "write `url:` with the address of the license's text",
    ),
    newer(
        Kind::Components,
        &["pathItems"],
        Shape::Map(&PATH_ITEM),
        "write the operations under `paths`",
    ),
    newer(
        Kind::Components,
        &["mediaTypes"],
        Shape::Any,
        "write each where it is used, under `content`",
    ),
    newer(
        Kind::Server,
        &["name"],
        Shape::Any,
        "move it to `description`",
    ),
    newer(
        Kind::Tag,
        &["summary"],
        Shape::Any,
        "move it to `description`",
    ),
    newer(Kind::Tag, &["parent", "kind"], Shape::Any, REMOVE),
    newer(
        Kind::PathItem,
        &["query", "additionalOperations"],
        Shape::Any,
        IN_WORDS,
    ),
    newer(
        Kind::Response,
        &["summary"],
        Shape::Any,
        "move it to `description`",
    ),
    newer(Kind::Example, &["dataValue"], Shape::Any, "write `value:`"),
    newer(
        Kind::Example,
        &["serializedValue"],
        Shape::Any,
        "write `value:`",
    ),
    newer(
        Kind::MediaType,
        &["itemSchema"],
        SCHEMA,
        "write `schema: {type: array, items: …}`",
    ),
    newer(
        Kind::MediaType,
        &["prefixEncoding", "itemEncoding"],
        Shape::Any,
        REMOVE,
    ),
    newer(
        Kind::SecurityScheme,
        &["oauth2MetadataUrl", "deprecated"],
        Shape::Any,
        IN_WORDS,
    ),
    newer(Kind::Discriminator, &["defaultMapping"], Shape::Any, REMOVE),
    newer(
        Kind::Schema,
        &["const"],
        Shape::Any,
        "write `enum:` with the one value, as a component",
    ),
    newer(
        Kind::Schema,
        &["examples"],
        Shape::Any,
        "write one `example:`",
    ),
    newer(
        Kind::Schema,
        &["$defs", "definitions"],
        Shape::Map(&SCHEMA),
        "move the schemas to components/schemas, and write `$ref: '#/components/schemas/…'` for them",
    ),
    newer(
        Kind::Schema,
        &["prefixItems", "additionalItems", "unevaluatedItems"],
        Shape::Any,
        "write `items:` with one schema for every item; `items: {}` if they differ",
    ),
    newer(
        Kind::Schema,
        &["patternProperties"],
        Shape::Map(&SCHEMA),
        "write `additionalProperties: {}`, and describe the names and their values",
    ),
    newer(
        Kind::Schema,
        &["unevaluatedProperties"],
        Shape::BoolOrSchema,
        "leave it out in a request; write `additionalProperties: {}` in a response",
    ),
    newer(
        Kind::Schema,
        &[
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "contentSchema",
        ],
        SCHEMA,
        IN_WORDS,
    ),
    newer(
        Kind::Schema,
        &["dependentSchemas"],
        Shape::Map(&SCHEMA),
        IN_WORDS,
    ),
    newer(
        Kind::Schema,
        &[
            "dependentRequired",
            "dependencies",
            "minContains",
            "maxContains",
            "contentEncoding",
            "contentMediaType",
        ],
        Shape::Any,
        IN_WORDS,
    ),
    newer(
        Kind::Schema,
        &["$comment"],
        Shape::Any,
        "make it a comment in the file, or remove it",
    ),
    newer(
        Kind::Schema,
        &["$schema", "$id", "$anchor", "$vocabulary"],
        Shape::Any,
        REMOVE,
    ),
    newer(
        Kind::Schema,
        &["$dynamicRef", "$recursiveRef"],
        Shape::Any,
        "write `$ref: '#/components/schemas/…'`",
    ),
    newer(
        Kind::Schema,
        &["$dynamicAnchor", "$recursiveAnchor"],
        Shape::Any,
        REMOVE,
    ),
    swagger(
        Kind::Document,
        &["host", "basePath", "schemes"],
        Shape::Any,
        "write `servers: [{url: 'https://host/basePath', description: …}]`",
    ),
    swagger(
        Kind::Document,
        &["consumes", "produces"],
        Shape::Any,
        MEDIA_TYPES,
    ),
    swagger(
        Kind::Document,
        &["definitions"],
        Shape::Map(&SCHEMA),
        "move it to `components: {schemas: …}`",
    ),
    swagger(
        Kind::Document,
        &["parameters"],
        Shape::Map(&Shape::Reusable(Kind::Parameter)),
        "move it to `components: {parameters: …}`, and those of bodies to `components: {requestBodies: …}`",
    ),
    swagger(
        Kind::Document,
        &["responses"],
        Shape::Map(&Shape::Reusable(Kind::Response)),
        "move it to `components: {responses: …}`",
    ),
    swagger(
        Kind::Document,
        &["securityDefinitions"],
        Shape::Map(&Shape::Reusable(Kind::SecurityScheme)),
        "move it to `components: {securitySchemes: …}`",
    ),
    swagger(
        Kind::Operation,
        &["consumes", "produces"],
        Shape::Any,
        MEDIA_TYPES,
    ),
    swagger(
        Kind::Operation,
        &["schemes"],
        Shape::Any,
        "remove it: `servers` has it for all operations",
    ),
    swagger(Kind::Parameter, OF_A_VALUE, Shape::Any, IN_SCHEMA),
    swagger(Kind::Header, OF_A_VALUE, Shape::Any, IN_SCHEMA),
    swagger(
        Kind::Parameter,
        &["collectionFormat"],
        Shape::Any,
        "remove it: a list is sent as `name=a&name=b`; for another form write `type: string` and describe the form",
    ),
    swagger(Kind::Header, &["collectionFormat"], Shape::Any, REMOVE),
    swagger(
        Kind::Response,
        &["schema"],
        SCHEMA,
        "move it into `content: {application/json: {schema: …}}`",
    ),
    swagger(
        Kind::Response,
        &["examples"],
        Shape::Any,
        "move it into `content: {application/json: {example: …}}`",
    ),
    swagger(
        Kind::SecurityScheme,
        &["flow", "authorizationUrl", "tokenUrl", "scopes"],
        Shape::Any,
        "write `{type: http, scheme: bearer}`, and make the token endpoint an operation",
    ),
    // An extension that tools support in Swagger 2.0.
    swagger(
        Kind::Schema,
        &["x-nullable"],
        Shape::Any,
        "write `nullable: true`",
    ),
    swagger(
        Kind::Parameter,
        &["x-nullable"],
        Shape::Any,
        "write `nullable: true` in its schema",
    ),
];
