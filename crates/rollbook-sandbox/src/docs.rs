//! The browser pages: `/` lists the APIs, records and requests; `/docs/<api>` is Swagger UI, where calls can be tried
//! out. Requests for pages are not logged, and faults do not affect them.

use std::iter;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};

use crate::api::{Api, credentials};
use crate::options::{DocsFile, Options};

/// The pages load nothing from other hosts, whatever a spec contains. Swagger UI needs inline styles and `data:` icons.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const YAML: &str = "application/yaml";
const JSON: &str = "application/json";

/// The origin of any sandbox, in a file that is written before one starts; see
/// [`Builder::docs_file`](crate::Builder::docs_file).
pub const PLACEHOLDER_URL: &str = "http://sandbox.invalid";

/// A static file and its content type.
#[derive(Clone)]
struct File {
    content_type: &'static str,
    gzipped: bool,
    content: Bytes,
}

impl File {
    fn new(content_type: &'static str, content: impl Into<Bytes>) -> Self {
        Self {
            content_type,
            gzipped: false,
            content: content.into(),
        }
    }

    /// Every browser accepts gzip, so no other encoding is offered.
    fn gzipped(content_type: &'static str, content: &'static [u8]) -> Self {
        Self {
            gzipped: true,
            ..Self::new(content_type, content)
        }
    }
}

impl IntoResponse for File {
    fn into_response(self) -> Response {
        let headers: [(HeaderName, &str); 5] = [
            (CONTENT_TYPE, self.content_type),
            (CONTENT_SECURITY_POLICY, POLICY),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (REFERRER_POLICY, "no-referrer"),
            // The next sandbox on this port may have another version.
            (CACHE_CONTROL, "no-cache"),
        ];
        let encoding = self.gzipped.then_some([(CONTENT_ENCODING, "gzip")]);
        (headers, encoding, self.content).into_response()
    }
}

/// The routes of the pages; none without specs.
pub(crate) fn routes(options: &Options) -> Router {
    let mut routes = Router::new();
    if options.specs.specs.is_empty() {
        return routes;
    }
    for (api, spec) in &options.specs.specs {
        let id = api.id();
        routes = routes
            .route(&format!("/docs/{id}"), get(page(*api, options)))
            .route(
                &format!("/docs/{id}.yaml"),
                get(File::new(YAML, spec.clone())),
            );
    }
    for file in &options.specs.files {
        let DocsFile { name, text, .. } = file.clone();
        routes = routes.route(
            &format!("/docs/{name}"),
            get(|request: Request| async move { here(&text, &request) }),
        );
    }
    let bundle = include_bytes!("../swagger-ui/swagger-ui-bundle.js.gz");
    let style = include_bytes!("../swagger-ui/swagger-ui.css.gz");
    let apis: Vec<Api> = options.specs.specs.iter().map(|(api, _)| *api).collect();
    routes
        .route(
            "/",
            get(|request: Request| async move { list(&apis, &request) }),
        )
        .route(
            "/docs/list.js",
            get(File::new(SCRIPT, include_str!("docs/list.js"))),
        )
        .route(
            "/docs/page.js",
            get(File::new(SCRIPT, include_str!("docs/page.js"))),
        )
        .route(
            "/docs/page.css",
            get(File::new(STYLE, include_str!("docs/page.css"))),
        )
        .route(
            "/docs/swagger-ui-bundle.js",
            get(File::gzipped(SCRIPT, bundle)),
        )
        .route("/docs/swagger-ui.css", get(File::gzipped(STYLE, style)))
        .route("/docs/{*rest}", get(not_found))
}

/// `/`.
fn list(apis: &[Api], request: &Request) -> File {
    let host = escaped(host(request));
    let row = |api: &Api| {
        let (id, path) = (api.id(), api.base_path());
        format!(
            "<tr><td><a href=\"/docs/{id}\">{api}</a><td><code>http://{host}{path}</code>\
             <td><a href=\"/docs/{id}.yaml\">{id}.yaml</a>\n"
        )
    };
    let rows: String = apis.iter().map(row).collect();
    File::new(
        HTML,
        include_str!("docs/list.html").replace("{rows}", &rows),
    )
}

/// A file with the origin of the request. A host with a quote must not end a string.
fn here(text: &str, request: &Request) -> File {
    let origin = Value::from(format!("http://{}", host(request))).to_string();
    let origin = origin.trim_matches('"');
    File::new(JSON, text.replace(PLACEHOLDER_URL, origin))
}

fn host(request: &Request) -> &str {
    let host = request.headers().get(HOST);
    host.and_then(|host| host.to_str().ok()).unwrap_or_default()
}

/// `/docs/<api>`.
fn page(api: Api, options: &Options) -> File {
    let (id, path) = (api.id(), api.base_path());
    // The input of page.js. A `<` must not end the script element.
    let sandbox = json!({
        "spec": format!("/docs/{id}.yaml"),
        "server": path,
        "credentials": sandbox_credentials(api, options),
        "parameters": sandbox_parameters(api),
    });
    let sandbox = sandbox.to_string().replace('<', "\\u003c");
    let others = options.specs.files.iter().filter(|file| file.api == api);
    let files = iter::once(format!("{id}.yaml")).chain(others.map(|file| file.name.clone()));
    let files = files.map(|name| format!("<li><a href=\"/docs/{name}\">{name}</a>"));
    let page = include_str!("docs/page.html")
        .replace("{api}", api.name())
        .replace("{files}", &files.collect::<String>())
        .replace("{sandbox}", &sandbox);
    File::new(HTML, page)
}

/// Credentials by the names of the security schemes in the spec.
fn sandbox_credentials(api: Api, options: &Options) -> Value {
    let client =
        json!({ "username": credentials::CLIENT_ID, "password": credentials::CLIENT_SECRET });
    match api {
        Api::QuestionPro | Api::YourCourts => json!({ "apiKey": { "key": credentials::API_KEY } }),
        Api::MemberClicks => json!({
            "clientBasic": client,
            // The grant with the most permissions.
            "accessToken": { "token": {
                "path": "/oauth/v1/token",
                "client": "clientBasic",
                "form": {
                    "grant_type": "password",
                    "scope": "read write",
                    "username": credentials::MEMBERCLICKS_USERNAME,
                    "password": credentials::MEMBERCLICKS_PASSWORD,
                },
                "tokenField": "access_token",
                "prefix": "",
            } },
        }),
        Api::MembersPortal => json!({
            "accessToken": { "token": {
                "path": "/auth",
                "json": {
                    "username": credentials::MEMBERS_PORTAL_USERNAME,
                    "password": credentials::MEMBERS_PORTAL_PASSWORD,
                },
                "tokenField": "token",
                "prefix": if options.members_portal_bearer { "Bearer " } else { "" },
            } },
        }),
        Api::B2Core => json!({
            "clientBasic": client,
            "accessToken": { "token": {
                "path": "/tokens",
                "client": "clientBasic",
                "json": { "grant_type": "client_credentials" },
                "tokenField": "access_token",
                "prefix": "",
            } },
        }),
    }
}

/// Values for parameters whose example in the spec names a record that no sandbox has.
fn sandbox_parameters(api: Api) -> Value {
    match api {
        // The events of the initial state have no id (P6); this is the first new one.
        Api::MembersPortal => json!({ "eventId": 1 }),
        _ => json!({}),
    }
}

async fn not_found() -> Response {
    let body = File::new(
        "text/plain; charset=utf-8",
        "no such page; / lists the pages\n",
    );
    (StatusCode::NOT_FOUND, body).into_response()
}

/// Escapes `text` for an element or a quoted attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
