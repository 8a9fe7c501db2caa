//! Properties of requests, forms and responses.

use serde_json::{Map, Value, json};

use super::{Presence, Slot, operations, types};
use crate::matrix::types::{Kind, Side, Writing, list, map, others, scalars};
use crate::matrix::{Body, Content, Exchange, FORM, JSON, Matrix, Module, Operation, pascal};

fn object<'s>(slots: &'s [Slot<'s>], side: Side) -> (Value, Vec<(String, Value)>) {
    let properties: Map<_, _> = slots
        .iter()
        .map(|slot| (slot.wire.clone(), slot.written.schema.clone()))
        .collect();
    let required = slots.iter().filter(|slot| slot.presence.is_required());
    let required: Vec<_> = required.map(|slot| slot.wire.clone()).collect();
    let mut object = json!({"type": "object", "description": "Things.", "properties": properties});
    if !required.is_empty() {
        object["required"] = required.into();
    }
    if side == Side::Response {
        object["additionalProperties"] = json!({});
    }
    let schemas = slots.iter().flat_map(|slot| slot.written.schemas.clone());
    (object, schemas.collect())
}

pub fn requests(matrix: &mut Matrix) {
    let make = |name: &str, slots: &[Slot<'_>]| with_body(name, slots, JSON);
    let operations = operations(matrix, &types(Side::Request), "request", |_| None, make);
    let name = "requests";
    matrix.modules.push(Module { name, operations });
}

pub fn forms(matrix: &mut Matrix) {
    let mut types = scalars();
    types.extend(others(Side::Request));
    types.extend([
        list(&types[0], Writing::Inline),
        map(&types[0], Writing::Inline),
    ]);
    let rejecting_rule = |slot: &Slot<'_>| {
        (slot.of.kind != Kind::Scalar || slot.presence.is_nullable()).then_some("form")
    };
    let make = |name: &str, slots: &[Slot<'_>]| with_body(name, slots, FORM);
    let operations = operations(matrix, &types, "form", rejecting_rule, make);
    let name = "forms";
    matrix.modules.push(Module { name, operations });
}

pub fn with_body(name: &str, slots: &[Slot<'_>], content_type: &'static str) -> Operation {
    let (schema, schemas) = object(slots, Side::Request);
    let owner = format!("{}Request", pascal(name));
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    let content = |slots: &[(&Slot<'_>, bool)]| match content_type {
        JSON => {
            let value = |slot: &Slot<'_>, null: bool| {
                if null {
                    Value::Null
                } else {
                    slot.of.json.clone()
                }
            };
            let object = slots
                .iter()
                .map(|(slot, null)| (slot.wire.clone(), value(slot, *null)));
            Content::Json(Value::Object(object.collect()))
        }
        _ => {
            let pairs = slots.iter().flat_map(|(slot, _)| {
                slot.of
                    .texts()
                    .into_iter()
                    .map(|text| (slot.wire.clone(), text))
            });
            Content::Form(pairs.collect())
        }
    };
    let call = |slots: &[(&Slot<'_>, bool)]| {
        let setters = slots.iter().map(|(slot, null)| match null {
            true => slot.null_setter(&owner),
            false => slot.setter(&owner),
        });
        Exchange {
            setters: format!(".body_map(|it| it{})", setters.collect::<String>()),
            body: Some(Body {
                content_type,
                content: content(slots),
            }),
            ..Exchange::default()
        }
    };
    let all: Vec<_> = slots.iter().map(|slot| (slot, false)).collect();
    let required: Vec<_> = all
        .iter()
        .copied()
        .filter(|(slot, _)| slot.presence.is_required())
        .collect();
    let nulls: Vec<_> = slots
        .iter()
        .filter(|slot| slot.presence.is_required() || slot.presence.is_nullable())
        .map(|slot| (slot, slot.presence.is_nullable()))
        .collect();
    let example = slots
        .iter()
        .map(|slot| (slot.wire.clone(), slot.of.json.clone()));
    let mut operation = Operation::new(if content_type == FORM { "post" } else { "put" }, name)
        .body(content_type, reference, Value::Object(example.collect()))
        .schemas(schemas)
        .schemas([(owner.clone(), schema)]);
    for slots in [all, required, nulls] {
        operation = operation.exchange(call(&slots));
    }
    operation
}

pub fn responses(matrix: &mut Matrix) {
    let make = |name: &str, slots: &[Slot<'_>]| with_response(name, slots, false);
    let of_all = operations(matrix, &types(Side::Response), "response", |_| None, make);
    // Items of a list are read more strictly than envelopes.
    let mut types = scalars();
    types.extend(others(Side::Response));
    let make = |name: &str, slots: &[Slot<'_>]| with_response(name, slots, true);
    let of_lists = operations(matrix, &types, "record", |_| None, make);
    for (name, operations) in [("responses", of_all), ("records", of_lists)] {
        matrix.modules.push(Module { name, operations });
    }
}

pub fn with_response(name: &str, slots: &[Slot<'_>], in_list: bool) -> Operation {
    let (schema, schemas) = object(slots, Side::Response);
    let owner = format!("{}Record", pascal(name));
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    let wrapped = |value: Value| if in_list { json!([value]) } else { value };
    let all = |slot: &Slot<'_>| Some(slot.of.json.clone());
    let required = |slot: &Slot<'_>| match slot.presence {
        Presence::RequiredNullable => Some(Value::Null),
        presence => presence.is_required().then(|| slot.of.json.clone()),
    };
    let nulls = |slot: &Slot<'_>| {
        if slot.presence.is_nullable() {
            Some(Value::Null)
        } else {
            required(slot)
        }
    };
    let object = |value: &dyn Fn(&Slot<'_>) -> Option<Value>| -> Map<String, Value> {
        slots
            .iter()
            .filter_map(|slot| Some((slot.wire.clone(), value(slot)?)))
            .collect()
    };
    // A missing value has its default; an inline list or map is empty; a nullable value is null.
    let completed = |sent: Map<String, Value>| {
        let mut read = sent;
        for slot in slots.iter().filter(|slot| !slot.presence.is_required()) {
            let missing = match (slot.presence, slot.of.kind) {
                (presence, _) if presence.has_default() => Some(slot.of.json.clone()),
                (presence, _) if presence.is_nullable() => Some(Value::Null),
                (_, Kind::List) => Some(json!([])),
                (_, Kind::Map) if slot.written.component.is_none() => Some(json!({})),
                (_, Kind::Any) => Some(Value::Null),
                _ => None,
            };
            if let (None, Some(missing)) = (read.get(&slot.wire), missing) {
                read.insert(slot.wire.clone(), missing);
            }
        }
        read
    };
    let exchange = |sent: Map<String, Value>| Exchange {
        replies: vec![Some(wrapped(sent.clone().into()))],
        reads: wrapped(completed(sent).into()),
        ..Exchange::default()
    };
    let example = wrapped(object(&all).into());
    let schema_of_response = match in_list {
        true => json!({"type": "array", "items": reference}),
        false => reference,
    };
    let mut whole = exchange(object(&all));
    let item = if in_list { "it[0]" } else { "it" };
    let typed = slots
        .iter()
        .filter(|slot| slot.presence == Presence::Required);
    whole.checks = typed
        .map(|slot| format!("{{ let it = &{item}.{}; {} }}", slot.wire, slot.of.reads))
        .collect();
    let mut unknown = object(&all);
    unknown.insert("[Un | known]".to_owned(), json!([null, {"a": 1}]));
    let mut operation = Operation::new("get", name)
        .response(schema_of_response, example)
        .schemas(schemas)
        .schemas([(owner, schema)])
        .exchange(whole);
    for sent in [object(&required), object(&nulls), unknown] {
        operation = operation.exchange(exchange(sent));
    }
    operation
}
