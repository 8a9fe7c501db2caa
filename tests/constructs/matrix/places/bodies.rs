//! Whole bodies of requests and responses.

use super::{Presence, Slot, is_representative, plainest, types};
use crate::matrix::types::{Kind, Side, Type, WRITINGS, Writing};
use crate::matrix::{
    Body, Content, Exchange, JSON, Matrix, Module, Operation, Rejected, document, pascal,
};

/// The ways of writing a whole body.
fn body_writings(of: &Type) -> impl Iterator<Item = Writing> {
    let (plainest, every) = (plainest(of), is_representative(of));
    WRITINGS
        .into_iter()
        .filter(move |&writing| every || writing == plainest)
}

pub fn requests(matrix: &mut Matrix) {
    let mut operations = Vec::new();
    for of in &types(Side::Request) {
        for writing in body_writings(of) {
            let slot = Slot::new(of, Presence::Required, writing);
            let name = format!("send_{}_{}", of.name, writing.name());
            let rust = slot
                .written
                .component
                .clone()
                .unwrap_or_else(|| format!("{}Body", pascal(&name)));
            let operation = Operation::new("post", &name)
                .body(JSON, slot.written.schema.clone(), of.json.clone())
                .schemas(slot.written.schemas.clone())
                .exchange(Exchange {
                    setters: format!(".body({})", of.set(&rust)),
                    body: Some(Body {
                        content_type: JSON,
                        content: Content::Json(of.json.clone()),
                    }),
                    ..Exchange::default()
                });
            whole(matrix, &mut operations, &slot, "body", operation);
        }
    }
    let name = "bodies";
    matrix.modules.push(Module { name, operations });
}

pub fn responses(matrix: &mut Matrix) {
    let mut operations = Vec::new();
    for of in &types(Side::Response) {
        for writing in body_writings(of) {
            let slot = Slot::new(of, Presence::Required, writing);
            let exchange = Exchange {
                replies: vec![Some(of.json.clone())],
                reads: of.json.clone(),
                checks: vec![format!("{{ let it: &_ = &**it; {} }}", of.reads)],
                ..Exchange::default()
            };
            let mut operation =
                Operation::new("get", &format!("read_{}_{}", of.name, writing.name()))
                    .response(slot.written.schema.clone(), of.json.clone())
                    .schemas(slot.written.schemas.clone())
                    .exchange(exchange.clone());
            if of.kind == Kind::List {
                let stream = Exchange {
                    stream: true,
                    checks: Vec::new(),
                    ..exchange
                };
                operation = operation.exchange(stream);
            }
            whole(matrix, &mut operations, &slot, "whole response", operation);
        }
    }
    let name = "whole_responses";
    matrix.modules.push(Module { name, operations });
}

fn whole(
    matrix: &mut Matrix,
    operations: &mut Vec<Operation>,
    slot: &Slot<'_>,
    place: &str,
    operation: Operation,
) {
    match slot.rejecting_rule() {
        None => operations.push(operation),
        Some(rule) => matrix.rejected.push(Rejected {
            place: place.to_owned(),
            cell: slot.cell(),
            name: slot.wire.clone(),
            rule,
            document: document(&[operation]),
        }),
    }
}
