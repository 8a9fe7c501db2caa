// Tests the checks of the specs: makes each mistake of mutants.json in its spec, and compares the steps that catch it with
// the listed ones. Usage: node mutants.mjs ROLLBOOK CONFIG SPECS OUT MISTAKES [--update], after scenario and examples have
// formatted their calls to OUT/wire.
//
//   check      `rollbook specs check`, which every build runs
//   lint       `redocly lint`
//   wire       requests of the Rust client and the examples, validated against the mistaken spec
//   responses  their responses, validated against it
//   examples   its own examples, sent to the sandbox
//   diff       `redocly diff` reports a breaking change (only for mistakes that nothing else catches)
//
// versions.mjs does not count, because it requires a new version for any change.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { createValidator, resolve, schemasOf } from './validator.mjs';
import { APIS, Sender, tryOut } from './examples.mjs';
import { check, diff, lint } from './linters.mjs';

const [rollbook, config, specs, out, table, update] = process.argv.slice(2);
const { about, mistakes } = JSON.parse(readFileSync(table, 'utf8'));
const originals = Object.fromEntries(APIS.map((api) => [api, load(readFileSync(`${specs}/${api}.yaml`, 'utf8'))]));
const calls = ['rust', 'examples']
  .flatMap((name) => readFileSync(`${out}/wire/${name}.calls.jsonl`, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line)).filter(({ operation, rejected }) => operation && !rejected);
const sender = new Sender(rollbook);

const mutants = Object.entries(mistakes).flatMap(([kind, places]) =>
  APIS.map((api) => ({ kind, api, place: places[api], spec: mutate(structuredClone(originals[api]), places[api]) })));
// The unmodified specs come first: their reports are not catches.
const all = [...APIS.map((api) => ({ kind: 'no mistake', api, spec: originals[api] })), ...mutants];
mkdirSync(`${out}/mutants`, { recursive: true });
all.forEach((it, index) => {
  it.file = `${out}/mutants/${String(index).padStart(3, '0')}-${it.api}.json`;
  writeFileSync(it.file, JSON.stringify(it.spec, null, 1));
});

const [byCheck, byLint, byValidator] = await Promise.all([checks(), lints(), validations()]);
const catches = all.map((_, index) =>
  [byCheck[index] && 'check', byLint[index] && 'lint', ...byValidator[index]].filter(Boolean));
await diffs();
let failures = 0;
all.forEach(({ kind, api, place, file }, index) => {
  const caught = catches[index];
  const expected = place?.caught ?? [];
  if (place && update) place.caught = caught;
  else if (`${caught}` !== `${expected}`) {
    fail(`${kind} in ${api} (${file}): caught by ${caught.join(', ') || 'nothing'}, not by ${expected.join(', ')}`);
  }
  if (place && caught.length === 0) fail(`${kind} in ${api} (${file}): nothing catches it`);
});
if (update) writeFileSync(table, formatted());
const alone = mutants.filter(({ place: { caught } }) => `${caught}` === 'diff').length;
if (failures === 0) console.log(`${mutants.length} mistakes are caught, ${alone} of them by diff alone`);
process.exitCode = failures > 0 ? 1 : 0;

function fail(message) {
  failures += 1;
  console.error(message);
}

async function checks() {
  const rules = await check(rollbook, all.map(({ file }) => file));
  return all.map(({ file }) => rules.get(file).length > 0);
}

async function lints() {
  const { problems } = await lint(config, all.map(({ file }) => file));
  const texts = problems.map((found) => found.map(({ rule, message }) => `${rule}: ${message}`));
  return all.map(({ api }, index) => {
    const before = texts[APIS.indexOf(api)];
    return index >= APIS.length && texts[index].some((it) => !before.includes(it));
  });
}

async function validations() {
  const caught = [];
  for (const { api, spec } of all) {
    let validator;
    try {
      validator = await createValidator(spec);
    } catch {
      caught.push(['wire']); // The spec is invalid, so the step fails.
      continue;
    }
    const found = new Set();
    for (const call of calls.filter((it) => it.api === api)) {
      const { operation, violations } = await validator.request(call);
      if (violations.length > 0) found.add('wire');
      if (operation && validator.response(operation, call.response).length > 0) found.add('responses');
    }
    if ((await tryOut(api, spec, validator, sender)).violations.length > 0) found.add('examples');
    caught.push(['wire', 'responses', 'examples'].filter((it) => found.has(it)));
  }
  return caught;
}

/** Two at a time, because each takes half a second of CPU time. */
async function diffs() {
  const next = mutants.filter((it) => catches[all.indexOf(it)].length === 0).values();
  const work = async () => {
    for (const it of next) {
      const changes = await diff(all[APIS.indexOf(it.api)].file, it.file);
      if (changes.some(({ impact }) => impact === 'major')) catches[all.indexOf(it)].push('diff');
    }
  };
  await Promise.all([work(), work()]);
}

/** Makes the mistake. Throws if the spec lacks the place. */
function mutate(spec, { set = {}, remove = [], rename = {} }) {
  for (const [pointer, value] of Object.entries(set)) {
    const [parent, key] = find(spec, pointer);
    parent[key] = value;
  }
  for (const pointer of remove) {
    const [parent, key] = find(spec, pointer);
    if (!(key in parent)) throw new Error(`${pointer} does not exist`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  for (const [pointer, name] of Object.entries(rename)) {
    const [parent, key, keys] = find(spec, pointer);
    renameKey(parent, key, name);
    if (keys.at(-2) === 'properties') {
      const schema = find(spec, pointer.replace(/\/properties\/[^/]+$/, '/required'))[0];
      if (schema.required) schema.required = schema.required.map((it) => (it === key ? name : it));
      inExamples(spec, schema, (example) => renameDeep(example, key, name));
    }
  }
  return spec;
}

function find(spec, pointer) {
  const keys = pointer.slice(1).split('/').map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  const parent = keys.slice(0, -1).reduce((at, key) => at?.[key], spec);
  if (parent === undefined) throw new Error(`${pointer} does not exist`);
  return [parent, keys.at(-1), keys];
}

function renameKey(object, key, name) {
  if (!(key in object)) throw new Error(`${key} does not exist`);
  const entries = Object.entries(object).map(([it, value]) => [it === key ? name : it, value]);
  for (const it of Object.keys(object)) delete object[it];
  Object.assign(object, Object.fromEntries(entries));
}

/** Changes the examples of every body that contains the schema. */
function inExamples(spec, schema, change) {
  const operations = Object.values(spec.paths).flatMap((item) => Object.values(item));
  const bodies = operations.flatMap(({ requestBody, responses = {} }) => [requestBody, ...Object.values(responses)]);
  const media = new Set(bodies.flatMap((body) => Object.values(resolve(spec, body)?.content ?? {})));
  for (const { schema: whole, example, examples = {} } of media) {
    if (!schemasOf(spec, whole).has(schema)) continue;
    change(example);
    for (const { value } of Object.values(examples)) change(value);
  }
}

function renameDeep(value, key, name) {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value) && key in value) renameKey(value, key, name);
  for (const it of Object.values(value)) renameDeep(it, key, name);
}

/** The JSON of the table, with a line for each mistake. */
function formatted() {
  const list = (items, indent) => items.map((it) => `${indent}${it}`).join(',\n');
  const kinds = Object.entries(mistakes).map(([kind, places]) => {
    const rows = Object.entries(places).map(([api, place]) => `${JSON.stringify(api)}: ${JSON.stringify(place)}`);
    return `${JSON.stringify(kind)}: {\n${list(rows, '      ')}\n    }`;
  });
  const lines = list(about.map((line) => JSON.stringify(line)), '    ');
  return `{\n  "about": [\n${lines}\n  ],\n  "mistakes": {\n${list(kinds, '    ')}\n  }\n}\n`;
}
