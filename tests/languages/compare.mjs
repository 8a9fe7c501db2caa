// One wire: holds what the judge wrote down of each client against story.json, and what differs against
// differences.json. Usage: node compare.mjs OUT README CLIENT..., where the judge wrote OUT/CLIENT.jsonl.
import { readFileSync } from 'node:fs';

const [out, readme, ...clients] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const beside = (name) => json(new URL(name, import.meta.url));
const { about: _, ...story } = beside('story.json');
const allowed = beside('differences.json').rows.filter(({ client }) => clients.includes(client));
const prose = readFileSync(readme, 'utf8').replace(/\s+/g, ' ');
let faults = 0;

everyOperationIsTold(json(`${out}/operations.json`));
for (const client of clients) compare(client);
for (const { sentence, client } of allowed) {
  if (!prose.includes(sentence)) fault(client, `the README does not say: ${sentence}`);
}
process.exitCode = faults > 0 ? 1 : 0;

function fault(client, message) {
  faults += 1;
  console.error(`${client}: ${message}`);
}

function everyOperationIsTold(operations) {
  for (const [api, names] of Object.entries(operations)) {
    const told = new Set(story[api]?.filter(({ status }) => status < 300).map(({ operation }) => operation));
    for (const name of names) {
      if (!told.has(name)) fault('story', `${api} ${name} is not in story.json`);
    }
  }
}

function compare(client) {
  const lines = readFileSync(`${out}/${client}.jsonl`, 'utf8').split('\n').filter(Boolean);
  const calls = lines.map((line) => JSON.parse(line));
  for (const call of calls.filter(({ faults }) => faults.length > 0)) {
    fault(client, `${call.method} ${call.path} (${call.operation}) is against the spec: ${call.faults.join('; ')}`);
  }
  const found = Object.keys(story).flatMap((api) => differences(api, calls.filter((call) => call.api === api)));
  const rows = allowed.filter((row) => row.client === client);
  const known = rows.flatMap((row) => row.occurs).map(name);
  const seen = new Set(found.map(name));
  for (const each of seen) if (!known.includes(each)) fault(client, `differs: ${each}`);
  for (const each of known) if (!seen.has(each)) fault(client, `no longer differs, so take it off the list: ${each}`);
  console.log(`${client}: ${calls.length} requests, ${rows.length} known differences`);
}

/** A difference as text: the same difference gives the same. */
function name({ api, operation, where, story, sent }) {
  return JSON.stringify({ api, operation, where, story, sent });
}

/** Steps through what was told and what was sent; a call that is not the next one told is one more than those. */
function differences(api, calls) {
  const told = [...story[api]];
  const found = [];
  for (const call of calls) {
    const { operation } = call;
    if (operation !== told[0]?.operation) {
      found.push({ api, operation, where: 'one more call' });
      continue;
    }
    const [one, other] = [leaves(inFull(told.shift())), leaves(inFull(call))];
    for (const where of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [story, sent] = [one[where], other[where]];
      if (JSON.stringify(story) !== JSON.stringify(sent)) found.push({ api, operation, where, story, sent });
    }
  }
  return [...found, ...told.map(({ operation }) => ({ api, operation, where: 'no such call' }))];
}

/** With what story.json leaves out because it is always the same. */
function inFull({ method, path, query = {}, signed = '', accept = 'application/json', type, body, status }) {
  type ??= body === undefined ? undefined : 'application/json';
  return { method, path, query, signed, accept, type, body, status };
}

/** The leaves of a value, by where they stand; of what holds others, only whether it is a list or an object. */
function leaves(value, where = '') {
  if (value === undefined) return {};
  if (value === null || typeof value !== 'object') return { [where]: value };
  const inside = Object.entries(value).map(([name, it]) => leaves(it, where ? `${where} ${name}` : name));
  return Object.assign({ [where]: Array.isArray(value) ? [] : {} }, ...inside);
}
