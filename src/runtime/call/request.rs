//! A request as a value, without credentials.

use std::borrow::Cow;
use std::fmt;
use std::pin::Pin;

use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Method, Url};

use super::body::Body;
use super::connection::{Connection, Placeholder};
use super::message::Message;
use super::response::{RawResponse, Response};
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;

/// The future of a call, from `.await` on its builder.
pub type CallFuture<T> = Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>;

/// The request that a call sends, as a value: for a dry run, a test or a log.
///
/// `request()` of every call's builder returns it without I/O, and `send()` sends the same value.
/// The credentials are replaced by a placeholder: each attempt adds them.
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
/// `Display` shows neither credentials nor member data, only the path template, the names of query
/// parameters and the length of the body. [`curl`](Self::curl) shows everything but the credentials.
#[derive(Clone)]
pub struct Request {
    pub(super) message: Message,
    pub(super) connection: Connection,
}

impl Request {
    /// The operation.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.message.operation
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.message.method
    }

    /// The URL, with the query.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.message.url
    }

    /// The body: JSON, or a form.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.message.body.as_deref()
    }

    /// The headers, with a placeholder such as `Bearer <token>` in place of the credentials.
    ///
    /// Without `Host` and `Content-Length`, which the HTTP client adds.
    #[must_use]
    pub fn headers(&self) -> HeaderMap {
        let credentials = self.placeholder().map(|it| {
            let text = format!("{}<{}>", it.scheme, it.what);
            // The texts are our own and valid in a header.
            let value = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
            (it.header.clone(), value)
        });
        self.all_headers(credentials.as_ref())
    }

    /// A curl command line that sends this request, for a POSIX shell.
    ///
    /// The credentials are a variable: `$TOKEN`, `$KEY` or `$CREDENTIALS`. Everything else is shown
    /// as it would be sent, including member data: do not log it.
    ///
    /// ```no_run
    /// # fn example(client: rollbook::yourcourts::Client) -> Result<(), rollbook::Error> {
    /// let request = client.update_user().email("sam@example.com").request()?;
    /// println!("{}", request.curl());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    #[inline]
    pub fn curl(&self) -> String {
        let mut curl = format!(
            "curl --request {} {}",
            self.message.method,
            quoted(self.message.url.as_str())
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
        if let Some(body) = &self.message.body {
            let body = quoted(&String::from_utf8_lossy(body));
            curl += &format!(" \\\n  --data-raw {body}");
        }
        curl
    }

    /// Sends it and reads the whole response.
    #[doc(hidden)]
    pub async fn execute(&self) -> Result<RawResponse, Error> {
        self.connection.call(&self.message).await
    }

    /// Sends it and reads the response up to its body.
    pub(in crate::runtime) async fn open(&self) -> Result<Body, Error> {
        self.connection.open(&self.message).await
    }

    fn all_headers(&self, credentials: Option<&(HeaderName, HeaderValue)>) -> HeaderMap {
        let user_agent = self.connection.user_agent();
        self.message.all_headers(user_agent, credentials)
    }

    fn placeholder(&self) -> Option<Placeholder> {
        self.connection.placeholder(self.message.operation)
    }
}

/// Quotes a text for a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// Shows only what cannot contain member data.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let origin = self.message.url.origin().ascii_serialization();
        let (base, path) = (self.connection.base_path(), self.message.operation.path);
        write!(f, "{} {origin}{base}{path}", self.message.method)?;
        let mut separator = '?';
        for (name, _) in self.message.url.query_pairs() {
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
        match &self.message.body {
            Some(body) => write!(f, "\n\n{} bytes", body.len()),
            None => Ok(()),
        }
    }
}

/// Path, query, headers and body can contain member data.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.message.operation.id)
            .finish_non_exhaustive()
    }
}
