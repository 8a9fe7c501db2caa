"""The scenario in Python: makes the calls of ../scenario.json in order, with the packages of openapi-python-client, at the
URL in the only argument. The five packages use the same names, so each function imports its own.
"""

import sys
from base64 import b64encode
from http import HTTPStatus
from typing import Protocol, TypeVar

T = TypeVar("T")

CLIENT = b64encode(b"sandbox-client:sandbox-secret").decode()


def json() -> dict[str, str]:
    """Headers that accept JSON. A client adds its token to them, so each client needs its own."""
    return {"Accept": "application/json"}


class Response(Protocol):
    """The common interface of the responses of the five packages' `sync_detailed` functions."""

    @property
    def status_code(self) -> HTTPStatus: ...
    @property
    def content(self) -> bytes: ...
    @property
    def parsed(self) -> object: ...


def good(kind: type[T], response: Response) -> T:
    """The value of a successful call."""
    done(response)
    assert isinstance(response.parsed, kind), f"{response.parsed} is not a {kind}"
    return response.parsed


def many(kind: type[T], response: Response) -> list[T]:
    """The values of a successful call with a list."""
    return [it for it in good(list, response) if isinstance(it, kind)]


def done(response: Response) -> None:
    """Checks that a call succeeds."""
    assert 200 <= response.status_code < 300, f"{response.status_code}: {response.content!r}"


def rejected(status: int, kind: type[T], response: Response) -> T:
    """The error of a call that must fail with this status."""
    assert response.status_code == status, f"{response.status_code} and not {status}"
    assert isinstance(response.parsed, kind), f"{response.parsed} is not a {kind}"
    return response.parsed


def same(what: str, found: object, expected: object) -> None:
    assert found == expected, f"{what} is {found!r} but should be {expected!r}"


def memberclicks(url: str) -> None:
    from memberclicks import AuthenticatedClient
    from memberclicks import models as m
    from memberclicks.api.lookups import (
        list_attributes,
        list_countries,
        list_groups,
        list_member_statuses,
        list_member_types,
    )
    from memberclicks.api.profiles import create_profile, get_my_profile, get_profile, list_profiles, search_profiles
    from memberclicks.api.tokens import create_token

    tokens = AuthenticatedClient(base_url=url, headers=json(), token=CLIENT, prefix="Basic")

    def new_token(form: m.TokenRequest) -> m.Token:
        return good(m.Token, create_token.sync_detailed(client=tokens, body=form))

    own = new_token(m.TokenRequest(m.GrantType.CLIENT_CREDENTIALS, scope="read write"))
    users = new_token(m.TokenRequest(m.GrantType.PASSWORD, username="sandbox-user", password="sandbox-password"))
    new_token(m.TokenRequest(m.GrantType.REFRESH_TOKEN, refresh_token=users.refresh_token))
    client = AuthenticatedClient(base_url=url, headers=json(), token=own.access_token)

    attributes = good(m.AttributeList, list_attributes.sync_detailed(client=client))
    same("attributes are a list", isinstance(attributes["attributes"], list), True)
    groups = good(m.GroupList, list_groups.sync_detailed(client=client)).groups
    same("Group01 is among them", "Group01" in [it.name for it in groups], True)
    types = good(m.MemberTypeList, list_member_types.sync_detailed(client=client)).member_types
    same("Member is among them", "Member" in [it.name for it in types], True)
    statuses = good(m.MemberStatusList, list_member_statuses.sync_detailed(client=client)).member_statuses
    same("Active is among them", "Active" in [it.name for it in statuses], True)
    countries = good(m.CountryList, list_countries.sync_detailed(client=client)).countries
    same("Canada is among them", "Canada" in [it.name for it in countries], True)

    prospect = m.ProfileCreate("prospect@club.example", join_date="01/31/2025")
    prospect["Shirt Size"] = "L"
    ids = []
    for profile in [
        prospect,
        m.ProfileCreate("custom@club.example", member_type="Custom Member Type"),
        m.ProfileCreate("groups@club.example", member_type="Member", groups=["Group01", "Group02"]),
        m.ProfileCreate("office@club.example", member_type="Organization Member Type", organization_name="Example"),
        m.ProfileCreate("linked@club.example", member_type="Linked Member Type", linked_organization_id=2060721341),
    ]:
        created = good(m.CreatedProfile, create_profile.sync_detailed(client=client, body=profile))
        ids.append(created.id)
    read = good(m.Profile, get_profile.sync_detailed(ids[0], client=client))
    same("[Join Date]", read.join_date, "01/31/2025")
    same("Shirt Size", read["Shirt Size"], "L")

    user = AuthenticatedClient(base_url=url, headers=json(), token=users.access_token)
    me = good(m.Profile, get_my_profile.sync_detailed(client=user))
    same("[Username]", me.username, "sandbox-user")

    first = good(m.ProfilePage, list_profiles.sync_detailed(client=client, page_size=4))
    same("profiles", len(first.profiles), 4)
    count, number, more = 0, 1, True
    while more:
        response = list_profiles.sync_detailed(client=client, page_number=number, page_size=4)
        page = good(m.ProfilePage, response)
        count, number, more = count + len(page.profiles), number + 1, bool(page.next_page_url)
    same("profiles", count, first.total_count)

    criteria = m.ProfileSearchRequest(group="Group02")
    search = good(m.ProfileSearch, search_profiles.sync_detailed(client=client, body=criteria))
    response = list_profiles.sync_detailed(client=client, search_id=search.id, page_number=1, page_size=100)
    found = good(m.ProfilePage, response)
    same("found", [it.email_primary for it in found.profiles], ["groups@club.example"])

    def field(error: m.Error) -> object:
        return error.message_details and error.message_details[0].field

    unfit = m.ProfileSearchRequest()
    unfit["Website"] = []
    error = rejected(400, m.Error, search_profiles.sync_detailed(client=client, body=unfit))
    same("field", field(error), "Request Data")
    for name, profile in [
        ("email", m.ProfileCreate("new@club")),
        ("[Username]", m.ProfileCreate("new@club.example", username="prospect@club.example")),
        ("[Member Type]", m.ProfileCreate("new@club.example", member_type="Admin")),
        ("[Group]", m.ProfileCreate("new@club.example", groups=["Admin"])),
    ]:
        error = rejected(400, m.Error, create_profile.sync_detailed(client=client, body=profile))
        same("field", field(error), name)


def members_portal(url: str) -> None:
    from members_portal import AuthenticatedClient, Client
    from members_portal import models as m
    from members_portal.api.events import create_event, fetch_event, list_events
    from members_portal.api.members import create_member, fetch_member, list_all_members, list_members_in_section
    from members_portal.api.org_items import create_org_item, fetch_org_item, list_org_items
    from members_portal.api.tokens import authenticate

    credentials = m.Credentials("apitest1@membersportal.co", "apiTestPassword1")
    anyone = Client(base_url=url, headers=json())
    token = good(m.Token, authenticate.sync_detailed(client=anyone, body=credentials)).token
    client = AuthenticatedClient(base_url=url, headers=json(), token=token, prefix="")

    items = many(m.OrgItem, list_org_items.sync_detailed(client=client))
    same("items", [it.id for it in items], [539, 554, 591])
    same("name", good(m.OrgItem, fetch_org_item.sync_detailed(554, client=client)).name, "Barnsfield Football Club")
    team = m.OrgItemCreate("Barnsfield Juniors", parent_id=554, type_="team")
    done(create_org_item.sync_detailed(client=client, body=team))
    items = many(m.OrgItem, list_org_items.sync_detailed(client=client))
    juniors = next(it.id for it in items if it.name == team.name)

    members = many(m.Member, list_members_in_section.sync_detailed(4, client=client))
    same("members", [it.id for it in members], [45, 92])
    peter = good(m.Member, fetch_member.sync_detailed(45, client=client))
    same("fields", peter.fields["Emergency Contact Name"], "Peter Smith")
    mary = m.MemberCreate("player", "mary@example.org", forename="Mary", surname="Smith")
    mary.fields = m.MemberCreateFields()
    mary.fields["Year of birth"] = "2011"
    done(create_member.sync_detailed(juniors, client=client, body=mary))
    members = many(m.Member, list_members_in_section.sync_detailed(juniors, client=client))
    same("year of birth", members[0].fields["Year of birth"], "2011")
    same("members", len(many(m.Member, list_all_members.sync_detailed(client=client))), 3)

    camp = m.EventCreate("Winter Camp", theme="snow")
    done(create_event.sync_detailed(client=client, body=camp))
    events = many(m.Event, list_events.sync_detailed(client=client))
    event_id = next(it.id for it in events if it.event_name == "Winter Camp")
    assert isinstance(event_id, int)
    same("theme", good(m.Event, fetch_event.sync_detailed(event_id, client=client)).theme, "snow")

    orphans = m.OrgItemCreate("Orphans", parent_id=999999)
    rejected(400, m.Error, create_org_item.sync_detailed(client=client, body=orphans))
    bearer = AuthenticatedClient(base_url=url, headers=json(), token=token)
    rejected(401, m.Error, list_all_members.sync_detailed(client=bearer))
    rejected(404, m.Error, fetch_member.sync_detailed(999999, client=client))


def questionpro(url: str) -> None:
    from questionpro import AuthenticatedClient
    from questionpro import models as m
    from questionpro.api.communities import list_communities
    from questionpro.api.members import add_members, delete_members, unsubscribe_members

    def connect(url: str, key: str) -> AuthenticatedClient:
        return AuthenticatedClient(base_url=url, headers=json(), token=key, prefix="", auth_header_name="api-key")

    client = connect(url, "sandbox-key")
    batch = [
        m.MemberUpsert("mary@example.org", username="mary", mobile_number="+91-9998887766"),
        m.MemberUpsert("test@example.org", mobile_number=""),
        m.MemberUpsert("grace@example.org", first_name="Grace"),
        m.MemberUpsert("mary@example.org"),
        m.MemberUpsert("not-an-address@nowhere"),
        m.MemberUpsert("imposter@example.org", username="grace"),
        m.MemberUpsert("blank@example.org", username="with blank"),
    ]
    added = good(m.AddMembersResult, add_members.sync_detailed(client=client, body=batch)).response
    same("new and rejected", (added.new_member_added, added.rejected_count), (2, 4))
    change = [m.MemberUpsert("mary@example.org", first_name="Mary", custom1=None)]
    changed = good(m.AddMembersResult, add_members.sync_detailed(client=client, body=change)).response
    same("existing", changed.existing_member, 1)

    leaving = ["mary@example.org", "alan@example.org", "mallory@example.org", "nobody@example.org"]
    response = unsubscribe_members.sync_detailed(client=client, body=leaving)
    same("unsubscribed", good(m.UnsubscribeMembersResult, response).response.members_unsubscribed_successfully, 1)
    going = ["mary@example.org", "edsger@example.org", "mallory@example.org", "nobody@example.org"]
    deleted = good(m.DeleteMembersResult, delete_members.sync_detailed(client=client, body=going))
    same("deleted", deleted.response.members_deleted_successfully, 1)

    first = good(m.CommunityPage, list_communities.sync_detailed(4242, client=client, per_page=2))
    same("communities", len(first.response), 2)
    count, number, more = 0, 1, True
    while more:
        page = good(m.CommunityPage, list_communities.sync_detailed(4242, client=client, page=number, per_page=2))
        count, number, more = count + len(page.response), number + 1, len(page.response) == 2
    same("communities", count, 3)

    one = [m.MemberUpsert("mary@example.org")]
    rejected(403, m.Error, list_communities.sync_detailed(4243, client=client))
    rejected(401, m.Error, add_members.sync_detailed(client=connect(url, "wrong-key"), body=one))
    rejected(404, m.Error, add_members.sync_detailed(client=connect(f"{url}/v3", "sandbox-key"), body=one))


def yourcourts(url: str) -> None:
    from datetime import date

    from yourcourts import AuthenticatedClient
    from yourcourts import models as m
    from yourcourts.api.users import create_or_update_user, update_user

    def connect(key: str) -> AuthenticatedClient:
        return AuthenticatedClient(base_url=url, headers=json(), token=key, prefix="", auth_header_name="X-API-Key")

    client = connect("sandbox-key")
    mary = m.UserUpsert("mary@example.org", first_name="Mary", last_name="Smith", city="Atlanta")
    done(create_or_update_user.sync_detailed(client=client, body=mary))
    move = m.UserUpsert("mary@example.org", city="Savannah", signed_waiver=True)
    done(create_or_update_user.sync_detailed(client=client, body=move))
    renewal = m.UserUpdate(membership_plan="full membership", membership_expiration_date=date(2030, 12, 31))
    done(update_user.sync_detailed("mary@example.org", client=client, body=renewal))
    off = m.UserUpdate(active=False)
    rejected(401, m.Error, update_user.sync_detailed("mary@example.org", client=connect("wrong-key"), body=off))


def b2core(url: str) -> None:
    from b2core import AuthenticatedClient
    from b2core import models as m
    from b2core.api.contacts import (
        create_contact,
        delete_contact,
        get_contact,
        list_contacts,
        patch_contact,
        update_contact,
    )
    from b2core.api.profiles import (
        create_profile,
        delete_profile,
        get_profile,
        list_profiles,
        patch_profile,
        update_profile,
    )
    from b2core.api.tokens import create_token

    tokens = AuthenticatedClient(base_url=url, headers=json(), token=CLIENT, prefix="Basic")
    grant = m.TokenRequest(m.GrantType.CLIENT_CREDENTIALS)
    token = good(m.Token, create_token.sync_detailed(client=tokens, body=grant))
    client = AuthenticatedClient(base_url=url, headers=json(), token=token.access_token)

    mary = m.ProfileCreate(
        first_name="Mary",
        middle_name="Jane",
        last_name="Smith",
        country_numeric_code="840",
        enabled=True,
        contacts=[
            m.ContactCreate(m.ContactKey.EMAIL, "client@email.com", None),
            m.ContactCreate(m.ContactKey.PHONE, "+9876543210", None),
        ],
        uuid=None,
    )
    profile = good(m.Profile, create_profile.sync_detailed(client=client, body=mary)).profile_id
    same("name", good(m.Profile, get_profile.sync_detailed(profile, client=client)).name, "Mary Jane Smith")
    maria = m.ProfileUpdate(enabled=False, first_name="Maria", country_numeric_code="124", uuid="crm-7")
    updated = good(m.Profile, update_profile.sync_detailed(profile, client=client, body=maria))
    same("country", updated.country and updated.country.country_name, "Canada")
    cleared = m.ProfileUpdate(middle_name=None, uuid=None)
    patched = good(m.Profile, patch_profile.sync_detailed(profile, client=client, body=cleared))
    same("name", patched.name, "Maria Smith")

    response = list_profiles.sync_detailed(
        client=client, limit=10, filterenabled=m.EnabledFilter.VALUE_0, filterlast_name="Smith"
    )
    same("found", [it.profile_id for it in many(m.Profile, response)], [profile])
    count, offset, more = 0, 0, True
    while more:
        response = list_profiles.sync_detailed(
            client=client,
            limit=2,
            offset=offset,
            sort_by=m.ProfileSortKey.CREATETIME,
            sort_order=m.SortOrder.DESC,
        )
        page = many(m.Profile, response)
        count, offset, more = count + len(page), offset + 2, len(page) == 2
    same("profiles", count, 3)

    email = m.ContactCreate(m.ContactKey.EMAIL, "maria@example.org", "crm-8")
    contact = good(m.Contact, create_contact.sync_detailed(profile, client=client, body=email)).contact_id
    same("contacts", len(many(m.Contact, list_contacts.sync_detailed(profile, client=client))), 3)
    read = good(m.Contact, get_contact.sync_detailed(profile, contact, client=client))
    same("value", read.value, email.value)
    phone = m.ContactUpdate(m.ContactKey.PHONE, "+15550100100")
    done(update_contact.sync_detailed(profile, contact, client=client, body=phone))
    no_uuid = m.ContactUpdate(uuid=None)
    left = good(m.Contact, patch_contact.sync_detailed(profile, contact, client=client, body=no_uuid))
    same("key and uuid", (left.key, left.uuid), (m.ContactKey.PHONE, None))

    done(delete_contact.sync_detailed(profile, contact, client=client))
    rejected(404, m.Error, get_contact.sync_detailed(profile, contact, client=client))
    done(delete_profile.sync_detailed(profile, client=client))
    rejected(404, m.Error, get_profile.sync_detailed(profile, client=client))


if __name__ == "__main__":
    base = sys.argv[1]
    memberclicks(f"{base}/memberclicks")
    members_portal(f"{base}/members-portal")
    questionpro(f"{base}/questionpro/a/api/v2")
    yourcourts(f"{base}/yourcourts")
    b2core(f"{base}/b2core")
