//! What a file says that the vendor's page shows is compared with the samples and tables of that page: a property with
//! the same property in a sample of an operation that uses it, and its example with the value there.
//!
//! Texts, types and what the page says in prose are not compared: the samples do not have them.

use std::collections::BTreeMap;

use regress::{Regex, escape};
use rollbook_codegen::{Claim, Evidence, Subject, evidence};
use serde_json::{Deserializer, Value};

use crate::{FILES, members, operations, resolved, spec, text};

/// The samples of an operation on its page: requests, and responses with their statuses.
type Samples = (
    &'static str,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

#[rustfmt::skip] // a table: one operation a line, where it fits
fn samples(api: &str) -> &'static [Samples] {
    match api {
        "memberclicks" => &[
            ("createProfile",
                &["format.http", "create.http", "prospect.json", "custom_member_type.json", "multiple_groups.json",
                    "organization.json", "linked_organization.json", "attributes"],
                &[("201", "created.http"), ("400", "body_malformed.json"), ("400", "email_missing.json"),
                    ("400", "username_taken.json"), ("400", "admin_member_type.json"), ("400", "admin_group.json")]),
        ],
        "members-portal" => &[
            ("authenticate", &["authenticate.curl", "authenticate.httpie"], &[("200", "authenticate.http")]),
            ("listOrgItems", &["list_items.curl", "list_items.httpie"], &[("200", "list_items.http")]),
            ("fetchOrgItem", &["fetch_item.curl", "fetch_item.httpie"], &[("200", "fetch_item.http")]),
            ("createOrgItem", &["create_item.curl", "create_item.httpie"], &[("201", "create_item.http")]),
            ("listMembersInSection", &["list_section.curl", "list_section.httpie"], &[("200", "list_section.http")]),
            ("fetchMember", &["fetch_member.curl", "fetch_member.httpie"], &[("200", "fetch_member.http")]),
            ("createMember", &["create_member.curl", "create_member.httpie"], &[("201", "create_member.http")]),
            ("listEvents", &["list_events.curl", "list_events.httpie"], &[("200", "list_events.http")]),
        ],
        "questionpro" => &[
            ("addMembers", &["payload.json", "add.curl", "add.py", "add.php"],
                &[("2XX", "added.json"), ("400", "400.json"), ("401", "401.json"), ("403", "403.json"),
                    ("404", "404.json"), ("500", "500.json")]),
        ],
        "yourcourts" => &[
            ("createOrUpdateUser", &["requests", "attributes"], &[]),
            ("updateUser", &["requests", "attributes"], &[]),
        ],
        // B14: PUT and PATCH have the same samples. The samples of responses are those of the objects.
        _ => &[
            ("listProfiles", &["list_profiles.curl", "calls"], &[("2XX", "profile.json")]),
            ("createProfile", &["create_profile.curl", "calls"], &[("2XX", "profile.json")]),
            ("getProfile", &["get_profile.curl", "calls"], &[("2XX", "profile.json")]),
            ("updateProfile", &["update_profile.curl", "calls"], &[("2XX", "profile.json")]),
            ("patchProfile", &["update_profile.curl"], &[("2XX", "profile.json")]),
            ("deleteProfile", &["delete_profile.curl", "calls"], &[]),
            ("listContacts", &["list_contacts.curl", "calls"], &[("2XX", "contact.json")]),
            ("createContact", &["create_contact.curl", "calls"], &[("2XX", "contact.json")]),
            ("getContact", &["get_contact.curl", "calls"], &[("2XX", "contact.json")]),
            ("updateContact", &["update_contact.curl", "calls"], &[("2XX", "contact.json")]),
            ("patchContact", &["update_contact.curl"], &[("2XX", "contact.json")]),
            ("deleteContact", &["delete_contact.curl", "calls"], &[]),
        ],
    }
}

/// Statements of a page that are in its prose, and not in its samples and tables.
#[rustfmt::skip] // a table: one statement a line
const PROSE: &[(&str, &str)] = &[
    ("members-portal", "/components/responses/BadRequest"),
    ("members-portal", "/components/responses/NotFound"),
    ("members-portal", "/components/responses/ServerError"),
    ("members-portal", "/components/responses/Unauthorized"),
    ("yourcourts", "/components/schemas/UserUpdate/properties/state/example"),
    ("yourcourts", "/components/schemas/UserUpsert/properties/email/example"),
    ("yourcourts", "/components/schemas/UserUpsert/properties/state/example"),
    ("b2core", "/paths/~1profiles/get/parameters/10"),
    ("b2core", "/paths/~1profiles/get/parameters/11"),
    ("b2core", "/paths/~1profiles/get/parameters/12"),
    ("b2core", "/paths/~1profiles~1{profileId}/patch"),
    ("b2core", "/paths/~1profiles~1{profileId}~1contacts~1{contactId}/patch"),
];

/// The sections of a page, by name.
fn sections(api: &str) -> BTreeMap<String, String> {
    let text = text(&format!("tests/fixtures/pages/{api}.txt"));
    // M23, and Q4: a value without quotes, and no comma after it.
    let text = text.replace('“', "\"");
    let unquoted = Regex::new(r#"("docs": )([^"\s]+)"#).unwrap();
    let text = unquoted.replace_all(&text, r#"$1"$2","#);
    let sections = text.split("==== ").filter_map(|it| it.split_once('\n'));
    sections
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}

/// The first JSON in a text that is an object, or a list of objects.
fn json_in(text: &str) -> Option<Value> {
    let mut starts = text.match_indices(['{', '[']);
    starts.find_map(|(at, _)| {
        let value: Value = Deserializer::from_str(&text[at..])
            .into_iter()
            .next()?
            .ok()?;
        (value.is_object() || value[0].is_object()).then_some(value)
    })
}

/// The attributes in a table, each with the values that it has as examples.
fn table(text: &str) -> Vec<(&str, Vec<Value>)> {
    let value = Regex::new(r#""([^"]*)"|\b(\d+)"#).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let rows = lines.chunks_exact(2).map(|row| {
        // MemberClicks has a bar after each cell; YourCourts has `Required` and the like after some names.
        let bar = row[0].strip_suffix(" |");
        let name = bar.unwrap_or_else(|| row[0].split(' ').next().unwrap_or_default());
        let examples = value.find_iter(row[1]).map(|found| match found.group(1) {
            Some(text) => Value::from(&row[1][text]),
            None => row[1][found.range()].parse::<u64>().unwrap().into(),
        });
        let examples: Vec<_> = examples.collect();
        let is_list = row[1].starts_with("Array");
        (
            name,
            if is_list {
                vec![Value::from(examples)]
            } else {
                examples
            },
        )
    });
    rows.collect()
}

/// A page, compared with a spec: what its samples have at each place.
struct Page<'a> {
    document: &'a Value,
    /// The values at the pointer of a schema; null if only the name is there.
    values: BTreeMap<String, Vec<Value>>,
    /// The texts of the requests of each operation.
    requests: BTreeMap<&'a str, Vec<String>>,
    /// The bodies at the pointer of a request body or response.
    bodies: BTreeMap<String, Vec<Value>>,
}

impl<'a> Page<'a> {
    fn of(api: &str, document: &'a Value) -> Self {
        let mut page = Self {
            document,
            values: BTreeMap::new(),
            requests: BTreeMap::new(),
            bodies: BTreeMap::new(),
        };
        let sections = sections(api);
        for (path, method, operation) in operations(document) {
            let id = operation["operationId"].as_str().unwrap();
            let Some((_, requests, responses)) = samples(api).iter().find(|it| it.0 == id) else {
                continue;
            };
            let pointer = format!("/paths/{}/{method}", escaped(path));
            for section in *requests {
                let text = &sections[*section];
                page.requests.entry(id).or_default().push(text.clone());
                let body = format!("{pointer}/requestBody");
                if *section == "attributes" {
                    page.attributes(&body, text);
                } else if let Some(json) = json_in(text) {
                    page.body(&body, &json);
                }
            }
            for (status, section) in *responses {
                let text = &sections[*section];
                // A list has no sample where the page has one of its items.
                let json = json_in(text).unwrap_or_default();
                let response = format!("{pointer}/responses/{status}");
                let is_list = page
                    .schema_of(&response)
                    .is_some_and(|it| it["type"] == "array");
                let json = if is_list && json.is_object() {
                    Value::from(vec![json])
                } else {
                    json
                };
                page.body(&response, &json);
            }
        }
        page
    }

    /// The pointer after following a `$ref`.
    fn target(&self, pointer: &str) -> String {
        let to = self
            .document
            .pointer(pointer)
            .and_then(|it| it["$ref"].as_str());
        to.map_or_else(
            || pointer.to_owned(),
            |to| to.trim_start_matches('#').to_owned(),
        )
    }

    fn schema_pointer(&self, holder: &str) -> Option<String> {
        let holder = self.target(holder);
        let content = &self.document.pointer(&holder)?["content"];
        let (media, _) = members(content).next()?;
        Some(self.target(&format!("{holder}/content/{}/schema", escaped(media))))
    }

    fn schema_of(&self, holder: &str) -> Option<&'a Value> {
        self.document.pointer(&self.schema_pointer(holder)?)
    }

    fn body(&mut self, holder: &str, json: &Value) {
        let target = self.target(holder);
        for (_, media) in members(&self.document.pointer(&target).unwrap()["content"]) {
            let shared = members(&media["examples"]).filter_map(|(_, it)| it["$ref"].as_str());
            for to in shared {
                let to = to.trim_start_matches('#').to_owned();
                self.bodies.entry(to).or_default().push(json.clone());
            }
        }
        self.bodies.entry(target).or_default().push(json.clone());
        if let Some(schema) = self.schema_pointer(holder) {
            self.walk(&schema, json);
        }
    }

    fn attributes(&mut self, body: &str, text: &str) {
        let schema = self.schema_pointer(body).unwrap();
        for (name, examples) in table(text) {
            let pointer = format!("{schema}/properties/{}", escaped(name));
            let examples = if examples.is_empty() {
                vec![Value::Null]
            } else {
                examples
            };
            for example in &examples {
                self.walk(&pointer, example);
            }
        }
    }

    /// Notes a value at a schema, and the values in it.
    fn walk(&mut self, pointer: &str, value: &Value) {
        self.values
            .entry(pointer.to_owned())
            .or_default()
            .push(value.clone());
        let target = self.target(pointer);
        if target != pointer {
            return self.walk(&target, value);
        }
        let Some(schema) = self.document.pointer(pointer) else {
            return;
        };
        for key in ["allOf", "anyOf"] {
            for index in 0..schema[key].as_array().map_or(0, Vec::len) {
                self.walk(&format!("{pointer}/{key}/{index}"), value);
            }
        }
        for (name, value) in members(value) {
            if schema["properties"].get(name).is_some() {
                self.walk(&format!("{pointer}/properties/{}", escaped(name)), value);
            }
        }
        for item in value.as_array().into_iter().flatten() {
            self.walk(&format!("{pointer}/items"), item);
        }
    }

    /// Whether the samples show a statement; `None` if they cannot.
    fn shows(&self, claim: &Claim) -> Option<bool> {
        let pointer = &claim.pointer;
        let node = self.document.pointer(pointer).unwrap();
        let segments: Vec<_> = pointer.split('/').map(unescaped).collect();
        match claim.subject {
            Subject::Operation => Some(self.called(node, &segments[2], &segments[3]).is_some()),
            Subject::Parameter if node["in"] == "path" => None,
            Subject::Parameter => Some(!self.sent(&segments, node).is_empty()),
            Subject::Property => Some(self.values.contains_key(pointer)),
            // An empty body has no sample.
            Subject::Response if node.get("content").is_none() => None,
            Subject::Response => Some(self.bodies.contains_key(pointer)),
            Subject::Example => {
                let has = |map: &BTreeMap<String, Vec<Value>>, at: &str, example: &Value| {
                    map.get(at)
                        .is_some_and(|samples| samples.iter().any(|it| is_part(example, it)))
                };
                if let Some((body, below)) = pointer.split_once("/content/") {
                    let example = if below.ends_with("/example") {
                        node
                    } else {
                        &node["value"]
                    };
                    return Some(has(&self.bodies, body, example));
                }
                if segments[2] == "examples" {
                    return Some(has(&self.bodies, pointer, &node["value"]));
                }
                let parent = pointer.strip_suffix("/example").unwrap();
                let holder = self.document.pointer(parent).unwrap();
                if holder.get("in").is_none() {
                    return Some(has(&self.values, parent, node));
                }
                let text = node
                    .as_str()
                    .map_or_else(|| node.to_string(), str::to_owned);
                Some(self.sent(&segments, holder).contains(&text))
            }
        }
    }

    /// The values of path variables in a request with this method and path, if a sample has one.
    fn called(&self, operation: &Value, path: &str, method: &str) -> Option<Vec<String>> {
        let method = method.to_uppercase();
        let variable = Regex::new(r"\\\{[^}]*\\\}").unwrap();
        let path = variable.replace_all(&escape(path), r"([^\s/'?]+)");
        let pattern =
            Regex::new(&format!(r#"(?:[\w.}}\]]|{method} ){path}(?=['"?\s]|$)"#)).unwrap();
        let methods = Regex::new(r"\b(GET|POST|PUT|PATCH|DELETE)\b").unwrap();
        let texts = self.requests.get(operation["operationId"].as_str()?)?;
        texts.iter().flat_map(|text| text.lines()).find_map(|line| {
            let stated = methods.find(line).map(|it| &line[it.range()]);
            // A curl without a method is a GET, or a POST if it has data.
            let found = pattern
                .find(line)
                .filter(|_| stated.is_none_or(|it| it == method))?;
            Some(
                found
                    .groups()
                    .skip(1)
                    .flatten()
                    .map(|it| line[it].to_owned())
                    .collect(),
            )
        })
    }

    /// The values of a parameter in the samples of the operations that have it.
    fn sent(&self, segments: &[String], parameter: &Value) -> Vec<String> {
        let name = parameter["name"].as_str().unwrap();
        let mut values = Vec::new();
        for (path, method, operation) in operations(self.document) {
            let own = segments.get(2).is_some_and(|it| it == path)
                && segments.get(3).is_some_and(|it| it == method);
            let listed = operation["parameters"].as_array().into_iter().flatten();
            let mut listed = listed.map(|it| resolved(self.document, it));
            if !own && !listed.any(|it| it == parameter) {
                continue;
            }
            if parameter["in"] == "path" {
                let variables = Regex::new(r"\{([^}]*)\}").unwrap();
                let index = variables
                    .find_iter(path)
                    .position(|it| path[it.group(1).unwrap()] == *name);
                let called = self.called(operation, path, method).unwrap_or_default();
                values.extend(index.and_then(|index| called.get(index).cloned()));
            } else {
                let id = operation["operationId"].as_str().unwrap();
                let pattern = Regex::new(&format!(r"[?&]{}=([^&']*)", escape(name))).unwrap();
                for text in self.requests.get(id).into_iter().flatten() {
                    values.extend(
                        pattern
                            .find_iter(text)
                            .map(|it| text[it.group(1).unwrap()].to_owned()),
                    );
                }
            }
        }
        values
    }
}

/// Whether a value is a sample, or an object with some properties of it, or a list of such.
fn is_part(value: &Value, sample: &Value) -> bool {
    match (value, sample) {
        (Value::Object(value), Value::Object(sample)) => {
            let mut members = value.iter();
            members.all(|(name, value)| sample.get(name).is_some_and(|it| is_part(value, it)))
        }
        (Value::Array(value), Value::Array(sample)) => {
            let mut items = value.iter();
            items.all(|item| sample.iter().any(|it| is_part(item, it)))
        }
        _ => value == sample,
    }
}

fn escaped(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

#[test]
fn what_the_page_shows_is_on_the_page() {
    let mut wrong = Vec::new();
    for api in FILES {
        let spec = spec(api);
        let page = Page::of(api, spec.value());
        let claims = evidence(&spec);
        let claims = claims.iter().filter(|it| it.evidence == Evidence::Page);
        let mut compared = 0;
        for claim in claims {
            let shown = page.shows(claim);
            compared += usize::from(shown.is_some());
            let is_prose = PROSE.contains(&(api, &claim.pointer));
            if shown == Some(is_prose) {
                wrong.push(format!("{api}{}", claim.pointer));
            }
        }
        assert!(compared > 20, "{api}: {compared} statements were compared");
    }
    assert_eq!(wrong, Vec::<String>::new());
}
