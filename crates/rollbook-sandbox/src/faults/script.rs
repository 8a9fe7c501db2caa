//! Parses fault scripts: which requests are hit, and by what. A script is validated as a whole.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::str::FromStr;

use axum::http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::api::Api;
use crate::operations::{self, Operation};

/// Which requests of a sandbox fail, and how. A script is data, so a test is reproducible.
///
/// The README of this crate documents the format. A script is read from JSON:
///
/// ```
/// use rollbook_sandbox::FaultScript;
///
/// let script: FaultScript = r#"{
///     "seed": 7,
///     "rules": [
///         { "operation": "createMember", "times": 1, "fault": "drop_after" },
///         { "method": "GET", "probability": 0.1, "fault": { "status": 503 } }
///     ]
/// }"#
/// .parse()?;
///
/// let error = r#"{ "rules": [{ "operation": "creatMember", "fault": "drop_after" }] }"#
///     .parse::<FaultScript>()
///     .unwrap_err();
/// assert!(error.to_string().starts_with("rules[0]: no operation is called `creatMember`"));
/// # drop(script);
/// # Ok::<(), rollbook_sandbox::FaultScriptError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct FaultScript {
    pub(super) script: Script,
    /// The JSON text; empty for the default.
    pub(super) text: String,
}

/// A parsed script, not yet validated.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    /// The seed for `probability`.
    #[serde(default)]
    pub(super) seed: u64,
    pub(super) rules: Vec<Rule>,
}

/// An error in a fault script: where, what, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultScriptError(String);

impl fmt::Display for FaultScriptError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for FaultScriptError {}

impl FaultScript {
    /// Parses a script from JSON; `text.parse()` does the same.
    ///
    /// # Errors
    ///
    /// If the text is not JSON, not in the documented format, or names an unknown operation.
    pub fn from_json(text: &str) -> Result<Self, FaultScriptError> {
        let not_json = |error| FaultScriptError(format!("this is not JSON: {error}"));
        let _: IgnoredAny = serde_json::from_str(text).map_err(not_json)?;
        let mut json = serde_json::Deserializer::from_str(text);
        let script: Script = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let place = match error.path().to_string() {
                path if path == "." => "the script".to_owned(),
                path => path,
            };
            let wrong = error.inner().to_string();
            // serde's message has only the names; the list shows complete faults.
            let of_serde = ["unknown variant", "invalid type", "expected value"];
            let of_serde = of_serde.iter().any(|words| wrong.starts_with(words));
            let forms = if of_serde && place.contains("].fault") {
                FORMS
            } else {
                ""
            };
            FaultScriptError(format!("{place}: {wrong}{forms}"))
        })?;
        for (index, rule) in script.rules.iter().enumerate() {
            rule.check()
                .map_err(|wrong| FaultScriptError(format!("rules[{index}]: {wrong}")))?;
        }
        let text = text.to_owned();
        Ok(Self { script, text })
    }
}

impl FromStr for FaultScript {
    type Err = FaultScriptError;

    fn from_str(text: &str) -> Result<Self, FaultScriptError> {
        Self::from_json(text)
    }
}

/// A rule: which requests, which of them, and the fault.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    api: Option<Api>,
    operation: Option<String>,
    method: Option<String>,
    path: Option<String>,
    #[serde(default)]
    pub(super) skip: u64,
    pub(super) times: Option<u64>,
    pub(super) probability: Option<f64>,
    pub(super) fault: Fault,
}

impl Rule {
    /// Whether this rule applies to a request; `path` is below the API's base path.
    pub(super) fn matches(&self, api: Api, method: &str, path: &str) -> bool {
        self.api.is_none_or(|own| own == api)
            && self.method.as_ref().is_none_or(|own| own == method)
            && (self.path.as_ref()).is_none_or(|own| operations::matches(own, path))
            && self.operation.as_ref().is_none_or(|own| {
                operations::find(api, method, path).is_some_and(|found| found.id == own)
            })
            && self
                .fault
                .applies_to()
                .is_none_or(|(_, applies)| operations::find(api, method, path).is_some_and(applies))
    }

    fn check(&self) -> Result<(), String> {
        if let Some(probability) = self.probability
            && !(0.0..=1.0).contains(&probability)
        {
            return Err(format!(
                "`probability` must be from 0 to 1, not {probability}"
            ));
        }
        if self.operation.is_some() && (self.method.is_some() || self.path.is_some()) {
            let wrong = "`operation` implies method and path; remove either";
            return Err(wrong.to_owned());
        }
        let known = self.api.map_or(Api::ALL.to_vec(), |api| vec![api]);
        let scope = self.fault.applies_to();
        let known = || known.iter().copied().flat_map(operations::of);
        let known = || known().filter(|each| scope.is_none_or(|(_, applies)| applies(*each)));
        let hit: Vec<Operation> = known()
            .filter(|each| self.matches(each.api, each.method, each.path))
            .collect();
        if hit.is_empty() {
            let list: String = known()
                .map(|each| format!("\n    {}  {} {}", each.id, each.method, each.path))
                .collect();
            let wrong = match (&self.operation, scope) {
                (_, Some((what, _))) => {
                    format!("`{}` is for operations that {what}", self.fault.name())
                }
                (Some(id), None) => format!("no operation is called `{id}`"),
                (None, None) => "no operation has this `method` and this `path`".to_owned(),
            };
            let whose = self.api.map_or("the APIs", Api::name);
            return Err(format!("{wrong}; those of {whose} are{list}"));
        }
        let hits = |api| hit.iter().any(|operation| operation.api == api);
        match self.fault {
            Fault::ReadAfterWrite(Delay::Calls(0) | Delay::Ms(0)) => {
                Err("`read_after_write` must be greater than 0".to_owned())
            }
            Fault::WrongContentLength(0) => Err("`wrong_content_length` is the difference to the \
                 right length, such as -1 or 10, and must not be 0"
                .to_owned()),
            Fault::RateLimit(Limit::CallsUsedUp)
                if Api::ALL.iter().any(|api| *api != Api::QuestionPro && hits(*api)) =>
            {
                Err("only QuestionPro has `calls_used_up`; add \"api\": \"questionpro\"".to_owned())
            }
            Fault::RevokeTokens if hit.iter().all(|each| !each.api.has_tokens()) => Err(
                "`revoke_tokens` needs an API that issues tokens: memberclicks, members-portal or b2core"
                    .to_owned(),
            ),
            _ => Ok(()),
        }
    }
}

/// The effect on a request.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Fault {
    #[serde(deserialize_with = "status_or_response")]
    Status(FixedResponse),
    DelayMs(u64),
    DropBefore,
    DropAfter,
    TruncateBody(usize),
    StallBody(usize),
    Html(Status),
    MalformedJson,
    WrongContentLength(i64),
    EmptyBody,
    Redirect(Location),
    RevokeTokens,
    RateLimit(Limit),
    ReadAfterWrite(Delay),
    DuplicateOnRetry(Lost),
    ListOrder(ListOrder),
}

/// A description of operations, and the predicate for it.
type Scope = (&'static str, fn(Operation) -> bool);

const FORMS: &str = r#"
Valid faults:
    {"status": 503}  {"status": {"code": 503, "body": "…", "headers": {"…": "…"}, "retry_after": 2}}
    {"delay_ms": 50}  "drop_before"  "drop_after"  {"truncate_body": 10}  {"stall_body": 10}
    {"html": 502}  "malformed_json"  {"wrong_content_length": -1}  "empty_body"
    {"redirect": "https://other.example/"}  "revoke_tokens"
    {"rate_limit": "too_many_calls"}  {"rate_limit": "calls_used_up"}
    {"read_after_write": {"calls": 3}}  {"read_after_write": {"ms": 2000}}
    {"duplicate_on_retry": "drop"}  {"duplicate_on_retry": 503}
    {"list_order": "reversed"}  {"list_order": "shuffled"}  {"list_order": "changing"}"#;

impl Fault {
    /// The name in a script.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::DelayMs(_) => "delay_ms",
            Self::DropBefore => "drop_before",
            Self::DropAfter => "drop_after",
            Self::TruncateBody(_) => "truncate_body",
            Self::StallBody(_) => "stall_body",
            Self::Html(_) => "html",
            Self::MalformedJson => "malformed_json",
            Self::WrongContentLength(_) => "wrong_content_length",
            Self::EmptyBody => "empty_body",
            Self::Redirect(_) => "redirect",
            Self::RevokeTokens => "revoke_tokens",
            Self::RateLimit(_) => "rate_limit",
            Self::ReadAfterWrite(_) => "read_after_write",
            Self::DuplicateOnRetry(_) => "duplicate_on_retry",
            Self::ListOrder(_) => "list_order",
        }
    }

    /// The operations that the fault is limited to; `None` for all.
    const fn applies_to(&self) -> Option<Scope> {
        match self {
            Self::ReadAfterWrite(_) => Some((
                "change records that another operation reads",
                Operation::changes_readable_records,
            )),
            Self::DuplicateOnRetry(_) => Some(("create a record on each call", Operation::creates)),
            Self::ListOrder(_) => Some(("list records", Operation::lists)),
            _ => None,
        }
    }
}

/// How long readers do not see a change.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Delay {
    /// For this many reads.
    Calls(u64),
    /// For this time, by the sandbox's clock.
    Ms(u64),
}

/// What the client sees of a request that took effect: this status, or no response.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "Value")]
pub(crate) struct Lost(pub(crate) Option<StatusCode>);

impl TryFrom<Value> for Lost {
    type Error = String;

    fn try_from(sent: Value) -> Result<Self, String> {
        if sent == "drop" {
            return Ok(Self(None));
        }
        let code = sent.as_u64();
        let code = code.ok_or_else(|| format!("expected \"drop\" or a status, not {sent}"))?;
        Status::try_from(code).map(|Status(code)| Self(Some(code)))
    }
}

/// The order of listed records.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ListOrder {
    /// Last record first.
    Reversed,
    /// A permutation by the seed, the same in every call.
    Shuffled,
    /// Another permutation in each call, so that pages overlap and miss records.
    Changing,
}

/// The limit that was reached. Q30: QuestionPro uses 429 for both, and only the message distinguishes them.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Limit {
    /// Throttling; waiting helps.
    TooManyCalls,
    /// The quota is exhausted; waiting does not help.
    CallsUsedUp,
}

/// A response given by the script.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FixedResponse {
    pub(crate) code: Status,
    /// Text is sent as it is, everything else as JSON.
    #[serde(default)]
    pub(crate) body: Value,
    #[serde(default)]
    pub(crate) headers: Headers,
    pub(crate) retry_after: Option<u64>,
}

/// `503`, or a complete [`FixedResponse`].
fn status_or_response<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<FixedResponse, D::Error> {
    struct Either;

    impl<'de> Visitor<'de> for Either {
        type Value = FixedResponse;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a status, or an object of code, body, headers and retry_after")
        }

        fn visit_u64<E: serde::de::Error>(self, code: u64) -> Result<FixedResponse, E> {
            Ok(FixedResponse {
                code: Status::try_from(code).map_err(E::custom)?,
                body: Value::Null,
                headers: Headers::default(),
                retry_after: None,
            })
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FixedResponse, A::Error> {
            FixedResponse::deserialize(MapAccessDeserializer::new(map))
        }
    }

    deserializer.deserialize_any(Either)
}

/// A final status.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "u64")]
pub(crate) struct Status(pub(crate) StatusCode);

impl TryFrom<u64> for Status {
    type Error = String;

    fn try_from(code: u64) -> Result<Self, String> {
        (u16::try_from(code).ok())
            .filter(|code| (200..=599).contains(code))
            .and_then(|code| StatusCode::from_u16(code).ok())
            .map(Self)
            .ok_or_else(|| format!("a status must be from 200 to 599, not {code}"))
    }
}

/// Headers given by the script.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub(crate) struct Headers(pub(crate) HeaderMap);

impl TryFrom<BTreeMap<String, String>> for Headers {
    type Error = String;

    fn try_from(sent: BTreeMap<String, String>) -> Result<Self, String> {
        let mut headers = HeaderMap::new();
        for (name, value) in sent {
            let name: HeaderName =
                (name.parse()).map_err(|_| format!("`{name}` is not a valid header name"))?;
            if name == CONTENT_LENGTH || name == TRANSFER_ENCODING {
                return Err(format!(
                    "`{name}` is set by the server; see wrong_content_length"
                ));
            }
            let value = HeaderValue::from_str(&value)
                .map_err(|_| format!("`{name}` has an invalid value"))?;
            headers.append(name, value);
        }
        Ok(Self(headers))
    }
}

/// The `Location` of a redirect: a URL, or any part of one that is valid in a header.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Location(pub(crate) HeaderValue);

impl TryFrom<String> for Location {
    type Error = &'static str;

    fn try_from(url: String) -> Result<Self, &'static str> {
        let header = HeaderValue::try_from(url);
        header
            .map(Self)
            .map_err(|_| "a URL must not have control characters")
    }
}
