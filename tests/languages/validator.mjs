// Validates requests and responses against one spec. It is stricter than a client: undocumented properties are
// violations in both, except where the vendor's customers add their own.
import addFormats from 'ajv-formats';
import { OpenAPIBackend } from 'openapi-backend';

const FORM = 'application/x-www-form-urlencoded';

/** These schemas have custom properties of the organisation, also in responses. */
const CUSTOMIZABLE = { 'MemberClicks MC Professional': ['Profile', 'ProfileSearch'] };

/** `request` returns the operation of a call and its violations; `response` the violations of its response. */
export async function createValidator(spec) {
  const definition = structuredClone(spec);
  close(definition);
  // Quick: compiles validators on demand, and leaves the check of the spec itself to the linters.
  const api = new OpenAPIBackend({ definition, quick: true, strict: true, customizeAjv });
  const result = (violations) => (context) => ({ operation: context.operation, violations: violations(context) });
  api.register({
    notFound: () => ({ violations: ['has an undocumented path'] }),
    methodNotAllowed: () => ({ violations: ['has an undocumented method'] }),
    unauthorizedHandler: result(() => ['is not authenticated as documented']),
    validationFail: result(({ validation: { errors } }) => errors.map(describe)),
    notImplemented: result(() => []),
  });
  for (const [name, scheme] of Object.entries(definition.components.securitySchemes)) {
    api.registerSecurityHandler(name, ({ request: { headers } }) => {
      const header = headers[(scheme.type === 'apiKey' ? scheme.name : 'authorization').toLowerCase()] ?? '';
      return new RegExp(scheme.type === 'apiKey' ? '.' : `^${scheme.scheme} \\S+$`, 'i').test(header);
    });
  }
  await api.init();
  const operations = api.getOperations();
  return { request, response, operations: operations.map(({ operationId }) => operationId) };

  /** Expects a call with a decoded path below the base path. */
  async function request({ method, path, query, headers, type, body: text }) {
    const body = read(text, type);
    const { operation, violations } = await api.handleRequest({ method, path, query: { ...query }, headers, body });
    const types = Object.keys(operation?.requestBody?.content ?? {});
    if (operation && text && !types.includes(type)) violations.push(`has a body of type ${type}`);
    return { operation: operation?.operationId ?? null, violations };
  }

  function response(operationId, { status, type, body }) {
    const { responses } = operations.find((it) => it.operationId === operationId);
    const documented = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
    if (!documented) return [`has the undocumented status ${status}`];
    const content = documented.content ?? {};
    // A response without a schema may have any body or none (Y7).
    if (Object.keys(content).length === 0) return [];
    if (!content[type]) return [`has a response body of type ${type}`];
    const { errors } = api.validateResponse(read(body, type), operationId, status);
    return (errors ?? []).map((it) => `has an invalid response with status ${status}: ${describe(it)}`);
  }
}

/** The value of a body: JSON, or a form as an object. */
export function read(text, type) {
  if (text === '') return undefined;
  if (type === FORM) return fields(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sorted by name; the values of a repeated name are an array, which no spec allows. */
export function fields(parameters) {
  const names = [...new Set(parameters.keys())].sort();
  return Object.fromEntries(names.map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  }));
}

/** Resolves a `$ref`. */
export function resolve(spec, node) {
  if (!node?.$ref) return node;
  const keys = node.$ref.slice('#/'.length).split('/').map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  return resolve(spec, keys.reduce((at, key) => at?.[key], spec));
}

/** This schema and all nested ones, with resolved `$ref`s, except those of `without` and below. */
export function schemasOf(spec, whole, without = new Set()) {
  const found = new Set();
  const next = [whole];
  while (next.length > 0) {
    const schema = resolve(spec, next.pop());
    if (!schema || typeof schema !== 'object' || found.has(schema) || without.has(schema)) continue;
    found.add(schema);
    next.push(...Object.values(schema.properties ?? {}), schema.items);
    next.push(...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []));
  }
  return found;
}

function describe({ instancePath, message, params }) {
  return [instancePath, message, params?.additionalProperty].filter(Boolean).join(' ');
}

/** Forbids undocumented properties, unless the schema of a request allows them. */
function close(definition) {
  const { components, info, paths } = definition;
  for (const schema of Object.values(components.schemas)) {
    if (schema.properties) schema.additionalProperties ??= false;
  }
  const open = new Set(CUSTOMIZABLE[info.title]?.map((name) => components.schemas[name]));
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const contents = operations.flatMap(({ responses }) => Object.values(responses ?? {}))
    .flatMap((it) => Object.values(resolve(definition, it)?.content ?? {}));
  for (const schema of contents.flatMap((it) => [...schemasOf(definition, it.schema, open)])) {
    if (schema.properties) schema.additionalProperties = false;
  }
}

/** ajv's own format of an e-mail address requires a dot in the host, unlike the RFC and the specs. */
function customizeAjv(ajv) {
  addFormats(ajv);
  return ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/);
}
