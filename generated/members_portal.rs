// @generated from specs/members-portal.yaml by crates/rollbook-codegen: do not edit. To generate it again, run
// `GENERATED=write cargo test --test generated`.
// spec c0b85a3161814481, generator 00fb98bb6558775d
use ::rollbook::runtime;
/// The OpenAPI spec that this module is generated from, `specs/members-portal.yaml`: YAML, to hand to other tools.
pub const SPEC: &str = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/specs/members-portal.yaml")
);
/// The types of requests and responses.
#[allow(clippy::all, missing_docs, unexpected_cfgs)]
pub mod types {
    /// The user name and password of an API user.
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::members_portal::types::Credentials::builder()
    ///     .username("apitest1@membersportal.co")
    ///     .password("apiTestPassword1")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Credentials {
        /// The API user's password.
        pub password: ::rollbook::Secret,
        /// Name of the API user; an e-mail address in the sample.
        pub username: ::std::string::String,
    }
    impl ::std::fmt::Debug for Credentials {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Credentials").finish_non_exhaustive()
        }
    }
    impl Credentials {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::CredentialsBuilder {
            ::std::default::Default::default()
        }
    }
    /// An error body. The page shows none; this is the usual one of the server framework that the sign-in call resembles, so every property is optional, and a body may be something else ([R6](::rollbook::quirks#r6)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::members_portal::types::Error = serde_json::from_str(
    ///     r#"{
    ///   "timestamp": 1494511748121,
    ///   "status": 400,
    ///   "error": "Bad Request",
    ///   "message": "Could not read JSON",
    ///   "path": "/org/items"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Error {
        /// The HTTP reason phrase.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub error: ::std::option::Option<::std::string::String>,
        /// What went wrong, in words.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub message: ::std::option::Option<::std::string::String>,
        /// The path that was asked for.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub path: ::std::option::Option<::std::string::String>,
        /// The HTTP status once more.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub status: ::std::option::Option<i32>,
        /// When it happened, in milliseconds since 1970.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub timestamp: ::std::option::Option<i64>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Error {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Error").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Error {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Error;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Error, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "error" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "message" => {
                                __1 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "path" => {
                                __2 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "status" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<i32>>()?
                                        .0,
                                );
                            }
                            "timestamp" => {
                                __4 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<i64>>()?
                                        .0,
                                );
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Error {
                        error: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        message: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        path: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        status: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        timestamp: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for Error {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.error) {
                __map.serialize_entry("error", &self.error)?;
            }
            if ::std::option::Option::is_some(&self.message)
                || !self.extra.contains_key("message")
            {
                __map.serialize_entry("message", &self.message)?;
            }
            if ::std::option::Option::is_some(&self.path) {
                __map.serialize_entry("path", &self.path)?;
            }
            if ::std::option::Option::is_some(&self.status) {
                __map.serialize_entry("status", &self.status)?;
            }
            if ::std::option::Option::is_some(&self.timestamp) {
                __map.serialize_entry("timestamp", &self.timestamp)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// One event. The page gives everything but the name the type "Null", so the types here are guesses ([P5](::rollbook::quirks#p5)), and describes four different fields as the event's name, so their meaning is taken from what they are called ([P8](::rollbook::quirks#p8)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::members_portal::types::Event = serde_json::from_str(
    ///     r#"{
    ///   "id": null,
    ///   "eventName": "Mourne Mountains Camping",
    ///   "eventOwnerId": null,
    ///   "currentPageStatus": null,
    ///   "templateName": null,
    ///   "privateTag": null,
    ///   "theme": null
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Event {
        /// State of the event's page, going by its name ([P8](::rollbook::quirks#p8)). Null in every sample ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "currentPageStatus", default)
        )]
        pub current_page_status: ::std::option::Option<::std::string::String>,
        /// The name of the event.
        #[cfg_attr(feature = "schemars", schemars(rename = "eventName"))]
        pub event_name: ::std::string::String,
        /// Id of the owner of the event, going by its name ([P8](::rollbook::quirks#p8)); any JSON value. Null in every sample, so whether it is a number or text is unknown ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(feature = "schemars", schemars(rename = "eventOwnerId", default))]
        pub event_owner_id: ::serde_json::Value,
        /// The server's id of this event. Null in every sample, so do not use it as a key ([P6](::rollbook::quirks#p6)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub id: ::std::option::Option<i64>,
        /// A tag that is not public, going by its name ([P8](::rollbook::quirks#p8)). Null in every sample ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(feature = "schemars", schemars(rename = "privateTag", default))]
        pub private_tag: ::std::option::Option<::std::string::String>,
        /// Name of the template of the event's page, going by its name ([P8](::rollbook::quirks#p8)). Null in every sample ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(feature = "schemars", schemars(rename = "templateName", default))]
        pub template_name: ::std::option::Option<::std::string::String>,
        /// The theme of the event's page. Null in every sample ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub theme: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Event {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Event").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Event {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Event;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Event, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<::serde_json::Value> = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "currentPageStatus" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "eventName" => {
                                __1 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "eventOwnerId" => {
                                __2 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "id" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<i64>>()?
                                        .0,
                                );
                            }
                            "privateTag" => {
                                __4 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "templateName" => {
                                __5 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "theme" => {
                                __6 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Event {
                        current_page_status: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        event_name: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("eventName"),
                                );
                            }
                        },
                        event_owner_id: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        id: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        private_tag: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        template_name: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        theme: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for Event {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.current_page_status)
                || !self.extra.contains_key("currentPageStatus")
            {
                __map.serialize_entry("currentPageStatus", &self.current_page_status)?;
            }
            __map.serialize_entry("eventName", &self.event_name)?;
            __map.serialize_entry("eventOwnerId", &self.event_owner_id)?;
            if ::std::option::Option::is_some(&self.id) || !self.extra.contains_key("id")
            {
                __map.serialize_entry("id", &self.id)?;
            }
            if ::std::option::Option::is_some(&self.private_tag)
                || !self.extra.contains_key("privateTag")
            {
                __map.serialize_entry("privateTag", &self.private_tag)?;
            }
            if ::std::option::Option::is_some(&self.template_name)
                || !self.extra.contains_key("templateName")
            {
                __map.serialize_entry("templateName", &self.template_name)?;
            }
            if ::std::option::Option::is_some(&self.theme)
                || !self.extra.contains_key("theme")
            {
                __map.serialize_entry("theme", &self.theme)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// An event to create. Inferred as a whole ([P4](::rollbook::quirks#p4)): the properties are those of responses, without the id, which the server assigns ([R11](::rollbook::quirks#r11)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::members_portal::types::EventCreate::builder()
    ///     .event_name("Hockey Summer Camp")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EventCreate {
        /// State of the event's page. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
        #[serde(
            rename = "currentPageStatus",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub current_page_status: ::std::option::Option<::std::string::String>,
        /// The name of the event.
        #[serde(rename = "eventName")]
        pub event_name: ::std::string::String,
        /// Id of the owner, any JSON value, because no sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
        #[serde(
            rename = "eventOwnerId",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_owner_id: ::std::option::Option<::serde_json::Value>,
        /// A tag that is not public. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
        #[serde(
            rename = "privateTag",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub private_tag: ::std::option::Option<::std::string::String>,
        /// Name of the template of the event's page. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
        #[serde(
            rename = "templateName",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub template_name: ::std::option::Option<::std::string::String>,
        /// The theme of the event's page. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub theme: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for EventCreate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("EventCreate").finish_non_exhaustive()
        }
    }
    impl EventCreate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::EventCreateBuilder {
            ::std::default::Default::default()
        }
    }
    /// One person. The page's tables have nine fields; its samples also have `memberOfOrgItemId` and `gravatarUrl`, which are optional here ([P7](::rollbook::quirks#p7)), and additional properties are kept.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::members_portal::types::Member = serde_json::from_str(
    ///     r#"{
    ///   "id": 45,
    ///   "memberType": "member",
    ///   "fields": {
    ///     "Emergency Contact Phone": "+441234567890",
    ///     "Year of birth": "1980",
    ///     "Emergency Contact Name": "Peter Smith"
    ///   },
    ///   "username": "test45@test45.com",
    ///   "lastSuccessfulLogin": null,
    ///   "login": false,
    ///   "memberOfOrgItemId": null,
    ///   "gravatarUrl": null,
    ///   "email": "",
    ///   "forename": "",
    ///   "surname": ""
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Member {
        /// The member's e-mail address. Empty text in every sample ([P16](::rollbook::quirks#p16)), so it has no format here, and may be null or missing too ([R12](::rollbook::quirks#r12)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub email: ::std::option::Option<::std::string::String>,
        /// The organisation's own fields: the key is a field's label, spaces included, and the value any JSON value. The samples have only text, even for a year; numbers and booleans are allowed ([P17](::rollbook::quirks#p17)). Empty if the member has no values.
        pub fields: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        /// The member's given name. Empty text in every sample; it may be null or missing too ([R12](::rollbook::quirks#r12)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub forename: ::std::option::Option<::std::string::String>,
        /// Address of the member's picture. Only in samples, and null there ([P7](::rollbook::quirks#p7)).
        #[cfg_attr(feature = "schemars", schemars(rename = "gravatarUrl", default))]
        pub gravatar_url: ::std::option::Option<::std::string::String>,
        /// The server's id of this person.
        pub id: i64,
        /// When the member last logged in; any JSON value. Null in every sample, and of the type "Null" on the page, so whether a time is a number of milliseconds or text is unknown ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "lastSuccessfulLogin", default)
        )]
        pub last_successful_login: ::serde_json::Value,
        /// Whether this member can log in to Members Portal.
        pub login: bool,
        /// Id of the org item that the member belongs to. Only in samples, and null there ([P7](::rollbook::quirks#p7)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "memberOfOrgItemId", default)
        )]
        pub member_of_org_item_id: ::std::option::Option<i64>,
        /// The member's role, one of the types that the organisation has set up, such as administrator, runner, referee or student. An open set.
        #[cfg_attr(feature = "schemars", schemars(rename = "memberType"))]
        pub member_type: ::std::string::String,
        /// The member's family name. Empty text in every sample; it may be null or missing too ([R12](::rollbook::quirks#r12)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub surname: ::std::option::Option<::std::string::String>,
        /// The user name of the member. It is an e-mail address and may differ from `email`; either of the two may be empty ([P16](::rollbook::quirks#p16)).
        pub username: ::std::string::String,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Member {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Member").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Member {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Member;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Member, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<::serde_json::Value> = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<bool> = ::std::option::Option::None;
                    let mut __7: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __8: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __9: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __10: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "email" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "fields" => {
                                __1 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<
                                                ::serde_json::Map<
                                                    ::std::string::String,
                                                    ::serde_json::Value,
                                                >,
                                            >,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "forename" => {
                                __2 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "gravatarUrl" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "id" => {
                                __4 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "lastSuccessfulLogin" => {
                                __5 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "login" => {
                                __6 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "memberOfOrgItemId" => {
                                __7 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<i64>>()?
                                        .0,
                                );
                            }
                            "memberType" => {
                                __8 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "surname" => {
                                __9 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "username" => {
                                __10 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Member {
                        email: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        fields: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        forename: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        gravatar_url: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        id: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("id"),
                                );
                            }
                        },
                        last_successful_login: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        login: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("login"),
                                );
                            }
                        },
                        member_of_org_item_id: match __7 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        member_type: match __8 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("memberType"),
                                );
                            }
                        },
                        surname: match __9 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        username: match __10 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("username"),
                                );
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for Member {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.email)
                || !self.extra.contains_key("email")
            {
                __map.serialize_entry("email", &self.email)?;
            }
            __map.serialize_entry("fields", &self.fields)?;
            if ::std::option::Option::is_some(&self.forename)
                || !self.extra.contains_key("forename")
            {
                __map.serialize_entry("forename", &self.forename)?;
            }
            if ::std::option::Option::is_some(&self.gravatar_url)
                || !self.extra.contains_key("gravatarUrl")
            {
                __map.serialize_entry("gravatarUrl", &self.gravatar_url)?;
            }
            __map.serialize_entry("id", &self.id)?;
            __map.serialize_entry("lastSuccessfulLogin", &self.last_successful_login)?;
            __map.serialize_entry("login", &self.login)?;
            if ::std::option::Option::is_some(&self.member_of_org_item_id)
                || !self.extra.contains_key("memberOfOrgItemId")
            {
                __map.serialize_entry("memberOfOrgItemId", &self.member_of_org_item_id)?;
            }
            __map.serialize_entry("memberType", &self.member_type)?;
            if ::std::option::Option::is_some(&self.surname)
                || !self.extra.contains_key("surname")
            {
                __map.serialize_entry("surname", &self.surname)?;
            }
            __map.serialize_entry("username", &self.username)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A member to create. The page has no table for this body and marks nothing as required. In its only sample `memberType`, `fields` and `username` have values; the two that identify a member are required here ([R10](::rollbook::quirks#r10)). It is safest to send the rest as the sample does, as empty text if there is no value.
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::members_portal::types::MemberCreate::builder()
    ///     .id(45i64)
    ///     .member_type("member")
    ///     .fields(
    ///         serde_json::from_value::<
    ///             ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ///         >(
    ///             serde_json::json!(
    ///                 { "Emergency Contact Phone" : "+441234567890", "Year of birth" :
    ///                 "1980", "Emergency Contact Name" : "Peter Smith" }
    ///             ),
    ///         )?,
    ///     )
    ///     .username("test45@test45.com")
    ///     .login(false)
    ///     .email("")
    ///     .forename("")
    ///     .surname("")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MemberCreate {
        /// The member's e-mail address. The sample sends empty text, so it has no format here ([P16](::rollbook::quirks#p16)).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        /// Values for the organisation's own fields, by label, spaces included. Any JSON value may be sent ([P17](::rollbook::quirks#p17)).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub fields: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        /// The member's given name; the sample sends empty text.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub forename: ::std::option::Option<::std::string::String>,
        /// An id of the caller's choice. The sample sends one although the server assigns ids, and its effect is not documented: omit it ([P10](::rollbook::quirks#p10)).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<i64>,
        /// Whether the member can log in to Members Portal.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub login: ::std::option::Option<bool>,
        /// One of the member types that the organisation has set up.
        #[serde(rename = "memberType")]
        pub member_type: ::std::string::String,
        /// The member's family name; the sample sends empty text.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub surname: ::std::option::Option<::std::string::String>,
        /// The user name, an e-mail address in the sample. It may differ from `email` ([P16](::rollbook::quirks#p16)).
        pub username: ::std::string::String,
    }
    impl ::std::fmt::Debug for MemberCreate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MemberCreate").finish_non_exhaustive()
        }
    }
    impl MemberCreate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::MemberCreateBuilder {
            ::std::default::Default::default()
        }
    }
    /// One item of the organisation's tree, an OrgHierarchy resource. The page gives `parentId` and `type` the type "Null", because they are null in its samples; their descriptions are about an id and a kind, and so are the types here ([P5](::rollbook::quirks#p5)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::members_portal::types::OrgItem = serde_json::from_str(
    ///     r#"{
    ///   "id": 539,
    ///   "parentId": null,
    ///   "name": "Training League",
    ///   "type": null
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OrgItem {
        /// The server's id of this item.
        pub id: i64,
        /// What the organisation calls this club, region, county, country or unit.
        pub name: ::std::string::String,
        /// Id of the item above this one. For an organisation's first item of its own, it is the top-level item. Null in every sample ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(feature = "schemars", schemars(rename = "parentId", default))]
        pub parent_id: ::std::option::Option<i64>,
        /// The kind of item in the organisation's own words, for instance club, unit or region. Null in every sample ([P5](::rollbook::quirks#p5)).
        #[cfg_attr(feature = "schemars", schemars(rename = "type", default))]
        pub type_: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for OrgItem {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("OrgItem").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrgItem {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = OrgItem;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<OrgItem, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "id" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "name" => {
                                __1 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "parentId" => {
                                __2 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<i64>>()?
                                        .0,
                                );
                            }
                            "type" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(OrgItem {
                        id: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("id"),
                                );
                            }
                        },
                        name: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("name"),
                                );
                            }
                        },
                        parent_id: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        type_: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for OrgItem {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("id", &self.id)?;
            __map.serialize_entry("name", &self.name)?;
            if ::std::option::Option::is_some(&self.parent_id)
                || !self.extra.contains_key("parentId")
            {
                __map.serialize_entry("parentId", &self.parent_id)?;
            }
            if ::std::option::Option::is_some(&self.type_)
                || !self.extra.contains_key("type")
            {
                __map.serialize_entry("type", &self.type_)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// An org item to create. The only sample sends `id` and `name`; the other two properties are those of responses ([P11](::rollbook::quirks#p11)). Nothing is marked as required; `name` is required here, because an item without it is nothing ([R10](::rollbook::quirks#r10)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::members_portal::types::OrgItemCreate::builder()
    ///     .parent_id(554i64)
    ///     .name("Juniors")
    ///     .type_("team")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OrgItemCreate {
        /// An id of the caller's choice. The sample sends one although the server assigns ids, and its effect is not documented: omit it ([P10](::rollbook::quirks#p10)).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<i64>,
        /// The new item's name.
        pub name: ::std::string::String,
        /// Id of the item above the new one. No request sample has it ([P11](::rollbook::quirks#p11)).
        #[serde(
            rename = "parentId",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub parent_id: ::std::option::Option<i64>,
        /// The new item's kind in the organisation's own words. No request sample has it ([P11](::rollbook::quirks#p11)).
        #[serde(
            rename = "type",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub type_: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for OrgItemCreate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("OrgItemCreate").finish_non_exhaustive()
        }
    }
    impl OrgItemCreate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::OrgItemCreateBuilder {
            ::std::default::Default::default()
        }
    }
    /// The token for all other calls.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::members_portal::types::Token = serde_json::from_str(
    ///     r#"{
    ///   "token": "eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiJhcGl0ZXN0MUBtZW1iZXJzcG9ydGFsLmNvIiwiYXVkaWVuY2UiOiJ3ZWIiLCJjcmVhdGVkIjoxNDk0NTExNzQ4MTIxLCJleHAiOjE0OTUxMTY1NDh9.xgoMg1OcYumNTlMBC7L9R6PAWsvRZAuKktNCX3uAKj3AEY_8Z4xX_M4y-nNUDRsOyUWRAWIjL0Kg2HYioEeRtg"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Token {
        /// The value of the `Authorization` header of later calls. In the sample it is a JWT for HS512 that is valid for seven days ([R13](::rollbook::quirks#r13)), with `created` in milliseconds and `exp` in seconds; treat it as opaque ([P22](::rollbook::quirks#p22)).
        pub token: ::rollbook::Secret,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Token {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Token").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Token {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Token;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Token, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::rollbook::Secret> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "token" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Token {
                        token: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("token"),
                                );
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for Token {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("token", &self.token)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// Builders of the types of requests; the function `builder` of a type returns one.
    pub mod builder {
        /// Builder of [`Credentials`](super::Credentials).
        #[derive(Clone)]
        #[must_use]
        pub struct CredentialsBuilder {
            __set: ::std::boxed::Box<__Credentials>,
        }
        #[derive(Clone, Default)]
        struct __Credentials {
            password: ::std::option::Option<::rollbook::Secret>,
            username: ::std::option::Option<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __Credentials {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid.required_typed(&self.__errors, "password", &self.password);
                __invalid.required_typed(&self.__errors, "username", &self.username);
                __invalid
            }
        }
        impl ::std::fmt::Debug for CredentialsBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("CredentialsBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for CredentialsBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl CredentialsBuilder {
            /// The API user's password.
            pub fn password<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::rollbook::Secret>,
                    M,
                >,
            {
                self.__set.password = self
                    .__set
                    .__errors
                    .keep("password", value.into_field("password"));
                self
            }
            /// Name of the API user; an e-mail address in the sample.
            pub fn username<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.username = self
                    .__set
                    .__errors
                    .keep("username", value.into_field("username"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::Credentials, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<CredentialsBuilder> for super::Credentials {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: CredentialsBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.password, __set.username) {
                    (
                        true,
                        ::std::option::Option::Some(password),
                        ::std::option::Option::Some(username),
                    ) => {
                        let __value = Self { password, username };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, password, username) => {
                        __set.password = password;
                        __set.username = username;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::Credentials> for CredentialsBuilder {
            #[allow(unused_variables)]
            fn from(value: super::Credentials) -> Self {
                let super::Credentials { password, username } = value;
                let __set = __Credentials {
                    password: ::std::option::Option::Some(password),
                    username: ::std::option::Option::Some(username),
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`EventCreate`](super::EventCreate).
        #[derive(Clone)]
        #[must_use]
        pub struct EventCreateBuilder {
            __set: ::std::boxed::Box<__EventCreate>,
        }
        #[derive(Clone, Default)]
        struct __EventCreate {
            current_page_status: ::std::option::Option<::std::string::String>,
            event_name: ::std::option::Option<::std::string::String>,
            event_owner_id: ::std::option::Option<::serde_json::Value>,
            private_tag: ::std::option::Option<::std::string::String>,
            template_name: ::std::option::Option<::std::string::String>,
            theme: ::std::option::Option<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __EventCreate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid.typed(&self.__errors, "currentPageStatus");
                __invalid.required_typed(&self.__errors, "eventName", &self.event_name);
                __invalid.typed(&self.__errors, "eventOwnerId");
                __invalid.typed(&self.__errors, "privateTag");
                __invalid.typed(&self.__errors, "templateName");
                __invalid.typed(&self.__errors, "theme");
                __invalid
            }
        }
        impl ::std::fmt::Debug for EventCreateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("EventCreateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for EventCreateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl EventCreateBuilder {
            /// State of the event's page. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
            pub fn current_page_status<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.current_page_status = self
                    .__set
                    .__errors
                    .keep("currentPageStatus", value.into_field("currentPageStatus"));
                self
            }
            /// The name of the event.
            pub fn event_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.event_name = self
                    .__set
                    .__errors
                    .keep("eventName", value.into_field("eventName"));
                self
            }
            /// Id of the owner, any JSON value, because no sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
            pub fn event_owner_id<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::serde_json::Value>,
                    M,
                >,
            {
                self.__set.event_owner_id = self
                    .__set
                    .__errors
                    .keep("eventOwnerId", value.into_field("eventOwnerId"));
                self
            }
            /// A tag that is not public. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
            pub fn private_tag<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.private_tag = self
                    .__set
                    .__errors
                    .keep("privateTag", value.into_field("privateTag"));
                self
            }
            /// Name of the template of the event's page. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
            pub fn template_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.template_name = self
                    .__set
                    .__errors
                    .keep("templateName", value.into_field("templateName"));
                self
            }
            /// The theme of the event's page. No sample has a value ([P4](::rollbook::quirks#p4), [P5](::rollbook::quirks#p5)).
            pub fn theme<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.theme = self
                    .__set
                    .__errors
                    .keep("theme", value.into_field("theme"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::EventCreate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<EventCreateBuilder> for super::EventCreate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: EventCreateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.event_name) {
                    (true, ::std::option::Option::Some(event_name)) => {
                        let __value = Self {
                            event_name,
                            current_page_status: __set.current_page_status,
                            event_owner_id: __set.event_owner_id,
                            private_tag: __set.private_tag,
                            template_name: __set.template_name,
                            theme: __set.theme,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, event_name) => {
                        __set.event_name = event_name;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::EventCreate> for EventCreateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::EventCreate) -> Self {
                let super::EventCreate {
                    current_page_status,
                    event_name,
                    event_owner_id,
                    private_tag,
                    template_name,
                    theme,
                } = value;
                let __set = __EventCreate {
                    event_name: ::std::option::Option::Some(event_name),
                    current_page_status,
                    event_owner_id,
                    private_tag,
                    template_name,
                    theme,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`MemberCreate`](super::MemberCreate).
        #[derive(Clone)]
        #[must_use]
        pub struct MemberCreateBuilder {
            __set: ::std::boxed::Box<__MemberCreate>,
        }
        #[derive(Clone, Default)]
        struct __MemberCreate {
            email: ::std::option::Option<::std::string::String>,
            fields: ::std::option::Option<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            forename: ::std::option::Option<::std::string::String>,
            id: ::std::option::Option<i64>,
            login: ::std::option::Option<bool>,
            member_type: ::std::option::Option<::std::string::String>,
            surname: ::std::option::Option<::std::string::String>,
            username: ::std::option::Option<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __MemberCreate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "fields",
                        &self.fields,
                        ::std::option::Option::is_none,
                        &super::super::rules::R3,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "id",
                        &self.id,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid.typed(&self.__errors, "email");
                __invalid
                    .field(
                        &self.__errors,
                        "fields",
                        &self.fields,
                        ::std::option::Option::is_none,
                        &super::super::rules::R3,
                    );
                __invalid.typed(&self.__errors, "forename");
                __invalid
                    .field(
                        &self.__errors,
                        "id",
                        &self.id,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid.typed(&self.__errors, "login");
                __invalid
                    .required_typed(&self.__errors, "memberType", &self.member_type);
                __invalid.typed(&self.__errors, "surname");
                __invalid.required_typed(&self.__errors, "username", &self.username);
                __invalid
            }
        }
        impl ::std::fmt::Debug for MemberCreateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("MemberCreateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for MemberCreateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl MemberCreateBuilder {
            /// The member's e-mail address. The sample sends empty text, so it has no format here ([P16](::rollbook::quirks#p16)).
            pub fn email<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.email = self
                    .__set
                    .__errors
                    .keep("email", value.into_field("email"));
                self
            }
            /// Values for the organisation's own fields, by label, spaces included. Any JSON value may be sent ([P17](::rollbook::quirks#p17)).
            pub fn fields<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<
                        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                    >,
                    M,
                >,
            {
                self.__set.fields = self
                    .__set
                    .__errors
                    .keep("fields", value.into_field("fields"));
                self
            }
            /// The member's given name; the sample sends empty text.
            pub fn forename<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.forename = self
                    .__set
                    .__errors
                    .keep("forename", value.into_field("forename"));
                self
            }
            /// An id of the caller's choice. The sample sends one although the server assigns ids, and its effect is not documented: omit it ([P10](::rollbook::quirks#p10)).
            pub fn id<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
            {
                self.__set.id = self.__set.__errors.keep("id", value.into_field("id"));
                self
            }
            /// Whether the member can log in to Members Portal.
            pub fn login<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::std::option::Option<bool>, M>,
            {
                self.__set.login = self
                    .__set
                    .__errors
                    .keep("login", value.into_field("login"));
                self
            }
            /// One of the member types that the organisation has set up.
            pub fn member_type<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.member_type = self
                    .__set
                    .__errors
                    .keep("memberType", value.into_field("memberType"));
                self
            }
            /// The member's family name; the sample sends empty text.
            pub fn surname<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.surname = self
                    .__set
                    .__errors
                    .keep("surname", value.into_field("surname"));
                self
            }
            /// The user name, an e-mail address in the sample. It may differ from `email` ([P16](::rollbook::quirks#p16)).
            pub fn username<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.username = self
                    .__set
                    .__errors
                    .keep("username", value.into_field("username"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::MemberCreate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<MemberCreateBuilder> for super::MemberCreate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: MemberCreateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.member_type, __set.username) {
                    (
                        true,
                        ::std::option::Option::Some(member_type),
                        ::std::option::Option::Some(username),
                    ) => {
                        let __value = Self {
                            member_type,
                            username,
                            email: __set.email,
                            fields: __set.fields,
                            forename: __set.forename,
                            id: __set.id,
                            login: __set.login,
                            surname: __set.surname,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, member_type, username) => {
                        __set.member_type = member_type;
                        __set.username = username;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::MemberCreate> for MemberCreateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::MemberCreate) -> Self {
                let super::MemberCreate {
                    email,
                    fields,
                    forename,
                    id,
                    login,
                    member_type,
                    surname,
                    username,
                } = value;
                let __set = __MemberCreate {
                    member_type: ::std::option::Option::Some(member_type),
                    username: ::std::option::Option::Some(username),
                    email,
                    fields,
                    forename,
                    id,
                    login,
                    surname,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`OrgItemCreate`](super::OrgItemCreate).
        #[derive(Clone)]
        #[must_use]
        pub struct OrgItemCreateBuilder {
            __set: ::std::boxed::Box<__OrgItemCreate>,
        }
        #[derive(Clone, Default)]
        struct __OrgItemCreate {
            id: ::std::option::Option<i64>,
            name: ::std::option::Option<::std::string::String>,
            parent_id: ::std::option::Option<i64>,
            type_: ::std::option::Option<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __OrgItemCreate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "id",
                        &self.id,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "parentId",
                        &self.parent_id,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "id",
                        &self.id,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid.required_typed(&self.__errors, "name", &self.name);
                __invalid
                    .field(
                        &self.__errors,
                        "parentId",
                        &self.parent_id,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid.typed(&self.__errors, "type");
                __invalid
            }
        }
        impl ::std::fmt::Debug for OrgItemCreateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("OrgItemCreateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for OrgItemCreateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl OrgItemCreateBuilder {
            /// An id of the caller's choice. The sample sends one although the server assigns ids, and its effect is not documented: omit it ([P10](::rollbook::quirks#p10)).
            pub fn id<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
            {
                self.__set.id = self.__set.__errors.keep("id", value.into_field("id"));
                self
            }
            /// The new item's name.
            pub fn name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name = self
                    .__set
                    .__errors
                    .keep("name", value.into_field("name"));
                self
            }
            /// Id of the item above the new one. No request sample has it ([P11](::rollbook::quirks#p11)).
            pub fn parent_id<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
            {
                self.__set.parent_id = self
                    .__set
                    .__errors
                    .keep("parentId", value.into_field("parentId"));
                self
            }
            /// The new item's kind in the organisation's own words. No request sample has it ([P11](::rollbook::quirks#p11)).
            pub fn type_<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.type_ = self
                    .__set
                    .__errors
                    .keep("type", value.into_field("type"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::OrgItemCreate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<OrgItemCreateBuilder> for super::OrgItemCreate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: OrgItemCreateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.name) {
                    (true, ::std::option::Option::Some(name)) => {
                        let __value = Self {
                            name,
                            id: __set.id,
                            parent_id: __set.parent_id,
                            type_: __set.type_,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, name) => {
                        __set.name = name;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::OrgItemCreate> for OrgItemCreateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::OrgItemCreate) -> Self {
                let super::OrgItemCreate { id, name, parent_id, type_ } = value;
                let __set = __OrgItemCreate {
                    name: ::std::option::Option::Some(name),
                    id,
                    parent_id,
                    type_,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
    }
}
/// A client of Members Portal.
///
/// Cheap to clone: clones share connections, tokens and settings.
///
/// Org items, members and events of one organisation in Members Portal, where sports bodies, societies, charities and
/// clubs keep their members and take registrations online. The vendor calls an org item an OrgHierarchy resource.
///
/// **Where.** There is one host. The vendor calls the API a private beta: access is requested in the feedback section
/// of an account. Paths have no version, although the page is built from files called v1 ([P20](::rollbook::quirks#p20)).
///
/// **Authentication.** `POST /auth` returns a token, a JWT, for a user name and a password. Every other call sends that
/// token as the whole value of the `Authorization` header, without a scheme word ([P2](::rollbook::quirks#p2)). The vendor's own request samples
/// omit the header, but a call without it is answered with 401 ([P1](::rollbook::quirks#p1)). A server that rejects the bare token may expect
/// `Bearer ` before it; trying that form once after a 401 is fair ([P2](::rollbook::quirks#p2)). The sample token is valid for seven days
/// (604,800 s), which is not guaranteed ([R13](::rollbook::quirks#r13)). No refresh call is documented: authenticate again. Treat the token as
/// opaque. A reader of its claims takes `exp` in seconds, while the private claim `created` is in milliseconds ([P22](::rollbook::quirks#p22)).
///
/// **Requests.** The GET samples send `Accept: application/json`, the POST samples do not, and the page does not say
/// that it is required: send it always ([P25](::rollbook::quirks#p25)). POSTs send `Content-Type: application/json`.
///
/// **Responses.** Objects and lists are bare JSON, without an envelope. They are labelled
/// `application/json;charset=UTF-8`: compare the media type without its parameters ([P21](::rollbook::quirks#p21)). Creating returns 201 without
/// a body ([P12](::rollbook::quirks#p12)). 204 is in the vendor's list of statuses, and no call is known to use it. Few properties are required
/// here, and unknown ones may be present ([R32](::rollbook::quirks#r32)).
///
/// **Errors.** 400, 401, 404 and the 5xx range are documented, in words: 400 for invalid JSON, invalid data or an
/// invalid request, 401 for an `Authorization` header that is missing or invalid. No error body is shown; the one in
/// this file is inferred ([R6](::rollbook::quirks#r6)). 404 is described as if the object might come back; it means what a 404 usually means,
/// and a retry is pointless ([P18](::rollbook::quirks#p18)). A 5xx is called temporary, and the vendor's support team is notified of it. A POST
/// has no idempotency key, so only GET and `/auth` are safe to repeat ([P19](::rollbook::quirks#p19)).
///
/// **Paging.** Lists are complete: no paging, sorting or filtering is documented.
///
/// **Missing.** The page says that org items, members and events can be modified, and has no call for it ([P23](::rollbook::quirks#p23)). PUT
/// ("full updates only") and DELETE are in its table of verbs, and no call uses them ([P13](::rollbook::quirks#p13)); PATCH is announced for
/// future versions ([P14](::rollbook::quirks#p14)). No rate limit and no second environment are documented.
///
/// **Marks.** What the extensions and codes of this file mean:
///
/// - `x-evidence`: where a statement was seen: `page` (the vendor's page for this API), `docs` (another page of the
///   vendor), `code` (a public program that calls the API) or `inferred` (nowhere: our own conclusion). Every operation
///   has it. A parameter, property, response or example without it is as sure as the surest operation that uses it.
/// - `x-example-evidence`: the same, for the `example` beside it.
/// - `x-idempotent`: whether a repeat of the call has no further effect.
/// - [P1](::rollbook::quirks#p1), [R6](::rollbook::quirks#r6) and the like: rows of `QUIRKS.md`, which every package and export of this file contains. They list
///   where the vendor's pages contradict each other or are silent. The reading that was taken is stated wherever a row
///   is cited.
#[derive(Clone)]
pub struct Client {
    __connection: runtime::Connection,
}
impl Client {
    /// The connection that this client and its clones share.
    pub fn connection(&self) -> &runtime::Connection {
        &self.__connection
    }
    /// A call of the operation with this `operationId`, with parameters and body as JSON.
    ///
    /// # Errors
    ///
    /// If the spec has no such operation.
    pub fn by_name(
        &self,
        operation_id: &str,
    ) -> ::std::result::Result<::rollbook::NamedCall, ::rollbook::Error> {
        ::rollbook::NamedCall::new(
            &self.__connection,
            operations::DESCRIPTIONS,
            operation_id,
        )
    }
    /// A call of an endpoint that the spec does not have: the path is one below the base URL.
    pub fn endpoint(
        &self,
        method: ::rollbook::Method,
        path: impl ::std::convert::Into<::std::string::String>,
    ) -> ::rollbook::Endpoint {
        ::rollbook::Endpoint::new(
            &self.__connection,
            &operations::__ENDPOINTS,
            method,
            path.into(),
        )
    }
    /// Sign in and get a token
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .authenticate()
    ///     .body_map(|body| {
    ///         body.username("apitest1@membersportal.co").password("apiTestPassword1")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Checks a user name and a password and returns the token for all other calls. Nothing is stored, so the call may be repeated at any time ([R9](::rollbook::quirks#r9)); each response has a token of its own.
    ///
    /// `POST /auth`; authentication: none.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn authenticate(&self) -> builder::Authenticate {
        builder::Authenticate::__new(self)
    }
    /// List every org item
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_org_items().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// All items of the organisation's OrgHierarchy in one flat array. `parentId` tells where in the tree an item is. The sample has three items, and another sample lists the members of a fourth, so the list may not be complete ([P24](::rollbook::quirks#p24)).
    ///
    /// `GET /org/items`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn list_org_items(&self) -> builder::ListOrgItems {
        builder::ListOrgItems::__new(self)
    }
    /// Create an org item
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_org_item()
    ///     .body_map(|body| body.id(554i64).name("Barnsfield Football Club"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Adds an item to the organisation's tree. The response has no id: list the items to find the new one ([P12](::rollbook::quirks#p12)). A repeat may create a second item, because there is no idempotency key ([P19](::rollbook::quirks#p19)).
    ///
    /// `POST /org/items`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`): look before you send it again, or it may be done twice.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn create_org_item(&self) -> builder::CreateOrgItem {
        builder::CreateOrgItem::__new(self)
    }
    /// Fetch one org item
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.fetch_org_item().org_item_id(554i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// One item of the organisation's OrgHierarchy, by its id, such as a club or a region.
    ///
    /// `GET /org/items/{orgItemId}`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn fetch_org_item(&self) -> builder::FetchOrgItem {
        builder::FetchOrgItem::__new(self)
    }
    /// List every member of the organisation
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_all_members().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// All members, whatever section they belong to. The page has a heading and a table of fields for this call, but its request and response are failed file includes: path and status are inferred from similar calls ([P3](::rollbook::quirks#p3), [R5](::rollbook::quirks#r5)). If the server does not know it, list the members of each org item.
    ///
    /// `GET /org/members`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: inferred from similar calls, not documented, <https://docs.membersportal.co>.
    pub fn list_all_members(&self) -> builder::ListAllMembers {
        builder::ListAllMembers::__new(self)
    }
    /// Fetch one member
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.fetch_member().member_id(45i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// One person, by member id. Formally, this path and `/org/{orgItemId}/members` can match the same text; ids are integers, so a router matches the literal segment `members` first ([P15](::rollbook::quirks#p15)).
    ///
    /// `GET /org/members/{memberId}`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn fetch_member(&self) -> builder::FetchMember {
        builder::FetchMember::__new(self)
    }
    /// List the members of one section
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_members_in_section().org_item_id(4i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The members of one part of the organisation: a country, a county, a league, a team. The number in the path is the id of an org item, although the items themselves are below `/org/items` ([P15](::rollbook::quirks#p15)).
    ///
    /// `GET /org/{orgItemId}/members`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn list_members_in_section(&self) -> builder::ListMembersInSection {
        builder::ListMembersInSection::__new(self)
    }
    /// Create a member in a section
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_member()
    ///     .org_item_id(4i64)
    ///     .body(
    ///         rollbook::members_portal::types::MemberCreate::builder()
    ///             .id(45i64)
    ///             .member_type("member")
    ///             .fields(
    ///                 serde_json::from_value::<
    ///                     ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ///                 >(
    ///                     serde_json::json!(
    ///                         { "Emergency Contact Phone" : "+441234567890",
    ///                         "Year of birth" : "1980", "Emergency Contact Name" :
    ///                         "Peter Smith" }
    ///                     ),
    ///                 )?,
    ///             )
    ///             .username("test45@test45.com")
    ///             .login(false)
    ///             .email("")
    ///             .forename("")
    ///             .surname(""),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Adds a person to one org item. The response has no id: list the section to find the new member ([P12](::rollbook::quirks#p12)). A repeat may create a second member, because there is no idempotency key ([P19](::rollbook::quirks#p19)).
    ///
    /// `POST /org/{orgItemId}/members`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`): look before you send it again, or it may be done twice.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn create_member(&self) -> builder::CreateMember {
        builder::CreateMember::__new(self)
    }
    /// List every event
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_events().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// All events of the organisation. In the vendor's sample everything but the name is null, even the id, so an event may have no key ([P6](::rollbook::quirks#p6)).
    ///
    /// `GET /org/events`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.membersportal.co>.
    pub fn list_events(&self) -> builder::ListEvents {
        builder::ListEvents::__new(self)
    }
    /// Create an event (inferred)
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_event()
    ///     .body_map(|body| body.event_name("Hockey Summer Camp"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Experimental. The page has a heading for this call, but its fields, request and response are failed file includes ([P4](::rollbook::quirks#p4)). Path, body and status follow the other calls that create ([R5](::rollbook::quirks#r5), [R11](::rollbook::quirks#r11)). A repeat may create a second event ([P19](::rollbook::quirks#p19)).
    ///
    /// `POST /org/events`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`): look before you send it again, or it may be done twice.
    ///
    /// Source: inferred from similar calls, not documented, <https://docs.membersportal.co>.
    pub fn create_event(&self) -> builder::CreateEvent {
        builder::CreateEvent::__new(self)
    }
    /// Fetch one event (inferred)
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.fetch_event().event_id(12i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Experimental. The page has a heading for this call, but its fields, request and response are failed file includes ([P4](::rollbook::quirks#p4)), and its one sentence is about a person ([P9](::rollbook::quirks#p9)). Path and response follow the other calls that fetch ([R5](::rollbook::quirks#r5)).
    ///
    /// `GET /org/events/{eventId}`; authentication: header `authorization`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: inferred from similar calls, not documented, <https://docs.membersportal.co>.
    pub fn fetch_event(&self) -> builder::FetchEvent {
        builder::FetchEvent::__new(self)
    }
}
impl ::std::convert::From<runtime::Connection> for Client {
    fn from(connection: runtime::Connection) -> Self {
        Self { __connection: connection }
    }
}
impl ::std::fmt::Debug for Client {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Client").field("connection", &self.__connection).finish()
    }
}
/// Id, method, path and authentication of each operation.
pub mod operations {
    #[allow(unused_imports)]
    use ::rollbook::runtime::{self, Operation};
    /// `POST /auth`
    pub static AUTHENTICATE: Operation = Operation {
        api: "members_portal",
        id: "authenticate",
        method: "POST",
        path: "/auth",
        idempotent: true,
        security: runtime::Security::None,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &["token"],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /org/items`
    pub static LIST_ORG_ITEMS: Operation = Operation {
        api: "members_portal",
        id: "listOrgItems",
        method: "GET",
        path: "/org/items",
        idempotent: true,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &[],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `POST /org/items`
    pub static CREATE_ORG_ITEM: Operation = Operation {
        api: "members_portal",
        id: "createOrgItem",
        method: "POST",
        path: "/org/items",
        idempotent: false,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /org/items/{orgItemId}`
    pub static FETCH_ORG_ITEM: Operation = Operation {
        api: "members_portal",
        id: "fetchOrgItem",
        method: "GET",
        path: "/org/items/{orgItemId}",
        idempotent: true,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &["id", "parentId", "name", "type"],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /org/members`
    pub static LIST_ALL_MEMBERS: Operation = Operation {
        api: "members_portal",
        id: "listAllMembers",
        method: "GET",
        path: "/org/members",
        idempotent: true,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &[],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `GET /org/members/{memberId}`
    pub static FETCH_MEMBER: Operation = Operation {
        api: "members_portal",
        id: "fetchMember",
        method: "GET",
        path: "/org/members/{memberId}",
        idempotent: true,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &[
                "id",
                "memberType",
                "fields",
                "username",
                "lastSuccessfulLogin",
                "login",
                "memberOfOrgItemId",
                "gravatarUrl",
                "email",
                "forename",
                "surname",
            ],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /org/{orgItemId}/members`
    pub static LIST_MEMBERS_IN_SECTION: Operation = Operation {
        api: "members_portal",
        id: "listMembersInSection",
        method: "GET",
        path: "/org/{orgItemId}/members",
        idempotent: true,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &[],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `POST /org/{orgItemId}/members`
    pub static CREATE_MEMBER: Operation = Operation {
        api: "members_portal",
        id: "createMember",
        method: "POST",
        path: "/org/{orgItemId}/members",
        idempotent: false,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /org/events`
    pub static LIST_EVENTS: Operation = Operation {
        api: "members_portal",
        id: "listEvents",
        method: "GET",
        path: "/org/events",
        idempotent: true,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &[],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `POST /org/events`
    pub static CREATE_EVENT: Operation = Operation {
        api: "members_portal",
        id: "createEvent",
        method: "POST",
        path: "/org/events",
        idempotent: false,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /org/events/{eventId}`
    pub static FETCH_EVENT: Operation = Operation {
        api: "members_portal",
        id: "fetchEvent",
        method: "GET",
        path: "/org/events/{eventId}",
        idempotent: true,
        security: runtime::Security::Header("authorization"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["timestamp", "status", "error", "message", "path"],
            success: &[
                "id",
                "eventName",
                "eventOwnerId",
                "currentPageStatus",
                "templateName",
                "privateTag",
                "theme",
            ],
            proven: true,
        }),
        names: __NAMES,
    };
    const __NAMES: &[&str] = &[
        "currentPageStatus",
        "email",
        "error",
        "eventName",
        "eventOwnerId",
        "fields",
        "forename",
        "gravatarUrl",
        "id",
        "lastSuccessfulLogin",
        "login",
        "memberOfOrgItemId",
        "memberType",
        "message",
        "name",
        "parentId",
        "password",
        "path",
        "privateTag",
        "status",
        "surname",
        "templateName",
        "theme",
        "timestamp",
        "token",
        "type",
        "username",
    ];
    /// Every operation, in the spec's order.
    pub static ALL: &[&Operation] = &[
        &AUTHENTICATE,
        &LIST_ORG_ITEMS,
        &CREATE_ORG_ITEM,
        &FETCH_ORG_ITEM,
        &LIST_ALL_MEMBERS,
        &FETCH_MEMBER,
        &LIST_MEMBERS_IN_SECTION,
        &CREATE_MEMBER,
        &LIST_EVENTS,
        &CREATE_EVENT,
        &FETCH_EVENT,
    ];
    #[allow(unused_imports)]
    use ::rollbook::runtime::description::{
        Body, Description, Field, Pages, Parameter, Place, Schema,
    };
    static __FIELDS_0: [Field; 2usize] = [
        Field {
            wire_name: "username",
            rust_name: "username",
            is_required: true,
            is_secret: false,
            docs: "Name of the API user; an e-mail address in the sample.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"apitest1@membersportal.co\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "password",
            rust_name: "password",
            is_required: true,
            is_secret: true,
            docs: "The API user's password.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"apiTestPassword1\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_2: [Field; 7usize] = [
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: false,
            is_secret: false,
            docs: "The server's id of this event. Null in every sample, so do not use it as a key (P6).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("12"),
            schema: Schema {
                rule: &super::rules::R6,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "eventName",
            rust_name: "event_name",
            is_required: true,
            is_secret: false,
            docs: "The name of the event.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mourne Mountains Camping\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "eventOwnerId",
            rust_name: "event_owner_id",
            is_required: false,
            is_secret: false,
            docs: "Id of the owner of the event, going by its name (P8); any JSON value. Null in every sample, so whether it is a number or text is unknown (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::ANY,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "currentPageStatus",
            rust_name: "current_page_status",
            is_required: false,
            is_secret: false,
            docs: "State of the event's page, going by its name (P8). Null in every sample (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "templateName",
            rust_name: "template_name",
            is_required: false,
            is_secret: false,
            docs: "Name of the template of the event's page, going by its name (P8). Null in every sample (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "privateTag",
            rust_name: "private_tag",
            is_required: false,
            is_secret: false,
            docs: "A tag that is not public, going by its name (P8). Null in every sample (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "theme",
            rust_name: "theme",
            is_required: false,
            is_secret: false,
            docs: "The theme of the event's page. Null in every sample (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_3: [Field; 6usize] = [
        Field {
            wire_name: "eventName",
            rust_name: "event_name",
            is_required: true,
            is_secret: false,
            docs: "The name of the event.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Hockey Summer Camp\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "eventOwnerId",
            rust_name: "event_owner_id",
            is_required: false,
            is_secret: false,
            docs: "Id of the owner, any JSON value, because no sample has a value (P4, P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::ANY,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "currentPageStatus",
            rust_name: "current_page_status",
            is_required: false,
            is_secret: false,
            docs: "State of the event's page. No sample has a value (P4, P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "templateName",
            rust_name: "template_name",
            is_required: false,
            is_secret: false,
            docs: "Name of the template of the event's page. No sample has a value (P4, P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "privateTag",
            rust_name: "private_tag",
            is_required: false,
            is_secret: false,
            docs: "A tag that is not public. No sample has a value (P4, P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "theme",
            rust_name: "theme",
            is_required: false,
            is_secret: false,
            docs: "The theme of the event's page. No sample has a value (P4, P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_4: [Field; 11usize] = [
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: true,
            is_secret: false,
            docs: "The server's id of this person.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("45"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "memberType",
            rust_name: "member_type",
            is_required: true,
            is_secret: false,
            docs: "The member's role, one of the types that the organisation has set up, such as administrator, runner, referee or student. An open set.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"member\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "fields",
            rust_name: "fields",
            is_required: true,
            is_secret: false,
            docs: "The organisation's own fields: the key is a field's label, spaces included, and the value any JSON value. The samples have only text, even for a year; numbers and booleans are allowed (P17). Empty if the member has no values.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "{\"Emergency Contact Phone\":\"+441234567890\",\"Year of birth\":\"1980\",\"Emergency Contact Name\":\"Peter Smith\"}",
            ),
            schema: Schema {
                rule: &super::rules::R3,
                properties: &[],
                is_open: true,
            },
        },
        Field {
            wire_name: "username",
            rust_name: "username",
            is_required: true,
            is_secret: false,
            docs: "The user name of the member. It is an e-mail address and may differ from `email`; either of the two may be empty (P16).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test45@test45.com\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "lastSuccessfulLogin",
            rust_name: "last_successful_login",
            is_required: false,
            is_secret: false,
            docs: "When the member last logged in; any JSON value. Null in every sample, and of the type \"Null\" on the page, so whether a time is a number of milliseconds or text is unknown (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::ANY,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "login",
            rust_name: "login",
            is_required: true,
            is_secret: false,
            docs: "Whether this member can log in to Members Portal.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("false"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::BOOLEAN,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "memberOfOrgItemId",
            rust_name: "member_of_org_item_id",
            is_required: false,
            is_secret: false,
            docs: "Id of the org item that the member belongs to. Only in samples, and null there (P7).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("4"),
            schema: Schema {
                rule: &super::rules::R6,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "gravatarUrl",
            rust_name: "gravatar_url",
            is_required: false,
            is_secret: false,
            docs: "Address of the member's picture. Only in samples, and null there (P7).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"https://www.gravatar.com/avatar/0\"",
            ),
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "email",
            rust_name: "email",
            is_required: false,
            is_secret: false,
            docs: "The member's e-mail address. Empty text in every sample (P16), so it has no format here, and may be null or missing too (R12).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test45@test45.com\""),
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "forename",
            rust_name: "forename",
            is_required: false,
            is_secret: false,
            docs: "The member's given name. Empty text in every sample; it may be null or missing too (R12).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Peter\""),
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "surname",
            rust_name: "surname",
            is_required: false,
            is_secret: false,
            docs: "The member's family name. Empty text in every sample; it may be null or missing too (R12).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Smith\""),
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_5: [Field; 8usize] = [
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: false,
            is_secret: false,
            docs: "An id of the caller's choice. The sample sends one although the server assigns ids, and its effect is not documented: omit it (P10).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("45"),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "memberType",
            rust_name: "member_type",
            is_required: true,
            is_secret: false,
            docs: "One of the member types that the organisation has set up.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"member\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "fields",
            rust_name: "fields",
            is_required: false,
            is_secret: false,
            docs: "Values for the organisation's own fields, by label, spaces included. Any JSON value may be sent (P17).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("{\"Year of birth\":\"1980\"}"),
            schema: Schema {
                rule: &super::rules::R3,
                properties: &[],
                is_open: true,
            },
        },
        Field {
            wire_name: "username",
            rust_name: "username",
            is_required: true,
            is_secret: false,
            docs: "The user name, an e-mail address in the sample. It may differ from `email` (P16).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test45@test45.com\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "login",
            rust_name: "login",
            is_required: false,
            is_secret: false,
            docs: "Whether the member can log in to Members Portal.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("false"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::BOOLEAN,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "email",
            rust_name: "email",
            is_required: false,
            is_secret: false,
            docs: "The member's e-mail address. The sample sends empty text, so it has no format here (P16).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test45@test45.com\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "forename",
            rust_name: "forename",
            is_required: false,
            is_secret: false,
            docs: "The member's given name; the sample sends empty text.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Peter\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "surname",
            rust_name: "surname",
            is_required: false,
            is_secret: false,
            docs: "The member's family name; the sample sends empty text.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Smith\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_6: [Field; 4usize] = [
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: true,
            is_secret: false,
            docs: "The server's id of this item.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("554"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "parentId",
            rust_name: "parent_id",
            is_required: false,
            is_secret: false,
            docs: "Id of the item above this one. For an organisation's first item of its own, it is the top-level item. Null in every sample (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("539"),
            schema: Schema {
                rule: &super::rules::R6,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: true,
            is_secret: false,
            docs: "What the organisation calls this club, region, county, country or unit.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Barnsfield Football Club\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "type",
            rust_name: "type_",
            is_required: false,
            is_secret: false,
            docs: "The kind of item in the organisation's own words, for instance club, unit or region. Null in every sample (P5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"club\""),
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_7: [Field; 4usize] = [
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: false,
            is_secret: false,
            docs: "An id of the caller's choice. The sample sends one although the server assigns ids, and its effect is not documented: omit it (P10).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("554"),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "parentId",
            rust_name: "parent_id",
            is_required: false,
            is_secret: false,
            docs: "Id of the item above the new one. No request sample has it (P11).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("539"),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: true,
            is_secret: false,
            docs: "The new item's name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Barnsfield Football Club\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "type",
            rust_name: "type_",
            is_required: false,
            is_secret: false,
            docs: "The new item's kind in the organisation's own words. No request sample has it (P11).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"club\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_8: [Field; 1usize] = [
        Field {
            wire_name: "token",
            rust_name: "token",
            is_required: true,
            is_secret: true,
            docs: "The value of the `Authorization` header of later calls. In the sample it is a JWT for HS512 that is valid for seven days (R13), with `created` in milliseconds and `exp` in seconds; treat it as opaque (P22).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    /// The descriptions of all operations, in the order of the spec.
    pub static DESCRIPTIONS: &[Description] = &[
        Description {
            operation: &AUTHENTICATE,
            method_name: "authenticate",
            tag: "Tokens",
            summary: "Sign in and get a token",
            docs: "Checks a user name and a password and returns the token for all other calls. Nothing is stored, so the call may be repeated at any time (R9); each response has a token of its own.",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R0,
                    properties: &__FIELDS_0,
                    is_open: false,
                },
                example: "{\"username\":\"apitest1@membersportal.co\",\"password\":\"apiTestPassword1\"}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R8,
                properties: &__FIELDS_8,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_ORG_ITEMS,
            method_name: "list_org_items",
            tag: "OrgItems",
            summary: "List every org item",
            docs: "All items of the organisation's OrgHierarchy in one flat array. `parentId` tells where in the tree an item is. The sample has three items, and another sample lists the members of a fourth, so the list may not be complete (P24).",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R10,
                properties: &__FIELDS_6,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &CREATE_ORG_ITEM,
            method_name: "create_org_item",
            tag: "OrgItems",
            summary: "Create an org item",
            docs: "Adds an item to the organisation's tree. The response has no id: list the items to find the new one (P12). A repeat may create a second item, because there is no idempotency key (P19).",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R5,
                    properties: &__FIELDS_7,
                    is_open: false,
                },
                example: "{\"id\":554,\"name\":\"Barnsfield Football Club\"}",
            }),
            response: ::std::option::Option::None,
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &FETCH_ORG_ITEM,
            method_name: "fetch_org_item",
            tag: "OrgItems",
            summary: "Fetch one org item",
            docs: "One item of the organisation's OrgHierarchy, by its id, such as a club or a region.",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "orgItemId",
                        rust_name: "org_item_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The id of an org item, as the list of org items has it.",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("554"),
                        schema: Schema {
                            rule: &super::rules::R4,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R9,
                properties: &__FIELDS_6,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_ALL_MEMBERS,
            method_name: "list_all_members",
            tag: "Members",
            summary: "List every member of the organisation",
            docs: "All members, whatever section they belong to. The page has a heading and a table of fields for this call, but its request and response are failed file includes: path and status are inferred from similar calls (P3, R5). If the server does not know it, list the members of each org item.",
            evidence: "inferred",
            source: "https://docs.membersportal.co",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R12,
                properties: &__FIELDS_4,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &FETCH_MEMBER,
            method_name: "fetch_member",
            tag: "Members",
            summary: "Fetch one member",
            docs: "One person, by member id. Formally, this path and `/org/{orgItemId}/members` can match the same text; ids are integers, so a router matches the literal segment `members` first (P15).",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "memberId",
                        rust_name: "member_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The member's id, as lists of members have it.",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("45"),
                        schema: Schema {
                            rule: &super::rules::R4,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R11,
                properties: &__FIELDS_4,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_MEMBERS_IN_SECTION,
            method_name: "list_members_in_section",
            tag: "Members",
            summary: "List the members of one section",
            docs: "The members of one part of the organisation: a country, a county, a league, a team. The number in the path is the id of an org item, although the items themselves are below `/org/items` (P15).",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "orgItemId",
                        rust_name: "org_item_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The id of the org item whose members are meant. It stands right after `/org` here and after `/org/items` in the paths of org items; both are the same id (P15). The sample's 4 is not among the items of the sample list (P24).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("4"),
                        schema: Schema {
                            rule: &super::rules::R4,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R12,
                properties: &__FIELDS_4,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &CREATE_MEMBER,
            method_name: "create_member",
            tag: "Members",
            summary: "Create a member in a section",
            docs: "Adds a person to one org item. The response has no id: list the section to find the new member (P12). A repeat may create a second member, because there is no idempotency key (P19).",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "orgItemId",
                        rust_name: "org_item_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The id of the org item whose members are meant. It stands right after `/org` here and after `/org/items` in the paths of org items; both are the same id (P15). The sample's 4 is not among the items of the sample list (P24).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("4"),
                        schema: Schema {
                            rule: &super::rules::R4,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R2,
                    properties: &__FIELDS_5,
                    is_open: false,
                },
                example: "{\"id\":45,\"memberType\":\"member\",\"fields\":{\"Emergency Contact Phone\":\"+441234567890\",\"Year of birth\":\"1980\",\"Emergency Contact Name\":\"Peter Smith\"},\"username\":\"test45@test45.com\",\"login\":false,\"email\":\"\",\"forename\":\"\",\"surname\":\"\"}",
            }),
            response: ::std::option::Option::None,
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_EVENTS,
            method_name: "list_events",
            tag: "Events",
            summary: "List every event",
            docs: "All events of the organisation. In the vendor's sample everything but the name is null, even the id, so an event may have no key (P6).",
            evidence: "page",
            source: "https://docs.membersportal.co",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R14,
                properties: &__FIELDS_2,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &CREATE_EVENT,
            method_name: "create_event",
            tag: "Events",
            summary: "Create an event (inferred)",
            docs: "Experimental. The page has a heading for this call, but its fields, request and response are failed file includes (P4). Path, body and status follow the other calls that create (R5, R11). A repeat may create a second event (P19).",
            evidence: "inferred",
            source: "https://docs.membersportal.co",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R1,
                    properties: &__FIELDS_3,
                    is_open: false,
                },
                example: "{\"eventName\":\"Hockey Summer Camp\"}",
            }),
            response: ::std::option::Option::None,
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &FETCH_EVENT,
            method_name: "fetch_event",
            tag: "Events",
            summary: "Fetch one event (inferred)",
            docs: "Experimental. The page has a heading for this call, but its fields, request and response are failed file includes (P4), and its one sentence is about a person (P9). Path and response follow the other calls that fetch (R5).",
            evidence: "inferred",
            source: "https://docs.membersportal.co",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "eventId",
                        rust_name: "event_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The event's id, if a list of events has one; it is null in the sample (P6).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("12"),
                        schema: Schema {
                            rule: &super::rules::R4,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R13,
                properties: &__FIELDS_2,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
    ];
    /// The operations of calls of any other endpoint: one for each method.
    pub(super) static __ENDPOINTS: runtime::Endpoints = runtime::endpoints(
        "members_portal",
        runtime::Security::Header("authorization"),
        __NAMES,
    );
}
/// The builder of a call of each operation: parameters, body, options, then `send`.
#[allow(clippy::all)]
pub mod builder {
    #[allow(unused_imports)]
    use ::rollbook::runtime;
    #[allow(unused_imports)]
    use super::types;
    /// A call of [`Client::authenticate`](super::Client::authenticate): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .authenticate()
    ///     .body_map(|body| {
    ///         body.username("apitest1@membersportal.co").password("apiTestPassword1")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct Authenticate {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            types::builder::CredentialsBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for Authenticate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Authenticate").finish_non_exhaustive()
        }
    }
    impl Authenticate {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::Credentials>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::CredentialsBuilder,
            ) -> types::builder::CredentialsBuilder,
        {
            self.__body = self.__body.map(build);
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::AUTHENTICATE;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self
                .__body
                .and_then(<types::Credentials as ::std::convert::TryFrom<_>>::try_from);
            let __body = __invalid.keep(&__body);
            let (true, ::std::option::Option::Some(__body)) = (
                __invalid.is_empty(),
                __body,
            ) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/auth");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /auth`.
        ///
        /// # Errors
        ///
        /// See [`Client::authenticate`](super::Client::authenticate).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<types::Token>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for Authenticate {
        type Output = ::std::result::Result<
            runtime::Response<types::Token>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Token>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_org_items`](super::Client::list_org_items): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_org_items().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListOrgItems {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListOrgItems {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListOrgItems").finish_non_exhaustive()
        }
    }
    impl ListOrgItems {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
            }
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::LIST_ORG_ITEMS;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let (true,) = (__invalid.is_empty(),) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/items");
            __draft.finish()
        }
        /// Sends `GET /org/items`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_org_items`](super::Client::list_org_items).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::OrgItem>>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
        /// Every item of the list, read as the bytes arrive, in memory that does not grow with it.
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error of its own, and the next item follows; a lost connection is an error at the end, so a list that is cut short never looks whole.
        pub fn stream(self) -> ::rollbook::ItemStream<types::OrgItem> {
            runtime::items::stream(&super::operations::LIST_ORG_ITEMS, self.__request())
        }
    }
    impl ::std::future::IntoFuture for ListOrgItems {
        type Output = ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::OrgItem>>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<::std::vec::Vec<types::OrgItem>>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::create_org_item`](super::Client::create_org_item): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_org_item()
    ///     .body_map(|body| body.id(554i64).name("Barnsfield Football Club"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct CreateOrgItem {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            types::builder::OrgItemCreateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for CreateOrgItem {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateOrgItem").finish_non_exhaustive()
        }
    }
    impl CreateOrgItem {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::OrgItemCreate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::OrgItemCreateBuilder,
            ) -> types::builder::OrgItemCreateBuilder,
        {
            self.__body = self.__body.map(build);
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::CREATE_ORG_ITEM;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self
                .__body
                .and_then(
                    <types::OrgItemCreate as ::std::convert::TryFrom<_>>::try_from,
                );
            let __body = __invalid.keep(&__body);
            let (true, ::std::option::Option::Some(__body)) = (
                __invalid.is_empty(),
                __body,
            ) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/items");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /org/items`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_org_item`](super::Client::create_org_item).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<()>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            ::std::result::Result::Ok(response.without_body())
        }
    }
    impl ::std::future::IntoFuture for CreateOrgItem {
        type Output = ::std::result::Result<runtime::Response<()>, ::rollbook::Error>;
        type IntoFuture = runtime::CallFuture<()>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::fetch_org_item`](super::Client::fetch_org_item): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.fetch_org_item().org_item_id(554i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct FetchOrgItem {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        org_item_id: ::std::result::Result<i64, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for FetchOrgItem {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("FetchOrgItem").finish_non_exhaustive()
        }
    }
    impl FetchOrgItem {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                org_item_id: runtime::Invalid::missing("orgItemId"),
            }
        }
        /// The id of an org item, as the list of org items has it.
        pub fn org_item_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.org_item_id = ::rollbook::runtime::required(
                "orgItemId",
                value.into_field("orgItemId"),
            );
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::FETCH_ORG_ITEM;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("orgItemId", &self.org_item_id);
            let __0 = __invalid
                .take("orgItemId", &self.org_item_id, |_| false, &super::rules::R4);
            let (true, ::std::option::Option::Some(__0)) = (__invalid.is_empty(), __0)
            else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/items/");
            __draft.segment(__0);
            __draft.finish()
        }
        /// Sends `GET /org/items/{orgItemId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::fetch_org_item`](super::Client::fetch_org_item).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::OrgItem>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for FetchOrgItem {
        type Output = ::std::result::Result<
            runtime::Response<types::OrgItem>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::OrgItem>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_all_members`](super::Client::list_all_members): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_all_members().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListAllMembers {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListAllMembers {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListAllMembers").finish_non_exhaustive()
        }
    }
    impl ListAllMembers {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
            }
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::LIST_ALL_MEMBERS;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let (true,) = (__invalid.is_empty(),) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/members");
            __draft.finish()
        }
        /// Sends `GET /org/members`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_all_members`](super::Client::list_all_members).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Member>>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
        /// Every item of the list, read as the bytes arrive, in memory that does not grow with it.
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error of its own, and the next item follows; a lost connection is an error at the end, so a list that is cut short never looks whole.
        pub fn stream(self) -> ::rollbook::ItemStream<types::Member> {
            runtime::items::stream(
                &super::operations::LIST_ALL_MEMBERS,
                self.__request(),
            )
        }
    }
    impl ::std::future::IntoFuture for ListAllMembers {
        type Output = ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Member>>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<::std::vec::Vec<types::Member>>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::fetch_member`](super::Client::fetch_member): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.fetch_member().member_id(45i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct FetchMember {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        member_id: ::std::result::Result<i64, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for FetchMember {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("FetchMember").finish_non_exhaustive()
        }
    }
    impl FetchMember {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                member_id: runtime::Invalid::missing("memberId"),
            }
        }
        /// The member's id, as lists of members have it.
        pub fn member_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.member_id = ::rollbook::runtime::required(
                "memberId",
                value.into_field("memberId"),
            );
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::FETCH_MEMBER;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("memberId", &self.member_id);
            let __0 = __invalid
                .take("memberId", &self.member_id, |_| false, &super::rules::R4);
            let (true, ::std::option::Option::Some(__0)) = (__invalid.is_empty(), __0)
            else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/members/");
            __draft.segment(__0);
            __draft.finish()
        }
        /// Sends `GET /org/members/{memberId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::fetch_member`](super::Client::fetch_member).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<types::Member>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for FetchMember {
        type Output = ::std::result::Result<
            runtime::Response<types::Member>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Member>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_members_in_section`](super::Client::list_members_in_section): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_members_in_section().org_item_id(4i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListMembersInSection {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        org_item_id: ::std::result::Result<i64, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for ListMembersInSection {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListMembersInSection").finish_non_exhaustive()
        }
    }
    impl ListMembersInSection {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                org_item_id: runtime::Invalid::missing("orgItemId"),
            }
        }
        /// The id of the org item whose members are meant. It stands right after `/org` here and after `/org/items` in the paths of org items; both are the same id ([P15](::rollbook::quirks#p15)). The sample's 4 is not among the items of the sample list ([P24](::rollbook::quirks#p24)).
        pub fn org_item_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.org_item_id = ::rollbook::runtime::required(
                "orgItemId",
                value.into_field("orgItemId"),
            );
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::LIST_MEMBERS_IN_SECTION;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("orgItemId", &self.org_item_id);
            let __0 = __invalid
                .take("orgItemId", &self.org_item_id, |_| false, &super::rules::R4);
            let (true, ::std::option::Option::Some(__0)) = (__invalid.is_empty(), __0)
            else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/");
            __draft.segment(__0);
            __draft.literal("/members");
            __draft.finish()
        }
        /// Sends `GET /org/{orgItemId}/members`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_members_in_section`](super::Client::list_members_in_section).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Member>>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
        /// Every item of the list, read as the bytes arrive, in memory that does not grow with it.
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error of its own, and the next item follows; a lost connection is an error at the end, so a list that is cut short never looks whole.
        pub fn stream(self) -> ::rollbook::ItemStream<types::Member> {
            runtime::items::stream(
                &super::operations::LIST_MEMBERS_IN_SECTION,
                self.__request(),
            )
        }
    }
    impl ::std::future::IntoFuture for ListMembersInSection {
        type Output = ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Member>>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<::std::vec::Vec<types::Member>>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::create_member`](super::Client::create_member): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_member()
    ///     .org_item_id(4i64)
    ///     .body(
    ///         rollbook::members_portal::types::MemberCreate::builder()
    ///             .id(45i64)
    ///             .member_type("member")
    ///             .fields(
    ///                 serde_json::from_value::<
    ///                     ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ///                 >(
    ///                     serde_json::json!(
    ///                         { "Emergency Contact Phone" : "+441234567890",
    ///                         "Year of birth" : "1980", "Emergency Contact Name" :
    ///                         "Peter Smith" }
    ///                     ),
    ///                 )?,
    ///             )
    ///             .username("test45@test45.com")
    ///             .login(false)
    ///             .email("")
    ///             .forename("")
    ///             .surname(""),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct CreateMember {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        org_item_id: ::std::result::Result<i64, runtime::Invalid>,
        __body: ::std::result::Result<
            types::builder::MemberCreateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for CreateMember {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateMember").finish_non_exhaustive()
        }
    }
    impl CreateMember {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                org_item_id: runtime::Invalid::missing("orgItemId"),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The id of the org item whose members are meant. It stands right after `/org` here and after `/org/items` in the paths of org items; both are the same id ([P15](::rollbook::quirks#p15)). The sample's 4 is not among the items of the sample list ([P24](::rollbook::quirks#p24)).
        pub fn org_item_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.org_item_id = ::rollbook::runtime::required(
                "orgItemId",
                value.into_field("orgItemId"),
            );
            self
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::MemberCreate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::MemberCreateBuilder,
            ) -> types::builder::MemberCreateBuilder,
        {
            self.__body = self.__body.map(build);
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::CREATE_MEMBER;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("orgItemId", &self.org_item_id);
            let __0 = __invalid
                .take("orgItemId", &self.org_item_id, |_| false, &super::rules::R4);
            let __body = self
                .__body
                .and_then(<types::MemberCreate as ::std::convert::TryFrom<_>>::try_from);
            let __body = __invalid.keep(&__body);
            let (
                true,
                ::std::option::Option::Some(__0),
                ::std::option::Option::Some(__body),
            ) = (__invalid.is_empty(), __0, __body) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/");
            __draft.segment(__0);
            __draft.literal("/members");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /org/{orgItemId}/members`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_member`](super::Client::create_member).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<()>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            ::std::result::Result::Ok(response.without_body())
        }
    }
    impl ::std::future::IntoFuture for CreateMember {
        type Output = ::std::result::Result<runtime::Response<()>, ::rollbook::Error>;
        type IntoFuture = runtime::CallFuture<()>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_events`](super::Client::list_events): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_events().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListEvents {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListEvents {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListEvents").finish_non_exhaustive()
        }
    }
    impl ListEvents {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
            }
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::LIST_EVENTS;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let (true,) = (__invalid.is_empty(),) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/events");
            __draft.finish()
        }
        /// Sends `GET /org/events`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_events`](super::Client::list_events).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Event>>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
        /// Every item of the list, read as the bytes arrive, in memory that does not grow with it.
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error of its own, and the next item follows; a lost connection is an error at the end, so a list that is cut short never looks whole.
        pub fn stream(self) -> ::rollbook::ItemStream<types::Event> {
            runtime::items::stream(&super::operations::LIST_EVENTS, self.__request())
        }
    }
    impl ::std::future::IntoFuture for ListEvents {
        type Output = ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Event>>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<::std::vec::Vec<types::Event>>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::create_event`](super::Client::create_event): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_event()
    ///     .body_map(|body| body.event_name("Hockey Summer Camp"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct CreateEvent {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            types::builder::EventCreateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for CreateEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateEvent").finish_non_exhaustive()
        }
    }
    impl CreateEvent {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::EventCreate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::EventCreateBuilder,
            ) -> types::builder::EventCreateBuilder,
        {
            self.__body = self.__body.map(build);
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::CREATE_EVENT;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self
                .__body
                .and_then(<types::EventCreate as ::std::convert::TryFrom<_>>::try_from);
            let __body = __invalid.keep(&__body);
            let (true, ::std::option::Option::Some(__body)) = (
                __invalid.is_empty(),
                __body,
            ) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/events");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /org/events`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_event`](super::Client::create_event).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<()>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            ::std::result::Result::Ok(response.without_body())
        }
    }
    impl ::std::future::IntoFuture for CreateEvent {
        type Output = ::std::result::Result<runtime::Response<()>, ::rollbook::Error>;
        type IntoFuture = runtime::CallFuture<()>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::fetch_event`](super::Client::fetch_event): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::members_portal::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.fetch_event().event_id(12i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct FetchEvent {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        event_id: ::std::result::Result<i64, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for FetchEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("FetchEvent").finish_non_exhaustive()
        }
    }
    impl FetchEvent {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                event_id: runtime::Invalid::missing("eventId"),
            }
        }
        /// The event's id, if a list of events has one; it is null in the sample ([P6](::rollbook::quirks#p6)).
        pub fn event_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.event_id = ::rollbook::runtime::required(
                "eventId",
                value.into_field("eventId"),
            );
            self
        }
        /// The time limit of one attempt of this call, instead of [`Options::timeout`](::rollbook::Options::timeout).
        ///
        /// A call that exceeds it reports whether it may have taken effect. A call that `tokio::time::timeout` drops
        /// reports nothing.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__options.set_timeout(timeout);
            self
        }
        /// The time limit of all attempts of this call, instead of [`Retry::deadline`](::rollbook::Retry::deadline).
        pub fn deadline(mut self, deadline: ::std::time::Duration) -> Self {
            self.__options.set_deadline(deadline);
            self
        }
        /// The retries of this call, instead of [`Options::retry`](::rollbook::Options::retry). They share the client's
        /// budget.
        pub fn retry(mut self, retry: ::rollbook::Retry) -> Self {
            self.__options.set_retry(retry);
            self
        }
        /// Adds a header. One that the client sets itself, such as `Authorization`, is rejected.
        pub fn extra_header(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_header(name.into(), value.into());
            self
        }
        /// Adds a query parameter: for one that the vendor accepts and the spec does not have.
        pub fn extra_query(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.__options.add_query(name.into(), value.into());
            self
        }
        /// The request that [`send`](Self::send) sends, without sending it: no I/O, and a placeholder in place of the credentials.
        ///
        /// # Errors
        ///
        /// If the request violates the spec.
        pub fn request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            self.__request()
        }
        fn __request(
            self,
        ) -> ::std::result::Result<::rollbook::Request, ::rollbook::Error> {
            let __operation = &super::operations::FETCH_EVENT;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("eventId", &self.event_id);
            let __0 = __invalid
                .take("eventId", &self.event_id, |_| false, &super::rules::R4);
            let (true, ::std::option::Option::Some(__0)) = (__invalid.is_empty(), __0)
            else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/org/events/");
            __draft.segment(__0);
            __draft.finish()
        }
        /// Sends `GET /org/events/{eventId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::fetch_event`](super::Client::fetch_event).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<types::Event>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for FetchEvent {
        type Output = ::std::result::Result<
            runtime::Response<types::Event>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Event>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
}
/// The rules of the spec for requests.
#[allow(clippy::all, dead_code)]
mod rules {
    use ::rollbook::runtime::rules::*;
    /// `Credentials`
    pub(super) static R0: Rule = object(
            &[Required("username", &TEXT), Required("password", &TEXT)],
        )
        .rule();
    /// `EventCreate`
    pub(super) static R1: Rule = object(
            &[
                Required("eventName", &TEXT),
                Optional("eventOwnerId", &ANY),
                Optional("currentPageStatus", &TEXT),
                Optional("templateName", &TEXT),
                Optional("privateTag", &TEXT),
                Optional("theme", &TEXT),
            ],
        )
        .rule();
    /// `MemberCreate`
    pub(super) static R2: Rule = object(
            &[
                Optional("id", &R4),
                Required("memberType", &TEXT),
                Optional("fields", &R3),
                Required("username", &TEXT),
                Optional("login", &BOOLEAN),
                Optional("email", &TEXT),
                Optional("forename", &TEXT),
                Optional("surname", &TEXT),
            ],
        )
        .rule();
    pub(super) static R3: Rule = object(&[]).rule();
    pub(super) static R4: Rule = int64().minimum(Int(1)).rule();
    /// `OrgItemCreate`
    pub(super) static R5: Rule = object(
            &[
                Optional("id", &R4),
                Optional("parentId", &R4),
                Required("name", &TEXT),
                Optional("type", &TEXT),
            ],
        )
        .rule();
    pub(super) static R6: Rule = Nullable(&INT64);
    pub(super) static R7: Rule = Nullable(&TEXT);
    /// `Token`
    pub(super) static R8: Rule = object(&[Required("token", &TEXT)]).rule();
    /// `OrgItem`
    pub(super) static R9: Rule = object(
            &[
                Required("id", &INT64),
                Optional("parentId", &R6),
                Required("name", &TEXT),
                Optional("type", &R7),
            ],
        )
        .rule();
    pub(super) static R10: Rule = list(&R9).rule();
    /// `Member`
    pub(super) static R11: Rule = object(
            &[
                Required("id", &INT64),
                Required("memberType", &TEXT),
                Required("fields", &R3),
                Required("username", &TEXT),
                Optional("lastSuccessfulLogin", &ANY),
                Required("login", &BOOLEAN),
                Optional("memberOfOrgItemId", &R6),
                Optional("gravatarUrl", &R7),
                Optional("email", &R7),
                Optional("forename", &R7),
                Optional("surname", &R7),
            ],
        )
        .rule();
    pub(super) static R12: Rule = list(&R11).rule();
    /// `Event`
    pub(super) static R13: Rule = object(
            &[
                Optional("id", &R6),
                Required("eventName", &TEXT),
                Optional("eventOwnerId", &ANY),
                Optional("currentPageStatus", &R7),
                Optional("templateName", &R7),
                Optional("privateTag", &R7),
                Optional("theme", &R7),
            ],
        )
        .rule();
    pub(super) static R14: Rule = list(&R13).rule();
}
