//! The runtime of generated code and of your own APIs: connections, authentication, paging, rules.
//!
//! The items that users need are at the crate's root. Items hidden from these docs may change at any time.

mod array;
mod body;
mod by_name;
mod call_options;
mod clock;
mod connection;
#[doc(hidden)]
pub mod description;
mod draft;
mod endpoint;
mod error;
mod error_body;
mod extra;
mod field;
mod formats;
mod invalid;
mod item_stream;
pub mod items;
mod json_input;
mod key;
mod message;
mod observe;
mod operation;
mod options;
mod page;
pub mod page_stream;
pub mod paging;
mod query;
mod rate;
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
mod values;

// Documented at the crate's root.
#[doc(hidden)]
pub use by_name::NamedCall;
#[doc(hidden)]
pub use clock::Clock;
#[doc(hidden)]
pub use endpoint::Endpoint;
#[doc(hidden)]
pub use error::{Effect, Error, FieldError, Stage};
#[doc(hidden)]
pub use extra::Extra;
#[doc(hidden)]
pub use invalid::{BuilderErrors, Invalid};
#[doc(hidden)]
pub use item_stream::ItemStream;
#[doc(hidden)]
pub use observe::Attempt;
#[doc(hidden)]
pub use options::{Options, http_builder};
#[doc(hidden)]
pub use page_stream::{Page, PageStream};
#[doc(hidden)]
pub use rate::Rate;
#[doc(hidden)]
pub use request::Request;
#[doc(hidden)]
pub use response::Response;
#[doc(hidden)]
pub use retry::Retry;
#[doc(hidden)]
pub use secret::Secret;
#[cfg(feature = "test-util")]
#[doc(hidden)]
pub use test_util::{Reveal, reveal};
#[doc(hidden)]
pub use values::{Flag, InvalidDate, Lenient, Null, Patch, UnknownEnumValue, UsDate};

pub use call_options::CallOptions;
pub use connection::{Auth, Connection, SignIn, SignInFuture};
pub use draft::Draft;
pub use endpoint::{Endpoints, endpoints};
pub use error::ErrorDetails;
pub use error_body::ErrorBody;
#[cfg(feature = "schemars")]
pub use field::schema_default;
pub use field::{
    EmptyAsNone, IntoField, IntoList, IntoValue, LooseNumber, TypedOrRaw, convert, convert_items,
    default_value, required,
};
pub use key::Key;
pub use operation::{ErrorShape, Operation, Security};
pub use options::{UncheckedUrl, base_url, environment, header_safe, required_environment};
pub use request::CallFuture;
pub use response::{RawResponse, from_json};
pub use token::Token;

/// The maximum length of a body in an error.
const ERROR_BODY_LIMIT: usize = 64 * 1024;
