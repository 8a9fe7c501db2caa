//! What a spec documents about its operations, as data: for a command line, a form, a tool server.

use std::fmt;

use super::operation::Operation;
use super::rules::{Num, Rule};

/// What the spec documents about one operation. Generated; `operations::DESCRIPTIONS` of each module has one for each.
///
/// Read it, and let generated code make it: any version can add fields.
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
    /// What a call needs to know of it: id, method, path, whether it is idempotent, how it is authenticated.
    pub operation: &'static Operation,
    /// The method of the client that calls it.
    pub method_name: &'static str,
    /// The group that it is in.
    pub tag: &'static str,
    /// One line.
    pub summary: &'static str,
    /// Markdown.
    pub docs: &'static str,
    /// Where it was seen: `page`, `docs`, `code` or `inferred`.
    pub evidence: &'static str,
    /// Address of the vendor's page; empty if it is missing.
    pub source: &'static str,
    /// Those of the path in its order, then the others by name.
    pub parameters: &'static [Parameter],
    /// The body of the request.
    pub body: Option<Body>,
    /// The body of a success, if one is documented.
    pub response: Option<Schema>,
    /// How its pages are walked, if its response is a page.
    pub pages: Option<Pages>,
}

impl fmt::Debug for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Description")
            .field(&self.operation.id)
            .finish()
    }
}

/// Where a parameter goes.
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
    /// Where it goes.
    pub place: Place,
    /// What it is.
    pub field: Field,
}

/// A named value: a parameter, or a property of an object.
pub struct Field {
    /// Its name on the wire.
    pub wire_name: &'static str,
    /// Its setter or field.
    pub rust_name: &'static str,
    /// Whether a request must have it.
    pub is_required: bool,
    /// Whether it is a credential.
    pub is_secret: bool,
    /// Markdown; empty if the spec says nothing.
    pub docs: &'static str,
    /// What the vendor takes if it is left out, as JSON.
    pub default: Option<&'static str>,
    /// An example, as JSON.
    pub example: Option<&'static str>,
    /// Its values.
    pub schema: Schema,
}

/// An object may hold itself, so what is in it is not shown.
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
    /// Its values.
    pub schema: Schema,
    /// An example, as JSON.
    pub example: &'static str,
}

/// How the pages of a list are walked, as `x-paging` says.
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// The query parameter that says how many items a page has.
    pub size: &'static str,
    /// How many it has if the caller does not say.
    pub default_size: i64,
    /// Whether the size is sent even if the caller does not say, since the vendor does not publish its own (B18).
    pub sends_size: bool,
    /// The query parameter that says where a page begins.
    pub start: &'static str,
    /// Whether that counts pages, from 1, and not items, from 0.
    pub counts_pages: bool,
    /// The property that holds the items; nothing if the page is the bare list.
    pub items: Option<&'static str>,
    /// The property that holds the address of the next page.
    pub next: Option<&'static str>,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Any JSON value.
    Any,
    /// Text.
    Text,
    /// A number without fraction.
    Integer,
    /// A number.
    Number,
    /// A number without fraction, or text.
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
    /// Those of the object, or of the objects that it is a list of.
    #[doc(hidden)]
    pub properties: &'static [Field],
    /// Whether that object, or those, can have other properties.
    #[doc(hidden)]
    pub is_open: bool,
}

impl Schema {
    /// The type.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.essence() {
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

    /// The format of a text, as the spec writes it: `date`, `email`, `MM/dd/yyyy`.
    #[must_use]
    pub fn format(&self) -> Option<&'static str> {
        match self.essence() {
            Rule::Text(text) | Rule::IntegerOrText(_, text) => Some(text.format?.word()),
            _ => None,
        }
    }

    /// The values that it can have, as JSON; empty if the spec does not list them.
    #[must_use]
    pub fn words(&self) -> Vec<serde_json::Value> {
        match self.essence() {
            Rule::Text(text) => text.words.iter().map(|&it| it.into()).collect(),
            Rule::Number(number) => number.words.iter().filter_map(|&it| json(it)).collect(),
            Rule::Boolean(words) => words.iter().map(|&it| it.into()).collect(),
            _ => Vec::new(),
        }
    }

    /// What the items of a list are.
    #[must_use]
    pub fn items(&self) -> Option<Self> {
        match self.essence() {
            Rule::List(list) => Some(Self {
                rule: list.items,
                ..*self
            }),
            _ => None,
        }
    }

    /// The properties of an object, in the order of the spec, or those of the objects in a list.
    #[must_use]
    pub fn properties(&self) -> &'static [Field] {
        self.properties
    }

    /// What an object's other properties are: nothing if it has none.
    #[must_use]
    pub fn other_properties(&self) -> Option<Self> {
        match self.essence() {
            Rule::Object(object) if self.is_open => Some(Self {
                rule: object.additional,
                properties: &[],
                is_open: true,
            }),
            _ => None,
        }
    }

    fn essence(&self) -> &'static Rule {
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
