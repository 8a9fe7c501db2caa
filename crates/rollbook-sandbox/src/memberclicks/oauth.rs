//! Issues tokens and checks their permissions.

use std::time::Duration;

use axum::http::StatusCode;
use serde_json::json;

use crate::api::credentials;
use crate::app::App;
use crate::auth;
use crate::call::{Call, Form};
use crate::clock::after;
use crate::fields::object;
use crate::ids;
use crate::jwt::TokenError;
use crate::reply::{HandlerResult, Reply};
use crate::tokens::Grant;

const TOKEN_LIFETIME: Duration = Duration::from_secs(3600);
const REFRESH_TOKEN_LIFETIME: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Every client may read; the default of a request without a scope.
const DEFAULT_SCOPE: &str = "read";

/// The profile of the client and of the user of the password grant.
pub(super) const USER_ID: i64 = 1_001_345_630;
const SERVICE_ID: i64 = 7340;

/// An administrator's permissions, as in the token on the vendor's page.
const AUTHORITIES: [&str; 10] = [
    "ROLE_ADMIN",
    "ROLE_FINANCIAL_ADMIN",
    "ROLE_USER",
    "ROLE_CMS_ADMIN",
    "ROLE_PROFILE_IMPORT_ADMIN",
    "ROLE_PROFILE_ADMIN",
    "ROLE_COMMUNITY_ADMIN",
    "ROLE_MEMBERSHIP_ADMIN",
    "ROLE_FORMS_ADMIN",
    "ROLE_REPORTING_ADMIN",
];

/// The claim that only tokens of a user have.
const USER_NAME: &str = "user_name";

/// The authenticated caller.
pub(super) struct Caller {
    /// Whether a user signed in with a password, rather than the client alone.
    pub(super) is_user: bool,
}

/// `POST /oauth/v1/token` with a form.
pub(super) fn create_token(app: &App, call: &Call) -> HandlerResult {
    if !auth::has_client_credentials(call) {
        return Err(oauth_error(
            StatusCode::UNAUTHORIZED,
            "invalid_client",
            "Bad client credentials",
        ));
    }
    let form = call.form();
    match form.get("grant_type") {
        Some("client_credentials") => {
            let scope = scope(&form)?.unwrap_or(DEFAULT_SCOPE);
            Ok(token(app, scope, false, None))
        }
        Some("password") => {
            let scope = scope(&form)?.unwrap_or(DEFAULT_SCOPE);
            let is_valid = form.get("username") == Some(credentials::MEMBERCLICKS_USERNAME)
                && form.get("password") == Some(credentials::MEMBERCLICKS_PASSWORD);
            if !is_valid {
                return Err(oauth_error(
                    StatusCode::UNAUTHORIZED,
                    "invalid_grant",
                    "Bad credentials",
                ));
            }
            let refresh_token = app.refresh_tokens.issue(Grant {
                scope: scope.to_owned(),
                expires: after(app.clock.now(), REFRESH_TOKEN_LIFETIME),
            });
            Ok(token(app, scope, true, Some(&refresh_token)))
        }
        Some("refresh_token") => {
            let refresh_token = form.get("refresh_token").unwrap_or_default();
            let grant = app
                .refresh_tokens
                .check(refresh_token, app.clock.now())
                .map_err(|_| {
                    oauth_error(
                        StatusCode::UNAUTHORIZED,
                        "invalid_grant",
                        "Invalid refresh token",
                    )
                })?;
            let scope = scope(&form)?.unwrap_or(&grant.scope);
            if !scope
                .split(' ')
                .all(|word| grant.scope.split(' ').any(|own| own == word))
            {
                return Err(invalid_scope());
            }
            // The refresh token stays the same until it expires.
            Ok(token(app, scope, true, Some(refresh_token)))
        }
        Some(_) => Err(oauth_error(
            StatusCode::BAD_REQUEST,
            "unsupported_grant_type",
            "This grant type is not supported",
        )),
        None => Err(oauth_error(
            StatusCode::BAD_REQUEST,
            "invalid_request",
            "Missing grant type",
        )),
    }
}

/// The requested scope: `read`, `write` or both.
fn scope(form: &Form) -> Result<Option<&str>, Reply> {
    match form.get("scope") {
        None | Some("") => Ok(None),
        Some(scope)
            if scope
                .split(' ')
                .all(|word| matches!(word, "read" | "write")) =>
        {
            Ok(Some(scope))
        }
        Some(_) => Err(invalid_scope()),
    }
}

fn token(app: &App, scope: &str, for_user: bool, refresh_token: Option<&str>) -> Reply {
    let lifetime = app.token_lifetime(TOKEN_LIFETIME);
    let expires = after(app.clock.now(), lifetime);
    let jti = ids::uuid();
    // The claims of the token on the vendor's page, in its order. It belongs to a user; a token of the client alone has
    // no user name.
    let mut claims = object(json!({ "exp": expires.timestamp() }));
    if for_user {
        claims.insert(USER_NAME.to_owned(), USER_ID.to_string().into());
    }
    claims.extend(object(json!({
        "scope": scope.split(' ').collect::<Vec<_>>(),
        "serviceId": SERVICE_ID,
        "authorities": AUTHORITIES,
        "userId": USER_ID,
        "jti": jti,
        "client_id": credentials::CLIENT_ID,
    })));
    let access_token = app.access_tokens.memberclicks.issue(&claims.into());
    let mut body = json!({
        "access_token": access_token,
        "token_type": "bearer",
        "expires_in": lifetime.as_secs(),
        "scope": scope,
        "serviceId": SERVICE_ID,
        "userId": USER_ID,
        "jti": jti,
    });
    if let Some(refresh_token) = refresh_token {
        body["refresh_token"] = refresh_token.into();
    }
    Reply::json(StatusCode::OK, &body)
}

/// Checks that the token has `scope`. Errors have the OAuth shape, not that of resources (M17).
pub(super) fn allow(app: &App, call: &Call, scope: &str) -> Result<Caller, Reply> {
    let Some(token) = auth::bearer_token(call) else {
        let message = "Full authentication is required to access this resource";
        return Err(oauth_error(
            StatusCode::UNAUTHORIZED,
            "unauthorized",
            message,
        ));
    };
    let claims = app
        .access_tokens
        .memberclicks
        .check(token, app.clock.now())
        .map_err(|reason| {
            let message = match reason {
                TokenError::Unknown => "Invalid access token",
                TokenError::Expired => "Access token expired",
            };
            oauth_error(StatusCode::UNAUTHORIZED, "invalid_token", message)
        })?;
    if !(claims["scope"].as_array()).is_some_and(|scopes| scopes.iter().any(|own| own == scope)) {
        let message = format!("The token does not have the {scope} scope");
        return Err(oauth_error(
            StatusCode::FORBIDDEN,
            "insufficient_scope",
            &message,
        ));
    }
    Ok(Caller {
        is_user: claims[USER_NAME].is_string(),
    })
}

pub(super) fn oauth_error(status: StatusCode, error: &str, description: &str) -> Reply {
    Reply::json(
        status,
        &json!({ "error": error, "error_description": description }),
    )
}

fn invalid_scope() -> Reply {
    oauth_error(
        StatusCode::BAD_REQUEST,
        "invalid_scope",
        "The scopes are read and write, within those granted",
    )
}
