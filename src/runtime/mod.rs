//! The runtime of generated code and of your own APIs: connections, authentication, paging, rules.
//!
//! The items that users need are at the crate's root. Items hidden from these docs may change at any time.

// Each room imports only from those above it (`tests/house.rs`). The ground has no room.
mod clock;
mod error;
mod observe;
mod operation;

mod types;

mod json;

mod call;

mod list;

// Documented at the crate's root.
#[doc(hidden)]
pub use call::by_name::NamedCall;
#[doc(hidden)]
pub use call::endpoint::Endpoint;
#[doc(hidden)]
pub use call::http_client::http_builder;
#[doc(hidden)]
pub use call::options::Options;
#[doc(hidden)]
pub use call::rate::Rate;
#[doc(hidden)]
pub use call::request::Request;
#[doc(hidden)]
pub use call::response::Response;
#[doc(hidden)]
pub use call::retry::Retry;
#[cfg(feature = "test-util")]
#[doc(hidden)]
pub use call::test_util::{Reveal, reveal};
#[doc(hidden)]
pub use clock::Clock;
#[doc(hidden)]
pub use error::{Effect, Error, FieldError, Stage};
#[doc(hidden)]
pub use list::item_stream::ItemStream;
#[doc(hidden)]
pub use list::page_stream::{Page, PageStream};
#[doc(hidden)]
pub use observe::Attempt;
#[doc(hidden)]
pub use types::description;
#[doc(hidden)]
pub use types::extra::Extra;
#[doc(hidden)]
pub use types::invalid::{BuilderErrors, Invalid};
#[doc(hidden)]
pub use types::secret::Secret;
#[doc(hidden)]
pub use types::us_date::{InvalidDate, UsDate};
#[doc(hidden)]
pub use types::values::{Flag, Lenient, Null, Patch, UnknownEnumValue};

pub use call::base_url::{UncheckedUrl, base_url};
pub use call::call_options::CallOptions;
pub use call::connection::{Auth, Connection, SignIn, SignInFuture};
pub use call::credentials::environment;
pub use call::draft::Draft;
pub use call::endpoint::{Endpoints, endpoints};
pub use call::error_body::ErrorBody;
pub use call::request::CallFuture;
pub use call::response::RawResponse;
pub use call::token::Token;
#[doc(hidden)]
pub use call::token_store::{StoredToken, TokenStore};
#[doc(hidden)]
pub use call::vendor::{Need, Setting};
pub use call::vendor::{Values, Vendor};
pub use error::ErrorDetails;
pub use json::json_input::from_json;
pub use list::{items, page_stream, paging};
pub use operation::{ErrorShape, Operation, Security};
#[cfg(feature = "schemars")]
pub use types::field::schema_default;
pub use types::field::{
    EmptyAsNone, IntoField, IntoList, IntoValue, LooseNumber, TypedOrRaw, convert, convert_items,
    default_value, required,
};
pub use types::key::Key;
pub use types::rules;
