// The examples of a spec, sent to the sandbox as they stand, each to one of its own that nobody else has changed. As a
// sandbox that takes anything would pass, they are sent without each required name too, and with no more than these.
// Usage: node examples.mjs ROLLBOOK SPECS OUT. The calls go to OUT/examples.calls.jsonl.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { court, fields, follow } from './court.mjs';

export const APIS = ['memberclicks', 'members-portal', 'questionpro', 'yourcourts', 'b2core'];
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const FORM = 'application/x-www-form-urlencoded';
const CLIENT = `Basic ${btoa('sandbox-client:sandbox-secret')}`;

/** How a token is got from each API that has tokens: path, body and its type, and who asks. */
const SIGN_IN = {
  memberclicks: ['/oauth/v1/token', FORM,
    'grant_type=password&username=sandbox-user&password=sandbox-password&scope=read+write', CLIENT],
  'members-portal': ['/auth', 'application/json',
    '{"username":"apitest1@membersportal.co","password":"apiTestPassword1"}'],
  b2core: ['/tokens', 'application/json', '{"grant_type":"client_credentials"}', CLIENT],
};

/** Examples that no sandbox can take, by how their names begin: the status that they get, and why. */
const REFUSED = {
  memberclicks: {
    'createToken password': [401, 'the user of the vendor\'s sample has no password here'],
    'createToken refreshToken': [401, 'a refresh token is given out, and none is known before'],
    'listProfiles by searchId': [404, 'a search is given out too, and lapses'],
  },
  'members-portal': { fetchEvent: [404, 'the events of the vendor\'s sample have no ids (P6)'] },
  b2core: { 'createContact with no more': [400, 'the vendor marks nothing as required, and yet wants two (B12)'] },
};

/** Those that run now; whatever ends this program ends them. */
const sandboxes = new Set();
process.on('exit', () => sandboxes.forEach((sandbox) => sandbox.kill()));

/** Sends each request once: sandboxes start alike, so the same request gets the same answer. */
export class Sender {
  #rollbook;
  #answers = new Map();
  #free = 4;
  #waiting = [];

  constructor(rollbook) {
    this.#rollbook = rollbook;
  }

  send(api, call) {
    const key = JSON.stringify([api, call]);
    if (!this.#answers.has(key)) this.#answers.set(key, this.#sendToNew(api, call));
    return this.#answers.get(key);
  }

  async #sendToNew(api, { method, target, headers, signed, body }) {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise((resolve) => this.#waiting.push(resolve));
    const sandbox = spawn(this.#rollbook, ['sandbox', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    sandboxes.add(sandbox);
    try {
      const url = `${await address(sandbox)}/${api}`;
      const credential = signed ? { [signed.header]: signed.prefix + (signed.secret ?? (await secret(api, url))) } : {};
      const answer = await fetch(url + target, { method, headers: { ...headers, ...credential }, body });
      return {
        headers: { ...headers, ...credential },
        answer: {
          status: answer.status,
          type: answer.headers.get('content-type')?.split(';')[0],
          body: await answer.text(),
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

/** What the API signs with: a token of that sandbox, or the key that all sandboxes have. */
async function secret(api, url) {
  if (!SIGN_IN[api]) return 'sandbox-key';
  const [path, type, body, authorization] = SIGN_IN[api];
  const headers = { 'content-type': type, ...(authorization && { authorization }) };
  const answer = await (await fetch(url + path, { method: 'POST', headers, body })).json();
  return answer.access_token ?? answer.token;
}

/**
 * Every request that the examples of a spec make, with what it is called: each body with the examples of the path, and,
 * of an operation without one, no query and each parameter's example alone. `refused` is what the spec says it is.
 */
export function requests(spec) {
  const base = new URL(filledIn(spec.servers[0])).pathname.replace(/\/$/, '');
  return operations(spec).flatMap(({ path, method, operation, parameters }) => {
    const from = (place) => parameters.filter((it) => it.in === place);
    const address = (encode) => from('path').reduce((at, it) => at.replace(`{${it.name}}`, encode(it.example)), path);
    const always = from('query').filter(({ required }) => required);
    const [type, media] = Object.entries(follow(spec, operation.requestBody)?.content ?? {})[0] ?? [];
    const request = (name, refused, query, value) => ({
      name: [operation.operationId, name].filter(Boolean).join(' '),
      operation: operation.operationId,
      refused,
      path: address(String),
      query: inFull([...always, ...query]),
      type,
      call: {
        method: method.toUpperCase(),
        target: base + address(encodeURIComponent) + inFull([...always, ...query]),
        headers: { accept: 'application/json', ...(type && { 'content-type': type }) },
        signed: signature(spec, operation),
        body: value === undefined ? undefined : written(value, type),
      },
    });
    if (media) {
      return examples(media).flatMap(([name, value]) =>
        [[name, false, value], ...around(name, value, spec, media.schema)]
          .map(([what, refused, body]) => request(what, refused, [], body)));
    }
    const alone = from('query').filter((it) => !it.required && it.example !== undefined);
    return [request('', false, []), ...alone.map((it) => request(`by ${it.name}`, false, [it]))];
  });
}

/** What `required` says of an example: without a required name it is refused, and with these alone it is not. */
function around(name, value, spec, written) {
  const schema = follow(spec, written);
  if (Array.isArray(value)) {
    const first = around(name, value[0], spec, schema.items);
    return first.map(([what, refused, item]) => [what, refused, [item, ...value.slice(1)]]);
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
      return { path, method, operation: item[method], parameters: parameters.map((it) => follow(spec, it)) };
    }));
}

function examples({ example, examples }) {
  if (examples) return Object.entries(examples).map(([name, { value }]) => [name, value]);
  return example === undefined ? [] : [['', example]];
}

function filledIn({ url, variables }) {
  return Object.entries(variables ?? {}).reduce((at, [name, it]) => at.replace(`{${name}}`, it.default), url);
}

function inFull(query) {
  return query.length === 0 ? '' : `?${new URLSearchParams(query.map(({ name, example }) => [name, example]))}`;
}

function written(value, type) {
  return type === FORM ? String(new URLSearchParams(Object.entries(value))) : JSON.stringify(value);
}

/** The header that signs a call, and what stands in it before the secret. */
function signature(spec, { security }) {
  const [name] = Object.keys(security?.[0] ?? {});
  if (!name) return undefined;
  const scheme = spec.components.securitySchemes[name];
  if (scheme.type === 'apiKey') return { header: scheme.name, prefix: '' };
  if (scheme.scheme === 'basic') return { header: 'authorization', prefix: '', secret: CLIENT };
  return { header: 'authorization', prefix: 'Bearer ' };
}

/** Sends what the examples of a spec make; gives the faults, and the calls as a court takes them. */
export async function tryOut(api, spec, judge, sender) {
  const faults = [];
  const calls = await Promise.all(requests(spec).map(async ({ name, operation, refused, path, query, type, call }) => {
    const { headers, answer } = await sender.send(api, call);
    const wrong = judge.answer(operation, answer);
    const known = Object.entries(REFUSED[api] ?? {}).find(([it]) => name.startsWith(it) && !refused)?.[1][0];
    const got = `${answer.status}: ${answer.body}`;
    if (known) {
      if (answer.status !== known) wrong.push(`is known to be refused with ${known}, and gets ${got}`);
    } else if (refused !== answer.status >= 300) {
      wrong.push(refused ? `should be refused, and is answered with ${got}` : `is refused with ${got}`);
    }
    faults.push(...wrong.map((it) => `${name}: ${it}`));
    const { method, body = '' } = call;
    const sent = { method, path, query: fields(new URLSearchParams(query)), headers, type, body };
    return { api, operation, refused, ...sent, answer };
  }));
  return { faults, calls };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rollbook, specs, out] = process.argv.slice(2);
  const sender = new Sender(rollbook);
  const calls = [];
  for (const api of APIS) {
    const spec = load(readFileSync(`${specs}/${api}.yaml`, 'utf8'));
    const tried = await tryOut(api, spec, await court(spec), sender);
    calls.push(...tried.calls);
    for (const fault of tried.faults) console.error(`specs/${api}.yaml: the example ${fault}`);
    if (tried.faults.length > 0) process.exitCode = 1;
    console.log(`${api}: ${tried.calls.length} requests`);
  }
  writeFileSync(`${out}/examples.calls.jsonl`, calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
}
