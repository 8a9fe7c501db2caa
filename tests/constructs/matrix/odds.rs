//! Other constructs: methods, security, content types, statuses, components of every section, paths.

use serde_json::{Map, Value, json};

use super::{
    Body, Content, Exchange, FORM, JSON, Matrix, Module, Operation, Rejected, Target, members,
};

pub fn add(matrix: &mut Matrix) {
    let mut operations = methods();
    operations.extend(security());
    operations.extend(content_types());
    operations.extend(statuses());
    operations.extend(sections());
    operations.extend(places());
    operations.extend(paths());
    operations.extend(objects());
    operations.extend(examples());
    operations.extend(aliases());
    operations.extend(empty_examples());
    let name = "odds";
    matrix.modules.push(Module { name, operations });
    // A new spec may have no operations yet.
    matrix.modules.push(Module {
        name: "nothing",
        operations: Vec::new(),
    });
    matrix.rejected.extend(rejected());
}

fn sent(value: Value) -> Option<Body> {
    Some(Body {
        content_type: JSON,
        content: Content::Json(value),
    })
}

fn text() -> Value {
    json!({"type": "string", "description": "A text.", "minLength": 1})
}

fn word() -> Value {
    json!({"type": "string", "description": "A word.", "pattern": "^[a-z]+$"})
}

fn thing() -> Value {
    json!({"type": "object", "description": "A thing.", "properties": {"word": text()}})
}

fn open(mut object: Value) -> Value {
    object["additionalProperties"] = json!({});
    object
}

fn parameter(name: &str, place: &str, schema: Value) -> Value {
    let mut parameter =
        json!({"name": name, "in": place, "description": "A parameter.", "schema": schema});
    if place == "path" {
        parameter["required"] = json!(true);
    }
    parameter
}

/// Every method, with and without a body and a response.
fn methods() -> Vec<Operation> {
    let mut operations = Vec::new();
    for method in ["get", "put", "post", "delete", "patch", "head"] {
        for (body, response) in [(false, false), (true, false), (false, true), (true, true)] {
            // A GET has no body, and a HEAD no response either.
            if body && matches!(method, "get" | "head") || response && method == "head" {
                continue;
            }
            let mut name = format!("{method}_it");
            let mut exchange = Exchange::default();
            let mut operation = Operation::new(method, "");
            if body {
                name += "_with_body";
                operation = operation.body(JSON, thing(), json!({"word": "w"}));
                exchange.setters = ".body_map(|it| it.word(\"w\"))".to_owned();
                exchange.body = sent(json!({"word": "w"}));
            }
            if response {
                name += "_with_response";
                operation = operation.response(open(thing()), json!({"word": "r"}));
                exchange.replies = vec![Some(json!({"word": "r"}))];
                exchange.reads = json!({"word": "r"});
            }
            let named = Operation::new(method, &name);
            let operation = Operation {
                id: named.id.clone(),
                rust: named.rust,
                path: named.path,
                ..operation
            };
            let not_idempotent = body && !response && method == "post";
            operations.push(
                operation
                    .set("operationId", json!(named.id))
                    .set("x-idempotent", json!(!not_idempotent))
                    .exchange(exchange),
            );
        }
    }
    operations
}

fn security() -> Vec<Operation> {
    let schemes = [
        (
            "basic",
            json!({"type": "http", "scheme": "basic", "description": "B."}),
            ("authorization", "Basic aWQ6c2VjcmV0"),
        ),
        (
            "bearer",
            json!({"type": "http", "scheme": "bearer", "description": "B."}),
            ("authorization", "Bearer token"),
        ),
        (
            "format",
            json!({"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "B."}),
            ("authorization", "Bearer token"),
        ),
        (
            "key",
            json!({"type": "apiKey", "in": "header", "name": "X-Key", "description": "K."}),
            ("x-key", "key"),
        ),
        (
            "odd.key_1-a",
            json!({"type": "apiKey", "in": "header", "name": "x!#$%&'*+-.^_`|~1", "description": "K."}),
            ("x!#$%&'*+-.^_`|~1", "key"),
        ),
        (
            "own",
            json!({"type": "apiKey", "in": "header", "name": "Authorization", "description": "K."}),
            ("authorization", "key"),
        ),
    ];
    let operations =
        schemes
            .into_iter()
            .enumerate()
            .map(|(number, (name, scheme, (header, value)))| {
                let mut operation = Operation::new("get", &format!("secured{number}"))
                    .set("security", json!([{name: []}]))
                    .exchange(Exchange {
                        headers: vec![(header.to_owned(), value.to_owned())],
                        ..Exchange::default()
                    });
                operation.components = members(json!({"securitySchemes": {name: scheme}}));
                operation
            });
    operations.collect()
}

fn content_types() -> Vec<Operation> {
    let mut operations = Vec::new();
    for (number, content_type) in [
        JSON,
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "Application/JSON",
        "application/json ; a=\"b c\"",
    ]
    .into_iter()
    .enumerate()
    {
        let mut operation = Operation::new("post", &format!("json{number}")).body(
            content_type,
            thing(),
            json!({"word": "w"}),
        );
        let content = json!({content_type: {"schema": open(thing()), "example": {"word": "r"}}});
        operation.object["responses"]["200"]["content"] = content;
        operations.push(operation.exchange(Exchange {
            setters: ".body_map(|it| it.word(\"w\"))".to_owned(),
            body: Some(Body {
                content_type,
                content: Content::Json(json!({"word": "w"})),
            }),
            replies: vec![Some(json!({"word": "r"}))],
            reads: json!({"word": "r"}),
            ..Exchange::default()
        }));
    }
    for (number, content_type) in [FORM, "application/x-www-form-urlencoded; charset=utf-8"]
        .into_iter()
        .enumerate()
    {
        let operation = Operation::new("post", &format!("form{number}")).body(
            content_type,
            thing(),
            json!({"word": "w"}),
        );
        operations.push(operation.exchange(Exchange {
            setters: ".body_map(|it| it.word(\"größe & ü=+\"))".to_owned(),
            body: Some(Body {
                content_type,
                content: Content::Form(vec![("word".to_owned(), "größe & ü=+".to_owned())]),
            }),
            ..Exchange::default()
        }));
    }
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
            let name = super::pascal(&format!("alias_{side}_{place}"));
            let whole = format!("{name}In{}", super::pascal(place));
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

/// Examples at or above the limits of `json!`.
fn examples() -> Vec<Operation> {
    let many: Vec<_> = (0..300).collect();
    let deep = (0..40).fold(json!(1), |inner, _| json!([inner]));
    [
        ("many", json!(many)),
        ("deep", deep),
        ("twenty", json!(many[..20])),
        ("great", json!({"least": -9_007_199_254_740_991_i64, "beyond": [2_147_483_648_i64, 1e15, 0.1]})),
        ("other", json!({"a \" \\ \n": ["\u{202e}", "{}", "\r"], "null": null})),
    ]
    .into_iter()
    .map(|(name, example)| {
        let schema = json!({"type": "object", "description": "A thing.", "properties": {"any": {"description": "Any."}}});
        Operation::new("post", &format!("example_{name}"))
            .body(JSON, schema.clone(), json!({"any": example}))
            .response(open(schema), json!({"any": example}))
            .exchange(Exchange {
                setters: ".body_map(|it| it.any(serde_json::json!([7])))".to_owned(),
                body: sent(json!({"any": [7]})),
                replies: vec![Some(json!({"any": example}))],
                reads: json!({"any": example}),
                ..Exchange::default()
            })
    })
    .collect()
}

/// Examples of empty lists and maps, in every place.
fn empty_examples() -> Vec<Operation> {
    let list = |items: Value| json!({"type": "array", "description": "L.", "items": items});
    let map = |values: Value| json!({"type": "object", "description": "M.", "additionalProperties": values});
    let day = || json!({"type": "string", "format": "date"});
    let properties = json!({
        "texts": list(json!({"type": "string"})),
        "days": list(day()),
        "things": list(thing()),
        "any": list(json!({})),
        "lists": list(list(json!({"type": "integer"}))),
        "maps": list(map(day())),
        "map": map(list(thing())),
        "nullable": {"type": "array", "description": "L.", "items": day(), "nullable": true},
    });
    let object = json!({"type": "object", "description": "O.", "properties": properties});
    let nothing = json!({
        "texts": [], "days": [], "things": [], "any": [], "lists": [[]], "maps": [{}], "map": {}, "nullable": [],
    });
    let mut operations = Vec::new();
    for (name, schema, example, setters) in [
        ("object", object, nothing, ".body_map(|it| it)"),
        (
            "things",
            list(thing()),
            json!([]),
            ".body(Vec::<types::EmptyThingsBodyItem>::new())",
        ),
        (
            "texts",
            list(json!({"type": "string"})),
            json!([]),
            ".body(Vec::<String>::new())",
        ),
        (
            "lists",
            list(list(day())),
            json!([[]]),
            ".body(Vec::<Vec<NaiveDate>>::new())",
        ),
        (
            "maps",
            list(map(day())),
            json!([{}]),
            ".body(Vec::<BTreeMap<String, NaiveDate>>::new())",
        ),
        (
            "map",
            map(list(day())),
            json!({}),
            ".body(BTreeMap::<String, Vec<NaiveDate>>::new())",
        ),
    ] {
        let sent_as = match setters {
            ".body_map(|it| it)" => json!({}),
            _ if name == "map" => json!({}),
            _ => json!([]),
        };
        operations.push(
            Operation::new("post", &format!("empty_{name}"))
                .body(JSON, schema, example)
                .exchange(Exchange {
                    setters: setters.to_owned(),
                    body: sent(sent_as),
                    ..Exchange::default()
                }),
        );
    }
    let mut operation = Operation::new("get", "empty_parameters");
    for (name, place, items) in [
        ("texts", "query", json!({"type": "string"})),
        ("days", "query", day()),
        ("Numbers", "header", json!({"type": "integer"})),
    ] {
        let mut parameter = parameter(name, place, list(items));
        parameter["required"] = json!(true);
        parameter["example"] = json!([]);
        operation = operation.parameter(parameter);
    }
    operations.push(operation.exchange(Exchange {
        setters: ".texts([\"t\".to_owned()]).days([day()]).numbers([1_i64])".to_owned(),
        targets: vec![Target {
            path: "/emptyParameters".to_owned(),
            query: vec![
                ("texts".to_owned(), "t".to_owned()),
                ("days".to_owned(), "2025-01-31".to_owned()),
            ],
        }],
        headers: vec![("numbers".to_owned(), "1".to_owned())],
        ..Exchange::default()
    }));
    operations
}

/// The statuses of a success.
fn statuses() -> Vec<Operation> {
    let mut operations = Vec::new();
    for (documented, sent) in [
        ("200", 200),
        ("201", 201),
        ("202", 202),
        ("203", 203),
        ("2XX", 200),
        ("2XX", 206),
        ("200", 201),
    ] {
        for content in [false, true] {
            let mut operation = Operation::new(
                "get",
                &format!("status{documented}x{sent}x{content}").to_lowercase(),
            );
            let mut response = json!({"description": "Done."});
            let mut exchange = Exchange {
                status: Some(sent),
                ..Exchange::default()
            };
            if content {
                response["content"] = json!({JSON: {"schema": {"type": "string"}, "example": "r"}});
                exchange.replies = vec![Some(json!("r"))];
                exchange.reads = json!("r");
            }
            let error = json!({"$ref": "#/components/responses/Error"});
            operation.object.insert(
                "responses".to_owned(),
                json!({documented: response, "4XX": error, "5XX": error}),
            );
            operations.push(operation.exchange(exchange));
        }
    }
    for documented in ["204", "205", "2XX"] {
        let mut operation =
            Operation::new("delete", &format!("nothing{documented}").to_lowercase());
        let error = json!({"$ref": "#/components/responses/Error"});
        let response = json!({"description": "Done."});
        operation.object.insert(
            "responses".to_owned(),
            json!({documented: response, "4XX": error, "5XX": error}),
        );
        operations.push(operation.exchange(Exchange {
            status: Some(204),
            ..Exchange::default()
        }));
    }
    operations
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

/// Parameters of a path item, and one name in several places.
fn places() -> Vec<Operation> {
    let target = |path: &str, query: &[(&str, &str)]| {
        let query = query
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        vec![Target {
            path: path.to_owned(),
            query: query.collect(),
        }]
    };
    let mut shared = Operation::new("get", "shared").exchange(Exchange {
        setters: ".id(7).filter(\"f\")".to_owned(),
        targets: target("/shared/7", &[("filter", "f")]),
        ..Exchange::default()
    });
    shared.path = "/shared/{id}".to_owned();
    shared.shared = vec![
        parameter(
            "id",
            "path",
            json!({"type": "integer", "format": "int64", "minimum": 1}),
        ),
        parameter("filter", "query", text()),
    ];
    // The same path, with another type for `id`, and `filter` required.
    let mut required = parameter("filter", "query", json!({"type": "integer"}));
    required["required"] = json!(true);
    let mut overriding = Operation::new("put", "overriding")
        .parameter(required)
        .parameter(parameter("id", "path", word()))
        .exchange(Exchange {
            setters: ".id(\"abc\").filter(8)".to_owned(),
            targets: target("/shared/abc", &[("filter", "8")]),
            ..Exchange::default()
        });
    overriding.path.clone_from(&shared.path);
    overriding.shared.clone_from(&shared.shared);

    let mut everywhere = Operation::new("post", "everywhere")
        .parameter(parameter("id", "query", text()))
        .parameter(parameter("Id", "header", text()))
        .parameter(parameter("id", "path", word()))
        .body(
            JSON,
            json!({"$ref": "#/components/schemas/Everywhere"}),
            json!({"id": "b"}),
        )
        .schemas([(
            "Everywhere".to_owned(),
            json!({"type": "object", "description": "E.", "properties": {"id": text()}}),
        )])
        .exchange(Exchange {
            setters: ".id(\"q\").header_id(\"h\").path_id(\"p\").body_map(|it| it.id(\"b\"))"
                .to_owned(),
            targets: target("/everywhere/p", &[("id", "q")]),
            headers: vec![("id".to_owned(), "h".to_owned())],
            body: sent(json!({"id": "b"})),
            ..Exchange::default()
        });
    everywhere.path = "/everywhere/{id}".to_owned();

    // The prefixed name of one is the wire name of another.
    let mut taken = Operation::new("get", "taken")
        .parameter(parameter("id", "path", word()))
        .parameter(parameter("id", "query", text()))
        .parameter(parameter("query_id", "query", text()))
        .exchange(Exchange {
            setters: ".id(\"p\").query_id_(\"q\").query_id(\"r\")".to_owned(),
            targets: target("/taken/p", &[("id", "q"), ("query_id", "r")]),
            ..Exchange::default()
        });
    taken.path = "/taken/{id}".to_owned();

    let flagged = |mut parameter: Value, flags: Value| {
        for (key, value) in members(flags) {
            parameter[key] = value;
        }
        parameter
    };
    let styles = Operation::new("get", "styles")
        .set("deprecated", json!(true))
        .parameter(flagged(
            parameter("list", "query", json!({"type": "array", "items": {"type": "string"}})),
            json!({"style": "form", "explode": true, "deprecated": true, "allowReserved": false, "allowEmptyValue": false}),
        ))
        .parameter(flagged(
            parameter("Lists", "header", json!({"type": "array", "items": {"type": "integer"}})),
            json!({"style": "simple", "explode": false}),
        ))
        .exchange(Exchange {
            setters: ".list([\"a,b\".to_owned(), \"ü&\".to_owned()]).lists([1_i64, 2])".to_owned(),
            targets: target("/styles", &[("list", "a,b"), ("list", "ü&")]),
            headers: vec![("lists".to_owned(), "1,2".to_owned())],
            ..Exchange::default()
        })
        .exchange(Exchange {
            setters: ".list(Vec::<String>::new()).lists(Vec::<i64>::new())".to_owned(),
            ..Exchange::default()
        });
    vec![shared, overriding, everywhere, taken, styles]
}

/// Path templates.
fn paths() -> Vec<Operation> {
    let paths = [
        ("/", "/", false),
        ("/two/{a}/{b}", "/two/x/y", true),
        ("/joined/{b}-{a}.json", "/joined/y-x.json", true),
        ("/touching/{a}{b}", "/touching/xy", true),
        ("/behind/a{a}b{b}c", "/behind/axbyc", true),
        ("/slash/{a}/{b}/", "/slash/x/y/", true),
        ("/double//{a}//{b}", "/double//x//y", true),
        ("/größe/{a}/{b}", "/gr%C3%B6%C3%9Fe/x/y", true),
        (
            "/escaped%20blank%2F/{a}/{b}",
            "/escaped%20blank%2F/x/y",
            true,
        ),
        (
            "/signs!$&'()*+,;=:@~._-/{a}/{b}",
            "/signs!$&'()*+,;=:@~._-/x/y",
            true,
        ),
        ("/ticks`/{a}/{b}", "/ticks%60/x/y", true),
        ("/quotes\"<>^|/{a}/{b}", "/quotes%22%3C%3E^|/x/y", true),
        ("/v1.0/{a}/{b}", "/v1.0/x/y", true),
        ("/docs[x]/*/{a}/{b}", "/docs[x]/*/x/y", true),
    ];
    let operations = paths
        .into_iter()
        .enumerate()
        .map(|(number, (template, sent, named))| {
            let mut operation = Operation::new("get", &format!("path{number}"));
            operation.path = template.to_owned();
            let mut setters = String::new();
            if named {
                operation = operation
                    .parameter(parameter("a", "path", word()))
                    .parameter(parameter("b", "path", word()));
                setters = ".a(\"x\").b(\"y\")".to_owned();
            }
            operation.exchange(Exchange {
                setters,
                targets: vec![Target::of(sent)],
                ..Exchange::default()
            })
        });
    operations.collect()
}

/// Unusual objects.
fn objects() -> Vec<Operation> {
    let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let empty = json!({"type": "object", "description": "Nothing.", "properties": {}});
    let typed = |values: Value| {
        let mut typed = thing();
        typed["additionalProperties"] = values;
        typed
    };
    let schemas = [
        ("Empty", empty.clone()),
        ("EmptyOpen", open(empty.clone())),
        ("EmptyRead", open(empty)),
        (
            "TextsSent",
            typed(json!({"type": "string", "maxLength": 3})),
        ),
        (
            "DatesRead",
            typed(json!({"type": "string", "format": "date"})),
        ),
        ("ThingsSent", typed(to("Inner"))),
        ("Inner", thing()),
        (
            "ListsRead",
            typed(json!({"type": "array", "items": {"type": "integer"}})),
        ),
        ("Rules", rules()),
        // Unused components.
        ("UnusedClosed", thing()),
        ("UnusedOpen", open(thing())),
        (
            "UnusedWords",
            json!({"type": "string", "description": "W.", "enum": ["a"]}),
        ),
        (
            "UnusedNumbers",
            json!({"type": "integer", "description": "N.", "enum": [1, 2]}),
        ),
        (
            "UnusedFlag",
            json!({"type": "integer", "description": "F.", "enum": [1, 0]}),
        ),
        (
            "UnusedMap",
            json!({"type": "object", "description": "M.", "additionalProperties": to("UnusedOpen")}),
        ),
        (
            "UnusedList",
            json!({"type": "array", "description": "L.", "items": to("UnusedMap")}),
        ),
        ("UnusedAlias", to("UnusedList")),
        (
            "UnusedNoted",
            json!({"allOf": [to("UnusedAlias")], "description": "N."}),
        ),
        (
            "UnusedDate",
            json!({"type": "string", "description": "D.", "format": "date"}),
        ),
        ("UnusedAny", json!({"description": "A."})),
    ];
    let schemas: Map<String, Value> = schemas
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    let mut operations = Vec::new();
    for (name, component, setters, value) in [
        ("send_empty", "Empty", ".body_map(|it| it)", json!({})),
        (
            "send_empty_open",
            "EmptyOpen",
            ".body_map(|it| it.extra(\"a\", 1))",
            json!({"a": 1}),
        ),
        (
            "send_texts",
            "TextsSent",
            ".body_map(|it| it.word(\"w\").extra(\"[a]\", \"b\").extra(\"c\", \"d\"))",
            json!({"word": "w", "[a]": "b", "c": "d"}),
        ),
        (
            "send_things",
            "ThingsSent",
            ".body_map(|it| it.extra(\"a\", types::Inner::try_from(types::Inner::builder().word(\"b\")).unwrap()))",
            json!({"a": {"word": "b"}}),
        ),
        (
            "send_rules",
            "Rules",
            ".body_map(|it| it.pattern(r#\"a\"\\b\"#).number(0.5).integer(-4).exclusive(1).list([1.5, 2.5]).map(BTreeMap::from([(\"k\".to_owned(), \"abc\".to_owned())])).big(1e300).small(-9_007_199_254_740_991_i64))",
            json!({"pattern": "a\"\\b", "number": 0.5, "integer": -4, "exclusive": 1, "list": [1.5, 2.5], "map": {"k": "abc"}, "big": 1e300, "small": -9_007_199_254_740_991_i64}),
        ),
    ] {
        operations.push(
            Operation::new("post", name)
                .body(
                    JSON,
                    to(component),
                    if component == "Rules" {
                        json!({"integer": -4})
                    } else {
                        value.clone()
                    },
                )
                .schemas(schemas.clone())
                .exchange(Exchange {
                    setters: setters.to_owned(),
                    body: sent(value),
                    ..Exchange::default()
                }),
        );
    }
    for (name, component, value) in [
        ("read_empty", "EmptyRead", json!({"a": [1, null]})),
        (
            "read_dates",
            "DatesRead",
            json!({"word": "w", "[a]": "2025-01-31", "b": "soon"}),
        ),
        (
            "read_lists",
            "ListsRead",
            json!({"word": "w", "a": [1, 2], "b": []}),
        ),
    ] {
        let example = if component == "DatesRead" {
            json!({"a": "2025-01-31"})
        } else {
            value.clone()
        };
        operations.push(
            Operation::new("get", name)
                .response(to(component), example)
                .exchange(Exchange {
                    replies: vec![Some(value.clone())],
                    reads: value,
                    ..Exchange::default()
                }),
        );
    }
    operations
}

/// Limits of every kind.
fn rules() -> Value {
    json!({
        "type": "object",
        "description": "Rules.",
        "minProperties": 1,
        "maxProperties": 8,
        "properties": {
            "pattern": {"type": "string", "description": "P.", "pattern": r#"^[a-z"'\\#]+$"#, "minLength": 1, "maxLength": 1_000_000_000_000_u64},
            "number": {"type": "number", "description": "N.", "minimum": -0.5, "maximum": 1e3, "multipleOf": 0.25},
            "integer": {"type": "integer", "description": "I.", "format": "int32", "minimum": -10, "maximum": 10.0, "multipleOf": 2},
            "exclusive": {"type": "integer", "description": "E.", "minimum": 0, "exclusiveMinimum": true, "maximum": 2, "exclusiveMaximum": true},
            "list": {"type": "array", "description": "L.", "items": {"type": "number"}, "minItems": 1, "maxItems": 3, "uniqueItems": true},
            "map": {"type": "object", "description": "M.", "additionalProperties": {"type": "string", "maxLength": 3}, "minProperties": 1, "maxProperties": 2},
            "big": {"type": "number", "description": "B.", "maximum": 1.5e300, "minimum": -1.5e300},
            "small": {"type": "integer", "description": "S.", "minimum": i64::MIN, "maximum": u64::MAX},
        },
    })
}

fn rejected() -> Vec<Rejected> {
    let get = || Operation::new("get", "other");
    let post = || Operation::new("post", "other").body(JSON, thing(), json!({"word": "w"}));
    let with = |place: &str, schema: Value| get().parameter(parameter("a", place, schema));
    let flagged = |place: &str, schema: Value, key: &str, value: Value| {
        let mut parameter = parameter("a", place, schema);
        parameter[key] = value;
        get().parameter(parameter)
    };
    let of_status = |status: &str| {
        let mut operation = get();
        let error = json!({"$ref": "#/components/responses/Error"});
        let content = json!({JSON: {"schema": {"type": "string"}, "example": "r"}});
        let response = json!({"description": "Done.", "content": content});
        operation.object.insert(
            "responses".to_owned(),
            json!({status: response, "4XX": error, "5XX": error}),
        );
        operation
    };
    let method = |method: &'static str| Operation::new(method, "other");
    let path = |path: &str| {
        let mut operation = get();
        operation.path = path.to_owned();
        operation
    };
    let own_key = {
        let mut operation = with("header", text());
        operation.components = members(
            json!({"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "A", "description": "K."}}}),
        );
        operation
    };
    let list = || json!({"type": "array", "items": {"type": "string"}});
    let cells = vec![
        ("OPTIONS", "not-carried", method("options")),
        ("TRACE", "not-carried", method("trace")),
        (
            "body of GET",
            "body-of-get",
            get().body(JSON, thing(), json!({"word": "w"})),
        ),
        (
            "body of HEAD",
            "body-of-get",
            method("head").body(JSON, thing(), json!({"word": "w"})),
        ),
        (
            "response body of HEAD",
            "empty-response",
            method("head").response(open(thing()), json!({"word": "r"})),
        ),
        ("body of a 204", "empty-response", of_status("204")),
        ("body of a 205", "empty-response", of_status("205")),
        ("cookie", "cookie-parameter", with("cookie", text())),
        (
            "deepObject",
            "parameter-style",
            flagged("query", text(), "style", json!("deepObject")),
        ),
        (
            "list with commas in a query",
            "parameter-style",
            flagged("query", list(), "explode", json!(false)),
        ),
        (
            "exploded list in a header",
            "parameter-style",
            flagged("header", list(), "explode", json!(true)),
        ),
        (
            "reserved characters in a query",
            "parameter-style",
            flagged("query", text(), "allowReserved", json!(true)),
        ),
        ("header `Accept`", "header-name", {
            let mut it = get();
            it = it.parameter(parameter("Accept", "header", text()));
            it
        }),
        ("header of a security scheme", "header-name", own_key),
        (
            "multipart",
            "content-type",
            Operation::new("post", "other").body(
                "multipart/form-data",
                thing(),
                json!({"word": "w"}),
            ),
        ),
        (
            "text body",
            "content-type",
            Operation::new("post", "other").body(
                "text/plain",
                json!({"type": "string"}),
                json!("w"),
            ),
        ),
        (
            "JSON by another name",
            "content-type",
            Operation::new("post", "other").body(
                "application/vnd.a+json",
                thing(),
                json!({"word": "w"}),
            ),
        ),
        (
            "content type that no header can have",
            "content-type",
            Operation::new("post", "other").body(
                "application/json; a=ü",
                thing(),
                json!({"word": "w"}),
            ),
        ),
        (
            "form that is a list",
            "form",
            Operation::new("post", "other").body(
                FORM,
                json!({"type": "array", "items": {"type": "string"}}),
                json!(["w"]),
            ),
        ),
        (
            "form that is a text",
            "form",
            Operation::new("post", "other").body(FORM, json!({"type": "string"}), json!("w")),
        ),
        (
            "form of any names",
            "form",
            Operation::new("post", "other").body(
                FORM,
                json!({"type": "object", "additionalProperties": {}}),
                json!({"a": [1]}),
            ),
        ),
        ("path with a blank", "path-template", path("/a b")),
        ("path with a query", "path-template", path("/a?b=c")),
        ("path with a dot segment", "path-template", path("/a/../b")),
        ("path with one dot", "path-template", path("/./b")),
        (
            "path with an escaped dot segment",
            "path-template",
            path("/a/%2e%2E/b"),
        ),
        ("path with a backslash", "path-template", path("/a\\b")),
        (
            "path with a control character",
            "path-template",
            path("/a\tb"),
        ),
        ("path with half a parameter", "path-template", path("/a/{b")),
        (
            "path parameter that is not in the path",
            "path-parameter",
            with("path", word()),
        ),
        (
            "oneOf",
            "not-carried",
            get().response(
                json!({"oneOf": [{"type": "string"}, {"type": "integer"}]}),
                json!("r"),
            ),
        ),
        (
            "anyOf of objects",
            "any-of",
            get().response(
                json!({"anyOf": [open(thing()), {"type": "string"}]}),
                json!("r"),
            ),
        ),
        (
            "allOf of two",
            "all-of",
            get().response(
                json!({"allOf": [open(thing()), open(thing())]}),
                json!({"word": "r"}),
            ),
        ),
        (
            "object without properties",
            "open-object",
            get().response(json!({"type": "object"}), json!({})),
        ),
        (
            "closed object in a response",
            "open-response",
            get().response(thing(), json!({"word": "r"})),
        ),
        ("one object in both directions", "one-direction", {
            let to = json!({"$ref": "#/components/schemas/Both"});
            let example = json!({"word": "w"});
            Operation::new("post", "other")
                .body(JSON, to.clone(), example.clone())
                .response(to, example)
                .schemas([("Both".to_owned(), open(thing()))])
        }),
        (
            "file",
            "format",
            post().response(json!({"type": "string", "format": "binary"}), json!("r")),
        ),
        ("default beside a `$ref`", "ref-siblings", {
            let to = json!({"$ref": "#/components/schemas/Word", "default": "a"});
            let object = json!({"type": "object", "description": "O.", "properties": {"a": to}, "additionalProperties": {}});
            get()
                .response(object, json!({"a": "a"}))
                .schemas([("Word".to_owned(), word())])
        }),
    ];
    let cells = cells.into_iter();
    cells
        .map(|(cell, rule, operation)| Rejected::new("other construct", cell, rule, &operation))
        .collect()
}
