//! Each type in each place: required or not, nullable, with a default; written inline, by `$ref`, by `allOf`.

mod bodies;
mod parameters;
mod properties;

pub use parameters::{Place, encoded};
pub use properties::{with_body, with_response};

use serde_json::json;

use super::types::{Kind, Side, Type, WRITINGS, Writing, Written, list, map, others, scalars};
use super::{Matrix, Operation, Rejected, document, pascal};

pub fn add(matrix: &mut Matrix) {
    for place in [Place::Path, Place::Query, Place::Header] {
        parameters::add(matrix, place);
    }
    properties::requests(matrix);
    properties::forms(matrix);
    properties::responses(matrix);
    bodies::requests(matrix);
    bodies::responses(matrix);
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Presence {
    Required,
    Optional,
    Nullable,
    RequiredNullable,
    Default,
    RequiredDefault,
    NullableDefault,
}

const PRESENCES: [Presence; 7] = [
    Presence::Required,
    Presence::Optional,
    Presence::Nullable,
    Presence::RequiredNullable,
    Presence::Default,
    Presence::RequiredDefault,
    Presence::NullableDefault,
];

impl Presence {
    fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::Nullable => "nullable",
            Self::RequiredNullable => "required_nullable",
            Self::Default => "default",
            Self::RequiredDefault => "required_default",
            Self::NullableDefault => "nullable_default",
        }
    }

    fn is_required(self) -> bool {
        matches!(
            self,
            Self::Required | Self::RequiredNullable | Self::RequiredDefault
        )
    }

    fn is_nullable(self) -> bool {
        matches!(
            self,
            Self::Nullable | Self::RequiredNullable | Self::NullableDefault
        )
    }

    fn has_default(self) -> bool {
        matches!(
            self,
            Self::Default | Self::RequiredDefault | Self::NullableDefault
        )
    }
}

/// A type in a named place.
pub struct Slot<'a> {
    of: &'a Type,
    presence: Presence,
    writing: Writing,
    wire: String,
    written: Written,
}

impl<'a> Slot<'a> {
    pub fn new(of: &'a Type, presence: Presence, writing: Writing) -> Self {
        let mut beside = json!({});
        if presence.is_nullable() {
            beside["nullable"] = json!(true);
        }
        if presence.has_default() {
            beside["default"] = of.json.clone();
        }
        Self {
            of,
            presence,
            writing,
            wire: format!("{}_{}_{}", of.name, presence.name(), writing.name()),
            written: of.written(writing, &beside),
        }
    }

    /// The Rust type of its object, as a property of `owner`.
    fn rust_type(&self, owner: &str) -> String {
        let inline = || format!("{owner}{}", pascal(&self.wire));
        self.written.component.clone().unwrap_or_else(inline)
    }

    fn setter(&self, owner: &str) -> String {
        format!("\n.{}({})", self.wire, self.of.set(&self.rust_type(owner)))
    }

    fn null_setter(&self, owner: &str) -> String {
        let null = match (self.presence, self.of.kind) {
            (Presence::RequiredNullable, Kind::Any) => "serde_json::Value::Null".to_owned(),
            (Presence::RequiredNullable, _) => {
                let rust = self.rust_type(owner);
                let own = format!("types::{}::", pascal(&self.of.name));
                let exact = self.of.exact.replace('§', &rust);
                let exact = exact.replace(&own, &format!("types::{rust}::"));
                match (self.of.kind, &self.written.component) {
                    (Kind::Map, Some(_)) => format!("none(types::{rust}({exact}))"),
                    _ => format!("none({exact})"),
                }
            }
            _ => "Null".to_owned(),
        };
        format!("\n.{}({null})", self.wire)
    }

    /// The rule that rejects it in every place.
    fn rejecting_rule(&self) -> Option<&'static str> {
        match (self.writing, self.presence) {
            (Writing::Inline, _) if self.of.named => Some("inline-enum"),
            (_, presence) if presence.is_nullable() && self.of.schema.get("type").is_none() => {
                Some("nullable-type")
            }
            _ => None,
        }
    }

    fn cell(&self) -> String {
        self.wire.replace('_', " ")
    }
}

/// Lists and maps of each type; of representative types in every writing and nested.
fn containers(side: Side) -> Vec<Type> {
    let mut inner = scalars();
    inner.extend(others(side));
    let mut types = Vec::new();
    for of in &inner {
        let thorough = is_representative(of);
        for writing in WRITINGS
            .into_iter()
            .filter(|&writing| thorough || writing == plainest(of))
        {
            if !(of.named && writing == Writing::Inline) {
                types.extend([list(of, writing), map(of, writing)]);
            }
        }
        if thorough {
            let (lists, maps) = (list(of, plainest(of)), map(of, plainest(of)));
            types.extend([list(&lists, Writing::Ref), map(&lists, Writing::Inline)]);
            types.extend([list(&maps, Writing::Inline), map(&maps, Writing::Ref)]);
        }
    }
    types
}

/// The plainest writing of a type.
fn plainest(of: &Type) -> Writing {
    if of.named {
        Writing::Ref
    } else {
        Writing::Inline
    }
}

/// Whether a type represents similar ones: it is tested in every writing and presence.
fn is_representative(of: &Type) -> bool {
    let names = [
        "text",
        "level",
        "any",
        "person",
        "list_of_person",
        "map_of_any",
    ];
    names.contains(&of.name.as_str())
}

/// The presences and writings to test: all pairs, or each once.
fn ways(of: &Type) -> Vec<(Presence, Writing)> {
    if is_representative(of) {
        return PRESENCES
            .into_iter()
            .flat_map(|presence| WRITINGS.map(|writing| (presence, writing)))
            .collect();
    }
    let mut ways = vec![(Presence::Required, plainest(of))];
    if !of.is_nested {
        ways.extend([
            (Presence::Optional, Writing::Alias),
            (Presence::Nullable, Writing::AllOf),
        ]);
    }
    if !matches!(of.kind, Kind::List | Kind::Map) {
        ways.extend([
            (Presence::RequiredNullable, Writing::AllOf),
            (Presence::Default, Writing::Noted),
        ]);
    }
    if of.named {
        ways.push((Presence::Required, Writing::Inline));
    }
    ways
}

/// The most slots of an operation: long builders are slow to compile.
const SLOTS: usize = 24;

/// Operations with the slots that *check* accepts; the others become rejected cells.
fn operations(
    matrix: &mut Matrix,
    types: &[Type],
    place: &str,
    rejecting_rule: impl Fn(&Slot<'_>) -> Option<&'static str>,
    make: impl Fn(&str, &[Slot<'_>]) -> Operation,
) -> Vec<Operation> {
    let mut accepted = Vec::new();
    for of in types {
        for (presence, writing) in ways(of) {
            let slot = Slot::new(of, presence, writing);
            match slot.rejecting_rule().or_else(|| rejecting_rule(&slot)) {
                None => accepted.push(slot),
                Some(rule) => matrix.rejected.push(Rejected {
                    place: place.to_owned(),
                    cell: slot.cell(),
                    name: slot.wire.clone(),
                    rule,
                    document: document(&[make("rejected", &[slot])]),
                }),
            }
        }
    }
    let chunks = accepted.chunks(SLOTS).enumerate();
    chunks
        .map(|(number, slots)| make(&format!("{}{number}", place.replace(' ', "_")), slots))
        .collect()
}

/// Every type.
fn types(side: Side) -> Vec<Type> {
    let mut types = scalars();
    types.extend(others(side));
    types.extend(containers(side));
    types
}
