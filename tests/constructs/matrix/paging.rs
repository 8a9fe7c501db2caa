//! Lists that come in pages.

use serde_json::{Map, Value, json};

use super::types::{Side, Type, Writing, list, others, scalars};
use super::{Exchange, Matrix, Module, Operation, Rejected, Target, pascal};

/// The parameter of the page size, or of the page's start.
#[derive(Clone)]
struct Count {
    wire: String,
    rust: String,
    schema: Value,
}

impl Count {
    fn new(wire: &str, rust: &str, schema: Value) -> Self {
        Self {
            wire: wire.to_owned(),
            rust: rust.to_owned(),
            schema,
        }
    }
}

/// The schema of a page.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Shape {
    /// A bare list.
    Bare,
    /// A bare list, by a `$ref` to an alias.
    BareAlias,
    /// An object with the list.
    Object,
    ObjectAlias,
    ObjectNoted,
    ObjectInline,
}

/// A paged list.
#[derive(Clone)]
struct Walk {
    name: String,
    size: Count,
    step: Count,
    by_page: bool,
    shape: Shape,
    /// The list in the object: `required`, `nullable`, or an alias.
    items: &'static str,
    /// The schema of the next page's URL, and whether it is required.
    next: Option<(Value, bool)>,
    item: Type,
    /// The page size if the caller sets none.
    default_size: i64,
}

fn int32() -> Value {
    json!({"type": "integer", "format": "int32"})
}

fn walk(name: &str) -> Walk {
    let text = scalars().swap_remove(0);
    Walk {
        name: name.to_owned(),
        size: Count::new("limit", "limit", int32()),
        step: Count::new("offset", "offset", int32()),
        by_page: false,
        shape: Shape::Bare,
        items: "",
        next: None,
        item: text,
        default_size: 100,
    }
}

/// A list of texts whose parameters have these names.
pub fn plain(name: &str, size: &str, rust_size: &str, step: &str, rust_step: &str) -> Operation {
    let walk = Walk {
        size: Count::new(size, rust_size, int32()),
        step: Count::new(step, rust_step, int32()),
        ..walk(name)
    };
    walk.operation()
}

pub fn add(matrix: &mut Matrix) {
    let mut walks = Vec::new();
    let integers = [
        ("plain", json!({"type": "integer"})),
        ("int32", int32()),
        ("int64", json!({"type": "integer", "format": "int64"})),
        (
            "int32_default",
            json!({"type": "integer", "format": "int32", "default": 25}),
        ),
        (
            "int64_default",
            json!({"type": "integer", "format": "int64", "default": 25}),
        ),
        ("plain_default", json!({"type": "integer", "default": 25})),
    ];
    // Each type of the page size with two types of the step.
    for (number, (size, size_schema)) in integers.iter().enumerate() {
        for (step, step_schema) in [&integers[(number + 1) % 6], &integers[(number + 3) % 6]] {
            let mut walk = walk(&format!("size_{size}_step_{step}"));
            walk.size.schema = size_schema.clone();
            walk.step.schema = step_schema.clone();
            walk.step.schema["minimum"] = json!(0);
            if walk.step.schema.get("default").is_some() {
                walk.step.schema["default"] = json!(0);
            }
            walks.push(walk);
        }
    }
    for (name, limits, default_size) in [
        ("most", json!({"maximum": 50}), 50),
        ("least", json!({"minimum": 200}), 200),
        (
            "below",
            json!({"maximum": 50, "exclusiveMaximum": true}),
            49,
        ),
        (
            "above",
            json!({"minimum": 200, "exclusiveMinimum": true}),
            201,
        ),
        ("multiple", json!({"multipleOf": 30}), 90),
        ("most_default", json!({"maximum": 50, "default": 10}), 50),
    ] {
        let mut walk = walk(&format!("size_{name}"));
        for (key, value) in limits.as_object().into_iter().flatten() {
            walk.size.schema[key] = value.clone();
        }
        walk.default_size = default_size;
        walks.push(walk);
    }
    // The page size cannot be reduced to the step.
    for (name, limits, default_size) in [
        ("multiple", json!({"multipleOf": 30}), 90),
        ("least", json!({"minimum": 200}), 200),
    ] {
        let mut walk = walk(&format!("equal_items_size_{name}"));
        for (key, value) in limits.as_object().into_iter().flatten() {
            walk.size.schema[key] = value.clone();
        }
        walk.default_size = default_size;
        walk.item = scalars().swap_remove(scalars().len() - 1);
        walks.push(walk);
    }
    // Each schema of the next page's URL with the shapes of a page.
    let nexts = [
        ("alone", None),
        (
            "optional",
            Some((json!({"type": "string", "description": "N."}), false)),
        ),
        (
            "required",
            Some((json!({"type": "string", "description": "N."}), true)),
        ),
        (
            "nullable",
            Some((
                json!({"type": "string", "description": "N.", "nullable": true}),
                false,
            )),
        ),
        (
            "required_nullable",
            Some((
                json!({"type": "string", "description": "N.", "nullable": true}),
                true,
            )),
        ),
        (
            "uri",
            Some((
                json!({"type": "string", "description": "N.", "format": "uri"}),
                false,
            )),
        ),
        (
            "alias",
            Some((json!({"$ref": "#/components/schemas/Address"}), false)),
        ),
        (
            "noted",
            Some((
                json!({"allOf": [{"$ref": "#/components/schemas/AddressOrNull"}], "description": "N."}),
                true,
            )),
        ),
    ];
    for (number, (next, schema)) in nexts.iter().enumerate() {
        let shapes = [
            Shape::Object,
            Shape::ObjectAlias,
            Shape::ObjectNoted,
            Shape::ObjectInline,
        ];
        let items = [
            "",
            "required",
            "nullable",
            "required nullable",
            "alias",
            "alias nullable",
        ];
        for (other, items) in items
            .into_iter()
            .enumerate()
            .filter(|(other, _)| (number + other) % 2 == 0)
        {
            let mut walk = walk(
                &format!(
                    "page_{next}_{}",
                    if items.is_empty() { "optional" } else { items }
                )
                .replace(' ', "_"),
            );
            walk.shape = shapes[(number + other / 2) % shapes.len()];
            walk.items = items;
            walk.next = schema.clone();
            walk.by_page = number % 2 == 0;
            if walk.by_page {
                walk.step = Count::new("page", "page", int32());
            }
            walks.push(walk);
        }
    }
    // Each type of an item; one format of strings is enough.
    let mut types = scalars();
    types.retain(|of| of.name == "text" || !of.exact.ends_with("to_owned()"));
    types.extend(others(Side::Response));
    let text = types[0].clone();
    let person = types[types.len() - 1].clone();
    types.extend([
        list(&text, Writing::Inline),
        list(&person, Writing::Ref),
        super::types::map(&text, Writing::Inline),
    ]);
    for (number, item) in types.into_iter().enumerate() {
        let shapes = [Shape::Bare, Shape::Object, Shape::BareAlias];
        let mut walk = walk(&format!("items_{}", item.name));
        walk.shape = shapes[number % shapes.len()];
        walk.item = item;
        walks.push(walk);
    }
    for rejected in rejected() {
        matrix.rejected.push(rejected);
    }
    let operations = walks.iter().map(Walk::operation).collect();
    let name = "walks";
    matrix.modules.push(Module { name, operations });
}

impl Walk {
    fn operation(&self) -> Operation {
        let mut operation = Operation::new("get", &self.name);
        let mut paging = json!({"size": self.size.wire, (if self.by_page { "page" } else { "offset" }): self.step.wire});
        for count in [&self.size, &self.step] {
            let parameter = json!({"name": count.wire, "in": "query", "description": "A count.", "schema": count.schema});
            operation = operation.parameter(parameter);
        }
        let filter = json!({"name": "filter", "in": "query", "description": "A filter.", "schema": {"type": "string", "minLength": 1}});
        operation = operation.parameter(filter);
        let named = self.item.named || self.item.name == "person";
        let written = self.item.written(
            if named {
                Writing::Alias
            } else {
                Writing::Inline
            },
            &json!({}),
        );
        let of_list = json!({"type": "array", "description": "Items.", "items": written.schema});
        let name = pascal(&self.name);
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let mut schemas: Map<String, Value> = written.schemas.into_iter().collect();
        let text = json!({"type": "string", "description": "An address."});
        let object = {
            let mut properties = Map::new();
            let mut required = Vec::new();
            let mut items = of_list.clone();
            if self.items.contains("alias") {
                let mut list = of_list.clone();
                if self.items.contains("nullable") {
                    list["nullable"] = json!(true);
                }
                schemas.insert(format!("{name}Items"), list);
                items = match self.items.contains("nullable") {
                    true => {
                        json!({"allOf": [reference(&format!("{name}Items"))], "description": "Items."})
                    }
                    false => reference(&format!("{name}Items")),
                };
            } else if self.items.contains("nullable") {
                items["nullable"] = json!(true);
            }
            if self.items.contains("required") {
                required.push("items");
            }
            properties.insert("items".to_owned(), items);
            if let Some((schema, is_required)) = &self.next {
                if schema.to_string().contains("AddressOrNull") {
                    let mut text = text;
                    text["nullable"] = json!(true);
                    schemas.insert("AddressOrNull".to_owned(), text);
                } else if schema.to_string().contains("Address") {
                    schemas.insert("Address".to_owned(), text);
                }
                properties.insert("next".to_owned(), schema.clone());
                if *is_required {
                    required.push("next");
                }
            }
            let mut object = json!({"type": "object", "description": "A page.", "properties": properties, "additionalProperties": {}});
            if !required.is_empty() {
                object["required"] = json!(required);
            }
            object
        };
        let schema = match self.shape {
            Shape::Bare => of_list,
            Shape::BareAlias => {
                schemas.insert(format!("{name}List"), of_list);
                schemas.insert(
                    format!("{name}ListAlias"),
                    reference(&format!("{name}List")),
                );
                reference(&format!("{name}ListAlias"))
            }
            Shape::ObjectInline => object,
            Shape::Object | Shape::ObjectAlias | Shape::ObjectNoted => {
                schemas.insert(format!("{name}Page"), object);
                match self.shape {
                    Shape::ObjectAlias => {
                        schemas.insert(
                            format!("{name}PageAlias"),
                            reference(&format!("{name}Page")),
                        );
                        reference(&format!("{name}PageAlias"))
                    }
                    Shape::ObjectNoted => {
                        json!({"allOf": [reference(&format!("{name}Page"))], "description": "A page."})
                    }
                    _ => reference(&format!("{name}Page")),
                }
            }
        };
        let is_object = !matches!(self.shape, Shape::Bare | Shape::BareAlias);
        if is_object {
            paging["items"] = json!("items");
        }
        if self.next.is_some() {
            paging["next"] = json!("next");
        }
        let page = |items: Value, next: Option<&str>| {
            if !is_object {
                return items;
            }
            let mut page = json!({"items": items});
            match (&self.next, next) {
                (Some(_), Some(next)) => page["next"] = json!(next),
                (Some((schema, true)), None) => {
                    page["next"] =
                        if schema.to_string().contains("OrNull") || schema["nullable"] == true {
                            Value::Null
                        } else {
                            json!("")
                        }
                }
                _ => {}
            }
            page
        };
        let is_text = self.item.name == "text";
        let item = |text: &str| {
            if is_text {
                json!(text)
            } else {
                self.item.json.clone()
            }
        };
        // Two pages and an empty one. They differ in length, since a repeated page ends paging.
        let on = self.next.as_ref().map(|_| "https://example.com/next");
        let empty = if self.items.contains("nullable") {
            Value::Null
        } else {
            json!([])
        };
        let pages = [
            page(json!([item("a"), item("b")]), on),
            page(json!([item("c"), item("d"), item("e")]), on),
            page(empty, None),
        ];
        let items = |pages: &[Value]| -> Value {
            let items = pages.iter().flat_map(|page| match is_object {
                true => page["items"].as_array().cloned().unwrap_or_default(),
                false => page.as_array().cloned().unwrap_or_default(),
            });
            items.collect()
        };
        let targets = |size: i64, first: i64| {
            // With equal items, paging by offset requests the page before once more.
            let steps = match (self.by_page, is_text) {
                (true, _) => vec![(size, 0), (size, 1), (size, 2)],
                (false, true) => vec![(size, 0), (size, 2), (size, 5)],
                _ if self.name.starts_with("equal_items") => {
                    vec![(size, 0), (size, 2), (size, 5)]
                }
                (false, false) => vec![(size, 0), (size, 2), (2, 0), (size, 5)],
            };
            let target = |(size, step): (i64, i64)| {
                let query = [
                    (&self.size.wire, size.to_string()),
                    (&self.step.wire, (first + step).to_string()),
                    (&"filter".to_owned(), "f".to_owned()),
                ];
                Target {
                    path: format!("/{}", operation.id),
                    query: query.map(|(name, value)| (name.clone(), value)).to_vec(),
                }
            };
            steps.into_iter().map(target).collect::<Vec<_>>()
        };
        let [first, second, last] = pages.clone();
        let replies = match targets(0, 0).len() == 3 {
            true => vec![first, second, last],
            false => vec![first.clone(), second, first, last],
        };
        let walked = Exchange {
            setters: ".filter(\"f\")".to_owned(),
            stream: true,
            targets: targets(self.default_size, i64::from(self.by_page)),
            replies: replies.into_iter().map(Some).collect(),
            reads: items(&pages),
            ..Exchange::default()
        };
        // A size and start that every schema above allows.
        let size = self.default_size;
        let chosen = Exchange {
            setters: format!(
                ".filter(\"f\").{}({size}).{}(4)",
                self.size.rust, self.step.rust
            ),
            targets: targets(size, 4),
            ..walked.clone()
        };
        // `send` sends what was set, and a page size if the spec has no default.
        let mut query = vec![("filter".to_owned(), "f".to_owned())];
        if self.size.schema.get("default").is_none() {
            query.push((self.size.wire.clone(), size.to_string()));
        }
        let sent = Exchange {
            stream: false,
            targets: vec![Target {
                path: format!("/{}", operation.id),
                query,
            }],
            replies: vec![Some(pages[0].clone())],
            reads: pages[0].clone(),
            ..walked.clone()
        };
        operation
            .set("x-paging", paging)
            .response(schema, pages[0].clone())
            .schemas(schemas)
            .exchange(walked)
            .exchange(chosen)
            .exchange(sent)
    }
}

fn rejected() -> Vec<Rejected> {
    let cell = |cell: &str, change: &dyn Fn(&mut Walk)| {
        let mut walk = walk("rejected");
        change(&mut walk);
        Rejected::new("paging", cell, "paging", &walk.operation())
    };
    let level = json!({"allOf": [{"$ref": "#/components/schemas/Level"}], "description": "L."});
    let mut cells = vec![
        cell("size is text", &|walk| {
            walk.size.schema = json!({"type": "string", "minLength": 1})
        }),
        cell("size is a number with a fraction", &|walk| {
            walk.size.schema = json!({"type": "number"})
        }),
        cell("step is a list", &|walk| {
            walk.step.schema = json!({"type": "array", "items": {"type": "integer"}})
        }),
        cell("next is a number", &|walk| {
            walk.shape = Shape::Object;
            walk.next = Some((json!({"type": "integer", "description": "N."}), false));
        }),
    ];
    for (name, schema) in [
        (
            "size is an enum",
            json!({"type": "integer", "description": "L.", "enum": [10, 20]}),
        ),
        (
            "size is a flag",
            json!({"type": "integer", "description": "L.", "enum": [0, 1]}),
        ),
    ] {
        let mut walk = walk("rejected");
        walk.size.schema = level.clone();
        let operation = walk.operation().schemas([("Level".to_owned(), schema)]);
        cells.push(Rejected::new("paging", name, "paging", &operation));
    }
    cells
}
