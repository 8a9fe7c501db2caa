//! Calls of endpoints that are not in the spec.

use std::fmt;
use std::time::Duration;

use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::call_options::CallOptions;
use super::connection::Connection;
use super::draft::Draft;
use super::request::Request;
use super::response::Response;
use super::retry::Retry;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, Security};

/// An operation for each HTTP method.
#[doc(hidden)]
#[derive(Debug)]
pub struct Endpoints([Operation; 7]);

/// The operations of an API for [`Endpoint`], with this authentication.
#[doc(hidden)]
#[must_use]
pub const fn endpoints(
    api: &'static str,
    security: Security,
    names: &'static [&'static str],
) -> Endpoints {
    const fn endpoint(
        api: &'static str,
        (method, idempotent): (&'static str, bool),
        security: Security,
        names: &'static [&'static str],
    ) -> Operation {
        Operation {
            api,
            id: "endpoint",
            method,
            path: "/…",
            idempotent,
            security,
            error_shape: None,
            names,
        }
    }
    // RFC 9110, 9.2.2.
    Endpoints([
        endpoint(api, ("GET", true), security, names),
        endpoint(api, ("HEAD", true), security, names),
        endpoint(api, ("OPTIONS", true), security, names),
        endpoint(api, ("PUT", true), security, names),
        endpoint(api, ("DELETE", true), security, names),
        endpoint(api, ("POST", false), security, names),
        endpoint(api, ("PATCH", false), security, names),
    ])
}

/// A call of an endpoint that is not in the spec.
///
/// Authentication, rate limit, retries and [`Error`] are as for every other call of the client. GET, HEAD, OPTIONS, PUT
/// and DELETE count as idempotent, POST and PATCH do not. The request is not validated.
///
/// ```no_run
/// use rollbook::Method;
///
/// # async fn example(client: rollbook::memberclicks::Client) -> Result<(), rollbook::Error> {
/// let call = client.endpoint(Method::GET, "/api/v1/event").query("pageSize", 10);
/// let events = call.receive::<serde_json::Value>().await?;
/// println!("{} events", events["events"].as_array().map_or(0, Vec::len));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct Endpoint {
    operation: Result<&'static Operation, &'static Operation>,
    connection: Connection,
    options: CallOptions,
    path: String,
    body: Option<Result<Vec<u8>, String>>,
}

impl Endpoint {
    /// A call of the endpoint with this method and path.
    #[doc(hidden)]
    pub fn new(
        connection: &Connection,
        endpoints: &'static Endpoints,
        method: Method,
        path: String,
    ) -> Self {
        let Endpoints(all) = endpoints;
        let operation = all.iter().find(|it| it.method == method.as_str());
        Self {
            operation: operation.ok_or(&all[0]),
            connection: connection.clone(),
            options: CallOptions::default(),
            path,
            body: None,
        }
    }

    /// Adds a query parameter.
    pub fn query(mut self, name: impl Into<String>, value: impl fmt::Display) -> Self {
        self.options.add_query(name.into(), value.to_string());
        self
    }

    /// Adds a header. Headers that the client sets itself, such as `Authorization`, are rejected.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.add_header(name.into(), value.into());
        self
    }

    /// The body, as JSON.
    pub fn body<T: Serialize + ?Sized>(mut self, body: &T) -> Self {
        let body = serde_json::to_vec(body).map_err(|_| ());
        self.body = Some(body.map_err(|()| "its body cannot be serialized as JSON".to_owned()));
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

    /// The request that [`send`](Self::send) sends, without sending it.
    ///
    /// # Errors
    ///
    /// If the method is not one of the seven above, or the path is invalid: it must begin with a slash and have neither
    /// dot segments, query nor fragment; only the last segment may be empty. Nothing was sent.
    #[inline]
    pub fn request(self) -> Result<Request, Error> {
        let unknown = "its method is not GET, HEAD, OPTIONS, PUT, DELETE, POST or PATCH";
        let operation = (self.operation).map_err(|any| any.cannot_be_built(unknown))?;
        if let Some(reason) = path_problem(&self.path) {
            return Err(operation.cannot_be_built(reason));
        }
        let mut draft = Draft::new(operation, self.connection, self.options);
        draft.literal(&self.path);
        if let Some(body) = self.body {
            let body = body.map_err(|reason| operation.cannot_be_built(&reason))?;
            draft.bytes("application/json", body);
        }
        draft.finish()
    }

    /// Sends it. The response has the raw [`body`](Response::body).
    ///
    /// # Errors
    ///
    /// As for every call. [`effect`](Error::effect) reports whether it may have taken effect.
    #[inline]
    pub async fn send(self) -> Result<Response<()>, Error> {
        Ok(self.request()?.execute().await?.without_body())
    }

    /// Sends it, and reads the response as JSON.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send); and if the body is not JSON or not a `T`.
    #[inline]
    pub async fn receive<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        self.request()?.execute().await?.json()
    }
}

/// Why a path does not stay below the base URL.
#[inline]
fn path_problem(path: &str) -> Option<&'static str> {
    let Some(segments) = path.strip_prefix('/') else {
        return Some("its path does not begin with a slash");
    };
    let is_plain = |c: char| c.is_ascii_graphic() && !"?#\\<>\"`{}^|".contains(c);
    if !path.chars().all(is_plain) {
        return Some(
            "its path has a character that must be percent-encoded, or a query or fragment",
        );
    }
    let mut segments: Vec<_> = segments.split('/').collect();
    if segments.last() == Some(&"") {
        segments.pop();
    }
    let is_dots_or_empty = |segment: &&str| {
        let dots = segment.to_ascii_lowercase().replace("%2e", ".");
        matches!(&*dots, "" | "." | "..")
    };
    segments
        .iter()
        .any(is_dots_or_empty)
        .then_some("its path has an empty segment, or a dot segment that could leave the base URL")
}

/// Path, query and body can contain member data.
impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint").finish_non_exhaustive()
    }
}
