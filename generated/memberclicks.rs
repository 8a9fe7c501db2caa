// @generated from specs/memberclicks.yaml by crates/rollbook-codegen: do not edit. To generate it again, run
// `GENERATED=write cargo test --test generated`.
// spec 58e5526a050b9db4, generator 00fb98bb6558775d
use ::rollbook::runtime;
/// The OpenAPI spec that this module is generated from, `specs/memberclicks.yaml`: YAML, to hand to other tools.
pub const SPEC: &str = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/specs/memberclicks.yaml")
);
/// The types of requests and responses.
#[allow(clippy::all, missing_docs, unexpected_cfgs)]
pub mod types {
    /// The attributes of profiles. The fields are not known ([R21](::rollbook::quirks#r21)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::AttributeList = serde_json::from_str(
    ///     r#"{
    ///   "totalCount": 3,
    ///   "attributes": [
    ///     {
    ///       "name": "[Name | First]"
    ///     },
    ///     {
    ///       "name": "[Email | Primary]"
    ///     },
    ///     {
    ///       "name": "Website"
    ///     }
    ///   ]
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AttributeList(
        /// The properties, by wire name.
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for AttributeList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AttributeList").finish_non_exhaustive()
        }
    }
    impl ::std::ops::Deref for AttributeList {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<AttributeList>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: AttributeList) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for AttributeList {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// A country.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::Country = serde_json::from_str(
    ///     r#"{
    ///   "name": "Canada"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Country {
        /// The country's name.
        pub name: ::std::string::String,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Country {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Country").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Country {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Country;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Country, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "name" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Country {
                        name: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("name"),
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
    impl ::serde::Serialize for Country {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("name", &self.name)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// All countries.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::CountryList = serde_json::from_str(
    ///     r#"{
    ///   "totalCount": 2,
    ///   "countries": [
    ///     {
    ///       "name": "Canada"
    ///     },
    ///     {
    ///       "name": "United States"
    ///     }
    ///   ]
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CountryList {
        /// The countries.
        pub countries: ::std::vec::Vec<Country>,
        /// Countries in the list.
        #[cfg_attr(feature = "schemars", schemars(rename = "totalCount", default))]
        pub total_count: ::std::option::Option<i32>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for CountryList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CountryList").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CountryList {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = CountryList;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<CountryList, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::vec::Vec<Country>> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "countries" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<::std::vec::Vec<Country>>,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "totalCount" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalCount".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(CountryList {
                        countries: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("countries"),
                                );
                            }
                        },
                        total_count: match __1 {
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
    impl ::serde::Serialize for CountryList {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("countries", &self.countries)?;
            if ::std::option::Option::is_some(&self.total_count) {
                __map.serialize_entry("totalCount", &self.total_count)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The response to a created profile. Only `id` is reliable ([M8](::rollbook::quirks#m8)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::CreatedProfile = serde_json::from_str(
    ///     r#"{
    ///   "timestamp": 1755884637513,
    ///   "status": 201,
    ///   "message": "Created",
    ///   "id": 23012,
    ///   "url": "",
    ///   "item": null
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreatedProfile {
        /// The number of the new profile. A search returns text in the field of this name ([M14](::rollbook::quirks#m14)).
        pub id: i64,
        /// Null in the sample, although the page promises the details of the profile ([M8](::rollbook::quirks#m8), [M15](::rollbook::quirks#m15)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub item: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        /// The reason phrase of the status.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub message: ::std::option::Option<::std::string::String>,
        /// Repeats the HTTP status.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub status: ::std::option::Option<i32>,
        /// When the vendor responded, in milliseconds since 1970.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub timestamp: ::std::option::Option<i64>,
        /// Empty in the sample ([M15](::rollbook::quirks#m15)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub url: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for CreatedProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreatedProfile").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreatedProfile {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = CreatedProfile;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<CreatedProfile, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<
                            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                        >,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "id" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::LooseNumber<i64>>()?
                                        .0,
                                );
                            }
                            "item" => {
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
                                        .0,
                                );
                            }
                            "message" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("message".to_owned(), raw);
                                    }
                                }
                            }
                            "status" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("status".to_owned(), raw);
                                    }
                                }
                            }
                            "timestamp" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i64>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __4 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("timestamp".to_owned(), raw);
                                    }
                                }
                            }
                            "url" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __5 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("url".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(CreatedProfile {
                        id: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("id"),
                                );
                            }
                        },
                        item: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        message: match __2 {
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
                        url: match __5 {
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
    impl ::serde::Serialize for CreatedProfile {
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
            if ::std::option::Option::is_some(&self.item)
                || !self.extra.contains_key("item")
            {
                __map.serialize_entry("item", &self.item)?;
            }
            if ::std::option::Option::is_some(&self.message) {
                __map.serialize_entry("message", &self.message)?;
            }
            if ::std::option::Option::is_some(&self.status) {
                __map.serialize_entry("status", &self.status)?;
            }
            if ::std::option::Option::is_some(&self.timestamp) {
                __map.serialize_entry("timestamp", &self.timestamp)?;
            }
            if ::std::option::Option::is_some(&self.url)
                || !self.extra.contains_key("url")
            {
                __map.serialize_entry("url", &self.url)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The days from the first to the last, both included. The same date twice is one day.
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::memberclicks::types::DateRange::builder()
    ///     .start_date("01/01/2025")
    ///     .end_date("12/31/2025")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DateRange {
        /// The last day.
        #[serde(rename = "endDate")]
        pub end_date: ::rollbook::UsDate,
        /// The first day.
        #[serde(rename = "startDate")]
        pub start_date: ::rollbook::UsDate,
    }
    impl ::std::fmt::Debug for DateRange {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DateRange").finish_non_exhaustive()
        }
    }
    impl DateRange {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::DateRangeBuilder {
            ::std::default::Default::default()
        }
    }
    /// An error of a resource. Every field is optional, since a rejected token may be reported with `error` and `error_description` alone ([M17](::rollbook::quirks#m17)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::Error = serde_json::from_str(
    ///     r#"{
    ///   "timestamp": 1756409498132,
    ///   "status": 400,
    ///   "error": "Bad Request",
    ///   "message": "Failed body validation",
    ///   "messageDetails": [
    ///     {
    ///       "field": "Request Data",
    ///       "message": "Cannot construct instance of `java.util.ArrayList`: no String-argument constructor/factory method to deserialize from String value ('Test')"
    ///     }
    ///   ],
    ///   "path": "http://jpim-test.localhost:8080/api/v1/profile",
    ///   "parameters": {}
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Error {
        /// The reason phrase of the status, or a value of OAuth such as `invalid_token` ([M17](::rollbook::quirks#m17)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub error: ::std::option::Option<::std::string::String>,
        /// The explanation in the OAuth shape; absent in that of resources ([M17](::rollbook::quirks#m17)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub error_description: ::std::option::Option<::std::string::String>,
        /// The kind of error. The samples have "Failed body validation" (the JSON does not fit), "Failed field validation" (a field violates a rule) and "Error creating profile" (the values are not accepted).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub message: ::std::option::Option<::std::string::String>,
        /// The errors of the fields.
        #[cfg_attr(feature = "schemars", schemars(rename = "messageDetails", default))]
        pub message_details: ::std::vec::Vec<ErrorDetail>,
        /// An empty object in every sample.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub parameters: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        /// The path of the request, or a URL on a host of the vendor. For people to read, not to follow ([M9](::rollbook::quirks#m9)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub path: ::std::option::Option<::std::string::String>,
        /// Repeats the HTTP status.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub status: ::std::option::Option<i32>,
        /// When the vendor responded, in milliseconds since 1970.
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
                    let mut __3: ::std::option::Option<::std::vec::Vec<ErrorDetail>> = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<
                        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                    > = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __7: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
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
                            "error_description" => {
                                __1 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "message" => {
                                __2 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "messageDetails" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<
                                                ::std::vec::Vec<ErrorDetail>,
                                            >,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "parameters" => {
                                __4 = ::std::option::Option::Some(
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
                            "path" => {
                                __5 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "status" => {
                                __6 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<i32>>()?
                                        .0,
                                );
                            }
                            "timestamp" => {
                                __7 = ::std::option::Option::Some(
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
                        error_description: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        message: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        message_details: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        parameters: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        path: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        status: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        timestamp: match __7 {
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
            if ::std::option::Option::is_some(&self.error_description) {
                __map.serialize_entry("error_description", &self.error_description)?;
            }
            if ::std::option::Option::is_some(&self.message) {
                __map.serialize_entry("message", &self.message)?;
            }
            __map.serialize_entry("messageDetails", &self.message_details)?;
            __map.serialize_entry("parameters", &self.parameters)?;
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
    /// An error of one field.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::ErrorDetail = serde_json::from_str(
    ///     r#"{
    ///   "field": "Request Data",
    ///   "message": "Cannot construct instance of `java.util.ArrayList`: no String-argument constructor/factory method to deserialize from String value ('Test')"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorDetail {
        /// The field. Not always the key that was sent: the samples have `Request Data`, `email`, `[Username]`, `[Member Type]` and `[Group]` ([M1](::rollbook::quirks#m1), [M10](::rollbook::quirks#m10)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub field: ::std::option::Option<::std::string::String>,
        /// What is wrong, in English. Its wording may be inexact ([M11](::rollbook::quirks#m11)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub message: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for ErrorDetail {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ErrorDetail").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ErrorDetail {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = ErrorDetail;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<ErrorDetail, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "field" => {
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
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(ErrorDetail {
                        field: match __0 {
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
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for ErrorDetail {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.field) {
                __map.serialize_entry("field", &self.field)?;
            }
            if ::std::option::Option::is_some(&self.message) {
                __map.serialize_entry("message", &self.message)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// How the token request authenticates. The grants that need a browser are not included ([R15](::rollbook::quirks#r15)).
    ///
    /// It can be parsed from its wire value:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value: rollbook::memberclicks::types::GrantType = "client_credentials".parse()?;
    /// assert_eq!(value, rollbook::memberclicks::types::GrantType::ClientCredentials);
    /// # Ok(())
    /// # }
    /// ```
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub enum GrantType {
        /// `client_credentials`
        #[serde(rename = "client_credentials")]
        ClientCredentials,
        /// `password`
        #[serde(rename = "password")]
        Password,
        /// `refresh_token`
        #[serde(rename = "refresh_token")]
        RefreshToken,
    }
    impl ::std::fmt::Display for GrantType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(
                match self {
                    Self::ClientCredentials => "client_credentials",
                    Self::Password => "password",
                    Self::RefreshToken => "refresh_token",
                },
            )
        }
    }
    impl ::std::str::FromStr for GrantType {
        type Err = ::rollbook::runtime::UnknownEnumValue;
        fn from_str(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            match text {
                "client_credentials" => {
                    ::std::result::Result::Ok(Self::ClientCredentials)
                }
                "password" => ::std::result::Result::Ok(Self::Password),
                "refresh_token" => ::std::result::Result::Ok(Self::RefreshToken),
                _ => {
                    ::std::result::Result::Err(
                        ::rollbook::runtime::UnknownEnumValue(
                            &["client_credentials", "password", "refresh_token"],
                        ),
                    )
                }
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for GrantType {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for GrantType {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: ::std::string::String,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    /// A group of profiles, which also has permissions.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::Group = serde_json::from_str(
    ///     r#"{
    ///   "name": "Admin"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Group {
        /// The group's name.
        pub name: ::std::string::String,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Group {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Group").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Group {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Group;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Group, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "name" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Group {
                        name: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("name"),
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
    impl ::serde::Serialize for Group {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("name", &self.name)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// All groups.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::GroupList = serde_json::from_str(
    ///     r#"{
    ///   "totalCount": 3,
    ///   "groups": [
    ///     {
    ///       "name": "Admin"
    ///     },
    ///     {
    ///       "name": "Group01"
    ///     },
    ///     {
    ///       "name": "Group02"
    ///     }
    ///   ]
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GroupList {
        /// The groups.
        pub groups: ::std::vec::Vec<Group>,
        /// Groups in the list.
        #[cfg_attr(feature = "schemars", schemars(rename = "totalCount", default))]
        pub total_count: ::std::option::Option<i32>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for GroupList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GroupList").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GroupList {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = GroupList;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<GroupList, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::vec::Vec<Group>> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "groups" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<::std::vec::Vec<Group>>,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "totalCount" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalCount".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(GroupList {
                        groups: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("groups"),
                                );
                            }
                        },
                        total_count: match __1 {
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
    impl ::serde::Serialize for GroupList {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("groups", &self.groups)?;
            if ::std::option::Option::is_some(&self.total_count) {
                __map.serialize_entry("totalCount", &self.total_count)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A member status.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::MemberStatus = serde_json::from_str(
    ///     r#"{
    ///   "name": "Active"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MemberStatus {
        /// The name of the status ([M22](::rollbook::quirks#m22)).
        pub name: ::std::string::String,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for MemberStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MemberStatus").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for MemberStatus {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = MemberStatus;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<MemberStatus, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "name" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(MemberStatus {
                        name: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("name"),
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
    impl ::serde::Serialize for MemberStatus {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("name", &self.name)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// All member statuses.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::MemberStatusList = serde_json::from_str(
    ///     r#"{
    ///   "totalCount": 7,
    ///   "memberStatuses": [
    ///     {
    ///       "name": "Active"
    ///     },
    ///     {
    ///       "name": "Active - In Renewal Period"
    ///     },
    ///     {
    ///       "name": "Pending"
    ///     },
    ///     {
    ///       "name": "Graced"
    ///     },
    ///     {
    ///       "name": "Lapsed"
    ///     },
    ///     {
    ///       "name": "Lapsed - In Renewal Period"
    ///     },
    ///     {
    ///       "name": "Deceased"
    ///     }
    ///   ]
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MemberStatusList {
        /// The member statuses.
        #[cfg_attr(feature = "schemars", schemars(rename = "memberStatuses"))]
        pub member_statuses: ::std::vec::Vec<MemberStatus>,
        /// Member statuses in the list.
        #[cfg_attr(feature = "schemars", schemars(rename = "totalCount", default))]
        pub total_count: ::std::option::Option<i32>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for MemberStatusList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MemberStatusList").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for MemberStatusList {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = MemberStatusList;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<MemberStatusList, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::vec::Vec<MemberStatus>> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "memberStatuses" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<
                                                ::std::vec::Vec<MemberStatus>,
                                            >,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "totalCount" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalCount".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(MemberStatusList {
                        member_statuses: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("memberStatuses"),
                                );
                            }
                        },
                        total_count: match __1 {
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
    impl ::serde::Serialize for MemberStatusList {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("memberStatuses", &self.member_statuses)?;
            if ::std::option::Option::is_some(&self.total_count) {
                __map.serialize_entry("totalCount", &self.total_count)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A member type, which determines the kind of profile.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::MemberType = serde_json::from_str(
    ///     r#"{
    ///   "name": "Prospect",
    ///   "type": "Individual"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MemberType {
        /// The name of the member type.
        pub name: ::std::string::String,
        /// The kind of member type. No value was seen; the product has individuals, organisations and profiles linked to organisations ([R21](::rollbook::quirks#r21)).
        #[cfg_attr(feature = "schemars", schemars(rename = "type", default))]
        pub type_: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for MemberType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MemberType").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for MemberType {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = MemberType;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<MemberType, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "name" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "type" => {
                                __1 = ::std::option::Option::Some(
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
                    ::std::result::Result::Ok(MemberType {
                        name: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("name"),
                                );
                            }
                        },
                        type_: match __1 {
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
    impl ::serde::Serialize for MemberType {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("name", &self.name)?;
            if ::std::option::Option::is_some(&self.type_) {
                __map.serialize_entry("type", &self.type_)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// All member types.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::MemberTypeList = serde_json::from_str(
    ///     r#"{
    ///   "totalCount": 3,
    ///   "memberTypes": [
    ///     {
    ///       "name": "Prospect",
    ///       "type": "Individual"
    ///     },
    ///     {
    ///       "name": "Member",
    ///       "type": "Individual"
    ///     },
    ///     {
    ///       "name": "Organization Member Type",
    ///       "type": "Organization"
    ///     }
    ///   ]
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MemberTypeList {
        /// The member types.
        #[cfg_attr(feature = "schemars", schemars(rename = "memberTypes"))]
        pub member_types: ::std::vec::Vec<MemberType>,
        /// Member types in the list.
        #[cfg_attr(feature = "schemars", schemars(rename = "totalCount", default))]
        pub total_count: ::std::option::Option<i32>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for MemberTypeList {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MemberTypeList").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for MemberTypeList {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = MemberTypeList;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<MemberTypeList, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::vec::Vec<MemberType>> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "memberTypes" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<
                                                ::std::vec::Vec<MemberType>,
                                            >,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "totalCount" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalCount".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(MemberTypeList {
                        member_types: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("memberTypes"),
                                );
                            }
                        },
                        total_count: match __1 {
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
    impl ::serde::Serialize for MemberTypeList {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("memberTypes", &self.member_types)?;
            if ::std::option::Option::is_some(&self.total_count) {
                __map.serialize_entry("totalCount", &self.total_count)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// An error of the token endpoint, in the shape of OAuth 2.0 ([M17](::rollbook::quirks#m17)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::OAuthError = serde_json::from_str(
    ///     r#"{
    ///   "error": "invalid_client",
    ///   "error_description": "Bad client credentials"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OAuthError {
        /// The error, such as `invalid_client`, `invalid_grant` or `invalid_token` ([R22](::rollbook::quirks#r22)).
        pub error: ::std::string::String,
        /// The explanation in English.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub error_description: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for OAuthError {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("OAuthError").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OAuthError {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = OAuthError;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<OAuthError, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "error" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "error_description" => {
                                __1 = ::std::option::Option::Some(
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
                    ::std::result::Result::Ok(OAuthError {
                        error: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("error"),
                                );
                            }
                        },
                        error_description: match __1 {
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
    impl ::serde::Serialize for OAuthError {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("error", &self.error)?;
            if ::std::option::Option::is_some(&self.error_description) {
                __map.serialize_entry("error_description", &self.error_description)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A profile in responses: a flat object of attribute names and values. Which attributes it has depends on what the token may see, so none is certain. An organisation's own attributes have names without brackets, and text or arrays of texts as values. An attribute without a value is usually empty text. The names differ from those of [`create_profile`](super::Client::create_profile) ([M1](::rollbook::quirks#m1) to [M4](::rollbook::quirks#m4)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::Profile = serde_json::from_str(
    ///     r#"{
    ///   "[Profile ID]": 23012,
    ///   "[Name | Prefix]": "Mrs.",
    ///   "[Name | First]": "First01",
    ///   "[Name | Middle]": "D",
    ///   "[Name | Last]": "Last01",
    ///   "[Name | Suffix]": "Jr.",
    ///   "[Contact Name]": "Mrs. First01 D Last01 Jr.",
    ///   "[Email | Primary]": "test@gmail.com",
    ///   "[Address | Primary | Line 1]": "1 Example Street",
    ///   "[Address | Primary | Line 2]": "",
    ///   "[Address | Primary | City]": "Atlanta",
    ///   "[Address | Primary | State]": "GA",
    ///   "[Address | Primary | Zip]": "30301",
    ///   "[Address | Primary | Country]": "United States",
    ///   "[Phone | Primary]": "555-0100",
    ///   "[Organization]": "MemberClicks U",
    ///   "[Group]": [
    ///     "Full-time",
    ///     "Swimmer",
    ///     "Runner"
    ///   ],
    ///   "[Member Type]": "Member",
    ///   "[Member Status]": "Active",
    ///   "[Member Number]": "1001",
    ///   "[Username]": "thisiscreatedviaAPIv7",
    ///   "[Join Date]": "01/01/2025",
    ///   "[Expiration Date]": "",
    ///   "[Last Renewal Date]": "01/01/2025",
    ///   "[Created Date]": "08/22/2025 05:43:57 PM",
    ///   "[Last Modified Date]": "08/22/2025 05:43:57 PM",
    ///   "[Deleted]": false,
    ///   "[Profile URL]": "https://apiexample.memberclicks.net/profile/23012",
    ///   "Website": "https://example.org",
    ///   "Sports": [
    ///     "Swimming",
    ///     "Running"
    ///   ]
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Profile {
        /// The city of the main address ([R19](::rollbook::quirks#r19)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Address | Primary | City]", default)
        )]
        pub address_primary_city: ::std::option::Option<::std::string::String>,
        /// The country of the main address, by name ([R19](::rollbook::quirks#r19)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Address | Primary | Country]", default)
        )]
        pub address_primary_country: ::std::option::Option<::std::string::String>,
        /// The first line of the main address.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Address | Primary | Line 1]", default)
        )]
        pub address_primary_line_1: ::std::option::Option<::std::string::String>,
        /// The second line of the main address ([R19](::rollbook::quirks#r19)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Address | Primary | Line 2]", default)
        )]
        pub address_primary_line_2: ::std::option::Option<::std::string::String>,
        /// The state of the main address ([R19](::rollbook::quirks#r19)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Address | Primary | State]", default)
        )]
        pub address_primary_state: ::std::option::Option<::std::string::String>,
        /// The postal code of the main address ([R19](::rollbook::quirks#r19)). Text, since leading zeros matter.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Address | Primary | Zip]", default)
        )]
        pub address_primary_zip: ::std::option::Option<::std::string::String>,
        /// The whole name.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Contact Name]", default))]
        pub contact_name: ::std::option::Option<::std::string::String>,
        /// When the profile was created, as `MM/dd/yyyy hh:mm:ss AM` or `PM`, in an unknown time zone.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Created Date]", default))]
        pub created_date: ::std::option::Option<::std::string::String>,
        /// Whether the profile is marked as deleted. Only for users with the Profile Admin permission.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Deleted]", default))]
        pub deleted: ::std::option::Option<bool>,
        /// The main e-mail address, `[Email]` in requests. Some accounts have `[Email | Email]` instead ([M2](::rollbook::quirks#m2)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Email | Primary]", default)
        )]
        pub email_primary: ::std::option::Option<::std::string::String>,
        /// The day on which the membership ends. Empty text means that it does not end ([R18](::rollbook::quirks#r18)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Expiration Date]", default)
        )]
        pub expiration_date: ::std::option::Option<
            ::rollbook::Lenient<::rollbook::UsDate>,
        >,
        /// The names of the profile's groups, `[Groups]` in requests ([M1](::rollbook::quirks#m1)).
        #[cfg_attr(feature = "schemars", schemars(rename = "[Group]", default))]
        pub group: ::std::vec::Vec<::std::string::String>,
        /// The day of joining, or empty text ([R18](::rollbook::quirks#r18)).
        #[cfg_attr(feature = "schemars", schemars(rename = "[Join Date]", default))]
        pub join_date: ::std::option::Option<::rollbook::Lenient<::rollbook::UsDate>>,
        /// When the profile was last changed, presumably in the format of `[Created Date]`.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Last Modified Date]", default)
        )]
        pub last_modified_date: ::std::option::Option<::std::string::String>,
        /// The day of the last renewal, or empty text ([R18](::rollbook::quirks#r18)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Last Renewal Date]", default)
        )]
        pub last_renewal_date: ::std::option::Option<
            ::rollbook::Lenient<::rollbook::UsDate>,
        >,
        /// A number that the organisation assigned to the member. A number or text ([R17](::rollbook::quirks#r17)).
        #[cfg_attr(feature = "schemars", schemars(rename = "[Member Number]", default))]
        pub member_number: ::std::option::Option<::rollbook::Lenient<i64>>,
        /// The name of the member status, any text ([M22](::rollbook::quirks#m22)).
        #[cfg_attr(feature = "schemars", schemars(rename = "[Member Status]", default))]
        pub member_status: ::std::option::Option<::std::string::String>,
        /// The name of the member type.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Member Type]", default))]
        pub member_type: ::std::option::Option<::std::string::String>,
        /// The first name.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Name | First]", default))]
        pub name_first: ::std::option::Option<::std::string::String>,
        /// The last name.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Name | Last]", default))]
        pub name_last: ::std::option::Option<::std::string::String>,
        /// The middle name.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Name | Middle]", default))]
        pub name_middle: ::std::option::Option<::std::string::String>,
        /// The name's prefix.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Name | Prefix]", default))]
        pub name_prefix: ::std::option::Option<::std::string::String>,
        /// The name's suffix.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Name | Suffix]", default))]
        pub name_suffix: ::std::option::Option<::std::string::String>,
        /// The organisation's name, `[Organization Name]` in requests ([M3](::rollbook::quirks#m3)).
        #[cfg_attr(feature = "schemars", schemars(rename = "[Organization]", default))]
        pub organization: ::std::option::Option<::std::string::String>,
        /// The main telephone number, in any format.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "[Phone | Primary]", default)
        )]
        pub phone_primary: ::std::option::Option<::std::string::String>,
        /// The profile's number. A number in most programs; some also accept digits in text ([R17](::rollbook::quirks#r17)).
        #[cfg_attr(feature = "schemars", schemars(rename = "[Profile ID]", default))]
        pub profile_id: ::std::option::Option<::rollbook::Lenient<i64>>,
        /// The URL of the profile's page. No value was seen.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Profile URL]", default))]
        pub profile_url: ::std::option::Option<::std::string::String>,
        /// The login name.
        #[cfg_attr(feature = "schemars", schemars(rename = "[Username]", default))]
        pub username: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Profile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Profile").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Profile {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Profile;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Profile, __A::Error>
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
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __7: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __8: ::std::option::Option<::std::option::Option<bool>> = ::std::option::Option::None;
                    let mut __9: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __10: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<::rollbook::UsDate>>,
                    > = ::std::option::Option::None;
                    let mut __11: ::std::option::Option<
                        ::std::vec::Vec<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __12: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<::rollbook::UsDate>>,
                    > = ::std::option::Option::None;
                    let mut __13: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __14: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<::rollbook::UsDate>>,
                    > = ::std::option::Option::None;
                    let mut __15: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<i64>>,
                    > = ::std::option::Option::None;
                    let mut __16: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __17: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __18: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __19: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __20: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __21: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __22: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __23: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __24: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __25: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<i64>>,
                    > = ::std::option::Option::None;
                    let mut __26: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __27: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "[Address | Primary | City]" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Address | Primary | Country]" => {
                                __1 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Address | Primary | Line 1]" => {
                                __2 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Address | Primary | Line 2]" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Address | Primary | State]" => {
                                __4 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Address | Primary | Zip]" => {
                                __5 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Contact Name]" => {
                                __6 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Created Date]" => {
                                __7 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Deleted]" => {
                                __8 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<bool>>()?
                                        .0,
                                );
                            }
                            "[Email | Primary]" => {
                                __9 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Expiration Date]" => {
                                __10 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "[Group]" => {
                                __11 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<
                                                ::std::vec::Vec<::std::string::String>,
                                            >,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "[Join Date]" => {
                                __12 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "[Last Modified Date]" => {
                                __13 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Last Renewal Date]" => {
                                __14 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "[Member Number]" => {
                                __15 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "[Member Status]" => {
                                __16 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Member Type]" => {
                                __17 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Name | First]" => {
                                __18 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Name | Last]" => {
                                __19 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Name | Middle]" => {
                                __20 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Name | Prefix]" => {
                                __21 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Name | Suffix]" => {
                                __22 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Organization]" => {
                                __23 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Phone | Primary]" => {
                                __24 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Profile ID]" => {
                                __25 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "[Profile URL]" => {
                                __26 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "[Username]" => {
                                __27 = ::std::option::Option::Some(
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
                    ::std::result::Result::Ok(Profile {
                        address_primary_city: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        address_primary_country: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        address_primary_line_1: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        address_primary_line_2: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        address_primary_state: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        address_primary_zip: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        contact_name: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        created_date: match __7 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        deleted: match __8 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        email_primary: match __9 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        expiration_date: match __10 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        group: match __11 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        join_date: match __12 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        last_modified_date: match __13 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        last_renewal_date: match __14 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        member_number: match __15 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        member_status: match __16 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        member_type: match __17 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        name_first: match __18 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        name_last: match __19 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        name_middle: match __20 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        name_prefix: match __21 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        name_suffix: match __22 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        organization: match __23 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        phone_primary: match __24 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        profile_id: match __25 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        profile_url: match __26 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        username: match __27 {
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
    impl ::serde::Serialize for Profile {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.address_primary_city) {
                __map
                    .serialize_entry(
                        "[Address | Primary | City]",
                        &self.address_primary_city,
                    )?;
            }
            if ::std::option::Option::is_some(&self.address_primary_country) {
                __map
                    .serialize_entry(
                        "[Address | Primary | Country]",
                        &self.address_primary_country,
                    )?;
            }
            if ::std::option::Option::is_some(&self.address_primary_line_1) {
                __map
                    .serialize_entry(
                        "[Address | Primary | Line 1]",
                        &self.address_primary_line_1,
                    )?;
            }
            if ::std::option::Option::is_some(&self.address_primary_line_2) {
                __map
                    .serialize_entry(
                        "[Address | Primary | Line 2]",
                        &self.address_primary_line_2,
                    )?;
            }
            if ::std::option::Option::is_some(&self.address_primary_state) {
                __map
                    .serialize_entry(
                        "[Address | Primary | State]",
                        &self.address_primary_state,
                    )?;
            }
            if ::std::option::Option::is_some(&self.address_primary_zip) {
                __map
                    .serialize_entry(
                        "[Address | Primary | Zip]",
                        &self.address_primary_zip,
                    )?;
            }
            if ::std::option::Option::is_some(&self.contact_name) {
                __map.serialize_entry("[Contact Name]", &self.contact_name)?;
            }
            if ::std::option::Option::is_some(&self.created_date) {
                __map.serialize_entry("[Created Date]", &self.created_date)?;
            }
            if ::std::option::Option::is_some(&self.deleted) {
                __map.serialize_entry("[Deleted]", &self.deleted)?;
            }
            if ::std::option::Option::is_some(&self.email_primary) {
                __map.serialize_entry("[Email | Primary]", &self.email_primary)?;
            }
            if ::std::option::Option::is_some(&self.expiration_date) {
                __map.serialize_entry("[Expiration Date]", &self.expiration_date)?;
            }
            __map.serialize_entry("[Group]", &self.group)?;
            if ::std::option::Option::is_some(&self.join_date) {
                __map.serialize_entry("[Join Date]", &self.join_date)?;
            }
            if ::std::option::Option::is_some(&self.last_modified_date) {
                __map.serialize_entry("[Last Modified Date]", &self.last_modified_date)?;
            }
            if ::std::option::Option::is_some(&self.last_renewal_date) {
                __map.serialize_entry("[Last Renewal Date]", &self.last_renewal_date)?;
            }
            if ::std::option::Option::is_some(&self.member_number) {
                __map.serialize_entry("[Member Number]", &self.member_number)?;
            }
            if ::std::option::Option::is_some(&self.member_status) {
                __map.serialize_entry("[Member Status]", &self.member_status)?;
            }
            if ::std::option::Option::is_some(&self.member_type) {
                __map.serialize_entry("[Member Type]", &self.member_type)?;
            }
            if ::std::option::Option::is_some(&self.name_first) {
                __map.serialize_entry("[Name | First]", &self.name_first)?;
            }
            if ::std::option::Option::is_some(&self.name_last) {
                __map.serialize_entry("[Name | Last]", &self.name_last)?;
            }
            if ::std::option::Option::is_some(&self.name_middle) {
                __map.serialize_entry("[Name | Middle]", &self.name_middle)?;
            }
            if ::std::option::Option::is_some(&self.name_prefix) {
                __map.serialize_entry("[Name | Prefix]", &self.name_prefix)?;
            }
            if ::std::option::Option::is_some(&self.name_suffix) {
                __map.serialize_entry("[Name | Suffix]", &self.name_suffix)?;
            }
            if ::std::option::Option::is_some(&self.organization) {
                __map.serialize_entry("[Organization]", &self.organization)?;
            }
            if ::std::option::Option::is_some(&self.phone_primary) {
                __map.serialize_entry("[Phone | Primary]", &self.phone_primary)?;
            }
            if ::std::option::Option::is_some(&self.profile_id) {
                __map.serialize_entry("[Profile ID]", &self.profile_id)?;
            }
            if ::std::option::Option::is_some(&self.profile_url) {
                __map.serialize_entry("[Profile URL]", &self.profile_url)?;
            }
            if ::std::option::Option::is_some(&self.username) {
                __map.serialize_entry("[Username]", &self.username)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The attributes of a profile to create. The page calls its table of them complete. An organisation's own attributes are not in it and are known from reading only: they can be sent under their exact names, as text or an array of texts, but whether they are stored is not documented ([M28](::rollbook::quirks#m28)). The names differ from those of a profile that is read ([M1](::rollbook::quirks#m1) to [M4](::rollbook::quirks#m4)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::memberclicks::types::ProfileCreate::builder()
    ///     .member_type("Member")
    ///     .name_prefix("Mrs.")
    ///     .name_first("First01")
    ///     .name_middle("D")
    ///     .name_last("Last01")
    ///     .name_suffix("Jr.")
    ///     .email("test@gmail.com")
    ///     .username("thisiscreatedviaAPIv7")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfileCreate {
        /// The e-mail address, always required; null and empty text count as missing ([M13](::rollbook::quirks#m13)). `[Email | Primary]` in responses ([M2](::rollbook::quirks#m2)).
        #[serde(rename = "[Email]")]
        pub email: ::std::string::String,
        /// The day on which the membership ends, as MM/dd/yyyy ([M5](::rollbook::quirks#m5), [M6](::rollbook::quirks#m6)).
        #[serde(
            rename = "[Expiration Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub expiration_date: ::std::option::Option<::rollbook::UsDate>,
        /// The names of the groups to join, always as an array ([M24](::rollbook::quirks#m24)). The group of the member type by default. A group with admin permissions is rejected. `[Group]` in responses and errors ([M1](::rollbook::quirks#m1)).
        #[serde(
            rename = "[Groups]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub groups: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The day of joining, as MM/dd/yyyy ([M5](::rollbook::quirks#m5)).
        #[serde(
            rename = "[Join Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub join_date: ::std::option::Option<::rollbook::UsDate>,
        /// The day of the last renewal, as MM/dd/yyyy ([M5](::rollbook::quirks#m5)).
        #[serde(
            rename = "[Last Renewal Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_renewal_date: ::std::option::Option<::rollbook::UsDate>,
        /// The id of the organisation to link to, presumably the number of its profile ([M30](::rollbook::quirks#m30)). Required for linked member types ([M29](::rollbook::quirks#m29)). Responses have other names for it, such as `[Link to Organization ID]` and `[Organization ID]` ([M4](::rollbook::quirks#m4)).
        #[serde(
            rename = "[Linked Organization Id]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub linked_organization_id: ::std::option::Option<i64>,
        /// The name of a member status, `Active` by default. Built in are Active, Active - In Renewal Period, Pending, Graced, Lapsed, Lapsed - In Renewal Period and Deceased ([M22](::rollbook::quirks#m22)). [`list_member_statuses`](super::Client::list_member_statuses) returns all.
        #[serde(
            rename = "[Member Status]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub member_status: ::std::option::Option<::std::string::String>,
        /// The name of a member type, `Prospect` by default. A type with admin permissions is rejected, with a message about an id although the request has a name ([M11](::rollbook::quirks#m11)).
        #[serde(
            rename = "[Member Type]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub member_type: ::std::option::Option<::std::string::String>,
        /// The first name.
        #[serde(
            rename = "[Name | First]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_first: ::std::option::Option<::std::string::String>,
        /// The last name.
        #[serde(
            rename = "[Name | Last]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_last: ::std::option::Option<::std::string::String>,
        /// The middle name.
        #[serde(
            rename = "[Name | Middle]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_middle: ::std::option::Option<::std::string::String>,
        /// The name's prefix.
        #[serde(
            rename = "[Name | Prefix]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_prefix: ::std::option::Option<::std::string::String>,
        /// The name's suffix.
        #[serde(
            rename = "[Name | Suffix]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_suffix: ::std::option::Option<::std::string::String>,
        /// The organisation's name. Required for organisation member types. `[Organization]` in responses ([M3](::rollbook::quirks#m3)).
        #[serde(
            rename = "[Organization Name]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub organization_name: ::std::option::Option<::std::string::String>,
        /// The login name, unique among profiles. The e-mail address by default.
        #[serde(
            rename = "[Username]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub username: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    impl ::std::fmt::Debug for ProfileCreate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ProfileCreate").finish_non_exhaustive()
        }
    }
    impl ProfileCreate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::ProfileCreateBuilder {
            ::std::default::Default::default()
        }
    }
    /// One page of profiles, with counts and links to other pages.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::ProfilePage = serde_json::from_str(
    ///     r#"{
    ///   "totalCount": 1,
    ///   "count": 1,
    ///   "pageNumber": 1,
    ///   "pageSize": 10,
    ///   "totalPageCount": 1,
    ///   "firstPageUrl": "https://apiexample.memberclicks.net/api/v1/profile?searchId=6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11&pageNumber=1&pageSize=10",
    ///   "previousPageUrl": null,
    ///   "nextPageUrl": null,
    ///   "lastPageUrl": "https://apiexample.memberclicks.net/api/v1/profile?searchId=6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11&pageNumber=1&pageSize=10",
    ///   "expireDate": "08/22/2025 06:13:57 PM",
    ///   "profiles": [
    ///     {
    ///       "[Profile ID]": 23013,
    ///       "[Email | Primary]": "testorganizationprofile@gmail.com",
    ///       "[Organization]": "ThisIsOrganizationProfile",
    ///       "[Member Type]": "Organization Member Type"
    ///     }
    ///   ]
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfilePage {
        /// Profiles on this page.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub count: ::std::option::Option<i32>,
        /// When the search expires, if the page is of a search. The format was not seen.
        #[cfg_attr(feature = "schemars", schemars(rename = "expireDate", default))]
        pub expire_date: ::std::option::Option<::std::string::String>,
        /// The URL of the first page.
        #[cfg_attr(feature = "schemars", schemars(rename = "firstPageUrl", default))]
        pub first_page_url: ::std::option::Option<::std::string::String>,
        /// The URL of the last page.
        #[cfg_attr(feature = "schemars", schemars(rename = "lastPageUrl", default))]
        pub last_page_url: ::std::option::Option<::std::string::String>,
        /// The URL of the next page; null, empty or absent on the last page.
        #[cfg_attr(feature = "schemars", schemars(rename = "nextPageUrl", default))]
        pub next_page_url: ::std::option::Option<::std::string::String>,
        /// The number of this page, counted from 1.
        #[cfg_attr(feature = "schemars", schemars(rename = "pageNumber", default))]
        pub page_number: ::std::option::Option<i32>,
        /// The maximum number of profiles on a page.
        #[cfg_attr(feature = "schemars", schemars(rename = "pageSize", default))]
        pub page_size: ::std::option::Option<i32>,
        /// The URL of the previous page; null, empty or absent on the first page.
        #[cfg_attr(feature = "schemars", schemars(rename = "previousPageUrl", default))]
        pub previous_page_url: ::std::option::Option<::std::string::String>,
        /// The profiles on this page.
        pub profiles: ::std::vec::Vec<Profile>,
        /// Profiles on all pages.
        #[cfg_attr(feature = "schemars", schemars(rename = "totalCount", default))]
        pub total_count: ::std::option::Option<i32>,
        /// The number of pages.
        #[cfg_attr(feature = "schemars", schemars(rename = "totalPageCount", default))]
        pub total_page_count: ::std::option::Option<i32>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for ProfilePage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ProfilePage").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProfilePage {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = ProfilePage;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<ProfilePage, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __7: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __8: ::std::option::Option<::std::vec::Vec<Profile>> = ::std::option::Option::None;
                    let mut __9: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __10: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "count" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __0 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("count".to_owned(), raw);
                                    }
                                }
                            }
                            "expireDate" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("expireDate".to_owned(), raw);
                                    }
                                }
                            }
                            "firstPageUrl" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("firstPageUrl".to_owned(), raw);
                                    }
                                }
                            }
                            "lastPageUrl" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("lastPageUrl".to_owned(), raw);
                                    }
                                }
                            }
                            "nextPageUrl" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __4 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("nextPageUrl".to_owned(), raw);
                                    }
                                }
                            }
                            "pageNumber" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __5 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("pageNumber".to_owned(), raw);
                                    }
                                }
                            }
                            "pageSize" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __6 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("pageSize".to_owned(), raw);
                                    }
                                }
                            }
                            "previousPageUrl" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __7 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("previousPageUrl".to_owned(), raw);
                                    }
                                }
                            }
                            "profiles" => {
                                __8 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<::std::vec::Vec<Profile>>,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "totalCount" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __9 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalCount".to_owned(), raw);
                                    }
                                }
                            }
                            "totalPageCount" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __10 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalPageCount".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(ProfilePage {
                        count: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        expire_date: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        first_page_url: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        last_page_url: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        next_page_url: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        page_number: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        page_size: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        previous_page_url: match __7 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        profiles: match __8 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("profiles"),
                                );
                            }
                        },
                        total_count: match __9 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        total_page_count: match __10 {
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
    impl ::serde::Serialize for ProfilePage {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.count) {
                __map.serialize_entry("count", &self.count)?;
            }
            if ::std::option::Option::is_some(&self.expire_date)
                || !self.extra.contains_key("expireDate")
            {
                __map.serialize_entry("expireDate", &self.expire_date)?;
            }
            if ::std::option::Option::is_some(&self.first_page_url)
                || !self.extra.contains_key("firstPageUrl")
            {
                __map.serialize_entry("firstPageUrl", &self.first_page_url)?;
            }
            if ::std::option::Option::is_some(&self.last_page_url)
                || !self.extra.contains_key("lastPageUrl")
            {
                __map.serialize_entry("lastPageUrl", &self.last_page_url)?;
            }
            if ::std::option::Option::is_some(&self.next_page_url)
                || !self.extra.contains_key("nextPageUrl")
            {
                __map.serialize_entry("nextPageUrl", &self.next_page_url)?;
            }
            if ::std::option::Option::is_some(&self.page_number) {
                __map.serialize_entry("pageNumber", &self.page_number)?;
            }
            if ::std::option::Option::is_some(&self.page_size) {
                __map.serialize_entry("pageSize", &self.page_size)?;
            }
            if ::std::option::Option::is_some(&self.previous_page_url)
                || !self.extra.contains_key("previousPageUrl")
            {
                __map.serialize_entry("previousPageUrl", &self.previous_page_url)?;
            }
            __map.serialize_entry("profiles", &self.profiles)?;
            if ::std::option::Option::is_some(&self.total_count) {
                __map.serialize_entry("totalCount", &self.total_count)?;
            }
            if ::std::option::Option::is_some(&self.total_page_count) {
                __map.serialize_entry("totalPageCount", &self.total_page_count)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A stored search, without profiles: read them with `id`, or from `profilesUrl`.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::ProfileSearch = serde_json::from_str(
    ///     r#"{
    ///   "timestamp": 1755884637513,
    ///   "status": 201,
    ///   "message": "Created",
    ///   "id": "6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11",
    ///   "url": "https://apiexample.memberclicks.net/api/v1/profile/search/6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11",
    ///   "item": {
    ///     "id": "6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11",
    ///     "expireDate": "08/22/2025 06:13:57 PM",
    ///     "[Email | Primary]": "test@gmail.com"
    ///   },
    ///   "profilesUrl": "https://apiexample.memberclicks.net/api/v1/profile?searchId=6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfileSearch {
        /// The id of the search, the `searchId` of [`list_profiles`](super::Client::list_profiles). Text, while [`create_profile`](super::Client::create_profile) returns a number in the field of this name ([M14](::rollbook::quirks#m14)).
        pub id: ::std::string::String,
        /// The stored search: its criteria, beside two fields of its own ([M15](::rollbook::quirks#m15)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub item: ::std::option::Option<ProfileSearchItem>,
        /// The reason phrase of the status.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub message: ::std::option::Option<::std::string::String>,
        /// The URL of the first page of results. A page size can be added to it.
        #[cfg_attr(feature = "schemars", schemars(rename = "profilesUrl", default))]
        pub profiles_url: ::std::option::Option<::std::string::String>,
        /// Repeats the HTTP status.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub status: ::std::option::Option<i32>,
        /// When the vendor responded, in milliseconds since 1970.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub timestamp: ::std::option::Option<i64>,
        /// The URL of the search ([M15](::rollbook::quirks#m15)). No value was seen.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub url: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for ProfileSearch {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ProfileSearch").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProfileSearch {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = ProfileSearch;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<ProfileSearch, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<ProfileSearchItem>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<
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
                            "item" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<ProfileSearchItem>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("item".to_owned(), raw);
                                    }
                                }
                            }
                            "message" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("message".to_owned(), raw);
                                    }
                                }
                            }
                            "profilesUrl" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("profilesUrl".to_owned(), raw);
                                    }
                                }
                            }
                            "status" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i32>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __4 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("status".to_owned(), raw);
                                    }
                                }
                            }
                            "timestamp" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i64>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __5 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("timestamp".to_owned(), raw);
                                    }
                                }
                            }
                            "url" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __6 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("url".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(ProfileSearch {
                        id: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("id"),
                                );
                            }
                        },
                        item: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        message: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        profiles_url: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        status: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        timestamp: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        url: match __6 {
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
    impl ::serde::Serialize for ProfileSearch {
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
            if ::std::option::Option::is_some(&self.item)
                || !self.extra.contains_key("item")
            {
                __map.serialize_entry("item", &self.item)?;
            }
            if ::std::option::Option::is_some(&self.message) {
                __map.serialize_entry("message", &self.message)?;
            }
            if ::std::option::Option::is_some(&self.profiles_url)
                || !self.extra.contains_key("profilesUrl")
            {
                __map.serialize_entry("profilesUrl", &self.profiles_url)?;
            }
            if ::std::option::Option::is_some(&self.status) {
                __map.serialize_entry("status", &self.status)?;
            }
            if ::std::option::Option::is_some(&self.timestamp) {
                __map.serialize_entry("timestamp", &self.timestamp)?;
            }
            if ::std::option::Option::is_some(&self.url)
                || !self.extra.contains_key("url")
            {
                __map.serialize_entry("url", &self.url)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The stored search: its criteria, beside two fields of its own ([M15](::rollbook::quirks#m15)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::ProfileSearchItem = serde_json::from_str(
    ///     r#"{
    ///   "id": "6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11",
    ///   "expireDate": "08/22/2025 06:13:57 PM",
    ///   "[Email | Primary]": "test@gmail.com"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfileSearchItem {
        /// When the search expires, in about half an hour. The format was not seen.
        #[cfg_attr(feature = "schemars", schemars(rename = "expireDate", default))]
        pub expire_date: ::std::option::Option<::std::string::String>,
        /// Repeats the id of the search.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub id: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for ProfileSearchItem {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ProfileSearchItem").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProfileSearchItem {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = ProfileSearchItem;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<ProfileSearchItem, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "expireDate" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __0 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("expireDate".to_owned(), raw);
                                    }
                                }
                            }
                            "id" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("id".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(ProfileSearchItem {
                        expire_date: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        id: match __1 {
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
    impl ::serde::Serialize for ProfileSearchItem {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.expire_date) {
                __map.serialize_entry("expireDate", &self.expire_date)?;
            }
            if ::std::option::Option::is_some(&self.id) {
                __map.serialize_entry("id", &self.id)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// Attributes, by their names in responses, and the values to find: a text must match exactly, a date must be in a
    /// range. How several criteria combine is not documented; presumably all must match ([R20](::rollbook::quirks#r20)).
    ///
    /// An organisation's own attributes have names without brackets. A misspelt bracketed name finds nothing, so other
    /// bracketed names are limited to those that accounts are known to have ([R40](::rollbook::quirks#r40)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::memberclicks::types::ProfileSearchRequest::builder()
    ///     .member_status("Active")
    ///     .expiration_date(
    ///         rollbook::memberclicks::types::DateRange::builder()
    ///             .start_date("01/01/2025")
    ///             .end_date("12/31/2025"),
    ///     )
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq, Default)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfileSearchRequest {
        /// The city of the main address ([R19](::rollbook::quirks#r19)).
        #[serde(
            rename = "[Address | Primary | City]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub address_primary_city: ::std::option::Option<::std::string::String>,
        /// The country of the main address, by name ([R19](::rollbook::quirks#r19)).
        #[serde(
            rename = "[Address | Primary | Country]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub address_primary_country: ::std::option::Option<::std::string::String>,
        /// The first line of the main address.
        #[serde(
            rename = "[Address | Primary | Line 1]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub address_primary_line_1: ::std::option::Option<::std::string::String>,
        /// The second line of the main address ([R19](::rollbook::quirks#r19)).
        #[serde(
            rename = "[Address | Primary | Line 2]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub address_primary_line_2: ::std::option::Option<::std::string::String>,
        /// The state of the main address ([R19](::rollbook::quirks#r19)).
        #[serde(
            rename = "[Address | Primary | State]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub address_primary_state: ::std::option::Option<::std::string::String>,
        /// The postal code of the main address ([R19](::rollbook::quirks#r19)). Text, since leading zeros matter.
        #[serde(
            rename = "[Address | Primary | Zip]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub address_primary_zip: ::std::option::Option<::std::string::String>,
        /// The whole name.
        #[serde(
            rename = "[Contact Name]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub contact_name: ::std::option::Option<::std::string::String>,
        /// The days from the first to the last, both included. The same date twice is one day.
        #[serde(
            rename = "[Created Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub created_date: ::std::option::Option<DateRange>,
        /// The main e-mail address.
        #[serde(
            rename = "[Email | Primary]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub email_primary: ::std::option::Option<::std::string::String>,
        /// The days from the first to the last, both included. The same date twice is one day.
        #[serde(
            rename = "[Expiration Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub expiration_date: ::std::option::Option<DateRange>,
        /// The name of a group.
        #[serde(
            rename = "[Group]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub group: ::std::option::Option<::std::string::String>,
        /// The days from the first to the last, both included. The same date twice is one day.
        #[serde(
            rename = "[Join Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub join_date: ::std::option::Option<DateRange>,
        /// The days from the first to the last, both included. The same date twice is one day.
        #[serde(
            rename = "[Last Modified Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_modified_date: ::std::option::Option<DateRange>,
        /// The days from the first to the last, both included. The same date twice is one day.
        #[serde(
            rename = "[Last Renewal Date]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_renewal_date: ::std::option::Option<DateRange>,
        /// A number that the organisation assigned to the member, as text.
        #[serde(
            rename = "[Member Number]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub member_number: ::std::option::Option<::std::string::String>,
        /// The name of a member status.
        #[serde(
            rename = "[Member Status]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub member_status: ::std::option::Option<::std::string::String>,
        /// The name of a member type.
        #[serde(
            rename = "[Member Type]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub member_type: ::std::option::Option<::std::string::String>,
        /// The first name.
        #[serde(
            rename = "[Name | First]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_first: ::std::option::Option<::std::string::String>,
        /// The last name.
        #[serde(
            rename = "[Name | Last]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_last: ::std::option::Option<::std::string::String>,
        /// The middle name.
        #[serde(
            rename = "[Name | Middle]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_middle: ::std::option::Option<::std::string::String>,
        /// The name's prefix.
        #[serde(
            rename = "[Name | Prefix]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_prefix: ::std::option::Option<::std::string::String>,
        /// The name's suffix.
        #[serde(
            rename = "[Name | Suffix]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub name_suffix: ::std::option::Option<::std::string::String>,
        /// The organisation's name.
        #[serde(
            rename = "[Organization]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub organization: ::std::option::Option<::std::string::String>,
        /// The main telephone number.
        #[serde(
            rename = "[Phone | Primary]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub phone_primary: ::std::option::Option<::std::string::String>,
        /// The profile's number, as text.
        #[serde(
            rename = "[Profile ID]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub profile_id: ::std::option::Option<::std::string::String>,
        /// The login name.
        #[serde(
            rename = "[Username]",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub username: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    impl ::std::fmt::Debug for ProfileSearchRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ProfileSearchRequest").finish_non_exhaustive()
        }
    }
    impl ProfileSearchRequest {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::ProfileSearchRequestBuilder {
            ::std::default::Default::default()
        }
    }
    /// An access token with its lifetime and scope.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::memberclicks::types::Token = serde_json::from_str(
    ///     r#"{
    ///   "access_token": "eyJhbGciOiJIUzI1NiJ9.access",
    ///   "token_type": "bearer",
    ///   "expires_in": 3599,
    ///   "scope": "read write",
    ///   "serviceId": 7340,
    ///   "userId": 1001345630,
    ///   "jti": "dd903f04-7cac-4207-967f-c9862f5429ef"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Token {
        /// The token to send with every call. It looks like a JWT; treat it as opaque.
        pub access_token: ::rollbook::Secret,
        /// Seconds until the access token expires, about 3600. A number, or digits in text ([M20](::rollbook::quirks#m20)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub expires_in: ::std::option::Option<::rollbook::Lenient<i64>>,
        /// The token's id, a UUID.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub jti: ::std::option::Option<::std::string::String>,
        /// For the next access token. Returned for the password and authorization-code grants if the client allows it, never for client credentials ([M19](::rollbook::quirks#m19)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub refresh_token: ::std::option::Option<::rollbook::Secret>,
        /// What the token may do, as words separated by spaces.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub scope: ::std::option::Option<::std::string::String>,
        /// A number with this name, not documented; it is in the sample token too. A number, or digits in text ([M20](::rollbook::quirks#m20)).
        #[cfg_attr(feature = "schemars", schemars(rename = "serviceId", default))]
        pub service_id: ::std::option::Option<::rollbook::Lenient<i64>>,
        /// The kind of token, expected to be `bearer` in upper or lower case.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub token_type: ::std::option::Option<::std::string::String>,
        /// A number of the user that the token acts for; whether it is the number of a profile is not documented. A number, or digits in text ([M20](::rollbook::quirks#m20)).
        #[cfg_attr(feature = "schemars", schemars(rename = "userId", default))]
        pub user_id: ::std::option::Option<::rollbook::Lenient<i64>>,
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
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<i64>>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<::rollbook::Secret>,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<i64>>,
                    > = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __7: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<i64>>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "access_token" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "expires_in" => {
                                __1 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "jti" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("jti".to_owned(), raw);
                                    }
                                }
                            }
                            "refresh_token" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::rollbook::Secret>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("refresh_token".to_owned(), raw);
                                    }
                                }
                            }
                            "scope" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __4 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("scope".to_owned(), raw);
                                    }
                                }
                            }
                            "serviceId" => {
                                __5 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "token_type" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<::std::string::String>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __6 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("token_type".to_owned(), raw);
                                    }
                                }
                            }
                            "userId" => {
                                __7 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Token {
                        access_token: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("access_token"),
                                );
                            }
                        },
                        expires_in: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        jti: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        refresh_token: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        scope: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        service_id: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        token_type: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        user_id: match __7 {
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
            __map.serialize_entry("access_token", &self.access_token)?;
            if ::std::option::Option::is_some(&self.expires_in) {
                __map.serialize_entry("expires_in", &self.expires_in)?;
            }
            if ::std::option::Option::is_some(&self.jti) {
                __map.serialize_entry("jti", &self.jti)?;
            }
            if ::std::option::Option::is_some(&self.refresh_token) {
                __map.serialize_entry("refresh_token", &self.refresh_token)?;
            }
            if ::std::option::Option::is_some(&self.scope) {
                __map.serialize_entry("scope", &self.scope)?;
            }
            if ::std::option::Option::is_some(&self.service_id) {
                __map.serialize_entry("serviceId", &self.service_id)?;
            }
            if ::std::option::Option::is_some(&self.token_type) {
                __map.serialize_entry("token_type", &self.token_type)?;
            }
            if ::std::option::Option::is_some(&self.user_id) {
                __map.serialize_entry("userId", &self.user_id)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The form for the token endpoint. `grant_type` determines which fields it has.
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::memberclicks::types::TokenRequest::builder()
    ///     .grant_type(rollbook::memberclicks::types::GrantType::Password)
    ///     .scope("read")
    ///     .username("GaryGreen01")
    ///     .password("correct horse battery staple")
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct TokenRequest {
        /// The kind of grant.
        pub grant_type: GrantType,
        /// The user's password, for the password grant only.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub password: ::std::option::Option<::rollbook::Secret>,
        /// A refresh token, at most 30 days old, for the refresh grant only.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub refresh_token: ::std::option::Option<::rollbook::Secret>,
        /// What the token may do: `read`, `write` or `read write`. Every client may read; writing has to be selected for the client. Without a scope, programs got a token that can read (working code).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<::std::string::String>,
        /// The user's login name, for the password grant only.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub username: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for TokenRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TokenRequest").finish_non_exhaustive()
        }
    }
    impl TokenRequest {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::TokenRequestBuilder {
            ::std::default::Default::default()
        }
    }
    /// Builders of the types of requests; the function `builder` of a type returns one.
    pub mod builder {
        /// Builder of [`DateRange`](super::DateRange).
        #[derive(Clone)]
        #[must_use]
        pub struct DateRangeBuilder {
            __set: ::std::boxed::Box<__DateRange>,
        }
        #[derive(Clone, Default)]
        struct __DateRange {
            end_date: ::std::option::Option<::rollbook::UsDate>,
            start_date: ::std::option::Option<::rollbook::UsDate>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __DateRange {
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
                __invalid.required_typed(&self.__errors, "endDate", &self.end_date);
                __invalid.required_typed(&self.__errors, "startDate", &self.start_date);
                __invalid
            }
        }
        impl ::std::fmt::Debug for DateRangeBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("DateRangeBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for DateRangeBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl DateRangeBuilder {
            /// The last day.
            pub fn end_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::rollbook::UsDate>,
                    M,
                >,
            {
                self.__set.end_date = self
                    .__set
                    .__errors
                    .keep("endDate", value.into_field("endDate"));
                self
            }
            /// The first day.
            pub fn start_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::rollbook::UsDate>,
                    M,
                >,
            {
                self.__set.start_date = self
                    .__set
                    .__errors
                    .keep("startDate", value.into_field("startDate"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::DateRange, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<DateRangeBuilder> for super::DateRange {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: DateRangeBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.end_date, __set.start_date) {
                    (
                        true,
                        ::std::option::Option::Some(end_date),
                        ::std::option::Option::Some(start_date),
                    ) => {
                        let __value = Self { end_date, start_date };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, end_date, start_date) => {
                        __set.end_date = end_date;
                        __set.start_date = start_date;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::DateRange> for DateRangeBuilder {
            #[allow(unused_variables)]
            fn from(value: super::DateRange) -> Self {
                let super::DateRange { end_date, start_date } = value;
                let __set = __DateRange {
                    end_date: ::std::option::Option::Some(end_date),
                    start_date: ::std::option::Option::Some(start_date),
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`ProfileCreate`](super::ProfileCreate).
        #[derive(Clone)]
        #[must_use]
        pub struct ProfileCreateBuilder {
            __set: ::std::boxed::Box<__ProfileCreate>,
        }
        #[derive(Clone, Default)]
        struct __ProfileCreate {
            email: ::std::option::Option<::std::string::String>,
            expiration_date: ::std::option::Option<::rollbook::UsDate>,
            groups: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            join_date: ::std::option::Option<::rollbook::UsDate>,
            last_renewal_date: ::std::option::Option<::rollbook::UsDate>,
            linked_organization_id: ::std::option::Option<i64>,
            member_status: ::std::option::Option<::std::string::String>,
            member_type: ::std::option::Option<::std::string::String>,
            name_first: ::std::option::Option<::std::string::String>,
            name_last: ::std::option::Option<::std::string::String>,
            name_middle: ::std::option::Option<::std::string::String>,
            name_prefix: ::std::option::Option<::std::string::String>,
            name_suffix: ::std::option::Option<::std::string::String>,
            organization_name: ::std::option::Option<::std::string::String>,
            username: ::std::option::Option<::std::string::String>,
            extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __ProfileCreate {
            const NAMES: &'static [&'static str] = &[
                "[Email]",
                "[Expiration Date]",
                "[Groups]",
                "[Join Date]",
                "[Last Renewal Date]",
                "[Linked Organization Id]",
                "[Member Status]",
                "[Member Type]",
                "[Name | First]",
                "[Name | Last]",
                "[Name | Middle]",
                "[Name | Prefix]",
                "[Name | Suffix]",
                "[Organization Name]",
                "[Username]",
            ];
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::known(
                    &self.extra,
                    Self::NAMES,
                );
                __invalid
                    .required_field(
                        &self.__errors,
                        "[Email]",
                        &self.email,
                        &super::super::rules::R3,
                    );
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::known(
                    &self.extra,
                    Self::NAMES,
                );
                __invalid
                    .required_field(
                        &self.__errors,
                        "[Email]",
                        &self.email,
                        &super::super::rules::R3,
                    );
                __invalid.typed(&self.__errors, "[Expiration Date]");
                __invalid.typed(&self.__errors, "[Groups]");
                __invalid.typed(&self.__errors, "[Join Date]");
                __invalid.typed(&self.__errors, "[Last Renewal Date]");
                __invalid.typed(&self.__errors, "[Linked Organization Id]");
                __invalid.typed(&self.__errors, "[Member Status]");
                __invalid.typed(&self.__errors, "[Member Type]");
                __invalid.typed(&self.__errors, "[Name | First]");
                __invalid.typed(&self.__errors, "[Name | Last]");
                __invalid.typed(&self.__errors, "[Name | Middle]");
                __invalid.typed(&self.__errors, "[Name | Prefix]");
                __invalid.typed(&self.__errors, "[Name | Suffix]");
                __invalid.typed(&self.__errors, "[Organization Name]");
                __invalid.typed(&self.__errors, "[Username]");
                __invalid
            }
        }
        impl ::std::fmt::Debug for ProfileCreateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("ProfileCreateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for ProfileCreateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl ProfileCreateBuilder {
            /// The e-mail address, always required; null and empty text count as missing ([M13](::rollbook::quirks#m13)). `[Email | Primary]` in responses ([M2](::rollbook::quirks#m2)).
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
                    .keep("[Email]", value.into_field("[Email]"));
                self
            }
            /// The day on which the membership ends, as MM/dd/yyyy ([M5](::rollbook::quirks#m5), [M6](::rollbook::quirks#m6)).
            pub fn expiration_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::rollbook::UsDate>,
                    M,
                >,
            {
                self.__set.expiration_date = self
                    .__set
                    .__errors
                    .keep("[Expiration Date]", value.into_field("[Expiration Date]"));
                self
            }
            /// The names of the groups to join, always as an array ([M24](::rollbook::quirks#m24)). The group of the member type by default. A group with admin permissions is rejected. `[Group]` in responses and errors ([M1](::rollbook::quirks#m1)).
            pub fn groups<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoList<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                    M,
                >,
            {
                self.__set.groups = self
                    .__set
                    .__errors
                    .keep("[Groups]", value.into_list("[Groups]"));
                self
            }
            /// The day of joining, as MM/dd/yyyy ([M5](::rollbook::quirks#m5)).
            pub fn join_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::rollbook::UsDate>,
                    M,
                >,
            {
                self.__set.join_date = self
                    .__set
                    .__errors
                    .keep("[Join Date]", value.into_field("[Join Date]"));
                self
            }
            /// The day of the last renewal, as MM/dd/yyyy ([M5](::rollbook::quirks#m5)).
            pub fn last_renewal_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::rollbook::UsDate>,
                    M,
                >,
            {
                self.__set.last_renewal_date = self
                    .__set
                    .__errors
                    .keep(
                        "[Last Renewal Date]",
                        value.into_field("[Last Renewal Date]"),
                    );
                self
            }
            /// The id of the organisation to link to, presumably the number of its profile ([M30](::rollbook::quirks#m30)). Required for linked member types ([M29](::rollbook::quirks#m29)). Responses have other names for it, such as `[Link to Organization ID]` and `[Organization ID]` ([M4](::rollbook::quirks#m4)).
            pub fn linked_organization_id<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
            {
                self.__set.linked_organization_id = self
                    .__set
                    .__errors
                    .keep(
                        "[Linked Organization Id]",
                        value.into_field("[Linked Organization Id]"),
                    );
                self
            }
            /// The name of a member status, `Active` by default. Built in are Active, Active - In Renewal Period, Pending, Graced, Lapsed, Lapsed - In Renewal Period and Deceased ([M22](::rollbook::quirks#m22)). [`list_member_statuses`](super::super::Client::list_member_statuses) returns all.
            pub fn member_status<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.member_status = self
                    .__set
                    .__errors
                    .keep("[Member Status]", value.into_field("[Member Status]"));
                self
            }
            /// The name of a member type, `Prospect` by default. A type with admin permissions is rejected, with a message about an id although the request has a name ([M11](::rollbook::quirks#m11)).
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
                    .keep("[Member Type]", value.into_field("[Member Type]"));
                self
            }
            /// The first name.
            pub fn name_first<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_first = self
                    .__set
                    .__errors
                    .keep("[Name | First]", value.into_field("[Name | First]"));
                self
            }
            /// The last name.
            pub fn name_last<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_last = self
                    .__set
                    .__errors
                    .keep("[Name | Last]", value.into_field("[Name | Last]"));
                self
            }
            /// The middle name.
            pub fn name_middle<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_middle = self
                    .__set
                    .__errors
                    .keep("[Name | Middle]", value.into_field("[Name | Middle]"));
                self
            }
            /// The name's prefix.
            pub fn name_prefix<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_prefix = self
                    .__set
                    .__errors
                    .keep("[Name | Prefix]", value.into_field("[Name | Prefix]"));
                self
            }
            /// The name's suffix.
            pub fn name_suffix<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_suffix = self
                    .__set
                    .__errors
                    .keep("[Name | Suffix]", value.into_field("[Name | Suffix]"));
                self
            }
            /// The organisation's name. Required for organisation member types. `[Organization]` in responses ([M3](::rollbook::quirks#m3)).
            pub fn organization_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.organization_name = self
                    .__set
                    .__errors
                    .keep(
                        "[Organization Name]",
                        value.into_field("[Organization Name]"),
                    );
                self
            }
            /// The login name, unique among profiles. The e-mail address by default.
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
                    .keep("[Username]", value.into_field("[Username]"));
                self
            }
            /// Sets a property that the spec does not name, by its wire name.
            ///
            /// A name that the spec has is rejected before anything is sent: use its setter.
            pub fn extra(
                mut self,
                wire_name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::serde_json::Value>,
            ) -> Self {
                self.__set.extra.insert(wire_name.into(), value.into());
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::ProfileCreate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<ProfileCreateBuilder> for super::ProfileCreate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: ProfileCreateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.email) {
                    (true, ::std::option::Option::Some(email)) => {
                        let __value = Self {
                            email,
                            expiration_date: __set.expiration_date,
                            groups: __set.groups,
                            join_date: __set.join_date,
                            last_renewal_date: __set.last_renewal_date,
                            linked_organization_id: __set.linked_organization_id,
                            member_status: __set.member_status,
                            member_type: __set.member_type,
                            name_first: __set.name_first,
                            name_last: __set.name_last,
                            name_middle: __set.name_middle,
                            name_prefix: __set.name_prefix,
                            name_suffix: __set.name_suffix,
                            organization_name: __set.organization_name,
                            username: __set.username,
                            extra: __set.extra,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, email) => {
                        __set.email = email;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::ProfileCreate> for ProfileCreateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::ProfileCreate) -> Self {
                let super::ProfileCreate {
                    email,
                    expiration_date,
                    groups,
                    join_date,
                    last_renewal_date,
                    linked_organization_id,
                    member_status,
                    member_type,
                    name_first,
                    name_last,
                    name_middle,
                    name_prefix,
                    name_suffix,
                    organization_name,
                    username,
                    extra,
                } = value;
                let __set = __ProfileCreate {
                    email: ::std::option::Option::Some(email),
                    expiration_date,
                    groups,
                    join_date,
                    last_renewal_date,
                    linked_organization_id,
                    member_status,
                    member_type,
                    name_first,
                    name_last,
                    name_middle,
                    name_prefix,
                    name_suffix,
                    organization_name,
                    username,
                    extra,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`ProfileSearchRequest`](super::ProfileSearchRequest).
        #[derive(Clone)]
        #[must_use]
        pub struct ProfileSearchRequestBuilder {
            __set: ::std::boxed::Box<__ProfileSearchRequest>,
        }
        #[derive(Clone, Default)]
        struct __ProfileSearchRequest {
            address_primary_city: ::std::option::Option<::std::string::String>,
            address_primary_country: ::std::option::Option<::std::string::String>,
            address_primary_line_1: ::std::option::Option<::std::string::String>,
            address_primary_line_2: ::std::option::Option<::std::string::String>,
            address_primary_state: ::std::option::Option<::std::string::String>,
            address_primary_zip: ::std::option::Option<::std::string::String>,
            contact_name: ::std::option::Option<::std::string::String>,
            created_date: ::std::option::Option<super::DateRange>,
            email_primary: ::std::option::Option<::std::string::String>,
            expiration_date: ::std::option::Option<super::DateRange>,
            group: ::std::option::Option<::std::string::String>,
            join_date: ::std::option::Option<super::DateRange>,
            last_modified_date: ::std::option::Option<super::DateRange>,
            last_renewal_date: ::std::option::Option<super::DateRange>,
            member_number: ::std::option::Option<::std::string::String>,
            member_status: ::std::option::Option<::std::string::String>,
            member_type: ::std::option::Option<::std::string::String>,
            name_first: ::std::option::Option<::std::string::String>,
            name_last: ::std::option::Option<::std::string::String>,
            name_middle: ::std::option::Option<::std::string::String>,
            name_prefix: ::std::option::Option<::std::string::String>,
            name_suffix: ::std::option::Option<::std::string::String>,
            organization: ::std::option::Option<::std::string::String>,
            phone_primary: ::std::option::Option<::std::string::String>,
            profile_id: ::std::option::Option<::std::string::String>,
            username: ::std::option::Option<::std::string::String>,
            extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __ProfileSearchRequest {
            const NAMES: &'static [&'static str] = &[
                "[Address | Primary | City]",
                "[Address | Primary | Country]",
                "[Address | Primary | Line 1]",
                "[Address | Primary | Line 2]",
                "[Address | Primary | State]",
                "[Address | Primary | Zip]",
                "[Contact Name]",
                "[Created Date]",
                "[Email | Primary]",
                "[Expiration Date]",
                "[Group]",
                "[Join Date]",
                "[Last Modified Date]",
                "[Last Renewal Date]",
                "[Member Number]",
                "[Member Status]",
                "[Member Type]",
                "[Name | First]",
                "[Name | Last]",
                "[Name | Middle]",
                "[Name | Prefix]",
                "[Name | Suffix]",
                "[Organization]",
                "[Phone | Primary]",
                "[Profile ID]",
                "[Username]",
            ];
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::known(
                    &self.extra,
                    Self::NAMES,
                );
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::known(
                    &self.extra,
                    Self::NAMES,
                );
                __invalid
                    .field(
                        &self.__errors,
                        "[Address | Primary | City]",
                        &self.address_primary_city,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Address | Primary | Country]",
                        &self.address_primary_country,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Address | Primary | Line 1]",
                        &self.address_primary_line_1,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Address | Primary | Line 2]",
                        &self.address_primary_line_2,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Address | Primary | State]",
                        &self.address_primary_state,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Address | Primary | Zip]",
                        &self.address_primary_zip,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Contact Name]",
                        &self.contact_name,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Created Date]",
                        &self.created_date,
                        ::std::option::Option::is_none,
                        &super::super::rules::R0,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Email | Primary]",
                        &self.email_primary,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Expiration Date]",
                        &self.expiration_date,
                        ::std::option::Option::is_none,
                        &super::super::rules::R0,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Group]",
                        &self.group,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Join Date]",
                        &self.join_date,
                        ::std::option::Option::is_none,
                        &super::super::rules::R0,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Last Modified Date]",
                        &self.last_modified_date,
                        ::std::option::Option::is_none,
                        &super::super::rules::R0,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Last Renewal Date]",
                        &self.last_renewal_date,
                        ::std::option::Option::is_none,
                        &super::super::rules::R0,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Member Number]",
                        &self.member_number,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Member Status]",
                        &self.member_status,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Member Type]",
                        &self.member_type,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Name | First]",
                        &self.name_first,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Name | Last]",
                        &self.name_last,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Name | Middle]",
                        &self.name_middle,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Name | Prefix]",
                        &self.name_prefix,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Name | Suffix]",
                        &self.name_suffix,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Organization]",
                        &self.organization,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Phone | Primary]",
                        &self.phone_primary,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Profile ID]",
                        &self.profile_id,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "[Username]",
                        &self.username,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
            }
        }
        impl ::std::fmt::Debug for ProfileSearchRequestBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("ProfileSearchRequestBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for ProfileSearchRequestBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl ProfileSearchRequestBuilder {
            /// The city of the main address ([R19](::rollbook::quirks#r19)).
            pub fn address_primary_city<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.address_primary_city = self
                    .__set
                    .__errors
                    .keep(
                        "[Address | Primary | City]",
                        value.into_field("[Address | Primary | City]"),
                    );
                self
            }
            /// The country of the main address, by name ([R19](::rollbook::quirks#r19)).
            pub fn address_primary_country<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.address_primary_country = self
                    .__set
                    .__errors
                    .keep(
                        "[Address | Primary | Country]",
                        value.into_field("[Address | Primary | Country]"),
                    );
                self
            }
            /// The first line of the main address.
            pub fn address_primary_line_1<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.address_primary_line_1 = self
                    .__set
                    .__errors
                    .keep(
                        "[Address | Primary | Line 1]",
                        value.into_field("[Address | Primary | Line 1]"),
                    );
                self
            }
            /// The second line of the main address ([R19](::rollbook::quirks#r19)).
            pub fn address_primary_line_2<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.address_primary_line_2 = self
                    .__set
                    .__errors
                    .keep(
                        "[Address | Primary | Line 2]",
                        value.into_field("[Address | Primary | Line 2]"),
                    );
                self
            }
            /// The state of the main address ([R19](::rollbook::quirks#r19)).
            pub fn address_primary_state<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.address_primary_state = self
                    .__set
                    .__errors
                    .keep(
                        "[Address | Primary | State]",
                        value.into_field("[Address | Primary | State]"),
                    );
                self
            }
            /// The postal code of the main address ([R19](::rollbook::quirks#r19)). Text, since leading zeros matter.
            pub fn address_primary_zip<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.address_primary_zip = self
                    .__set
                    .__errors
                    .keep(
                        "[Address | Primary | Zip]",
                        value.into_field("[Address | Primary | Zip]"),
                    );
                self
            }
            /// The whole name.
            pub fn contact_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.contact_name = self
                    .__set
                    .__errors
                    .keep("[Contact Name]", value.into_field("[Contact Name]"));
                self
            }
            /// The days from the first to the last, both included. The same date twice is one day.
            pub fn created_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::DateRange>,
                    M,
                >,
            {
                self.__set.created_date = self
                    .__set
                    .__errors
                    .keep("[Created Date]", value.into_field("[Created Date]"));
                self
            }
            /// The main e-mail address.
            pub fn email_primary<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.email_primary = self
                    .__set
                    .__errors
                    .keep("[Email | Primary]", value.into_field("[Email | Primary]"));
                self
            }
            /// The days from the first to the last, both included. The same date twice is one day.
            pub fn expiration_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::DateRange>,
                    M,
                >,
            {
                self.__set.expiration_date = self
                    .__set
                    .__errors
                    .keep("[Expiration Date]", value.into_field("[Expiration Date]"));
                self
            }
            /// The name of a group.
            pub fn group<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.group = self
                    .__set
                    .__errors
                    .keep("[Group]", value.into_field("[Group]"));
                self
            }
            /// The days from the first to the last, both included. The same date twice is one day.
            pub fn join_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::DateRange>,
                    M,
                >,
            {
                self.__set.join_date = self
                    .__set
                    .__errors
                    .keep("[Join Date]", value.into_field("[Join Date]"));
                self
            }
            /// The days from the first to the last, both included. The same date twice is one day.
            pub fn last_modified_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::DateRange>,
                    M,
                >,
            {
                self.__set.last_modified_date = self
                    .__set
                    .__errors
                    .keep(
                        "[Last Modified Date]",
                        value.into_field("[Last Modified Date]"),
                    );
                self
            }
            /// The days from the first to the last, both included. The same date twice is one day.
            pub fn last_renewal_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::DateRange>,
                    M,
                >,
            {
                self.__set.last_renewal_date = self
                    .__set
                    .__errors
                    .keep(
                        "[Last Renewal Date]",
                        value.into_field("[Last Renewal Date]"),
                    );
                self
            }
            /// A number that the organisation assigned to the member, as text.
            pub fn member_number<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.member_number = self
                    .__set
                    .__errors
                    .keep("[Member Number]", value.into_field("[Member Number]"));
                self
            }
            /// The name of a member status.
            pub fn member_status<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.member_status = self
                    .__set
                    .__errors
                    .keep("[Member Status]", value.into_field("[Member Status]"));
                self
            }
            /// The name of a member type.
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
                    .keep("[Member Type]", value.into_field("[Member Type]"));
                self
            }
            /// The first name.
            pub fn name_first<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_first = self
                    .__set
                    .__errors
                    .keep("[Name | First]", value.into_field("[Name | First]"));
                self
            }
            /// The last name.
            pub fn name_last<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_last = self
                    .__set
                    .__errors
                    .keep("[Name | Last]", value.into_field("[Name | Last]"));
                self
            }
            /// The middle name.
            pub fn name_middle<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_middle = self
                    .__set
                    .__errors
                    .keep("[Name | Middle]", value.into_field("[Name | Middle]"));
                self
            }
            /// The name's prefix.
            pub fn name_prefix<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_prefix = self
                    .__set
                    .__errors
                    .keep("[Name | Prefix]", value.into_field("[Name | Prefix]"));
                self
            }
            /// The name's suffix.
            pub fn name_suffix<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.name_suffix = self
                    .__set
                    .__errors
                    .keep("[Name | Suffix]", value.into_field("[Name | Suffix]"));
                self
            }
            /// The organisation's name.
            pub fn organization<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.organization = self
                    .__set
                    .__errors
                    .keep("[Organization]", value.into_field("[Organization]"));
                self
            }
            /// The main telephone number.
            pub fn phone_primary<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.phone_primary = self
                    .__set
                    .__errors
                    .keep("[Phone | Primary]", value.into_field("[Phone | Primary]"));
                self
            }
            /// The profile's number, as text.
            pub fn profile_id<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.profile_id = self
                    .__set
                    .__errors
                    .keep("[Profile ID]", value.into_field("[Profile ID]"));
                self
            }
            /// The login name.
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
                    .keep("[Username]", value.into_field("[Username]"));
                self
            }
            /// Sets a property that the spec does not name, by its wire name.
            ///
            /// A name that the spec has is rejected before anything is sent: use its setter.
            pub fn extra(
                mut self,
                wire_name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::serde_json::Value>,
            ) -> Self {
                self.__set.extra.insert(wire_name.into(), value.into());
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<
                super::ProfileSearchRequest,
                ::rollbook::InvalidInput,
            > {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<ProfileSearchRequestBuilder>
        for super::ProfileSearchRequest {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: ProfileSearchRequestBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid,) {
                    (true,) => {
                        let __value = Self {
                            address_primary_city: __set.address_primary_city,
                            address_primary_country: __set.address_primary_country,
                            address_primary_line_1: __set.address_primary_line_1,
                            address_primary_line_2: __set.address_primary_line_2,
                            address_primary_state: __set.address_primary_state,
                            address_primary_zip: __set.address_primary_zip,
                            contact_name: __set.contact_name,
                            created_date: __set.created_date,
                            email_primary: __set.email_primary,
                            expiration_date: __set.expiration_date,
                            group: __set.group,
                            join_date: __set.join_date,
                            last_modified_date: __set.last_modified_date,
                            last_renewal_date: __set.last_renewal_date,
                            member_number: __set.member_number,
                            member_status: __set.member_status,
                            member_type: __set.member_type,
                            name_first: __set.name_first,
                            name_last: __set.name_last,
                            name_middle: __set.name_middle,
                            name_prefix: __set.name_prefix,
                            name_suffix: __set.name_suffix,
                            organization: __set.organization,
                            phone_primary: __set.phone_primary,
                            profile_id: __set.profile_id,
                            username: __set.username,
                            extra: __set.extra,
                        };
                        ::rollbook::runtime::Invalid::checked(
                            __value,
                            &super::super::rules::R4,
                        )
                    }
                    (_,) => ::std::result::Result::Err(__set.errors()),
                }
            }
        }
        impl ::std::convert::From<super::ProfileSearchRequest>
        for ProfileSearchRequestBuilder {
            #[allow(unused_variables)]
            fn from(value: super::ProfileSearchRequest) -> Self {
                let super::ProfileSearchRequest {
                    address_primary_city,
                    address_primary_country,
                    address_primary_line_1,
                    address_primary_line_2,
                    address_primary_state,
                    address_primary_zip,
                    contact_name,
                    created_date,
                    email_primary,
                    expiration_date,
                    group,
                    join_date,
                    last_modified_date,
                    last_renewal_date,
                    member_number,
                    member_status,
                    member_type,
                    name_first,
                    name_last,
                    name_middle,
                    name_prefix,
                    name_suffix,
                    organization,
                    phone_primary,
                    profile_id,
                    username,
                    extra,
                } = value;
                let __set = __ProfileSearchRequest {
                    address_primary_city,
                    address_primary_country,
                    address_primary_line_1,
                    address_primary_line_2,
                    address_primary_state,
                    address_primary_zip,
                    contact_name,
                    created_date,
                    email_primary,
                    expiration_date,
                    group,
                    join_date,
                    last_modified_date,
                    last_renewal_date,
                    member_number,
                    member_status,
                    member_type,
                    name_first,
                    name_last,
                    name_middle,
                    name_prefix,
                    name_suffix,
                    organization,
                    phone_primary,
                    profile_id,
                    username,
                    extra,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`TokenRequest`](super::TokenRequest).
        #[derive(Clone)]
        #[must_use]
        pub struct TokenRequestBuilder {
            __set: ::std::boxed::Box<__TokenRequest>,
        }
        #[derive(Clone, Default)]
        struct __TokenRequest {
            grant_type: ::std::option::Option<super::GrantType>,
            password: ::std::option::Option<::rollbook::Secret>,
            refresh_token: ::std::option::Option<::rollbook::Secret>,
            scope: ::std::option::Option<::std::string::String>,
            username: ::std::option::Option<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __TokenRequest {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .required_field(
                        &self.__errors,
                        "grant_type",
                        &self.grant_type,
                        &super::super::rules::R7,
                    );
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .required_field(
                        &self.__errors,
                        "grant_type",
                        &self.grant_type,
                        &super::super::rules::R7,
                    );
                __invalid.typed(&self.__errors, "password");
                __invalid.typed(&self.__errors, "refresh_token");
                __invalid.typed(&self.__errors, "scope");
                __invalid.typed(&self.__errors, "username");
                __invalid
            }
        }
        impl ::std::fmt::Debug for TokenRequestBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("TokenRequestBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for TokenRequestBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl TokenRequestBuilder {
            /// The kind of grant.
            pub fn grant_type<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::GrantType>,
                    M,
                >,
            {
                self.__set.grant_type = self
                    .__set
                    .__errors
                    .keep("grant_type", value.into_field("grant_type"));
                self
            }
            /// The user's password, for the password grant only.
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
            /// A refresh token, at most 30 days old, for the refresh grant only.
            pub fn refresh_token<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::rollbook::Secret>,
                    M,
                >,
            {
                self.__set.refresh_token = self
                    .__set
                    .__errors
                    .keep("refresh_token", value.into_field("refresh_token"));
                self
            }
            /// What the token may do: `read`, `write` or `read write`. Every client may read; writing has to be selected for the client. Without a scope, programs got a token that can read (working code).
            pub fn scope<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.scope = self
                    .__set
                    .__errors
                    .keep("scope", value.into_field("scope"));
                self
            }
            /// The user's login name, for the password grant only.
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
            ) -> ::std::result::Result<super::TokenRequest, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<TokenRequestBuilder> for super::TokenRequest {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: TokenRequestBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.grant_type) {
                    (true, ::std::option::Option::Some(grant_type)) => {
                        let __value = Self {
                            grant_type,
                            password: __set.password,
                            refresh_token: __set.refresh_token,
                            scope: __set.scope,
                            username: __set.username,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, grant_type) => {
                        __set.grant_type = grant_type;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::TokenRequest> for TokenRequestBuilder {
            #[allow(unused_variables)]
            fn from(value: super::TokenRequest) -> Self {
                let super::TokenRequest {
                    grant_type,
                    password,
                    refresh_token,
                    scope,
                    username,
                } = value;
                let __set = __TokenRequest {
                    grant_type: ::std::option::Option::Some(grant_type),
                    password,
                    refresh_token,
                    scope,
                    username,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
    }
}
/// A client of MemberClicks MC Professional.
///
/// Cheap to clone: clones share connections, tokens and settings.
///
/// The membership API of MemberClicks "MC Professional" (formerly Oasis): tokens, member profiles, profile searches,
/// and the lists of names that profiles refer to.
///
/// **Where.** Every organisation has its own host. No shared host and no test host are known.
///
/// **Authentication.** [`create_token`](Client::create_token) exchanges the client's id and secret for an access token, valid for one hour.
/// Every other call sends it as `Authorization: Bearer TOKEN` with exactly one space ([M26](::rollbook::quirks#m26)). A token has the permissions
/// of its groups, within its scope.
///
/// **Names.** A profile is a flat object whose keys are attribute names. Built-in and system attributes are in square
/// brackets with parts separated by ` | `, as in `[Name | First]`; an organisation's own attributes have no brackets.
/// Creating and reading have different names for the same attribute: `[Email]` and `[Email | Primary]` ([M2](::rollbook::quirks#m2)), `[Groups]`
/// and `[Group]` ([M1](::rollbook::quirks#m1)), `[Organization Name]` and `[Organization]` ([M3](::rollbook::quirks#m3)), `[Linked Organization Id]` and others ([M4](::rollbook::quirks#m4)). A
/// profile that was read is therefore not a valid body of [`create_profile`](Client::create_profile).
///
/// **Requests.** Every call sends `Accept: application/json`. Calls with a JSON body send \`Content-Type:
/// application/json`, which the vendor's samples omit (M12). The samples also send `Cache-Control: no-cache\`; it is not
/// documented as required ([R35](::rollbook::quirks#r35)).
///
/// **Responses.** 201 is documented for creating. 200 for reads and 201 for searches are those of working code ([R5](::rollbook::quirks#r5)). An
/// empty text in a property that is not text means that it is missing ([R36](::rollbook::quirks#r36)).
///
/// **Errors.** Resources return `Error`, the token endpoint `OAuthError`; a resource that rejects the token itself may
/// return the second shape ([M17](::rollbook::quirks#m17)). Only 400 is documented, for creating. A requested member type or group with admin
/// permissions is rejected with 400, not 403 ([M16](::rollbook::quirks#m16)); how a caller without permission is rejected is not documented.
///
/// **Paging.** [`list_profiles`](Client::list_profiles) has numbered pages with a link to the next one. Use one page size for all pages ([M21](::rollbook::quirks#m21)).
///
/// **Missing.** The vendor lists an "Update Profiles" resource, whose method and path are not known ([R34](::rollbook::quirks#r34)). The same
/// list lacks creating, which exists ([M18](::rollbook::quirks#m18)). No rate limit is documented.
///
/// **Marks.** What the extensions and codes of this file mean:
///
/// - `x-evidence`: where a statement was seen: `page` (the vendor's page for this API), `docs` (another page of the
///   vendor), `code` (a public program that calls the API) or `inferred` (nowhere: our own conclusion). Every operation
///   has it. A parameter, property, response or example without it is as sure as the surest operation that uses it.
/// - `x-example-evidence`: the same, for the `example` beside it.
/// - `x-idempotent`: whether a repeat of the call has no further effect.
/// - `x-paging`: how a list is paged: `size`, `page` and `offset` are names of query parameters, `items` is the
///   property with the items (the response is a bare array without it), `next` the one with the link to the next page,
///   `total` the one with the number of items in the whole list.
/// - `x-scopes`: the scopes that the token needs for the call; the security scheme describes them.
/// - `x-permissions`: the permissions that the caller needs for the call; the security scheme describes them.
/// - `x-date-format`: the format of a date in a text that is not ISO 8601.
/// - `x-pattern`: a regular expression that the values of a server variable match.
/// - `x-additional-names`: a regular expression that the names of additional properties match.
/// - [M1](::rollbook::quirks#m1), [R1](::rollbook::quirks#r1) and the like: rows of `QUIRKS.md`, which every package and export of this file contains. They list
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
    /// Get an access token
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_token()
    ///     .body_map(|body| {
    ///         body
    ///             .grant_type(rollbook::memberclicks::types::GrantType::ClientCredentials)
    ///             .scope("read write")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Exchanges credentials for an access token. The API client's id and secret are sent as HTTP Basic, the grant as a
    /// form.
    ///
    /// | grant | fields besides `grant_type` | refresh token |
    /// | --- | --- | --- |
    /// | `client_credentials` | `scope` | never |
    /// | `password` | `scope`, `username`, `password` | if enabled for the client |
    /// | `refresh_token` | `refresh_token` | - |
    ///
    /// The authorization-code and implicit grants need a browser at `/oauth/v1/authorize` and are not included ([R15](::rollbook::quirks#r15)).
    ///
    /// Client credentials have the permissions of the groups that are selected for the client in API Management. Access
    /// tokens last one hour, refresh tokens 30 days.
    ///
    /// `POST /oauth/v1/token`; authentication: client id and secret (Basic).
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: another page of the vendor, <https://help.memberclicks.com/hc/en-us/articles/15442886478861-API-Authorization>.
    pub fn create_token(&self) -> builder::CreateToken {
        builder::CreateToken::__new(self)
    }
    /// List profiles, or the results of a search
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_profiles().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// One page of all profiles or, with `searchId`, of the profiles that a search found ([R7](::rollbook::quirks#r7)). Pages count from 1, and
    /// `nextPageUrl` is null or empty on the last one. A page number past the end is an error, not an empty page.
    ///
    /// Use one page size for all pages: changing it between pages skips profiles ([M21](::rollbook::quirks#m21)).
    ///
    /// Needs the read scope and an administrator's permissions.
    ///
    /// `GET /api/v1/profile`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: working code that calls it, <https://help.memberclicks.com/hc/en-us/articles/15442876413197-API-Resources>.
    pub fn list_profiles(&self) -> builder::ListProfiles {
        builder::ListProfiles::__new(self)
    }
    /// Create a profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_profile()
    ///     .body_map(|body| {
    ///         body
    ///             .member_type("Member")
    ///             .name_prefix("Mrs.")
    ///             .name_first("First01")
    ///             .name_middle("D")
    ///             .name_last("Last01")
    ///             .name_suffix("Jr.")
    ///             .email("test@gmail.com")
    ///             .username("thisiscreatedviaAPIv7")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Adds a profile to the member database. The attributes determine its kind:
    ///
    /// - a prospect, if no member type is sent;
    /// - a profile of the member type, custom types included;
    /// - an organisation, if the member type is one for organisations: `[Organization Name]` is then required;
    /// - a profile linked to an organisation, with `[Linked Organization Id]`. The page requires it for linked member
    ///   types, but its samples have the type `Member` both with and without it ([M29](::rollbook::quirks#m29));
    /// - a member of several groups, with `[Groups]`.
    ///
    /// Administrators cannot be created: member types and groups with admin permissions, ASA profiles included, are
    /// rejected with 400 ([M16](::rollbook::quirks#m16)).
    ///
    /// Needs the write scope ([M7](::rollbook::quirks#m7)), and a client with a group that has full administrative access, such as the default
    /// Admin group.
    ///
    /// The call is not idempotent. An exact repeat is rejected by the page's rules: the user name, which defaults to
    /// the e-mail address, is then in use. With another user name it creates a second profile. After a lost response,
    /// search before you send it again.
    ///
    /// `POST /api/v1/profile`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`): look before you send it again, or it may be done twice.
    ///
    /// Source: the vendor's page, <https://help.memberclicks.com/hc/en-us/articles/40380650243085>.
    pub fn create_profile(&self) -> builder::CreateProfile {
        builder::CreateProfile::__new(self)
    }
    /// Get one profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_profile().profile_id(23011i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// One profile with every attribute that the token may see, as a flat object of attribute names and values.
    ///
    /// Needs the read scope and an administrator's permissions.
    ///
    /// `GET /api/v1/profile/{profileId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: working code that calls it, <https://help.memberclicks.com/hc/en-us/articles/15442876413197-API-Resources>.
    pub fn get_profile(&self) -> builder::GetProfile {
        builder::GetProfile::__new(self)
    }
    /// Get the profile of the token's user
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_my_profile().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The profile of the user that the token was issued for. Without permission to see more, it has fewer attributes than from [`get_profile`](Client::get_profile). The only call of a profile that needs no administrator. The linked page is by an integrator ([R33](::rollbook::quirks#r33)).
    ///
    /// `GET /api/v1/profile/me`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: working code that calls it, <https://help.getopenwater.com/en/articles/7035479>.
    pub fn get_my_profile(&self) -> builder::GetMyProfile {
        builder::GetMyProfile::__new(self)
    }
    /// Start a profile search
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .search_profiles()
    ///     .body_map(|body| body.email_primary("test@gmail.com"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Stores a search and returns its `id`, not profiles. Read the results with [`list_profiles`](Client::list_profiles) and that `searchId`, or
    /// from `profilesUrl`. A search expires after about half an hour. A repeat stores a second search and changes no
    /// member data ([R8](::rollbook::quirks#r8)).
    ///
    /// Search by the names of reading, such as `[Email | Primary]` and `[Group]`, not by those of [`create_profile`](Client::create_profile) ([M1](::rollbook::quirks#m1),
    /// [M2](::rollbook::quirks#m2)).
    ///
    /// The scope `read` is enough for a program that requests no scope. The vendor's pages have neither the scope nor
    /// the permission of a search ([R44](::rollbook::quirks#r44)).
    ///
    /// `POST /api/v1/profile/search`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: working code that calls it, <https://help.memberclicks.com/hc/en-us/articles/15442876413197-API-Resources>.
    pub fn search_profiles(&self) -> builder::SearchProfiles {
        builder::SearchProfiles::__new(self)
    }
    /// List the attributes of profiles
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_attributes().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The built-in, system and custom attributes that the token's user may see, with the name prefixes, suffixes,
    /// states and options that they take. An attribute is listed if the user may see it for at least one member type;
    /// `[Deleted]` only for users with the Profile Admin permission.
    ///
    /// Needs the read scope and an administrator's permissions. The body is not known, so it is any object ([R21](::rollbook::quirks#r21)).
    ///
    /// `GET /api/v1/attribute`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: another page of the vendor, <https://help.memberclicks.com/hc/en-us/articles/15442877631373-API-Resources-Attributes>.
    pub fn list_attributes(&self) -> builder::ListAttributes {
        builder::ListAttributes::__new(self)
    }
    /// List the groups
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_groups().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The names for `[Groups]` in requests and `[Group]` in responses ([M1](::rollbook::quirks#m1)). The list may contain groups with admin
    /// permissions, which [`create_profile`](Client::create_profile) rejects.
    ///
    /// Needs the read scope and an administrator's permissions.
    ///
    /// `GET /api/v1/group`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: another page of the vendor, <https://help.memberclicks.com/hc/en-us/articles/15442882548493-API-Resources-Groups>.
    pub fn list_groups(&self) -> builder::ListGroups {
        builder::ListGroups::__new(self)
    }
    /// List the member types
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_member_types().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The names for `[Member Type]`. Every profile has one member type. The list is complete: it may contain types
    /// with admin permissions, which [`create_profile`](Client::create_profile) rejects.
    ///
    /// Needs the read scope and an administrator's permissions.
    ///
    /// `GET /api/v1/member-type`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: another page of the vendor, <https://help.memberclicks.com/hc/en-us/articles/15442888509581-API-Resources-Member-Types>.
    pub fn list_member_types(&self) -> builder::ListMemberTypes {
        builder::ListMemberTypes::__new(self)
    }
    /// List the member statuses
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_member_statuses().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The names for `[Member Status]` ([M22](::rollbook::quirks#m22)).
    ///
    /// Needs the read scope and an administrator's permissions.
    ///
    /// `GET /api/v1/member-status`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: another page of the vendor, <https://help.memberclicks.com/hc/en-us/articles/15442888658829-API-Resources-Member-Statuses>.
    pub fn list_member_statuses(&self) -> builder::ListMemberStatuses {
        builder::ListMemberStatuses::__new(self)
    }
    /// List the countries
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_countries().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The country names that addresses use.
    ///
    /// Needs the read scope and an administrator's permissions.
    ///
    /// `GET /api/v1/country`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: working code that calls it, <https://help.memberclicks.com/hc/en-us/articles/15442882637453-API-Overview>.
    pub fn list_countries(&self) -> builder::ListCountries {
        builder::ListCountries::__new(self)
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
    /// `POST /oauth/v1/token`
    pub static CREATE_TOKEN: Operation = Operation {
        api: "memberclicks",
        id: "createToken",
        method: "POST",
        path: "/oauth/v1/token",
        idempotent: true,
        security: runtime::Security::Basic,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &["error", "error_description"],
            success: &[
                "access_token",
                "token_type",
                "refresh_token",
                "expires_in",
                "scope",
                "serviceId",
                "userId",
                "jti",
            ],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /api/v1/profile`
    pub static LIST_PROFILES: Operation = Operation {
        api: "memberclicks",
        id: "listProfiles",
        method: "GET",
        path: "/api/v1/profile",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "timestamp",
                "status",
                "error",
                "error_description",
                "message",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &[
                "totalCount",
                "count",
                "pageNumber",
                "pageSize",
                "totalPageCount",
                "firstPageUrl",
                "previousPageUrl",
                "nextPageUrl",
                "lastPageUrl",
                "expireDate",
                "profiles",
            ],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `POST /api/v1/profile`
    pub static CREATE_PROFILE: Operation = Operation {
        api: "memberclicks",
        id: "createProfile",
        method: "POST",
        path: "/api/v1/profile",
        idempotent: false,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "error",
                "error_description",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &["id", "url", "item"],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /api/v1/profile/{profileId}`
    pub static GET_PROFILE: Operation = Operation {
        api: "memberclicks",
        id: "getProfile",
        method: "GET",
        path: "/api/v1/profile/{profileId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "timestamp",
                "status",
                "error",
                "error_description",
                "message",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &[
                "[Profile ID]",
                "[Name | Prefix]",
                "[Name | First]",
                "[Name | Middle]",
                "[Name | Last]",
                "[Name | Suffix]",
                "[Contact Name]",
                "[Email | Primary]",
                "[Address | Primary | Line 1]",
                "[Address | Primary | Line 2]",
                "[Address | Primary | City]",
                "[Address | Primary | State]",
                "[Address | Primary | Zip]",
                "[Address | Primary | Country]",
                "[Phone | Primary]",
                "[Organization]",
                "[Group]",
                "[Member Type]",
                "[Member Status]",
                "[Member Number]",
                "[Username]",
                "[Join Date]",
                "[Expiration Date]",
                "[Last Renewal Date]",
                "[Created Date]",
                "[Last Modified Date]",
                "[Deleted]",
                "[Profile URL]",
            ],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `GET /api/v1/profile/me`
    pub static GET_MY_PROFILE: Operation = Operation {
        api: "memberclicks",
        id: "getMyProfile",
        method: "GET",
        path: "/api/v1/profile/me",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "timestamp",
                "status",
                "error",
                "error_description",
                "message",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &[
                "[Profile ID]",
                "[Name | Prefix]",
                "[Name | First]",
                "[Name | Middle]",
                "[Name | Last]",
                "[Name | Suffix]",
                "[Contact Name]",
                "[Email | Primary]",
                "[Address | Primary | Line 1]",
                "[Address | Primary | Line 2]",
                "[Address | Primary | City]",
                "[Address | Primary | State]",
                "[Address | Primary | Zip]",
                "[Address | Primary | Country]",
                "[Phone | Primary]",
                "[Organization]",
                "[Group]",
                "[Member Type]",
                "[Member Status]",
                "[Member Number]",
                "[Username]",
                "[Join Date]",
                "[Expiration Date]",
                "[Last Renewal Date]",
                "[Created Date]",
                "[Last Modified Date]",
                "[Deleted]",
                "[Profile URL]",
            ],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `POST /api/v1/profile/search`
    pub static SEARCH_PROFILES: Operation = Operation {
        api: "memberclicks",
        id: "searchProfiles",
        method: "POST",
        path: "/api/v1/profile/search",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "error",
                "error_description",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &["id", "url", "item", "profilesUrl"],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /api/v1/attribute`
    pub static LIST_ATTRIBUTES: Operation = Operation {
        api: "memberclicks",
        id: "listAttributes",
        method: "GET",
        path: "/api/v1/attribute",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /api/v1/group`
    pub static LIST_GROUPS: Operation = Operation {
        api: "memberclicks",
        id: "listGroups",
        method: "GET",
        path: "/api/v1/group",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "timestamp",
                "status",
                "error",
                "error_description",
                "message",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &["totalCount", "groups"],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /api/v1/member-type`
    pub static LIST_MEMBER_TYPES: Operation = Operation {
        api: "memberclicks",
        id: "listMemberTypes",
        method: "GET",
        path: "/api/v1/member-type",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "timestamp",
                "status",
                "error",
                "error_description",
                "message",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &["totalCount", "memberTypes"],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /api/v1/member-status`
    pub static LIST_MEMBER_STATUSES: Operation = Operation {
        api: "memberclicks",
        id: "listMemberStatuses",
        method: "GET",
        path: "/api/v1/member-status",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "timestamp",
                "status",
                "error",
                "error_description",
                "message",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &["totalCount", "memberStatuses"],
            proven: true,
        }),
        names: __NAMES,
    };
    /// `GET /api/v1/country`
    pub static LIST_COUNTRIES: Operation = Operation {
        api: "memberclicks",
        id: "listCountries",
        method: "GET",
        path: "/api/v1/country",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "",
            error: &[
                "timestamp",
                "status",
                "error",
                "error_description",
                "message",
                "messageDetails",
                "path",
                "parameters",
            ],
            success: &["totalCount", "countries"],
            proven: true,
        }),
        names: __NAMES,
    };
    const __NAMES: &[&str] = &[
        "[Address | Primary | City]",
        "[Address | Primary | Country]",
        "[Address | Primary | Line 1]",
        "[Address | Primary | Line 2]",
        "[Address | Primary | State]",
        "[Address | Primary | Zip]",
        "[Contact Name]",
        "[Created Date]",
        "[Deleted]",
        "[Email | Primary]",
        "[Email]",
        "[Expiration Date]",
        "[Group]",
        "[Groups]",
        "[Join Date]",
        "[Last Modified Date]",
        "[Last Renewal Date]",
        "[Linked Organization Id]",
        "[Member Number]",
        "[Member Status]",
        "[Member Type]",
        "[Name | First]",
        "[Name | Last]",
        "[Name | Middle]",
        "[Name | Prefix]",
        "[Name | Suffix]",
        "[Organization Name]",
        "[Organization]",
        "[Phone | Primary]",
        "[Profile ID]",
        "[Profile URL]",
        "[Username]",
        "access_token",
        "count",
        "countries",
        "endDate",
        "error",
        "error_description",
        "expireDate",
        "expires_in",
        "field",
        "firstPageUrl",
        "grant_type",
        "groups",
        "id",
        "item",
        "jti",
        "lastPageUrl",
        "memberStatuses",
        "memberTypes",
        "message",
        "messageDetails",
        "name",
        "nextPageUrl",
        "pageNumber",
        "pageSize",
        "parameters",
        "password",
        "path",
        "previousPageUrl",
        "profiles",
        "profilesUrl",
        "refresh_token",
        "scope",
        "serviceId",
        "startDate",
        "status",
        "timestamp",
        "token_type",
        "totalCount",
        "totalPageCount",
        "type",
        "url",
        "userId",
        "username",
    ];
    /// Every operation, in the spec's order.
    pub static ALL: &[&Operation] = &[
        &CREATE_TOKEN,
        &LIST_PROFILES,
        &CREATE_PROFILE,
        &GET_PROFILE,
        &GET_MY_PROFILE,
        &SEARCH_PROFILES,
        &LIST_ATTRIBUTES,
        &LIST_GROUPS,
        &LIST_MEMBER_TYPES,
        &LIST_MEMBER_STATUSES,
        &LIST_COUNTRIES,
    ];
    #[allow(unused_imports)]
    use ::rollbook::runtime::description::{
        Body, Description, Field, Pages, Parameter, Place, Schema,
    };
    static __FIELDS_1: [Field; 1usize] = [
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: true,
            is_secret: false,
            docs: "The country's name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"United States\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_2: [Field; 2usize] = [
        Field {
            wire_name: "totalCount",
            rust_name: "total_count",
            is_required: false,
            is_secret: false,
            docs: "Countries in the list.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "countries",
            rust_name: "countries",
            is_required: true,
            is_secret: false,
            docs: "The countries.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R12,
                properties: &__FIELDS_1,
                is_open: true,
            },
        },
    ];
    static __FIELDS_3: [Field; 6usize] = [
        Field {
            wire_name: "timestamp",
            rust_name: "timestamp",
            is_required: false,
            is_secret: false,
            docs: "When the vendor responded, in milliseconds since 1970.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("1755884637513"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "status",
            rust_name: "status",
            is_required: false,
            is_secret: false,
            docs: "Repeats the HTTP status.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("201"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "message",
            rust_name: "message",
            is_required: false,
            is_secret: false,
            docs: "The reason phrase of the status.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Created\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: true,
            is_secret: false,
            docs: "The number of the new profile. A search returns text in the field of this name (M14).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("23012"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "url",
            rust_name: "url",
            is_required: false,
            is_secret: false,
            docs: "Empty in the sample (M15).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"\""),
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "item",
            rust_name: "item",
            is_required: false,
            is_secret: false,
            docs: "Null in the sample, although the page promises the details of the profile (M8, M15).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R14,
                properties: &[],
                is_open: true,
            },
        },
    ];
    static __FIELDS_4: [Field; 2usize] = [
        Field {
            wire_name: "startDate",
            rust_name: "start_date",
            is_required: true,
            is_secret: false,
            docs: "The first day.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"01/01/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "endDate",
            rust_name: "end_date",
            is_required: true,
            is_secret: false,
            docs: "The last day.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"12/31/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_8: [Field; 1usize] = [
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: true,
            is_secret: false,
            docs: "The group's name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Group01\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_9: [Field; 2usize] = [
        Field {
            wire_name: "totalCount",
            rust_name: "total_count",
            is_required: false,
            is_secret: false,
            docs: "Groups in the list.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "groups",
            rust_name: "groups",
            is_required: true,
            is_secret: false,
            docs: "The groups.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R16,
                properties: &__FIELDS_8,
                is_open: true,
            },
        },
    ];
    static __FIELDS_10: [Field; 1usize] = [
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: true,
            is_secret: false,
            docs: "The name of the status (M22).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Active\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_11: [Field; 2usize] = [
        Field {
            wire_name: "totalCount",
            rust_name: "total_count",
            is_required: false,
            is_secret: false,
            docs: "Member statuses in the list.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "memberStatuses",
            rust_name: "member_statuses",
            is_required: true,
            is_secret: false,
            docs: "The member statuses.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R18,
                properties: &__FIELDS_10,
                is_open: true,
            },
        },
    ];
    static __FIELDS_12: [Field; 2usize] = [
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: true,
            is_secret: false,
            docs: "The name of the member type.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Member\""),
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
            docs: "The kind of member type. No value was seen; the product has individuals, organisations and profiles linked to organisations (R21).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_13: [Field; 2usize] = [
        Field {
            wire_name: "totalCount",
            rust_name: "total_count",
            is_required: false,
            is_secret: false,
            docs: "Member types in the list.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "memberTypes",
            rust_name: "member_types",
            is_required: true,
            is_secret: false,
            docs: "The member types.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R20,
                properties: &__FIELDS_12,
                is_open: true,
            },
        },
    ];
    static __FIELDS_15: [Field; 28usize] = [
        Field {
            wire_name: "[Profile ID]",
            rust_name: "profile_id",
            is_required: false,
            is_secret: false,
            docs: "The profile's number. A number in most programs; some also accept digits in text (R17).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("23012"),
            schema: Schema {
                rule: &super::rules::R21,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Prefix]",
            rust_name: "name_prefix",
            is_required: false,
            is_secret: false,
            docs: "The name's prefix.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mrs.\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | First]",
            rust_name: "name_first",
            is_required: false,
            is_secret: false,
            docs: "The first name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"First01\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Middle]",
            rust_name: "name_middle",
            is_required: false,
            is_secret: false,
            docs: "The middle name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"D\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Last]",
            rust_name: "name_last",
            is_required: false,
            is_secret: false,
            docs: "The last name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Last01\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Suffix]",
            rust_name: "name_suffix",
            is_required: false,
            is_secret: false,
            docs: "The name's suffix.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Jr.\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Contact Name]",
            rust_name: "contact_name",
            is_required: false,
            is_secret: false,
            docs: "The whole name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Email | Primary]",
            rust_name: "email_primary",
            is_required: false,
            is_secret: false,
            docs: "The main e-mail address, `[Email]` in requests. Some accounts have `[Email | Email]` instead (M2).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test@gmail.com\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Line 1]",
            rust_name: "address_primary_line_1",
            is_required: false,
            is_secret: false,
            docs: "The first line of the main address.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Line 2]",
            rust_name: "address_primary_line_2",
            is_required: false,
            is_secret: false,
            docs: "The second line of the main address (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | City]",
            rust_name: "address_primary_city",
            is_required: false,
            is_secret: false,
            docs: "The city of the main address (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | State]",
            rust_name: "address_primary_state",
            is_required: false,
            is_secret: false,
            docs: "The state of the main address (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Zip]",
            rust_name: "address_primary_zip",
            is_required: false,
            is_secret: false,
            docs: "The postal code of the main address (R19). Text, since leading zeros matter.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Country]",
            rust_name: "address_primary_country",
            is_required: false,
            is_secret: false,
            docs: "The country of the main address, by name (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Phone | Primary]",
            rust_name: "phone_primary",
            is_required: false,
            is_secret: false,
            docs: "The main telephone number, in any format.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Organization]",
            rust_name: "organization",
            is_required: false,
            is_secret: false,
            docs: "The organisation's name, `[Organization Name]` in requests (M3).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"MemberClicks U\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Group]",
            rust_name: "group",
            is_required: false,
            is_secret: false,
            docs: "The names of the profile's groups, `[Groups]` in requests (M1).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "[\"Full-time\",\"Swimmer\",\"Runner\"]",
            ),
            schema: Schema {
                rule: &super::rules::R22,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Type]",
            rust_name: "member_type",
            is_required: false,
            is_secret: false,
            docs: "The name of the member type.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Member\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Status]",
            rust_name: "member_status",
            is_required: false,
            is_secret: false,
            docs: "The name of the member status, any text (M22).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Active\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Number]",
            rust_name: "member_number",
            is_required: false,
            is_secret: false,
            docs: "A number that the organisation assigned to the member. A number or text (R17).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R21,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Username]",
            rust_name: "username",
            is_required: false,
            is_secret: false,
            docs: "The login name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"thisiscreatedviaAPIv7\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Join Date]",
            rust_name: "join_date",
            is_required: false,
            is_secret: false,
            docs: "The day of joining, or empty text (R18).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"01/01/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Expiration Date]",
            rust_name: "expiration_date",
            is_required: false,
            is_secret: false,
            docs: "The day on which the membership ends. Empty text means that it does not end (R18).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"01/01/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Last Renewal Date]",
            rust_name: "last_renewal_date",
            is_required: false,
            is_secret: false,
            docs: "The day of the last renewal, or empty text (R18).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"01/01/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Created Date]",
            rust_name: "created_date",
            is_required: false,
            is_secret: false,
            docs: "When the profile was created, as `MM/dd/yyyy hh:mm:ss AM` or `PM`, in an unknown time zone.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Last Modified Date]",
            rust_name: "last_modified_date",
            is_required: false,
            is_secret: false,
            docs: "When the profile was last changed, presumably in the format of `[Created Date]`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Deleted]",
            rust_name: "deleted",
            is_required: false,
            is_secret: false,
            docs: "Whether the profile is marked as deleted. Only for users with the Profile Admin permission.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("false"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::BOOLEAN,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Profile URL]",
            rust_name: "profile_url",
            is_required: false,
            is_secret: false,
            docs: "The URL of the profile's page. No value was seen.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_16: [Field; 15usize] = [
        Field {
            wire_name: "[Email]",
            rust_name: "email",
            is_required: true,
            is_secret: false,
            docs: "The e-mail address, always required; null and empty text count as missing (M13). `[Email | Primary]` in responses (M2).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"example@gmail.com\""),
            schema: Schema {
                rule: &super::rules::R3,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Prefix]",
            rust_name: "name_prefix",
            is_required: false,
            is_secret: false,
            docs: "The name's prefix.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mr.\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | First]",
            rust_name: "name_first",
            is_required: false,
            is_secret: false,
            docs: "The first name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Gary\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Middle]",
            rust_name: "name_middle",
            is_required: false,
            is_secret: false,
            docs: "The middle name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Charles\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Last]",
            rust_name: "name_last",
            is_required: false,
            is_secret: false,
            docs: "The last name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Green\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Suffix]",
            rust_name: "name_suffix",
            is_required: false,
            is_secret: false,
            docs: "The name's suffix.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Jr.\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Username]",
            rust_name: "username",
            is_required: false,
            is_secret: false,
            docs: "The login name, unique among profiles. The e-mail address by default.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"GaryGreen01\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Type]",
            rust_name: "member_type",
            is_required: false,
            is_secret: false,
            docs: "The name of a member type, `Prospect` by default. A type with admin permissions is rejected, with a message about an id although the request has a name (M11).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Full\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Status]",
            rust_name: "member_status",
            is_required: false,
            is_secret: false,
            docs: "The name of a member status, `Active` by default. Built in are Active, Active - In Renewal Period, Pending, Graced, Lapsed, Lapsed - In Renewal Period and Deceased (M22). `listMemberStatuses` returns all.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Active\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Groups]",
            rust_name: "groups",
            is_required: false,
            is_secret: false,
            docs: "The names of the groups to join, always as an array (M24). The group of the member type by default. A group with admin permissions is rejected. `[Group]` in responses and errors (M1).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "[\"Full-time\",\"Swimmer\",\"Runner\"]",
            ),
            schema: Schema {
                rule: &super::rules::R22,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Join Date]",
            rust_name: "join_date",
            is_required: false,
            is_secret: false,
            docs: "The day of joining, as MM/dd/yyyy (M5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"01/01/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Expiration Date]",
            rust_name: "expiration_date",
            is_required: false,
            is_secret: false,
            docs: "The day on which the membership ends, as MM/dd/yyyy (M5, M6).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"01/01/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Last Renewal Date]",
            rust_name: "last_renewal_date",
            is_required: false,
            is_secret: false,
            docs: "The day of the last renewal, as MM/dd/yyyy (M5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"01/01/2025\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Organization Name]",
            rust_name: "organization_name",
            is_required: false,
            is_secret: false,
            docs: "The organisation's name. Required for organisation member types. `[Organization]` in responses (M3).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"MemberClicks U\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Linked Organization Id]",
            rust_name: "linked_organization_id",
            is_required: false,
            is_secret: false,
            docs: "The id of the organisation to link to, presumably the number of its profile (M30). Required for linked member types (M29). Responses have other names for it, such as `[Link to Organization ID]` and `[Organization ID]` (M4).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("2060721341"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_17: [Field; 11usize] = [
        Field {
            wire_name: "totalCount",
            rust_name: "total_count",
            is_required: false,
            is_secret: false,
            docs: "Profiles on all pages.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("11"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "count",
            rust_name: "count",
            is_required: false,
            is_secret: false,
            docs: "Profiles on this page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("1"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "pageNumber",
            rust_name: "page_number",
            is_required: false,
            is_secret: false,
            docs: "The number of this page, counted from 1.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("2"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "pageSize",
            rust_name: "page_size",
            is_required: false,
            is_secret: false,
            docs: "The maximum number of profiles on a page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("10"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "totalPageCount",
            rust_name: "total_page_count",
            is_required: false,
            is_secret: false,
            docs: "The number of pages.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("2"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "firstPageUrl",
            rust_name: "first_page_url",
            is_required: false,
            is_secret: false,
            docs: "The URL of the first page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "previousPageUrl",
            rust_name: "previous_page_url",
            is_required: false,
            is_secret: false,
            docs: "The URL of the previous page; null, empty or absent on the first page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "nextPageUrl",
            rust_name: "next_page_url",
            is_required: false,
            is_secret: false,
            docs: "The URL of the next page; null, empty or absent on the last page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "lastPageUrl",
            rust_name: "last_page_url",
            is_required: false,
            is_secret: false,
            docs: "The URL of the last page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "expireDate",
            rust_name: "expire_date",
            is_required: false,
            is_secret: false,
            docs: "When the search expires, if the page is of a search. The format was not seen.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "profiles",
            rust_name: "profiles",
            is_required: true,
            is_secret: false,
            docs: "The profiles on this page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R24,
                properties: &__FIELDS_15,
                is_open: true,
            },
        },
    ];
    static __FIELDS_18: [Field; 7usize] = [
        Field {
            wire_name: "timestamp",
            rust_name: "timestamp",
            is_required: false,
            is_secret: false,
            docs: "When the vendor responded, in milliseconds since 1970.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("1755884637513"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "status",
            rust_name: "status",
            is_required: false,
            is_secret: false,
            docs: "Repeats the HTTP status.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("201"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT32,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "message",
            rust_name: "message",
            is_required: false,
            is_secret: false,
            docs: "The reason phrase of the status.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Created\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: true,
            is_secret: false,
            docs: "The id of the search, the `searchId` of `listProfiles`. Text, while `createProfile` returns a number in the field of this name (M14).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11\"",
            ),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "url",
            rust_name: "url",
            is_required: false,
            is_secret: false,
            docs: "The URL of the search (M15). No value was seen.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "item",
            rust_name: "item",
            is_required: false,
            is_secret: false,
            docs: "The stored search: its criteria, beside two fields of its own (M15).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R26,
                properties: &__FIELDS_19,
                is_open: true,
            },
        },
        Field {
            wire_name: "profilesUrl",
            rust_name: "profiles_url",
            is_required: false,
            is_secret: false,
            docs: "The URL of the first page of results. A page size can be added to it.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_19: [Field; 2usize] = [
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: false,
            is_secret: false,
            docs: "Repeats the id of the search.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11\"",
            ),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "expireDate",
            rust_name: "expire_date",
            is_required: false,
            is_secret: false,
            docs: "When the search expires, in about half an hour. The format was not seen.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_20: [Field; 26usize] = [
        Field {
            wire_name: "[Profile ID]",
            rust_name: "profile_id",
            is_required: false,
            is_secret: false,
            docs: "The profile's number, as text.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"23012\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Prefix]",
            rust_name: "name_prefix",
            is_required: false,
            is_secret: false,
            docs: "The name's prefix.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mrs.\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | First]",
            rust_name: "name_first",
            is_required: false,
            is_secret: false,
            docs: "The first name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"First01\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Middle]",
            rust_name: "name_middle",
            is_required: false,
            is_secret: false,
            docs: "The middle name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"D\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Last]",
            rust_name: "name_last",
            is_required: false,
            is_secret: false,
            docs: "The last name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Last01\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Name | Suffix]",
            rust_name: "name_suffix",
            is_required: false,
            is_secret: false,
            docs: "The name's suffix.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Jr.\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Contact Name]",
            rust_name: "contact_name",
            is_required: false,
            is_secret: false,
            docs: "The whole name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Email | Primary]",
            rust_name: "email_primary",
            is_required: false,
            is_secret: false,
            docs: "The main e-mail address.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test@gmail.com\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Line 1]",
            rust_name: "address_primary_line_1",
            is_required: false,
            is_secret: false,
            docs: "The first line of the main address.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Line 2]",
            rust_name: "address_primary_line_2",
            is_required: false,
            is_secret: false,
            docs: "The second line of the main address (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | City]",
            rust_name: "address_primary_city",
            is_required: false,
            is_secret: false,
            docs: "The city of the main address (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | State]",
            rust_name: "address_primary_state",
            is_required: false,
            is_secret: false,
            docs: "The state of the main address (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Zip]",
            rust_name: "address_primary_zip",
            is_required: false,
            is_secret: false,
            docs: "The postal code of the main address (R19). Text, since leading zeros matter.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Address | Primary | Country]",
            rust_name: "address_primary_country",
            is_required: false,
            is_secret: false,
            docs: "The country of the main address, by name (R19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Phone | Primary]",
            rust_name: "phone_primary",
            is_required: false,
            is_secret: false,
            docs: "The main telephone number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Organization]",
            rust_name: "organization",
            is_required: false,
            is_secret: false,
            docs: "The organisation's name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"MemberClicks U\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Group]",
            rust_name: "group",
            is_required: false,
            is_secret: false,
            docs: "The name of a group.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Group01\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Type]",
            rust_name: "member_type",
            is_required: false,
            is_secret: false,
            docs: "The name of a member type.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Member\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Status]",
            rust_name: "member_status",
            is_required: false,
            is_secret: false,
            docs: "The name of a member status.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Active\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Member Number]",
            rust_name: "member_number",
            is_required: false,
            is_secret: false,
            docs: "A number that the organisation assigned to the member, as text.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Username]",
            rust_name: "username",
            is_required: false,
            is_secret: false,
            docs: "The login name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"thisiscreatedviaAPIv7\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "[Join Date]",
            rust_name: "join_date",
            is_required: false,
            is_secret: false,
            docs: "The days from the first to the last, both included. The same date twice is one day.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R0,
                properties: &__FIELDS_4,
                is_open: false,
            },
        },
        Field {
            wire_name: "[Expiration Date]",
            rust_name: "expiration_date",
            is_required: false,
            is_secret: false,
            docs: "The days from the first to the last, both included. The same date twice is one day.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R0,
                properties: &__FIELDS_4,
                is_open: false,
            },
        },
        Field {
            wire_name: "[Last Renewal Date]",
            rust_name: "last_renewal_date",
            is_required: false,
            is_secret: false,
            docs: "The days from the first to the last, both included. The same date twice is one day.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R0,
                properties: &__FIELDS_4,
                is_open: false,
            },
        },
        Field {
            wire_name: "[Created Date]",
            rust_name: "created_date",
            is_required: false,
            is_secret: false,
            docs: "The days from the first to the last, both included. The same date twice is one day.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R0,
                properties: &__FIELDS_4,
                is_open: false,
            },
        },
        Field {
            wire_name: "[Last Modified Date]",
            rust_name: "last_modified_date",
            is_required: false,
            is_secret: false,
            docs: "The days from the first to the last, both included. The same date twice is one day.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R0,
                properties: &__FIELDS_4,
                is_open: false,
            },
        },
    ];
    static __FIELDS_21: [Field; 8usize] = [
        Field {
            wire_name: "access_token",
            rust_name: "access_token",
            is_required: true,
            is_secret: true,
            docs: "The token to send with every call. It looks like a JWT; treat it as opaque.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"eyJhbGciOiJIUzI1NiJ9.access\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "token_type",
            rust_name: "token_type",
            is_required: false,
            is_secret: false,
            docs: "The kind of token, expected to be `bearer` in upper or lower case.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"bearer\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "refresh_token",
            rust_name: "refresh_token",
            is_required: false,
            is_secret: true,
            docs: "For the next access token. Returned for the password and authorization-code grants if the client allows it, never for client credentials (M19).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"eyJhbGciOiJIUzI1NiJ9.refresh\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "expires_in",
            rust_name: "expires_in",
            is_required: false,
            is_secret: false,
            docs: "Seconds until the access token expires, about 3600. A number, or digits in text (M20).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("3599"),
            schema: Schema {
                rule: &super::rules::R21,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "scope",
            rust_name: "scope",
            is_required: false,
            is_secret: false,
            docs: "What the token may do, as words separated by spaces.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"read write\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "serviceId",
            rust_name: "service_id",
            is_required: false,
            is_secret: false,
            docs: "A number with this name, not documented; it is in the sample token too. A number, or digits in text (M20).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("7340"),
            schema: Schema {
                rule: &super::rules::R21,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "userId",
            rust_name: "user_id",
            is_required: false,
            is_secret: false,
            docs: "A number of the user that the token acts for; whether it is the number of a profile is not documented. A number, or digits in text (M20).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("1001345630"),
            schema: Schema {
                rule: &super::rules::R21,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "jti",
            rust_name: "jti",
            is_required: false,
            is_secret: false,
            docs: "The token's id, a UUID.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"dd903f04-7cac-4207-967f-c9862f5429ef\"",
            ),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_22: [Field; 5usize] = [
        Field {
            wire_name: "grant_type",
            rust_name: "grant_type",
            is_required: true,
            is_secret: false,
            docs: "The kind of grant.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"client_credentials\""),
            schema: Schema {
                rule: &super::rules::R7,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "scope",
            rust_name: "scope",
            is_required: false,
            is_secret: false,
            docs: "What the token may do: `read`, `write` or `read write`. Every client may read; writing has to be selected for the client. Without a scope, programs got a token that can read (working code).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"read write\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "username",
            rust_name: "username",
            is_required: false,
            is_secret: false,
            docs: "The user's login name, for the password grant only.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"GaryGreen01\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "password",
            rust_name: "password",
            is_required: false,
            is_secret: true,
            docs: "The user's password, for the password grant only.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"correct horse battery staple\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "refresh_token",
            rust_name: "refresh_token",
            is_required: false,
            is_secret: true,
            docs: "A refresh token, at most 30 days old, for the refresh grant only.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"eyJhbGciOiJIUzI1NiJ9.refresh\""),
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
            operation: &CREATE_TOKEN,
            method_name: "create_token",
            tag: "Tokens",
            summary: "Get an access token",
            docs: "Exchanges credentials for an access token. The API client's id and secret are sent as HTTP Basic, the grant as a\nform.\n\n| grant | fields besides `grant_type` | refresh token |\n| --- | --- | --- |\n| `client_credentials` | `scope` | never |\n| `password` | `scope`, `username`, `password` | if enabled for the client |\n| `refresh_token` | `refresh_token` | - |\n\nThe authorization-code and implicit grants need a browser at `/oauth/v1/authorize` and are not included (R15).\n\nClient credentials have the permissions of the groups that are selected for the client in API Management. Access\ntokens last one hour, refresh tokens 30 days.",
            evidence: "docs",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442886478861-API-Authorization",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/x-www-form-urlencoded",
                is_form: true,
                schema: Schema {
                    rule: &super::rules::R6,
                    properties: &__FIELDS_22,
                    is_open: false,
                },
                example: "{\"grant_type\":\"client_credentials\",\"scope\":\"read write\"}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R27,
                properties: &__FIELDS_21,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_PROFILES,
            method_name: "list_profiles",
            tag: "Profiles",
            summary: "List profiles, or the results of a search",
            docs: "One page of all profiles or, with `searchId`, of the profiles that a search found (R7). Pages count from 1, and\n`nextPageUrl` is null or empty on the last one. A page number past the end is an error, not an empty page.\n\nUse one page size for all pages: changing it between pages skips profiles (M21).\n\nNeeds the read scope and an administrator's permissions.",
            evidence: "code",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442876413197-API-Resources",
            parameters: &[
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "pageNumber",
                        rust_name: "page_number",
                        is_required: false,
                        is_secret: false,
                        docs: "The page to return, counted from 1. 1 by default.",
                        default: ::std::option::Option::Some("1"),
                        example: ::std::option::Option::Some("1"),
                        schema: Schema {
                            rule: &super::rules::R8,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "pageSize",
                        rust_name: "page_size",
                        is_required: false,
                        is_secret: false,
                        docs: "Profiles on a page, 100 at most and 10 by default (M21). One program never requests fewer than 10 (R16).",
                        default: ::std::option::Option::Some("10"),
                        example: ::std::option::Option::Some("100"),
                        schema: Schema {
                            rule: &super::rules::R9,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "searchId",
                        rust_name: "search_id",
                        is_required: false,
                        is_secret: false,
                        docs: "The `id` that `searchProfiles` returned, to read its results (R7). At least one character (R31).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"6a1d3c52-7b0e-4f1c-9a53-0e5d8f7b2c11\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R5,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R28,
                properties: &__FIELDS_17,
                is_open: true,
            }),
            pages: ::std::option::Option::Some(Pages {
                size: "pageSize",
                default_size: 100,
                sends_size: false,
                start: "pageNumber",
                counts_pages: true,
                items: ::std::option::Option::Some("profiles"),
                next: ::std::option::Option::Some("nextPageUrl"),
                total: ::std::option::Option::Some("totalCount"),
            }),
        },
        Description {
            operation: &CREATE_PROFILE,
            method_name: "create_profile",
            tag: "Profiles",
            summary: "Create a profile",
            docs: "Adds a profile to the member database. The attributes determine its kind:\n\n- a prospect, if no member type is sent;\n- a profile of the member type, custom types included;\n- an organisation, if the member type is one for organisations: `[Organization Name]` is then required;\n- a profile linked to an organisation, with `[Linked Organization Id]`. The page requires it for linked member\n  types, but its samples have the type `Member` both with and without it (M29);\n- a member of several groups, with `[Groups]`.\n\nAdministrators cannot be created: member types and groups with admin permissions, ASA profiles included, are\nrejected with 400 (M16).\n\nNeeds the write scope (M7), and a client with a group that has full administrative access, such as the default\nAdmin group.\n\nThe call is not idempotent. An exact repeat is rejected by the page's rules: the user name, which defaults to\nthe e-mail address, is then in use. With another user name it creates a second profile. After a lost response,\nsearch before you send it again.",
            evidence: "page",
            source: "https://help.memberclicks.com/hc/en-us/articles/40380650243085",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R2,
                    properties: &__FIELDS_16,
                    is_open: true,
                },
                example: "{\"[Member Type]\":\"Member\",\"[Name | Prefix]\":\"Mrs.\",\"[Name | First]\":\"First01\",\"[Name | Middle]\":\"D\",\"[Name | Last]\":\"Last01\",\"[Name | Suffix]\":\"Jr.\",\"[Email]\":\"test@gmail.com\",\"[Username]\":\"thisiscreatedviaAPIv7\"}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R29,
                properties: &__FIELDS_3,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &GET_PROFILE,
            method_name: "get_profile",
            tag: "Profiles",
            summary: "Get one profile",
            docs: "One profile with every attribute that the token may see, as a flat object of attribute names and values.\n\nNeeds the read scope and an administrator's permissions.",
            evidence: "code",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442876413197-API-Resources",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's number, the `id` of `createProfile` and `[Profile ID]` of a profile.",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("23011"),
                        schema: Schema {
                            rule: &super::rules::R10,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R23,
                properties: &__FIELDS_15,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &GET_MY_PROFILE,
            method_name: "get_my_profile",
            tag: "Profiles",
            summary: "Get the profile of the token's user",
            docs: "The profile of the user that the token was issued for. Without permission to see more, it has fewer attributes than from `getProfile`. The only call of a profile that needs no administrator. The linked page is by an integrator (R33).",
            evidence: "code",
            source: "https://help.getopenwater.com/en/articles/7035479",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R23,
                properties: &__FIELDS_15,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &SEARCH_PROFILES,
            method_name: "search_profiles",
            tag: "Profiles",
            summary: "Start a profile search",
            docs: "Stores a search and returns its `id`, not profiles. Read the results with `listProfiles` and that `searchId`, or\nfrom `profilesUrl`. A search expires after about half an hour. A repeat stores a second search and changes no\nmember data (R8).\n\nSearch by the names of reading, such as `[Email | Primary]` and `[Group]`, not by those of `createProfile` (M1,\nM2).\n\nThe scope `read` is enough for a program that requests no scope. The vendor's pages have neither the scope nor\nthe permission of a search (R44).",
            evidence: "code",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442876413197-API-Resources",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R4,
                    properties: &__FIELDS_20,
                    is_open: true,
                },
                example: "{\"[Email | Primary]\":\"test@gmail.com\"}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R30,
                properties: &__FIELDS_18,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_ATTRIBUTES,
            method_name: "list_attributes",
            tag: "Lookups",
            summary: "List the attributes of profiles",
            docs: "The built-in, system and custom attributes that the token's user may see, with the name prefixes, suffixes,\nstates and options that they take. An attribute is listed if the user may see it for at least one member type;\n`[Deleted]` only for users with the Profile Admin permission.\n\nNeeds the read scope and an administrator's permissions. The body is not known, so it is any object (R21).",
            evidence: "docs",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442877631373-API-Resources-Attributes",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R31,
                properties: &[],
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_GROUPS,
            method_name: "list_groups",
            tag: "Lookups",
            summary: "List the groups",
            docs: "The names for `[Groups]` in requests and `[Group]` in responses (M1). The list may contain groups with admin\npermissions, which `createProfile` rejects.\n\nNeeds the read scope and an administrator's permissions.",
            evidence: "docs",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442882548493-API-Resources-Groups",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R32,
                properties: &__FIELDS_9,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_MEMBER_TYPES,
            method_name: "list_member_types",
            tag: "Lookups",
            summary: "List the member types",
            docs: "The names for `[Member Type]`. Every profile has one member type. The list is complete: it may contain types\nwith admin permissions, which `createProfile` rejects.\n\nNeeds the read scope and an administrator's permissions.",
            evidence: "docs",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442888509581-API-Resources-Member-Types",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R33,
                properties: &__FIELDS_13,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_MEMBER_STATUSES,
            method_name: "list_member_statuses",
            tag: "Lookups",
            summary: "List the member statuses",
            docs: "The names for `[Member Status]` (M22).\n\nNeeds the read scope and an administrator's permissions.",
            evidence: "docs",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442888658829-API-Resources-Member-Statuses",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R34,
                properties: &__FIELDS_11,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_COUNTRIES,
            method_name: "list_countries",
            tag: "Lookups",
            summary: "List the countries",
            docs: "The country names that addresses use.\n\nNeeds the read scope and an administrator's permissions.",
            evidence: "code",
            source: "https://help.memberclicks.com/hc/en-us/articles/15442882637453-API-Overview",
            parameters: &[],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R35,
                properties: &__FIELDS_2,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
    ];
    /// The operations of calls of any other endpoint: one for each method.
    pub(super) static __ENDPOINTS: runtime::Endpoints = runtime::endpoints(
        "memberclicks",
        runtime::Security::Bearer,
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
    /// A call of [`Client::create_token`](super::Client::create_token): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_token()
    ///     .body_map(|body| {
    ///         body
    ///             .grant_type(rollbook::memberclicks::types::GrantType::ClientCredentials)
    ///             .scope("read write")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct CreateToken {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            types::builder::TokenRequestBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for CreateToken {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateToken").finish_non_exhaustive()
        }
    }
    impl CreateToken {
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
            V: ::std::convert::TryInto<types::TokenRequest>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::TokenRequestBuilder,
            ) -> types::builder::TokenRequestBuilder,
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
            let __operation = &super::operations::CREATE_TOKEN;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self
                .__body
                .and_then(<types::TokenRequest as ::std::convert::TryFrom<_>>::try_from);
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
            __draft.literal("/oauth/v1/token");
            __draft.form("application/x-www-form-urlencoded", __body);
            __draft.finish()
        }
        /// Sends `POST /oauth/v1/token`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_token`](super::Client::create_token).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<types::Token>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for CreateToken {
        type Output = ::std::result::Result<
            runtime::Response<types::Token>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Token>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_profiles`](super::Client::list_profiles): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_profiles().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListProfiles {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        page_number: ::std::result::Result<::std::option::Option<i32>, runtime::Invalid>,
        page_size: ::std::result::Result<::std::option::Option<i32>, runtime::Invalid>,
        search_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for ListProfiles {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListProfiles").finish_non_exhaustive()
        }
    }
    impl ListProfiles {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                page_number: ::std::result::Result::Ok(::std::option::Option::None),
                page_size: ::std::result::Result::Ok(::std::option::Option::None),
                search_id: ::std::result::Result::Ok(::std::option::Option::None),
            }
        }
        /// The page to return, counted from 1. 1 by default.
        pub fn page_number<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i32>, M>,
        {
            self.page_number = value.into_field("pageNumber");
            self
        }
        /// Profiles on a page, 100 at most and 10 by default ([M21](::rollbook::quirks#m21)). One program never requests fewer than 10 ([R16](::rollbook::quirks#r16)).
        pub fn page_size<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i32>, M>,
        {
            self.page_size = value.into_field("pageSize");
            self
        }
        /// The `id` that [`search_profiles`](super::Client::search_profiles) returned, to read its results ([R7](::rollbook::quirks#r7)). At least one character ([R31](::rollbook::quirks#r31)).
        pub fn search_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.search_id = value.into_field("searchId");
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
            let __operation = &super::operations::LIST_PROFILES;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __0 = __invalid
                .take(
                    "pageNumber",
                    &self.page_number,
                    ::std::option::Option::is_none,
                    &super::rules::R8,
                );
            let __1 = __invalid
                .take(
                    "pageSize",
                    &self.page_size,
                    ::std::option::Option::is_none,
                    &super::rules::R9,
                );
            let __2 = __invalid
                .take(
                    "searchId",
                    &self.search_id,
                    ::std::option::Option::is_none,
                    &super::rules::R5,
                );
            let (
                true,
                ::std::option::Option::Some(__0),
                ::std::option::Option::Some(__1),
                ::std::option::Option::Some(__2),
            ) = (__invalid.is_empty(), __0, __1, __2) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/api/v1/profile");
            __draft.query("pageNumber", __0);
            __draft.query("pageSize", __1);
            __draft.query("searchId", __2);
            __draft.finish()
        }
        /// Sends `GET /api/v1/profile`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_profiles`](super::Client::list_profiles).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::ProfilePage>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
        /// Every page, fetched as the stream is read: for progress.
        ///
        /// Starts where the builder says and keeps its page size (100 if none was set). The total of a page is its `totalCount`.
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error within its page. After an error in place of a page, which is one of [`send`](Self::send) or says that the list cannot be read to its end, nothing follows.
        pub fn by_page(self) -> ::rollbook::PageStream<types::Profile> {
            let start = runtime::paging::Start {
                by_page: true,
                items: ::std::option::Option::Some("profiles"),
                next: ::std::option::Option::Some("nextPageUrl"),
                total: ::std::option::Option::Some("totalCount"),
                size: self
                    .page_size
                    .clone()
                    .map(|size| size.map_or(100, ::std::convert::Into::into)),
                at: self.page_number.clone().map(|at| at.map(::std::convert::Into::into)),
            };
            runtime::paging::pages(
                &super::operations::LIST_PROFILES,
                start,
                move |size, at| {
                    ::std::clone::Clone::clone(&self)
                        .page_size(size)
                        .page_number(at)
                        .__request()
                },
            )
        }
        /// Every item of every page, fetched as the stream is read.
        ///
        /// Starts where the builder says and keeps its page size (100 if none was set).
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error of its own, and the next item follows. After any other error, which is one of [`send`](Self::send) or says that the list cannot be read to its end, nothing follows.
        pub fn stream(self) -> ::rollbook::ItemStream<types::Profile> {
            self.by_page().items()
        }
    }
    impl ::std::future::IntoFuture for ListProfiles {
        type Output = ::std::result::Result<
            runtime::Response<types::ProfilePage>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::ProfilePage>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::create_profile`](super::Client::create_profile): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_profile()
    ///     .body_map(|body| {
    ///         body
    ///             .member_type("Member")
    ///             .name_prefix("Mrs.")
    ///             .name_first("First01")
    ///             .name_middle("D")
    ///             .name_last("Last01")
    ///             .name_suffix("Jr.")
    ///             .email("test@gmail.com")
    ///             .username("thisiscreatedviaAPIv7")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct CreateProfile {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            types::builder::ProfileCreateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for CreateProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateProfile").finish_non_exhaustive()
        }
    }
    impl CreateProfile {
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
            V: ::std::convert::TryInto<types::ProfileCreate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::ProfileCreateBuilder,
            ) -> types::builder::ProfileCreateBuilder,
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
            let __operation = &super::operations::CREATE_PROFILE;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self
                .__body
                .and_then(
                    <types::ProfileCreate as ::std::convert::TryFrom<_>>::try_from,
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
            __draft.literal("/api/v1/profile");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /api/v1/profile`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_profile`](super::Client::create_profile).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::CreatedProfile>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for CreateProfile {
        type Output = ::std::result::Result<
            runtime::Response<types::CreatedProfile>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::CreatedProfile>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::get_profile`](super::Client::get_profile): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_profile().profile_id(23011i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct GetProfile {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<i64, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for GetProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetProfile").finish_non_exhaustive()
        }
    }
    impl GetProfile {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
            }
        }
        /// The profile's number, the `id` of [`create_profile`](super::Client::create_profile) and `[Profile ID]` of a profile.
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
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
            let __operation = &super::operations::GET_PROFILE;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R10);
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
            __draft.literal("/api/v1/profile/");
            __draft.segment(__0);
            __draft.finish()
        }
        /// Sends `GET /api/v1/profile/{profileId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::get_profile`](super::Client::get_profile).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::Profile>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for GetProfile {
        type Output = ::std::result::Result<
            runtime::Response<types::Profile>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Profile>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::get_my_profile`](super::Client::get_my_profile): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_my_profile().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct GetMyProfile {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for GetMyProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetMyProfile").finish_non_exhaustive()
        }
    }
    impl GetMyProfile {
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
            let __operation = &super::operations::GET_MY_PROFILE;
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
            __draft.literal("/api/v1/profile/me");
            __draft.finish()
        }
        /// Sends `GET /api/v1/profile/me`.
        ///
        /// # Errors
        ///
        /// See [`Client::get_my_profile`](super::Client::get_my_profile).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::Profile>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for GetMyProfile {
        type Output = ::std::result::Result<
            runtime::Response<types::Profile>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Profile>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::search_profiles`](super::Client::search_profiles): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .search_profiles()
    ///     .body_map(|body| body.email_primary("test@gmail.com"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct SearchProfiles {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            types::builder::ProfileSearchRequestBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for SearchProfiles {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SearchProfiles").finish_non_exhaustive()
        }
    }
    impl SearchProfiles {
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
            V: ::std::convert::TryInto<types::ProfileSearchRequest>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::ProfileSearchRequestBuilder,
            ) -> types::builder::ProfileSearchRequestBuilder,
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
            let __operation = &super::operations::SEARCH_PROFILES;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self
                .__body
                .and_then(
                    <types::ProfileSearchRequest as ::std::convert::TryFrom<_>>::try_from,
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
            __draft.literal("/api/v1/profile/search");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /api/v1/profile/search`.
        ///
        /// # Errors
        ///
        /// See [`Client::search_profiles`](super::Client::search_profiles).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::ProfileSearch>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for SearchProfiles {
        type Output = ::std::result::Result<
            runtime::Response<types::ProfileSearch>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::ProfileSearch>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_attributes`](super::Client::list_attributes): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_attributes().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListAttributes {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListAttributes {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListAttributes").finish_non_exhaustive()
        }
    }
    impl ListAttributes {
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
            let __operation = &super::operations::LIST_ATTRIBUTES;
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
            __draft.literal("/api/v1/attribute");
            __draft.finish()
        }
        /// Sends `GET /api/v1/attribute`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_attributes`](super::Client::list_attributes).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::AttributeList>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for ListAttributes {
        type Output = ::std::result::Result<
            runtime::Response<types::AttributeList>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::AttributeList>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_groups`](super::Client::list_groups): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_groups().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListGroups {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListGroups {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListGroups").finish_non_exhaustive()
        }
    }
    impl ListGroups {
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
            let __operation = &super::operations::LIST_GROUPS;
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
            __draft.literal("/api/v1/group");
            __draft.finish()
        }
        /// Sends `GET /api/v1/group`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_groups`](super::Client::list_groups).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::GroupList>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for ListGroups {
        type Output = ::std::result::Result<
            runtime::Response<types::GroupList>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::GroupList>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_member_types`](super::Client::list_member_types): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_member_types().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListMemberTypes {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListMemberTypes {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListMemberTypes").finish_non_exhaustive()
        }
    }
    impl ListMemberTypes {
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
            let __operation = &super::operations::LIST_MEMBER_TYPES;
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
            __draft.literal("/api/v1/member-type");
            __draft.finish()
        }
        /// Sends `GET /api/v1/member-type`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_member_types`](super::Client::list_member_types).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::MemberTypeList>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for ListMemberTypes {
        type Output = ::std::result::Result<
            runtime::Response<types::MemberTypeList>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::MemberTypeList>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_member_statuses`](super::Client::list_member_statuses): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_member_statuses().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListMemberStatuses {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListMemberStatuses {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListMemberStatuses").finish_non_exhaustive()
        }
    }
    impl ListMemberStatuses {
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
            let __operation = &super::operations::LIST_MEMBER_STATUSES;
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
            __draft.literal("/api/v1/member-status");
            __draft.finish()
        }
        /// Sends `GET /api/v1/member-status`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_member_statuses`](super::Client::list_member_statuses).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::MemberStatusList>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for ListMemberStatuses {
        type Output = ::std::result::Result<
            runtime::Response<types::MemberStatusList>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::MemberStatusList>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_countries`](super::Client::list_countries): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::memberclicks::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_countries().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListCountries {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
    }
    impl ::std::fmt::Debug for ListCountries {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListCountries").finish_non_exhaustive()
        }
    }
    impl ListCountries {
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
            let __operation = &super::operations::LIST_COUNTRIES;
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
            __draft.literal("/api/v1/country");
            __draft.finish()
        }
        /// Sends `GET /api/v1/country`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_countries`](super::Client::list_countries).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::CountryList>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for ListCountries {
        type Output = ::std::result::Result<
            runtime::Response<types::CountryList>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::CountryList>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
}
/// The rules of the spec for requests.
#[allow(clippy::all, dead_code)]
mod rules {
    use ::rollbook::runtime::rules::*;
    /// `DateRange`
    pub(super) static R0: Rule = object(
            &[Required("startDate", &R1), Required("endDate", &R1)],
        )
        .rule();
    /// `UsDate`
    pub(super) static R1: Rule = text().format(Format::UsDate).rule();
    /// `ProfileCreate`
    pub(super) static R2: Rule = object(
            &[
                Required("[Email]", &R3),
                Optional("[Name | Prefix]", &TEXT),
                Optional("[Name | First]", &TEXT),
                Optional("[Name | Middle]", &TEXT),
                Optional("[Name | Last]", &TEXT),
                Optional("[Name | Suffix]", &TEXT),
                Optional("[Username]", &TEXT),
                Optional("[Member Type]", &TEXT),
                Optional("[Member Status]", &TEXT),
                Optional("[Groups]", &R22),
                Optional("[Join Date]", &R1),
                Optional("[Expiration Date]", &R1),
                Optional("[Last Renewal Date]", &R1),
                Optional("[Organization Name]", &TEXT),
                Optional("[Linked Organization Id]", &INT64),
            ],
        )
        .rule();
    pub(super) static R3: Rule = text().min_length(1).format(Format::Email).rule();
    /// `ProfileSearchRequest`
    pub(super) static R4: Rule = object(
            &[
                Optional("[Profile ID]", &R5),
                Optional("[Name | Prefix]", &R5),
                Optional("[Name | First]", &R5),
                Optional("[Name | Middle]", &R5),
                Optional("[Name | Last]", &R5),
                Optional("[Name | Suffix]", &R5),
                Optional("[Contact Name]", &R5),
                Optional("[Email | Primary]", &R5),
                Optional("[Address | Primary | Line 1]", &R5),
                Optional("[Address | Primary | Line 2]", &R5),
                Optional("[Address | Primary | City]", &R5),
                Optional("[Address | Primary | State]", &R5),
                Optional("[Address | Primary | Zip]", &R5),
                Optional("[Address | Primary | Country]", &R5),
                Optional("[Phone | Primary]", &R5),
                Optional("[Organization]", &R5),
                Optional("[Group]", &R5),
                Optional("[Member Type]", &R5),
                Optional("[Member Status]", &R5),
                Optional("[Member Number]", &R5),
                Optional("[Username]", &R5),
                Optional("[Join Date]", &R0),
                Optional("[Expiration Date]", &R0),
                Optional("[Last Renewal Date]", &R0),
                Optional("[Created Date]", &R0),
                Optional("[Last Modified Date]", &R0),
            ],
        )
        .additional_names(&P0)
        .rule();
    pub(super) static R5: Rule = text().min_length(1).rule();
    /// `TokenRequest`
    pub(super) static R6: Rule = object(
            &[
                Required("grant_type", &R7),
                Optional("scope", &TEXT),
                Optional("username", &TEXT),
                Optional("password", &TEXT),
                Optional("refresh_token", &TEXT),
            ],
        )
        .rule();
    /// `GrantType`
    pub(super) static R7: Rule = text()
        .words(&["client_credentials", "password", "refresh_token"])
        .rule();
    pub(super) static R8: Rule = int32().minimum(Int(1)).rule();
    pub(super) static R9: Rule = int32().minimum(Int(1)).maximum(Int(100)).rule();
    pub(super) static R10: Rule = int64().minimum(Int(1)).rule();
    /// `Country`
    pub(super) static R11: Rule = object(&[Required("name", &TEXT)]).rule();
    pub(super) static R12: Rule = list(&R11).rule();
    pub(super) static R13: Rule = Nullable(&TEXT);
    pub(super) static R14: Rule = Nullable(&object(&[]).rule());
    /// `Group`
    pub(super) static R15: Rule = object(&[Required("name", &TEXT)]).rule();
    pub(super) static R16: Rule = list(&R15).rule();
    /// `MemberStatus`
    pub(super) static R17: Rule = object(&[Required("name", &TEXT)]).rule();
    pub(super) static R18: Rule = list(&R17).rule();
    /// `MemberType`
    pub(super) static R19: Rule = object(
            &[Required("name", &TEXT), Optional("type", &TEXT)],
        )
        .rule();
    pub(super) static R20: Rule = list(&R19).rule();
    pub(super) static R21: Rule = Rule::IntegerOrText(int64(), text());
    pub(super) static R22: Rule = list(&TEXT).rule();
    /// `Profile`
    pub(super) static R23: Rule = object(
            &[
                Optional("[Profile ID]", &R21),
                Optional("[Name | Prefix]", &TEXT),
                Optional("[Name | First]", &TEXT),
                Optional("[Name | Middle]", &TEXT),
                Optional("[Name | Last]", &TEXT),
                Optional("[Name | Suffix]", &TEXT),
                Optional("[Contact Name]", &TEXT),
                Optional("[Email | Primary]", &TEXT),
                Optional("[Address | Primary | Line 1]", &TEXT),
                Optional("[Address | Primary | Line 2]", &TEXT),
                Optional("[Address | Primary | City]", &TEXT),
                Optional("[Address | Primary | State]", &TEXT),
                Optional("[Address | Primary | Zip]", &TEXT),
                Optional("[Address | Primary | Country]", &TEXT),
                Optional("[Phone | Primary]", &TEXT),
                Optional("[Organization]", &TEXT),
                Optional("[Group]", &R22),
                Optional("[Member Type]", &TEXT),
                Optional("[Member Status]", &TEXT),
                Optional("[Member Number]", &R21),
                Optional("[Username]", &TEXT),
                Optional("[Join Date]", &R1),
                Optional("[Expiration Date]", &R1),
                Optional("[Last Renewal Date]", &R1),
                Optional("[Created Date]", &TEXT),
                Optional("[Last Modified Date]", &TEXT),
                Optional("[Deleted]", &BOOLEAN),
                Optional("[Profile URL]", &TEXT),
            ],
        )
        .rule();
    pub(super) static R24: Rule = list(&R23).rule();
    /// `ProfileSearchItem`
    pub(super) static R25: Rule = object(
            &[Optional("id", &TEXT), Optional("expireDate", &TEXT)],
        )
        .rule();
    pub(super) static R26: Rule = Nullable(&R25);
    /// `Token`
    pub(super) static R27: Rule = object(
            &[
                Required("access_token", &TEXT),
                Optional("token_type", &TEXT),
                Optional("refresh_token", &TEXT),
                Optional("expires_in", &R21),
                Optional("scope", &TEXT),
                Optional("serviceId", &R21),
                Optional("userId", &R21),
                Optional("jti", &TEXT),
            ],
        )
        .rule();
    /// `ProfilePage`
    pub(super) static R28: Rule = object(
            &[
                Optional("totalCount", &INT32),
                Optional("count", &INT32),
                Optional("pageNumber", &INT32),
                Optional("pageSize", &INT32),
                Optional("totalPageCount", &INT32),
                Optional("firstPageUrl", &R13),
                Optional("previousPageUrl", &R13),
                Optional("nextPageUrl", &R13),
                Optional("lastPageUrl", &R13),
                Optional("expireDate", &R13),
                Required("profiles", &R24),
            ],
        )
        .rule();
    /// `CreatedProfile`
    pub(super) static R29: Rule = object(
            &[
                Optional("timestamp", &INT64),
                Optional("status", &INT32),
                Optional("message", &TEXT),
                Required("id", &INT64),
                Optional("url", &R13),
                Optional("item", &R14),
            ],
        )
        .rule();
    /// `ProfileSearch`
    pub(super) static R30: Rule = object(
            &[
                Optional("timestamp", &INT64),
                Optional("status", &INT32),
                Optional("message", &TEXT),
                Required("id", &TEXT),
                Optional("url", &R13),
                Optional("item", &R26),
                Optional("profilesUrl", &R13),
            ],
        )
        .rule();
    /// `AttributeList`
    pub(super) static R31: Rule = object(&[]).rule();
    /// `GroupList`
    pub(super) static R32: Rule = object(
            &[Optional("totalCount", &INT32), Required("groups", &R16)],
        )
        .rule();
    /// `MemberTypeList`
    pub(super) static R33: Rule = object(
            &[Optional("totalCount", &INT32), Required("memberTypes", &R20)],
        )
        .rule();
    /// `MemberStatusList`
    pub(super) static R34: Rule = object(
            &[Optional("totalCount", &INT32), Required("memberStatuses", &R18)],
        )
        .rule();
    /// `CountryList`
    pub(super) static R35: Rule = object(
            &[Optional("totalCount", &INT32), Required("countries", &R12)],
        )
        .rule();
    static P0: Pattern = Pattern::new(
        "^([^\\[][\\d\\D]*|\\[(Address|Email|Phone) \\| [^\\]]+\\]|\\[Deleted\\]|\\[Profile URL\\])$",
    );
}
