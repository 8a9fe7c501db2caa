//! What a file says that the vendor's page shows is compared with the samples and tables of that page.
//!
//! Comparable are methods and paths, names of query parameters and properties, statuses and values. Texts, types and
//! what the page says in prose are not: the samples do not have them. Path parameters have no name in a sample.

use regress::{Regex, escape};
use rollbook_codegen::{Claim, Evidence, Subject, evidence};
use serde_json::{Deserializer, Value};

use crate::{FILES, spec, text};

/// Statements of a page that are in its prose, and not in its samples and tables.
const PROSE: [(&str, &str); 12] = [
    ("members-portal", "/components/responses/BadRequest"),
    ("members-portal", "/components/responses/NotFound"),
    ("members-portal", "/components/responses/Unauthorized"),
    (
        "yourcourts",
        "/components/schemas/UserUpdate/properties/state/example",
    ),
    (
        "yourcourts",
        "/components/schemas/UserUpsert/properties/state/example",
    ),
    ("b2core", "/paths/~1profiles/get/parameters/10"),
    ("b2core", "/paths/~1profiles/get/parameters/11"),
    ("b2core", "/paths/~1profiles/get/parameters/12"),
    ("b2core", "/paths/~1profiles~1{profileId}/patch"),
    (
        "b2core",
        "/paths/~1profiles~1{profileId}~1contacts~1{contactId}/patch",
    ),
    (
        "memberclicks",
        "/components/schemas/ProfileCreate/properties/[Groups]/example",
    ),
    (
        "memberclicks",
        "/components/schemas/ProfileCreate/properties/[Name | Prefix]/example",
    ),
];

/// The samples of a page, and the JSON in them.
struct Page {
    text: String,
    values: Vec<Value>,
}

impl Page {
    fn of(api: &str) -> Self {
        let text = text(&format!("tests/fixtures/pages/{api}.txt"));
        // M23, and Q4: a value without quotes, and no comma after it.
        let text = text.replace('“', "\"");
        let unquoted = Regex::new(r#"("docs": )([^"\s]+)"#).unwrap();
        let text = unquoted.replace_all(&text, r#"$1"$2","#);
        let mut values = Vec::new();
        let mut at = 0;
        while let Some(start) = text[at..].find(['{', '[']) {
            let mut json = Deserializer::from_str(&text[at + start..]).into_iter();
            at += start + 1;
            if let Some(Ok(value)) = json.next() {
                values.push(value);
                at += json.byte_offset() - 1;
            }
        }
        Self { text, values }
    }

    fn has(&self, pattern: &str) -> bool {
        let pattern = Regex::with_flags(pattern, "m").unwrap();
        pattern.find(&self.text).is_some()
    }

    /// Whether a sample has a value, or an object with more properties than it.
    fn has_value(&self, value: &Value) -> bool {
        self.values.iter().any(|sample| contains(sample, value))
    }
}

fn contains(sample: &Value, value: &Value) -> bool {
    let includes = match (sample, value) {
        (Value::Object(sample), Value::Object(value)) => {
            let mut members = value.iter();
            members.all(|(name, value)| sample.get(name) == Some(value))
        }
        _ => sample == value,
    };
    includes
        || match sample {
            Value::Object(members) => members.values().any(|it| contains(it, value)),
            Value::Array(items) => items.iter().any(|it| contains(it, value)),
            _ => false,
        }
}

fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// Whether the page shows a statement; `None` if its samples cannot.
fn shows(page: &Page, document: &Value, claim: &Claim) -> Option<bool> {
    let node = document.pointer(&claim.pointer).unwrap();
    let segments: Vec<_> = claim.pointer.split('/').map(unescaped).collect();
    let name = segments.last().unwrap();
    match claim.subject {
        Subject::Operation => {
            let method = name.to_uppercase();
            let parameter = Regex::new(r"\\\{[^}]*\\\}").unwrap();
            let path = parameter.replace_all(&escape(&segments[2]), r"[^\s/'?]+");
            let path = Regex::new(&format!(r"[\w.}}]{path}['?\s]|{method} {path}(\s|$)")).unwrap();
            let methods = Regex::new(r"\b(GET|POST|PUT|PATCH|DELETE)\b").unwrap();
            // A curl without a method is a GET, or a POST if it has data.
            let mut lines = page.text.lines().map(|line| format!("{line} "));
            Some(lines.any(|line| {
                let stated = methods
                    .find(&line)
                    .map(|found| line[found.range()].to_owned());
                path.find(&line).is_some() && stated.is_none_or(|stated| stated == method)
            }))
        }
        Subject::Parameter if node["in"] == "path" => None,
        Subject::Parameter => Some(page.text.contains(node["name"].as_str()?)),
        Subject::Property => {
            let name = escape(name);
            Some(page.has(&format!(r#""{name}"|^{name}( |$)"#)))
        }
        Subject::Response => {
            let status = segments.last().filter(|it| it.parse::<u16>().is_ok());
            let status = status.cloned().or_else(|| status_of(document, name))?;
            Some(page.has(&format!(
                r#"HTTP/1.1 {status}\b|==== {status}\.json|"status" ?: {status}\b"#
            )))
        }
        Subject::Example => {
            let value = node
                .get("value")
                .filter(|_| name != "example")
                .unwrap_or(node);
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            Some(match segments.iter().rev().nth(2).map(String::as_str) {
                _ if value.is_object() || value.is_array() => page.has_value(value),
                Some("properties") => {
                    let (name, text) = (escape(&segments[segments.len() - 2]), escape(&text));
                    page.has(&format!(r#""{name}" ?: ?"?{text}"?[\s,\n]|^{name} .*\n.*"?\b{text}\b|"{name}" ?: "{text}""#))
                }
                _ => page.has(&format!(r"\b{}\b", escape(&text))),
            })
        }
    }
}

/// The status of a shared response, if it has one alone.
fn status_of(document: &Value, name: &str) -> Option<String> {
    let to = format!("#/components/responses/{name}");
    let mut statuses = crate::operations(document).flat_map(|(_, _, operation)| {
        crate::members(&operation["responses"]).filter(|(_, it)| it["$ref"] == *to)
    });
    let (status, _) = statuses.next()?;
    status.parse::<u16>().is_ok().then(|| status.to_owned())
}

#[test]
fn what_the_page_shows_is_on_the_page() {
    let mut wrong = Vec::new();
    for api in FILES {
        let (page, spec) = (Page::of(api), spec(api));
        let claims = evidence(&spec);
        let claims = claims.iter().filter(|it| it.evidence == Evidence::Page);
        let mut compared = 0;
        for claim in claims {
            let shown = shows(&page, spec.value(), claim);
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
