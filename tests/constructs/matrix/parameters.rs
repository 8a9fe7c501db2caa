//! Parameters of path items and of several places, styles, and path templates.

use serde_json::{Value, json};

use super::schemas::{parameter, sent, text, word};
use super::{Exchange, JSON, Matrix, Module, Operation, Target, members};

pub fn add(matrix: &mut Matrix) {
    let mut operations = places();
    operations.extend(paths());
    let name = "parameters";
    matrix.modules.push(Module { name, operations });
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
