//! The operations of the five APIs, with the ids of `specs/*.yaml`, for fault scripts.

use std::borrow::Cow;

use crate::api::Api;

/// An operation; `path` is a template with parameters in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    pub(crate) api: Api,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) id: &'static str,
    does: &'static str,
}

impl Operation {
    pub(crate) fn lists(self) -> bool {
        self.does == "list"
    }

    /// Whether each call creates a record, unlike an upsert.
    pub(crate) fn creates(self) -> bool {
        self.does == "create"
    }

    /// Whether it changes records that another operation of its API reads.
    pub(crate) fn changes_readable_records(self) -> bool {
        matches!(self.does, "create" | "update" | "delete")
    }
}

/// The operations of `api`. Where two templates match a path, the right one comes first.
pub(crate) fn of(api: Api) -> impl Iterator<Item = Operation> {
    let table = match api {
        Api::MemberClicks => MEMBERCLICKS,
        Api::MembersPortal => MEMBERS_PORTAL,
        Api::QuestionPro => QUESTIONPRO,
        Api::YourCourts => YOURCOURTS,
        Api::B2Core => B2CORE,
    };
    table.lines().filter_map(move |line| {
        let mut words = line.split_whitespace();
        Some(Operation {
            api,
            method: words.next()?,
            path: words.next()?,
            id: words.next()?,
            does: words.next()?,
        })
    })
}

/// The operation of a request, if there is one. `path` is below the API's base path.
pub(crate) fn find(api: Api, method: &str, path: &str) -> Option<Operation> {
    of(api).find(|operation| operation.method == method && matches(operation.path, path))
}

/// Whether two paths are equal, where a parameter on either side matches any segment.
pub(crate) fn matches(one: &str, other: &str) -> bool {
    let stands_for = |template: &str, segment: &str| {
        template.starts_with('{') && template.ends_with('}') && !segment.is_empty()
    };
    one.split('/').count() == other.split('/').count()
        && (one.split('/').zip(other.split('/')))
            .all(|(a, b)| a == b || stands_for(a, b) || stands_for(b, a))
}

/// The documented form of `path`. B1: an update also accepts the singular.
pub(crate) fn spec_path<'a>(api: Api, method: &str, path: &'a str) -> Cow<'a, str> {
    match path.strip_prefix("/profile/") {
        Some(rest) if api == Api::B2Core && matches!(method, "PUT" | "PATCH") => {
            format!("/profiles/{rest}").into()
        }
        _ => path.into(),
    }
}

/// Method, path, id, and the effect of a call. No operation reads what QuestionPro and YourCourts store.
const MEMBERCLICKS: &str = "
    POST   /oauth/v1/token                                 createToken          sign-in
    GET    /api/v1/profile                                 listProfiles         list
    POST   /api/v1/profile                                 createProfile        create
    GET    /api/v1/profile/me                              getMyProfile         get
    POST   /api/v1/profile/search                          searchProfiles       search
    GET    /api/v1/profile/{profileId}                     getProfile           get
    GET    /api/v1/attribute                               listAttributes       list
    GET    /api/v1/group                                   listGroups           list
    GET    /api/v1/member-type                             listMemberTypes      list
    GET    /api/v1/member-status                           listMemberStatuses   list
    GET    /api/v1/country                                 listCountries        list
";

const MEMBERS_PORTAL: &str = "
    POST   /auth                                           authenticate         sign-in
    GET    /org/items                                      listOrgItems         list
    POST   /org/items                                      createOrgItem        create
    GET    /org/items/{orgItemId}                          fetchOrgItem         get
    GET    /org/members                                    listAllMembers       list
    GET    /org/members/{memberId}                         fetchMember          get
    GET    /org/events                                     listEvents           list
    POST   /org/events                                     createEvent          create
    GET    /org/events/{eventId}                           fetchEvent           get
    GET    /org/{orgItemId}/members                        listMembersInSection list
    POST   /org/{orgItemId}/members                        createMember         create
";

const QUESTIONPRO: &str = "
    POST   /micropanel/members                             addMembers           upsert
    DELETE /micropanel/members                             deleteMembers        upsert
    POST   /micropanel/members/unsubscribe                 unsubscribeMembers   upsert
    GET    /micropanel/users/{userId}/communities          listCommunities      list
";

const YOURCOURTS: &str = "
    POST   /v1/users                                       createOrUpdateUser   upsert
    POST   /v1/users/{email}                               updateUser           upsert
";

const B2CORE: &str = "
    POST   /tokens                                         createToken          sign-in
    GET    /profiles                                       listProfiles         list
    POST   /profiles                                       createProfile        create
    GET    /profiles/{profileId}                           getProfile           get
    PUT    /profiles/{profileId}                           updateProfile        update
    PATCH  /profiles/{profileId}                           patchProfile         update
    DELETE /profiles/{profileId}                           deleteProfile        delete
    GET    /profiles/{profileId}/contacts                  listContacts         list
    POST   /profiles/{profileId}/contacts                  createContact        create
    GET    /profiles/{profileId}/contacts/{contactId}      getContact           get
    PUT    /profiles/{profileId}/contacts/{contactId}      updateContact        update
    PATCH  /profiles/{profileId}/contacts/{contactId}      patchContact         update
    DELETE /profiles/{profileId}/contacts/{contactId}      deleteContact        delete
";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{find, of};
    use crate::api::Api;

    /// Method, path and id of every operation in the text of a spec.
    fn of_spec(text: &str) -> BTreeSet<(String, String, String)> {
        let (mut path, mut method) = (String::new(), String::new());
        let mut found = BTreeSet::new();
        let paths = text.lines().skip_while(|line| *line != "paths:").skip(1);
        for line in paths.take_while(|line| line.is_empty() || line.starts_with([' ', '#'])) {
            let key = line.trim().trim_end_matches(':');
            let depth = line.len() - line.trim_start().len();
            if depth == 2 && key.starts_with('/') {
                key.clone_into(&mut path);
            } else if depth == 4 {
                method = key.to_uppercase();
            } else if let Some(id) = line.strip_prefix("      operationId: ") {
                found.insert((method.clone(), path.clone(), id.to_owned()));
            }
        }
        found
    }

    #[test]
    fn the_operations_match_the_specs() {
        for (api, spec) in [
            (Api::MemberClicks, "memberclicks"),
            (Api::MembersPortal, "members-portal"),
            (Api::QuestionPro, "questionpro"),
            (Api::YourCourts, "yourcourts"),
            (Api::B2Core, "b2core"),
        ] {
            let file = format!("{}/../../specs/{spec}.yaml", env!("CARGO_MANIFEST_DIR"));
            let spec = of_spec(&std::fs::read_to_string(file).unwrap());
            let ours: BTreeSet<_> = of(api)
                .map(|each| (each.method.into(), each.path.into(), each.id.into()))
                .collect();
            assert!(!spec.is_empty());
            assert_eq!(
                ours, spec,
                "{api}: the sandbox's on the left, the spec's on the right"
            );
        }
    }

    #[test]
    fn every_operation_is_found_by_its_path() {
        for operation in Api::ALL.into_iter().flat_map(of) {
            let path = operation.path.replace(['{', '}'], "");
            let found = find(operation.api, operation.method, &path);
            assert_eq!(found, Some(operation));
        }
        let missing = find(Api::MemberClicks, "GET", "/api/v1/profile/");
        assert_eq!(missing, None, "every operation is found");
    }
}
