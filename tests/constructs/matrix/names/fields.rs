//! Every name as a property and as a parameter.

use serde_json::{Map, Value, json};

use super::{HEADERS, IN_CALLS, IN_OPEN_OBJECTS, Name, ODD, owned, rows};
use crate::matrix::places::{Place, encoded};
use crate::matrix::{
    Body, Content, Exchange, FORM, JSON, Matrix, Module, Operation, Target, pascal,
};

pub fn add(matrix: &mut Matrix) {
    let mut operations = Vec::new();
    let odd: Vec<_> = ODD.iter().map(|row| owned(row)).collect();
    for (number, row) in odd.iter().enumerate() {
        operations.push(sent(&format!("closed{number}"), row, false, JSON));
        operations.push(sent(&format!("form{number}"), row, false, FORM));
    }
    for (number, row) in rows(ODD, IN_OPEN_OBJECTS).iter().enumerate() {
        operations.push(sent(&format!("open{number}"), row, true, JSON));
    }
    for (number, row) in rows(ODD, IN_OPEN_OBJECTS).iter().enumerate().skip(6) {
        operations.push(read(&format!("read{number}"), row));
    }
    for (number, row) in rows(ODD, IN_CALLS).iter().enumerate() {
        operations.push(in_call(&format!("query{number}"), row, Place::Query));
    }
    for (number, row) in rows(HEADERS, IN_CALLS).into_iter().enumerate() {
        // The client writes this one.
        let row: Vec<_> = row
            .into_iter()
            .filter(|(wire, _)| wire != "connection")
            .collect();
        operations.push(in_call(&format!("header{number}"), &row, Place::Header));
    }
    for (number, row) in odd.into_iter().enumerate() {
        let is_not_allowed = |c: char| c.is_whitespace() || ['{', '}', '/', '?', '#'].contains(&c);
        let fits = |(wire, _): &Name| !wire.is_empty() && !wire.contains(is_not_allowed);
        let reserved = |(wire, rust): Name| match IN_CALLS.contains(&rust.as_str()) {
            true => (wire, rust + "_"),
            false => (wire, rust),
        };
        let row: Vec<_> = row.into_iter().filter(fits).map(reserved).collect();
        operations.push(in_call(&format!("path{number}"), &row, Place::Path));
    }
    operations.push(inline_objects());
    let name = "fields";
    matrix.modules.push(Module { name, operations });
}

fn setters(row: &[Name]) -> String {
    row.iter()
        .enumerate()
        .map(|(number, (_, rust))| format!("\n.{rust}(\"v{number}\")"))
        .collect()
}

fn pairs(row: &[Name]) -> Vec<(String, String)> {
    row.iter()
        .enumerate()
        .map(|(number, (wire, _))| (wire.clone(), format!("v{number}")))
        .collect()
}

fn values(row: &[Name]) -> Value {
    Value::Object(
        pairs(row)
            .into_iter()
            .map(|(wire, value)| (wire, value.into()))
            .collect(),
    )
}

fn object(row: &[Name], open: bool) -> Value {
    // No name may look like that of a secret.
    let property = |wire: &String| {
        (
            wire.clone(),
            json!({"type": "string", "description": "A thing."}),
        )
    };
    let properties: Map<_, _> = row.iter().map(|(wire, _)| property(wire)).collect();
    let mut object = json!({"type": "object", "description": "Things.", "properties": properties});
    if open {
        object["additionalProperties"] = json!({});
    }
    object
}

pub fn sent(name: &str, row: &[Name], open: bool, content_type: &'static str) -> Operation {
    let content = match content_type {
        JSON => Content::Json(values(row)),
        _ => Content::Form(pairs(row)),
    };
    let owner = pascal(name);
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    Operation::new("post", name)
        .body(content_type, reference, values(row))
        .schemas([(owner, object(row, open))])
        .exchange(Exchange {
            setters: format!(".body_map(|it| it{})", setters(row)),
            body: Some(Body {
                content_type,
                content,
            }),
            ..Exchange::default()
        })
}

fn read(name: &str, row: &[Name]) -> Operation {
    let owner = pascal(name);
    let reference = json!({"$ref": format!("#/components/schemas/{owner}")});
    let check = |(number, (_, rust)): (usize, &Name)| {
        format!("it.{rust}.as_deref() == Some(\"v{number}\")")
    };
    Operation::new("get", name)
        .response(reference, values(row))
        .schemas([(owner, object(row, true))])
        .exchange(Exchange {
            replies: vec![Some(values(row))],
            reads: values(row),
            checks: row.iter().enumerate().map(check).collect(),
            ..Exchange::default()
        })
}

/// Parameters of a call with a body and a list response, so that its builder has every method.
pub fn in_call(name: &str, row: &[Name], place: Place) -> Operation {
    let mut operation = Operation::new("post", name);
    let mut target = Target::default();
    let mut headers = Vec::new();
    for (number, (wire, _)) in row.iter().enumerate() {
        let mut parameter = json!({
            "name": wire,
            "in": place.name(),
            "description": "A thing.",
            "schema": {"type": "string", "pattern": "^[a-z0-9]+$"},
        });
        let value = format!("v{number}");
        match place {
            Place::Path => {
                parameter["required"] = json!(true);
                operation.path += &format!("/{{{wire}}}");
                target.path += &format!("/{}", encoded(&value));
            }
            Place::Query => target.query.push((wire.clone(), value)),
            Place::Header => headers.push((wire.clone(), value)),
        }
        operation = operation.parameter(parameter);
    }
    target.path = format!("/{}{}", operation.id, target.path);
    let owner = format!("{}Body", pascal(name));
    let call = Exchange {
        setters: format!("{}.body_map(|it| it.word(\"w\"))", setters(row)),
        targets: vec![target],
        headers,
        body: Some(Body {
            content_type: JSON,
            content: Content::Json(json!({"word": "w"})),
        }),
        replies: vec![Some(json!(["r"]))],
        reads: json!(["r"]),
        ..Exchange::default()
    };
    let property = json!({"type": "string", "description": "A thing."});
    operation
        .body(
            JSON,
            json!({"$ref": format!("#/components/schemas/{owner}")}),
            json!({"word": "w"}),
        )
        .response(
            json!({"type": "array", "items": {"type": "string"}}),
            json!(["r"]),
        )
        .schemas([(
            owner,
            json!({"type": "object", "description": "Things.", "properties": {"word": property}}),
        )])
        .exchange(call.clone())
        .exchange(Exchange {
            stream: true,
            ..call
        })
}

/// Objects that are written inline get the name of their property.
fn inline_objects() -> Operation {
    let names = [
        ("", "x", "X"),
        ("[a | b]", "a_b", "Ab"),
        ("self", "self_", "Self"),
        ("2", "x2", "X2"),
        ("examples", "examples", "Examples"),
    ];
    let property = json!({"type": "string", "description": "A thing.", "nullable": true});
    let properties = names.iter().map(|(wire, ..)| {
        let object =
            json!({"type": "object", "description": "Things.", "properties": {"word": property}});
        ((*wire).to_owned(), object)
    });
    let properties: Map<_, _> = properties.collect();
    let setter = |(_, rust, of): &(&str, &str, &str)| {
        format!(".{rust}(types::Inside{of}::builder().word(\"w\"))")
    };
    let sent: Map<_, _> = names
        .iter()
        .map(|(wire, ..)| ((*wire).to_owned(), json!({"word": "w"})))
        .collect();
    Operation::new("post", "inline_objects")
        .body(
            JSON,
            json!({"$ref": "#/components/schemas/Inside"}),
            sent.clone().into(),
        )
        .schemas([(
            "Inside".to_owned(),
            json!({"type": "object", "description": "Things.", "properties": properties}),
        )])
        .exchange(Exchange {
            setters: format!(
                ".body_map(|it| it{})",
                names.iter().map(setter).collect::<String>()
            ),
            body: Some(Body {
                content_type: JSON,
                content: Content::Json(sent.into()),
            }),
            ..Exchange::default()
        })
}
