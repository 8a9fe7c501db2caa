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
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn #timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }

        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn #deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }

        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn #retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }

        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn #header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }

        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
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
