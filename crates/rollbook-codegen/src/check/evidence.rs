//! `x-evidence`: where a statement of a spec was seen.
//!
//! An operation has one. A parameter, response, property or example without its own is as sure as the operation that
//! uses it, or as the surest of several. Beside an `example`, `x-example-evidence` grades that value alone.

use std::collections::BTreeMap;

use super::Rule;
use super::tree::{Api, Node};
use crate::diagnostic::Diagnostic;
use crate::spec::{Spec, child};

pub(super) const RULES: &[Rule] = &[operations, parts];

const OWN: &str = "x-evidence";
const OF_EXAMPLE: &str = "x-example-evidence";

/// Where a statement was seen, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// The vendor's page for the API.
    Page,
    /// Another page of the vendor.
    Docs,
    /// A public program that calls the API.
    Code,
    /// Nowhere: our own conclusion.
    Inferred,
}

impl Evidence {
    /// All kinds, the surest first.
    pub const ALL: [Self; 4] = [Self::Page, Self::Docs, Self::Code, Self::Inferred];

    /// The word in a spec.
    pub fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Docs => "docs",
            Self::Code => "code",
            Self::Inferred => "inferred",
        }
    }

    fn read(node: &Node<'_>) -> Option<Self> {
        let word = node.value.as_str()?;
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// The kind of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An operation.
    Operation,
    /// A parameter; a shared one counts once.
    Parameter,
    /// A property of an object.
    Property,
    /// A response; a shared one counts once.
    Response,
    /// An example of a body, a parameter or a property.
    Example,
}

/// A statement of a spec, and where it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The JSON pointer, without the leading `#`.
    pub pointer: String,
    /// What it is.
    pub subject: Subject,
    /// Where it was seen.
    pub evidence: Evidence,
}

/// Every statement of a spec that has evidence, by pointer. A component that no operation uses has none.
pub fn evidence(spec: &Spec) -> Vec<Claim> {
    let api = Api::new(spec);
    let graded = Grading::of(&api).graded.into_iter();
    let claims = graded.filter_map(|(pointer, it)| {
        Some(Claim {
            evidence: it.own.unwrap_or(it.inherited),
            subject: it.subject?,
            pointer,
        })
    });
    claims.collect()
}

fn operations(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for operation in &api.operations {
        match operation.node.get(OWN) {
            None => diagnostics.push(operation.node.diagnostic(
                "evidence",
                format!("{} has no `x-evidence`", operation.name()),
                format!("add {}", words(OWN)),
            )),
            Some(node) => diagnostics.extend(unknown(&node, OWN)),
        }
    }
}

fn words(key: &str) -> String {
    let [first, second, third, fourth] = Evidence::ALL.map(Evidence::word);
    format!("`{key}: {first}`, `{second}`, `{third}` or `{fourth}`")
}

fn unknown(node: &Node<'_>, key: &str) -> Option<Diagnostic> {
    Evidence::read(node).is_none().then(|| {
        node.diagnostic(
            "evidence",
            format!("{} is not a kind of evidence", node.describe()),
            format!("write {}", words(key)),
        )
    })
}

/// Below an operation, evidence is written only where it differs.
fn parts(api: &Api<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (_, it) in Grading::of(api).graded {
        let Some((key, node)) = it.written else {
            continue;
        };
        if let Some(diagnostic) = unknown(&node, key) {
            diagnostics.push(diagnostic);
        } else if it.own == Some(it.inherited) {
            diagnostics.push(node.diagnostic(
                "evidence",
                format!(
                    "`{key}: {}` is what its place has without it",
                    it.inherited.word()
                ),
                "remove it, or write what makes it more or less sure than the operation that uses it",
            ));
        }
    }
    let orphans = api.found.iter().filter_map(|found| {
        let value = api.root.value.pointer(&found.pointer)?;
        let node = api.node(&found.pointer, value);
        let evidence = node.get(OF_EXAMPLE)?;
        (!node.has("example")).then_some(evidence)
    });
    diagnostics.extend(orphans.map(|node| {
        node.diagnostic(
            "evidence",
            "there is no `example` here that this could be about",
            "remove it; a named example has its own `x-evidence`",
        )
    }));
}

/// A node with evidence, and what it has without its own.
struct Graded<'a> {
    subject: Option<Subject>,
    inherited: Evidence,
    own: Option<Evidence>,
    written: Option<(&'static str, Node<'a>)>,
}

#[derive(Default)]
struct Grading<'a> {
    graded: BTreeMap<String, Graded<'a>>,
}

impl<'a> Grading<'a> {
    fn of(api: &Api<'a>) -> Self {
        let mut grading = Self::default();
        for operation in &api.operations {
            let own = operation.node.get(OWN);
            let Some(own) = own.as_ref().and_then(Evidence::read) else {
                continue;
            };
            let operation_claim = Graded {
                subject: Some(Subject::Operation),
                inherited: own,
                own: None,
                written: None,
            };
            let pointer = operation.node.pointer.clone();
            grading.graded.insert(pointer, operation_claim);
            for parameter in &operation.parameters {
                grading.parameter(parameter, own);
            }
            if let Some(body) = operation.node.get("requestBody") {
                grading.content(&body.resolved(), own);
            }
            for (_, response) in operation.responses() {
                let response = response.resolved();
                if let Some(own) = grading.node(&response, Some(Subject::Response), own) {
                    grading.content(&response, own);
                }
            }
        }
        grading
    }

    /// Grades a node. Returns its evidence, unless it already inherits something as sure.
    fn node(
        &mut self,
        node: &Node<'a>,
        subject: Option<Subject>,
        inherited: Evidence,
    ) -> Option<Evidence> {
        self.grade(node.pointer.clone(), OWN, node.get(OWN), subject, inherited)
    }

    fn grade(
        &mut self,
        pointer: String,
        key: &'static str,
        written: Option<Node<'a>>,
        subject: Option<Subject>,
        inherited: Evidence,
    ) -> Option<Evidence> {
        let earlier = self.graded.get(&pointer);
        if earlier.is_some_and(|it| it.inherited <= inherited) {
            return None;
        }
        let own = written.as_ref().and_then(Evidence::read);
        let subject = subject.or(earlier.and_then(|it| it.subject));
        self.graded.insert(
            pointer,
            Graded {
                subject,
                inherited,
                own,
                written: written.map(|node| (key, node)),
            },
        );
        Some(own.unwrap_or(inherited))
    }

    fn parameter(&mut self, parameter: &Node<'a>, inherited: Evidence) {
        let Some(own) = self.node(parameter, Some(Subject::Parameter), inherited) else {
            return;
        };
        self.examples(parameter, own);
        if let Some(schema) = parameter.get("schema") {
            self.schema(&schema, None, own);
        }
    }

    fn content(&mut self, holder: &Node<'a>, inherited: Evidence) {
        for (_, media) in holder.members_of("content") {
            self.examples(&media, inherited);
            if let Some(schema) = media.get("schema") {
                self.schema(&schema, None, inherited);
            }
        }
    }

    fn examples(&mut self, node: &Node<'a>, inherited: Evidence) {
        if node.has("example") {
            let pointer = child(&node.pointer, "example");
            let written = node.get(OF_EXAMPLE);
            self.grade(
                pointer,
                OF_EXAMPLE,
                written,
                Some(Subject::Example),
                inherited,
            );
        }
        for (_, example) in node.members_of("examples") {
            self.node(&example.resolved(), Some(Subject::Example), inherited);
        }
    }

    /// Grades a schema. A property that is a `$ref` has no evidence of its own.
    fn schema(&mut self, schema: &Node<'a>, subject: Option<Subject>, inherited: Evidence) {
        let Some(own) = self.node(schema, subject, inherited) else {
            return;
        };
        if schema.is_ref() {
            return self.schema(&schema.resolved(), None, own);
        }
        self.examples(schema, own);
        let properties: Vec<_> = schema.members_of("properties").collect();
        for (_, property) in &properties {
            self.schema(property, Some(Subject::Property), own);
        }
        for part in schema.subschemas().into_iter().skip(properties.len()) {
            self.schema(&part, None, own);
        }
    }
}
