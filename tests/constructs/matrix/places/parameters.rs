//! Parameters.

use serde_json::json;

use super::{Slot, operations, types};
use crate::matrix::types::{Kind, Side, Type, scalars};
use crate::matrix::{Exchange, Matrix, Module, Operation, Target};

#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    Path,
    Query,
    Header,
}

impl Place {
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
        }
    }

    fn rejecting_rule(self, slot: &Slot<'_>) -> Option<&'static str> {
        let one_or_list =
            slot.of.kind == Kind::Scalar || slot.of.kind == Kind::List && is_flat(slot.of);
        let nullable = slot.presence.is_nullable().then_some("nullable-place");
        nullable
            .or_else(|| (!one_or_list).then_some("parameter-type"))
            .or_else(|| match self {
                Self::Path if !slot.presence.is_required() => Some("path-parameter"),
                Self::Path if !stays_in_path(slot.of) => Some("path-parameter-pattern"),
                Self::Query if slot.of.name == "text" => Some("filter-length"),
                _ => None,
            })
    }
}

fn is_flat(list: &Type) -> bool {
    list.json[0].is_string() && !list.name.ends_with("integer_or_text")
        || list.json[0].is_number()
        || list.json[0].is_boolean()
}

fn stays_in_path(of: &Type) -> bool {
    let schema = &of.schema;
    let in_place = ["email", "date", "uuid"]
        .iter()
        .any(|format| schema["format"] == *format);
    let number = schema.get("format").is_some() && schema.get("minimum").is_some();
    in_place
        || number
        || schema["type"] == "boolean"
        || schema.get("pattern").is_some()
        || schema["type"] == "string" && of.named
}

/// Types for path parameters, with rules that keep them in their segment.
fn types_in_path() -> Vec<Type> {
    let patterns = [
        ("text", r"^a b[^/.]+$"),
        ("uri", "^https://[a-z./?=&#]+e$"),
        ("hostname", "^[a-z]+[a-z.]*$"),
        ("ipv4", "^[0-9]+[0-9.]*$"),
        ("ipv6", "^[0-9a-f:]+$"),
        ("password", "^[a-z0-9&]+$"),
        ("date_time", "^[0-9T:+-]+$"),
        ("us_date", "^[0-9]{2}/[0-9]{2}/[0-9]{4}$"),
    ];
    let numbers = ["int32", "int64", "small_grade"];
    let named = |name: &str| {
        scalars()
            .into_iter()
            .filter(move |of| of.name == name)
            .collect::<Vec<_>>()
    };
    let with_pattern = patterns.into_iter().flat_map(|(name, pattern)| {
        named(name).into_iter().map(move |mut of| {
            of.schema["pattern"] = json!(pattern);
            of
        })
    });
    let with_minimum = numbers.into_iter().flat_map(|name| {
        named(name).into_iter().map(|mut of| {
            of.schema["minimum"] = json!(0);
            of
        })
    });
    let flag = named("flag").into_iter().map(|mut of| {
        of.schema = json!({"type": "integer", "format": "int32", "minimum": 0, "enum": [0, 1]});
        of
    });
    with_pattern
        .chain(with_minimum)
        .chain(flag)
        .map(|mut of| {
            of.name = format!("safe_{}", of.name);
            of.exact = of
                .exact
                .replace("types::SmallGrade", "types::SafeSmallGrade");
            of
        })
        .collect()
}

pub fn add(matrix: &mut Matrix, place: Place) {
    let mut types = types(Side::Request);
    if place == Place::Path {
        types.extend(types_in_path());
    }
    let operations = operations(
        matrix,
        &types,
        place.name(),
        |slot| place.rejecting_rule(slot),
        |name, slots| with_parameters(place, name, slots),
    );
    matrix.modules.push(Module {
        name: match place {
            Place::Path => "paths",
            Place::Query => "queries",
            Place::Header => "headers",
        },
        operations,
    });
}

fn with_parameters(place: Place, name: &str, slots: &[Slot<'_>]) -> Operation {
    let mut operation = Operation::new("get", name);
    for slot in slots {
        let mut parameter = json!({
            "name": slot.wire,
            "in": place.name(),
            "description": "A thing.",
            "schema": slot.written.schema,
        });
        if slot.presence.is_required() {
            parameter["required"] = json!(true);
        }
        // With and without an example: generated docs use it or make up a value.
        if slot.writing.allows_siblings() {
            parameter["example"] = slot.of.json.clone();
        }
        if place == Place::Path {
            operation.path += &format!("/{{{}}}", slot.wire);
        }
        operation = operation
            .parameter(parameter)
            .schemas(slot.written.schemas.clone());
    }
    let call = |slots: &[&Slot<'_>]| {
        let mut exchange = Exchange {
            setters: slots.iter().map(|slot| slot.setter("")).collect(),
            ..Exchange::default()
        };
        let mut target = Target::of(&operation.path);
        for slot in slots {
            let texts = slot.of.texts();
            match place {
                Place::Path => {
                    let segment = encoded(&texts.join(","));
                    target.path = target.path.replace(&format!("{{{}}}", slot.wire), &segment);
                }
                Place::Query => target
                    .query
                    .extend(texts.into_iter().map(|text| (slot.wire.clone(), text))),
                Place::Header => exchange.headers.push((slot.wire.clone(), texts.join(","))),
            }
        }
        exchange.targets = vec![target];
        exchange
    };
    let required: Vec<_> = slots
        .iter()
        .filter(|slot| slot.presence.is_required())
        .collect();
    let (all, required) = (call(&slots.iter().collect::<Vec<_>>()), call(&required));
    operation.exchange(all).exchange(required)
}

/// A text as one segment of a path.
pub fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~@".contains(&byte);
    let byte = |byte: u8| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}
