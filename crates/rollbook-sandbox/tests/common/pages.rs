//! The samples of the vendors' pages, byte for byte in `tests/fixtures/pages`, and a reader of requests.

use reqwest::{Method, RequestBuilder};
use rollbook_sandbox::credentials;
use serde_json::Value;

use super::TestClient;

/// A sample, without its last line end.
pub(crate) fn sample(page: &str, name: &str) -> String {
    let file = format!("pages/{page}.txt");
    let text = fixture(&file);
    let samples = text.strip_suffix('\n').unwrap().split("==== ").skip(1);
    let mut samples = samples.filter_map(|sample| sample.split_once('\n'));
    let (_, sample) = samples
        .find(|(title, _)| *title == name)
        .unwrap_or_else(|| panic!("{file} has no {name}"));
    sample.strip_suffix('\n').unwrap_or(sample).to_owned()
}

/// A sample that is valid JSON.
pub(crate) fn json_sample(page: &str, name: &str) -> Value {
    serde_json::from_str(&sample(page, name)).unwrap()
}

/// The text of a file in `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> String {
    let file = format!("{}/../../tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The base URLs of the APIs on the pages.
const BASES: [&str; 4] = [
    "https://api.membersportal.co",
    "https://api.questionpro.{{env}}/a/api/v2",
    "https://your.base-url.here",
    "https://my.stage.org/v1",
];

/// A documented request.
pub(crate) struct Sample {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<String>,
}

impl Sample {
    fn new(method: &str, address: &str) -> Self {
        let target = BASES.iter().find_map(|base| address.strip_prefix(base));
        Self {
            method: method.to_owned(),
            target: target.unwrap_or(address).to_owned(),
            headers: Vec::new(),
            body: None,
        }
    }

    fn header(&mut self, line: &str) {
        let (name, value) = line.split_once(':').unwrap();
        self.headers
            .push((name.to_owned(), value.trim_start().to_owned()));
    }

    /// A sample by the end of its name.
    pub(crate) fn of(page: &str, name: &str) -> Self {
        let text = sample(page, name);
        match name.rsplit_once('.').unwrap().1 {
            "curl" => Self::curl(&text),
            "httpie" => Self::httpie(&text),
            "http" => Self::http(&text),
            "py" => Self::python(&text),
            "php" => Self::php(&text),
            other => panic!("{other} is not a request"),
        }
    }

    fn curl(text: &str) -> Self {
        let mut request = Self::new("GET", "");
        let mut words = words(text).into_iter().skip_while(|word| word == "$");
        assert_eq!(words.next().unwrap(), "curl");
        while let Some(word) = words.next() {
            match &*word {
                "--location" | "-g" | "-i" => {}
                "-X" | "--request" => request.method = words.next().unwrap(),
                "-H" | "--header" => request.header(&words.next().unwrap()),
                "-d" | "--data" | "--data-raw" => request.body = words.next(),
                address => request.target = Self::new("", address).target,
            }
        }
        if request.body.is_some() && request.method == "GET" {
            "POST".clone_into(&mut request.method);
        }
        // curl's default content type (B6).
        if request.body.is_some()
            && !request
                .headers
                .iter()
                .any(|(name, _)| name == "Content-Type")
        {
            request.header("Content-Type: application/x-www-form-urlencoded");
        }
        request
    }

    fn httpie(text: &str) -> Self {
        let mut words = words(text)
            .into_iter()
            .skip_while(|word| word == "$")
            .peekable();
        let mut body = None;
        if words.peek().unwrap() == "echo" {
            body = words.nth(1).map(|text| text + "\n");
            assert_eq!(words.next().unwrap(), "|");
        }
        assert_eq!(words.next().unwrap(), "http");
        let mut request = Self::new(&words.next().unwrap(), &words.next().unwrap());
        words.for_each(|word| request.header(&word));
        request.body = body;
        request
    }

    /// An HTTP request, except for the blank line before the body.
    fn http(text: &str) -> Self {
        let (head, body) = match text.find("\n{") {
            Some(end) => (&text[..end], Some(text[end + 1..].to_owned())),
            None => (text, None),
        };
        let mut lines = head.lines();
        let line: Vec<&str> = lines.next().unwrap().split(' ').collect();
        assert_eq!(line[2], "HTTP/1.1");
        let mut request = Self::new(line[0], line[1]);
        lines.for_each(|line| request.header(line));
        request.body = body;
        request
    }

    /// The Python library `requests`. `json.dumps` escapes every character beyond ASCII.
    fn python(text: &str) -> Self {
        let method = between(text, "requests.request(\"", "\"");
        let mut request = Self::new(method, between(text, "url = \"", "\""));
        for line in between(text, "headers = {", "}\n").trim().lines() {
            request.header(&line.trim().trim_end_matches(',').replace('\'', ""));
        }
        let payload: Value = serde_json::from_str(between(text, "json.dumps(", ")\n")).unwrap();
        let payload = payload.to_string();
        let escaped = payload.chars().map(|c| match c {
            ' '..='~' => c.to_string(),
            _ => format!("\\u{:04x}", u32::from(c)),
        });
        request.body = Some(escaped.collect());
        request
    }

    fn php(text: &str) -> Self {
        let method = between(text, "CURLOPT_CUSTOMREQUEST => '", "'");
        let mut request = Self::new(method, between(text, "CURLOPT_URL => '", "'"));
        for line in between(text, "CURLOPT_HTTPHEADER => array(", ")")
            .trim()
            .lines()
        {
            request.header(line.trim().trim_end_matches(',').trim_matches('\''));
        }
        request.body = Some(between(text, "CURLOPT_POSTFIELDS =>'", "',\n").to_owned());
        request
    }

    /// The request with another body.
    pub(crate) fn with_body(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// The body, which must be JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(self.body.as_ref().unwrap()).unwrap()
    }

    /// The request to the sandbox, byte for byte except host and credentials.
    ///
    /// With two corrections: Members Portal's samples lack the required header (P1), and spaces in a URL are escaped,
    /// because a request line cannot contain them.
    pub(crate) fn to(&self, client: &TestClient) -> RequestBuilder {
        let method: Method = self.method.parse().unwrap();
        let mut request = client.unauthenticated(method, &self.target.replace(' ', "%20"));
        let mut credential = client.credential.clone();
        for (name, value) in &self.headers {
            request = match &**name {
                "Host" => request,
                "Authorization" => {
                    let (_, token) = credential.take().unwrap();
                    request.header(name, token)
                }
                _ => request.header(name, value.replace("{{api-key}}", credentials::API_KEY)),
            };
        }
        if let Some((name @ "authorization", token)) = credential {
            request = request.header(name, token);
        }
        match &self.body {
            Some(body) => request.body(body.clone()),
            None => request,
        }
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}

/// The words of a shell command with single quotes and line continuations.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![None::<String>];
    let mut quoted = false;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let word = words.last_mut().unwrap();
        match c {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            '\\' if !quoted => assert_eq!(chars.next(), Some('\n')),
            _ if c.is_ascii_whitespace() && !quoted => {
                if word.is_some() {
                    words.push(None);
                }
            }
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.into_iter().flatten().collect()
}

/// The JSON pointers where `given` differs from the documented value, in field order too.
pub(crate) fn differences(documented: &Value, given: &Value) -> Vec<String> {
    let mut found = Vec::new();
    differ(documented, given, "", &mut found);
    found
}

fn differ(documented: &Value, given: &Value, at: &str, found: &mut Vec<String>) {
    match (documented, given) {
        (Value::Object(documented), Value::Object(given)) => {
            if !documented.keys().eq(given.keys()) {
                let (documented, given): (Vec<_>, Vec<_>) =
                    (documented.keys().collect(), given.keys().collect());
                found.push(format!("{at}: {given:?}, not {documented:?}"));
            }
            for (name, documented) in documented {
                if let Some(given) = given.get(name) {
                    differ(documented, given, &format!("{at}/{name}"), found);
                }
            }
        }
        (Value::Array(documented), Value::Array(given)) if documented.len() == given.len() => {
            for (index, (documented, given)) in documented.iter().zip(given).enumerate() {
                differ(documented, given, &format!("{at}/{index}"), found);
            }
        }
        _ if documented == given => {}
        _ => found.push(at.to_owned()),
    }
}

/// The fields and types of a value, in order; of a list, those of the first entry.
pub(crate) fn shape(value: &Value) -> Value {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) => "boolean".into(),
        Value::Number(_) => "integer".into(),
        Value::String(_) => "string".into(),
        Value::Array(entries) => entries.iter().take(1).map(shape).collect(),
        Value::Object(fields) => {
            let fields = fields.iter();
            Value::Object(
                fields
                    .map(|(name, value)| (name.clone(), shape(value)))
                    .collect(),
            )
        }
    }
}
