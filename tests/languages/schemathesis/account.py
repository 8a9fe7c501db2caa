"""Adapts valid data that the sandbox would reject, mostly because the account does not have a name. Before such a call,
names are replaced by those of the sandbox's initial state. schemathesis.toml loads this.
"""

from collections.abc import Callable
from itertools import count
from typing import Any

import schemathesis

Body = dict[str, Any]

fresh = count(1)


def token(form: Body) -> None:
    """There are two scopes."""
    put(form, "scope", "read write")


def profile(body: Body) -> None:
    """Types, statuses and groups belong to the account. A username is unique, and is the e-mail by default."""
    name = f"member{next(fresh)}@example.org"
    put(body, "[Email]", name)
    put(body, "[Username]", name)
    put(body, "[Member Type]", "Member")
    put(body, "[Member Status]", "Active")
    put(body, "[Groups]", ["Group01"])
    put(body, "[Linked Organization Id]", 2060721341)
    for name in ("[Join Date]", "[Expiration Date]", "[Last Renewal Date]"):
        put(body, name, "02/28/2030")


def search(body: Body) -> None:
    """R40: other names than those of the spec have text. A range is one of days that exist."""
    days = {"startDate": "01/01/2030", "endDate": "02/28/2030"}
    body.update({name: days if name.endswith(" Date]") else "text" for name in body})


def org_item(body: Body) -> None:
    """R10: a name is not empty. P11: the parent exists."""
    put(body, "name", "Juniors")
    put(body, "parentId", 554)


def event(body: Body) -> None:
    put(body, "eventName", "Winter Camp")


def new_user(body: Body) -> None:
    """Y2: a new user needs names."""
    body.update(firstName="Sam", lastName="Email")
    user(body)


def user(body: Body) -> None:
    """Y6: a plan belongs to the account."""
    put(body, "firstName", "Sam")
    put(body, "lastName", "Email")
    put(body, "membershipPlan", "Full Membership")


def client(body: Body) -> None:
    """B17: a country code exists. B12: a contact has a key and a value. R2: null may be rejected."""
    put(body, "countryNumericCode", "840")
    if "enabled" in body:
        body["enabled"] = True
    for each in body.get("contacts", []):
        contact(each)


def contact(body: Body) -> None:
    """B12, R2."""
    body.update(key="email", value="client@email.com")


def put(body: Body, name: str, value: object) -> None:
    """Replaces an existing value. Null stays null."""
    if body.get(name) is not None:
        body[name] = value


SETTLE: dict[tuple[str, str], Callable[[Body], None]] = {
    ("POST", "/oauth/v1/token"): token,
    ("POST", "/api/v1/profile"): profile,
    ("POST", "/api/v1/profile/search"): search,
    ("POST", "/org/items"): org_item,
    ("POST", "/org/events"): event,
    ("POST", "/v1/users"): new_user,
    ("POST", "/v1/users/{email}"): user,
    ("POST", "/profiles"): client,
    ("PUT", "/profiles/{profileId}"): client,
    ("PATCH", "/profiles/{profileId}"): client,
    ("POST", "/profiles/{profileId}/contacts"): contact,
    ("PUT", "/profiles/{profileId}/contacts/{contactId}"): contact,
    ("PATCH", "/profiles/{profileId}/contacts/{contactId}"): contact,
}


@schemathesis.hook
def before_call(_: schemathesis.HookContext, case: schemathesis.Case, __: Body) -> None:
    """Adapts valid data; invalid data is sent unchanged."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    settle = SETTLE.get((case.method, case.path))
    if settle and isinstance(case.body, dict):
        settle(case.body)
    # MemberClicks rejects a page past the end, and QuestionPro's key belongs to one user.
    put(case.query or {}, "pageNumber", 1)
    put(case.path_parameters or {}, "userId", 4242)


@schemathesis.hook
def filter_case(_: schemathesis.HookContext, case: schemathesis.Case) -> bool:
    """Ids are from responses, where that of an event may be null (P6)."""
    return not {None, "null"} & set((case.path_parameters or {}).values())
