//! The operations of the five APIs, under the ids that `specs/*.yaml` give them: what a fault script names.

use crate::api::Api;

/// One operation; `path` is a template, with its parameters in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    pub(crate) api: Api,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) id: &'static str,
}

/// The operations of `api`. Where two templates fit one path, the one that is meant stands first.
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
        })
    })
}

/// The operation that a request calls, if it calls one. `path` is the one below the API's base path.
pub(crate) fn find(api: Api, method: &str, path: &str) -> Option<Operation> {
    of(api).find(|operation| operation.method == method && fits(operation.path, path))
}

/// Whether two paths are the same once each parameter, on either side, stands for one segment.
pub(crate) fn fits(one: &str, other: &str) -> bool {
    let stands_for = |template: &str, segment: &str| {
        template.starts_with('{') && template.ends_with('}') && !segment.is_empty()
    };
    one.split('/').count() == other.split('/').count()
        && (one.split('/').zip(other.split('/')))
            .all(|(a, b)| a == b || stands_for(a, b) || stands_for(b, a))
}

const MEMBERCLICKS: &str = "
    POST   /oauth/v1/token                          createToken
    GET    /api/v1/profile                          listProfiles
    POST   /api/v1/profile                          createProfile
    GET    /api/v1/profile/me                       getMyProfile
    POST   /api/v1/profile/search                   searchProfiles
    GET    /api/v1/profile/{profileId}              getProfile
    GET    /api/v1/attribute                        listAttributes
    GET    /api/v1/group                            listGroups
    GET    /api/v1/member-type                      listMemberTypes
    GET    /api/v1/member-status                    listMemberStatuses
    GET    /api/v1/country                          listCountries
";

const MEMBERS_PORTAL: &str = "
    POST   /auth                                    authenticate
    GET    /org/items                               listOrgItems
    POST   /org/items                               createOrgItem
    GET    /org/items/{orgItemId}                   fetchOrgItem
    GET    /org/members                             listAllMembers
    GET    /org/members/{memberId}                  fetchMember
    GET    /org/events                              listEvents
    POST   /org/events                              createEvent
    GET    /org/events/{eventId}                    fetchEvent
    GET    /org/{orgItemId}/members                 listMembersInSection
    POST   /org/{orgItemId}/members                 createMember
";

const QUESTIONPRO: &str = "
    POST   /micropanel/members                      addMembers
    DELETE /micropanel/members                      deleteMembers
    POST   /micropanel/members/unsubscribe          unsubscribeMembers
    GET    /micropanel/users/{userId}/communities   listCommunities
";

const YOURCOURTS: &str = "
    POST   /v1/users                                createOrUpdateUser
    POST   /v1/users/{email}                        updateUser
";

const B2CORE: &str = "
    POST   /tokens                                  createToken
    GET    /profiles                                listProfiles
    POST   /profiles                                createProfile
    GET    /profiles/{profileId}                    getProfile
    PUT    /profiles/{profileId}                    updateProfile
    PATCH  /profiles/{profileId}                    patchProfile
    DELETE /profiles/{profileId}                    deleteProfile
    GET    /profiles/{profileId}/contacts           listContacts
    POST   /profiles/{profileId}/contacts           createContact
    GET    /profiles/{profileId}/contacts/{contactId} getContact
    PUT    /profiles/{profileId}/contacts/{contactId} updateContact
    PATCH  /profiles/{profileId}/contacts/{contactId} patchContact
    DELETE /profiles/{profileId}/contacts/{contactId} deleteContact
";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{find, of};
    use crate::api::Api;

    /// Method, path and operation id of every operation of a spec, read off its lines.
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
    fn the_operations_are_those_of_the_specs() {
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
                "{api}: ours to the left, the spec's to the right"
            );
        }
    }

    #[test]
    fn every_operation_is_found_by_its_own_path() {
        for operation in Api::ALL.into_iter().flat_map(of) {
            let path = operation.path.replace(['{', '}'], "");
            let found = find(operation.api, operation.method, &path);
            assert_eq!(found, Some(operation));
        }
        let missing = find(Api::MemberClicks, "GET", "/api/v1/profile/");
        assert_eq!(missing, None, "a parameter is not empty");
    }
}
