//! Recursive types, in requests and in responses.

use serde_json::{Value, json};

use super::types::Side;
use super::{Body, Content, Exchange, JSON, Matrix, Module, Operation, Rejected};

pub fn add(matrix: &mut Matrix) {
    for (name, side) in [
        ("sent_recursion", Side::Request),
        ("read_recursion", Side::Response),
    ] {
        let operations = kinds(side)
            .into_iter()
            .map(|kind| operation(side, kind))
            .collect();
        matrix.modules.push(Module { name, operations });
    }
    for (cell, rule, schemas) in [
        (
            "alias of itself",
            "ref-loop",
            json!({"A": {"$ref": "#/components/schemas/A"}}),
        ),
        (
            "aliases of each other",
            "ref-loop",
            json!({"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}),
        ),
        ("allOf of itself", "ref-loop", json!({"A": all_of("A")})),
        ("list of itself", "ref-loop", json!({"A": list("A")})),
        (
            "list of a list of the first",
            "ref-loop",
            json!({"A": list("B"), "B": list("A")}),
        ),
        (
            "list of an alias of itself",
            "ref-loop",
            json!({"A": list("B"), "B": {"$ref": "#/components/schemas/A"}}),
        ),
        (
            "inline list of itself",
            "ref-loop",
            json!({"A": {"type": "array", "description": "L.", "items": {"type": "array", "items": {"$ref": "#/components/schemas/A"}}}}),
        ),
        (
            "list of maps of itself",
            "ref-loop",
            json!({"A": {"type": "array", "description": "L.", "items": {
                "type": "object", "additionalProperties": {"$ref": "#/components/schemas/A"},
            }}}),
        ),
        (
            "list of maps of lists of a list that leads back",
            "ref-loop",
            json!({
                "A": {"type": "array", "description": "L.", "items": {
                    "type": "object", "additionalProperties": {"type": "array", "items": {"$ref": "#/components/schemas/B"}},
                }},
                "B": list("A"),
            }),
        ),
        (
            "object that needs itself",
            "endless-object",
            json!({"A": needs(&["A"])}),
        ),
        (
            "objects that need each other",
            "endless-object",
            json!({"A": needs(&["B"]), "B": needs(&["A"])}),
        ),
        (
            "three objects that need each other",
            "endless-object",
            json!({"A": needs(&["B"]), "B": needs(&["C"]), "C": needs(&["A"])}),
        ),
        (
            "object that needs itself by allOf",
            "endless-object",
            json!({"A": {
                "type": "object", "description": "O.", "required": ["a"], "properties": {"a": all_of("A")}, "additionalProperties": {},
            }}),
        ),
    ] {
        let operation = Operation::new("get", "endless").schemas(super::members(schemas));
        matrix
            .rejected
            .push(Rejected::new("recursion", cell, rule, &operation));
    }
}

fn list(of: &str) -> Value {
    json!({"type": "array", "description": "A list.", "items": {"$ref": format!("#/components/schemas/{of}")}})
}

fn all_of(of: &str) -> Value {
    json!({"allOf": [{"$ref": format!("#/components/schemas/{of}")}], "description": "The same."})
}

fn needs(of: &[&str]) -> Value {
    let property = |name: &&str| {
        (
            (*name).to_lowercase(),
            json!({"$ref": format!("#/components/schemas/{name}")}),
        )
    };
    let properties: serde_json::Map<_, _> = of.iter().map(property).collect();
    let required: Vec<_> = properties.keys().cloned().collect();
    json!({"type": "object", "description": "O.", "properties": properties, "required": required, "additionalProperties": {}})
}

/// A name, the schemas, and a value of the first of them, in JSON and in Rust.
type Kind = (&'static str, Vec<(String, Value)>, Value, String);

fn kinds(side: Side) -> Vec<Kind> {
    let object = |properties: Value, required: Value| {
        let mut properties = properties;
        properties["name"] = json!({"type": "string", "description": "A name.", "maxLength": 3});
        let mut object = json!({"type": "object", "description": "A thing.", "properties": properties, "required": required});
        if side == Side::Response {
            object["additionalProperties"] = json!({});
        }
        object
    };
    let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let or_null = |mut object: Value| {
        object["nullable"] = json!(true);
        object
    };
    let none = || json!([]);
    let build =
        |name: &str, setters: &str| format!("types::{name}::builder().name(\"a\"){setters}");
    let made = |name: &str, setters: &str| {
        format!("types::{name}::try_from({}).unwrap()", build(name, setters))
    };
    let named = |schemas: &[(&str, Value)]| -> Vec<(String, Value)> {
        schemas
            .iter()
            .map(|(name, schema)| ((*name).to_owned(), schema.clone()))
            .collect()
    };
    vec![
        (
            "direct",
            named(&[(
                "Direct",
                object(json!({"next": to("Direct")}), json!(["name"])),
            )]),
            json!({"name": "a", "next": {"name": "a", "next": {"name": "a"}}}),
            build(
                "Direct",
                &format!(
                    ".next({})",
                    build("Direct", &format!(".next({})", build("Direct", "")))
                ),
            ),
        ),
        (
            "nullable",
            named(&[
                (
                    "Nullable",
                    object(json!({"next": to("NextOrNull")}), none()),
                ),
                (
                    "NextOrNull",
                    or_null(object(json!({"next": to("NextOrNull")}), none())),
                ),
            ]),
            json!({"name": "a", "next": {"name": "a", "next": null}}),
            build(
                "Nullable",
                &format!(".next({})", build("NextOrNull", ".next(Null)")),
            ),
        ),
        (
            "required_nullable",
            named(&[
                (
                    "Wanted",
                    object(json!({"next": to("WantedOrNull")}), json!(["next"])),
                ),
                (
                    "WantedOrNull",
                    or_null(object(json!({"next": to("WantedOrNull")}), json!(["next"]))),
                ),
            ]),
            json!({"name": "a", "next": {"name": "a", "next": null}}),
            build(
                "Wanted",
                &format!(
                    ".next({})",
                    build("WantedOrNull", ".next(None::<types::WantedOrNull>)")
                ),
            ),
        ),
        (
            "noted",
            named(&[("Noted", object(json!({"next": all_of("Noted")}), none()))]),
            json!({"name": "a", "next": {"name": "a"}}),
            build("Noted", &format!(".next({})", build("Noted", ""))),
        ),
        (
            "alias",
            named(&[
                ("Aliased", object(json!({"next": to("Alias")}), none())),
                ("Alias", to("Aliased")),
            ]),
            json!({"name": "a", "next": {"name": "a"}}),
            build("Aliased", &format!(".next({})", build("Aliased", ""))),
        ),
        (
            "list",
            named(&[(
                "Listed",
                object(
                    json!({"next": {"type": "array", "description": "L.", "items": to("Listed")}}),
                    json!(["next"]),
                ),
            )]),
            json!({"name": "a", "next": [{"name": "a", "next": []}]}),
            build(
                "Listed",
                &format!(
                    ".next([{}])",
                    made("Listed", ".next(Vec::<types::Listed>::new())")
                ),
            ),
        ),
        (
            "map",
            named(&[(
                "Mapped",
                object(
                    json!({"next": {"type": "object", "description": "M.", "additionalProperties": to("Mapped")}}),
                    json!(["next"]),
                ),
            )]),
            json!({"name": "a", "next": {"k": {"name": "a", "next": {}}}}),
            build(
                "Mapped",
                &format!(
                    ".next(BTreeMap::from([(\"k\".to_owned(), {})]))",
                    made("Mapped", ".next(BTreeMap::<String, types::Mapped>::new())")
                ),
            ),
        ),
        (
            "list_alias",
            named(&[
                ("Node", object(json!({"next": to("Nodes")}), none())),
                (
                    "Nodes",
                    json!({"type": "array", "description": "Nodes.", "items": to("Node")}),
                ),
            ]),
            json!({"name": "a", "next": [{"name": "a", "next": []}]}),
            build(
                "Node",
                &format!(
                    ".next([{}])",
                    made("Node", ".next(Vec::<types::Node>::new())")
                ),
            ),
        ),
        (
            "rows",
            named(&[(
                "Cell",
                object(
                    json!({"next": {"type": "array", "description": "Rows.", "items": {"type": "array", "items": to("Cell")}}}),
                    json!(["next"]),
                ),
            )]),
            json!({"name": "a", "next": [[{"name": "a", "next": []}], []]}),
            build(
                "Cell",
                &format!(
                    ".next([vec![{}], vec![]])",
                    made("Cell", ".next(Vec::<Vec<types::Cell>>::new())")
                ),
            ),
        ),
        (
            "tree",
            named(&[
                ("Root", object(json!({"next": to("Tree")}), none())),
                (
                    "Tree",
                    json!({"type": "object", "description": "Trees.", "additionalProperties": to("Tree")}),
                ),
            ]),
            json!({"name": "a", "next": {"k": {"l": {}}}}),
            build(
                "Root",
                ".next(types::Tree(BTreeMap::from([(\"k\".to_owned(), types::Tree(BTreeMap::from([(\"l\".to_owned(), types::Tree(BTreeMap::new()))])))])))",
            ),
        ),
        (
            "forest",
            named(&[
                ("Wood", object(json!({"next": to("Forest")}), none())),
                (
                    "Forest",
                    json!({"type": "object", "description": "F.", "additionalProperties": {"type": "array", "items": to("Forest")}}),
                ),
            ]),
            json!({"name": "a", "next": {"k": [{}]}}),
            build(
                "Wood",
                ".next(types::Forest(BTreeMap::from([(\"k\".to_owned(), vec![types::Forest(BTreeMap::new())])])))",
            ),
        ),
        (
            "two",
            named(&[
                ("Hen", object(json!({"next": to("Egg")}), none())),
                ("Egg", or_null(object(json!({"next": to("Hen")}), none()))),
            ]),
            json!({"name": "a", "next": {"name": "a", "next": {"name": "a"}}}),
            build(
                "Hen",
                &format!(
                    ".next({})",
                    build("Egg", &format!(".next({})", build("Hen", "")))
                ),
            ),
        ),
        (
            "two_half_needed",
            named(&[
                (
                    "Child",
                    object(json!({"next": to("Parent")}), json!(["next"])),
                ),
                ("Parent", object(json!({"next": to("Child")}), none())),
            ]),
            json!({"name": "a", "next": {"name": "a", "next": {"name": "a", "next": {"name": "a"}}}}),
            build(
                "Child",
                &format!(
                    ".next({})",
                    build(
                        "Parent",
                        &format!(
                            ".next({})",
                            build("Child", &format!(".next({})", build("Parent", "")))
                        )
                    )
                ),
            ),
        ),
        (
            "three",
            named(&[
                (
                    "Rock",
                    object(json!({"next": to("Paper"), "same": to("Rock")}), none()),
                ),
                (
                    "Paper",
                    object(json!({"next": to("Scissors"), "back": to("Rock")}), none()),
                ),
                (
                    "Scissors",
                    or_null(object(
                        json!({"next": to("Rock"), "back": all_of("Paper")}),
                        none(),
                    )),
                ),
            ]),
            json!({"name": "a", "same": {"name": "a"}, "next": {"name": "a", "next": {"name": "a", "next": {"name": "a"}, "back": {"name": "a"}}}}),
            build(
                "Rock",
                &format!(
                    ".same({}).next({})",
                    build("Rock", ""),
                    build(
                        "Paper",
                        &format!(
                            ".next({})",
                            build(
                                "Scissors",
                                &format!(
                                    ".next({}).back({})",
                                    build("Rock", ""),
                                    build("Paper", "")
                                )
                            )
                        )
                    ),
                ),
            ),
        ),
        (
            "inline",
            named(&[(
                "Outer",
                object(
                    json!({"inner": object(json!({"next": to("Outer")}), none())}),
                    none(),
                ),
            )]),
            json!({"name": "a", "inner": {"name": "a", "next": {"name": "a"}}}),
            build(
                "Outer",
                &format!(
                    ".inner({})",
                    build("OuterInner", &format!(".next({})", build("Outer", "")))
                ),
            ),
        ),
        (
            "more",
            named(&[("More", {
                let mut object = object(json!({}), none());
                object["additionalProperties"] = to("More");
                object
            })]),
            json!({"name": "a", "k": {"name": "a"}}),
            build("More", &format!(".extra(\"k\", {})", made("More", ""))),
        ),
    ]
}

fn operation(side: Side, (name, schemas, value, set): Kind) -> Operation {
    let first = schemas[0].0.clone();
    let reference = json!({"$ref": format!("#/components/schemas/{first}")});
    // A missing property of a response is null or empty.
    let missing = |value: &Value| completed(&schemas, &first, value);
    match side {
        Side::Request => Operation::new("post", name)
            .body(JSON, reference, value.clone())
            .exchange(Exchange {
                setters: format!(".body({set})"),
                body: Some(Body {
                    content_type: JSON,
                    content: Content::Json(value),
                }),
                ..Exchange::default()
            }),
        Side::Response => Operation::new("get", name)
            .response(reference, value.clone())
            .exchange(Exchange {
                reads: missing(&value),
                replies: vec![Some(value)],
                ..Exchange::default()
            }),
    }
    .schemas(schemas)
}

/// The value with null for missing nullable properties, as in a response's type.
fn completed(schemas: &[(String, Value)], name: &str, value: &Value) -> Value {
    let Some(schema) = component(schemas, name) else {
        return value.clone();
    };
    if let Some(name) = target(schema)
        .filter(|_| schema.get("properties").is_none() && schema.get("items").is_none())
    {
        return completed(schemas, name, value);
    }
    complete(schemas, schema, value)
}

fn complete(schemas: &[(String, Value)], schema: &Value, value: &Value) -> Value {
    if let Some(name) = target(schema) {
        return completed(schemas, name, value);
    }
    match value {
        Value::Array(items) => items
            .iter()
            .map(|item| complete(schemas, &schema["items"], item))
            .collect(),
        Value::Object(members) => {
            let mut read = serde_json::Map::new();
            for (key, member) in members {
                let schema = schema["properties"]
                    .get(key)
                    .unwrap_or(&schema["additionalProperties"]);
                read.insert(key.clone(), complete(schemas, schema, member));
            }
            for (key, property) in schema["properties"].as_object().into_iter().flatten() {
                let component = target(property).and_then(|name| component(schemas, name));
                let nullable = property["nullable"] == true
                    || component.is_some_and(|schema| schema["nullable"] == true);
                if nullable && !read.contains_key(key) {
                    read.insert(key.clone(), Value::Null);
                }
            }
            read.into()
        }
        other => other.clone(),
    }
}

fn component<'a>(schemas: &'a [(String, Value)], name: &str) -> Option<&'a Value> {
    let found = schemas.iter().find(|(it, _)| it == name);
    found.map(|(_, schema)| schema)
}

/// The component that a schema refers to.
fn target(schema: &Value) -> Option<&str> {
    let reference = schema
        .get("$ref")
        .or_else(|| schema["allOf"][0].get("$ref"))?;
    reference.as_str()?.rsplit('/').next()
}
