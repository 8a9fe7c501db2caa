//! Calls of operations by name, with parameters and body as JSON.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use serde_json::Value;

use super::call_options::CallOptions;
use super::connection::Connection;
use super::draft::Draft;
use super::request::{CallFuture, Request};
use super::response::Response;
use super::retry::Retry;
use crate::runtime::error::Error;
use crate::runtime::types::description::{Body, Description, Kind, Parameter, Place, Schema};
use crate::runtime::types::invalid::Invalid;

/// A call of an operation by its `operationId`, with parameters and body as JSON.
///
/// For programs that choose the operation at run time. Such a call works as the builder does: it is checked against the
/// spec, all field errors are reported at once, and [`request`](Self::request) returns the same [`Request`].
///
/// ```no_run
/// use serde_json::json;
///
/// # async fn example(client: rollbook::memberclicks::Client) -> Result<(), rollbook::Error> {
/// let created = client
///     .by_name("createProfile")?
///     .body(json!({"[Email]": "gary@example.com", "[Name | First]": "Gary"}))
///     .send()
///     .await?;
/// println!("{}", created["id"]);
/// # Ok(())
/// # }
/// ```
///
/// The [`Description`] lists parameters and body.
#[derive(Clone)]
#[must_use = "a call does nothing until it is sent, or awaited"]
pub struct NamedCall {
    description: &'static Description,
    connection: Connection,
    options: CallOptions,
    parameters: Vec<(Option<Place>, String, Value)>,
    body: Option<Value>,
}

impl NamedCall {
    /// A call of the operation with this id.
    #[doc(hidden)]
    pub fn new(
        connection: &Connection,
        descriptions: &'static [Description],
        operation_id: &str,
    ) -> Result<Self, Error> {
        let mut all = descriptions.iter();
        let Some(description) = all.find(|it| it.operation.id == operation_id) else {
            let ids = descriptions.iter().map(|it| it.operation.id);
            let ids = ids.collect::<Vec<_>>().join(", ");
            let reason = format!("no operation has the id {operation_id:?}; this API has {ids}");
            return Err(Error::config(connection.api(), reason));
        };
        Ok(Self {
            description,
            connection: connection.clone(),
            options: CallOptions::default(),
            parameters: Vec::new(),
            body: None,
        })
    }

    /// What the spec documents about the operation.
    #[must_use]
    pub fn description(&self) -> &'static Description {
        self.description
    }

    /// Sets a parameter by its wire name. Null means not set; a later value replaces an earlier one.
    ///
    /// Where two parameters share a name, use [`parameter_in`](Self::parameter_in).
    pub fn parameter(mut self, wire_name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.parameters.push((None, wire_name.into(), value.into()));
        self
    }

    /// Sets a parameter by its place and wire name.
    pub fn parameter_in(
        mut self,
        place: Place,
        wire_name: impl Into<String>,
        value: impl Into<Value>,
    ) -> Self {
        self.parameters
            .push((Some(place), wire_name.into(), value.into()));
        self
    }

    /// The body, with wire names.
    pub fn body(mut self, body: impl Into<Value>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// The time limit for one attempt of this call, in place of [`Options::timeout`](crate::Options::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.set_timeout(timeout);
        self
    }

    /// The time limit for all attempts of this call, in place of [`Retry::deadline`].
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.options.set_deadline(deadline);
        self
    }

    /// How this call is retried, in place of [`Options::retry`](crate::Options::retry).
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.set_retry(retry);
        self
    }

    /// Adds a header.
    pub fn extra_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.add_header(name.into(), value.into());
        self
    }

    /// Adds a query parameter that is not in the spec.
    pub fn extra_query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.add_query(name.into(), value.into());
        self
    }

    /// The request that [`send`](Self::send) sends, without sending it.
    ///
    /// # Errors
    ///
    /// If the call violates the spec; the error lists every violation.
    #[inline]
    pub fn request(self) -> Result<Request, Error> {
        let operation = self.description.operation;
        let mut invalid = Invalid::new();
        self.report_unknown(&mut invalid);
        let values: Vec<_> = (self.description.parameters.iter())
            .map(|parameter| (parameter, self.checked(parameter, &mut invalid)))
            .collect();
        let body = self.checked_body(&mut invalid);
        let (true, Some(body)) = (invalid.is_empty(), body) else {
            return Err(operation.invalid(invalid));
        };
        let value = |place, name: &str| {
            let mut in_place = values.iter().filter(|(it, _)| it.place == place);
            let named = in_place.find(|(it, _)| it.field.wire_name == name);
            named.map_or(&Value::Null, |(_, value)| value)
        };

        let mut draft = Draft::new(operation, self.connection, self.options);
        let mut rest = operation.path;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, behind) = after.split_once('}').unwrap_or((after, ""));
            draft.literal(before);
            draft.segment(value(Place::Path, name));
            rest = behind;
        }
        draft.literal(rest);
        for (parameter, value) in &values {
            let name = parameter.field.wire_name;
            match parameter.place {
                Place::Path => {}
                Place::Query => draft.query(name, value),
                Place::Header => draft.header(name, value),
            }
        }
        if let Some((described, body)) = body {
            match described.is_form {
                true => draft.form(described.content_type, &body),
                false => draft.json(described.content_type, &body),
            }
        }
        draft.finish()
    }

    /// Sends the call. Returns the response as JSON. Where the spec documents no body, an empty one is null, and one
    /// that is not JSON is text.
    ///
    /// # Errors
    ///
    /// As for the operation's builder. [`effect`](Error::effect) reports whether the call may have taken effect.
    #[inline]
    pub async fn send(self) -> Result<Response<Value>, Error> {
        let is_promised = self.description.response.is_some();
        let response = self.request()?.execute().await?;
        match is_promised {
            true => response.json(),
            false => Ok(response.without_body().map_body(|body| {
                let text = || String::from_utf8_lossy(body).into_owned().into();
                match body.trim_ascii().is_empty() {
                    true => Value::Null,
                    false => serde_json::from_slice(body).unwrap_or_else(|_| text()),
                }
            })),
        }
    }

    /// The caller's value of a parameter.
    #[inline]
    pub(in crate::runtime) fn value_of(&self, place: Place, wire_name: &str) -> Option<&Value> {
        let mut given = self.parameters.iter().rev();
        let found = given.find(|(at, name, _)| at.unwrap_or(place) == place && name == wire_name);
        found.map(|(.., value)| value)
    }

    /// The value of a parameter; adds its field errors to `invalid`.
    #[inline]
    fn checked(&self, parameter: &Parameter, invalid: &mut Invalid) -> Value {
        let Parameter { place, field } = parameter;
        let name = field.wire_name;
        let given = self.value_of(*place, name).filter(|value| !value.is_null());
        let initial = || {
            let pages = self.description.pages.as_ref()?;
            let is_size = *place == Place::Query && pages.size == name;
            (is_size && pages.sends_size).then(|| pages.default_size.into())
        };
        let value = match given.cloned().or_else(initial) {
            Some(value) => Ok(value),
            None if field.is_required => Invalid::missing(name),
            None => return Value::Null,
        };
        match place {
            Place::Path => invalid.segment(name, &value),
            Place::Header => invalid.header(name, &value),
            Place::Query => {}
        }
        invalid.take(name, &value, |_| false, field.schema.rule);
        value.unwrap_or_default()
    }

    /// The body; adds its field errors to `invalid`. `None` if it has any.
    #[inline]
    fn checked_body(&self, invalid: &mut Invalid) -> Option<Option<(&'static Body, Value)>> {
        match (&self.description.body, &self.body) {
            (Some(described), given) => {
                // As a builder without setters called.
                let body = given
                    .clone()
                    .unwrap_or_else(|| match described.schema.kind() {
                        Kind::Object => Value::Object(Default::default()),
                        _ => Value::Null,
                    });
                report_unknown_properties(&described.schema, "", &body, invalid);
                invalid.take("", &Ok(&body), |_| false, described.schema.rule);
                Some(Some((described, body)))
            }
            (None, Some(_)) => {
                invalid.add(Invalid::value("", "this operation has no body"));
                None
            }
            (None, None) => Some(None),
        }
    }

    #[inline]
    fn report_unknown(&self, invalid: &mut Invalid) {
        for (place, name, _) in &self.parameters {
            let takes = |it: &Parameter| {
                it.field.wire_name == name && place.is_none_or(|place| place == it.place)
            };
            if !self.description.parameters.iter().any(takes) {
                invalid.add(Invalid::value(name, "this operation has no such parameter"));
            }
        }
    }
}

/// Reports properties that a closed object does not have: a misspelt one would have no effect.
#[inline]
fn report_unknown_properties(schema: &Schema, place: &str, value: &Value, invalid: &mut Invalid) {
    match value {
        Value::Array(list) => {
            for (index, item) in list.iter().enumerate() {
                if let Some(schema) = schema.items() {
                    let place = format!("{place}[{index}]");
                    report_unknown_properties(&schema, &place, item, invalid);
                }
            }
        }
        Value::Object(properties) if schema.kind() == Kind::Object => {
            for (name, value) in properties {
                let inner = match place {
                    "" => name.clone(),
                    place => format!("{place}.{name}"),
                };
                match schema.properties().iter().find(|it| it.wire_name == name) {
                    Some(field) => report_unknown_properties(&field.schema, &inner, value, invalid),
                    None if schema.is_open => {}
                    None => invalid.add(Invalid::value(&inner, "the spec has no such property")),
                }
            }
        }
        _ => {}
    }
}

impl IntoFuture for NamedCall {
    type Output = Result<Response<Value>, Error>;
    type IntoFuture = CallFuture<Value>;

    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send()) as Pin<Box<_>>
    }
}

/// Parameters and body hold member data.
impl fmt::Debug for NamedCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NamedCall")
            .field("operation", &self.description.operation.id)
            .finish_non_exhaustive()
    }
}
