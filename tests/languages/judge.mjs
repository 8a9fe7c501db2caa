// The judge: stands between a client and the sandbox, holds every request against the spec of its base path, writes it
// down in normal form, and passes it on. Usage: node judge.mjs SPECS OUT NAME=SANDBOX_URL..., one port for each NAME.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { OpenAPIBackend } from 'openapi-backend';

const BASE_PATHS = {
  '/memberclicks': 'memberclicks',
  '/members-portal': 'members-portal',
  '/questionpro/a/api/v2': 'questionpro',
  '/yourcourts': 'yourcourts',
  '/b2core': 'b2core',
};

const [specs, out, ...clients] = process.argv.slice(2);
const courts = {};
for (const api of Object.values(BASE_PATHS)) {
  courts[api] = await court(load(readFileSync(`${specs}/${api}.yaml`, 'utf8')));
}
const operations = Object.entries(courts).map(([api, it]) => [api, it.operations]);
writeFileSync(`${out}/operations.json`, JSON.stringify(Object.fromEntries(operations)));
for (const [name, sandbox] of clients.map((client) => client.split('='))) {
  serve(name, new URL(sandbox));
}

/** One spec, ready to judge: what it is, which media types a body may have, and who may sign how. */
async function court(definition) {
  close(definition);
  const api = new OpenAPIBackend({ definition, strict: true, customizeAjv });
  const verdict = (faults) => (context) => ({ operation: context.operation, faults: faults(context) });
  api.register({
    notFound: () => ({ faults: [] }),
    methodNotAllowed: () => ({ faults: [] }),
    unauthorizedHandler: verdict(() => ['is not signed the way that the spec says']),
    validationFail: verdict((context) => context.validation.errors.map((it) => `${it.instancePath} ${it.message}`)),
    notImplemented: verdict(() => []),
  });
  for (const [name, scheme] of Object.entries(definition.components.securitySchemes)) {
    api.registerSecurityHandler(name, ({ request: { headers } }) => {
      const header = headers[(scheme.type === 'apiKey' ? scheme.name : 'authorization').toLowerCase()] ?? '';
      return new RegExp(scheme.type === 'apiKey' ? '.' : `^${scheme.scheme} \\S+$`, 'i').test(header);
    });
  }
  await api.init();
  const operations = api.getOperations().map(({ operationId }) => operationId);
  return { handle: (request) => api.handleRequest(request), operations };
}

/** Here an object of a request has the properties that its schema names and no other, unless it says otherwise. */
function close(definition) {
  for (const schema of Object.values(definition.components.schemas)) {
    if (schema.properties) schema.additionalProperties ??= false;
  }
}

/** The formats, but for one: ajv's own idea of an address wants a dot in the host, which neither RFC nor spec does. */
function customizeAjv(ajv) {
  addFormats(ajv);
  return ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/);
}

/** Serves one client: its requests go to its sandbox, and into OUT/NAME.jsonl. */
function serve(name, sandbox) {
  const log = `${out}/${name}.jsonl`;
  writeFileSync(log, '');
  const issued = new Map();
  const server = http.createServer(async (request, response) => {
    try {
      const body = await bytes(request);
      const [status, headers, answer] = await forward(sandbox, request, body);
      const entry = await record(request, body.toString(), status, issued);
      remember(issued, entry.operation, answer);
      appendFileSync(log, `${JSON.stringify(entry)}\n`);
      response.writeHead(status, headers).end(answer);
    } catch (error) {
      appendFileSync(log, `${JSON.stringify({ path: request.url, faults: [`the judge failed: ${error}`] })}\n`);
      response.writeHead(502).end();
    }
  });
  server.listen(0, '127.0.0.1', () => console.log(`${name} http://127.0.0.1:${server.address().port}`));
}

/** A request in normal form, with the sandbox's status and what the spec says against the request. */
async function record(request, text, status, issued) {
  const url = new URL(request.url, 'http://judge');
  const base = Object.keys(BASE_PATHS).find((it) => url.pathname.startsWith(`${it}/`));
  const api = BASE_PATHS[base];
  const path = url.pathname.slice(base?.length ?? 0).split('/').map(decodeURIComponent).join('/');
  const query = fields(url.searchParams);
  const { headers, method } = request;
  const mediaType = headers['content-type']?.split(';')[0].trim();
  const body = read(text, mediaType);
  const { operation, faults } = (await courts[api]?.handle({ method, path, query: { ...query }, headers, body })) ?? {
    faults: ['is outside every base path'],
  };
  const mediaTypes = Object.keys(operation?.requestBody?.content ?? {});
  if (operation && text && !mediaTypes.includes(mediaType)) faults.push(`has a body of the type ${mediaType}`);
  const named = (value) => rename(issued, value);
  return {
    api,
    operation: operation?.operationId ?? null,
    method,
    path: path.split('/').map(named).join('/'),
    query: named(query),
    signed: signature(headers).replace(/[^ ,]+/g, named),
    accept: headers.accept,
    type: mediaType,
    body: named(body),
    status,
    faults,
  };
}

/** How a request is signed, by any of the headers that the specs name. */
function signature({ authorization, ...headers }) {
  const [scheme, value] = authorization?.split(' ') ?? [];
  const plain = scheme?.toLowerCase() === 'basic' ? `Basic ${Buffer.from(value, 'base64')}` : authorization;
  const keys = ['api-key', 'x-api-key'].filter((name) => headers[name]).map((name) => `${name}: ${headers[name]}`);
  return [plain, ...keys].filter(Boolean).join(', ');
}

/** A body by value: JSON as it is, a form as an object of its fields. */
function read(text, mediaType) {
  if (text === '') return undefined;
  if (mediaType === 'application/x-www-form-urlencoded') return fields(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sorted by name; a name that comes twice has an array, which no spec here allows. */
function fields(parameters) {
  const names = [...new Set(parameters.keys())].sort();
  return Object.fromEntries(names.map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  }));
}

/** Ids and tokens that the sandbox makes up differ from run to run; they are called after the answer they came in. */
function remember(issued, operation, answer) {
  let values = {};
  try {
    values = JSON.parse(answer);
  } catch {
    // An answer without a body gives no ids.
  }
  for (const [key, value] of Object.entries(values ?? {})) {
    if (typeof value === 'string' && /^[0-9a-f-]{24,}$/.test(value) && !issued.has(value)) {
      issued.set(value, `{${operation}.${key}}`);
    }
  }
}

function rename(issued, value) {
  if (typeof value === 'string') return issued.get(value) ?? value;
  if (Array.isArray(value)) return value.map((it) => rename(issued, it));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, rename(issued, it)]));
}

function forward(sandbox, { method, url, headers: { 'transfer-encoding': _, connection: __, ...headers } }, body) {
  return new Promise((resolve, reject) => {
    const onward = { host: sandbox.hostname, port: sandbox.port, method, path: url, headers };
    if (body.length > 0) headers['content-length'] = body.length;
    http.request(onward, async (answer) => {
      const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers;
      resolve([answer.statusCode, kept, await bytes(answer)]);
    }).on('error', reject).end(body);
  });
}

async function bytes(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
