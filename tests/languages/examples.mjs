// Sends the examples of a spec unchanged, each to a fresh sandbox. A sandbox that accepts everything would pass, so they
// are also sent without each required property, and with the required ones only. Usage: node examples.mjs ROLLBOOK SPECS
// OUT. Writes the calls to OUT/examples.calls.jsonl.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { createValidator, fields, resolve } from './validator.mjs';

export const APIS = ['memberclicks', 'members-portal', 'questionpro', 'yourcourts', 'b2core'];
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const FORM = 'application/x-www-form-urlencoded';
const CLIENT = `Basic ${btoa('sandbox-client:sandbox-secret')}`;

/** The sign-in of each API with tokens: path, media type, body, and client. */
const SIGN_IN = {
  memberclicks: ['/oauth/v1/token', FORM,
    'grant_type=password&username=sandbox-user&password=sandbox-password&scope=read+write', CLIENT],
  'members-portal': ['/auth', 'application/json',
    '{"username":"apitest1@membersportal.co","password":"apiTestPassword1"}'],
  b2core: ['/tokens', 'application/json', '{"grant_type":"client_credentials"}', CLIENT],
};

/** Examples that no sandbox can accept, by the start of their names: the status, and the reason. */
const REJECTED = {
  memberclicks: {
    'createToken password': [401, 'the user of the vendor\'s sample does not exist'],
    'createToken refreshToken': [401, 'refresh tokens are generated'],
    'listProfiles by searchId': [404, 'search ids are generated, and expire'],
  },
  'members-portal': { fetchEvent: [404, 'the events of the vendor\'s sample have no ids (P6)'] },
  b2core: { 'createContact with no more': [400, 'the vendor documents no required field, but requires two (B12)'] },
};

/** The running sandboxes, which stop with this program. */
const sandboxes = new Set();
process.on('exit', () => sandboxes.forEach((sandbox) => sandbox.kill()));

/** Sends each request once: equal requests get equal responses, because all sandboxes start in the same state. */
export class Sender {
  #rollbook;
  #responses = new Map();
  #free = 4;
  #waiting = [];

  constructor(rollbook) {
    this.#rollbook = rollbook;
  }

  send(api, call) {
    const key = JSON.stringify([api, call]);
    if (!this.#responses.has(key)) this.#responses.set(key, this.#sendToNew(api, call));
    return this.#responses.get(key);
  }

  async #sendToNew(api, { method, target, headers, auth, body }) {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise((start) => this.#waiting.push(start));
    const sandbox = spawn(this.#rollbook, ['sandbox', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    sandboxes.add(sandbox);
    try {
      const url = `${await address(sandbox)}/${api}`;
      const credential = auth ? { [auth.header]: auth.prefix + (auth.secret ?? (await secret(api, url))) } : {};
      const response = await fetch(url + target, { method, headers: { ...headers, ...credential }, body });
      return {
        headers: { ...headers, ...credential },
        response: {
          status: response.status,
          type: response.headers.get('content-type')?.split(';')[0],
          body: await response.text(),
        },
      };
    } finally {
      sandbox.kill();
      sandboxes.delete(sandbox);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

async function address(sandbox) {
  for await (const line of createInterface({ input: sandbox.stdout })) {
    const [, url] = line.match(/^listening on (\S+)/) ?? [];
    if (url) return url;
  }
  throw new Error('the sandbox does not start');
}

/** The credential: a token of this sandbox, or the static key. */
async function secret(api, url) {
  if (!SIGN_IN[api]) return 'sandbox-key';
  const [path, type, body, authorization] = SIGN_IN[api];
  const headers = { 'content-type': type, ...(authorization && { authorization }) };
  const response = await (await fetch(url + path, { method: 'POST', headers, body })).json();
  return response.access_token ?? response.token;
}

/**
 * Every named request from the examples of a spec: each body with the examples of the path, and, for operations without
 * a body, no query and each parameter's example alone. `rejected` is whether the spec requires a rejection.
 */
export function requests(spec) {
  const base = new URL(filledIn(spec.servers[0])).pathname.replace(/\/$/, '');
  return operations(spec).flatMap(({ path, method, operation, parameters }) => {
    const from = (place) => parameters.filter((it) => it.in === place);
    const address = (encode) => from('path').reduce((at, it) => at.replace(`{${it.name}}`, encode(it.example)), path);
    const always = from('query').filter(({ required }) => required);
    const [type, media] = Object.entries(resolve(spec, operation.requestBody)?.content ?? {})[0] ?? [];
    const request = (name, rejected, query, value) => ({
      name: [operation.operationId, name].filter(Boolean).join(' '),
      operation: operation.operationId,
      rejected,
      path: address(String),
      query: queryString([...always, ...query]),
      type,
      call: {
        method: method.toUpperCase(),
        target: base + address(encodeURIComponent) + queryString([...always, ...query]),
        headers: { accept: 'application/json', ...(type && { 'content-type': type }) },
        auth: authentication(spec, operation),
        body: value === undefined ? undefined : written(value, type),
      },
    });
    if (media) {
      return examples(media).flatMap(([name, value]) =>
        [[name, false, value], ...variants(name, value, spec, media.schema)]
          .map(([what, rejected, body]) => request(what, rejected, [], body)));
    }
    const alone = from('query').filter((it) => !it.required && it.example !== undefined);
    return [request('', false, []), ...alone.map((it) => request(`by ${it.name}`, false, [it]))];
  });
}

/** Variants of an example: without a required property it is rejected, with the required ones only it is not. */
function variants(name, value, spec, written) {
  const schema = resolve(spec, written);
  if (Array.isArray(value)) {
    const first = variants(name, value[0], spec, schema.items);
    return first.map(([what, rejected, item]) => [what, rejected, [item, ...value.slice(1)]]);
  }
  if (value === null || typeof value !== 'object') return [];
  const { required = [] } = schema;
  const without = (names) => Object.fromEntries(Object.entries(value).filter(([key]) => !names.includes(key)));
  const optional = Object.keys(value).filter((key) => !required.includes(key));
  const called = (words) => [name, words].filter(Boolean).join(' ');
  return [
    ...required.map((key) => [called(`without ${key}`), true, without([key])]),
    ...(optional.length > 0 ? [[called('with no more than is required'), false, without(optional)]] : []),
  ];
}

function operations(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const parameters = [...(item.parameters ?? []), ...(item[method].parameters ?? [])];
      return { path, method, operation: item[method], parameters: parameters.map((it) => resolve(spec, it)) };
    }));
}

function examples({ example, examples }) {
  if (examples) return Object.entries(examples).map(([name, { value }]) => [name, value]);
  return example === undefined ? [] : [['', example]];
}

function filledIn({ url, variables }) {
  return Object.entries(variables ?? {}).reduce((at, [name, it]) => at.replace(`{${name}}`, it.default), url);
}

function queryString(query) {
  return query.length === 0 ? '' : `?${new URLSearchParams(query.map(({ name, example }) => [name, example]))}`;
}

function written(value, type) {
  return type === FORM ? String(new URLSearchParams(Object.entries(value))) : JSON.stringify(value);
}

/** The header with the credential, and the prefix before the secret. */
function authentication(spec, { security }) {
  const [name] = Object.keys(security?.[0] ?? {});
  if (!name) return undefined;
  const scheme = spec.components.securitySchemes[name];
  if (scheme.type === 'apiKey') return { header: scheme.name, prefix: '' };
  if (scheme.scheme === 'basic') return { header: 'authorization', prefix: '', secret: CLIENT };
  return { header: 'authorization', prefix: 'Bearer ' };
}

/** Sends the examples of a spec; returns the violations, and the calls in the form of a validator. */
export async function tryOut(api, spec, validator, sender) {
  const violations = [];
  const calls = await Promise.all(requests(spec).map(async ({ name, operation, rejected, path, query, type, call }) => {
    const { headers, response } = await sender.send(api, call);
    const wrong = validator.response(operation, response);
    const known = Object.entries(REJECTED[api] ?? {}).find(([it]) => name.startsWith(it) && !rejected)?.[1][0];
    const got = `${response.status}: ${response.body}`;
    if (known) {
      if (response.status !== known) wrong.push(`is expected to fail with ${known}, and gets ${got}`);
    } else if (rejected !== response.status >= 300) {
      wrong.push(rejected ? `should be rejected, and gets ${got}` : `is rejected with ${got}`);
    }
    violations.push(...wrong.map((it) => `${name}: ${it}`));
    const { method, body = '' } = call;
    const sent = { method, path, query: fields(new URLSearchParams(query)), headers, type, body };
    return { api, operation, rejected, ...sent, response };
  }));
  return { violations, calls };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rollbook, specs, out] = process.argv.slice(2);
  const sender = new Sender(rollbook);
  const calls = [];
  for (const api of APIS) {
    const spec = load(readFileSync(`${specs}/${api}.yaml`, 'utf8'));
    const tried = await tryOut(api, spec, await createValidator(spec), sender);
    calls.push(...tried.calls);
    for (const violation of tried.violations) console.error(`specs/${api}.yaml: the example ${violation}`);
    if (tried.violations.length > 0) process.exitCode = 1;
    console.log(`${api}: ${tried.calls.length} requests`);
  }
  writeFileSync(`${out}/examples.calls.jsonl`, calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
}
