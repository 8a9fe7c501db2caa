// @generated from specs/questionpro.yaml by crates/rollbook-codegen: do not edit. To generate it again, run
// `GENERATED=write cargo test --test generated`.
// spec 4fb15e816925ca21, generator 00fb98bb6558775d
use ::rollbook::runtime;
/// The OpenAPI spec that this module is generated from, `specs/questionpro.yaml`: YAML, to hand to other tools.
pub const SPEC: &str = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/specs/questionpro.yaml")
);
/// The types of requests and responses.
#[allow(clippy::all, missing_docs, unexpected_cfgs)]
pub mod types {
    /// The results for a batch, by their names. The counters overlap: in the page's sample one member is new and has an invalid mobile number, so do not add them up ([Q13](::rollbook::quirks#q13)). A missing counter is 0 ([Q11](::rollbook::quirks#q11)). `membersAddedSuccessfully` and `membersFailedToBeAdded`, of another page with the same URL, arrive as additional keys ([Q12](::rollbook::quirks#q12)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::AddMembersCounters = serde_json::from_str(
    ///     r#"{
    ///   "totalMemberScanned": 1,
    ///   "newMemberAdded": 1,
    ///   "existingMember": 0,
    ///   "duplicateEmailAddress": 0,
    ///   "invalidEmailAddress": 0,
    ///   "invalidMobileNumber": 1,
    ///   "duplicateUsername": 0,
    ///   "invalidUsername": 0,
    ///   "rejectedCount": 0
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AddMembersCounters {
        /// Members with a duplicate e-mail address.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "duplicateEmailAddress", default = "Self::__default0")
        )]
        pub duplicate_email_address: i64,
        /// Members with a duplicate user name.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "duplicateUsername", default = "Self::__default1")
        )]
        pub duplicate_username: i64,
        /// Members that existed before; whether they are updated is contradicted ([Q32](::rollbook::quirks#q32)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "existingMember", default = "Self::__default2")
        )]
        pub existing_member: i64,
        /// Members with an invalid e-mail address.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "invalidEmailAddress", default = "Self::__default3")
        )]
        pub invalid_email_address: i64,
        /// Members with an invalid mobile number, an empty one included ([Q13](::rollbook::quirks#q13)).
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "invalidMobileNumber", default = "Self::__default4")
        )]
        pub invalid_mobile_number: i64,
        /// Members with an invalid user name.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "invalidUsername", default = "Self::__default5")
        )]
        pub invalid_username: i64,
        /// Members added.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "newMemberAdded", default = "Self::__default6")
        )]
        pub new_member_added: i64,
        /// Members rejected.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "rejectedCount", default = "Self::__default7")
        )]
        pub rejected_count: i64,
        /// Members in the batch.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "totalMemberScanned", default = "Self::__default8")
        )]
        pub total_member_scanned: i64,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for AddMembersCounters {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddMembersCounters").finish_non_exhaustive()
        }
    }
    #[cfg(feature = "schemars")]
    impl AddMembersCounters {
        fn __default0() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default1() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default2() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default3() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default4() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default5() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default6() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default7() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default8() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AddMembersCounters {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = AddMembersCounters;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<AddMembersCounters, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __5: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __6: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __7: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __8: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "duplicateEmailAddress" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __0 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("duplicateEmailAddress".to_owned(), raw);
                                    }
                                }
                            }
                            "duplicateUsername" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("duplicateUsername".to_owned(), raw);
                                    }
                                }
                            }
                            "existingMember" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("existingMember".to_owned(), raw);
                                    }
                                }
                            }
                            "invalidEmailAddress" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("invalidEmailAddress".to_owned(), raw);
                                    }
                                }
                            }
                            "invalidMobileNumber" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __4 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("invalidMobileNumber".to_owned(), raw);
                                    }
                                }
                            }
                            "invalidUsername" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __5 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("invalidUsername".to_owned(), raw);
                                    }
                                }
                            }
                            "newMemberAdded" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __6 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("newMemberAdded".to_owned(), raw);
                                    }
                                }
                            }
                            "rejectedCount" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __7 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("rejectedCount".to_owned(), raw);
                                    }
                                }
                            }
                            "totalMemberScanned" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __8 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalMemberScanned".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(AddMembersCounters {
                        duplicate_email_address: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        duplicate_username: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        existing_member: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        invalid_email_address: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        invalid_mobile_number: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        invalid_username: match __5 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        new_member_added: match __6 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        rejected_count: match __7 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        total_member_scanned: match __8 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for AddMembersCounters {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map
                .serialize_entry(
                    "duplicateEmailAddress",
                    &self.duplicate_email_address,
                )?;
            __map.serialize_entry("duplicateUsername", &self.duplicate_username)?;
            __map.serialize_entry("existingMember", &self.existing_member)?;
            __map.serialize_entry("invalidEmailAddress", &self.invalid_email_address)?;
            __map.serialize_entry("invalidMobileNumber", &self.invalid_mobile_number)?;
            __map.serialize_entry("invalidUsername", &self.invalid_username)?;
            __map.serialize_entry("newMemberAdded", &self.new_member_added)?;
            __map.serialize_entry("rejectedCount", &self.rejected_count)?;
            __map.serialize_entry("totalMemberScanned", &self.total_member_scanned)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The response to adding members.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::AddMembersResult = serde_json::from_str(
    ///     r#"{
    ///   "response": {
    ///     "totalMemberScanned": 1,
    ///     "newMemberAdded": 1,
    ///     "existingMember": 0,
    ///     "duplicateEmailAddress": 0,
    ///     "invalidEmailAddress": 0,
    ///     "invalidMobileNumber": 1,
    ///     "duplicateUsername": 0,
    ///     "invalidUsername": 0,
    ///     "rejectedCount": 0
    ///   },
    ///   "requestID": "77ec3026-cd50-449c-9b26-04a4e783362b"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AddMembersResult {
        /// The vendor's id of the call, a UUID by its form. Missing on another page with the same URL ([Q12](::rollbook::quirks#q12)).
        #[cfg_attr(feature = "schemars", schemars(rename = "requestID", default))]
        pub request_id: ::std::option::Option<::std::string::String>,
        /// The results for a batch, by their names. The counters overlap: in the page's sample one member is new and has an invalid mobile number, so do not add them up ([Q13](::rollbook::quirks#q13)). A missing counter is 0 ([Q11](::rollbook::quirks#q11)). `membersAddedSuccessfully` and `membersFailedToBeAdded`, of another page with the same URL, arrive as additional keys ([Q12](::rollbook::quirks#q12)).
        pub response: AddMembersCounters,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for AddMembersResult {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddMembersResult").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AddMembersResult {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = AddMembersResult;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<AddMembersResult, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<AddMembersCounters> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "requestID" => {
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
                                        __extra.insert("requestID".to_owned(), raw);
                                    }
                                }
                            }
                            "response" => {
                                __1 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(AddMembersResult {
                        request_id: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        response: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("response"),
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
    impl ::serde::Serialize for AddMembersResult {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.request_id) {
                __map.serialize_entry("requestID", &self.request_id)?;
            }
            __map.serialize_entry("response", &self.response)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A community, or panel.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::Community = serde_json::from_str(
    ///     r#"{
    ///   "id": 123456,
    ///   "name": "Test Community",
    ///   "shortURL": "testcommunity.questionpro.com",
    ///   "status": "Active"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Community {
        /// The id of the community.
        pub id: i64,
        /// The name of the community.
        pub name: ::std::string::String,
        /// The host name of the community's site, without a scheme.
        #[cfg_attr(feature = "schemars", schemars(rename = "shortURL", default))]
        pub short_url: ::std::option::Option<::std::string::String>,
        /// The status of the community. The sample has only `Active`; others may exist.
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub status: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Community {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Community").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Community {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Community;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Community, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<::std::string::String> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
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
                            "shortURL" => {
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
                    ::std::result::Result::Ok(Community {
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
                        short_url: match __2 {
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
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for Community {
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
            if ::std::option::Option::is_some(&self.short_url) {
                __map.serialize_entry("shortURL", &self.short_url)?;
            }
            if ::std::option::Option::is_some(&self.status) {
                __map.serialize_entry("status", &self.status)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// One page of a user's communities.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::CommunityPage = serde_json::from_str(
    ///     r#"{
    ///   "response": [
    ///     {
    ///       "id": 123456,
    ///       "name": "Test Community",
    ///       "shortURL": "testcommunity.questionpro.com",
    ///       "status": "Active"
    ///     },
    ///     {
    ///       "id": 123457,
    ///       "name": "Test Community1",
    ///       "shortURL": "testcommunity1.questionpro.com",
    ///       "status": "Active"
    ///     },
    ///     {
    ///       "id": 108852,
    ///       "name": "Test Community2",
    ///       "shortURL": "testcommunity2.questionpro.com",
    ///       "status": "Active"
    ///     }
    ///   ],
    ///   "pagination": {
    ///     "perPage": 100,
    ///     "totalItems": 0,
    ///     "currentPage": 1,
    ///     "totalPages": 0,
    ///     "links": {
    ///       "self": "https://api.questionpro.com/a/api/v2/micropanel/users/{{user-id}}/communities",
    ///       "prev": null,
    ///       "next": null,
    ///       "first": null,
    ///       "last": null
    ///     }
    ///   },
    ///   "requestID": "e5392279-da12-49b6-b98b-ee4ea0301ac1"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CommunityPage {
        /// The position of a page in its list. Another page of the vendor has `page` and `total` ([Q20](::rollbook::quirks#q20)). The totals are 0 in samples with items, so do not rely on them ([Q22](::rollbook::quirks#q22)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub pagination: ::std::option::Option<Pagination>,
        /// The vendor's id of the call, a UUID by its form.
        #[cfg_attr(feature = "schemars", schemars(rename = "requestID", default))]
        pub request_id: ::std::option::Option<::std::string::String>,
        /// The communities on this page. Null, if it occurs, means none ([R38](::rollbook::quirks#r38)).
        pub response: ::std::vec::Vec<Community>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for CommunityPage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CommunityPage").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CommunityPage {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = CommunityPage;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<CommunityPage, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<Pagination>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<::std::vec::Vec<Community>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "pagination" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<Pagination>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __0 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("pagination".to_owned(), raw);
                                    }
                                }
                            }
                            "requestID" => {
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
                                        __extra.insert("requestID".to_owned(), raw);
                                    }
                                }
                            }
                            "response" => {
                                __2 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::rollbook::runtime::EmptyAsNone<::std::vec::Vec<Community>>,
                                        >()?
                                        .0
                                        .unwrap_or_default(),
                                );
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(CommunityPage {
                        pagination: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        request_id: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        response: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("response"),
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
    impl ::serde::Serialize for CommunityPage {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.pagination) {
                __map.serialize_entry("pagination", &self.pagination)?;
            }
            if ::std::option::Option::is_some(&self.request_id) {
                __map.serialize_entry("requestID", &self.request_id)?;
            }
            __map.serialize_entry("response", &self.response)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The results of deleting a batch, by their names. A missing counter is 0 ([Q11](::rollbook::quirks#q11)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::DeleteMembersCounters = serde_json::from_str(
    ///     r#"{
    ///   "membersDeletedSuccessfully": 2,
    ///   "membersUnavailable": 0,
    ///   "membersAlreadyDeleted": 0,
    ///   "membersBlocked": 0
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DeleteMembersCounters {
        /// Members deleted before.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "membersAlreadyDeleted", default = "Self::__default0")
        )]
        pub members_already_deleted: i64,
        /// Members that are blocked.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "membersBlocked", default = "Self::__default1")
        )]
        pub members_blocked: i64,
        /// Members deleted.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "membersDeletedSuccessfully", default = "Self::__default2")
        )]
        pub members_deleted_successfully: i64,
        /// Addresses without a member.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "membersUnavailable", default = "Self::__default3")
        )]
        pub members_unavailable: i64,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for DeleteMembersCounters {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteMembersCounters").finish_non_exhaustive()
        }
    }
    #[cfg(feature = "schemars")]
    impl DeleteMembersCounters {
        fn __default0() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default1() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default2() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default3() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DeleteMembersCounters {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = DeleteMembersCounters;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<DeleteMembersCounters, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "membersAlreadyDeleted" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __0 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("membersAlreadyDeleted".to_owned(), raw);
                                    }
                                }
                            }
                            "membersBlocked" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("membersBlocked".to_owned(), raw);
                                    }
                                }
                            }
                            "membersDeletedSuccessfully" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra
                                            .insert("membersDeletedSuccessfully".to_owned(), raw);
                                    }
                                }
                            }
                            "membersUnavailable" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("membersUnavailable".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(DeleteMembersCounters {
                        members_already_deleted: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        members_blocked: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        members_deleted_successfully: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        members_unavailable: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for DeleteMembersCounters {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map
                .serialize_entry(
                    "membersAlreadyDeleted",
                    &self.members_already_deleted,
                )?;
            __map.serialize_entry("membersBlocked", &self.members_blocked)?;
            __map
                .serialize_entry(
                    "membersDeletedSuccessfully",
                    &self.members_deleted_successfully,
                )?;
            __map.serialize_entry("membersUnavailable", &self.members_unavailable)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The response to deleting members.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::DeleteMembersResult = serde_json::from_str(
    ///     r#"{
    ///   "response": {
    ///     "membersDeletedSuccessfully": 2,
    ///     "membersUnavailable": 0,
    ///     "membersAlreadyDeleted": 0,
    ///     "membersBlocked": 0
    ///   },
    ///   "requestID": "dbc8103b-8ab6-4cf8-9910-43a6e9876fb3"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DeleteMembersResult {
        /// The vendor's id of the call, a UUID by its form.
        #[cfg_attr(feature = "schemars", schemars(rename = "requestID", default))]
        pub request_id: ::std::option::Option<::std::string::String>,
        /// The results of deleting a batch, by their names. A missing counter is 0 ([Q11](::rollbook::quirks#q11)).
        pub response: DeleteMembersCounters,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for DeleteMembersResult {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteMembersResult").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DeleteMembersResult {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = DeleteMembersResult;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<DeleteMembersResult, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<DeleteMembersCounters> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "requestID" => {
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
                                        __extra.insert("requestID".to_owned(), raw);
                                    }
                                }
                            }
                            "response" => {
                                __1 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(DeleteMembersResult {
                        request_id: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        response: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("response"),
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
    impl ::serde::Serialize for DeleteMembersResult {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.request_id) {
                __map.serialize_entry("requestID", &self.request_id)?;
            }
            __map.serialize_entry("response", &self.response)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// An error, inside two wrappers and without `requestID`. The page's samples are invalid JSON; real responses are assumed to be valid ([Q4](::rollbook::quirks#q4)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::Error = serde_json::from_str(
    ///     r#"{
    ///   "response": {
    ///     "error": {
    ///       "docs": "www.questionpro.com/api/error-codes.html",
    ///       "name": "BAD_REQUEST",
    ///       "httpStatusCode": 400,
    ///       "id": "1000",
    ///       "message": "Invalid URL parameters",
    ///       "resourceUrl": "resource_url"
    ///     }
    ///   }
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Error {
        /// The wrapper around the error.
        pub response: ErrorResponse,
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
                    let mut __0: ::std::option::Option<ErrorResponse> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "response" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Error {
                        response: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("response"),
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
            __map.serialize_entry("response", &self.response)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The error. The vendor's schema requires every field; samples on its other pages differ, so none is required here ([Q11](::rollbook::quirks#q11)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::ErrorDetail = serde_json::from_str(
    ///     r#"{
    ///   "docs": "www.questionpro.com/api/error-codes.html",
    ///   "name": "BAD_REQUEST",
    ///   "httpStatusCode": 400,
    ///   "id": "1000",
    ///   "message": "Invalid URL parameters",
    ///   "resourceUrl": "resource_url"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorDetail {
        /// Where errors are documented, with or without a scheme, once with a space in it. Any text ([Q10](::rollbook::quirks#q10)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub docs: ::std::option::Option<::std::string::String>,
        /// Repeats the HTTP status.
        #[cfg_attr(feature = "schemars", schemars(rename = "httpStatusCode", default))]
        pub http_status_code: ::std::option::Option<i32>,
        /// The vendor's code: text on the page, a number elsewhere ([Q5](::rollbook::quirks#q5)). Decide by the HTTP status ([Q6](::rollbook::quirks#q6), [Q7](::rollbook::quirks#q7), [Q8](::rollbook::quirks#q8)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub id: ::std::option::Option<::rollbook::Lenient<i64>>,
        /// What is wrong, in English. On 429 only the message distinguishes the two limits ([Q30](::rollbook::quirks#q30)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub message: ::std::option::Option<::std::string::String>,
        /// The kind of error, such as `UNAUTHORIZED`; empty on 429. Any text ([Q9](::rollbook::quirks#q9)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub name: ::std::option::Option<::std::string::String>,
        /// The URL of the call, or a placeholder. Older samples have an API key in it ([Q2](::rollbook::quirks#q2)): do not log it.
        #[cfg_attr(feature = "schemars", schemars(rename = "resourceUrl", default))]
        pub resource_url: ::std::option::Option<::std::string::String>,
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
                    let mut __1: ::std::option::Option<::std::option::Option<i32>> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<
                        ::std::option::Option<::rollbook::Lenient<i64>>,
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
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "docs" => {
                                __0 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "httpStatusCode" => {
                                __1 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<::rollbook::runtime::EmptyAsNone<i32>>()?
                                        .0,
                                );
                            }
                            "id" => {
                                __2 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            "message" => {
                                __3 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "name" => {
                                __4 = ::std::option::Option::Some(
                                    __map
                                        .next_value::<
                                            ::std::option::Option<::std::string::String>,
                                        >()?,
                                );
                            }
                            "resourceUrl" => {
                                __5 = ::std::option::Option::Some(
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
                        docs: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        http_status_code: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        id: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        message: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        name: match __4 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        resource_url: match __5 {
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
            if ::std::option::Option::is_some(&self.docs) {
                __map.serialize_entry("docs", &self.docs)?;
            }
            if ::std::option::Option::is_some(&self.http_status_code) {
                __map.serialize_entry("httpStatusCode", &self.http_status_code)?;
            }
            if ::std::option::Option::is_some(&self.id) {
                __map.serialize_entry("id", &self.id)?;
            }
            if ::std::option::Option::is_some(&self.message) {
                __map.serialize_entry("message", &self.message)?;
            }
            if ::std::option::Option::is_some(&self.name) {
                __map.serialize_entry("name", &self.name)?;
            }
            if ::std::option::Option::is_some(&self.resource_url) {
                __map.serialize_entry("resourceUrl", &self.resource_url)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The wrapper around the error.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::ErrorResponse = serde_json::from_str(
    ///     r#"{
    ///   "error": {
    ///     "docs": "www.questionpro.com/api/error-codes.html",
    ///     "name": "BAD_REQUEST",
    ///     "httpStatusCode": 400,
    ///     "id": "1000",
    ///     "message": "Invalid URL parameters",
    ///     "resourceUrl": "resource_url"
    ///   }
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorResponse {
        /// The error. The vendor's schema requires every field; samples on its other pages differ, so none is required here ([Q11](::rollbook::quirks#q11)).
        pub error: ErrorDetail,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for ErrorResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ErrorResponse").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ErrorResponse {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = ErrorResponse;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<ErrorResponse, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<ErrorDetail> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "error" => {
                                __0 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(ErrorResponse {
                        error: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("error"),
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
    impl ::serde::Serialize for ErrorResponse {
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
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A member to add or update. No field is marked as required; the e-mail address identifies a member, so it is required here ([Q28](::rollbook::quirks#q28)). Whether an update keeps or clears a field that is not sent is not documented. Keys that another page posts although only responses have them are not included ([Q26](::rollbook::quirks#q26)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::questionpro::types::MemberUpsert::builder()
    ///     .email_address("test@example.com")
    ///     .first_name("Test")
    ///     .middle_name("")
    ///     .last_name("")
    ///     .source("Panel API")
    ///     .mobile_number("")
    ///     .username("test")
    ///     .custom1("")
    ///     .custom2("")
    ///     .custom3("")
    ///     .custom4("")
    ///     .custom5("")
    ///     .password("Test@123")
    ///     .profile_fields(Vec::<rollbook::questionpro::types::ProfileField>::new())
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MemberUpsert {
        /// Custom text 1 of 5.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub custom1: ::rollbook::Patch<::std::string::String>,
        /// Custom text 2 of 5.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub custom2: ::rollbook::Patch<::std::string::String>,
        /// Custom text 3 of 5.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub custom3: ::rollbook::Patch<::std::string::String>,
        /// Custom text 4 of 5.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub custom4: ::rollbook::Patch<::std::string::String>,
        /// Custom text 5 of 5.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub custom5: ::rollbook::Patch<::std::string::String>,
        /// The e-mail address, which identifies the member ([Q28](::rollbook::quirks#q28)).
        #[serde(rename = "emailAddress")]
        pub email_address: ::std::string::String,
        /// The first name.
        #[serde(
            rename = "firstName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub first_name: ::rollbook::Patch<::std::string::String>,
        /// The last name.
        #[serde(
            rename = "lastName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub last_name: ::rollbook::Patch<::std::string::String>,
        /// The middle name.
        #[serde(
            rename = "middleName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub middle_name: ::rollbook::Patch<::std::string::String>,
        /// The mobile number, with the country code in a sample. In the page's sample empty text counts as invalid, and the member is added nevertheless ([Q13](::rollbook::quirks#q13)).
        #[serde(
            rename = "mobileNumber",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub mobile_number: ::rollbook::Patch<::std::string::String>,
        /// The password.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub password: ::rollbook::Patch<::rollbook::Secret>,
        /// Values of the community's profile fields. The page sends an empty list, another page values, a third one null ([Q16](::rollbook::quirks#q16)).
        #[serde(
            rename = "profileFields",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub profile_fields: ::rollbook::Patch<::std::vec::Vec<ProfileField>>,
        /// The source of the member, as any text.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub source: ::rollbook::Patch<::std::string::String>,
        /// The user name; the counters distinguish duplicate and invalid ones.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub username: ::rollbook::Patch<::std::string::String>,
    }
    impl ::std::fmt::Debug for MemberUpsert {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MemberUpsert").finish_non_exhaustive()
        }
    }
    impl MemberUpsert {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::MemberUpsertBuilder {
            ::std::default::Default::default()
        }
    }
    /// The position of a page in its list. Another page of the vendor has `page` and `total` ([Q20](::rollbook::quirks#q20)). The totals are 0 in samples with items, so do not rely on them ([Q22](::rollbook::quirks#q22)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::Pagination = serde_json::from_str(
    ///     r#"{
    ///   "perPage": 100,
    ///   "totalItems": 0,
    ///   "currentPage": 1,
    ///   "totalPages": 0,
    ///   "links": {
    ///     "self": "https://api.questionpro.com/a/api/v2/micropanel/users/{{user-id}}/communities",
    ///     "prev": null,
    ///     "next": null,
    ///     "first": null,
    ///     "last": null
    ///   }
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Pagination {
        /// The number of this page, counted from 1.
        #[cfg_attr(feature = "schemars", schemars(rename = "currentPage", default))]
        pub current_page: ::std::option::Option<i64>,
        /// Links to pages of the list. One schema of the vendor allows only null; samples have URLs ([Q23](::rollbook::quirks#q23)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub links: ::std::option::Option<PaginationLinks>,
        /// The maximum number of items on a page.
        #[cfg_attr(feature = "schemars", schemars(rename = "perPage", default))]
        pub per_page: ::std::option::Option<i64>,
        /// Items in the whole list, if not 0 ([Q21](::rollbook::quirks#q21), [Q22](::rollbook::quirks#q22)).
        #[cfg_attr(feature = "schemars", schemars(rename = "totalItems", default))]
        pub total_items: ::std::option::Option<i64>,
        /// Pages of the whole list, if not 0 ([Q22](::rollbook::quirks#q22)).
        #[cfg_attr(feature = "schemars", schemars(rename = "totalPages", default))]
        pub total_pages: ::std::option::Option<i64>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for Pagination {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Pagination").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Pagination {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = Pagination;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<Pagination, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<
                        ::std::option::Option<PaginationLinks>,
                    > = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __4: ::std::option::Option<::std::option::Option<i64>> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "currentPage" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i64>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __0 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("currentPage".to_owned(), raw);
                                    }
                                }
                            }
                            "links" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<
                                            ::std::option::Option<PaginationLinks>,
                                        >,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("links".to_owned(), raw);
                                    }
                                }
                            }
                            "perPage" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i64>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("perPage".to_owned(), raw);
                                    }
                                }
                            }
                            "totalItems" => {
                                match __map
                                    .next_value::<
                                        ::rollbook::runtime::TypedOrRaw<::std::option::Option<i64>>,
                                    >()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("totalItems".to_owned(), raw);
                                    }
                                }
                            }
                            "totalPages" => {
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
                                        __extra.insert("totalPages".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(Pagination {
                        current_page: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        links: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        per_page: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        total_items: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        total_pages: match __4 {
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
    impl ::serde::Serialize for Pagination {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.current_page) {
                __map.serialize_entry("currentPage", &self.current_page)?;
            }
            if ::std::option::Option::is_some(&self.links) {
                __map.serialize_entry("links", &self.links)?;
            }
            if ::std::option::Option::is_some(&self.per_page) {
                __map.serialize_entry("perPage", &self.per_page)?;
            }
            if ::std::option::Option::is_some(&self.total_items) {
                __map.serialize_entry("totalItems", &self.total_items)?;
            }
            if ::std::option::Option::is_some(&self.total_pages) {
                __map.serialize_entry("totalPages", &self.total_pages)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// Links to pages of the list. One schema of the vendor allows only null; samples have URLs ([Q23](::rollbook::quirks#q23)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::PaginationLinks = serde_json::from_str(
    ///     r#"{
    ///   "self": "https://api.questionpro.com/a/api/v2/micropanel/users/{{user-id}}/communities",
    ///   "prev": null,
    ///   "next": null,
    ///   "first": null,
    ///   "last": null
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaginationLinks {
        /// The URL of the first page ([Q23](::rollbook::quirks#q23)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub first: ::std::option::Option<::std::string::String>,
        /// The URL of the last page ([Q23](::rollbook::quirks#q23)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub last: ::std::option::Option<::std::string::String>,
        /// The URL of the next page, or null ([Q23](::rollbook::quirks#q23)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub next: ::std::option::Option<::std::string::String>,
        /// The URL of the previous page, or null ([Q23](::rollbook::quirks#q23)).
        #[cfg_attr(feature = "schemars", schemars(default))]
        pub prev: ::std::option::Option<::std::string::String>,
        /// The URL of this page. It may contain the unresolved `{{user-id}}`, so do not follow it ([Q23](::rollbook::quirks#q23)).
        #[cfg_attr(feature = "schemars", schemars(rename = "self", default))]
        pub self_: ::std::option::Option<::std::string::String>,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for PaginationLinks {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PaginationLinks").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PaginationLinks {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = PaginationLinks;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<PaginationLinks, __A::Error>
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
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "first" => {
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
                                        __extra.insert("first".to_owned(), raw);
                                    }
                                }
                            }
                            "last" => {
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
                                        __extra.insert("last".to_owned(), raw);
                                    }
                                }
                            }
                            "next" => {
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
                                        __extra.insert("next".to_owned(), raw);
                                    }
                                }
                            }
                            "prev" => {
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
                                        __extra.insert("prev".to_owned(), raw);
                                    }
                                }
                            }
                            "self" => {
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
                                        __extra.insert("self".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(PaginationLinks {
                        first: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        last: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        next: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        prev: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        self_: match __4 {
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
    impl ::serde::Serialize for PaginationLinks {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.first)
                || !self.extra.contains_key("first")
            {
                __map.serialize_entry("first", &self.first)?;
            }
            if ::std::option::Option::is_some(&self.last)
                || !self.extra.contains_key("last")
            {
                __map.serialize_entry("last", &self.last)?;
            }
            if ::std::option::Option::is_some(&self.next)
                || !self.extra.contains_key("next")
            {
                __map.serialize_entry("next", &self.next)?;
            }
            if ::std::option::Option::is_some(&self.prev)
                || !self.extra.contains_key("prev")
            {
                __map.serialize_entry("prev", &self.prev)?;
            }
            if ::std::option::Option::is_some(&self.self_)
                || !self.extra.contains_key("self")
            {
                __map.serialize_entry("self", &self.self_)?;
            }
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// A member's value of one profile field. Known from another page ([Q16](::rollbook::quirks#q16)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::questionpro::types::ProfileField::builder()
    ///     .profile_field_id(2178i64)
    ///     .value(serde_json::json!("Single Row Value"))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ProfileField {
        /// The id of the profile field.
        #[serde(rename = "profileFieldId")]
        pub profile_field_id: i64,
        /// The value; its JSON type depends on the kind of field ([Q18](::rollbook::quirks#q18)). Text and postal code: text. Number: digits in text. One choice: the option's id as text. Several choices: an array of ids as integers. Date of birth: text as `yyyy-MM-dd` ([Q19](::rollbook::quirks#q19)). Address: an object of the texts `address1`, `address2`, `city`, `state` and `country`.
        pub value: ::serde_json::Value,
    }
    impl ::std::fmt::Debug for ProfileField {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ProfileField").finish_non_exhaustive()
        }
    }
    impl ProfileField {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::ProfileFieldBuilder {
            ::std::default::Default::default()
        }
    }
    /// The results of unsubscribing a batch, by their names. The counters may overlap; a missing counter is 0 ([Q11](::rollbook::quirks#q11)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::UnsubscribeMembersCounters = serde_json::from_str(
    ///     r#"{
    ///   "membersUnsubscribedSuccessfully": 3,
    ///   "membersUnavailable": 0,
    ///   "membersAlreadyUnsubscribed": 2,
    ///   "membersBlocked": 0
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UnsubscribeMembersCounters {
        /// Members unsubscribed before.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "membersAlreadyUnsubscribed", default = "Self::__default0")
        )]
        pub members_already_unsubscribed: i64,
        /// Members that are blocked.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "membersBlocked", default = "Self::__default1")
        )]
        pub members_blocked: i64,
        /// Addresses without a member.
        #[cfg_attr(
            feature = "schemars",
            schemars(rename = "membersUnavailable", default = "Self::__default2")
        )]
        pub members_unavailable: i64,
        /// Members unsubscribed.
        #[cfg_attr(
            feature = "schemars",
            schemars(
                rename = "membersUnsubscribedSuccessfully",
                default = "Self::__default3"
            )
        )]
        pub members_unsubscribed_successfully: i64,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for UnsubscribeMembersCounters {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UnsubscribeMembersCounters").finish_non_exhaustive()
        }
    }
    #[cfg(feature = "schemars")]
    impl UnsubscribeMembersCounters {
        fn __default0() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default1() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default2() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
        fn __default3() -> i64 {
            ::rollbook::runtime::schema_default("0")
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UnsubscribeMembersCounters {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = UnsubscribeMembersCounters;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<UnsubscribeMembersCounters, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __2: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __3: ::std::option::Option<i64> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "membersAlreadyUnsubscribed" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __0 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra
                                            .insert("membersAlreadyUnsubscribed".to_owned(), raw);
                                    }
                                }
                            }
                            "membersBlocked" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __1 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("membersBlocked".to_owned(), raw);
                                    }
                                }
                            }
                            "membersUnavailable" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __2 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra.insert("membersUnavailable".to_owned(), raw);
                                    }
                                }
                            }
                            "membersUnsubscribedSuccessfully" => {
                                match __map
                                    .next_value::<::rollbook::runtime::TypedOrRaw<i64>>()?
                                {
                                    ::rollbook::runtime::TypedOrRaw::Typed(value) => {
                                        __3 = ::std::option::Option::Some(value);
                                    }
                                    ::rollbook::runtime::TypedOrRaw::Empty => {}
                                    ::rollbook::runtime::TypedOrRaw::Raw(raw) => {
                                        __extra
                                            .insert("membersUnsubscribedSuccessfully".to_owned(), raw);
                                    }
                                }
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(UnsubscribeMembersCounters {
                        members_already_unsubscribed: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        members_blocked: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        members_unavailable: match __2 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        members_unsubscribed_successfully: match __3 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::rollbook::runtime::default_value("0")?
                            }
                        },
                        extra: __extra,
                    })
                }
            }
            deserializer.deserialize_map(__Reader)
        }
    }
    impl ::serde::Serialize for UnsubscribeMembersCounters {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            __map
                .serialize_entry(
                    "membersAlreadyUnsubscribed",
                    &self.members_already_unsubscribed,
                )?;
            __map.serialize_entry("membersBlocked", &self.members_blocked)?;
            __map.serialize_entry("membersUnavailable", &self.members_unavailable)?;
            __map
                .serialize_entry(
                    "membersUnsubscribedSuccessfully",
                    &self.members_unsubscribed_successfully,
                )?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// The response to unsubscribing members.
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::questionpro::types::UnsubscribeMembersResult = serde_json::from_str(
    ///     r#"{
    ///   "response": {
    ///     "membersUnsubscribedSuccessfully": 3,
    ///     "membersUnavailable": 0,
    ///     "membersAlreadyUnsubscribed": 2,
    ///     "membersBlocked": 0
    ///   },
    ///   "requestID": "05a08feb-9985-4bc7-bf91-e5d405552d73"
    /// }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UnsubscribeMembersResult {
        /// The vendor's id of the call, a UUID by its form.
        #[cfg_attr(feature = "schemars", schemars(rename = "requestID", default))]
        pub request_id: ::std::option::Option<::std::string::String>,
        /// The results of unsubscribing a batch, by their names. The counters may overlap; a missing counter is 0 ([Q11](::rollbook::quirks#q11)).
        pub response: UnsubscribeMembersCounters,
        /// Properties that the spec does not name, by wire name.
        #[cfg_attr(feature = "schemars", schemars(flatten))]
        pub extra: ::rollbook::Extra,
    }
    impl ::std::fmt::Debug for UnsubscribeMembersResult {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UnsubscribeMembersResult").finish_non_exhaustive()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UnsubscribeMembersResult {
        fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
        where
            __D: ::serde::Deserializer<'de>,
        {
            struct __Reader;
            impl<'de> ::serde::de::Visitor<'de> for __Reader {
                type Value = UnsubscribeMembersResult;
                fn expecting(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> ::std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<__A>(
                    self,
                    mut __map: __A,
                ) -> ::std::result::Result<UnsubscribeMembersResult, __A::Error>
                where
                    __A: ::serde::de::MapAccess<'de>,
                {
                    let mut __0: ::std::option::Option<
                        ::std::option::Option<::std::string::String>,
                    > = ::std::option::Option::None;
                    let mut __1: ::std::option::Option<UnsubscribeMembersCounters> = ::std::option::Option::None;
                    let mut __extra: ::rollbook::Extra = ::std::default::Default::default();
                    while let ::std::option::Option::Some(__key) = __map
                        .next_key::<::rollbook::runtime::Key<'de>>()?
                    {
                        match __key.as_str() {
                            "requestID" => {
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
                                        __extra.insert("requestID".to_owned(), raw);
                                    }
                                }
                            }
                            "response" => {
                                __1 = ::std::option::Option::Some(__map.next_value()?);
                            }
                            _ => {
                                __extra.insert(__key.into_string(), __map.next_value()?);
                            }
                        }
                    }
                    ::std::result::Result::Ok(UnsubscribeMembersResult {
                        request_id: match __0 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                ::std::default::Default::default()
                            }
                        },
                        response: match __1 {
                            ::std::option::Option::Some(value) => value,
                            ::std::option::Option::None => {
                                return ::std::result::Result::Err(
                                    ::serde::de::Error::missing_field("response"),
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
    impl ::serde::Serialize for UnsubscribeMembersResult {
        fn serialize<__S>(
            &self,
            serializer: __S,
        ) -> ::std::result::Result<__S::Ok, __S::Error>
        where
            __S: ::serde::Serializer,
        {
            use ::serde::ser::SerializeMap as _;
            let mut __map = serializer.serialize_map(::std::option::Option::None)?;
            if ::std::option::Option::is_some(&self.request_id) {
                __map.serialize_entry("requestID", &self.request_id)?;
            }
            __map.serialize_entry("response", &self.response)?;
            for (name, value) in &self.extra {
                __map.serialize_entry(name, value)?;
            }
            __map.end()
        }
    }
    /// Builders of the types of requests; the function `builder` of a type returns one.
    pub mod builder {
        /// Builder of [`MemberUpsert`](super::MemberUpsert).
        #[derive(Clone)]
        #[must_use]
        pub struct MemberUpsertBuilder {
            __set: ::std::boxed::Box<__MemberUpsert>,
        }
        #[derive(Clone, Default)]
        struct __MemberUpsert {
            custom1: ::rollbook::Patch<::std::string::String>,
            custom2: ::rollbook::Patch<::std::string::String>,
            custom3: ::rollbook::Patch<::std::string::String>,
            custom4: ::rollbook::Patch<::std::string::String>,
            custom5: ::rollbook::Patch<::std::string::String>,
            email_address: ::std::option::Option<::std::string::String>,
            first_name: ::rollbook::Patch<::std::string::String>,
            last_name: ::rollbook::Patch<::std::string::String>,
            middle_name: ::rollbook::Patch<::std::string::String>,
            mobile_number: ::rollbook::Patch<::std::string::String>,
            password: ::rollbook::Patch<::rollbook::Secret>,
            profile_fields: ::rollbook::Patch<::std::vec::Vec<super::ProfileField>>,
            source: ::rollbook::Patch<::std::string::String>,
            username: ::rollbook::Patch<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __MemberUpsert {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "profileFields",
                        &self.profile_fields,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R2,
                    );
                __invalid
            }
            #[cold]
            #[allow(unused_mut)]
            fn errors(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid.typed(&self.__errors, "custom1");
                __invalid.typed(&self.__errors, "custom2");
                __invalid.typed(&self.__errors, "custom3");
                __invalid.typed(&self.__errors, "custom4");
                __invalid.typed(&self.__errors, "custom5");
                __invalid
                    .required_typed(&self.__errors, "emailAddress", &self.email_address);
                __invalid.typed(&self.__errors, "firstName");
                __invalid.typed(&self.__errors, "lastName");
                __invalid.typed(&self.__errors, "middleName");
                __invalid.typed(&self.__errors, "mobileNumber");
                __invalid.typed(&self.__errors, "password");
                __invalid
                    .field(
                        &self.__errors,
                        "profileFields",
                        &self.profile_fields,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R2,
                    );
                __invalid.typed(&self.__errors, "source");
                __invalid.typed(&self.__errors, "username");
                __invalid
            }
        }
        impl ::std::fmt::Debug for MemberUpsertBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("MemberUpsertBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for MemberUpsertBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl MemberUpsertBuilder {
            /// Custom text 1 of 5.
            pub fn custom1<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.custom1 = self
                    .__set
                    .__errors
                    .keep("custom1", value.into_field("custom1"));
                self
            }
            /// Custom text 2 of 5.
            pub fn custom2<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.custom2 = self
                    .__set
                    .__errors
                    .keep("custom2", value.into_field("custom2"));
                self
            }
            /// Custom text 3 of 5.
            pub fn custom3<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.custom3 = self
                    .__set
                    .__errors
                    .keep("custom3", value.into_field("custom3"));
                self
            }
            /// Custom text 4 of 5.
            pub fn custom4<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.custom4 = self
                    .__set
                    .__errors
                    .keep("custom4", value.into_field("custom4"));
                self
            }
            /// Custom text 5 of 5.
            pub fn custom5<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.custom5 = self
                    .__set
                    .__errors
                    .keep("custom5", value.into_field("custom5"));
                self
            }
            /// The e-mail address, which identifies the member ([Q28](::rollbook::quirks#q28)).
            pub fn email_address<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::std::string::String>,
                    M,
                >,
            {
                self.__set.email_address = self
                    .__set
                    .__errors
                    .keep("emailAddress", value.into_field("emailAddress"));
                self
            }
            /// The first name.
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
            /// The last name.
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
            /// The middle name.
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
            /// The mobile number, with the country code in a sample. In the page's sample empty text counts as invalid, and the member is added nevertheless ([Q13](::rollbook::quirks#q13)).
            pub fn mobile_number<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.mobile_number = self
                    .__set
                    .__errors
                    .keep("mobileNumber", value.into_field("mobileNumber"));
                self
            }
            /// The password.
            pub fn password<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::rollbook::Secret>,
                    M,
                >,
            {
                self.__set.password = self
                    .__set
                    .__errors
                    .keep("password", value.into_field("password"));
                self
            }
            /// Values of the community's profile fields. The page sends an empty list, another page values, a third one null ([Q16](::rollbook::quirks#q16)).
            pub fn profile_fields<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoList<
                    ::rollbook::Patch<::std::vec::Vec<super::ProfileField>>,
                    M,
                >,
            {
                self.__set.profile_fields = self
                    .__set
                    .__errors
                    .keep("profileFields", value.into_list("profileFields"));
                self
            }
            /// The source of the member, as any text.
            pub fn source<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.source = self
                    .__set
                    .__errors
                    .keep("source", value.into_field("source"));
                self
            }
            /// The user name; the counters distinguish duplicate and invalid ones.
            pub fn username<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
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
            ) -> ::std::result::Result<super::MemberUpsert, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<MemberUpsertBuilder> for super::MemberUpsert {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: MemberUpsertBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.email_address) {
                    (true, ::std::option::Option::Some(email_address)) => {
                        let __value = Self {
                            email_address,
                            custom1: __set.custom1,
                            custom2: __set.custom2,
                            custom3: __set.custom3,
                            custom4: __set.custom4,
                            custom5: __set.custom5,
                            first_name: __set.first_name,
                            last_name: __set.last_name,
                            middle_name: __set.middle_name,
                            mobile_number: __set.mobile_number,
                            password: __set.password,
                            profile_fields: __set.profile_fields,
                            source: __set.source,
                            username: __set.username,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, email_address) => {
                        __set.email_address = email_address;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::MemberUpsert> for MemberUpsertBuilder {
            #[allow(unused_variables)]
            fn from(value: super::MemberUpsert) -> Self {
                let super::MemberUpsert {
                    custom1,
                    custom2,
                    custom3,
                    custom4,
                    custom5,
                    email_address,
                    first_name,
                    last_name,
                    middle_name,
                    mobile_number,
                    password,
                    profile_fields,
                    source,
                    username,
                } = value;
                let __set = __MemberUpsert {
                    email_address: ::std::option::Option::Some(email_address),
                    custom1,
                    custom2,
                    custom3,
                    custom4,
                    custom5,
                    first_name,
                    last_name,
                    middle_name,
                    mobile_number,
                    password,
                    profile_fields,
                    source,
                    username,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`ProfileField`](super::ProfileField).
        #[derive(Clone)]
        #[must_use]
        pub struct ProfileFieldBuilder {
            __set: ::std::boxed::Box<__ProfileField>,
        }
        #[derive(Clone, Default)]
        struct __ProfileField {
            profile_field_id: ::std::option::Option<i64>,
            value: ::std::option::Option<::serde_json::Value>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __ProfileField {
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
                __invalid
                    .required_typed(
                        &self.__errors,
                        "profileFieldId",
                        &self.profile_field_id,
                    );
                __invalid.required_typed(&self.__errors, "value", &self.value);
                __invalid
            }
        }
        impl ::std::fmt::Debug for ProfileFieldBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("ProfileFieldBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for ProfileFieldBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl ProfileFieldBuilder {
            /// The id of the profile field.
            pub fn profile_field_id<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
            {
                self.__set.profile_field_id = self
                    .__set
                    .__errors
                    .keep("profileFieldId", value.into_field("profileFieldId"));
                self
            }
            /// The value; its JSON type depends on the kind of field ([Q18](::rollbook::quirks#q18)). Text and postal code: text. Number: digits in text. One choice: the option's id as text. Several choices: an array of ids as integers. Date of birth: text as `yyyy-MM-dd` ([Q19](::rollbook::quirks#q19)). Address: an object of the texts `address1`, `address2`, `city`, `state` and `country`.
            pub fn value<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::std::option::Option<::serde_json::Value>,
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
            ) -> ::std::result::Result<super::ProfileField, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<ProfileFieldBuilder> for super::ProfileField {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: ProfileFieldBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.profile_field_id, __set.value) {
                    (
                        true,
                        ::std::option::Option::Some(profile_field_id),
                        ::std::option::Option::Some(value),
                    ) => {
                        let __value = Self { profile_field_id, value };
                        ::std::result::Result::Ok(__value)
                    }
                    (_, profile_field_id, value) => {
                        __set.profile_field_id = profile_field_id;
                        __set.value = value;
                        ::std::result::Result::Err(__set.errors())
                    }
                }
            }
        }
        impl ::std::convert::From<super::ProfileField> for ProfileFieldBuilder {
            #[allow(unused_variables)]
            fn from(value: super::ProfileField) -> Self {
                let super::ProfileField { profile_field_id, value } = value;
                let __set = __ProfileField {
                    profile_field_id: ::std::option::Option::Some(profile_field_id),
                    value: ::std::option::Option::Some(value),
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
    }
}
/// A client of QuestionPro Communities.
///
/// Cheap to clone: clones share connections, tokens and settings.
///
/// Members of QuestionPro communities (a micropanel in paths): add, delete and unsubscribe them in batches, and list an
/// account's communities.
///
/// **Where.** `https://api.questionpro.{env}/a/api/v2`, where `env` is the account's data centre ([Q3](::rollbook::quirks#q3)). Two data centres
/// do not fit the pattern and need a full base URL: SA on `api.surveyanalytics.com` and KSA on `api.questionprosa.com`.
/// That this API exists on other hosts than com and eu is inferred.
///
/// **Authentication.** Every call has the account's static key in the header `api-key`. Some samples have `apiKey`
/// ([Q1](::rollbook::quirks#q1)), and older pages have the key in the URL ([Q2](::rollbook::quirks#q2)); both were announced to end on 31 March 2024. A key is created in
/// the account under Integration \> Developer API and is valid until it is regenerated.
///
/// **Names.** The pages list the fields of members and counters without descriptions. Their descriptions here follow
/// from the names, unless they cite another source. The pages hide e-mail addresses from robots, so those in the
/// examples are ours ([Q25](::rollbook::quirks#q25)).
///
/// **Responses.** A success is `{"response": ..., "requestID": ...}`. Its status is not documented, so any 2xx is a
/// success ([Q31](::rollbook::quirks#q31), [R5](::rollbook::quirks#r5)). The vendor's schemas require every key and forbid others, but its samples differ from each other:
/// do neither when reading ([Q11](::rollbook::quirks#q11)).
///
/// **Errors.** The body is `{"response": {"error": ...}}`. Decide by the HTTP status: the pages have different ids for
/// one cause and one id for different statuses ([Q6](::rollbook::quirks#q6), [Q7](::rollbook::quirks#q7), [Q8](::rollbook::quirks#q8)).
///
/// **Paging.** Lists take `page` (from 1) and `perPage`, and return `pagination` beside `response`. Stop at an empty
/// page: a short one may be due to the server's limit, and the totals are 0 in samples with items ([Q22](::rollbook::quirks#q22), [R39](::rollbook::quirks#r39)).
///
/// **Null.** In a request, null is documented for `username`, `custom1` to `custom5` and `profileFields` only ([Q16](::rollbook::quirks#q16),
/// [Q26](::rollbook::quirks#q26)). The other fields except `emailAddress` may be null too, so that you can try its effect ([R1](::rollbook::quirks#r1)).
///
/// **Limits.** 300 calls in 60 seconds for a key, and 2,400 for an organisation. Further calls get 429; the vendor
/// advises exponential backoff and mentions neither `Retry-After` nor headers with limits. Licences also have a number
/// of free calls (20,000 with Communities, 500 on trial). Without any left, calls get 429 too, and waiting does not
/// help. Only the message distinguishes the two ([Q30](::rollbook::quirks#q30)). All of this is from the vendor's page on limits.
///
/// **Missing.** No documented call reads members: the page with that title describes the POST again ([Q14](::rollbook::quirks#q14)). The call
/// that regenerates the key is a GET that invalidates the old key, and is not included, nor are profiles ([R34](::rollbook::quirks#r34)).
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
/// - [Q1](::rollbook::quirks#q1), [R1](::rollbook::quirks#r1) and the like: rows of `QUIRKS.md`, which every package and export of this file contains. They list
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
    /// Add members, or update existing ones
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .add_members()
    ///     .body([
    ///         rollbook::questionpro::types::MemberUpsert::builder()
    ///             .email_address("test@example.com")
    ///             .first_name("Test")
    ///             .middle_name("")
    ///             .last_name("")
    ///             .source("Panel API")
    ///             .mobile_number("")
    ///             .username("test")
    ///             .custom1("")
    ///             .custom2("")
    ///             .custom3("")
    ///             .custom4("")
    ///             .custom5("")
    ///             .password("Test@123")
    ///             .profile_fields(Vec::<rollbook::questionpro::types::ProfileField>::new()),
    ///     ])
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Adds a batch of members. Whether it updates members whose address exists is contradicted: the page's address says "add-update" and the older API updated them, while another page with the same URL counts an existing address as failed ([Q32](::rollbook::quirks#q32)). The response has counters, not results for each member. The maximum size of a batch is not documented ([R24](::rollbook::quirks#r24)); in the older API it was 100. A repeat counts the members as existing, so it cannot return a lost response ([R9](::rollbook::quirks#r9)).
    ///
    /// `POST /micropanel/members`; authentication: header `api-key`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`): look before you send it again, or it may be done twice.
    ///
    /// Source: the vendor's page, <https://www.questionpro.com/api/communities/add-update-members.html>.
    pub fn add_members(&self) -> builder::AddMembers {
        builder::AddMembers::__new(self)
    }
    /// Delete members by e-mail address
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .delete_members()
    ///     .body(["test@example.com".to_owned()])
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Deletes members by their e-mail addresses, in a JSON body. This is a DELETE with a body: your HTTP library has to send it. One of the vendor's samples has PUT; the title and the other samples have DELETE ([Q15](::rollbook::quirks#q15)). A repeat is safe: going by the counters, the members are then counted as already deleted.
    ///
    /// `DELETE /micropanel/members`; authentication: header `api-key`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: another page of the vendor, <https://www.questionpro.com/api/communities/delete-member.html>.
    pub fn delete_members(&self) -> builder::DeleteMembers {
        builder::DeleteMembers::__new(self)
    }
    /// Unsubscribe members by e-mail address
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .unsubscribe_members()
    ///     .body(["test@example.com".to_owned()])
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Unsubscribes members by their e-mail addresses. A repeat is safe: going by the counters, the members are then counted as already unsubscribed.
    ///
    /// `POST /micropanel/members/unsubscribe`; authentication: header `api-key`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: another page of the vendor, <https://www.questionpro.com/api/communities/member-unsubscribe.html>.
    pub fn unsubscribe_members(&self) -> builder::UnsubscribeMembers {
        builder::UnsubscribeMembers::__new(self)
    }
    /// List the communities of a user
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_communities().user_id(4242i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The communities that a user created and those shared with the user, in pages. Stop at an empty page; the totals are unreliable ([Q22](::rollbook::quirks#q22)).
    ///
    /// `GET /micropanel/users/{userId}/communities`; authentication: header `api-key`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. It reads only, so nothing can have taken effect.
    ///
    /// Source: another page of the vendor, <https://www.questionpro.com/api/communities/get-all-communities.html>.
    pub fn list_communities(&self) -> builder::ListCommunities {
        builder::ListCommunities::__new(self)
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
    /// `POST /micropanel/members`
    pub static ADD_MEMBERS: Operation = Operation {
        api: "questionpro",
        id: "addMembers",
        method: "POST",
        path: "/micropanel/members",
        idempotent: false,
        security: runtime::Security::Header("api-key"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "/response",
            error: &["error"],
            success: &[
                "totalMemberScanned",
                "newMemberAdded",
                "existingMember",
                "duplicateEmailAddress",
                "invalidEmailAddress",
                "invalidMobileNumber",
                "duplicateUsername",
                "invalidUsername",
                "rejectedCount",
            ],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `DELETE /micropanel/members`
    pub static DELETE_MEMBERS: Operation = Operation {
        api: "questionpro",
        id: "deleteMembers",
        method: "DELETE",
        path: "/micropanel/members",
        idempotent: true,
        security: runtime::Security::Header("api-key"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "/response",
            error: &["error"],
            success: &[
                "membersDeletedSuccessfully",
                "membersUnavailable",
                "membersAlreadyDeleted",
                "membersBlocked",
            ],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `POST /micropanel/members/unsubscribe`
    pub static UNSUBSCRIBE_MEMBERS: Operation = Operation {
        api: "questionpro",
        id: "unsubscribeMembers",
        method: "POST",
        path: "/micropanel/members/unsubscribe",
        idempotent: true,
        security: runtime::Security::Header("api-key"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "/response",
            error: &["error"],
            success: &[
                "membersUnsubscribedSuccessfully",
                "membersUnavailable",
                "membersAlreadyUnsubscribed",
                "membersBlocked",
            ],
            proven: false,
        }),
        names: __NAMES,
    };
    /// `GET /micropanel/users/{userId}/communities`
    pub static LIST_COMMUNITIES: Operation = Operation {
        api: "questionpro",
        id: "listCommunities",
        method: "GET",
        path: "/micropanel/users/{userId}/communities",
        idempotent: true,
        security: runtime::Security::Header("api-key"),
        error_shape: ::std::option::Option::Some(runtime::ErrorShape {
            at: "/response",
            error: &["error"],
            success: &[],
            proven: false,
        }),
        names: __NAMES,
    };
    const __NAMES: &[&str] = &[
        "currentPage",
        "custom1",
        "custom2",
        "custom3",
        "custom4",
        "custom5",
        "docs",
        "duplicateEmailAddress",
        "duplicateUsername",
        "emailAddress",
        "error",
        "existingMember",
        "first",
        "firstName",
        "httpStatusCode",
        "id",
        "invalidEmailAddress",
        "invalidMobileNumber",
        "invalidUsername",
        "last",
        "lastName",
        "links",
        "membersAlreadyDeleted",
        "membersAlreadyUnsubscribed",
        "membersBlocked",
        "membersDeletedSuccessfully",
        "membersUnavailable",
        "membersUnsubscribedSuccessfully",
        "message",
        "middleName",
        "mobileNumber",
        "name",
        "newMemberAdded",
        "next",
        "pagination",
        "password",
        "perPage",
        "prev",
        "profileFieldId",
        "profileFields",
        "rejectedCount",
        "requestID",
        "resourceUrl",
        "response",
        "self",
        "shortURL",
        "source",
        "status",
        "totalItems",
        "totalMemberScanned",
        "totalPages",
        "username",
        "value",
    ];
    /// Every operation, in the spec's order.
    pub static ALL: &[&Operation] = &[
        &ADD_MEMBERS,
        &DELETE_MEMBERS,
        &UNSUBSCRIBE_MEMBERS,
        &LIST_COMMUNITIES,
    ];
    #[allow(unused_imports)]
    use ::rollbook::runtime::description::{
        Body, Description, Field, Pages, Parameter, Place, Schema,
    };
    static __FIELDS_0: [Field; 9usize] = [
        Field {
            wire_name: "totalMemberScanned",
            rust_name: "total_member_scanned",
            is_required: false,
            is_secret: false,
            docs: "Members in the batch.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("1"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "newMemberAdded",
            rust_name: "new_member_added",
            is_required: false,
            is_secret: false,
            docs: "Members added.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("1"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "existingMember",
            rust_name: "existing_member",
            is_required: false,
            is_secret: false,
            docs: "Members that existed before; whether they are updated is contradicted (Q32).",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "duplicateEmailAddress",
            rust_name: "duplicate_email_address",
            is_required: false,
            is_secret: false,
            docs: "Members with a duplicate e-mail address.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "invalidEmailAddress",
            rust_name: "invalid_email_address",
            is_required: false,
            is_secret: false,
            docs: "Members with an invalid e-mail address.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "invalidMobileNumber",
            rust_name: "invalid_mobile_number",
            is_required: false,
            is_secret: false,
            docs: "Members with an invalid mobile number, an empty one included (Q13).",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("1"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "duplicateUsername",
            rust_name: "duplicate_username",
            is_required: false,
            is_secret: false,
            docs: "Members with a duplicate user name.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "invalidUsername",
            rust_name: "invalid_username",
            is_required: false,
            is_secret: false,
            docs: "Members with an invalid user name.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "rejectedCount",
            rust_name: "rejected_count",
            is_required: false,
            is_secret: false,
            docs: "Members rejected.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_1: [Field; 2usize] = [
        Field {
            wire_name: "response",
            rust_name: "response",
            is_required: true,
            is_secret: false,
            docs: "The results for a batch, by their names. The counters overlap: in the page's sample one member is new and has an invalid mobile number, so do not add them up (Q13). A missing counter is 0 (Q11). `membersAddedSuccessfully` and `membersFailedToBeAdded`, of another page with the same URL, arrive as additional keys (Q12).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R6,
                properties: &__FIELDS_0,
                is_open: true,
            },
        },
        Field {
            wire_name: "requestID",
            rust_name: "request_id",
            is_required: false,
            is_secret: false,
            docs: "The vendor's id of the call, a UUID by its form. Missing on another page with the same URL (Q12).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"77ec3026-cd50-449c-9b26-04a4e783362b\"",
            ),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_2: [Field; 4usize] = [
        Field {
            wire_name: "id",
            rust_name: "id",
            is_required: true,
            is_secret: false,
            docs: "The id of the community.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("123456"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "name",
            rust_name: "name",
            is_required: true,
            is_secret: false,
            docs: "The name of the community.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Test Community\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "shortURL",
            rust_name: "short_url",
            is_required: false,
            is_secret: false,
            docs: "The host name of the community's site, without a scheme.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"testcommunity.questionpro.com\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "status",
            rust_name: "status",
            is_required: false,
            is_secret: false,
            docs: "The status of the community. The sample has only `Active`; others may exist.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Active\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_3: [Field; 3usize] = [
        Field {
            wire_name: "response",
            rust_name: "response",
            is_required: true,
            is_secret: false,
            docs: "The communities on this page. Null, if it occurs, means none (R38).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R8,
                properties: &__FIELDS_2,
                is_open: true,
            },
        },
        Field {
            wire_name: "pagination",
            rust_name: "pagination",
            is_required: false,
            is_secret: false,
            docs: "The position of a page in its list. Another page of the vendor has `page` and `total` (Q20). The totals are 0 in samples with items, so do not rely on them (Q22).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R9,
                properties: &__FIELDS_10,
                is_open: true,
            },
        },
        Field {
            wire_name: "requestID",
            rust_name: "request_id",
            is_required: false,
            is_secret: false,
            docs: "The vendor's id of the call, a UUID by its form.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"e5392279-da12-49b6-b98b-ee4ea0301ac1\"",
            ),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_4: [Field; 4usize] = [
        Field {
            wire_name: "membersDeletedSuccessfully",
            rust_name: "members_deleted_successfully",
            is_required: false,
            is_secret: false,
            docs: "Members deleted.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("2"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membersUnavailable",
            rust_name: "members_unavailable",
            is_required: false,
            is_secret: false,
            docs: "Addresses without a member.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membersAlreadyDeleted",
            rust_name: "members_already_deleted",
            is_required: false,
            is_secret: false,
            docs: "Members deleted before.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membersBlocked",
            rust_name: "members_blocked",
            is_required: false,
            is_secret: false,
            docs: "Members that are blocked.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_5: [Field; 2usize] = [
        Field {
            wire_name: "response",
            rust_name: "response",
            is_required: true,
            is_secret: false,
            docs: "The results of deleting a batch, by their names. A missing counter is 0 (Q11).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R11,
                properties: &__FIELDS_4,
                is_open: true,
            },
        },
        Field {
            wire_name: "requestID",
            rust_name: "request_id",
            is_required: false,
            is_secret: false,
            docs: "The vendor's id of the call, a UUID by its form.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"dbc8103b-8ab6-4cf8-9910-43a6e9876fb3\"",
            ),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_9: [Field; 14usize] = [
        Field {
            wire_name: "emailAddress",
            rust_name: "email_address",
            is_required: true,
            is_secret: false,
            docs: "The e-mail address, which identifies the member (Q28).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test@example.com\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::TEXT,
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
            example: ::std::option::Option::Some("\"Test\""),
            schema: Schema {
                rule: &super::rules::R12,
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
            example: ::std::option::Option::Some("\"E\""),
            schema: Schema {
                rule: &super::rules::R12,
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
            example: ::std::option::Option::Some("\"CDF\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "source",
            rust_name: "source",
            is_required: false,
            is_secret: false,
            docs: "The source of the member, as any text.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Panel API\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "mobileNumber",
            rust_name: "mobile_number",
            is_required: false,
            is_secret: false,
            docs: "The mobile number, with the country code in a sample. In the page's sample empty text counts as invalid, and the member is added nevertheless (Q13).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"+91-9998887766\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "username",
            rust_name: "username",
            is_required: false,
            is_secret: false,
            docs: "The user name; the counters distinguish duplicate and invalid ones.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"test\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "custom1",
            rust_name: "custom1",
            is_required: false,
            is_secret: false,
            docs: "Custom text 1 of 5.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "custom2",
            rust_name: "custom2",
            is_required: false,
            is_secret: false,
            docs: "Custom text 2 of 5.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "custom3",
            rust_name: "custom3",
            is_required: false,
            is_secret: false,
            docs: "Custom text 3 of 5.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "custom4",
            rust_name: "custom4",
            is_required: false,
            is_secret: false,
            docs: "Custom text 4 of 5.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "custom5",
            rust_name: "custom5",
            is_required: false,
            is_secret: false,
            docs: "Custom text 5 of 5.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "password",
            rust_name: "password",
            is_required: false,
            is_secret: true,
            docs: "The password.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Test@123\""),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "profileFields",
            rust_name: "profile_fields",
            is_required: false,
            is_secret: false,
            docs: "Values of the community's profile fields. The page sends an empty list, another page values, a third one null (Q16).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("[]"),
            schema: Schema {
                rule: &super::rules::R2,
                properties: &__FIELDS_12,
                is_open: false,
            },
        },
    ];
    static __FIELDS_10: [Field; 5usize] = [
        Field {
            wire_name: "perPage",
            rust_name: "per_page",
            is_required: false,
            is_secret: false,
            docs: "The maximum number of items on a page.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("100"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "totalItems",
            rust_name: "total_items",
            is_required: false,
            is_secret: false,
            docs: "Items in the whole list, if not 0 (Q21, Q22).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "currentPage",
            rust_name: "current_page",
            is_required: false,
            is_secret: false,
            docs: "The number of this page, counted from 1.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("1"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "totalPages",
            rust_name: "total_pages",
            is_required: false,
            is_secret: false,
            docs: "Pages of the whole list, if not 0 (Q22).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "links",
            rust_name: "links",
            is_required: false,
            is_secret: false,
            docs: "Links to pages of the list. One schema of the vendor allows only null; samples have URLs (Q23).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R10,
                properties: &__FIELDS_11,
                is_open: true,
            },
        },
    ];
    static __FIELDS_11: [Field; 5usize] = [
        Field {
            wire_name: "self",
            rust_name: "self_",
            is_required: false,
            is_secret: false,
            docs: "The URL of this page. It may contain the unresolved `{{user-id}}`, so do not follow it (Q23).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"https://api.questionpro.com/a/api/v2/micropanel/users/{{user-id}}/communities\"",
            ),
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "prev",
            rust_name: "prev",
            is_required: false,
            is_secret: false,
            docs: "The URL of the previous page, or null (Q23).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "next",
            rust_name: "next",
            is_required: false,
            is_secret: false,
            docs: "The URL of the next page, or null (Q23).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "first",
            rust_name: "first",
            is_required: false,
            is_secret: false,
            docs: "The URL of the first page (Q23).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "last",
            rust_name: "last",
            is_required: false,
            is_secret: false,
            docs: "The URL of the last page (Q23).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R12,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_12: [Field; 2usize] = [
        Field {
            wire_name: "profileFieldId",
            rust_name: "profile_field_id",
            is_required: true,
            is_secret: false,
            docs: "The id of the profile field.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("2178"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "value",
            rust_name: "value",
            is_required: true,
            is_secret: false,
            docs: "The value; its JSON type depends on the kind of field (Q18). Text and postal code: text. Number: digits in text. One choice: the option's id as text. Several choices: an array of ids as integers. Date of birth: text as `yyyy-MM-dd` (Q19). Address: an object of the texts `address1`, `address2`, `city`, `state` and `country`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Single Row Value\""),
            schema: Schema {
                rule: &::rollbook::runtime::rules::ANY,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_13: [Field; 4usize] = [
        Field {
            wire_name: "membersUnsubscribedSuccessfully",
            rust_name: "members_unsubscribed_successfully",
            is_required: false,
            is_secret: false,
            docs: "Members unsubscribed.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("3"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membersUnavailable",
            rust_name: "members_unavailable",
            is_required: false,
            is_secret: false,
            docs: "Addresses without a member.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membersAlreadyUnsubscribed",
            rust_name: "members_already_unsubscribed",
            is_required: false,
            is_secret: false,
            docs: "Members unsubscribed before.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("2"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membersBlocked",
            rust_name: "members_blocked",
            is_required: false,
            is_secret: false,
            docs: "Members that are blocked.",
            default: ::std::option::Option::Some("0"),
            example: ::std::option::Option::Some("0"),
            schema: Schema {
                rule: &::rollbook::runtime::rules::INT64,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_14: [Field; 2usize] = [
        Field {
            wire_name: "response",
            rust_name: "response",
            is_required: true,
            is_secret: false,
            docs: "The results of unsubscribing a batch, by their names. The counters may overlap; a missing counter is 0 (Q11).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::None,
            schema: Schema {
                rule: &super::rules::R13,
                properties: &__FIELDS_13,
                is_open: true,
            },
        },
        Field {
            wire_name: "requestID",
            rust_name: "request_id",
            is_required: false,
            is_secret: false,
            docs: "The vendor's id of the call, a UUID by its form.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some(
                "\"05a08feb-9985-4bc7-bf91-e5d405552d73\"",
            ),
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
            operation: &ADD_MEMBERS,
            method_name: "add_members",
            tag: "Members",
            summary: "Add members, or update existing ones",
            docs: "Adds a batch of members. Whether it updates members whose address exists is contradicted: the page's address says \"add-update\" and the older API updated them, while another page with the same URL counts an existing address as failed (Q32). The response has counters, not results for each member. The maximum size of a batch is not documented (R24); in the older API it was 100. A repeat counts the members as existing, so it cannot return a lost response (R9).",
            evidence: "page",
            source: "https://www.questionpro.com/api/communities/add-update-members.html",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R3,
                    properties: &__FIELDS_9,
                    is_open: false,
                },
                example: "[{\"emailAddress\":\"test@example.com\",\"firstName\":\"Test\",\"middleName\":\"\",\"lastName\":\"\",\"source\":\"Panel API\",\"mobileNumber\":\"\",\"username\":\"test\",\"custom1\":\"\",\"custom2\":\"\",\"custom3\":\"\",\"custom4\":\"\",\"custom5\":\"\",\"password\":\"Test@123\",\"profileFields\":[]}]",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R14,
                properties: &__FIELDS_1,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &DELETE_MEMBERS,
            method_name: "delete_members",
            tag: "Members",
            summary: "Delete members by e-mail address",
            docs: "Deletes members by their e-mail addresses, in a JSON body. This is a DELETE with a body: your HTTP library has to send it. One of the vendor's samples has PUT; the title and the other samples have DELETE (Q15). A repeat is safe: going by the counters, the members are then counted as already deleted.",
            evidence: "docs",
            source: "https://www.questionpro.com/api/communities/delete-member.html",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R4,
                    properties: &[],
                    is_open: false,
                },
                example: "[\"test@example.com\",\"test2@example.com\"]",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R15,
                properties: &__FIELDS_5,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &UNSUBSCRIBE_MEMBERS,
            method_name: "unsubscribe_members",
            tag: "Members",
            summary: "Unsubscribe members by e-mail address",
            docs: "Unsubscribes members by their e-mail addresses. A repeat is safe: going by the counters, the members are then counted as already unsubscribed.",
            evidence: "docs",
            source: "https://www.questionpro.com/api/communities/member-unsubscribe.html",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R4,
                    properties: &[],
                    is_open: false,
                },
                example: "[\"test@example.com\",\"test2@example.com\",\"test3@example.com\"]",
            }),
            response: ::std::option::Option::Some(Schema {
                rule: &super::rules::R16,
                properties: &__FIELDS_14,
                is_open: true,
            }),
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &LIST_COMMUNITIES,
            method_name: "list_communities",
            tag: "Communities",
            summary: "List the communities of a user",
            docs: "The communities that a user created and those shared with the user, in pages. Stop at an empty page; the totals are unreliable (Q22).",
            evidence: "docs",
            source: "https://www.questionpro.com/api/communities/get-all-communities.html",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "userId",
                        rust_name: "user_id",
                        is_required: true,
                        is_secret: false,
                        docs: "The customer id on the My Account page (R25); `user-id` on the vendor's pages.",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some("4242"),
                        schema: Schema {
                            rule: &super::rules::R5,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "page",
                        rust_name: "page",
                        is_required: false,
                        is_secret: false,
                        docs: "The page to return, counted from 1. Documented for lists in general, not for this one (R23).",
                        default: ::std::option::Option::Some("1"),
                        example: ::std::option::Option::Some("1"),
                        schema: Schema {
                            rule: &super::rules::R5,
                            properties: &[],
                            is_open: false,
                        },
                    },
                },
                Parameter {
                    place: Place::Query,
                    field: Field {
                        wire_name: "perPage",
                        rust_name: "per_page",
                        is_required: false,
                        is_secret: false,
                        docs: "Communities on a page. Documented for lists in general, not for this one (R23); a maximum exists but is not known.",
                        default: ::std::option::Option::Some("100"),
                        example: ::std::option::Option::Some("100"),
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
                rule: &super::rules::R17,
                properties: &__FIELDS_3,
                is_open: true,
            }),
            pages: ::std::option::Option::Some(Pages {
                size: "perPage",
                default_size: 100,
                sends_size: false,
                start: "page",
                counts_pages: true,
                items: ::std::option::Option::Some("response"),
                next: ::std::option::Option::None,
                total: ::std::option::Option::None,
            }),
        },
    ];
    /// The operations of calls of any other endpoint: one for each method.
    pub(super) static __ENDPOINTS: runtime::Endpoints = runtime::endpoints(
        "questionpro",
        runtime::Security::Header("api-key"),
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
    /// A call of [`Client::add_members`](super::Client::add_members): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .add_members()
    ///     .body([
    ///         rollbook::questionpro::types::MemberUpsert::builder()
    ///             .email_address("test@example.com")
    ///             .first_name("Test")
    ///             .middle_name("")
    ///             .last_name("")
    ///             .source("Panel API")
    ///             .mobile_number("")
    ///             .username("test")
    ///             .custom1("")
    ///             .custom2("")
    ///             .custom3("")
    ///             .custom4("")
    ///             .custom5("")
    ///             .password("Test@123")
    ///             .profile_fields(Vec::<rollbook::questionpro::types::ProfileField>::new()),
    ///     ])
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct AddMembers {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            ::std::vec::Vec<types::MemberUpsert>,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for AddMembers {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AddMembers").finish_non_exhaustive()
        }
    }
    impl AddMembers {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                __body: runtime::Invalid::missing(""),
            }
        }
        /// The whole body: its items, or their builders.
        pub fn body<I, M>(mut self, items: I) -> Self
        where
            I: ::std::iter::IntoIterator,
            I::Item: runtime::IntoValue<types::MemberUpsert, M>,
        {
            self.__body = runtime::convert_items(items, &super::rules::R0);
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
            let __operation = &super::operations::ADD_MEMBERS;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self.__body;
            let __body = __invalid.take("", &__body, |_| false, &super::rules::R3);
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
            __draft.literal("/micropanel/members");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /micropanel/members`.
        ///
        /// # Errors
        ///
        /// See [`Client::add_members`](super::Client::add_members).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::AddMembersResult>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for AddMembers {
        type Output = ::std::result::Result<
            runtime::Response<types::AddMembersResult>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::AddMembersResult>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::delete_members`](super::Client::delete_members): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .delete_members()
    ///     .body(["test@example.com".to_owned()])
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct DeleteMembers {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for DeleteMembers {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteMembers").finish_non_exhaustive()
        }
    }
    impl DeleteMembers {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                __body: runtime::Invalid::missing(""),
            }
        }
        /// The whole body: its items, or their builders.
        pub fn body<I, M>(mut self, items: I) -> Self
        where
            I: ::std::iter::IntoIterator,
            I::Item: runtime::IntoValue<::std::string::String, M>,
        {
            self.__body = runtime::convert_items(
                items,
                &::rollbook::runtime::rules::TEXT,
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
            let __operation = &super::operations::DELETE_MEMBERS;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self.__body;
            let __body = __invalid.take("", &__body, |_| false, &super::rules::R4);
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
            __draft.literal("/micropanel/members");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `DELETE /micropanel/members`.
        ///
        /// # Errors
        ///
        /// See [`Client::delete_members`](super::Client::delete_members).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::DeleteMembersResult>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for DeleteMembers {
        type Output = ::std::result::Result<
            runtime::Response<types::DeleteMembersResult>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::DeleteMembersResult>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::unsubscribe_members`](super::Client::unsubscribe_members): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .unsubscribe_members()
    ///     .body(["test@example.com".to_owned()])
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct UnsubscribeMembers {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for UnsubscribeMembers {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UnsubscribeMembers").finish_non_exhaustive()
        }
    }
    impl UnsubscribeMembers {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                __body: runtime::Invalid::missing(""),
            }
        }
        /// The whole body: its items, or their builders.
        pub fn body<I, M>(mut self, items: I) -> Self
        where
            I: ::std::iter::IntoIterator,
            I::Item: runtime::IntoValue<::std::string::String, M>,
        {
            self.__body = runtime::convert_items(
                items,
                &::rollbook::runtime::rules::TEXT,
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
            let __operation = &super::operations::UNSUBSCRIBE_MEMBERS;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self.__body;
            let __body = __invalid.take("", &__body, |_| false, &super::rules::R4);
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
            __draft.literal("/micropanel/members/unsubscribe");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /micropanel/members/unsubscribe`.
        ///
        /// # Errors
        ///
        /// See [`Client::unsubscribe_members`](super::Client::unsubscribe_members).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::UnsubscribeMembersResult>,
            ::rollbook::Error,
        > {
            let request = self.__request()?;
            let response = request.execute().await?;
            response.json()
        }
    }
    impl ::std::future::IntoFuture for UnsubscribeMembers {
        type Output = ::std::result::Result<
            runtime::Response<types::UnsubscribeMembersResult>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::UnsubscribeMembersResult>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::list_communities`](super::Client::list_communities): parameters, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::questionpro::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_communities().user_id(4242i64).send().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct ListCommunities {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        user_id: ::std::result::Result<i64, runtime::Invalid>,
        page: ::std::result::Result<::std::option::Option<i64>, runtime::Invalid>,
        per_page: ::std::result::Result<::std::option::Option<i64>, runtime::Invalid>,
    }
    impl ::std::fmt::Debug for ListCommunities {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListCommunities").finish_non_exhaustive()
        }
    }
    impl ListCommunities {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                user_id: runtime::Invalid::missing("userId"),
                page: ::std::result::Result::Ok(::std::option::Option::None),
                per_page: ::std::result::Result::Ok(::std::option::Option::None),
            }
        }
        /// The customer id on the My Account page ([R25](::rollbook::quirks#r25)); `user-id` on the vendor's pages.
        pub fn user_id<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.user_id = ::rollbook::runtime::required(
                "userId",
                value.into_field("userId"),
            );
            self
        }
        /// The page to return, counted from 1. Documented for lists in general, not for this one ([R23](::rollbook::quirks#r23)).
        pub fn page<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.page = value.into_field("page");
            self
        }
        /// Communities on a page. Documented for lists in general, not for this one ([R23](::rollbook::quirks#r23)); a maximum exists but is not known.
        pub fn per_page<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<::std::option::Option<i64>, M>,
        {
            self.per_page = value.into_field("perPage");
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
            let __operation = &super::operations::LIST_COMMUNITIES;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("userId", &self.user_id);
            let __0 = __invalid
                .take("userId", &self.user_id, |_| false, &super::rules::R5);
            let __1 = __invalid
                .take(
                    "page",
                    &self.page,
                    ::std::option::Option::is_none,
                    &super::rules::R5,
                );
            let __2 = __invalid
                .take(
                    "perPage",
                    &self.per_page,
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
            __draft.literal("/micropanel/users/");
            __draft.segment(__0);
            __draft.literal("/communities");
            __draft.query("page", __1);
            __draft.query("perPage", __2);
            __draft.finish()
        }
        /// Sends `GET /micropanel/users/{userId}/communities`.
        ///
        /// # Errors
        ///
        /// See [`Client::list_communities`](super::Client::list_communities).
        pub async fn send(
            self,
        ) -> ::std::result::Result<
            runtime::Response<types::CommunityPage>,
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
        pub fn by_page(self) -> ::rollbook::PageStream<types::Community> {
            let start = runtime::paging::Start {
                by_page: true,
                items: ::std::option::Option::Some("response"),
                next: ::std::option::Option::None,
                total: ::std::option::Option::None,
                size: self
                    .per_page
                    .clone()
                    .map(|size| size.map_or(100, ::std::convert::Into::into)),
                at: self.page.clone().map(|at| at.map(::std::convert::Into::into)),
            };
            runtime::paging::pages(
                &super::operations::LIST_COMMUNITIES,
                start,
                move |size, at| {
                    ::std::clone::Clone::clone(&self).per_page(size).page(at).__request()
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
        pub fn stream(self) -> ::rollbook::ItemStream<types::Community> {
            self.by_page().items()
        }
    }
    impl ::std::future::IntoFuture for ListCommunities {
        type Output = ::std::result::Result<
            runtime::Response<types::CommunityPage>,
            ::rollbook::Error,
        >;
        type IntoFuture = runtime::CallFuture<types::CommunityPage>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
}
/// The rules of the spec for requests.
#[allow(clippy::all, dead_code)]
mod rules {
    use ::rollbook::runtime::rules::*;
    /// `MemberUpsert`
    pub(super) static R0: Rule = object(
            &[
                Required("emailAddress", &TEXT),
                Optional("firstName", &R12),
                Optional("middleName", &R12),
                Optional("lastName", &R12),
                Optional("source", &R12),
                Optional("mobileNumber", &R12),
                Optional("username", &R12),
                Optional("custom1", &R12),
                Optional("custom2", &R12),
                Optional("custom3", &R12),
                Optional("custom4", &R12),
                Optional("custom5", &R12),
                Optional("password", &R12),
                Optional("profileFields", &R2),
            ],
        )
        .rule();
    /// `ProfileField`
    pub(super) static R1: Rule = object(
            &[Required("profileFieldId", &INT64), Required("value", &ANY)],
        )
        .rule();
    pub(super) static R2: Rule = Nullable(&list(&R1).rule());
    pub(super) static R3: Rule = list(&R0).min_items(1).rule();
    pub(super) static R4: Rule = list(&TEXT).min_items(1).rule();
    pub(super) static R5: Rule = int64().minimum(Int(1)).rule();
    /// `AddMembersCounters`
    pub(super) static R6: Rule = object(
            &[
                Optional("totalMemberScanned", &INT64),
                Optional("newMemberAdded", &INT64),
                Optional("existingMember", &INT64),
                Optional("duplicateEmailAddress", &INT64),
                Optional("invalidEmailAddress", &INT64),
                Optional("invalidMobileNumber", &INT64),
                Optional("duplicateUsername", &INT64),
                Optional("invalidUsername", &INT64),
                Optional("rejectedCount", &INT64),
            ],
        )
        .rule();
    /// `Community`
    pub(super) static R7: Rule = object(
            &[
                Required("id", &INT64),
                Required("name", &TEXT),
                Optional("shortURL", &TEXT),
                Optional("status", &TEXT),
            ],
        )
        .rule();
    pub(super) static R8: Rule = list(&R7).rule();
    /// `Pagination`
    pub(super) static R9: Rule = object(
            &[
                Optional("perPage", &INT64),
                Optional("totalItems", &INT64),
                Optional("currentPage", &INT64),
                Optional("totalPages", &INT64),
                Optional("links", &R10),
            ],
        )
        .rule();
    /// `PaginationLinks`
    pub(super) static R10: Rule = object(
            &[
                Optional("self", &R12),
                Optional("prev", &R12),
                Optional("next", &R12),
                Optional("first", &R12),
                Optional("last", &R12),
            ],
        )
        .rule();
    /// `DeleteMembersCounters`
    pub(super) static R11: Rule = object(
            &[
                Optional("membersDeletedSuccessfully", &INT64),
                Optional("membersUnavailable", &INT64),
                Optional("membersAlreadyDeleted", &INT64),
                Optional("membersBlocked", &INT64),
            ],
        )
        .rule();
    pub(super) static R12: Rule = Nullable(&TEXT);
    /// `UnsubscribeMembersCounters`
    pub(super) static R13: Rule = object(
            &[
                Optional("membersUnsubscribedSuccessfully", &INT64),
                Optional("membersUnavailable", &INT64),
                Optional("membersAlreadyUnsubscribed", &INT64),
                Optional("membersBlocked", &INT64),
            ],
        )
        .rule();
    /// `AddMembersResult`
    pub(super) static R14: Rule = object(
            &[Required("response", &R6), Optional("requestID", &TEXT)],
        )
        .rule();
    /// `DeleteMembersResult`
    pub(super) static R15: Rule = object(
            &[Required("response", &R11), Optional("requestID", &TEXT)],
        )
        .rule();
    /// `UnsubscribeMembersResult`
    pub(super) static R16: Rule = object(
            &[Required("response", &R13), Optional("requestID", &TEXT)],
        )
        .rule();
    /// `CommunityPage`
    pub(super) static R17: Rule = object(
            &[
                Required("response", &R8),
                Optional("pagination", &R9),
                Optional("requestID", &TEXT),
            ],
        )
        .rule();
}
