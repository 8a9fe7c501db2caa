// The scenario in TypeScript: makes the calls of ../scenario.json in order, with openapi-fetch and the types of
// openapi-typescript, at the URL in the only argument. It is an example of a TypeScript program that uses the specs.
import createClient from 'openapi-fetch';
import type { paths as B2Core } from '#clients/b2core';
import type { components as Schemas, paths as MemberClicks } from '#clients/memberclicks';
import type { paths as MembersPortal } from '#clients/members-portal';
import type { paths as QuestionPro } from '#clients/questionpro';
import type { paths as YourCourts } from '#clients/yourcourts';

declare const process: { argv: string[] };

/** The result of openapi-fetch: data or error, and always the response. */
type Result<T, E> =
  | { data: T; error?: never; response: Response }
  | { data?: never; error: E; response: Response };

/** The data of a successful call. */
async function good<T, E>(call: Promise<Result<T, E>>): Promise<T> {
  const { data, error, response } = await call;
  if (error !== undefined) throw new Error(`${response.status} from ${response.url}: ${JSON.stringify(error)}`);
  return data as T;
}

/** The error of a call that must fail with this status. */
async function rejected<T, E>(status: number, call: Promise<Result<T, E>>): Promise<E> {
  const { error, response } = await call;
  if (error === undefined || response.status !== status) {
    throw new Error(`${response.status} from ${response.url} instead of ${status}`);
  }
  return error;
}

function same(what: string, found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what} is ${one} but should be ${other}`);
}

const Accept = 'application/json';
const basic = (name: string, password: string) => `Basic ${btoa(`${name}:${password}`)}`;
const bearer = (token: string) => `Bearer ${token}`;

async function memberclicks(baseUrl: string): Promise<void> {
  const tokens = createClient<MemberClicks>({
    baseUrl,
    headers: {
      Accept,
      'Content-Type': 'application/x-www-form-urlencoded',
      Authorization: basic('sandbox-client', 'sandbox-secret'),
    },
  });
  const bodySerializer = (form: Schemas['schemas']['TokenRequest']) => new URLSearchParams(form);
  const newToken = (body: Schemas['schemas']['TokenRequest']) =>
    good(tokens.POST('/oauth/v1/token', { body, bodySerializer }));
  const own = await newToken({ grant_type: 'client_credentials', scope: 'read write' });
  const users = await newToken({ grant_type: 'password', username: 'sandbox-user', password: 'sandbox-password' });
  await newToken({ grant_type: 'refresh_token', refresh_token: users.refresh_token ?? '' });
  const client = createClient<MemberClicks>({
    baseUrl,
    headers: { Accept, Authorization: bearer(own.access_token) },
  });

  const attributes = await good(client.GET('/api/v1/attribute'));
  same('attributes are a list', Array.isArray(attributes['attributes']), true);
  const { groups } = await good(client.GET('/api/v1/group'));
  same('Group01 is among them', groups.some(({ name }) => name === 'Group01'), true);
  const { memberTypes } = await good(client.GET('/api/v1/member-type'));
  same('Member is among them', memberTypes.some(({ name }) => name === 'Member'), true);
  const { memberStatuses } = await good(client.GET('/api/v1/member-status'));
  same('Active is among them', memberStatuses.some(({ name }) => name === 'Active'), true);
  const { countries } = await good(client.GET('/api/v1/country'));
  same('Canada is among them', countries.some(({ name }) => name === 'Canada'), true);

  const ids: number[] = [];
  for (const body of [
    { '[Email]': 'prospect@club.example', '[Join Date]': '01/31/2025', 'Shirt Size': 'L' },
    { '[Email]': 'custom@club.example', '[Member Type]': 'Custom Member Type' },
    { '[Email]': 'groups@club.example', '[Member Type]': 'Member', '[Groups]': ['Group01', 'Group02'] },
    {
      '[Email]': 'office@club.example',
      '[Member Type]': 'Organization Member Type',
      '[Organization Name]': 'Example',
    },
    {
      '[Email]': 'linked@club.example',
      '[Member Type]': 'Linked Member Type',
      '[Linked Organization Id]': 2060721341,
    },
  ]) {
    ids.push((await good(client.POST('/api/v1/profile', { body }))).id);
  }
  const path = { profileId: ids[0] ?? 0 };
  const prospect = await good(client.GET('/api/v1/profile/{profileId}', { params: { path } }));
  same('[Join Date]', prospect['[Join Date]'], '01/31/2025');
  same('Shirt Size', prospect['Shirt Size'], 'L');

  const headers = { Authorization: bearer(users.access_token) };
  const me = await good(client.GET('/api/v1/profile/me', { headers }));
  same('[Username]', me['[Username]'], 'sandbox-user');

  const first = await good(client.GET('/api/v1/profile', { params: { query: { pageSize: 4 } } }));
  same('profiles', first.profiles.length, 4);
  let count = 0;
  for (let pageNumber = 1, more = true; more; pageNumber += 1) {
    const query = { pageNumber, pageSize: 4 };
    const page = await good(client.GET('/api/v1/profile', { params: { query } }));
    count += page.profiles.length;
    more = Boolean(page.nextPageUrl);
  }
  same('profiles', count, first.totalCount);

  const search = await good(client.POST('/api/v1/profile/search', { body: { '[Group]': 'Group02' } }));
  const query = { searchId: search.id, pageNumber: 1, pageSize: 100 };
  const found = await good(client.GET('/api/v1/profile', { params: { query } }));
  same('found', found.profiles.map((it) => it['[Email | Primary]']), ['groups@club.example']);

  const unfit = await rejected(400, client.POST('/api/v1/profile/search', { body: { Website: [] } }));
  same('field', unfit.messageDetails?.[0]?.field, 'Request Data');
  const invalid: [string, Schemas['schemas']['ProfileCreate']][] = [
    ['email', { '[Email]': 'new@club' }],
    ['[Username]', { '[Email]': 'new@club.example', '[Username]': 'prospect@club.example' }],
    ['[Member Type]', { '[Email]': 'new@club.example', '[Member Type]': 'Admin' }],
    ['[Group]', { '[Email]': 'new@club.example', '[Groups]': ['Admin'] }],
  ];
  for (const [field, body] of invalid) {
    const error = await rejected(400, client.POST('/api/v1/profile', { body }));
    same('field', error.messageDetails?.[0]?.field, field);
  }
}

async function membersPortal(baseUrl: string): Promise<void> {
  const anyone = createClient<MembersPortal>({ baseUrl, headers: { Accept } });
  const credentials = { username: 'apitest1@membersportal.co', password: 'apiTestPassword1' };
  const { token } = await good(anyone.POST('/auth', { body: credentials }));
  const client = createClient<MembersPortal>({ baseUrl, headers: { Accept, Authorization: token } });
  const ids = (them: { id: number }[]) => them.map(({ id }) => id);

  same('items', ids(await good(client.GET('/org/items'))), [539, 554, 591]);
  const item = await good(client.GET('/org/items/{orgItemId}', { params: { path: { orgItemId: 554 } } }));
  same('name', item.name, 'Barnsfield Football Club');
  await good(client.POST('/org/items', { body: { name: 'Barnsfield Juniors', parentId: 554, type: 'team' } }));
  const items = await good(client.GET('/org/items'));
  const juniors = items.find(({ name }) => name === 'Barnsfield Juniors')?.id ?? 0;

  const section = (orgItemId: number) => ({ params: { path: { orgItemId } } });
  same('members', ids(await good(client.GET('/org/{orgItemId}/members', section(4)))), [45, 92]);
  const member = await good(client.GET('/org/members/{memberId}', { params: { path: { memberId: 45 } } }));
  same('fields', member.fields['Emergency Contact Name'], 'Peter Smith');
  const mary = {
    memberType: 'player',
    username: 'mary@example.org',
    forename: 'Mary',
    surname: 'Smith',
    fields: { 'Year of birth': '2011' },
  };
  await good(client.POST('/org/{orgItemId}/members', { ...section(juniors), body: mary }));
  const team = await good(client.GET('/org/{orgItemId}/members', section(juniors)));
  same('year of birth', team[0]?.fields['Year of birth'], '2011');
  same('members', (await good(client.GET('/org/members'))).length, 3);

  await good(client.POST('/org/events', { body: { eventName: 'Winter Camp', theme: 'snow' } }));
  const events = await good(client.GET('/org/events'));
  const eventId = events.find(({ eventName }) => eventName === 'Winter Camp')?.id ?? 0;
  const camp = await good(client.GET('/org/events/{eventId}', { params: { path: { eventId } } }));
  same('theme', camp.theme, 'snow');

  await rejected(400, client.POST('/org/items', { body: { name: 'Orphans', parentId: 999999 } }));
  await rejected(401, client.GET('/org/members', { headers: { Authorization: bearer(token) } }));
  await rejected(404, client.GET('/org/members/{memberId}', { params: { path: { memberId: 999999 } } }));
}

async function questionpro(baseUrl: string): Promise<void> {
  const connect = (key: string, url = baseUrl) =>
    createClient<QuestionPro>({ baseUrl: url, headers: { Accept, 'api-key': key } });
  const client = connect('sandbox-key');

  const batch = [
    { emailAddress: 'mary@example.org', username: 'mary', mobileNumber: '+91-9998887766' },
    { emailAddress: 'test@example.org', mobileNumber: '' },
    { emailAddress: 'grace@example.org', firstName: 'Grace' },
    { emailAddress: 'mary@example.org' },
    { emailAddress: 'not-an-address@nowhere' },
    { emailAddress: 'imposter@example.org', username: 'grace' },
    { emailAddress: 'blank@example.org', username: 'with blank' },
  ];
  const added = await good(client.POST('/micropanel/members', { body: batch }));
  same('new and rejected', [added.response.newMemberAdded, added.response.rejectedCount], [2, 4]);
  const change = [{ emailAddress: 'mary@example.org', firstName: 'Mary', custom1: null }];
  const changed = await good(client.POST('/micropanel/members', { body: change }));
  same('existing', changed.response.existingMember, 1);

  const leaving = ['mary@example.org', 'alan@example.org', 'mallory@example.org', 'nobody@example.org'];
  const unsubscribed = await good(client.POST('/micropanel/members/unsubscribe', { body: leaving }));
  same('unsubscribed', unsubscribed.response.membersUnsubscribedSuccessfully, 1);
  const going = ['mary@example.org', 'edsger@example.org', 'mallory@example.org', 'nobody@example.org'];
  const deleted = await good(client.DELETE('/micropanel/members', { body: going }));
  same('deleted', deleted.response.membersDeletedSuccessfully, 1);

  const communities = (query: { page?: number; perPage?: number }, userId = 4242) =>
    client.GET('/micropanel/users/{userId}/communities', { params: { path: { userId }, query } });
  same('communities', (await good(communities({ perPage: 2 }))).response.length, 2);
  let count = 0;
  for (let page = 1, more = true; more; page += 1) {
    const { response } = await good(communities({ page, perPage: 2 }));
    count += response.length;
    more = response.length === 2;
  }
  same('communities', count, 3);

  const body = [{ emailAddress: 'mary@example.org' }];
  const forbidden = await rejected(403, communities({}, 4243));
  same('id', forbidden.response?.error?.id, '1013');
  await rejected(401, connect('wrong-key').POST('/micropanel/members', { body }));
  await rejected(404, connect('sandbox-key', `${baseUrl}/v3`).POST('/micropanel/members', { body }));
}

async function yourcourts(baseUrl: string): Promise<void> {
  const connect = (key: string) => createClient<YourCourts>({ baseUrl, headers: { Accept, 'X-API-Key': key } });
  const client = connect('sandbox-key');
  const parseAs = 'text';
  const mary = { email: 'mary@example.org', firstName: 'Mary', lastName: 'Smith', city: 'Atlanta' };
  await good(client.POST('/v1/users', { parseAs, body: mary }));
  const move = { email: 'mary@example.org', city: 'Savannah', signedWaiver: true };
  await good(client.POST('/v1/users', { parseAs, body: move }));
  const params = { path: { email: 'mary@example.org' } };
  const renewal = { membershipPlan: 'full membership', membershipExpirationDate: '2030-12-31' };
  await good(client.POST('/v1/users/{email}', { parseAs, params, body: renewal }));
  await rejected(401, connect('wrong-key').POST('/v1/users/{email}', { params, body: { active: false } }));
}

async function b2core(baseUrl: string): Promise<void> {
  const Authorization = basic('sandbox-client', 'sandbox-secret');
  const tokens = createClient<B2Core>({ baseUrl, headers: { Accept, Authorization } });
  const { access_token } = await good(tokens.POST('/tokens', { body: { grant_type: 'client_credentials' } }));
  const client = createClient<B2Core>({ baseUrl, headers: { Accept, Authorization: bearer(access_token) } });

  const mary = {
    firstName: 'Mary',
    middleName: 'Jane',
    lastName: 'Smith',
    countryNumericCode: '840',
    enabled: true,
    contacts: [
      { key: 'email' as const, value: 'client@email.com', uuid: null },
      { key: 'phone' as const, value: '+9876543210', uuid: null },
    ],
    uuid: null,
  };
  const { profileId } = await good(client.POST('/profiles', { body: mary }));
  const profile = { params: { path: { profileId } } };
  same('name', (await good(client.GET('/profiles/{profileId}', profile))).name, 'Mary Jane Smith');
  const maria = { enabled: false, firstName: 'Maria', countryNumericCode: '124', uuid: 'crm-7' };
  const updated = await good(client.PUT('/profiles/{profileId}', { ...profile, body: maria }));
  same('country', updated.country?.countryName, 'Canada');
  const cleared = { middleName: null, uuid: null };
  const patched = await good(client.PATCH('/profiles/{profileId}', { ...profile, body: cleared }));
  same('name', patched.name, 'Maria Smith');

  const smiths = { limit: 10, 'filter[enabled]': 0 as const, 'filter[lastName]': 'Smith' };
  const found = await good(client.GET('/profiles', { params: { query: smiths } }));
  same('found', found.map((it) => it.profileId), [profileId]);
  let count = 0;
  for (let offset = 0, more = true; more; offset += 2) {
    const query = { limit: 2, offset, sort_by: 'createTime' as const, sort_order: 'desc' as const };
    const page = await good(client.GET('/profiles', { params: { query } }));
    count += page.length;
    more = page.length === 2;
  }
  same('profiles', count, 3);

  const email = { key: 'email' as const, value: 'maria@example.org', uuid: 'crm-8' };
  const { contactId } = await good(client.POST('/profiles/{profileId}/contacts', { ...profile, body: email }));
  same('contacts', (await good(client.GET('/profiles/{profileId}/contacts', profile))).length, 3);
  const contact = { params: { path: { profileId, contactId } } };
  same('value', (await good(client.GET('/profiles/{profileId}/contacts/{contactId}', contact))).value, email.value);
  const phone = { key: 'phone' as const, value: '+15550100100' };
  await good(client.PUT('/profiles/{profileId}/contacts/{contactId}', { ...contact, body: phone }));
  const left = await good(
    client.PATCH('/profiles/{profileId}/contacts/{contactId}', { ...contact, body: { uuid: null } }),
  );
  same('key and uuid', [left.key, left.uuid], ['phone', null]);

  await good(client.DELETE('/profiles/{profileId}/contacts/{contactId}', contact));
  await rejected(404, client.GET('/profiles/{profileId}/contacts/{contactId}', contact));
  await good(client.DELETE('/profiles/{profileId}', profile));
  await rejected(404, client.GET('/profiles/{profileId}', profile));
}

const url = process.argv[2] ?? '';
await memberclicks(`${url}/memberclicks`);
await membersPortal(`${url}/members-portal`);
await questionpro(`${url}/questionpro/a/api/v2`);
await yourcourts(`${url}/yourcourts`);
await b2core(`${url}/b2core`);
