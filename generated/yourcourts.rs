// @generated from specs/yourcourts.yaml by crates/rollbook-codegen: do not edit. To generate it again, run
// `GENERATED=write cargo test --test generated`.
// spec a0ec4059581edd88, generator 00fb98bb6558775d
use ::rollbook::runtime;
/// The OpenAPI spec that this module is generated from, `specs/yourcourts.yaml`: YAML, to hand to other tools.
pub const SPEC: &str = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/specs/yourcourts.yaml")
);
/// The types of requests and responses.
#[allow(clippy::all, missing_docs, unexpected_cfgs)]
pub mod types {
    /// An error body of unknown shape. The vendor documents none: expect any JSON object, and bodies that are not JSON too ([R27](::rollbook::quirks#r27)).
    ///
    /// A program receives it; a test can read it from JSON:
    ///
    /// ```no_run
    /// # fn example() -> serde_json::Result<()> {
    /// let value: rollbook::yourcourts::types::Error = serde_json::from_str(
    ///     r#"{
    ///   "message": "firstName is required"
    /// }"#,
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
    /// Changes to the user whose address is in the path. The same fields as in a `UserUpsert`, none of them required, and without `email`, because the effect of a second address is not documented ([Y9](::rollbook::quirks#y9)). A field that is missing is not changed, and no way to clear one is known ([Y14](::rollbook::quirks#y14)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::yourcourts::types::UserUpdate::builder()
    ///     .membership_plan("Full Adult")
    ///     .membership_expiration_date("2027-12-31".parse::<rollbook::chrono::NaiveDate>()?)
    ///     .paid_dues(true)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq, Default)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UserUpdate {
        /// Day on which the account ends, as `YYYY-MM-DD`; afterwards the user can no longer sign in.
        #[serde(
            rename = "accountExpirationDate",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub account_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
        /// Whether the user is active. If it is missing, it does not change ([Y4](::rollbook::quirks#y4)).
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub active: ::rollbook::Patch<bool>,
        /// Street and house number.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub address: ::rollbook::Patch<::std::string::String>,
        /// Town or city of the address.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub city: ::rollbook::Patch<::std::string::String>,
        /// Whom to call in an emergency.
        #[serde(
            rename = "emergencyContactName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub emergency_contact_name: ::rollbook::Patch<::std::string::String>,
        /// Telephone number of that person.
        #[serde(
            rename = "emergencyContactPhone",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub emergency_contact_phone: ::rollbook::Patch<::std::string::String>,
        /// New given name.
        #[serde(
            rename = "firstName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub first_name: ::rollbook::Patch<::std::string::String>,
        /// New family name.
        #[serde(
            rename = "lastName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub last_name: ::rollbook::Patch<::std::string::String>,
        /// New member number.
        #[serde(
            rename = "memberNumber",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub member_number: ::rollbook::Patch<::std::string::String>,
        /// Day on which the membership ends, as `YYYY-MM-DD`.
        #[serde(
            rename = "membershipExpirationDate",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub membership_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
        /// Full name of a membership plan that exists in the account. The whole name has to match, in upper or lower case ([Y6](::rollbook::quirks#y6)).
        #[serde(
            rename = "membershipPlan",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub membership_plan: ::rollbook::Patch<::std::string::String>,
        /// Whether the dues are paid. If it is missing, it does not change; never send false as a default ([Y3](::rollbook::quirks#y3)).
        #[serde(
            rename = "paidDues",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub paid_dues: ::rollbook::Patch<bool>,
        /// Main telephone number.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub phone: ::rollbook::Patch<::std::string::String>,
        /// Postal or ZIP code.
        #[serde(
            rename = "postalCode",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub postal_code: ::rollbook::Patch<::std::string::String>,
        /// Province or region of an address outside the United States. No field for the country exists ([Y13](::rollbook::quirks#y13)).
        #[serde(
            rename = "provinceOrRegion",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub province_or_region: ::rollbook::Patch<::std::string::String>,
        /// Whether the waiver is signed. If it is missing, it does not change; never send false as a default ([Y3](::rollbook::quirks#y3)).
        #[serde(
            rename = "signedWaiver",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub signed_waiver: ::rollbook::Patch<bool>,
        /// State of an address in the United States, as its code of two letters or by its full name: `GA` or `Georgia`. The page calls the code two-digit, and its sample has letters ([Y5](::rollbook::quirks#y5)). Other addresses have `provinceOrRegion`.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub state: ::rollbook::Patch<::std::string::String>,
    }
    impl ::std::fmt::Debug for UserUpdate {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UserUpdate").finish_non_exhaustive()
        }
    }
    impl UserUpdate {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::UserUpdateBuilder {
            ::std::default::Default::default()
        }
    }
    /// A user to create or update. Only `email` is always required; `firstName` and `lastName` are required too if the address is new, which a schema for both cases cannot express ([Y2](::rollbook::quirks#y2)). An update does not change a field that is missing. The page has no sample body: the values of the examples are ours, except for the address and the state ([R43](::rollbook::quirks#r43)).
    ///
    /// It is made by its builder:
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let value = rollbook::yourcourts::types::UserUpsert::builder()
    ///     .email("some.email@domain.com")
    ///     .first_name("Sam")
    ///     .last_name("Email")
    ///     .active(true)
    ///     .member_number("0042")
    ///     .address("12 Court Street")
    ///     .city("Atlanta")
    ///     .state("GA")
    ///     .postal_code("30303")
    ///     .phone("404-555-0142")
    ///     .emergency_contact_name("Alex Email")
    ///     .emergency_contact_phone("404-555-0143")
    ///     .membership_plan("Full Adult")
    ///     .membership_expiration_date("2026-12-31".parse::<rollbook::chrono::NaiveDate>()?)
    ///     .signed_waiver(true)
    ///     .paid_dues(true)
    ///     .account_expiration_date("2027-01-31".parse::<rollbook::chrono::NaiveDate>()?)
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UserUpsert {
        /// Day on which the account ends, as `YYYY-MM-DD`; afterwards the user can no longer sign in.
        #[serde(
            rename = "accountExpirationDate",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub account_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
        /// Whether the user is active. True for a new user if it is missing; an update without it changes nothing ([Y4](::rollbook::quirks#y4)).
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub active: ::rollbook::Patch<bool>,
        /// Street and house number.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub address: ::rollbook::Patch<::std::string::String>,
        /// Town or city of the address.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub city: ::rollbook::Patch<::std::string::String>,
        /// E-mail address that identifies the user within the account.
        pub email: ::std::string::String,
        /// Whom to call in an emergency.
        #[serde(
            rename = "emergencyContactName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub emergency_contact_name: ::rollbook::Patch<::std::string::String>,
        /// Telephone number of that person.
        #[serde(
            rename = "emergencyContactPhone",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub emergency_contact_phone: ::rollbook::Patch<::std::string::String>,
        /// Given name. Required if the address is new ([Y2](::rollbook::quirks#y2)).
        #[serde(
            rename = "firstName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub first_name: ::rollbook::Patch<::std::string::String>,
        /// Family name. Required if the address is new ([Y2](::rollbook::quirks#y2)).
        #[serde(
            rename = "lastName",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub last_name: ::rollbook::Patch<::std::string::String>,
        /// The member number that goes with the user, if there is one.
        #[serde(
            rename = "memberNumber",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub member_number: ::rollbook::Patch<::std::string::String>,
        /// Day on which the membership ends, as `YYYY-MM-DD`.
        #[serde(
            rename = "membershipExpirationDate",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub membership_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
        /// Full name of a membership plan that exists in the account. The whole name has to match, in upper or lower case ([Y6](::rollbook::quirks#y6)).
        #[serde(
            rename = "membershipPlan",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub membership_plan: ::rollbook::Patch<::std::string::String>,
        /// Whether the dues are paid. False for a new user if it is missing; an update without it changes nothing, so never send false as a default ([Y3](::rollbook::quirks#y3)).
        #[serde(
            rename = "paidDues",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub paid_dues: ::rollbook::Patch<bool>,
        /// Main telephone number.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub phone: ::rollbook::Patch<::std::string::String>,
        /// Postal or ZIP code.
        #[serde(
            rename = "postalCode",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub postal_code: ::rollbook::Patch<::std::string::String>,
        /// Province or region of an address outside the United States. No field for the country exists ([Y13](::rollbook::quirks#y13)).
        #[serde(
            rename = "provinceOrRegion",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub province_or_region: ::rollbook::Patch<::std::string::String>,
        /// Whether the waiver is signed. False for a new user if it is missing; an update without it changes nothing, so never send false as a default ([Y3](::rollbook::quirks#y3)).
        #[serde(
            rename = "signedWaiver",
            default,
            skip_serializing_if = "::rollbook::Patch::is_absent"
        )]
        pub signed_waiver: ::rollbook::Patch<bool>,
        /// State of an address in the United States, as its code of two letters or by its full name: `GA` or `Georgia`. The page calls the code two-digit, and its sample has letters ([Y5](::rollbook::quirks#y5)). Other addresses have `provinceOrRegion`.
        #[serde(default, skip_serializing_if = "::rollbook::Patch::is_absent")]
        pub state: ::rollbook::Patch<::std::string::String>,
    }
    impl ::std::fmt::Debug for UserUpsert {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UserUpsert").finish_non_exhaustive()
        }
    }
    impl UserUpsert {
        /// Starts a builder with nothing set.
        pub fn builder() -> builder::UserUpsertBuilder {
            ::std::default::Default::default()
        }
    }
    /// Builders of the types of requests; the function `builder` of a type returns one.
    pub mod builder {
        /// Builder of [`UserUpdate`](super::UserUpdate).
        #[derive(Clone)]
        #[must_use]
        pub struct UserUpdateBuilder {
            __set: ::std::boxed::Box<__UserUpdate>,
        }
        #[derive(Clone, Default)]
        struct __UserUpdate {
            account_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
            active: ::rollbook::Patch<bool>,
            address: ::rollbook::Patch<::std::string::String>,
            city: ::rollbook::Patch<::std::string::String>,
            emergency_contact_name: ::rollbook::Patch<::std::string::String>,
            emergency_contact_phone: ::rollbook::Patch<::std::string::String>,
            first_name: ::rollbook::Patch<::std::string::String>,
            last_name: ::rollbook::Patch<::std::string::String>,
            member_number: ::rollbook::Patch<::std::string::String>,
            membership_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
            membership_plan: ::rollbook::Patch<::std::string::String>,
            paid_dues: ::rollbook::Patch<bool>,
            phone: ::rollbook::Patch<::std::string::String>,
            postal_code: ::rollbook::Patch<::std::string::String>,
            province_or_region: ::rollbook::Patch<::std::string::String>,
            signed_waiver: ::rollbook::Patch<bool>,
            state: ::rollbook::Patch<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __UserUpdate {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "accountExpirationDate",
                        &self.account_expiration_date,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R1,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "membershipExpirationDate",
                        &self.membership_expiration_date,
                        ::rollbook::Patch::is_absent,
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
                        "accountExpirationDate",
                        &self.account_expiration_date,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R1,
                    );
                __invalid.typed(&self.__errors, "active");
                __invalid.typed(&self.__errors, "address");
                __invalid.typed(&self.__errors, "city");
                __invalid.typed(&self.__errors, "emergencyContactName");
                __invalid.typed(&self.__errors, "emergencyContactPhone");
                __invalid.typed(&self.__errors, "firstName");
                __invalid.typed(&self.__errors, "lastName");
                __invalid.typed(&self.__errors, "memberNumber");
                __invalid
                    .field(
                        &self.__errors,
                        "membershipExpirationDate",
                        &self.membership_expiration_date,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R1,
                    );
                __invalid.typed(&self.__errors, "membershipPlan");
                __invalid.typed(&self.__errors, "paidDues");
                __invalid.typed(&self.__errors, "phone");
                __invalid.typed(&self.__errors, "postalCode");
                __invalid.typed(&self.__errors, "provinceOrRegion");
                __invalid.typed(&self.__errors, "signedWaiver");
                __invalid.typed(&self.__errors, "state");
                __invalid
            }
        }
        impl ::std::fmt::Debug for UserUpdateBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("UserUpdateBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for UserUpdateBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl UserUpdateBuilder {
            /// Day on which the account ends, as `YYYY-MM-DD`; afterwards the user can no longer sign in.
            pub fn account_expiration_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
                    M,
                >,
            {
                self.__set.account_expiration_date = self
                    .__set
                    .__errors
                    .keep(
                        "accountExpirationDate",
                        value.into_field("accountExpirationDate"),
                    );
                self
            }
            /// Whether the user is active. If it is missing, it does not change ([Y4](::rollbook::quirks#y4)).
            pub fn active<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::rollbook::Patch<bool>, M>,
            {
                self.__set.active = self
                    .__set
                    .__errors
                    .keep("active", value.into_field("active"));
                self
            }
            /// Street and house number.
            pub fn address<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.address = self
                    .__set
                    .__errors
                    .keep("address", value.into_field("address"));
                self
            }
            /// Town or city of the address.
            pub fn city<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.city = self
                    .__set
                    .__errors
                    .keep("city", value.into_field("city"));
                self
            }
            /// Whom to call in an emergency.
            pub fn emergency_contact_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.emergency_contact_name = self
                    .__set
                    .__errors
                    .keep(
                        "emergencyContactName",
                        value.into_field("emergencyContactName"),
                    );
                self
            }
            /// Telephone number of that person.
            pub fn emergency_contact_phone<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.emergency_contact_phone = self
                    .__set
                    .__errors
                    .keep(
                        "emergencyContactPhone",
                        value.into_field("emergencyContactPhone"),
                    );
                self
            }
            /// New given name.
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
            /// New family name.
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
            /// New member number.
            pub fn member_number<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.member_number = self
                    .__set
                    .__errors
                    .keep("memberNumber", value.into_field("memberNumber"));
                self
            }
            /// Day on which the membership ends, as `YYYY-MM-DD`.
            pub fn membership_expiration_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
                    M,
                >,
            {
                self.__set.membership_expiration_date = self
                    .__set
                    .__errors
                    .keep(
                        "membershipExpirationDate",
                        value.into_field("membershipExpirationDate"),
                    );
                self
            }
            /// Full name of a membership plan that exists in the account. The whole name has to match, in upper or lower case ([Y6](::rollbook::quirks#y6)).
            pub fn membership_plan<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.membership_plan = self
                    .__set
                    .__errors
                    .keep("membershipPlan", value.into_field("membershipPlan"));
                self
            }
            /// Whether the dues are paid. If it is missing, it does not change; never send false as a default ([Y3](::rollbook::quirks#y3)).
            pub fn paid_dues<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::rollbook::Patch<bool>, M>,
            {
                self.__set.paid_dues = self
                    .__set
                    .__errors
                    .keep("paidDues", value.into_field("paidDues"));
                self
            }
            /// Main telephone number.
            pub fn phone<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.phone = self
                    .__set
                    .__errors
                    .keep("phone", value.into_field("phone"));
                self
            }
            /// Postal or ZIP code.
            pub fn postal_code<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.postal_code = self
                    .__set
                    .__errors
                    .keep("postalCode", value.into_field("postalCode"));
                self
            }
            /// Province or region of an address outside the United States. No field for the country exists ([Y13](::rollbook::quirks#y13)).
            pub fn province_or_region<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.province_or_region = self
                    .__set
                    .__errors
                    .keep("provinceOrRegion", value.into_field("provinceOrRegion"));
                self
            }
            /// Whether the waiver is signed. If it is missing, it does not change; never send false as a default ([Y3](::rollbook::quirks#y3)).
            pub fn signed_waiver<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::rollbook::Patch<bool>, M>,
            {
                self.__set.signed_waiver = self
                    .__set
                    .__errors
                    .keep("signedWaiver", value.into_field("signedWaiver"));
                self
            }
            /// State of an address in the United States, as its code of two letters or by its full name: `GA` or `Georgia`. The page calls the code two-digit, and its sample has letters ([Y5](::rollbook::quirks#y5)). Other addresses have `provinceOrRegion`.
            pub fn state<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.state = self
                    .__set
                    .__errors
                    .keep("state", value.into_field("state"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::UserUpdate, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<UserUpdateBuilder> for super::UserUpdate {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: UserUpdateBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid,) {
                    (true,) => {
                        let __value = Self {
                            account_expiration_date: __set.account_expiration_date,
                            active: __set.active,
                            address: __set.address,
                            city: __set.city,
                            emergency_contact_name: __set.emergency_contact_name,
                            emergency_contact_phone: __set.emergency_contact_phone,
                            first_name: __set.first_name,
                            last_name: __set.last_name,
                            member_number: __set.member_number,
                            membership_expiration_date: __set.membership_expiration_date,
                            membership_plan: __set.membership_plan,
                            paid_dues: __set.paid_dues,
                            phone: __set.phone,
                            postal_code: __set.postal_code,
                            province_or_region: __set.province_or_region,
                            signed_waiver: __set.signed_waiver,
                            state: __set.state,
                        };
                        ::std::result::Result::Ok(__value)
                    }
                    (_,) => ::std::result::Result::Err(__set.errors()),
                }
            }
        }
        impl ::std::convert::From<super::UserUpdate> for UserUpdateBuilder {
            #[allow(unused_variables)]
            fn from(value: super::UserUpdate) -> Self {
                let super::UserUpdate {
                    account_expiration_date,
                    active,
                    address,
                    city,
                    emergency_contact_name,
                    emergency_contact_phone,
                    first_name,
                    last_name,
                    member_number,
                    membership_expiration_date,
                    membership_plan,
                    paid_dues,
                    phone,
                    postal_code,
                    province_or_region,
                    signed_waiver,
                    state,
                } = value;
                let __set = __UserUpdate {
                    account_expiration_date,
                    active,
                    address,
                    city,
                    emergency_contact_name,
                    emergency_contact_phone,
                    first_name,
                    last_name,
                    member_number,
                    membership_expiration_date,
                    membership_plan,
                    paid_dues,
                    phone,
                    postal_code,
                    province_or_region,
                    signed_waiver,
                    state,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
        /// Builder of [`UserUpsert`](super::UserUpsert).
        #[derive(Clone)]
        #[must_use]
        pub struct UserUpsertBuilder {
            __set: ::std::boxed::Box<__UserUpsert>,
        }
        #[derive(Clone, Default)]
        struct __UserUpsert {
            account_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
            active: ::rollbook::Patch<bool>,
            address: ::rollbook::Patch<::std::string::String>,
            city: ::rollbook::Patch<::std::string::String>,
            email: ::std::option::Option<::std::string::String>,
            emergency_contact_name: ::rollbook::Patch<::std::string::String>,
            emergency_contact_phone: ::rollbook::Patch<::std::string::String>,
            first_name: ::rollbook::Patch<::std::string::String>,
            last_name: ::rollbook::Patch<::std::string::String>,
            member_number: ::rollbook::Patch<::std::string::String>,
            membership_expiration_date: ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
            membership_plan: ::rollbook::Patch<::std::string::String>,
            paid_dues: ::rollbook::Patch<bool>,
            phone: ::rollbook::Patch<::std::string::String>,
            postal_code: ::rollbook::Patch<::std::string::String>,
            province_or_region: ::rollbook::Patch<::std::string::String>,
            signed_waiver: ::rollbook::Patch<bool>,
            state: ::rollbook::Patch<::std::string::String>,
            __errors: ::rollbook::runtime::BuilderErrors,
        }
        impl __UserUpsert {
            /// The field errors if no property is missing or could not be converted.
            #[allow(unused_mut)]
            fn violations(&self) -> ::rollbook::runtime::Invalid {
                let mut __invalid = ::rollbook::runtime::Invalid::new();
                __invalid
                    .field(
                        &self.__errors,
                        "accountExpirationDate",
                        &self.account_expiration_date,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R1,
                    );
                __invalid
                    .required_field(
                        &self.__errors,
                        "email",
                        &self.email,
                        &super::super::rules::R3,
                    );
                __invalid
                    .field(
                        &self.__errors,
                        "membershipExpirationDate",
                        &self.membership_expiration_date,
                        ::rollbook::Patch::is_absent,
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
                        "accountExpirationDate",
                        &self.account_expiration_date,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R1,
                    );
                __invalid.typed(&self.__errors, "active");
                __invalid.typed(&self.__errors, "address");
                __invalid.typed(&self.__errors, "city");
                __invalid
                    .required_field(
                        &self.__errors,
                        "email",
                        &self.email,
                        &super::super::rules::R3,
                    );
                __invalid.typed(&self.__errors, "emergencyContactName");
                __invalid.typed(&self.__errors, "emergencyContactPhone");
                __invalid.typed(&self.__errors, "firstName");
                __invalid.typed(&self.__errors, "lastName");
                __invalid.typed(&self.__errors, "memberNumber");
                __invalid
                    .field(
                        &self.__errors,
                        "membershipExpirationDate",
                        &self.membership_expiration_date,
                        ::rollbook::Patch::is_absent,
                        &super::super::rules::R1,
                    );
                __invalid.typed(&self.__errors, "membershipPlan");
                __invalid.typed(&self.__errors, "paidDues");
                __invalid.typed(&self.__errors, "phone");
                __invalid.typed(&self.__errors, "postalCode");
                __invalid.typed(&self.__errors, "provinceOrRegion");
                __invalid.typed(&self.__errors, "signedWaiver");
                __invalid.typed(&self.__errors, "state");
                __invalid
            }
        }
        impl ::std::fmt::Debug for UserUpsertBuilder {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("UserUpsertBuilder").finish_non_exhaustive()
            }
        }
        impl ::std::default::Default for UserUpsertBuilder {
            fn default() -> Self {
                Self {
                    __set: ::std::default::Default::default(),
                }
            }
        }
        impl UserUpsertBuilder {
            /// Day on which the account ends, as `YYYY-MM-DD`; afterwards the user can no longer sign in.
            pub fn account_expiration_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
                    M,
                >,
            {
                self.__set.account_expiration_date = self
                    .__set
                    .__errors
                    .keep(
                        "accountExpirationDate",
                        value.into_field("accountExpirationDate"),
                    );
                self
            }
            /// Whether the user is active. True for a new user if it is missing; an update without it changes nothing ([Y4](::rollbook::quirks#y4)).
            pub fn active<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::rollbook::Patch<bool>, M>,
            {
                self.__set.active = self
                    .__set
                    .__errors
                    .keep("active", value.into_field("active"));
                self
            }
            /// Street and house number.
            pub fn address<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.address = self
                    .__set
                    .__errors
                    .keep("address", value.into_field("address"));
                self
            }
            /// Town or city of the address.
            pub fn city<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.city = self
                    .__set
                    .__errors
                    .keep("city", value.into_field("city"));
                self
            }
            /// E-mail address that identifies the user within the account.
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
            /// Whom to call in an emergency.
            pub fn emergency_contact_name<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.emergency_contact_name = self
                    .__set
                    .__errors
                    .keep(
                        "emergencyContactName",
                        value.into_field("emergencyContactName"),
                    );
                self
            }
            /// Telephone number of that person.
            pub fn emergency_contact_phone<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.emergency_contact_phone = self
                    .__set
                    .__errors
                    .keep(
                        "emergencyContactPhone",
                        value.into_field("emergencyContactPhone"),
                    );
                self
            }
            /// Given name. Required if the address is new ([Y2](::rollbook::quirks#y2)).
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
            /// Family name. Required if the address is new ([Y2](::rollbook::quirks#y2)).
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
            /// The member number that goes with the user, if there is one.
            pub fn member_number<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.member_number = self
                    .__set
                    .__errors
                    .keep("memberNumber", value.into_field("memberNumber"));
                self
            }
            /// Day on which the membership ends, as `YYYY-MM-DD`.
            pub fn membership_expiration_date<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::rollbook::chrono::NaiveDate>,
                    M,
                >,
            {
                self.__set.membership_expiration_date = self
                    .__set
                    .__errors
                    .keep(
                        "membershipExpirationDate",
                        value.into_field("membershipExpirationDate"),
                    );
                self
            }
            /// Full name of a membership plan that exists in the account. The whole name has to match, in upper or lower case ([Y6](::rollbook::quirks#y6)).
            pub fn membership_plan<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.membership_plan = self
                    .__set
                    .__errors
                    .keep("membershipPlan", value.into_field("membershipPlan"));
                self
            }
            /// Whether the dues are paid. False for a new user if it is missing; an update without it changes nothing, so never send false as a default ([Y3](::rollbook::quirks#y3)).
            pub fn paid_dues<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::rollbook::Patch<bool>, M>,
            {
                self.__set.paid_dues = self
                    .__set
                    .__errors
                    .keep("paidDues", value.into_field("paidDues"));
                self
            }
            /// Main telephone number.
            pub fn phone<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.phone = self
                    .__set
                    .__errors
                    .keep("phone", value.into_field("phone"));
                self
            }
            /// Postal or ZIP code.
            pub fn postal_code<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.postal_code = self
                    .__set
                    .__errors
                    .keep("postalCode", value.into_field("postalCode"));
                self
            }
            /// Province or region of an address outside the United States. No field for the country exists ([Y13](::rollbook::quirks#y13)).
            pub fn province_or_region<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.province_or_region = self
                    .__set
                    .__errors
                    .keep("provinceOrRegion", value.into_field("provinceOrRegion"));
                self
            }
            /// Whether the waiver is signed. False for a new user if it is missing; an update without it changes nothing, so never send false as a default ([Y3](::rollbook::quirks#y3)).
            pub fn signed_waiver<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<::rollbook::Patch<bool>, M>,
            {
                self.__set.signed_waiver = self
                    .__set
                    .__errors
                    .keep("signedWaiver", value.into_field("signedWaiver"));
                self
            }
            /// State of an address in the United States, as its code of two letters or by its full name: `GA` or `Georgia`. The page calls the code two-digit, and its sample has letters ([Y5](::rollbook::quirks#y5)). Other addresses have `provinceOrRegion`.
            pub fn state<V, M>(mut self, value: V) -> Self
            where
                V: ::rollbook::runtime::IntoField<
                    ::rollbook::Patch<::std::string::String>,
                    M,
                >,
            {
                self.__set.state = self
                    .__set
                    .__errors
                    .keep("state", value.into_field("state"));
                self
            }
            /// The value, if every property keeps to the spec and none that is required is missing.
            ///
            /// # Errors
            ///
            /// Everything that is wrong, each with its place.
            pub fn build(
                self,
            ) -> ::std::result::Result<super::UserUpsert, ::rollbook::InvalidInput> {
                ::std::convert::TryFrom::try_from(self)
            }
        }
        impl ::std::convert::TryFrom<UserUpsertBuilder> for super::UserUpsert {
            type Error = ::rollbook::runtime::Invalid;
            fn try_from(
                __builder: UserUpsertBuilder,
            ) -> ::std::result::Result<Self, ::rollbook::runtime::Invalid> {
                #[allow(unused_mut)]
                let mut __set = *__builder.__set;
                let __valid = __set.__errors.is_empty() && __set.violations().is_empty();
                match (__valid, __set.email) {
                    (true, ::std::option::Option::Some(email)) => {
                        let __value = Self {
                            email,
                            account_expiration_date: __set.account_expiration_date,
                            active: __set.active,
                            address: __set.address,
                            city: __set.city,
                            emergency_contact_name: __set.emergency_contact_name,
                            emergency_contact_phone: __set.emergency_contact_phone,
                            first_name: __set.first_name,
                            last_name: __set.last_name,
                            member_number: __set.member_number,
                            membership_expiration_date: __set.membership_expiration_date,
                            membership_plan: __set.membership_plan,
                            paid_dues: __set.paid_dues,
                            phone: __set.phone,
                            postal_code: __set.postal_code,
                            province_or_region: __set.province_or_region,
                            signed_waiver: __set.signed_waiver,
                            state: __set.state,
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
        impl ::std::convert::From<super::UserUpsert> for UserUpsertBuilder {
            #[allow(unused_variables)]
            fn from(value: super::UserUpsert) -> Self {
                let super::UserUpsert {
                    account_expiration_date,
                    active,
                    address,
                    city,
                    email,
                    emergency_contact_name,
                    emergency_contact_phone,
                    first_name,
                    last_name,
                    member_number,
                    membership_expiration_date,
                    membership_plan,
                    paid_dues,
                    phone,
                    postal_code,
                    province_or_region,
                    signed_waiver,
                    state,
                } = value;
                let __set = __UserUpsert {
                    email: ::std::option::Option::Some(email),
                    account_expiration_date,
                    active,
                    address,
                    city,
                    emergency_contact_name,
                    emergency_contact_phone,
                    first_name,
                    last_name,
                    member_number,
                    membership_expiration_date,
                    membership_plan,
                    paid_dues,
                    phone,
                    postal_code,
                    province_or_region,
                    signed_waiver,
                    state,
                    __errors: ::std::default::Default::default(),
                };
                Self {
                    __set: ::std::boxed::Box::new(__set),
                }
            }
        }
    }
}
/// A client of YourCourts.
///
/// Cheap to clone: clones share connections, tokens and settings.
///
/// Creating and updating the users of a YourCourts account.
///
/// **Where.** The vendor publishes paths, which start with `/v1`, but no host, so the base URL is a required setting
/// ([R30](::rollbook::quirks#r30)). Calls must use HTTPS, although the documentation itself is served over plain HTTP ([Y12](::rollbook::quirks#y12)).
///
/// **Authentication.** Every call sends a static key in the `X-API-Key` header. An administrator creates keys under
/// Settings \> API Keys, if API access is enabled for the account; a key is shown once and has the permissions chosen
/// for it. A call without a key, or with one that is inactive or deleted, fails; how is not documented. Keys have no
/// documented expiry. Keep them out of client-side code and public repositories.
///
/// **Responses.** No status and no body is documented. Take any 2xx as success ([R5](::rollbook::quirks#r5)), and do not rely on a body if there
/// is one: it cannot tell whether a user was created or updated ([Y7](::rollbook::quirks#y7)).
///
/// **Errors.** No status and no body is documented, so only the ranges are in this file, and their examples are
/// inferred. Expect any JSON object, and bodies that are not JSON too ([R27](::rollbook::quirks#r27)).
///
/// **Updates.** The e-mail address identifies a user. Both calls update a user whose address is known; `POST /v1/users`
/// creates one if it is not. Only the fields that are sent change. So a client omits what it does not mean to set, and
/// never adds the defaults for new users by itself ([Y3](::rollbook::quirks#y3), [Y4](::rollbook::quirks#y4)): this file has them in words, and no `default` keyword.
///
/// **Null.** The page mentions neither null nor empty text, so no way to clear a field is known ([Y14](::rollbook::quirks#y14)). Every field of a
/// request body except `email` may be null nevertheless, so that a caller can try it: what the vendor makes of null is
/// not documented ([R1](::rollbook::quirks#r1)).
///
/// **Missing.** A key can have the permission to archive users, and no call for that is documented ([Y11](::rollbook::quirks#y11)). No call that
/// reads users and no rate limit is documented. Addresses have no field for the country ([Y13](::rollbook::quirks#y13)).
///
/// **Marks.** What the extensions and codes of this file mean:
///
/// - `x-evidence`: where a statement was seen: `page` (the vendor's page for this API), `docs` (another page of the
///   vendor), `code` (a public program that calls the API) or `inferred` (nowhere: our own conclusion). Every operation
///   has it. A parameter, property, response or example without it is as sure as the surest operation that uses it.
/// - `x-example-evidence`: the same, for the `example` beside it.
/// - `x-idempotent`: whether a repeat of the call has no further effect.
/// - `x-permissions`: the permissions that the caller needs for the call; the security scheme describes them.
/// - [Y1](::rollbook::quirks#y1), [R1](::rollbook::quirks#r1) and the like: rows of `QUIRKS.md`, which every package and export of this file contains. They list
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
    /// Create a user, or update the one with this e-mail address
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::yourcourts::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_or_update_user()
    ///     .body_map(|body| {
    ///         body.email("some.email@domain.com").first_name("Sam").last_name("Email")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// If no user of the account has this `email`, one is created, and then `firstName` and `lastName` must be sent too ([Y2](::rollbook::quirks#y2)). If there is one, only the fields that are sent change ([Y3](::rollbook::quirks#y3)). The response does not show which of the two happened ([Y7](::rollbook::quirks#y7)). The address may also be in the path, which is the other call ([Y1](::rollbook::quirks#y1)). A repeat with the same body ends in the same state ([R9](::rollbook::quirks#r9)).
    ///
    /// `POST /v1/users`; authentication: header `x-api-key`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <http://docs.yourcourts.com/create-or-update-a-user>.
    pub fn create_or_update_user(&self) -> builder::CreateOrUpdateUser {
        builder::CreateOrUpdateUser::__new(self)
    }
    /// Update the user with this e-mail address
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::yourcourts::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_user()
    ///     .email("some.email@domain.com")
    ///     .body(
    ///         rollbook::yourcourts::types::UserUpdate::builder()
    ///             .membership_plan("Full Adult")
    ///             .membership_expiration_date(
    ///                 "2027-12-31".parse::<rollbook::chrono::NaiveDate>()?,
    ///             )
    ///             .paid_dues(true),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The same update with the address in the path and not in the body ([Y1](::rollbook::quirks#y1)). Only the fields that are sent change ([Y3](::rollbook::quirks#y3)). The body has no `email`: the effect of two different addresses is not documented, so an address cannot be changed this way ([Y9](::rollbook::quirks#y9)). Neither is it documented what happens if no user has the address: the call may create one or fail ([Y10](::rollbook::quirks#y10)). A repeat with the same body ends in the same state ([R9](::rollbook::quirks#r9)).
    ///
    /// `POST /v1/users/{email}`; authentication: header `x-api-key`.
    ///
    /// # Errors
    ///
    /// Bad input is rejected before anything is sent. A lost response leaves open whether it took effect ([`effect`](::rollbook::Error::effect) is `Unknown`); sending it again does no harm.
    ///
    /// Source: the vendor's page, <http://docs.yourcourts.com/create-or-update-a-user>.
    pub fn update_user(&self) -> builder::UpdateUser {
        builder::UpdateUser::__new(self)
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
    /// `POST /v1/users`
    pub static CREATE_OR_UPDATE_USER: Operation = Operation {
        api: "yourcourts",
        id: "createOrUpdateUser",
        method: "POST",
        path: "/v1/users",
        idempotent: true,
        security: runtime::Security::Header("x-api-key"),
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    /// `POST /v1/users/{email}`
    pub static UPDATE_USER: Operation = Operation {
        api: "yourcourts",
        id: "updateUser",
        method: "POST",
        path: "/v1/users/{email}",
        idempotent: true,
        security: runtime::Security::Header("x-api-key"),
        error_shape: ::std::option::Option::None,
        names: __NAMES,
    };
    const __NAMES: &[&str] = &[
        "accountExpirationDate",
        "active",
        "address",
        "city",
        "email",
        "emergencyContactName",
        "emergencyContactPhone",
        "firstName",
        "lastName",
        "memberNumber",
        "membershipExpirationDate",
        "membershipPlan",
        "paidDues",
        "phone",
        "postalCode",
        "provinceOrRegion",
        "signedWaiver",
        "state",
    ];
    /// Every operation, in the spec's order.
    pub static ALL: &[&Operation] = &[&CREATE_OR_UPDATE_USER, &UPDATE_USER];
    #[allow(unused_imports)]
    use ::rollbook::runtime::description::{
        Body, Description, Field, Pages, Parameter, Place, Schema,
    };
    static __FIELDS_1: [Field; 17usize] = [
        Field {
            wire_name: "firstName",
            rust_name: "first_name",
            is_required: false,
            is_secret: false,
            docs: "New given name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Sam\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "lastName",
            rust_name: "last_name",
            is_required: false,
            is_secret: false,
            docs: "New family name.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Email\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "active",
            rust_name: "active",
            is_required: false,
            is_secret: false,
            docs: "Whether the user is active. If it is missing, it does not change (Y4).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "memberNumber",
            rust_name: "member_number",
            is_required: false,
            is_secret: false,
            docs: "New member number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"0042\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "address",
            rust_name: "address",
            is_required: false,
            is_secret: false,
            docs: "Street and house number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"12 Court Street\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "city",
            rust_name: "city",
            is_required: false,
            is_secret: false,
            docs: "Town or city of the address.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Atlanta\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "state",
            rust_name: "state",
            is_required: false,
            is_secret: false,
            docs: "State of an address in the United States, as its code of two letters or by its full name: `GA` or `Georgia`. The page calls the code two-digit, and its sample has letters (Y5). Other addresses have `provinceOrRegion`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"GA\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "provinceOrRegion",
            rust_name: "province_or_region",
            is_required: false,
            is_secret: false,
            docs: "Province or region of an address outside the United States. No field for the country exists (Y13).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Ontario\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "postalCode",
            rust_name: "postal_code",
            is_required: false,
            is_secret: false,
            docs: "Postal or ZIP code.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"30303\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "phone",
            rust_name: "phone",
            is_required: false,
            is_secret: false,
            docs: "Main telephone number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"404-555-0142\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "emergencyContactName",
            rust_name: "emergency_contact_name",
            is_required: false,
            is_secret: false,
            docs: "Whom to call in an emergency.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Alex Email\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "emergencyContactPhone",
            rust_name: "emergency_contact_phone",
            is_required: false,
            is_secret: false,
            docs: "Telephone number of that person.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"404-555-0143\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membershipPlan",
            rust_name: "membership_plan",
            is_required: false,
            is_secret: false,
            docs: "Full name of a membership plan that exists in the account. The whole name has to match, in upper or lower case (Y6).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Full Adult\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membershipExpirationDate",
            rust_name: "membership_expiration_date",
            is_required: false,
            is_secret: false,
            docs: "Day on which the membership ends, as `YYYY-MM-DD`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2026-12-31\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "signedWaiver",
            rust_name: "signed_waiver",
            is_required: false,
            is_secret: false,
            docs: "Whether the waiver is signed. If it is missing, it does not change; never send false as a default (Y3).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "paidDues",
            rust_name: "paid_dues",
            is_required: false,
            is_secret: false,
            docs: "Whether the dues are paid. If it is missing, it does not change; never send false as a default (Y3).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "accountExpirationDate",
            rust_name: "account_expiration_date",
            is_required: false,
            is_secret: false,
            docs: "Day on which the account ends, as `YYYY-MM-DD`; afterwards the user can no longer sign in.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2027-01-31\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
    ];
    static __FIELDS_2: [Field; 18usize] = [
        Field {
            wire_name: "email",
            rust_name: "email",
            is_required: true,
            is_secret: false,
            docs: "E-mail address that identifies the user within the account.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"some.email@domain.com\""),
            schema: Schema {
                rule: &super::rules::R3,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "firstName",
            rust_name: "first_name",
            is_required: false,
            is_secret: false,
            docs: "Given name. Required if the address is new (Y2).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Sam\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "lastName",
            rust_name: "last_name",
            is_required: false,
            is_secret: false,
            docs: "Family name. Required if the address is new (Y2).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Email\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "active",
            rust_name: "active",
            is_required: false,
            is_secret: false,
            docs: "Whether the user is active. True for a new user if it is missing; an update without it changes nothing (Y4).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "memberNumber",
            rust_name: "member_number",
            is_required: false,
            is_secret: false,
            docs: "The member number that goes with the user, if there is one.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"0042\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "address",
            rust_name: "address",
            is_required: false,
            is_secret: false,
            docs: "Street and house number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"12 Court Street\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "city",
            rust_name: "city",
            is_required: false,
            is_secret: false,
            docs: "Town or city of the address.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Atlanta\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "state",
            rust_name: "state",
            is_required: false,
            is_secret: false,
            docs: "State of an address in the United States, as its code of two letters or by its full name: `GA` or `Georgia`. The page calls the code two-digit, and its sample has letters (Y5). Other addresses have `provinceOrRegion`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"GA\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "provinceOrRegion",
            rust_name: "province_or_region",
            is_required: false,
            is_secret: false,
            docs: "Province or region of an address outside the United States. No field for the country exists (Y13).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Ontario\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "postalCode",
            rust_name: "postal_code",
            is_required: false,
            is_secret: false,
            docs: "Postal or ZIP code.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"30303\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "phone",
            rust_name: "phone",
            is_required: false,
            is_secret: false,
            docs: "Main telephone number.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"404-555-0142\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "emergencyContactName",
            rust_name: "emergency_contact_name",
            is_required: false,
            is_secret: false,
            docs: "Whom to call in an emergency.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Alex Email\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "emergencyContactPhone",
            rust_name: "emergency_contact_phone",
            is_required: false,
            is_secret: false,
            docs: "Telephone number of that person.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"404-555-0143\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membershipPlan",
            rust_name: "membership_plan",
            is_required: false,
            is_secret: false,
            docs: "Full name of a membership plan that exists in the account. The whole name has to match, in upper or lower case (Y6).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"Full Adult\""),
            schema: Schema {
                rule: &super::rules::R4,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "membershipExpirationDate",
            rust_name: "membership_expiration_date",
            is_required: false,
            is_secret: false,
            docs: "Day on which the membership ends, as `YYYY-MM-DD`.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2026-12-31\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "signedWaiver",
            rust_name: "signed_waiver",
            is_required: false,
            is_secret: false,
            docs: "Whether the waiver is signed. False for a new user if it is missing; an update without it changes nothing, so never send false as a default (Y3).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "paidDues",
            rust_name: "paid_dues",
            is_required: false,
            is_secret: false,
            docs: "Whether the dues are paid. False for a new user if it is missing; an update without it changes nothing, so never send false as a default (Y3).",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("true"),
            schema: Schema {
                rule: &super::rules::R5,
                properties: &[],
                is_open: false,
            },
        },
        Field {
            wire_name: "accountExpirationDate",
            rust_name: "account_expiration_date",
            is_required: false,
            is_secret: false,
            docs: "Day on which the account ends, as `YYYY-MM-DD`; afterwards the user can no longer sign in.",
            default: ::std::option::Option::None,
            example: ::std::option::Option::Some("\"2027-01-31\""),
            schema: Schema {
                rule: &super::rules::R1,
                properties: &[],
                is_open: false,
            },
        },
    ];
    /// The descriptions of all operations, in the order of the spec.
    pub static DESCRIPTIONS: &[Description] = &[
        Description {
            operation: &CREATE_OR_UPDATE_USER,
            method_name: "create_or_update_user",
            tag: "Users",
            summary: "Create a user, or update the one with this e-mail address",
            docs: "If no user of the account has this `email`, one is created, and then `firstName` and `lastName` must be sent too (Y2). If there is one, only the fields that are sent change (Y3). The response does not show which of the two happened (Y7). The address may also be in the path, which is the other call (Y1). A repeat with the same body ends in the same state (R9).",
            evidence: "page",
            source: "http://docs.yourcourts.com/create-or-update-a-user",
            parameters: &[],
            body: ::std::option::Option::Some(Body {
                content_type: "application/json",
                is_form: false,
                schema: Schema {
                    rule: &super::rules::R2,
                    properties: &__FIELDS_2,
                    is_open: false,
                },
                example: "{\"email\":\"some.email@domain.com\",\"firstName\":\"Sam\",\"lastName\":\"Email\"}",
            }),
            response: ::std::option::Option::None,
            pages: ::std::option::Option::None,
        },
        Description {
            operation: &UPDATE_USER,
            method_name: "update_user",
            tag: "Users",
            summary: "Update the user with this e-mail address",
            docs: "The same update with the address in the path and not in the body (Y1). Only the fields that are sent change (Y3). The body has no `email`: the effect of two different addresses is not documented, so an address cannot be changed this way (Y9). Neither is it documented what happens if no user has the address: the call may create one or fail (Y10). A repeat with the same body ends in the same state (R9).",
            evidence: "page",
            source: "http://docs.yourcourts.com/create-or-update-a-user",
            parameters: &[
                Parameter {
                    place: Place::Path,
                    field: Field {
                        wire_name: "email",
                        rust_name: "email",
                        is_required: true,
                        is_secret: false,
                        docs: "The user's e-mail address, as it is. The page prints it raw in the path; on the wire it is percent-encoded, `+` as `%2B`, which clients do (Y8).",
                        default: ::std::option::Option::None,
                        example: ::std::option::Option::Some(
                            "\"some.email@domain.com\"",
                        ),
                        schema: Schema {
                            rule: &super::rules::R3,
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
                example: "{\"membershipPlan\":\"Full Adult\",\"membershipExpirationDate\":\"2027-12-31\",\"paidDues\":true}",
            }),
            response: ::std::option::Option::None,
            pages: ::std::option::Option::None,
        },
    ];
    /// The operations of calls of any other endpoint: one for each method.
    pub(super) static __ENDPOINTS: runtime::Endpoints = runtime::endpoints(
        "yourcourts",
        runtime::Security::Header("x-api-key"),
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
    /// A call of [`Client::create_or_update_user`](super::Client::create_or_update_user): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::yourcourts::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_or_update_user()
    ///     .body_map(|body| {
    ///         body.email("some.email@domain.com").first_name("Sam").last_name("Email")
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct CreateOrUpdateUser {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        __body: ::std::result::Result<
            types::builder::UserUpsertBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for CreateOrUpdateUser {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateOrUpdateUser").finish_non_exhaustive()
        }
    }
    impl CreateOrUpdateUser {
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
            V: ::std::convert::TryInto<types::UserUpsert>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::UserUpsertBuilder,
            ) -> types::builder::UserUpsertBuilder,
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
            let __operation = &super::operations::CREATE_OR_UPDATE_USER;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            let __body = self
                .__body
                .and_then(<types::UserUpsert as ::std::convert::TryFrom<_>>::try_from);
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
            __draft.literal("/v1/users");
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /v1/users`.
        ///
        /// # Errors
        ///
        /// See [`Client::create_or_update_user`](super::Client::create_or_update_user).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<()>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            ::std::result::Result::Ok(response.without_body())
        }
    }
    impl ::std::future::IntoFuture for CreateOrUpdateUser {
        type Output = ::std::result::Result<runtime::Response<()>, ::rollbook::Error>;
        type IntoFuture = runtime::CallFuture<()>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
    /// A call of [`Client::update_user`](super::Client::update_user): parameters, body, options, then `send`, or `.await`.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: rollbook::yourcourts::Client,
    /// # ) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_user()
    ///     .email("some.email@domain.com")
    ///     .body(
    ///         rollbook::yourcourts::types::UserUpdate::builder()
    ///             .membership_plan("Full Adult")
    ///             .membership_expiration_date(
    ///                 "2027-12-31".parse::<rollbook::chrono::NaiveDate>()?,
    ///             )
    ///             .paid_dues(true),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[derive(Clone)]
    #[must_use = "a call does nothing until it is sent, or awaited"]
    pub struct UpdateUser {
        __connection: runtime::Connection,
        __options: runtime::CallOptions,
        email: ::std::result::Result<::std::string::String, runtime::Invalid>,
        __body: ::std::result::Result<
            types::builder::UserUpdateBuilder,
            runtime::Invalid,
        >,
    }
    impl ::std::fmt::Debug for UpdateUser {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateUser").finish_non_exhaustive()
        }
    }
    impl UpdateUser {
        pub(super) fn __new(client: &super::Client) -> Self {
            Self {
                __connection: client.__connection.clone(),
                __options: ::std::default::Default::default(),
                email: runtime::Invalid::missing("email"),
                __body: ::std::result::Result::Ok(::std::default::Default::default()),
            }
        }
        /// The user's e-mail address, as it is. The page prints it raw in the path; on the wire it is percent-encoded, `+` as `%2B`, which clients do ([Y8](::rollbook::quirks#y8)).
        pub fn email<V, M>(mut self, value: V) -> Self
        where
            V: ::rollbook::runtime::IntoField<
                ::std::option::Option<::std::string::String>,
                M,
            >,
        {
            self.email = ::rollbook::runtime::required(
                "email",
                value.into_field("email"),
            );
            self
        }
        /// The whole body.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: ::std::convert::TryInto<types::UserUpdate>,
            V::Error: ::std::fmt::Display + 'static,
        {
            self.__body = runtime::convert("", value).map(::std::convert::From::from);
            self
        }
        /// The body, by its builder.
        pub fn body_map<F>(mut self, build: F) -> Self
        where
            F: ::std::ops::FnOnce(
                types::builder::UserUpdateBuilder,
            ) -> types::builder::UserUpdateBuilder,
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
            let __operation = &super::operations::UPDATE_USER;
            #[allow(unused_mut)]
            let mut __invalid = runtime::Invalid::new();
            __invalid.segment("email", &self.email);
            let __0 = __invalid.take("email", &self.email, |_| false, &super::rules::R3);
            let __body = self
                .__body
                .and_then(<types::UserUpdate as ::std::convert::TryFrom<_>>::try_from);
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
            __draft.literal("/v1/users/");
            __draft.segment(__0);
            __draft.json("application/json", __body);
            __draft.finish()
        }
        /// Sends `POST /v1/users/{email}`.
        ///
        /// # Errors
        ///
        /// See [`Client::update_user`](super::Client::update_user).
        pub async fn send(
            self,
        ) -> ::std::result::Result<runtime::Response<()>, ::rollbook::Error> {
            let request = self.__request()?;
            let response = request.execute().await?;
            ::std::result::Result::Ok(response.without_body())
        }
    }
    impl ::std::future::IntoFuture for UpdateUser {
        type Output = ::std::result::Result<runtime::Response<()>, ::rollbook::Error>;
        type IntoFuture = runtime::CallFuture<()>;
        fn into_future(self) -> Self::IntoFuture {
            ::std::boxed::Box::pin(self.send())
        }
    }
}
/// The rules of the spec for requests.
#[allow(clippy::all, dead_code)]
mod rules {
    use ::rollbook::runtime::rules::*;
    /// `UserUpdate`
    pub(super) static R0: Rule = object(
            &[
                Optional("firstName", &R4),
                Optional("lastName", &R4),
                Optional("active", &R5),
                Optional("memberNumber", &R4),
                Optional("address", &R4),
                Optional("city", &R4),
                Optional("state", &R4),
                Optional("provinceOrRegion", &R4),
                Optional("postalCode", &R4),
                Optional("phone", &R4),
                Optional("emergencyContactName", &R4),
                Optional("emergencyContactPhone", &R4),
                Optional("membershipPlan", &R4),
                Optional("membershipExpirationDate", &R1),
                Optional("signedWaiver", &R5),
                Optional("paidDues", &R5),
                Optional("accountExpirationDate", &R1),
            ],
        )
        .rule();
    pub(super) static R1: Rule = Nullable(&text().format(Format::Date).rule());
    /// `UserUpsert`
    pub(super) static R2: Rule = object(
            &[
                Required("email", &R3),
                Optional("firstName", &R4),
                Optional("lastName", &R4),
                Optional("active", &R5),
                Optional("memberNumber", &R4),
                Optional("address", &R4),
                Optional("city", &R4),
                Optional("state", &R4),
                Optional("provinceOrRegion", &R4),
                Optional("postalCode", &R4),
                Optional("phone", &R4),
                Optional("emergencyContactName", &R4),
                Optional("emergencyContactPhone", &R4),
                Optional("membershipPlan", &R4),
                Optional("membershipExpirationDate", &R1),
                Optional("signedWaiver", &R5),
                Optional("paidDues", &R5),
                Optional("accountExpirationDate", &R1),
            ],
        )
        .rule();
    pub(super) static R3: Rule = text().format(Format::Email).rule();
    pub(super) static R4: Rule = Nullable(&TEXT);
    pub(super) static R5: Rule = Nullable(&BOOLEAN);
}
