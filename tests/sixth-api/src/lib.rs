//! A made-up API that tests the recipe in ARCHITECTURE.md.

pub mod guestbook {
    //! The guest book of a made-up club. Everything but `connect` comes from the spec.

    include!(concat!(env!("OUT_DIR"), "/guestbook.rs"));

    impl Client {
        /// A client of the guest book at `base_url`.
        ///
        /// # Errors
        ///
        /// If the URL or the key cannot work.
        pub fn connect(base_url: &str, key: &str) -> Result<Self, rollbook::Error> {
            let auth = runtime::Auth {
                key: Some(key.into()),
                ..Default::default()
            };
            let read_error = |body: &runtime::ErrorBody<'_>| runtime::ErrorDetails {
                message: body.text_at("/reason"),
                ..Default::default()
            };
            let options = rollbook::Options::default();
            let connection =
                runtime::Connection::new("guestbook", base_url, auth, &options, read_error)?;
            Ok(connection.into())
        }
    }
}
