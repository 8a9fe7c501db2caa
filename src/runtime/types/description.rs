//! What a spec documents about its operations, as data: for a command line, a form, a tool server.

use std::fmt;

use super::rules::{Num, Rule};
use crate::runtime::operation::Operation;

/// What the spec documents about one operation. Generated: see `operations::DESCRIPTIONS` of each module.
///
/// Do not construct it: any version can add fields.
///
/// ```
/// # #[cfg(feature = "memberclicks")] {
/// use rollbook::description::{Kind, Place};
/// use rollbook::memberclicks::operations::DESCRIPTIONS;
///
/// let create = DESCRIPTIONS.iter().find(|it| it.operation.id == "createProfile").unwrap();
/// assert_eq!((create.tag, create.method_name), ("Profiles", "create_profile"));
/// let body = create.body.as_ref().unwrap();
/// let email = body.schema.properties().iter().find(|it| it.wire_name == "[Email]").unwrap();
/// assert_eq!((email.rust_name, email.schema.kind(), email.is_required), ("email", Kind::Text, true));
/// # }
/// ```
pub struct Description {
    /// Id, method, path, idempotency and authentication.
    pub operation: &'static Operation,
    /// The name of the client's method.
    pub method_name: &'static str,
    /// The group of the operation.
    pub tag: &'static str,
    /// One line.
    pub summary: &'static str,
    /// Markdown.
    pub docs: &'static str,
    /// Where it is documented: `page`, `docs`, `code` or `inferred`.
    pub evidence: &'static str,
    /// URL of the vendor's page; empty if it is missing.
    pub source: &'static str,
    /// Path parameters in the order of the path, then the others by name.
    pub parameters: &'static [Parameter],
    /// The body of the request.
    pub body: Option<Body>,
    /// The body of a success, if one is documented.
    pub response: Option<Schema>,
    /// How to page, if its response is a page.
    pub pages: Option<Pages>,
}

impl fmt::Debug for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Description")
            .field(&self.operation.id)
            .finish()
    }
}

/// The place of a parameter in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// A segment of the path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
}

/// A parameter.
#[derive(Debug)]
pub struct Parameter {
    /// Its place in the request.
    pub place: Place,
    /// Its name and type.
    pub field: Field,
}

/// A named value: a parameter, or a property of an object.
pub struct Field {
    /// Its name on the wire.
    pub wire_name: &'static str,
    /// The name of its setter or field.
    pub rust_name: &'static str,
    /// Whether a request must have it.
    pub is_required: bool,
    /// Whether it is a credential.
    pub is_secret: bool,
    /// Markdown; empty if the spec has no description.
    pub docs: &'static str,
    /// The vendor's default, as JSON.
    pub default: Option<&'static str>,
    /// An example, as JSON.
    pub example: Option<&'static str>,
    /// Its type.
    pub schema: Schema,
}

/// Shows no schema, because objects may be recursive.
impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Field").field(&self.wire_name).finish()
    }
}

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    /// Its media type, with parameters.
    pub content_type: &'static str,
    /// Whether it is a form and not JSON.
    pub is_form: bool,
    /// Its type.
    pub schema: Schema,
    /// An example, as JSON.
    pub example: &'static str,
}

/// How to page through a list (`x-paging`).
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// The query parameter of the page size.
    pub size: &'static str,
    /// The default page size.
    pub default_size: i64,
    /// Whether the default size is sent, because the vendor does not publish its own (B18).
    pub sends_size: bool,
    /// The query parameter of the start of a page.
    pub start: &'static str,
    /// Whether `start` counts pages, from 1, and not items, from 0.
    pub counts_pages: bool,
    /// The property with the items; `None` if the page is a bare list.
    pub items: Option<&'static str>,
    /// The property with the link to the next page.
    pub next: Option<&'static str>,
    /// The property with the number of items in the whole list.
    pub total: Option<&'static str>,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Any JSON value.
    Any,
    /// Text.
    Text,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// An integer, or text.
    IntegerOrText,
    /// True or false.
    Boolean,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What the spec documents about a value.
#[derive(Clone, Copy)]
pub struct Schema {
    #[doc(hidden)]
    pub rule: &'static Rule,
    /// The properties of the object, or of the objects in the list.
    #[doc(hidden)]
    pub properties: &'static [Field],
    /// Whether these objects can have other properties.
    #[doc(hidden)]
    pub is_open: bool,
}

impl Schema {
    /// The type.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.non_null() {
            Rule::Any | Rule::Nullable(_) => Kind::Any,
            Rule::Text(_) => Kind::Text,
            Rule::Number(number) if number.bits.is_some() => Kind::Integer,
            Rule::Number(_) => Kind::Number,
            Rule::IntegerOrText(..) => Kind::IntegerOrText,
            Rule::Boolean(_) => Kind::Boolean,
            Rule::List(_) => Kind::List,
            Rule::Object(_) => Kind::Object,
        }
    }

    /// Whether it can be null.
    #[must_use]
    pub fn is_nullable(&self) -> bool {
        matches!(self.rule, Rule::Any | Rule::Nullable(_))
    }

    /// The format of a text as in the spec: `date`, `email`, `MM/dd/yyyy`.
    #[must_use]
    pub fn format(&self) -> Option<&'static str> {
        match self.non_null() {
            Rule::Text(text) | Rule::IntegerOrText(_, text) => Some(text.format?.name()),
            _ => None,
        }
    }

    /// The values of an enum, as JSON; empty if it is not one.
    #[must_use]
    pub fn enum_values(&self) -> Vec<serde_json::Value> {
        match self.non_null() {
            Rule::Text(text) => text.words.iter().map(|&it| it.into()).collect(),
            Rule::Number(number) => number.words.iter().filter_map(|&it| json(it)).collect(),
            Rule::Boolean(words) => words.iter().map(|&it| it.into()).collect(),
            _ => Vec::new(),
        }
    }

    /// The type of the items of a list.
    #[must_use]
    pub fn items(&self) -> Option<Self> {
        match self.non_null() {
            Rule::List(list) => Some(Self {
                rule: list.items,
                ..*self
            }),
            _ => None,
        }
    }

    /// The properties of an object, or of the objects in a list, in the order of the spec.
    #[must_use]
    pub fn properties(&self) -> &'static [Field] {
        self.properties
    }

    /// The type of an object's other properties; `None` if it cannot have any.
    #[must_use]
    pub fn other_properties(&self) -> Option<Self> {
        match self.non_null() {
            Rule::Object(object) if self.is_open => Some(Self {
                rule: object.additional,
                properties: &[],
                is_open: true,
            }),
            _ => None,
        }
    }

    fn non_null(&self) -> &'static Rule {
        let mut rule = self.rule;
        while let Rule::Nullable(inner) = rule {
            rule = inner;
        }
        rule
    }
}

fn json(number: Num) -> Option<serde_json::Value> {
    match number {
        Num::Int(number) => i64::try_from(number).ok().map(Into::into),
        Num::Float(number) => serde_json::Number::from_f64(number).map(Into::into),
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Schema").field(&self.kind()).finish()
    }
}
