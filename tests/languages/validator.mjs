// A court: one spec, ready to judge what is sent and what is answered. It is stricter than a client: what no schema
// names is a fault on either side, but where the spec says that a vendor's customers add names of their own.
import addFormats from 'ajv-formats';
import { OpenAPIBackend } from 'openapi-backend';

const FORM = 'application/x-www-form-urlencoded';

/** Whatever the schema of an answer says, these hold names that an organisation makes up. */
const OF_THE_CUSTOMER = { 'MemberClicks MC Professional': ['Profile', 'ProfileSearch'] };

/** `request` gives the operation that a call is for, and its faults; `answer` the faults of what that call got. */
export async function court(spec) {
  const definition = structuredClone(spec);
  close(definition);
  // Quick: validators are made when they are needed, and whether this is OpenAPI at all is for the linters to say.
  const api = new OpenAPIBackend({ definition, quick: true, strict: true, customizeAjv });
  const verdict = (faults) => (context) => ({ operation: context.operation, faults: faults(context) });
  api.register({
    notFound: () => ({ faults: ['has a path that the spec does not have'] }),
    methodNotAllowed: () => ({ faults: ['has a method that its path does not have'] }),
    unauthorizedHandler: verdict(() => ['is not signed the way that the spec says']),
    validationFail: verdict(({ validation: { errors } }) => errors.map(inWords)),
    notImplemented: verdict(() => []),
  });
  for (const [name, scheme] of Object.entries(definition.components.securitySchemes)) {
    api.registerSecurityHandler(name, ({ request: { headers } }) => {
      const header = headers[(scheme.type === 'apiKey' ? scheme.name : 'authorization').toLowerCase()] ?? '';
      return new RegExp(scheme.type === 'apiKey' ? '.' : `^${scheme.scheme} \\S+$`, 'i').test(header);
    });
  }
  await api.init();
  const operations = api.getOperations();
  return { request, answer, operations: operations.map(({ operationId }) => operationId) };

  /** A call in the judge's form; its path is decoded and begins after the base path. */
  async function request({ method, path, query, headers, type, body: text }) {
    const body = read(text, type);
    const { operation, faults } = await api.handleRequest({ method, path, query: { ...query }, headers, body });
    const types = Object.keys(operation?.requestBody?.content ?? {});
    if (operation && text && !types.includes(type)) faults.push(`has a body of the type ${type}`);
    return { operation: operation?.operationId ?? null, faults };
  }

  function answer(operationId, { status, type, body }) {
    const { responses } = operations.find((it) => it.operationId === operationId);
    const told = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
    if (!told) return [`is answered with ${status}, which the spec does not have`];
    const content = told.content ?? {};
    // An answer that the spec has no schema for may have any body or none (Y7).
    if (Object.keys(content).length === 0) return [];
    if (!content[type]) return [`is answered with a body of the type ${type}`];
    const { errors } = api.validateResponse(read(body, type), operationId, status);
    return (errors ?? []).map((it) => `is answered with ${status}: ${inWords(it)}`);
  }
}

/** A body by value: JSON as it is, a form as an object of its fields. */
export function read(text, type) {
  if (text === '') return undefined;
  if (type === FORM) return fields(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sorted by name; a name that comes twice has an array, which no spec here allows. */
export function fields(parameters) {
  const names = [...new Set(parameters.keys())].sort();
  return Object.fromEntries(names.map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  }));
}

/** What a `$ref` leads to, or the node itself. */
export function follow(spec, node) {
  if (!node?.$ref) return node;
  const keys = node.$ref.slice('#/'.length).split('/').map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  return follow(spec, keys.reduce((at, key) => at?.[key], spec));
}

/** The schemas that data of this one can consist of, `$ref`s followed; those of `without` and below are left out. */
export function schemasOf(spec, whole, without = new Set()) {
  const found = new Set();
  const next = [whole];
  while (next.length > 0) {
    const schema = follow(spec, next.pop());
    if (!schema || typeof schema !== 'object' || found.has(schema) || without.has(schema)) continue;
    found.add(schema);
    next.push(...Object.values(schema.properties ?? {}), schema.items);
    next.push(...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []));
  }
  return found;
}

function inWords({ instancePath, message, params }) {
  return [instancePath, message, params?.additionalProperty].filter(Boolean).join(' ');
}

/** Here an object has the properties that its schema names and no other; one that is sent may say otherwise. */
function close(definition) {
  const { components, info, paths } = definition;
  for (const schema of Object.values(components.schemas)) {
    if (schema.properties) schema.additionalProperties ??= false;
  }
  const open = new Set(OF_THE_CUSTOMER[info.title]?.map((name) => components.schemas[name]));
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const contents = operations.flatMap(({ responses }) => Object.values(responses ?? {}))
    .flatMap((it) => Object.values(follow(definition, it)?.content ?? {}));
  for (const schema of contents.flatMap((it) => [...schemasOf(definition, it.schema, open)])) {
    if (schema.properties) schema.additionalProperties = false;
  }
}

/** The formats, but for one: ajv's own idea of an address wants a dot in the host, which neither RFC nor spec does. */
function customizeAjv(ajv) {
  addFormats(ajv);
  return ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/);
}
