//! A request as a value, without credentials. Each attempt of a call is made from it.

use std::borrow::Cow;
use std::fmt;
use std::pin::Pin;

use bytes::Bytes;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Method, Url};

use super::call_options::CallOptions;
use super::connection::Connection;
use super::error::Error;
use super::operation::Operation;
use super::response::{Answer, Response};

/// A call on its way, as `.await` on its builder makes it.
pub type Sending<T> = Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>;

/// How many headers each request has beside its own: `Accept`, `User-Agent` and the credentials are
/// added here, `Host` and `Content-Length` by the HTTP client.
const COMMON_HEADERS: usize = 5;

/// The request that a call sends, as a value: for a dry run, a test or a log.
///
/// `request()` of every call's builder makes it without I/O, and `send()` sends this same value.
/// Credentials are not in it: each attempt adds them, and here a placeholder stands in their place.
///
/// ```no_run
/// # fn example(client: rollbook::yourcourts::Client) -> Result<(), rollbook::Error> {
/// let request = client
///     .update_user()
///     .email("sam@example.com")
///     .body_map(|user| user.paid_dues(true))
///     .request()?;
/// assert_eq!(request.method(), "POST");
/// assert!(request.url().path().ends_with("/v1/users/sam@example.com"));
/// assert_eq!(request.body(), Some(&br#"{"paidDues":true}"#[..]));
/// println!("{request}");
/// # Ok(())
/// # }
/// ```
///
/// `Display` shows neither credentials nor member data: the path template in place of the path, the
/// names of the query's parameters, the length of the body. [`curl`](Self::curl) shows all but the
/// credentials.
#[derive(Clone)]
pub struct Request {
    pub(super) operation: &'static Operation,
    pub(super) method: Method,
    pub(super) url: Url,
    /// What only this request has; those of every request are added when it is sent.
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Option<Bytes>,
    pub(super) options: CallOptions,
    pub(super) connection: Connection,
}

/// What stands for the credentials.
pub(super) struct Placeholder {
    pub(super) header: HeaderName,
    /// What stands before them, such as `Bearer `.
    pub(super) scheme: &'static str,
    /// What they are.
    pub(super) what: &'static str,
}

impl Request {
    /// The operation that it calls.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The address, with the query.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The body: JSON, or a form.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.body.as_deref()
    }

    /// The headers, with a placeholder such as `Bearer <token>` in place of the credentials.
    ///
    /// `Host` and `Content-Length` are not among them: the HTTP client adds them.
    #[must_use]
    pub fn headers(&self) -> HeaderMap {
        let credentials = self.placeholder().map(|it| {
            let text = format!("{}<{}>", it.scheme, it.what);
            // The texts are our own and fit into a header.
            let value = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
            (it.header.clone(), value)
        });
        self.all_headers(credentials.as_ref())
    }

    /// A command line of curl that sends this request, for a POSIX shell.
    ///
    /// In place of the credentials it has a variable: `$TOKEN`, `$KEY` or `$CREDENTIALS`. Everything
    /// else is as it would be sent, member data included, so mind where you print it.
    ///
    /// ```no_run
    /// # fn example(client: rollbook::yourcourts::Client) -> Result<(), rollbook::Error> {
    /// let request = client.update_user().email("sam@example.com").request()?;
    /// println!("{}", request.curl());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn curl(&self) -> String {
        let mut curl = format!(
            "curl --request {} {}",
            self.method,
            quoted(self.url.as_str())
        );
        for (name, value) in &self.all_headers(None) {
            let header = format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()));
            curl += &format!(" \\\n  --header {}", quoted(&header));
        }
        if let Some(Placeholder {
            header,
            scheme,
            what,
        }) = self.placeholder()
        {
            let what = what.to_uppercase();
            curl += &format!(" \\\n  --header \"{header}: {scheme}${what}\"");
        }
        if let Some(body) = &self.body {
            let body = quoted(&String::from_utf8_lossy(body));
            curl += &format!(" \\\n  --data-raw {body}");
        }
        curl
    }

    /// Sends it and reads the whole response.
    #[doc(hidden)]
    pub async fn answer(&self) -> Result<Answer, Error> {
        self.connection.call(self).await
    }

    fn placeholder(&self) -> Option<Placeholder> {
        self.connection.placeholder(self.operation)
    }

    fn all_headers(&self, credentials: Option<&(HeaderName, HeaderValue)>) -> HeaderMap {
        // A map that grows moves all it has.
        let mut headers = HeaderMap::with_capacity(COMMON_HEADERS + self.headers.len());
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.connection.user_agent().clone());
        for (name, value) in self.headers.iter().chain(credentials) {
            headers.insert(name.clone(), value.clone());
        }
        headers
    }

    /// One attempt: a request for the HTTP client.
    pub(super) fn attempt(
        &self,
        credentials: Option<&(HeaderName, HeaderValue)>,
    ) -> reqwest::Request {
        let mut request = reqwest::Request::new(self.method.clone(), self.url.clone());
        *request.headers_mut() = self.all_headers(credentials);
        *request.body_mut() = self.body.clone().map(Into::into);
        request
    }
}

/// A text as one word of a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// Path, query, headers and body can hold member data; what is shown cannot.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let origin = self.url.origin().ascii_serialization();
        let (base, path) = (self.connection.base_path(), self.operation.path);
        write!(f, "{} {origin}{base}{path}", self.method)?;
        let mut separator = '?';
        for (name, _) in self.url.query_pairs() {
            write!(f, "{separator}{name}=…")?;
            separator = '&';
        }
        let placeholder = self.placeholder();
        let shown = |name: &HeaderName| {
            [ACCEPT, USER_AGENT, CONTENT_TYPE].contains(name)
                || placeholder.as_ref().is_some_and(|it| it.header == name)
        };
        for (name, value) in &self.headers() {
            let value = match shown(name) {
                true => String::from_utf8_lossy(value.as_bytes()),
                false => Cow::Borrowed("…"),
            };
            write!(f, "\n{name}: {value}")?;
        }
        match &self.body {
            Some(body) => write!(f, "\n\n{} bytes", body.len()),
            None => Ok(()),
        }
    }
}

/// Path, query, headers and body can hold member data.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::operation::Security;
    use crate::runtime::{Auth, Options, Refusal};

    static OPERATION: Operation = Operation {
        api: "test",
        id: "test",
        method: "POST",
        path: "/",
        idempotent: false,
        security: Security::None,
        error_shape: None,
        names: &[],
    };

    fn connection() -> Connection {
        let options = Options::new().user_agent("agent");
        let (base, auth) = ("http://localhost:1", Auth::default());
        Connection::new("test", base, auth, &options, |_| Refusal::default()).unwrap()
    }

    #[test]
    fn attempts_are_the_same_but_for_their_credentials() {
        let header = |name, value| {
            let name = HeaderName::from_static(name);
            (name, HeaderValue::from_static(value))
        };
        let request = Request {
            operation: &OPERATION,
            method: Method::POST,
            url: Url::parse("https://example.com/a%2Fb?c=d").unwrap(),
            headers: vec![header("x-club", "7")],
            body: Some(Bytes::from_static(b"{}")),
            options: CallOptions::default(),
            connection: connection(),
        };
        let (old, new) = (header("x-key", "old"), header("x-key", "new"));
        let sent = |credentials| {
            let attempt = request.attempt(credentials);
            let headers = attempt.headers().iter();
            let headers =
                headers.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
            let mut headers: Vec<_> = headers.collect();
            headers.sort();
            let body = attempt.body().and_then(reqwest::Body::as_bytes).unwrap();
            assert_eq!((attempt.method(), body), (&Method::POST, &b"{}"[..]));
            assert_eq!(attempt.url().as_str(), "https://example.com/a%2Fb?c=d");
            headers.join(", ")
        };
        let common = "accept: application/json, user-agent: agent, x-club: 7";
        assert_eq!(sent(None), common);
        assert_eq!(sent(Some(&old)), format!("{common}, x-key: old"));
        assert_eq!(sent(Some(&new)), format!("{common}, x-key: new"));
    }

    #[test]
    fn a_usual_request_has_room_for_the_headers_of_the_http_client() {
        let request = Request {
            operation: &OPERATION,
            method: Method::POST,
            url: Url::parse("https://example.com").unwrap(),
            headers: vec![(
                reqwest::header::CONTENT_TYPE,
                HeaderValue::from_static("application/json"),
            )],
            body: None,
            options: CallOptions::default(),
            connection: connection(),
        };
        let credentials = (
            reqwest::header::AUTHORIZATION,
            HeaderValue::from_static("Bearer x"),
        );
        let headers = request.attempt(Some(&credentials)).headers().clone();
        assert!(headers.capacity() >= headers.len() + 2);
    }
}
