//! What a browser asks before the script of a page may call another origin (CORS).
//!
//! The vendors' own answers are not known. Here, pages of the same computer may call the APIs, and others that the
//! options name. The control API is not part of it.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::options::Origins;

const PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-allow-private-network");

/// Answers preflight requests, and allows pages to read the responses. Preflight requests are not logged, and faults do
/// not affect them.
pub(crate) async fn cors(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let origin = headers.get(ORIGIN).cloned();
    let allowed = origin.filter(|origin| is_allowed(&app.options.origins, origin));
    let asks = headers.get(ACCESS_CONTROL_REQUEST_METHOD).cloned();
    let mut response = match (asks, &allowed) {
        (Some(method), Some(_)) if request.method() == Method::OPTIONS => {
            preflight(method, headers)
        }
        _ => next.run(request).await,
    };
    if let Some(origin) = allowed {
        let headers = response.headers_mut();
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("*"));
        headers.append(VARY, HeaderValue::from_static("origin"));
    }
    response
}

/// Allows what is asked for.
fn preflight(method: HeaderValue, asked: &HeaderMap) -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, method);
    if let Some(names) = asked.get(ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, names.clone());
    }
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    headers.insert(PRIVATE_NETWORK, HeaderValue::from_static("true"));
    response
}

fn is_allowed(origins: &Origins, origin: &HeaderValue) -> bool {
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    let is_named = |name: &String| name == "*" || name.eq_ignore_ascii_case(origin);
    origins.named.iter().any(is_named) || (origins.loopback && is_loopback(origin))
}

fn is_loopback(origin: &str) -> bool {
    let uri = origin.parse::<Uri>().ok();
    let Some(host) = uri.as_ref().and_then(Uri::host) else {
        return false;
    };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host.ends_with(".localhost")
        || address.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_names_and_addresses_of_the_same_computer_are_loopback() {
        for origin in [
            "http://localhost:5173",
            "http://app.localhost",
            "https://127.0.0.1",
            "http://127.8.0.1:80",
            "http://[::1]:3000",
        ] {
            assert!(is_loopback(origin), "{origin}");
        }
        for origin in [
            "null",
            "",
            "http://localhost.example.com",
            "http://127.0.0.1.example.com",
            "http://example.com/localhost",
            "http://192.168.0.1",
            "file://",
        ] {
            assert!(!is_loopback(origin), "{origin}");
        }
    }
}
