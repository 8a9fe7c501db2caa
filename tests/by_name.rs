//! Operations by name: their descriptions match the specs, and a call with JSON equals the call of the builder.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use futures_util::TryStreamExt as _;
use rollbook::description::{Description, Field, Kind, Place, Schema};
use rollbook::{NamedCall, Request, Stage};
use rollbook_sandbox::credentials::{
    API_KEY, CLIENT_ID, CLIENT_SECRET, MEMBERS_PORTAL_PASSWORD, MEMBERS_PORTAL_USERNAME,
};
use rollbook_sandbox::{Api, Sandbox};
use serde_json::{Map, Value, json};
use support::calls::{descriptions, every_call};
use support::connect;
use support::spec::{self, entries, resolve};

fn memberclicks(sandbox: &Sandbox) -> rollbook::memberclicks::Client {
    use rollbook::memberclicks::{Client, Credentials, Server};
    let server = Server::url(sandbox.base_url(Api::MemberClicks));
    Client::connect(server, Credentials::client(CLIENT_ID, CLIENT_SECRET)).unwrap()
}

fn members_portal(sandbox: &Sandbox) -> rollbook::members_portal::Client {
    use rollbook::members_portal::{Client, Credentials, Server};
    let server = Server::url(sandbox.base_url(Api::MembersPortal));
    let credentials = Credentials::user(MEMBERS_PORTAL_USERNAME, MEMBERS_PORTAL_PASSWORD);
    Client::connect(server, credentials).unwrap()
}

fn yourcourts(sandbox: &Sandbox) -> rollbook::yourcourts::Client {
    use rollbook::yourcourts::{Client, Credentials, Server};
    let server = Server::url(sandbox.base_url(Api::YourCourts));
    Client::connect(server, Credentials::key(API_KEY)).unwrap()
}

const BASE: &str = "http://localhost:1/base";

fn described() -> impl Iterator<Item = &'static Description> {
    spec::APIS.into_iter().flat_map(descriptions)
}

/// A parameter's text as its JSON value.
fn value(schema: &Schema, texts: &[String]) -> Value {
    let one = |kind, text: &String| match kind {
        Kind::Text => json!(text),
        Kind::IntegerOrText => text.parse::<i64>().map_or(json!(text), Value::from),
        _ => serde_json::from_str(text).unwrap(),
    };
    match schema.items() {
        Some(items) => texts.iter().map(|text| one(items.kind(), text)).collect(),
        None => one(schema.kind(), &texts[0]),
    }
}

fn decoded(text: &str) -> String {
    let pair = text.replace('+', "%2B");
    let mut pairs = form_urlencoded::parse(pair.as_bytes());
    pairs.next().unwrap_or_default().0.into_owned()
}

/// The call that makes this request, built from the request alone.
fn again(call: NamedCall, request: &Request) -> NamedCall {
    let description = call.description();
    let path = request.url().path().strip_prefix("/base").unwrap();
    let segments = path.split('/').zip(description.operation.path.split('/'));
    let path: BTreeMap<_, _> = segments
        .map(|(text, template)| (template, decoded(text)))
        .collect();
    let texts = |place, name: &str| -> Vec<String> {
        match place {
            Place::Path => path
                .get(&*format!("{{{name}}}"))
                .cloned()
                .into_iter()
                .collect(),
            Place::Query => {
                let pairs = request.url().query_pairs().filter(|(it, _)| it == name);
                pairs.map(|(_, text)| text.into_owned()).collect()
            }
            Place::Header => {
                let values = request
                    .headers()
                    .get_all(name)
                    .iter()
                    .cloned()
                    .collect::<Vec<_>>();
                values
                    .iter()
                    .map(|it| it.to_str().unwrap().to_owned())
                    .collect()
            }
        }
    };
    let call = description.parameters.iter().fold(call, |call, parameter| {
        let name = parameter.field.wire_name;
        match &*texts(parameter.place, name) {
            [] => call,
            texts => call.parameter(name, value(&parameter.field.schema, texts)),
        }
    });
    match (&description.body, request.body()) {
        (Some(described), Some(body)) if described.is_form => {
            let pairs = form_urlencoded::parse(body);
            let body = pairs.map(|(name, text)| (name.into_owned(), text.into()));
            call.body(Value::Object(body.collect()))
        }
        (_, Some(body)) => call.body(serde_json::from_slice::<Value>(body).unwrap()),
        (_, None) => call,
    }
}

#[test]
fn a_call_by_name_equals_the_call_of_the_builder() {
    let mut count = 0;
    for call in every_call() {
        let id = call.operation.id;
        let built = (call.request)(BASE);
        let named = again((call.by_name)(BASE, id).unwrap(), &built)
            .request()
            .unwrap();
        assert_eq!(named.method(), built.method(), "{id}");
        assert_eq!(named.url(), built.url(), "{id}");
        assert_eq!(named.headers(), built.headers(), "{id}");
        assert_eq!(named.operation(), built.operation(), "{id}");
        let content = |request: &Request| {
            let body = request.body()?.to_vec();
            let json = serde_json::from_slice(&body);
            Some(json.unwrap_or_else(|_| {
                let pairs: BTreeMap<_, _> = form_urlencoded::parse(&body).into_owned().collect();
                json!(pairs)
            }))
        };
        assert_eq!(content(&named), content(&built), "{id}");
        count += 1;
    }
    assert_eq!(count, described().count());
}

/// Compares the description of an object, or of the objects in a list, with a schema of the spec.
fn compare(api: &str, at: &str, described: &Schema, schema: &Value, seen: &mut BTreeSet<String>) {
    let document = spec::document(api);
    let mut nullable = false;
    let mut schema = schema;
    let mut open = schema.get("$ref").is_some();
    while open || schema.get("allOf").is_some() {
        nullable |= schema["nullable"] == true;
        schema = match schema.get("allOf") {
            Some(all) => &all[0],
            None => resolve(document, schema),
        };
        open = schema.get("$ref").is_some();
    }
    nullable |= schema["nullable"] == true;
    let kind = match schema["type"].as_str() {
        Some("string") => Kind::Text,
        Some("integer") => Kind::Integer,
        Some("number") => Kind::Number,
        Some("boolean") => Kind::Boolean,
        Some("array") => Kind::List,
        Some("object") => Kind::Object,
        _ if schema.get("anyOf").is_some() => Kind::IntegerOrText,
        _ => Kind::Any,
    };
    assert_eq!(described.kind(), kind, "{at}");
    assert_eq!(
        described.is_nullable(),
        nullable || kind == Kind::Any,
        "{at}"
    );
    let words = schema["enum"].as_array().cloned().unwrap_or_default();
    let words: Vec<_> = words.into_iter().filter(|it| !it.is_null()).collect();
    assert_eq!(described.enum_values(), words, "{at}");
    if let Some(items) = schema.get("items") {
        compare(
            api,
            &format!("{at}[]"),
            &described.items().unwrap(),
            items,
            seen,
        );
    }
    if kind != Kind::Object || !seen.insert(schema.to_string()) {
        return;
    }
    let names: Vec<_> = entries(&schema["properties"])
        .map(|(name, _)| name)
        .collect();
    let described_names: Vec<_> = described
        .properties()
        .iter()
        .map(|it| it.wire_name)
        .collect();
    assert_eq!(described_names, names, "{at}");
    assert_eq!(
        described.other_properties().is_some(),
        schema.get("additionalProperties").is_some(),
        "{at}"
    );
    for field in described.properties() {
        let name = field.wire_name;
        let property = &schema["properties"][name];
        let required = schema["required"]
            .as_array()
            .is_some_and(|it| it.contains(&json!(name)));
        assert_eq!(field.is_required, required, "{at}.{name}");
        compare(api, &format!("{at}.{name}"), &field.schema, property, seen);
    }
}

#[test]
fn descriptions_match_the_specs() {
    for api in spec::APIS {
        for described in descriptions(api) {
            let id = described.operation.id;
            let node = spec::node(described.operation);
            let text = |name: &str| node[name].as_str().unwrap_or_default().trim();
            assert_eq!(text("operationId"), id);
            assert_eq!(
                (described.summary, described.docs, described.evidence),
                (text("summary"), text("description"), text("x-evidence")),
            );
            assert_eq!(node["tags"][0], described.tag, "{id}");
            assert_eq!(node["externalDocs"]["url"], described.source, "{id}");
            let parameters = node["parameters"].as_array().cloned().unwrap_or_default();
            assert_eq!(described.parameters.len(), parameters.len(), "{id}");
            for parameter in &parameters {
                let parameter = resolve(spec::document(api), parameter);
                let found = described
                    .parameters
                    .iter()
                    .find(|it| parameter["name"] == it.field.wire_name);
                let field = &found.unwrap().field;
                assert_eq!(field.is_required, parameter["required"] == true, "{id}");
                let at = format!("{id} {}", field.wire_name);
                compare(
                    api,
                    &at,
                    &field.schema,
                    &parameter["schema"],
                    &mut BTreeSet::new(),
                );
            }
            let content = entries(&node["requestBody"]["content"]).next();
            assert_eq!(content.is_some(), described.body.is_some(), "{id}");
            if let (Some((content_type, media)), Some(body)) = (content, &described.body) {
                assert_eq!(body.content_type, content_type, "{id}");
                compare(
                    api,
                    id,
                    &body.schema,
                    &media["schema"],
                    &mut BTreeSet::new(),
                );
                assert!(serde_json::from_str::<Value>(body.example).is_ok(), "{id}");
            }
            assert_eq!(
                described.pages.is_some(),
                node.get("x-paging").is_some(),
                "{id}"
            );
        }
    }
}

#[test]
fn a_description_has_everything_for_a_command_line() {
    fn line(text: &mut String, depth: usize, field: &Field) {
        let Field {
            wire_name,
            rust_name,
            schema,
            ..
        } = field;
        write!(
            text,
            "{}{wire_name} = {rust_name}: {:?}",
            "  ".repeat(depth),
            schema.kind()
        )
        .unwrap();
        let mut notes = Vec::from_iter(schema.format().map(str::to_owned));
        notes.extend(field.is_required.then(|| "required".to_owned()));
        notes.extend(schema.is_nullable().then(|| "nullable".to_owned()));
        notes.extend(field.is_secret.then(|| "secret".to_owned()));
        notes.extend(field.default.map(|it| format!("default {it}")));
        notes.extend(field.example.map(|it| format!("example {it}")));
        let words = schema.enum_values();
        notes.extend((!words.is_empty()).then(|| format!("{}", Value::from(words))));
        writeln!(text, " {}", notes.join(", ")).unwrap();
        for inner in schema.properties() {
            line(text, depth + 1, inner);
        }
    }
    let shown = |api: &str, id: &str| {
        let mut all = descriptions(api).iter();
        let described = all.find(|it| it.operation.id == id).unwrap();
        let mut text = format!("{} {}\n", described.tag, described.method_name);
        for parameter in described.parameters {
            write!(text, "{:?} ", parameter.place).unwrap();
            line(&mut text, 0, &parameter.field);
        }
        let body = described.body.as_ref().map(|it| it.schema.properties());
        body.into_iter()
            .flatten()
            .for_each(|field| line(&mut text, 0, field));
        if let Some(pages) = described.pages {
            writeln!(text, "{pages:?}").unwrap();
        }
        text
    };
    let (token, list) = ("createToken", "listProfiles");
    let text = [shown("memberclicks", token), shown("memberclicks", list)].join(
        "
",
    );
    insta::assert_snapshot!(text);
}

#[test]
fn all_field_errors_of_a_call_by_name_are_reported_without_values() {
    let call = connect::questionpro(BASE).by_name("addMembers").unwrap();
    let call = call
        .parameter("pages", 1)
        .parameter_in(Place::Query, "userId", "c4n4ry");
    let error = call
        .body(json!([
            {"firstname": "c4n4ry"},
            {"emailAddress": 5, "profileFields": [{"value": "c4n4ry", "fieldId": {}}]},
        ]))
        .request()
        .unwrap_err();
    let faults: Vec<_> = error
        .field_errors()
        .iter()
        .map(|it| format!("{}: {}", it.field, it.message))
        .collect();
    insta::assert_snapshot!(faults.join("\n"));
    assert!(!format!("{error} {error:?}").contains("c4n4ry"));
}

#[test]
fn the_error_for_an_unknown_operation_lists_the_operations() {
    let error = connect::yourcourts(BASE).by_name("updateUsr").unwrap_err();
    assert_eq!(error.stage(), Stage::NotBuilt);
    insta::assert_snapshot!(error);
}

#[test]
fn null_omits_a_parameter_and_the_last_value_wins() {
    let call = connect::memberclicks(BASE).by_name("listProfiles").unwrap();
    let call = call
        .parameter("pageNumber", Value::Null)
        .parameter("pageSize", 5);
    let request = call.parameter("pageSize", 7).request().unwrap();
    assert_eq!(request.url().query(), Some("pageSize=7"));
}

#[test]
fn a_body_for_an_operation_without_one_is_a_field_error() {
    let call = connect::memberclicks(BASE).by_name("listProfiles").unwrap();
    let error = call.body(json!({})).request().unwrap_err();
    assert!(error.to_string().contains("has no body"), "{error}");
}

#[test]
fn a_call_by_name_has_all_call_options_and_shows_no_data() {
    let call = connect::yourcourts(BASE).by_name("updateUser").unwrap();
    let call = call
        .parameter("email", "c4n4ry@example.com")
        .body(json!({"city": "c4n4ry"}));
    let call = call.extra_header("x-club", "7").extra_query("raw[a]", "b");
    assert!(!format!("{call:?}").contains("c4n4ry"));
    let request = call.request().unwrap();
    assert_eq!(request.headers()["x-club"], "7");
    assert_eq!(request.url().query(), Some("raw%5Ba%5D=b"));
}

#[tokio::test]
async fn lists_by_name_equal_the_lists_of_the_builders() {
    let sandbox = Sandbox::start().await.unwrap();
    let ids = |items: Vec<Value>, id: &str| {
        items
            .iter()
            .map(|it| it[id].to_string())
            .collect::<Vec<_>>()
    };

    let client = memberclicks(&sandbox);
    let built: Vec<_> = client
        .list_profiles()
        .page_size(2)
        .stream()
        .try_collect()
        .await
        .unwrap();
    let named = client
        .by_name("listProfiles")
        .unwrap()
        .parameter("pageSize", 2);
    let named: Vec<_> = named.stream().try_collect().await.unwrap();
    let built: Vec<_> = built
        .iter()
        .filter_map(|it| it.profile_id.as_ref()?.get())
        .map(|id| id.to_string())
        .collect();
    assert_eq!(ids(named, "[Profile ID]"), built);
    assert!(built.len() > 2);

    let client = members_portal(&sandbox);
    let built: Vec<_> = client
        .list_org_items()
        .stream()
        .try_collect()
        .await
        .unwrap();
    let named = client.by_name("listOrgItems").unwrap().stream();
    let named: Vec<_> = named.try_collect().await.unwrap();
    let built: Vec<_> = built.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(ids(named, "id"), built);

    let no_list = client
        .by_name("authenticate")
        .unwrap()
        .stream()
        .next()
        .await;
    let error = no_list.unwrap().unwrap_err();
    assert!(error.to_string().contains("is not a list"), "{error}");
}

#[tokio::test]
async fn a_response_by_name_is_unchanged_json() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = memberclicks(&sandbox);
    let body = json!({"[Email]": "ann@example.com", "[Name | First]": "Ann", "Shirt Size": "L"});
    let created = client
        .by_name("createProfile")
        .unwrap()
        .body(body)
        .await
        .unwrap();
    let read = client
        .by_name("getProfile")
        .unwrap()
        .parameter("profileId", created["id"].clone());
    let read = read.send().await.unwrap();
    assert_eq!(
        (&read["[Name | First]"], &read["Shirt Size"]),
        (&json!("Ann"), &json!("L"))
    );

    let again = json!({"[Email]": "ann@example.com"});
    let error = client
        .by_name("createProfile")
        .unwrap()
        .body(again)
        .await
        .unwrap_err();
    assert_eq!(error.stage(), Stage::ErrorResponse);

    let users = yourcourts(&sandbox);
    let body = Map::from_iter([
        ("email".to_owned(), json!("sam@example.com")),
        ("firstName".to_owned(), json!("Sam")),
        ("lastName".to_owned(), json!("Email")),
    ]);
    let response = users
        .by_name("createOrUpdateUser")
        .unwrap()
        .body(body)
        .await
        .unwrap();
    assert!(response.status().is_success());
}
