//! A call of every operation through the public API, with typical arguments.

use std::pin::Pin;

use chrono::NaiveDate;
use rollbook::Null;
use rollbook::b2core::types as b2;
use rollbook::memberclicks::types as mc;
use rollbook::questionpro::types as qp;
use rollbook::runtime::{Operation, Security};
use rollbook::{Error, Flag};
use serde_json::{Map, Value, json};

use super::connect::{self, TOKEN};
use super::server::{Reply, Request, Server};
use super::spec;

/// A call of an operation, for a vendor at any URL.
pub(crate) struct Call {
    pub(crate) operation: &'static Operation,
    send: fn(String) -> Sending,
    /// The request as a value.
    pub(crate) request: fn(&str) -> rollbook::Request,
    /// A call of the operation with this id.
    pub(crate) by_name: fn(&str, &str) -> Result<rollbook::NamedCall, Error>,
}

type Sending = Pin<Box<dyn Future<Output = Result<Value, Error>>>>;

/// A completed call: the last request, and the result.
pub(crate) struct Exchange {
    pub(crate) sent: Request,
    /// The encoded value.
    pub(crate) result: Result<Value, Error>,
}

impl Call {
    /// API and operation, for messages.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.operation.api, self.operation.id)
    }

    /// Makes the call with this response.
    pub(crate) async fn call_with(&self, reply: Reply) -> Exchange {
        let vendor = vendor(self.operation, reply).await;
        let result = (self.send)(vendor.url().to_owned()).await;
        Exchange {
            sent: vendor.last(),
            result,
        }
    }

    /// Makes the call with the first example of the spec.
    pub(crate) async fn call(&self) -> Exchange {
        self.call_with(documented(self.operation)).await
    }
}

/// A vendor that accepts sign-ins and responds to an operation with `reply`.
pub(crate) async fn vendor(operation: &'static Operation, reply: Reply) -> Server {
    let sign_in = operations(operation.api)
        .iter()
        .filter(|it| it.id != operation.id)
        .find(|it| matches!(it.security, Security::Basic | Security::None));
    let token = json!({
        "access_token": TOKEN, "token": TOKEN, "refresh_token": "the-refresh-token", "expires_in": 3600,
    });
    Server::start(move |request| match sign_in {
        Some(sign_in) if request.path().ends_with(sign_in.path) => Reply::json(200, token.clone()),
        _ => reply.clone(),
    })
    .await
}

/// The documented successful response of an operation.
pub(crate) fn documented(operation: &Operation) -> Reply {
    let status = spec::success_status(operation);
    let mut examples = spec::successes(operation).into_iter();
    let body = examples.next().map(|example| example.body);
    body.map_or_else(|| Reply::empty(status), |body| Reply::json(status, body))
}

/// All operations of an API.
pub(crate) fn operations(api: &str) -> &'static [&'static Operation] {
    match api {
        "b2core" => rollbook::b2core::operations::ALL,
        "memberclicks" => rollbook::memberclicks::operations::ALL,
        "members_portal" => rollbook::members_portal::operations::ALL,
        "questionpro" => rollbook::questionpro::operations::ALL,
        "yourcourts" => rollbook::yourcourts::operations::ALL,
        _ => panic!("unknown API {api}"),
    }
}

/// The descriptions of all operations.
pub(crate) fn descriptions(api: &str) -> &'static [rollbook::description::Description] {
    match api {
        "b2core" => rollbook::b2core::operations::DESCRIPTIONS,
        "memberclicks" => rollbook::memberclicks::operations::DESCRIPTIONS,
        "members_portal" => rollbook::members_portal::operations::DESCRIPTIONS,
        "questionpro" => rollbook::questionpro::operations::DESCRIPTIONS,
        "yourcourts" => rollbook::yourcourts::operations::DESCRIPTIONS,
        _ => panic!("unknown API {api}"),
    }
}

/// The Rust name of an operation: `list_profiles` for `listProfiles`.
pub(crate) fn rust_name(operation: &Operation) -> String {
    let mut name = String::new();
    for letter in operation.id.chars() {
        if letter.is_uppercase() {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

/// The call of an operation.
pub(crate) fn call(operation: &Operation) -> Call {
    let mut calls = calls(operation.api).into_iter();
    let found = calls.find(|call| call.operation == operation);
    found.unwrap_or_else(|| panic!("{} {} has no call here", operation.api, operation.id))
}

/// A call of every operation of every API.
pub(crate) fn every_call() -> impl Iterator<Item = Call> {
    spec::APIS.into_iter().flat_map(calls)
}

macro_rules! calls {
    ($($api:ident { $($operation:ident: |$call:ident| $with_arguments:expr,)* })*) => {
        /// A call of every operation of an API.
        pub(crate) fn calls(api: &str) -> Vec<Call> {
            match api {
                $(stringify!($api) => vec![$({
                    let name = stringify!($operation);
                    let mut operations = operations(api).iter();
                    let operation = operations.find(|it| rust_name(it) == name);
                    Call {
                        operation: operation.unwrap_or_else(|| panic!("{api} has no {name}")),
                        send: |url| Box::pin(async move {
                            let client = connect::$api(&url);
                            let $call = client.$operation();
                            let result = $with_arguments.send().await?.into_inner();
                            Ok(serde_json::to_value(result).expect("a result can be encoded"))
                        }),
                        by_name: |url, id| connect::$api(url).by_name(id),
                        request: |url| {
                            let $call = connect::$api(url).$operation();
                            $with_arguments.request().expect("the call is valid")
                        },
                    }
                }),*],)*
                _ => panic!("unknown API {api}"),
            }
        }
    };
}

const ID: &str = "60ba407d15951453e60e49f8";

calls! {
    memberclicks {
        create_token: |it| it.body_map(|body| {
            body.grant_type(mc::GrantType::Password)
                .scope("read")
                .username("GaryGreen01")
                .password("p&ss w=rd+ü")
        }),
        list_profiles: |it| it.page_number(2).page_size(100).search_id("6a1d3c52-7b0e"),
        create_profile: |it| it.body_map(|body| {
            body.email("gary@example.com")
                .name_prefix("Mr.")
                .name_first("Gary")
                .name_middle("Charles")
                .name_last("Grün")
                .name_suffix("Jr.")
                .username("GaryGreen01")
                .member_type("Full")
                .member_status("Active")
                .groups(["Full-time", "Swimmer"].map(String::from))
                .join_date("01/31/2025")
                .expiration_date(date(2026, 1, 31))
                .last_renewal_date("01/01/2025")
                .organization_name("MemberClicks U")
                .linked_organization_id(2_060_721_341)
                .extra("Shirt Size", "L")
                .extra("Sports", vec!["Swimming", "Running"])
        }),
        get_profile: |it| it.profile_id(23012),
        get_my_profile: |it| it,
        search_profiles: |it| it.body_map(|criteria| {
            let year = mc::DateRange::builder().start_date("01/01/2025").end_date("12/31/2025");
            criteria.member_status("Active").expiration_date(year)
        }),
        list_attributes: |it| it,
        list_groups: |it| it,
        list_member_types: |it| it,
        list_member_statuses: |it| it,
        list_countries: |it| it,
    }
    members_portal {
        authenticate: |it| it.body_map(|body| {
            body.username("apitest1@membersportal.co").password("apiTestPassword1")
        }),
        list_org_items: |it| it,
        create_org_item: |it| it.body_map(|body| body.parent_id(554).name("Juniors").type_("team")),
        fetch_org_item: |it| it.org_item_id(554),
        list_all_members: |it| it,
        fetch_member: |it| it.member_id(45),
        list_members_in_section: |it| it.org_item_id(4),
        create_member: |it| it.org_item_id(4).body_map(|body| {
            body.member_type("member")
                .fields(object(json!({"Year of birth": 1980, "First aider": true})))
                .username("test45@test45.com")
                .login(false)
                .email("")
                .forename("Peter")
                .surname("Smith")
        }),
        list_events: |it| it,
        create_event: |it| it.body_map(|body| {
            body.event_name("Hockey Summer Camp").event_owner_id(Value::Null)
        }),
        fetch_event: |it| it.event_id(12),
    }
    questionpro {
        add_members: |it| it.body([
            qp::MemberUpsert::builder()
                .email_address("test@example.com")
                .first_name("Test")
                .profile_fields(Vec::<qp::ProfileField>::new()),
            qp::MemberUpsert::builder()
                .email_address("test2@example.com")
                .middle_name(Null)
                .custom1("")
                .password("Test@123")
                .profile_fields([qp::ProfileField::builder()
                    .profile_field_id(578)
                    .value(json!([885, 887]))]),
        ]),
        delete_members: |it| it.body(["test@example.com", "test2@example.com"]),
        unsubscribe_members: |it| it.body(["test@example.com"]),
        list_communities: |it| it.user_id(1_234_567).page(2).per_page(50),
    }
    yourcourts {
        create_or_update_user: |it| it.body_map(|body| {
            body.email("some.email@domain.com")
                .first_name("Sam")
                .last_name("Ray")
                .membership_expiration_date(date(2026, 12, 31))
                .signed_waiver(true)
        }),
        update_user: |it| it.email("some.email+tag@domain.com").body_map(|body| {
            body.paid_dues(false).phone(Null)
        }),
    }
    b2core {
        create_token: |it| it.body_map(|body| body.grant_type(b2::GrantType::ClientCredentials)),
        list_profiles: |it| it
            .limit(10)
            .offset(20)
            .sort_by(b2::ProfileSortKey::CreateTime)
            .sort_order(b2::SortOrder::Desc)
            .filter_enabled(Flag(true))
            .filter_first_name("Zoë & Co")
            .filter_last_name("Daniel")
            .filter_middle_name("Ivanov")
            .filter_name("Westley Daniel Ivanov")
            .filter_uuid("9")
            .filter_profile_first_name("Zoë & Co")
            .filter_profile_last_name("Daniel")
            .filter_profile_middle_name("Ivanov"),
        create_profile: |it| it.body_map(|body| {
            body.contacts([contact(b2::ContactKey::Email, "client@email.com")])
                .country_numeric_code("008")
                .enabled(true)
                .first_name("Mary")
                .last_name("Smith")
                .uuid(Null)
        }),
        get_profile: |it| it.profile_id(ID),
        update_profile: |it| it.profile_id(ID).body_map(|body| {
            body.enabled(false).first_name("Mary").middle_name(Null)
        }),
        patch_profile: |it| it.profile_id(ID).body_map(|body| body.country_numeric_code("840").uuid(Null)),
        delete_profile: |it| it.profile_id(ID),
        list_contacts: |it| it.profile_id(ID),
        create_contact: |it| it.profile_id(ID).body_map(|body| {
            body.key(b2::ContactKey::Phone).value("+9876543210")
        }),
        get_contact: |it| it.profile_id(ID).contact_id("6006dda272f002519c3eb505"),
        update_contact: |it| it.profile_id(ID).contact_id("6006dda272f002519c3eb505").body_map(|body| {
            body.key(b2::ContactKey::Email).value("client@email.com").uuid(Null)
        }),
        patch_contact: |it| it.profile_id(ID).contact_id("6006dda272f002519c3eb505").body_map(|body| body.value(Null)),
        delete_contact: |it| it.profile_id(ID).contact_id("6006dda272f002519c3eb505"),
    }
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

fn contact(key: b2::ContactKey, value: &str) -> b2::ContactCreate {
    let builder = b2::ContactCreate::builder().key(key).value(value);
    builder.try_into().unwrap_or_else(|error| panic!("{error}"))
}
