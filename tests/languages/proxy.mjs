// A validating proxy between a client and the sandbox. It checks every request and response against the spec of its
// base path, and records the request in normal form and (in OUT/NAME.calls.jsonl) both unchanged. Usage: node proxy.mjs
// SPECS OUT NAME=SANDBOX_URL..., one port for each NAME.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { load } from 'js-yaml';
import { createValidator, fields, read } from './validator.mjs';

const BASE_PATHS = {
  '/memberclicks': 'memberclicks',
  '/members-portal': 'members-portal',
  '/questionpro/a/api/v2': 'questionpro',
  '/yourcourts': 'yourcourts',
  '/b2core': 'b2core',
};

const [specs, out, ...clients] = process.argv.slice(2);
const validators = {};
for (const api of Object.values(BASE_PATHS)) {
  validators[api] = await createValidator(load(readFileSync(`${specs}/${api}.yaml`, 'utf8')));
}
const operations = Object.entries(validators).map(([api, it]) => [api, it.operations]);
writeFileSync(`${out}/operations.json`, JSON.stringify(Object.fromEntries(operations)));
for (const [name, sandbox] of clients.map((client) => client.split('='))) {
  serve(name, new URL(sandbox));
}

/** Serves one client: forwards its requests to its sandbox, and logs them to OUT/NAME.jsonl and OUT/NAME.calls.jsonl. */
function serve(name, sandbox) {
  const log = `${out}/${name}.jsonl`;
  const calls = `${out}/${name}.calls.jsonl`;
  for (const file of [log, calls]) writeFileSync(file, '');
  const issued = new Map();
  const server = http.createServer(async (request, response) => {
    try {
      const body = await bytes(request);
      const [status, headers, content] = await forward(sandbox, request, body);
      const call = parse(request, body.toString());
      call.response = { status, type: mediaType(headers), body: content.toString() };
      const entry = await record(call, issued);
      remember(issued, entry.operation, content);
      appendFileSync(log, `${JSON.stringify(entry)}\n`);
      appendFileSync(calls, `${JSON.stringify({ ...call, operation: entry.operation })}\n`);
      response.writeHead(status, headers).end(content);
    } catch (error) {
      appendFileSync(log, `${JSON.stringify({ path: request.url, violations: [`the proxy failed: ${error}`] })}\n`);
      response.writeHead(502).end();
    }
  });
  server.listen(0, '127.0.0.1', () => console.log(`${name} http://127.0.0.1:${server.address().port}`));
}

/** The request in the form of a validator. */
function parse({ url: address, method, headers }, body) {
  const url = new URL(address, 'http://proxy');
  const base = Object.keys(BASE_PATHS).find((it) => url.pathname.startsWith(`${it}/`));
  const path = url.pathname.slice(base?.length ?? 0).split('/').map(decodeURIComponent).join('/');
  const query = fields(url.searchParams);
  return { api: BASE_PATHS[base], method, path, query, headers, type: mediaType(headers), body };
}

function mediaType(headers) {
  return headers['content-type']?.split(';')[0].trim();
}

/** A call in normal form, with the status and the violations of request and response. */
async function record({ response, ...call }, issued) {
  const { api, method, path, query, headers, type } = call;
  const { operation, violations } = (await validators[api]?.request(call)) ?? { violations: ['is outside every base path'] };
  // A call of no operation is compared with the scenario, which has one.
  if (operation) violations.push(...validators[api].response(operation, response));
  const named = (value) => rename(issued, value);
  return {
    api,
    operation: operation ?? null,
    method,
    path: path.split('/').map(named).join('/'),
    query: named(query),
    credentials: credentials(headers).replace(/[^ ,]+/g, named),
    accept: headers.accept,
    type,
    body: named(read(call.body, type)),
    status: response.status,
    violations: operation || !api ? violations : [],
  };
}

/** The credentials of a request, in any header of the specs. */
function credentials({ authorization, ...headers }) {
  const [scheme, value] = authorization?.split(' ') ?? [];
  const plain = scheme?.toLowerCase() === 'basic' ? `Basic ${Buffer.from(value, 'base64')}` : authorization;
  const keys = ['api-key', 'x-api-key'].filter((name) => headers[name]).map((name) => `${name}: ${headers[name]}`);
  return [plain, ...keys].filter(Boolean).join(', ');
}

/** Generated ids and tokens differ between runs, so they are named after the response that they came from. */
function remember(issued, operation, content) {
  let values = {};
  try {
    values = JSON.parse(content);
  } catch {
    // Not JSON, so it has no ids.
  }
  for (const [key, value] of Object.entries(values ?? {})) {
    if (typeof value === 'string' && /^([0-9a-f-]{24,}|eyJ[\w-]+\.[\w-]+\.[\w-]+)$/.test(value) && !issued.has(value)) {
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
    http.request(onward, async (response) => {
      const { 'transfer-encoding': _, connection: __, ...kept } = response.headers;
      resolve([response.statusCode, kept, await bytes(response)]);
    }).on('error', reject).end(body);
  });
}

async function bytes(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
