//! The setters of the options of one call.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The names of the setters of the options of one call.
pub(super) const NAMES: [&str; 5] = [
    "timeout",
    "deadline",
    "retry",
    "extra_header",
    "extra_query",
];

/// Those setters, under names that no parameter has.
pub(super) fn setters([timeout, deadline, retry, header, query]: [Ident; 5]) -> TokenStream {
    quote! {
        /// The time for one attempt of this call, in place of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that ends by it reports whether it may have taken effect. One that is dropped, as
        /// `tokio::time::timeout` does, cannot.
        pub fn #timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }

        /// The time for all attempts of this call, in place of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn #deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }

        /// How this call is sent again, in place of [`Options::retry`](::rollbook::Options::retry). It shares the
        /// client's budget.
        pub fn #retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }

        /// One more header. What the client writes itself, such as `Authorization`, is refused.
        pub fn #header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }

        /// One more parameter of the query: for what the vendor takes and the spec does not have.
        pub fn #query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
    }
}
