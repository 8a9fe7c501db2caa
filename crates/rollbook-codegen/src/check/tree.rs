//! The document as the rules read it: nodes with their pointers, and operations with their parts.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::load::kinds::Kind;
use crate::load::walk::{self, Found, What};
use crate::spec::{Spec, child, schema};

/// The HTTP methods that a path item may have.
const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A node of the document, with its pointer.
#[derive(Clone)]
pub(super) struct Node<'a> {
    spec: &'a Spec,
    pub(super) pointer: String,
    pub(super) value: &'a Value,
}

impl<'a> Node<'a> {
    pub(super) fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key)?;
        Some(self.at(key, value))
    }

    /// The members; empty if this is not an object.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + use<'a> {
        let node = self.clone();
        let members = self.value.as_object().into_iter().flatten();
        members.map(move |(key, value)| (key.as_str(), node.at(key, value)))
    }

    pub(super) fn members_of(
        &self,
        key: &str,
    ) -> impl Iterator<Item = (&'a str, Node<'a>)> + use<'a> {
        self.get(key).into_iter().flat_map(|node| node.members())
    }

    /// The items; empty if this is not a list.
    pub(super) fn items(&self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let node = self.clone();
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(move |(index, value)| node.at(&index.to_string(), value))
    }

    pub(super) fn items_of(&self, key: &str) -> impl Iterator<Item = Node<'a>> + use<'a> {
        self.get(key).into_iter().flat_map(|node| node.items())
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.value.get(key).is_some()
    }

    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    /// Whether a member is a non-blank string.
    pub(super) fn has_text(&self, key: &str) -> bool {
        self.text(key).is_some_and(|text| !text.trim().is_empty())
    }

    /// Whether a member is `true`.
    pub(super) fn is_true(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool) == Some(true)
    }

    pub(super) fn is_ref(&self) -> bool {
        self.has("$ref")
    }

    /// The target of a `$ref`, or this node.
    pub(super) fn resolved(&self) -> Node<'a> {
        let mut node = self.clone();
        while let Some((pointer, value)) = schema::target(self.spec.value(), node.value) {
            node.pointer = pointer.to_owned();
            node.value = value;
        }
        node
    }

    /// The effective schema: follows `$ref`s, and each `allOf` of one, which only adds a description.
    pub(super) fn schema(&self) -> Node<'a> {
        let mut node = self.resolved();
        while schema::single_all_of(node.value).is_some() {
            let only = node.items_of("allOf").next();
            node = only.map_or(node, |only| only.resolved());
        }
        node
    }

    /// Whether null is a value of the schema: it or its target is nullable.
    pub(super) fn is_nullable(&self) -> bool {
        schema::is_nullable(self.spec.value(), self.value)
    }

    pub(super) fn type_name(&self) -> Option<&'a str> {
        self.text("type")
    }

    pub(super) fn is_scalar(&self) -> bool {
        matches!(
            self.type_name(),
            Some("string" | "integer" | "number" | "boolean")
        )
    }

    /// The direct subschemas; `$ref`s are not followed.
    pub(super) fn subschemas(&self) -> Vec<Node<'a>> {
        let mut parts: Vec<_> = self
            .members_of("properties")
            .map(|(_, node)| node)
            .collect();
        parts.extend(
            ["allOf", "anyOf", "oneOf"]
                .into_iter()
                .flat_map(|key| self.items_of(key)),
        );
        let single = ["items", "not", "additionalProperties"].into_iter();
        parts.extend(
            single
                .filter_map(|key| self.get(key))
                .filter(|node| node.value.is_object()),
        );
        parts
    }

    /// The value as it looks in the file, for a message.
    pub(super) fn describe(&self) -> String {
        self.spec.describe(&self.pointer, self.value)
    }

    /// The value as a quoted string, as written in the file: `1.10` stays `'1.10'`.
    pub(super) fn quoted(&self) -> String {
        self.spec
            .quoted(&self.spec.source(&self.pointer, self.value))
    }

    pub(super) fn diagnostic(
        &self,
        rule: &'static str,
        message: impl Into<String>,
        rewrite: impl Into<String>,
    ) -> Diagnostic {
        self.spec
            .diagnostic(rule, self.pointer.clone(), message, rewrite)
    }

    pub(super) fn diagnostic_at(
        &self,
        rule: &'static str,
        pointer: &str,
        message: impl Into<String>,
        rewrite: impl Into<String>,
    ) -> Diagnostic {
        self.spec.diagnostic(rule, pointer, message, rewrite)
    }

    fn at(&self, key: &str, value: &'a Value) -> Node<'a> {
        Node {
            spec: self.spec,
            pointer: child(&self.pointer, key),
            value,
        }
    }
}

/// One operation.
pub(super) struct Operation<'a> {
    pub(super) node: Node<'a>,
    pub(super) path: &'a str,
    pub(super) method: &'static str,
    /// Its own, and those of the path item that it does not override; resolved.
    pub(super) parameters: Vec<Node<'a>>,
}

impl<'a> Operation<'a> {
    pub(super) fn id(&self) -> Option<&'a str> {
        self.node.text("operationId")
    }

    /// The operation, for a message.
    pub(super) fn name(&self) -> String {
        match self.id() {
            Some(id) => id.to_owned(),
            None => format!("{} {}", self.method.to_uppercase(), self.path),
        }
    }

    /// Its responses by status; `$ref`s are not followed.
    pub(super) fn responses(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + use<'a> {
        self.node
            .members_of("responses")
            .filter(|(status, _)| !status.starts_with("x-"))
    }

    /// The schemas of parameters and body.
    pub(super) fn request_schemas(&self) -> Vec<Node<'a>> {
        let body = self.node.get("requestBody").map(|body| body.resolved());
        let parameters = self
            .parameters
            .iter()
            .filter_map(|parameter| parameter.get("schema"));
        parameters
            .chain(body.iter().flat_map(body_schemas))
            .collect()
    }

    pub(super) fn response_schemas(&self) -> Vec<Node<'a>> {
        self.responses()
            .flat_map(|(_, response)| body_schemas(&response.resolved()))
            .collect()
    }

    pub(super) fn success_schema(&self) -> Option<Node<'a>> {
        let (_, response) = self
            .responses()
            .find(|(status, _)| status.starts_with('2'))?;
        body_schemas(&response.resolved()).into_iter().next()
    }
}

pub(super) fn body_schemas<'a>(holder: &Node<'a>) -> Vec<Node<'a>> {
    holder
        .members_of("content")
        .filter_map(|(_, media)| media.get("schema"))
        .collect()
}

/// Every schema that the given ones contain at any depth, each once, resolved.
pub(super) fn reach<'a>(schemas: Vec<Node<'a>>) -> Vec<Node<'a>> {
    reach_further(schemas, &mut BTreeSet::new())
}

/// Like [`reach`], without the schemas in `seen`, the pointers of those reached before.
pub(super) fn reach_further<'a>(
    schemas: Vec<Node<'a>>,
    seen: &mut BTreeSet<String>,
) -> Vec<Node<'a>> {
    let mut reached = Vec::new();
    let mut next = schemas;
    while let Some(node) = next.pop() {
        let node = node.resolved();
        if seen.insert(node.pointer.clone()) {
            next.extend(node.subschemas());
            reached.push(node);
        }
    }
    reached
}

/// The spec, walked once for all rules.
pub(super) struct Api<'a> {
    pub(super) root: Node<'a>,
    pub(super) operations: Vec<Operation<'a>>,
    pub(super) found: Vec<Found<'a>>,
}

impl<'a> Api<'a> {
    pub(super) fn new(spec: &'a Spec) -> Self {
        let root = Node {
            spec,
            pointer: String::new(),
            value: spec.value(),
        };
        Self {
            operations: operations(&root),
            found: walk::walk(spec.value()),
            root,
        }
    }

    /// Every object of a kind; `$ref`s to it are not included.
    pub(super) fn all(&self, wanted: Kind) -> impl Iterator<Item = Node<'a>> {
        self.found.iter().filter_map(move |found| match found.what {
            What::Object(kind, value) if kind == wanted => Some(self.node(&found.pointer, value)),
            _ => None,
        })
    }

    /// The nodes in places of this kind that are a `$ref`.
    pub(super) fn references(&self, wanted: Kind) -> impl Iterator<Item = Node<'a>> {
        self.found.iter().filter_map(move |found| match found.what {
            What::Reference { kind, node, .. } if kind == wanted => {
                Some(self.node(&found.pointer, node))
            }
            _ => None,
        })
    }

    pub(super) fn node(&self, pointer: &str, value: &'a Value) -> Node<'a> {
        Node {
            spec: self.root.spec,
            pointer: pointer.to_owned(),
            value,
        }
    }

    pub(super) fn component_schemas(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + use<'a> {
        self.root
            .get("components")
            .into_iter()
            .flat_map(|components| components.members_of("schemas"))
    }
}

fn operations<'a>(root: &Node<'a>) -> Vec<Operation<'a>> {
    let mut operations = Vec::new();
    for (path, item) in root.members_of("paths") {
        for method in METHODS {
            let Some(node) = item.get(method).filter(|node| node.value.is_object()) else {
                continue;
            };
            let list = |owner: &Node<'a>| {
                let parameters = owner.items_of("parameters").map(|it| it.resolved());
                parameters.collect::<Vec<_>>()
            };
            let own = list(&node);
            let same = |a: &Node<'_>, b: &Node<'_>| {
                a.text("name") == b.text("name") && a.text("in") == b.text("in")
            };
            let mut parameters = list(&item);
            parameters.retain(|shared| !own.iter().any(|it| same(it, shared)));
            parameters.extend(own);
            operations.push(Operation {
                node,
                path,
                method,
                parameters,
            });
        }
    }
    operations
}
