//! The operations of the five APIs, under the ids that `specs/*.yaml` give them: what a fault script names.

use std::borrow::Cow;

use crate::api::Api;

/// One operation; `path` is a template, with its parameters in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    pub(crate) api: Api,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) id: &'static str,
    does: &'static str,
}

impl Operation {
    /// Whether it lists records.
    pub(crate) fn lists(self) -> bool {
        self.does == "list"
    }

    /// Whether each call of it makes a record, where an upsert may find one.
    pub(crate) fn creates(self) -> bool {
        self.does == "create"
    }

    /// Whether it changes records that another operation of its API reads.
    pub(crate) fn changes_what_is_read(self) -> bool {
        matches!(self.does, "create" | "update" | "delete")
    }
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
            does: words.next()?,
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

/// `path` as the spec has it, where the sandbox takes another form too. B1: the singular of an update.
pub(crate) fn as_in_the_spec<'a>(api: Api, method: &str, path: &'a str) -> Cow<'a, str> {
    match path.strip_prefix("/profile/") {
        Some(rest) if api == Api::B2Core && matches!(method, "PUT" | "PATCH") => {
            format!("/profiles/{rest}").into()
        }
        _ => path.into(),
    }
}

/// Method, path, id, and what a call does. What QuestionPro and YourCourts store is read by no operation of theirs.
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
