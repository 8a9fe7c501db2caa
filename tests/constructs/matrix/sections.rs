//! Components of every section, and aliases of schemas.

use serde_json::{Value, json};

use super::schemas::{open, parameter, sent, text, thing};
use super::{Exchange, JSON, Matrix, Module, Operation, Target, members, pascal};

pub fn add(matrix: &mut Matrix) {
    let mut operations = sections();
    operations.extend(aliases());
    let name = "sections";
    matrix.modules.push(Module { name, operations });
}

/// Components of each section, used by `$ref`.
fn sections() -> Vec<Operation> {
    let body = |schema: Value| json!({"required": true, "description": "B.", "content": {JSON: {"schema": schema, "example": {"word": "w"}}}});
    let response = |schema: Value, example: Value| json!({"description": "R.", "content": {JSON: {"schema": schema, "example": example}}});
    let components = json!({
        "parameters": {
            "Filter": parameter("filter", "query", text()),
            "filter.by_id-1": parameter("by", "query", text()),
            "Alias": {"$ref": "#/components/parameters/Filter"},
        },
        "requestBodies": {
            "Thing": body(thing()),
            "Alias": {"$ref": "#/components/requestBodies/Thing"},
        },
        "responses": {
            "Thing": response(open(thing()), json!({"word": "r"})),
            "Things": response(json!({"type": "array", "items": open(thing())}), json!([{"word": "r"}])),
            "Nothing": {"description": "N."},
            "Alias": {"$ref": "#/components/responses/Thing"},
        },
        "examples": {"One": {"summary": "One.", "value": {"word": "e"}}},
        "headers": {"Limit": {"description": "L.", "schema": {"type": "integer", "format": "int32"}}},
    });
    let exchange = Exchange {
        setters: ".filter(\"f\").by(\"b\").body_map(|it| it.word(\"w\"))".to_owned(),
        body: sent(json!({"word": "w"})),
        ..Exchange::default()
    };
    let mut operations = Vec::new();
    for (name, body, response, reply) in [
        ("by_ref", "Thing", "Thing", Some(json!({"word": "r"}))),
        ("by_alias", "Alias", "Alias", Some(json!({"word": "r"}))),
        (
            "by_ref_list",
            "Thing",
            "Things",
            Some(json!([{"word": "r"}])),
        ),
        ("by_ref_nothing", "Thing", "Nothing", None),
    ] {
        let mut operation = Operation::new("post", name)
            .parameter(json!({"$ref": if name == "by_alias" { "#/components/parameters/Alias" } else { "#/components/parameters/Filter" }}))
            .parameter(json!({"$ref": "#/components/parameters/filter.by_id-1"}))
            .set("requestBody", json!({"$ref": format!("#/components/requestBodies/{body}")}));
        operation.object["responses"]["200"] =
            json!({"$ref": format!("#/components/responses/{response}")});
        operation.components = members(components.clone());
        let query = ["filter", "by"].map(|name| (name.to_owned(), name[..1].to_owned()));
        operations.push(operation.clone().exchange(Exchange {
            targets: vec![Target {
                path: operation.path,
                query: query.to_vec(),
            }],
            reads: reply.clone().unwrap_or_default(),
            replies: vec![reply],
            ..exchange.clone()
        }));
    }
    let named = json!({"one": {"$ref": "#/components/examples/One"}, "two": {"summary": "Two.", "value": {"word": "f"}}});
    let mut operation = Operation::new("post", "examples");
    let mut filter = parameter("filter", "query", text());
    filter["examples"] = json!({"a": {"summary": "A.", "value": "a"}});
    filter["required"] = json!(true);
    operation = operation.parameter(filter).set(
        "requestBody",
        json!({"required": true, "content": {JSON: {"schema": thing(), "examples": named}}}),
    );
    operation.object["responses"]["200"] = json!({
        "description": "D.",
        "headers": {"X-Limit": {"$ref": "#/components/headers/Limit"}},
        "content": {JSON: {"schema": open(thing()), "examples": named}},
    });
    operation.components = members(components);
    operation.components.remove("responses");
    operations.push(operation.exchange(Exchange {
        setters: ".filter(\"f\").body_map(|it| it.word(\"w\"))".to_owned(),
        targets: vec![Target {
            path: "/examples".to_owned(),
            query: vec![("filter".to_owned(), "f".to_owned())],
        }],
        body: sent(json!({"word": "w"})),
        replies: vec![Some(json!({"word": "r"}))],
        reads: json!({"word": "r"}),
        ..Exchange::default()
    }));
    operations
}

/// Objects behind a `$ref` to a `$ref`, in every place.
fn aliases() -> Vec<Operation> {
    let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let mut operations = Vec::new();
    for (place, held, one) in [
        ("body", "§", json!({"word": "w"})),
        (
            "property",
            "types::§InProperty::builder().of(§)",
            json!({"of": {"word": "w"}}),
        ),
        ("list", "[§]", json!([{"word": "w"}])),
        (
            "map",
            "types::§InMap::builder().of(BTreeMap::from([(\"k\".to_owned(), §)]))",
            json!({"of": {"k": {"word": "w"}}}),
        ),
    ] {
        for side in ["sent", "read"] {
            let name = pascal(&format!("alias_{side}_{place}"));
            let whole = format!("{name}In{}", pascal(place));
            let object = match side {
                "sent" => thing(),
                _ => open(
                    json!({"type": "object", "description": "A thing.", "properties": {
                        "word": text(), "count": {"type": "integer", "description": "C."},
                    }}),
                ),
            };
            let alias = to(&format!("{name}Twice"));
            let mut schemas = vec![
                (name.clone(), object),
                (format!("{name}Once"), to(&name)),
                (format!("{name}Twice"), to(&format!("{name}Once"))),
            ];
            let mut wrapped = |property: Value| {
                let mut object =
                    json!({"type": "object", "description": "O.", "properties": {"of": property}});
                if side == "read" {
                    object = open(object);
                }
                schemas.push((whole.clone(), object));
                to(&whole)
            };
            let schema = match place {
                "property" => wrapped(alias),
                "map" => wrapped(
                    json!({"type": "object", "description": "M.", "additionalProperties": alias}),
                ),
                "list" => json!({"type": "array", "items": alias}),
                _ => alias,
            };
            let operation = Operation::new("post", &format!("alias_{side}_{place}"));
            operations.push(match side {
                "sent" => {
                    let builder = match place {
                        "map" => format!("types::{name}::try_from(types::{name}::builder().word(\"w\")).unwrap()"),
                        _ => format!("types::{name}::builder().word(\"w\")"),
                    };
                    let setter = held.replace("types::§", &format!("types::{name}"));
                    operation.body(JSON, schema, one.clone()).exchange(Exchange {
                        setters: format!(".body({})", setter.replace('§', &builder)),
                        body: sent(one.clone()),
                        ..Exchange::default()
                    })
                }
                _ => {
                    // Values in an envelope may be unexpected.
                    let reply = match place {
                        "body" => json!({"word": "w", "count": "many"}),
                        "property" => json!({"of": {"word": "w", "count": "many"}}),
                        _ => one.clone(),
                    };
                    operation.response(schema, one.clone()).exchange(Exchange {
                        replies: vec![Some(reply.clone())],
                        reads: reply,
                        ..Exchange::default()
                    })
                }
            }
            .schemas(schemas));
        }
    }
    operations
}
