//! What all five clients share: connection, tokens, errors, and the types that generated code is
//! made of. It knows no vendor.
//!
//! Users meet most of it through the crate's root. The rest is public because generated code, in
//! this crate or in another, stands on it; items hidden from these docs may change at any time.

mod by_name;
mod call_options;
mod clock;
mod connection;
pub mod description;
mod draft;
mod endpoint;
mod error;
mod extra;
mod field;
mod formats;
mod invalid;
mod item_stream;
pub mod items;
mod observe;
mod operation;
mod options;
mod page;
pub mod paging;
mod query;
mod rate;
mod refusal;
mod request;
mod response;
mod retry;
pub mod rules;
mod secret;
#[cfg(feature = "test-util")]
mod test_util;
#[cfg(feature = "rustls")]
mod tls;
mod token;
mod unread;
mod values;

pub use by_name::NamedCall;
pub use call_options::CallOptions;
pub use clock::Clock;
pub use connection::{Auth, Connection};
pub use draft::Draft;
pub use endpoint::{Endpoint, Endpoints, endpoints};
pub use error::{Effect, Error, FieldError, Refusal, Stage};
pub use extra::Extra;
#[cfg(feature = "schemars")]
pub use field::schema_default;
pub use field::{
    Exactly, IntoField, IntoList, IntoValue, Key, OrNothing, OrOdd, default_value, required,
    required_field, required_items,
};
pub use invalid::Invalid;
pub use item_stream::ItemStream;
pub use observe::Attempt;
pub use operation::{ErrorShape, Operation, Security};
pub use options::{
    GivenUrl, Options, base_url, environment, header_safe, http_builder, required_environment,
};
pub use rate::Rate;
pub use refusal::RefusalBody;
pub use request::{Request, Sending};
pub use response::{Answer, Response, from_json};
pub use retry::Retry;
pub use secret::Secret;
#[cfg(feature = "test-util")]
pub use test_util::{Reveal, reveal};
pub use token::{Fetching, SignIn, Token};
pub use values::{Flag, InvalidDate, Lenient, Null, Patch, UnknownWord, UsDate};

/// How many bytes of a body an error keeps.
const ERROR_BODY_LIMIT: usize = 64 * 1024;
