// Changes of tests/fixtures/changes/clubs.yaml, by the verdict that versions.mjs must give: a name, and a function that makes
// the change in the spec.

const at = (spec, pointer) => pointer.split('/').map((it) => it.replaceAll('~1', '/')).reduce((it, key) => it[key], spec);
const parts = (pointer) => [pointer.slice(0, pointer.lastIndexOf('/')), pointer.slice(pointer.lastIndexOf('/') + 1)];
const parent = (spec, pointer) => (pointer.includes('/') ? at(spec, parts(pointer)[0]) : spec);
const key = (pointer) => (pointer.includes('/') ? parts(pointer)[1] : pointer).replaceAll('~1', '/');
const set = (pointer, value) => (spec) => { parent(spec, pointer)[key(pointer)] = value; };
const remove = (pointer) => (spec) => {
  const it = parent(spec, pointer);
  if (Array.isArray(it)) it.splice(Number(key(pointer)), 1);
  else delete it[key(pointer)];
};
const all = (...changes) => (spec) => changes.forEach((change) => change(spec));
const insert = (pointer, index, value) => (spec) => { at(spec, pointer).splice(index, 0, value); };
const swap = (pointer, one, other) => (spec) => {
  const list = at(spec, pointer);
  [list[one], list[other]] = [list[other], list[one]];
};
const entries = (pointer, change) => (spec) => {
  const it = at(spec, pointer);
  const changed = change(Object.entries(it));
  for (const name of Object.keys(it)) delete it[name];
  Object.assign(it, Object.fromEntries(changed));
};
const reverse = (pointer) => entries(pointer, (it) => it.reverse());
const first = (pointer, name, value) => entries(pointer, (it) => [[name, value], ...it]);
const rename = (pointer, name) => entries(parts(pointer)[0], (it) =>
  it.map(([old, value]) => [old === key(pointer) ? name : old, value]));
/** Renames a component, with its references. */
const renameComponent = (kind, old, name) => (spec) => {
  const from = JSON.stringify(spec).replaceAll(`"#/components/${kind}/${old}"`, `"#/components/${kind}/${name}"`);
  Object.assign(spec, JSON.parse(from));
  rename(`components/${kind}/${old}`, name)(spec);
};

const LIST = 'paths/~1clubs/get';
const UPDATE = 'paths/~1clubs~1{clubId}/put';
const SIGN_IN = 'paths/~1tokens/post';
const JSON_BODY = 'requestBody/content/application~1json';
const FORM = `${SIGN_IN}/requestBody/content`;
const OK = 'responses/200/content/application~1json';
const S = 'components/schemas';
const SENT = `${S}/ClubUpdate/properties`;
const READ = `${S}/Club/properties`;
const BOTH = `${S}/Address/properties`;
const text = { type: 'string', description: 'A text.' };
const ref = (name, kind = 'schemas') => ({ $ref: `#/components/${kind}/${name}` });
const operation = (operationId) => ({
  operationId, tags: ['Clubs'], summary: 'Another', description: 'Another.', security: [{ key: [] }], 'x-idempotent': true,
  responses: { 204: { description: 'Done.' }, '4XX': ref('Error', 'responses') },
});

const TEXT = [
  ['nothing', () => {}],
  ['another description of the file', set('info/description', 'Another.')],
  ['another contact', set('info/contact/name', 'Support')],
  ['another license', set('info/license/name', 'Apache-2.0')],
  ['terms of service', set('info/termsOfService', 'https://clubs.test/terms')],
  ['other docs of the file', set('externalDocs/url', 'https://clubs.test/docs')],
  ['another summary', set(`${UPDATE}/summary`, 'Another')],
  ['another description of an operation', set(`${UPDATE}/description`, 'Another.')],
  ['other docs of an operation', set(`${UPDATE}/externalDocs/url`, 'https://clubs.test/docs')],
  ['another description of a tag', set('tags/0/description', 'Another.')],
  ['another description of a server variable', set('servers/0/variables/host/description', 'Another.')],
  ['another description of a parameter', set(`${LIST}/parameters/0/description`, 'Another.')],
  ['another example of a parameter', set(`${LIST}/parameters/0/example`, 2)],
  ['another description of a body', set(`${UPDATE}/requestBody/description`, 'Another.')],
  ['another description of a response', set(`${LIST}/responses/200/description`, 'Another.')],
  ['another description of a response header', set(`${LIST}/responses/200/headers/X-Total/description`, 'Another.')],
  ['another description of a schema', set(`${S}/Club/description`, 'Another.')],
  ['another description of a property', set(`${READ}/name/description`, 'Another.')],
  ['another description of an enum', set(`${S}/Kind/description`, 'Another.')],
  ['another description of a security scheme', set('components/securitySchemes/key/description', 'Another.')],
  ['a description beside a reference', set(`${READ}/state/description`, 'Another.')],
  ['another example of a property', set(`${READ}/name/example`, 'Pawns')],
  ['an example of a property removed', remove(`${READ}/name/example`)],
  ['another example of a body', set(`${FORM}/application~1x-www-form-urlencoded/example`, { user: 'bob' })],
  ['an example renamed', rename(`${UPDATE}/${JSON_BODY}/examples/chess`, 'other')],
  ['an example added', set(`${UPDATE}/${JSON_BODY}/examples/golf`, { value: { kind: 'golf', size: 9 } })],
  ['examples of all errors', (spec) => {
    const media = at(spec, 'components/responses/Error/content/application~1json');
    media.examples = { one: { value: media.example }, other: { value: { message: 'no' } } };
    delete media.example;
  }],
  ['another order of paths', reverse('paths')],
  ['another order of schemas', reverse(S)],
  ['another order of tags', swap('tags', 0, 1)],
  ['another order of required names', swap(`${S}/ClubUpdate/required`, 0, 1)],
  ['another order of an operation\'s keys', reverse(UPDATE)],
  ['another order of a schema\'s keys', reverse(`${S}/Club`)],
  ['required: false written out', set(`${LIST}/parameters/0/required`, false)],
  ['nullable: false written out', set(`${READ}/name/nullable`, false)],
  ['deprecated: false written out', set(`${LIST}/deprecated`, false)],
  ['allowEmptyValue: false written out', set(`${LIST}/parameters/0/allowEmptyValue`, false)],
  ['the default style written out', set(`${LIST}/parameters/0/style`, 'form')],
  ['the default style of a path variable written out', set(`${UPDATE}/parameters/0/style`, 'simple')],
  ['the default of explode written out', set(`${LIST}/parameters/0/explode`, true)],
  ['another description of a scope', set('components/securitySchemes/key/x-scopes/read', 'Another.')],
  ['another order of scopes', reverse('components/securitySchemes/key/x-scopes')],
  ['another order of security schemes', reverse('components/securitySchemes')],
  ['another order of statuses', reverse(`${LIST}/responses`)],
  ['docs of an operation removed', remove(`${UPDATE}/externalDocs`)],
  ['a contact removed', remove('info/contact')],
  ['an address of the contact', set('info/contact/email', 'help@clubs.test')],
  ['docs of a tag', set('tags/0/externalDocs', { url: 'https://docs.clubs.test' })],
];

const NEW = [
  ['an operation at a new path', set('paths/~1courts', { get: operation('listCourts') })],
  ['an operation at an old path', set('paths/~1clubs/delete', operation('deleteClubs'))],
  ['an optional property last in a request', set(`${SENT}/extra`, text)],
  ['an optional property last in a response', set(`${READ}/extra`, text)],
  ['an optional property last in both', set(`${BOTH}/extra`, text)],
  ['a schema added', set(`${S}/Court`, { type: 'object', description: 'A court.', properties: { id: text } })],
  ['a tag added', insert('tags', 2, { name: 'Courts', description: 'Courts.' })],
  ['a server added last', insert('servers', 1, { url: 'https://other.test', description: 'Another.' })],
  ['a word of a server added', insert('servers/0/variables/host/enum', 3, 'au')],
  ['a word of an enum of requests added last', insert(`${S}/Kind/enum`, 3, 'bowls')],
  ['a word of an enum of requests added first', insert(`${S}/Kind/enum`, 0, 'bowls')],
  ['a longer text in a request', set(`${SENT}/name/maxLength`, 80)],
  ['a shorter text in a request', set(`${SENT}/name/minLength`, 1)],
  ['no limit of a text\'s length in a request, with another one left', remove(`${SENT}/name/maxLength`)],
  ['no pattern in a request, with another limit left', remove(`${SENT}/code/pattern`)],
  ['a higher maximum in a request', set(`${SENT}/size/maximum`, 60)],
  ['no maximum in a request', remove(`${SENT}/size/maximum`)],
  ['a higher maximum of a parameter', set(`${LIST}/parameters/1/schema/maximum`, 200)],
  ['a longer list in a request', set(`${SENT}/hours/maxItems`, 14)],
  ['an error status of its own', set(`${LIST}/responses/404`, ref('Error', 'responses'))],
  ['a response header', set(`${LIST}/responses/200/headers/X-More`, { description: 'More.', schema: { type: 'string' } })],
  ['a deprecated operation', set(`${LIST}/deprecated`, true)],
  ['a deprecated parameter', set(`${LIST}/parameters/0/deprecated`, true)],
  ['a deprecated property', set(`${READ}/name/deprecated`, true)],
  ['a deprecated schema', set(`${S}/Club/deprecated`, true)],
  ['another x-evidence', set(`${LIST}/x-evidence`, 'code')],
  ['x-evidence on a property', set(`${READ}/name/x-evidence`, 'code')],
  ['x-evidence on a parameter', set(`${LIST}/parameters/0/x-evidence`, 'code')],
  ['x-example-evidence on a property', set(`${READ}/name/x-example-evidence`, 'code')],
  ['another name in x-paging', set(`${LIST}/x-paging/total`, 'count')],
  ['x-paging where it was not', set(`${UPDATE}/x-paging`, { page: 'page' })],
  ['a security scheme', set('components/securitySchemes/other', { type: 'http', scheme: 'bearer' })],
  ['a scope described', set('components/securitySchemes/key/x-scopes/admin', 'Everything.')],
  ['the only operation of a new tag', all(insert('tags', 2, { name: 'Courts', description: 'Courts.' }),
    set('paths/~1courts', { get: { ...operation('listCourts'), tags: ['Courts'] } }))],
  ['an operation with a body of its own', all(set(`${S}/CourtUpdate`, { type: 'object', description: 'A court.',
    properties: { id: text } }), set('paths/~1courts', { put: { ...operation('updateCourt'),
    requestBody: { content: { 'application/json': { schema: ref('CourtUpdate') } } } } }))],
  ['a response among the components', set('components/responses/Other', { description: 'Other.' })],
];

const BREAKING = [
  // Names.
  ['a schema renamed', renameComponent('schemas', 'Club', 'Society')],
  ['an enum renamed', renameComponent('schemas', 'Kind', 'Game')],
  ['a schema removed', all(remove(`${S}/ClubPage/properties/places`), remove(`${S}/Place`))],
  ['a tag renamed', (spec) => {
    spec.tags[0].name = 'Societies';
    spec.paths['/clubs'].get.tags = spec.paths['/clubs/{clubId}'].put.tags = ['Societies'];
  }],
  ['a tag removed', remove('tags/1')],
  ['an operation with another tag', set(`${LIST}/tags`, ['Tokens'])],
  ['a component of responses renamed', renameComponent('responses', 'Error', 'Refusal')],
  ['another title', set('info/title', 'Societies')],
  ['another operationId', set(`${LIST}/operationId`, 'allClubs')],
  ['a title on a schema', set(`${S}/Club/title`, 'Society')],
  ['a path variable renamed', (spec) => {
    spec.paths['/clubs/{clubId}'].put.parameters[0].name = 'id';
    rename('paths/~1clubs~1{clubId}', '/clubs/{id}')(spec);
  }],
  ['another path', rename('paths/~1clubs', '/societies')],
  ['a path removed', remove('paths/~1tokens')],
  ['an operation with another method', rename('paths/~1clubs~1{clubId}/put', 'patch')],
  ['an operation removed', all(set('paths/~1clubs/delete', operation('deleteClubs')), remove('paths/~1clubs/get'))],
  // Parameters.
  ['two parameters swapped', swap(`${LIST}/parameters`, 0, 1)],
  ['two parameters of different types swapped', swap(`${UPDATE}/parameters`, 1, 2)],
  ['a query parameter renamed', set(`${UPDATE}/parameters/1/name`, 'rehearsal')],
  ['a parameter removed', remove(`${UPDATE}/parameters/1`)],
  ['an optional parameter added', insert(`${LIST}/parameters`, 3, { name: 'trace', in: 'query', schema: { type: 'boolean' } })],
  ['a required parameter added', insert(`${LIST}/parameters`, 3,
    { name: 'trace', in: 'query', required: true, schema: { type: 'boolean' } })],
  ['a header parameter added', insert(`${LIST}/parameters`, 3, { name: 'X-Trace', in: 'header', schema: { type: 'string' } })],
  ['a parameter at a path', set('paths/~1clubs/parameters', [{ name: 'trace', in: 'query', schema: { type: 'string' } }])],
  ['a parameter at another place', set(`${UPDATE}/parameters/1/in`, 'header')],
  ['a parameter that became required', set(`${UPDATE}/parameters/1/required`, true)],
  ['a parameter with another style', set(`${UPDATE}/parameters/1/style`, 'spaceDelimited')],
  ['a parameter that is not exploded', set(`${UPDATE}/parameters/1/explode`, false)],
  ['a parameter with reserved characters', set(`${UPDATE}/parameters/1/allowReserved`, true)],
  ['a parameter that may be empty', set(`${UPDATE}/parameters/1/allowEmptyValue`, true)],
  ['another type of a parameter', set(`${UPDATE}/parameters/1/schema/type`, 'string')],
  ['another format of a parameter', set(`${UPDATE}/parameters/0/schema/format`, 'int32')],
  ['no format of a parameter', remove(`${UPDATE}/parameters/2/schema/format`)],
  ['another default of a parameter', set(`${LIST}/parameters/1/schema/default`, 10)],
  ['no default of a parameter', remove(`${LIST}/parameters/1/schema/default`)],
  ['a default of a parameter', set(`${UPDATE}/parameters/1/schema/default`, false)],
  ['a lower maximum of a parameter', set(`${LIST}/parameters/1/schema/maximum`, 50)],
  ['zero as the minimum of a parameter', set(`${LIST}/parameters/1/schema/minimum`, 0)],
  ['a parameter that lists values', set(`${UPDATE}/parameters/2/schema`, { type: 'array', items: { type: 'string' } })],
  // Bodies and responses.
  ['a request body with another schema', set(`${UPDATE}/${JSON_BODY}/schema`, ref('Place'))],
  ['a request body with the schema written out', (spec) => {
    const media = at(spec, `${UPDATE}/${JSON_BODY}`);
    media.schema = structuredClone(spec.components.schemas.ClubUpdate);
  }],
  ['a response with another schema', set(`${LIST}/${OK}/schema`, ref('Club'))],
  ['another schema of the same content', set(`${READ}/address`, ref('Place'))],
  ['a request body that became optional', set(`${UPDATE}/requestBody/required`, false)],
  ['a request body removed', remove(`${UPDATE}/requestBody`)],
  ['a request body added', set(`${LIST}/requestBody`, { content: { 'application/json': { schema: ref('Place') } } })],
  ['another media type of a request', rename(`${FORM}/application~1x-www-form-urlencoded`, 'application/json')],
  ['a second media type of a request', set(`${FORM}/application~1json`, { schema: ref('Credentials') })],
  ['another media type of a response', rename(`${LIST}/responses/200/content/application~1json`, 'application/hal+json')],
  ['a second media type of a response', set(`${LIST}/responses/200/content/text~1csv`, { schema: { type: 'string' } })],
  ['a response without a body', remove(`${LIST}/responses/200/content`)],
  ['a body where the response had none', set(`${UPDATE}/responses/204/content`, { 'text/plain': { schema: text } })],
  ['another success status', rename(`${UPDATE}/responses/204`, '202')],
  ['a second success status', set(`${UPDATE}/responses/200`, { description: 'Also.' })],
  ['an error status removed', remove(`${UPDATE}/responses/5XX`)],
  ['an error status with another body', set(`${LIST}/responses/404`,
    { description: 'Gone.', content: { 'application/json': { schema: ref('Token') } } })],
  ['a default response', set(`${UPDATE}/responses/default`, ref('Error', 'responses'))],
  ['a response written out', (spec) => {
    spec.paths['/clubs'].get.responses['4XX'] = structuredClone(spec.components.responses.Error);
  }],
  ['another body of all errors', set('components/responses/Error/content/application~1json/schema', ref('Token'))],
  ['a response header removed', remove(`${LIST}/responses/200/headers/X-Total`)],
  ['another type of a response header', set(`${LIST}/responses/200/headers/X-Total/schema/type`, 'string')],
  ['a required response header', set(`${LIST}/responses/200/headers/X-Total/required`, true)],
  ['an encoding of a form', set(`${FORM}/application~1x-www-form-urlencoded/encoding`, { user: { style: 'form' } })],
  ['a callback', set(`${UPDATE}/callbacks`, { done: { '{$request.query.url}': { post: operation('done') } } })],
  ['a link', set(`${LIST}/responses/200/links`, { next: { operationId: 'listClubs' } })],
  // Properties.
  ['a property of a request renamed', rename(`${SENT}/name`, 'title')],
  ['a property of a response renamed', rename(`${READ}/name`, 'title')],
  ['a property removed from a request', remove(`${SENT}/name`)],
  ['a property removed from a response', remove(`${READ}/name`)],
  ['an optional property first in a request', first(SENT, 'extra', text)],
  ['an optional property first in a response', first(READ, 'extra', text)],
  ['a required property added to a request', all(set(`${SENT}/extra`, text), insert(`${S}/ClubUpdate/required`, 2, 'extra'))],
  ['a required property added to a response', all(set(`${READ}/extra`, text), insert(`${S}/Club/required`, 2, 'extra'))],
  ['an optional property added to a form', set(`${S}/Credentials/properties/extra`, text)],
  ['another order of a request\'s properties', reverse(SENT)],
  ['another order of a response\'s properties', reverse(READ)],
  ['an optional property of a request that became required', insert(`${S}/ClubUpdate/required`, 2, 'name')],
  ['a required property of a request that became optional', set(`${S}/ClubUpdate/required`, ['kind'])],
  ['an optional property of a response that became required', insert(`${S}/Club/required`, 2, 'name')],
  ['a required property of a response that became optional', set(`${S}/Club/required`, ['id'])],
  ['another type in a request', set(`${SENT}/name/type`, 'integer')],
  ['another type in a response', set(`${READ}/name/type`, 'integer')],
  ['integer instead of number', set(`${READ}/id/type`, 'number')],
  ['format uuid in a response', set(`${READ}/name/format`, 'uuid')],
  ['format uuid in a request', set(`${SENT}/name/format`, 'uuid')],
  ['format email in a response', set(`${READ}/name/format`, 'email')],
  ['another format in a response', set(`${READ}/id/format`, 'int32')],
  ['no format in a response', remove(`${READ}/created/format`)],
  ['a property that became nullable in a response', set(`${READ}/name/nullable`, true)],
  ['a property that became nullable in a request', set(`${SENT}/name/nullable`, true)],
  ['a property that is not nullable any more', remove(`${SENT}/nickname/nullable`)],
  ['a default in a request', set(`${SENT}/name/default`, 'Rooks')],
  ['a default in a response', set(`${READ}/name/default`, 'Rooks')],
  ['a property that is read only', set(`${READ}/name/readOnly`, true)],
  ['a property that is write only', set(`${SENT}/name/writeOnly`, true)],
  ['another schema of a property', set(`${READ}/state`, ref('Zone'))],
  ['a schema with a reference instead of the same text', all(set(`${S}/Name`, { ...text }), set(`${READ}/name`, ref('Name')))],
  ['another type of a list\'s items', set(`${SENT}/hours/items/type`, 'integer')],
  ['another schema of a list\'s items', set(`${S}/ClubPage/properties/clubs/items`, ref('Place'))],
  ['a list of unique items', set(`${SENT}/hours/uniqueItems`, true)],
  ['a list instead of a value', set(`${READ}/name`, { type: 'array', items: text })],
  ['a closed object in a response', set(`${S}/Club/additionalProperties`, false)],
  ['a closed object in a request', set(`${S}/ClubUpdate/additionalProperties`, false)],
  ['no word about additional properties', remove(`${S}/Club/additionalProperties`)],
  ['another type of additional properties', set(`${S}/ClubUpdate/additionalProperties/type`, 'integer')],
  ['an alternative added', insert(`${S}/Token/properties/lifetime/anyOf`, 2, { type: 'boolean' })],
  ['an alternative removed', remove(`${S}/Token/properties/lifetime/anyOf/1`)],
  ['another order of alternatives', swap(`${S}/Token/properties/lifetime/anyOf`, 0, 1)],
  ['oneOf instead of anyOf', rename(`${S}/Token/properties/lifetime/anyOf`, 'oneOf')],
  ['allOf around a reference', set(`${READ}/state`, { allOf: [ref('State')] })],
  ['nullable beside a reference', set(`${READ}/state/nullable`, true)],
  ['a discriminator', set(`${S}/Club/discriminator`, { propertyName: 'state' })],
  ['a schema that must not fit', set(`${SENT}/name/not`, { enum: ['x'] })],
  ['xml names', set(`${READ}/name/xml`, { name: 'n' })],
  // Enums and limits.
  ['a word of a request removed', remove(`${S}/Kind/enum/1`)],
  ['a word of a request renamed', set(`${S}/Kind/enum/1`, 'squash')],
  ['another order of words', swap(`${S}/Kind/enum`, 0, 1)],
  ['a word of a response added', insert(`${S}/State/enum`, 2, 'full')],
  ['a word of a response removed', remove(`${S}/State/enum/1`)],
  ['a word of both added', insert(`${S}/Zone/enum`, 2, 'east')],
  ['an enum that became any text', remove(`${S}/Kind/enum`)],
  ['a text that became an enum', set(`${READ}/name/enum`, ['Rooks', 'Pawns'])],
  ['a shorter maximum in a request', set(`${SENT}/name/maxLength`, 20)],
  ['a longer minimum in a request', set(`${SENT}/name/minLength`, 3)],
  ['a limit of a request added', set(`${SENT}/nickname/maxLength`, 20)],
  ['the only limit of a text removed', remove(`${BOTH}/street/maxLength`)],
  ['another pattern in a request', set(`${SENT}/code/pattern`, '^[A-Z0-9]+$')],
  ['a pattern added to a request', set(`${SENT}/name/pattern`, '^R')],
  ['a lower maximum in a request', set(`${SENT}/size/maximum`, 40)],
  ['an exclusive maximum in a request', set(`${SENT}/size/exclusiveMaximum`, true)],
  ['a step in a request', set(`${SENT}/size/multipleOf`, 2)],
  ['zero as the minimum in a request', set(`${SENT}/size/minimum`, 0)],
  ['no minimum in a request', remove(`${SENT}/size/minimum`)],
  ['a shorter list in a request', set(`${SENT}/hours/maxItems`, 5)],
  ['a list of a fixed length', set(`${SENT}/hours/minItems`, 7)],
  ['a longer text in a response', set(`${READ}/name/maxLength`, 80)],
  ['a shorter text in a response', set(`${READ}/name/maxLength`, 20)],
  ['a longer text in both', set(`${BOTH}/street/maxLength`, 200)],
  ['a limit in a response', set(`${READ}/id/minimum`, 1)],
  ['fewest properties', set(`${S}/ClubUpdate/minProperties`, 1)],
  // Servers, security and extensions.
  ['a server removed', all(remove('servers/0'), insert('servers', 0, { url: 'https://other.test' }))],
  ['a server added first', insert('servers', 0, { url: 'https://other.test' })],
  ['another URL of a server', set('servers/0/url', 'https://{host}.clubs.example')],
  ['a path in the URL of a server', set('servers/0/url', 'https://{host}.clubs.test/v2')],
  ['a word of a server removed', remove('servers/0/variables/host/enum/2')],
  ['another order of a server\'s words', swap('servers/0/variables/host/enum', 0, 1)],
  ['another default of a server', set('servers/0/variables/host/default', 'eu')],
  ['a server variable renamed', all(set('servers/0/url', 'https://{region}.clubs.test'),
    rename('servers/0/variables/host', 'region'))],
  ['a server variable added', set('servers/0/variables/port', { default: '443' })],
  ['any word of a server', remove('servers/0/variables/host/enum')],
  ['another x-pattern of a server', set('servers/0/variables/host/x-pattern', '[a-z0-9]+')],
  ['a server of a path', set('paths/~1clubs/servers', [{ url: 'https://other.test' }])],
  ['a server of an operation', set(`${LIST}/servers`, [{ url: 'https://other.test' }])],
  ['another security scheme of an operation', set(`${LIST}/security`, [{ basic: [] }])],
  ['a second security scheme of an operation', set(`${LIST}/security`, [{ key: [] }, { basic: [] }])],
  ['security that became optional', set(`${LIST}/security`, [{ key: [] }, {}])],
  ['security of the file', set('security', [{ key: [] }])],
  ['a security scheme renamed', all(rename('components/securitySchemes/key', 'token'),
    set(`${LIST}/security`, [{ token: [] }]), set(`${UPDATE}/security`, [{ token: [] }]))],
  ['another header of a security scheme', set('components/securitySchemes/key/name', 'X-Token')],
  ['another kind of security scheme', set('components/securitySchemes/basic/scheme', 'bearer')],
  ['x-idempotent flipped', set(`${UPDATE}/x-idempotent`, false)],
  ['x-idempotent removed', remove(`${UPDATE}/x-idempotent`)],
  ['another name in x-paging than before', set(`${LIST}/x-paging/items`, 'places')],
  ['a name removed from x-paging', remove(`${LIST}/x-paging/size`)],
  ['x-paging removed', remove(`${LIST}/x-paging`)],
  ['another x-date-format', set(`${SENT}/founded/x-date-format`, 'dd/MM/yyyy')],
  ['x-date-format removed', remove(`${SENT}/founded/x-date-format`)],
  ['x-date-format added', set(`${READ}/name/x-date-format`, 'MM/dd/yyyy')],
  ['another x-additional-names', set(`${S}/ClubUpdate/x-additional-names`, '^x')],
  ['x-additional-names removed', remove(`${S}/ClubUpdate/x-additional-names`)],
  ['an unknown extension of a schema', set(`${S}/Kind/x-enum-varnames`, ['A', 'B', 'C'])],
  ['an unknown extension of an operation', set(`${LIST}/x-codegen-request-body-name`, 'it')],
  ['an unknown extension of the file', set('x-group', { a: 1 })],
  ['an unknown key of a schema', set(`${S}/Club/patternProperties`, { '^x': text })],
  ['another version of OpenAPI', set('openapi', '3.0.2')],
  ['an operation that needs another scope', set(`${LIST}/x-scopes`, ['write'])],
  ['an operation that needs no scope any more', remove(`${LIST}/x-scopes`)],
  ['a scope renamed', all(rename('components/securitySchemes/key/x-scopes/read', 'view'), set(`${LIST}/x-scopes`, ['view']))],
  ['no scopes any more', remove('components/securitySchemes/key/x-scopes')],
  ['another description of a server, which is its name in oazapfts', set('servers/0/description', 'Another.')],
  ['no description of a server', remove('servers/0/description')],
  // Names that clash.
  ['a property that differs from another in case', set(`${READ}/Name`, text)],
  ['a property of a request that differs from another in punctuation', set(`${SENT}/nick-name`, text)],
  ['a word of a request that differs from another in case', insert(`${S}/Kind/enum`, 3, 'Chess')],
  ['a word of a request that another enum has', insert(`${S}/Kind/enum`, 3, 'north')],
  ['an enum with a word of another', set(`${S}/Level`, { type: 'string', description: 'A level.', enum: ['low', 'open'] })],
  ['a schema that differs from another in case', set(`${S}/CLUB`, { type: 'object', description: 'A club.',
    properties: { id: text } })],
  ['a schema named like the class of a tag', set(`${S}/ClubsApi`, { type: 'object', description: 'A club.',
    properties: { id: text } })],
  ['a schema named like a class of every client', set(`${S}/Configuration`, { type: 'object', description: 'A club.',
    properties: { id: text } })],
  ['a schema named like a request in Go', set(`${S}/ApiListClubsRequest`, { type: 'object', description: 'A club.',
    properties: { id: text } })],
  ['a tag whose class a schema is named like', all(set(`${S}/CourtsApi`, { type: 'object', description: 'A club.',
    properties: { id: text } }), insert('tags', 2, { name: 'Courts', description: 'Courts.' }))],
  ['a tag that differs from another in case', insert('tags', 2, { name: 'CLUBS', description: 'Clubs.' })],
  ['an operation that differs from another in case', set('paths/~1courts', { get: operation('listclubs') })],
  // More of parameters, bodies and servers.
  ['a parameter with another style by default', all(set(`${UPDATE}/parameters/1/in`, 'header'),
    set(`${UPDATE}/parameters/1/style`, 'form'))],
  ['a path variable with another style', set(`${UPDATE}/parameters/0/style`, 'label')],
  ['a parameter with content instead of a schema', all(remove(`${UPDATE}/parameters/1/schema`),
    set(`${UPDATE}/parameters/1/content`, { 'application/json': { schema: { type: 'boolean' } } }))],
  ['a parameter that became a component', (spec) => {
    spec.components.parameters = { Page: spec.paths['/clubs'].get.parameters[0] };
    spec.paths['/clubs'].get.parameters[0] = ref('Page', 'parameters');
  }],
  ['a request body that became a component', (spec) => {
    spec.components.requestBodies = { Update: spec.paths['/clubs/{clubId}'].put.requestBody };
    spec.paths['/clubs/{clubId}'].put.requestBody = ref('Update', 'requestBodies');
  }],
  ['a slash at the end of a path', rename('paths/~1clubs', '/clubs/')],
  ['parameters in the media type of a request', rename(`${UPDATE}/requestBody/content/application~1json`,
    'application/json; charset=utf-8')],
  ['a word of text that became a number', set(`${S}/Kind/enum/2`, 1)],
  ['authentication that became optional', set(`${LIST}/security`, [{ key: [] }, {}])],
  ['authentication of the whole file', set('security', [{ key: [] }])],
  ['no authentication', set(`${LIST}/security`, [])],
];

export const changes = [['text', TEXT], ['new', NEW], ['breaking', BREAKING]]
  .flatMap(([verdict, list]) => list.map(([name, change]) => ({ name, verdict, change })));
