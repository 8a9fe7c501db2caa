// Compares the recorded requests of each client with scenario.json, and the differences with differences.json. Usage:
// node compare.mjs OUT README CLIENT..., after proxy.mjs has written OUT/CLIENT.jsonl.
import { readFileSync } from 'node:fs';

const [out, readme, ...clients] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const readJson = (name) => json(new URL(name, import.meta.url));
const { about: _, ...scenario } = readJson('scenario.json');
const allowed = readJson('differences.json').rows.filter(({ client }) => clients.includes(client));
const prose = readFileSync(readme, 'utf8').replace(/\s+/g, ' ');
let failures = 0;

checkEveryOperationIsListed(json(`${out}/operations.json`));
for (const client of clients) compare(client);
for (const { sentence, client } of allowed) {
  if (!prose.includes(sentence)) fail(client, `the README lacks the sentence: ${sentence}`);
}
process.exitCode = failures > 0 ? 1 : 0;

function fail(client, message) {
  failures += 1;
  console.error(`${client}: ${message}`);
}

function checkEveryOperationIsListed(operations) {
  for (const [api, names] of Object.entries(operations)) {
    const listed = new Set(scenario[api]?.filter(({ status }) => status < 300).map(({ operation }) => operation));
    for (const name of names) {
      if (!listed.has(name)) fail('scenario', `${api} ${name} is not in scenario.json`);
    }
  }
}

function compare(client) {
  const lines = readFileSync(`${out}/${client}.jsonl`, 'utf8').split('\n').filter(Boolean);
  const calls = lines.map((line) => JSON.parse(line));
  for (const call of calls.filter(({ violations }) => violations.length > 0)) {
    fail(client, `${call.method} ${call.path} (${call.operation}) violates the spec: ${call.violations.join('; ')}`);
  }
  const found = Object.keys(scenario).flatMap((api) => differences(api, calls.filter((call) => call.api === api)));
  const rows = allowed.filter((row) => row.client === client);
  const known = rows.flatMap((row) => row.occurs).map(name);
  const seen = new Set(found.map(name));
  for (const each of seen) if (!known.includes(each)) fail(client, `differs: ${each}`);
  for (const each of known) if (!seen.has(each)) fail(client, `no longer differs, so remove it from the list: ${each}`);
  console.log(`${client}: ${calls.length} requests, ${rows.length} known differences`);
}

/** A canonical text of a difference. */
function name({ api, operation, where, expected, sent }) {
  return JSON.stringify({ api, operation, where, expected, sent });
}

/** Compares the calls in order; a call that is not the next expected one is an additional call. */
function differences(api, calls) {
  const expectedCalls = [...scenario[api]];
  const found = [];
  for (const call of calls) {
    const { operation } = call;
    if (operation !== expectedCalls[0]?.operation) {
      found.push({ api, operation, where: 'additional call' });
      continue;
    }
    const [one, other] = [leaves(withDefaults(expectedCalls.shift())), leaves(withDefaults(call))];
    for (const where of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [expected, sent] = [one[where], other[where]];
      if (JSON.stringify(expected) !== JSON.stringify(sent)) found.push({ api, operation, where, expected, sent });
    }
  }
  return [...found, ...expectedCalls.map(({ operation }) => ({ api, operation, where: 'missing call' }))];
}

/** Adds the defaults that scenario.json omits. */
function withDefaults({ method, path, query = {}, credentials = '', accept = 'application/json', type, body, status }) {
  type ??= body === undefined ? undefined : 'application/json';
  return { method, path, query, credentials, accept, type, body, status };
}

/** The leaves of a value by path; of lists and objects only the type. */
function leaves(value, where = '') {
  if (value === undefined) return {};
  if (value === null || typeof value !== 'object') return { [where]: value };
  const inside = Object.entries(value).map(([name, it]) => leaves(it, where ? `${where} ${name}` : name));
  return Object.assign({ [where]: Array.isArray(value) ? [] : {} }, ...inside);
}
