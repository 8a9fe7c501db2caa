// The judge: stands between a client and the sandbox, holds every request and its answer against the spec of its base
// path, and writes the request down in normal form and (in OUT/NAME.calls.jsonl) both as they were. Usage: node
// judge.mjs SPECS OUT NAME=SANDBOX_URL..., one port for each NAME.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { load } from 'js-yaml';
import { court, fields, read } from './court.mjs';

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

/** Serves one client: its requests go to its sandbox, and into OUT/NAME.jsonl and OUT/NAME.calls.jsonl. */
function serve(name, sandbox) {
  const log = `${out}/${name}.jsonl`;
  const calls = `${out}/${name}.calls.jsonl`;
  for (const file of [log, calls]) writeFileSync(file, '');
  const issued = new Map();
  const server = http.createServer(async (request, response) => {
    try {
      const body = await bytes(request);
      const [status, headers, answer] = await forward(sandbox, request, body);
      const call = understand(request, body.toString());
      call.answer = { status, type: mediaType(headers), body: answer.toString() };
      const entry = await record(call, issued);
      remember(issued, entry.operation, answer);
      appendFileSync(log, `${JSON.stringify(entry)}\n`);
      appendFileSync(calls, `${JSON.stringify({ ...call, operation: entry.operation })}\n`);
      response.writeHead(status, headers).end(answer);
    } catch (error) {
      appendFileSync(log, `${JSON.stringify({ path: request.url, faults: [`the judge failed: ${error}`] })}\n`);
      response.writeHead(502).end();
    }
  });
  server.listen(0, '127.0.0.1', () => console.log(`${name} http://127.0.0.1:${server.address().port}`));
}

/** A request as a court takes it. */
function understand({ url: address, method, headers }, body) {
  const url = new URL(address, 'http://judge');
  const base = Object.keys(BASE_PATHS).find((it) => url.pathname.startsWith(`${it}/`));
  const path = url.pathname.slice(base?.length ?? 0).split('/').map(decodeURIComponent).join('/');
  const query = fields(url.searchParams);
  return { api: BASE_PATHS[base], method, path, query, headers, type: mediaType(headers), body };
}

function mediaType(headers) {
  return headers['content-type']?.split(';')[0].trim();
}

/** A call in normal form, with the sandbox's status and what the spec says against request and answer. */
async function record({ answer, ...call }, issued) {
  const { api, method, path, query, headers, type } = call;
  const { operation, faults } = (await courts[api]?.request(call)) ?? { faults: ['is outside every base path'] };
  // A call of no operation is held against the story, which has one such.
  if (operation) faults.push(...courts[api].answer(operation, answer));
  const named = (value) => rename(issued, value);
  return {
    api,
    operation: operation ?? null,
    method,
    path: path.split('/').map(named).join('/'),
    query: named(query),
    signed: signature(headers).replace(/[^ ,]+/g, named),
    accept: headers.accept,
    type,
    body: named(read(call.body, type)),
    status: answer.status,
    faults: operation || !api ? faults : [],
  };
}

/** How a request is signed, by any of the headers that the specs name. */
function signature({ authorization, ...headers }) {
  const [scheme, value] = authorization?.split(' ') ?? [];
  const plain = scheme?.toLowerCase() === 'basic' ? `Basic ${Buffer.from(value, 'base64')}` : authorization;
  const keys = ['api-key', 'x-api-key'].filter((name) => headers[name]).map((name) => `${name}: ${headers[name]}`);
  return [plain, ...keys].filter(Boolean).join(', ');
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
