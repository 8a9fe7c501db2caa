//! The same calls, hand-written: reqwest, serde, and structs with the fields of the responses.

use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::server::Server;

/// A client with a token.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base_url: String,
    token: String,
}

/// A profile. Custom attributes are fields, and dates are text.
#[derive(Deserialize)]
#[allow(missing_docs, reason = "named as in the spec")]
pub struct Profile {
    #[serde(rename = "[Profile ID]")]
    pub profile_id: i64,
    #[serde(rename = "[Name | Prefix]")]
    pub name_prefix: Option<String>,
    #[serde(rename = "[Name | First]")]
    pub name_first: Option<String>,
    #[serde(rename = "[Name | Middle]")]
    pub name_middle: Option<String>,
    #[serde(rename = "[Name | Last]")]
    pub name_last: Option<String>,
    #[serde(rename = "[Name | Suffix]")]
    pub name_suffix: Option<String>,
    #[serde(rename = "[Contact Name]")]
    pub contact_name: Option<String>,
    #[serde(rename = "[Email | Primary]")]
    pub email_primary: Option<String>,
    #[serde(rename = "[Address | Primary | Line 1]")]
    pub address_line_1: Option<String>,
    #[serde(rename = "[Address | Primary | Line 2]")]
    pub address_line_2: Option<String>,
    #[serde(rename = "[Address | Primary | City]")]
    pub address_city: Option<String>,
    #[serde(rename = "[Address | Primary | State]")]
    pub address_state: Option<String>,
    #[serde(rename = "[Address | Primary | Zip]")]
    pub address_zip: Option<String>,
    #[serde(rename = "[Address | Primary | Country]")]
    pub address_country: Option<String>,
    #[serde(rename = "[Phone | Primary]")]
    pub phone_primary: Option<String>,
    #[serde(rename = "[Organization]")]
    pub organization: Option<String>,
    #[serde(rename = "[Group]", default)]
    pub group: Vec<String>,
    #[serde(rename = "[Member Type]")]
    pub member_type: Option<String>,
    #[serde(rename = "[Member Status]")]
    pub member_status: Option<String>,
    #[serde(rename = "[Member Number]")]
    pub member_number: Option<String>,
    #[serde(rename = "[Username]")]
    pub username: Option<String>,
    #[serde(rename = "[Join Date]")]
    pub join_date: Option<String>,
    #[serde(rename = "[Expiration Date]")]
    pub expiration_date: Option<String>,
    #[serde(rename = "[Last Renewal Date]")]
    pub last_renewal_date: Option<String>,
    #[serde(rename = "[Created Date]")]
    pub created_date: Option<String>,
    #[serde(rename = "[Last Modified Date]")]
    pub last_modified_date: Option<String>,
    #[serde(rename = "[Deleted]")]
    pub deleted: Option<bool>,
    #[serde(rename = "[Profile URL]")]
    pub profile_url: Option<String>,
    #[serde(rename = "Website")]
    pub website: Option<String>,
    #[serde(rename = "Sports", default)]
    pub sports: Vec<String>,
}

/// A profile to create.
#[derive(Serialize)]
#[allow(missing_docs, reason = "named as in the spec")]
pub struct NewProfile<'a> {
    #[serde(rename = "[Email]")]
    pub email: &'a str,
    #[serde(rename = "[Name | First]")]
    pub name_first: &'a str,
    #[serde(rename = "[Name | Last]")]
    pub name_last: &'a str,
    #[serde(rename = "[Username]")]
    pub username: &'a str,
    #[serde(rename = "[Member Type]")]
    pub member_type: &'a str,
    #[serde(rename = "[Groups]")]
    pub groups: &'a [&'a str],
    #[serde(rename = "[Join Date]")]
    pub join_date: &'a str,
    #[serde(rename = "Website")]
    pub website: &'a str,
}

/// The response of creating a profile.
#[derive(Deserialize)]
#[allow(missing_docs, reason = "named as in the spec")]
pub struct CreatedProfile {
    pub id: i64,
    pub timestamp: Option<i64>,
    pub status: Option<i32>,
    pub message: Option<String>,
    pub url: Option<String>,
    pub item: Option<Map<String, Value>>,
}

/// A member. Two undocumented fields hold any JSON.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as in the spec")]
pub struct Member {
    pub id: i64,
    pub member_type: String,
    #[serde(default)]
    pub fields: Map<String, Value>,
    pub username: String,
    #[serde(default)]
    pub last_successful_login: Value,
    pub login: bool,
    pub member_of_org_item_id: Option<i64>,
    pub gravatar_url: Option<String>,
    pub email: Option<String>,
    pub forename: Option<String>,
    pub surname: Option<String>,
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

impl Client {
    /// Signs in.
    ///
    /// # Errors
    ///
    /// If the server returns no token.
    pub async fn connect(server: &Server) -> reqwest::Result<Self> {
        // reqwest needs a TLS provider, even without TLS.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(60))
            .connect_timeout(Duration::from_secs(10))
            .user_agent("hand-written/0.1.0")
            // As Rollbook does for loopback.
            .no_proxy()
            .build()?;
        let token: Token = http
            .post(format!("{}/oauth/v1/token", server.url))
            .basic_auth("id", Some("secret"))
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .send()
            .await?
            .error_for_status()?
            .json()
            .await?;
        Ok(Self {
            http,
            base_url: server.url.clone(),
            token: token.access_token,
        })
    }

    /// Gets a profile.
    ///
    /// # Errors
    ///
    /// If the server returns an error or invalid data.
    pub async fn get_profile(&self, id: i64) -> reqwest::Result<Profile> {
        self.http
            .get(format!("{}/api/v1/profile/{id}", self.base_url))
            .bearer_auth(&self.token)
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .send()
            .await?
            .error_for_status()?
            .json()
            .await
    }

    /// Creates a profile.
    ///
    /// # Errors
    ///
    /// If the server returns an error or invalid data.
    pub async fn create_profile(&self, body: &NewProfile<'_>) -> reqwest::Result<CreatedProfile> {
        self.http
            .post(format!("{}/api/v1/profile", self.base_url))
            .bearer_auth(&self.token)
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .json(body)
            .send()
            .await?
            .error_for_status()?
            .json()
            .await
    }

    /// Lists all members at once.
    ///
    /// # Errors
    ///
    /// If the server returns an error or invalid data.
    pub async fn list_members(&self) -> reqwest::Result<Vec<Member>> {
        self.http
            .get(format!("{}/org/members", self.base_url))
            .header(AUTHORIZATION, &self.token)
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .send()
            .await?
            .error_for_status()?
            .json()
            .await
    }
}
