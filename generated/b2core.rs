// @generated from specs/b2core.yaml by crates/rollbook-codegen: do not edit. To generate it again, run
// `GENERATED=write cargo test --test generated`.
// spec fa4ee9bd61f80018, generator 00fb98bb6558775d
use ::rollbook::runtime;
/// The OpenAPI spec that this module is generated from, `specs/b2core.yaml`: YAML, to hand to other tools.
pub const SPEC: &str = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/specs/b2core.yaml")
);
/// The types of requests and responses.
#[allow(clippy::all, missing_docs, unexpected_cfgs)]
pub mod types {
    /// An e-mail address or telephone number of a profile.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::b2core::types::Contact = serde_json::from_str(
    ///     r#"{
    ///   "contactId": "6006dda272f002519c3eb505",
    ///   "key": "email",
    ///   "value": "marysmith@email.com",
    ///   "createTime": "2021-01-01T00:00:00+00:00",
    ///   "updateTime": "2021-01-01T00:00:00+00:00",
    ///   "uuid": null
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Contact {
        /// The contact's id, 24 hexadecimal digits in the samples.
        #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
        pub contact_id: ::std::string::String,
        /// When the contact was created.
        #[cfg_attr(feature = "schemars", schemars(rename = "createTime", default))]
        pub create_time: ::std::option::Option<
            ::rollbook::Lenient<
                ::rollbook::chrono::DateTime<::rollbook::chrono::FixedOffset>,
            >,
        >,
        /// The type of the contact.
        pub key: ::rollbook::Lenient<ContactKey>,
        /// When the contact was last updated.
        #[cfg_attr(feature = "schemars", schemars(rename = "updateTime", default))]
        pub update_time: ::std::option::Option<
            ::rollbook::Lenient<
                ::rollbook::chrono::DateTime<::rollbook::chrono::FixedOffset>,
            >,
        >,
        /// The universally unique identifier of the contact, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub uuid: ::std::option::Option<::std::string::String>,
        /// The e-mail address or telephone number.
        pub value: ::std::string::String,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Contact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Contact").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Contact {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Contact;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Contact, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<
                            ::rollbook::Lenient<
                                ::rollbook::chrono::DateTime<
                                    ::rollbook::chrono::FixedOffset,
                                >,
                            >,
                        >,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::rollbook::Lenient<ContactKey>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<
                            ::rollbook::Lenient<
                                ::rollbook::chrono::DateTime<
                                    ::rollbook::chrono::FixedOffset,
                                >,
                            >,
                        >,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "contactId" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "createTime" => {
                                __1 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "key" => {
                                __2 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "updateTime" => {
                                __3 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "uuid" => {
                                __4 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "value" => {
                                __5 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Contact {
                        contact_id: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("contactId"),
                                );
                            }
                        },
                        create_time: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        key: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("key"),
                                );
                            }
                        },
                        update_time: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        uuid: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        value: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("value"),
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
    impl ::serde::Serialize for Contact {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map.serialize_entry("contactId", &self.contact_id)?;
            if ::std::option::Option::is_some(&self.create_time) {
                __map.serialize_entry("createTime", &self.create_time)?;
            }
            __map.serialize_entry("key", &self.key)?;
            if ::std::option::Option::is_some(&self.update_time) {
                __map.serialize_entry("updateTime", &self.update_time)?;
            }
            if ::std::option::Option::is_some(&self.uuid)
                || !self.extra.contains_key("uuid")
            {
                __map.serialize_entry("uuid", &self.uuid)?;
            }
            __map.serialize_entry("value", &self.value)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A contact to create, alone or with its profile. No field is marked as required ([B12](::rollbook::quirks#b12)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::b2core::types::ContactCreate::builder()
    ///     .key(rollbook::b2core::types::ContactKey::Email)
    ///     .value("client@email.com")
    ///     .uuid(rollbook::Null)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq, Default)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ContactCreate {
        /// The type of the contact.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub key: ::std::option::Option<ContactKey>,
        /// The universally unique identifier of the contact, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9), [B15](::rollbook::quirks#b15)).
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub uuid: ::rollbook::Patch<::std::string::String>,
        /// The e-mail address or telephone number.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for ContactCreate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactCreate").finish_non_exhaustive()
        }
    }
    impl ContactCreate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::ContactCreateBuilder {
            ::std::default::Default::default()
        }
    }
    /// The type of a contact. Two are documented; expect others in responses.
    ///
    /// It can be parsed from its wire value:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value: rollbook::b2core::types::ContactKey = "email".parse()?;
    /// assert_eq!(value, rollbook::b2core::types::ContactKey::Email);
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
    pub enum ContactKey {
        /// `email`
        #[serde(rename = "email")]
        Email,
        /// `phone`
        #[serde(rename = "phone")]
        Phone,
    }
    impl ::std::fmt::Display for ContactKey {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(
                match self {
                    Self::Email => "email",
                    Self::Phone => "phone",
                },
            )
        }
    }
    impl ::std::str::FromStr for ContactKey {
        type Err = ::rollbook::runtime::UnknownEnumValue;
        fn from_str(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            match text {
                "email" => ::std::result::Result::Ok(Self::Email),
                "phone" => ::std::result::Result::Ok(Self::Phone),
                _ => {
                    ::std::result::Result::Err(
                        ::rollbook::runtime::UnknownEnumValue(&["email", "phone"]),
                    )
                }
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ContactKey {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContactKey {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: ::std::string::String,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    /// The fields of a contact to change; the others stay as they are ([B14](::rollbook::quirks#b14)). Only `uuid` is documented with null ([R2](::rollbook::quirks#r2)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::b2core::types::ContactUpdate::builder()
    ///     .key(rollbook::b2core::types::ContactKey::Email)
    ///     .value("client@email.com")
    ///     .uuid(rollbook::Null)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq, Default)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ContactUpdate {
        /// The type of the contact. Never null: every contact has one ([R2](::rollbook::quirks#r2)).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub key: ::std::option::Option<ContactKey>,
        /// The universally unique identifier of the contact, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9), [B15](::rollbook::quirks#b15)).
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub uuid: ::rollbook::Patch<::std::string::String>,
        /// The e-mail address or telephone number.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub value: ::rollbook::Patch<::std::string::String>,
    }
    impl ::std::fmt::Debug for ContactUpdate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ContactUpdate").finish_non_exhaustive()
        }
    }
    impl ContactUpdate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::ContactUpdateBuilder {
            ::std::default::Default::default()
        }
    }
    /// The country of a profile. Absent or null if none is set ([R41](::rollbook::quirks#r41)). Its fields are known from the sample only; the region may be null ([R41](::rollbook::quirks#r41)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::b2core::types::Country = serde_json::from_str(
    ///     r#"{
    ///   "countryId": "6006dda272f002519c3eb505",
    ///   "countryName": "United States",
    ///   "alpha2Code": "US",
    ///   "alpha3Code": "USA",
    ///   "numericCode": "840",
    ///   "geographicRegionNumericCode": "021",
    ///   "geographicRegionName": "Northern America",
    ///   "createTime": "2021-01-01T00:00:00+00:00",
    ///   "updateTime": "2021-01-01T00:00:00+00:00"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Country {
        /// The two-letter code of ISO 3166.
        #[cfg_attr(feature = "schemars", schemars(rename = "alpha2Code", default))]
        pub alpha2_code: ::std::option::Option<::std::string::String>,
        /// The three-letter code of ISO 3166.
        #[cfg_attr(feature = "schemars", schemars(rename = "alpha3Code", default))]
        pub alpha3_code: ::std::option::Option<::std::string::String>,
        /// The country's id.
        #[cfg_attr(feature = "schemars", schemars(rename = "countryId"))]
        pub country_id: ::std::string::String,
        /// The country's name.
        #[cfg_attr(feature = "schemars", schemars(rename = "countryName", default))]
        pub country_name: ::std::option::Option<::std::string::String>,
        /// When the country was created.
        #[cfg_attr(feature = "schemars", schemars(rename = "createTime", default))]
        pub create_time: ::std::option::Option<
            ::rollbook::Lenient<
                ::rollbook::chrono::DateTime<::rollbook::chrono::FixedOffset>,
            >,
        >,
        /// The name of the region.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "geographicRegionName", default)
        )]
        pub geographic_region_name: ::std::option::Option<::std::string::String>,
        /// The three-digit code of the region. Text, since leading zeros matter.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "geographicRegionNumericCode", default)
        )]
        pub geographic_region_numeric_code: ::std::option::Option<::std::string::String>,
        /// The three-digit code of ISO 3166. Text, since leading zeros matter ([B17](::rollbook::quirks#b17)).
        #[cfg_attr(feature = "schemars", schemars(rename = "numericCode", default))]
        pub numeric_code: ::std::option::Option<::std::string::String>,
        /// When the country was last updated.
        #[cfg_attr(feature = "schemars", schemars(rename = "updateTime", default))]
        pub update_time: ::std::option::Option<
            ::rollbook::Lenient<
                ::rollbook::chrono::DateTime<::rollbook::chrono::FixedOffset>,
            >,
        >,
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
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<
                        ::std::option::Option<
                            ::rollbook::Lenient<
                                ::rollbook::chrono::DateTime<
                                    ::rollbook::chrono::FixedOffset,
                                >,
                            >,
                        >,
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
                    let mut __8: ::std::option::Option<
                        ::std::option::Option<
                            ::rollbook::Lenient<
                                ::rollbook::chrono::DateTime<
                                    ::rollbook::chrono::FixedOffset,
                                >,
                            >,
                        >,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "alpha2Code" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "alpha3Code" => {
                                __1 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "countryId" => {
                                __2 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "countryName" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "createTime" => {
                                __4 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "geographicRegionName" => {
                                __5 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "geographicRegionNumericCode" => {
                                __6 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "numericCode" => {
                                __7 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "updateTime" => {
                                __8 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Country {
                        alpha2_code: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        alpha3_code: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        country_id: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("countryId"),
                                );
                            }
                        },
                        country_name: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        create_time: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        geographic_region_name: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        geographic_region_numeric_code: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        numeric_code: match __7 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        update_time: match __8 {
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
            if ::std::option::Option::is_some(&self.alpha2_code) {
                __map.serialize_entry("alpha2Code", &self.alpha2_code)?;
            }
            if ::std::option::Option::is_some(&self.alpha3_code) {
                __map.serialize_entry("alpha3Code", &self.alpha3_code)?;
            }
            __map.serialize_entry("countryId", &self.country_id)?;
            if ::std::option::Option::is_some(&self.country_name) {
                __map.serialize_entry("countryName", &self.country_name)?;
            }
            if ::std::option::Option::is_some(&self.create_time) {
                __map.serialize_entry("createTime", &self.create_time)?;
            }
            if ::std::option::Option::is_some(&self.geographic_region_name)
                || !self.extra.contains_key("geographicRegionName")
            {
                __map
                    .serialize_entry(
                        "geographicRegionName",
                        &self.geographic_region_name,
                    )?;
            }
            if ::std::option::Option::is_some(&self.geographic_region_numeric_code)
                || !self.extra.contains_key("geographicRegionNumericCode")
            {
                __map
                    .serialize_entry(
                        "geographicRegionNumericCode",
                        &self.geographic_region_numeric_code,
                    )?;
            }
            if ::std::option::Option::is_some(&self.numeric_code) {
                __map.serialize_entry("numericCode", &self.numeric_code)?;
            }
            if ::std::option::Option::is_some(&self.update_time) {
                __map.serialize_entry("updateTime", &self.update_time)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// Any JSON object: no field of an error is documented ([R27](::rollbook::quirks#r27)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::b2core::types::Error = serde_json::from_str(
    ///     r#"{}"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Error(
        /// The properties, by wire name.
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for Error {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Error").finish_non_exhaustive()
        }
    }
    impl ::std::ops::Deref for Error {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<Error>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: Error) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for Error {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// How the token request authenticates. There is one way.
    ///
    /// It can be parsed from its wire value:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value: rollbook::b2core::types::GrantType = "client_credentials".parse()?;
    /// assert_eq!(value, rollbook::b2core::types::GrantType::ClientCredentials);
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
    }
    impl ::std::fmt::Display for GrantType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(
                match self {
                    Self::ClientCredentials => "client_credentials",
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
                _ => {
                    ::std::result::Result::Err(
                        ::rollbook::runtime::UnknownEnumValue(&["client_credentials"]),
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
    /// A client of the broker. The names, `countryNumericCode` and `country` may be null ([R41](::rollbook::quirks#r41)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::b2core::types::Profile = serde_json::from_str(
    ///     r#"{
    ///   "profileId": "6006dda272f002519c3eb505",
    ///   "contacts": [
    ///     {
    ///       "contactId": "6006dda272f002519c3eb505",
    ///       "key": "email",
    ///       "value": "marysmith@email.com",
    ///       "createTime": "2021-01-01T00:00:00+00:00",
    ///       "updateTime": "2021-01-01T00:00:00+00:00",
    ///       "uuid": null
    ///     }
    ///   ],
    ///   "countryNumericCode": "840",
    ///   "country": {
    ///     "countryId": "6006dda272f002519c3eb505",
    ///     "countryName": "United States",
    ///     "alpha2Code": "US",
    ///     "alpha3Code": "USA",
    ///     "numericCode": "840",
    ///     "geographicRegionNumericCode": "021",
    ///     "geographicRegionName": "Northern America",
    ///     "createTime": "2021-01-01T00:00:00+00:00",
    ///     "updateTime": "2021-01-01T00:00:00+00:00"
    ///   },
    ///   "enabled": true,
    ///   "firstName": "Mary",
    ///   "middleName": "Jane",
    ///   "lastName": "Smith",
    ///   "name": "Mary Jane Smith",
    ///   "tags": [
    ///     "blue",
    ///     "green"
    ///   ],
    ///   "createTime": "2021-01-01T00:00:00+00:00",
    ///   "updateTime": "2021-01-01T00:00:00+00:00",
    ///   "uuid": null
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Profile {
        /// The profile's e-mail addresses and telephone numbers.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub contacts: ::std::vec::Vec<Contact>,
        /// The country of a profile. Absent or null if none is set ([R41](::rollbook::quirks#r41)). Its fields are known from the sample only; the region may be null ([R41](::rollbook::quirks#r41)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub country: ::std::option::Option<Country>,
        /// The numeric code of the country, as in ISO 3166. Text, since leading zeros matter. `country` has the same code ([B17](::rollbook::quirks#b17)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "countryNumericCode", default)
        )]
        pub country_numeric_code: ::std::option::Option<::std::string::String>,
        /// When the profile was created.
        #[cfg_attr(feature = "schemars", schemars(rename = "createTime", default))]
        pub create_time: ::std::option::Option<
            ::rollbook::Lenient<
                ::rollbook::chrono::DateTime<::rollbook::chrono::FixedOffset>,
            >,
        >,
        /// Whether the profile is enabled.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub enabled: ::std::option::Option<bool>,
        /// The first name.
        #[cfg_attr(feature = "schemars", schemars(rename = "firstName", default))]
        pub first_name: ::std::option::Option<::std::string::String>,
        /// The last name.
        #[cfg_attr(feature = "schemars", schemars(rename = "lastName", default))]
        pub last_name: ::std::option::Option<::std::string::String>,
        /// The middle name.
        #[cfg_attr(feature = "schemars", schemars(rename = "middleName", default))]
        pub middle_name: ::std::option::Option<::std::string::String>,
        /// The full name: first, middle and last name ([B21](::rollbook::quirks#b21)). Read only ([B13](::rollbook::quirks#b13))..
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub name: ::std::option::Option<::std::string::String>,
        /// The profile's id, 24 hexadecimal digits in the samples.
        #[cfg_attr(feature = "schemars", schemars(rename = "profileId"))]
        pub profile_id: ::std::string::String,
        /// Tags of the user. Read only ([B11](::rollbook::quirks#b11)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub tags: ::std::vec::Vec<::std::string::String>,
        /// When the profile was last updated.
        #[cfg_attr(feature = "schemars", schemars(rename = "updateTime", default))]
        pub update_time: ::std::option::Option<
            ::rollbook::Lenient<
                ::rollbook::chrono::DateTime<::rollbook::chrono::FixedOffset>,
            >,
        >,
        /// The universally unique identifier of the profile, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub uuid: ::std::option::Option<::std::string::String>,
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
                    let mut __0: ::std::option::Option<::std::vec::Vec<Contact>> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::option::Option<Country>> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<
                        ::std::option::Option<
                            ::rollbook::Lenient<
                                ::rollbook::chrono::DateTime<
                                    ::rollbook::chrono::FixedOffset,
                                >,
                            >,
                        >,
                    > = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<::std::option::Option<bool>> = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __7: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __8: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __9: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __10: ::std::option::Option<
                        ::std::vec::Vec<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __11: ::std::option::Option<
                        ::std::option::Option<
                            ::rollbook::Lenient<
                                ::rollbook::chrono::DateTime<
                                    ::rollbook::chrono::FixedOffset,
                                >,
                            >,
                        >,
                    > = ::std::option::Option::None;
                    let mut __12: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "contacts" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<::std::vec::Vec<Contact>>,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            "country" => {
                                __1 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<Country>>()?
                                        .0,
                                );
                            }
                            "countryNumericCode" => {
                                __2 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "createTime" => {
                                __3 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "enabled" => {
                                __4 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<bool>>()?
                                        .0,
                                );
                            }
                            "firstName" => {
                                __5 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "lastName" => {
                                __6 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "middleName" => {
                                __7 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "name" => {
                                __8 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "profileId" => {
                                __9 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "tags" => {
                                __10 = ::std::option::Option::Some(
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
                            "updateTime" => {
                                __11 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "uuid" => {
                                __12 = ::std::option::Option::Some(
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
                        contacts: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        country: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        country_numeric_code: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        create_time: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        enabled: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        first_name: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        last_name: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        middle_name: match __7 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        name: match __8 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        profile_id: match __9 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("profileId"),
                                );
                            }
                        },
                        tags: match __10 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        update_time: match __11 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        uuid: match __12 {
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
            __map.serialize_entry("contacts", &self.contacts)?;
            if ::std::option::Option::is_some(&self.country)
                || !self.extra.contains_key("country")
            {
                __map.serialize_entry("country", &self.country)?;
            }
            if ::std::option::Option::is_some(&self.country_numeric_code)
                || !self.extra.contains_key("countryNumericCode")
            {
                __map.serialize_entry("countryNumericCode", &self.country_numeric_code)?;
            }
            if ::std::option::Option::is_some(&self.create_time) {
                __map.serialize_entry("createTime", &self.create_time)?;
            }
            if ::std::option::Option::is_some(&self.enabled) {
                __map.serialize_entry("enabled", &self.enabled)?;
            }
            if ::std::option::Option::is_some(&self.first_name)
                || !self.extra.contains_key("firstName")
            {
                __map.serialize_entry("firstName", &self.first_name)?;
            }
            if ::std::option::Option::is_some(&self.last_name)
                || !self.extra.contains_key("lastName")
            {
                __map.serialize_entry("lastName", &self.last_name)?;
            }
            if ::std::option::Option::is_some(&self.middle_name)
                || !self.extra.contains_key("middleName")
            {
                __map.serialize_entry("middleName", &self.middle_name)?;
            }
            if ::std::option::Option::is_some(&self.name)
                || !self.extra.contains_key("name")
            {
                __map.serialize_entry("name", &self.name)?;
            }
            __map.serialize_entry("profileId", &self.profile_id)?;
            __map.serialize_entry("tags", &self.tags)?;
            if ::std::option::Option::is_some(&self.update_time) {
                __map.serialize_entry("updateTime", &self.update_time)?;
            }
            if ::std::option::Option::is_some(&self.uuid)
                || !self.extra.contains_key("uuid")
            {
                __map.serialize_entry("uuid", &self.uuid)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A profile to create. No field is marked as required ([B12](::rollbook::quirks#b12)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::b2core::types::ProfileCreate::builder()
    ///     .contacts(
    ///         vec![
    ///             serde_json::from_value::< rollbook::b2core::types::ContactCreate >
    ///             (serde_json::json!({ "key" : "email", "value" : "client@email.com",
    ///             "uuid" : null })) ?, serde_json::from_value::<
    ///             rollbook::b2core::types::ContactCreate > (serde_json::json!({ "key" :
    ///             "phone", "value" : "+9876543210", "uuid" : null })) ?
    ///         ],
    ///     )
    ///     .country_numeric_code("840")
    ///     .enabled(true)
    ///     .first_name("Mary")
    ///     .middle_name("Jane")
    ///     .last_name("Smith")
    ///     .uuid(rollbook::Null)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq, Default)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfileCreate {
        /// The e-mail addresses and telephone numbers to create with the profile.
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub contacts: ::std::option::Option<::std::vec::Vec<ContactCreate>>,
        /// The numeric code of the country, as in ISO 3166. Three digits, including leading zeros ([R29](::rollbook::quirks#r29)).
        #[serde(
            rename = "countryNumericCode",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub country_numeric_code: ::std::option::Option<::std::string::String>,
        /// Whether the profile is enabled. In the vendor's sample but not in its list of fields ([B5](::rollbook::quirks#b5)).
        #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
        pub enabled: ::std::option::Option<bool>,
        /// The first name, of at most 255 characters.
        #[serde(
            rename = "firstName",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub first_name: ::std::option::Option<::std::string::String>,
        /// The last name, of at most 255 characters.
        #[serde(
            rename = "lastName",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_name: ::std::option::Option<::std::string::String>,
        /// The middle name, of at most 255 characters.
        #[serde(
            rename = "middleName",
            default,
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub middle_name: ::std::option::Option<::std::string::String>,
        /// The universally unique identifier of the profile, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9)).
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub uuid: ::rollbook::Patch<::std::string::String>,
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
    /// A field that profiles can be sorted by, `createTime` by default.
    ///
    /// It can be parsed from its wire value:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value: rollbook::b2core::types::ProfileSortKey = "createTime".parse()?;
    /// assert_eq!(value, rollbook::b2core::types::ProfileSortKey::CreateTime);
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
    pub enum ProfileSortKey {
        /// `createTime`
        #[serde(rename = "createTime")]
        CreateTime,
        /// `enabled`
        #[serde(rename = "enabled")]
        Enabled,
        /// `firstName`
        #[serde(rename = "firstName")]
        FirstName,
        /// `lastName`
        #[serde(rename = "lastName")]
        LastName,
        /// `middleName`
        #[serde(rename = "middleName")]
        MiddleName,
        /// `name`
        #[serde(rename = "name")]
        Name,
        /// `profileId`
        #[serde(rename = "profileId")]
        ProfileId,
        /// `updateTime`
        #[serde(rename = "updateTime")]
        UpdateTime,
    }
    impl ::std::fmt::Display for ProfileSortKey {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(
                match self {
                    Self::CreateTime => "createTime",
                    Self::Enabled => "enabled",
                    Self::FirstName => "firstName",
                    Self::LastName => "lastName",
                    Self::MiddleName => "middleName",
                    Self::Name => "name",
                    Self::ProfileId => "profileId",
                    Self::UpdateTime => "updateTime",
                },
            )
        }
    }
    impl ::std::str::FromStr for ProfileSortKey {
        type Err = ::rollbook::runtime::UnknownEnumValue;
        fn from_str(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            match text {
                "createTime" => ::std::result::Result::Ok(Self::CreateTime),
                "enabled" => ::std::result::Result::Ok(Self::Enabled),
                "firstName" => ::std::result::Result::Ok(Self::FirstName),
                "lastName" => ::std::result::Result::Ok(Self::LastName),
                "middleName" => ::std::result::Result::Ok(Self::MiddleName),
                "name" => ::std::result::Result::Ok(Self::Name),
                "profileId" => ::std::result::Result::Ok(Self::ProfileId),
                "updateTime" => ::std::result::Result::Ok(Self::UpdateTime),
                _ => {
                    ::std::result::Result::Err(
                        ::rollbook::runtime::UnknownEnumValue(
                            &[
                                "createTime",
                                "enabled",
                                "firstName",
                                "lastName",
                                "middleName",
                                "name",
                                "profileId",
                                "updateTime",
                            ],
                        ),
                    )
                }
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ProfileSortKey {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProfileSortKey {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: ::std::string::String,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    /// The fields of a profile to change; the others stay as they are ([B14](::rollbook::quirks#b14)). Only `uuid` is documented with null ([R2](::rollbook::quirks#r2)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::b2core::types::ProfileUpdate::builder()
    ///     .enabled(true)
    ///     .first_name("Mary")
    ///     .last_name("Smith")
    ///     .middle_name("Jane")
    ///     .country_numeric_code("840")
    ///     .uuid(rollbook::Null)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq, Default)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfileUpdate {
        /// The numeric code of the country, as in ISO 3166. Three digits, including leading zeros ([R29](::rollbook::quirks#r29)).
        #[serde(
            rename = "countryNumericCode",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub country_numeric_code: ::rollbook::Patch<::std::string::String>,
        /// Whether the profile is enabled.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub enabled: ::rollbook::Patch<bool>,
        /// The first name, of at most 255 characters.
        #[serde(
            rename = "firstName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub first_name: ::rollbook::Patch<::std::string::String>,
        /// The last name, of at most 255 characters.
        #[serde(
            rename = "lastName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub last_name: ::rollbook::Patch<::std::string::String>,
        /// The middle name, of at most 255 characters.
        #[serde(
            rename = "middleName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub middle_name: ::rollbook::Patch<::std::string::String>,
        /// The universally unique identifier of the profile, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9)).
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub uuid: ::rollbook::Patch<::std::string::String>,
    }
    impl ::std::fmt::Debug for ProfileUpdate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ProfileUpdate").finish_non_exhaustive()
        }
    }
    impl ProfileUpdate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::ProfileUpdateBuilder {
            ::std::default::Default::default()
        }
    }
    /// Ascending or descending ([R28](::rollbook::quirks#r28)).
    ///
    /// It can be parsed from its wire value:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value: rollbook::b2core::types::SortOrder = "asc".parse()?;
    /// assert_eq!(value, rollbook::b2core::types::SortOrder::Asc);
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
    pub enum SortOrder {
        /// `asc`
        #[serde(rename = "asc")]
        Asc,
        /// `desc`
        #[serde(rename = "desc")]
        Desc,
    }
    impl ::std::fmt::Display for SortOrder {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(
                match self {
                    Self::Asc => "asc",
                    Self::Desc => "desc",
                },
            )
        }
    }
    impl ::std::str::FromStr for SortOrder {
        type Err = ::rollbook::runtime::UnknownEnumValue;
        fn from_str(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            match text {
                "asc" => ::std::result::Result::Ok(Self::Asc),
                "desc" => ::std::result::Result::Ok(Self::Desc),
                _ => {
                    ::std::result::Result::Err(
                        ::rollbook::runtime::UnknownEnumValue(&["asc", "desc"]),
                    )
                }
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SortOrder {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: &str,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SortOrder {
        type Error = ::rollbook::runtime::UnknownEnumValue;
        fn try_from(
            text: ::std::string::String,
        ) -> ::std::result::Result<Self, ::rollbook::runtime::UnknownEnumValue> {
            text.parse()
        }
    }
    /// An access token and its lifetime.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::b2core::types::Token = serde_json::from_str(
    ///     r#"{
    ///   "access_token": "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9",
    ///   "token_type": "Bearer",
    ///   "expires_in": 600
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Token {
        /// The token to send with every call.
        pub access_token: ::rollbook::Secret,
        /// Seconds until the token expires. The vendor's text says milliseconds, but its sample is 600 ([B4](::rollbook::quirks#b4)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub expires_in: ::std::option::Option<i64>,
        /// The kind of token, always `Bearer`.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub token_type: ::std::option::Option<::std::string::String>,
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
                    let mut __1: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
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
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i64>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("expires_in".to_owned(), raw);
                                    }
                                }
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
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("token_type".to_owned(), raw);
                                    }
                                }
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
                        token_type: match __2 {
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
            if ::std::option::Option::is_some(&self.token_type) {
                __map.serialize_entry("token_type", &self.token_type)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The body of the token request, besides id and secret in HTTP Basic.
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::b2core::types::TokenRequest::builder()
    ///     .grant_type(rollbook::b2core::types::GrantType::ClientCredentials)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct TokenRequest {
        /// The kind of grant, always `client_credentials`.
        pub grant_type: GrantType,
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
        /// Builder of [`ContactCreate`](super::ContactCreate).
        #[derive(Clone)]
        #[must_use]
        pub struct ContactCreateBuilder {
            __set: ::std::boxed::Box<__ContactCreate>,
        }
        #[derive(Clone, Default)]
        struct __ContactCreate {
            key: ::std::option::Option<super::ContactKey>,
            uuid: ::rollbook::Patch<::std::string::String>,
            value: ::std::option::Option<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __ContactCreate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "key",
                        &self.key,
                        ::std::option::Option::is_none,
                        &super::super::rules::R1,
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
                        "key",
                        &self.key,
                        ::std::option::Option::is_none,
                        &super::super::rules::R1,
                    );
                __invalid.typed(&self.__errors, "uuid");
                __invalid.typed(&self.__errors, "value");
                __invalid
            }
        }
        impl ::std::fmt::Debug for ContactCreateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("ContactCreateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for ContactCreateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl ContactCreateBuilder {
            /// The type of the contact.
            pub fn key<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::ContactKey>,
                    M,
                >,
            {
                self.__set.key = self
                    .__set
                    .__errors
                    .keep("key", value.into_field("key"));
                self
            }
            /// The universally unique identifier of the contact, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9), [B15](::rollbook::quirks#b15)).
            pub fn uuid<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.uuid = self
                    .__set
                    .__errors
                    .keep("uuid", value.into_field("uuid"));
                self
            }
            /// The e-mail address or telephone number.
            pub fn value<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.value = self
                    .__set
                    .__errors
                    .keep("value", value.into_field("value"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::ContactCreate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<ContactCreateBuilder> for super::ContactCreate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: ContactCreateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid,) {
                    (true,) => {
                        let __value = Self {
                            key: __set.key,
                            uuid: __set.uuid,
                            value: __set.value,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_,) => ::std::result::Result::Err(__set.errors()),
                }
            }
        }
        impl ::std::convert::From<super::ContactCreate> for ContactCreateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::ContactCreate) -> Self {
                let super::ContactCreate { key, uuid, value } = value;
                let __set = __ContactCreate {
                    key,
                    uuid,
                    value,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`ContactUpdate`](super::ContactUpdate).
        #[derive(Clone)]
        #[must_use]
        pub struct ContactUpdateBuilder {
            __set: ::std::boxed::Box<__ContactUpdate>,
        }
        #[derive(Clone, Default)]
        struct __ContactUpdate {
            key: ::std::option::Option<super::ContactKey>,
            uuid: ::rollbook::Patch<::std::string::String>,
            value: ::rollbook::Patch<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __ContactUpdate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "key",
                        &self.key,
                        ::std::option::Option::is_none,
                        &super::super::rules::R1,
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
                        "key",
                        &self.key,
                        ::std::option::Option::is_none,
                        &super::super::rules::R1,
                    );
                __invalid.typed(&self.__errors, "uuid");
                __invalid.typed(&self.__errors, "value");
                __invalid
            }
        }
        impl ::std::fmt::Debug for ContactUpdateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("ContactUpdateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for ContactUpdateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl ContactUpdateBuilder {
            /// The type of the contact. Never null: every contact has one ([R2](::rollbook::quirks#r2)).
            pub fn key<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<super::ContactKey>,
                    M,
                >,
            {
                self.__set.key = self
                    .__set
                    .__errors
                    .keep("key", value.into_field("key"));
                self
            }
            /// The universally unique identifier of the contact, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9), [B15](::rollbook::quirks#b15)).
            pub fn uuid<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.uuid = self
                    .__set
                    .__errors
                    .keep("uuid", value.into_field("uuid"));
                self
            }
            /// The e-mail address or telephone number.
            pub fn value<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.value = self
                    .__set
                    .__errors
                    .keep("value", value.into_field("value"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::ContactUpdate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<ContactUpdateBuilder> for super::ContactUpdate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: ContactUpdateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid,) {
                    (true,) => {
                        let __value = Self {
                            key: __set.key,
                            uuid: __set.uuid,
                            value: __set.value,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_,) => ::std::result::Result::Err(__set.errors()),
                }
            }
        }
        impl ::std::convert::From<super::ContactUpdate> for ContactUpdateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::ContactUpdate) -> Self {
                let super::ContactUpdate { key, uuid, value } = value;
                let __set = __ContactUpdate {
                    key,
                    uuid,
                    value,
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
            contacts: ::std::option::Option<::std::vec::Vec<super::ContactCreate>>,
            country_numeric_code: ::std::option::Option<::std::string::String>,
            enabled: ::std::option::Option<bool>,
            first_name: ::std::option::Option<::std::string::String>,
            last_name: ::std::option::Option<::std::string::String>,
            middle_name: ::std::option::Option<::std::string::String>,
            uuid: ::rollbook::Patch<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __ProfileCreate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "contacts",
                        &self.contacts,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "countryNumericCode",
                        &self.country_numeric_code,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "firstName",
                        &self.first_name,
                        ::std::option::Option::is_none,
                        &super::super::rules::R6,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "lastName",
                        &self.last_name,
                        ::std::option::Option::is_none,
                        &super::super::rules::R6,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "middleName",
                        &self.middle_name,
                        ::std::option::Option::is_none,
                        &super::super::rules::R6,
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
                        "contacts",
                        &self.contacts,
                        ::std::option::Option::is_none,
                        &super::super::rules::R4,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "countryNumericCode",
                        &self.country_numeric_code,
                        ::std::option::Option::is_none,
                        &super::super::rules::R5,
                    );
                __invalid.typed(&self.__errors, "enabled");
                __invalid
                    .field(
                        &self.__errors,
                        "firstName",
                        &self.first_name,
                        ::std::option::Option::is_none,
                        &super::super::rules::R6,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "lastName",
                        &self.last_name,
                        ::std::option::Option::is_none,
                        &super::super::rules::R6,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "middleName",
                        &self.middle_name,
                        ::std::option::Option::is_none,
                        &super::super::rules::R6,
                    );
                __invalid.typed(&self.__errors, "uuid");
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
            /// The e-mail addresses and telephone numbers to create with the profile.
            pub fn contacts<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoList<
                    ::std::option::Option<::std::vec::Vec<super::ContactCreate>>,
                    M,
                >,
            {
                self.__set.contacts = self
                    .__set
                    .__errors
                    .keep("contacts", value.into_list("contacts"));
                self
            }
            /// The numeric code of the country, as in ISO 3166. Three digits, including leading zeros ([R29](::rollbook::quirks#r29)).
            pub fn country_numeric_code<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.country_numeric_code = self
                    .__set
                    .__errors
                    .keep("countryNumericCode", value.into_field("countryNumericCode"));
                self
            }
            /// Whether the profile is enabled. In the vendor's sample but not in its list of fields ([B5](::rollbook::quirks#b5)).
            pub fn enabled<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::std::option::Option<bool>, M>,
            {
                self.__set.enabled = self
                    .__set
                    .__errors
                    .keep("enabled", value.into_field("enabled"));
                self
            }
            /// The first name, of at most 255 characters.
            pub fn first_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.first_name = self
                    .__set
                    .__errors
                    .keep("firstName", value.into_field("firstName"));
                self
            }
            /// The last name, of at most 255 characters.
            pub fn last_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.last_name = self
                    .__set
                    .__errors
                    .keep("lastName", value.into_field("lastName"));
                self
            }
            /// The middle name, of at most 255 characters.
            pub fn middle_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.middle_name = self
                    .__set
                    .__errors
                    .keep("middleName", value.into_field("middleName"));
                self
            }
            /// The universally unique identifier of the profile, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9)).
            pub fn uuid<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.uuid = self
                    .__set
                    .__errors
                    .keep("uuid", value.into_field("uuid"));
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
                match (__valid,) {
                    (true,) => {
                        let __value = Self {
                            contacts: __set.contacts,
                            country_numeric_code: __set.country_numeric_code,
                            enabled: __set.enabled,
                            first_name: __set.first_name,
                            last_name: __set.last_name,
                            middle_name: __set.middle_name,
                            uuid: __set.uuid,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_,) => ::std::result::Result::Err(__set.errors()),
                }
            }
        }
        impl ::std::convert::From<super::ProfileCreate> for ProfileCreateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::ProfileCreate) -> Self {
                let super::ProfileCreate {
                    contacts,
                    country_numeric_code,
                    enabled,
                    first_name,
                    last_name,
                    middle_name,
                    uuid,
                } = value;
                let __set = __ProfileCreate {
                    contacts,
                    country_numeric_code,
                    enabled,
                    first_name,
                    last_name,
                    middle_name,
                    uuid,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`ProfileUpdate`](super::ProfileUpdate).
        #[derive(Clone)]
        #[must_use]
        pub struct ProfileUpdateBuilder {
            __set: ::std::boxed::Box<__ProfileUpdate>,
        }
        #[derive(Clone, Default)]
        struct __ProfileUpdate {
            country_numeric_code: ::rollbook::Patch<::std::string::String>,
            enabled: ::rollbook::Patch<bool>,
            first_name: ::rollbook::Patch<::std::string::String>,
            last_name: ::rollbook::Patch<::std::string::String>,
            middle_name: ::rollbook::Patch<::std::string::String>,
            uuid: ::rollbook::Patch<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __ProfileUpdate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "countryNumericCode",
                        &self.country_numeric_code,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R8,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "firstName",
                        &self.first_name,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R9,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "lastName",
                        &self.last_name,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R9,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "middleName",
                        &self.middle_name,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R9,
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
                        "countryNumericCode",
                        &self.country_numeric_code,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R8,
                    );
                __invalid.typed(&self.__errors, "enabled");
                __invalid
                    .field(
                        &self.__errors,
                        "firstName",
                        &self.first_name,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R9,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "lastName",
                        &self.last_name,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R9,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "middleName",
                        &self.middle_name,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R9,
                    );
                __invalid.typed(&self.__errors, "uuid");
                __invalid
            }
        }
        impl ::std::fmt::Debug for ProfileUpdateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("ProfileUpdateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for ProfileUpdateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl ProfileUpdateBuilder {
            /// The numeric code of the country, as in ISO 3166. Three digits, including leading zeros ([R29](::rollbook::quirks#r29)).
            pub fn country_numeric_code<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.country_numeric_code = self
                    .__set
                    .__errors
                    .keep("countryNumericCode", value.into_field("countryNumericCode"));
                self
            }
            /// Whether the profile is enabled.
            pub fn enabled<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::rollbook::Patch<bool>, M>,
            {
                self.__set.enabled = self
                    .__set
                    .__errors
                    .keep("enabled", value.into_field("enabled"));
                self
            }
            /// The first name, of at most 255 characters.
            pub fn first_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.first_name = self
                    .__set
                    .__errors
                    .keep("firstName", value.into_field("firstName"));
                self
            }
            /// The last name, of at most 255 characters.
            pub fn last_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.last_name = self
                    .__set
                    .__errors
                    .keep("lastName", value.into_field("lastName"));
                self
            }
            /// The middle name, of at most 255 characters.
            pub fn middle_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.middle_name = self
                    .__set
                    .__errors
                    .keep("middleName", value.into_field("middleName"));
                self
            }
            /// The universally unique identifier of the profile, if provided. Any text, not a UUID by format ([B9](::rollbook::quirks#b9)).
            pub fn uuid<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.uuid = self
                    .__set
                    .__errors
                    .keep("uuid", value.into_field("uuid"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::ProfileUpdate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<ProfileUpdateBuilder> for super::ProfileUpdate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: ProfileUpdateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid,) {
                    (true,) => {
                        let __value = Self {
                            country_numeric_code: __set.country_numeric_code,
                            enabled: __set.enabled,
                            first_name: __set.first_name,
                            last_name: __set.last_name,
                            middle_name: __set.middle_name,
                            uuid: __set.uuid,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_,) => ::std::result::Result::Err(__set.errors()),
                }
            }
        }
        impl ::std::convert::From<super::ProfileUpdate> for ProfileUpdateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::ProfileUpdate) -> Self {
                let super::ProfileUpdate {
                    country_numeric_code,
                    enabled,
                    first_name,
                    last_name,
                    middle_name,
                    uuid,
                } = value;
                let __set = __ProfileUpdate {
                    country_numeric_code,
                    enabled,
                    first_name,
                    last_name,
                    middle_name,
                    uuid,
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
                        &super::super::rules::R11,
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
                        &super::super::rules::R11,
                    );
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
            /// The kind of grant, always `client_credentials`.
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
                        let __value = Self { grant_type };
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
                let super::TokenRequest { grant_type } = value;
                let __set = __TokenRequest {
                    grant_type: ::std::option::Option::Some(grant_type),
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
    }
}
/// A client of B2CORE IB.
///
/// Cheap to clone: clones share connections, tokens and settings.
///
/// The client profiles of B2Broker's B2CORE IB (introducing brokers), with the contacts of each profile.
///
/// **Where.** Every customer has a base URL, shown in the Back Office under Introducing brokers \> Preferences \> Network
/// as "API base URL". It may contain a path such as `/v1` ([B7](::rollbook::quirks#b7), [B20](::rollbook::quirks#b20)).
///
/// **Authentication.** [`create_token`](Client::create_token) exchanges the client's id and secret for an access token, valid for ten minutes
/// ([B4](::rollbook::quirks#b4)). Every other call sends it as `Authorization: Bearer TOKEN`.
///
/// **Requests.** JSON in UTF-8, with `Accept: application/json`. Calls with a body send \`Content-Type:
/// application/json`, which the vendor's samples omit (B6). `Accept-Language` (for example `ja\`) selects the language
/// of texts in the response.
///
/// **Responses.** The overview lists 200, 201 and 202 for success; no call documents its status, so any 2xx is a
/// success ([B16](::rollbook::quirks#b16), [R5](::rollbook::quirks#r5)). Times are RFC 3339 with an offset. `uuid` is any text; the vendor refers to its page on
/// integrations, which could not be read ([B9](::rollbook::quirks#b9)). Few fields are required, and unknown ones may be present ([R32](::rollbook::quirks#r32)).
///
/// **Errors.** Neither statuses nor bodies are documented: expect any JSON object, and bodies that are not JSON ([R27](::rollbook::quirks#r27)).
///
/// **Paging.** [`list_profiles`](Client::list_profiles) is paged by `limit` and `offset`. Stop at an empty page: a shorter one may be due to the
/// server's limit ([R39](::rollbook::quirks#r39)).
///
/// **Updates.** PUT and PATCH both change only the fields that are sent ([B14](::rollbook::quirks#b14)).
///
/// **Null.** Updates are documented with null for `uuid` only. Every other field but a contact's `key` may be null too,
/// so that you can try whether it clears the field ([R2](::rollbook::quirks#r2)).
///
/// **Missing.** No rate limit and no list of countries are documented; accounts are not included ([R34](::rollbook::quirks#r34)).
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
/// - [B1](::rollbook::quirks#b1), [R1](::rollbook::quirks#r1) and the like: rows of `QUIRKS.md`, which every package and export of this file contains. They list
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
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_token()
    ///     .body_map(|body| {
    ///         body.grant_type(rollbook::b2core::types::GrantType::ClientCredentials)
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Exchanges the client's id and secret, sent as HTTP Basic, for an access token. The body is JSON, not a form. No
    /// refresh token exists: request a new token when the old one expires.
    ///
    /// Id and secret belong to an app registered in the Back Office under Preferences \> Apps.
    ///
    /// `POST /tokens`; authentication: client id and secret (Basic).
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: another page of the vendor, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-basic-auth.html>.
    pub fn create_token(&self) -> builder::CreateToken {
        builder::CreateToken::__new(self)
    }
    /// List profiles
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_profiles().send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The profiles that match every filter, as a bare array without a total. Raise `offset` for the next page and stop
    /// at an empty page ([R39](::rollbook::quirks#r39)). Always send `limit`: neither its default nor its maximum is published ([B18](::rollbook::quirks#b18)).
    ///
    /// The names in brackets are literal names of query parameters; the vendor prints brackets and spaces unencoded.
    /// Three filters have two names: the vendor's sample request has `filter[firstName]`, `filter[lastName]` and
    /// `filter[middleName]`, its list of filters `profileFirstName`, `profileLastName` and `profileMiddleName`. Use the
    /// names of the sample, which are those of the object and of the sort keys; try the alternates only if the server
    /// ignores them ([B2](::rollbook::quirks#b2)).
    ///
    /// `GET /profiles`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn list_profiles(&self) -> builder::ListProfiles {
        builder::ListProfiles::__new(self)
    }
    /// Create a profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_profile()
    ///     .body(
    ///         rollbook::b2core::types::ProfileCreate::builder()
    ///             .contacts(
    ///                 vec![
    ///                     serde_json::from_value::< rollbook::b2core::types::ContactCreate
    ///                     > (serde_json::json!({ "key" : "email", "value" :
    ///                     "client@email.com", "uuid" : null })) ?,
    ///                     serde_json::from_value::< rollbook::b2core::types::ContactCreate
    ///                     > (serde_json::json!({ "key" : "phone", "value" : "+9876543210",
    ///                     "uuid" : null })) ?
    ///                 ],
    ///             )
    ///             .country_numeric_code("840")
    ///             .enabled(true)
    ///             .first_name("Mary")
    ///             .middle_name("Jane")
    ///             .last_name("Smith")
    ///             .uuid(rollbook::Null),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Creates a profile, with its contacts if they are sent. No field is marked as required; an incomplete body may
    /// still be rejected ([B12](::rollbook::quirks#b12)).
    ///
    /// The call is not idempotent: a repeat may create the profile twice.
    ///
    /// `POST /profiles`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`): look before you send it again, or it may be done twice.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn create_profile(&self) -> builder::CreateProfile {
        builder::CreateProfile::__new(self)
    }
    /// Get one profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .get_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// One profile with its contacts and its country.
    ///
    /// `GET /profiles/{profileId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn get_profile(&self) -> builder::GetProfile {
        builder::GetProfile::__new(self)
    }
    /// Update a profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| {
    ///         body
    ///             .enabled(true)
    ///             .first_name("Mary")
    ///             .last_name("Smith")
    ///             .middle_name("Jane")
    ///             .country_numeric_code("840")
    ///             .uuid(rollbook::Null)
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Changes the fields that are sent, as [`patch_profile`](Client::patch_profile) does ([B14](::rollbook::quirks#b14)). Contacts, tags and the full name cannot be
    /// changed here ([B11](::rollbook::quirks#b11), [B13](::rollbook::quirks#b13)).
    ///
    /// The vendor's headings have `profile` in this path, its sample request has `profiles` as in every other path; the
    /// sample is followed ([B1](::rollbook::quirks#b1)).
    ///
    /// `PUT /profiles/{profileId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn update_profile(&self) -> builder::UpdateProfile {
        builder::UpdateProfile::__new(self)
    }
    /// Delete a profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .delete_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Deletes a profile. The effect on its contacts is not documented.
    ///
    /// `DELETE /profiles/{profileId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn delete_profile(&self) -> builder::DeleteProfile {
        builder::DeleteProfile::__new(self)
    }
    /// Update some fields of a profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .patch_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| body.middle_name("Jane"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Changes the fields that are sent. The vendor documents PATCH as similar to PUT, without a sample ([B14](::rollbook::quirks#b14)); the path is that of [`update_profile`](Client::update_profile) ([B1](::rollbook::quirks#b1)).
    ///
    /// `PATCH /profiles/{profileId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn patch_profile(&self) -> builder::PatchProfile {
        builder::PatchProfile::__new(self)
    }
    /// List the contacts of a profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_contacts()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// All contacts of a profile, as a bare array. The vendor mentions query parameters here but documents none ([B8](::rollbook::quirks#b8)).
    ///
    /// `GET /profiles/{profileId}/contacts`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn list_contacts(&self) -> builder::ListContacts {
        builder::ListContacts::__new(self)
    }
    /// Add a contact to a profile
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| {
    ///         body
    ///             .key(rollbook::b2core::types::ContactKey::Email)
    ///             .value("client@email.com")
    ///             .uuid(rollbook::Null)
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Adds an e-mail address or a telephone number. No field is marked as required; a body without `key` and `value`
    /// may still be rejected ([B12](::rollbook::quirks#b12)).
    ///
    /// The call is not idempotent: a repeat may add the contact twice.
    ///
    /// `POST /profiles/{profileId}/contacts`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`): look before you send it again, or it may be done twice.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn create_contact(&self) -> builder::CreateContact {
        builder::CreateContact::__new(self)
    }
    /// Get one contact
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .get_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// One contact of a profile.
    ///
    /// `GET /profiles/{profileId}/contacts/{contactId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn get_contact(&self) -> builder::GetContact {
        builder::GetContact::__new(self)
    }
    /// Update a contact
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| {
    ///         body
    ///             .key(rollbook::b2core::types::ContactKey::Email)
    ///             .value("client@email.com")
    ///             .uuid(rollbook::Null)
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Changes the fields that are sent, as [`patch_contact`](Client::patch_contact) does ([B14](::rollbook::quirks#b14)).
    ///
    /// `PUT /profiles/{profileId}/contacts/{contactId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn update_contact(&self) -> builder::UpdateContact {
        builder::UpdateContact::__new(self)
    }
    /// Delete a contact
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .delete_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Deletes one contact of a profile.
    ///
    /// `DELETE /profiles/{profileId}/contacts/{contactId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn delete_contact(&self) -> builder::DeleteContact {
        builder::DeleteContact::__new(self)
    }
    /// Update some fields of a contact
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .patch_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| body.value("client@email.com"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Changes the fields that are sent. The vendor documents PATCH as similar to PUT, without a sample ([B14](::rollbook::quirks#b14)).
    ///
    /// `PATCH /profiles/{profileId}/contacts/{contactId}`; authentication: bearer token, fetched when needed.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html>.
    pub fn patch_contact(&self) -> builder::PatchContact {
        builder::PatchContact::__new(self)
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
    /// `POST /tokens`
    pub static CREATE_TOKEN: Operation = Operation {
        api: "b2core",
        id: "createToken",
        method: "POST",
        path: "/tokens",
        idempotent: true,
        security: runtime::Security::Basic,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /profiles`
    pub static LIST_PROFILES: Operation = Operation {
        api: "b2core",
        id: "listProfiles",
        method: "GET",
        path: "/profiles",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `POST /profiles`
    pub static CREATE_PROFILE: Operation = Operation {
        api: "b2core",
        id: "createProfile",
        method: "POST",
        path: "/profiles",
        idempotent: false,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /profiles/{profileId}`
    pub static GET_PROFILE: Operation = Operation {
        api: "b2core",
        id: "getProfile",
        method: "GET",
        path: "/profiles/{profileId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `PUT /profiles/{profileId}`
    pub static UPDATE_PROFILE: Operation = Operation {
        api: "b2core",
        id: "updateProfile",
        method: "PUT",
        path: "/profiles/{profileId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `DELETE /profiles/{profileId}`
    pub static DELETE_PROFILE: Operation = Operation {
        api: "b2core",
        id: "deleteProfile",
        method: "DELETE",
        path: "/profiles/{profileId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `PATCH /profiles/{profileId}`
    pub static PATCH_PROFILE: Operation = Operation {
        api: "b2core",
        id: "patchProfile",
        method: "PATCH",
        path: "/profiles/{profileId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /profiles/{profileId}/contacts`
    pub static LIST_CONTACTS: Operation = Operation {
        api: "b2core",
        id: "listContacts",
        method: "GET",
        path: "/profiles/{profileId}/contacts",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `POST /profiles/{profileId}/contacts`
    pub static CREATE_CONTACT: Operation = Operation {
        api: "b2core",
        id: "createContact",
        method: "POST",
        path: "/profiles/{profileId}/contacts",
        idempotent: false,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `GET /profiles/{profileId}/contacts/{contactId}`
    pub static GET_CONTACT: Operation = Operation {
        api: "b2core",
        id: "getContact",
        method: "GET",
        path: "/profiles/{profileId}/contacts/{contactId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `PUT /profiles/{profileId}/contacts/{contactId}`
    pub static UPDATE_CONTACT: Operation = Operation {
        api: "b2core",
        id: "updateContact",
        method: "PUT",
        path: "/profiles/{profileId}/contacts/{contactId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `DELETE /profiles/{profileId}/contacts/{contactId}`
    pub static DELETE_CONTACT: Operation = Operation {
        api: "b2core",
        id: "deleteContact",
        method: "DELETE",
        path: "/profiles/{profileId}/contacts/{contactId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `PATCH /profiles/{profileId}/contacts/{contactId}`
    pub static PATCH_CONTACT: Operation = Operation {
        api: "b2core",
        id: "patchContact",
        method: "PATCH",
        path: "/profiles/{profileId}/contacts/{contactId}",
        idempotent: true,
        security: runtime::Security::Bearer,
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    const __NAMES: &[&str] = &[
        "access_token",
        "alpha2Code",
        "alpha3Code",
        "contactId",
        "contacts",
        "country",
        "countryId",
        "countryName",
        "countryNumericCode",
        "createTime",
        "enabled",
        "expires_in",
        "firstName",
        "geographicRegionName",
        "geographicRegionNumericCode",
        "grant_type",
        "key",
        "lastName",
        "middleName",
        "name",
        "numericCode",
        "profileId",
        "tags",
        "token_type",
        "updateTime",
        "uuid",
        "value",
    ];
    /// Every operation, in the spec's order.
    pub static ALL: &[&Operation] = &[
        &CREATE_TOKEN,
        &LIST_PROFILES,
        &CREATE_PROFILE,
        &GET_PROFILE,
        &UPDATE_PROFILE,
        &DELETE_PROFILE,
        &PATCH_PROFILE,
        &LIST_CONTACTS,
        &CREATE_CONTACT,
        &GET_CONTACT,
        &UPDATE_CONTACT,
        &DELETE_CONTACT,
        &PATCH_CONTACT,
    ];
    #[allow(unused_imports)]
    use ::rollbook::runtime::description::{
        Body, Description, Field, Pages, Parameter, Place, Schema,
    };
    static __FIELDS_0: [Field; 6usize] = [
        Field {
            wire_name: "contactId",
            rust_name: "contact_id",
            is_required: true,
            is_secret: false,
            docs: "The contact's id, 24 hexadecimal digits in the samples.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"6006dda272f002519c3eb505\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "key",
            rust_name: "key",
            is_required: true,
            is_secret: false,
            docs: "The type of the contact.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"email\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "value",
            rust_name: "value",
            is_required: true,
            is_secret: false,
            docs: "The e-mail address or telephone number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"a31b1402@privaterelay.appleid.com\"",
            ),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "createTime",
            rust_name: "create_time",
            is_required: false,
            is_secret: false,
            docs: "When the contact was created.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2021-01-01T00:00:00+00:00\""),
            schema: Schema {
                rule: &super::rules::R19,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "updateTime",
            rust_name: "update_time",
            is_required: false,
            is_secret: false,
            docs: "When the contact was last updated.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2021-01-01T00:00:00+00:00\""),
            schema: Schema {
                rule: &super::rules::R19,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "uuid",
            rust_name: "uuid",
            is_required: false,
            is_secret: false,
            docs: "The universally unique identifier of the contact, if provided. Any text, not a UUID by format (B9).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("null"),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_1: [Field; 3usize] = [
        Field {
            wire_name: "key",
            rust_name: "key",
            is_required: false,
            is_secret: false,
            docs: "The type of the contact.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"email\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "value",
            rust_name: "value",
            is_required: false,
            is_secret: false,
            docs: "The e-mail address or telephone number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"client@email.com\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "uuid",
            rust_name: "uuid",
            is_required: false,
            is_secret: false,
            docs: "The universally unique identifier of the contact, if provided. Any text, not a UUID by format (B9, B15).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("null"),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_3: [Field; 3usize] = [
        Field {
            wire_name: "key",
            rust_name: "key",
            is_required: false,
            is_secret: false,
            docs: "The type of the contact. Never null: every contact has one (R2).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"email\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "value",
            rust_name: "value",
            is_required: false,
            is_secret: false,
            docs: "The e-mail address or telephone number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"client@email.com\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "uuid",
            rust_name: "uuid",
            is_required: false,
            is_secret: false,
            docs: "The universally unique identifier of the contact, if provided. Any text, not a UUID by format (B9, B15).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("null"),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_4: [Field; 9usize] = [
        Field {
            wire_name: "countryId",
            rust_name: "country_id",
            is_required: true,
            is_secret: false,
            docs: "The country's id.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"6006dda272f002519c3eb505\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "countryName",
            rust_name: "country_name",
            is_required: false,
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
        Field {
            wire_name: "alpha2Code",
            rust_name: "alpha2_code",
            is_required: false,
            is_secret: false,
            docs: "The two-letter code of ISO 3166.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"US\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "alpha3Code",
            rust_name: "alpha3_code",
            is_required: false,
            is_secret: false,
            docs: "The three-letter code of ISO 3166.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"USA\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "numericCode",
            rust_name: "numeric_code",
            is_required: false,
            is_secret: false,
            docs: "The three-digit code of ISO 3166. Text, since leading zeros matter (B17).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"840\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "geographicRegionNumericCode",
            rust_name: "geographic_region_numeric_code",
            is_required: false,
            is_secret: false,
            docs: "The three-digit code of the region. Text, since leading zeros matter.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"021\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "geographicRegionName",
            rust_name: "geographic_region_name",
            is_required: false,
            is_secret: false,
            docs: "The name of the region.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Northern America\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "createTime",
            rust_name: "create_time",
            is_required: false,
            is_secret: false,
            docs: "When the country was created.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2021-01-01T00:00:00+00:00\""),
            schema: Schema {
                rule: &super::rules::R19,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "updateTime",
            rust_name: "update_time",
            is_required: false,
            is_secret: false,
            docs: "When the country was last updated.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2021-01-01T00:00:00+00:00\""),
            schema: Schema {
                rule: &super::rules::R19,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_7: [Field; 13usize] = [
        Field {
            wire_name: "profileId",
            rust_name: "profile_id",
            is_required: true,
            is_secret: false,
            docs: "The profile's id, 24 hexadecimal digits in the samples.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"6006dda272f002519c3eb505\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "contacts",
            rust_name: "contacts",
            is_required: false,
            is_secret: false,
            docs: "The profile's e-mail addresses and telephone numbers.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R22,
                properties: &__FIELDS_0,
                is_open: true,
            },
        },
        Field {
            wire_name: "countryNumericCode",
            rust_name: "country_numeric_code",
            is_required: false,
            is_secret: false,
            docs: "The numeric code of the country, as in ISO 3166. Text, since leading zeros matter. `country` has the same code (B17).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"840\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "country",
            rust_name: "country",
            is_required: false,
            is_secret: false,
            docs: "The country of a profile. Absent or null if none is set (R41). Its fields are known from the sample only; the region may be null (R41).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R24,
                properties: &__FIELDS_4,
                is_open: true,
            },
        },
        Field {
            wire_name: "enabled",
            rust_name: "enabled",
            is_required: false,
            is_secret: false,
            docs: "Whether the profile is enabled.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::BOOLEAN,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "firstName",
            rust_name: "first_name",
            is_required: false,
            is_secret: false,
            docs: "The first name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mary\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "middleName",
            rust_name: "middle_name",
            is_required: false,
            is_secret: false,
            docs: "The middle name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Jane\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "lastName",
            rust_name: "last_name",
            is_required: false,
            is_secret: false,
            docs: "The last name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Smith\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: false,
            is_secret: false,
            docs: "The full name: first, middle and last name (B21). Read only (B13)..",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mary Jane Smith\""),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "tags",
            rust_name: "tags",
            is_required: false,
            is_secret: false,
            docs: "Tags of the user. Read only (B11).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("[\"blue\",\"green\"]"),
            schema: Schema {
                rule: &super::rules::R25,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "createTime",
            rust_name: "create_time",
            is_required: false,
            is_secret: false,
            docs: "When the profile was created.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2021-01-01T00:00:00+00:00\""),
            schema: Schema {
                rule: &super::rules::R19,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "updateTime",
            rust_name: "update_time",
            is_required: false,
            is_secret: false,
            docs: "When the profile was last updated.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2021-01-01T00:00:00+00:00\""),
            schema: Schema {
                rule: &super::rules::R19,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "uuid",
            rust_name: "uuid",
            is_required: false,
            is_secret: false,
            docs: "The universally unique identifier of the profile, if provided. Any text, not a UUID by format (B9).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("null"),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_8: [Field; 7usize] = [
        Field {
            wire_name: "contacts",
            rust_name: "contacts",
            is_required: false,
            is_secret: false,
            docs: "The e-mail addresses and telephone numbers to create with the profile.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R4,
                properties: &__FIELDS_1,
                is_open: false,
            },
        },
        Field {
            wire_name: "countryNumericCode",
            rust_name: "country_numeric_code",
            is_required: false,
            is_secret: false,
            docs: "The numeric code of the country, as in ISO 3166. Three digits, including leading zeros (R29).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"840\""),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "enabled",
            rust_name: "enabled",
            is_required: false,
            is_secret: false,
            docs: "Whether the profile is enabled. In the vendor's sample but not in its list of fields (B5).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::BOOLEAN,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "firstName",
            rust_name: "first_name",
            is_required: false,
            is_secret: false,
            docs: "The first name, of at most 255 characters.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mary\""),
            schema: Schema {
                rule: &super::rules::R6,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "middleName",
            rust_name: "middle_name",
            is_required: false,
            is_secret: false,
            docs: "The middle name, of at most 255 characters.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Jane\""),
            schema: Schema {
                rule: &super::rules::R6,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "lastName",
            rust_name: "last_name",
            is_required: false,
            is_secret: false,
            docs: "The last name, of at most 255 characters.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Smith\""),
            schema: Schema {
                rule: &super::rules::R6,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "uuid",
            rust_name: "uuid",
            is_required: false,
            is_secret: false,
            docs: "The universally unique identifier of the profile, if provided. Any text, not a UUID by format (B9).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("null"),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_10: [Field; 6usize] = [
        Field {
            wire_name: "enabled",
            rust_name: "enabled",
            is_required: false,
            is_secret: false,
            docs: "Whether the profile is enabled.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &super::rules::R26,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "firstName",
            rust_name: "first_name",
            is_required: false,
            is_secret: false,
            docs: "The first name, of at most 255 characters.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Mary\""),
            schema: Schema {
                rule: &super::rules::R9,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "lastName",
            rust_name: "last_name",
            is_required: false,
            is_secret: false,
            docs: "The last name, of at most 255 characters.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Smith\""),
            schema: Schema {
                rule: &super::rules::R9,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "middleName",
            rust_name: "middle_name",
            is_required: false,
            is_secret: false,
            docs: "The middle name, of at most 255 characters.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Jane\""),
            schema: Schema {
                rule: &super::rules::R9,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "countryNumericCode",
            rust_name: "country_numeric_code",
            is_required: false,
            is_secret: false,
            docs: "The numeric code of the country, as in ISO 3166. Three digits, including leading zeros (R29).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"840\""),
            schema: Schema {
                rule: &super::rules::R8,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "uuid",
            rust_name: "uuid",
            is_required: false,
            is_secret: false,
            docs: "The universally unique identifier of the profile, if provided. Any text, not a UUID by format (B9).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("null"),
            schema: Schema {
                rule: &super::rules::R20,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_12: [Field; 3usize] = [
        Field {
            wire_name: "access_token",
            rust_name: "access_token",
            is_required: true,
            is_secret: true,
            docs: "The token to send with every call.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9\"",
            ),
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
            docs: "The kind of token, always `Bearer`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Bearer\""),
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
            docs: "Seconds until the token expires. The vendor's text says milliseconds, but its sample is 600 (B4).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("600"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_13: [Field; 1usize] = [
        Field {
            wire_name: "grant_type",
            rust_name: "grant_type",
            is_required: true,
            is_secret: false,
            docs: "The kind of grant, always `client_credentials`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"client_credentials\""),
            schema: Schema {
                rule: &super::rules::R11,
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
            docs: "Exchanges the client's id and secret, sent as HTTP Basic, for an access token. The body is JSON, not a form. No\nrefresh token exists: request a new token when the old one expires.\n\nId and secret belong to an app registered in the Back Office under Preferences > Apps.",
            evidence: "docs",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-basic-auth.html",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R10,
                    properties: &__FIELDS_13,
                    is_open: false,
                },
                example: "{\"grant_type\":\"client_credentials\"}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R27,
                properties: &__FIELDS_12,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_PROFILES,
            method_name: "list_profiles",
            tag: "Profiles",
            summary: "List profiles",
            docs: "The profiles that match every filter, as a bare array without a total. Raise `offset` for the next page and stop\nat an empty page (R39). Always send `limit`: neither its default nor its maximum is published (B18).\n\nThe names in brackets are literal names of query parameters; the vendor prints brackets and spaces unencoded.\nThree filters have two names: the vendor's sample request has `filter[firstName]`, `filter[lastName]` and\n`filter[middleName]`, its list of filters `profileFirstName`, `profileLastName` and `profileMiddleName`. Use the\nnames of the sample, which are those of the object and of the sort keys; try the alternates only if the server\nignores them (B2).",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[enabled]",
                        rust_name: "filter_enabled",
                        is_required: false,
                        is_secret: false,
                        docs: "Only enabled or only disabled profiles, as 1 or 0, although the field is a boolean (B3, R4).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("1"),
                        schema: Schema {
                            rule: &super::rules::R12,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[firstName]",
                        rust_name: "filter_first_name",
                        is_required: false,
                        is_secret: false,
                        docs: "Only profiles with this first name, of at least one character (B2, R31).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"Westley\""),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[lastName]",
                        rust_name: "filter_last_name",
                        is_required: false,
                        is_secret: false,
                        docs: "Only profiles with this last name, of at least one character (B2, R31).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"Daniel\""),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[middleName]",
                        rust_name: "filter_middle_name",
                        is_required: false,
                        is_secret: false,
                        docs: "Only profiles with this middle name, of at least one character (B2, R31).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"Ivanov\""),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[name]",
                        rust_name: "filter_name",
                        is_required: false,
                        is_secret: false,
                        docs: "Only profiles with this full name. The documented order is first, middle, last; the sample filter has first, last, middle (B21).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"Westley Daniel Ivanov\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[profileFirstName]",
                        rust_name: "filter_profile_first_name",
                        is_required: false,
                        is_secret: false,
                        docs: "The alternate of `filter[firstName]`, as the vendor's list of filters has it (B2).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"Westley\""),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[profileLastName]",
                        rust_name: "filter_profile_last_name",
                        is_required: false,
                        is_secret: false,
                        docs: "The alternate of `filter[lastName]`, as the vendor's list of filters has it (B2).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"Daniel\""),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[profileMiddleName]",
                        rust_name: "filter_profile_middle_name",
                        is_required: false,
                        is_secret: false,
                        docs: "The alternate of `filter[middleName]`, as the vendor's list of filters has it (B2).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"Ivanov\""),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "filter[uuid]",
                        rust_name: "filter_uuid",
                        is_required: false,
                        is_secret: false,
                        docs: "Only the profile with this `uuid`. Any text, not a UUID by format (B9).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"9\""),
                        schema: Schema {
                            rule: &super::rules::R13,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "limit",
                        rust_name: "limit",
                        is_required: false,
                        is_secret: false,
                        docs: "The maximum number of profiles to return. Default and maximum are not published (B18).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("10"),
                        schema: Schema {
                            rule: &super::rules::R14,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "offset",
                        rust_name: "offset",
                        is_required: false,
                        is_secret: false,
                        docs: "The number of profiles to skip.",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("0"),
                        schema: Schema {
                            rule: &super::rules::R15,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "sort_by",
                        rust_name: "sort_by",
                        is_required: false,
                        is_secret: false,
                        docs: "The field to sort by, `createTime` by default.",
                        default: ::std::option::Option::Some("\"createTime\""),
                        example: ::std::option::Option::Some("\"createTime\""),
                        schema: Schema {
                            rule: &super::rules::R16,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "sort_order",
                        rust_name: "sort_order",
                        is_required: false,
                        is_secret: false,
                        docs: "The direction. Only `desc` is shown; `asc` is inferred (R28).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("\"desc\""),
                        schema: Schema {
                            rule: &super::rules::R17,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R29,
                properties: &__FIELDS_7,
                is_open: true,
            }),
            pages: ::std::option::Option::Some(Pages {
                size: "limit",
                default_size: 100,
                sends_size: true,
                start: "offset",
                counts_pages: false,
                items: ::std::option::Option::None,
                next: ::std::option::Option::None,
                total: ::std::option::Option::None,
            }),
        },
        Description {
            operation: &CREATE_PROFILE,
            method_name: "create_profile",
            tag: "Profiles",
            summary: "Create a profile",
            docs: "Creates a profile, with its contacts if they are sent. No field is marked as required; an incomplete body may\nstill be rejected (B12).\n\nThe call is not idempotent: a repeat may create the profile twice.",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R3,
                    properties: &__FIELDS_8,
                    is_open: false,
                },
                example: "{\"contacts\":[{\"key\":\"email\",\"value\":\"client@email.com\",\"uuid\":null},{\"key\":\"phone\",\"value\":\"+9876543210\",\"uuid\":null}],\"countryNumericCode\":\"840\",\"enabled\":true,\"firstName\":\"Mary\",\"middleName\":\"Jane\",\"lastName\":\"Smith\",\"uuid\":null}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R28,
                properties: &__FIELDS_7,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &GET_PROFILE,
            method_name: "get_profile",
            tag: "Profiles",
            summary: "Get one profile",
            docs: "One profile with its contacts and its country.",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R28,
                properties: &__FIELDS_7,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &UPDATE_PROFILE,
            method_name: "update_profile",
            tag: "Profiles",
            summary: "Update a profile",
            docs: "Changes the fields that are sent, as `patchProfile` does (B14). Contacts, tags and the full name cannot be\nchanged here (B11, B13).\n\nThe vendor's headings have `profile` in this path, its sample request has `profiles` as in every other path; the\nsample is followed (B1).",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
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
                    rule: &super::rules::R7,
                    properties: &__FIELDS_10,
                    is_open: false,
                },
                example: "{\"enabled\":true,\"firstName\":\"Mary\",\"lastName\":\"Smith\",\"middleName\":\"Jane\",\"countryNumericCode\":\"840\",\"uuid\":null}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R28,
                properties: &__FIELDS_7,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &DELETE_PROFILE,
            method_name: "delete_profile",
            tag: "Profiles",
            summary: "Delete a profile",
            docs: "Deletes a profile. The effect on its contacts is not documented.",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::None,
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &PATCH_PROFILE,
            method_name: "patch_profile",
            tag: "Profiles",
            summary: "Update some fields of a profile",
            docs: "Changes the fields that are sent. The vendor documents PATCH as similar to PUT, without a sample (B14); the path is that of `updateProfile` (B1).",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
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
                    rule: &super::rules::R7,
                    properties: &__FIELDS_10,
                    is_open: false,
                },
                example: "{\"middleName\":\"Jane\"}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R28,
                properties: &__FIELDS_7,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_CONTACTS,
            method_name: "list_contacts",
            tag: "Contacts",
            summary: "List the contacts of a profile",
            docs: "All contacts of a profile, as a bare array. The vendor mentions query parameters here but documents none (B8).",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R22,
                properties: &__FIELDS_0,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &CREATE_CONTACT,
            method_name: "create_contact",
            tag: "Contacts",
            summary: "Add a contact to a profile",
            docs: "Adds an e-mail address or a telephone number. No field is marked as required; a body without `key` and `value`\nmay still be rejected (B12).\n\nThe call is not idempotent: a repeat may add the contact twice.",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
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
                    rule: &super::rules::R0,
                    properties: &__FIELDS_1,
                    is_open: false,
                },
                example: "{\"key\":\"email\",\"value\":\"client@email.com\",\"uuid\":null}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R21,
                properties: &__FIELDS_0,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &GET_CONTACT,
            method_name: "get_contact",
            tag: "Contacts",
            summary: "Get one contact",
            docs: "One contact of a profile.",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "contactId",
                        rust_name: "contact_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R21,
                properties: &__FIELDS_0,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &UPDATE_CONTACT,
            method_name: "update_contact",
            tag: "Contacts",
            summary: "Update a contact",
            docs: "Changes the fields that are sent, as `patchContact` does (B14).",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "contactId",
                        rust_name: "contact_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
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
                    properties: &__FIELDS_3,
                    is_open: false,
                },
                example: "{\"key\":\"email\",\"value\":\"client@email.com\",\"uuid\":null}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R21,
                properties: &__FIELDS_0,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &DELETE_CONTACT,
            method_name: "delete_contact",
            tag: "Contacts",
            summary: "Delete a contact",
            docs: "Deletes one contact of a profile.",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "contactId",
                        rust_name: "contact_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
            ],
            body: ::std::option::Option::None,
            response: ::std::option::Option::None,
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &PATCH_CONTACT,
            method_name: "patch_contact",
            tag: "Contacts",
            summary: "Update some fields of a contact",
            docs: "Changes the fields that are sent. The vendor documents PATCH as similar to PUT, without a sample (B14).",
            evidence: "page",
            source: "https://docs.ib.b2core.b2broker.com/en/api-guide/api-reference-profiles.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "profileId",
                        rust_name: "profile_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "contactId",
                        rust_name: "contact_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment (R3).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"60ba407d15951453e60e49f8\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R18,
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
                    properties: &__FIELDS_3,
                    is_open: false,
                },
                example: "{\"value\":\"client@email.com\"}",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R21,
                properties: &__FIELDS_0,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
    ];
    /// The operations of calls of any other endpoint: one for each method.
    pub(super) static __ENDPOINTS: runtime::Endpoints = runtime::endpoints(
        "b2core",
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
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_token()
    ///     .body_map(|body| {
    ///         body.grant_type(rollbook::b2core::types::GrantType::ClientCredentials)
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
            __draft.literal("/tokens");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /tokens`.
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
    /// # client: rollbook::b2core::Client,
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
        filter_enabled: ::std::result::Result<
            ::std::option::Option<::rollbook::Flag>,
            runtime::Invalid,
        >,
        filter_first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        filter_last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        filter_middle_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        filter_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        filter_profile_first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        filter_profile_last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        filter_profile_middle_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        filter_uuid: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            runtime::Invalid,
        >,
        limit: ::std::result::Result<::std::option::Option<i32>, runtime::Invalid>,
        offset: ::std::result::Result<::std::option::Option<i32>, runtime::Invalid>,
        sort_by: ::std::result::Result<
            ::std::option::Option<types::ProfileSortKey>,
            runtime::Invalid,
        >,
        sort_order: ::std::result::Result<
            ::std::option::Option<types::SortOrder>,
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
                filter_enabled: ::std::result::Result::Ok(::std::option::Option::None),
                filter_first_name: ::std::result::Result::Ok(
                    ::std::option::Option::None,
                ),
                filter_last_name: ::std::result::Result::Ok(::std::option::Option::None),
                filter_middle_name: ::std::result::Result::Ok(
                    ::std::option::Option::None,
                ),
                filter_name: ::std::result::Result::Ok(::std::option::Option::None),
                filter_profile_first_name: ::std::result::Result::Ok(
                    ::std::option::Option::None,
                ),
                filter_profile_last_name: ::std::result::Result::Ok(
                    ::std::option::Option::None,
                ),
                filter_profile_middle_name: ::std::result::Result::Ok(
                    ::std::option::Option::None,
                ),
                filter_uuid: ::std::result::Result::Ok(::std::option::Option::None),
                limit: ::std::result::Result::Ok(::std::option::Option::Some(100)),
                offset: ::std::result::Result::Ok(::std::option::Option::None),
                sort_by: ::std::result::Result::Ok(::std::option::Option::None),
                sort_order: ::std::result::Result::Ok(::std::option::Option::None),
            }
        }
        /// Only enabled or only disabled profiles, as 1 or 0, although the field is a boolean ([B3](::rollbook::quirks#b3), [R4](::rollbook::quirks#r4)).
        pub fn filter_enabled<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::rollbook::Flag>,
                M,
            >,
        {
            self.filter_enabled = value.into_field("filter[enabled]");
            self
        }
        /// Only profiles with this first name, of at least one character ([B2](::rollbook::quirks#b2), [R31](::rollbook::quirks#r31)).
        pub fn filter_first_name<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_first_name = value.into_field("filter[firstName]");
            self
        }
        /// Only profiles with this last name, of at least one character ([B2](::rollbook::quirks#b2), [R31](::rollbook::quirks#r31)).
        pub fn filter_last_name<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_last_name = value.into_field("filter[lastName]");
            self
        }
        /// Only profiles with this middle name, of at least one character ([B2](::rollbook::quirks#b2), [R31](::rollbook::quirks#r31)).
        pub fn filter_middle_name<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_middle_name = value.into_field("filter[middleName]");
            self
        }
        /// Only profiles with this full name. The documented order is first, middle, last; the sample filter has first, last, middle ([B21](::rollbook::quirks#b21)).
        pub fn filter_name<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_name = value.into_field("filter[name]");
            self
        }
        /// The alternate of `filter[firstName]`, as the vendor's list of filters has it ([B2](::rollbook::quirks#b2)).
        pub fn filter_profile_first_name<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_profile_first_name = value
                .into_field("filter[profileFirstName]");
            self
        }
        /// The alternate of `filter[lastName]`, as the vendor's list of filters has it ([B2](::rollbook::quirks#b2)).
        pub fn filter_profile_last_name<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_profile_last_name = value.into_field("filter[profileLastName]");
            self
        }
        /// The alternate of `filter[middleName]`, as the vendor's list of filters has it ([B2](::rollbook::quirks#b2)).
        pub fn filter_profile_middle_name<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_profile_middle_name = value
                .into_field("filter[profileMiddleName]");
            self
        }
        /// Only the profile with this `uuid`. Any text, not a UUID by format ([B9](::rollbook::quirks#b9)).
        pub fn filter_uuid<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.filter_uuid = value.into_field("filter[uuid]");
            self
        }
        /// The maximum number of profiles to return. Default and maximum are not published ([B18](::rollbook::quirks#b18)).
        pub fn limit<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i32>, M>,
        {
            self.limit = value.into_field("limit");
            self
        }
        /// The number of profiles to skip.
        pub fn offset<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i32>, M>,
        {
            self.offset = value.into_field("offset");
            self
        }
        /// The field to sort by, `createTime` by default.
        pub fn sort_by<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<types::ProfileSortKey>,
                M,
            >,
        {
            self.sort_by = value.into_field("sort_by");
            self
        }
        /// The direction. Only `desc` is shown; `asc` is inferred ([R28](::rollbook::quirks#r28)).
        pub fn sort_order<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<types::SortOrder>,
                M,
            >,
        {
            self.sort_order = value.into_field("sort_order");
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
                    "filter[enabled]",
                    &self.filter_enabled,
                    ::std::option::Option::is_none,
                    &super::rules::R12,
                );
            let __1 = __invalid
                .take(
                    "filter[firstName]",
                    &self.filter_first_name,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __2 = __invalid
                .take(
                    "filter[lastName]",
                    &self.filter_last_name,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __3 = __invalid
                .take(
                    "filter[middleName]",
                    &self.filter_middle_name,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __4 = __invalid
                .take(
                    "filter[name]",
                    &self.filter_name,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __5 = __invalid
                .take(
                    "filter[profileFirstName]",
                    &self.filter_profile_first_name,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __6 = __invalid
                .take(
                    "filter[profileLastName]",
                    &self.filter_profile_last_name,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __7 = __invalid
                .take(
                    "filter[profileMiddleName]",
                    &self.filter_profile_middle_name,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __8 = __invalid
                .take(
                    "filter[uuid]",
                    &self.filter_uuid,
                    ::std::option::Option::is_none,
                    &super::rules::R13,
                );
            let __9 = __invalid
                .take(
                    "limit",
                    &self.limit,
                    ::std::option::Option::is_none,
                    &super::rules::R14,
                );
            let __10 = __invalid
                .take(
                    "offset",
                    &self.offset,
                    ::std::option::Option::is_none,
                    &super::rules::R15,
                );
            let __11 = __invalid
                .take(
                    "sort_by",
                    &self.sort_by,
                    ::std::option::Option::is_none,
                    &super::rules::R16,
                );
            let __12 = __invalid
                .take(
                    "sort_order",
                    &self.sort_order,
                    ::std::option::Option::is_none,
                    &super::rules::R17,
                );
            let (
                true,
                ::std::option::Option::Some(__0),
                ::std::option::Option::Some(__1),
                ::std::option::Option::Some(__2),
                ::std::option::Option::Some(__3),
                ::std::option::Option::Some(__4),
                ::std::option::Option::Some(__5),
                ::std::option::Option::Some(__6),
                ::std::option::Option::Some(__7),
                ::std::option::Option::Some(__8),
                ::std::option::Option::Some(__9),
                ::std::option::Option::Some(__10),
                ::std::option::Option::Some(__11),
                ::std::option::Option::Some(__12),
            ) = (
                __invalid.is_empty(),
                __0,
                __1,
                __2,
                __3,
                __4,
                __5,
                __6,
                __7,
                __8,
                __9,
                __10,
                __11,
                __12,
            ) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/profiles");
            __draft.query("filter[enabled]", __0);
            __draft.query("filter[firstName]", __1);
            __draft.query("filter[lastName]", __2);
            __draft.query("filter[middleName]", __3);
            __draft.query("filter[name]", __4);
            __draft.query("filter[profileFirstName]", __5);
            __draft.query("filter[profileLastName]", __6);
            __draft.query("filter[profileMiddleName]", __7);
            __draft.query("filter[uuid]", __8);
            __draft.query("limit", __9);
            __draft.query("offset", __10);
            __draft.query("sort_by", __11);
            __draft.query("sort_order", __12);
            __draft.finish()
        }
        /// Sends `GET /profiles`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_profiles`](super::Client::list_profiles).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Profile>>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
        /// Every page, fetched as the stream is read: for progress.
        ///
        /// Starts where the builder says and keeps its page size (100 if none was set). The pages of this list have no total.
        ///
        /// # Errors
        ///
        /// An item that cannot be read is an error within its page. After an error in place of a page, which is one of [`send`](Self::send) or says that the list cannot be read to its end, nothing follows.
        pub fn by_page(self) -> ::rollbook::PageStream<types::Profile> {
            let start = runtime::paging::Start {
                by_page: false,
                items: ::std::option::Option::None,
                next: ::std::option::Option::None,
                total: ::std::option::Option::None,
                size: self
                    .limit
                    .clone()
                    .map(|size| size.map_or(100, ::std::convert::Into::into)),
                at: self.offset.clone().map(|at| at.map(::std::convert::Into::into)),
            };
            runtime::paging::pages(
                &super::operations::LIST_PROFILES,
                start,
                move |size, at| {
                    ::std::clone::Clone::clone(&self).limit(size).offset(at).__request()
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
            runtime::Response<::std::vec::Vec<types::Profile>>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<::std::vec::Vec<types::Profile>>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::create_profile`](super::Client::create_profile): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_profile()
    ///     .body(
    ///         rollbook::b2core::types::ProfileCreate::builder()
    ///             .contacts(
    ///                 vec![
    ///                     serde_json::from_value::< rollbook::b2core::types::ContactCreate
    ///                     > (serde_json::json!({ "key" : "email", "value" :
    ///                     "client@email.com", "uuid" : null })) ?,
    ///                     serde_json::from_value::< rollbook::b2core::types::ContactCreate
    ///                     > (serde_json::json!({ "key" : "phone", "value" : "+9876543210",
    ///                     "uuid" : null })) ?
    ///                 ],
    ///             )
    ///             .country_numeric_code("840")
    ///             .enabled(true)
    ///             .first_name("Mary")
    ///             .middle_name("Jane")
    ///             .last_name("Smith")
    ///             .uuid(rollbook::Null),
    ///     )
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
            __draft.literal("/profiles");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /profiles`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_profile`](super::Client::create_profile).
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
    impl ::std::future::IntoFuture for CreateProfile {
        type Output = ::std::result::Result<
            runtime::Response<types::Profile>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Profile>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::get_profile`](super::Client::get_profile): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .get_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct GetProfile {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
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
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
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
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
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
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.finish()
        }
        /// Sends `GET /profiles/{profileId}`.
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
    /// A call of [`Client::update_profile`](super::Client::update_profile): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| {
    ///         body
    ///             .enabled(true)
    ///             .first_name("Mary")
    ///             .last_name("Smith")
    ///             .middle_name("Jane")
    ///             .country_numeric_code("840")
    ///             .uuid(rollbook::Null)
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct UpdateProfile {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        __body: ::std::result::Result<
            types::builder::ProfileUpdateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for UpdateProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateProfile").finish_non_exhaustive()
        }
    }
    impl UpdateProfile {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
            );
            self
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::ProfileUpdate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::ProfileUpdateBuilder,
            ) -> types::builder::ProfileUpdateBuilder,
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
            let __operation = &super::operations::UPDATE_PROFILE;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
            let __body = self
                .__body
                .and_then(
                    <types::ProfileUpdate as ::std::convert::TryFrom<_>>::try_from,
                );
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
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `PUT /profiles/{profileId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::update_profile`](super::Client::update_profile).
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
    impl ::std::future::IntoFuture for UpdateProfile {
        type Output = ::std::result::Result<
            runtime::Response<types::Profile>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Profile>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::delete_profile`](super::Client::delete_profile): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .delete_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct DeleteProfile {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for DeleteProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteProfile").finish_non_exhaustive()
        }
    }
    impl DeleteProfile {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
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
            let __operation = &super::operations::DELETE_PROFILE;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
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
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.finish()
        }
        /// Sends `DELETE /profiles/{profileId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::delete_profile`](super::Client::delete_profile).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<()>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            ::std::result::Result::Ok(response.without_body())
        }
    }
    impl ::std::future::IntoFuture for DeleteProfile {
        type Output = ::std::result::Result<runtime::Response<()>, ::rollbook::Error>;
        type IntoFuture = runtime::CallFuture<()>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::patch_profile`](super::Client::patch_profile): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .patch_profile()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| body.middle_name("Jane"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct PatchProfile {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        __body: ::std::result::Result<
            types::builder::ProfileUpdateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for PatchProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PatchProfile").finish_non_exhaustive()
        }
    }
    impl PatchProfile {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
            );
            self
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::ProfileUpdate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::ProfileUpdateBuilder,
            ) -> types::builder::ProfileUpdateBuilder,
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
            let __operation = &super::operations::PATCH_PROFILE;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
            let __body = self
                .__body
                .and_then(
                    <types::ProfileUpdate as ::std::convert::TryFrom<_>>::try_from,
                );
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
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `PATCH /profiles/{profileId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::patch_profile`](super::Client::patch_profile).
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
    impl ::std::future::IntoFuture for PatchProfile {
        type Output = ::std::result::Result<
            runtime::Response<types::Profile>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Profile>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_contacts`](super::Client::list_contacts): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_contacts()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListContacts {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for ListContacts {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListContacts").finish_non_exhaustive()
        }
    }
    impl ListContacts {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
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
            let __operation = &super::operations::LIST_CONTACTS;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
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
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.literal("/contacts");
            __draft.finish()
        }
        /// Sends `GET /profiles/{profileId}/contacts`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_contacts`](super::Client::list_contacts).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Contact>>,
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
        pub fn stream(self) -> ::rollbook::ItemStream<types::Contact> {
            runtime::items::stream(&super::operations::LIST_CONTACTS, self.__request())
        }
    }
    impl ::std::future::IntoFuture for ListContacts {
        type Output = ::std::result::Result<
            runtime::Response<::std::vec::Vec<types::Contact>>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<::std::vec::Vec<types::Contact>>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::create_contact`](super::Client::create_contact): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| {
    ///         body
    ///             .key(rollbook::b2core::types::ContactKey::Email)
    ///             .value("client@email.com")
    ///             .uuid(rollbook::Null)
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct CreateContact {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        __body: ::std::result::Result<
            types::builder::ContactCreateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for CreateContact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateContact").finish_non_exhaustive()
        }
    }
    impl CreateContact {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
            );
            self
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::ContactCreate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::ContactCreateBuilder,
            ) -> types::builder::ContactCreateBuilder,
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
            let __operation = &super::operations::CREATE_CONTACT;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
            let __body = self
                .__body
                .and_then(
                    <types::ContactCreate as ::std::convert::TryFrom<_>>::try_from,
                );
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
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.literal("/contacts");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /profiles/{profileId}/contacts`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_contact`](super::Client::create_contact).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for CreateContact {
        type Output = ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Contact>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::get_contact`](super::Client::get_contact): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .get_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct GetContact {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        contact_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for GetContact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("GetContact").finish_non_exhaustive()
        }
    }
    impl GetContact {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
                contact_id: runtime::Invalid::missing("contactId"),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
            );
            self
        }
        /// The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn contact_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.contact_id = ::rollbook::runtime::required(
                "contactId",
                value.into_field("contactId"),
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
            let __operation = &super::operations::GET_CONTACT;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
            __invalid.segment("contactId", &self.contact_id);
            let __1 = __invalid
                .take("contactId", &self.contact_id, |_| false, &super::rules::R18);
            let (
                true,
                ::std::option::Option::Some(__0),
                ::std::option::Option::Some(__1),
            ) = (__invalid.is_empty(), __0, __1) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.literal("/contacts/");
            __draft.segment(__1);
            __draft.finish()
        }
        /// Sends `GET /profiles/{profileId}/contacts/{contactId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::get_contact`](super::Client::get_contact).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for GetContact {
        type Output = ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Contact>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::update_contact`](super::Client::update_contact): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| {
    ///         body
    ///             .key(rollbook::b2core::types::ContactKey::Email)
    ///             .value("client@email.com")
    ///             .uuid(rollbook::Null)
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct UpdateContact {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        contact_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        __body: ::std::result::Result<
            types::builder::ContactUpdateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for UpdateContact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateContact").finish_non_exhaustive()
        }
    }
    impl UpdateContact {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
                contact_id: runtime::Invalid::missing("contactId"),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
            );
            self
        }
        /// The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn contact_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.contact_id = ::rollbook::runtime::required(
                "contactId",
                value.into_field("contactId"),
            );
            self
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::ContactUpdate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::ContactUpdateBuilder,
            ) -> types::builder::ContactUpdateBuilder,
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
            let __operation = &super::operations::UPDATE_CONTACT;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
            __invalid.segment("contactId", &self.contact_id);
            let __1 = __invalid
                .take("contactId", &self.contact_id, |_| false, &super::rules::R18);
            let __body = self
                .__body
                .and_then(
                    <types::ContactUpdate as ::std::convert::TryFrom<_>>::try_from,
                );
            let __body = __invalid.keep(&__body);
            let (
                true,
                ::std::option::Option::Some(__0),
                ::std::option::Option::Some(__1),
                ::std::option::Option::Some(__body),
            ) = (__invalid.is_empty(), __0, __1, __body) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.literal("/contacts/");
            __draft.segment(__1);
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `PUT /profiles/{profileId}/contacts/{contactId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::update_contact`](super::Client::update_contact).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for UpdateContact {
        type Output = ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Contact>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::delete_contact`](super::Client::delete_contact): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .delete_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct DeleteContact {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        contact_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for DeleteContact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteContact").finish_non_exhaustive()
        }
    }
    impl DeleteContact {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
                contact_id: runtime::Invalid::missing("contactId"),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
            );
            self
        }
        /// The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn contact_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.contact_id = ::rollbook::runtime::required(
                "contactId",
                value.into_field("contactId"),
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
            let __operation = &super::operations::DELETE_CONTACT;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
            __invalid.segment("contactId", &self.contact_id);
            let __1 = __invalid
                .take("contactId", &self.contact_id, |_| false, &super::rules::R18);
            let (
                true,
                ::std::option::Option::Some(__0),
                ::std::option::Option::Some(__1),
            ) = (__invalid.is_empty(), __0, __1) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.literal("/contacts/");
            __draft.segment(__1);
            __draft.finish()
        }
        /// Sends `DELETE /profiles/{profileId}/contacts/{contactId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::delete_contact`](super::Client::delete_contact).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<()>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            ::std::result::Result::Ok(response.without_body())
        }
    }
    impl ::std::future::IntoFuture for DeleteContact {
        type Output = ::std::result::Result<runtime::Response<()>, ::rollbook::Error>;
        type IntoFuture = runtime::CallFuture<()>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::patch_contact`](super::Client::patch_contact): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::b2core::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .patch_contact()
    ///     .profile_id("60ba407d15951453e60e49f8")
    ///     .contact_id("60ba407d15951453e60e49f8")
    ///     .body_map(|body| body.value("client@email.com"))
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct PatchContact {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        profile_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        contact_id: ::std::result::Result<::std::string::String, runtime::Invalid>,
        __body: ::std::result::Result<
            types::builder::ContactUpdateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for PatchContact {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PatchContact").finish_non_exhaustive()
        }
    }
    impl PatchContact {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                profile_id: runtime::Invalid::missing("profileId"),
                contact_id: runtime::Invalid::missing("contactId"),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The profile's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn profile_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.profile_id = ::rollbook::runtime::required(
                "profileId",
                value.into_field("profileId"),
            );
            self
        }
        /// The contact's id, 24 hexadecimal digits in the samples. The pattern is wider and only keeps the id inside its path segment ([R3](::rollbook::quirks#r3)).
        pub fn contact_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.contact_id = ::rollbook::runtime::required(
                "contactId",
                value.into_field("contactId"),
            );
            self
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::ContactUpdate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::ContactUpdateBuilder,
            ) -> types::builder::ContactUpdateBuilder,
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
            let __operation = &super::operations::PATCH_CONTACT;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("profileId", &self.profile_id);
            let __0 = __invalid
                .take("profileId", &self.profile_id, |_| false, &super::rules::R18);
            __invalid.segment("contactId", &self.contact_id);
            let __1 = __invalid
                .take("contactId", &self.contact_id, |_| false, &super::rules::R18);
            let __body = self
                .__body
                .and_then(
                    <types::ContactUpdate as ::std::convert::TryFrom<_>>::try_from,
                );
            let __body = __invalid.keep(&__body);
            let (
                true,
                ::std::option::Option::Some(__0),
                ::std::option::Option::Some(__1),
                ::std::option::Option::Some(__body),
            ) = (__invalid.is_empty(), __0, __1, __body) else {
                return ::std::result::Result::Err(__operation.invalid(__invalid));
            };
            #[allow(unused_mut)]
            let mut __draft = runtime::Draft::new(
                __operation,
                self.__connection,
                self.__options,
            );
            __draft.literal("/profiles/");
            __draft.segment(__0);
            __draft.literal("/contacts/");
            __draft.segment(__1);
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `PATCH /profiles/{profileId}/contacts/{contactId}`.
        ///
        /// # Errors
        ///
        /// See [`Client::patch_contact`](super::Client::patch_contact).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for PatchContact {
        type Output = ::std::result::Result<
            runtime::Response<types::Contact>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::Contact>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
}
/// The rules of the spec for requests.
#[allow(clippy::all, dead_code)]
mod rules {
    use ::rollbook::runtime::rules::*;
    /// `ContactCreate`
    pub(super) static R0: Rule = object(
            &[Optional("key", &R1), Optional("value", &TEXT), Optional("uuid", &R20)],
        )
        .rule();
    /// `ContactKey`
    pub(super) static R1: Rule = text().words(&["email", "phone"]).rule();
    /// `ContactUpdate`
    pub(super) static R2: Rule = object(
            &[Optional("key", &R1), Optional("value", &R20), Optional("uuid", &R20)],
        )
        .rule();
    /// `ProfileCreate`
    pub(super) static R3: Rule = object(
            &[
                Optional("contacts", &R4),
                Optional("countryNumericCode", &R5),
                Optional("enabled", &BOOLEAN),
                Optional("firstName", &R6),
                Optional("middleName", &R6),
                Optional("lastName", &R6),
                Optional("uuid", &R20),
            ],
        )
        .rule();
    pub(super) static R4: Rule = list(&R0).rule();
    pub(super) static R5: Rule = text().pattern(&P0).rule();
    pub(super) static R6: Rule = text().max_length(255).rule();
    /// `ProfileUpdate`
    pub(super) static R7: Rule = object(
            &[
                Optional("enabled", &R26),
                Optional("firstName", &R9),
                Optional("lastName", &R9),
                Optional("middleName", &R9),
                Optional("countryNumericCode", &R8),
                Optional("uuid", &R20),
            ],
        )
        .rule();
    pub(super) static R8: Rule = Nullable(&R5);
    pub(super) static R9: Rule = Nullable(&R6);
    /// `TokenRequest`
    pub(super) static R10: Rule = object(&[Required("grant_type", &R11)]).rule();
    /// `GrantType`
    pub(super) static R11: Rule = text().words(&["client_credentials"]).rule();
    /// `EnabledFilter`
    pub(super) static R12: Rule = integer().words(&[Int(0), Int(1)]).rule();
    pub(super) static R13: Rule = text().min_length(1).rule();
    pub(super) static R14: Rule = int32().minimum(Int(1)).rule();
    pub(super) static R15: Rule = int32().minimum(Int(0)).rule();
    /// `ProfileSortKey`
    pub(super) static R16: Rule = text()
        .words(
            &[
                "createTime",
                "enabled",
                "firstName",
                "lastName",
                "middleName",
                "name",
                "profileId",
                "updateTime",
            ],
        )
        .rule();
    /// `SortOrder`
    pub(super) static R17: Rule = text().words(&["asc", "desc"]).rule();
    pub(super) static R18: Rule = text().pattern(&P1).rule();
    pub(super) static R19: Rule = text().format(Format::DateTime).rule();
    pub(super) static R20: Rule = Nullable(&TEXT);
    /// `Contact`
    pub(super) static R21: Rule = object(
            &[
                Required("contactId", &TEXT),
                Required("key", &R1),
                Required("value", &TEXT),
                Optional("createTime", &R19),
                Optional("updateTime", &R19),
                Optional("uuid", &R20),
            ],
        )
        .rule();
    pub(super) static R22: Rule = list(&R21).rule();
    /// `Country`
    pub(super) static R23: Rule = object(
            &[
                Required("countryId", &TEXT),
                Optional("countryName", &TEXT),
                Optional("alpha2Code", &TEXT),
                Optional("alpha3Code", &TEXT),
                Optional("numericCode", &TEXT),
                Optional("geographicRegionNumericCode", &R20),
                Optional("geographicRegionName", &R20),
                Optional("createTime", &R19),
                Optional("updateTime", &R19),
            ],
        )
        .rule();
    pub(super) static R24: Rule = Nullable(&R23);
    pub(super) static R25: Rule = list(&TEXT).rule();
    pub(super) static R26: Rule = Nullable(&BOOLEAN);
    /// `Token`
    pub(super) static R27: Rule = object(
            &[
                Required("access_token", &TEXT),
                Optional("token_type", &TEXT),
                Optional("expires_in", &INT64),
            ],
        )
        .rule();
    /// `Profile`
    pub(super) static R28: Rule = object(
            &[
                Required("profileId", &TEXT),
                Optional("contacts", &R22),
                Optional("countryNumericCode", &R20),
                Optional("country", &R24),
                Optional("enabled", &BOOLEAN),
                Optional("firstName", &R20),
                Optional("middleName", &R20),
                Optional("lastName", &R20),
                Optional("name", &R20),
                Optional("tags", &R25),
                Optional("createTime", &R19),
                Optional("updateTime", &R19),
                Optional("uuid", &R20),
            ],
        )
        .rule();
    pub(super) static R29: Rule = list(&R28).rule();
    static P0: Pattern = Pattern::new("^[0-9]{3}$");
    static P1: Pattern = Pattern::new("^[A-Za-z0-9_-]+$");
}
